"""A machine that writes nothing: the start and the report of a fault go on without files."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QPlainTextEdit

from salesapp.app import start
from salesapp.app.translations import ensure_compiled
from salesapp.paths import default_store, log_folder
from salesapp.ui import crash
from salesapp.ui.crash_dialog import CrashDialog
from salesapp.ui.settings import forget_settings, settings
from salesapp.ui.translate import translator
from tests.ui.starting.test_locked import pressing


@pytest.fixture
def closed_home(tmp_path: Path, qapp, monkeypatch):
    """A folder of data that cannot be made: its name is that of a file."""
    home = tmp_path / "home"
    home.write_text("", "utf-8")
    monkeypatch.setenv("SALESAPP_HOME", str(home / "salesapp"))
    forget_settings()
    ensure_compiled()
    translator.use("ru")
    yield home
    crash.stop_log()
    forget_settings()


def test_the_program_starts_without_a_folder_for_its_data_and_tells_why(closed_home):
    crash.start_log()
    logging.getLogger("salesapp").info("begun")
    assert settings().language == "ru"
    seen: list[str] = []
    pressing("Выйти", seen)
    assert start.open_first(default_store(), create=True) is None
    assert any("В базу нельзя записать" in one for one in seen), seen


def test_a_fault_is_told_though_its_report_cannot_be_written(closed_home, qtbot):
    hook = crash.CrashHook()
    with qtbot.waitSignal(hook.crashed) as crashed:
        hook.report(ZeroDivisionError())
    dialog = CrashDialog(crashed.args[0])
    qtbot.addWidget(dialog)
    dialog.show()
    assert "ZeroDivisionError" in dialog.findChild(QPlainTextEdit).toPlainText()
    offered = [one.text() for one in dialog.findChildren(QAbstractButton) if one.isVisible()]
    assert "Скопировать отчёт" in offered
    assert "Открыть папку" not in offered


def test_a_word_for_the_log_breaks_nothing_on_a_full_disk(tmp_path, monkeypatch, capfd):
    monkeypatch.setenv("SALESAPP_HOME", str(tmp_path))
    if not Path("/dev/full").exists():
        pytest.skip("there is no such device here")
    log_folder().mkdir()
    (log_folder() / "salesapp.log").symlink_to("/dev/full")
    crash.start_log()
    try:
        logging.getLogger("salesapp").warning("a word")
    finally:
        crash.stop_log()
    assert "Traceback" not in capfd.readouterr().err


def test_a_full_log_that_cannot_be_put_aside_is_written_on(tmp_path, monkeypatch):
    """As where a second program has it open, on Windows."""
    monkeypatch.setenv("SALESAPP_HOME", str(tmp_path))
    path = crash.start_log()
    (path.parent / "salesapp.log.2").write_text("", "utf-8")
    (path.parent / "salesapp.log.3" / "in use").mkdir(parents=True)
    path.write_bytes(b"x" * (crash.LOG_BYTES + 1))
    try:
        logging.getLogger("salesapp").warning("a word")
        logging.getLogger("salesapp").warning("another")
    finally:
        crash.stop_log()
    assert "another" in path.read_text("utf-8")
