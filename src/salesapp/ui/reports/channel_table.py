"""The table of channels: figures with what they were before, each a door to its rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from salesapp.db.queries.channel_report import TOTAL, UNKNOWN, ChannelLine, Figure
from salesapp.domain.channels import ChannelState, Figures
from salesapp.domain.fields import FieldType
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.costs import costs_shown
from salesapp.ui.kit.paged_table import PagedTable
from salesapp.ui.kit.paint import RIGHT, draw_icon, draw_text
from salesapp.ui.kit.table_column import CellState, Column
from salesapp.ui.reports.words import line_name, state_chip
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate


class Measure(NamedTuple):
    """A number of the table: how it is taken, written, and which rows it opens."""

    id: str
    title: str
    width: int
    take: Callable[[Figures], int | None]
    write: Callable[[int], str]
    type: FieldType
    opens: Figure | None = None
    less_is_better: bool = False


def _count(value: int) -> str:
    return fmt.number(value) if value else fmt.DASH


def _share(bp: int) -> str:
    """A share in percent, tenths at most."""
    return fmt.percent((abs(bp) + 5) // 10 * 10 * (1 if bp >= 0 else -1))


def _whole_share(bp: int) -> str:
    """A share in whole percents."""
    return fmt.percent((abs(bp) + 50) // 100 * 100 * (1 if bp >= 0 else -1))


MEASURES: Final = (
    Measure(
        "leads",
        QT_TRANSLATE_NOOP("Reports", "Leads"),
        66,
        lambda f: f.leads,
        _count,
        FieldType.NUMBER,
        Figure.LEADS,
    ),
    Measure(
        "qualified",
        QT_TRANSLATE_NOOP("Reports", "Qualified"),
        80,
        lambda f: f.qualified_bp,
        _share,
        FieldType.PERCENT,
        Figure.QUALIFIED,
    ),
    Measure(
        "deals",
        QT_TRANSLATE_NOOP("Reports", "Deals"),
        66,
        lambda f: f.deals,
        _count,
        FieldType.NUMBER,
        Figure.DEALS,
    ),
    Measure(
        "won",
        QT_TRANSLATE_NOOP("Reports", "Won"),
        76,
        lambda f: f.won,
        _count,
        FieldType.NUMBER,
        Figure.WON,
    ),
    Measure(
        "revenue",
        QT_TRANSLATE_NOOP("Reports", "Paid, ₽"),
        98,
        lambda f: f.revenue_minor,
        fmt.rubles_cell,
        FieldType.MONEY,
        Figure.REVENUE,
    ),
    Measure(
        "margin",
        QT_TRANSLATE_NOOP("Reports", "Margin, ₽"),
        90,
        lambda f: f.margin_or_none,
        fmt.rubles_cell,
        FieldType.MONEY,
        Figure.REVENUE,
    ),
    Measure(
        "cost",
        QT_TRANSLATE_NOOP("Reports", "Costs, ₽"),
        88,
        lambda f: f.cost_minor,
        fmt.rubles_cell,
        FieldType.MONEY,
        Figure.COST,
        less_is_better=True,
    ),
    Measure(
        "lead_cost",
        QT_TRANSLATE_NOOP("Reports", "₽ per lead"),
        84,
        lambda f: f.lead_cost_minor,
        fmt.rubles_cell,
        FieldType.MONEY,
        Figure.COST,
        less_is_better=True,
    ),
    Measure(
        "win_cost",
        QT_TRANSLATE_NOOP("Reports", "₽ per win"),
        88,
        lambda f: f.win_cost_minor,
        fmt.rubles_cell,
        FieldType.MONEY,
        Figure.COST,
        less_is_better=True,
    ),
    Measure(
        "return",
        QT_TRANSLATE_NOOP("Reports", "Return"),
        88,
        lambda f: f.return_bp,
        _whole_share,
        FieldType.PERCENT,
        Figure.REVENUE,
    ),
)
SACRIFICED: Final = ("win_cost", "margin", "qualified", "lead_cost", "deals", "cost")
"""Columns that go first where the table is narrow."""
_SPREAD: Final = frozenset({"cost", "lead_cost", "win_cost", "return"})
"""What hangs on costs, which are those of the whole period also while it runs."""
_OF_COSTS: Final = frozenset({"margin", "return"})
"""Columns that tell what goods cost us."""
NAME_ROOM: Final = 150
_BY_ID: Final = {measure.id: measure for measure in MEASURES}


def text_of(measure: Measure, figures: Figures) -> str:
    """A number as it is written; a dash where there is none."""
    value = measure.take(figures)
    return fmt.DASH if value is None else measure.write(value)


def change_of(measure: Measure, line: ChannelLine) -> tuple[str, str]:
    """How a number changed since the days before, and the tone of that; empty for no change.

    Of a period that runs as many days are compared as have passed.
    """
    if line.before is None:
        return "", "text3"
    now = measure.take(line.now if line.same is None else line.same)
    past = measure.take(line.before)
    if now is None or past is None or now == past:
        return "", "text3"
    grew = now > past
    if measure.write in (_share, _whole_share):
        told = fmt.points((abs(now - past) + 50) // 100 * 100)
    elif measure.write is _count:
        told = fmt.number(abs(now - past))
    else:
        told = fmt.rubles(abs(now - past), sign=False)
    tone = "ok" if grew != measure.less_is_better else "risk"
    return ("▲" if grew else "▼") + "\u2009" + told, tone


def columns() -> list[Column]:
    """The columns, the name first."""
    name = translate("Reports", QT_TRANSLATE_NOOP("Reports", "Channel"))
    return [
        Column("name", name, 190, line_name, paint=_paint_name, stretch=True, lead=True),
        *(
            Column(
                measure.id,
                translate("Reports", measure.title),
                measure.width,
                lambda line, one=measure: text_of(one, line.now),  # type: ignore[misc]
                align="right",
                type=measure.type,
                value=lambda line, one=measure: _value(one, line),  # type: ignore[misc]
                paint=_painter(measure),
                tip=lambda line, one=measure: tip(one, line),  # type: ignore[misc]
            )
            for measure in MEASURES
            if costs_shown() or measure.id not in _OF_COSTS
        ),
    ]


def _value(measure: Measure, line: ChannelLine) -> int | None:
    """The number behind a cell, as files want it."""
    value = measure.take(line.now)
    return value * 1000 if value is not None and measure.type is FieldType.NUMBER else value


def figure_of(column_id: str) -> Figure | None:
    """The rows a column opens."""
    measure = _BY_ID.get(column_id)
    return measure.opens if measure is not None else None


def fit_columns(table: PagedTable) -> None:
    """Leave out columns until the name of the channel has room."""
    room = table.viewport().width() - theme.px(NAME_ROOM)
    left_out: set[str] = set()
    for name in ("", *SACRIFICED):
        left_out.add(name)
        if sum(theme.px(one.width) for one in MEASURES if one.id not in left_out) <= room:
            break
    for section, column in enumerate(table.paged.columns):
        table.setColumnHidden(section, column.id in left_out)


def make_table(fetch: Callable[[Sequence[int]], Iterable[ChannelLine]]) -> PagedTable:
    """The table itself."""
    table = PagedTable(columns(), fetch)
    table.fill_page()
    return table


def _paint_name(painter: QPainter, rect: QRect, line: ChannelLine, state: CellState) -> None:
    tokens = theme.tokens()
    strong = line.id == TOTAL or state.selected
    place = QRect(rect)
    if line.id > 0:
        _text, tone, icon = state_chip(line.state)
        side = theme.px(14)
        ink = {"ok": "ok", "warn": "warn"}.get(tone, "text3")
        draw_icon(painter, QRect(rect.left(), rect.top(), side, rect.height()), icon, ink, 14)
        place.setLeft(rect.left() + side + theme.px(8))
    elif line.id == UNKNOWN:
        side = theme.px(14)
        spot = QRect(rect.left(), rect.top(), side, rect.height())
        draw_icon(painter, spot, "warn", "warn", 14)
        place.setLeft(rect.left() + side + theme.px(8))
    grey = line.state is ChannelState.STOPPED
    draw_text(
        painter,
        place,
        line_name(line),
        "strong" if strong else "base",
        tokens.text3 if grey else tokens.text,
    )


def _painter(measure: Measure) -> Callable[[QPainter, QRect, ChannelLine, CellState], None]:
    def paint(painter: QPainter, rect: QRect, line: ChannelLine, state: CellState) -> None:
        tokens = theme.tokens()
        text = text_of(measure, line.now)
        told, tone = change_of(measure, line)
        role = "strong" if line.id == TOTAL else "base"
        ink = tokens.text3 if text == fmt.DASH else tokens.text
        if measure.id == "lead_cost" and over_target(line):
            ink = tokens.risk
        if state.hover and text != fmt.DASH and measure.opens is not None:
            ink = tokens.accent_text
        if not told:
            draw_text(painter, rect, text, role, ink, RIGHT)
            return
        half = rect.height() // 2
        above = QRect(rect.left(), rect.top() + 1, rect.width(), half + 2)
        below = QRect(rect.left(), rect.top() + half, rect.width(), half)
        draw_text(painter, above, text, role, ink, RIGHT)
        draw_text(painter, below, told, "micro", tokens.color(tone), RIGHT)

    return paint


def over_target(line: ChannelLine) -> bool:
    """Whether a lead costs more than the channel aims at; of costs to come only the days so far."""
    cost = (line.now if line.same is None else line.same).lead_cost_minor
    return (
        cost is not None and bool(line.target_lead_minor) and cost > (line.target_lead_minor or 0)
    )


def tip(measure: Measure, line: ChannelLine) -> str:
    """What a number is, with what it is compared and measured by."""
    parts = [f"{translate('Reports', measure.title)}: {text_of(measure, line.now)}"]
    if line.same is not None and measure.id in _SPREAD:
        told = translate("Reports", QT_TRANSLATE_NOOP("Reports", "so far: {text}"))
        parts.append(told.format(text=text_of(measure, line.same)))
    if line.before is not None:
        told = translate("Reports", QT_TRANSLATE_NOOP("Reports", "before: {text}"))
        parts.append(told.format(text=text_of(measure, line.before)))
    if measure.id in ("margin", "return") and line.now.revenue_minor > 0:
        share = line.now.known_minor * 10_000 // line.now.revenue_minor
        told = translate(
            "Reports", QT_TRANSLATE_NOOP("Reports", "the cost of goods is known for {share} of it")
        )
        parts.append(told.format(share=fmt.percent(share)))
    if measure.id == "lead_cost" and line.target_lead_minor:
        told = translate("Reports", QT_TRANSLATE_NOOP("Reports", "target: {text}"))
        parts.append(told.format(text=fmt.rubles(line.target_lead_minor)))
    return ", ".join(parts)
