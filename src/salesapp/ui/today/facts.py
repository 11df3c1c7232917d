"""Everything the page of the day shows, asked at once; works in any thread."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Final, NamedTuple

from salesapp.db.queries import (
    activities,
    client_notices,
    day,
    day_rows,
    leads,
    plans,
    receivables,
    response_report,
    self_check,
)
from salesapp.db.queries.activities import ActivityRow
from salesapp.db.queries.day import Done, DueMoney, Loose, Shipment
from salesapp.db.queries.leads import LeadGroup, LeadRow
from salesapp.db.queries.receivables import DayMoney
from salesapp.db.queries.self_check import WeakRow
from salesapp.domain.calendar import WorkCalendar
from salesapp.domain.client_notices import Event
from salesapp.domain.day import Check, Order, week_of
from salesapp.domain.money import Minor
from salesapp.domain.periods import Period
from salesapp.domain.plans import Chance, Measure, Pace, closers, pace
from salesapp.domain.requests import median
from salesapp.services.work_time import soonest_first

LATE_SHOWN: Final = 5
PLANNED_SHOWN: Final = 60
LEADS_SHOWN: Final = 3
MONEY_SHOWN: Final = 4
DEBTS_SHOWN: Final = 3
SHIPMENTS_SHOWN: Final = 4
LOOSE_SHOWN: Final = 4
NOTICES_SHOWN: Final = 4
WEAK_SHOWN: Final = 3
CONVERSION_DAYS: Final = 90
ANSWER_DAYS: Final = 30


class Conversion(NamedTuple):
    """Leads of the last ninety days that have paid, and of the ninety days before."""

    leads: int
    paid: int
    leads_before: int
    paid_before: int

    @property
    def share_bp(self) -> int | None:
        """The share in basis points; None without leads."""
        return self.paid * 10_000 // self.leads if self.leads else None

    @property
    def change_bp(self) -> int | None:
        """How much better than before, in basis points; None when there is nothing to compare."""
        if not self.leads or not self.leads_before:
            return None
        return self.paid * 10_000 // self.leads - self.paid_before * 10_000 // self.leads_before


class WeekMoney(NamedTuple):
    """What is expected in the week of a day."""

    monday: date
    days: tuple[DayMoney, ...]
    rows: tuple[DueMoney, ...]

    @property
    def sum_minor(self) -> Minor:
        """The whole week."""
        return sum(one.amount_minor for one in self.days)


class DayFacts(NamedTuple):
    """What the page shows."""

    today: date
    pace: Pace
    chances: tuple[Chance, ...]
    """Deals that would close the gap of the plan."""
    conversion: Conversion
    answered_seconds: int | None
    """The median time to the first answer in the last days; None without an answer."""
    talks: Done
    late: tuple[ActivityRow, ...]
    late_count: int
    planned: tuple[ActivityRow, ...]
    planned_count: int
    done: tuple[ActivityRow, ...]
    order: Order
    unfolded: Check | None
    """The check whose first records are known, too."""
    loose: tuple[Loose, ...]
    week: WeekMoney
    late_money: tuple[DueMoney, ...]
    late_minor: Minor
    shipments: tuple[Shipment, ...]
    leads: tuple[LeadRow, ...]
    leads_waiting: int
    chosen: frozenset[int]
    """Steps marked as the most important ones when the day before was closed."""
    wished: tuple[int, ...]
    """Steps in the order wished the evening before."""
    left_open: date | None
    """The working day before, when it was not closed though days are being closed."""
    closed_at: datetime | None
    notices: tuple[Event, ...]
    notices_count: int
    weak: tuple[WeakRow, ...]
    """Sides of goods that were not known the last time, the most often missed first."""
    cards_due: int
    """Cards about goods that are to be repeated."""


def gather(today: date, calendar: WorkCalendar, unfolded: Check | None = None) -> DayFacts:
    """Ask the store for all of it; of the check that is unfolded, else of the first trouble, the
    first records as well."""
    fact = plans.fact(today, Measure.REVENUE, today)
    chances = plans.chances(today)
    expected = sum(one.weighted_minor for one in chances)
    stands = pace(plans.target(today, Measure.REVENUE, today), fact, expected, today, calendar)
    since, until = ends_of(today)
    waiting = leads.ids(LeadGroup.NEW, today)
    first = soonest_first(waiting, today)[:LEADS_SHOWN]
    known = leads.read(first)
    order = day.order(today, calendar)
    events = client_notices.untold(today)
    if unfolded is None or not order.found(unfolded):
        unfolded = next((one for one in Check if order.found(one)), None)
    return DayFacts(
        today=today,
        pace=stands,
        chances=tuple(closers(chances, stands.gap)),
        conversion=_conversion(today),
        answered_seconds=_median_answer(today),
        talks=day.talks(since, until, today),
        late=tuple(activities.overdue(today, LATE_SHOWN)),
        late_count=order.overdue,
        planned=tuple(activities.for_day(today, PLANNED_SHOWN)),
        planned_count=day.planned_count(today),
        done=tuple(one for one in activities.done(since, until) if one.subject or one.result),
        order=order,
        unfolded=unfolded,
        loose=tuple(loose_of(unfolded, today, calendar)) if unfolded is not None else (),
        week=_week(today),
        late_money=tuple(day.late(today, DEBTS_SHOWN)),
        late_minor=day.late_minor(today),
        shipments=tuple(day.shipments(today, SHIPMENTS_SHOWN)),
        leads=tuple(known[one] for one in first if one in known),
        leads_waiting=len(waiting),
        chosen=day_rows.chosen_for(today),
        wished=day_rows.order_for(today),
        left_open=left_open(today, calendar),
        closed_at=day_rows.closed_at(today),
        notices=tuple(events[:NOTICES_SHOWN]),
        notices_count=len(events),
        weak=tuple(self_check.weak(WEAK_SHOWN)),
        cards_due=self_check.due_count(today),
    )


def loose_of(check: Check, today: date, calendar: WorkCalendar) -> list[Loose]:
    """The first records of a check, for its unfolded row."""
    return day.loose(check, today, calendar, LOOSE_SHOWN)


def left_open(today: date, calendar: WorkCalendar) -> date | None:
    """The last working day before, if nobody closed it; None where no day was ever closed."""
    last = day_rows.last_closed()
    before = today - timedelta(days=1)
    while not calendar.is_working(before):
        before -= timedelta(days=1)
    return before if last is not None and last < before else None


def ends_of(today: date) -> tuple[datetime, datetime]:
    """The two ends of a day of this machine, as aware moments."""
    since = datetime.combine(today, time()).astimezone()
    return since, datetime.combine(today + timedelta(days=1), time()).astimezone()


def _conversion(today: date) -> Conversion:
    _since, now = ends_of(today)
    span = timedelta(days=CONVERSION_DAYS)
    return Conversion(*day.conversion(now - span, now), *day.conversion(now - 2 * span, now - span))


def _median_answer(today: date) -> int | None:
    days = Period(today - timedelta(days=ANSWER_DAYS), today)
    found = (one.response_seconds for one in response_report.asked(days))
    return median([seconds for seconds in found if seconds is not None])


def _week(today: date) -> WeekMoney:
    monday, sunday = week_of(today)
    by_day = {one.on: one for one in receivables.expected(monday, sunday)}
    shown = [monday + timedelta(days=step) for step in range(7)]
    days = [by_day.get(on, DayMoney(on, 0)) for on in shown]
    # Days off are shown only when money is expected on them.
    kept = tuple(one for one in days if one.on.weekday() < 5 or one.amount_minor)
    return WeekMoney(monday, kept, tuple(day.due(max(monday, today), sunday, MONEY_SHOWN)))
