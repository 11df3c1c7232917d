"""The list of goods: two lines each, read in blocks where somebody looks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QDrag, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from salesapp.db.queries import attributes, links
from salesapp.db.queries.products import ProductRow, rows
from salesapp.domain.entities import Entity
from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.list_delegate import paint_row_background
from salesapp.ui.kit.moves import ALONE
from salesapp.ui.kit.paint import RIGHT, draw_icon, draw_text
from salesapp.ui.kit.table_column import ROW_ROLE, Column
from salesapp.ui.kit.table_model import Index, PagedTableModel
from salesapp.ui.kit.tones import tone_text
from salesapp.ui.products.attribute_words import value_words
from salesapp.ui.products.group_tree import goods_mime
from salesapp.ui.products.photo import paint_photo
from salesapp.ui.products.words import known_words, price_words, stock_words
from salesapp.ui.records.thumbnails import thumbnails

HEIGHT = 54


def _spoken(row: ProductRow) -> str:
    parts = (row.name, row.sku, stock_words(row).text, price_words(row), known_words(row.known))
    return ", ".join(part for part in parts if part)


class ProductDelegate(QStyledItemDelegate):
    """Name and price; under them article, stock and how much is known."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(theme.px(160), theme.px(HEIGHT))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        widget: QWidget = option.widget
        state: QStyle.StateFlag = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hover = bool(state & QStyle.StateFlag.State_MouseOver)
        paint_row_background(
            painter, rect, selected=selected, focused=widget.hasFocus(), hover=hover
        )
        row = index.data(ROW_ROLE)
        if isinstance(row, ProductRow):
            told = widget.told(row.id) if isinstance(widget, ProductList) else ""
            sha256 = widget.photo(row.id) if isinstance(widget, ProductList) else None
            side = theme.px(36)
            top = rect.top() + (rect.height() - side) // 2
            paint_photo(painter, QRect(rect.left() + theme.px(12), top, side, side), sha256)
            _paint(
                painter, rect.adjusted(side + theme.px(6), 0, 0, 0), row, told, selected=selected
            )


def _paint(painter: QPainter, rect: QRect, row: ProductRow, told: str, *, selected: bool) -> None:
    tokens, px = theme.tokens(), theme.px
    upper, lower = theme.line_height("strong"), theme.line_height("small")
    top = rect.top() + (rect.height() - upper - lower - 2) // 2
    left, right = rect.left() + px(16), rect.right() - px(16)
    line = QRect(left, top, right - left, upper)
    ink = tokens.text if row.is_active else tokens.text3
    price_ink = ink if row.price_minor is not None else tokens.text3
    used = draw_text(painter, line, price_words(row), "strong", price_ink, RIGHT)
    line.adjust(0, 0, -used - px(12), 0)
    draw_text(painter, line, row.name, "strong" if selected else "base", ink)
    line = QRect(left, top + upper + 2, right - left, lower)
    used = draw_text(painter, line, known_words(row.known), "small", tokens.text3, RIGHT)
    line.adjust(0, 0, -used - px(12), 0)
    if row.sku:
        used = draw_text(painter, line, row.sku, "small", tokens.text2)
        line.adjust(used + px(10), 0, 0, 0)
    stock = stock_words(row)
    if stock.text and line.width() > px(32):
        tone = tone_text(stock.tone)
        draw_icon(painter, QRect(line.left(), line.top(), px(12), lower), stock.icon, tone, 12)
        line.adjust(px(16), 0, 0, 0)
        used = draw_text(painter, line, stock.text, "small", tokens.color(tone))
        line.adjust(used + px(10), 0, 0, 0)
    if told and line.width() > px(32):
        draw_text(painter, line, told, "small", tokens.text3)


class ProductList(QTableView):
    """Ids of all matches; the current row is kept when the question changes.

    A table of one column: a list view would ask the model about each row before it shows any.
    """

    current_changed = Signal(object)
    opened = Signal(object)
    """Enter or a double click: id."""
    menu_requested = Signal(QPoint)
    selected = Signal()
    """Other rows are selected."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._by_keys = False
        self._pressed = QPoint()
        self._told: dict[int, str] = {}
        self._photos: dict[int, str] = {}
        self.paged = PagedTableModel([Column("name", "", 160, _spoken)], self._fetch, self)
        self._quiet = False
        self.setModel(self.paged)
        self.setItemDelegate(ProductDelegate(self))
        self._one_column()
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setAccessibleName(self.tr("Products"))
        self.doubleClicked.connect(lambda index: self.opened.emit(self.paged.id_at(index.row())))
        self.selectionModel().selectionChanged.connect(self._selection_told)
        thumbnails.loaded.connect(self._photo_loaded)

    def _one_column(self) -> None:
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._scale()
        theme.state.changed.connect(self._scale)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def _scale(self) -> None:
        self.verticalHeader().setMinimumSectionSize(theme.px(HEIGHT))
        self.verticalHeader().setDefaultSectionSize(theme.px(HEIGHT))

    @override
    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Home and End: the first row and the last one."""
        last = self.paged.rowCount() - 1
        if last >= 0 and action is QAbstractItemView.CursorAction.MoveHome:
            return self.paged.index(0, 0)
        if last >= 0 and action is QAbstractItemView.CursorAction.MoveEnd:
            return self.paged.index(last, 0)
        return super().moveCursor(action, modifiers)

    def set_ids(self, ids: Iterable[int]) -> None:
        """Show these rows, keeping the current one, the selection and the place."""
        current, place = self.current_id(), self.currentIndex().row()
        chosen = self.selected_ids()
        top = self.verticalScrollBar().value()
        self._quiet = True
        self.paged.set_ids(ids)
        count = self.paged.rowCount()
        if count and current is not None:
            row = self.paged.row_of(current)
            row = row if row >= 0 else min(max(place, 0), count - 1)
            self.setCurrentIndex(self.paged.index(row, 0))
            for one in chosen if len(chosen) > 1 else []:
                index = self.paged.index(self.paged.row_of(one), 0)
                self.selectionModel().select(index, self.selectionModel().SelectionFlag.Select)
        self.verticalScrollBar().setValue(top)
        self._quiet = False
        if self.current_id() != current:
            self.current_changed.emit(self.current_id())
            if self.currentIndex().isValid():
                self.scrollTo(self.currentIndex())

    def told(self, product_id: int) -> str:
        """The properties of a product that its group shows in the list."""
        return self._told.get(product_id, "")

    def photo(self, product_id: int) -> str | None:
        """The hash of the main photo of a product."""
        return self._photos.get(product_id)

    def _photo_loaded(self, sha256: str) -> None:
        if sha256 in self._photos.values():
            self.viewport().update()

    def _fetch(self, ids: Sequence[int]) -> list[ProductRow]:
        found = links.main_pictures(Entity.PRODUCT, ids)
        for product_id in ids:
            self._photos.pop(product_id, None)
        self._photos |= found
        listed = [one for one in attributes.of_products(ids) if one.is_listed]
        values = attributes.values(ids) if listed else {}
        for product_id in ids:
            each = values.get(product_id, {})
            parts = [value_words(one, each[one.id]) for one in listed if one.id in each]
            self._told[product_id] = ", ".join(parts)
        return rows(ids)

    def current_id(self) -> int | None:
        """Id of the current row."""
        return self.paged.id_at(self.currentIndex().row())

    def current_record(self) -> ProductRow | None:
        """The current row as the query gave it."""
        found = self.paged.record(self.currentIndex().row())
        return found if isinstance(found, ProductRow) else None

    def selected_ids(self) -> list[int]:
        """Ids selected, the current one first."""
        places = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        found = [one for place in places if (one := self.paged.id_at(place)) is not None]
        current = self.current_id()
        if current in found:
            found.remove(current)
            found.insert(0, current)
        return found

    def set_current_id(self, product_id: int) -> bool:
        """Go to a row; False when it is not shown."""
        row = self.paged.row_of(product_id)
        if row < 0:
            return False
        self.setCurrentIndex(self.paged.index(row, 0))
        self.scrollTo(self.currentIndex())
        return True

    @override
    def selectionCommand(
        self, index: Index, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        # Qt asks once more without the event while it follows a key: that is no program's doing.
        if event is None and not self._by_keys:
            return ALONE
        return super().selectionCommand(index, event)

    def _selection_told(self) -> None:
        if not self._quiet:
            self.selected.emit()

    @override
    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        super().currentChanged(current, previous)
        if not self._quiet:
            self.current_changed.emit(self.paged.id_at(current.row()))

    @override
    def keyboardSearch(self, search: str) -> None:
        """Letters and digits are commands here."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            if self.current_id() is not None:
                self.opened.emit(self.current_id())
            return
        self._by_keys = True
        try:
            super().keyPressEvent(event)
        finally:
            self._by_keys = False

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A row that is selected is dragged into a group of the tree."""
        at = event.position().toPoint()
        far = (at - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        held = bool(event.buttons() & Qt.MouseButton.LeftButton)
        chosen = self.selectionModel().isSelected(self.indexAt(self._pressed))
        if held and far and chosen:
            drag = QDrag(self)
            drag.setMimeData(goods_mime(self.selected_ids()))
            drag.exec(Qt.DropAction.MoveAction)
        elif not held:
            super().mouseMoveEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.current_id() is None:
            return
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        place = self.visualRect(self.currentIndex()).center()
        at = event.globalPos() if by_mouse else self.viewport().mapToGlobal(place)
        self.menu_requested.emit(at)
