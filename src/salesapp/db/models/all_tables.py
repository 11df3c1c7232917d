"""Every table of the store, parents first."""

from __future__ import annotations

from typing import Final

from salesapp.db.models.activities import Activity, ActivityContact, ActivitySeries, Reminder
from salesapp.db.models.base import Base
from salesapp.db.models.catalogue import Attribute, AttributeValue, Packing, ProductRelation
from salesapp.db.models.chain import Chain, ChainForm
from salesapp.db.models.channels import (
    Campaign,
    CampaignMark,
    Channel,
    ChannelCost,
    ChannelName,
)
from salesapp.db.models.classes import ClientClass, ClientClassHistory
from salesapp.db.models.client_notices import ClientNotice
from salesapp.db.models.clients import (
    Affiliation,
    BankAccount,
    Client,
    ClientAddress,
    ClientCredit,
    ClientGroup,
    Contact,
    ContactPoint,
)
from salesapp.db.models.credit_notes import CreditAllocation, CreditNote, CreditNoteLine
from salesapp.db.models.custom_fields import CustomField, CustomValue
from salesapp.db.models.deals import (
    Deal,
    DealLine,
    LostReason,
    Pipeline,
    Stage,
    StageGate,
    StageMove,
    StageTask,
)
from salesapp.db.models.files import StoredFile
from salesapp.db.models.fit import ClientFit, FitAnswer, FitCriterion, FitOption
from salesapp.db.models.form_drafts import FormDraft
from salesapp.db.models.half_typed import HalfTyped
from salesapp.db.models.invoices import Instalment, Invoice, InvoiceLine
from salesapp.db.models.journal import Journal, JournalSubject, Unfinished
from salesapp.db.models.knowledge import (
    Certificate,
    CompetitorOffer,
    CompetitorValue,
    Manufacturer,
    ProductFact,
    Showing,
    ShowingProduct,
)
from salesapp.db.models.leads import Lead, LeadAlarm, LeadOther, LeadRequest
from salesapp.db.models.letters import LetterTemplate
from salesapp.db.models.links import Favourite, FileLink, Tag, TagLink
from salesapp.db.models.merging import MergeRecord, NotDuplicate, Permit, Suspicion
from salesapp.db.models.negotiation import (
    Concession,
    NegotiationRound,
    NegotiationSheet,
    NegotiationTerm,
    RoundPosition,
)
from salesapp.db.models.objections import (
    HeardObjection,
    Objection,
    ObjectionProbe,
    ObjectionReply,
    ReplyUse,
)
from salesapp.db.models.offers import Offer, OfferLine
from salesapp.db.models.orders import OrderHold, SalesOrder, SalesOrderLine, Shipment, ShipmentLine
from salesapp.db.models.organizations import NumberSeries, Organization, Profile
from salesapp.db.models.paper_templates import PaperChoice, PaperLook, PaperTemplate
from salesapp.db.models.payments import Allocation, Payment, RefundPart
from salesapp.db.models.personal import Consent, Erasure
from salesapp.db.models.plans import DayClose, SalesPlan
from salesapp.db.models.price_lists import PriceList
from salesapp.db.models.prices import Price
from salesapp.db.models.products import Category, Product, ProductAspect
from salesapp.db.models.qualification import QualificationAnswer
from salesapp.db.models.scripts import Script, ScriptVersion, Talk, TalkDraft
from salesapp.db.models.self_check import CheckAnswer, CheckCard
from salesapp.db.models.settings import ExternalKey, ImportBatch, ImportMapping, Setting
from salesapp.db.models.stakeholders import DealCompetitor, Stakeholder
from salesapp.db.models.statements import PayerAlias, StatementRow
from salesapp.db.models.views import SavedView

BUSINESS_TABLES: Final[tuple[type[Base], ...]] = (
    StoredFile,
    Organization,
    Profile,
    PriceList,
    ClientGroup,
    Client,
    Contact,
    Affiliation,
    ContactPoint,
    BankAccount,
    ClientAddress,
    ClientCredit,
    Category,
    Product,
    ProductAspect,
    Price,
    Packing,
    Attribute,
    AttributeValue,
    ProductRelation,
    CheckCard,
    CheckAnswer,
    Pipeline,
    Stage,
    StageGate,
    StageTask,
    LostReason,
    Deal,
    DealLine,
    StageMove,
    Lead,
    Offer,
    OfferLine,
    SalesOrder,
    SalesOrderLine,
    Shipment,
    ShipmentLine,
    OrderHold,
    Invoice,
    InvoiceLine,
    Instalment,
    CreditNote,
    CreditNoteLine,
    CreditAllocation,
    Payment,
    Allocation,
    RefundPart,
    StatementRow,
    PayerAlias,
    ActivitySeries,
    Activity,
    ActivityContact,
    LetterTemplate,
    Tag,
    TagLink,
    Favourite,
    FileLink,
    CustomField,
    CustomValue,
    Setting,
    ExternalKey,
    ImportBatch,
    FitCriterion,
    FitOption,
    FitAnswer,
    ClientFit,
    Channel,
    ChannelName,
    Campaign,
    ChannelCost,
    CampaignMark,
    QualificationAnswer,
    MergeRecord,
    NotDuplicate,
    Consent,
    Manufacturer,
    ProductFact,
    Certificate,
    CompetitorOffer,
    CompetitorValue,
    Showing,
    ShowingProduct,
    SavedView,
    Objection,
    ObjectionProbe,
    ObjectionReply,
    HeardObjection,
    ReplyUse,
    Stakeholder,
    DealCompetitor,
    NegotiationSheet,
    NegotiationTerm,
    NegotiationRound,
    RoundPosition,
    Concession,
    SalesPlan,
    DayClose,
    ClientNotice,
    LeadRequest,
    LeadOther,
    Script,
    ScriptVersion,
    Talk,
    PaperTemplate,
    PaperChoice,
    PaperLook,
)
"""Tables whose changes are journalled."""

ALL_TABLES: Final[tuple[type[Base], ...]] = (
    *BUSINESS_TABLES,
    NumberSeries,
    HalfTyped,
    Journal,
    JournalSubject,
    Unfinished,
    Chain,
    ChainForm,
    Permit,
    Erasure,
    Suspicion,
    Reminder,
    ImportMapping,
    ClientClass,
    ClientClassHistory,
    LeadAlarm,
    TalkDraft,
    FormDraft,
)

for _model in (Client, Contact, Product, Lead, Deal, Activity, Offer, Invoice, SalesOrder):
    # The recycle bin reads deleted rows only.
    _model.add_index(
        _model.deleted_at,
        where=_model.deleted_at.is_null(False),  # noqa: FBT003 - peewee asks so
        name=f"{_model._meta.table_name}_bin",  # noqa: SLF001 - peewee's own place for it
    )

for _summed, _sum in (
    (Deal, Deal.amount_minor),
    (Offer, Offer.total_minor),
    (Invoice, Invoice.total_minor),
    (Payment, Payment.amount_minor),
    (SalesOrder, SalesOrder.total_minor),
    (CreditNote, CreditNote.total_minor),
):
    # The palette finds deals, papers and payments by a sum.
    _summed.add_index(
        _sum,
        _summed.id,
        where=_summed.deleted_at.is_null(),
        name=f"{_summed._meta.table_name}_by_sum",  # noqa: SLF001
    )

for _paper in (Offer, Invoice, SalesOrder, CreditNote):
    _paper.add_index(
        _paper.number,
        where=_paper.deleted_at.is_null() & _paper.number.is_null(False),  # noqa: FBT003
        name=f"{_paper._meta.table_name}_by_number",  # noqa: SLF001
    )

Deal.add_index(
    # What this month may bring.
    Deal.expected_close_on,
    Deal.id,
    where=Deal.closed_on.is_null() & Deal.deleted_at.is_null(),
    name="deal_expected",
)

Deal.add_index(
    Deal.stage,
    Deal.closed_on,
    Deal.id,
    where=Deal.lost_reason.is_null() & Deal.deleted_at.is_null(),
    name="deal_no_reason",
)
Deal.add_index(
    # What is to be shipped.
    Deal.ship_on,
    Deal.id,
    where=Deal.closed_on.is_null() & Deal.deleted_at.is_null() & Deal.ship_on.is_null(False),  # noqa: FBT003
    name="deal_ships",
)
Deal.add_index(
    # What the sums of boards lack.
    Deal.id,
    where=(Deal.currency != "RUB") & Deal.deleted_at.is_null(),
    name="deal_foreign",
)

for _owner in (ContactPoint.client, ContactPoint.contact):
    # The first telephone of each client is read in the order of clients.
    ContactPoint.add_index(
        _owner,
        ContactPoint.kind,
        ContactPoint.position,
        ContactPoint.id,
        ContactPoint.value_norm,
        where=_owner.is_null(False),  # noqa: FBT003 - peewee asks so
        name=f"contact_point_{_owner.column_name}",
    )

# Where money came from is told without reading the clients.
Client.add_index(Client.id, Client.source, where=Client.source != "", name="client_by_source")

Activity.add_index(
    # What was done on a day.
    Activity.done_at,
    Activity.kind,
    Activity.id,
    where=(Activity.state == "done") & Activity.deleted_at.is_null(),
    name="activity_done",
)

Offer.add_index(
    # Offers about to end without an answer.
    Offer.valid_until,
    Offer.id,
    where=(Offer.state == "sent") & Offer.deleted_at.is_null(),
    name="offer_ends",
)

Offer.add_index(
    # The rate of a currency used last.
    Offer.currency,
    Offer.drawn_on,
    where=Offer.rate_micro.is_null(False) & Offer.deleted_at.is_null(),  # noqa: FBT003
    name="offer_rates",
)

Journal.add_index(
    Journal.whole_id,
    where=Journal.whole_id.is_null(False),  # noqa: FBT003
    name="journal_whole",
)

Offer.add_index(Offer.sent_at, where=Offer.sent_at.is_null(is_null=False), name="offer_sent_at")
