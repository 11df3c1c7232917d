"""How goods get into an offer: found, pasted, put in place of what nobody knew, repriced."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from salesapp.db.queries import products
from salesapp.domain.lines import LineDraft, LineKind
from salesapp.domain.price_sources import PriceSource
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.text_area import TextArea
from salesapp.ui.notices import notices
from salesapp.ui.offers.bars import OfferBars
from salesapp.ui.offers.cells import EDITED, Cell
from salesapp.ui.offers.grid import LineGrid
from salesapp.ui.offers.paste import rows_of
from salesapp.ui.offers.picker import PickerRow
from salesapp.ui.offers.picker_list import Pick
from salesapp.ui.offers.reprice_dialog import Asked, RepriceDialog
from salesapp.ui.offers.sheet import OfferSheet


class GoodsDesk(QObject):
    """Joins the grid, the search under it and the bars above it."""

    dialog_opened = Signal(object)

    def __init__(
        self, page: QWidget, sheet: OfferSheet, grid: LineGrid, picker: PickerRow, bars: OfferBars
    ) -> None:
        super().__init__(page)
        self._page, self._sheet = page, sheet
        self._grid, self._picker, self._bars = grid, picker, bars
        self._solving: int | None = None
        self._unknown: LineDraft | None = None
        """The line in whose place goods are looked for; `_solving` tells where it stands now."""
        self.dialog: Dialog | None = None
        sheet.lines_reset.connect(self._follow)
        grid.pasted.connect(self.paste)
        grid.goods_wanted.connect(self.solve)
        grid.note_wanted.connect(self.write_note)
        grid.picker_wanted.connect(self.find_goods)
        picker.input.pasted.connect(self.paste)
        picker.input.chosen.connect(self.add_pick)
        picker.input.left_up.connect(self.leave_picker)
        picker.kind_wanted.connect(self.add_kind)
        bars.solve_wanted.connect(self.solve_first)
        bars.reprice_wanted.connect(self.reprice)

    def take_up(self) -> None:
        """A cell half typed when the program died is gone on with."""
        sheet, half = self._sheet, self._grid.half
        half.begin("" if sheet.frozen else f"offer:{sheet.id}")
        half.take_up(sheet.lines, self._go_on)

    def _go_on(self, row: int, column: str, words: str) -> None:
        cell = next((one for one in EDITED if one.name == column), Cell.QUANTITY)
        self._grid.go_to(row, cell, edit=True)
        editor = QApplication.focusWidget()
        if isinstance(editor, QLineEdit):
            editor.setText(words)
            editor.textEdited.emit(words)

    def find_goods(self) -> None:
        """The cursor goes to the search for a new line."""
        self._solving = None
        self._picker.ask_for(None)
        self._picker.input.setFocus()

    def add_pick(self, pick: Pick, go_on: bool) -> None:
        """Add what was chosen; the cursor goes to the quantity unless the search goes on."""
        sheet = self._sheet
        if sheet.frozen:
            return
        line: LineDraft | None = sheet.free_line(pick.text)
        if pick.product is not None:
            line = sheet.line_of(pick.product.id)
        if line is None:
            return
        if self._solving is not None:
            self._put(line)
            return
        place = len(sheet.lines)
        sheet.insert(place, [line])
        if go_on:
            self._picker.input.setFocus()
        else:
            self._grid.go_to(place, Cell.QUANTITY, edit=True)

    def add_kind(self, kind: LineKind) -> None:
        """Add a line of delivery or of a service; its price is typed next."""
        if self._sheet.frozen:
            return
        name = self.tr("Delivery") if kind is LineKind.DELIVERY else self.tr("Service")
        place = len(self._sheet.lines)
        self._sheet.insert(place, [self._sheet.free_line(name, kind=kind)])
        self._grid.go_to(place, Cell.PRICE, edit=True)

    # Rows out of a spreadsheet

    def paste(self, text: str) -> None:
        """Add lines of a pasted table; articles nobody knows become lines to be solved."""
        sheet, table = self._sheet, rows_of(text)
        if sheet.frozen or not table:
            return
        known = products.by_sku([one.sku for one in table])
        made: list[LineDraft] = []
        for one in table:
            line = sheet.line_of(known[one.sku], one.quantity_milli) if one.sku in known else None
            if line is None:
                line = replace(
                    sheet.free_line(one.sku, one.quantity_milli), price_source=PriceSource.NONE
                )
            made.append(line)
        sheet.insert(len(sheet.lines), made)
        notices.undoable(self.tr("%n lines added", "", len(made)))
        self._bars.refresh()
        if len(known) < len({one.sku for one in table}):
            self._grid.go_to(sheet.unsolved()[0], Cell.GOODS)

    def solve_first(self) -> None:
        """Look for the goods of the first line nobody knows."""
        unsolved = self._sheet.unsolved()
        if unsolved:
            self.solve(unsolved[0])

    def solve(self, row: int) -> None:
        """Look for goods in the place of a line."""
        if self._sheet.frozen or row >= len(self._sheet.lines):
            return
        self._solving, self._unknown = row, self._sheet.lines[row]
        self._grid.go_to(row, Cell.GOODS)
        self._picker.ask_for(self._sheet.lines[row])

    def _follow(self) -> None:
        """Lines came, went or moved: the one that is looked for stands elsewhere, or is gone."""
        row, line = self._solving, self._unknown
        if row is None or line is None:
            return
        lines = self._sheet.lines
        same = [at for at, one in enumerate(lines) if one is line]
        equal = [at for at, one in enumerate(lines) if one == line]
        found = same or equal or [at for at, one in enumerate(lines) if one.name == line.name]
        if found:
            self._solving = min(found, key=lambda at: abs(at - row))
            self._unknown = lines[self._solving]
        else:
            self._solving = None
            self._picker.ask_for(None)

    def _put(self, line: LineDraft) -> None:
        row, self._solving = self._solving or 0, None
        self._picker.ask_for(None)
        if row >= len(self._sheet.lines):
            return
        old = self._sheet.lines[row]
        if line.product_id is not None:
            line = self._sheet.line_of(line.product_id, old.quantity_milli) or line
        line = replace(
            line,
            quantity_milli=old.quantity_milli,
            discount_bp=old.discount_bp,
            discount_minor=old.discount_minor,
            standing=old.standing,
            variant=old.variant,
            note=old.note,
        )
        lines = list(self._sheet.lines)
        lines[row] = line
        self._sheet.set_lines(lines)
        self._bars.refresh()
        if self._sheet.unsolved():
            self.solve_first()
        else:
            self._grid.go_to(row, Cell.QUANTITY)

    def leave_picker(self) -> None:
        """Esc or Up: back to the lines."""
        row, self._solving = self._solving, None
        self._picker.ask_for(None)
        if self._sheet.lines:
            last = len(self._sheet.lines) - 1
            self._grid.go_to(last if row is None else min(row, last), Cell.QUANTITY)

    # Prices and notes

    def reprice(self, *, for_client: bool = False) -> None:
        """Show what the catalogue says now; nothing changes until the user takes it."""
        if self.dialog is not None or self._sheet.frozen:
            return
        self._sheet.flush()
        found = self._sheet.repricings()
        if not found:
            notices.tell(self.tr("The prices are those of the catalogue"))
            return
        asked = Asked(self._sheet.draft, found, self._sheet.take_prices)
        dialog = RepriceDialog(self._page, asked, for_client=for_client)
        self._open(dialog)

    def reprice_for_client(self) -> None:
        """Another client was chosen: prices that differ for them are shown at once."""
        if self._sheet.repricings():
            self.reprice(for_client=True)

    def write_note(self, row: int) -> None:
        """Ask for the small words under a line."""
        if self.dialog is not None or self._sheet.frozen:
            return
        line = self._sheet.lines[row]
        dialog = Dialog(self._page, self.tr("Note under the line"), line.name)
        area = TextArea(rows=3)
        area.set_value(line.note)
        dialog.add_field(Field(self.tr("Printed small under the name"), area))
        dialog.add_cancel()
        dialog.add_primary(self.tr("Write"))

        def written(yes: bool) -> None:
            if yes:
                self._sheet.set_line(row, replace(line, note=" ".join(str(area.value()).split())))

        dialog.when_done(self, written)
        self._open(dialog)

    def _open(self, dialog: Dialog) -> None:
        self.dialog = dialog
        dialog.when_done(self, lambda _yes: self._closed(dialog))
        dialog.open()

    def _closed(self, dialog: Dialog) -> None:
        self.dialog = None
        dialog.deleteLater()
        self._bars.look_again()
