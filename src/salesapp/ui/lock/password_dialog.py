"""Chooses the password of the lock."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from salesapp.domain.errors import RuleError
from salesapp.ui.explain import explain
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.label import Label
from salesapp.ui.lock import passwords
from salesapp.ui.notices import notices
from salesapp.ui.protection.password_input import PasswordInput


class LockPasswordDialog(Dialog):
    """A new password twice; who changes it types the one of now."""

    no_draft = "passwords and keys are never kept"
    only_reads = True

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent, "", width=460)
        self.title.setText(self.tr("Password of the lock"))
        self.old, self.first, self.second = PasswordInput(), PasswordInput(), PasswordInput()
        self._old_field = Field(self.tr("Password of now"), self.old)
        self._old_field.setVisible(passwords.is_set())
        self.body.addWidget(self._old_field)
        self.body.addWidget(Field(self.tr("New password: eight signs or more"), self.first))
        self.body.addWidget(Field(self.tr("The new password again"), self.second))
        told = self.tr("It hides the screen from passers-by. Only encryption protects the file.")
        self.body.addWidget(Label(told, "small", "text2", wrap=True))
        self.wrong = Label("", "base", "risk", wrap=True)
        self.wrong.hide()
        self.body.addWidget(self.wrong)
        if passwords.is_set():
            self.remove = self.add_button(self.tr("Take the lock away"), "ghost")
            self.remove.clicked.connect(self._remove)
        self.add_cancel()
        self.add_primary(self.tr("Save"), keys="Enter")
        self.set_check(self._save)

    def _problem(self, *, removes: bool = False) -> str:
        if passwords.is_set() and not passwords.opens(self.old.text()):
            return self.tr("The password of now is not right.")
        if not removes and self.first.text() != self.second.text():
            return self.tr("The two new passwords differ: type them again.")
        return ""

    def _save(self) -> bool:
        told = self._problem()
        if not told:
            try:
                if self.first.text():
                    passwords.choose(self.first.text())
                else:
                    told = self.tr("Type a new password.")
            except RuleError as error:
                told = explain(error).sentence()
        self._tell(told)
        if not told:
            notices.tell(self.tr("The password of the lock is set"))
        return not told

    def _remove(self) -> None:
        told = self._problem(removes=True)
        self._tell(told)
        if not told:
            passwords.choose("")
            self._finish(accepted=True)
            notices.tell(self.tr("The lock is taken away"))

    def _tell(self, words: str) -> None:
        self.wrong.setText(words)
        self.wrong.setVisible(bool(words))
