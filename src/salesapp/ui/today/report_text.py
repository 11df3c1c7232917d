"""The report of a day as a text for the head of sales, made of what the store knows."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from salesapp.domain.day import MUST_BE_ZERO
from salesapp.domain.day_reports import DayReport, Figures, MoveTold, ShipmentTold, StepTold
from salesapp.ui import format
from salesapp.ui.today.words import check_words, day_words
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

_HEAD: Final = QT_TRANSLATE_NOOP("Today", "Report: {day}")
_NUMBERED: Final = QT_TRANSLATE_NOOP("Today", "Report No. {number}: {day}")
_PLAN: Final = QT_TRANSLATE_NOOP(
    "Today", "Plan of the month: {fact} of {plan} ({share}, norm {norm})"
)
_NO_PLAN: Final = QT_TRANSLATE_NOOP("Today", "Received this month: {fact}")
_MONEY: Final = QT_TRANSLATE_NOOP("Today", "Received that day: {received}. Overdue: {overdue}")
_NEEDED: Final = QT_TRANSLATE_NOOP("Today", "{received} (the plan needs {needed})")
_TALKS: Final = QT_TRANSLATE_NOOP(
    "Today", "Calls: {calls} of {calls_planned}, meetings: {meetings} of {meetings_planned}"
)
_PAPERS: Final = QT_TRANSLATE_NOOP(
    "Today", "Offers sent: {offers}, invoices issued: {invoices}, new leads: {leads}"
)
_SENT: Final = QT_TRANSLATE_NOOP("Today", "Shipments: {shipments}")
_ASKED: Final = QT_TRANSLATE_NOOP("Today", "Requests: {requests}, without an answer: {unanswered}")
_HALF: Final = QT_TRANSLATE_NOOP("Today", "half answered within {span}")
_SHIPPED: Final = QT_TRANSLATE_NOOP("Today", "Shipped:")
_ORDER_NUMBER: Final = QT_TRANSLATE_NOOP("Today", "order {number}")
_WAYBILL: Final = QT_TRANSLATE_NOOP("Today", "waybill {number}")
_PLANNED: Final = QT_TRANSLATE_NOOP("Today", "Planned for the next working day: {count}")
_DEBTS: Final = QT_TRANSLATE_NOOP("Today", "Who owes past due:")
_MOVES: Final = QT_TRANSLATE_NOOP("Today", "Moves of deals:")
_ORDER: Final = QT_TRANSLATE_NOOP("Today", "Order in the base:")
_REASON: Final = QT_TRANSLATE_NOOP("Today", "Left so because: {reason}")
_NEXT: Final = QT_TRANSLATE_NOOP("Today", "What matters most the next day:")


def report_text(report: DayReport) -> str:
    """The report of a day, one fact a line."""
    parts = [
        [
            _tr(_HEAD if report.number is None else _NUMBERED).format(
                number=report.number, day=day_words(report.day)
            )
        ],
        [report.note] if report.note else [],
        _figures(report.figures),
        _moves(report),
        _shipped(report),
        _debts(report),
        _order(report),
        _next_day(report),
    ]
    return "\n\n".join("\n".join(lines) for lines in parts if lines)


def _figures(found: Figures) -> list[str]:
    told = [
        _tr(_PLAN if found.plan_minor else _NO_PLAN).format(
            fact=format.rubles(found.fact_minor),
            plan=format.rubles(found.plan_minor),
            share=whole_percent(found.fact_bp),
            norm=whole_percent(found.norm_bp),
        ),
        _tr(_MONEY).format(
            received=received_words(found),
            overdue=format.rubles(found.overdue_minor),
        ),
        _tr(_TALKS).format(**found._asdict()),
        _tr(_PAPERS).format(
            offers=counted(found.offers, found.offers_minor),
            invoices=counted(found.invoices, found.invoices_minor),
            leads=found.leads,
        ),
    ]
    if found.shipments is not None:
        sent = counted(found.shipments, found.shipped_minor)
        told.append(_tr(_SENT).format(shipments=sent))
    if found.requests is not None:
        asked = _tr(_ASKED).format(requests=found.requests, unanswered=found.unanswered)
        told.append(", ".join(filter(None, (asked, answer_words(found)))))
    return told


def received_words(found: Figures) -> str:
    """Money of the day, beside what the plan of the month needed of it."""
    received = format.rubles(found.received_minor)
    if not found.day_plan_minor:
        return received
    needed = format.rubles(found.day_plan_minor)
    return _tr(_NEEDED).format(received=received, needed=needed)


def counted(count: int, minor: int | None) -> str:
    """How many, and what they come to."""
    told = format.number(count)
    return f"{told} ({format.rubles(minor)})" if minor else told


def answer_words(found: Figures) -> str:
    """How soon half of the requests of the day were answered; empty where none was."""
    if found.answer_seconds is None:
        return ""
    span = format.duration(timedelta(seconds=found.answer_seconds))
    return _tr(_HALF).format(span=span)


def whole_percent(share_bp: int) -> str:
    """A share without a fraction."""
    return format.percent(share_bp // 100 * 100)


def _moves(report: DayReport) -> list[str]:
    lines = [f"— {move_words(one)}" for one in report.moves]
    return [_tr(_MOVES), *lines] if lines else []


def move_words(one: MoveTold) -> str:
    """A move of a deal in one line."""
    name = ", ".join(filter(None, (format.company(one.client), one.title)))
    amount = format.rubles(one.amount_minor, one.currency)
    told = f"{name}: {one.from_stage} → {one.to_stage}, {amount}"
    said = ". ".join(filter(None, (one.why, one.comment)))
    return f"{told}. {said}" if said else told


def _shipped(report: DayReport) -> list[str]:
    lines = [
        f"— {', '.join(filter(None, (format.company(one.client), shipment_words(one))))}:"
        f" {format.rubles(one.amount_minor, one.currency)}"
        for one in report.shipments
    ]
    return [_tr(_SHIPPED), *lines] if lines else []


def _debts(report: DayReport) -> list[str]:
    lines = [
        f"— {format.company(one.client)}: {format.rubles(one.overdue_minor)},"
        f" {format.days(one.days)}"
        for one in report.debts
    ]
    return [_tr(_DEBTS), *lines] if lines else []


def shipment_words(one: ShipmentTold) -> str:
    """By which papers goods left."""
    told = []
    if one.order:
        told.append(_tr(_ORDER_NUMBER).format(number=one.order))
    if one.document:
        told.append(_tr(_WAYBILL).format(number=one.document))
    return ", ".join(told)


def order_lines(report: DayReport) -> list[tuple[str, int, int]]:
    """What was to be put right: its words, how many before and how many were left."""
    found = [
        (check_words(check), report.before.found(check), report.after.found(check))
        for check in MUST_BE_ZERO
    ]
    return [one for one in found if one[1] or one[2]]


def _order(report: DayReport) -> list[str]:
    lines = [f"— {words}: {before} → {after}" for words, before, after in order_lines(report)]
    if report.reason:
        lines.append(_tr(_REASON).format(reason=report.reason))
    return [_tr(_ORDER), *lines] if lines else []


def step_words(one: StepTold) -> str:
    """A step in one line."""
    return ", ".join(filter(None, (one.time, format.company(one.client), one.subject)))


def _next_day(report: DayReport) -> list[str]:
    lines = [f"— {step_words(one)}" for one in report.steps]
    told = [_tr(_NEXT), *lines] if lines else []
    if report.figures.next_steps is not None:
        told.append(_tr(_PLANNED).format(count=format.number(report.figures.next_steps)))
    return told


def _tr(source: str) -> str:
    return translate("Today", source)
