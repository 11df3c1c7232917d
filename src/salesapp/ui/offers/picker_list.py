"""The goods found, under the last row of the grid."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from salesapp.db.queries.products import ProductRow
from salesapp.domain.products import Stock, availability
from salesapp.domain.search_words import tokens as words_of
from salesapp.overriding import override
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.kit.key_cap import draw_key_caps, key_caps_width
from salesapp.ui.kit.paint import RIGHT, draw_box, draw_icon, draw_shadow, draw_text, text_width
from salesapp.ui.offers.words import margin_text

ROW: Final = 34
FOOT: Final = 30
WIDTH: Final = 700
_SHADOW: Final = 14
_SKU, _STOCK, _PRICE, _MARGIN = 100, 124, 90, 62


class Pick(NamedTuple):
    """A line of the list; without a product it is a text of one's own."""

    product: ProductRow | None
    text: str
    instead_of: str = ""
    """Name of the goods it stands in for: they cannot be had."""
    price_minor: int | None = None
    """What they cost the client of the document, in its currency and VAT mode."""
    margin_bp: int | None = None


class PickList(QWidget):
    """A child of the window under the search; the focus stays in the search."""

    chosen = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.picks: list[Pick] = []
        self.current = 0
        self._words: list[str] = []
        self.currency, self.with_margin, self.margin_limit_bp = "RUB", False, 0
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Goods found"))
        self.hide()

    def show_picks(self, picks: list[Pick], text: str, under: QWidget) -> None:
        """Show lines under an input, or above it where there is no room."""
        self.picks, self.current = picks, 0
        self._words = words_of(text)
        tall = theme.px(ROW) * len(picks) + theme.px(FOOT) + 8
        at = under.mapTo(self._window, QPoint(0, under.height() + 4))
        if at.y() + tall > self._window.height() - 8:
            at = under.mapTo(self._window, QPoint(0, -tall - 4))
        wide = min(theme.px(WIDTH), self._window.width() - at.x() - 8)
        self.setGeometry(at.x() - _SHADOW, at.y() - _SHADOW, wide + 2 * _SHADOW, tall + 2 * _SHADOW)
        self.show()
        self.raise_()
        self.update()

    def step(self, way: int) -> None:
        """Go to another line."""
        self.current = (self.current + way) % max(1, len(self.picks))
        self.update()

    def pick(self) -> Pick | None:
        """The line chosen now."""
        return self.picks[self.current] if self.isVisible() and self.picks else None

    def _line(self, place: int) -> QRect:
        top = _SHADOW + 4 + place * theme.px(ROW)
        return QRect(_SHADOW + 4, top, self.width() - 2 * _SHADOW - 8, theme.px(ROW))

    def _line_at(self, at: QPoint) -> int:
        return next((i for i in range(len(self.picks)) if self._line(i).contains(at)), -1)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = self._line_at(event.position().toPoint())
        if at >= 0 and at != self.current:
            self.current = at
            self.update()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self._line_at(event.position().toPoint())
        if at >= 0:
            self.chosen.emit(self.picks[at])

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = theme.tokens()
        box = self.rect().adjusted(_SHADOW, _SHADOW, -_SHADOW, -_SHADOW)
        draw_shadow(painter, box, 8, 20, 6)
        draw_box(painter, box, tokens.surface, tokens.border, 8)
        for place, pick in enumerate(self.picks):
            rect = self._line(place)
            if place == self.current:
                draw_box(painter, rect, tokens.selected, None, 5)
            inner = rect.adjusted(theme.px(8), 0, -theme.px(8), 0)
            if pick.product is None:
                self._paint_free(painter, inner, pick.text)
            else:
                self._paint_product(painter, inner, pick)
        self._paint_foot(painter, box)
        painter.end()

    def _paint_free(self, painter: QPainter, rect: QRect, text: str) -> None:
        side = theme.px(16)
        draw_icon(
            painter, QRect(rect.left(), rect.top(), side, rect.height()), "plus", "accent_text"
        )
        told = self.tr("Line of your own: “{text}”").format(text=text)
        inner = rect.adjusted(side + theme.px(6), 0, 0, 0)
        draw_text(painter, inner, told, "base", theme.tokens().accent_text)

    def _paint_product(self, painter: QPainter, rect: QRect, pick: Pick) -> None:
        tokens, px = theme.tokens(), theme.px
        product = pick.product
        assert product is not None
        draw_text(
            painter,
            QRect(rect.left(), rect.top(), px(_SKU) - 8, rect.height()),
            product.sku,
            "small",
            tokens.text3,
        )
        price = QRect(rect.right() - px(_PRICE), rect.top(), px(_PRICE), rect.height())
        price = self._paint_margin(painter, price, pick)
        told = fmt.money(pick.price_minor, self.currency)
        draw_text(painter, price, told, "base", tokens.text, RIGHT)
        stock = QRect(price.left() - px(_STOCK), rect.top(), px(_STOCK) - 8, rect.height())
        self._paint_stock(painter, stock, product)
        left = rect.left() + px(_SKU)
        place = QRect(left, rect.top(), stock.left() - left - 8, rect.height())
        if pick.instead_of:
            told = self.tr("instead of {name}").format(name=pick.instead_of)
            width = min(text_width(told, "small"), place.width() // 2)
            beside = QRect(place.right() - width, place.top(), width, place.height())
            draw_text(painter, beside, told, "small", tokens.text3, RIGHT)
            place.setRight(beside.left() - px(8))
        self._paint_name(painter, place, product.name)

    def _paint_margin(self, painter: QPainter, rect: QRect, pick: Pick) -> QRect:
        """The margin at the right edge; the place left for the price."""
        if not self.with_margin:
            return rect
        width = theme.px(_MARGIN)
        place = QRect(rect.right() - width, rect.top(), width, rect.height())
        low = pick.margin_bp is not None and pick.margin_bp < self.margin_limit_bp
        ink = theme.tokens().warn if low else theme.tokens().text2
        draw_text(painter, place, margin_text(pick.margin_bp), "base", ink, RIGHT)
        return rect.translated(-width, 0)

    def _paint_name(self, painter: QPainter, rect: QRect, name: str) -> None:
        """Words that were typed are bold."""
        tokens, x = theme.tokens(), rect.left()
        space = text_width(" ")
        for word in name.split(" "):
            hit = any(part.startswith(typed) for part in words_of(word) for typed in self._words)
            place = QRect(x, rect.top(), rect.right() - x, rect.height())
            role, ink = ("strong", tokens.search_hit) if hit else ("base", tokens.text)
            x += draw_text(painter, place, word, role, ink) + space
            if x >= rect.right():
                break

    def _paint_stock(self, painter: QPainter, rect: QRect, product: ProductRow) -> None:
        words, icon, tone = self._stock(product)
        if not words:
            return
        side = theme.px(14)
        draw_icon(painter, QRect(rect.left(), rect.top(), side, rect.height()), icon, tone, 14)
        inner = rect.adjusted(side + theme.px(6), 0, 0, 0)
        draw_text(painter, inner, words, "small", theme.color(tone))

    def _stock(self, product: ProductRow) -> tuple[str, str, str]:
        match availability(product.stock_milli, product.lead_days):
            case Stock.IN_STOCK:
                return fmt.quantity(product.stock_milli, product.unit), "check", "ok"
            case Stock.TO_ORDER:
                told = self.tr("to order, {days}")
                return told.format(days=fmt.days(product.lead_days or 0)), "truck", "warn"
            case Stock.NONE:
                return self.tr("none in stock"), "excl", "risk"
            case None:
                return "", "", "text3"

    def _paint_foot(self, painter: QPainter, box: QRect) -> None:
        tokens, px = theme.tokens(), theme.px
        foot = QRect(box.left() + 12, box.bottom() - px(FOOT), box.width() - 24, px(FOOT))
        painter.fillRect(box.left() + 1, foot.top(), box.width() - 2, 1, tokens.divider)
        hints = (
            ("Return", self.tr("add, then the quantity")),
            ("Ctrl+Return", self.tr("add and search on")),
            ("Esc", self.tr("close")),
        )
        x = foot.left()
        for keys, words in hints:
            draw_key_caps(painter, QRect(x, foot.top(), foot.width(), foot.height()), keys)
            x += key_caps_width(keys) + px(6)
            place = QRect(x, foot.top(), max(0, foot.right() - x), foot.height())
            x += draw_text(painter, place, words, "small", tokens.text2) + px(14)
