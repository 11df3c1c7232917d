"""The first rows of a file as they stand; the row with the headings is chosen here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesapp.exchange.grid import GridLook, HeadRow
from salesapp.ui.importing.table_session import column_letters
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.menu import Menu
from salesapp.ui.kit.paged_table import PagedTable
from salesapp.ui.kit.table_column import Column


class _HeadLine(NamedTuple):
    """One line of the list; its id is the number of the row."""

    id: int
    number: int
    cells: tuple[str, ...]


_MOST = 60
"""So many columns are shown."""


class TableHead(QWidget):
    """Rows with their numbers; Enter or a double click says that the headings are there."""

    header_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[HeadRow, ...] = ()
        self._by_number: dict[int, HeadRow] = {}
        self._header = 0
        self._width = -1
        self.table: PagedTable | None = None
        hint = self.tr("Enter or a double click on a row: the headings are there.")
        self.hint = Label(hint, "small", "text2")
        self.hint.setContentsMargins(12, 8, 12, 8)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self._box.addWidget(self.hint)

    def show_table(self, look: GridLook, header: int) -> None:
        """Show the first rows of a table."""
        self._rows, self._header = look.head, header
        if look.width != self._width or self.table is None:
            self._make(look.width)
        if self.table is not None:
            self._by_number = {row.number: row for row in self._rows}
            self.table.set_ids(self._by_number)
            self.table.paged.refresh()

    def _make(self, width: int) -> None:
        if self.table is not None:
            self.table.hide()
            self.table.deleteLater()
        self._width = width
        columns = [
            Column("row", self.tr("Row"), 56, lambda row: str(row.number), align="right",
                   tone=lambda _row: "text3")
        ]  # fmt: skip
        columns += (self._column(place) for place in range(min(width, _MOST)))
        self.table = PagedTable(columns, self._fetch)
        self.table.setMinimumHeight(180)
        self.table.setAccessibleName(self.tr("First rows of the file"))
        self.table.opened.connect(lambda row_id: self._choose(int(row_id)))
        self.table.menu_requested.connect(self._menu)
        self._box.addWidget(self.table, 1)

    def _column(self, place: int) -> Column:
        def text(row: _HeadLine) -> str:
            return " ".join(row.cells[place].split()) if place < len(row.cells) else ""

        return Column(str(place), column_letters(place), 128, text, tone=self._tone)

    def _tone(self, row: _HeadLine) -> str:
        if row.number == self._header:
            return "accent_text"
        return "text" if row.number > self._header else "text3"

    def _fetch(self, ids: Sequence[int]) -> list[_HeadLine]:
        return [_HeadLine(one, one, self._by_number[one].cells) for one in ids]

    def _choose(self, number: int) -> None:
        self.header_chosen.emit(number)

    def _menu(self, row_id: int, place: QPoint) -> None:
        menu = Menu(self)
        menu.add(
            self.tr("The headings are in this row"), lambda: self._choose(row_id), icon="check"
        )
        menu.add(self.tr("The table has no headings"), lambda: self.header_chosen.emit(0), icon="x")
        menu.exec(place)
        menu.deleteLater()
