"""A base with triggers or views of somebody else is not opened for writing."""

from __future__ import annotations

import shutil
import sqlite3
import sys
from pathlib import Path

import pytest

from salesapp.db import own_guards, strangers
from salesapp.db.connection import rows, value
from salesapp.db.store import close_store, open_store
from salesapp.domain.clients import ClientDraft
from salesapp.domain.errors import Rule, RuleError
from salesapp.services import clients, undo
from salesapp.services.checks import check_store
from tests.house.sources import ROOT

THIEF = (
    "CREATE TRIGGER copy_clients AFTER INSERT ON client BEGIN"
    " UPDATE client SET note = 'stolen' WHERE id = NEW.id; END"
)
CHANGED = (
    "DROP TRIGGER payment_frozen_delete",
    "CREATE TRIGGER payment_frozen_delete BEFORE DELETE ON payment BEGIN SELECT 1; END",
)
MEDDLED = {
    "copy_clients": (THIEF,),
    "all_money": ("CREATE VIEW all_money AS SELECT * FROM payment",),
    "payment_frozen_delete": CHANGED,
    "allocation_frozen_update": ("DROP TRIGGER allocation_frozen_update",),
}


@pytest.fixture
def base(blank_store, tmp_path, monkeypatch) -> Path:
    monkeypatch.setenv("SALESAPP_HOME", str(tmp_path / "home"))
    path = tmp_path / "store.salesapp"
    shutil.copyfile(blank_store, path)
    yield path
    close_store()


def meddle(path: Path, *statements: str) -> bytes:
    """Work on a base as another program would; what the file holds then."""
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    return path.read_bytes()


def refusal(path: Path) -> RuleError:
    with pytest.raises(RuleError) as caught:
        open_store(path)
    assert caught.value.rule is Rule.STORE_MEDDLED
    return caught.value


@pytest.mark.parametrize("name", MEDDLED)
def test_what_is_strange_changed_or_missing_is_named_and_nothing_is_written(base, name):
    before = meddle(base, *MEDDLED[name])
    assert refusal(base).facts["strange"] == (name,)
    assert base.read_bytes() == before


def test_such_a_base_can_be_read(base):
    meddle(base, THIEF)
    open_store(base, read_only=True)
    assert value("SELECT count(*) FROM client") == 0


def test_the_program_puts_its_own_guards_back_and_keeps_the_file_as_it_was(base):
    before = meddle(base, *(one for statements in MEDDLED.values() for one in statements))
    assert len(refusal(base).facts["strange"]) == 4
    aside = own_guards.put_back(base)
    assert aside.read_bytes() == before
    open_store(base)
    undo.start()
    clients.create(ClientDraft("Ромашка"))
    assert rows("SELECT name, note FROM client") == [("Ромашка", "")]
    assert strangers.strange(is_current=True) == []
    assert check_store() == []


def test_a_base_of_an_older_version_is_looked_at_before_it_is_upgraded(base, monkeypatch):
    olds = sorted((ROOT / "tests" / "data" / "stores").glob("0002*"))
    import lzma

    base.write_bytes(lzma.decompress(olds[0].read_bytes()))
    steps = meddle(base, THIEF)
    assert refusal(base).facts["strange"] == ("copy_clients",)
    assert base.read_bytes() == steps
    own_guards.put_back(base)
    open_store(base)
    assert value("SELECT count(*) FROM client WHERE note = 'stolen'") == 0
    assert strangers.strange(is_current=True) == []


def test_the_record_tells_what_a_store_has(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    monkeypatch.delitem(sys.modules, "freeze", raising=False)
    import freeze

    assert freeze.objects_of_steps() == strangers.RECORD.read_text("ascii")
