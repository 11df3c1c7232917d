"""Statements of changes to leads."""

from __future__ import annotations

from salesapp.db.connection import execute, value

_PERSON_AT = """
SELECT contact.id FROM contact JOIN affiliation ON affiliation.contact_id = contact.id
WHERE affiliation.client_id = ? AND contact.name_key = ? AND contact.deleted_at IS NULL LIMIT 1
"""


def person_at(client_id: int, name_key: str) -> int | None:
    """The person of that name at a client."""
    found = value(_PERSON_AT, client_id, name_key)
    return None if found is None else int(found)


def set_words(lead_id: int, words: str) -> None:
    """Write what a lead is found by."""
    execute("UPDATE lead SET search_text = ? WHERE id = ?", words, lead_id)
