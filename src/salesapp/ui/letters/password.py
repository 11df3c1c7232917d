"""The password of the mail server: asked once, kept in memory while the program runs.

There is no keyring the program could use on every system, so it is written nowhere.
"""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from salesapp.domain.letters import MailRules
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.text_input import TextInput

_known: dict[tuple[str, str], str] = {}


def password_for(rules: MailRules) -> str | None:
    """The password given in this run; empty for a server without a user, None when not known."""
    if not rules.user:
        return ""
    return _known.get((rules.host, rules.user))


def remember(rules: MailRules, password: str) -> None:
    """Keep a password while the program runs."""
    _known[rules.host, rules.user] = password


def forget(rules: MailRules) -> None:
    """The server has refused the password: ask again."""
    _known.pop((rules.host, rules.user), None)


def forget_all() -> None:
    """Forget every password."""
    _known.clear()


class PasswordDialog(Dialog):
    """Asks for the password of a user."""

    def __init__(self, parent: QWidget | None, rules: MailRules) -> None:
        super().__init__(parent, "", f"{rules.user}, {rules.host}", width=460)
        self.title.setText(self.tr("Password of the mail"))
        self._rules = rules
        self.password = TextInput()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.add_field(Field(self.tr("Password"), self.password, required=True))
        told = self.tr(
            "The password is kept in memory only, until you quit the program, and written nowhere."
        )
        self.body.addWidget(Label(told, "small", "text2", wrap=True))
        self.add_cancel()
        self.add_primary(self.tr("Send"))
        self.set_check(self._keep)

    def _keep(self) -> bool:
        remember(self._rules, self.password.text())
        return True
