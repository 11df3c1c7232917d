"""What becomes of the program while a machine plays: closed, killed, restored, taken back.

The store may be closed, or left as a killed process leaves it, between any two steps, and an older
state may come back from a backup: it opens again with all rules true. The journal only grows.
"""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from hypothesis.stateful import RuleBasedStateMachine, initialize

from salesapp.db import backup
from salesapp.db.connection import rows, value
from salesapp.db.store import close_store, open_store
from salesapp.domain.activities import ActivityKind, NewTask
from salesapp.domain.errors import RuleError
from salesapp.services import backups, organizations, undo
from salesapp.services.checks import check_store
from tests.machine.chance import PICK, always, deed, thorough
from tests.services.papers_kit import SELLER

Entry = tuple[int, str, bytes]

_template: list[Path] = []
_MONEY = ("payment", "allocation", "credit_allocation", "refund_part")


def template() -> Path:
    """A closed store with a seller in it: made once, each machine begins with a copy."""
    if not _template or not _template[0].exists():
        _template[:] = [Path(tempfile.mkdtemp()) / "template.salesapp"]
        open_store(_template[0], create=True)
        organizations.save(SELLER)
        close_store()
    return _template[0]


def begun(folder: Path) -> Path:
    """A new store in an empty folder."""
    path = folder / "store.salesapp"
    shutil.copyfile(template(), path)
    return path


class Program(RuleBasedStateMachine):
    """The open store and what is known of it.

    `may_lose` is set by the steps that are allowed to leave somebody without a step; `refused` are
    the steps that a rule of the trade forbade.
    """

    goes_on = True
    """Another process may take a store up where this one left it."""
    begun = staticmethod(begun)
    tell: Callable[[str], None] = staticmethod(lambda _text: None)
    """Tells who listens outside the process."""

    @initialize()
    def open(self) -> None:
        self.take_up(begun(Path(tempfile.mkdtemp())))

    def take_up(self, path: Path) -> None:
        """Go on with a store as it lies there: what is in it, is what is known."""
        self.path, self.folder = path, path.parent
        self.now = datetime.now(UTC)
        self.today = self.now.astimezone().date()
        self.steps = self.refused = self.files = 0
        self.kept: dict[str, tuple[Any, ...]] = {}
        open_store(path)
        self.look_anew()

    def look_anew(self) -> None:
        """Take the store for what it is: after the start, or when an older state came back."""
        undo.start()
        self.restarted = self.may_lose = True
        self.entries = self.journal()

    def teardown(self) -> None:
        if hasattr(self, "folder"):
            assert check_store() == []
            close_store()
            shutil.rmtree(self.folder)

    def pick(self, sql: str, number: int) -> int | None:
        found = [int(one) for (one,) in rows(sql)]
        return found[number % len(found)] if found else None

    def act(self, work: Any, *, may_lose: bool = False) -> Any:
        """Do it; a refusal must change nothing."""
        self.may_lose = may_lose
        self.steps += 1
        before = value("SELECT max(id) FROM journal")
        try:
            return work()
        except RuleError:
            assert value("SELECT max(id) FROM journal") == before
            self.refused += 1
            return None

    def step(self, days: int, kind: ActivityKind = ActivityKind.CALL) -> NewTask:
        return NewTask(kind, "Дальше", self.today + timedelta(days=days))

    def word(self) -> str:
        """What is acknowledged: the last entry of the journal and its operation."""
        return "{} {}".format(*self.entries[-1][:2])

    @deed(weight=1.5, needs=lambda self: undo.next_undo() is not None)
    def take_back(self):
        turned = undo.next_undo()
        if self.act(undo.undo, may_lose=True) is not None:
            self.follow(turned.action)

    @deed(weight=0.8, needs=lambda self: undo.next_redo() is not None)
    def do_again(self):
        turned = undo.next_redo()
        if self.act(undo.redo, may_lose=True) is not None:
            self.follow(turned.action)

    def follow(self, action: str) -> None:
        """An action was taken back or done again: what a model must know of it."""

    @deed(weight=0.2)
    def close_and_open_again(self):
        close_store()
        self.open_again()

    @deed(weight=0.2)
    def die_and_open_again(self):
        """The files as a killed process leaves them: the log of writes lies beside the base."""
        for ending in ("", "-wal"):
            shutil.copyfile(f"{self.path}{ending}", f"{self.path}.left{ending}")
        close_store()
        # The log first: whoever kills this process in between finds a base and a log that agree.
        for ending in ("-wal", ""):
            Path(f"{self.path}.left{ending}").replace(f"{self.path}{ending}")
        self.open_again()

    def open_again(self) -> None:
        self.steps += 1
        open_store(self.path)
        undo.start()
        self.restarted, self.may_lose = True, False

    @deed(weight=0.15)
    def back_up(self):
        self.steps += 1
        self.may_lose = False
        made = backups.keep_up(None)
        if made is not None:
            self.kept[made.name] = self.worth()

    @deed(weight=0.1, number=PICK, needs=lambda self: backup.backups(self.path))
    def go_back(self, number):
        """An older state takes the place of the open one, and is what it was."""
        self.steps += 1
        found = backup.backups(self.path)
        chosen = found[number % len(found)]
        assert backups.losses(chosen).actions >= 0
        fresh = backups.prepare(chosen)
        self.tell("going back")
        replaced = backups.swap(fresh, "ru")
        assert replaced.exists()
        replaced.unlink()
        assert self.worth() == self.kept.get(chosen.name, self.worth())
        self.look_anew()

    def worth(self) -> tuple[Any, ...]:
        """The last entry of the journal and the money."""
        sums = [value(f"SELECT coalesce(sum(amount_minor), 0) FROM {table}") for table in _MONEY]
        return (value("SELECT max(id) FROM journal"), *sums)

    def journal(self, after: int = 0) -> list[Entry]:
        """Entries as they were written: the operation, and what it changed as a hash."""
        sql = "SELECT id, operation_id, changeset FROM journal WHERE id > ? ORDER BY id"
        return [
            (int(one), str(operation), hashlib.sha256(changes or b"").digest())
            for one, operation, changes in rows(sql, after)
        ]

    @always
    def the_journal_goes_on(self):
        self.entries += self.journal(self.entries[-1][0] if self.entries else 0)

    @thorough
    def the_journal_only_grows(self):
        entries = self.journal()
        assert entries[: len(self.entries)] == self.entries
