"""How many people the list shows."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from salesapp.ui.clients.footer import Strip
from salesapp.ui.format import number
from salesapp.ui.kit.label import Label


class PeopleFooter(Strip):
    """The count, and the count of all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown = Label("", "small", "text2")
        self.row.addWidget(self.shown)
        self.row.addStretch(1)

    def show_count(self, shown: int, of: int) -> None:
        """Show the numbers."""
        text = self.tr("Shown {count} of {all}")
        self.shown.setText(text.format(count=number(shown), all=number(max(of, shown))))
