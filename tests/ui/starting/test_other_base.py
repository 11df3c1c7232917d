"""Another base in the same window: whose it is, and what happens when it does not open."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from salesapp.app import later
from salesapp.app.translations import ensure_compiled
from salesapp.db.connection import value
from salesapp.db.store import close_store, is_open, store_path
from salesapp.domain.organizations import OrganizationDraft
from salesapp.services import organizations, undo
from salesapp.ui.main_window import MainWindow
from salesapp.ui.preferences import store_switch
from salesapp.ui.preferences.store_switch import switch_to
from salesapp.ui.settings import forget_settings, settings, settings_file
from salesapp.ui.start_dialog import ask_for_new_base
from salesapp.ui.translate import translator
from salesapp.ui.wizard.window import FirstRun


@pytest.fixture
def window(db, tmp_path, monkeypatch, qtbot):
    monkeypatch.setenv("SALESAPP_HOME", str(tmp_path / "home"))
    forget_settings()
    ensure_compiled()
    translator.use("ru")
    undo.start()
    organizations.save(OrganizationDraft("ООО «Ромашка»"))
    window = MainWindow(settings_file())
    qtbot.addWidget(window)
    later.Names(window)
    later.show_names(window)
    window.show()
    yield window
    close_store()
    forget_settings()


def test_a_new_base_is_not_called_by_the_company_of_the_one_before_and_asks_for_its_own(
    window, tmp_path
):
    assert "Ромашка" in window.windowTitle()
    assert switch_to(None, tmp_path / "new.salesapp", create=True)
    assert "Ромашка" not in window.windowTitle()
    assert settings().names == []
    asked = window.findChild(FirstRun)
    assert asked is not None
    assert asked.isVisible()
    asked.reject()


def test_the_base_before_is_open_again_when_the_machine_refuses_the_other(
    window, db, tmp_path, monkeypatch
):
    told: list[object] = []
    monkeypatch.setattr(
        "salesapp.ui.perform.show_trouble", lambda _p, trouble: told.append(trouble)
    )
    usual = store_switch.open_store

    def refuse(path: Path, **options: object) -> None:
        if path != db:
            raise OSError(5, "input/output error")
        usual(path, **options)

    monkeypatch.setattr(store_switch, "open_store", refuse)
    assert not switch_to(None, tmp_path / "new.salesapp", create=True)
    assert told
    assert is_open()
    assert store_path() == db
    assert value("SELECT count(*) FROM organization") == 1


@pytest.mark.parametrize(
    ("typed", "made"), [("Моя база", "Моя база.salesapp"), ("my.sqlite3", "my.sqlite3")]
)
def test_a_new_base_named_without_an_ending_is_found_again(
    typed, made, tmp_path, monkeypatch, qtbot
):
    parent = QWidget()
    qtbot.addWidget(parent)
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_a, **_o: (str(tmp_path / typed), "")
    )
    assert ask_for_new_base(parent, tmp_path / "old.salesapp") == tmp_path / made
