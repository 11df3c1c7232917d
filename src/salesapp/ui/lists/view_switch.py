"""The switch between the list with a card beside it and the table of all fields."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salesapp.ui.kit.hint import hint
from salesapp.ui.kit.segmented import Segmented
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

LIST: Final = "list"
TABLE: Final = "table"
_NAMES: Final = {
    LIST: QT_TRANSLATE_NOOP("ListView", "List with the card"),
    TABLE: QT_TRANSLATE_NOOP("ListView", "Table of fields"),
}


class ViewSwitch(Segmented):
    """Stands on both pages and always shows the page it stands on."""

    left = Signal()
    """The other page is wanted."""

    def __init__(self, here: str, parent: QWidget | None = None) -> None:
        super().__init__([(LIST, "", "list"), (TABLE, "", "table")], parent)
        self._here = here
        self.set_value(here)
        for button, name in zip(self.buttons(), _NAMES.values(), strict=True):
            told = translate("ListView", name)
            button.setToolTip(hint(f"{told}  Ctrl+Shift+W"))
            button.setAccessibleName(told)
        self.changed.connect(self._turn)

    def _turn(self, key: object) -> None:
        if key != self._here:
            self.set_value(self._here)
            self.left.emit()
