"""The list of sections at the left of the settings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from salesapp.domain.text import fold
from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.paint import draw_box, draw_icon, draw_text
from salesapp.ui.kit.ring import add_focus_ring
from salesapp.ui.kit.search_input import SearchInput


class Entry(NamedTuple):
    """A section: id, name, icon, and words it is found by."""

    id: str
    title: str
    icon: str
    words: str


class EntryButton(QAbstractButton):
    """One line of the list."""

    def __init__(self, entry: Entry) -> None:
        super().__init__()
        self.entry = entry
        self.setText(entry.title)
        self.setAccessibleName(entry.title)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        add_focus_ring(self, 6)

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(180), theme.px(30))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = theme.tokens()
        on = self.isChecked()
        if on or self.underMouse():
            draw_box(painter, self.rect(), tokens.selected if on else tokens.hover, None, 6)
        ink = "accent_text" if on else "text2"
        side = theme.px(16)
        place = QRect(theme.px(8), 0, side, self.height())
        draw_icon(painter, place, self.entry.icon, ink)
        words = QRect(theme.px(30), 0, self.width() - theme.px(36), self.height())
        draw_text(painter, words, self.text(), "strong" if on else "base", tokens.color(ink))
        painter.end()


class SectionList(QWidget):
    """Arrows go from section to section; the search narrows the list."""

    chosen = Signal(str)

    def __init__(self, entries: Sequence[Entry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(theme.px(216))
        theme.state.changed.connect(self._scaled)
        self.search = SearchInput(self.tr("Find a setting"), small=True)
        self.search.searched.connect(self.narrow)
        self._group = QButtonGroup(self)
        self.buttons: dict[str, EntryButton] = {}
        box = QVBoxLayout(self)
        box.setContentsMargins(8, 12, 8, 12)
        box.setSpacing(0)
        box.addWidget(self.search)
        box.addSpacing(8)
        for entry in entries:
            button = EntryButton(entry)
            button.clicked.connect(lambda _on=False, name=entry.id: self.chosen.emit(name))
            self._group.addButton(button)
            self.buttons[entry.id] = button
            box.addWidget(button)
        self.nothing = Label(self.tr("Nothing was found"), "small", "text3")
        self.nothing.setContentsMargins(8, 4, 8, 4)
        self.nothing.hide()
        box.addWidget(self.nothing)
        box.addStretch(1)

    def set_current(self, name: str) -> None:
        """Show which section is open; the focus, if it is here, goes along."""
        held = any(one.hasFocus() for one in self.buttons.values())
        self.buttons[name].setChecked(True)
        if held:
            self.buttons[name].setFocus(Qt.FocusReason.OtherFocusReason)

    def narrow(self, text: str) -> None:
        """Show the sections that have the words; open the first of them."""
        wanted = fold(text).split()
        found = []
        for name, button in self.buttons.items():
            words = fold(f"{button.entry.title} {button.entry.words}")
            fits = all(word in words for word in wanted)
            button.setVisible(fits)
            if fits:
                found.append(name)
        self.nothing.setVisible(not found)
        if wanted and found:
            self.buttons[found[0]].setChecked(True)
            self.chosen.emit(found[0])

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        move = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        shown = [button for button in self.buttons.values() if not button.isHidden()]
        focused = self.focusWidget()
        if move is None or focused not in shown:
            super().keyPressEvent(event)
            return
        at = min(max(shown.index(focused) + move, 0), len(shown) - 1)
        shown[at].setFocus(Qt.FocusReason.TabFocusReason)
        shown[at].click()

    def _scaled(self) -> None:
        self.setFixedWidth(theme.px(216))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.tokens().surface)
        painter.fillRect(self.width() - 1, 0, 1, self.height(), theme.tokens().border)
        painter.end()
