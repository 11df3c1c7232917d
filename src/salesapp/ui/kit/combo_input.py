"""A choice from a list, found by typing its first letters."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.paint import draw_box, draw_icon, draw_ring, draw_text

Index = QModelIndex | QPersistentModelIndex


class _ChoiceDelegate(QStyledItemDelegate):
    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(theme.px(80), theme.px(28))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = theme.tokens()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            draw_box(painter, rect.adjusted(4, 1, -4, -1), tokens.hover, None, 5)
        inner = rect.adjusted(theme.px(12), 0, -theme.px(12), 0)
        draw_text(painter, inner, str(index.data()), "base", tokens.text)


class ComboInput(QComboBox):
    """Values with their texts; the wheel changes nothing."""

    changed = Signal()

    def __init__(
        self,
        choices: Sequence[tuple[object, str]] = (),
        value: object = None,
        *,
        placeholder: str = "",
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._small = small
        self._state = ""
        self._values: list[object] = []
        # Its own list: Qt makes one in any case, and another would be made beside it.
        view = self.view()
        if isinstance(view, QListView):
            view.setUniformItemSizes(True)
        self.setItemDelegate(_ChoiceDelegate(self))
        self.setMaxVisibleItems(14)
        self.setPlaceholderText(placeholder)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_choices(choices)
        self.set_value(value)
        self.currentIndexChanged.connect(lambda _index: self.changed.emit())

    def set_choices(self, choices: Sequence[tuple[object, str]]) -> None:
        """Replace the choices, keeping the value if it is still there."""
        before = self.value()
        was_blocked = self.blockSignals(True)
        self.clear()
        self._values = [value for value, _text in choices]
        self.addItems([text for _value, text in choices])
        self.set_value(before)
        self.blockSignals(was_blocked)
        self.update()

    def values(self) -> list[object]:
        """The values to choose from."""
        return list(self._values)

    def value(self) -> object:
        """The value chosen, or None."""
        index = self.currentIndex()
        return self._values[index] if 0 <= index < len(self._values) else None

    def set_value(self, value: object) -> None:
        """Choose; what is not among the choices chooses nothing."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else -1)

    def problem(self) -> str:
        """Any choice is a value."""
        return ""

    def set_state(self, state: str) -> None:
        """Mark as ``error`` or ``ok``."""
        self._state = state
        self.update()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    @override
    def showPopup(self) -> None:
        super().showPopup()
        frame = self.view().parentWidget()
        if frame is not None:
            below = self.mapToGlobal(self.rect().bottomLeft())
            screen = self.screen().availableGeometry()
            if below.y() + frame.height() < screen.bottom():
                frame.move(below.x(), below.y() + 4)

    @override
    def sizeHint(self) -> QSize:
        widest = max(
            (
                self.fontMetrics().horizontalAdvance(self.itemText(i))
                for i in range(min(self.count(), 50))
            ),
            default=0,
        )
        width = max(theme.px(96), min(widest + theme.px(44), theme.px(320)))
        return QSize(width, theme.px(26 if self._small else 30))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(64), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = theme.tokens()
        enabled = self.isEnabled()
        radius = 5 if self._small else 6
        fill = tokens.surface if enabled else tokens.surface2
        draw_box(
            painter, self.rect(), fill, tokens.border_input if enabled else tokens.border, radius
        )
        if self._state == "error":
            draw_ring(painter, self.rect(), tokens.risk_fill, radius)
        elif self.hasFocus():
            draw_ring(painter, self.rect(), tokens.focus, radius)
        side = theme.px(14)
        place = self.rect().adjusted(theme.px(8), 0, -theme.px(28), 0)
        empty = self.currentIndex() < 0
        text = self.placeholderText() if empty else self.currentText()
        ink = tokens.text3 if empty else tokens.text
        draw_text(painter, place, text, "base", ink if enabled else tokens.disabled)
        chevron = QRect(self.width() - side - theme.px(8), 0, side, self.height())
        draw_icon(painter, chevron, "cdown", "text3" if enabled else "disabled", 14)
        painter.end()
