"""Whether a command was carried out already."""

from __future__ import annotations

from collections import defaultdict

from salesapp.db.connection import row, rows
from salesapp.domain.changes import Changes, Entity

_FIND = "SELECT id, about_id FROM journal WHERE operation_id = ?"
_SUBJECTS = "SELECT entity, record_id FROM journal_subject WHERE journal_id = ?"


_MANY = 2_000
"""Above so many records the answer is: everything, as when it was done."""


def done_by(operation_id: str) -> Changes | None:
    """What a command of that name has changed, or None when it was never carried out."""
    found = row(_FIND, operation_id)
    if found is None:
        return None
    touched: defaultdict[Entity, set[int]] = defaultdict(set)
    subjects = rows(_SUBJECTS, found[0])
    for entity, record_id in subjects:
        touched[Entity(entity)].add(int(record_id))
    about = None if found[1] is None else int(found[1])
    if len(subjects) > _MANY:
        return Changes(everything=True, subject_id=about)
    return Changes({entity: frozenset(ids) for entity, ids in touched.items()}, subject_id=about)


def changes_of(operation_id: str | None, subject: Entity) -> Changes | None:
    """As `done_by`, for a command whose record is known by its kind in old entries, too.

    Args:
        operation_id: Name of the command.
        subject: Kind of the record the command was about.
    """
    done = None if operation_id is None else done_by(operation_id)
    if done is None or done.subject_id is not None:
        return done
    return Changes(done.ids, done.everything, max(done.ids_of(subject), default=None))
