"""The real window with reports, leads and deals, on a real store."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

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


@pytest.fixture
def make_window(qtbot, qapp, db, tmp_path, monkeypatch) -> Iterator[Callable[..., MainWindow]]:
    """Makes a shown, active window of a size."""
    monkeypatch.setenv("SALESAPP_HOME", str(tmp_path / "home"))
    names = ("leads", "clients", "deals", "reports")
    kept = tuple(one for one in sections.SECTIONS if one.id in names)
    monkeypatch.setattr(sections, "SECTIONS", kept)
    monkeypatch.setattr(actions, "PACKAGES", tuple(one.package for one in kept))
    _forget()
    settings.forget_settings()
    theme.state.mode = theme.ThemeMode.LIGHT
    theme.state.reduce_motion = True
    theme.state.install(qapp)
    translator.use("en")

    def make(section: str = "reports", size: tuple[int, int] = (1440, 900)) -> MainWindow:
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
