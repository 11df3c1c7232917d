"""One line of text, with an icon, a suffix, a key cap or a clickable icon inside."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from salesapp.domain.text import entered
from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.key_cap import draw_key_caps, key_caps_width
from salesapp.ui.kit.paint import draw_icon, draw_text, text_width

_ROOM = 10_000
"""So much may be typed into a text that was longer than a line is by itself."""


def set_editor_state(widget: QWidget, state: str) -> None:
    """Mark an editor as ``error`` or ``ok``; an empty text clears the mark."""
    if (widget.property("state") or "") != state:
        widget.setProperty("state", state)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()


class TextInput(QLineEdit):
    """The line editor of the design; `changed` follows every change of the value."""

    changed = Signal()
    button_clicked = Signal()
    """The clickable icon inside was pressed."""

    def __init__(
        self,
        text: str = "",
        *,
        placeholder: str = "",
        icon: str = "",
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._given = self._shown_first = ""
        self._icon = icon
        self._small = small
        self._suffix = ""
        self._keys = ""
        self._button = ""
        self.setProperty("size", "small" if small else "normal")
        self.setPlaceholderText(placeholder)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_given(text, text)
        self.textChanged.connect(self._text_changed)
        self._set_margins()

    def _text_changed(self, text: str) -> None:
        clean = entered(text)
        if clean != text:
            place = self.cursorPosition() - len(text) + len(clean)
            self.setText(clean)
            self.setCursorPosition(max(0, place))
            return
        self.changed.emit()

    def value(self) -> object:
        """The value edited: here the text without spaces around it."""
        return self.as_given().strip()

    def set_value(self, value: object) -> None:
        """Show a value."""
        text = "" if value is None else str(value)
        self.show_given(text, text)

    def show_given(self, given: str, shown: str) -> None:
        """Show a text for one that was given: it is given back as it was until somebody types."""
        if len(shown) > self.maxLength():
            self.setMaxLength(len(shown) + _ROOM)
        self.setText(shown)
        self._given, self._shown_first = given, self.text()

    def as_given(self) -> str:
        """The text; the one that was given where nobody has typed."""
        return self._given if self.is_as_given() else self.text()

    def is_as_given(self) -> bool:
        """Whether nobody has typed since a value was shown."""
        return self.text() == self._shown_first

    def problem(self) -> str:
        """Why what is typed is no value; an empty text when it is one."""
        return ""

    def set_state(self, state: str) -> None:
        """Mark as ``error`` or ``ok``; an empty text clears the mark."""
        set_editor_state(self, state)
        self._set_margins()

    def set_suffix(self, suffix: str) -> None:
        """Show a sign after the text, such as a unit."""
        self._suffix = suffix
        self._set_margins()
        self.update()

    def set_keys(self, keys: str) -> None:
        """Show a key cap at the right end."""
        self._keys = keys
        self._set_margins()
        self.update()

    def set_button(self, icon: str) -> None:
        """Show a clickable icon at the right end; an empty name takes it away."""
        if self._button != icon:
            self._button = icon
            self._set_margins()
            self.update()

    def _trailing_icon(self) -> tuple[str, str]:
        if self.isReadOnly():
            return "lock", "text3"
        if self.property("state") == "ok":
            return "check", "text3"
        return self._button, "text3"

    def _trailing_width(self) -> int:
        width = 0
        if self._trailing_icon()[0]:
            width += theme.px(16) + theme.px(4)
        if self._suffix:
            width += text_width(self._suffix) + theme.px(5)
        if self._keys:
            width += key_caps_width(self._keys) + theme.px(4)
        return width

    def _set_margins(self) -> None:
        left = theme.px(16) + theme.px(6) if self._icon else 0
        self.setTextMargins(left, 0, self._trailing_width(), 0)

    @override
    def setReadOnly(self, on: bool) -> None:
        super().setReadOnly(on)
        self._set_margins()

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(160), theme.px(26 if self._small else 30))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(48), self.sizeHint().height())

    def _button_rect(self) -> QRect:
        side = theme.px(24)
        return QRect(self.width() - side - 3, 0, side, self.height())

    def _has_button(self) -> bool:
        return bool(self._button) and self.isEnabled() and not self.isReadOnly()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        over = self._has_button() and self._button_rect().contains(event.position().toPoint())
        self.setCursor(Qt.CursorShape.ArrowCursor if over else Qt.CursorShape.IBeamCursor)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._has_button() and self._button_rect().contains(event.position().toPoint()):
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.button_clicked.emit()
            return
        super().mousePressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_margins()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        side, height = theme.px(16), self.height()
        enabled = self.isEnabled()
        if self._icon:
            token = "text3" if enabled else "disabled"
            draw_icon(painter, QRect(theme.px(8), 0, side, height), self._icon, token)
        right = self.width() - theme.px(8)
        name, token = self._trailing_icon()
        if name:
            place = QRect(right - side, 0, side, height)
            draw_icon(painter, place, name, token if enabled else "disabled", 14)
            right -= side + theme.px(4)
        if self._keys:
            width = key_caps_width(self._keys)
            draw_key_caps(painter, QRect(right - width, 0, width, height), self._keys)
            right -= width + theme.px(4)
        if self._suffix:
            width = text_width(self._suffix)
            place = QRect(right - width, 0, width, height)
            draw_text(painter, place, self._suffix, "base", theme.tokens().text3)
        painter.end()
