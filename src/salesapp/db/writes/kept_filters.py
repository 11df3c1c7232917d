"""Filters that are kept: of saved lists, and of conditions of stages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from salesapp.db.connection import execute, rows
from salesapp.domain.filters import renamed_in

_KEPT: Final = (
    (
        "SELECT id, asked FROM saved_view WHERE instr(asked, ?) > 0",
        "UPDATE saved_view SET asked = ? WHERE id = ?",
    ),
    (
        "SELECT id, condition FROM stage_gate WHERE instr(condition, ?) > 0",
        "UPDATE stage_gate SET condition = ? WHERE id = ?",
    ),
)


def rename_entries(code: str, texts: Mapping[str, str]) -> None:
    """Ask a field for the new texts of its entries wherever a filter asks for the old ones."""
    for asked, written in _KEPT:
        for row_id, text in rows(asked, f'"{code}"'):
            fresh = renamed_in(str(text), code, texts)
            if fresh != text:
                execute(written, fresh, row_id)
