"""A main window with pages made for the tests, on a real store."""

from __future__ import annotations

import sys
import types
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import QLineEdit, QListWidget, QVBoxLayout

from salesapp.domain.changes import Changes, Entity
from salesapp.ui import actions, sections, settings, theme
from salesapp.ui.action_spec import ActionSpec, Menu
from salesapp.ui.badge_value import BadgeTone, BadgeValue
from salesapp.ui.main_window import MainWindow
from salesapp.ui.page import Page
from salesapp.ui.sections import Section
from salesapp.ui.selection import Needs, Selection
from salesapp.ui.settings import settings_file
from salesapp.ui.translate import translator


class ListPage(Page):
    """A list and a search field, as most pages have."""

    entity = Entity.CLIENT

    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit()
        self.list = QListWidget()
        self.list.addItems([f"Запись {number}" for number in range(1, 6)])
        self.list.currentRowChanged.connect(self.selection_changed)
        box = QVBoxLayout(self)
        box.addWidget(self.field)
        box.addWidget(self.list)
        self.ran: list[tuple[str, Selection]] = []
        self.seen: list[Changes] = []
        self.left = 0

    def title(self) -> str:
        return "Клиенты" if self.section == "clients" else "Сделки"

    def subtitle(self) -> str:
        return "27 в работе, 7 124 099 ₽"

    def key_hints(self) -> list[tuple[str, str]]:
        return [
            ("Left+Right", "этап"),
            ("Enter", "открыть"),
            ("S", "следующий шаг"),
            ("/", "поиск"),
        ]

    def selection(self) -> Selection:
        row = self.list.currentRow()
        return Selection.of(self.entity, row + 1) if row >= 0 else Selection()

    def primary_action(self) -> str | None:
        return f"{self.section}.new"

    def activate(self) -> None:
        self.list.setFocus()

    def leave(self) -> None:
        self.left += 1

    def focus_search(self) -> None:
        self.field.setFocus()

    def apply_changes(self, changes: Changes) -> None:
        self.seen.append(changes)

    def open_record(self, entity: Entity, record_id: int) -> bool:
        if entity is not self.entity or record_id > 5:
            return False
        self.list.setCurrentRow(record_id - 1)
        return True

    def panes(self):
        return [self.field, self.list]

    def state(self) -> dict[str, Any]:
        return {"row": self.list.currentRow()}

    def restore(self, state: dict[str, Any]) -> None:
        self.list.setCurrentRow(state.get("row", -1))

    def new_one(self) -> None:
        self.ran.append(("new", self.asked_for))

    def call(self) -> None:
        self.ran.append(("call", self.asked_for))


class ClientsPage(ListPage):
    section = "clients"


class DealsPage(ListPage):
    section = "deals"
    entity = Entity.DEAL

    def new_deal(self) -> None:
        self.ran.append(("new_deal", self.asked_for))


class WidePage(ListPage):
    section = "deals"
    entity = Entity.DEAL
    collapse_rail = True


ACTIONS = {
    "test_clients": (
        ActionSpec("clients.new", "New client", "new_one", "plus", "Ctrl+L", Menu.CREATE),
        ActionSpec(
            "clients.call",
            "Call",
            "call",
            "phone",
            "P",
            Menu.RECORD,
            Needs.ONE_CLIENT,
            section="clients",
            single_key=True,
        ),
    ),
    "test_deals": (
        ActionSpec(
            "deals.new", "New deal", "new_deal", "plus", "Ctrl+D", Menu.CREATE, short="Deal"
        ),
        ActionSpec(
            "deals.offer", "New offer", "new_deal", "docs", "Ctrl+O", Menu.RECORD, Needs.ONE_CLIENT
        ),
    ),
}
TEST_SECTIONS = (
    Section(
        "clients", "Clients", "clients", "test_clients", "ClientsPage", frozenset({Entity.CLIENT})
    ),
    Section("deals", "Deals", "deals", "test_deals", "DealsPage", frozenset({Entity.DEAL})),
)


@pytest.fixture
def test_sections(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Two sections whose packages are the page classes above."""
    for name, page in (("test_clients", ClientsPage), ("test_deals", DealsPage)):
        package = types.ModuleType(name)
        package.__path__ = []  # type: ignore[attr-defined]
        module = types.ModuleType(f"{name}.page")
        setattr(module, page.__name__, page)
        declared = types.ModuleType(f"{name}.actions")
        declared.ACTIONS = ACTIONS[name]  # type: ignore[attr-defined]
        badge = types.ModuleType(f"{name}.badge")
        count = BadgeValue(4, BadgeTone.RISK) if name == "test_clients" else BadgeValue(0)
        badge.badge = lambda count=count: count  # type: ignore[attr-defined]
        for made in (package, module, declared, badge):
            made.__spec__ = types.SimpleNamespace(name=made.__name__)  # type: ignore[assignment]
            monkeypatch.setitem(sys.modules, made.__name__, made)
    monkeypatch.setattr(sections, "SECTIONS", TEST_SECTIONS)
    monkeypatch.setattr(actions, "PACKAGES", tuple(ACTIONS))
    _forget()
    yield
    monkeypatch.undo()
    _forget()


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
def preferences(tmp_path, monkeypatch):
    """Settings in a folder of the test."""
    monkeypatch.setenv("SALESAPP_HOME", str(tmp_path / "home"))
    settings.forget_settings()
    yield settings_file()
    settings.forget_settings()


@pytest.fixture
def make_window(qtbot, qapp, db, test_sections, preferences) -> Callable[..., MainWindow]:
    """A shown, active window; words in Russian, colours light."""
    from salesapp.app.translations import ensure_compiled

    ensure_compiled()
    theme.state.mode = theme.ThemeMode.LIGHT
    theme.state.install(qapp)
    translator.use("ru")

    def make(search=None, size=(1440, 900)) -> MainWindow:
        window = MainWindow(preferences, search)
        qtbot.addWidget(window)
        window.resize(*size)
        window.start()
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    return make


@pytest.fixture
def window(make_window) -> MainWindow:
    """The usual window."""
    return make_window()
