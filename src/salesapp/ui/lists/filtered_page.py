"""A page with a list that can be filtered: the commands of `actions.py` on its desk."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from salesapp.ui.costs import SETTING
from salesapp.ui.kit.paged_table import PagedTable
from salesapp.ui.kit.table_column import Column
from salesapp.ui.lists.columns_panel import ColumnsPanel
from salesapp.ui.lists.desk import ListDesk
from salesapp.ui.lists.filter_bar import ListFilterBar
from salesapp.ui.lists.segment_bar import SegmentBar
from salesapp.ui.lists.value_filter import add_value_filter, filter_by_value
from salesapp.ui.page import Page
from salesapp.ui.settings import settings_file


class FilteredPage(Page):
    """What every such page has: a table, segments, filters and the desk between them."""

    table: PagedTable
    segments: SegmentBar
    filters: ListFilterBar
    desk: ListDesk
    lead_column = "name"
    """The column that always stands first."""
    _fields_changed = False

    def open_filter(self) -> None:
        """Show the builder of filters."""
        self.filters.open_panel()

    def save_segment(self) -> None:
        """Save what is shown as a segment."""
        self.desk.ask_save(self.segments.add)

    def reset_filters(self) -> None:
        """Show everybody."""
        self.desk.reset()
        self.table.setFocus()

    def filter_by_value(self) -> None:
        """Show those with the same value in the column of the current cell."""
        current = self.table.current_id()
        if current is not None:
            name = self.table.column(self.table.currentIndex().column()).id
            filter_by_value(self.desk, current, name)

    def add_value_filter(self, menu: QMenu, record_id: int, at: QPoint) -> None:
        """Offer the filter by the value under the mouse on top of a menu."""
        under = self.table.columnAt(self.table.viewport().mapFromGlobal(at).x())
        add_value_filter(menu, self.desk, record_id, self.table.column(max(under, 0)).id)

    def choose_columns(self, button: QWidget | None = None) -> None:
        """Choose the columns and their order."""
        panel = ColumnsPanel(
            button or self.filters.columns, self.table.choosable_columns, self.lead_column
        )
        panel.changed.connect(self.table.show_columns)
        panel.reset_wanted.connect(self.table.reset_columns)
        self.columns_panel = panel
        panel.open()

    def follow_columns(self) -> None:
        """Read the values of columns that come into view, now and whenever they change."""
        self._read: set[str] = {one.id for one in self.table.visible_columns()}
        self.table.layout_changed.connect(self._columns_changed)
        settings_file().changed.connect(self._setting_changed)

    def list_columns(self) -> list[Column]:
        """The columns as they may be seen now."""
        raise NotImplementedError

    def fields_changed(self) -> None:
        """The user's own fields are others: their columns follow, out of sight when shown again."""
        self._fields_changed = True
        if self.isVisible():
            self.renew_columns()

    def renew_columns(self) -> None:
        """Let columns come and go with their fields."""
        if self._fields_changed:
            self._fields_changed = False
            self.table.set_columns(self.list_columns())

    def _setting_changed(self, name: str) -> None:
        """Costs are hidden, or shown again: the columns of what is secret come and go."""
        if name == SETTING:
            self.table.set_columns(self.list_columns())

    def _columns_changed(self) -> None:
        shown = {one.id for one in self.table.visible_columns()}
        if shown - self._read:
            self._read = shown
            self.table.refresh()
