"""The real window with goods, leads, clients and deals, in English, on a real store."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from salesapp.app.hands import Hands
from salesapp.ui import actions, sections, settings, theme
from salesapp.ui.jobs import jobs
from salesapp.ui.main_window import MainWindow
from salesapp.ui.notices import notices
from salesapp.ui.settings import settings_file
from salesapp.ui.translate import translator

SECTIONS = ("products", "leads", "clients", "deals", "reports")
PACKAGES = ("products", "leads", "clients", "deals", "lists", "editing", "output", "duplicates")


class Person(Hands):
    """Hands at the window, and ears for what it says in passing."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.main = window
        self.told: list[str] = []
        notices.told.connect(self._hear)

    @property
    def page(self):
        return self.main.navigator.page

    def open(self, section: str):
        self.main.show_section(section)
        self.page.activate()
        return self.page

    def quiet(self) -> None:
        self.wait(lambda: not jobs.running, "the end of the jobs")

    def _hear(self, notice) -> None:
        self.told.append(notice.text)


@pytest.fixture
def sit(qtbot, qapp, db, tmp_path: Path, monkeypatch) -> Iterator[Callable[..., Person]]:
    """Starts the program and sits down at a section of it."""
    monkeypatch.setenv("SALESAPP_HOME", str(tmp_path / "home"))
    kept = tuple(one for one in sections.SECTIONS if one.id in SECTIONS)
    monkeypatch.setattr(sections, "SECTIONS", kept)
    monkeypatch.setattr(actions, "PACKAGES", tuple(f"salesapp.ui.{one}" for one in PACKAGES))
    _forget()
    settings.forget_settings()
    theme.state.mode = theme.ThemeMode.LIGHT
    theme.state.reduce_motion = True
    theme.state.install(qapp)
    translator.use("en")
    made: list[Person] = []

    def start(section: str) -> Person:
        window = MainWindow(settings_file())
        qtbot.addWidget(window)
        window.resize(1440, 900)
        window.start()
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        one = Person(window)
        made.append(one)
        one.open(section)
        return one

    yield start
    for one in made:
        notices.told.disconnect(one._hear)
    monkeypatch.undo()
    _forget()
    settings.forget_settings()


def _forget() -> None:
    for function in (
        sections.sections,
        sections._badge,
        actions.all_actions,
        actions._by_id,
        actions._homes,
    ):
        function.cache_clear()
