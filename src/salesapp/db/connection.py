"""The one handle to the store: driver, settings, and the seam where loose types stop."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import date, datetime
from functools import partial
from pathlib import Path
from threading import local
from time import perf_counter, sleep, thread_time
from typing import TYPE_CHECKING, Any, Final

import apsw
from playhouse.apsw_ext import APSWDatabase

from salesapp.db import leftovers
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.search_words import tokens
from salesapp.domain.text import digits, fold, name_key, sound
from salesapp.overriding import override

if TYPE_CHECKING:
    from salesapp.domain.store_keys import StoreKeys

APPLICATION_ID: Final = 0x53414C45
"""`SALE` in the file header: tells our stores from other SQLite files."""

MARK: Final = b"Salesapp cipher\x01"
"""The first bytes of an encrypted store, in place of SQLite's: the salt, free to be chosen."""

OLDEST_SQLITE: Final = (3, 51, 3)
"""Older libraries may lose committed pages when the write-ahead log is reset."""

LONGEST_LOG: Final = 64 * 1024 * 1024
"""Bytes: the log is cut to it once it is written back; longer while somebody reads for long."""

SETTINGS: Final[tuple[tuple[str, object, object], ...]] = (
    ("journal_mode", "wal", "wal"),
    ("synchronous", "full", 2),
    ("foreign_keys", 1, 1),
    ("recursive_triggers", 1, 1),
    ("trusted_schema", 0, 0),
    ("secure_delete", 1, 1),
    ("temp_store", "memory", 2),
    ("cache_size", -4_096, -4_096),
    ("journal_size_limit", LONGEST_LOG, LONGEST_LOG),
)
"""Name, value to set, value that must be read back; each thread has such a cache (4 MB).

Twice as much was no quicker over a million clients: the pages lie in the system's memory anyway.
"""
_WIDE_CACHE: Final = -65_536
_LONG_LOG: Final = 16_000
"""Pages of the log that is written back to the store: one page may have changed many times."""
_LOOK_AGAIN: Final = 0.002
_PATIENCE: Final = 10.0
_OPERATIONS: Final = 2_000
"""So many steps of SQLite lie between two looks at the clock: a fraction of a millisecond."""


def _bind(_cursor: Any, _number: int, value: object) -> str:
    """Give dates their text form; whatever else SQLite has no type for is refused.

    Our own moments come as UTC text from `MomentField`; the history of migrations sends datetimes.
    """
    if isinstance(value, datetime):
        return value.isoformat(" ")
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no place in the store")


def _wait_briefly(tries: int) -> bool:
    """Somebody else writes: look again soon, for ten seconds at most.

    The pauses of SQLite's own waiting grow to a tenth of a second; an import lets others in for
    less. Time slept counts only: on a busy machine the other one is slower, too.
    """
    sleep(_LOOK_AGAIN)
    return tries * _LOOK_AGAIN < _PATIENCE


def _has_words(text: str | None, asked: str) -> int:
    """Whether every word asked for (JSON) begins a word of the text."""
    here = tokens(text or "")
    return int(all(any(one.startswith(word) for one in here) for word in json.loads(asked)))


_FUNCTIONS: Final = (
    ("folded", 1, lambda text: fold(text or "")),
    ("keyed", 1, lambda text: name_key(text or "")),
    ("lowered", 1, lambda text: (text or "").strip().casefold()),
    ("digits_of", 1, lambda text: digits(text or "")),
    ("has_words", 2, _has_words),
)
"""Functions of ours that statements may call: texts as people compare them."""


def add_functions(connection: Any) -> None:
    """Let statements and indexes of a connection call the functions of ours."""
    for name, count, work in _FUNCTIONS:
        connection.create_scalar_function(name, work, count, deterministic=True)


class Database(APSWDatabase):
    """The store through apsw; each new connection is set up and asserted."""

    read_only = False
    keys: StoreKeys | None = None
    """Of an encrypted store; set before it is connected to."""

    @override
    def get_binary_type(self) -> type[bytes]:
        """Blobs as apsw takes them; peewee would ask the other SQLite library for its type."""
        return bytes

    @override
    def execute_sql(self, sql: str, params: Any = None) -> Any:
        """Run a statement; halves of signs (lone surrogates) reach the store as U+FFFD."""
        try:
            return super().execute_sql(sql, params)
        except UnicodeEncodeError:
            # Nothing has run yet: the values are bound first.
            whole = tuple(sound(one) if isinstance(one, str) else one for one in params or ())
            return super().execute_sql(sql, whole)

    @override
    def begin(self, lock_type: str | None = None) -> None:
        leftovers.at_the_newest(partial(super().begin, lock_type))

    @override
    def _add_conn_hooks(self, conn: Any) -> None:
        leftovers.watch(conn)
        if self.keys is not None:
            from salesapp.db.cipher import use_key

            use_key(conn, self.keys)
        super()._add_conn_hooks(conn)
        conn.set_busy_handler(_wait_briefly)
        conn.convert_binding = _bind
        add_functions(conn)
        for name, value, expected in SETTINGS:
            if self.read_only and name in {"journal_mode", "secure_delete"}:
                continue
            conn.execute(f"PRAGMA {name} = {value}").fetchall()
            got = conn.execute(f"PRAGMA {name}").fetchall()[0][0]
            if got != expected:
                raise RuleError(Rule.STORE_DAMAGED, detail=f"{name}={got}")
        conn.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 1)
        if self.read_only:
            conn.execute("PRAGMA query_only = 1").fetchall()


database: Final = Database(None, autoconnect=True)
"""The open store. Each thread gets a connection of its own; one of them writes at a time."""


def check_library() -> None:
    """Refuse to run on a SQLite library known to lose data."""
    version = tuple(int(part) for part in apsw.sqlite_lib_version().split("."))
    if version < OLDEST_SQLITE:
        raise RuleError(Rule.SQLITE_TOO_OLD, version=apsw.sqlite_lib_version())


def rows(sql: str, *params: object) -> list[tuple[Any, ...]]:
    """Run a query and return plain tuples."""
    return list(database.execute_sql(sql, params))


def fetch(query: Any) -> list[tuple[Any, ...]]:
    """Run a peewee query and return plain tuples; its loose types stop here."""
    return list(query.tuples().execute(database))


def row(sql: str, *params: object) -> tuple[Any, ...] | None:
    """The first row, or None."""
    return next(iter(database.execute_sql(sql, params)), None)


def value(sql: str, *params: object) -> Any:
    """The first column of the first row, or None."""
    first = row(sql, *params)
    return None if first is None else first[0]


def named(sql: str, values: Mapping[str, object]) -> list[tuple[Any, ...]]:
    """Run a query whose values are bound by name and return plain tuples."""
    return list(database.connection().execute(sql, dict(values)))


def execute(sql: str, *params: object) -> int:
    """Run a writing statement; return how many rows it touched."""
    return int(database.rows_affected(database.execute_sql(sql, params)))


def executemany(sql: str, params: Sequence[Sequence[object]]) -> None:
    """Run a writing statement for many rows."""
    database.connection().executemany(sql, params)


def marks(count: int) -> str:
    """Question marks for an ``IN`` list of `count` values."""
    return ",".join("?" * count)


def others_wrote() -> int:
    """A number that becomes another one when somebody else has written to the store."""
    return int(value("PRAGMA data_version"))


def widen_cache() -> None:
    """Let this connection keep many pages: for work that goes over the whole store."""
    for name, number in (("cache_size", _WIDE_CACHE), ("wal_autocheckpoint", _LONG_LOG)):
        database.connection().execute(f"PRAGMA {name} = {number}").fetchall()


@contextmanager
def at_once() -> Iterator[None]:
    """Who writes in the block does not wait for others: while they write it is refused."""
    connection = database.connection()
    connection.set_busy_handler(None)
    try:
        yield
    finally:
        connection.set_busy_handler(_wait_briefly)


def forget_pages() -> None:
    """Give back the pages this connection keeps: those read at the start are not those of work."""
    database.connection().execute("PRAGMA shrink_memory").fetchall()


def write_log_back() -> None:
    """Bring what the log holds into the store: who writes next shall not have to."""
    database.connection().execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()


def settle_log() -> int:
    """Bring the log into the store and cut it off; how many bytes are left when somebody reads.

    Nobody is waited for: whoever reads for long, or writes, goes on.
    """
    connection = database.connection()
    with at_once(), suppress(apsw.BusyError):
        connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    try:
        return Path(f"{database.database}-wal").stat().st_size
    except OSError:
        return 0


def work_alone() -> None:
    """This process is a child with one thread: SQLite needs neither locks nor counts of memory.

    To be said before the store is opened.
    """
    apsw.shutdown()
    apsw.config(apsw.SQLITE_CONFIG_SINGLETHREAD)
    apsw.config(apsw.SQLITE_CONFIG_MEMSTATUS, False)  # noqa: FBT003 - so the call asks
    # The encrypting build fails in the first connection after a shutdown without this.
    apsw.initialize()


@contextmanager
def own_connection() -> Iterator[None]:
    """A connection for a worker thread, closed with the block."""
    opened = database.is_closed()
    if opened:
        database.connect()
    try:
        yield
    finally:
        if opened:
            database.close()


def leave_thread() -> None:
    """Close the connection of a worker thread, if it opened one: it must not outlive the thread."""
    if not database.is_closed():
        database.close()


class Interrupt:
    """Stops the queries of a worker thread from another one."""

    def __init__(self) -> None:
        self._connection: Any = None
        self.is_set = False

    def set(self) -> None:
        """Let the query that runs now end in an error, and no further one begin."""
        self.is_set = True
        connection = self._connection
        if connection is not None:
            with suppress(apsw.ConnectionClosedError):
                connection.interrupt()

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Queries of this thread in the block may be stopped; then the block ends by `Stopped`."""
        if self.is_set:
            raise Stopped
        self._connection = database.connection()
        _watched.interrupt = self
        try:
            yield
        except Exception as error:
            if self.is_set:
                raise Stopped from error
            raise
        finally:
            self._connection = _watched.interrupt = None


class _Watched(local):
    """The interrupt of each thread, and whether its time (`within`) is over."""

    interrupt: Interrupt | None = None
    is_over: Callable[[], bool] | None = None


_watched: Final = _Watched()


def look_up() -> None:
    """Between the steps of long work on answers: end by `Stopped` when nobody waits any longer.

    The index of words looks at no clock: this tells, too, that the time given `within` is over.
    """
    asked = _watched.interrupt
    if (asked is not None and asked.is_set) or (_watched.is_over and _watched.is_over()):
        raise Stopped


@contextmanager
def within(milliseconds: float, *, by_the_clock: float = 0) -> Iterator[None]:
    """Queries of the block have so much time together; then the one that runs ends by `Stopped`.

    The time is that of the processor: on a busy machine nobody else would be quicker. Waiting for
    the disk or for others it lasts so long at most as told, else three times as long.
    """
    connection = database.connection()
    longest = by_the_clock or 3 * milliseconds
    spent, end = thread_time() + milliseconds / 1_000, perf_counter() + longest / 1_000
    _watched.is_over = lambda: thread_time() > spent or perf_counter() > end
    connection.set_progress_handler(_watched.is_over, _OPERATIONS)
    try:
        yield
    except Exception as error:
        if any(isinstance(one, apsw.InterruptError) for one in _behind(error)):
            raise Stopped from error
        raise
    finally:
        connection.set_progress_handler(None)
        _watched.is_over = None


def _behind(error: BaseException | None) -> Iterator[BaseException]:
    """The error and those behind it: peewee wraps them."""
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


class Stopped(Exception):  # noqa: N818 - no error: the answer is not wanted any more
    """A query was superseded."""


@contextmanager
def explained() -> Iterator[None]:
    """Turn what the machine refuses into what the user can understand."""
    try:
        yield
    except Exception as error:
        rule = _machine_rule(error)
        if rule is None:
            raise
        raise RuleError(rule, detail=str(error)) from error


_MACHINE_RULES: Final[tuple[tuple[type[Exception], Rule], ...]] = (
    (apsw.FullError, Rule.DISK_FULL),
    (apsw.ReadOnlyError, Rule.STORE_READ_ONLY),
    (apsw.BusyError, Rule.STORE_LOCKED),
    (apsw.CorruptError, Rule.STORE_DAMAGED),
    (apsw.NotADBError, Rule.STORE_FOREIGN),
    (apsw.CantOpenError, Rule.STORE_READ_ONLY),
    (apsw.IOError, Rule.DISK_FAILED),
)


def _machine_rule(error: BaseException) -> Rule | None:
    """The rule for an error of the store."""
    rules = (
        rule for one in _behind(error) for kind, rule in _MACHINE_RULES if isinstance(one, kind)
    )
    return next(rules, None)
