"""Goods found by typing words in any order, or a line of one's own."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import products
from salesapp.overriding import override
from salesapp.ui import format as fmt
from salesapp.ui.deals.client_picker import Suggestion, SuggestionList
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.offers.paste import is_table

LIMIT: Final = 6
DELAY_MS: Final = 0


class ProductPicker(TextInput):
    """Enter adds what is found and is ready for the next."""

    chosen = Signal(object)
    """Id of goods."""
    named = Signal(str)
    """A line that is not in the catalogue."""
    pasted = Signal(str)
    """A table out of a spreadsheet, where such are taken."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        own_lines: bool = True,
        small: bool = True,
        tables: bool = False,
    ) -> None:
        super().__init__(icon="plus", small=small, parent=parent)
        self._own_lines, self._tables = own_lines, tables
        self.setPlaceholderText(self.tr("Add: article, name or any words"))
        self.setAccessibleName(self.tr("Add a line"))
        self._list: SuggestionList | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(DELAY_MS)
        self._pause.timeout.connect(self.suggest)
        self.textEdited.connect(lambda _text: self._pause.start())

    def suggest(self) -> None:
        """Look for what is typed and show the lines."""
        self._pause.stop()
        text = " ".join(self.text().split())
        if self._list is None:
            self._list = SuggestionList(self.window())
            self._list.chosen.connect(self._choose)
            self.destroyed.connect(self._list.deleteLater)
        if not text:
            self._list.hide()
            return
        found = [
            Suggestion(
                one.id,
                " ".join(filter(None, (one.sku, one.name))),
                fmt.money(one.price_minor, one.currency),
            )
            for one in products.pick(text, LIMIT)
        ]
        if self._own_lines:
            own = self.tr("Add a line of your own: “{name}”").format(name=text)
            found.append(Suggestion(None, text, own))
        self._list.show_lines(found, self)

    def suggestions(self) -> list[Suggestion]:
        """The lines shown now."""
        shown = self._list is not None and self._list.isVisible()
        return self._list.lines if self._list is not None and shown else []

    def _choose(self, line: Suggestion) -> None:
        self._hide()
        self.clear()
        if line.id is None:
            self.named.emit(line.name)
        else:
            self.chosen.emit(line.id)

    def _hide(self) -> None:
        self._pause.stop()
        if self._list is not None:
            self._list.hide()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._tables and event.matches(QKeySequence.StandardKey.Paste):
            text = QGuiApplication.clipboard().text()
            if is_table(text):
                self.pasted.emit(text)
                return
        key = event.key()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        confirms = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not control
        if confirms and self._pause.isActive():
            self.suggest()
        lines = self.suggestions()
        if key == Qt.Key.Key_Down and not lines:
            self.suggest()
        elif lines and self._list is not None and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._list.step(1 if key == Qt.Key.Key_Down else -1)
        elif lines and self._list is not None and confirms:
            self._choose(lines[self._list.current])
        elif lines and key == Qt.Key.Key_Escape:
            self._hide()
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._hide()
