"""A choice of a few views: segmented control and tabs."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.paint import draw_box, draw_icon, draw_text, text_width
from salesapp.ui.kit.ring import add_focus_ring


class Segment(QAbstractButton):
    """One choice of a segmented control."""

    def __init__(self, text: str, icon: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.icon_name = icon
        self.setText(text)
        self.setCheckable(True)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        add_focus_ring(self, 4)

    @override
    def sizeHint(self) -> QSize:
        width = 2 * theme.px(10) + text_width(self.text(), "strong")
        if self.icon_name:
            width += theme.px(16) + (theme.px(6) if self.text() else 0)
        return QSize(width, theme.px(24))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = theme.tokens()
        on = self.isChecked()
        if on:
            fill = tokens.pressed if theme.state.dark else tokens.surface
            draw_box(painter, self.rect(), fill, tokens.border, 4)
        elif self.underMouse():
            draw_box(painter, self.rect(), tokens.hover, None, 4)
        ink = "text" if on else "text2"
        role = "strong" if on else "base"
        used = text_width(self.text(), role)
        side = theme.px(16)
        icon_part = (side + (theme.px(6) if self.text() else 0)) if self.icon_name else 0
        x = (self.width() - used - icon_part) // 2
        if self.icon_name:
            draw_icon(painter, QRect(x, 0, side, self.height()), self.icon_name, ink)
        place = QRect(x + icon_part, 0, self.width() - x - icon_part, self.height())
        draw_text(painter, place, self.text(), role, tokens.color(ink))
        painter.end()


class Choices(QWidget):
    """Exclusive buttons in a row moved by arrows; the base of segments and tabs."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys: list[object] = []
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._clicked)
        self._row = QHBoxLayout(self)

    def add_choice(self, key: object, button: QAbstractButton) -> None:
        """Add a button standing for a value."""
        self._group.addButton(button, len(self._keys))
        self._keys.append(key)
        self._row.addWidget(button)
        if len(self._keys) == 1:
            button.setChecked(True)

    def values(self) -> list[object]:
        """The values to choose from."""
        return list(self._keys)

    def value(self) -> object:
        """The value chosen."""
        return self._keys[self._group.checkedId()]

    def text(self) -> str:
        """The words of the value chosen."""
        return self._group.button(self._group.checkedId()).text()

    def set_value(self, key: object) -> None:
        """Choose without telling; the focus, if it is here, goes along."""
        button = self._group.button(self._keys.index(key))
        held = any(one.hasFocus() for one in self._group.buttons())
        button.setChecked(True)
        if held:
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def buttons(self) -> list[QAbstractButton]:
        """The buttons in their order."""
        return [self._group.button(index) for index in range(len(self._keys))]

    def _clicked(self, index: int) -> None:
        self.changed.emit(self._keys[index])

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        move = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if move is None:
            super().keyPressEvent(event)
            return
        index = max(0, min(len(self._keys) - 1, self._group.checkedId() + move))
        button = self._group.button(index)
        button.setFocus(Qt.FocusReason.TabFocusReason)
        button.click()


class Segmented(Choices):
    """Segmented control: ``(value, text, icon)`` for each choice."""

    def __init__(
        self, choices: Sequence[tuple[object, str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._row.setContentsMargins(3, 3, 3, 3)
        self._row.setSpacing(2)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        for key, text, icon in choices:
            self.add_choice(key, Segment(text, icon, self))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_box(painter, self.rect(), theme.tokens().surface2, theme.tokens().border, 6)
        painter.end()
