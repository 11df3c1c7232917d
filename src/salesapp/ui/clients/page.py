"""The section "Clients": segments, filters, the list, and the card of the current one."""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from salesapp.domain.calls import MOST
from salesapp.domain.changes import Changes, Entity
from salesapp.domain.clients import Segment
from salesapp.overriding import override
from salesapp.ui.clients.columns import client_columns
from salesapp.ui.clients.list_rows import ClientsRows
from salesapp.ui.editing.cells import Cells
from salesapp.ui.format import number
from salesapp.ui.kit.table_column import Column
from salesapp.ui.selection import NO_SELECTION, Selection

_WATCHED = (
    Entity.CLIENT, Entity.CONTACT, Entity.ACTIVITY, Entity.DEAL, Entity.OFFER, Entity.INVOICE,
    Entity.PAYMENT, Entity.CUSTOM_FIELD, Entity.VIEW, Entity.TAG,
)  # fmt: skip


class ClientsPage(ClientsRows):
    """Rows are ids and blocks; what the frame asks of the section."""

    def __init__(self) -> None:
        super().__init__()
        self._people: dict[str, Any] = {}
        self.build(self.list_columns(), self._fetch)
        self.make_desk()
        self.follow_columns()
        self._connect()

    @override
    def list_columns(self) -> list[Column]:
        return Cells(self, Entity.CLIENT).columns(client_columns(), {})

    def _connect(self) -> None:
        self.filters.columns_wanted.connect(self.choose_columns)
        self.filters.export.clicked.connect(self.export_list)
        self.filters.search.left_down.connect(self.table.setFocus)
        self.filters.search.returnPressed.connect(self.table.setFocus)
        self.hear(self.table)
        self.table.current_changed.connect(self._current_changed)
        self.table.opened.connect(self.open_card)
        self.table.marks_changed.connect(self._marks_changed)
        self.table.cell_clicked.connect(self._cell_clicked)
        self.table.menu_requested.connect(self._show_menu)
        self.marks.step_wanted.connect(
            lambda button: self.commands.plan_step(self.table.marked_ids(), button, None)
        )
        self.marks.category_wanted.connect(
            lambda letter: self.commands.set_category(self.table.marked_ids(), letter)
        )
        self.marks.change.clicked.connect(self.change_many)
        self.marks.save.clicked.connect(self.export_list)
        self.marks.more.clicked.connect(self._more_with_marked)
        self.marks.cleared.connect(self._clear_marks)
        self.panel.left.connect(self._leave_panel)
        self.panel.page_wanted.connect(self._open_page)
        self.panel.menu_wanted.connect(self._panel_menu)

    # What the frame asks

    @override
    def title(self) -> str:
        return self.tr("Clients")

    @override
    def subtitle(self) -> str:
        return self.tr("{count} in the base").format(count=number(self._all)) if self._all else ""

    @override
    def key_hints(self) -> list[tuple[str, str]]:
        return self.list_hints(self.table) or [
            ("Up+Down", self.tr("row")),
            ("Enter", self.tr("card")),
            ("Space", self.tr("mark")),
            ("P", self.tr("call")),
            ("S", self.tr("next step")),
            ("/", self.tr("search")),
        ]

    @override
    def primary_action(self) -> str | None:
        return "clients.new"

    @override
    def shown_client(self) -> int | None:
        return self.table.current_id()

    @override
    def selection(self) -> Selection:
        marked = self.table.marked_ids()
        if len(marked) > 1:
            return Selection(Entity.CLIENT, tuple(marked), self.table.current_id())
        selected = self.table.selected_ids()
        current = self.table.current_id()
        if len(selected) > 1:
            rest = [one for one in selected if one != current]
            return Selection.of(Entity.CLIENT, *([current] if current in selected else []), *rest)
        return NO_SELECTION if current is None else Selection.of(Entity.CLIENT, current)

    @override
    def to_call(self) -> Selection:
        chosen = self.selection()
        if len(chosen.ids) > 1:
            return chosen
        ids = tuple(self.table.paged.ids[:MOST])
        return Selection.of(Entity.CLIENT, *ids) if ids else NO_SELECTION

    @override
    def activate(self) -> None:
        self.renew_columns()
        if self.desk.is_stale:
            self.reload()
            self._follow.start()
        elif self.panel.client_id is None:
            # An empty list tells of no current row: the panel says what it is for.
            self._follow.start()
        nobody = "nobody" in self.__dict__ and self._list.currentWidget() is self.nobody
        (self.add_first if nobody else self.table).setFocus()

    @override
    def apply_changes(self, changes: Changes) -> None:
        if not changes.touches(*_WATCHED):
            return
        if changes.touches(Entity.CUSTOM_FIELD):
            self.fields_changed()
        if not self.isVisible():
            self.desk.is_stale = True
            return
        self.desk.refresh(changes)
        self._sums.start()
        self._follow.start()

    @override
    def open_record(self, entity: Entity, record_id: int) -> bool:
        client_id = record_id
        if entity is Entity.CONTACT:
            from salesapp.db.queries import contacts

            owners = contacts.clients_of([record_id]).get(record_id)
            if not owners:
                return False
            client_id = owners[0]
        if self.desk.is_stale:
            self.reload()
        if not self.desk.go_to(client_id):
            if self.commands.card(client_id) is None:
                return False
            self.reset_filters()
            if not self.desk.go_to(client_id):
                self.show_segment(Segment.ARCHIVED)
                self.desk.go_to(client_id)
        self.table.setFocus()
        self._follow.start()
        self.side.show_side()
        return True

    @override
    def focus_search(self) -> None:
        self.filters.search.setFocus()
        self.filters.search.selectAll()

    @override
    def panes(self) -> list[QWidget]:
        return [self.filters.search, self.table, self.panel.head.call]

    @override
    def state(self) -> dict[str, Any]:
        return {**self.desk.state(), "side": self.side.state(), "people": self._people}

    @override
    def show_people(self) -> None:
        from salesapp.ui.clients.people_page import PeoplePage

        page = PeoplePage()
        if self._people:
            page.restore(self._people)
        page.desk.kept_in(self._keep_people)
        self.page_wanted.emit(page)

    def _keep_people(self, state: dict[str, Any]) -> None:
        self._people = state

    @override
    def restore(self, state: dict[str, Any]) -> None:
        if isinstance(state.get("side"), list):
            self.side.restore(state["side"])
        if isinstance(state.get("people"), dict):
            self._people = state["people"]
        self.desk.restore(state)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.side.fit(self.window().width())
