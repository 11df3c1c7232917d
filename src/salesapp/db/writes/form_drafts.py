"""Keeping what is half typed."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from salesapp.db.connection import execute, rows
from salesapp.db.fields import moment_text, now

_KEEP: Final = """
INSERT INTO form_draft (form, about, title, way, words, is_open, kept_at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
ON CONFLICT (form, about) DO UPDATE
SET title = ?3, way = ?4, words = ?5, is_open = ?6, kept_at = ?7
"""
_CLOSE: Final = "UPDATE form_draft SET is_open = 0 WHERE form = ? AND about = ?"
_FORGET: Final = "DELETE FROM form_draft WHERE form = ? AND about = ?"
_BYTES: Final = re.compile(r'("eml": )"[A-Za-z0-9+/=]+"')
_OLD: Final = "DELETE FROM form_draft WHERE kept_at < ?"


def keep(form: str, about: str, title: str, way: str, words: str, *, is_open: bool) -> None:
    """Write what is typed in place of what was kept of this form."""
    execute(_KEEP, form, about, title, way, words, int(is_open), moment_text(now()))


def close(form: str, about: str) -> None:
    """The form was left on purpose: no start of the program needs to tell of it."""
    execute(_CLOSE, form, about)


def forget(form: str, about: str) -> None:
    """The form was saved, or thrown away."""
    execute(_FORGET, form, about)


def forget_all() -> None:
    """Nothing half typed is wanted any more."""
    execute("DELETE FROM form_draft")


def forget_before(moment: str) -> int:
    """Drop what nobody has come back to."""
    return execute(_OLD, moment)


def clean(take_out: Callable[[str], str]) -> None:
    """Take a person out of what is half typed.

    A letter that has left goes out of its draft as bytes: what is in them cannot be cleaned. It is
    written down by its words then.
    """
    for row_id, title, words in rows("SELECT id, title, words FROM form_draft"):
        cleaned = take_out(title), _BYTES.sub(r'\1""', take_out(words))
        if cleaned != (title, words):
            execute("UPDATE form_draft SET title = ?, words = ? WHERE id = ?", *cleaned, row_id)
