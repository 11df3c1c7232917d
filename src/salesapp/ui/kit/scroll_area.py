"""A column of widgets that scrolls."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from salesapp.overriding import override
from salesapp.ui import theme

_DRESSED = Qt.WidgetAttribute.WA_WState_Polished


class ScrollArea(QScrollArea):
    """Add to ``body``; scrolls down only, the background shows through.

    A part of many widgets is made with ``inside`` for its parent, see `born_in` of `ui/page.py`.
    """

    def __init__(self, *, padding: int = 0, gap: int = 12, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = self.inside = QWidget()
        inside.setAutoFillBackground(False)
        self.body = QVBoxLayout(inside)
        self.body.setContentsMargins(padding, padding, padding, padding)
        self.body.setSpacing(gap)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.StyleChange and not self.testAttribute(_DRESSED):
            # It would measure, and so dress, what is in it, wherever it is put before it is shown.
            return True
        return super().event(event)

    def fit(self, most: int, width: int) -> None:
        """Be as tall as what is inside needs in a width, and scroll above a height."""
        inside = theme.px(width)
        tall = self.body.totalSizeHint().height()
        if self.body.hasHeightForWidth():
            tall = self.body.totalHeightForWidth(inside)
        self.setFixedHeight(min(theme.px(most), tall))
