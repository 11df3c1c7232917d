"""The report of a day as a text for the head of sales, made of what the store knows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple

from salesapp.db.queries import activities, day, day_rows, plans, receivables
from salesapp.db.queries.day_rows import MoveOfDay
from salesapp.domain.day import MUST_BE_ZERO, Order
from salesapp.domain.plans import Measure, pace
from salesapp.ui import format
from salesapp.ui.today.facts import ends_of
from salesapp.ui.today.words import check_words, day_words
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate
from salesapp.ui.work_calendar import work_calendar

_HEAD: Final = QT_TRANSLATE_NOOP("Today", "Report: {day}")
_PLAN: Final = QT_TRANSLATE_NOOP(
    "Today", "Plan of the month: {fact} of {plan} ({share}, norm {norm})"
)
_NO_PLAN: Final = QT_TRANSLATE_NOOP("Today", "Received this month: {fact}")
_MONEY: Final = QT_TRANSLATE_NOOP("Today", "Received that day: {received}. Overdue: {overdue}")
_TALKS: Final = QT_TRANSLATE_NOOP(
    "Today", "Calls: {calls} of {calls_planned}, meetings: {meetings} of {meetings_planned}"
)
_PAPERS: Final = QT_TRANSLATE_NOOP(
    "Today", "Offers sent: {offers}, invoices issued: {invoices}, new leads: {leads}"
)
_MOVES: Final = QT_TRANSLATE_NOOP("Today", "Moves of deals:")
_ORDER: Final = QT_TRANSLATE_NOOP("Today", "Order in the base:")
_REASON: Final = QT_TRANSLATE_NOOP("Today", "Left so because: {reason}")
_NEXT: Final = QT_TRANSLATE_NOOP("Today", "What matters most the next day:")


class Closing(NamedTuple):
    """What the user has said while closing a day."""

    before: Order
    after: Order
    comments: Mapping[int, str]
    chosen: Sequence[int]
    reason: str


def report_text(on: date, said: Closing) -> str:
    """The report of a day, one fact a line."""
    parts = [
        [_tr(_HEAD).format(day=day_words(on))],
        _figures(on),
        _moves(on, said.comments),
        _order(said),
        _next_day(said.chosen),
    ]
    return "\n\n".join("\n".join(lines) for lines in parts if lines)


def _figures(on: date) -> list[str]:
    since, until = ends_of(on)
    target = plans.target(on, Measure.REVENUE, on)
    stands = pace(target, plans.fact(on, Measure.REVENUE, on), 0, on, work_calendar())
    talks = day.talks(since, until, on)
    offers, invoices = day_rows.papers(since, until, on)
    received = sum(one.amount_minor for one in receivables.received(on, on))
    leads, _paid = day.conversion(since, until)
    return [
        _tr(_PLAN if target else _NO_PLAN).format(
            fact=format.rubles(stands.fact),
            plan=format.rubles(stands.plan),
            share=format.percent(stands.fact_bp // 100 * 100),
            norm=format.percent(stands.norm_bp // 100 * 100),
        ),
        _tr(_MONEY).format(
            received=format.rubles(received), overdue=format.rubles(day.late_minor(on))
        ),
        _tr(_TALKS).format(**talks._asdict()),
        _tr(_PAPERS).format(offers=offers, invoices=invoices, leads=leads),
    ]


def _moves(on: date, comments: Mapping[int, str]) -> list[str]:
    found = day_rows.moves(*ends_of(on))
    if not found:
        return []
    return [_tr(_MOVES), *(_move(one, comments.get(one.move_id, one.comment)) for one in found)]


def _move(one: MoveOfDay, comment: str) -> str:
    name = ", ".join(filter(None, (format.company(one.client), one.title)))
    amount = format.rubles(one.amount_minor, one.currency)
    told = f"— {name}: {one.from_stage} → {one.to_stage}, {amount}"
    return f"{told}. {comment.strip()}" if comment.strip() else told


def _order(said: Closing) -> list[str]:
    lines = [_tr(_ORDER)]
    for check in MUST_BE_ZERO:
        before, after = said.before.found(check), said.after.found(check)
        if before or after:
            lines.append(f"— {check_words(check)}: {before} → {after}")
    if said.after.left and said.reason.strip():
        lines.append(_tr(_REASON).format(reason=said.reason.strip()))
    return lines if len(lines) > 1 else []


def _next_day(chosen: Sequence[int]) -> list[str]:
    known = {one.id: one for one in activities.by_ids(chosen)}
    lines = [
        "— " + ", ".join(filter(None, (one.due_time, format.company(one.client_name), one.subject)))
        for one in (known[step] for step in chosen if step in known)
    ]
    return [_tr(_NEXT), *lines] if lines else []


def _tr(source: str) -> str:
    return translate("Today", source)
