"""Settings: encryption of the base, and the lock of the screen."""

from __future__ import annotations

from contextlib import suppress
from typing import Final

from PySide6.QtWidgets import QHBoxLayout

from salesapp.db.store import store_path
from salesapp.domain.changes import Changes
from salesapp.domain.jobs import JobControl
from salesapp.exchange import keyrings
from salesapp.overriding import override
from salesapp.services import encryption
from salesapp.ui import theme
from salesapp.ui.jobs import Job
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.card import Card
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.form import row
from salesapp.ui.kit.icon_label import IconLabel
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.segmented import Segmented
from salesapp.ui.lock import passwords
from salesapp.ui.lock.password_dialog import LockPasswordDialog
from salesapp.ui.notices import notices
from salesapp.ui.preferences.section import WIDEST, SettingsSection
from salesapp.ui.protection.secret_dialogs import PasswordChangeDialog, TurnOffDialog
from salesapp.ui.protection.turn_on_dialog import TurnOnDialog
from salesapp.ui.settings import settings, settings_file

_MINUTES: Final = (0, 5, 10, 15, 30, 60)


class ProtectionSection(SettingsSection):
    """What keeps the data from strangers."""

    def __init__(self) -> None:
        super().__init__()
        self._encryption_card()
        self._lock_card()
        self.body.addStretch(1)

    def _card(self, title: str) -> Card:
        card = Card(title)
        card.setMaximumWidth(theme.px(WIDEST))
        self.body.addWidget(card)
        return card

    def _encryption_card(self) -> None:
        card = self._card(self.tr("Encryption of the base"))
        self.state_icon = IconLabel("lock", "text3", 16)
        self.how = Label("", "strong", wrap=True)
        self.says = Label("", "base", "text2", wrap=True)
        self.turn_on = Button(self.tr("Encrypt the base…"), "primary", icon="lock")
        self.turn_on.clicked.connect(lambda: self._open(TurnOnDialog(self)))
        self.change = Button(self.tr("Change the password…"))
        self.change.clicked.connect(lambda: self._open(PasswordChangeDialog(self)))
        self.turn_off = Button(self.tr("Turn off…"))
        self.turn_off.clicked.connect(lambda: self._open(TurnOffDialog(self)))
        self.forget = Button(self.tr("Ask for the password again"), "ghost")
        self.forget.setToolTip(self.tr("The key is taken out of the keyring of the system"))
        self.forget.clicked.connect(self._forget)
        head = row(self.state_icon, self.how)
        head.setStretch(1, 1)
        card.body.addLayout(head)
        card.body.addWidget(self.says)
        card.body.addLayout(row(self.turn_on, self.change, self.turn_off, self.forget, None))

    def _lock_card(self) -> None:
        card = self._card(self.tr("Lock of the screen"))
        self.minutes = Segmented(
            [(one, str(one) if one else self.tr("Never"), "") for one in _MINUTES]
        )
        self.minutes.changed.connect(self._set_minutes)
        self.lock_says = Label("", "base", "text2", wrap=True)
        self.lock_password = Button("", icon="lock")
        self.lock_password.clicked.connect(lambda: self._open(LockPasswordDialog(self)))
        self.lock_now = Button(self.tr("Lock now"), keys="Ctrl+F12")
        self.lock_now.clicked.connect(self._lock)
        card.body.addWidget(self.lock_says)
        card.body.addLayout(
            self._line(self.tr("Lock after so many minutes without a key or the mouse"))
        )
        card.body.addLayout(row(self.minutes, None))
        card.body.addLayout(row(self.lock_password, self.lock_now, None))

    def _line(self, text: str) -> QHBoxLayout:
        return row(Label(text, wrap=True))

    @override
    def activate(self) -> None:
        is_on = encryption.is_on()
        self.how.setText(
            self.tr("The base is encrypted") if is_on else self.tr("The base is not encrypted")
        )
        self.state_icon.set_icon("lock" if is_on else "shield", "ok" if is_on else "text3")
        self.says.setText(
            self.tr(
                "Base, backups and stored files open by the password or the recovery key only."
                " Copies opened in other programs lie plain in a temporary folder till you quit."
            )
            if is_on
            else self.tr(
                "Whoever has the computer or a copy of the file can read it. A password closes the"
                " base, its backups and the stored files; a recovery key opens them if you forget"
                " it."
            )
        )
        self.turn_on.setVisible(not is_on)
        self.change.setVisible(is_on)
        self.turn_off.setVisible(is_on)
        self.forget.setVisible(is_on)
        self._show_lock(is_on=is_on)

    def _show_lock(self, *, is_on: bool) -> None:
        has = passwords.is_set()
        if is_on:
            told = self.tr("The screen opens by the password of the base.")
        elif has:
            told = self.tr(
                "The screen opens by a password of its own; the program asks for it when it starts,"
                " too. It hides the screen and does not encrypt."
            )
        else:
            told = self.tr(
                "The lock hides all windows and asks for a password; what you have typed stays."
                " Set a password first."
            )
        self.lock_says.setText(told)
        self.lock_password.setVisible(not is_on)
        self.lock_password.setText(
            self.tr("Change the password of the lock…") if has else self.tr("Set a password…")
        )
        self.minutes.setEnabled(is_on or has)
        self.lock_now.setEnabled(is_on or has)
        self.minutes.set_value(settings().lock_minutes)

    @override
    def apply_changes(self, changes: Changes) -> None:
        if changes.everything:
            self.activate()

    def _set_minutes(self) -> None:
        settings_file().put("lock_minutes", self.minutes.value())

    def _forget(self) -> None:
        """Take the key of the base out of the keyring, where it was put to open without asking."""
        names = encryption.key_names(store_path())

        def work(control: JobControl) -> None:
            with suppress(keyrings.NoKeyringError):
                for name in names:
                    keyrings.forget(control, encryption.PLACE, name)

        job = Job("Keyring", work, self, quiet=True)
        job.succeeded.connect(
            lambda _done: notices.tell(self.tr("The password will be asked for at every start"))
        )
        job.start()

    def _lock(self) -> None:
        from salesapp.ui.lock.locking import lock

        lock.now()

    def _open(self, dialog: Dialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        # A method, not a function of its own: this section may be made anew while the dialog asks.
        dialog.finished.connect(self._asked)
        dialog.open()

    def _asked(self, _taken: int) -> None:
        self.activate()
