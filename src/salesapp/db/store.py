"""Opening and closing the store: nothing is created, overwritten or upgraded by accident."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

import apsw
from peewee import PeeweeException

from salesapp.db import backup, chain, defaults, receipt, schema, summaries
from salesapp.db.connection import (
    MARK,
    check_library,
    database,
    explained,
    rows,
    value,
)
from salesapp.db.lock import StoreLock
from salesapp.db.open_file import remember_place
from salesapp.db.strangers import refuse_strange
from salesapp.domain.backups import BackupReason
from salesapp.domain.errors import Rule, RuleError
from salesapp.paths import is_there
from salesapp.whole_files import beside, folder_reaches_disk, part_of

if TYPE_CHECKING:
    from salesapp.domain.store_keys import StoreKeys

_LIBRARY: Final = "0060_objections"
"""The step that brought the library of objections to stores that were there before it."""


_ROOM: Final = 256 * 1024
"""Bytes free on the disk, for the index of the log that a reader needs beside a store."""
_QUICK: Final = 64 * 1024**2
"""Bytes of a store whose pages are looked at before it opens; a larger one is checked later."""


class _Open:
    """What is open now."""

    path: Path | None = None
    lock: StoreLock | None = None
    was_unclean: bool = False
    at: datetime = datetime.min.replace(tzinfo=UTC)
    foreign_log: Path | None = None
    behind: RuleError | None = None
    copy: Path | None = None
    """What is read instead of a damaged store; it goes when that is closed."""


_open: Final = _Open()


def open_store(
    path: Path, *, create: bool = False, read_only: bool = False, language: str = "ru"
) -> None:
    """Open the store at `path`.

    Args:
        path: The store's file.
        create: Make a new store if nothing is there; otherwise a missing file is refused.
        read_only: Take no lock and write nothing (for scripts beside a running program).
        language: Of the texts a new store begins with.

    Raises:
        RuleError: STORE_… with what is wrong; the file is untouched then. STORE_BEHIND when what
            was saved last in this place is not in it, see `take_as_it_is`.
    """
    check_library()
    path = path.expanduser().absolute()
    is_new = _look_first(path, create=create, read_only=read_only)
    lock = None if read_only else StoreLock(path)
    if lock is not None:
        _make_folder(path)
        lock.acquire()
    unclean = not is_new and has_log(path)
    aside = behind = None
    try:
        if is_new:
            _make(path, language)
        if unclean and not read_only:
            aside = _look_after_crash(path)
        else:
            _connect(path, read_only=read_only)
        if not read_only:
            with explained():
                receipt.check(path)
            _prepare(path, language)
            receipt.begin(path)
        else:
            schema.require_current(path)
            with explained():
                behind = receipt.behind(path)
    except BaseException:
        # A disk that fails may fail the closing, too: what is told is why the store did not open.
        with suppress(apsw.Error, PeeweeException):
            _disconnect()
        if lock is not None:
            lock.release()
        raise
    _open.path, _open.lock, _open.was_unclean = path, lock, unclean
    _open.foreign_log, _open.behind = aside, behind
    _open.at = datetime.now(UTC)


def join_store(path: Path, *, read_only: bool) -> None:
    """Open the store a parent of this process holds: its lock is ours, its version is current."""
    check_library()
    _connect(path, read_only=read_only)
    schema.require_current(path)
    if not read_only:
        receipt.begin(path, writes=False)
    _open.path = path


def take_as_it_is(path: Path) -> None:
    """Open this store from now on though it lacks what was saved last: so the user wants it."""
    receipt.forget(path)


def look_at(path: Path, copy: Path) -> None:
    """Show what could be read of a damaged store: its copy, which goes when it is closed.

    Raises:
        RuleError: STORE_DAMAGED, STORE_NEWER.
    """
    check_library()
    _connect(copy, read_only=False)
    with explained():
        if schema.pending():
            schema.upgrade()
            schema.seal()
    _connect(copy, read_only=True)
    _open.path, _open.copy = path, copy


def close_store() -> None:
    """Close the store and give back its lock."""
    receipt.end()
    _disconnect()
    remember_place(None)
    if _open.copy is not None:
        _remove_copy(_open.copy)
        _open.copy = None
    if _open.lock is not None:
        _open.lock.release()
    _open.path = _open.lock = _open.behind = None


def swap_note(store: Path) -> Path:
    """Where `db.swaps` writes down what it is about to do."""
    return store.with_name(f".{store.name}.swap")


def _look_first(path: Path, *, create: bool, read_only: bool) -> bool:
    """Whether a store is to be made; refuses what must not be opened."""
    if not read_only and is_there(swap_note(path)):
        from salesapp.db import swaps

        swaps.finish(path)
    is_new = not is_there(path)
    if is_new and (not create or read_only):
        raise RuleError(Rule.STORE_MISSING, path=str(path))
    if not read_only:
        _refuse_network(path)
    if not is_new:
        schema.inspect_header(path)
    return is_new


def replace_closed(fresh: Path, store: Path) -> None:
    """Let a file take the name of a closed store in one step, in place of what has it.

    Raises:
        RuleError: STORE_LOCKED when somebody else has the store open; it is as it was.
        OSError: What the machine refuses.
    """
    from salesapp.db.cipher import connect

    lock = StoreLock(store)
    lock.acquire()
    try:
        with explained():
            settling = connect(store)
            try:
                # The log of writes goes into the file and away: it must not meet the new one.
                settling.execute("PRAGMA journal_mode = delete").fetchall()
            finally:
                settling.close()
        for ending in ("-wal", "-shm"):
            store.with_name(store.name + ending).unlink(missing_ok=True)
        fresh.replace(store)
        folder_reaches_disk(store.parent)
    finally:
        lock.release()


def store_path() -> Path:
    """The file of the open store."""
    if _open.path is None:
        raise RuntimeError("no store is open")
    return _open.path


def was_unclean() -> bool:
    """Whether the open store was not closed in order when it was open before."""
    return _open.was_unclean


def foreign_log() -> Path | None:
    """Where a log of another store lies now that was found beside the open one."""
    return _open.foreign_log


def behind() -> RuleError | None:
    """What the open store, only read, lacks of what was saved here last; None when it has all."""
    return _open.behind


def opened_at() -> datetime:
    """When the open store was opened."""
    return _open.at


def is_view_only() -> bool:
    """Whether what is open is a copy of what can be read of a damaged store."""
    return _open.copy is not None


def is_open() -> bool:
    """Whether a store is open."""
    return _open.path is not None


def has_log(path: Path) -> bool:
    """Whether the log of writes is still there: closing in order takes it away."""
    try:
        return path.with_name(path.name + "-wal").stat().st_size > 0
    except OSError:
        return False


def _look_after_crash(path: Path) -> Path | None:
    """Look at the log, connect, look at the pages; return where a log of another store lies now."""
    from salesapp.db.foreign_log import put_foreign_aside

    try:
        aside = put_foreign_aside(path, _keys_of(path))
    except OSError as error:
        raise RuleError(Rule.STORE_READ_ONLY, path=str(path), detail=str(error)) from error
    _connect(path, read_only=False)
    if path.stat().st_size < _QUICK:
        with explained():
            schema.inspect_pages(path)
    return aside


def _make_folder(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise RuleError(Rule.STORE_READ_ONLY, path=str(path), detail=str(error)) from error


def _disconnect() -> None:
    if database.database is not None and not database.is_closed():
        database.close()


def _connect(path: Path, *, read_only: bool) -> None:
    _disconnect()
    database.read_only = read_only
    database.keys = _keys_of(path)
    if read_only and _is_closed_folder(path):
        # Beside a store that is only read nothing can be laid: its file alone is read.
        flags = apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI
        database.init(f"{path.absolute().as_uri()}?immutable=1", flags=flags)
    else:
        database.init(str(path))
    with explained():
        database.connect()
        remember_place(path)
        value("SELECT count(*) FROM sqlite_master")


def _is_closed_folder(path: Path) -> bool:
    """Whether nothing can be written beside a store, and all of it is in its file.

    Raises:
        RuleError: STORE_READ_ONLY when what was written last lies in a log that cannot be read.
    """
    if os.access(path.parent, os.W_OK) and not _is_full(path.parent):
        return False
    log = path.with_name(path.name + "-wal")
    if log.exists() and log.stat().st_size:
        raise RuleError(Rule.STORE_READ_ONLY, path=str(path))
    return True


def _is_full(folder: Path) -> bool:
    """Whether there is no room for what SQLite lays beside a store, even to read it."""
    import shutil

    return shutil.disk_usage(folder).free < _ROOM


def _refuse_network(path: Path) -> None:
    from salesapp.db.places import network_of

    if kind := network_of(path):
        raise RuleError(Rule.STORE_ON_NETWORK, path=str(path), detail=kind)


def _keys_of(path: Path) -> StoreKeys | None:
    """The keys of an encrypted store; the way to the others costs no import."""
    try:
        with path.open("rb") as file:
            is_encrypted = file.read(len(MARK)) == MARK
    except OSError:
        is_encrypted = False
    if not is_encrypted:
        return None
    from salesapp.db.cipher import keys_for

    return keys_for(path)


def _make(path: Path, language: str) -> None:
    """Make a new store under another name: it takes its own when nothing more can go wrong."""
    receipt.forget(path)
    drop_begun(path)
    try:
        with beside(path) as sibling, explained():
            try:
                _connect(sibling, read_only=False)
                # It reaches the disk whole, before it takes its name: no commit need wait for it.
                database.execute_sql("PRAGMA synchronous = OFF").fetchall()
                schema.upgrade()
                defaults.plant(language)
                schema.seal()
                database.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            finally:
                _disconnect()
                for ending in ("-wal", "-shm"):
                    sibling.with_name(sibling.name + ending).unlink(missing_ok=True)
    except OSError as error:
        rule = Rule.DISK_FULL if error.errno == errno.ENOSPC else Rule.STORE_READ_ONLY
        raise RuleError(rule, path=str(path), detail=str(error)) from error


def drop_begun(path: Path) -> None:
    """Take away what the making of a store has left that was broken off."""
    for left in path.parent.glob(f"{part_of(path)}*.part*"):
        left.unlink(missing_ok=True)


def _prepare(path: Path, language: str) -> None:
    """Bring the store to this program's version, with a verified copy made first."""
    with explained():
        steps = schema.pending()
        refuse_strange(path, is_current=not steps)
        if steps:
            backup.automatic(path, BackupReason.BEFORE_UPGRADE)
            schema.upgrade()
            refuse_strange(path, is_current=True)
        if not schema.is_sealed():
            # After a crash in between, the step is taken but its library is not there yet.
            if _LIBRARY in steps or not value("SELECT 1 FROM objection"):
                with database.atomic("IMMEDIATE"):
                    defaults.plant_objections(language)
            schema.seal()
        chain.begin()
        _mend()
        summaries.roll(date.today())  # noqa: DTZ011 - the day on the user's wall


def _mend() -> None:
    """Take back what was broken off in the middle: a long action counts whole or not at all."""
    if not value("SELECT 1 FROM sqlite_master WHERE name = 'unfinished'"):
        return
    if broken_off := rows("SELECT journal_id FROM unfinished"):
        from salesapp.db.long_actions import take_back

        for (journal_id,) in broken_off:
            take_back(journal_id)


def _remove_copy(path: Path) -> None:
    """Take away the file of a copy and what lies beside it."""
    for suffix in ("", "-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
