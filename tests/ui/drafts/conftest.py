"""The real window, on a real store."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from salesapp.ui import actions, sections, settings, theme
from salesapp.ui.main_window import MainWindow
from salesapp.ui.settings import settings_file
from salesapp.ui.translate import translator

KNOWN = ("clients", "tasks", "products")


def _forget() -> None:
    for function in (
        sections.sections,
        sections._badge,
        actions.all_actions,
        actions._by_id,
        actions._homes,
    ):
        function.cache_clear()


@pytest.fixture
def make_window(qtbot, qapp, db, tmp_path, monkeypatch) -> Iterator[Callable[..., MainWindow]]:
    """Makes a shown, active window of a size."""
    monkeypatch.setenv("SALESAPP_HOME", str(tmp_path / "home"))
    kept = tuple(one for one in sections.SECTIONS if one.id in KNOWN)
    monkeypatch.setattr(sections, "SECTIONS", kept)
    monkeypatch.setattr(
        actions, "PACKAGES", tuple(f"salesapp.ui.{one}" for one in (*KNOWN, "lists"))
    )
    _forget()
    settings.forget_settings()
    theme.state.mode = theme.ThemeMode.LIGHT
    theme.state.reduce_motion = True
    theme.state.install(qapp)
    translator.use("en")

    def make(section: str = "clients", size: tuple[int, int] = (1440, 900)) -> MainWindow:
        window = MainWindow(settings_file())
        qtbot.addWidget(window)
        window.resize(*size)
        window.start()
        window.show_section(section)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        window.navigator.page.activate()
        return window

    yield make
    monkeypatch.undo()
    _forget()
    settings.forget_settings()


class Keys:
    """Real keys into whatever has the focus."""

    def press(self, key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget(), key, modifiers)

    def ctrl(self, key) -> None:
        self.press(key, Qt.KeyboardModifier.ControlModifier)

    def write(self, text: str) -> None:
        for sign in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                plain = Qt.KeyboardModifier.NoModifier
                event = QKeyEvent(kind, ord(sign.upper()), plain, sign)
                QApplication.sendEvent(QApplication.focusWidget(), event)


@pytest.fixture
def keys() -> Keys:
    return Keys()
