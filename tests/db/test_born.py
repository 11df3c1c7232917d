"""Records that come in by the thousand are as complete as those that come one by one."""

from __future__ import annotations

import pytest

from salesapp.db import born, bulk, fulltext
from salesapp.db.connection import database, rows
from salesapp.db.models.clients import Client
from salesapp.db.models.products import Product

CLIENTS = [
    (1, "Ромашка", "ромашка", "active"),
    (2, "Заря", "заря", "lost"),
    (4, "Луч", "луч", "prospect"),
]
WITH_CITY = [(3, "Мак", "мак", "active", "Пермь"), (5, "Дуб", "дуб", "active", "Пермь")]
"""Rows of a file come by the cells they have filled: their ids stand among those of others."""
PRODUCTS = [
    (1, "Болт", "болт", 1_000, 900),
    (2, "Гайка", "гайка", None, 5),
    (3, "Шайба", "шайба", 70, None),
]
FOLLOW = {
    "client": ("client_state", "client_class", "day_count"),
    "product": ("price_history", "product_state"),
}


def _write(table: str) -> None:
    if table == "client":
        names = ("id", "name", "name_key", "status")
        bulk.Inserter(Client, names).insert(CLIENTS)
        bulk.Inserter(Client, (*names, "city")).insert(WITH_CITY)
    else:
        bulk.Inserter(Product, ("id", "name", "name_key", "price_minor", "cost_minor")).insert(
            PRODUCTS
        )


@pytest.mark.parametrize("table", ["client", "product"])
def test_what_follows_new_records_is_the_same_by_triggers_and_at_once(
    db: object, table: str
) -> None:
    left = []
    for at_once in (False, True):
        with database.atomic("IMMEDIATE"):
            if at_once:
                with fulltext.many_words() as words:
                    _write(table)
                    words.come(table, dict.fromkeys(range(1, 4 if table == "product" else 6), ""))
            else:
                _write(table)
            left.append({one: rows(f"SELECT * FROM {one}") for one in FOLLOW[table]})
            database.execute_sql(f"DELETE FROM {table}")
    assert left[0] == left[1]
    assert all(left[0].values())


def test_every_trigger_of_new_records_has_its_statement(db: object) -> None:
    """A new trigger on these tables needs one here, too."""
    found = rows("SELECT tbl_name, name, sql FROM sqlite_schema WHERE type = 'trigger'")
    kept = {
        (table, name)
        for table, name, sql in found
        if table in born.BORN and " AFTER INSERT " in sql and fulltext.PERMIT not in sql
    }
    assert kept == {
        ("client", "client_state_born"),
        ("client", "client_class_born"),
        ("product", "price_history_new"),
        ("product", "product_state_born"),
    }
    assert {table: len(born.BORN[table]) for table in born.BORN} == {
        # And one for the trigger of `client_state`, which counts who has no step.
        "client": 3,
        "product": 2,
        "contact": 0,
    }
    before = [name for table, name, sql in found if table in born.BORN and " BEFORE INSERT " in sql]
    assert before == []


def test_triggers_work_again_after_records_came_at_once(db: object) -> None:
    with database.atomic("IMMEDIATE"), fulltext.many_words():
        _write("client")
    database.execute_sql("UPDATE client SET status = 'lost' WHERE id = 1")
    assert rows("SELECT is_open FROM client_state WHERE client_id = 1") == [(0,)]
