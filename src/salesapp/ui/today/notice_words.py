"""Words of notices to clients: kinds, what a row says, the text filled with its facts."""

from __future__ import annotations

from typing import Final

from salesapp.db.queries import client_card, organizations
from salesapp.db.queries.client_notices import texts
from salesapp.domain.client_notices import Event, NoticeKind, filled
from salesapp.domain.text import spoken_name
from salesapp.ui import format
from salesapp.ui.kit.tones import Tone
from salesapp.ui.translate import QT_TRANSLATE_NOOP, language, translate

KINDS: Final[dict[NoticeKind, tuple[str, str, Tone]]] = {
    NoticeKind.INVOICE: (QT_TRANSLATE_NOOP("Today", "invoice issued"), "docs", "info"),
    NoticeKind.PAYMENT: (QT_TRANSLATE_NOOP("Today", "payment received"), "pay", "ok"),
    NoticeKind.SHIPMENT: (QT_TRANSLATE_NOOP("Today", "day of shipment"), "truck", "info"),
    NoticeKind.OFFER_ENDS: (QT_TRANSLATE_NOOP("Today", "offer ends"), "clock", "warn"),
    NoticeKind.DUE: (QT_TRANSLATE_NOOP("Today", "payment due soon"), "cal", "neutral"),
}
_SUBJECTS: Final[dict[NoticeKind, str]] = {
    NoticeKind.INVOICE: QT_TRANSLATE_NOOP("Today", "Told of invoice {number}"),
    NoticeKind.PAYMENT: QT_TRANSLATE_NOOP("Today", "Told of the payment of {amount}"),
    NoticeKind.SHIPMENT: QT_TRANSLATE_NOOP("Today", "Told of the shipment on {day}"),
    NoticeKind.OFFER_ENDS: QT_TRANSLATE_NOOP("Today", "Told of the end of offer {number}"),
    NoticeKind.DUE: QT_TRANSLATE_NOOP("Today", "Reminded of invoice {number}"),
}
_INVOICE_LINE = QT_TRANSLATE_NOOP("Today", "No. {number} for {amount}, due {day}")
_PAYMENT_LINE = QT_TRANSLATE_NOOP("Today", "{amount}, still open {rest}")
_SHIPMENT_LINE = QT_TRANSLATE_NOOP("Today", "{day}, {place}")
_OFFER_LINE = QT_TRANSLATE_NOOP("Today", "{number}, till {day}")
_DUE_LINE = QT_TRANSLATE_NOOP("Today", "No. {number}: {amount} due {day}")
_LINES: Final[dict[NoticeKind, str]] = {
    NoticeKind.INVOICE: _INVOICE_LINE,
    NoticeKind.PAYMENT: _PAYMENT_LINE,
    NoticeKind.SHIPMENT: _SHIPMENT_LINE,
    NoticeKind.OFFER_ENDS: _OFFER_LINE,
    NoticeKind.DUE: _DUE_LINE,
}


def kind_words(kind: NoticeKind) -> str:
    """What happened, in a word or two."""
    return translate("Today", KINDS[kind][0])


def facts_of(event: Event) -> dict[str, str]:
    """The fields of an event that need no look into the store."""
    return {
        "client": format.company(event.client),
        "number": event.number,
        "amount": format.rubles(event.amount_minor, event.currency),
        "rest": format.rubles(event.rest_minor, event.currency),
        "day": format.day_long(event.day) if event.day else "",
        "place": event.place,
    }


def line_of(event: Event) -> str:
    """What the row of an event says."""
    facts = facts_of(event) | {"day": format.day(event.day, near=True)}
    return filled(translate("Today", _LINES[event.kind]), facts)


def subject_of(event: Event) -> str:
    """What the done activity is called."""
    return translate("Today", _SUBJECTS[event.kind]).format(**facts_of(event))


def text_of(event: Event) -> str:
    """The text for an event, its fields filled."""
    card = client_card.card(event.client_id, format.today())
    people = [one for one in card.contacts if one.until_on is None] if card is not None else []
    person = spoken_name(people[0].name) if people else ""
    ours = organizations.current()
    facts = facts_of(event) | {
        # A client is told the sum of the paper, to the kopeck.
        "amount": format.money(event.amount_minor, event.currency),
        "rest": format.money(event.rest_minor, event.currency),
        "person": person,
        "seller": ours.draft.name if ours is not None else "",
        "manager": organizations.profile().name,
    }
    return filled(texts(language())[event.kind], facts)
