"""Statements of changes to activities."""

from __future__ import annotations

from salesapp.db.connection import value

_TITLE = """
SELECT coalesce(nullif(activity.subject, ''), client.name, '') FROM activity
LEFT JOIN client ON client.id = activity.client_id WHERE activity.id = ?
"""


def title_of(activity_id: int) -> str:
    """What the activity is called; the client's name when it has no words of its own."""
    return str(value(_TITLE, activity_id) or "")
