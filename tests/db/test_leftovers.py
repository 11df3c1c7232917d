"""A query that was left half read does not keep the store from being written to."""

from __future__ import annotations

import apsw
import pytest

from salesapp.db.connection import database, value
from salesapp.domain.clients import ClientDraft
from salesapp.services import clients


@pytest.fixture
def half_read(db, make_client):
    """A query of this thread at its first row, while another connection has written since."""
    for name in ("Ромашка", "Василёк", "Лютик"):
        make_client(name)
    left = database.connection().execute("SELECT name FROM client ORDER BY id")
    assert next(left)
    other = apsw.Connection(str(db))
    other.execute("CREATE TABLE elsewhere (id INTEGER)")
    other.close()
    return left


def test_a_client_is_saved_though_a_query_was_left_half_read(half_read):
    clients.create(ClientDraft("Орлов"))
    assert value("SELECT count(*) FROM client WHERE name = 'Орлов'") == 1
    with pytest.raises(apsw.CursorClosedError):
        next(half_read)


def test_without_that_the_connection_could_write_no_more(half_read):
    with pytest.raises(apsw.BusyError) as refused:
        database.connection().execute("BEGIN IMMEDIATE")
    assert refused.value.extendedresult == apsw.SQLITE_BUSY_SNAPSHOT


def test_a_query_that_is_read_on_while_nobody_else_wrote_is_left_alone(db, make_client):
    for name in ("Ромашка", "Василёк"):
        make_client(name)
    left = database.connection().execute("SELECT name FROM client ORDER BY id")
    assert next(left) == ("Ромашка",)
    clients.create(ClientDraft("Орлов"))
    assert next(left) == ("Василёк",)
