"""Asks for the password of an encrypted base, or for its recovery key."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.jobs import JobControl
from salesapp.domain.store_keys import pause_after
from salesapp.exchange import keyrings
from salesapp.exchange.keyrings import NoKeyringError
from salesapp.services import encryption
from salesapp.ui import theme
from salesapp.ui.explain import explain
from salesapp.ui.jobs import Job
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.check_box import CheckBox
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.fitting import fit_height
from salesapp.ui.kit.form import row
from salesapp.ui.kit.icon_label import IconLabel
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.protection.password_input import PasswordInput

_FOR_KEY = (Rule.STORE_KEY_MISSING,)


class UnlockDialog(QDialog):
    """Ends accepted when the keys of the base are known to the program."""

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Salesapp")
        self._path = path
        self._failures = 0
        self.by_key = False
        self.password = PasswordInput()
        self.key = TextInput(placeholder="XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX")
        self._password_field = Field(self.tr("Password"), self.password)
        self._key_field = Field(
            self.tr("Recovery key: 28 letters and figures, dashes do not matter"), self.key
        )
        self.keep = CheckBox(self.tr("Open it without asking on this computer"))
        self._keep_says = Label(
            self.tr("The keyring of the system keeps the key, under your account."),
            "small",
            "text2",
            wrap=True,
        )
        self.wrong = Label("", "base", "risk", wrap=True)
        self.wrong.hide()
        self.other_way = Button("", "link", small=True)
        self.other_way.clicked.connect(self.turn)
        self.leave = Button(self.tr("Do not open"), keys="Esc")
        self.leave.clicked.connect(self.reject)
        self.open_button = Button(self.tr("Open"), "primary", keys="Enter")
        self.open_button.setDefault(True)
        self.open_button.clicked.connect(self.try_it)
        self._wait = QTimer(self, singleShot=True)
        self._wait.timeout.connect(self._may_try)
        self._lay_out()
        self._show_way()
        self.keep.toggled.connect(self._keep_says.setVisible)
        self.keep.toggled.connect(self._fit)
        self._ask_keyring()

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        side = theme.px(24)
        box.setContentsMargins(side, side, side, side)
        box.setSpacing(theme.px(10))
        box.addWidget(IconLabel("lock", "accent_text", 20))
        box.addWidget(Label(self.tr("The base is encrypted"), "name", wrap=True))
        where = self.tr("File: {path}").format(path=self._path)
        box.addWidget(Label(where, "base", "text2", wrap=True))
        box.addWidget(self._password_field)
        box.addWidget(self._key_field)
        box.addWidget(self.wrong)
        box.addWidget(self.keep)
        box.addWidget(self._keep_says)
        self._keep_says.hide()
        box.addSpacing(theme.px(4))
        box.addLayout(row(self.other_way, None, self.leave, self.open_button))
        self.setFixedWidth(theme.px(520))

    def turn(self) -> None:
        """Ask for the recovery key instead of the password, and back."""
        self.by_key = not self.by_key
        self.wrong.hide()
        self._show_way()

    def _show_way(self) -> None:
        self._password_field.setVisible(not self.by_key)
        self._key_field.setVisible(self.by_key)
        text = self.tr("By the password") if self.by_key else self.tr("Forgot the password?")
        self.other_way.setText(text)
        (self.key if self.by_key else self.password).setFocus()
        self._fit()

    def _fit(self) -> None:
        """As high as the words need: they wrap."""
        fit_height(self)

    def try_it(self) -> None:
        """Open the base by what is typed; say why when it does not."""
        secret = self.key.text() if self.by_key else self.password.text()
        if not secret or self._wait.isActive():
            return
        try:
            encryption.unlock(self._path, secret)
        except RuleError as error:
            if error.rule is Rule.STORE_DAMAGED:
                # The secret is right: what is wrong with the file is told by who opens it.
                self.accept()
                return
            self.failed(error)
            return
        if self.keep.value():
            self._keep()
        self.accept()

    def failed(self, error: RuleError) -> None:
        """Say why what was typed does not open the base."""
        told = explain(error)
        if error.rule is Rule.STORE_WRONG_PASSWORD and self.by_key:
            self.wrong.setText(
                self.tr("This is not the recovery key of the base. Compare each group of signs.")
            )
        else:
            self.wrong.setText(f"{told.what} {told.mend}")
        self.wrong.show()
        if error.rule in _FOR_KEY and not self.by_key:
            self.turn()
            self.wrong.show()
        self._failures += 1
        self.password.selectAll()
        if seconds := pause_after(self._failures):
            later = self.tr("The next try is possible in %n second(s).", "", seconds)
            self.wrong.setText(f"{self.wrong.text()} {later}")
            self.open_button.setEnabled(False)
            self._wait.start(seconds * 1_000)
        self._fit()

    def _may_try(self) -> None:
        self.open_button.setEnabled(True)

    # The keyring of the system

    def _ask_keyring(self) -> None:
        places = encryption.key_names(self._path)
        if not places:
            return

        def work(control: JobControl) -> str | None:
            try:
                found = (keyrings.read(control, encryption.PLACE, name) for name in places)
                return next(filter(None, found), None)
            except NoKeyringError:
                return None

        job = Job("Keyring", work, self, quiet=True)
        job.succeeded.connect(self._found)
        job.start()

    def _found(self, secret: str | None) -> None:
        if secret is None or not self.isVisible():
            return
        try:
            encryption.unlock(self._path, secret)
        except RuleError:
            return
        self.accept()

    def _keep(self) -> None:
        keys = encryption.keys_known_for(self._path)
        name, secret = keys.key_id, keys.recovery()
        job = Job(
            "Keyring", lambda control: keyrings.write(control, encryption.PLACE, name, secret)
        )
        job.failed.connect(_say_not_kept)
        job.start()


def unlocked(parent: QWidget | None, path: Path) -> bool:
    """Whether a base may be opened: it is plain, its keys are known, or were asked for now."""
    if not encryption.needs_secret(path):
        return True
    return UnlockDialog(path, parent).exec() == QDialog.DialogCode.Accepted


def _say_not_kept(_error: Exception) -> None:
    from PySide6.QtCore import QCoreApplication

    from salesapp.ui.notices import NoticeTone, notices

    text = QCoreApplication.translate(
        "UnlockDialog",
        "The keyring of the system refused the key: the password is asked next time.",
    )
    notices.tell(text, NoticeTone.RISK)
