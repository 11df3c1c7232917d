"""What is typed into a document of one base never gets into that of another one."""

from __future__ import annotations

import sqlite3

import pytest

from salesapp.db.connection import database
from salesapp.domain.changes import Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.services import invoices, offers, orders
from salesapp.ui.drafts.settling import KEEP_MS
from salesapp.ui.preferences.store_switch import switch_to
from tests.ui.orders.test_saved_at_the_end import SAID, Paper

THEIRS = "Слова другой базы"
FIELD = {Entity.OFFER: "letter", Entity.ORDER: "delivery_terms", Entity.INVOICE: "basis"}
SERVICE = {Entity.OFFER: offers, Entity.ORDER: orders, Entity.INVOICE: invoices}


@pytest.fixture(params=[Entity.OFFER, Entity.ORDER, Entity.INVOICE])
def paper(request, desk, offer, monkeypatch):
    """Each document with an editor of its own; nobody waits for the disk."""
    monkeypatch.setattr("salesapp.ui.drafts.settling.PATIENCE_S", 0)
    return Paper(desk, offer, request.param)


@pytest.fixture
def other(paper, tmp_path):
    """Another base, with a document of the same number that says something else."""
    path = tmp_path / "other.salesapp"
    database.execute_sql("VACUUM INTO ?", (str(path),))
    table = {Entity.OFFER: "offer", Entity.ORDER: "sales_order", Entity.INVOICE: "invoice"}
    with sqlite3.connect(path) as made:
        column = FIELD[paper.entity]
        made.execute(
            f"UPDATE {table[paper.entity]} SET {column} = ? WHERE id = ?", (THEIRS, paper.id)
        )
    return path


def refuse(paper, rule: Rule):
    """Nothing can be saved until what is given back is called."""

    def full(*_args: object) -> None:
        raise RuleError(rule, field="name", line=1)

    disk = pytest.MonkeyPatch()
    disk.setattr(SERVICE[paper.entity], "save", full)
    return disk.undo


@pytest.mark.parametrize("rule", [Rule.DISK_FULL, Rule.FIELD_REQUIRED])
def test_what_was_refused_in_one_base_waits_there(paper, other, window, db, qtbot, rule):
    make_room = refuse(paper, rule)
    paper.type(SAID)
    window.show_section("settings")
    assert switch_to(window, other, remember=False)
    make_room()
    paper.open()
    assert paper.editor.value() == THEIRS
    qtbot.wait(KEEP_MS * 3)
    window.show_section("settings")
    assert paper.words() == THEIRS
    assert switch_to(window, db, remember=False)
    paper.open()
    assert paper.editor.value() == SAID
    qtbot.waitUntil(lambda: paper.words() == SAID, timeout=KEEP_MS * 10)


def test_what_is_typed_in_a_copy_of_the_base_is_saved_there(paper, tmp_path, window, db, qtbot):
    copy = tmp_path / "copy.salesapp"
    database.execute_sql("VACUUM INTO ?", (str(copy),))
    before = paper.words()
    window.show_section("settings")
    assert switch_to(window, copy, remember=False)
    paper.open()
    paper.type(SAID)
    window.show_section("settings")
    assert paper.words() == SAID
    assert switch_to(window, db, remember=False)
    assert paper.words() == before
    paper.open()
    assert (paper.editor.value() or "") == before
