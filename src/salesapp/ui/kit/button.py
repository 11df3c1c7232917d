"""Buttons of the design."""

from typing import Literal, NamedTuple

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.key_cap import draw_key_caps, key_caps_width
from salesapp.ui.kit.paint import draw_box, draw_icon, draw_text, text_width
from salesapp.ui.kit.ring import focus_ring_from
from salesapp.ui.reading_state import WRITING_ICONS, state, turn_off

ButtonKind = Literal["primary", "secondary", "accent", "ghost", "danger", "link", "toast"]


class _Look(NamedTuple):
    fill: str
    line: str
    ink: str
    icon: str
    hover: str
    pressed: str


_LOOKS: dict[str, _Look] = {
    "primary": _Look("accent", "", "on_accent", "on_accent", "accent_hover", "accent_pressed"),
    "secondary": _Look("surface", "border", "text", "text2", "hover", "pressed"),
    "accent": _Look("surface", "accent_line", "accent_text", "accent_text", "hover", "pressed"),
    "ghost": _Look("", "", "text", "text2", "hover", "pressed"),
    "danger": _Look("risk_fill", "", "on_accent", "on_accent", "danger_hover", "danger_pressed"),
    "toast": _Look("", "", "on_tooltip", "on_tooltip", "", ""),
    "link": _Look("", "", "accent_text", "accent_text", "hover", "pressed"),
}
_BOLD = {"primary", "danger", "toast"}


class Button(QPushButton):
    """A push button; ``keys`` are shown as caps inside at the right, binding is the page's."""

    def __init__(
        self,
        text: str = "",
        kind: ButtonKind = "secondary",
        *,
        icon: str = "",
        small: bool = False,
        keys: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._kind: ButtonKind = kind
        self._icon = icon
        self._small = small
        self._keys = keys
        self._align_left = False
        self._chevron = False
        self._icon_token = ""
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._ringed = False

    @property
    def kind(self) -> ButtonKind:
        """How much the button stands out."""
        return self._kind

    def set_kind(self, kind: ButtonKind) -> None:
        """Change the look."""
        self._kind = kind
        self.updateGeometry()
        self.update()

    def set_icon(self, name: str, token: str = "") -> None:
        """Show an icon by name; an empty name removes it."""
        self._icon = name
        self._icon_token = token
        self.updateGeometry()
        self.update()

    def set_keys(self, keys: str) -> None:
        """Show other key caps."""
        self._keys = keys
        self.updateGeometry()
        self.update()

    def set_align_left(self, *, on: bool = True) -> None:
        """Put the text at the left and the caps at the far right."""
        self._align_left = on
        self.update()

    def set_chevron(self) -> None:
        """Show that the button opens a menu."""
        self._chevron = True
        self.updateGeometry()
        self.update()

    @property
    def _role(self) -> str:
        bold = self._kind in _BOLD and self.isEnabled()
        return (
            ("small" if self._small else "base")
            if not bold
            else ("small_strong" if self._small else "strong")
        )

    def _gap(self) -> int:
        return theme.px(5 if self._small else 6)

    def _widths(self) -> list[int]:
        widths = []
        if self._icon:
            widths.append(theme.px(14 if self._small else 16))
        if self.text():
            widths.append(text_width(self.text(), self._role))
        if self._chevron:
            widths.append(theme.px(14))
        if self._keys:
            widths.append(key_caps_width(self._keys))
        return widths

    @override
    def sizeHint(self) -> QSize:
        height = theme.px(24 if self._small else 30)
        if not self.text() and not self._keys and not self._chevron:
            return QSize(height, height)
        widths = self._widths()
        side = 8 if self._small else 12
        if self._kind == "link":
            side = 4 if self._small else 6
        inner = sum(widths) + self._gap() * (len(widths) - 1)
        return QSize(inner + 2 * theme.px(side), height)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def hitButton(self, pos: object) -> bool:
        return True

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._see_reading()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self._see_reading()

    def _see_reading(self) -> None:
        # Found at the last moment: whatever has enabled it does not know why it may not.
        if state.is_on and self._icon in WRITING_ICONS and self.isEnabled():
            turn_off(self)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self._ringed:
            self._ringed = True
            focus_ring_from(event, self, 5 if self._small else 6)
        super().focusInEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self.click()
            return
        super().keyPressEvent(event)

    def _colours(self) -> tuple[QColor | None, QColor | None, QColor, str]:
        tokens = theme.tokens()
        look = _LOOKS[self._kind]
        if not self.isEnabled():
            quiet = self._kind in ("ghost", "link")
            fill = None if quiet else tokens.surface2
            return fill, None if quiet else tokens.border, tokens.disabled, "disabled"
        fill_name = look.fill
        if fill_name == "surface" and theme.state.dark:
            fill_name = "surface2"
        if self.isDown() or self.isChecked():
            fill_name = look.pressed
        elif self.underMouse():
            fill_name = look.hover
        fill = tokens.color(fill_name) if fill_name else None
        if self._kind == "toast" and (self.underMouse() or self.isDown()):
            fill = QColor(tokens.on_tooltip)
            fill.setAlphaF(0.14)
        line = tokens.color(look.line) if look.line else None
        return fill, line, tokens.color(look.ink), self._icon_token or look.icon

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill, line, ink, icon_token = self._colours()
        if fill is not None or line is not None:
            draw_box(painter, self.rect(), fill, line, 5 if self._small else 6)
        widths = self._widths()
        inner = sum(widths) + self._gap() * max(0, len(widths) - 1)
        x = theme.px(8) if self._align_left else max(0, (self.width() - inner) // 2)
        if self._icon:
            side = theme.px(14 if self._small else 16)
            draw_icon(
                painter,
                QRect(x, 0, side, self.height()),
                self._icon,
                icon_token,
                14 if self._small else 16,
            )
            x += side + self._gap()
        if self.text():
            width = min(text_width(self.text(), self._role), self.width() - x)
            draw_text(painter, QRect(x, 0, width, self.height()), self.text(), self._role, ink)
            x += width + self._gap()
        if self._chevron:
            draw_icon(painter, QRect(x, 0, theme.px(14), self.height()), "cdown", icon_token, 14)
            x += theme.px(14) + self._gap()
        if self._keys:
            self._paint_keys(painter, x)
        painter.end()

    def _paint_keys(self, painter: QPainter, x: int) -> None:
        if self._align_left:
            x = self.width() - key_caps_width(self._keys) - theme.px(6)
        tokens = theme.tokens()
        place = QRect(x, 0, self.width() - x, self.height())
        if not self.isEnabled():
            draw_key_caps(painter, place, self._keys, ink=tokens.disabled)
        elif self._kind in _BOLD:
            ink = QColor(tokens.color(_LOOKS[self._kind].ink))
            line = QColor(ink)
            line.setAlphaF(0.45)
            draw_key_caps(painter, place, self._keys, ink=ink, line=line)
        else:
            draw_key_caps(painter, place, self._keys, fill=tokens.surface)
