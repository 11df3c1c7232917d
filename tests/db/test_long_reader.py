"""Somebody reads for long: nobody waits, the log grows, and it is cut when the reader has ended."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest

from salesapp.db.connection import LONGEST_LOG, database, settle_log, value
from salesapp.db.queries.lists import ListQuery, ids
from salesapp.db.search import everything
from salesapp.db.store import close_store, open_store
from salesapp.domain.clients import ClientDraft
from salesapp.domain.entities import Entity
from salesapp.services import clients, undo
from salesapp.services.checks import check_store
from tests.posted_world import fill

ACTIONS = 150
CHECKPOINT = 4_000_000
"""Bytes after which SQLite itself writes the log back, when nobody reads."""


@pytest.fixture
def reader(db: Path) -> Iterator[apsw.Connection]:
    """A program that has begun to read, and goes on."""
    made = apsw.Connection(str(db))
    made.execute("BEGIN")
    made.execute("SELECT count(*) FROM client").fetchall()
    yield made
    made.close()


def log_of(db: Path) -> int:
    return Path(f"{db}-wal").stat().st_size


def write(count: int, first: int = 0) -> None:
    for number in range(first, first + count):
        clients.create(ClientDraft(f"Клиент {number}", note="о чём говорили " * 2_000))


def test_writers_go_on_and_the_log_is_cut_when_the_reader_has_ended(db, reader) -> None:
    write(ACTIONS)
    long = log_of(db)
    assert long > 1.5 * CHECKPOINT, "the reader keeps the log from being written back"
    assert settle_log() >= CHECKPOINT, "nobody is waited for, and nothing is taken from the reader"
    assert reader.execute("SELECT count(*) FROM client").fetchall() == [(0,)]
    write(1, ACTIONS)
    reader.execute("ROLLBACK")
    assert settle_log() == 0
    assert log_of(db) == 0
    assert value("SELECT count(*) FROM client") == ACTIONS + 1
    close_store()
    open_store(db)
    undo.start()
    assert value("SELECT count(*) FROM client") == ACTIONS + 1
    assert check_store() == []


def test_without_a_reader_the_log_stays_short_by_itself(db) -> None:
    longest = 0
    for first in range(0, ACTIONS, 10):
        write(10, first)
        longest = max(longest, log_of(db))
    assert longest < 1.5 * CHECKPOINT


def test_a_log_that_grew_too_long_is_cut_by_the_next_writer(db, reader) -> None:
    assert value("PRAGMA journal_size_limit") == LONGEST_LOG
    value("PRAGMA journal_size_limit = 1000000")
    write(ACTIONS)
    assert log_of(db) > CHECKPOINT
    reader.execute("ROLLBACK")
    write(2, ACTIONS)
    assert log_of(db) <= 1_000_000


def test_a_writer_in_the_midst_of_work_is_not_waited_for(db) -> None:
    write(5)
    other = apsw.Connection(str(db))
    other.execute("BEGIN IMMEDIATE")
    assert settle_log() > 0
    other.execute("ROLLBACK")
    other.close()
    assert settle_log() == 0


def test_whoever_has_asked_holds_no_snapshot(db, today) -> None:
    """Lists, the search and the check read to their end: nothing keeps the log long."""
    fill()
    found = list(ids(ListQuery(Entity.CLIENT, today)))
    assert found
    everything("ромашка")
    check_store()
    assert database.connection().txn_state("main") == apsw.SQLITE_TXN_NONE
