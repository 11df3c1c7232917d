"""Words of channels, figures and periods."""

from __future__ import annotations

from datetime import date
from typing import Final

from salesapp.db.queries.channel_report import NONE, TOTAL, UNKNOWN, ChannelLine, Figure
from salesapp.domain.channels import ChannelKind, ChannelState
from salesapp.domain.periods import Period, PeriodKind
from salesapp.ui import format as fmt
from salesapp.ui.kit.tones import Tone
from salesapp.ui.translate import QT_TRANSLATE_NOOP, language, translate

KINDS: Final[dict[ChannelKind, str]] = {
    ChannelKind.INBOUND: QT_TRANSLATE_NOOP("Reports", "inbound requests"),
    ChannelKind.ONLINE: QT_TRANSLATE_NOOP("Reports", "site and search"),
    ChannelKind.OUTBOUND: QT_TRANSLATE_NOOP("Reports", "outbound calls"),
    ChannelKind.EVENT: QT_TRANSLATE_NOOP("Reports", "exhibitions and events"),
    ChannelKind.REFERRAL: QT_TRANSLATE_NOOP("Reports", "recommendations"),
    ChannelKind.PARTNER: QT_TRANSLATE_NOOP("Reports", "partners"),
    ChannelKind.MARKET: QT_TRANSLATE_NOOP("Reports", "market places"),
    ChannelKind.ADVERTISING: QT_TRANSLATE_NOOP("Reports", "advertising"),
    ChannelKind.OTHER: QT_TRANSLATE_NOOP("Reports", "other"),
}
STATES: Final[dict[ChannelState, tuple[str, Tone, str]]] = {
    ChannelState.IDEA: (QT_TRANSLATE_NOOP("Reports", "idea"), "neutral", "bulb"),
    ChannelState.TEST: (QT_TRANSLATE_NOOP("Reports", "test"), "warn", "eye"),
    ChannelState.SCALE: (QT_TRANSLATE_NOOP("Reports", "scale"), "ok", "up"),
    ChannelState.STOPPED: (QT_TRANSLATE_NOOP("Reports", "stopped"), "neutral", "pause"),
}
FIGURES: Final[dict[Figure, str]] = {
    Figure.LEADS: QT_TRANSLATE_NOOP("Reports", "Leads"),
    Figure.QUALIFIED: QT_TRANSLATE_NOOP("Reports", "Qualified leads"),
    Figure.DEALS: QT_TRANSLATE_NOOP("Reports", "New deals"),
    Figure.WON: QT_TRANSLATE_NOOP("Reports", "Won deals"),
    Figure.REVENUE: QT_TRANSLATE_NOOP("Reports", "Payments"),
    Figure.COST: QT_TRANSLATE_NOOP("Reports", "Costs"),
}
_MONTHS: Final = {
    "ru": "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
    "en": "January February March April May June July August September October November December",
}
_ROMAN: Final = ("I", "II", "III", "IV")


def kind_name(kind: ChannelKind) -> str:
    """What sort of channel it is."""
    return translate("Reports", KINDS[kind])


def state_chip(state: ChannelState) -> tuple[str, Tone, str]:
    """Text, tone and icon of the state of a channel."""
    text, tone, icon = STATES[state]
    return translate("Reports", text), tone, icon


def figure_name(figure: Figure) -> str:
    """What a number counts."""
    return translate("Reports", FIGURES[figure])


def line_name(line: ChannelLine) -> str:
    """The name of a line of the table."""
    names = {
        UNKNOWN: QT_TRANSLATE_NOOP("Reports", "Sources not sorted"),
        NONE: QT_TRANSLATE_NOOP("Reports", "Without a source"),
        TOTAL: QT_TRANSLATE_NOOP("Reports", "Total"),
    }
    return translate("Reports", names[line.id]) if line.id in names else line.name


def period_name(period: Period, today: date) -> str:
    """``ноябрь``, ``IV квартал``, ``2026 г.``; another year with its number."""
    year = "" if period.first.year == today.year else f" {period.first.year}"
    if period.kind is PeriodKind.MONTH:
        return _MONTHS[language()].split()[period.first.month - 1] + year
    if period.kind is PeriodKind.QUARTER:
        place = _ROMAN[(period.first.month - 1) // 3]
        quarter = translate("Reports", QT_TRANSLATE_NOOP("Reports", "{number} quarter"))
        return quarter.format(number=place) + year
    if period.kind is PeriodKind.YEAR:
        whole = translate("Reports", QT_TRANSLATE_NOOP("Reports", "year {year}"))
        return whole.format(year=period.first.year)
    return fmt.day_range(period.first, period.last)
