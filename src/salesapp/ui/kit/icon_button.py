"""A button with an icon only."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.button import Button, ButtonKind
from salesapp.ui.kit.hint import hint
from salesapp.ui.kit.key_cap import key_labels


class IconButton(Button):
    """Square button; its tooltip tells the action and the key, which is also its name."""

    def __init__(
        self,
        icon: str,
        action: str,
        *,
        keys: str = "",
        kind: ButtonKind = "ghost",
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", kind, icon=icon, small=small, parent=parent)
        self._dot = False
        self.set_action(action, keys)

    def set_action(self, action: str, keys: str = "") -> None:
        """Name the action, for the tooltip and for screen readers."""
        self.setAccessibleName(action)
        shown = "+".join(key_labels(keys))
        self.setToolTip(hint(f"{action}  {shown}" if shown else action))

    def set_dot(self, on: bool) -> None:
        """Show or hide the red dot of something unread."""
        self._dot = on
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._dot:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            side = theme.px(8)
            place = QRect(self.width() - side - theme.px(5), theme.px(4), side, side)
            painter.setPen(theme.tokens().surface)
            painter.setBrush(theme.tokens().risk_fill)
            painter.drawEllipse(place)
            painter.end()
