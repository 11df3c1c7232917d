"""The bar of marked clients, in the place of the filters."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salesapp.domain.clients import Category
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.menu import Menu
from salesapp.ui.lists.bar import Bar


class MarkBar(Bar):
    """What can be done with several marked clients."""

    step_wanted = Signal(QWidget)
    category_wanted = Signal(str)
    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.count = Label("", "strong", "accent_text")
        self.step = Button(self.tr("Set the step"), "primary", icon="cal", keys="S")
        self.category = Button(self.tr("Category"), icon="star")
        self.category.set_chevron()
        self.change = Button(self.tr("Change fields"), icon="edit")
        self.save = Button(self.tr("Save as a file"), icon="download")
        self.clear = Button(self.tr("Take the marks off"), "ghost", icon="x", keys="Esc")
        self.more = IconButton("dots", self.tr("What else can be done with the marked ones"))
        buttons = (self.step, self.category, self.change, self.save, self.more, self.clear)
        for part in (self.count, *buttons):
            self.row.addWidget(part)
        self.row.addStretch(1)
        self.step.clicked.connect(lambda: self.step_wanted.emit(self.step))
        self.category.clicked.connect(self._choose)
        self.clear.clicked.connect(self.cleared)

    def show_count(self, count: int) -> None:
        """Say how many are marked."""
        self.count.setText(self.tr("%n marked", "", count))

    def _choose(self) -> None:
        menu = Menu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for letter in Category:
            menu.add(letter.value, partial(self.category_wanted.emit, letter.value), icon="star")
        menu.add(self.tr("No category"), partial(self.category_wanted.emit, ""))
        menu.popup(self.category.mapToGlobal(self.category.rect().bottomLeft()))
