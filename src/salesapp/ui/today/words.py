"""Words of the day: months, checks, how far a lead's clock has run."""

from __future__ import annotations

from datetime import date
from typing import Final

from salesapp.domain.day import Check
from salesapp.domain.money import format_quantity
from salesapp.ui import format
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

_MONTHS: Final = (
    QT_TRANSLATE_NOOP("Today", "January"),
    QT_TRANSLATE_NOOP("Today", "February"),
    QT_TRANSLATE_NOOP("Today", "March"),
    QT_TRANSLATE_NOOP("Today", "April"),
    QT_TRANSLATE_NOOP("Today", "May"),
    QT_TRANSLATE_NOOP("Today", "June"),
    QT_TRANSLATE_NOOP("Today", "July"),
    QT_TRANSLATE_NOOP("Today", "August"),
    QT_TRANSLATE_NOOP("Today", "September"),
    QT_TRANSLATE_NOOP("Today", "October"),
    QT_TRANSLATE_NOOP("Today", "November"),
    QT_TRANSLATE_NOOP("Today", "December"),
)
CHECKS: Final[dict[Check, tuple[str, str]]] = {
    Check.CLIENT_STEP: (QT_TRANSLATE_NOOP("Today", "Clients without a next step"), "excl"),
    Check.DEAL_STEP: (QT_TRANSLATE_NOOP("Today", "Deals without a next step"), "excl"),
    Check.LEAD_STEP: (QT_TRANSLATE_NOOP("Today", "Leads without a next step"), "excl"),
    Check.OVERDUE: (QT_TRANSLATE_NOOP("Today", "Overdue steps"), "clock"),
    Check.PAST_CLOSE: (QT_TRANSLATE_NOOP("Today", "Deals past their expected day"), "cal"),
    Check.STILL: (QT_TRANSLATE_NOOP("Today", "Deals standing still"), "hist"),
    Check.SILENT_OFFER: (QT_TRANSLATE_NOOP("Today", "Offers without an answer"), "docs"),
    Check.NO_REASON: (QT_TRANSLATE_NOOP("Today", "Refusals without a reason"), "flag"),
}


def month_name(day: date) -> str:
    """The month of a day, as it stands alone."""
    return translate("Today", _MONTHS[day.month - 1])


def check_words(check: Check) -> str:
    """What a check looks for."""
    return translate("Today", CHECKS[check][0])


_INVOICE = QT_TRANSLATE_NOOP("Today", "Invoice {number}")
_DUE = QT_TRANSLATE_NOOP("Today", "due {day}")
_WAS_DUE = QT_TRANSLATE_NOOP("Today", "was due {day}")
_THOUSANDS = QT_TRANSLATE_NOOP("Today", "{number} k")
_MILLIONS = QT_TRANSLATE_NOOP("Today", "{number} m")
_THOUSAND_MINOR = 100_000
_MILLION_MINOR = 100_000_000


def invoice_words(number: str) -> str:
    """``Счёт 318``."""
    return translate("Today", _INVOICE).format(number=number)


def due_words(day: date, *, late: bool) -> str:
    """``срок 24 ноя``, ``срок был 9 ноя``."""
    return translate("Today", _WAS_DUE if late else _DUE).format(day=format.day(day, near=True))


def thousands(minor: int) -> str:
    """``312 тыс.``, from a million on ``1,2 млн``."""
    if minor >= _MILLION_MINOR:
        tenths = (minor + _MILLION_MINOR // 20) // (_MILLION_MINOR // 10)
        return translate("Today", _MILLIONS).format(number=format_quantity(tenths * 100))
    whole = (minor + _THOUSAND_MINOR // 2) // _THOUSAND_MINOR
    return translate("Today", _THOUSANDS).format(number=format.number(whole))


_CATEGORY = QT_TRANSLATE_NOOP("Today", "category {letter}")


def category_words(letter: str) -> str:
    """``кат. A``."""
    return translate("Today", _CATEGORY).format(letter=letter)


_CLOSING: Final = {
    "moves": QT_TRANSLATE_NOOP("Today", "Moves of today"),
    "tomorrow": QT_TRANSLATE_NOOP("Today", "The next day"),
    "summary": QT_TRANSLATE_NOOP("Today", "The end"),
}
_HELP: Final[dict[str, str]] = {
    Check.OVERDUE: QT_TRANSLATE_NOOP(
        "Today", "Each step gets its result, a new day, or a reason why it is given up."
    ),
    Check.CLIENT_STEP: QT_TRANSLATE_NOOP(
        "Today", "Every client in work has a next step, a pause with a reason, or is archived."
    ),
    Check.DEAL_STEP: QT_TRANSLATE_NOOP("Today", "A deal without a next step is forgotten first."),
    Check.LEAD_STEP: QT_TRANSLATE_NOOP(
        "Today", "These leads were answered, and nobody knows what comes next."
    ),
    Check.PAST_CLOSE: QT_TRANSLATE_NOOP(
        "Today", "These deals should have been closed by now: say the new day, or close them."
    ),
    Check.STILL: QT_TRANSLATE_NOOP(
        "Today", "No move and no contact for longer than the stage allows."
    ),
    Check.SILENT_OFFER: QT_TRANSLATE_NOOP(
        "Today", "Sent more than three working days ago, and the client has said nothing."
    ),
    Check.NO_REASON: QT_TRANSLATE_NOOP("Today", "They came with an import: say why it was lost."),
    "moves": QT_TRANSLATE_NOOP("Today", "What the head of sales should know about them."),
    "tomorrow": QT_TRANSLATE_NOOP(
        "Today",
        "Mark up to three steps that matter most; those without a time stand as you put them.",
    ),
    "summary": QT_TRANSLATE_NOOP("Today", "A closed day is kept as it is and never changes."),
}
_WEEKDAYS: Final = (
    QT_TRANSLATE_NOOP("Today", "Monday"),
    QT_TRANSLATE_NOOP("Today", "Tuesday"),
    QT_TRANSLATE_NOOP("Today", "Wednesday"),
    QT_TRANSLATE_NOOP("Today", "Thursday"),
    QT_TRANSLATE_NOOP("Today", "Friday"),
    QT_TRANSLATE_NOOP("Today", "Saturday"),
    QT_TRANSLATE_NOOP("Today", "Sunday"),
)


def closing_words(step: str) -> str:
    """The name of a last step of closing the day."""
    return translate("Today", _CLOSING[step])


def check_help(step: str) -> str:
    """What a step of the walk is for."""
    return translate("Today", _HELP[step])


def day_words(day: date) -> str:
    """``понедельник, 23 ноября``."""
    long = format.day_long(day).partition(str(day.year))[0].strip()
    return f"{translate('Today', _WEEKDAYS[day.weekday()])}, {long}"
