"""Words of the history of a record: what a field is called and how its value is written."""

from __future__ import annotations

from datetime import date
from typing import Final

from salesapp.db.fields import parse_moment
from salesapp.db.queries import history
from salesapp.db.queries.fields import kind_of, title_of
from salesapp.db.queries.history import HistoryRow
from salesapp.domain.entities import Entity
from salesapp.domain.field_values import loaded
from salesapp.domain.fields import CUSTOM, Field, FieldType
from salesapp.ui import format as fmt
from salesapp.ui.costs import is_secret
from salesapp.ui.field_names import FIELDS
from salesapp.ui.fields.format import text_of
from salesapp.ui.qualifying.sheet_words import TITLES
from salesapp.ui.steps import step_words
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

LEFT_OUT: Final = frozenset(
    {
        "rev",
        "updated_at",
        "created_at",
        "script_id",
        "version_id",
        "path",
        "search_text",
        "name_key",
        "value_norm",
        "inn_flag",
    }
    | {"seller_snapshot", "buyer_snapshot", "pdf_id", "counter", "year", "root_id", "rounding"}
    | {"stage_since_at", "seconds_before", "organization_id", "bank_account_id", "currency"}
    | {"is_price_manual", "is_amount_manual", "price_source", "moved_at", "replaces_id"}
    | {"scored_on", "answered_on", "heard_at", "decided_at", "agreed", "standing", "round_id"}
    | {"exit_kind", "urgent", "target_seconds", "response_seconds", "lead_id"}
    | {"file_id", "colour", "uid"}
    | {"from_stage_id", "to_stage_id", "code", "kind", "last_name", "first_name", "second_name"}
)
"""What the program keeps for itself, or says in another line of the same action."""

MORE_FIELDS: Final[dict[str, str]] = {
    "city": QT_TRANSLATE_NOOP("HistoryField", "City"),
    "category": QT_TRANSLATE_NOOP("HistoryField", "Category"),
    "status": QT_TRANSLATE_NOOP("HistoryField", "Status"),
    "state": QT_TRANSLATE_NOOP("HistoryField", "Status"),
    "actual_address": QT_TRANSLATE_NOOP("HistoryField", "Actual address"),
    "delivery_address": QT_TRANSLATE_NOOP("HistoryField", "Delivery address"),
    "industry": QT_TRANSLATE_NOOP("HistoryField", "Industry"),
    "payment_terms": QT_TRANSLATE_NOOP("HistoryField", "Payment terms"),
    "note": QT_TRANSLATE_NOOP("HistoryField", "Note"),
    "paused_until": QT_TRANSLATE_NOOP("HistoryField", "Paused until"),
    "pause_reason": QT_TRANSLATE_NOOP("HistoryField", "Reason of the pause"),
    "birth_on": QT_TRANSLATE_NOOP("HistoryField", "Birthday"),
    "role": QT_TRANSLATE_NOOP("HistoryField", "Role"),
    "attitude": QT_TRANSLATE_NOOP("HistoryField", "Attitude"),
    "is_main": QT_TRANSLATE_NOOP("HistoryField", "Main"),
    "value": QT_TRANSLATE_NOOP("HistoryField", "Phone or address"),
    "purpose": QT_TRANSLATE_NOOP("HistoryField", "Purpose"),
    "is_valid": QT_TRANSLATE_NOOP("HistoryField", "In use"),
    "number": QT_TRANSLATE_NOOP("HistoryField", "Number"),
    "expected_close_on": QT_TRANSLATE_NOOP("HistoryField", "Expected closing"),
    "volume": QT_TRANSLATE_NOOP("HistoryField", "Volume"),
    "delivery_term": QT_TRANSLATE_NOOP("HistoryField", "Delivery time"),
    "delivery_terms": QT_TRANSLATE_NOOP("HistoryField", "Delivery terms"),
    "budget": QT_TRANSLATE_NOOP("HistoryField", "Budget"),
    "decision_contact_id": QT_TRANSLATE_NOOP("HistoryField", "Who decides"),
    "contract_basis": QT_TRANSLATE_NOOP("HistoryField", "Contract"),
    "pay_on": QT_TRANSLATE_NOOP("HistoryField", "Date of the payment"),
    "ship_on": QT_TRANSLATE_NOOP("HistoryField", "Date of the shipment"),
    "ship_place": QT_TRANSLATE_NOOP("HistoryField", "Place of the shipment"),
    "ship_terms": QT_TRANSLATE_NOOP("HistoryField", "Terms of the shipment"),
    "closing_documents": QT_TRANSLATE_NOOP("HistoryField", "Closing documents"),
    "lost_reason_id": QT_TRANSLATE_NOOP("HistoryField", "Reason of the refusal"),
    "lost_comment": QT_TRANSLATE_NOOP("HistoryField", "About the refusal"),
    "lost_stage_id": QT_TRANSLATE_NOOP("HistoryField", "Stage of the refusal"),
    "competitor": QT_TRANSLATE_NOOP("HistoryField", "Competitor"),
    "competitor_price_minor": QT_TRANSLATE_NOOP("HistoryField", "Price of the competitor"),
    "return_on": QT_TRANSLATE_NOOP("HistoryField", "Come back on"),
    "won_reason": QT_TRANSLATE_NOOP("HistoryField", "Why it was won"),
    "closed_on": QT_TRANSLATE_NOOP("HistoryField", "Closed"),
    "price_includes_vat": QT_TRANSLATE_NOOP("HistoryField", "Price with VAT"),
    "cost_minor": QT_TRANSLATE_NOOP("HistoryField", "Cost"),
    "min_price_minor": QT_TRANSLATE_NOOP("HistoryField", "Lowest price"),
    "base_price_minor": QT_TRANSLATE_NOOP("HistoryField", "Price of the list"),
    "stock_milli": QT_TRANSLATE_NOOP("HistoryField", "In stock"),
    "lead_days": QT_TRANSLATE_NOOP("HistoryField", "Days of delivery"),
    "manufacturer": QT_TRANSLATE_NOOP("HistoryField", "Manufacturer"),
    "description": QT_TRANSLATE_NOOP("HistoryField", "Description"),
    "pitch": QT_TRANSLATE_NOOP("HistoryField", "Phrase for the client"),
    "text": QT_TRANSLATE_NOOP("HistoryField", "Text"),
    "is_active": QT_TRANSLATE_NOOP("HistoryField", "On sale"),
    "company_name": QT_TRANSLATE_NOOP("HistoryField", "Company"),
    "contact_name": QT_TRANSLATE_NOOP("HistoryField", "Contact"),
    "phones": QT_TRANSLATE_NOOP("HistoryField", "Phones"),
    "emails": QT_TRANSLATE_NOOP("HistoryField", "E-mails"),
    "received_at": QT_TRANSLATE_NOOP("HistoryField", "Received"),
    "reject_reason": QT_TRANSLATE_NOOP("HistoryField", "Reason of the refusal"),
    "answered_at": QT_TRANSLATE_NOOP("HistoryField", "Answered"),
    "person": QT_TRANSLATE_NOOP("HistoryField", "Contact"),
    "company": QT_TRANSLATE_NOOP("HistoryField", "Company"),
    "postponed_until": QT_TRANSLATE_NOOP("HistoryField", "Put off until"),
    "version": QT_TRANSLATE_NOOP("HistoryField", "Version"),
    "drawn_on": QT_TRANSLATE_NOOP("HistoryField", "Date of the document"),
    "language": QT_TRANSLATE_NOOP("HistoryField", "Language"),
    "vat_mode": QT_TRANSLATE_NOOP("HistoryField", "How VAT is counted"),
    "warranty": QT_TRANSLATE_NOOP("HistoryField", "Warranty"),
    "letter": QT_TRANSLATE_NOOP("HistoryField", "Letter"),
    "subtotal_minor": QT_TRANSLATE_NOOP("HistoryField", "Without VAT"),
    "vat_minor": QT_TRANSLATE_NOOP("HistoryField", "Sum of VAT"),
    "total_minor": QT_TRANSLATE_NOOP("HistoryField", "Total"),
    "sent_at": QT_TRANSLATE_NOOP("HistoryField", "Sent"),
    "decline_reason": QT_TRANSLATE_NOOP("HistoryField", "Reason of the refusal"),
    "basis": QT_TRANSLATE_NOOP("HistoryField", "Basis"),
    "terms": QT_TRANSLATE_NOOP("HistoryField", "Terms"),
    "with_signature": QT_TRANSLATE_NOOP("HistoryField", "Signature and stamp"),
    "issued_at": QT_TRANSLATE_NOOP("HistoryField", "Issued"),
    "voided_at": QT_TRANSLATE_NOOP("HistoryField", "Cancelled"),
    "void_reason": QT_TRANSLATE_NOOP("HistoryField", "Reason of the cancelling"),
    "parent_id": QT_TRANSLATE_NOOP("HistoryField", "Group above"),
    "question": QT_TRANSLATE_NOOP("HistoryField", "About"),
    "heard": QT_TRANSLATE_NOOP("HistoryField", "How we know"),
    "owner": QT_TRANSLATE_NOOP("HistoryField", "Owner"),
    "hypothesis": QT_TRANSLATE_NOOP("HistoryField", "Hypothesis"),
    "campaign_id": QT_TRANSLATE_NOOP("HistoryField", "Campaign"),
    "starts_on": QT_TRANSLATE_NOOP("HistoryField", "Starts"),
    "key": QT_TRANSLATE_NOOP("HistoryField", "Spelling"),
    "grade": QT_TRANSLATE_NOOP("HistoryField", "Grade"),
    "score": QT_TRANSLATE_NOOP("HistoryField", "Score"),
    "hand_grade": QT_TRANSLATE_NOOP("HistoryField", "Grade by hand"),
    "hand_reason": QT_TRANSLATE_NOOP("HistoryField", "Why by hand"),
    "hand_until": QT_TRANSLATE_NOOP("HistoryField", "By hand till"),
    "option_id": QT_TRANSLATE_NOOP("HistoryField", "Answer"),
    "criterion_id": QT_TRANSLATE_NOOP("HistoryField", "Criterion"),
    "price_list_id": QT_TRANSLATE_NOOP("HistoryField", "Price list"),
    "from_milli": QT_TRANSLATE_NOOP("HistoryField", "From the quantity"),
    "valid_from": QT_TRANSLATE_NOOP("HistoryField", "Holds from"),
    "valid_to": QT_TRANSLATE_NOOP("HistoryField", "Holds until"),
    "includes_vat": QT_TRANSLATE_NOOP("HistoryField", "Price with VAT"),
    "barcode": QT_TRANSLATE_NOOP("HistoryField", "Bar code"),
    "weight_mg": QT_TRANSLATE_NOOP("HistoryField", "Weight, mg"),
    "min_lot_milli": QT_TRANSLATE_NOOP("HistoryField", "Least lot"),
    "multiple_milli": QT_TRANSLATE_NOOP("HistoryField", "Multiple of"),
    "count_milli": QT_TRANSLATE_NOOP("HistoryField", "Holds"),
    "inner_id": QT_TRANSLATE_NOOP("HistoryField", "Inner packing"),
    "attribute_id": QT_TRANSLATE_NOOP("HistoryField", "Property"),
    "number_milli": QT_TRANSLATE_NOOP("HistoryField", "Value"),
    "other_id": QT_TRANSLATE_NOOP("HistoryField", "Goods"),
    "group_id": QT_TRANSLATE_NOOP("HistoryField", "Group of companies"),
    "since_on": QT_TRANSLATE_NOOP("HistoryField", "Works there since"),
    "until_on": QT_TRANSLATE_NOOP("HistoryField", "Worked there until"),
    "hours": QT_TRANSLATE_NOOP("HistoryField", "Unloading hours"),
    "contact": QT_TRANSLATE_NOOP("HistoryField", "Who takes the goods"),
    "tag_id": QT_TRANSLATE_NOOP("HistoryField", "Tag"),
    "aspect": QT_TRANSLATE_NOOP("HistoryField", "Side"),
    "label": QT_TRANSLATE_NOOP("HistoryField", "Answers"),
    "proof": QT_TRANSLATE_NOOP("HistoryField", "Proof"),
    "review_on": QT_TRANSLATE_NOOP("HistoryField", "Look again"),
    "is_quotable": QT_TRANSLATE_NOOP("HistoryField", "May be quoted"),
    "issued_by": QT_TRANSLATE_NOOP("HistoryField", "Issued by"),
    "valid_until": QT_TRANSLATE_NOOP("HistoryField", "Valid until"),
    "matters": QT_TRANSLATE_NOOP("HistoryField", "What matters"),
    "strengths": QT_TRANSLATE_NOOP("HistoryField", "What they are strong in"),
    "answer": QT_TRANSLATE_NOOP("HistoryField", "Our answer"),
    "heard_on": QT_TRANSLATE_NOOP("HistoryField", "Heard on"),
    "arguments": QT_TRANSLATE_NOOP("HistoryField", "Arguments"),
    "risks": QT_TRANSLATE_NOOP("HistoryField", "Open risks"),
    "month_bp": QT_TRANSLATE_NOOP("HistoryField", "Cost of money in a month"),
    "worth_minor": QT_TRANSLATE_NOOP("HistoryField", "Worth"),
    "given_on": QT_TRANSLATE_NOOP("HistoryField", "Given on"),
    "approved_by": QT_TRANSLATE_NOOP("HistoryField", "Agreed by"),
    "side": QT_TRANSLATE_NOOP("HistoryField", "Who gave"),
    "term": QT_TRANSLATE_NOOP("HistoryField", "Term"),
    "outcome": QT_TRANSLATE_NOOP("HistoryField", "What came of it"),
    "their_product": QT_TRANSLATE_NOOP("HistoryField", "Their product"),
    "priced_on": QT_TRANSLATE_NOOP("HistoryField", "Price of"),
    "brand": QT_TRANSLATE_NOOP("HistoryField", "Brand"),
    "plant": QT_TRANSLATE_NOOP("HistoryField", "Plant"),
    "country": QT_TRANSLATE_NOOP("HistoryField", "Country"),
    "supply_terms": QT_TRANSLATE_NOOP("HistoryField", "Terms of supply"),
    "guard_reason": QT_TRANSLATE_NOOP("HistoryField", "Below the limit"),
    "credit_reason": QT_TRANSLATE_NOOP("HistoryField", "On credit"),
    "limit_minor": QT_TRANSLATE_NOOP("HistoryField", "May owe at most"),
    "stop_reason": QT_TRANSLATE_NOOP("HistoryField", "Shipments are stopped"),
    "stopped_on": QT_TRANSLATE_NOOP("HistoryField", "Stopped on"),
    "held_on": QT_TRANSLATE_NOOP("HistoryField", "On hold since"),
    "released_on": QT_TRANSLATE_NOOP("HistoryField", "Released on"),
    "reputation": QT_TRANSLATE_NOOP("HistoryField", "Reputation"),
    "deleted_at": QT_TRANSLATE_NOOP("HistoryField", "Deleted"),
}
"""Names of fields the refusals never speak of."""

PARTS: Final[dict[str, str]] = {
    "client_address": QT_TRANSLATE_NOOP("HistoryField", "Address"),
    "tag_link": QT_TRANSLATE_NOOP("HistoryField", "Tags"),
    "file_link": QT_TRANSLATE_NOOP("HistoryField", "File"),
    "affiliation": QT_TRANSLATE_NOOP("HistoryField", "Contact"),
    "qualification_answer": QT_TRANSLATE_NOOP("HistoryField", "Question"),
    "campaign_mark": QT_TRANSLATE_NOOP("HistoryField", "Campaign"),
    "lead_request": QT_TRANSLATE_NOOP("HistoryField", "Request"),
    "campaign": QT_TRANSLATE_NOOP("HistoryField", "Campaign"),
    "channel_cost": QT_TRANSLATE_NOOP("HistoryField", "Cost"),
    "channel_name": QT_TRANSLATE_NOOP("HistoryField", "Source"),
    "fit_answer": QT_TRANSLATE_NOOP("HistoryField", "Sheet of fit"),
    "client_fit": QT_TRANSLATE_NOOP("HistoryField", "Fit"),
    "bank_account": QT_TRANSLATE_NOOP("HistoryField", "Account"),
    "product_aspect": QT_TRANSLATE_NOOP("HistoryField", "About the product"),
    "product_fact": QT_TRANSLATE_NOOP("HistoryField", "Fact"),
    "certificate": QT_TRANSLATE_NOOP("HistoryField", "Certificate"),
    "competitor_offer": QT_TRANSLATE_NOOP("HistoryField", "Competitor"),
    "price": QT_TRANSLATE_NOOP("HistoryField", "Price"),
    "packing": QT_TRANSLATE_NOOP("HistoryField", "Packing"),
    "attribute_value": QT_TRANSLATE_NOOP("HistoryField", "Property"),
    "product_relation": QT_TRANSLATE_NOOP("HistoryField", "Related goods"),
    "deal_line": QT_TRANSLATE_NOOP("HistoryField", "Line"),
    "stakeholder": QT_TRANSLATE_NOOP("HistoryField", "Decision"),
    "deal_competitor": QT_TRANSLATE_NOOP("HistoryField", "Competitor"),
    "negotiation_sheet": QT_TRANSLATE_NOOP("HistoryField", "Negotiation"),
    "concession": QT_TRANSLATE_NOOP("HistoryField", "Concession"),
    "heard_objection": QT_TRANSLATE_NOOP("HistoryField", "Objection"),
    "script_version": QT_TRANSLATE_NOOP("HistoryField", "Version"),
    "talk": QT_TRANSLATE_NOOP("HistoryField", "Talk"),
    "objection_probe": QT_TRANSLATE_NOOP("HistoryField", "Question"),
    "objection_reply": QT_TRANSLATE_NOOP("HistoryField", "Reply"),
    "stage_move": QT_TRANSLATE_NOOP("HistoryField", "Move"),
    "sales_order_line": QT_TRANSLATE_NOOP("HistoryField", "Line"),
    "credit_note_line": QT_TRANSLATE_NOOP("HistoryField", "Line"),
    "shipment": QT_TRANSLATE_NOOP("HistoryField", "Shipment"),
    "order_hold": QT_TRANSLATE_NOOP("HistoryField", "Hold"),
    "client_credit": QT_TRANSLATE_NOOP("HistoryField", "Credit"),
    "offer_line": QT_TRANSLATE_NOOP("HistoryField", "Line"),
    "invoice_line": QT_TRANSLATE_NOOP("HistoryField", "Line"),
    "instalment": QT_TRANSLATE_NOOP("HistoryField", "Payment"),
}

VALUES: Final[dict[tuple[str, str], str]] = {
    ("status", "prospect"): QT_TRANSLATE_NOOP("HistoryValue", "prospect"),
    ("status", "active"): QT_TRANSLATE_NOOP("HistoryValue", "client"),
    ("status", "archived"): QT_TRANSLATE_NOOP("HistoryValue", "in the archive"),
    ("state", "new"): QT_TRANSLATE_NOOP("HistoryValue", "new"),
    ("state", "contacted"): QT_TRANSLATE_NOOP("HistoryValue", "contacted"),
    ("state", "qualifying"): QT_TRANSLATE_NOOP("HistoryValue", "being judged"),
    ("state", "qualified"): QT_TRANSLATE_NOOP("HistoryValue", "fit for a deal"),
    ("state", "postponed"): QT_TRANSLATE_NOOP("HistoryValue", "put off"),
    ("state", "converted"): QT_TRANSLATE_NOOP("HistoryValue", "became a deal"),
    ("state", "rejected"): QT_TRANSLATE_NOOP("HistoryValue", "refused"),
    ("state", "draft"): QT_TRANSLATE_NOOP("HistoryValue", "draft"),
    ("state", "sent"): QT_TRANSLATE_NOOP("HistoryValue", "sent"),
    ("state", "accepted"): QT_TRANSLATE_NOOP("HistoryValue", "accepted"),
    ("state", "declined"): QT_TRANSLATE_NOOP("HistoryValue", "declined"),
    ("state", "superseded"): QT_TRANSLATE_NOOP("HistoryValue", "replaced by a new version"),
    ("state", "issued"): QT_TRANSLATE_NOOP("HistoryValue", "issued"),
    ("state", "given"): QT_TRANSLATE_NOOP("HistoryValue", "answered"),
    ("state", "unknown"): QT_TRANSLATE_NOOP("HistoryValue", "not known"),
    ("state", "refused"): QT_TRANSLATE_NOOP("HistoryValue", "asked, not told"),
    ("state", "no"): QT_TRANSLATE_NOOP("HistoryValue", "none"),
    ("heard", "talk"): QT_TRANSLATE_NOOP("HistoryValue", "a talk"),
    ("heard", "meeting"): QT_TRANSLATE_NOOP("HistoryValue", "a meeting"),
    ("heard", "letter"): QT_TRANSLATE_NOOP("HistoryValue", "a letter"),
    ("heard", "open"): QT_TRANSLATE_NOOP("HistoryValue", "open sources"),
    ("state", "idea"): QT_TRANSLATE_NOOP("HistoryValue", "idea"),
    ("state", "test"): QT_TRANSLATE_NOOP("HistoryValue", "test"),
    ("state", "scale"): QT_TRANSLATE_NOOP("HistoryValue", "scale"),
    ("state", "stopped"): QT_TRANSLATE_NOOP("HistoryValue", "stopped"),
    ("grade", "none"): QT_TRANSLATE_NOOP("HistoryValue", "not our client"),
    ("hand_grade", "none"): QT_TRANSLATE_NOOP("HistoryValue", "not our client"),
    ("side", "gave"): QT_TRANSLATE_NOOP("HistoryValue", "we"),
    ("side", "got"): QT_TRANSLATE_NOOP("HistoryValue", "the client"),
    ("term", "price"): QT_TRANSLATE_NOOP("HistoryValue", "price"),
    ("term", "prepayment"): QT_TRANSLATE_NOOP("HistoryValue", "prepayment"),
    ("term", "deferral"): QT_TRANSLATE_NOOP("HistoryValue", "deferral"),
    ("term", "volume"): QT_TRANSLATE_NOOP("HistoryValue", "volume"),
    ("term", "delivery"): QT_TRANSLATE_NOOP("HistoryValue", "delivery"),
    ("outcome", "open"): QT_TRANSLATE_NOOP("HistoryValue", "open"),
    ("outcome", "lifted"): QT_TRANSLATE_NOOP("HistoryValue", "lifted"),
    ("outcome", "postponed"): QT_TRANSLATE_NOOP("HistoryValue", "put off"),
    ("outcome", "lost"): QT_TRANSLATE_NOOP("HistoryValue", "not lifted"),
    ("state", "void"): QT_TRANSLATE_NOOP("HistoryValue", "cancelled"),
}

_RECORDS: Final = {
    "stage_id": "stage",
    "lost_stage_id": "stage",
    "lost_reason_id": "lost_reason",
    "decision_contact_id": "contact",
    "category_id": "category",
    "parent_id": "category",
    "campaign_id": "campaign",
    "option_id": "fit_option",
    "criterion_id": "fit_criterion",
    "price_list_id": "price_list",
    "inner_id": "packing",
    "attribute_id": "attribute",
    "other_id": "product",
    "group_id": "client_group",
    "tag_id": "tag",
    "objection_id": "objection",
}
_FLAGS: Final = frozenset(
    {"is_main", "is_valid", "is_active", "price_includes_vat", "with_signature", "includes_vat"}
)
_LONGEST: Final = 240


def done_words(row: HistoryRow) -> str:
    """What the action was, as a sentence without its end."""
    if row.action in ("undo", "redo"):
        undone = QT_TRANSLATE_NOOP("HistoryValue", "Undone: {subject}")
        again = QT_TRANSLATE_NOOP("HistoryValue", "Done again: {subject}")
        words = translate("HistoryValue", undone if row.action == "undo" else again)
        return words.format(subject=row.subject)
    words = step_words(row.action, row.subject)
    return words[:1].upper() + words[1:]


def name_of_field(field: str) -> str:
    """What ``column`` or ``table.column`` is called; empty for what is not shown."""
    if field.startswith(CUSTOM):
        return title_of(field)
    part, _, column = field.rpartition(".")
    if column in LEFT_OUT or not column or is_secret(column):
        return ""
    if column in MORE_FIELDS:
        name = translate("HistoryField", MORE_FIELDS[column])
    else:
        name = translate("Fields", FIELDS.get(column, column.replace("_", " ")))
    return f"{translate('HistoryField', PARTS[part])}: {name.lower()}" if part in PARTS else name


def value_in_words(field: str, value: object) -> str:
    """A value of the store as the screens write it; a dash for none."""
    column = field.rpartition(".")[2]
    if value is None or value == "":
        return "—"
    if field.startswith(CUSTOM):
        return _own_value(field, value)
    if isinstance(value, int):
        return _number(column, value)
    text = str(value)
    if column == "question":
        return translate("Sheet", TITLES.get(text, text))
    if column.endswith(("_on", "_until")):
        return fmt.day_with_weekday(date.fromisoformat(text), year=True)
    if column.endswith("_at"):
        return fmt.moment(parse_moment(text))
    if (column, text) in VALUES:
        return translate("HistoryValue", VALUES[column, text])
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _own_value(code: str, value: object) -> str:
    """A value of the user's own field; one of another type it once had is shown as it is stored."""
    kind = kind_of(code)
    cells = (None, value) if isinstance(value, int) else (str(value), None)
    if kind is None or kind is FieldType.CHOICES:
        return str(value)
    field = Field(Entity.CLIENT, code, kind)
    try:
        return text_of(field, loaded(kind, [cells])) or str(value)
    except ValueError:
        return str(value)


def _number(column: str, value: int) -> str:
    if column in _FLAGS:
        yes = QT_TRANSLATE_NOOP("HistoryValue", "yes")
        no = QT_TRANSLATE_NOOP("HistoryValue", "no")
        return translate("HistoryValue", yes if value else no)
    if column in _RECORDS:
        return history.name_of(_RECORDS[column], value) or f"№ {value}"
    for ending, words in (("_minor", fmt.money), ("_milli", fmt.quantity), ("_bp", fmt.percent)):
        if column.endswith(ending):
            return words(value)
    return fmt.number(value)
