"""Reports of days: taken when a day is closed, and read again as they were.

Kept with the day are its figures and the ids of the records they come from, no names: whoever is
erased from the base leaves its reports, too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any, Final, NamedTuple

from salesapp.db.queries import (
    activities,
    day,
    day_reports,
    day_rows,
    plans,
    receivables,
    response_report,
)  # fmt: skip
from salesapp.db.queries.day_reports import ClosedDay
from salesapp.domain.calendar import WorkCalendar
from salesapp.domain.day import Order
from salesapp.domain.day_reports import (
    DayReport,
    DebtTold,
    Figures,
    MoneyTold,
    MoveTold,
    ShipmentTold,
    StepTold,
)  # fmt: skip
from salesapp.domain.periods import Period
from salesapp.domain.plans import Measure, Pace, pace
from salesapp.domain.requests import median

KEPT: Final = "report"
"""Where a closed day keeps its report."""
_MOST: Final = 200
"""So many moves and payments of a day are told one by one."""


_DEBTORS: Final = 10
"""So many clients who owe past the day are named, the worst first."""


class Said(NamedTuple):
    """What the user has said while closing a day."""

    before: Order
    after: Order
    comments: Mapping[int, str]
    chosen: Sequence[int]
    reason: str
    note: str = ""
    number: int | None = None


def next_number() -> int:
    """The number the next report gets."""
    return day_reports.count_closed() + 1


def taken(on: date, calendar: WorkCalendar) -> dict[str, Any]:
    """What a day came to, as it is kept: figures, and ids with sums and stages."""
    since = datetime.combine(on, time()).astimezone()
    until = datetime.combine(on + timedelta(days=1), time()).astimezone()
    stands = pace(
        plans.target(on, Measure.REVENUE, on), plans.fact(on, Measure.REVENUE, on), 0, on, calendar
    )
    talks = day.talks(since, until, on)
    offers, invoices = day_rows.papers(since, until, on)
    leads, _paid = day.conversion(since, until)
    received = sum(one.amount_minor for one in receivables.received(on, on))
    offers_minor, invoices_minor = day_reports.paper_sums(since, until, on)
    sent = day_reports.shipments(on)
    asked = response_report.asked(Period(on, on))
    answers = [one.response_seconds for one in asked if one.response_seconds is not None]
    figures = Figures(
        plan_minor=stands.plan,
        fact_minor=stands.fact,
        fact_bp=stands.fact_bp,
        norm_bp=stands.norm_bp,
        received_minor=received,
        overdue_minor=day.late_minor(on),
        **talks._asdict(),
        offers=offers,
        invoices=invoices,
        leads=leads,
        day_plan_minor=_day_plan(on, stands, received, calendar),
        offers_minor=offers_minor,
        invoices_minor=invoices_minor,
        shipments=len(sent),
        shipped_minor=sum(worth for _id, _amount, _currency, worth in sent),
        requests=len(asked),
        unanswered=len(asked) - len(answers),
        answer_seconds=median(answers),
        next_steps=day.planned_count(calendar.add_working_days(on, 1)),
    )
    return {
        "figures": figures._asdict(),
        "moves": day_reports.moves(since, until, _MOST),
        "money": day_reports.money(on, _MOST),
        "shipments": sent[:_MOST],
        "answers": answers,
        "debts": [
            [one.client_id, one.overdue_minor, one.overdue_days]
            for one in receivables.debtors(on)[:_DEBTORS]
        ],
    }


def _day_plan(on: date, stands: Pace, received: int, calendar: WorkCalendar) -> int:
    """What the month still needed from a day when it began; nothing is asked of a day off."""
    if not calendar.is_working(on):
        return 0
    return pace(stands.plan, stands.fact - received, 0, on, calendar).per_day


def report_now(on: date, said: Said, calendar: WorkCalendar) -> DayReport:
    """The report of a day that is being closed."""
    return _report(on, None, taken(on, calendar), said, is_kept=True)


def reports(since: date, until: date, calendar: WorkCalendar) -> list[DayReport]:
    """Reports of the closed days between two days, the latest first."""
    return [_of_closed(one, calendar) for one in day_reports.closed_days(since, until)]


def _of_closed(one: ClosedDay, calendar: WorkCalendar) -> DayReport:
    kept: dict[str, Any] | None = one.counts.get(KEPT)
    said = Said(
        _order(one.counts.get("before")),
        _order(one.counts.get("after")),
        {int(move): str(text) for move, text in one.comments.get("moves", {}).items()},
        [int(step) for step in one.comments.get("chosen", ())],
        one.reason,
        str(one.comments.get("note", "")),
        one.counts.get("number"),
    )
    told = taken(one.day, calendar) if kept is None else kept
    return _report(one.day, one.closed_at, told, said, is_kept=kept is not None)


def _report(
    on: date, closed_at: datetime | None, told: Mapping[str, Any], said: Said, *, is_kept: bool
) -> DayReport:
    known = {name: value for name, value in told["figures"].items() if name in Figures._fields}
    return DayReport(
        day=on,
        closed_at=closed_at,
        is_kept=is_kept,
        figures=Figures(**known),
        moves=_moves(told["moves"], said.comments),
        money=_money(told["money"]),
        before=said.before,
        after=said.after,
        reason=said.reason.strip() if said.after.left else "",
        steps=_steps(said.chosen),
        shipments=_shipments(told.get("shipments", ())),
        answers=tuple(told.get("answers", ())),
        debts=_debts(told.get("debts", ())),
        note=said.note.strip(),
        number=said.number,
    )


def _moves(kept: Sequence[Sequence[Any]], comments: Mapping[int, str]) -> tuple[MoveTold, ...]:
    known = day_reports.moves_told(int(one[0]) for one in kept)
    made = []
    for move_id, _deal, source, target, kind, amount, currency in kept:
        client, title, comment, why = known.get(int(move_id), ("", "", "", ""))
        said = comments.get(int(move_id), comment).strip()
        made.append(MoveTold(client, title, source, target, kind, amount, currency, said, why))
    return tuple(made)


def _money(kept: Sequence[Sequence[Any]]) -> tuple[MoneyTold, ...]:
    known = day_reports.money_told(int(one[0]) for one in kept)
    made = []
    for payment_id, amount, currency, worth in kept:
        client, number, purpose = known.get(int(payment_id), ("", "", ""))
        made.append(MoneyTold(client, purpose or number, amount, currency, worth))
    return tuple(made)


def _shipments(kept: Sequence[Sequence[Any]]) -> tuple[ShipmentTold, ...]:
    known = day_reports.shipments_told(int(one[0]) for one in kept)
    return tuple(
        ShipmentTold(*known.get(int(sent), ("", "", "")), amount, currency, worth)
        for sent, amount, currency, worth in kept
    )


def _debts(kept: Sequence[Sequence[int]]) -> tuple[DebtTold, ...]:
    known = day_reports.clients_told(client for client, _overdue, _days in kept)
    return tuple(DebtTold(known.get(client, ""), overdue, days) for client, overdue, days in kept)


def _steps(chosen: Sequence[int]) -> tuple[StepTold, ...]:
    known = {one.id: one for one in activities.by_ids(chosen)}
    found = [known[step] for step in chosen if step in known]
    return tuple(StepTold(one.due_time or "", one.client_name or "", one.subject) for one in found)


def _order(kept: object) -> Order:
    counts = kept if isinstance(kept, dict) else {}
    return Order(**{name: int(counts.get(name, 0)) for name in Order._fields})
