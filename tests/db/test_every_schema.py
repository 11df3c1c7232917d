"""A store of every schema that was ever on the main line becomes one of today, and loses nothing.

Each was made by the program that had the schema (`tools/old_stores.py`). Opened once by the
program of today, it is looked at from every side.
"""

from __future__ import annotations

import re
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import pytest

from salesapp.db import backup, schema
from salesapp.db.connection import rows, value
from salesapp.db.store import close_store, open_store
from salesapp.domain.entities import Entity
from salesapp.paths import backup_folder
from salesapp.services import calls
from salesapp.services.checks import Finding, check_store
from tests.crash.run import quick_disk
from tests.kept_stores import EVERY, lay_every, lay_small

MONEY = (
    ("offer", "total_minor"),
    ("invoice", "total_minor"),
    ("invoice_line", "vat_minor"),
    ("payment", "amount_minor"),
    ("allocation", "amount_minor"),
    ("receivable", "open_minor"),
    ("deal", "amount_minor"),
)
"""What no change of the schema may move; the rest of a debt is kept since the second step."""


class Seen(NamedTuple):
    """What is in a store, asked of the file itself."""

    rows: dict[str, set[int]]
    money: dict[str, int]
    shape: set[tuple[object, ...]]
    steps: set[str]


class Opened(NamedTuple):
    """An old store before and after it was opened, its copy, and what the check found."""

    before: Seen
    after: Seen
    copies: list[Seen]
    found: list[str]


@pytest.fixture(scope="module")
def kept() -> Iterator[dict[str, Path]]:
    with TemporaryDirectory(prefix="salesapp-stores-", dir=quick_disk()) as folder:
        yield lay_every(Path(folder))


@pytest.fixture(scope="module")
def today(blank_store: Path) -> Seen:
    """A store that is made by the program of today."""
    return seen(blank_store)


@pytest.fixture(scope="module", params=EVERY)
def opened(request, kept) -> Iterator[Opened]:
    path = kept[request.param]
    before = seen(path)
    open_store(path)
    # The stored papers do not lie beside these stores.
    found = [
        f"{one.finding} {one.where}"
        for one in check_store()
        if one.finding is not Finding.FILE_MISSING
    ]
    assert schema.pending() == []
    close_store()
    copies = [seen(one) for one in backup.backups(path)]
    yield Opened(before, seen(path), copies, found)
    path.unlink()
    shutil.rmtree(backup_folder(path), ignore_errors=True)


def seen(path: Path) -> Seen:
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as reader:
        made = reader.execute(
            "SELECT type, name, sql FROM sqlite_schema"
            " WHERE sql IS NOT NULL AND name <> 'schema_migration'"
        ).fetchall()
        tables = [
            name
            for kind, name, sql in made
            if kind == "table" and "_fts" not in name and "WITHOUT ROWID" not in sql
        ]
        ids = {
            name: {one for (one,) in reader.execute(f"SELECT rowid FROM {name}")} for name in tables
        }
        money = {
            f"{table}.{column}": reader.execute(f"SELECT sum({column}) FROM {table}").fetchone()[0]
            for table, column in MONEY
            if table in tables
        }
        taken = {name for (name,) in reader.execute("SELECT name FROM schema_migration")}
        return Seen(ids, money, _shape(reader, made), taken)


def _shape(reader: sqlite3.Connection, made: list[tuple[str, str, str]]) -> set[tuple[object, ...]]:
    """Tables by their columns, in whatever order they came to be; all else by its statement."""
    columns = reader.execute(
        'SELECT told.name, has.name, has.type, has."notnull", has.dflt_value, has.pk'
        " FROM sqlite_schema AS told JOIN pragma_table_info(told.name) AS has"
        " WHERE told.type = 'table' AND told.name NOT GLOB '*_fts*'"
    )
    keys = reader.execute(
        'SELECT told.name, has."from", has."table", has."to", has.on_update, has.on_delete'
        " FROM sqlite_schema AS told JOIN pragma_foreign_key_list(told.name) AS has"
        " WHERE told.type = 'table'"
    )
    said = {
        (kind, name, re.sub(r'[\s"]+', "", sql))
        for kind, name, sql in made
        if kind != "table" or sql.startswith("CREATE VIRTUAL")
    }
    return said | {("column", *one) for one in columns} | {("key", *one) for one in keys}


def test_every_row_and_every_kopeck_is_there_after_the_upgrade(opened: Opened):
    before, after = opened.before, opened.after
    lost = {name: ids - after.rows.get(name, set()) for name, ids in before.rows.items()}
    assert not any(lost.values()), {name: ids for name, ids in lost.items() if ids}
    assert {name: after.money[name] for name in before.money} == before.money
    for name in ("client", "contact", "product", "lead", "deal", "activity", "offer", "invoice"):
        assert before.rows[name], "the store was made with some of each"
    assert before.money["payment.amount_minor"] > 0


def test_the_check_finds_nothing_after_the_upgrade(opened: Opened):
    assert opened.found == []


def test_it_has_the_shape_of_a_new_store(opened: Opened, today: Seen):
    """Whatever a step was when the store took it, nothing is missing and nothing is left over."""
    assert today.shape - opened.after.shape == set()
    assert opened.after.shape - today.shape == set()
    assert opened.after.steps == today.steps


def test_a_copy_of_before_lies_beside_when_there_was_a_step_to_take(opened: Opened, today: Seen):
    older = opened.before.steps != today.steps
    assert opened.copies == ([opened.before] if older else [])


# What stores of the first wordings of a step had, and where it is now


@pytest.fixture
def open_small(tmp_path) -> Iterator[Callable[[str], None]]:
    yield lambda name: open_store(lay_small(name, tmp_path / "store.salesapp"))
    close_store()


def test_what_other_programs_called_the_clients_of_the_first_days_is_known(open_small):
    open_small("01_0001_initial")
    known = rows("SELECT source, entity, ext_id, record_id FROM external_key ORDER BY record_id")
    assert known == [
        ("bitrix24", Entity.CLIENT, "701", 1),
        ("bitrix24", Entity.CLIENT, "702", 2),
        ("bitrix24", Entity.CLIENT, "703", 3),
    ]


def test_a_talk_that_was_broken_off_is_offered_again(open_small):
    open_small("42_0063_calls")
    subject = str(value("SELECT subject FROM talk_draft"))
    kind, _, record = subject.partition(":")
    [item] = [
        one for one in calls.queue(date(2026, 11, 26), Entity(kind), [int(record)]) if one.has_draft
    ]
    assert calls.draft_of(item) == {"note": "Просил перезвонить"}
