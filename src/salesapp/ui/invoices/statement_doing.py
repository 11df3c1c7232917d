"""Loading a bank statement: asked for or dropped, read beside the window, then shown."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtGui import QDragEnterEvent, QDropEvent

from salesapp.db.connection import own_connection
from salesapp.domain.errors import RuleError
from salesapp.domain.jobs import JobControl
from salesapp.domain.statement_matching import Choices
from salesapp.domain.statements import Statement
from salesapp.overriding import override
from salesapp.services import statements as service
from salesapp.services.statements import Look
from salesapp.ui.explain import explain_machine, show_trouble
from salesapp.ui.files import ask_open_paths
from salesapp.ui.invoices.doing import InvoiceDoing
from salesapp.ui.invoices.statement_dialog import StatementDialog
from salesapp.ui.jobs import Job
from salesapp.ui.reading_state import state
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

_BOOKED: Final = QT_TRANSLATE_NOOP("StatementDoing", "%n payment(s) booked, {money}")


class StatementDoing(InvoiceDoing):
    """What the page of payments does with files of the bank."""

    def load_statement(self) -> None:
        """Ask for the file of a bank statement and show what it would book."""
        for path in ask_open_paths(self, self.tr("Load a bank statement"), ("txt",))[:1]:
            self.load_statement_from(path)

    def load_statement_from(self, path: Path) -> Job:
        """Read a bank statement in a process of its own, then show what it would book."""
        from salesapp.exchange.statement_child import read_bank_file

        def work(control: JobControl) -> tuple[Statement, Look]:
            statement = read_bank_file(path, control)
            with own_connection():
                return statement, service.look(statement, Choices())

        job = Job(self.tr("Bank statement"), work, self)
        job.succeeded.connect(partial(self._show_statement, path.name))
        job.failed.connect(self._statement_failed)
        return job.start()

    def _show_statement(self, name: str, found: tuple[Statement, Look]) -> None:
        dialog = StatementDialog(self, name, *found)
        self._ask(dialog, lambda: self._statement_booked(dialog))

    def _statement_booked(self, dialog: StatementDialog) -> None:
        if dialog.changes is None:
            return
        # In the context of this class: `tr` of a page derived from it finds no plural form.
        told = translate("StatementDoing", _BOOKED, dialog.count)
        self._tell_paid(told.format(money=dialog.sum_told), dialog.changes)

    def _statement_failed(self, error: Exception) -> None:
        from salesapp.ui.importing.refusals import refusal_words

        if isinstance(error, RuleError):
            show_trouble(self, refusal_words(error))
        elif isinstance(error, OSError):
            show_trouble(self, explain_machine(error))
        else:
            raise error

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and self.dialog is None and not state.is_on:
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        for path in paths[:1]:
            self.load_statement_from(path)
        event.acceptProposedAction()
