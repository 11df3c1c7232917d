"""The application dressed as the program dresses it, in English."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from salesapp.ui import theme
from salesapp.ui.translate import translator


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[None]:
    """English, light theme at 100 %, without motion."""
    translator.use("en")
    theme.state.install(qapp)
    theme.state.reduce_motion = True
    theme.state.set_mode(theme.ThemeMode.LIGHT)
    theme.state.set_scale(100)
    yield
    theme.state.set_mode(theme.ThemeMode.LIGHT)
    theme.state.set_scale(100)


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    """A shown window with an empty column."""
    window = QWidget()
    window.resize(900, 700)
    QVBoxLayout(window)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    return window
