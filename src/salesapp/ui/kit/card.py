"""A surface with a frame, a header and a body."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.paint import draw_box


class _Header(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(16, 0, 8, 0)
        self.row.setSpacing(8)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.tokens().divider)
        painter.end()


class Card(QWidget):
    """Card: add widgets to ``body``, actions of the header to ``add_action``.

    A part of many widgets is made with ``inside`` for its parent, see `born_in` of `ui/page.py`.
    """

    def __init__(
        self,
        title: str = "",
        note: str = "",
        *,
        padded: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.setSpacing(0)
        self._header = _Header(self)
        self._header.setFixedHeight(theme.px(40))
        self._title = Label(title, "section")
        self._note = Label(note, "small", "text3", elide=True)
        self._header.row.addWidget(self._title)
        self._header.row.addWidget(self._note, 1)
        self._header.setVisible(bool(title))
        outer.addWidget(self._header)
        inside = self.inside = QWidget(self)
        self.body = QVBoxLayout(inside)
        self.body.setSpacing(8)
        self.body.setContentsMargins(*((16, 12, 16, 12) if padded else (0, 0, 0, 0)))
        outer.addWidget(inside, 1)
        theme.state.changed.connect(self._scaled)

    def set_title(self, title: str, note: str = "") -> None:
        """Change the words of the header."""
        self._title.setText(title)
        self._note.setText(note)
        self._header.setVisible(bool(title))

    def add_action(self, widget: QWidget) -> None:
        """Put a control at the right end of the header."""
        self._header.row.addWidget(widget)

    def _scaled(self) -> None:
        self._header.setFixedHeight(theme.px(40))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_box(painter, self.rect(), theme.tokens().surface, theme.tokens().border, 8)
        painter.end()
