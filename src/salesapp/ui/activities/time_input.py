"""A time of the day as people type it."""

from __future__ import annotations

import re

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from salesapp.overriding import override
from salesapp.ui.kit.text_input import TextInput

_TIME = re.compile(r"(\d{1,2})(?:[:.,\- ]?([0-5]\d))?")


def parse_time(text: str) -> str | None:
    """``HH:MM`` of «10», «9:30», «1630», «16.00»; None when it is no time."""
    found = _TIME.fullmatch(text.strip())
    if found is None or int(found[1]) > 23:
        return None
    return f"{int(found[1]):02}:{found[2] or '00'}"


class TimeInput(TextInput):
    """Understands «10», «9:30», «1630»; shows ``10:00`` when left."""

    def __init__(
        self, time: str | None = None, *, small: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(time or "", placeholder="10:00", small=small, parent=parent)
        self.set_button("clock")

    def time(self) -> str | None:
        """``HH:MM``, or None when empty or not understood."""
        return parse_time(self.text())

    @override
    def value(self) -> object:
        return self.time()

    @override
    def problem(self) -> str:
        if self.text().strip() and self.time() is None:
            return self.tr("Enter a time: “10”, “9:30”")
        return ""

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.time() is not None:
            self.setText(self.time() or "")
