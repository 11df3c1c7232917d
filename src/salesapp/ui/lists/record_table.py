"""A table of all fields of one kind of record: segments, filters, cells, marks, export, print."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from salesapp.db.queries.lists import ListQuery
from salesapp.domain.changes import Changes, Entity
from salesapp.domain.filters import Group
from salesapp.domain.views import SortKey
from salesapp.overriding import override
from salesapp.ui.clients.people_footer import PeopleFooter
from salesapp.ui.editing.actions import EDITING_MENU
from salesapp.ui.editing.cells import Cells
from salesapp.ui.editing.list_editing import EditingPage
from salesapp.ui.editing.mark_bar import RowsBar
from salesapp.ui.format import number
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.empty_state import EmptyState
from salesapp.ui.kit.paged_table import PagedTable
from salesapp.ui.kit.table_column import Column
from salesapp.ui.lists.desk import ListDesk, Ready
from salesapp.ui.lists.filter_bar import ListFilterBar
from salesapp.ui.lists.filtered_page import FilteredPage
from salesapp.ui.lists.record_lines import RecordLine, lines
from salesapp.ui.lists.segment_bar import SegmentBar
from salesapp.ui.lists.view_switch import TABLE, ViewSwitch
from salesapp.ui.output.actions import OUTPUT_MENU
from salesapp.ui.output.source import ListSource, source_of
from salesapp.ui.selection import NO_SELECTION, Selection

_WATCHED = (Entity.CUSTOM_FIELD, Entity.VIEW, Entity.TAG)


@dataclass(frozen=True, slots=True)
class TableSpec:
    """What a table of records is of: the column of the names, quick filters, ready segments."""

    entity: Entity
    name: str
    search: str
    quick: tuple[str, ...]
    ready: Sequence[Ready]
    state: str = ""
    """Words of the button that changes the state of the marked rows."""
    menu: tuple[str, ...] = ()
    """Commands on one record that stand on top of the menu of a row."""
    watched: tuple[Entity, ...] = ()
    usual: SortKey | None = None
    """The order nobody asked for, where it is not the one of the names."""


class RecordTable(EditingPage, FilteredPage):
    """Enter opens the record in its section; F2, Tab and a pasted block type into the cells."""

    def spec(self) -> TableSpec:
        """What the table is of, in the language of now."""
        raise NotImplementedError

    def make_columns(self) -> list[Column]:
        """The columns, the one of the names first."""
        raise NotImplementedError

    def __init__(self) -> None:
        super().__init__()
        self.of = self.spec()
        self.lead_column = self.of.name
        self._all = 0
        self.segments = SegmentBar()
        self.switch = ViewSwitch(TABLE)
        self.segments.add_at_end(self.switch)
        self.filters = ListFilterBar(self.of.entity, self.of.search, self.of.quick, self.wanted)
        self.table = PagedTable(self.list_columns(), self._fetch, markable=True)
        self.table.sorts_by_many = True
        self.table.setAccessibleName(self.title())
        self.table.fill_page()
        self.marks = RowsBar(state=self.of.state)
        self.filters.set_marks(self.marks)
        self.footer = PeopleFooter()
        self.nothing = EmptyState(self.tr("Nothing found"))
        self.reset = self.nothing.add_button(Button(self.tr("Reset the filters"), icon="x"))
        self._lay_out()
        parts = (self.table, self.segments, self.filters)
        self.desk = ListDesk(self, self.of.entity, parts, self.of.ready, usual=self.of.usual)
        self.follow_columns()
        self._connect()

    @override
    def list_columns(self) -> list[Column]:
        return Cells(self, self.of.entity).columns(self.make_columns(), {})

    def _lay_out(self) -> None:
        self._list = QStackedWidget()
        for part in (self.table, self.nothing):
            self._list.addWidget(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.segments)
        whole.addWidget(self.filters)
        whole.addWidget(self._list, 1)
        whole.addWidget(self.footer)

    def _connect(self) -> None:
        self.hear(self.table)
        self.switch.left.connect(self.turn_view)
        self.reset.clicked.connect(self.reset_filters)
        self.filters.columns_wanted.connect(self.choose_columns)
        self.filters.export.clicked.connect(self.export_list)
        self.filters.search.left_down.connect(self.table.setFocus)
        self.filters.search.returnPressed.connect(self.table.setFocus)
        self.desk.shown.connect(self._rows_shown)
        self.desk.counted.connect(self._counted)
        self.table.opened.connect(lambda one: self.record_wanted.emit(self.of.entity, one))
        self.table.menu_requested.connect(self._show_menu)
        self.table.cell_clicked.connect(self._cell_clicked)
        self.table.current_changed.connect(lambda _id: self.selection_changed.emit())
        self.table.marks_changed.connect(self._marks_changed)
        self.marks.cleared.connect(self._clear_marks)
        self.marks.wanted.connect(self.action_wanted)

    # What the frame asks

    @override
    def subtitle(self) -> str:
        return self.tr("{count} in the base").format(count=number(self._all)) if self._all else ""

    @override
    def key_hints(self) -> list[tuple[str, str]]:
        return self.list_hints(self.table) or [
            ("Up+Down", self.tr("row")),
            ("Enter", self.tr("card")),
            ("Right", self.tr("cells")),
            ("F2", self.tr("change")),
            ("Ctrl+Shift+W", self.tr("list")),
            ("/", self.tr("search")),
        ]

    @override
    def selection(self) -> Selection:
        entity, current = self.of.entity, self.table.current_id()
        marked = self.table.marked_ids()
        chosen = marked if len(marked) > 1 else ()
        if not chosen and self.table.selected_count() > 1 and self.table.is_selection_small():
            chosen = self.table.selected_ids()
        if chosen:
            return Selection(entity, tuple(chosen), current)
        return NO_SELECTION if current is None else Selection.of(entity, current)

    @override
    def edited_table(self) -> tuple[PagedTable, Entity]:
        return self.table, self.of.entity

    @override
    def activate(self) -> None:
        self.renew_columns()
        if self.desk.is_stale:
            self.desk.reload()
        self.table.setFocus()

    @override
    def apply_changes(self, changes: Changes) -> None:
        watched = (self.of.entity, *_WATCHED, *self.of.watched)
        if not changes.touches(*watched):
            return
        if changes.touches(Entity.CUSTOM_FIELD, *self.of.watched):
            self.fields_changed()
        if not self.isVisible():
            self.desk.is_stale = True
            return
        self.desk.refresh(changes)

    @override
    def open_record(self, entity: Entity, record_id: int) -> bool:
        if entity is not self.of.entity:
            return False
        if self.desk.is_stale:
            self.desk.reload()
        return self.desk.go_to(record_id)

    @override
    def focus_search(self) -> None:
        self.filters.search.setFocus()
        self.filters.search.selectAll()

    @override
    def panes(self) -> list[QWidget]:
        return [self.filters.search, self.table]

    @override
    def state(self) -> dict[str, Any]:
        return self.desk.state()

    @override
    def restore(self, state: dict[str, Any]) -> None:
        self.desk.restore(state)

    @override
    def list_source(self) -> ListSource:
        self.desk.ask_whole()
        return source_of(self.table, self.title(), self.desk.words(), self._rows_of, self.of.entity)

    def turn_view(self) -> None:
        """Go back to the list with the card."""
        self.back_wanted.emit()

    # Rows

    def wanted(self, asked: Group) -> ListQuery:
        """The question of the list with another filter, for the count of the builder."""
        return self.desk.query(asked)

    def _fetch(self, ids: Sequence[int]) -> list[RecordLine]:
        return self._rows_of(ids, [one.id for one in self.table.visible_columns()])

    def _rows_of(self, ids: Sequence[int], shown: Sequence[str]) -> list[RecordLine]:
        return lines(self.of.entity, ids, self.of.name, lambda: shown)

    def _rows_shown(self) -> None:
        if self.table.current_id() is None and self.table.paged.rowCount():
            self.table.set_current_id(self.table.paged.ids[0])
        count = self.table.paged.rowCount()
        self.footer.show_count(count, self._all)
        if count:
            self._list.setCurrentWidget(self.table)
            return
        names = ", ".join(self.desk.words())
        text = self.tr("Filters: {names}").format(names=names) if names else ""
        self.nothing.set_text(self.tr("Nothing found"), text)
        self.reset.setVisible(bool(names))
        self._list.setCurrentWidget(self.nothing)

    def _counted(self, counts: dict[str, int]) -> None:
        first = counts[self.of.ready[0].face.key]
        if first != self._all:
            self._all = first
            self.title_changed.emit(self.title(), self.subtitle())
        self.footer.show_count(self.table.paged.rowCount(), self._all)

    def _cell_clicked(self, _id: object, _column: str, _cell: QRect, _at: QPoint) -> None:
        self.table.setFocus()

    def _marks_changed(self) -> None:
        count = len(self.table.marked_ids())
        self.marks.show_count(count)
        self.filters.show_marks(on=count > 1)
        self.selection_changed.emit()

    def _clear_marks(self) -> None:
        self.table.set_marked([])
        self.table.setFocus()

    def _show_menu(self, record_id: int, at: QPoint) -> None:
        menu = self.context_menu(*self.of.menu, "", *EDITING_MENU, "", *OUTPUT_MENU)
        self.add_value_filter(menu, record_id, at)
        menu.popup(at)
