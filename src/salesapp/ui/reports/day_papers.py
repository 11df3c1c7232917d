"""Reports of closed days as they leave: a sheet of paper, a text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from salesapp.documents.day_report_pdf import ReportColumn, ReportPart, ReportTable
from salesapp.domain.day_reports import DayReport, Figures, together
from salesapp.services.day_papers import day_report_pdf
from salesapp.ui import format as fmt
from salesapp.ui.reports.day_words import word
from salesapp.ui.today.report_text import (
    answer_words,
    counted,
    order_lines,
    received_words,
    report_text,
    shipment_words,
    step_words,
    whole_percent,
)  # fmt: skip
from salesapp.ui.today.words import day_words
from salesapp.ui.translate import language


def days_name(reports: Sequence[DayReport]) -> str:
    """The day of a report, or the first and the last one of several."""
    days = sorted(one.day for one in reports)
    ends = dict.fromkeys((days[0], days[-1]))
    return " – ".join(fmt.day_long(one) for one in ends)


def title_of(reports: Sequence[DayReport]) -> str:
    """How the report of these days is called; one day alone goes by its number."""
    if len(reports) == 1 and reports[0].number is not None:
        return word("numbered").format(number=reports[0].number, days=days_name(reports))
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
    told = [
        plan if found.plan_minor else month,
        (word("received"), received_words(found)),
        (word("overdue"), fmt.rubles(found.overdue_minor)),
        (word("calls"), _of(found.calls, found.calls_planned)),
        (word("meetings"), _of(found.meetings, found.meetings_planned)),
        (word("offers"), counted(found.offers, found.offers_minor)),
        (word("invoices"), counted(found.invoices, found.invoices_minor)),
    ]
    if found.shipments is not None:
        told.append((word("shipments"), counted(found.shipments, found.shipped_minor)))
    told.append((word("leads"), fmt.number(found.leads)))
    if found.requests is not None:
        asked = word("unanswered_of").format(
            requests=fmt.number(found.requests), unanswered=fmt.number(found.unanswered or 0)
        )
        told.append((word("requests"), ", ".join(filter(None, (asked, answer_words(found))))))
    if found.next_steps is not None:
        told.append((word("next_steps"), fmt.number(found.next_steps)))
    return tuple(told)


def _of(done: int, planned: int) -> str:
    return word("of").format(done=fmt.number(done), planned=fmt.number(planned))


def _day(report: DayReport) -> ReportPart:
    made = (_moves(report), _money(report), _shipped(report), _debts(report), _order(report))
    tables = [table for table in made if table is not None]
    sections: list[tuple[str, tuple[str, ...]]] = []
    if report.note:
        sections.append((word("note"), tuple(report.note.splitlines())))
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
        ReportColumn(word("shipped"), 24, "right"),
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
        fmt.rubles(found.shipped_minor),
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


def _shipped(report: DayReport) -> ReportTable | None:
    columns = (
        ReportColumn(word("client"), 55),
        ReportColumn(word("by"), 80),
        ReportColumn(word("sum"), 25, "right"),
        ReportColumn(word("roubles"), 25, "right"),
    )
    rows = [
        (
            fmt.company(one.client),
            shipment_words(one),
            fmt.money(one.amount_minor, one.currency),
            fmt.money(one.worth_minor),
        )
        for one in report.shipments
    ]
    if not rows:
        return None
    total = (word("whole"), "", "", fmt.money(sum(one.worth_minor for one in report.shipments)))
    return ReportTable(word("shipped"), columns, (*rows, total), has_total=True)


def _debts(report: DayReport) -> ReportTable | None:
    columns = (
        ReportColumn(word("client"), 120),
        ReportColumn(word("sum"), 35, "right"),
        ReportColumn(word("late_days"), 30, "right"),
    )
    rows = tuple(
        (fmt.company(one.client), fmt.money(one.overdue_minor), fmt.number(one.days))
        for one in report.debts
    )
    return ReportTable(word("debts"), columns, rows) if rows else None


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
