"""The disk fails at each write in turn, once or for good: a deed is whole or was not done.

Whoever is told that nothing was saved must find nothing saved, must be told why in words that fit,
and must be able to repeat the deed in the same program as soon as the disk works again.
"""

from __future__ import annotations

import builtins
import errno
import io
import os
import random
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from unittest.mock import patch

import apsw

from salesapp.db.store import close_store, open_store
from salesapp.domain.errors import Rule, RuleError
from tests.crash import limit
from tests.crash.deeds import KINDS, Deed, Desk, furnish, warm_up
from tests.crash.disk import Disk, TornError
from tests.crash.oracle import Oracle

FULL_EVERY = 40
FIRST = ("client", "client", "client", "client", "deal", "bill", "issue", "pay", "bill", "client")
FAULTS = ("full once", "full for good", "error once", "error for good", "torn once")
CODES = {
    "write": apsw.SQLITE_IOERR_WRITE, "sync": apsw.SQLITE_IOERR_FSYNC,
    "truncate": apsw.SQLITE_IOERR_TRUNCATE, "delete": apsw.SQLITE_IOERR_DELETE,
}  # fmt: skip


@dataclass
class Tally:
    """What a run came to."""

    faults: int = 0
    refused: int = 0
    survived: int = 0
    places: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Fault:
    """What happens from the step with this number on."""

    kind: str
    at: int

    def __call__(self, count: int, what: str) -> None:
        for_good = self.kind.endswith("for good")
        if count < self.at or (count > self.at and not for_good):
            return
        if self.kind == "torn once":
            raise TornError
        full = self.kind.startswith("full")
        if what.startswith("file"):
            code = errno.ENOSPC if full else errno.EIO
            raise OSError(code, os.strerror(code))
        if full and what == "write":
            raise apsw.FullError
        error = apsw.IOError("the disk failed")
        error.extendedresult = CODES[what]
        raise error

    def fits(self, error: BaseException) -> bool:
        """Whether what is told is what happened."""
        rules = {Rule.DISK_FULL, Rule.DISK_FAILED}
        codes = {errno.ENOSPC, errno.EIO}
        if self.kind.startswith("error"):
            rules, codes = {Rule.DISK_FAILED}, {errno.EIO}
        if isinstance(error, RuleError):
            return error.rule in rules
        return isinstance(error, OSError) and error.errno in codes


class _Stream:
    """A file of the program's own whose writes are steps of the disk."""

    def __init__(self, stream: Any, disk: Disk) -> None:
        self._stream, self._disk = stream, disk

    def write(self, data: Any) -> int:
        try:
            self._disk.step("file-write")
        except TornError:
            self._stream.write(data[: len(data) // 2])
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)) from None
        return int(self._stream.write(data))

    def __enter__(self) -> _Stream:
        return self

    def __exit__(self, *error: object) -> None:
        self._stream.close()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


@contextmanager
def files_on(disk: Disk) -> Iterator[None]:
    """What the program itself does to files is a step of the disk, too."""
    real_open = io.open

    def opened(file: Any, mode: str = "r", *more: Any, **named: Any) -> Any:
        stream = real_open(file, mode, *more, **named)
        return _Stream(stream, disk) if set(mode) & set("wxa") else stream

    def counted(name: str) -> Any:
        real = getattr(os, name)

        def call(*more: Any, **named: Any) -> Any:
            try:
                disk.step(f"file-{name}")
            except TornError:
                raise OSError(errno.EIO, os.strerror(errno.EIO)) from None
            return real(*more, **named)

        return patch.object(os, name, call)

    with ExitStack() as stack:
        stack.enter_context(patch.object(io, "open", opened))
        stack.enter_context(patch.object(builtins, "open", opened))
        for name in ("fsync", "replace", "mkdir", "sendfile"):
            stack.enter_context(counted(name))
        yield


def run(folder: Path, share: int, seed: int) -> Tally:
    """Fail at each step of each kind of deed; of the places so many in a thousand, at least one."""
    warm_up(folder)
    tally, luck = Tally(), random.Random(seed)
    store = furnish(folder / "faults")
    disk = Disk("faulty")
    try:
        open_store(store)
        with files_on(disk):
            bench = _Bench(store, disk, luck, tally)
            for kind in KINDS:
                bench.all_of(kind, share)
    finally:
        close_store()
        disk.unregister()
    return tally


class _Bench:
    """A desk at which the disk fails."""

    def __init__(self, store: Path, disk: Disk, luck: random.Random, tally: Tally) -> None:
        self._store, self._disk, self._luck, self._tally = store, disk, luck, tally
        self._oracle = Oracle()
        self._desk = Desk(luck, "стол", self._oracle.hear)
        for kind in FIRST:
            self._desk.step((kind,))

    def all_of(self, kind: str, share: int) -> None:
        """Each place of a deed of a kind, with each fault."""
        steps = 0
        for _try in range(40):
            # What is refused by a rule of the trade writes nothing.
            deed = self._possible(kind)
            self._disk.on_step(None)
            self._desk.carry_out(deed)
            if steps := self._disk.count:
                break
        self._tally.places[kind] = steps
        for fault in FAULTS:
            always = self._luck.randint(1, steps)
            for at in range(1, steps + 1):
                if self._tally.wrong or limit.is_over():
                    return
                if at == always or self._luck.random() < share / 1000:
                    self._one(kind, Fault(fault, at))

    def _possible(self, kind: str) -> Deed:
        """A deed of that kind, after what it takes."""
        for _try in range(60):
            deed = self._desk.planned(kind)
            if deed is not None:
                return deed
            before = {"redo": "undo", "undo": "client", "dig": "bury", "unpay": "pay"}
            self._desk.step((before.get(kind) or self._luck.choice(FIRST),))
        raise AssertionError(kind)

    def _one(self, kind: str, fault: Fault) -> None:
        deed, tally = self._possible(kind), self._tally
        where = f"({fault.kind} at step {fault.at} of {kind})"
        tally.faults += 1
        self._disk.on_step(fault)
        failed = self._try(deed, fault, where)
        self._disk.on_step(None)
        if failed and kind == "table" and fault.kind.endswith("for good"):
            # What could not be taken back on a dead disk is taken back by the next start.
            close_store()
            open_store(self._store)
        tally.refused += failed
        tally.survived += not failed
        full = tally.faults % FULL_EVERY == 0
        tally.wrong += [f"{one} {where}" for one in self._oracle.verdict(full=full)]
        tally.wrong += [f"left behind: {one} {where}" for one in self._pieces()]
        if failed and not tally.wrong:
            self._again(kind, deed, where)

    def _try(self, deed: Deed, fault: Fault, where: str) -> bool:
        try:
            self._desk.carry_out(deed)
        except (RuleError, OSError) as error:
            # Whoever gets a refusal takes it that nothing was done.
            self._oracle.pending = None
            if not fault.fits(error):
                self._tally.wrong.append(f"told wrongly: {error!r} {where}")
            return True
        except Exception as error:  # noqa: BLE001 - nobody can understand that
            self._oracle.pending = None
            self._tally.wrong.append(f"not explained: {error!r} {where}")
            return True
        return False

    def _again(self, kind: str, deed: Deed, where: str) -> None:
        """The disk works again: the same can be done, in the same program."""
        try:
            repeated = self._desk.planned(kind) if kind in {"undo", "redo"} else deed
            if repeated is None or repeated.effects != deed.effects:
                self._tally.wrong.append(f"forgotten: {deed.effects} {where}")
                return
            self._desk.carry_out(repeated)
        except Exception as error:  # noqa: BLE001 - whatever it is, the program does not go on
            self._tally.wrong.append(f"does not go on: {error!r} {where}")
            return
        self._tally.wrong += [
            f"{one} afterwards {where}" for one in self._oracle.verdict(full=False)
        ]

    def _pieces(self) -> list[str]:
        return [path.name for path in self._store.parent.rglob("*.part*")]
