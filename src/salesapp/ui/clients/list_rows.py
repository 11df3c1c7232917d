"""The rows of the list of clients: the current one with its panel, marks, menus."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from salesapp.domain.changes import Entity
from salesapp.overriding import override
from salesapp.ui.clients.client_page_base import MENU
from salesapp.ui.clients.columns import NAME, STEP
from salesapp.ui.clients.list_filters import ClientsList, single_shot
from salesapp.ui.editing.actions import EDITING_MENU
from salesapp.ui.kit.paged_table import PagedTable
from salesapp.ui.output.actions import OUTPUT_MENU

MOMENT_MS, PAUSE_MS = 40, 150
"""The panel follows who goes from row to row, and who types once he pauses."""


class ClientsRows(ClientsList):
    """The panel follows the current row a moment later."""

    def __init__(self) -> None:
        super().__init__()
        self._follow = single_shot(self, MOMENT_MS, self._show_card)

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
        self.table.edit_here(NAME)

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

    def _current_changed(self, _client_id: object) -> None:
        # A card after each letter would hold up the next one.
        self._follow.start(PAUSE_MS if self.filters.search.hasFocus() else MOMENT_MS)
        self.selection_changed.emit()

    def _show_card(self) -> None:
        self._follow.setInterval(MOMENT_MS)
        current = self.table.current_id()
        self.panel.show_card(self.commands.card(current) if current is not None else None)

    def _open_page(self, tab: str) -> None:
        from salesapp.ui.clients.card_page import ClientPage

        current = self.table.current_id()
        if current is not None:
            self.page_wanted.emit(ClientPage(current, self.table.paged.ids, tab))

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

    @override
    def edited_table(self) -> tuple[PagedTable, Entity]:
        return self.table, Entity.CLIENT

    # Marks and menus

    def _marks_changed(self) -> None:
        marked = len(self.table.marked_ids())
        self.filters.show_marks(on=marked > 1)
        self.marks.show_count(marked)
        self._sums.start()
        self.selection_changed.emit()

    def _clear_marks(self) -> None:
        self.table.set_marked([])
        self.table.setFocus()

    def _show_menu(self, client_id: int, at: QPoint) -> None:
        menu = self.context_menu(*MENU, "", *EDITING_MENU, *OUTPUT_MENU)
        self.add_value_filter(menu, client_id, at)
        menu.popup(at)

    def _more_with_marked(self) -> None:
        button = self.marks.more
        menu = self.context_menu("list.spread", "list.state", "", "list.copy", "list.print")
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _panel_menu(self, button: QWidget) -> None:
        self.context_menu(*MENU).popup(button.mapToGlobal(button.rect().bottomLeft()))
