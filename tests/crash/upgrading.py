"""Killed in the midst of an upgrade, at each statement: the store is old or new, never half.

Each step of an upgrade is one transaction, so there are as many states as steps: the shape of the
store, its rows and its money are written down after each step of an undisturbed upgrade. Whatever
kills the program leaves one of these; a copy of before lies beside; the next start ends the work.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import apsw
from playhouse.migrations import Runner

from salesapp.db import backup, chain, defaults, schema, summaries
from salesapp.db.connection import Database, database
from salesapp.db.store import close_store, open_store, take_as_it_is
from salesapp.domain.errors import Rule, RuleError
from salesapp.services.checks import Finding, check_store
from tests.crash import limit
from tests.crash.disk import Disk
from tests.kept_stores import EVERY, LARGE, lay_every, lay_large

NEW = "new"
"""In place of an old store: one that is only being made."""
STORES = (*EVERY, *LARGE, NEW)
"""What is upgraded: small stores of every schema, large ones of some, and one to be made."""


@dataclass
class Tally:
    """What a run came to."""

    kills: int = 0
    full_disks: int = 0
    statements: dict[str, int] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)


@dataclass
class Undisturbed:
    """An upgrade nobody disturbs: its states, its statements, its steps of the disk."""

    states: list[str] = field(default_factory=list)
    statements: int = 0
    steps: int = 0


def state_of(connection: apsw.Connection) -> str:
    """The shape of a store, its rows and its money, as one text."""
    shape = connection.execute(
        "SELECT type, name, coalesce(sql, '') FROM sqlite_schema"
        " WHERE name <> 'schema_migration' ORDER BY type, name"
    ).fetchall()
    tables = [
        name
        for kind, name, sql in shape
        if kind == "table" and not sql.startswith("CREATE VIRTUAL")
    ]
    told: list[Any] = [shape]
    for name in tables:
        columns = [one[1] for one in connection.execute(f"PRAGMA table_info({name})").fetchall()]
        sums = [f"sum({one})" for one in columns if one.endswith("_minor")]
        asked = ", ".join(["count(*)", *sums])
        told.append((name, connection.execute(f"SELECT {asked} FROM {name}").fetchall()))
    return repr(told)


def state_in(path: Path) -> str:
    """The state of a store nobody has open; what its log holds counts."""
    connection = apsw.Connection(str(path))
    try:
        sound = connection.execute("PRAGMA quick_check").fetchall() == [("ok",)]
        return state_of(connection) if sound else "not sound"
    finally:
        connection.close()


def run(folder: Path, share: int, seed: int, only: str = "") -> Tally:
    """Kill at so many in a thousand of the statements of each upgrade, and fill the disk."""
    tally, luck = Tally(), random.Random(seed)
    folder.mkdir(exist_ok=True)
    for name, old in unpacked(folder, only):
        known = _undisturbed(folder, old)
        tally.statements[name] = known.statements
        for at in _some(known.statements, share, luck):
            if tally.wrong or limit.is_over():
                return tally
            tally.kills += 1
            tally.wrong += _disturbed(folder, old, known, _Killed(at), f"{name}, statement {at}")
        for at in _some(known.steps, share // 4, luck):
            if tally.wrong or limit.is_over():
                return tally
            tally.full_disks += 1
            tally.wrong += _disturbed(folder, old, known, _Full(at), f"{name}, disk step {at}")
    return tally


def unpacked(folder: Path, only: str = "") -> Iterator[tuple[str, Path]]:
    """The old stores by name, and the one that is not there yet; `only`: those that match it."""
    every = lay_every(folder)
    for name in STORES:
        old = every.get(name, folder / f"{name}.old")
        if fnmatch(name, only or "*"):
            if name in LARGE:
                lay_large(name, old)
            yield name, old
        old.unlink(missing_ok=True)


def _some(count: int, share: int, luck: random.Random) -> list[int]:
    """At least three of so many places."""
    wanted = min(count, max(3, count * share // 1000))
    return sorted(luck.sample(range(1, count + 1), wanted))


def _lay(folder: Path, old: Path) -> Path:
    """A folder with nothing but the old store."""
    place = folder / "place"
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir()
    # What is remembered of a store in the folder of the user is of this one, too.
    os.environ["SALESAPP_HOME"] = str(place / "home")
    path = place / "store.salesapp"
    if old.exists():
        shutil.copyfile(old, path)
    take_as_it_is(path)
    return path


def _undisturbed(folder: Path, old: Path) -> Undisturbed:
    path = _lay(folder, old)
    return Undisturbed(**json.loads(_in_child(lambda: _upgrade_told(path))[1]))


def _upgrade_told(path: Path) -> str:
    known = Undisturbed([state_in(path) if path.exists() else NEW])
    for owner, name in STEPS:
        setattr(owner, name, _stepped(getattr(owner, name), known))
    disk, counting = Disk("counted"), _Killed(0)
    counting.arm()
    open_store(path, create=True)
    known.statements, known.steps = counting.count, disk.count
    close_store()
    known.states.append(state_in(path))
    return json.dumps(vars(known))


def _stepped(work: Callable[..., Any], known: Undisturbed) -> Callable[..., Any]:
    """The same step; what the store is after it is known."""

    def step(*more: Any, **named: Any) -> Any:
        done = work(*more, **named)
        connection = database.connection()
        # What is read for the harness is no statement of the upgrade.
        counts, connection.exec_trace = connection.exec_trace, None
        known.states.append(state_of(connection))
        connection.exec_trace = counts
        return done

    return step


STEPS = ((Runner, "_run"), (defaults, "plant_objections"), (chain, "begin"), (summaries, "roll"))
"""What an upgrade is made of: each is whole or was not begun."""


class _Killed:
    """Kills the process at its statement with this number, 0 for never."""

    def __init__(self, at: int) -> None:
        self._at = at
        self.count = 0

    def arm(self) -> None:
        add_hooks = Database._add_conn_hooks

        def hooked(database: Any, connection: apsw.Connection) -> None:
            add_hooks(database, connection)
            connection.exec_trace = self._traced

        Database._add_conn_hooks = hooked

    def _traced(self, *_told: object) -> bool:
        self.count += 1
        if self.count == self._at:
            os.kill(os.getpid(), signal.SIGKILL)
        return True


class _Full:
    """From this step on the disk is full."""

    def __init__(self, at: int) -> None:
        self._at = at

    def arm(self) -> None:
        Disk("full").on_step(self._step)

    def _step(self, count: int, what: str) -> None:
        if count >= self._at and what == "write":
            raise apsw.FullError
        if count >= self._at and what == "sync":
            raise apsw.IOError


def _disturbed(
    folder: Path, old: Path, known: Undisturbed, trouble: _Killed | _Full, where: str
) -> list[str]:
    """An upgrade that is broken off, and the start after it."""
    path = _lay(folder, old)

    def begin() -> str:
        trouble.arm()
        try:
            open_store(path, create=True)
        except RuleError as refused:
            return str(refused.rule)
        return ""

    died, told = _in_child(begin)
    if isinstance(trouble, _Killed) and not died:
        return [f"nobody died ({where})"]
    if not died and told not in {"", Rule.DISK_FULL, Rule.DISK_FAILED}:
        return [f"told wrongly: {told} ({where})"]
    return _judged(path, old, known, where)


def _judged(path: Path, old: Path, known: Undisturbed, where: str) -> list[str]:
    """What is wrong with what was left, and after the next start."""
    wrong = _left(path, old, known)
    wrong += _in_child(lambda: "\n".join(_opened_again(path, known)))[1].splitlines()
    return [f"{one} ({where})" for one in wrong]


def _left(path: Path, old: Path, known: Undisturbed) -> list[str]:
    """What is wrong with what was left."""
    if not old.exists():
        whole = not path.exists() or _is_sealed(path)
        return [] if whole else ["half a new store has the name of a whole one"]
    state = state_in(path)
    if state not in known.states:
        return ["half: no state between two steps"]
    if state == known.states[0]:
        return []
    copies = [one for one in backup.backups(path) if backup.is_intact(one)]
    if not any(state_in(one) == known.states[0] for one in copies):
        return ["upgraded without a copy of before"]
    return []


def _is_sealed(path: Path) -> bool:
    """Whether a store is sound and took its last step; a chain may still be begun in it."""
    connection = apsw.Connection(str(path))
    try:
        sound = connection.execute("PRAGMA quick_check").fetchall() == [("ok",)]
        return sound and connection.pragma("user_version") == schema.newest()
    finally:
        connection.close()


def _opened_again(path: Path, known: Undisturbed) -> list[str]:
    """What is wrong after the next start, when nothing disturbs it."""
    open_store(path, create=True)
    found = [one for one in check_store() if one.finding is not Finding.FILE_MISSING]
    close_store()
    wrong = [f"check: {one.finding} {one.where}" for one in found]
    if state_in(path) != known.states[-1]:
        wrong.append("the next start does not end the upgrade")
    return wrong


def _in_child(work: Callable[[], str]) -> tuple[bool, str]:
    """Whether a process died of its work, and what it told otherwise."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        try:
            told = work()
        except BaseException as error:  # noqa: BLE001 - told to the parent
            told = f"broke down: {error!r}"
        os.write(writer, told.encode())
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader, encoding="utf-8") as heard:
        told = heard.read()
    _pid, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status), told
