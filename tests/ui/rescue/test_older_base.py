"""An older copy lies where the base was: the start says so, and asks what to do."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from salesapp.app import later
from salesapp.app.start import open_first
from salesapp.app.translations import ensure_compiled
from salesapp.cli.main import main
from salesapp.db import backup
from salesapp.db.connection import value
from salesapp.db.store import close_store, open_store, store_path
from salesapp.domain.clients import ClientDraft
from salesapp.domain.errors import Rule, RuleError
from salesapp.services import clients, undo
from salesapp.ui import theme
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.label import Label
from salesapp.ui.main_window import MainWindow
from salesapp.ui.preferences.store_switch import switch_to
from salesapp.ui.reading_state import state
from salesapp.ui.settings import settings_file
from salesapp.ui.start_dialog import StartDialog
from salesapp.ui.translate import translator

AS_IT_IS = {"ru": "Работать с этой базой как есть", "en": "Work with this base as it is"}


@pytest.fixture
def older(blank_store: Path, tmp_path: Path, qapp, monkeypatch) -> Path:
    """A base with one client, in the place of one that had two; a backup holds both."""
    monkeypatch.setenv("SALESAPP_HOME", str(tmp_path / "home"))
    path = tmp_path / "store.salesapp"
    shutil.copyfile(blank_store, path)
    open_store(path)
    undo.start()
    clients.create(ClientDraft("Первый"))
    close_store()
    shutil.copyfile(path, tmp_path / "older")
    open_store(path)
    clients.create(ClientDraft("Второй"))
    backup.automatic(path, "half-hour")
    close_store()
    shutil.copyfile(tmp_path / "older", path)
    ensure_compiled()
    translator.use("ru")
    theme.state.install(qapp)
    yield path
    close_store()
    translator.use("ru")


def refusal(path: Path) -> RuleError:
    with pytest.raises(RuleError) as caught:
        open_store(path)
    assert caught.value.rule is Rule.STORE_BEHIND
    return caught.value


def press(words: str, kind: type) -> None:
    for dialog in QApplication.allWidgets():
        if isinstance(dialog, kind) and dialog.isVisible():
            next(one for one in dialog.findChildren(Button) if words in one.text()).click()
            return


@pytest.mark.parametrize("language", ["ru", "en"])
def test_it_says_what_happened_what_is_safe_and_what_to_do(older, qtbot, language):
    translator.use(language)
    dialog = StartDialog(refusal(older), older, backup.backups(older))
    qtbot.addWidget(dialog)
    dialog.show()
    told = " ".join(one.text() for one in dialog.findChildren(Label))
    buttons = [one.text() for one in dialog.findChildren(Button)]
    assert str(older) in told
    parts = {
        "ru": ("нет того, что было сохранено последним", "Последнее сохранение:", "копии целы"),
        "en": ("What was saved last is missing", "The base ends:", "Nothing was changed in it"),
    }[language]
    assert all(part in told for part in parts), told
    assert AS_IT_IS[language] in buttons
    assert len(buttons) == 6


def test_the_base_is_taken_as_it_is_when_the_user_wants_so(older, qtbot):
    QTimer.singleShot(0, lambda: press(AS_IT_IS["ru"], StartDialog))
    assert open_first(older, create=False) == older
    assert value("SELECT group_concat(name) FROM client") == "Первый"
    close_store()
    open_store(older)


def test_a_backup_brings_back_what_is_missing(older, qtbot, monkeypatch):
    chosen = str(backup.backups(older)[0])
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a, **_k: (chosen, ""))
    QTimer.singleShot(0, lambda: press("Восстановить", StartDialog))
    opened = open_first(older, create=False)
    assert opened is not None
    assert opened.name.startswith("store-restored-")
    assert value("SELECT count(*) FROM client") == 2


def test_while_the_program_runs_it_is_asked_about_too(older, blank_store, tmp_path, qtbot):
    here = tmp_path / "here.salesapp"
    shutil.copyfile(blank_store, here)
    open_store(here)
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    QTimer.singleShot(0, lambda: press("Отмена", Dialog))
    assert not switch_to(window, older)
    assert store_path() == here
    QTimer.singleShot(0, lambda: press(AS_IT_IS["ru"], Dialog))
    assert switch_to(window, older)
    assert store_path() == older


def test_the_command_line_refuses_in_the_same_words(older, capsys):
    assert main(["--store", str(older), "person", "reapply"]) == 1
    told = capsys.readouterr().err
    assert str(older) in told
    assert len(told) > 100


def test_a_script_that_reads_it_is_told_and_gets_its_list(older, capsys):
    assert main(["--store", str(older), "list", "clients"]) == 0
    told = capsys.readouterr()
    assert "Первый" in told.out
    assert "Последнее сохранение" in told.err


def test_an_older_base_open_for_reading_says_so_over_its_pages(older, qtbot, monkeypatch):
    monkeypatch.setattr(state, "is_on", False)
    open_store(older, read_only=True)
    window = MainWindow(settings_file())
    qtbot.addWidget(window)
    window.resize(1400, 900)
    window.show()
    window.start()
    later._start_reading(window, older)
    words = window.banner.words.text()
    assert window.banner.isVisible()
    assert "нет того, что было сохранено последним" in words
    assert "Последнее сохранение" in words
    assert "только для чтения" in words
