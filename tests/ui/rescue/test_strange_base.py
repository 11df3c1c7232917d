"""A base with triggers of somebody else: the start says so, and gives it its own guards back."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from salesapp.app import places
from salesapp.app.start import open_first
from salesapp.app.translations import ensure_compiled
from salesapp.cli.main import main
from salesapp.db.connection import database, value
from salesapp.db.store import close_store, open_store, store_path
from salesapp.domain.errors import Rule, RuleError
from salesapp.ui import theme
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.label import Label
from salesapp.ui.preferences.store_switch import switch_to
from salesapp.ui.start_dialog import StartDialog
from salesapp.ui.translate import translator

PUT_BACK = {"ru": "Вернуть защиту программы", "en": "Put the guards of the program back"}


@pytest.fixture
def meddled(blank_store: Path, tmp_path: Path, qapp, monkeypatch) -> Path:
    """A base that copies what is saved into notes."""
    monkeypatch.setenv("SALESAPP_HOME", str(tmp_path / "home"))
    path = tmp_path / "store.salesapp"
    shutil.copyfile(blank_store, path)
    connection = sqlite3.connect(path)
    connection.execute(
        "CREATE TRIGGER copy_clients AFTER INSERT ON client BEGIN"
        " UPDATE client SET note = 'x' WHERE id = NEW.id; END"
    )
    connection.close()
    ensure_compiled()
    translator.use("ru")
    theme.state.install(qapp)
    yield path
    close_store()
    places.reading_ended(path)
    translator.use("ru")


def press(words: str, kind: type) -> None:
    for dialog in QApplication.allWidgets():
        if isinstance(dialog, kind) and dialog.isVisible():
            next(one for one in dialog.findChildren(Button) if words in one.text()).click()
            return


@pytest.mark.parametrize("language", ["ru", "en"])
def test_it_says_what_happened_what_is_safe_and_what_to_do(meddled, qtbot, language):
    translator.use(language)
    with pytest.raises(RuleError) as caught:
        open_store(meddled)
    assert caught.value.rule is Rule.STORE_MEDDLED
    dialog = StartDialog(caught.value, meddled, [])
    qtbot.addWidget(dialog)
    dialog.show()
    told = " ".join(one.text() for one in dialog.findChildren(Label))
    parts = {
        "ru": ("изменил защиту базы", "copy_clients", "ничего не изменено", "только для чтения"),
        "en": ("how the base guards itself", "copy_clients", "Nothing was changed", "reading only"),
    }[language]
    assert all(part in told for part in parts), told
    assert PUT_BACK[language] in [one.text() for one in dialog.findChildren(Button)]


def test_the_start_puts_the_guards_back_and_opens_the_base(meddled, qtbot):
    before = meddled.read_bytes()
    QTimer.singleShot(0, lambda: press(PUT_BACK["ru"], StartDialog))
    assert open_first(meddled, create=False) == meddled
    assert value("SELECT count(*) FROM sqlite_schema WHERE name = 'copy_clients'") == 0
    (aside,) = meddled.parent.glob("store-before-*.salesapp")
    assert aside.read_bytes() == before


def test_the_start_opens_it_for_reading(meddled, qtbot):
    before = meddled.read_bytes()
    QTimer.singleShot(0, lambda: press("только для чтения", StartDialog))
    assert open_first(meddled, create=False) == meddled
    assert database.read_only
    close_store()
    assert meddled.read_bytes() == before


def test_while_the_program_runs_it_is_asked_about_too(meddled, blank_store, tmp_path, qtbot):
    here = tmp_path / "here.salesapp"
    shutil.copyfile(blank_store, here)
    open_store(here)
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    QTimer.singleShot(0, lambda: press("Отмена", Dialog))
    assert not switch_to(window, meddled)
    assert store_path() == here
    QTimer.singleShot(0, lambda: press(PUT_BACK["ru"], Dialog))
    assert switch_to(window, meddled)
    assert store_path() == meddled


def test_the_command_line_refuses_in_the_same_words(meddled, capsys):
    assert main(["--store", str(meddled), "person", "reapply"]) == 1
    assert "copy_clients" in capsys.readouterr().err
