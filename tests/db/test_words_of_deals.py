"""Deals of a store made before are found by what their client and person are called now."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from salesapp.db.connection import rows
from salesapp.db.search_text import refresh_deal
from salesapp.db.store import close_store, open_store
from salesapp.domain.search_words import match_query
from tests.kept_stores import lay_small

BEFORE = "68_0192_payments_in_roubles"
WORDS = "SELECT id, search_text FROM deal ORDER BY id"


def test_deals_forget_a_former_name_and_learn_the_name_of_now(tmp_path):
    path = lay_small(BEFORE, tmp_path / "kept.sqlite3")
    with closing(sqlite3.connect(path)) as store:
        (deal,) = store.execute(
            "SELECT id FROM deal WHERE client_id IS NOT NULL ORDER BY id LIMIT 1"
        ).fetchone()
        store.execute("UPDATE deal SET search_text = 'прежнее имя' WHERE id = ?", (deal,))
        store.commit()
    open_store(path)
    try:
        upgraded = dict(rows(WORDS))
        for one in upgraded:
            refresh_deal(one)
        # The step tells its own words: they are those the program writes.
        assert upgraded == dict(rows(WORDS))
        name = rows(
            "SELECT client.name FROM deal JOIN client ON client.id = client_id"
            " WHERE deal.id = ?", deal
        )[0][0]  # fmt: skip
        found = "SELECT rowid FROM deal_fts WHERE deal_fts MATCH ?"
        assert (deal,) in rows(found, match_query(name))
        assert rows(found, '"прежнее"') == []
    finally:
        close_store()
