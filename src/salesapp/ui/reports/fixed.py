"""A fixed report, declared once: its columns, what it asks, what its numbers open, its words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from typing import Any, Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from salesapp.db.queries.channel_report import ReportRow
from salesapp.domain.entities import Entity
from salesapp.domain.fields import FieldType
from salesapp.domain.money import div_half_up
from salesapp.domain.sales_reports import TOTAL, Asked
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.costs import costs_shown
from salesapp.ui.kit.paint import RIGHT, draw_text
from salesapp.ui.kit.table_column import CellState, Column
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

_INDENT: Final = 18
_GROWN: Final = 160
"""So many percent of its usual width a column takes where there is room."""
_DAY_SECONDS: Final = 86_400


class Kind(Enum):
    """What the values of a column are; None is a dash everywhere."""

    TEXT = "text"
    COUNT = "count"
    QUANTITY = "quantity"
    """Thousandths."""
    MONEY = "money"
    """Kopecks: whole roubles on the screen, kopecks in files."""
    SHARE = "share"
    """Basis points: whole percents on the screen."""
    SPAN = "span"
    """Seconds: days in files."""
    DAY = "day"


@dataclass(frozen=True, slots=True)
class ReportColumn:
    """A column; `id` names the attribute of a line. A title is marked for "Reports"."""

    id: str
    title: str
    kind: Kind
    width: int = 100
    opens: bool = False
    """A click opens the records behind the number."""
    secret: bool = False
    """Not shown while costs are hidden."""
    tone: Callable[[Any], str] | None = None


@dataclass(frozen=True, slots=True)
class FixedReport:
    """A report. Its lines have an `id` (`TOTAL` for the last one), a `name`, and a value for each
    column; `level` 1, where there is one, stands below the line before.

    Attributes:
        id: Kept in the state of the page.
        title: Its name; it and all words are marked for "Reports".
        lead: What a line is.
        columns: All beside the name.
        ask: The lines, the total at the end; nothing where there is nothing to tell.
        behind: The records behind a number of a line: asked for, line, id of the column.
        names: Words for lines that the base has no name for.
        touched: Records whose changes change it.
        note: What it counts; {day} is the last day told of.
        nothing: The words when there are no lines, and what to do about it.
        day: What the day of a record behind a number is.
        choices: What it may be narrowed to; one choice is no question.
        sorts: Whether its lines may be sorted by a column.
        heading: Its name outside the program with the {day} it tells of, instead of its title.
        notes: What it counts by a choice, instead of the note.
        main: The column whose records Enter opens; else the first that opens any.
    """

    id: str
    title: str
    lead: str
    columns: tuple[ReportColumn, ...]
    ask: Callable[[Asked], Sequence[Any]]
    behind: Callable[[Asked, Any, str], list[ReportRow]]
    note: str
    nothing: tuple[str, str]
    touched: tuple[Entity, ...]
    day: str = ""
    names: tuple[tuple[int, str], ...] = ()
    choices: Callable[[], list[tuple[int, str]]] | None = None
    sorts: bool = True
    main: str = ""
    heading: str = ""
    notes: tuple[tuple[int, str], ...] = ()

    def column(self, column_id: str) -> ReportColumn:
        """A column; without an id the one that Enter opens."""
        wanted = column_id or self.main
        return next(one for one in self.columns if one.id == wanted or (not wanted and one.opens))


def line_name(report: FixedReport, line: Any) -> str:
    """What a line is called."""
    if line.id == TOTAL:
        return translate("Reports", QT_TRANSLATE_NOOP("Reports", "Total"))
    told = dict(report.names).get(line.id)
    return str(line.name) if told is None else translate("Reports", told)


def columns_of(report: FixedReport) -> list[Column]:
    """The columns of the table: the name of the line, then its numbers."""
    name = Column(
        f"{report.id}_name",
        translate("Reports", report.lead),
        220,
        lambda line: line_name(report, line),
        paint=_name_painter(report),
        sort_key="name" if report.sorts else "",
        stretch=True,
        lead=True,
    )
    shown = [one for one in report.columns if costs_shown() or not one.secret]
    return [name, *(_column(report, one) for one in shown)]


def text_of(column: ReportColumn, line: Any) -> str:
    """A value as it is written."""
    value = getattr(line, column.id)
    if value is None or value == "":
        return fmt.DASH
    return _WRITERS[column.kind](value)


def _column(report: FixedReport, column: ReportColumn) -> Column:
    is_text = column.kind is Kind.TEXT
    return Column(
        f"{report.id}_{column.id}",
        translate("Reports", column.title),
        column.width,
        lambda line: text_of(column, line),
        "left" if is_text else "right",
        paint=None if is_text else _number_painter(column),
        tone=(lambda _line: "text2") if is_text else column.tone,
        sort_key=column.id if report.sorts else "",
        grow=column.width * _GROWN // 100,
        type=_TYPES[column.kind],
        value=None if is_text else lambda line: _value(column, line),
    )


def _value(column: ReportColumn, line: Any) -> int | date | None:
    """The value as files want it: thousandths, kopecks, basis points, days."""
    value = getattr(line, column.id)
    if value is None or isinstance(value, date):
        return value
    if column.kind is Kind.COUNT:
        return int(value) * 1_000
    if column.kind is Kind.SPAN:
        return div_half_up(int(value) * 1_000, _DAY_SECONDS)
    return int(value)


def _count(value: Any) -> str:
    return fmt.number(value) if value else fmt.DASH


def _share(bp: Any) -> str:
    """Whole percents; what is less than one in tenths."""
    step = 100 if abs(bp) >= 100 else 10
    return fmt.percent(div_half_up(bp, step) * step)


_WRITERS: Final[dict[Kind, Callable[[Any], str]]] = {
    Kind.TEXT: str,
    Kind.COUNT: _count,
    Kind.QUANTITY: fmt.quantity,
    Kind.MONEY: fmt.rubles_cell,
    Kind.SHARE: _share,
    Kind.SPAN: lambda seconds: fmt.duration(timedelta(seconds=seconds)),
    Kind.DAY: fmt.day,
}
_TYPES: Final = {
    Kind.TEXT: FieldType.TEXT,
    Kind.COUNT: FieldType.NUMBER,
    Kind.QUANTITY: FieldType.NUMBER,
    Kind.MONEY: FieldType.MONEY,
    Kind.SHARE: FieldType.PERCENT,
    Kind.SPAN: FieldType.NUMBER,
    Kind.DAY: FieldType.DAY,
}


def _name_painter(report: FixedReport) -> Callable[[QPainter, QRect, Any, CellState], None]:
    def paint(painter: QPainter, rect: QRect, line: Any, state: CellState) -> None:
        level = getattr(line, "level", 0)
        place = rect.adjusted(theme.px(_INDENT) * level, 0, 0, 0)
        strong = line.id == TOTAL or state.selected
        tokens = theme.tokens()
        ink = tokens.text2 if level else tokens.text
        draw_text(painter, place, line_name(report, line), "strong" if strong else "base", ink)

    return paint


def _number_painter(column: ReportColumn) -> Callable[[QPainter, QRect, Any, CellState], None]:
    def paint(painter: QPainter, rect: QRect, line: Any, state: CellState) -> None:
        tokens = theme.tokens()
        text = text_of(column, line)
        ink = tokens.text2 if getattr(line, "level", 0) else tokens.text
        if text == fmt.DASH:
            ink = tokens.text3
        elif state.hover and column.opens:
            ink = tokens.accent_text
        elif column.tone is not None:
            ink = tokens.color(column.tone(line))
        draw_text(painter, rect, text, "strong" if line.id == TOTAL else "base", ink, RIGHT)

    return paint
