"""Columns of a table as the user left them: widths, order, hidden ones, sort."""

from collections.abc import Mapping
from typing import Any

from salesapp.ui.kit.table_header import TableHeader


def header_layout(header: TableHeader) -> dict[str, Any]:
    """What is to be kept between runs."""
    columns = header.columns
    shown = [i for i in range(len(columns)) if not header.isSectionHidden(i)]
    order = [header.logicalIndex(visual) for visual in range(header.count())]
    return {
        "widths": {columns[i].id: header.sectionSize(i) for i in shown},
        "order": [columns[i].id for i in order],
        "hidden": [column.id for i, column in enumerate(columns) if i not in shown],
        "sort": [header.sorted_by, header.descending],
    }


def restore_header(header: TableHeader, kept: Mapping[str, Any]) -> None:
    """Take back what `header_layout` gave; columns it does not know stay as declared."""
    sections = {column.id: i for i, column in enumerate(header.columns)}
    for name, width in kept.get("widths", {}).items():
        if name in sections and not header.columns[sections[name]].stretch:
            header.resizeSection(sections[name], int(width))
    known = [name for name in kept.get("order", []) if name in sections]
    for visual, name in enumerate(known):
        header.moveSection(header.visualIndex(sections[name]), visual)
    if "hidden" in kept:
        for name, section in sections.items():
            header.setSectionHidden(section, name in kept["hidden"])
    if kept.get("sort"):
        header.sorted_by = str(kept["sort"][0])
        header.descending = bool(kept["sort"][1])
