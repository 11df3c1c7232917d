"""Whether a command was carried out already."""

from __future__ import annotations

from collections import defaultdict

from salesapp.db.connection import rows, value
from salesapp.domain.changes import Changes, Entity

_FIND = "SELECT id FROM journal WHERE operation_id = ?"
_SUBJECTS = "SELECT entity, record_id FROM journal_subject WHERE journal_id = ?"


def changes_of(operation_id: str | None, subject: Entity) -> Changes | None:
    """What a command of that id has changed, or None when it was never carried out.

    Args:
        operation_id: Name of the command.
        subject: Kind of the record the command was about.
    """
    journal_id = None if operation_id is None else value(_FIND, operation_id)
    if journal_id is None:
        return None
    touched: defaultdict[Entity, set[int]] = defaultdict(set)
    for entity, record_id in rows(_SUBJECTS, journal_id):
        touched[Entity(entity)].add(int(record_id))
    return Changes(
        {entity: frozenset(ids) for entity, ids in touched.items()},
        subject_id=max(touched[subject], default=None),
    )
