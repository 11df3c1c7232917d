"""Which records stand behind each figure of the day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Final, NamedTuple

from salesapp.db.queries import day_rows, plans, response_report
from salesapp.db.queries.channel_report import ReportRow
from salesapp.domain.entities import Entity
from salesapp.domain.periods import Period
from salesapp.domain.plans import Measure, closers, pace
from salesapp.ui import format
from salesapp.ui.today.facts import ANSWER_DAYS, CONVERSION_DAYS, ends_of
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate
from salesapp.ui.work_calendar import work_calendar


class Behind(NamedTuple):
    """The records of a figure, with what they are."""

    title: str
    text: str
    rows: list[ReportRow]


_FACT = QT_TRANSLATE_NOOP("Today", "Received this month")
_FACT_TEXT = QT_TRANSLATE_NOOP("Today", "Payments by the day the money came, reversals taken off")
_FORECAST = QT_TRANSLATE_NOOP("Today", "Expected this month")
_FORECAST_TEXT = QT_TRANSLATE_NOOP(
    "Today", "Open deals by what is not paid yet; the forecast counts each by its probability"
)
_GAP = QT_TRANSLATE_NOOP("Today", "What closes the gap")
_GAP_TEXT = QT_TRANSLATE_NOOP("Today", "Deals of this month whose sure close covers the gap")
_CONVERSION = QT_TRANSLATE_NOOP("Today", "Leads of the last 90 days")
_CONVERSION_TEXT = QT_TRANSLATE_NOOP("Today", "Those that have paid come first")
_ANSWERS = QT_TRANSLATE_NOOP("Today", "Answers of the last 30 days")
_ANSWERS_TEXT = QT_TRANSLATE_NOOP("Today", "Half of the requests were answered at least so quickly")
_CALLS = QT_TRANSLATE_NOOP("Today", "Calls of today")
_MEETINGS = QT_TRANSLATE_NOOP("Today", "Meetings of today")
_TALKS_TEXT = QT_TRANSLATE_NOOP("Today", "Done ones first, then those planned")


def rows_of(figure: str, today: date) -> Behind:
    """The records behind a figure of the strip."""
    title, text, ask = _FIGURES[figure]
    return Behind(translate("Today", title), translate("Today", text), ask(today))


def _gap(today: date) -> list[ReportRow]:
    chances = plans.chances(today)
    target = plans.target(today, Measure.REVENUE, today)
    fact = plans.fact(today, Measure.REVENUE, today)
    expected = sum(one.weighted_minor for one in chances)
    stands = pace(target, fact, expected, today, work_calendar())
    return day_rows.chances(closers(chances, stands.gap))


def _forecast(today: date) -> list[ReportRow]:
    found = sorted(plans.chances(today), key=lambda one: (-one.weighted_minor, one.deal_id))
    return day_rows.chances(found)


def _conversion(today: date) -> list[ReportRow]:
    return day_rows.leads(ends_of(today)[1], CONVERSION_DAYS)


def _answers(today: date) -> list[ReportRow]:
    days = Period(today - timedelta(days=ANSWER_DAYS), today)
    found = [one for one in response_report.asked(days) if one.response_seconds is not None]
    found.sort(key=lambda one: -(one.response_seconds or 0))
    return [
        ReportRow(
            place, Entity.LEAD, one.lead_id, one.who or one.title,
            format.duration(timedelta(seconds=one.response_seconds or 0)), one.day, None,
            one.source,
        )
        for place, one in enumerate(found)
    ]  # fmt: skip


def _talks(kind: str) -> Callable[[date], list[ReportRow]]:
    return lambda today: day_rows.talks(kind, *ends_of(today), today)


_FIGURES: Final[dict[str, tuple[str, str, Callable[[date], list[ReportRow]]]]] = {
    "fact": (_FACT, _FACT_TEXT, day_rows.received),
    "forecast": (_FORECAST, _FORECAST_TEXT, _forecast),
    "gap": (_GAP, _GAP_TEXT, _gap),
    "conversion": (_CONVERSION, _CONVERSION_TEXT, _conversion),
    "answers": (_ANSWERS, _ANSWERS_TEXT, _answers),
    "calls": (_CALLS, _TALKS_TEXT, _talks("call")),
    "meetings": (_MEETINGS, _TALKS_TEXT, _talks("meeting")),
}
