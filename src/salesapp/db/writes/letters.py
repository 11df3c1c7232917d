"""Statements about letters that were sent."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Final

from salesapp.db.connection import execute, rows

_COPIES: Final = """
SELECT DISTINCT link.file_id FROM activity
JOIN file_link AS link ON link.entity = 'activity' AND link.record_id = activity.id
JOIN stored_file AS stored ON stored.id = link.file_id
WHERE activity.contact_id = ? AND stored.mime = 'message/rfc822'
"""
_SENT: Final = """
SELECT DISTINCT link.file_id, activity.note FROM stored_file AS stored
JOIN file_link AS link ON link.file_id = stored.id AND link.entity = 'activity'
JOIN activity ON activity.id = link.record_id AND activity.kind = 'letter'
WHERE stored.mime = 'message/rfc822'
"""


def delete_copies(contact_id: int) -> list[int]:
    """Take the copies of letters to a person away, wherever they hang; return the files."""
    return _unlinked(int(one) for (one,) in rows(_COPIES, contact_id))


def delete_copies_to(addresses: Collection[str]) -> list[int]:
    """Take the copies of letters to these addresses (folded) away; return the files.

    Whom a letter went to stands in the first line of its note.
    """
    found = [
        int(file_id)
        for file_id, note in rows(_SENT)
        if not {one.strip().casefold() for one in note.partition("\n")[0].split(",")}.isdisjoint(
            addresses
        )
    ]
    return _unlinked(found)


def _unlinked(files: Iterable[int]) -> list[int]:
    found = list(files)
    for one in found:
        execute("DELETE FROM file_link WHERE file_id = ?", one)
    return found
