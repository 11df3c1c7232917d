"""Bringing a store from a network disk or a cloud folder to a folder of this computer."""

from __future__ import annotations

import errno
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from salesapp.db import backup, cipher, receipt
from salesapp.db.places import cloud_of, network_of
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.jobs import JobControl, Silent
from salesapp.paths import data_home, files_folder
from salesapp.whole_files import copy_whole

__all__ = ["bring_home", "cloud_of", "home_for", "network_of"]

_ENDINGS: Final = ("", "-wal")
_MOVED: Final = "-moved-"


def home_for(path: Path) -> Path:
    """A free name for a store in the folder of the program's data on this computer."""
    wanted = data_home() / path.name
    number = 2
    while wanted.exists() or files_folder(wanted).exists():
        wanted = data_home() / f"{path.stem}-{number}{path.suffix}"
        number += 1
    return wanted


def bring_home(path: Path, *, moves: bool, control: JobControl | None = None) -> Path:
    """Copy a closed store with its stored files to this computer and check the copy.

    Args:
        path: The store.
        moves: Put the store aside where it lay, so that nobody goes on with it by mistake.
        control: Told how far it is.

    Returns:
        The store on this computer.

    Raises:
        RuleError: STORE_LOCKED when it was written to meanwhile; STORE_DAMAGED, DISK_FULL,
            STORE_READ_ONLY, STORE_NEEDS_PASSWORD; what was copied is gone then.
    """
    watch = control or Silent()
    target = home_for(path)
    receipt.forget(target)
    try:
        before = _state(path)
        watch.step(0, 3)
        for ending in _ENDINGS:
            source = path.with_name(path.name + ending)
            if source.exists():
                target.parent.mkdir(parents=True, exist_ok=True)
                copy_whole(source, target.with_name(target.name + ending))
        cipher.share_keys(path, target)
        _require_same(path, before)
        watch.step(1, 3)
        settling = cipher.connect(target)
        try:
            # The log of writes goes into the copy.
            settling.pragma("journal_mode", "delete")
        finally:
            settling.close()
        backup.verify(target)
        watch.step(2, 3)
        _copy_files(path, target, watch)
    except BaseException as error:
        _drop(target)
        if isinstance(error, OSError):
            rule = Rule.DISK_FULL if error.errno == errno.ENOSPC else Rule.STORE_READ_ONLY
            raise RuleError(rule, path=str(path), detail=str(error)) from error
        raise
    if moves:
        # The copy is whole: a name that cannot be changed there is no reason to fail here.
        with suppress(OSError):
            _put_aside(path)
    return target


def _require_same(path: Path, before: list[tuple[int, int]]) -> None:
    if _state(path) != before:
        raise RuleError(Rule.STORE_LOCKED, path=str(path))


def _state(path: Path) -> list[tuple[int, int]]:
    """Size and time of the store and its log."""
    places = [path.with_name(path.name + ending) for ending in _ENDINGS]
    return [(one.stat().st_size, one.stat().st_mtime_ns) for one in places if one.exists()]


def _copy_files(path: Path, target: Path, watch: JobControl) -> None:
    source, folder = files_folder(path), files_folder(target)
    for place in sorted(source.glob("*/*")):
        if place.is_file() and not place.name.endswith(".part"):
            watch.step(2, 3, place.name[:8])
            copy = folder / place.relative_to(source)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy_whole(place, copy)


def _put_aside(path: Path) -> None:
    """Rename a store that was moved away, with its log and key; its files stay beside it."""
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    aside = path.with_name(f"{path.stem}{_MOVED}{stamp}{path.suffix}")
    for ending in ("-wal", "-shm", ".key", ""):
        former = path.with_name(path.name + ending)
        if former.exists():
            former.replace(aside.with_name(aside.name + ending))


def _drop(target: Path) -> None:
    for ending in ("", "-wal", "-shm", ".key"):
        with suppress(OSError):
            target.with_name(target.name + ending).unlink(missing_ok=True)
