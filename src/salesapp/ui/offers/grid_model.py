"""The lines of an offer as a table."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from salesapp.domain.lines import LineDraft
from salesapp.domain.money import MINUS, format_money, format_percent
from salesapp.domain.vat import VatMode
from salesapp.overriding import override
from salesapp.ui import format as fmt
from salesapp.ui.offers.cells import EDITED, Cell, edit_text
from salesapp.ui.offers.sheet import OfferSheet
from salesapp.ui.offers.words import margin_text, vat_name

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class LinesModel(QAbstractTableModel):
    """Thin model over the sheet; cells are painted by the delegate."""

    def __init__(self, sheet: OfferSheet) -> None:
        super().__init__(sheet)
        self._sheet = sheet
        self._told = self._titles()
        self._seen = self._rows()
        sheet.lines_reset.connect(self._reset)
        sheet.changed.connect(self._tell)

    def line(self, row: int) -> LineDraft:
        """The line of a row, with what is being typed."""
        return self._sheet.shown.lines[row]

    def text(self, row: int, cell: Cell) -> str:
        """What a cell shows."""
        line = self.line(row)
        match cell:
            case Cell.NUMBER:
                return str(row + 1)
            case Cell.VAT:
                return vat_name(line.vat_bp)
            case Cell.MARGIN:
                return margin_text(self._sheet.margins[row].bp)
            case Cell.AMOUNT:
                return fmt.money_cell(self._sheet.totals.lines[row].amount_minor)
            case Cell.DISCOUNT:
                return _discount(line)
            case _:
                return edit_text(line, cell)

    def title(self, cell: Cell) -> str:
        """The words above a column."""
        included = self._sheet.draft.vat_mode is VatMode.INCLUDED
        sums_off = any(line.discount_minor for line in self._sheet.shown.lines)
        sign = fmt.sign_of(self._sheet.draft.currency)
        return {
            Cell.NUMBER: self.tr("No."),
            Cell.GOODS: self.tr("Goods"),
            Cell.QUANTITY: self.tr("Qty"),
            Cell.UNIT: self.tr("Unit"),
            Cell.PRICE: self.tr("Price with VAT") if included else self.tr("Price without VAT"),
            Cell.DISCOUNT: self.tr("Discount") if sums_off else self.tr("Discount, %"),
            Cell.VAT: self.tr("VAT"),
            Cell.MARGIN: self.tr("Margin"),
            Cell.AMOUNT: self.tr("Amount, {sign}").format(sign=sign),
        }[cell]

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._sheet.shown.lines)

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(Cell)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if index.isValid() and role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return self.text(index.row(), Cell(index.column()))
        return None

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        across = orientation == Qt.Orientation.Horizontal
        if across and role == Qt.ItemDataRole.DisplayRole:
            return self.title(Cell(section))
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        if not self._sheet.frozen and index.column() in EDITED:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def _reset(self) -> None:
        self.beginResetModel()
        self._seen = self._rows()
        self.endResetModel()

    def _tell(self) -> None:
        """Tell which rows read otherwise now: a key changes one of a thousand."""
        titles = self._titles()
        if titles != self._told:
            self._told = titles
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Cell) - 1)
        old, self._seen = self._seen, self._rows()
        rows = range(len(self._seen))
        changed = [row for row in rows if row >= len(old) or old[row] != self._seen[row]]
        if changed:
            last = self.index(changed[-1], len(Cell) - 1)
            self.dataChanged.emit(self.index(changed[0], 0), last)

    def _rows(self) -> list[tuple[object, ...]]:
        sheet = self._sheet
        return list(zip(sheet.shown.lines, sheet.totals.lines, sheet.margins, strict=True))

    def _titles(self) -> list[str]:
        return [self.title(cell) for cell in Cell]


def _discount(line: LineDraft) -> str:
    """`5`, as the head says %, or `−500,00`."""
    if line.discount_minor:
        return MINUS + format_money(line.discount_minor)
    return (
        format_percent(line.discount_bp, tight=True).rstrip("%") if line.discount_bp else fmt.DASH
    )
