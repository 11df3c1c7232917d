"""Forms that were typed into and not saved."""

from __future__ import annotations

from datetime import datetime
from typing import Final, NamedTuple

from salesapp.db.connection import row, rows
from salesapp.db.fields import parse_moment


class DraftRow(NamedTuple):
    """What is kept of a form."""

    form: str
    about: str
    title: str
    way: str
    words: str
    kept_at: datetime


_ONE: Final = """
SELECT form, about, title, way, words, kept_at FROM form_draft WHERE form = ? AND about = ?
"""
_LEFT: Final = """
SELECT form, about, title, way, words, kept_at FROM form_draft
WHERE is_open = 1 ORDER BY kept_at DESC, id DESC
"""


def one(form: str, about: str) -> DraftRow | None:
    """What is kept of one form; None when nothing is."""
    return _read(row(_ONE, form, about))


def left_open() -> list[DraftRow]:
    """The forms that were open when the program ended without a word, the newest first."""
    return [made for one in rows(_LEFT) if (made := _read(one)) is not None]


def _read(found: tuple[object, ...] | None) -> DraftRow | None:
    if found is None:
        return None
    form, about, title, way, words, kept_at = map(str, found)
    return DraftRow(form, about, title, way, words, parse_moment(kept_at))
