"""The grid of an offer: everything by keys, from the first line to the last."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableView

from salesapp.domain.lines import LineDraft, Standing, is_unsolved
from salesapp.domain.vat import rates_at
from salesapp.overriding import override
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.costs import SETTING, costs_shown
from salesapp.ui.kit.hover_table import HoverTable
from salesapp.ui.kit.menu import Menu
from salesapp.ui.kit.table_column import CellState, Column
from salesapp.ui.kit.table_header import TableHeader
from salesapp.ui.notices import notices
from salesapp.ui.offers.cells import EDITED, WIDTHS, Cell
from salesapp.ui.offers.grid_delegate import LineDelegate
from salesapp.ui.offers.grid_model import LinesModel
from salesapp.ui.offers.sheet import OfferSheet
from salesapp.ui.offers.words import vat_name
from salesapp.ui.settings import settings_file
from salesapp.ui.soon import soon

ROOMY: Final = 780
"""From this width on the names keep their room beside the rates of VAT."""
LEAST_ROWS: Final = 2
MOST_ROWS: Final = 14
"""With more lines the grid scrolls by itself: the search and the terms stay at hand."""


class LineGrid(HoverTable):
    """Lines of the sheet; typing starts editing, the arrows move on."""

    picker_wanted = Signal()
    """Insert, or down from the last line: the cursor goes to the search for goods."""
    note_wanted = Signal(object)
    """Row whose note is to be written."""
    goods_wanted = Signal(object)
    """Row of a pasted line whose goods are to be found."""
    pasted = Signal(str)
    """A text from the clipboard, to become lines."""

    def __init__(self, sheet: OfferSheet) -> None:
        super().__init__()
        self.sheet = sheet
        self.lines = LinesModel(sheet)
        self._kept = (0, int(Cell.QUANTITY))
        self._header = TableHeader(self)
        self.setHorizontalHeader(self._header)
        self.setModel(self.lines)
        self._delegate = LineDelegate(self, sheet, self.lines, self)
        self.setItemDelegate(self._delegate)
        self.half = self._delegate.half
        self._delegate.stepped.connect(self._step)
        self._delegate.ended.connect(self.setFocus)
        self._dress()
        self.lines.modelAboutToBeReset.connect(self._keep)
        self.lines.modelReset.connect(self._restore)
        self.lines.headerDataChanged.connect(self._show_titles)
        theme.state.changed.connect(self._scale)
        settings_file().changed.connect(self._setting_changed)
        self._show_titles()
        self._scale()

    def _dress(self) -> None:
        self.setAccessibleName(self.tr("Lines of the offer"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._header.setSectionsMovable(False)
        self._header.setSectionsClickable(False)
        fixed = QHeaderView.ResizeMode.Fixed
        for cell in Cell:
            stretch = QHeaderView.ResizeMode.Stretch if cell is Cell.GOODS else fixed
            self._header.setSectionResizeMode(cell, stretch)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def go_to(self, row: int, cell: Cell, *, edit: bool = False) -> None:
        """Put the cursor into a cell, maybe with its editor open."""
        index = self.lines.index(row, cell)
        if not index.isValid():
            return
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._choose(index)
        self.scrollTo(index)
        if edit:
            self.edit(index)

    def chosen_rows(self) -> list[int]:
        """Lines selected, from the top."""
        return sorted({index.row() for index in self.selectionModel().selectedRows()})

    def cell_state(self, row: int) -> CellState:
        """How a row is shown now, for the delegate."""
        # Rows are selected whole: one cell tells, and to ask for the row would ask for each.
        selected = self.selectionModel().isSelected(self.lines.index(row, 0))
        editing = self.state() == QAbstractItemView.State.EditingState
        return CellState(selected, self.hasFocus() or editing, row == self.hover_row, marked=False)

    def remove_chosen(self) -> None:
        """Take the selected lines away, with a way back."""
        rows = self.chosen_rows()
        if not rows or self.sheet.frozen:
            return
        names = [self.sheet.lines[row].name for row in rows]
        self.sheet.remove(rows)
        if len(rows) == 1:
            notices.undoable(self.tr("Removed: {name}").format(name=names[0]))
        else:
            notices.undoable(self.tr("%n lines removed", "", len(rows)))

    def move_current(self, by: int) -> None:
        """Move the current line up or down."""
        index = self.currentIndex()
        if index.isValid() and not self.sheet.frozen:
            self._kept = (self.sheet.move(index.row(), by), index.column())
            self._restore()

    # Inside

    def _step(self, down: int, right: int) -> None:
        index = self.currentIndex()
        row, column = index.row() + down, index.column()
        if right:
            edited = [cell for cell in EDITED if not self.isColumnHidden(cell)]
            place = edited.index(Cell(column)) + right if column in edited else 0
            if not 0 <= place < len(edited):
                row, place = row + right, 0 if right > 0 else len(edited) - 1
            column = edited[place]
        if row >= self.lines.rowCount():
            self.picker_wanted.emit()
        elif row >= 0:
            self.go_to(row, Cell(column), edit=bool(right))

    def _keep(self) -> None:
        index = self.currentIndex()
        if index.isValid():
            self._kept = (index.row(), index.column())

    def _restore(self) -> None:
        self._fit_numbers()
        self.updateGeometry()
        last = self.lines.rowCount() - 1
        if last >= 0:
            self._choose(self.lines.index(min(self._kept[0], last), self._kept[1]))

    def _choose(self, index: QModelIndex) -> None:
        """Make a cell current and its row the only one chosen, even while Ctrl is held."""
        flag = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)

    def _show_titles(self) -> None:
        names = {Cell.NUMBER: "left", Cell.GOODS: "left", Cell.UNIT: "left", Cell.VAT: "left"}
        self._header.columns = [
            Column(
                str(int(cell)),
                self.lines.title(cell),
                WIDTHS[cell],
                lambda _row: "",
                align="left" if cell in names else "right",
            )
            for cell in Cell
        ]
        self._fit_vat()
        self.setColumnHidden(Cell.MARGIN, not costs_shown())
        self._header.viewport().update()

    def _fit_vat(self) -> None:
        """Rates are shown where they differ, and where there is room to type them."""
        rates = {line.vat_bp for line in self.sheet.shown.lines}
        roomy = not self.sheet.frozen and self.width() >= theme.px(ROOMY)
        self.setColumnHidden(Cell.VAT, len(rates) < 2 and not (rates and roomy))

    def _setting_changed(self, name: str) -> None:
        if name == SETTING:
            self._show_titles()

    def _scale(self) -> None:
        tall = theme.px(36)
        self.verticalHeader().setMinimumSectionSize(tall)
        self.verticalHeader().setDefaultSectionSize(tall)
        for cell, width in WIDTHS.items():
            self.setColumnWidth(cell, theme.px(width))
        self._fit_numbers()
        self.updateGeometry()

    def _fit_numbers(self) -> None:
        """Numbers of three and more digits need a wider column."""
        digits = len(str(self.lines.rowCount()))
        width = theme.px(WIDTHS[Cell.NUMBER] + 8 * max(0, digits - 2))
        if self.columnWidth(Cell.NUMBER) != width:
            self.setColumnWidth(Cell.NUMBER, width)

    @override
    def sizeHint(self) -> QSize:
        rows = min(self.lines.rowCount(), MOST_ROWS)
        return QSize(theme.px(400), self._header.sizeHint().height() + rows * theme.px(36) + 1)

    @override
    def minimumSizeHint(self) -> QSize:
        rows = min(LEAST_ROWS, self.lines.rowCount())
        tall = self._header.sizeHint().height() + rows * theme.px(36)
        return QSize(theme.px(320), tall)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_vat()
        index = self.currentIndex()
        if index.isValid() and self.hasFocus():
            soon(self, lambda: self.scrollTo(self.currentIndex()))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._own_key(event):
            super().keyPressEvent(event)

    def _own_key(self, event: QKeyEvent) -> bool:
        key, index = Qt.Key(event.key()), self.currentIndex()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if self._clipboard_key(event):
            return True
        enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not control
        if control and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_current(1 if key == Qt.Key.Key_Down else -1)
        elif control and key == Qt.Key.Key_Space:
            self.toggle_counted(alternative=shift)
        elif enter:
            self._enter(index)
        elif key == Qt.Key.Key_Insert:
            self.picker_wanted.emit()
        elif key == Qt.Key.Key_Delete:
            self.remove_chosen()
        elif key == Qt.Key.Key_Down and index.row() >= self.lines.rowCount() - 1:
            self.picker_wanted.emit()
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and index.isValid():
            row = 0 if key == Qt.Key.Key_Home else self.lines.rowCount() - 1
            self.go_to(row, Cell(index.column()))
        else:
            return False
        return True

    def _clipboard_key(self, event: QKeyEvent) -> bool:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit(QGuiApplication.clipboard().text())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        else:
            return False
        return True

    def _enter(self, index: QModelIndex) -> None:
        """Enter: the goods of a line nobody knows are looked for, other cells are typed into."""
        if not index.isValid() or self.sheet.frozen:
            return
        if self._is_unsolved():
            self.goods_wanted.emit(index.row())
            return
        column = index.column() if index.column() in EDITED else Cell.QUANTITY
        self.go_to(index.row(), Cell(column), edit=True)

    def _copy(self) -> None:
        rows = self.chosen_rows()
        shown = [Cell.GOODS, Cell.QUANTITY, Cell.UNIT, Cell.PRICE, Cell.AMOUNT]
        text = "\n".join(
            "\t".join([self.lines.line(row).sku, *(self.lines.text(row, cell) for cell in shown)])
            for row in rows
        )
        QGuiApplication.clipboard().setText(text)

    @override
    def keyboardSearch(self, search: str) -> None:
        """Letters are typed into the cell."""

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.currentIndex().isValid() and not self.sheet.frozen:
            self._menu().popup(event.globalPos())

    def _menu(self) -> Menu:
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        current = self.currentIndex().row()
        rates = menu.add_menu(self.tr("VAT rate"), icon="percent")
        for rate in rates_at(self.sheet.draft.rated_on):
            entry = rates.addAction(vat_name(rate))
            entry.setCheckable(True)
            entry.setChecked(self.sheet.lines[current].vat_bp == rate)
            entry.triggered.connect(lambda _on=False, bp=rate: self.set_rate(bp))
        menu.add(self.tr("Move up"), lambda: self.move_current(-1), icon="up", keys="Ctrl+Up")
        down = self.tr("Move down")
        menu.add(down, lambda: self.move_current(1), icon="down", keys="Ctrl+Down")
        self._add_choices(menu, self.sheet.lines[current])
        fit = self.sheet.fitting_of(self.sheet.lines[current])
        if fit is not None:
            told = self.tr("Round up to {quantity}").format(quantity=fmt.quantity(fit))
            menu.add(told, self.fit_quantity, icon="up")
        if self.sheet.lines[current].is_price_manual:
            menu.add(self.tr("Price of the catalogue"), self.reset_price, icon="undo")
        menu.addSeparator()
        menu.add(self.tr("Remove"), self.remove_chosen, icon="trash", keys="Delete")
        return menu

    def _add_choices(self, menu: Menu, line: LineDraft) -> None:
        """What the client may choose, and what the line says besides its name."""
        row = self.currentIndex().row()
        words = self.tr("Optional: does not count") if line.is_counted else self.tr("Count it")
        if line.standing is Standing.ALTERNATIVE:
            words = self.tr("Choose this one")
        menu.add(words, self.toggle_counted, icon="check", keys="Ctrl+Space")
        menu.add(
            self.tr("Alternative to the line above"),
            lambda: self.toggle_counted(alternative=True),
            icon="split",
            keys="Ctrl+Shift+Space",
        )
        menu.add(self.tr("Note under the line…"), lambda: self.note_wanted.emit(row), icon="edit")
        if line.product_id is None:
            menu.add(
                self.tr("Find goods in its place…"),
                lambda: self.goods_wanted.emit(row),
                icon="search",
            )

    def _is_unsolved(self) -> bool:
        index = self.currentIndex()
        return index.column() == Cell.GOODS and is_unsolved(self.sheet.lines[index.row()])

    def toggle_counted(self, *, alternative: bool = False) -> None:
        """Let the current line count or not, or make it an alternative to the one above."""
        row = self.currentIndex().row()
        if row < 0 or self.sheet.frozen:
            return
        before = self.sheet.lines
        if alternative:
            self.sheet.make_alternative(row)
        else:
            self.sheet.toggle_counted(row)
        if self.sheet.lines != before:
            notices.undoable(self._standing_words(self.sheet.lines[row]))
        elif alternative:
            notices.tell(self.tr("There is no line above that it could replace."))

    def _standing_words(self, line: LineDraft) -> str:
        told = {
            Standing.FIRM: self.tr("{name} counts"),
            Standing.OPTIONAL: self.tr("{name} is optional and does not count"),
            Standing.ALTERNATIVE: self.tr("{name} is an alternative and does not count"),
        }
        return told[line.standing].format(name=line.name)

    def set_rate(self, vat_bp: int | None) -> None:
        """Give the selected lines another VAT rate."""
        chosen = set(self.chosen_rows())
        self.sheet.set_lines(
            replace(line, vat_bp=vat_bp) if at in chosen else line
            for at, line in enumerate(self.sheet.lines)
        )

    def fit_quantity(self) -> None:
        """Round the quantity of the current line up to one that may be sold."""
        row = self.currentIndex().row()
        line = self.sheet.lines[row]
        fit = self.sheet.fitting_of(line)
        if fit is not None:
            self.sheet.set_line(row, replace(line, quantity_milli=fit))

    def reset_price(self) -> None:
        """Take back typed prices of the selected lines that the catalogue knows."""
        chosen = set(self.chosen_rows())
        self.sheet.set_lines(
            replace(line, price_minor=line.base_price_minor, is_price_manual=False)
            if at in chosen and line.base_price_minor is not None
            else line
            for at, line in enumerate(self.sheet.lines)
        )
