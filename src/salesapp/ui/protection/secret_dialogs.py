"""Another password for an encrypted base; and going back to a plain one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salesapp.domain.errors import RuleError
from salesapp.overriding import override
from salesapp.services import encryption
from salesapp.ui.explain import Trouble, explain, explain_machine, show_trouble
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.label import Label
from salesapp.ui.notices import notices
from salesapp.ui.protection.changing import Changing
from salesapp.ui.protection.password_input import PasswordInput
from salesapp.ui.settings import settings


class PasswordChangeDialog(Dialog):
    """The password of now (or the recovery key), and the new one twice."""

    no_draft = "passwords and keys are never kept"

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent, "", width=460)
        self.title.setText(self.tr("Change the password of the base"))
        self.old, self.first, self.second = PasswordInput(), PasswordInput(), PasswordInput()
        self.body.addWidget(Field(self.tr("Password of now, or the recovery key"), self.old))
        self.body.addWidget(Field(self.tr("New password: eight signs or more"), self.first))
        self.body.addWidget(Field(self.tr("The new password again"), self.second))
        self.body.addWidget(
            Label(
                self.tr("Backups take the new password, too. The recovery key stays as it is."),
                "small",
                "text2",
                wrap=True,
            )
        )
        self.wrong = Label("", "base", "risk", wrap=True)
        self.wrong.hide()
        self.body.addWidget(self.wrong)
        self.add_cancel()
        self.add_primary(self.tr("Change"), keys="Enter")
        self.set_check(self._change)

    def _change(self) -> bool:
        told, left = "", list[Path]()
        second = settings().second_place
        if self.first.text() != self.second.text():
            told = self.tr("The two new passwords differ: type them again.")
        else:
            try:
                left = encryption.change_password(
                    self.old.text(), self.first.text(), Path(second) if second else None
                )
            except RuleError as error:
                told = explain(error).sentence()
        self.wrong.setText(told)
        self.wrong.setVisible(bool(told))
        if left:
            self._tell_left(left)
        elif not told:
            notices.tell(self.tr("The password is changed"))
        return not told

    def _tell_left(self, left: list[Path]) -> None:
        """The base has its new password, not all of its backups."""
        folders = ", ".join(str(one) for one in left)
        told = Trouble(
            self.tr("The password is changed, but not for all backups"),
            self.tr("Folder: {path}").format(path=folders),
            self.tr(
                "The base opens by the new password. Backups in that folder still open by the "
                "former one or by the recovery key: keep it, or change the password once more "
                "when the folder can be written to."
            ),
        )
        show_trouble(self.parentWidget(), told)


class TurnOffDialog(Dialog):
    """Asks for the password before everything is written plain."""

    no_draft = "passwords and keys are never kept"

    opened = Signal()

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent, "", width=460)
        self.title.setText(self.tr("Turn the encryption off?"))
        self.secret = PasswordInput()
        self.says = Label(
            self.tr(
                "The base and the stored files can be read by anybody who has the computer then."
                " Backups made till now stay encrypted and open by the password of now."
            ),
            "base",
            "text2",
            wrap=True,
        )
        self.body.addWidget(self.says)
        self.body.addWidget(Field(self.tr("Password, or the recovery key"), self.secret))
        self.wrong = Label("", "base", "risk", wrap=True)
        self.wrong.hide()
        self.body.addWidget(self.wrong)
        self.cancel = self.add_cancel()
        self.off = self.add_primary(self.tr("Turn off"), danger=True)
        self.set_check(self._begin)
        self._changing: Changing | None = None

    def _begin(self) -> bool:
        if self._changing is not None:
            return False
        try:
            encryption.check_secret(self.secret.text())
        except RuleError as error:
            self._tell(explain(error).sentence())
            return False
        self.wrong.hide()
        for part in (self.secret, self.cancel, self.off):
            part.setEnabled(False)
        self.says.setText(self.tr("The base is written anew and checked…"))
        self._changing = Changing(None, "", self)
        self._changing.done.connect(self._done)
        self._changing.failed.connect(self._failed)
        self._changing.start()
        return False

    @override
    def reject(self) -> None:
        if self._changing is None:
            super().reject()

    def _done(self) -> None:
        self._finish(accepted=True)
        notices.tell(self.tr("The base is plain: it opens without a password"))
        self.opened.emit()

    def _failed(self, error: Exception) -> None:
        self._changing = None
        for part in (self.secret, self.cancel, self.off):
            part.setEnabled(True)
        if isinstance(error, RuleError):
            self._tell(explain(error).sentence())
        elif isinstance(error, OSError):
            self._tell(explain_machine(error).sentence())
        else:
            raise error

    def _tell(self, words: str) -> None:
        self.wrong.setText(words)
        self.wrong.show()
