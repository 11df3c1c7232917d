"""The real window on a real store, in English, at a moment of a working day."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from salesapp.ui import settings, theme
from salesapp.ui.main_window import MainWindow
from salesapp.ui.settings import settings_file
from salesapp.ui.translate import translator
from tests.ui.tasks.conftest import keys, opened

__all__ = ["keys", "opened"]


@pytest.fixture
def make_window(qtbot, qapp, db, tmp_path, monkeypatch) -> Iterator[Callable[..., MainWindow]]:
    """Makes a shown, active window of a size, at the section of the day."""
    monkeypatch.setenv("SALESAPP_HOME", str(tmp_path / "home"))
    settings.forget_settings()
    theme.state.mode = theme.ThemeMode.LIGHT
    theme.state.reduce_motion = True
    theme.state.install(qapp)
    translator.use("en")

    def make(section: str = "today", size: tuple[int, int] = (1440, 900)) -> MainWindow:
        window = MainWindow(settings_file())
        window.resize(*size)
        window.start()
        window.show_section(section)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        window.navigator.page.activate()
        return window

    yield make
    settings.forget_settings()
