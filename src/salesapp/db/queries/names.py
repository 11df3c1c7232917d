"""Who we are, in a word: what the frame of the window shows."""

from __future__ import annotations

from typing import NamedTuple

from salesapp.db.connection import row


class Names(NamedTuple):
    """Our company and the person who works here."""

    company: str
    person: str
    post: str


def who() -> Names | None:
    """The names, or None before the company was entered."""
    company = row("SELECT name FROM organization WHERE deleted_at IS NULL ORDER BY id LIMIT 1")
    if company is None:
        return None
    person = row("SELECT name, post FROM profile WHERE deleted_at IS NULL ORDER BY id LIMIT 1")
    return Names(company[0], *(person or ("", "")))
