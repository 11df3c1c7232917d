"""Search on a screen: asks at each key while answers are quick, else once typing pauses."""

from time import thread_time

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.paint import text_width
from salesapp.ui.kit.text_input import TextInput

QUICK_MS = 16
"""An answer that takes no longer than a picture on the screen may come at each key."""
_INSETS = 20
"""Frame, padding and the line editor's own margins, left and right together."""


class SearchInput(TextInput):
    """Icon, the key cap of the key that brings here, a cross that clears.

    While answering holds the window up (`QUICK_MS`), the next key waits for a pause in the typing.
    """

    searched = Signal(str)
    """What to look for."""
    left_down = Signal()
    """The user goes on to the list."""

    def __init__(
        self,
        placeholder: str = "",
        *,
        keys: str = "/",
        pause: int = 150,
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(placeholder=placeholder, icon="search", small=small, parent=parent)
        self._home_keys = keys
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._longest = pause
        self._pause.setInterval(0)
        self._pause.timeout.connect(self._ask)
        self._asked = ""
        self._hint = placeholder
        self.textChanged.connect(self._typed)
        self.button_clicked.connect(self.clear)
        self.setAccessibleName(placeholder)
        self._show_state()

    def _typed(self) -> None:
        self._show_state()
        self._pause.start()

    def _ask(self) -> None:
        self._pause.stop()
        text = self.text().strip()
        if text != self._asked:
            self._asked = text
            begun = thread_time()
            self.searched.emit(text)
            is_slow = (thread_time() - begun) * 1_000 > QUICK_MS
            self._pause.setInterval(self._longest if is_slow else 0)

    def _show_state(self) -> None:
        self.set_button("x" if self.text() else "")
        self.set_keys("" if self.text() or self.hasFocus() else self._home_keys)

    def _fit_hint(self) -> None:
        """Leave out the last words of the hint rather than cut one: "Name, INN, contact"."""
        margins = self.textMargins()
        room = self.width() - margins.left() - margins.right() - theme.px(_INSETS)
        parts = self._hint.split(", ")
        while len(parts) > 1 and text_width(", ".join(parts)) > room:
            parts.pop()
        self.setPlaceholderText(", ".join(parts))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_hint()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_state()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_state()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape and self.text():
            self.clear()
            self._ask()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask()
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Down:
            self._ask()
            self.left_down.emit()
        else:
            super().keyPressEvent(event)
