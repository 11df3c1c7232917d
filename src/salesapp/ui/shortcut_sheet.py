"""The sheet of keys: those of the screen shown, then those of the whole program."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from salesapp.ui import theme
from salesapp.ui.action_registry import first_keys, title_of
from salesapp.ui.actions import all_actions
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.key_cap import KeyCap
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.search_input import SearchInput
from salesapp.ui.page import Page
from salesapp.ui.sections import section_keys, sections
from salesapp.ui.translate import translate

Line = tuple[str, str]


class ShortcutSheet(QDialog):
    """All keys, found by a part of a word."""

    help_wanted = Signal()

    def __init__(self, parent: QWidget | None, page: Page | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._page = page
        self.search = SearchInput(self.tr("Find a key or a command"))
        self.lines = QWidget()
        self.lines.setProperty("scrolled", "true")
        self._grid = QGridLayout(self.lines)
        self._grid.setColumnStretch(0, 1)
        self._grid.setHorizontalSpacing(theme.px(16))
        self._grid.setVerticalSpacing(theme.px(8))
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(self.lines)
        manual = Button(self.tr("Help on this screen"), icon="book")
        manual.clicked.connect(self._ask_help)
        close = Button(self.tr("Close"), "primary")
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addWidget(manual)
        foot.addStretch(1)
        foot.addWidget(close)
        box = QVBoxLayout(self)
        side = theme.px(16)
        box.setContentsMargins(side, side, side, side)
        box.setSpacing(theme.px(12))
        box.addWidget(self.search)
        box.addWidget(scroll, 1)
        box.addLayout(foot)
        self.search.textChanged.connect(self._fill)
        self._fill()
        self.resize(theme.px(560), theme.px(600))

    def groups(self) -> list[tuple[str, list[Line]]]:
        """Titles of groups, with what is done and by which keys."""
        here = self._page.section if self._page else ""
        hints = (
            [(text[:1].upper() + text[1:], keys) for keys, text in self._page.key_hints()]
            if self._page
            else []
        )
        known = {keys for _text, keys in hints}
        own = [
            (title_of(spec), first_keys(spec))
            for spec in all_actions()
            if spec.section == here and first_keys(spec) and first_keys(spec) not in known
        ]
        everywhere = [
            (title_of(spec), first_keys(spec))
            for spec in all_actions()
            if spec.section is None and first_keys(spec) and not spec.single_key
        ]
        keys = section_keys()
        places = [
            (translate("Sections", section.title), keys[section.id])
            for section in sections()
            if keys[section.id]
        ]
        return [
            (self.tr("On this screen"), [*hints, *own]),
            (self.tr("Everywhere"), everywhere),
            (self.tr("Sections"), places),
        ]

    def _fill(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if widget := item.widget():
                widget.deleteLater()
        wanted = self.search.text().casefold().strip()
        row = 0
        for title, lines in self.groups():
            shown = [line for line in lines if wanted in " ".join(line).casefold()]
            if not shown:
                continue
            self._grid.addWidget(Label(title, "section"), row, 0, 1, 2)
            row += 1
            for text, keys in shown:
                self._grid.addWidget(Label(text, elide=True), row, 0)
                self._grid.addWidget(KeyCap(keys), row, 1, Qt.AlignmentFlag.AlignRight)
                row += 1
        self._grid.setRowStretch(row, 1)

    def _ask_help(self) -> None:
        self.accept()
        self.help_wanted.emit()
