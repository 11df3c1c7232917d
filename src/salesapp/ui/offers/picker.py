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
from typing_extensions import override

from salesapp.db.queries import products, relations
from salesapp.ui import theme
from salesapp.ui.kit.paint import draw_icon
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.offers.paste import is_table
from salesapp.ui.offers.picker_list import Pick, PickList

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
        self.list.show_picks([*picks_of(text), Pick(None, text)], text, self)

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
    """The row under the lines: a plus and the search."""

    def __init__(self) -> None:
        super().__init__()
        self.input = PickInput()
        box = QHBoxLayout(self)
        box.setContentsMargins(theme.px(34), 4, theme.px(34), 5)
        self.input.setMaximumWidth(theme.px(520))
        box.addWidget(self.input, 100)
        box.addStretch(1)
        self.setFocusProxy(self.input)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        place = QRect(theme.px(8), 0, theme.px(20), self.height())
        draw_icon(painter, place, "plus", "accent_text")
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.tokens().divider)
        painter.end()
