"""Settings: letters leave as drafts of the mail program, or by a mail server."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QTimer
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import letters
from salesapp.domain.errors import RuleError
from salesapp.domain.jobs import JobControl
from salesapp.domain.letters import Delivery, MailRules, Security
from salesapp.exchange import keyrings
from salesapp.exchange.keyrings import NoKeyringError
from salesapp.services import letters as service
from salesapp.ui import theme
from salesapp.ui.explain import explain
from salesapp.ui.jobs import Job
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.card import Card
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import FormLayout, row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.segmented import Segmented
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.kit.whole_input import WholeInput
from salesapp.ui.letters import password
from salesapp.ui.letters.words import keyring_name, keyring_words, not_sent_words
from salesapp.ui.perform import perform
from salesapp.ui.preferences.section import WIDEST

_PAUSE = 700


class MailCard(Card):
    """Saved a moment after the typing; the password goes into the keyring of the system alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.set_title(self.tr("Sending"))
        self.setMaximumWidth(theme.px(WIDEST))
        self.delivery = Segmented(
            [
                (Delivery.DRAFT, self.tr("Draft in the mail program"), "mail"),
                (Delivery.SMTP, self.tr("Mail server (SMTP)"), "send"),
            ]
        )
        self.delivery.setAccessibleName(self.tr("How letters leave"))
        self.host = TextInput(placeholder="smtp.company.example")
        self.port = WholeInput(465, least=1, most=65535)
        self.security = ComboInput(
            [
                (Security.TLS, self.tr("TLS from the start (465)")),
                (Security.STARTTLS, self.tr("STARTTLS (587)")),
                (Security.NONE, self.tr("None: inside the office only")),
            ],
            Security.TLS,
        )
        self.user = TextInput()
        self.from_address = TextInput(placeholder=self.tr("as in “About you”"))
        self.server = QWidget()
        form = FormLayout(3)
        self.server.setLayout(form)
        form.add(
            Field(self.tr("Server"), self.host, required=True),
            Field(self.tr("Port"), self.port, required=True),
            Field(self.tr("Protection"), self.security),
            Field(self.tr("User"), self.user),
            Field(self.tr("Address of the sender"), self.from_address),
        )
        self.body.addLayout(row(self.delivery, None))
        self.body.addWidget(self.server)
        self.told = Label("", "small", "text2", wrap=True)
        self.body.addWidget(self.told)
        self.check = Button(self.tr("Check the connection"), icon="refresh", small=True)
        self.check.clicked.connect(self.check_server)
        self.answer = Label("", "small", "text2", wrap=True)
        self.password = Button(self.tr("Password…"), icon="lock", small=True)
        self.password.clicked.connect(self.type_password)
        self.drop = Button(self.tr("Forget the password"), "ghost", small=True)
        self.drop.clicked.connect(self.forget_password)
        self.body.addLayout(row(self.password, self.drop, self.check, None, gap=8))
        self.body.addWidget(self.answer)
        self._keyring: tuple[str, str] | None = None
        """The kind of the keyring, else why there is none; None: not looked for yet."""
        self._is_looking = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.save)
        self.delivery.changed.connect(lambda _one: self._chosen())
        for editor in (self.host, self.port, self.security, self.user, self.from_address):
            editor.changed.connect(self._pause.start)
        for editor in (self.host, self.user):
            editor.changed.connect(self._show)

    def load(self) -> None:
        """Show what is stored, unless something is being typed."""
        if self._pause.isActive():
            return
        rules = letters.mail_rules()
        self.delivery.set_value(rules.delivery)
        for editor, value in (
            (self.host, rules.host),
            (self.port, rules.port),
            (self.security, rules.security),
            (self.user, rules.user),
            (self.from_address, rules.sender),
        ):
            with QSignalBlocker(editor):
                editor.set_value(value)
        self._show()

    def leave(self) -> None:
        """Save what is being typed."""
        if self._pause.isActive():
            self.save()

    def rules(self) -> MailRules:
        """What is typed."""
        security = self.security.value()
        return MailRules(
            Delivery(str(self.delivery.value())),
            self.host.text().strip(),
            self.port.number() or 0,
            Security(str(security)) if security else Security.TLS,
            self.user.text().strip(),
            self.from_address.text().strip(),
        )

    def save(self) -> None:
        """Write the rules when they are right and differ from what is stored."""
        self._pause.stop()
        rules = self.rules()
        if rules != letters.mail_rules():
            perform(self, lambda: service.set_mail(rules), refused=self._refused)

    def type_password(self) -> None:
        """Ask for a password in place of the one before."""
        self.leave()
        rules = self.rules()
        said = self.tr("The password is remembered.")
        password.ask(
            self,
            rules,
            self.tr("Remember"),
            self._keyring[1] if self._keyring else "",
            lambda _given: self._say(said, "ok"),
            lambda: None,
        )

    def forget_password(self) -> None:
        """Take the password out of memory and keyring."""
        self.leave()
        said = self.tr("The password is forgotten: the next letter asks for it.")
        password.drop(self, self.rules(), lambda: self._say(said, "text2"))

    def check_server(self) -> None:
        """See beside the window that the server lets us in."""
        self.leave()
        rules = self.rules()
        self.check.setEnabled(False)
        password.with_password(
            self,
            rules,
            self.tr("Check"),
            lambda known: self._ask_server(rules, known),
            lambda: self.check.setEnabled(True),
        )

    def _ask_server(self, rules: MailRules, known: str) -> None:
        def work(_control: JobControl) -> bool:
            from salesapp.exchange import smtp

            smtp.check(rules, known)
            return True

        self._say(self.tr("Asking the server…"), "text2")
        job = Job(self.tr("Mail server"), work, self)
        job.succeeded.connect(lambda _ok: self._say(self.tr("The server lets us in."), "ok"))
        job.failed.connect(self._not_let_in)
        job.finished.connect(lambda: self.check.setEnabled(True))
        job.start()

    def _not_let_in(self, error: Exception) -> None:
        if not isinstance(error, RuleError):
            self._say(self.tr("The check has failed."), "risk")
            raise error
        if error.facts.get("reason") == "login":
            password.forget(self.rules())
        self._say(not_sent_words(error), "risk")

    def _chosen(self) -> None:
        self._show()
        if self.delivery.value() == Delivery.DRAFT or self.host.text().strip():
            self.save()

    def _refused(self, error: RuleError) -> bool:
        self._say(explain(error).sentence(), "risk")
        return True

    def _say(self, words: str, tone: str) -> None:
        self.answer.setText(words)
        self.answer.set_tone(tone)
        self.answer.setVisible(bool(words) and self.delivery.value() == Delivery.SMTP)

    def _show(self) -> None:
        by_server = self.delivery.value() == Delivery.SMTP
        for widget in (self.server, self.check):
            widget.setVisible(by_server)
        self.answer.setVisible(by_server and bool(self.answer.text()))
        for button in (self.password, self.drop):
            button.setVisible(by_server and bool(self.host.text().strip() and self.user.text()))
        if by_server and not self._is_looking:
            self._look_for_keyring()
        self.told.setText(self._where_password() if by_server else self._how_drafts_leave())

    def _how_drafts_leave(self) -> str:
        return self.tr(
            "The letter opens with its attachments in the mail program of this computer;"
            " you press Send there."
        )

    def _where_password(self) -> str:
        if self._keyring is None:
            return self.tr("Looking for the keyring of this computer…")
        kind, reason = self._keyring
        if not reason:
            words = self.tr(
                "The password is asked for once and kept in the keyring of this computer:"
                " {keyring}. It is never in the base or its backups."
            )
            return words.format(keyring=keyring_name(kind))
        words = self.tr(
            "The password is not stored: the program asks for it at the first letter after"
            " each start and keeps it in memory only."
        )
        return f"{keyring_words(reason)} {words}"

    def _look_for_keyring(self) -> None:
        self._is_looking = True
        job = Job("Keyring", _find_keyring, self, quiet=True)
        job.succeeded.connect(self._found)
        job.start()

    def _found(self, keyring: tuple[str, str]) -> None:
        self._keyring = keyring
        self._show()


def _find_keyring(control: JobControl) -> tuple[str, str]:
    """The kind of the keyring, else why there is none; in the working thread."""
    try:
        return keyrings.find(control), ""
    except NoKeyringError as error:
        return "", error.reason
