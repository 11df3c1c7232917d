"""The section "Clients": segments, filters, the list, and the card of the current one."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, QRect, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from salesapp.db.queries import clients
from salesapp.db.queries.clients import BY_NAME, ClientFilter, ClientRow, ClientSort, SortKeys
from salesapp.domain.changes import Changes, Entity
from salesapp.domain.clients import Segment
from salesapp.ui.clients.client_page_base import MENU
from salesapp.ui.clients.clients_view import ClientsView
from salesapp.ui.clients.columns import NAME, STEP, client_columns
from salesapp.ui.format import number, today
from salesapp.ui.kit.menu import Menu
from salesapp.ui.selection import NO_SELECTION, Selection

_WATCHED = (
    Entity.CLIENT, Entity.CONTACT, Entity.ACTIVITY, Entity.DEAL, Entity.OFFER, Entity.INVOICE,
    Entity.PAYMENT,
)  # fmt: skip


class ClientsPage(ClientsView):
    """Rows are ids and blocks; the panel follows the current row a moment later."""

    def __init__(self) -> None:
        super().__init__()
        self._segment = Segment.ALL
        self._sort: SortKeys = BY_NAME
        self._stale = True
        self._renaming = False
        self._all = 0
        self.build(client_columns(self._name_to_edit, self._commit_name), self._fetch)
        self._follow = _timer(self, 40, self._show_card)
        self._sums = _timer(self, 30, self._show_sums)
        self._connect()

    def _connect(self) -> None:
        self.segments.chosen.connect(self.show_segment)
        self.filters.changed.connect(self.reload)
        self.filters.columns_wanted.connect(self._choose_columns)
        self.filters.search.left_down.connect(self.table.setFocus)
        self.filters.search.returnPressed.connect(self.table.setFocus)
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

    # Filters and order

    def reload(self) -> None:
        """Ask the query again."""
        self._stale = False
        self.table.set_ids(clients.ids(self._wanted(), self._sort))
        if self.table.current_id() is None and self.table.paged.rowCount():
            self.table.set_current_id(self.table.paged.ids[0])
        self._show_state()
        self._sums.start()

    def show_segment(self, segment: Segment) -> None:
        """Show a ready filter."""
        self._segment = segment
        self.segments.show_segment(segment)
        self.reload()

    @override
    def reset_filters(self) -> None:
        """Show everybody."""
        self._segment = Segment.ALL
        self.segments.show_segment(Segment.ALL)
        self.filters.clear()
        self.table.setFocus()

    def _wanted(self) -> ClientFilter:
        return self.filters.apply(ClientFilter(today(), segment=self._segment))

    def _fetch(self, ids: Any) -> list[ClientRow]:
        return clients.rows(ids, today())

    def _sort_by(self, key: str, descending: bool) -> None:
        self._sort = ((ClientSort(key), descending),)
        self.reload()

    def _show_state(self) -> None:
        if self.table.paged.rowCount():
            self._list.setCurrentWidget(self.table)
            return
        filtered = self._segment is not Segment.ALL or bool(self.filters.words())
        if not filtered:
            self._list.setCurrentWidget(self.nobody)
            return
        names = self.filters.words()
        if self._segment is not Segment.ALL:
            names.insert(0, self.segments.pills[self._segment].text())
        text = self.tr("Filters: {names}").format(names=", ".join(names))
        self.not_found.set_text(self.tr("Nothing found"), text)
        self.add_typed.setVisible(bool(self.filters.search.text().strip()))
        self._list.setCurrentWidget(self.not_found)

    def _show_sums(self) -> None:
        counts = clients.counts(today())
        self.segments.show_counts(counts)
        if counts.all != self._all:
            self._all = counts.all
            self.title_changed.emit(self.title(), self.subtitle())
        marked = self.table.marked_ids()
        totals = clients.totals(marked or self.table.paged.ids, today())
        self.footer.show_totals(totals, counts.all, marked=bool(marked))

    # The current row and the panel

    def open_card(self, client_id: int) -> None:
        """Enter: the panel where it is hidden, else the whole card."""
        if self.side.is_over and not self.side.is_side_shown():
            self.side.show_side()
            self._show_card()
            self.panel.head.call.setFocus()
        else:
            self.table.set_current_id(client_id)
            self._open_page("overview")

    def next_client(self) -> None:
        """Go to the next row."""
        self._step_row(1)

    def previous_client(self) -> None:
        """Go to the previous row."""
        self._step_row(-1)

    @override
    def rename_client(self) -> None:
        current = self.table.current_id()
        if current is None:
            return
        row = self.table.paged.row_of(current)
        section = next(at for at, one in enumerate(self.table.paged.columns) if one.id == NAME)
        index = self.table.paged.index(row, section)
        self.table.setCurrentIndex(index)
        self._renaming = True
        self.table.edit(index)
        self._renaming = False

    @override
    def step_place(self) -> tuple[QWidget, QRect | None]:
        row = self.table.currentIndex().row()
        columns = self.table.paged.columns
        section = next(at for at, one in enumerate(columns) if one.id == STEP)
        if self.table.isColumnHidden(section):
            section = 1
        rect = self.table.visualRect(self.table.paged.index(row, section))
        return self.table.viewport(), rect

    def _step_row(self, by: int) -> None:
        row = self.table.currentIndex().row() + by
        wanted = self.table.paged.id_at(row)
        if wanted is not None:
            self.table.set_current_id(wanted)

    def _name_to_edit(self, one: ClientRow) -> str | None:
        return one.name if self._renaming else None

    def _commit_name(self, one: ClientRow, text: str) -> str:
        if not text.strip():
            return self.tr("A client needs a name")
        return self.commands.rename(one.id, text)

    def _current_changed(self, _client_id: object) -> None:
        self._follow.start()
        self.selection_changed.emit()

    def _show_card(self) -> None:
        current = self.table.current_id()
        self.panel.show_card(self.commands.card(current) if current is not None else None)

    def _open_page(self, tab: str) -> None:
        from salesapp.ui.clients.card_page import ClientPage

        current = self.table.current_id()
        if current is not None:
            self.page_wanted.emit(ClientPage(current, list(self.table.paged.ids), tab))

    def _leave_panel(self) -> None:
        self.side.hide_side()
        self.table.setFocus()

    def _cell_clicked(self, client_id: int, column: str, cell: QRect, _at: QPoint) -> None:
        if column == STEP and self.table.current_record() is not None:
            record = self.table.current_record()
            if record.step_id is None:
                self.commands.plan_step([client_id], self.table.viewport(), cell)
            else:
                self.commands.edit_step(client_id, self.table.viewport(), cell)

    # Marks and menus

    def _marks_changed(self) -> None:
        marked = len(self.table.marked_ids())
        self._bars.setCurrentIndex(int(marked > 1))
        self.marks.show_count(marked)
        self._sums.start()
        self.selection_changed.emit()

    def _clear_marks(self) -> None:
        self.table.set_marked([])
        self.table.setFocus()

    def _show_menu(self, _client_id: object, at: QPoint) -> None:
        self.context_menu(*MENU).popup(at)

    def _panel_menu(self, button: QWidget) -> None:
        self.context_menu(*MENU).popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _choose_columns(self, button: QWidget) -> None:
        menu = Menu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for column, shown in self.table.choosable_columns():
            if column.id != NAME:
                menu.add_check(column.title, shown, partial(self.table.show_column, column.id))
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.side.fit(self.window().width())


def _timer(owner: QWidget, milliseconds: int, run: Any) -> QTimer:
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(run)
    return timer
