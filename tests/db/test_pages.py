"""What a connection keeps of the store in memory."""

from __future__ import annotations

import apsw

from salesapp.db.connection import database, forget_pages, rows


def kept() -> int:
    """Bytes of pages the connection keeps."""
    return int(database.connection().status(apsw.SQLITE_DBSTATUS_CACHE_USED)[0])


def test_pages_of_the_start_are_given_back_and_read_anew_when_wanted(db, make_client):
    made = [make_client(f"Ромашка {number}", note="х" * 2_000) for number in range(100)]
    assert len(rows("SELECT note FROM client")) == len(made)
    before = kept()
    forget_pages()
    assert kept() < before / 2
    assert [one for (one,) in rows("SELECT id FROM client ORDER BY id")] == made
