"""The real window with clients and settings, on a real store."""

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


def _forget() -> None:
    for function in (
        sections.sections,
        sections._badge,
        actions.all_actions,
        actions._by_id,
        actions._homes,
    ):
        function.cache_clear()
    settings.forget_settings()


@pytest.fixture
def make_window(qtbot, qapp, db, tmp_path, monkeypatch) -> Iterator[Callable[..., MainWindow]]:
    """Makes a shown, active window of a size, in the clients."""

    monkeypatch.setenv("SALESAPP_HOME", str(tmp_path / "home"))
    kept = tuple(one for one in sections.SECTIONS if one.id in ("clients", "products", "settings"))
    monkeypatch.setattr(sections, "SECTIONS", kept)
    _forget()
    theme.state.mode = theme.ThemeMode.LIGHT
    theme.state.reduce_motion = True
    theme.state.install(qapp)
    translator.use("en")

    def make(size: tuple[int, int] = (1440, 900)) -> MainWindow:
        window = MainWindow(settings_file())
        window.resize(*size)
        window.start()
        window.show_section("clients")
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        window.navigator.page.activate()
        return window

    yield make
    monkeypatch.undo()
    _forget()


class Keys:
    """Real keys into whatever has the focus."""

    def press(self, key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget(), key, modifiers)

    def ctrl(self, key) -> None:
        self.press(key, Qt.KeyboardModifier.ControlModifier)

    def tab(self, count: int = 1) -> None:
        for _one in range(count):
            self.press(Qt.Key.Key_Tab)

    def write(self, text: str) -> None:
        for sign in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                plain = Qt.KeyboardModifier.NoModifier
                event = QKeyEvent(kind, ord(sign.upper()), plain, sign)
                QApplication.sendEvent(QApplication.focusWidget(), event)


@pytest.fixture
def keys() -> Keys:
    return Keys()
