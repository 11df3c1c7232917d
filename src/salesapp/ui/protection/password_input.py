"""A line for a password: hidden, shown while the eye is pressed in."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from salesapp.overriding import override
from salesapp.ui.kit.text_input import TextInput


class PasswordInput(TextInput):
    """The eye shows what is typed; spaces belong to the password."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.set_button("eye")
        self.button_clicked.connect(self.toggle)

    def toggle(self) -> None:
        """Show the signs, or hide them again."""
        hidden = self.echoMode() is QLineEdit.EchoMode.Password
        self.setEchoMode(QLineEdit.EchoMode.Normal if hidden else QLineEdit.EchoMode.Password)

    @override
    def value(self) -> object:
        return self.text()
