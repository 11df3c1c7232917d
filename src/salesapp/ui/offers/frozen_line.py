"""Why a version of an offer cannot be changed."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from salesapp.ui.kit.form import row
from salesapp.ui.kit.icon_label import IconLabel
from salesapp.ui.kit.label import Label


class FrozenLine(QWidget):
    """The line under the goods of a sent version; it tells who agreed to a price below a limit."""

    def __init__(self) -> None:
        super().__init__()
        self.told = Label("", "small", "text3", wrap=True)
        line = row(IconLabel("lock", "text3", 14), self.told, margins=(12, 8, 8, 8))
        line.setStretch(1, 1)
        self.setLayout(line)
        self.show_reason("")

    def show_reason(self, reason: str) -> None:
        """Tell that the version was sent, and why it was below a limit."""
        words = self.tr("The version was sent and cannot be changed.")
        if reason:
            words += " " + self.tr("Below the limit, agreed: {reason}").format(reason=reason)
        self.told.setText(words)
