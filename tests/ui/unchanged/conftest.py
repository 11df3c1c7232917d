"""Opens a form of a record that is there, goes through its fields, and saves it as it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from salesapp.app.translations import ensure_compiled
from salesapp.db.connection import rows
from salesapp.db.models.all_tables import BUSINESS_TABLES
from salesapp.ui import settings, theme
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.focus import focusable_inside
from salesapp.ui.main_window import MainWindow
from salesapp.ui.settings import settings_file
from salesapp.ui.translate import translator

TABLES = [str(one._meta.table_name) for one in BUSINESS_TABLES]
WRITTEN = ("rev", "updated_at")
"""What a save may say of itself."""

Record = tuple[tuple[str, Any], ...]


def store() -> dict[str, list[Record]]:
    """Every row of the trade by the names of its columns."""
    found: dict[str, list[Record]] = {}
    for name in (*TABLES, "client_state", "deal_state"):
        columns = [str(one[1]) for one in rows(f'PRAGMA table_info("{name}")')]
        found[name] = [
            tuple(pair for pair in zip(columns, one, strict=True) if pair[0] not in WRITTEN)
            for one in sorted(rows(f'SELECT * FROM "{name}"'), key=repr)
        ]
    return found


def changes(before: dict[str, list[Record]], after: dict[str, list[Record]]) -> list[str]:
    """What differs, in words."""
    told = []
    for table, old in before.items():
        gone = [one for one in old if one not in after[table]]
        made = [one for one in after[table] if one not in old]
        if len(gone) == len(made):
            told += [
                f"{table}.{name}: {value!r} -> {other!r}"
                for one, another in zip(gone, made, strict=True)
                for (name, value), (_name, other) in zip(one, another, strict=True)
                if value != other
            ]
        else:
            told += [f"{table}: gone {one}" for one in gone] + [f"{table}: new {o}" for o in made]
    return told


class Hands:
    """Saves forms unchanged."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window

    def save(self, make: Callable[[QWidget], Dialog]) -> None:
        """Open a form, go through its fields by Tab, press Ctrl+Enter."""
        dialog = make(self.window)
        if dialog.isHidden():
            dialog.open()
        for _one in range(len(focusable_inside(dialog)) + 1):
            self.press(Qt.Key.Key_Tab)
        self.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        wrong = {one.label(): one.error() for one in dialog.findChildren(Field) if one.error()}
        assert dialog.isHidden(), f"it is not saved: {wrong or words(dialog)}"
        assert dialog.accepted

    def press(
        self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """A key where the focus is."""
        widget = QApplication.focusWidget()
        assert widget is not None
        QTest.keyClick(widget, key, held)


def words(dialog: QWidget) -> list[str]:
    from salesapp.ui.kit.label import Label

    return [one.text() for one in dialog.findChildren(Label) if one.isVisible()]


@pytest.fixture
def hands(
    qtbot: QtBot, qapp: QApplication, db: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Hands]:
    """The real window."""
    monkeypatch.setenv("SALESAPP_HOME", str(tmp_path / "home"))
    settings.forget_settings()
    ensure_compiled()
    theme.state.mode = theme.ThemeMode.LIGHT
    theme.state.install(qapp)
    theme.state.reduce_motion = True
    translator.use("ru")
    window = MainWindow(settings_file())
    window.resize(1440, 900)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield Hands(window)
    settings.forget_settings()


Unchanged = Callable[[Callable[[QWidget], Dialog]], None]


@pytest.fixture
def unchanged(hands: Hands) -> Unchanged:
    """Saves a form as it is and holds the store against what it was."""

    def check(make: Callable[[QWidget], Dialog]) -> None:
        before = store()
        hands.save(make)
        assert changes(before, store()) == []

    return check
