"""What is read in part holds nothing open once nobody reads on."""

from __future__ import annotations

from salesapp.db.connection import database, rows


def test_a_reader_left_in_the_middle_ends_with_it(db, make_client):
    for number in range(10):
        make_client(f"Клиент {number}")
    reader = iter(database.execute_sql("SELECT id FROM client ORDER BY id"))
    assert next(reader) is not None
    assert rows("SELECT count(*) FROM client")[0][0] == 10
    del reader
    assert database.connection().txn_state() == 0
