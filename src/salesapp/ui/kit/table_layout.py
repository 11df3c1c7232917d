"""Columns of a table as the user left them: widths, order, hidden ones, sort."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QTableView

from salesapp.ui import theme
from salesapp.ui.kit.paint import text_width
from salesapp.ui.kit.table_header import MARK, TableHeader

_LEAST = 140
"""The name of a record gives way to the other columns down to this width."""
_ENOUGH = 120
"""So many percent of its usual width the name takes before other columns grow."""
_PAINTED = 34
"""Room for what is painted beside a text: a badge, an icon, the edges of a chip."""


def header_layout(header: TableHeader) -> dict[str, Any]:
    """What is to be kept between runs."""
    columns = header.columns
    shown = [i for i in range(len(columns)) if not header.isSectionHidden(i)]
    widths = {columns[i].id: header.sectionSize(i) - header.grown.get(i, 0) for i in shown}
    order = [header.logicalIndex(visual) for visual in range(header.count())]
    return {
        "widths": widths,
        "order": [columns[i].id for i in order],
        "hidden": [column.id for i, column in enumerate(columns) if i not in shown],
        "sort": [header.sorted_by, header.descending],
    }


def restore_header(header: TableHeader, kept: Mapping[str, Any]) -> None:
    """Take back what `header_layout` gave; columns it does not know stay as declared."""
    shrink(header)
    sections = {column.id: i for i, column in enumerate(header.columns)}
    for name, width in kept.get("widths", {}).items():
        if name in sections and (kept.get("by_hand") or not _gives_way(header, sections[name])):
            header.resizeSection(sections[name], int(width))
    known = [name for name in kept.get("order", []) if name in sections]
    if MARK in sections:
        known = [MARK, *(name for name in known if name != MARK)]
    for visual, name in enumerate(known):
        header.moveSection(header.visualIndex(sections[name]), visual)
    if "hidden" in kept:
        told = {*known, *kept["hidden"]}
        for name, section in sections.items():
            hidden = name in kept["hidden"] if name in told else header.columns[section].hidden
            header.setSectionHidden(section, hidden)
    if kept.get("sort"):
        header.sorts = [(str(kept["sort"][0]), bool(kept["sort"][1]))] if kept["sort"][0] else []


def arrange(header: TableHeader, ids: Sequence[str]) -> None:
    """Show exactly these columns in this order; the marks stay in front."""
    sections = {column.id: i for i, column in enumerate(header.columns)}
    order = [MARK, *ids] if MARK in sections else list(ids)
    for visual, name in enumerate(one for one in order if one in sections):
        header.moveSection(header.visualIndex(sections[name]), visual)
    for name, section in sections.items():
        header.setSectionHidden(section, name not in order)


def fit_section(table: QTableView, header: TableHeader, section: int) -> None:
    """Make a column as wide as its title and the texts in view."""
    column = header.columns[section]
    if column.id == MARK:
        return
    first, last = table.rowAt(0), table.rowAt(table.viewport().height() - 1)
    model = table.model()
    last = model.rowCount() - 1 if last < 0 else last
    texts = [str(model.index(row, section).data() or "") for row in range(max(first, 0), last + 1)]
    widest = max((text_width(text, column.role) for text in texts), default=0)
    painted = theme.px(_PAINTED) if column.paint is not None else 0
    title = text_width(column.title, "small_strong") + theme.px(18)
    edges = sum(header.edges(section))
    header.resizeSection(section, max(widest + painted, title) + theme.px(20) + edges)


def fill(header: TableHeader, width: int) -> None:
    """Give the name the room the other columns leave, and them a part of what it can spare."""
    columns = header.columns
    section = next((at for at, one in enumerate(columns) if one.stretch), -1)
    if section < 0 or header.isSectionHidden(section):
        return
    shrink(header)
    rest = sum(header.sectionSize(at) for at in range(len(columns)) if at != section)
    spare = width - rest - theme.px(columns[section].width) * _ENOUGH // 100
    if spare > 0:
        grow(header, spare)
        rest += sum(header.grown.values())
    least = theme.px(min(columns[section].width, _LEAST))
    header.resizeSection(section, max(least, width - rest))


def shrink(header: TableHeader) -> None:
    """Take back what `grow` gave."""
    for section, extra in header.grown.items():
        header.resizeSection(section, header.sectionSize(section) - extra)
    header.grown.clear()


def grow(header: TableHeader, room: int) -> None:
    """Share the room among the columns that want more and were not sized by hand."""
    shrink(header)
    wanted = {}
    for section, column in enumerate(header.columns):
        usual = theme.px(column.width)
        untouched = not header.isSectionHidden(section) and header.sectionSize(section) == usual
        if untouched and column.grow > column.width:
            wanted[section] = theme.px(column.grow) - usual
    whole = sum(wanted.values())
    for section, most in wanted.items():
        extra = min(most, room * most // whole)
        if extra > 0:
            header.resizeSection(section, header.sectionSize(section) + extra)
            header.grown[section] = extra


def _gives_way(header: TableHeader, section: int) -> bool:
    return header.columns[section].stretch
