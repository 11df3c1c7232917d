"""Phones, e-mails and sites that a table adds to clients and people."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from salesapp.db import bulk
from salesapp.db.models.clients import ContactPoint
from salesapp.db.queries import import_matches as matches
from salesapp.domain.search_words import search_text
from salesapp.exchange.rows import Reach, ReachKind
from salesapp.services.importing.tables.rows import Change, RowPlan

_NAMES = ("kind", "value", "value_norm", "purpose", "position", "is_valid")


class Points:
    """Collects the ways to reach somebody that are not known yet."""

    def __init__(self, owner: str) -> None:
        self._inserter = bulk.Inserter(ContactPoint, (owner, *_NAMES))
        self._known: dict[int, set[tuple[str, str]]] = {}
        self._new: list[tuple[Any, ...]] = []
        self._by_owner: dict[int, list[Reach]] = {}

    def load(self, table: str, ids: Sequence[int]) -> None:
        """Read what the records have."""
        missing = [one for one in ids if one not in self._known]
        self._known.update(matches.points_of(table, missing) if missing else {})

    def add(self, owner_id: int, field: str, reaches: Iterable[Reach], plan: RowPlan) -> None:
        """Take what is new for the owner, as a change of the row."""
        known = self._known.setdefault(owner_id, set())
        for reach in reaches:
            kind = str(reach.kind)
            if (kind, reach.value_norm) in known:
                continue
            known.add((kind, reach.value_norm))
            self._new.append(
                (owner_id, kind, reach.value, reach.value_norm, reach.purpose, len(known) - 1,
                 int(reach.is_valid))
            )  # fmt: skip
            self._by_owner.setdefault(owner_id, []).append(reach)
            plan.changes.append(Change(field, None, reach.value))

    def words(self, texts: list[str], owner_id: int) -> str:
        """Words of a new owner: texts, then what it is reached by."""
        phones = []
        for reach in self._by_owner.get(owner_id, ()):
            if reach.kind is ReachKind.PHONE:
                phones.append(reach.value_norm)
            else:
                texts.append(reach.value_norm)
        return search_text(texts, phones)

    def write(self) -> None:
        """Write what was taken."""
        self._inserter.insert(self._new)

    def forget(self) -> None:
        """The batch is done."""
        self._new, self._by_owner = [], {}
