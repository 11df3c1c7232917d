"""Whose invoice it will be."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from salesapp.ui.deals.client_picker import ClientPicker
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field


class ClientDialog(Dialog):
    """Asks for the client of a new invoice."""

    no_draft = "one choice"

    def __init__(self, parent: QWidget, title: str) -> None:
        super().__init__(parent, title)
        self.picker = ClientPicker()
        self.client = self.add_field(Field(self.tr("Client"), self.picker, required=True))
        self.add_cancel()
        self.add_primary(self.tr("Go on"))

    def client_id(self) -> int | None:
        """The client chosen."""
        found = self.picker.value()
        return found if isinstance(found, int) else None
