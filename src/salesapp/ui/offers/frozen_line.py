"""The line in place of the search for goods, in a version that was sent."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from salesapp.ui.kit.form import row
from salesapp.ui.kit.icon_label import IconLabel
from salesapp.ui.kit.label import Label


class FrozenLine(QWidget):
    """Says that nothing can be changed."""

    def __init__(self) -> None:
        super().__init__()
        told = Label(
            self.tr("The version was sent and cannot be changed."), "small", "text3", wrap=False
        )
        self.setLayout(row(IconLabel("lock", "text3", 14), told, None, margins=(12, 8, 8, 8)))
