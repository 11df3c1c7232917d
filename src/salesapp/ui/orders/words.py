"""Words and colours of orders, schedules of payment, shipments."""

from __future__ import annotations

from typing import Final, NamedTuple

from salesapp.domain.credits import CreditState
from salesapp.domain.orders import AgreedHow, OrderStatus
from salesapp.domain.schedules import PRESETS, DueEvent, Schedule
from salesapp.ui import format as fmt
from salesapp.ui.kit.tones import Tone
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

CONTEXT: Final = "OrderWords"


class Look(NamedTuple):
    """A word with its tone and icon."""

    text: str
    tone: Tone
    icon: str


_STATUS: Final[dict[OrderStatus, Look]] = {
    OrderStatus.DRAFT: Look(QT_TRANSLATE_NOOP("OrderWords", "draft"), "warn", "edit"),
    OrderStatus.CONFIRMED: Look(QT_TRANSLATE_NOOP("OrderWords", "confirmed"), "info", "check"),
    OrderStatus.LATE: Look(QT_TRANSLATE_NOOP("OrderWords", "shipment late"), "risk", "clock"),
    OrderStatus.HELD: Look(QT_TRANSLATE_NOOP("OrderWords", "on hold"), "risk", "pause"),
    OrderStatus.IN_FULFILMENT: Look(
        QT_TRANSLATE_NOOP("OrderWords", "shipped in part"), "warn", "truck"
    ),
    OrderStatus.FULFILLED: Look(QT_TRANSLATE_NOOP("OrderWords", "shipped"), "info", "truck"),
    OrderStatus.CLOSED: Look(QT_TRANSLATE_NOOP("OrderWords", "shipped and paid"), "ok", "check"),
    OrderStatus.SUPERSEDED: Look(QT_TRANSLATE_NOOP("OrderWords", "replaced"), "neutral", "hist"),
    OrderStatus.CANCELLED: Look(QT_TRANSLATE_NOOP("OrderWords", "cancelled"), "neutral", "x"),
}
_HOW: Final[dict[AgreedHow, str]] = {
    AgreedHow.LETTER: QT_TRANSLATE_NOOP("OrderWords", "by letter"),
    AgreedHow.CALL: QT_TRANSLATE_NOOP("OrderWords", "by phone"),
    AgreedHow.MEETING: QT_TRANSLATE_NOOP("OrderWords", "at a meeting"),
    AgreedHow.MESSAGE: QT_TRANSLATE_NOOP("OrderWords", "by message"),
    AgreedHow.SIGNED: QT_TRANSLATE_NOOP("OrderWords", "signed"),
}
_EVENTS: Final[dict[DueEvent, str]] = {
    DueEvent.ISSUE: QT_TRANSLATE_NOOP("OrderWords", "days after the invoice"),
    DueEvent.BEFORE_SHIPMENT: QT_TRANSLATE_NOOP("OrderWords", "days before the shipment"),
    DueEvent.AFTER_SHIPMENT: QT_TRANSLATE_NOOP("OrderWords", "days after the shipment"),
}
_PRESETS: Final[dict[str, str]] = {
    "prepaid": QT_TRANSLATE_NOOP("OrderWords", "Prepaid in full"),
    "halves": QT_TRANSLATE_NOOP("OrderWords", "50 % in advance, 50 % before the shipment"),
    "advance_30": QT_TRANSLATE_NOOP("OrderWords", "30 % in advance, 70 % before the shipment"),
    "advance_rest_later": QT_TRANSLATE_NOOP(
        "OrderWords", "30 % in advance, 70 % in 14 days after the shipment"
    ),
    "thirds": QT_TRANSLATE_NOOP(
        "OrderWords", "30 % in advance, 40 % before the shipment, 30 % after it"
    ),
    "later_14": QT_TRANSLATE_NOOP("OrderWords", "In 14 days after the shipment"),
    "later_30": QT_TRANSLATE_NOOP("OrderWords", "In 30 days after the shipment"),
}
_CREDITS: Final[dict[CreditState, Look]] = {
    CreditState.DRAFT: Look(QT_TRANSLATE_NOOP("OrderWords", "draft"), "warn", "edit"),
    CreditState.ISSUED: Look(QT_TRANSLATE_NOOP("OrderWords", "credit note"), "info", "undo"),
    CreditState.VOID: Look(QT_TRANSLATE_NOOP("OrderWords", "cancelled"), "neutral", "x"),
}
_UNNUMBERED: Final = QT_TRANSLATE_NOOP("OrderWords", "Draft order")
_NUMBERED: Final = QT_TRANSLATE_NOOP("OrderWords", "Order {number}")
_CREDIT: Final = QT_TRANSLATE_NOOP("OrderWords", "Credit note {number}")
_WHO: Final = QT_TRANSLATE_NOOP("OrderWords", "{who}, {how}, {day}")


def tell(source: str) -> str:
    """A text of this file in the language of now."""
    return translate(CONTEXT, source)


def status_look(status: OrderStatus) -> Look:
    """The chip of an order."""
    look = _STATUS[status]
    return look._replace(text=tell(look.text))


def order_name(number: str | None, version: int = 1) -> str:
    """«Заказ ЗК-0007/2», or what a draft is called."""
    if not number:
        return tell(_UNNUMBERED)
    return tell(_NUMBERED).format(number=f"{number}/{version}" if version > 1 else number)


def credit_name(number: str | None) -> str:
    """«Кредит-нота КН-0003»."""
    return tell(_CREDIT).format(number=number or fmt.DASH)


def credit_look(state: CreditState) -> Look:
    """The chip of a credit note."""
    look = _CREDITS[state]
    return look._replace(text=tell(look.text))


def how_name(how: AgreedHow) -> str:
    """How the client agreed."""
    return tell(_HOW[how])


def event_name(event: DueEvent) -> str:
    """What days are counted from."""
    return tell(_EVENTS[event])


def presets() -> list[tuple[str, Schedule]]:
    """Usual schedules by name."""
    return [(tell(_PRESETS[code]), steps) for code, steps in PRESETS.items()]


def agreement_words(who: str, how: AgreedHow, day: str) -> str:
    """Who agreed, how and when."""
    return tell(_WHO).format(who=who, how=how_name(how), day=day)
