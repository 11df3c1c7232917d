"""Statements of an erasure: the person leaves what the journal keeps of former values."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from salesapp.db.changesets import Cell, Cells, Row, Undefined, rewritten, rows_of
from salesapp.db.connection import execute, row, rows, value
from salesapp.db.permits import Permit, permitted
from salesapp.db.relations import columns
from salesapp.db.subjects import RECORDED
from salesapp.db.writes.personal_data import EMPTIED, KEPT, POSTED, Scope
from salesapp.domain.personal_data import Cleaner

_JOURNAL: Final = """
SELECT id, subject, changeset FROM journal WHERE id > ? ORDER BY id LIMIT 100
"""


def journal_places(cleaner: Cleaner, scope: Scope) -> Iterator[tuple[int, int]]:
    """Entries of the journal that tell of the person, and the number of the last entry."""
    last = int(value("SELECT coalesce(max(id), 0) FROM journal"))
    needles = [needle.encode() for needle in cleaner.needles()]
    about = _entries_about("contact", scope.people)
    for entity in ("activity", "lead"):
        about |= _entries_about(entity, scope.told[entity])
    reached = 0
    while block := rows(_JOURNAL, reached):
        for journal_id, subject, changeset in block:
            told = any(needle in changeset for needle in needles) or cleaner.names_in(
                bytes(changeset).decode("utf-8", "ignore")
            )
            if told or journal_id in about or cleaner.clean(subject) != subject:
                yield int(journal_id), last
        reached = int(block[-1][0])


def _entries_about(entity: str, ids: Iterable[int]) -> set[int]:
    found = rows(
        "SELECT journal_id FROM journal_subject WHERE entity = ?"
        " AND record_id IN (SELECT value FROM json_each(?))",
        entity,
        json.dumps(sorted(ids)),
    )
    return {int(one) for (one,) in found}


def clean_entry(journal_id: int, scope: Scope, cleaner: Cleaner) -> bool:
    """Write an entry anew without the person; it cannot be undone any more."""
    found = row("SELECT subject, changeset FROM journal WHERE id = ?", journal_id)
    if found is None:
        return False
    subject, changeset = str(found[0]), bytes(found[1])
    hand = _Hand(scope, cleaner, _points_in(changeset, scope))
    clean = rewritten(changeset, hand.rewrite)
    said = cleaner.clean(subject)
    if clean == changeset and said == subject:
        return False
    with permitted([Permit("erasure", journal_id, 0)]):
        execute(
            "UPDATE journal SET subject = ?, changeset = ?, is_undoable = 0 WHERE id = ?",
            said,
            clean,
            journal_id,
        )
    return True


def _points_in(changeset: bytes, scope: Scope) -> frozenset[int]:
    """Ways to reach the person that were there once: an update names them by their id only."""
    found = set(scope.points)
    for one in rows_of(changeset):
        if one.table == "contact_point":
            names = columns("contact_point")
            for cells in (one.old, one.new):
                if cells is not None and cells[names.index("contact_id")] in scope.people:
                    point = cells[names.index("id")]
                    found |= {point} if isinstance(point, int) else set()
    return frozenset(found)


class _Hand:
    """Rewrites the changes of one entry."""

    def __init__(self, scope: Scope, cleaner: Cleaner, points: frozenset[int]) -> None:
        self._scope, self._cleaner, self._points = scope, cleaner, points

    def rewrite(self, change: Row) -> Row:
        """The change without the person."""
        if change.table not in RECORDED:
            return change
        hand = self._hand_for(change)
        if hand is None:
            return change
        return Row(change.table, change.op, hand(change.old), hand(change.new))

    def _hand_for(self, change: Row) -> Callable[[Cells | None], Cells | None] | None:
        names = columns(change.table)
        if change.table == "contact":
            own = self._id(change, names) in self._scope.people
            return (lambda cells: self._blank(cells, names, self._cleaner.instead)) if own else None
        if change.table == "contact_point":
            own = self._id(change, names) in self._points
            return (lambda cells: self._blank(cells, names, "")) if own else None
        if self._id(change, names) in self._scope.told.get(change.table, ()):
            emptied = EMPTIED[change.table]
            return lambda cells: self._swept(cells, names, emptied)
        if self._points_at_person(change, names) and change.table not in ("activity", "deal"):
            return lambda cells: self._blank(cells, names, "")
        return lambda cells: self._swept(cells, names)

    def _points_at_person(self, change: Row, names: Sequence[str]) -> bool:
        if change.table in POSTED or change.table in ("affiliation", "lead"):
            return False
        keys = [name for name in ("contact_id", "record_id") if name in names]
        for cells in (change.old, change.new):
            if cells is None:
                continue
            if "record_id" in keys and cells[names.index("entity")] != "contact":
                continue
            if any(cells[names.index(key)] in self._scope.people for key in keys):
                return True
        return False

    @staticmethod
    def _id(change: Row, names: Sequence[str]) -> Cell | Undefined:
        cells = change.old if change.old is not None else change.new
        return None if cells is None else cells[names.index("id")]

    def _blank(self, cells: Cells | None, names: Sequence[str], name: str) -> Cells | None:
        """Nothing of a record but its keys and moments."""
        if cells is None:
            return None
        told = dict(zip(names, cells, strict=True))
        return [
            cell
            if not isinstance(cell, str) or column in KEPT
            else name
            if column == "name" and name
            else None
            if column == "birth_on"
            else ""
            for column, cell in told.items()
        ]

    def _swept(
        self, cells: Cells | None, names: Sequence[str], emptied: Sequence[str] = ()
    ) -> Cells | None:
        """Texts without the person; a search text that tells of them is emptied."""
        if cells is None:
            return None
        return [
            "" if column in emptied and isinstance(cell, str) else self._sweep(column, cell)
            for column, cell in zip(names, cells, strict=True)
        ]

    def _sweep(self, column: str, cell: Cell | Undefined) -> Cell | Undefined:
        if not isinstance(cell, str) or column in KEPT:
            return cell
        if column in ("search_text", "text_key"):
            return "" if self._cleaner.is_told_in(cell) else cell
        return self._cleaner.clean(cell)
