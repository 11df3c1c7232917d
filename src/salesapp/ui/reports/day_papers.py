"""Reports of closed days as they leave: a sheet of paper, a workbook, a text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from salesapp.documents.day_report_pdf import ReportColumn, ReportPart, ReportTable
from salesapp.domain.day_reports import DayReport, Figures, MoneyTold, MoveTold, together
from salesapp.domain.fields import FieldType
from salesapp.domain.tables import Cell, OutColumn, OutTable, Row, cell_of
from salesapp.services.day_papers import day_report_pdf
from salesapp.ui import format as fmt
from salesapp.ui.today.report_text import order_lines, report_text, step_words, whole_percent
from salesapp.ui.today.words import day_words
from salesapp.ui.translate import QT_TRANSLATE_NOOP, language, translate

_W: Final = {
    "report": QT_TRANSLATE_NOOP("DayReport", "Report: {days}"),
    "closed": QT_TRANSLATE_NOOP("DayReport", "Closed {moment}"),
    "later": QT_TRANSLATE_NOOP("DayReport", "after the day had ended"),
    "anew": QT_TRANSLATE_NOOP(
        "DayReport",
        "The figures are counted anew: days closed before did not keep theirs",
    ),
    "plan": QT_TRANSLATE_NOOP("DayReport", "Plan of the month"),
    "plan_of": QT_TRANSLATE_NOOP("DayReport", "{fact} of {plan}: {share}, norm {norm}"),
    "month": QT_TRANSLATE_NOOP("DayReport", "Received since the beginning of the month"),
    "received": QT_TRANSLATE_NOOP("DayReport", "Received"),
    "overdue": QT_TRANSLATE_NOOP("DayReport", "Overdue debts"),
    "calls": QT_TRANSLATE_NOOP("DayReport", "Calls"),
    "meetings": QT_TRANSLATE_NOOP("DayReport", "Meetings"),
    "of": QT_TRANSLATE_NOOP("DayReport", "{done} of {planned}"),
    "offers": QT_TRANSLATE_NOOP("DayReport", "Offers sent"),
    "invoices": QT_TRANSLATE_NOOP("DayReport", "Invoices issued"),
    "leads": QT_TRANSLATE_NOOP("DayReport", "New leads"),
    "left": QT_TRANSLATE_NOOP("DayReport", "Left open"),
    "day": QT_TRANSLATE_NOOP("DayReport", "Day"),
    "moves": QT_TRANSLATE_NOOP("DayReport", "Moves of deals"),
    "client": QT_TRANSLATE_NOOP("DayReport", "Client"),
    "deal": QT_TRANSLATE_NOOP("DayReport", "Deal"),
    "from": QT_TRANSLATE_NOOP("DayReport", "From"),
    "to": QT_TRANSLATE_NOOP("DayReport", "To"),
    "sum": QT_TRANSLATE_NOOP("DayReport", "Sum"),
    "currency": QT_TRANSLATE_NOOP("DayReport", "Currency"),
    "stage": QT_TRANSLATE_NOOP("DayReport", "Stage"),
    "figures": QT_TRANSLATE_NOOP("DayReport", "Figures"),
    "said": QT_TRANSLATE_NOOP("DayReport", "Comment"),
    "why": QT_TRANSLATE_NOOP("DayReport", "Reason of refusal"),
    "money": QT_TRANSLATE_NOOP("DayReport", "Money received"),
    "for": QT_TRANSLATE_NOOP("DayReport", "What for"),
    "roubles": QT_TRANSLATE_NOOP("DayReport", "In roubles"),
    "order": QT_TRANSLATE_NOOP("DayReport", "Order in the base"),
    "before": QT_TRANSLATE_NOOP("DayReport", "Before"),
    "after": QT_TRANSLATE_NOOP("DayReport", "After"),
    "reason": QT_TRANSLATE_NOOP("DayReport", "Why it is left so"),
    "next": QT_TRANSLATE_NOOP("DayReport", "What matters most the next day"),
    "days": QT_TRANSLATE_NOOP("DayReport", "Days"),
    "whole": QT_TRANSLATE_NOOP("DayReport", "Together"),
    "closed_at": QT_TRANSLATE_NOOP("DayReport", "Closed"),
    "fact": QT_TRANSLATE_NOOP("DayReport", "Fact of the month"),
    "share": QT_TRANSLATE_NOOP("DayReport", "Share of the plan"),
    "calls_planned": QT_TRANSLATE_NOOP("DayReport", "Calls planned"),
    "meetings_planned": QT_TRANSLATE_NOOP("DayReport", "Meetings planned"),
    "page": QT_TRANSLATE_NOOP("DayReport", "Page {page} of {pages}"),
}


def word(name: str) -> str:
    """A word of the reports."""
    return translate("DayReport", _W[name])


def days_name(reports: Sequence[DayReport]) -> str:
    """The day of a report, or the first and the last one of several."""
    days = sorted(one.day for one in reports)
    ends = dict.fromkeys((days[0], days[-1]))
    return " – ".join(fmt.day_long(one) for one in ends)


def title_of(reports: Sequence[DayReport]) -> str:
    """How the report of these days is called."""
    return word("report").format(days=days_name(reports))


def text_of(reports: Sequence[DayReport]) -> str:
    """The reports as a text, the earliest day first."""
    return "\n\n\n".join(report_text(one) for one in _in_order(reports))


def pdf_of(reports: Sequence[DayReport], made_on: date) -> bytes:
    """The reports as a PDF: one day alone, or a summary and the days below it."""
    ordered = _in_order(reports)
    if len(ordered) == 1:
        parts: tuple[ReportPart, ...] = (_alone(ordered[0]),)
    else:
        # What is counted of each day stands in the table of the summary.
        parts = (_summary(ordered), *(replace(_day(one), facts=()) for one in ordered))
    return day_report_pdf(
        title_of(reports),
        parts,
        note=title_of(reports),
        sheet=word("page"),
        made_on=made_on,
        language="en" if language() == "en" else "ru",
    )


def book_of(reports: Sequence[DayReport]) -> list[tuple[OutTable, list[list[Row]]]]:
    """The reports as sheets of a workbook: figures, moves, money, order in the base."""
    ordered = _in_order(reports)
    return [
        (_sheet("days", _DAY_COLUMNS), [[_figures_row(one) for one in ordered]]),
        (_sheet("moves", _MOVE_COLUMNS), [_move_rows(ordered)]),
        (_sheet("money", _MONEY_COLUMNS), [_money_rows(ordered)]),
        (_sheet("order", _ORDER_COLUMNS), [_order_rows(ordered)]),
    ]


def state_words(report: DayReport) -> str:
    """When the day was closed, and what is to be known of its figures."""
    told = []
    if report.closed_at is not None:
        day = fmt.day_long(report.closed_at.astimezone().date())
        moment = f"{day}, {fmt.time(report.closed_at)}"
        if report.is_late:
            moment = f"{moment}, {word('later')}"
        told.append(word("closed").format(moment=moment))
    if not report.is_kept:
        told.append(word("anew"))
    return ". ".join(told)


def _in_order(reports: Sequence[DayReport]) -> list[DayReport]:
    return sorted(reports, key=lambda one: one.day)


# Paper


def _facts(found: Figures) -> tuple[tuple[str, str], ...]:
    plan = (
        word("plan"),
        word("plan_of").format(
            fact=fmt.rubles(found.fact_minor),
            plan=fmt.rubles(found.plan_minor),
            share=whole_percent(found.fact_bp),
            norm=whole_percent(found.norm_bp),
        ),
    )
    month = (word("month"), fmt.rubles(found.fact_minor))
    return (
        plan if found.plan_minor else month,
        (word("received"), fmt.rubles(found.received_minor)),
        (word("overdue"), fmt.rubles(found.overdue_minor)),
        (word("calls"), _of(found.calls, found.calls_planned)),
        (word("meetings"), _of(found.meetings, found.meetings_planned)),
        (word("offers"), fmt.number(found.offers)),
        (word("invoices"), fmt.number(found.invoices)),
        (word("leads"), fmt.number(found.leads)),
    )


def _of(done: int, planned: int) -> str:
    return word("of").format(done=fmt.number(done), planned=fmt.number(planned))


def _day(report: DayReport) -> ReportPart:
    tables = [
        table for table in (_moves(report), _money(report), _order(report)) if table is not None
    ]
    sections: list[tuple[str, tuple[str, ...]]] = []
    if report.reason:
        sections.append((word("reason"), (report.reason,)))
    if report.steps:
        sections.append((word("next"), tuple(step_words(one) for one in report.steps)))
    return ReportPart(
        title=_capital(day_words(report.day)),
        about=state_words(report),
        facts_head=word("figures"),
        facts=_facts(report.figures),
        tables=tuple(tables),
        sections=tuple(sections),
    )


def _alone(report: DayReport) -> ReportPart:
    """A day whose date stands in the title of the paper."""
    about = ". ".join(filter(None, (_capital(day_words(report.day)), state_words(report))))
    return replace(_day(report), title="", about=about)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _summary(reports: Sequence[DayReport]) -> ReportPart:
    columns = (
        ReportColumn(word("day"), 20),
        ReportColumn(word("received"), 24, "right"),
        ReportColumn(word("calls"), 17, "right"),
        ReportColumn(word("meetings"), 17, "right"),
        ReportColumn(word("offers"), 22, "right"),
        ReportColumn(word("invoices"), 25, "right"),
        ReportColumn(word("leads"), 20, "right"),
        ReportColumn(word("left"), 22, "right"),
    )
    rows = [_line(fmt.day(one.day), one.figures, one.after.left) for one in reports]
    whole = together(reports)
    total = _line(word("whole"), whole, reports[-1].after.left)
    return ReportPart(
        title="",
        about="",
        facts_head=word("figures"),
        facts=_facts(whole),
        tables=(ReportTable(word("days"), columns, (*rows, total), has_total=True),),
    )


def _line(name: str, found: Figures, left: int) -> tuple[str, ...]:
    counts = (found.offers, found.invoices, found.leads, left)
    return (
        name,
        fmt.rubles(found.received_minor),
        f"{found.calls} / {found.calls_planned}",
        f"{found.meetings} / {found.meetings_planned}",
        *(fmt.number(one) for one in counts),
    )


def _moves(report: DayReport) -> ReportTable | None:
    columns = (
        ReportColumn(word("client"), 46),
        ReportColumn(word("stage"), 50),
        ReportColumn(word("sum"), 28, "right"),
        ReportColumn(word("said"), 61),
    )
    rows = tuple(
        (
            "\n".join(filter(None, (fmt.company(one.client), one.title))),
            f"{one.from_stage} → {one.to_stage}",
            fmt.rubles(one.amount_minor, one.currency),
            ". ".join(filter(None, (one.why, one.comment))),
        )
        for one in report.moves
    )
    return ReportTable(word("moves"), columns, rows) if rows else None


def _money(report: DayReport) -> ReportTable | None:
    columns = (
        ReportColumn(word("client"), 55),
        ReportColumn(word("for"), 80),
        ReportColumn(word("sum"), 25, "right"),
        ReportColumn(word("roubles"), 25, "right"),
    )
    rows = [
        (
            fmt.company(one.client),
            one.about,
            fmt.money(one.amount_minor, one.currency),
            fmt.money(one.worth_minor),
        )
        for one in report.money
    ]
    if not rows:
        return None
    total = (word("whole"), "", "", fmt.money(sum(one.worth_minor for one in report.money)))
    return ReportTable(word("money"), columns, (*rows, total), has_total=True)


def _order(report: DayReport) -> ReportTable | None:
    columns = (
        ReportColumn("", 125),
        ReportColumn(word("before"), 30, "right"),
        ReportColumn(word("after"), 30, "right"),
    )
    rows = tuple(
        (words, fmt.number(before), fmt.number(after))
        for words, before, after in order_lines(report)
    )
    return ReportTable(word("order"), columns, rows) if rows else None


# Workbook

_Columns = tuple[tuple[str, FieldType, int], ...]
_DAY_COLUMNS: Final[_Columns] = (
    ("day", FieldType.DAY, 90),
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
    ("left", FieldType.NUMBER, 80),
    ("reason", FieldType.TEXT, 300),
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
        found.invoices, found.leads, report.after.left,
    )  # fmt: skip
    return [
        cell_of(report.day),
        cell_of(report.closed_at),
        found.plan_minor or None,
        found.fact_minor,
        found.fact_bp if found.plan_minor else None,
        found.received_minor,
        found.overdue_minor,
        *(one * 1_000 for one in counts),
        report.reason,
    ]


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


def _sum(one: MoveTold | MoneyTold) -> Cell:
    return cell_of(fmt.money_value(one.amount_minor, one.currency))


def _order_rows(reports: Sequence[DayReport]) -> list[Row]:
    return [
        [cell_of(report.day), words, before * 1_000, after * 1_000]
        for report in reports
        for words, before, after in order_lines(report)
    ]
