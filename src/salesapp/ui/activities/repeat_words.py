"""A rule of repetition in words."""

from __future__ import annotations

from datetime import date
from typing import Final

from salesapp.domain.recurrence import Frequency, Repeat
from salesapp.ui import format
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

_FREQUENCIES: Final[dict[Frequency, str]] = {
    Frequency.DAILY: QT_TRANSLATE_NOOP("Activities", "By days"),
    Frequency.WORKING: QT_TRANSLATE_NOOP("Activities", "By working days"),
    Frequency.WEEKLY: QT_TRANSLATE_NOOP("Activities", "By weeks"),
    Frequency.MONTHLY: QT_TRANSLATE_NOOP("Activities", "By months"),
}
_ONCE: Final[dict[Frequency, str]] = {
    Frequency.DAILY: QT_TRANSLATE_NOOP("Activities", "every day"),
    Frequency.WORKING: QT_TRANSLATE_NOOP("Activities", "every working day"),
    Frequency.WEEKLY: QT_TRANSLATE_NOOP("Activities", "every week"),
    Frequency.MONTHLY: QT_TRANSLATE_NOOP("Activities", "every month"),
}
_SEVERAL: Final[dict[Frequency, str]] = {
    Frequency.DAILY: QT_TRANSLATE_NOOP("Activities", "every %n day(s)"),
    Frequency.WORKING: QT_TRANSLATE_NOOP("Activities", "every %n working day(s)"),
    Frequency.WEEKLY: QT_TRANSLATE_NOOP("Activities", "every %n week(s)"),
    Frequency.MONTHLY: QT_TRANSLATE_NOOP("Activities", "every %n month(s)"),
}
_UNTIL: Final = QT_TRANSLATE_NOOP("Activities", "until {day}")
_TIMES: Final = QT_TRANSLATE_NOOP("Activities", "%n time(s) more")


def frequency_words(frequency: Frequency) -> str:
    """What a rule counts in."""
    return translate("Activities", _FREQUENCIES[frequency])


def every_words(rule: Repeat) -> str:
    """``каждую неделю, пн, ср, до 30 дек``."""
    if rule.every == 1:
        parts = [translate("Activities", _ONCE[rule.frequency])]
    else:
        parts = [translate("Activities", _SEVERAL[rule.frequency], rule.every)]
    parts += [format.weekday(date(2024, 1, 1 + day)) for day in sorted(rule.weekdays)]
    if rule.until is not None:
        parts.append(translate("Activities", _UNTIL).format(day=format.day(rule.until)))
    if rule.times is not None:
        parts.append(translate("Activities", _TIMES, rule.times))
    return ", ".join(parts)
