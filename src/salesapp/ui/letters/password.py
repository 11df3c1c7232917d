"""The password of the mail server: in the keyring of the system, or in memory for this run.

It never goes into the base, its backups, the settings or the log.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from salesapp.domain.jobs import JobControl
from salesapp.domain.letters import MailRules
from salesapp.exchange import keyrings
from salesapp.exchange.keyrings import NoKeyringError
from salesapp.ui.jobs import Job
from salesapp.ui.kit.check_box import CheckBox
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.letters.words import keyring_words
from salesapp.ui.notices import NoticeTone, notices

_known: dict[tuple[str, str], str] = {}
_refused: set[tuple[str, str]] = set()
"""The server has refused what the keyring holds for them: ask, do not read it again."""


def password_for(rules: MailRules) -> str | None:
    """The password known in this run; empty for a server without a user, None when not known."""
    if not rules.user:
        return ""
    return _known.get(_key(rules))


def remember(rules: MailRules, password: str) -> None:
    """Keep a password while the program runs."""
    _known[_key(rules)] = password
    _refused.discard(_key(rules))


def forget(rules: MailRules) -> None:
    """The server has refused the password: ask again."""
    _known.pop(_key(rules), None)
    _refused.add(_key(rules))


def forget_all() -> None:
    """Forget every password of this run."""
    _known.clear()
    _refused.clear()


def with_password(
    parent: QWidget,
    rules: MailRules,
    action: str,
    then: Callable[[str], None],
    given_up: Callable[[], None],
) -> None:
    """Give the password to `then`: the one of this run, of the keyring, or the one asked for.

    The keyring is asked beside the window. `action` is the word on the button of the question.
    """
    known = password_for(rules)
    if known is not None:
        then(known)
        return

    def found(answer: tuple[str | None, str]) -> None:
        password, reason = answer
        if password is not None:
            remember(rules, password)
            then(password)
        else:
            ask(parent, rules, action, reason, then, given_up)

    job = Job("Keyring", lambda control: _look(control, rules), parent, quiet=True)
    job.succeeded.connect(found)
    job.start()


def ask(
    parent: QWidget,
    rules: MailRules,
    action: str,
    reason: str,
    then: Callable[[str], None],
    given_up: Callable[[], None],
) -> None:
    """Ask for the password; `reason`: why there is no keyring to keep it, empty with one."""
    dialog = PasswordDialog(parent, rules, action, reason)
    dialog.finished.connect(dialog.deleteLater)
    dialog.when_done(
        parent,
        lambda given: then(_known[_key(rules)]) if given else given_up(),
    )
    dialog.open()


def drop(parent: QWidget, rules: MailRules, then: Callable[[], None]) -> None:
    """Forget the password in this run and in the keyring; `then` is called at the end."""
    _known.pop(_key(rules), None)
    _refused.discard(_key(rules))

    def work(control: JobControl) -> None:
        try:
            keyrings.forget(control, *_key(rules))
        except NoKeyringError as error:
            if error.reason != "none":
                raise

    job = Job("Keyring", work, parent, quiet=True)
    job.failed.connect(_say_refused)
    job.finished.connect(then)
    job.start()


class PasswordDialog(Dialog):
    """Asks for the password of a user, and where to keep it."""

    no_draft = "a password is never kept"
    only_reads = True

    def __init__(
        self, parent: QWidget | None, rules: MailRules, action: str, reason: str = ""
    ) -> None:
        super().__init__(parent, "", f"{rules.user}, {rules.host}", width=460)
        self.title.setText(self.tr("Password of the mail"))
        self._rules = rules
        self.password = TextInput()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.add_field(Field(self.tr("Password"), self.password, required=True))
        self.keep = CheckBox(self.tr("Keep it in the keyring of this computer"), on=not reason)
        self.keep.setVisible(not reason)
        self.keep.changed.connect(self._tell)
        self.body.addWidget(self.keep)
        self._reason = reason
        self.told = Label("", "small", "text2", wrap=True)
        self.body.addWidget(self.told)
        self.add_cancel()
        self.add_primary(action)
        self.set_check(self._take)
        self._tell()

    def _tell(self) -> None:
        if self.keep.value():
            words = self.tr(
                "The keyring guards it with the password of your account. It is never written into"
                " the base or its backups."
            )
        else:
            words = self.tr(
                "The password is kept in memory only, until you quit the program, and written"
                " nowhere."
            )
        self.told.setText(f"{keyring_words(self._reason)} {words}".strip())

    def _take(self) -> bool:
        rules, password = self._rules, self.password.text()
        remember(rules, password)
        if self._reason:
            return True
        keep = self.keep.value()

        def work(control: JobControl) -> None:
            if keep:
                keyrings.write(control, *_key(rules), password)
            else:
                keyrings.forget(control, *_key(rules))

        job = Job("Keyring", work, self._window, quiet=True)
        job.failed.connect(_say_refused)
        job.start()
        return True


def _look(control: JobControl, rules: MailRules) -> tuple[str | None, str]:
    """The password in the keyring, else why there is no keyring; in the working thread."""
    try:
        if _key(rules) in _refused:
            keyrings.find(control)
            return None, ""
        return keyrings.read(control, *_key(rules)), ""
    except NoKeyringError as error:
        return None, error.reason


def _say_refused(error: Exception) -> None:
    if not isinstance(error, NoKeyringError):
        raise error
    notices.tell(keyring_words(error.reason), NoticeTone.RISK)


def _key(rules: MailRules) -> tuple[str, str]:
    return rules.host, rules.user
