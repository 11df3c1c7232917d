"""What the window of the first run asks of a step."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesapp.ui.kit.form import column
from salesapp.ui.kit.label import Label


class Step(QWidget):
    """Title, note, and a body to fill."""

    changed = Signal()
    """The counter or the main button is to be shown anew."""

    def __init__(self, title: str, note: str) -> None:
        super().__init__()
        box = QVBoxLayout(self)
        # The body begins 4 px further left: room for the rings of focus.
        box.setContentsMargins(52, 40, 40, 0)
        box.setSpacing(0)
        head = column(
            Label(title, "wizard"),
            Label(note, "base", "text2", wrap=True),
            gap=4,
            margins=(4, 0, 0, 0),
        )
        box.addLayout(head)
        box.addSpacing(24)
        self.body = QVBoxLayout()
        box.addLayout(self.body, 1)

    def left_to_do(self) -> str:
        """What stands beside the main button, such as how many fields are left."""
        return ""

    def next_text(self) -> str:
        """The words of the main button when they are the step's own."""
        return ""

    def is_busy(self) -> bool:
        """Whether one must wait for something before going on."""
        return False

    def may_go_on(self) -> bool:
        """Asked when the main button was pressed; a step that says no has shown why."""
        return True

    def shown(self) -> None:
        """The step came into view: take the focus."""
