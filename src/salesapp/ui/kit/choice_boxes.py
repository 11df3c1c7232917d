"""Answers to one question as boxes side by side; the chosen one is checked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.hint import hint
from salesapp.ui.kit.paint import draw_box, draw_icon, draw_text, text_width
from salesapp.ui.kit.ring import add_focus_ring

HEIGHT = 28
GAP = 6
FEW = 3
"""So few boxes stand in one line of unequal widths where equal ones would need two."""


class ChoiceBox(QAbstractButton):
    """One answer; a digit before it names its key."""

    def __init__(self, text: str, digit: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._digit = digit
        self.setText(text)
        self.setCheckable(True)
        self.setAccessibleName(text)
        self.setToolTip(hint(text))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        add_focus_ring(self, 6)

    @override
    def sizeHint(self) -> QSize:
        wide = text_width(self.text(), "strong") + theme.px(2 * 10 + 18)
        return QSize(wide, theme.px(HEIGHT))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Enter belongs to the list of questions: it goes on to the next one.
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
            return
        super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens, on = theme.tokens(), self.isChecked()
        hover = self.underMouse() and self.isEnabled()
        fill = tokens.selected if on else tokens.hover if hover else tokens.surface
        draw_box(painter, self.rect(), fill, tokens.accent_line if on else tokens.border, 6)
        ink = tokens.accent_text if on else tokens.text2
        role = "strong" if on else "base"
        side, height = theme.px(14), self.height()
        lead = side if on else text_width(self._digit, "micro") if self._digit else 0
        gap = theme.px(5) if lead else 0
        room = self.width() - theme.px(12)
        used = min(lead + gap + text_width(self.text(), role), room)
        x = (self.width() - used) // 2
        if on:
            draw_icon(painter, QRect(x, 0, side, height), "check", "accent_text", 14)
        elif self._digit:
            draw_text(painter, QRect(x, 0, lead, height), self._digit, "micro", tokens.text3)
        place = QRect(x + lead + gap, 0, used - lead - gap, height)
        draw_text(painter, place, self.text(), role, ink)
        painter.end()


class ChoiceBoxes(QWidget):
    """Boxes in as few lines as they fit; pressing the chosen one takes it back."""

    picked = Signal(object)
    """The value of the box, None when it was taken back."""

    def __init__(
        self,
        choices: Sequence[tuple[object, str]],
        *,
        digits: bool = False,
        one_line: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._one_line = one_line
        self._chosen: object = None
        self._values = [value for value, _text in choices]
        self.boxes = [
            ChoiceBox(text, str(place) if digits and place < 10 else "", self)
            for place, (_value, text) in enumerate(choices, start=1)
        ]
        for place, box in enumerate(self.boxes):
            box.clicked.connect(lambda _on=False, at=place: self.press(at))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def values(self) -> list[object]:
        """The values to choose from."""
        return list(self._values)

    def value(self) -> object:
        """The value chosen, or None."""
        return self._chosen

    def set_value(self, value: object) -> None:
        """Show which one is chosen; None, or what is not among the boxes, shows none."""
        self._chosen = value if value in self._values else None
        for own, box in zip(self._values, self.boxes, strict=True):
            box.setChecked(self._chosen is not None and own == self._chosen)

    def press(self, place: int) -> None:
        """Choose the box in a place, counted from 0."""
        if not 0 <= place < len(self.boxes):
            return
        value = self._values[place]
        self.set_value(None if value == self._chosen else value)
        self.picked.emit(self._chosen)

    def step(self) -> None:
        """Choose the next box after the chosen one, going round."""
        at = self._values.index(self._chosen) if self._chosen in self._values else -1
        self.press((at + 1) % len(self.boxes))

    def _natural(self) -> list[int]:
        return [box.sizeHint().width() for box in self.boxes]

    def line_width(self) -> int:
        """What all boxes need to stand in one line, each as wide as its words."""
        return sum(self._natural()) + theme.px(GAP) * max(0, len(self.boxes) - 1)

    def _widths(self, width: int) -> list[int]:
        """The widths of the boxes of a line: equal, unless only unequal ones fit in one line."""
        across, gap = self._columns(width), theme.px(GAP)
        equal = (width - gap * (across - 1)) // across
        natural = self._natural()
        if across < len(self.boxes) or not natural or equal >= max(natural):
            return [equal] * across
        spare = (width - self.line_width()) // across
        return [one + spare for one in natural]

    def _columns(self, width: int) -> int:
        if len(self.boxes) <= FEW and self.boxes and self.line_width() <= width:
            return len(self.boxes)
        widest = max((box.sizeHint().width() for box in self.boxes), default=1)
        fit = max(1, (width + theme.px(GAP)) // (widest + theme.px(GAP)))
        lines = -(-len(self.boxes) // min(fit, len(self.boxes) or 1))
        return -(-len(self.boxes) // lines) if lines else 1

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        lines = -(-len(self.boxes) // self._columns(width))
        return lines * theme.px(HEIGHT) + max(0, lines - 1) * theme.px(GAP)

    @override
    def sizeHint(self) -> QSize:
        width = max(self.width(), theme.px(200))
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        least = self.line_width() if self._one_line else theme.px(160)
        return QSize(least, self.heightForWidth(max(self.width(), least)))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self.boxes:
            return
        across, gap, tall = self._columns(self.width()), theme.px(GAP), theme.px(HEIGHT)
        widths = self._widths(self.width())
        for place, box in enumerate(self.boxes):
            line, column = divmod(place, across)
            left = sum(widths[:column]) + column * gap
            box.setGeometry(left, line * (tall + gap), widths[column], tall)
        if event.oldSize().width() != self.width():
            self.updateGeometry()
