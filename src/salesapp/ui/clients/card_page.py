"""One client on the whole page, in tabs; each is read when it is shown."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from salesapp.db.queries import links
from salesapp.db.queries.client_card import ClientCard
from salesapp.domain.changes import Changes, Entity
from salesapp.overriding import override
from salesapp.ui.clients.card_head import CardHead
from salesapp.ui.clients.card_sections import ClientStep
from salesapp.ui.clients.card_tabs import TABS, CardTab
from salesapp.ui.clients.client_page_base import MENU, ClientCommandPage
from salesapp.ui.clients.words import words
from salesapp.ui.kit.tabs import Tabs
from salesapp.ui.page import Page
from salesapp.ui.records.file_drop import FileDrop
from salesapp.ui.selection import Selection

_NEAR = 200
"""Neighbours kept with the state of the page: the list itself may be a million long."""


class ClientPage(ClientCommandPage):
    """Alt+Down and Alt+Up go along the list it was opened from."""

    def __init__(
        self, client_id: int = 0, ids: Sequence[int] | None = None, tab: str = "overview"
    ) -> None:
        super().__init__()
        self._client_id = client_id
        self._ids: Sequence[int] = ids if ids else array("q", [client_id])
        self._name = ""
        self._card: ClientCard | None = None
        self._made: dict[str, CardTab] = {}
        self.head = CardHead(self.commands, over_page=True)
        self.step = ClientStep(self.commands)
        self.tabs = Tabs([(one.id, words(one.title)) for one in TABS])
        self.stack = QStackedWidget()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for line in (self.head, self.step, self.tabs):
            whole.addWidget(line)
        whole.addWidget(self.stack, 1)
        self.tabs.changed.connect(lambda _tab: self._show_tab())
        self.head.menu_wanted.connect(self._show_menu)
        self.head.previous.clicked.connect(self.previous_client)
        self.head.next.clicked.connect(self.next_client)
        FileDrop(self, self._take_files)
        self.tabs.set_value(tab if tab in {one.id for one in TABS} else "overview")
        self._show()

    @override
    def title(self) -> str:
        return self._name

    @override
    def subtitle(self) -> str:
        if len(self._ids) > 1 and self._client_id in self._ids:
            place = self._ids.index(self._client_id) + 1
            return self.tr("{place} of {count}").format(place=place, count=len(self._ids))
        return ""

    @override
    def key_hints(self) -> list[tuple[str, str]]:
        return [
            ("Alt+Up", self.tr("previous client")),
            ("Alt+Down", self.tr("next client")),
            ("Alt+Left", self.tr("back to the list")),
            ("Ctrl+T", self.tr("next step")),
            ("Ctrl+H", self.tr("changes")),
            ("F6", self.tr("next part")),
        ]

    @override
    def primary_action(self) -> str | None:
        return "clients.new"

    @override
    def selection(self) -> Selection:
        return Selection.of(Entity.CLIENT, self._client_id)

    @override
    def step_place(self) -> tuple[QWidget, QRect | None]:
        return self.step, None

    @override
    def tag_client(self) -> None:
        self.head.tags.ask()

    @override
    def star_client(self) -> None:
        self.head.star.toggle_star()

    @override
    def add_files(self) -> None:
        self.show_tab("files")
        files = getattr(self.tab("files"), "files", None)
        if files is not None:
            files.ask()

    @override
    def activate(self) -> None:
        self._show()
        self.head.call.setFocus()

    @override
    def apply_changes(self, changes: Changes) -> None:
        if self.isVisible():
            self._show()

    @override
    def open_record(self, entity: Entity, record_id: int) -> bool:
        if entity is not Entity.CLIENT or self.commands.card(record_id) is None:
            return False
        self._client_id = record_id
        self._show()
        return True

    @override
    def panes(self) -> list[QWidget]:
        return [self.head.call, self.tabs.buttons()[0], self.stack]

    @override
    def focus_search(self) -> None:
        current = self.stack.currentWidget()
        search = getattr(current, "search", None) or getattr(
            getattr(current, "section", None), "search", None
        )
        if isinstance(search, QWidget) and search.isVisible():
            search.setFocus()

    @override
    def state(self) -> dict[str, Any]:
        near = list(self._ids)
        if len(near) > 2 * _NEAR and self._client_id in near:
            place = near.index(self._client_id)
            near = near[max(0, place - _NEAR) : place + _NEAR]
        return {"client": self._client_id, "ids": near, "tab": self.tabs.value()}

    @override
    def reborn(self) -> Page:
        return ClientPage(self._client_id, self._ids, str(self.tabs.value()))

    def next_client(self) -> None:
        """Go to the next one of the list."""
        self._step_by(1)

    def previous_client(self) -> None:
        """Go to the previous one of the list."""
        self._step_by(-1)

    def tab(self, name: str) -> CardTab:
        """A tab, made when it is first asked for."""
        if name not in self._made:
            make: Callable[..., CardTab] = next(one.make for one in TABS if one.id == name)
            made = make(self.commands)
            self._made[name] = made
            self.stack.addWidget(made)
            wanted = getattr(made, "tab_wanted", None)
            if wanted is not None:
                wanted.connect(self.show_tab)
        return self._made[name]

    def show_tab(self, name: str) -> None:
        """Show a tab by its name."""
        self.tabs.set_value(name)
        self._show_tab()

    def _step_by(self, by: int) -> None:
        if self._client_id not in self._ids:
            return
        place = self._ids.index(self._client_id) + by
        if 0 <= place < len(self._ids):
            self._client_id = self._ids[place]
            self._show()

    def _show(self) -> None:
        card = self.commands.card(self._client_id)
        if card is None:
            if self.isVisible():
                self.back_wanted.emit()
            return
        self._card, self._name = card, card.draft.name
        self.head.show_card(card)
        self.step.show_card(card)
        self._show_tab()
        self.tabs.set_count("deals", len(card.deals))
        self.tabs.set_count("papers", len(card.papers))
        self.tabs.set_count("files", links.attachment_count(Entity.CLIENT, card.id))
        many = len(self._ids) > 1
        place = self._ids.index(card.id) if card.id in self._ids else -1
        self.head.previous.setEnabled(many and place > 0)
        self.head.next.setEnabled(many and 0 <= place < len(self._ids) - 1)
        self.title_changed.emit(self.title(), self.subtitle())
        self.selection_changed.emit()

    def _show_tab(self) -> None:
        """Only the tab in sight is read."""
        made = self.tab(str(self.tabs.value()))
        if self._card is not None:
            made.show_card(self._card)
        self.stack.setCurrentWidget(made)

    def _take_files(self, paths: list[Any]) -> None:
        files = getattr(self.tab("files"), "files", None)
        if files is not None and self._card is not None:
            files.show_record(self._card.id)
            files.take(paths)

    def _show_menu(self, button: QWidget) -> None:
        self.context_menu(*MENU).popup(button.mapToGlobal(button.rect().bottomLeft()))
