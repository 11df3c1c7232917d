"""What the triggers of posted papers let pass, for the length of one block of one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any, Final, NamedTuple

import apsw

from salesapp.db.connection import execute, executemany
from salesapp.db.relations import columns

DEAL_STAGE: Final = "deal_stage"
"""Kind of the permit to bring a deal (`from_id`) to a stage (`into_id`)."""


class Permit(NamedTuple):
    """The links to one record that may become links to another."""

    kind: str
    from_id: int
    into_id: int


@contextmanager
def permitted(permits: Iterable[Permit]) -> Iterator[None]:
    """Let these links of posted papers move; closed again at the end, also after an error."""
    executemany("INSERT INTO permit (kind, from_id, into_id) VALUES (?, ?, ?)", list(permits))
    try:
        yield
    finally:
        execute("DELETE FROM permit")


def of_changeset(changeset: bytes) -> list[Permit]:
    """What taking back or doing again a changeset must be permitted: merges, moves of deals."""
    found: list[Permit] = []
    if b"merge_record\0" not in changeset and b"deal\0" not in changeset:
        # Tables are named in the changeset; most name neither, and no row has to be looked at.
        return found
    stage = columns("deal").index("stage_id")
    for change in apsw.Changeset.iter(changeset):
        if change.name == "deal" and change.op == "UPDATE":
            found += _moves(change, stage)
        if change.name != "merge_record" or change.op == "UPDATE":
            continue
        row: Any = change.new if change.op == "INSERT" else change.old
        names = columns("merge_record")
        kind = str(row[names.index("entity")])
        survivor, merged = (int(row[names.index(name)]) for name in ("survivor_id", "merged_id"))
        found += [Permit(kind, merged, survivor), Permit(kind, survivor, merged)]
    return found


def _moves(change: Any, stage: int) -> Iterator[Permit]:
    """The stages a deal went between, both ways."""
    for side in (change.old, change.new):
        if side[stage] is not apsw.no_change:
            yield Permit(DEAL_STAGE, int(change.old[0]), int(side[stage]))
