"""What was acknowledged last, kept outside the store: so it is seen when the store lacks it.

A store whose log was lost, or that gave its place to an older copy, is sound and knows nothing of
it. After each action the newest link of the chain goes into two small files: one beside the store,
one in the folder of the user's data. When the store opens it must hold that link; links are only
added, so whatever holds it holds everything told before it.

Nobody waits for these files to reach the disk. The action itself has reached it before, so after a
power cut a receipt is behind the store, or torn; never ahead of it. Two slots take turns: a torn
one does not count, and the one before it is still there.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock
from typing import Final, NamedTuple

import apsw
import peewee as pw

from salesapp.db.connection import database, row, value
from salesapp.domain.errors import Rule, RuleError
from salesapp.paths import data_home
from salesapp.whole_files import make_folder

_SLOT: Final = 192
_MARK: Final = 16
_MOST: Final = 64
"""So many stores are remembered in the folder of the user's data."""
_FLAGS: Final = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
_LAST: Final = "SELECT id, link FROM chain ORDER BY id DESC LIMIT 1"
_LINK: Final = "SELECT link FROM chain WHERE id = ?"
_TABLE: Final = "SELECT 1 FROM sqlite_master WHERE name = 'chain'"


class Receipt(NamedTuple):
    """Number and hash (hex) of a link of the chain, and when it was told, an aware moment."""

    number: int
    link: str
    at: datetime


class _Kept:
    """The files of the open store, by their handles."""

    handles: tuple[int, ...] = ()
    lock = Lock()


def check(path: Path) -> None:
    """See that the open store holds what was last acknowledged in this place.

    Raises:
        RuleError: As `behind` tells.
    """
    refused = behind(path)
    if refused is not None:
        raise refused


def behind(path: Path) -> RuleError | None:
    """Why the open store is not what was last acknowledged in this place; None when it is.

    STORE_BEHIND, with the moments of the receipt (`saved`) and of the newest action the store
    knows (`held`, None for none). A reader beside a program that writes is never told so: a receipt
    is written after the commit.
    """
    has_chain = bool(value(_TABLE))
    for told in _told(path):
        found = row(_LINK, told.number) if has_chain else None
        if found is None or bytes(found[0]).hex() != told.link:
            from salesapp.db.queries.restoring import newest_at

            return RuleError(Rule.STORE_BEHIND, path=str(path), saved=told.at, held=newest_at())
    return None


def knows(path: Path) -> bool:
    """Whether a store was worked with in this place."""
    return any(True for _told_of in _told(path))


def begin(path: Path, *, writes: bool = True) -> None:
    """Keep the receipts of this store from now on; what it holds now is the first one.

    A folder that cannot be written has none: what is saved is saved all the same.
    """
    end()
    handles = []
    for file in _files(path):
        with suppress(OSError):
            if not file.parent.is_dir():
                make_folder(file.parent)
            handles.append(os.open(file, _FLAGS, 0o600))
    _Kept.handles = tuple(handles)
    if writes:
        keep(alone=True)
        _forget_oldest()


def keep(*, alone: bool = False) -> None:
    """Write down what the store holds now; called after each commit, and never a reason to fail.

    Args:
        alone: Nothing written before counts any more.
    """
    if not _Kept.handles or database.connection().in_transaction:
        # A part of something greater: not acknowledged yet.
        return
    with suppress(apsw.Error, pw.PeeweeException, OSError), _Kept.lock:
        found = row(_LAST)
        if found is None:
            return
        slot = _written(Receipt(int(found[0]), bytes(found[1]).hex(), datetime.now(UTC)))
        place = int(found[0]) % 2
        if alone:
            slot, place = slot + bytes(_SLOT) if not place else bytes(_SLOT) + slot, 0
        for handle in _Kept.handles:
            with suppress(OSError):
                os.lseek(handle, place * _SLOT, os.SEEK_SET)
                os.write(handle, slot)


def end() -> None:
    """The store is closed."""
    handles, _Kept.handles = _Kept.handles, ()
    for handle in handles:
        with suppress(OSError):
            os.close(handle)


def forget(path: Path) -> None:
    """What comes into this place now is another store by the user's will."""
    for file in _files(path):
        with suppress(OSError):
            file.unlink(missing_ok=True)


def _told(path: Path) -> Iterator[Receipt]:
    """The newest receipt of each place."""
    for file in _files(path):
        with suppress(OSError):
            content = file.read_bytes()
            slots = (content[:_SLOT], content[_SLOT : 2 * _SLOT])
            found = [receipt for slot in slots if (receipt := _read(slot)) is not None]
            if found:
                yield max(found)


def _files(path: Path) -> tuple[Path, Path]:
    """Beside the store, and in the folder of the user's data under the name of its place."""
    with suppress(OSError, RuntimeError):
        path = path.resolve()
    place = hashlib.sha256(os.fsencode(path)).hexdigest()[:_MARK]
    return path.with_name(path.name + ".receipt"), _folder() / f"{place}.receipt"


def _folder() -> Path:
    return data_home() / "receipts"


def _written(receipt: Receipt) -> bytes:
    text = f"{receipt.number} {receipt.link} {receipt.at.isoformat()}"
    return f"{_sum(text)} {text}".encode().ljust(_SLOT - 1) + b"\n"


def _read(slot: bytes) -> Receipt | None:
    """A slot as it was written; None for one that is torn, empty or not ours."""
    try:
        mark, text = slot.decode("ascii").rstrip().split(" ", 1)
        number, link, at = text.split(" ")
        made = Receipt(int(number), link, datetime.fromisoformat(at))
    except ValueError:
        return None
    return made if mark == _sum(text) and made.at.tzinfo else None


def _sum(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:_MARK]


def _forget_oldest() -> None:
    """Stores that were not opened for long, of trials say, need not be remembered for ever."""
    with suppress(OSError):
        known = list(_folder().glob("*.receipt"))
        if len(known) > _MOST:
            known.sort(key=lambda file: file.stat().st_mtime)
            for file in known[:-_MOST]:
                file.unlink(missing_ok=True)
