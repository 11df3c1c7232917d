"""A filter as a pill, with a count or with a value and a chevron."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.hint import hint
from salesapp.ui.kit.paint import draw_box, draw_icon, draw_text, text_width
from salesapp.ui.kit.ring import add_focus_ring


class FilterPill(QAbstractButton):
    """Checkable pill; with ``menu=True`` it is pressed to open the choice of its value."""

    def __init__(
        self,
        text: str,
        *,
        count: int | None = None,
        icon: str = "",
        icon_tone: str = "",
        menu: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._count = count
        self._icon = icon
        self._icon_tone = icon_tone
        self._menu = menu
        self._active = False
        self._brief = False
        self.setText(text)
        self.setCheckable(not menu)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._tell()
        add_focus_ring(self, -1)

    def set_count(self, count: int | None) -> None:
        """Show how many match."""
        self._count = count
        self._tell()
        self.updateGeometry()
        self.update()

    def set_brief(self, on: bool) -> int:
        """Leave the words to the tooltip; icon and count stay. Returns the width that is won."""
        if on != self._brief:
            self._brief = on
            self.setToolTip(hint(self.text() if on else ""))
            self.updateGeometry()
            self.update()
        role = "strong" if self._on else "base"
        return text_width(self.text(), role) + theme.px(6) if on else 0

    def set_active(self, on: bool, text: str | None = None) -> None:
        """Show a menu pill as filtering, with its value in the text."""
        self._active = on
        if text is not None:
            self.setText(text)
        self._tell()
        self.updateGeometry()
        self.update()

    def is_active(self) -> bool:
        """Whether a menu pill filters."""
        return self._active

    def _tell(self) -> None:
        self.setAccessibleName(
            self.text() if self._count is None else f"{self.text()}, {self._count}"
        )

    @property
    def _on(self) -> bool:
        return self.isChecked() or self._active

    @override
    def sizeHint(self) -> QSize:
        width = 2 * theme.px(11)
        if not self._brief:
            width += text_width(self.text(), "strong" if self._on else "base")
        if self._icon:
            width += theme.px(14) + (0 if self._brief else theme.px(6))
        if self._count is not None:
            width += theme.px(6) + text_width(str(self._count), "small")
        if self._menu:
            width += theme.px(6) + theme.px(14)
        return QSize(width, theme.px(26))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def checkStateSet(self) -> None:
        super().checkStateSet()
        self.updateGeometry()

    @override
    def nextCheckState(self) -> None:
        super().nextCheckState()
        self.updateGeometry()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        opens = event.key() == Qt.Key.Key_Down and self._menu
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if (plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)) or opens:
            self.click()
            return
        super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = theme.tokens()
        on, height = self._on, self.height()
        hover = self.underMouse() and self.isEnabled()
        fill = tokens.selected if on else (tokens.hover if hover else tokens.surface)
        line = tokens.accent_line if on else tokens.border
        draw_box(painter, self.rect(), fill, line, height / 2)
        ink = "accent_text" if on else "text2"
        if not self.isEnabled():
            ink = "disabled"
        x = theme.px(11)
        if self._icon:
            side = theme.px(14)
            tone = ink if on or not self._icon_tone else self._icon_tone
            draw_icon(painter, QRect(x, 0, side, height), self._icon, tone, 14)
            x += side + theme.px(6)
        role = "strong" if on else "base"
        place = QRect(x, 0, self.width() - x, height)
        if not self._brief:
            x += draw_text(painter, place, self.text(), role, tokens.color(ink)) + theme.px(6)
        if self._count is not None:
            colour = tokens.accent_text if on else tokens.text3
            x += draw_text(
                painter, QRect(x, 0, self.width() - x, height), str(self._count), "small", colour
            ) + theme.px(6)
        if self._menu:
            draw_icon(painter, QRect(x, 0, theme.px(14), height), "cdown", ink, 14)
        painter.end()
