"""A store of every schema that was ever in use opens, and nothing in it is lost.

One store for each schema lies in ``tests/data/stores``, made by the program of its day (`demo`) and
named after its last migration.
"""

from __future__ import annotations

import lzma
import shutil
import sqlite3
from pathlib import Path

import pytest

from salesapp.db import backup, schema
from salesapp.db.connection import rows, value
from salesapp.db.store import close_store, open_store
from salesapp.services.checks import Finding, check_store

STORES = sorted((Path(__file__).parents[1] / "data" / "stores").glob("*.sqlite3.xz"))
OWN = ("schema_migration",)


@pytest.fixture(autouse=True)
def closed():
    yield
    close_store()


@pytest.fixture(params=STORES, ids=lambda path: path.name.split(".")[0])
def old(request, tmp_path: Path) -> Path:
    path = tmp_path / "old.salesapp"
    with lzma.open(request.param) as packed, path.open("wb") as plain:
        shutil.copyfileobj(packed, plain)
    return path


@pytest.fixture
def older_steps(old) -> int:
    """How many steps the old store has still to take."""
    with sqlite3.connect(f"file:{old}?mode=ro", uri=True) as reader:
        (taken,) = reader.execute("SELECT count(*) FROM schema_migration").fetchone()
    reader.close()
    return schema.newest() - taken


def contents() -> dict[str, set[int]]:
    """Ids of every row of every table of ours."""
    names = [
        str(name)
        for (name,) in rows(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB '*_fts*'"
            " AND name NOT GLOB 'sqlite_*' AND sql NOT LIKE '%WITHOUT ROWID%'"
        )
        if name not in OWN
    ]
    return {name: {one for (one,) in rows(f"SELECT rowid FROM {name}")} for name in names}


def money() -> tuple[object, ...]:
    """What no change of the schema may move."""
    return tuple(
        value(f"SELECT sum({column}) FROM {table}")
        for table, column in (
            ("offer", "total_minor"),
            ("invoice", "total_minor"),
            ("invoice_line", "vat_minor"),
            ("payment", "amount_minor"),
            ("allocation", "amount_minor"),
            ("deal", "amount_minor"),
        )
    )


def test_an_old_store_keeps_every_row_and_every_kopeck(old, monkeypatch):
    import salesapp.db.store as opening

    with monkeypatch.context() as patch:
        patch.setattr(opening.schema, "pending", list)
        patch.setattr(opening.schema, "upgrade", list)
        patch.setattr(opening.schema, "is_sealed", lambda: True)
        patch.setattr(opening, "refuse_strange", lambda *_told, **_how: None)
        open_store(old)
        before, sums = contents(), money()
        close_store()
    assert before["client"]
    assert before["payment"]

    open_store(old)

    assert schema.pending() == []
    after = contents()
    lost = {name: ids - after.get(name, set()) for name, ids in before.items()}
    assert not any(lost.values()), {name: ids for name, ids in lost.items() if ids}
    assert money() == sums


def test_an_old_store_is_sound_after_its_upgrade(old):
    open_store(old)
    # The stored papers do not lie beside these stores.
    found = [one for one in check_store() if one.finding is not Finding.FILE_MISSING]
    assert found == []


def test_a_copy_is_made_before_an_old_store_is_upgraded(old, older_steps):
    open_store(old)
    reasons = [path.stem.rsplit("-", 2)[1:] for path in backup.backups(old)]
    assert reasons == ([["before", "upgrade"]] if older_steps else [])
