"""One field of the records side by side: which value stays is chosen by click, arrows or digits."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.hint import hint
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.paint import draw_box, draw_text
from salesapp.ui.kit.ring import add_focus_ring
from salesapp.ui.kit.segmented import Choices

LABEL = 132
CELL = 196
_TALL = 30
_WITH_NOTE = 46


class Cell(QAbstractButton):
    """A value that may stay; a ring at the left tells whether it does."""

    def __init__(self, text: str, note: str = "", *, muted: bool = False) -> None:
        super().__init__()
        self._note, self._muted = note, muted
        self.setText(text)
        self.setAccessibleName(", ".join(filter(None, (text, note))))
        self.setToolTip(hint(text))
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        add_focus_ring(self, 6)

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(CELL), theme.px(_WITH_NOTE if self._note else _TALL))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(96), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens, px = theme.tokens(), theme.px
        on = self.isChecked()
        fill = tokens.selected if on else tokens.hover if self.underMouse() else tokens.surface
        draw_box(painter, self.rect(), fill, tokens.accent_line if on else tokens.border, 6)
        side = px(14)
        ring = QRect(px(8), (self.height() - side) // 2, side, side)
        draw_box(
            painter, ring, tokens.accent if on else tokens.surface,
            tokens.accent if on else tokens.border_input, side / 2,
        )  # fmt: skip
        if on:
            dot = ring.adjusted(px(4), px(4), -px(4), -px(4))
            draw_box(painter, dot, tokens.on_accent, None, dot.width() / 2)
        place = QRect(ring.right() + px(8), 0, self.width() - ring.right() - px(16), self.height())
        ink = tokens.text3 if self._muted else tokens.text
        if self._note:
            half = theme.line_height("base")
            top = (self.height() - half - theme.line_height("small")) // 2
            upper = QRect(place.left(), top, place.width(), half)
            lower = QRect(place.left(), top + half, place.width(), theme.line_height("small"))
            draw_text(painter, upper, self.text(), "strong" if on else "base", ink)
            draw_text(painter, lower, self._note, "small", tokens.text3)
        else:
            draw_text(painter, place, self.text(), "strong" if on else "base", ink)
        painter.end()


class ChoiceRow(Choices):
    """A name of the field, and one cell for each record; digits choose too."""

    def __init__(
        self, title: str, cells: Sequence[tuple[int, Cell]], chosen: int, extra: Cell | None = None
    ) -> None:
        super().__init__()
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        name = Label(title, "base", "text2", wrap=True)
        name.setFixedWidth(theme.px(LABEL))
        self._row.addWidget(name)
        self.setAccessibleName(title)
        for record_id, cell in cells:
            self.add_choice(record_id, cell)
            cell.setAccessibleName(f"{title}: {cell.accessibleName()}")
        if extra is not None:
            self.add_choice(0, extra)
            extra.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            extra.setFixedWidth(theme.px(104))
        self.set_value(chosen)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        place = event.key() - Qt.Key.Key_1
        buttons = self.buttons()
        if 0 <= place < len(buttons) and not event.modifiers():
            buttons[place].setFocus(Qt.FocusReason.TabFocusReason)
            buttons[place].click()
            return
        super().keyPressEvent(event)
