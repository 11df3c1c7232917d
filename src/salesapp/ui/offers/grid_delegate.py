"""Paints the lines of an offer and opens their editors exactly over the cells."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from salesapp.domain.line_choices import replaced
from salesapp.domain.lines import LineDraft, Standing, is_unsolved
from salesapp.domain.vat import rates_at
from salesapp.overriding import override
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.kit.chip import chip_width, paint_chip
from salesapp.ui.kit.hint import show_hint
from salesapp.ui.kit.paint import CENTER, LEFT, RIGHT, draw_icon, draw_text, text_width
from salesapp.ui.kit.table_column import CellState
from salesapp.ui.kit.table_delegate import cell_background
from salesapp.ui.kit.text_input import set_editor_state
from salesapp.ui.offers.cells import Cell, edit_text, problem, typed
from salesapp.ui.offers.grid_model import Index, LinesModel
from salesapp.ui.offers.price_words import price_tip
from salesapp.ui.offers.sheet import OfferSheet
from salesapp.ui.offers.words import Look, margin_text, vat_name
from salesapp.ui.posting.half_typed import HalfTypedCell

_ALIGN = {Cell.NUMBER: LEFT, Cell.GOODS: LEFT, Cell.UNIT: LEFT, Cell.VAT: CENTER}
_SKU = 80
_NOT_LEFT = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
_LEAST_NAME = 90
"""What a name keeps beside the chip about the stock; with less, the chip is an icon."""


def align_of(cell: Cell) -> Qt.AlignmentFlag:
    """Words stand at the left, numbers at the right."""
    return _ALIGN.get(cell, RIGHT)


class Rows(Protocol):
    """The grid as its delegate sees it."""

    def cell_state(self, row: int) -> CellState:
        """How a row is shown now."""
        ...


class LineDelegate(QStyledItemDelegate):
    """Editing follows the keys: Enter goes down, Tab right, Esc takes back."""

    stepped = Signal(object, object)
    """The editor was left by Enter or Tab: rows down and cells right."""
    ended = Signal()
    """The editor was closed, whatever way."""

    def __init__(self, grid: Rows, sheet: OfferSheet, model: LinesModel, parent: QObject) -> None:
        super().__init__(parent)
        self._grid, self._sheet, self._model = grid, sheet, model
        self._at: tuple[int, Cell] | None = None
        self.half = HalfTypedCell(self)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        tokens = theme.tokens()
        row, cell = index.row(), Cell(index.column())
        state = self._grid.cell_state(row)
        painter.fillRect(rect, tokens.color(cell_background(state)))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, tokens.divider)
        if state.selected and state.focused and cell is Cell.NUMBER:
            painter.fillRect(rect.left(), rect.top(), 3, rect.height(), tokens.focus)
        inner = rect.adjusted(theme.px(8), 0, -theme.px(8), -1)
        if cell is Cell.GOODS:
            self._paint_goods(painter, inner, row, selected=state.selected)
        elif cell is Cell.MARGIN:
            self._paint_margin(painter, inner, row)
        elif self._is_warned(row, cell):
            self._paint_warned(painter, inner, row, cell)
        else:
            role = "strong" if cell is Cell.AMOUNT else "base"
            counted = self._model.line(row).is_counted
            role = role if counted else "base"
            soft = cell in (Cell.NUMBER, Cell.UNIT, Cell.VAT) or not counted
            ink = tokens.text3 if soft else tokens.text
            draw_text(painter, inner, self._model.text(row, cell), role, ink, align_of(cell))
        current = state.focused and state.hover is False
        if current and self._is_current(index):
            painter.setPen(tokens.accent_line)
            painter.drawRect(rect.adjusted(0, 0, -1, -2))

    def _is_current(self, index: Index) -> bool:
        view = self.parent()
        return isinstance(view, QAbstractItemView) and view.currentIndex() == index

    def _paint_goods(self, painter: QPainter, rect: QRect, row: int, *, selected: bool) -> None:
        tokens = theme.tokens()
        line = self._model.line(row)
        name = rect
        # Where there is room for one of them only, the name says more; the tooltip has both.
        if rect.width() >= theme.px(_SKU) + theme.px(_LEAST_NAME):
            sku = QRect(rect.left(), rect.top(), theme.px(_SKU) - theme.px(8), rect.height())
            draw_text(painter, sku, line.sku, "small", tokens.text3)
            name = rect.adjusted(theme.px(_SKU), 0, 0, 0)
        look = self._look(line)
        if look is not None:
            words, width = look.text, chip_width(look.text, look.icon)
            if name.width() < width + theme.px(_LEAST_NAME):
                words, width = "", theme.px(26)
            room = text_width(line.name) + theme.px(8)
            left = name.left() + min(room, max(0, name.width() - width))
            place = QRect(left, rect.top(), name.right() + 1 - left, rect.height())
            paint_chip(painter, place, words, look.tone, look.icon, on_selected=selected)
            name.setRight(left - theme.px(8))
        used = draw_text(
            painter, name, line.name, "base", tokens.text if line.is_counted else tokens.text2
        )
        if line.note:
            beside = name.adjusted(used + theme.px(8), 0, 0, 0)
            if beside.width() > theme.px(40):
                draw_text(painter, beside, line.note, "small", tokens.text3)

    def _look(self, line: LineDraft) -> Look | None:
        """The chip of a line: what is wrong with it, or why it does not count."""
        if is_unsolved(line):
            return Look(self.tr("not in the catalogue"), "risk", "excl")
        if line.standing is Standing.OPTIONAL:
            return Look(self.tr("optional"), "info", "plus")
        if line.standing is Standing.ALTERNATIVE:
            number = replaced(self._sheet.shown.lines, line)
            return Look(self.tr("instead of {number}").format(number=number), "info", "split")
        stock = self._sheet.short_of(line)
        if stock is None:
            return None
        told = self.tr("in stock {count}").format(count=fmt.quantity(stock))
        return Look(told, "warn", "warn")

    def _is_warned(self, row: int, cell: Cell) -> bool:
        """Whether a price is below the lowest, or a quantity is no whole pack or lot."""
        if cell is Cell.QUANTITY:
            return self._sheet.fitting_of(self._model.line(row)) is not None
        return cell is Cell.PRICE and self._sheet.lowest_of(row) is not None

    def _paint_warned(self, painter: QPainter, rect: QRect, row: int, cell: Cell) -> None:
        """A sign and the colour; the tooltip says what is wrong."""
        ink = theme.tokens().warn
        used = draw_text(painter, rect, self._model.text(row, cell), "base", ink, RIGHT)
        side = theme.px(14)
        x = rect.right() - used - side - theme.px(4)
        draw_icon(painter, QRect(x, rect.top(), side, rect.height()), "warn", "warn", 14)

    def _paint_margin(self, painter: QPainter, rect: QRect, row: int) -> None:
        tokens = theme.tokens()
        margin = self._sheet.margins[row].bp
        low = margin is not None and margin < self._sheet.margin_limit_bp
        ink = tokens.warn if low else tokens.text2
        used = draw_text(painter, rect, margin_text(margin), "base", ink, RIGHT)
        if low:
            side = theme.px(14)
            x = rect.right() - used - side - theme.px(4)
            draw_icon(painter, QRect(x, rect.top(), side, rect.height()), "warn", "warn", 14)

    @override
    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        show_hint(event.globalPos(), self._tip(index.row(), Cell(index.column())), view)
        return True

    def _tip(self, row: int, cell: Cell) -> str:
        line = self._model.line(row)
        if cell is Cell.GOODS:
            look = self._look(line)
            parts = [line.sku, line.name, "" if look is None else look.text]
            return "\n".join(filter(None, (", ".join(filter(None, parts)), line.note)))
        if cell is Cell.DISCOUNT:
            return self.tr("5 is a percent, 500 ₽ is a sum off the line")
        if cell is Cell.VAT and not self._sheet.frozen:
            told = ", ".join(vat_name(one) for one in self._rates())
            return self.tr("The rates of that day: {rates}").format(rates=told)
        fit = self._sheet.fitting_of(line) if cell is Cell.QUANTITY else None
        if fit is not None:
            told = self.tr("Sold by lots and packs: the nearest quantity is {quantity}")
            return told.format(quantity=fmt.quantity(fit, line.unit))
        if cell is Cell.PRICE:
            return price_tip(
                line,
                self._sheet.resolution(line),
                self._sheet.lowest_of(row),
                self._sheet.draft.currency,
            )
        if cell is Cell.MARGIN and self._sheet.margins[row].bp is None:
            return self.tr("The cost of the goods is not known")
        return ""

    # Editing

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        cell = Cell(index.column())
        editor = QLineEdit(parent)
        editor.setProperty("size", "cell")
        editor.setAccessibleName(self._model.title(cell))
        editor.setAlignment(align_of(cell))
        self._at = (index.row(), cell)
        editor.textEdited.connect(self._typed)
        return editor

    @override
    def setEditorData(self, editor: QWidget, index: Index) -> None:
        # The view asks again whenever a cell changes: what is being typed must stay.
        if isinstance(editor, QLineEdit) and not editor.property("filled"):
            editor.setProperty("filled", True)
            editor.setText(edit_text(self._sheet.lines[index.row()], Cell(index.column())))
            editor.selectAll()

    @override
    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        rect: QRect = option.rect
        left = theme.px(_SKU) if index.column() == Cell.GOODS else 0
        editor.setGeometry(rect.adjusted(left, 0, 0, -1))

    def _typed(self, text: str) -> None:
        if self._at is None:
            return
        row, cell = self._at
        line = self._sheet.lines[row]
        self.half.typed(row, cell.name, line.name, text)
        rates = self._rates()
        wrong = problem(line, cell, text, rates)
        self._sheet.try_line(row, None if wrong else typed(line, cell, text, rates))

    def _rates(self) -> tuple[int | None, ...]:
        """The rates of VAT that hold on the day of the shipment."""
        return rates_at(self._sheet.draft.rated_on)

    @override
    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if not isinstance(editor, QLineEdit):
            return super().eventFilter(editor, event)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            steps = {
                Qt.Key.Key_Return: (1, 0),
                Qt.Key.Key_Enter: (1, 0),
                Qt.Key.Key_Down: (1, 0),
                Qt.Key.Key_Up: (-1, 0),
                Qt.Key.Key_Tab: (0, 1),
                Qt.Key.Key_Backtab: (0, -1),
            }
            key = Qt.Key(event.key())
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if key == Qt.Key.Key_Escape:
                self._close(editor)
                return True
            if key in steps and not control:
                if self._enter(editor):
                    self.stepped.emit(*steps[key])
                return True
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            entered = self._enter(editor, quiet=not editor.isVisible())
            if not entered and event.reason() not in _NOT_LEFT:
                editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        return False

    def _enter(self, editor: QLineEdit, *, quiet: bool = False) -> bool:
        """Enter what was typed; False when it is wrong and the editor stays."""
        if self._at is None:
            return True
        row, cell = self._at
        line = self._sheet.lines[row]
        rates = self._rates()
        wrong = problem(line, cell, editor.text(), rates)
        if wrong and not quiet:
            set_editor_state(editor, "error")
            editor.setAccessibleDescription(wrong)
            below = editor.mapToGlobal(QPoint(0, editor.height() - theme.px(8)))
            show_hint(below, wrong, editor)
            return False
        made = None if wrong else typed(line, cell, editor.text(), rates)
        self._close(editor)
        if made is not None:
            self._sheet.set_line(row, made)
        return True

    def _close(self, editor: QLineEdit) -> None:
        if self._at is not None:
            self._at = None
            self.half.left()
            self._sheet.try_line(0, None)
            self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
            self.ended.emit()
