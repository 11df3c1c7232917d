"""Somebody changed a posted paper with another program: the check of the base says so in words."""

from __future__ import annotations

import pytest

from salesapp.app.translations import ensure_compiled
from salesapp.db import backup
from salesapp.db.connection import value
from salesapp.services.checks import CHAIN, Finding, check_store
from salesapp.ui.kit.label import Label
from salesapp.ui.preferences.data_section import DataSection
from salesapp.ui.preferences.finding_words import finding_text
from salesapp.ui.translate import translator
from tests.posted_world import by_hand, fill


@pytest.fixture
def world(db, qapp, monkeypatch, tmp_path):
    monkeypatch.setenv("SALESAPP_HOME", str(tmp_path / "home"))
    ensure_compiled()
    translator.use("ru")
    return fill()


def words(db) -> list[str]:
    return [finding_text(one) for one in check_store() if one.finding in CHAIN]


def test_the_paper_the_line_the_field_and_both_values_are_named(world, db):
    line = value("SELECT min(id) FROM invoice_line WHERE invoice_id = ?", world.invoice)
    number = value("SELECT number FROM invoice WHERE id = ?", world.invoice)
    by_hand(db, f"UPDATE invoice_line SET price_minor = 100 WHERE id = {line}")
    (told,) = words(db)
    assert told.startswith(f"Проведённую запись изменили в обход программы: счёт {number}; ")
    assert f"строка {line}, цена: 64,20" in told
    assert "→ 1,00" in told


def test_the_backup_in_which_the_paper_is_whole_is_named(world, db):
    backup.automatic(db, "by-hand")
    by_hand(db, f"UPDATE payment SET amount_minor = 1 WHERE id = {world.payment}")
    (told,) = words(db)
    assert "платёж" in told
    assert "50 000,00" in told.replace("\u00a0", " ").replace("\u202f", " ")
    assert "в прежнем виде есть в копии от сегодня" in told


def test_the_check_in_the_settings_lists_it(world, db, qtbot):
    by_hand(db, f"UPDATE offer SET letter = 'Другое' WHERE id = {world.offer}")
    section = DataSection()
    qtbot.addWidget(section)
    section.show()
    section.show_findings(check_store())
    shown = [label.text() for label in section.findChildren(Label)]
    assert any("в обход программы: предложение" in text and "Другое" in text for text in shown)


def test_every_finding_of_the_chain_has_its_words(world, db):
    by_hand(
        db,
        "DELETE FROM day_close",
        "UPDATE chain SET link = zeroblob(32) WHERE id = 3",
    )
    assert {one.finding for one in check_store()} >= {Finding.SEALED_GONE, Finding.CHAIN_BROKEN}
    assert any("закрытый день" in told and "удалили" in told for told in words(db))
    assert any("Цепочку записей переписали" in told for told in words(db))
