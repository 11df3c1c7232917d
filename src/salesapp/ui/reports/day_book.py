"""Reports of closed days as a workbook: figures, moves, money, goods, order in the base."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from salesapp.domain.day_reports import DayReport, MoneyTold, MoveTold, ShipmentTold
from salesapp.domain.fields import FieldType
from salesapp.domain.money import div_half_up
from salesapp.domain.tables import Cell, OutColumn, OutTable, Row, cell_of
from salesapp.ui import format as fmt
from salesapp.ui.reports.day_words import word
from salesapp.ui.today.report_text import order_lines


def book_of(reports: Sequence[DayReport]) -> list[tuple[OutTable, list[list[Row]]]]:
    """The reports as sheets of a workbook: figures, moves, money, goods, order in the base."""
    ordered = sorted(reports, key=lambda one: one.day)
    return [
        (_sheet("days", _DAY_COLUMNS), [[_figures_row(one) for one in ordered]]),
        (_sheet("moves", _MOVE_COLUMNS), [_move_rows(ordered)]),
        (_sheet("money", _MONEY_COLUMNS), [_money_rows(ordered)]),
        (_sheet("shipments", _SHIPPED_COLUMNS), [_shipped_rows(ordered)]),
        (_sheet("debts", _DEBT_COLUMNS), [_debt_rows(ordered)]),
        (_sheet("order", _ORDER_COLUMNS), [_order_rows(ordered)]),
    ]


_Columns = tuple[tuple[str, FieldType, int], ...]
_DAY_COLUMNS: Final[_Columns] = (
    ("day", FieldType.DAY, 90),
    ("number", FieldType.NUMBER, 60),
    ("closed_at", FieldType.MOMENT, 130),
    ("plan", FieldType.MONEY, 120),
    ("fact", FieldType.MONEY, 120),
    ("share", FieldType.PERCENT, 90),
    ("received", FieldType.MONEY, 110),
    ("overdue", FieldType.MONEY, 110),
    ("calls", FieldType.NUMBER, 80),
    ("calls_planned", FieldType.NUMBER, 100),
    ("meetings", FieldType.NUMBER, 80),
    ("meetings_planned", FieldType.NUMBER, 100),
    ("offers", FieldType.NUMBER, 80),
    ("invoices", FieldType.NUMBER, 80),
    ("leads", FieldType.NUMBER, 80),
    ("day_plan", FieldType.MONEY, 120),
    ("offers_sum", FieldType.MONEY, 110),
    ("invoices_sum", FieldType.MONEY, 110),
    ("shipments", FieldType.NUMBER, 80),
    ("shipped", FieldType.MONEY, 110),
    ("requests", FieldType.NUMBER, 80),
    ("unanswered", FieldType.NUMBER, 100),
    ("answer", FieldType.NUMBER, 110),
    ("next_steps", FieldType.NUMBER, 110),
    ("left", FieldType.NUMBER, 80),
    ("reason", FieldType.TEXT, 300),
    ("note", FieldType.TEXT, 300),
)
_MOVE_COLUMNS: Final[_Columns] = (
    ("day", FieldType.DAY, 90),
    ("client", FieldType.TEXT, 200),
    ("deal", FieldType.TEXT, 220),
    ("from", FieldType.TEXT, 140),
    ("to", FieldType.TEXT, 140),
    ("sum", FieldType.MONEY, 110),
    ("currency", FieldType.TEXT, 70),
    ("why", FieldType.TEXT, 160),
    ("said", FieldType.TEXT, 300),
)
_MONEY_COLUMNS: Final[_Columns] = (
    ("day", FieldType.DAY, 90),
    ("client", FieldType.TEXT, 200),
    ("for", FieldType.TEXT, 300),
    ("sum", FieldType.MONEY, 110),
    ("currency", FieldType.TEXT, 70),
    ("roubles", FieldType.MONEY, 110),
)
_SHIPPED_COLUMNS: Final[_Columns] = (
    ("day", FieldType.DAY, 90),
    ("client", FieldType.TEXT, 200),
    ("order_no", FieldType.TEXT, 110),
    ("waybill", FieldType.TEXT, 150),
    ("sum", FieldType.MONEY, 110),
    ("currency", FieldType.TEXT, 70),
    ("roubles", FieldType.MONEY, 110),
)
_DEBT_COLUMNS: Final[_Columns] = (
    ("day", FieldType.DAY, 90),
    ("client", FieldType.TEXT, 200),
    ("sum", FieldType.MONEY, 110),
    ("late_days", FieldType.NUMBER, 90),
)
_ORDER_COLUMNS: Final[_Columns] = (
    ("day", FieldType.DAY, 90),
    ("order", FieldType.TEXT, 260),
    ("before", FieldType.NUMBER, 90),
    ("after", FieldType.NUMBER, 90),
)


def _sheet(title: str, columns: _Columns) -> OutTable:
    made = tuple(OutColumn(word(name), kind, width) for name, kind, width in columns)
    return OutTable(word(title), made)


def _figures_row(report: DayReport) -> Row:
    found = report.figures
    counts = (
        found.calls, found.calls_planned, found.meetings, found.meetings_planned, found.offers,
        found.invoices, found.leads,
    )  # fmt: skip
    minutes = None if found.answer_seconds is None else div_half_up(found.answer_seconds, 60)
    return [
        cell_of(report.day),
        _milli(report.number),
        cell_of(report.closed_at),
        found.plan_minor or None,
        found.fact_minor,
        found.fact_bp if found.plan_minor else None,
        found.received_minor,
        found.overdue_minor,
        *(one * 1_000 for one in counts),
        found.day_plan_minor,
        found.offers_minor,
        found.invoices_minor,
        _milli(found.shipments),
        found.shipped_minor,
        _milli(found.requests),
        _milli(found.unanswered),
        _milli(minutes),
        _milli(found.next_steps),
        report.after.left * 1_000,
        report.reason,
        report.note,
    ]


def _milli(count: int | None) -> int | None:
    """A count as cells hold it; nothing where it is not known."""
    return None if count is None else count * 1_000


def _move_rows(reports: Sequence[DayReport]) -> list[Row]:
    return [
        [
            cell_of(report.day), one.client, one.title, one.from_stage, one.to_stage,
            _sum(one), one.currency, one.why, one.comment,
        ]
        for report in reports
        for one in report.moves
    ]  # fmt: skip


def _money_rows(reports: Sequence[DayReport]) -> list[Row]:
    return [
        [cell_of(report.day), one.client, one.about, _sum(one), one.currency, one.worth_minor]
        for report in reports
        for one in report.money
    ]  # fmt: skip


def _shipped_rows(reports: Sequence[DayReport]) -> list[Row]:
    return [
        [
            cell_of(report.day), one.client, one.order, one.document, _sum(one), one.currency,
            one.worth_minor,
        ]
        for report in reports
        for one in report.shipments
    ]  # fmt: skip


def _debt_rows(reports: Sequence[DayReport]) -> list[Row]:
    return [
        [cell_of(report.day), one.client, one.overdue_minor, one.days * 1_000]
        for report in reports
        for one in report.debts
    ]


def _sum(one: MoveTold | MoneyTold | ShipmentTold) -> Cell:
    return cell_of(fmt.money_value(one.amount_minor, one.currency))


def _order_rows(reports: Sequence[DayReport]) -> list[Row]:
    return [
        [cell_of(report.day), words, before * 1_000, after * 1_000]
        for report in reports
        for words, before, after in order_lines(report)
    ]
