"""Words of the deal's card: links of its line, what holds its money, what removes it."""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

from salesapp.domain.blockers import WAITING, Blocker, Hold
from salesapp.domain.lifeline import Link, LinkKind, LinkState
from salesapp.domain.objections import ObjectionKind, Outcome
from salesapp.ui import format as fmt
from salesapp.ui.deals.words import field_label
from salesapp.ui.kit.tones import Tone
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

CONTEXT: Final = "DealCard"

LINKS: Final[dict[LinkKind, tuple[str, str]]] = {
    LinkKind.CONTACT: (QT_TRANSLATE_NOOP("DealCard", "First contact"), "phone"),
    LinkKind.NEED: (QT_TRANSLATE_NOOP("DealCard", "Need"), "list"),
    LinkKind.OFFER: (QT_TRANSLATE_NOOP("DealCard", "Offer"), "docs"),
    LinkKind.CONTRACT: (QT_TRANSLATE_NOOP("DealCard", "Contract"), "edit"),
    LinkKind.ORDER: (QT_TRANSLATE_NOOP("DealCard", "Order"), "check"),
    LinkKind.INVOICE: (QT_TRANSLATE_NOOP("DealCard", "Invoice"), "docs"),
    LinkKind.PAYMENT: (QT_TRANSLATE_NOOP("DealCard", "Payment"), "pay"),
    LinkKind.SHIPMENT: (QT_TRANSLATE_NOOP("DealCard", "Shipment"), "truck"),
    LinkKind.CLOSING: (QT_TRANSLATE_NOOP("DealCard", "Closing papers"), "docs"),
    LinkKind.REPEAT: (QT_TRANSLATE_NOOP("DealCard", "Repeat sale"), "repeat"),
}
"""Name and icon of each link."""

CREATE: Final[dict[LinkKind, tuple[str, str]]] = {
    LinkKind.CONTACT: ("contact", QT_TRANSLATE_NOOP("DealCard", "Write down the talk")),
    LinkKind.NEED: ("questions", QT_TRANSLATE_NOOP("DealCard", "Answer the questions")),
    LinkKind.OFFER: ("offer", QT_TRANSLATE_NOOP("DealCard", "Make an offer")),
    LinkKind.CONTRACT: ("contract", QT_TRANSLATE_NOOP("DealCard", "Name the contract")),
    LinkKind.ORDER: ("accept", QT_TRANSLATE_NOOP("DealCard", "The client agreed")),
    LinkKind.INVOICE: ("invoice", QT_TRANSLATE_NOOP("DealCard", "Make the invoice")),
    LinkKind.PAYMENT: ("payment", QT_TRANSLATE_NOOP("DealCard", "Record the payment")),
    LinkKind.SHIPMENT: ("ship", QT_TRANSLATE_NOOP("DealCard", "Record the shipment")),
    LinkKind.CLOSING: ("closing", QT_TRANSLATE_NOOP("DealCard", "Write the closing papers")),
    LinkKind.REPEAT: ("repeat", QT_TRANSLATE_NOOP("DealCard", "Sell again")),
}
"""What makes the link: the command of `doing.py` and the words of its button."""

OPEN_DRAFT: Final = QT_TRANSLATE_NOOP("DealCard", "Open the draft")

_HOLDS: Final[dict[Blocker, tuple[str, str, str]]] = {
    Blocker.INVOICE_OVERDUE: (
        QT_TRANSLATE_NOOP("DealCard", "Invoice {detail} is overdue by %n day(s), {money}"),
        "payment",
        QT_TRANSLATE_NOOP("DealCard", "Record the payment"),
    ),
    Blocker.NO_STEP: (
        QT_TRANSLATE_NOOP("DealCard", "Nobody plans anything: there is no next step"),
        "step",
        QT_TRANSLATE_NOOP("DealCard", "Set the step"),
    ),
    Blocker.STEP_OVERDUE: (
        QT_TRANSLATE_NOOP("DealCard", "The next step is overdue by %n day(s)"),
        "step_done",
        QT_TRANSLATE_NOOP("DealCard", "End the step"),
    ),
    Blocker.OBJECTION_OPEN: (
        QT_TRANSLATE_NOOP("DealCard", "The client objects: “{detail}”"),
        "objection",
        QT_TRANSLATE_NOOP("DealCard", "Answer"),
    ),
    Blocker.OBJECTION_DUE: (
        QT_TRANSLATE_NOOP("DealCard", "Time to come back to the objection “{detail}”"),
        "objection",
        QT_TRANSLATE_NOOP("DealCard", "Answer"),
    ),
    Blocker.OFFER_DECLINED: (
        QT_TRANSLATE_NOOP("DealCard", "The offer {detail} is declined"),
        "version",
        QT_TRANSLATE_NOOP("DealCard", "New version"),
    ),
    Blocker.OFFER_EXPIRED: (
        QT_TRANSLATE_NOOP("DealCard", "The offer {detail} expired %n day(s) ago"),
        "version",
        QT_TRANSLATE_NOOP("DealCard", "New version"),
    ),
    Blocker.OFFER_UNANSWERED: (
        QT_TRANSLATE_NOOP("DealCard", "The offer {detail}: no answer for %n working day(s)"),
        "answer",
        QT_TRANSLATE_NOOP("DealCard", "Write the answer"),
    ),
    Blocker.SHIPMENT_LATE: (
        QT_TRANSLATE_NOOP("DealCard", "The shipment is late by %n day(s)"),
        "ship",
        QT_TRANSLATE_NOOP("DealCard", "Record the shipment"),
    ),
    Blocker.INVOICE_NOT_ISSUED: (
        QT_TRANSLATE_NOOP("DealCard", "The client agreed, but there is no invoice"),
        "invoice",
        QT_TRANSLATE_NOOP("DealCard", "Make the invoice"),
    ),
    Blocker.ORDER_NOT_CONFIRMED: (
        QT_TRANSLATE_NOOP("DealCard", "The order is begun, but not confirmed"),
        "order",
        QT_TRANSLATE_NOOP("DealCard", "Open the order"),
    ),
    Blocker.NEED_UNKNOWN: (
        QT_TRANSLATE_NOOP("DealCard", "It is not known what the client needs"),
        "questions",
        QT_TRANSLATE_NOOP("DealCard", "Answer the questions"),
    ),
    Blocker.OFFER_NOT_SENT: (
        QT_TRANSLATE_NOOP("DealCard", "The offer is begun, but not sent"),
        "offer",
        QT_TRANSLATE_NOOP("DealCard", "Open the draft"),
    ),
    Blocker.NO_OFFER: (
        QT_TRANSLATE_NOOP("DealCard", "The client has no offer"),
        "offer",
        QT_TRANSLATE_NOOP("DealCard", "Make an offer"),
    ),
    Blocker.DECIDER_UNKNOWN: (
        QT_TRANSLATE_NOOP("DealCard", "It is not known who decides"),
        "decider",
        QT_TRANSLATE_NOOP("DealCard", "Name who decides"),
    ),
    Blocker.GATE_MISSING: (
        QT_TRANSLATE_NOOP("DealCard", "Lacking for the next stage: {fields}"),
        "forward",
        QT_TRANSLATE_NOOP("DealCard", "Fill in and move"),
    ),
    Blocker.STILL: (
        QT_TRANSLATE_NOOP("DealCard", "No movement and no talk for %n day(s)"),
        "contact",
        QT_TRANSLATE_NOOP("DealCard", "Write down the talk"),
    ),
    Blocker.SHIPMENT_UNPLANNED: (
        QT_TRANSLATE_NOOP("DealCard", "Paid, but the shipment has no date"),
        "ship_date",
        QT_TRANSLATE_NOOP("DealCard", "Set the date"),
    ),
    Blocker.CLOSING_MISSING: (
        QT_TRANSLATE_NOOP("DealCard", "Shipped and paid, the closing papers are not back"),
        "closing",
        QT_TRANSLATE_NOOP("DealCard", "Write the closing papers"),
    ),
    Blocker.AWAITING_PAYMENT: (
        QT_TRANSLATE_NOOP("DealCard", "Awaiting {money} on invoice {detail}, due {on}"),
        "payment",
        QT_TRANSLATE_NOOP("DealCard", "Record the payment"),
    ),
}

SHORT: Final[dict[Blocker, str]] = {
    Blocker.INVOICE_OVERDUE: QT_TRANSLATE_NOOP("DealCard", "Invoice overdue"),
    Blocker.NO_STEP: QT_TRANSLATE_NOOP("DealCard", "No step"),
    Blocker.STEP_OVERDUE: QT_TRANSLATE_NOOP("DealCard", "Step overdue"),
    Blocker.OBJECTION_OPEN: QT_TRANSLATE_NOOP("DealCard", "Objection"),
    Blocker.OBJECTION_DUE: QT_TRANSLATE_NOOP("DealCard", "Objection put off"),
    Blocker.OFFER_DECLINED: QT_TRANSLATE_NOOP("DealCard", "Offer declined"),
    Blocker.OFFER_EXPIRED: QT_TRANSLATE_NOOP("DealCard", "Offer expired"),
    Blocker.OFFER_UNANSWERED: QT_TRANSLATE_NOOP("DealCard", "Offer unanswered"),
    Blocker.SHIPMENT_LATE: QT_TRANSLATE_NOOP("DealCard", "Shipment late"),
    Blocker.INVOICE_NOT_ISSUED: QT_TRANSLATE_NOOP("DealCard", "No invoice"),
    Blocker.ORDER_NOT_CONFIRMED: QT_TRANSLATE_NOOP("DealCard", "Order not confirmed"),
    Blocker.NEED_UNKNOWN: QT_TRANSLATE_NOOP("DealCard", "Need unknown"),
    Blocker.OFFER_NOT_SENT: QT_TRANSLATE_NOOP("DealCard", "Offer not sent"),
    Blocker.NO_OFFER: QT_TRANSLATE_NOOP("DealCard", "No offer"),
    Blocker.DECIDER_UNKNOWN: QT_TRANSLATE_NOOP("DealCard", "Who decides?"),
    Blocker.GATE_MISSING: QT_TRANSLATE_NOOP("DealCard", "Fields lacking"),
    Blocker.STILL: QT_TRANSLATE_NOOP("DealCard", "No movement"),
    Blocker.SHIPMENT_UNPLANNED: QT_TRANSLATE_NOOP("DealCard", "No shipment date"),
    Blocker.CLOSING_MISSING: QT_TRANSLATE_NOOP("DealCard", "No closing papers"),
    Blocker.AWAITING_PAYMENT: QT_TRANSLATE_NOOP("DealCard", "Awaiting payment"),
}
"""What holds the money in two words, for lists and the board."""

_RISKS: Final = frozenset(
    {
        Blocker.INVOICE_OVERDUE,
        Blocker.NO_STEP,
        Blocker.STEP_OVERDUE,
        Blocker.OBJECTION_OPEN,
        Blocker.OFFER_DECLINED,
        Blocker.SHIPMENT_LATE,
    }
)
_MORE: Final = QT_TRANSLATE_NOOP("DealCard", "{text} and %n more")
_WELL: Final = QT_TRANSLATE_NOOP("DealCard", "Nothing holds the deal: it may go on")
_FORWARD: Final = QT_TRANSLATE_NOOP("DealCard", "Next stage")
_UNTIL: Final = QT_TRANSLATE_NOOP("DealCard", "till {day}")
_SKIPPED: Final = QT_TRANSLATE_NOOP("DealCard", "skipped")
_DONE: Final = QT_TRANSLATE_NOOP("DealCard", "done")
_NOT_YET: Final = QT_TRANSLATE_NOOP("DealCard", "not yet")
_LATE: Final = QT_TRANSLATE_NOOP("DealCard", "late, {day}")
_DRAFT: Final = QT_TRANSLATE_NOOP("DealCard", "draft")

OUTCOMES: Final[dict[Outcome, tuple[str, Tone, str]]] = {
    Outcome.OPEN: (QT_TRANSLATE_NOOP("DealCard", "open"), "risk", "excl"),
    Outcome.LIFTED: (QT_TRANSLATE_NOOP("DealCard", "lifted"), "ok", "check"),
    Outcome.POSTPONED: (QT_TRANSLATE_NOOP("DealCard", "put off"), "warn", "clock"),
    Outcome.LOST: (QT_TRANSLATE_NOOP("DealCard", "not lifted"), "neutral", "x"),
}

KINDS: Final[dict[ObjectionKind, str]] = {
    ObjectionKind.PRICE: QT_TRANSLATE_NOOP("DealCard", "Price"),
    ObjectionKind.SUPPLIER: QT_TRANSLATE_NOOP("DealCard", "Has a supplier"),
    ObjectionKind.BUDGET: QT_TRANSLATE_NOOP("DealCard", "No budget"),
    ObjectionKind.THINK: QT_TRANSLATE_NOOP("DealCard", "Will think"),
    ObjectionKind.NOT_NOW: QT_TRANSLATE_NOOP("DealCard", "Not now"),
    ObjectionKind.TRUST: QT_TRANSLATE_NOOP("DealCard", "No trust"),
    ObjectionKind.EXPERIENCE: QT_TRANSLATE_NOOP("DealCard", "Bad experience"),
    ObjectionKind.PAYMENT: QT_TRANSLATE_NOOP("DealCard", "Payment terms"),
    ObjectionKind.TERM: QT_TRANSLATE_NOOP("DealCard", "Lead time"),
    ObjectionKind.LEAST_LOT: QT_TRANSLATE_NOOP("DealCard", "Least lot"),
    ObjectionKind.NOT_ME: QT_TRANSLATE_NOOP("DealCard", "Decides somebody else"),
    ObjectionKind.SEND_OFFER: QT_TRANSLATE_NOOP("DealCard", "Send an offer"),
    ObjectionKind.OTHER: QT_TRANSLATE_NOOP("DealCard", "Other"),
}


class HoldWords(NamedTuple):
    """A sentence, the command that removes what it tells, the words of the button, a tone."""

    text: str
    command: str
    button: str
    tone: Tone
    icon: str


def tell(source: str, count: int = -1) -> str:
    """Translate a text of this card."""
    return translate(CONTEXT, source, count)


def link_name(kind: LinkKind) -> str:
    """What a link is called."""
    return tell(LINKS[kind][0])


def link_note(link: Link, today: date) -> tuple[str, Tone]:
    """When a link was done or is planned, and how that is to be seen."""
    if link.state is LinkState.DONE:
        return (fmt.day(link.fact_on, near=True) if link.fact_on else tell(_DONE)), "ok"
    if link.state is LinkState.PASSED:
        return tell(_SKIPPED), "neutral"
    if link.is_late(today):
        return tell(_LATE).format(day=fmt.day(link.plan_on)), "risk"
    if link.plan_on is not None:
        return tell(_UNTIL).format(day=fmt.day(link.plan_on, near=True)), "info"
    return tell(_NOT_YET), "neutral"


def link_button(link: Link) -> str:
    """What makes the link that is next, or opens its draft; empty for the others."""
    if link.state is not LinkState.NEXT:
        return ""
    papers = (LinkKind.OFFER, LinkKind.ORDER, LinkKind.INVOICE)
    drafted = link.kind in papers and link.record_id is not None
    return tell(OPEN_DRAFT if drafted else CREATE[link.kind][1])


def link_text(link: Link) -> str:
    """The document of a link, the share of a payment, or words of the deal."""
    if link.kind is LinkKind.PAYMENT and 0 < link.share_bp < 10_000:
        return fmt.percent(link.share_bp // 100 * 100)
    if link.kind is LinkKind.PAYMENT:
        return ""
    if link.entity in ("offer", "sales_order", "invoice") and not link.text:
        return tell(_DRAFT)
    return link.text


def hold_words(hold: Hold | None, *, others: int = 0) -> HoldWords:
    """What holds the money; None: nothing does."""
    if hold is None:
        return HoldWords(tell(_WELL), "forward", tell(_FORWARD), "ok", "check")
    source, command, button = _HOLDS[hold.blocker]
    fields = ", ".join(field_label(field).lower() for field in hold.fields[:3])
    if len(hold.fields) > 3:
        fields += "…"
    text = tell(source, hold.days if "%n" in source else -1).format(
        detail=hold.detail,
        money=fmt.rubles(hold.amount_minor, hold.currency),
        fields=fields,
        on=fmt.day(hold.on, near=True) if hold.on else "—",
    )
    if others > 0:
        text = tell(_MORE, others).format(text=text)
    tone: Tone = "warn"
    if hold.blocker in _RISKS:
        tone = "risk"
    elif hold.blocker in WAITING:
        tone = "info"
    return HoldWords(" ".join(text.split()), command, tell(button), tone, _icon(tone))


def _icon(tone: Tone) -> str:
    return {"risk": "stop", "warn": "warn", "info": "clock", "ok": "check"}.get(tone, "info")


def outcome_words(outcome: Outcome) -> tuple[str, Tone, str]:
    """What became of an objection: words, tone, icon."""
    source, tone, icon = OUTCOMES[outcome]
    return tell(source), tone, icon


def kind_name(kind: ObjectionKind) -> str:
    """What an objection is about."""
    return tell(KINDS[kind])
