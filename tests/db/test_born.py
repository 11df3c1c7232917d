"""Records that come in by the thousand are as complete as those that come one by one."""

from __future__ import annotations

import pytest

from salesapp.db import born, bulk, fulltext, journal, long_actions
from salesapp.db.changesets import rows_of
from salesapp.db.connection import database, execute, rows
from salesapp.db.models.clients import Client, ContactPoint
from salesapp.db.models.products import Product
from salesapp.exchange.rows import ReachKind

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


def _entry(*, told: bool, monkeypatch: pytest.MonkeyPatch) -> list[tuple[object, ...]]:
    """What the journal says of new records that come in, some of them changed at once."""
    with monkeypatch.context() as patch:
        if not told:
            patch.setattr(bulk.Inserter, "_told", lambda *_of: None)
        with journal.action("import.run", "") as recording, fulltext.many_words() as words:
            words.come("client", dict.fromkeys((1, 2, 3, 4), ""))
            words.come("product", dict.fromkeys((1, 2, 3), ""))
            _write("client")
            _write("product")
            points = bulk.Inserter(ContactPoint, ("id", "client_id", "kind", "value", "value_norm"))
            points.insert([(7, 1, ReachKind.EMAIL, "Ж" * 700, "ж"), (8, 4, "phone", "", "1")])
            points.insert([(9, 4, "site", "a", "a")])
            execute("UPDATE client SET city = 'Тверь', pause_reason = '' WHERE id = 2")
            execute("DELETE FROM client WHERE id = 5")
            execute("INSERT INTO tag (id, uid, created_at, updated_at, rev, name, name_key,"
                    " colour) VALUES (1, '', '', '', 1, 'а', 'а', '')")  # fmt: skip
    assert recording.journal_id is not None
    _action, _subject, changeset, _undoable = journal.entry_changeset(recording.journal_id)
    found = [
        (one.table, one.op, one.old, one.new and [*one.new[:1], *one.new[4:]])
        for one in rows_of(changeset)
    ]
    held = [(table, rows(f"SELECT * FROM {table}")) for table in ("client", "contact_point")]
    long_actions.reverse(recording.journal_id, "undo")
    assert rows("SELECT (SELECT count(*) FROM client), (SELECT count(*) FROM contact_point)") == [
        (0, 0)
    ]
    again = rows("SELECT id FROM journal ORDER BY id DESC LIMIT 1")[0][0]
    long_actions.reverse(int(again), "redo")
    assert held == [
        (table, rows(f"SELECT * FROM {table}")) for table in ("client", "contact_point")
    ]
    for table in ("contact_point", "client", "product", "tag"):
        execute(f"DELETE FROM {table}")
    return sorted(found, key=str)


def test_records_that_tell_themselves_are_journalled_as_if_they_had_been_watched(
    db: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = _entry(told=True, monkeypatch=monkeypatch)
    assert told == _entry(told=False, monkeypatch=monkeypatch)
    assert {one[0] for one in told} == {"client", "contact_point", "product", "tag"}
