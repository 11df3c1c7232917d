"""The bar of marked rows, in the place of the filters or above them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salesapp.ui.kit.button import Button
from salesapp.ui.kit.label import Label
from salesapp.ui.lists.bar import Bar


class RowsBar(Bar):
    """Count, change of fields, state, saving; Esc takes the marks off."""

    wanted = Signal(str)
    """Id of an action on the marked rows."""
    cleared = Signal()

    def __init__(self, *, state: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.count = Label("", "strong", "accent_text")
        self.change = Button(self.tr("Change fields"), "primary", icon="edit")
        self.state = Button(state, icon="deals")
        self.save = Button(self.tr("Save as a file"), icon="download")
        self.clear = Button(self.tr("Take the marks off"), "ghost", icon="x", keys="Esc")
        for part in (self.count, self.change, self.state, self.save, self.clear):
            self.row.addWidget(part)
        self.state.setVisible(bool(state))
        self.row.addStretch(1)
        self.change.clicked.connect(lambda: self.wanted.emit("list.bulk"))
        self.state.clicked.connect(lambda: self.wanted.emit("list.state"))
        self.save.clicked.connect(lambda: self.wanted.emit("list.export"))
        self.clear.clicked.connect(self.cleared)

    def show_count(self, count: int) -> None:
        """Say how many are marked; the bar is there from two on."""
        self.count.setText(self.tr("%n marked", "", count))
