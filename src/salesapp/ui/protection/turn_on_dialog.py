"""Encryption is turned on in three steps: a password, the recovery key, the key typed once."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesapp.domain.errors import RuleError
from salesapp.domain.store_keys import SHORTEST, StoreKeys, from_recovery, is_long_enough
from salesapp.exchange.files import write_safely
from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.explain import explain, explain_machine
from salesapp.ui.files import ask_save_path
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.mime import clipboard_mime
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.notices import notices
from salesapp.ui.perform import attempt
from salesapp.ui.protection.changing import Changing
from salesapp.ui.protection.password_input import PasswordInput


class TurnOnDialog(Dialog):
    """Nothing is encrypted before the recovery key was typed back."""

    no_draft = "passwords and keys are never kept"

    encrypted = Signal()

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent, "", width=560)
        self.step = 1
        self.keys = StoreKeys.new()
        self._changing: Changing | None = None
        self._steps = [self._password_step(), self._key_step(), self._typing_step()]
        for part in self._steps:
            self.body.addWidget(part)
        self.wrong = Label("", "base", "risk", wrap=True)
        self.body.addWidget(self.wrong)
        self.cancel = self.add_cancel()
        self.back = self.add_button(self.tr("Back"))
        self.back.clicked.connect(lambda: self.go(self.step - 1))
        self.next = self.add_primary(self.tr("Next"), keys="Enter")
        self.set_check(self._next)
        self.go(1)

    # The three steps

    def _password_step(self) -> QWidget:
        self.first, self.second = PasswordInput(), PasswordInput()
        part = _part()
        part.box.addWidget(Field(self.tr("Password: eight signs or more"), self.first))
        part.box.addWidget(Field(self.tr("The same password again"), self.second))
        part.box.addWidget(
            _small(
                self.tr(
                    "The base, its backups and the stored files are encrypted: without the password"
                    " nobody reads them, also on a stolen computer. Files you save or send from the"
                    " program are plain, as before."
                )
            )
        )
        return part

    def _key_step(self) -> QWidget:
        part = _part()
        self.shown = Label(self.keys.recovery(), "name")
        face = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        face.setPixelSize(theme.px(19))
        self.shown.setFont(face)
        self.shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.shown.setMinimumHeight(theme.px(56))
        self.shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.shown.setAccessibleName(self.tr("Recovery key"))
        part.box.addWidget(self.shown)
        part.box.addWidget(
            _small(
                self.tr(
                    "It opens the base when the password is forgotten, and nobody can make it"
                    " anew for you: not even the authors of the program. Write it down or save it,"
                    " and keep it away from this computer."
                )
            )
        )
        copy = Button(self.tr("Copy"), icon="copy", small=True)
        copy.clicked.connect(self.copy_key)
        save = Button(self.tr("Save to a file…"), icon="save", small=True)
        save.clicked.connect(self.save_key)
        part.box.addLayout(row(copy, save, None))
        return part

    def _typing_step(self) -> QWidget:
        part = _part()
        self.typed = TextInput(placeholder="XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX")
        part.box.addWidget(Field(self.tr("Recovery key, from your note"), self.typed))
        self.progress = _small(
            self.tr("Capital or small letters, with dashes or without: it is all the same.")
        )
        part.box.addWidget(self.progress)
        return part

    def go(self, step: int) -> None:
        """Show a step."""
        self.step = max(1, min(3, step))
        titles = (
            self.tr("Encrypt the base: password"),
            self.tr("Encrypt the base: recovery key"),
            self.tr("Encrypt the base: type the recovery key"),
        )
        self.title.setText(titles[self.step - 1])
        self.setAccessibleName(titles[self.step - 1])
        self.text.setText(self.tr("Step {number} of 3").format(number=self.step))
        self.text.show()
        self.wrong.hide()
        self.back.setVisible(self.step > 1)
        self.next.setText(self.tr("Encrypt") if self.step == 3 else self.tr("Next"))
        for number, part in enumerate(self._steps, 1):
            part.setVisible(number == self.step)
        focus = {1: self.first, 2: self.next, 3: self.typed}[self.step]
        focus.setFocus(Qt.FocusReason.OtherFocusReason)

    # What the user does

    def copy_key(self) -> None:
        """Put the recovery key into the clipboard."""
        mime = clipboard_mime()
        mime.setText(self.keys.recovery())
        QGuiApplication.clipboard().setMimeData(mime)
        notices.tell(self.tr("The recovery key is copied"))

    def save_key(self) -> None:
        """Write the recovery key into a text file."""
        path = ask_save_path(self, self.tr("Recovery key of Salesapp.txt"))
        if path is None:
            return
        told = self.tr("Recovery key of the base of Salesapp:")
        text = f"{told}\r\n{self.keys.recovery()}\r\n"
        if attempt(self, lambda: write_safely(path, text.encode("utf-8-sig"))) is not None:
            notices.tell(self.tr("Saved: {path}").format(path=path))

    def _next(self) -> bool:
        if self._changing is not None:
            return False
        told = self._problem()
        self.wrong.setText(told)
        self.wrong.setVisible(bool(told))
        if told:
            return False
        if self.step < 3:
            self.go(self.step + 1)
        else:
            self._begin()
        return False

    def _problem(self) -> str:
        if self.step == 1:
            if not is_long_enough(self.first.text()):
                return self.tr("The password needs %n sign(s) or more.", "", SHORTEST)
            if self.first.text() != self.second.text():
                return self.tr("The two passwords differ: type them again.")
        elif self.step == 3:
            keys = from_recovery(self.typed.text())
            if keys is None or keys.seed != self.keys.seed:
                return self.tr(
                    "This is not the key you were shown. Compare each group of signs, or go back."
                )
        return ""

    def _begin(self) -> None:
        for button in (self.next, self.back, self.cancel):
            button.setEnabled(False)
        self.typed.setEnabled(False)
        self.progress.setText(self.tr("The base is written anew and checked…"))
        self._changing = Changing(self.keys, self.first.text(), self)
        self._changing.swapped.connect(self._swapped)
        self._changing.failed.connect(self._failed)
        self._changing.done.connect(self._done)
        self._changing.start()

    @override
    def reject(self) -> None:
        if self._changing is None:
            super().reject()

    def _swapped(self) -> None:
        self.progress.setText(self.tr("The base is encrypted. Stored files and backups follow…"))

    def _done(self) -> None:
        self._finish(accepted=True)
        notices.tell(self.tr("The base is encrypted. The program will ask for the password."))
        self.encrypted.emit()

    def _failed(self, error: Exception) -> None:
        self._changing = None
        for button in (self.next, self.back, self.cancel):
            button.setEnabled(True)
        self.typed.setEnabled(True)
        if isinstance(error, RuleError):
            self.wrong.setText(explain(error).sentence())
        elif isinstance(error, OSError):
            self.wrong.setText(explain_machine(error).sentence())
        else:
            raise error
        self.wrong.show()


class _Part(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(12)


def _part() -> _Part:
    return _Part()


def _small(text: str) -> Label:
    return Label(text, "small", "text2", wrap=True)
