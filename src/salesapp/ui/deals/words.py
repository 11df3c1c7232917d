"""Words and marks of deals: fields of gates, kinds of steps, what a card says."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Final, NamedTuple

from salesapp.db.queries.deals import DealCardRow
from salesapp.db.queries.fields import field_of
from salesapp.domain.activities import ActivityKind
from salesapp.domain.currencies import ROUBLE
from salesapp.domain.deals import CONDITION, QUIET_DAYS, DealField, stands_still
from salesapp.domain.entities import Entity
from salesapp.domain.fields import CUSTOM
from salesapp.ui import format
from salesapp.ui.activities.words import chip_of, next_working_day
from salesapp.ui.kit.step_chip import NO_STEP, Step
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

FIELDS: Final[dict[str, str]] = {
    DealField.CLIENT: QT_TRANSLATE_NOOP("Deals", "Client"),
    DealField.CONTACT: QT_TRANSLATE_NOOP("Deals", "Contact"),
    DealField.SOURCE: QT_TRANSLATE_NOOP("Deals", "Source"),
    DealField.NEED: QT_TRANSLATE_NOOP("Deals", "Need"),
    DealField.VOLUME: QT_TRANSLATE_NOOP("Deals", "Volume"),
    DealField.DELIVERY_TERM: QT_TRANSLATE_NOOP("Deals", "Needed by"),
    DealField.BUDGET: QT_TRANSLATE_NOOP("Deals", "Budget"),
    DealField.OFFER_SENT: QT_TRANSLATE_NOOP("Deals", "Offer sent"),
    DealField.CLIENT_INN: QT_TRANSLATE_NOOP("Deals", "Buyer's taxpayer number"),
    DealField.DECISION_CONTACT: QT_TRANSLATE_NOOP("Deals", "Who decides"),
    DealField.PAYMENT_TERMS: QT_TRANSLATE_NOOP("Deals", "Payment terms"),
    DealField.CONTRACT_BASIS: QT_TRANSLATE_NOOP("Deals", "Contract"),
    DealField.INVOICE_ISSUED: QT_TRANSLATE_NOOP("Deals", "Invoice issued"),
    DealField.PAY_ON: QT_TRANSLATE_NOOP("Deals", "Payment date"),
    DealField.SHIP_ON: QT_TRANSLATE_NOOP("Deals", "Shipment date"),
    DealField.SHIP_PLACE: QT_TRANSLATE_NOOP("Deals", "Shipment place"),
    DealField.SHIP_TERMS: QT_TRANSLATE_NOOP("Deals", "Shipment terms"),
    DealField.CLOSING_DOCUMENTS: QT_TRANSLATE_NOOP("Deals", "Closing documents"),
    DealField.QUALIFICATION: QT_TRANSLATE_NOOP("Deals", "Questions answered"),
    DealField.NO_OPEN_OBJECTIONS: QT_TRANSLATE_NOOP("Deals", "No open objections"),
    DealField.PAID_IN_FULL: QT_TRANSLATE_NOOP("Deals", "Paid in full"),
    DealField.AMOUNT: QT_TRANSLATE_NOOP("Deals", "Amount"),
    DealField.EXPECTED_CLOSE: QT_TRANSLATE_NOOP("Deals", "Expected closing"),
    DealField.COMPETITOR: QT_TRANSLATE_NOOP("Deals", "Competitor"),
    DealField.NEXT_STEP: QT_TRANSLATE_NOOP("Deals", "Next step planned"),
    DealField.OFFER_ACCEPTED: QT_TRANSLATE_NOOP("Deals", "Offer accepted"),
    DealField.PREPAID: QT_TRANSLATE_NOOP("Deals", "Prepayment received"),
    DealField.NO_OVERDUE: QT_TRANSLATE_NOOP("Deals", "No overdue debt"),
    DealField.WON_ON: QT_TRANSLATE_NOOP("Deals", "Won on"),
    DealField.WON_REASON: QT_TRANSLATE_NOOP("Deals", "Why won without papers"),
}

_NO_CLIENT: Final = QT_TRANSLATE_NOOP("Deals", "Without a client")
_NO_STEP: Final = QT_TRANSLATE_NOOP("Deals", "No next step")
_OVERDUE: Final = QT_TRANSLATE_NOOP("Deals", "The step is overdue by %n day(s)")
_LATE: Final = QT_TRANSLATE_NOOP("Deals", "Expected to be closed %n day(s) ago")
_STILL: Final = QT_TRANSLATE_NOOP("Deals", "No movement for %n day(s), {usual} is usual here")
_NEW: Final = QT_TRANSLATE_NOOP("Deals", "new")
_JUST_NOW: Final = QT_TRANSLATE_NOOP("Deals", "just now")
_TODAY: Final = QT_TRANSLATE_NOOP("Deals", "today")
_BARE_NAME: Final = QT_TRANSLATE_NOOP("Deals", "No name")

NEXT_AFTER: Final[dict[str, tuple[str, str, int]]] = {
    "qualification": ("call", QT_TRANSLATE_NOOP("Deals", "Clarify the need"), 1),
    "selection": ("task", QT_TRANSLATE_NOOP("Deals", "Make the calculation"), 1),
    "offer": ("call", QT_TRANSLATE_NOOP("Deals", "Get an answer to the offer"), 3),
    "contract": ("letter", QT_TRANSLATE_NOOP("Deals", "Send the contract"), 1),
    "invoice": ("payment", QT_TRANSLATE_NOOP("Deals", "Check the payment"), 3),
    "shipment": ("shipment", QT_TRANSLATE_NOOP("Deals", "Agree the shipment"), 1),
}
"""The step that usually follows on a stage: kind, words, working days from today."""

JUST_NOW_SECONDS: Final = 300


class CardMark(NamedTuple):
    """What is wrong with a deal: icon, tone, and the same in words; empty when all is well."""

    icon: str
    tone: str
    words: str


ALL_WELL: Final = CardMark("", "", "")


def field_label(code: str) -> str:
    """Name of a field of a gate: of the user's own its title, of a condition what it asks."""
    if code.startswith(CONDITION):
        from salesapp.ui.deals.condition_words import condition_of

        return condition_of(code)
    own = field_of(Entity.DEAL, code) if code.startswith(CUSTOM) else None
    return own.title if own is not None else translate("Deals", FIELDS[code])


def client_name(card: DealCardRow) -> str:
    """The client, or that there is none."""
    return card.client or translate("Deals", _NO_CLIENT)


def short_client(card: DealCardRow) -> str:
    """The client as a card names it."""
    return format.company(card.client) or client_name(card)


def deal_title(card: DealCardRow) -> str:
    """The deal's subject."""
    return card.title or translate("Deals", _BARE_NAME)


def amount_cell(card: DealCardRow) -> str:
    """The sum below a header in roubles: other money says its sign."""
    if card.currency == ROUBLE or not card.amount_minor:
        return format.rubles_cell(card.amount_minor)
    return format.rubles(card.amount_minor, card.currency)


def usual_step(stage_code: str, today: date) -> tuple[str, str, date]:
    """The step to propose on a stage: kind, words, day."""
    kind, source, days = NEXT_AFTER.get(stage_code, NEXT_AFTER["qualification"])
    return kind, translate("Deals", source), next_working_day(today, days)


def step_of(card: DealCardRow, today: date) -> Step:
    """The next step as its chip shows it."""
    if card.next_on is None:
        return NO_STEP
    kind, subject = card.next_kind or ActivityKind.TASK, card.next_subject or ""
    return chip_of(kind, subject, card.next_on, card.next_time, today)


def stage_since(card: DealCardRow) -> datetime:
    """The moment the deal came to its stage."""
    since = datetime.fromisoformat(card.stage_since_at)
    return since if since.tzinfo else since.replace(tzinfo=UTC)


def stage_days(card: DealCardRow, today: date) -> int:
    """Whole days on the stage."""
    return max(0, (today - stage_since(card).astimezone().date()).days)


def days_words(card: DealCardRow, today: date, *, first_stage: bool = False) -> str:
    """How long the deal is on its stage."""
    days = stage_days(card, today)
    if days:
        return format.days(days)
    if (datetime.now(UTC) - stage_since(card)).total_seconds() < JUST_NOW_SECONDS:
        return translate("Deals", _NEW if first_stage else _JUST_NOW)
    return translate("Deals", _NEW if first_stage else _TODAY)


def mark_of(card: DealCardRow, today: date) -> CardMark:
    """What is wrong with an open deal, the worst first."""
    if card.stage_kind != "open":
        return ALL_WELL
    if card.next_on is None:
        return CardMark("warn", "risk", translate("Deals", _NO_STEP))
    if card.next_on < today:
        late = (today - card.next_on).days
        return CardMark("warn", "risk", translate("Deals", _OVERDUE, late))
    if card.expected_close_on is not None and card.expected_close_on < today:
        past = (today - card.expected_close_on).days
        return CardMark("cal", "warn", translate("Deals", _LATE, past))
    since = stage_since(card).astimezone().date()
    if stands_still(today, since, card.last_on, card.max_days):
        quiet = (today - max(since, card.last_on or since)).days
        usual = format.days(card.max_days or QUIET_DAYS)
        words = translate("Deals", _STILL, quiet).format(usual=usual)
        return CardMark("hist", "warn", words)
    return ALL_WELL
