"""The real window with the sections of clients and deals, in English, on a small store."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from salesapp.app.hands import Hands
from salesapp.ui import actions, sections, settings, theme
from salesapp.ui.jobs import jobs
from salesapp.ui.main_window import MainWindow
from salesapp.ui.notices import notices
from salesapp.ui.settings import settings_file
from salesapp.ui.translate import translator


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
def few(make_client, make_invoice) -> tuple[int, ...]:
    """Four clients: a debtor, two of one city, and a name that would run in a spreadsheet."""
    debtor = make_client("ООО «Ромашка»", inn="0012345678", city="Пермь", category="A")
    make_invoice(debtor, 128_000_50, due_on=date(2026, 11, 1))
    others = [
        make_client("=1+1", city="Пермь", inn="7707083893"),
        make_client("Балтмебель", city="Калининград", category="B"),
        make_client("Вагонпром", city="Тверь", category="C"),
    ]
    return (debtor, *others)


@pytest.fixture
def person(qtbot, qapp, db, tmp_path: Path, monkeypatch) -> Iterator[Callable[..., Person]]:
    """Starts the program and sits down at it."""
    monkeypatch.setenv("SALESAPP_HOME", str(tmp_path / "home"))
    kept = tuple(one for one in sections.SECTIONS if one.id in ("clients", "deals", "leads"))
    monkeypatch.setattr(sections, "SECTIONS", kept)
    named = ("clients", "deals", "leads", "lists", "editing", "output")
    monkeypatch.setattr(actions, "PACKAGES", tuple(f"salesapp.ui.{one}" for one in named))
    _forget()
    settings.forget_settings()
    theme.state.mode = theme.ThemeMode.LIGHT
    theme.state.reduce_motion = True
    theme.state.install(qapp)
    translator.use("en")
    made: list[Person] = []

    def sit(section: str = "clients") -> Person:
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

    yield sit
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
