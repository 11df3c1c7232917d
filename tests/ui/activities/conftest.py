"""A shown window over a real store, dressed as the program dresses it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from salesapp.ui import theme


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> None:
    theme.state.install(qapp)
    theme.state.reduce_motion = True
    theme.state.set_mode(theme.ThemeMode.LIGHT)


@pytest.fixture
def host(qtbot: QtBot, db: Path) -> QWidget:
    """A shown window with the focus."""
    window = QWidget()
    window.resize(1000, 800)
    window.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    QVBoxLayout(window)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    window.setFocus()
    return window


@pytest.fixture
def write() -> Callable[[str], None]:
    """Types a text, Cyrillic too, into whatever has the focus."""

    def type_text(text: str) -> None:
        for sign in text:
            key = ord(sign.upper())
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, sign)
                QApplication.sendEvent(QApplication.focusWidget(), event)

    return type_text
