"""People by their consent, and the log of erasures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QButtonGroup, QStackedWidget, QVBoxLayout, QWidget

from salesapp.db.queries import personal_data as known
from salesapp.db.queries.personal_data import PersonAt
from salesapp.domain.changes import Changes
from salesapp.domain.entities import Entity
from salesapp.domain.personal_data import ConsentState
from salesapp.overriding import override
from salesapp.services import personal_data as service
from salesapp.ui import format
from salesapp.ui.kit.check_box import CheckBox
from salesapp.ui.kit.empty_state import EmptyState
from salesapp.ui.kit.filter_pill import FilterPill
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.paged_table import PagedTable
from salesapp.ui.kit.table_column import Column
from salesapp.ui.lists.bar import Bar
from salesapp.ui.page import Page
from salesapp.ui.perform import perform
from salesapp.ui.personal.dialog import open_personal
from salesapp.ui.personal.words import TONES, state_words
from salesapp.ui.selection import NO_SELECTION, Selection

_MOST = 5_000
_MENU = ("personal.open",)


class PersonalPage(Page):
    """Enter opens the consents of a person."""

    section = "settings"

    def __init__(self) -> None:
        super().__init__()
        self._state = ConsentState.NONE
        self._people: dict[int, PersonAt] = {}
        self.bar = Bar()
        self._group = QButtonGroup(self)
        self.pills: dict[ConsentState, FilterPill] = {}
        for state in ConsentState:
            tone, icon = TONES[state]
            pill = FilterPill(state_words(state), count=0, icon=icon, icon_tone=tone)
            pill.clicked.connect(lambda _on=False, wanted=state: self.show_state(wanted))
            self._group.addButton(pill)
            self.pills[state] = pill
            self.bar.row.addWidget(pill)
        self.pills[self._state].setChecked(True)
        self.bar.row.addStretch(1)
        self.warn = CheckBox(self.tr("Warn on the card of a client when a consent is missing"))
        self.bar.row.addWidget(self.warn)
        self.table = PagedTable(self._columns(), self._fetch)
        self.table.fill_page()
        self.table.setAccessibleName(self.tr("People"))
        self.nothing = EmptyState(self.tr("Nobody"), "", icon="shield")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.nothing)
        self.log = Label("", "small", "text2", wrap=True)
        self.log.setContentsMargins(16, 8, 16, 8)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.bar)
        whole.addWidget(self._stack, 1)
        whole.addWidget(self.log)
        self.table.opened.connect(lambda _id: self.open_person())
        self.table.menu_requested.connect(self._show_menu)
        self.table.current_changed.connect(lambda _id: self.selection_changed.emit())
        self.warn.toggled.connect(self._set_warning)

    def _columns(self) -> list[Column]:
        return [
            Column("name", self.tr("Person"), 280, lambda one: one.name, lead=True, stretch=True),
            Column("client", self.tr("Client"), 320, lambda one: one.client),
        ]

    def _fetch(self, ids: Sequence[int]) -> list[PersonAt]:
        return [self._people[one] for one in ids if one in self._people]

    @override
    def title(self) -> str:
        return self.tr("Personal data")

    @override
    def subtitle(self) -> str:
        return state_words(self._state)

    @override
    def key_hints(self) -> list[tuple[str, str]]:
        return [
            ("Up+Down", self.tr("person")),
            ("Return", self.tr("consents")),
            ("Alt+Left", self.tr("back")),
        ]

    @override
    def selection(self) -> Selection:
        current = self.table.current_id()
        return NO_SELECTION if current is None else Selection.of(Entity.CONTACT, current)

    @override
    def activate(self) -> None:
        self.reload()
        (self.table if self._people else self.pills[self._state]).setFocus()

    @override
    def apply_changes(self, changes: Changes) -> None:
        if self.isVisible() and changes.touches(Entity.CONTACT, Entity.SETTING):
            self.reload()

    @override
    def panes(self) -> list[QWidget]:
        return [self.pills[self._state], self.table]

    @override
    def state(self) -> dict[str, Any]:
        return {"state": self._state.value}

    @override
    def restore(self, state: dict[str, Any]) -> None:
        if state.get("state") in set(ConsentState):
            self._state = ConsentState(state["state"])
            self.pills[self._state].setChecked(True)

    def show_state(self, state: ConsentState) -> None:
        """Show people whose consent stands so."""
        self._state = state
        self.pills[state].setChecked(True)
        self.reload()

    def open_person(self) -> None:
        """Show the consents of the current person."""
        current = self.table.current_id()
        if current is not None:
            open_personal(self, current)

    def reload(self) -> None:
        """Ask the store again."""
        found = known.people(self._state, _MOST)
        self._people = {one.id: one for one in found}
        self.table.set_ids([one.id for one in found])
        if self.table.current_id() is None and found:
            self.table.set_current_id(found[0].id)
        self._stack.setCurrentWidget(self.table if found else self.nothing)
        for state, pill in self.pills.items():
            pill.set_count(known.people_count(state, _MOST))
        self.warn.blockSignals(True)
        self.warn.setChecked(known.warns())
        self.warn.blockSignals(False)
        erased = known.erasures()
        self.log.setVisible(bool(erased))
        if erased:
            told = self.tr("Erased: {count}. The last one: № {number}, {moment}, {reason}")
            last = erased[0]
            self.log.setText(
                told.format(
                    count=len(erased),
                    number=last.number,
                    moment=format.moment(last.erased_at),
                    reason=last.reason,
                )
            )
        self.title_changed.emit(self.title(), self.subtitle())

    def _set_warning(self, on: bool) -> None:
        perform(self, lambda: service.set_warning(on=on))

    def _show_menu(self, _row: object, at: QPoint) -> None:
        self.context_menu(*_MENU).popup(at)
