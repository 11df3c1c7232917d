"""Words of the timeline of a client: what happened, when, and in short."""

from __future__ import annotations

from typing import Final, NamedTuple

from salesapp.db.queries import history
from salesapp.db.queries.timeline import TimelineKind, TimelineRow
from salesapp.domain.entities import Entity
from salesapp.ui import format
from salesapp.ui.activities.words import kind_icon, kind_label, result_label
from salesapp.ui.clients.words import words
from salesapp.ui.frame.history_words import name_of_field, value_in_words
from salesapp.ui.steps import step_words
from salesapp.ui.translate import QT_TRANSLATE_NOOP

TIMELINE: Final[dict[TimelineKind, str]] = {
    TimelineKind.ACTIVITY: QT_TRANSLATE_NOOP("Clients", "Talks and tasks"),
    TimelineKind.NOTE: QT_TRANSLATE_NOOP("Clients", "Notes"),
    TimelineKind.MOVE: QT_TRANSLATE_NOOP("Clients", "Stages of deals"),
    TimelineKind.OFFER: QT_TRANSLATE_NOOP("Clients", "Offers"),
    TimelineKind.ORDER: QT_TRANSLATE_NOOP("Clients", "Orders"),
    TimelineKind.SHIPMENT: QT_TRANSLATE_NOOP("Clients", "Shipments"),
    TimelineKind.CREDIT: QT_TRANSLATE_NOOP("Clients", "Returns"),
    TimelineKind.INVOICE: QT_TRANSLATE_NOOP("Clients", "Invoices"),
    TimelineKind.PAYMENT: QT_TRANSLATE_NOOP("Clients", "Payments"),
    TimelineKind.FILE: QT_TRANSLATE_NOOP("Clients", "Files"),
    TimelineKind.SHOWING: QT_TRANSLATE_NOOP("Clients", "Showings"),
    TimelineKind.OBJECTION: QT_TRANSLATE_NOOP("Clients", "Objections"),
    TimelineKind.CHANGE: QT_TRANSLATE_NOOP("Clients", "Changes of the card"),
}
_NOTE: Final = QT_TRANSLATE_NOOP("Clients", "Note")
_MOVED: Final = QT_TRANSLATE_NOOP("Clients", "Deal moved: {stage}")
_MOVES: Final = {
    "back": ("left", QT_TRANSLATE_NOOP("Clients", "Deal moved back: {stage}")),
    "again": ("undo", QT_TRANSLATE_NOOP("Clients", "Deal in work again: {stage}")),
    "won": ("check", QT_TRANSLATE_NOOP("Clients", "Deal won: {stage}")),
    "lost": ("x", QT_TRANSLATE_NOOP("Clients", "Deal lost: {stage}")),
}
_SENT: Final = QT_TRANSLATE_NOOP("Clients", "Offer {number} sent")
_SENT_NAMED: Final = QT_TRANSLATE_NOOP("Clients", "{number} sent")
_ORDERED: Final = {
    "cancelled": QT_TRANSLATE_NOOP("Clients", "Order {number} cancelled"),
    "superseded": QT_TRANSLATE_NOOP("Clients", "Order {number} confirmed, changed later"),
    "confirmed": QT_TRANSLATE_NOOP("Clients", "Order {number} confirmed"),
}
_SHIPPED: Final = QT_TRANSLATE_NOOP("Clients", "Shipped by order {number}")
_RETURNED: Final = QT_TRANSLATE_NOOP("Clients", "Credit note {number}")
_UNRETURNED: Final = QT_TRANSLATE_NOOP("Clients", "Credit note {number}, void")
_ISSUED: Final = QT_TRANSLATE_NOOP("Clients", "Invoice {number} issued")
_VOIDED: Final = QT_TRANSLATE_NOOP("Clients", "Invoice {number}, void")
_REFUNDED: Final = QT_TRANSLATE_NOOP("Clients", "Refund {amount}")
_PAID: Final = QT_TRANSLATE_NOOP("Clients", "Payment {amount}")
_SHOWN: Final = QT_TRANSLATE_NOOP("Clients", "Shown: {what}")
_OBJECTION: Final = QT_TRANSLATE_NOOP("Clients", "Objection: {text}")
_FILE: Final = QT_TRANSLATE_NOOP("Clients", "File {name}")
_UNDONE: Final = QT_TRANSLATE_NOOP("Clients", "Undone: {what}")
_REDONE: Final = QT_TRANSLATE_NOOP("Clients", "Done again: {what}")
_MOST_FIELDS: Final = 6


class Event(NamedTuple):
    """A row of the timeline in words."""

    icon: str
    title: str
    when: str
    text: str


def event_words(row: TimelineRow) -> Event:
    """What happened, as the history shows it."""
    when = format.moment(row.at) if row.at else format.day(row.on, near=True)
    text = ". ".join(part.rstrip(".") for part in (row.result, row.text) if part)
    amount = format.rubles(row.amount_minor, row.currency) if row.amount_minor is not None else ""
    match row.kind:
        case TimelineKind.ACTIVITY:
            return _activity(row, when)
        case TimelineKind.NOTE:
            return Event("edit", words(_NOTE), when, row.text)
        case TimelineKind.FILE | TimelineKind.SHOWING | TimelineKind.OBJECTION:
            return _shown(row, when)
        case TimelineKind.CHANGE:
            return _change(row, when)
        case TimelineKind.MOVE:
            icon, source = _MOVES.get(row.code, ("deals", _MOVED))
            return Event(icon, words(source).format(stage=row.subject), when, text)
        case TimelineKind.OFFER:
            # The number of most offers names what it is.
            named = row.subject.upper().startswith(("КП", "Q"))
            source = _SENT_NAMED if named else _SENT
            return Event("docs", words(source).format(number=row.subject), when, amount)
        case (
            TimelineKind.ORDER | TimelineKind.SHIPMENT | TimelineKind.INVOICE | TimelineKind.CREDIT
        ):
            return _traded(row, when, text, amount)
        case TimelineKind.PAYMENT:
            back = row.code == "refund"
            source = _REFUNDED if back else _PAID
            icon = "undo" if back else "check"
            return Event(icon, words(source).format(amount=amount), when, text)


def _traded(row: TimelineRow, when: str, text: str, amount: str) -> Event:
    """An order, a shipment of it, an invoice, goods that came back."""
    if row.kind is TimelineKind.INVOICE:
        source = _VOIDED if row.code == "void" else _ISSUED
        return Event("pay", words(source).format(number=row.subject), when, amount)
    if row.kind is TimelineKind.SHIPMENT:
        return Event("truck", words(_SHIPPED).format(number=row.subject), when, text)
    if row.kind is TimelineKind.ORDER:
        source = _ORDERED.get(row.code, _ORDERED["confirmed"])
        icon = "x" if row.code == "cancelled" else "list"
    else:
        source, icon = (_UNRETURNED if row.code == "void" else _RETURNED), "undo"
    said = ". ".join(part.rstrip(".") for part in (amount, text) if part)
    return Event(icon, words(source).format(number=row.subject), when, said)


def _shown(row: TimelineRow, when: str) -> Event:
    """A file that was kept, goods that were shown, an objection that was made."""
    if row.kind is TimelineKind.OBJECTION:
        said = ". ".join(part.rstrip(".") for part in (row.result, row.text) if part)
        return Event("shield", words(_OBJECTION).format(text=row.subject), when, said)
    if row.kind is TimelineKind.FILE:
        return Event("attach", words(_FILE).format(name=row.subject), when, row.text)
    said = "; ".join(filter(None, (row.result, row.text)))
    return Event("play", words(_SHOWN).format(what=row.subject), when, said)


def _activity(row: TimelineRow, when: str) -> Event:
    title = kind_label(row.code)
    if row.result:
        title = f"{title}: {result_label(row.result)}"
    text = ". ".join(part.rstrip(".") for part in (row.subject, row.text) if part)
    return Event(kind_icon(row.code), title, when, text)


def _change(row: TimelineRow, when: str) -> Event:
    """An action of the journal in its words; the fields are read by `change_words` when shown."""
    title = step_words(row.code, row.subject)
    if row.code in ("undo", "redo"):
        title = words(_UNDONE if row.code == "undo" else _REDONE).format(what=row.subject)
    return Event("hist", title[:1].upper() + title[1:], when, row.result)


def change_words(row: TimelineRow, record_id: int, entity: Entity = Entity.CLIENT) -> str:
    """Which fields an action changed, from what to what."""
    lines = []
    for change in history.of_entry(row.record_id, entity, record_id):
        name = name_of_field(change.field)
        if name:
            old, new = (value_in_words(change.field, value) for value in (change.old, change.new))
            lines.append(f"{name}: {old} → {new}")
    if len(lines) > _MOST_FIELDS:
        lines = [*lines[:_MOST_FIELDS], "…"]
    return "\n".join(lines)
