"""Adding a client to the queue by typing its name, ИНН or number."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from salesapp.ui.activities.client_input import ClientInput
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field


class AddDialog(Dialog):
    """`client_id` is the one chosen."""

    no_draft = "one choice"

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent, "")
        self.title.setText(self.tr("Whom to call, too?"))
        self.setAccessibleName(self.title.text())
        self.client = self.add_field(Field(self.tr("Client"), ClientInput(), required=True))
        self.add_cancel()
        self.add_primary(self.tr("Add"))

    def client_id(self) -> int | None:
        """The client chosen."""
        value = self.client.value()
        return value if isinstance(value, int) else None
