"""A line over the page that stays until what it tells of is mended."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.icon_label import IconLabel
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.paint import fill_rect
from salesapp.ui.translate import translator


class Banner(QWidget):
    """Words, one thing to do about it, and a cross that hides it till the next start."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = Label("", "base", "text", wrap=True)
        self.button = Button("", small=True, parent=self)
        self.close_button = IconButton("x", "", small=True)
        self._run: Callable[[], None] | None = None
        self._is_hidden_by_user = False
        box = QHBoxLayout(self)
        box.setContentsMargins(theme.px(16), theme.px(6), theme.px(8), theme.px(6))
        box.setSpacing(theme.px(10))
        box.addWidget(IconLabel("warn", "warn", 16))
        box.addWidget(self.words, 1)
        box.addWidget(self.button)
        box.addWidget(self.close_button)
        self.button.clicked.connect(self._act)
        self.close_button.clicked.connect(self._close)
        translator.changed.connect(self._rename)
        self._rename()
        self.hide()

    def tell(self, words: str, action: str, run: Callable[[], None]) -> None:
        """Show the words and what can be done, unless the user has hidden it."""
        self.words.setText(words)
        self.button.setText(action)
        self._run = run
        self.setVisible(not self._is_hidden_by_user)

    def clear(self) -> None:
        """What it told of is mended."""
        self.hide()

    def _rename(self) -> None:
        self.close_button.set_action(self.tr("Hide till the next start"))

    def _act(self) -> None:
        if self._run is not None:
            self._run()

    def _close(self) -> None:
        self._is_hidden_by_user = True
        self.hide()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill_rect(painter, self.rect(), theme.color("warn_bg"))
        painter.end()
