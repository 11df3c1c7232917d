"""The bar of several marked papers, in the place of the filters."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salesapp.ui.kit.button import Button
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.paged_table import PagedTable
from salesapp.ui.lists.bar import Bar


class PaperMarkBar(Bar):
    """Save, print, letter, copy; Esc takes the marks off."""

    wanted = Signal(str)
    """Id of an action on the marked papers."""
    cleared = Signal()

    def __init__(self, prefix: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.count = Label("", "strong", "accent_text")
        self.save = Button(self.tr("Save as PDF"), "primary", icon="download", keys="Ctrl+S")
        self.print = Button(self.tr("Print"), icon="print", keys="Ctrl+P")
        self.letter = Button(self.tr("Letter"), icon="mail")
        self.clear = Button(self.tr("Take the marks off"), "ghost", icon="x", keys="Esc")
        for part in (self.count, self.save, self.print, self.letter, self.clear):
            self.row.addWidget(part)
        self.row.addStretch(1)
        for button, action in (
            (self.save, "save_pdf"),
            (self.print, "print"),
            (self.letter, "letter"),
        ):
            button.clicked.connect(partial(self.wanted.emit, f"{prefix}.{action}"))
        self.clear.clicked.connect(self.cleared)
        self.hide()

    def follow(self, table: PagedTable, filters: QWidget) -> None:
        """Stand in the place of the filters while two or more rows of a table are marked."""
        table.marks_changed.connect(lambda: self.show_count(len(table.marked_ids()), filters))
        self.cleared.connect(lambda: table.set_marked([]))

    def show_count(self, count: int, filters: QWidget) -> None:
        """Tell how many are marked, in the place of the filters."""
        self.count.setText(self.tr("%n marked", "", count))
        self.setVisible(count > 1)
        filters.setVisible(count <= 1)
