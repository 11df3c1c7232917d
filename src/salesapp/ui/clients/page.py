"""The section "Clients": segments, filters, the list, and the card of the current one."""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from salesapp.db.queries import clients
from salesapp.db.queries.clients import ClientSort
from salesapp.domain.changes import Changes, Entity
from salesapp.domain.clients import Segment
from salesapp.ui.clients.columns import client_columns
from salesapp.ui.clients.list_rows import ClientsRows
from salesapp.ui.format import number
from salesapp.ui.selection import NO_SELECTION, Selection

_WATCHED = (
    Entity.CLIENT, Entity.CONTACT, Entity.ACTIVITY, Entity.DEAL, Entity.OFFER, Entity.INVOICE,
    Entity.PAYMENT,
)  # fmt: skip


class ClientsPage(ClientsRows):
    """Rows are ids and blocks; what the frame asks of the section."""

    def __init__(self) -> None:
        super().__init__()
        self.build(client_columns(self._name_to_edit, self._commit_name), self._fetch)
        self._connect()

    def _connect(self) -> None:
        self.segments.chosen.connect(self.show_segment)
        self.segments.duplicates_wanted.connect(lambda: self.action_wanted.emit("duplicates.show"))
        self.filters.changed.connect(self.reload)
        self.filters.columns_wanted.connect(self._choose_columns)
        self.filters.search.left_down.connect(self.table.setFocus)
        self.filters.search.returnPressed.connect(self.table.setFocus)
        self.hear(self.table)
        self.table.current_changed.connect(self._current_changed)
        self.table.sort_requested.connect(self._sort_by)
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
        return [
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
    def selection(self) -> Selection:
        marked = self.table.marked_ids()
        if len(marked) > 1:
            return Selection.of(Entity.CLIENT, *marked)
        selected = self.table.selected_ids()
        current = self.table.current_id()
        if len(selected) > 1:
            rest = [one for one in selected if one != current]
            return Selection.of(Entity.CLIENT, *([current] if current in selected else []), *rest)
        return NO_SELECTION if current is None else Selection.of(Entity.CLIENT, current)

    @override
    def activate(self) -> None:
        if self._stale:
            self.reload()
        if self.table.current_id() is None and self.table.paged.rowCount():
            self.table.set_current_id(self.table.paged.ids[0])
        nobody = self._list.currentWidget() is self.nobody
        (self.add_first if nobody else self.table).setFocus()

    @override
    def apply_changes(self, changes: Changes) -> None:
        if not changes.touches(*_WATCHED):
            return
        if not self.isVisible():
            self._stale = True
            return
        before = self.table.paged.ids
        found = clients.ids(self._wanted(), self._sort)
        if changes.everything or list(before) != list(found):
            self.table.set_ids(found)
            self._show_state()
        elif set(changes.ids) == {Entity.CLIENT}:
            self.table.refresh(changes.ids_of(Entity.CLIENT))
        else:
            self.table.refresh()
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
        if self._stale:
            self.reload()
        if not self.table.set_current_id(client_id):
            if self.commands.card(client_id) is None:
                return False
            self.reset_filters()
            if not self.table.set_current_id(client_id):
                self.show_segment(Segment.ARCHIVED)
                self.table.set_current_id(client_id)
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
        key, descending = self.table.sort()
        return {
            "segment": self._segment.value,
            "filters": self.filters.state(),
            "sort": [key, descending],
            "columns": self.table.layout_state(),
            "side": self.side.state(),
            "current": self.table.current_id(),
        }

    @override
    def restore(self, state: dict[str, Any]) -> None:
        if state.get("segment") in set(Segment):
            self._segment = Segment(state["segment"])
            self.segments.show_segment(self._segment)
        if isinstance(state.get("filters"), dict):
            self.filters.restore(state["filters"])
        if isinstance(state.get("columns"), dict):
            self.table.restore_layout(state["columns"])
        if isinstance(state.get("side"), list):
            self.side.restore(state["side"])
        match state.get("sort"):
            case [str(key), bool(descending)] if key in set(ClientSort):
                self.table.set_sort(key, descending)
                self._sort = ((ClientSort(key), descending),)
        self.reload()
        if isinstance(state.get("current"), int):
            self.table.set_current_id(state["current"])

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.side.fit(self.window().width())
