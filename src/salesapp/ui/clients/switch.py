"""The switch between the list of clients and the list of people."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salesapp.ui.kit.segmented import Segmented
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

CLIENTS: Final = "clients"
PEOPLE: Final = "people"
_NAMES: Final = {
    CLIENTS: QT_TRANSLATE_NOOP("Clients", "Clients"),
    PEOPLE: QT_TRANSLATE_NOOP("Clients", "Contacts"),
}


class PeopleSwitch(Segmented):
    """Stands on both pages and always shows the page it stands on."""

    left = Signal()
    """The other page is wanted."""

    def __init__(self, here: str, parent: QWidget | None = None) -> None:
        super().__init__(
            [(key, translate("Clients", name), "") for key, name in _NAMES.items()], parent
        )
        self._here = here
        self.set_value(here)
        self.changed.connect(self._turn)

    def _turn(self, key: object) -> None:
        if key != self._here:
            self.set_value(self._here)
            self.left.emit()
