"""What calendar files need: names of activities for other programs, and people by e-mail."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Final

from salesapp.db.connection import marks, row, rows
from salesapp.db.queries.activities import ActivityRow, select

_MOST: Final = 20_000
_AT_ONCE: Final = 500
_OPEN: Final = (
    " AND activity.state = 'planned' AND activity.due_on IS NOT NULL"
    " ORDER BY activity.due_on, activity.due_time, activity.id LIMIT ?"
)
_KNOWN: Final = """
SELECT ext_id, record_id FROM external_key JOIN activity ON activity.id = record_id
WHERE source = ? AND entity = 'activity' AND activity.deleted_at IS NULL
UNION ALL
SELECT uid, id FROM activity WHERE deleted_at IS NULL AND state = 'planned'
UNION ALL
SELECT uid, id FROM activity WHERE deleted_at IS NULL AND state <> 'planned'
AND uid IN (SELECT value FROM json_each(?))
"""
_PERSON: Final = """
SELECT coalesce(point.client_id,
        (SELECT client_id FROM affiliation WHERE contact_id = point.contact_id
         ORDER BY until_on IS NOT NULL, is_main DESC, id LIMIT 1)),
    point.contact_id
FROM contact_point AS point
LEFT JOIN client ON client.id = point.client_id
LEFT JOIN contact ON contact.id = point.contact_id
WHERE point.kind = 'email' AND point.value_norm = ?
    AND client.deleted_at IS NULL AND contact.deleted_at IS NULL
ORDER BY point.contact_id IS NULL, point.id LIMIT 1
"""


def every_open() -> list[ActivityRow]:
    """Open activities with a day."""
    return select(_OPEN, _MOST)


def uids(activity_ids: Sequence[int]) -> dict[int, str]:
    """The names of activities that are unique between machines."""
    found: dict[int, str] = {}
    for start in range(0, len(activity_ids), _AT_ONCE):
        part = activity_ids[start : start + _AT_ONCE]
        sql = f"SELECT id, uid FROM activity WHERE id IN ({marks(len(part))})"  # noqa: S608 - marks
        found |= dict(rows(sql, *part))
    return found


def known_uids(source: str, named: Iterable[str] = ()) -> dict[str, int]:
    """Activities by their name in calendar files, our own ones included.

    Of our own ones that are over only the `named` ones are looked for: there are very many.
    """
    return dict(rows(_KNOWN, source, json.dumps(list(named))))


def person_of(addresses: Sequence[str]) -> tuple[int | None, int | None]:
    """Client and contact with one of these addresses, the first that is known."""
    for address in addresses:
        found = row(_PERSON, address)
        if found is not None and found[0] is not None:
            return int(found[0]), found[1]
    return None, None
