"""Phones, e-mails and sites that a table adds to clients and people."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final

from salesapp.db import bulk
from salesapp.db.models.clients import ContactPoint
from salesapp.db.queries import import_matches as matches
from salesapp.domain.search_words import search_text
from salesapp.exchange.rows import Reach, ReachKind
from salesapp.services.importing.tables.rows import RowPlan, change

_NAMES: Final = ("kind", "value", "value_norm", "purpose", "position", "is_valid")
_PHONE: Final = ReachKind.PHONE


class Points:
    """Collects the ways to reach somebody that are not known yet."""

    def __init__(self, owner: str, *, writes: bool) -> None:
        self._writes = writes
        self._inserter = bulk.Inserter(ContactPoint, ("id", owner, *_NAMES))
        self._known: dict[int, set[tuple[str, str, str]]] = {}
        self._new: list[tuple[Any, ...]] = []
        self._by_owner: dict[int, list[Reach]] = {}

    def load(self, table: str, ids: Sequence[int]) -> None:
        """Read what the records have."""
        missing = [one for one in ids if one not in self._known]
        self._known.update(matches.points_of(table, missing) if missing else {})

    def add(self, owner_id: int, field: str, reaches: Iterable[Reach], plan: RowPlan) -> None:
        """Take what is new for the owner, as a change of the row."""
        known = self._known.get(owner_id)
        if known is None:
            known = self._known[owner_id] = set()
        for reach in reaches:
            kind, purpose, value, norm, extension, is_valid = reach
            key = (kind, norm, extension or "")
            if key in known:
                continue
            place = len(known)
            # A number told without an extension is known whatever extension it has.
            known |= {key, (kind, norm, "")}
            self._new.append((owner_id, kind, value, norm, purpose, place, 1 if is_valid else 0))
            self._by_owner.setdefault(owner_id, []).append(reach)
            plan.changes.append(change(field, None, value))

    def of(self, owner_id: int) -> Sequence[Reach]:
        """What was taken for the owner."""
        return self._by_owner.get(owner_id, ())

    def owners(self) -> Iterable[int]:
        """Whose ways to be reached are written."""
        return self._by_owner

    def words(self, texts: list[str], owner_id: int) -> str:
        """Words of a new owner: texts, then what it is reached by."""
        return reached_words(texts, self.of(owner_id))

    def write(self) -> None:
        """Write what was taken."""
        first = bulk.next_id(ContactPoint) if self._new else 0
        self._inserter.insert([(number, *line) for number, line in enumerate(self._new, first)])

    def forget(self) -> None:
        """The batch is done."""
        self._new, self._by_owner = [], {}
        if self._writes:
            # The store knows it now, and others may change it before it is met again.
            self._known.clear()


def reached_words(texts: list[str], reaches: Iterable[Reach]) -> str:
    """Words of a record: texts, then what it is reached by."""
    phones = []
    for kind, _purpose, _value, norm, _extension, _is_valid in reaches:
        if kind is _PHONE:
            phones.append(norm)
        else:
            texts.append(norm)
    return search_text(texts, phones)
