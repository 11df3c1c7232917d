"""The last row of the grid: goods are found by words in any order, or typed freely."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesapp.db.queries import products, relations
from salesapp.domain.lines import LineDraft, LineKind
from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.costs import costs_shown
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.paint import draw_icon
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.offers.paste import is_table
from salesapp.ui.offers.picker_list import Pick, PickList
from salesapp.ui.offers.sheet import OfferSheet

LIMIT: Final = 6
MORE: Final = 3
"""So many stand-ins may join what was found."""
DELAY_MS: Final = 0
_CONFIRM: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def picks_of(text: str) -> list[Pick]:
    """Goods found; under those that cannot be had now stands what may replace them."""
    found = products.pick(text, LIMIT)
    short = [one for one in found if one.stock_milli is not None and one.stock_milli <= 0]
    gone = products.pick_archived(text, LIMIT - len(found)) if len(found) < LIMIT else []
    shown = {one.id for one in found}
    others: dict[str, list[Pick]] = {}
    for one in relations.stand_ins([*short, *gone]):
        if one.product.id not in shown and len(shown) < LIMIT + MORE:
            shown.add(one.product.id)
            made = Pick(one.product, text, one.instead_of)
            others.setdefault(one.instead_of, []).append(made)
    picks: list[Pick] = []
    for row in found:
        picks += [Pick(row, text), *others.pop(row.name, [])]
    return picks + [pick for each in others.values() for pick in each]


class PickInput(TextInput):
    """The search itself; it keeps the focus while the list is open."""

    chosen = Signal(object, bool)
    """`Pick`, and whether the search goes on."""
    left_up = Signal()
    pasted = Signal(str)

    def __init__(self) -> None:
        super().__init__(icon="search", small=True)
        self.setPlaceholderText(self.tr("Article, name or words in any order"))
        self.setAccessibleName(self.tr("Add goods"))
        self.list: PickList | None = None
        self.sheet: OfferSheet | None = None
        """Whose prices and margins are shown beside what is found."""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(DELAY_MS)
        self._pause.timeout.connect(self.look_up)
        self.textEdited.connect(lambda _text: self._pause.start())

    def look_up(self) -> None:
        """Look for what is typed now."""
        self._pause.stop()
        text = " ".join(self.text().split())
        if self.list is None:
            self.list = PickList(self.window())
            self.list.chosen.connect(lambda pick: self._take(pick, on=False))
            self.destroyed.connect(self.list.deleteLater)
        if not text:
            self.list.hide()
            return
        picks = picks_of(text)
        if self.sheet is not None:
            picks = self._priced(picks, self.sheet, self.list)
        self.list.show_picks([*picks, Pick(None, text)], text, self)

    def _priced(self, picks: list[Pick], sheet: OfferSheet, shown: PickList) -> list[Pick]:
        shown.currency = sheet.draft.currency
        shown.with_margin, shown.margin_limit_bp = costs_shown(), sheet.margin_limit_bp
        ids = [pick.product.id for pick in picks if pick.product is not None]
        known = sheet.offered(ids)
        return [
            pick._replace(
                price_minor=known[pick.product.id][0], margin_bp=known[pick.product.id][1]
            )
            if pick.product is not None
            else pick
            for pick in picks
        ]

    def close_list(self) -> None:
        """Hide what was found."""
        self._pause.stop()
        if self.list is not None:
            self.list.hide()

    def _is_open(self) -> bool:
        return self.list is not None and self.list.isVisible()

    def _take(self, pick: Pick, *, on: bool) -> None:
        self.clear()
        self.close_list()
        self.chosen.emit(pick, on)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            confirm = event.key() in _CONFIRM and bool(self.text().strip())
            if confirm or (event.key() == Qt.Key.Key_Escape and self._is_open()):
                event.accept()
                return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.matches(QKeySequence.StandardKey.Paste):
            text = QGuiApplication.clipboard().text()
            if is_table(text):
                self.pasted.emit(text)
                return
        if key in _CONFIRM or (key == Qt.Key.Key_Tab and self._is_open()):
            self._confirm(on=control)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self._is_open() and self.list is not None:
            self.list.step(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Up:
            self.left_up.emit()
        elif key == Qt.Key.Key_Escape:
            self._escape()
        else:
            super().keyPressEvent(event)

    def _confirm(self, *, on: bool) -> None:
        if not self.text().strip():
            return
        if self._pause.isActive() or not self._is_open():
            self.look_up()
        pick = self.list.pick() if self.list is not None else None
        if pick is not None:
            self._take(pick, on=on)

    def look_for(self, text: str) -> None:
        """Begin a search with words that are known already."""
        self.setText(text)
        self.setFocus()
        self.selectAll()
        self.look_up()

    def _escape(self) -> None:
        if self._is_open():
            self.close_list()
        elif self.text():
            self.clear()
        else:
            self.left_up.emit()

    @override
    def focusNextPrevChild(self, next_one: bool) -> bool:
        if self._is_open():
            return False
        return super().focusNextPrevChild(next_one)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.close_list()


class PickerRow(QWidget):
    """The row under the lines: a plus, the search, and lines that are no goods."""

    kind_wanted = Signal(object)
    """`LineKind` of a line to add: delivery or a service."""

    def __init__(self, sheet: OfferSheet) -> None:
        super().__init__()
        self.input = PickInput()
        self.input.sheet = sheet
        self.told = Label("", "small", "warn", elide=True)
        self.told.hide()
        self.delivery = Button(self.tr("Delivery"), icon="truck", small=True)
        self.service = Button(self.tr("Service"), icon="plus", small=True)
        self.delivery.clicked.connect(lambda: self.kind_wanted.emit(LineKind.DELIVERY))
        self.service.clicked.connect(lambda: self.kind_wanted.emit(LineKind.SERVICE))
        box = QHBoxLayout(self)
        box.setContentsMargins(theme.px(34), 4, theme.px(8), 5)
        self.input.setMaximumWidth(theme.px(520))
        box.addWidget(self.input, 100)
        box.addWidget(self.told, 60)
        box.addStretch(1)
        box.addWidget(self.delivery)
        box.addWidget(self.service)
        self.setFocusProxy(self.input)

    def ask_for(self, line: LineDraft | None) -> None:
        """Say that the search is for goods in the place of a line; None: for a new line."""
        self.told.setVisible(line is not None)
        if line is not None:
            self.told.setText(self.tr("in place of “{name}”").format(name=line.name))
            self.input.look_for(line.name)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        place = QRect(theme.px(8), 0, theme.px(20), self.height())
        draw_icon(painter, place, "plus", "accent_text")
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.tokens().divider)
        painter.end()
