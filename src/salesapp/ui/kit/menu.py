"""A menu with icons and key caps."""

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QWidget

from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.key_cap import draw_key_caps, key_caps_width
from salesapp.ui.kit.paint import draw_box, draw_icon, draw_text
from salesapp.ui.kit.style import draw_check
from salesapp.ui.reading_state import WRITING_ENTRIES, state

_KEYS = "keys"
_ICON = "icon_name"
_DANGER = "danger"


class Menu(QMenu):
    """Items of 28 px; `add` binds the action, the keys are only shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowFlags(
            self.windowFlags()
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.NoDropShadowWindowHint
        )
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)

    def add(
        self,
        text: str,
        run: Callable[[], object] | None = None,
        *,
        icon: str = "",
        keys: str = "",
        danger: bool = False,
        writes: bool | None = None,
    ) -> QAction:
        """Add an item; whether it changes the base is told by its icon, or by `writes`."""
        # Caps are wider than the letters on them: the space makes up for it.
        action = self.addAction(f"{text}\t{keys}\u2003" if keys else text)
        action.setProperty(_ICON, icon)
        action.setProperty(_KEYS, keys)
        action.setProperty(_DANGER, danger)
        changes = icon in WRITING_ENTRIES or danger if writes is None else writes
        if state.is_on and changes:
            action.setEnabled(False)
        if run is not None:
            action.triggered.connect(lambda _on=False: run())
        return action

    def add_menu(self, text: str, *, icon: str = "") -> "Menu":
        """Add a menu of its own behind an item."""
        menu = Menu(self)
        menu.setTitle(text)
        self.addMenu(menu).setProperty(_ICON, icon)
        return menu

    def add_check(
        self, text: str, on: bool, run: Callable[[bool], object], *, writes: bool = False
    ) -> QAction:
        """Add an item that is on or off; `writes`: it changes the base."""
        action = self.addAction(text)
        action.setCheckable(True)
        action.setChecked(on)
        if state.is_on and writes:
            action.setEnabled(False)
        action.toggled.connect(run)
        return action

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = theme.tokens()
        draw_box(painter, self.rect(), tokens.surface, tokens.border, 8)
        for action in self.actions():
            place = self.actionGeometry(action)
            if action.isSeparator():
                painter.fillRect(0, place.center().y(), self.width(), 1, tokens.divider)
            else:
                self._paint_item(painter, place, action)
        painter.end()

    def _paint_item(self, painter: QPainter, place: QRect, action: QAction) -> None:
        tokens = theme.tokens()
        if action is self.activeAction() and action.isEnabled():
            draw_box(painter, place, tokens.hover, None, 5)
        danger = bool(action.property(_DANGER))
        ink = "risk" if danger else "text"
        if not action.isEnabled():
            ink = "disabled"
        side = theme.px(16)
        left = QRect(place.left() + theme.px(10), place.top(), side, place.height())
        icon = str(action.property(_ICON) or "")
        if action.isCheckable():
            on = Qt.CheckState.Checked if action.isChecked() else Qt.CheckState.Unchecked
            draw_check(painter, left, on, enabled=action.isEnabled())
        elif icon:
            draw_icon(painter, left, icon, ink if ink != "text" else "text2")
        text = action.text().split("\t")[0].replace("&&", "\0").replace("&", "").replace("\0", "&")
        inner = place.adjusted(theme.px(36), 0, -theme.px(10), 0)
        draw_text(painter, inner, text, "base", tokens.color(ink))
        keys = str(action.property(_KEYS) or "")
        if keys:
            x = place.right() - key_caps_width(keys) - theme.px(6)
            draw_key_caps(painter, QRect(x, place.top(), place.right() - x, place.height()), keys)
        if action.menu() is not None:
            arrow = QRect(place.right() - theme.px(22), place.top(), side, place.height())
            draw_icon(painter, arrow, "cright", "text3", 14)
