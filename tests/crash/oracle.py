"""What must be in a store, known from what was told outside the process that wrote it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from salesapp.db import backup
from salesapp.db.connection import rows
from salesapp.db.store import store_path
from salesapp.paths import backup_folder
from salesapp.services.checks import check_store
from tests.crash.deeds import Deed, evidence, numbers


class Oracle:
    """Listens to deeds; `verdict` holds the open store against what it heard."""

    def __init__(self) -> None:
        self.there: dict[str, bool] = {}
        """By ``kind:token``: whether it must be in the store."""
        self.pending: Deed | None = None
        self.operations: list[str] = []
        self.numbers: dict[str, list[str]] = {"issue": [], "order": [], "credit": []}
        self.backups: list[str] = []
        self.acknowledged = 0

    def hear(self, told: dict[str, Any]) -> None:
        """A line of a desk."""
        if "begun" in told:
            self.pending = Deed.of(told["begun"])
            return
        deed, self.pending = self.pending, None
        if "refused" in told or deed is None:
            return
        self.acknowledged += 1
        self.there.update(deed.effects)
        self.operations += told["operations"]
        if "number" in told:
            kind, number = told["number"]
            self.numbers[kind].append(number)
        if "backup" in told:
            self.backups.append(told["backup"])

    def copy(self) -> Oracle:
        """As it is now: it may hear more while others judge."""
        made = Oracle()
        made.there, made.pending = dict(self.there), self.pending
        made.operations, made.backups = list(self.operations), list(self.backups)
        made.numbers = {kind: list(known) for kind, known in self.numbers.items()}
        made.acknowledged = self.acknowledged
        return made

    def verdict(self, *, full: bool = True) -> list[str]:
        """Everything wrong with the open store; empty when nothing is.

        What was under way may be there or not, but one or the other: it is settled by this look.
        """
        found = evidence()
        wrong = [*self._settle(found), *self._compare(found), *self._told(), *self._copies(full)]
        if full:
            wrong += [f"check: {problem.finding} {problem.where}" for problem in check_store()]
        return wrong

    def _settle(self, found: dict[str, tuple[int, bool]]) -> Iterator[str]:
        deed, self.pending = self.pending, None
        if deed is None:
            return
        seen = {(name in found) == there for name, there in deed.effects}
        if len(seen) > 1:
            yield f"torn: {deed.kind} {deed.token} was done by half"
        if seen == {True}:
            self.there.update(deed.effects)
        else:
            self.there |= {name: self.there.get(name, False) for name, _there in deed.effects}

    def _compare(self, found: dict[str, tuple[int, bool]]) -> Iterator[str]:
        for name, there in self.there.items():
            if there and name not in found:
                yield f"lost: {name}"
            elif not there and name in found:
                yield f"undone: {name} is there again"
        for name, (copies, whole) in found.items():
            if copies > 1:
                yield f"doubled: {name} is there {copies} times"
            if not whole:
                yield f"torn: {name} is there by half"
            if name not in self.there:
                yield f"unknown: nobody asked for {name}"

    def _told(self) -> Iterator[str]:
        known = {one for (one,) in rows("SELECT operation_id FROM journal")}
        for one in self.operations:
            if one not in known:
                yield f"lost: operation {one}"
        for kind, there in numbers().items():
            if len(set(there)) != len(there):
                yield f"doubled: a number of {kind}"
            for number in set(self.numbers[kind]) - set(there):
                yield f"lost: number {number} of {kind}"

    def _copies(self, full: bool) -> Iterator[str]:
        folder = backup_folder(store_path())
        kept = {path.name: path for path in backup.backups(store_path())}
        if self.backups and self.backups[-1] not in kept:
            yield f"lost: backup {self.backups[-1]}"
        for name in self.backups:
            sound = backup.is_intact if full else backup.is_verified
            if name in kept and not sound(folder / name):
                yield f"torn: backup {name}"
