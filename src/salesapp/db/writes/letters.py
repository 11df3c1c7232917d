"""Statements about letters that were sent."""

from __future__ import annotations

from typing import Final

from salesapp.db.connection import execute, rows

_COPIES: Final = """
SELECT DISTINCT link.file_id FROM activity
JOIN file_link AS link ON link.entity = 'activity' AND link.record_id = activity.id
JOIN stored_file AS stored ON stored.id = link.file_id
WHERE activity.contact_id = ? AND stored.mime = 'message/rfc822'
"""


def delete_copies(contact_id: int) -> list[int]:
    """Take the copies of letters to a person away, wherever they hang; return the files."""
    files = [int(one) for (one,) in rows(_COPIES, contact_id)]
    for one in files:
        execute("DELETE FROM file_link WHERE file_id = ?", one)
    return files
