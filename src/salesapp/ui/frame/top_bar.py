"""The top bar: what is shown, the way into search, undo, the main action of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.key_cap import draw_key_caps, key_caps_width
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.paint import draw_box, draw_icon, draw_text, fill_rect
from salesapp.ui.kit.ring import add_focus_ring
from salesapp.ui.translate import translate

if TYPE_CHECKING:
    from salesapp.ui.action_spec import ActionSpec


class SearchButton(QAbstractButton):
    """Looks like a search field and opens the palette."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(self.tr("Search and commands"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        add_focus_ring(self)

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(264), theme.px(30))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        face = theme.color("hover" if self.underMouse() else "surface2")
        draw_box(painter, self.rect(), face, theme.color("border"))
        icon = QRect(theme.px(8), 0, theme.px(16), self.height())
        draw_icon(painter, icon, "search", "text2")
        caps = key_caps_width("Ctrl+K")
        left = icon.right() + 1 + theme.px(8)
        room = QRect(left, 0, self.width() - left - caps - theme.px(10), self.height())
        draw_text(painter, room, self.text(), "base", theme.color("text3"))
        place = QRect(self.width() - caps - theme.px(6), 0, caps, self.height())
        draw_key_caps(painter, place, "Ctrl+K", fill=theme.color("surface"))
        painter.end()


class Rule(QWidget):
    """A thin upright line."""

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(9), theme.px(20))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        height = theme.px(20)
        line = QRect(self.width() // 2, (self.height() - height) // 2, 1, height)
        fill_rect(painter, line, theme.color("border"))
        painter.end()


class TopBar(QWidget):
    """The bar over the page."""

    search_wanted = Signal()
    undo_wanted = Signal()
    primary_wanted = Signal(str)
    """Id of the action on the button at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._primary_id = ""
        self.title = Label("", "title", elide=True)
        self.subtitle = Label("", "base", "text3", elide=True)
        self.search = SearchButton(self)
        self.undo = IconButton("undo", self.tr("Nothing to undo"), keys="Ctrl+Z", parent=self)
        self.primary = Button("", "primary", parent=self)
        self.rule = Rule(self)
        self._box = QHBoxLayout(self)
        self._box.addWidget(self.title)
        self._box.addSpacing(4)
        self._box.addWidget(self.subtitle, 1)
        for part in (self.search, self.undo, self.rule, self.primary):
            self._box.addWidget(part)
        self.search.clicked.connect(self.search_wanted)
        self.undo.clicked.connect(self.undo_wanted)
        self.primary.clicked.connect(self._tell_primary)
        theme.state.changed.connect(self._fit)
        self.show_primary(None, enabled=False)
        self.show_undo("")
        self._fit()

    def show_title(self, title: str, subtitle: str) -> None:
        """Name the screen."""
        self.title.setText(title)
        self.subtitle.setText(subtitle)

    def show_undo(self, step: str, *, under_way: bool = False) -> None:
        """Offer to undo a step by name; an empty name: nothing to undo."""
        self.undo.setEnabled(bool(step) and not under_way)
        action = self.tr("Undo: {step}").format(step=step) if step else self.tr("Nothing to undo")
        if under_way:
            action = self.tr("A step is being taken back or done again")
        self.undo.set_action(action, "Ctrl+Z")

    def show_primary(self, spec: ActionSpec | None, *, enabled: bool, keys: str = "") -> None:
        """Put an action on the button at the right, or hide the button."""
        self.primary.setVisible(spec is not None)
        self.rule.setVisible(spec is not None)
        self._primary_id = spec.id if spec else ""
        if spec is not None:
            self.primary.setText(translate("Actions", spec.short or spec.title))
            self.primary.set_icon(spec.icon)
            self.primary.set_keys(keys)
            self.primary.setEnabled(enabled)
            self.primary.setAccessibleName(translate("Actions", spec.title))

    def _tell_primary(self) -> None:
        self.primary_wanted.emit(self._primary_id)

    def _fit(self) -> None:
        self.setFixedHeight(theme.px(48))
        side = theme.px(16)
        self._box.setContentsMargins(side, 0, side, 1)
        self._box.setSpacing(theme.px(8))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill_rect(painter, self.rect(), theme.color("surface"))
        edge = QRect(0, self.height() - 1, self.width(), 1)
        fill_rect(painter, edge, theme.color("border"))
        painter.end()
