"""A letter on its way: built and handed over beside the window."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import letters
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.file_names import safe_name
from salesapp.domain.jobs import JobControl
from salesapp.domain.letters import MOST_BYTES, Letter, MailRules, posted
from salesapp.exchange import eml
from salesapp.exchange.files import write_safely
from salesapp.ui.explain import explain, explain_machine
from salesapp.ui.jobs import Job
from salesapp.ui.letters import password
from salesapp.ui.letters.attached import Chosen, load
from salesapp.ui.letters.words import not_sent_words
from salesapp.ui.outside import open_file


class Sending(QObject):
    """One letter at a time."""

    left_us = Signal(object)
    """The letter as it left: bytes."""
    failed = Signal(str)
    """Why it did not leave."""

    def __init__(self, parent: QWidget, rules: MailRules) -> None:
        super().__init__(parent)
        self._window = parent
        self._rules = rules
        self.is_busy = False

    def as_draft(self, letter: Letter, chosen: Sequence[Chosen]) -> None:
        """Write a draft and open it in the mail program of the system."""
        sender = self._sender()

        def work(_control: JobControl) -> tuple[Path, bytes]:
            now = datetime.now(UTC).astimezone()
            draft = eml.build(letter, sender, _attachments(chosen), now, is_draft=True)
            folder = Path(tempfile.mkdtemp(prefix="salesapp-letter-"))
            path = folder / f"{safe_name(letter.subject) or 'letter'}.eml"
            write_safely(path, draft)
            return path, draft

        job = self._start(work)
        job.succeeded.connect(self._open)

    def by_server(self, letter: Letter, chosen: Sequence[Chosen]) -> None:
        """Hand the letter to the mail server; the password is asked for where it is not known."""
        self.is_busy = True
        password.with_password(
            self._window,
            self._rules,
            self.tr("Send"),
            lambda known: self._hand_over(letter, chosen, known),
            self._given_up,
        )

    def _given_up(self) -> None:
        self.is_busy = False
        self.failed.emit("")

    def _hand_over(self, letter: Letter, chosen: Sequence[Chosen], known: str) -> None:
        sender, rules = self._sender(), self._rules

        def work(_control: JobControl) -> bytes:
            from salesapp.exchange import smtp

            now = datetime.now(UTC).astimezone()
            data = eml.build(letter, sender, _attachments(chosen), now, is_draft=False)
            recipients = [posted(one) for one in (*letter.to, *letter.copies)]
            smtp.send(rules, known, posted(sender.address), recipients, data)
            return data

        self._start(work).succeeded.connect(self._sent)

    def _start(self, work: object) -> Job:
        self.is_busy = True
        job = Job(self.tr("Letter"), work, self._window)  # type: ignore[arg-type]
        job.failed.connect(self._explain)
        return job.start()

    def _sender(self) -> eml.From:
        own = letters.sender()
        return eml.From(own.name, self._rules.sender or own.email or self._user_address())

    def _user_address(self) -> str:
        return self._rules.user if "@" in self._rules.user else ""

    def _open(self, result: tuple[Path, bytes]) -> None:
        path, data = result
        self.is_busy = False
        if open_file(path):
            self.left_us.emit(data)
        else:
            words = self.tr(
                "No program of this computer opens letters. The draft lies here: {path}"
            )
            self.failed.emit(words.format(path=path))

    def _sent(self, data: bytes) -> None:
        self.is_busy = False
        self.left_us.emit(data)

    def _explain(self, error: Exception) -> None:
        self.is_busy = False
        if isinstance(error, RuleError) and error.rule is Rule.LETTER_NOT_SENT:
            if error.facts.get("reason") == "login":
                password.forget(self._rules)
            self.failed.emit(not_sent_words(error))
        elif isinstance(error, RuleError):
            self.failed.emit(explain(error).sentence())
        elif isinstance(error, OSError):
            self.failed.emit(explain_machine(error).sentence())
        else:
            self.failed.emit(self.tr("The letter could not be made. Nothing was sent."))
            raise error


def _attachments(chosen: Sequence[Chosen]) -> list[eml.Attachment]:
    found = load(chosen)
    size = sum(len(one.data) for one in found)
    if size > MOST_BYTES:
        raise RuleError(Rule.LETTER_NOT_SENT, reason="size", detail="")
    return found
