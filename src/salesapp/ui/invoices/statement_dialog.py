"""A bank statement before it is booked: who paid, what it settles, and why it is thought so."""

from __future__ import annotations

from uuid import uuid4

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from salesapp.db.connection import own_connection
from salesapp.domain.changes import Changes
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.jobs import JobControl
from salesapp.domain.statement_matching import Choices, PlannedRow, Why
from salesapp.domain.statements import Flow, Statement, currency_of, payer_key
from salesapp.overriding import override
from salesapp.services import statements as service
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.deals.client_picker import ClientPicker
from salesapp.ui.explain import explain, explain_machine
from salesapp.ui.invoices import statement_words
from salesapp.ui.invoices.statement_rows import StatementRows
from salesapp.ui.jobs import Job, Progress
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.empty_state import EmptyState
from salesapp.ui.kit.form import row
from salesapp.ui.kit.icon_label import IconLabel
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.scroll_area import ScrollArea

WIDE = 1560
_LEAST_TALL = 120
_REMARK_LINES = 4
_WARNING_TALL = 56
_AROUND = 372
"""What of the window is not the table."""


_CHANGED = frozenset({Rule.RECORD_CHANGED, Rule.ALLOCATION_TOO_LARGE, Rule.NOT_FOUND})


class StatementDialog(Dialog):
    """Nothing is written before the button; what is booked is booked in one action, once."""

    no_draft = "a choice among what a file holds"

    def __init__(
        self, parent: QWidget | None, file_name: str, statement: Statement, look: service.Look
    ) -> None:
        super().__init__(parent, "", width=WIDE)
        self.title.setText(self.tr("Bank statement {name}").format(name=file_name))
        self.setAccessibleName(self.title.text())
        self.changes: Changes | None = None
        self.count = 0
        self.sum_told = ""
        self._name, self._statement = file_name, statement
        self._spare = theme.px(_AROUND)
        self._operation, self._told = uuid4().hex, ""
        self.job: Job | None = None
        self._choices, self._is_ours = Choices(), False
        self.look = look
        self.strange = Label("", wrap=True)
        self.ours = Button(self.tr("It is our account"), icon="check", small=True)
        self.remarks = ScrollArea(gap=2)
        self.rows = StatementRows()
        self.purpose = Label("", wrap=True)
        self.why = Label("", "small", "text2", wrap=True)
        self.picker = ClientPicker()
        self.picker.setAccessibleName(self.tr("Client of this payment"))
        self.total = Label("", "strong")
        self.trouble = Label("", "small", "risk", wrap=True)
        self.trouble.hide()
        self._lay_out()
        self._connect()
        self._show()

    def _lay_out(self) -> None:
        self.text.setText(self._told_of_file())
        self.text.show()
        self._warning = QWidget()
        warning = row(IconLabel("warn", "warn"), self.strange, self.ours, gap=8)
        warning.setStretch(1, 1)
        self._warning.setLayout(warning)
        self.body.addWidget(self._warning)
        self._add_remarks()
        if self.look.rows:
            self._add_table()
        else:
            nothing = self.tr("Only money that came in is booked from a statement.")
            self.body.addWidget(
                EmptyState(self.tr("The statement has no money that came in"), nothing, icon="pay")
            )
        self.body.addWidget(self.trouble)
        self.add_cancel(self.tr("Close") if not self.look.rows else "")
        self.primary = self.add_primary("", icon="check") if self.look.rows else None

    def _add_remarks(self) -> None:
        told = statement_words.faults(self._statement)
        if not told:
            self.remarks.deleteLater()
            return
        text = Label("\n".join(told), "small", "warn", wrap=True)
        text.setAccessibleName(self.tr("Remarks about the file"))
        self.remarks.body.addWidget(text)
        # Its lines are read with the arrow keys.
        self.remarks.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.body.addWidget(self.remarks)
        lines = min(_REMARK_LINES, len(told))
        self.remarks.setFixedHeight(lines * theme.line_height("small") + theme.px(4))
        self._spare += self.remarks.height() + theme.px(12)

    def _add_table(self) -> None:
        self.body.addWidget(self.rows)
        self.detail = QWidget()
        self.picker.setFixedWidth(theme.px(300))
        # A purpose takes up to two lines: the box is not to move from row to row.
        self.purpose.setMinimumHeight(2 * theme.line_height("base"))
        name = Label(self.tr("Client"), "small", "text3")
        line = row(self.purpose, name, self.picker, gap=8)
        line.setStretch(0, 1)
        self.detail.setLayout(line)
        self.body.addWidget(self.detail)
        self.body.addWidget(self.why)
        final = Label(
            self.tr(
                "Booked payments are not undone: a wrong one is reversed by an opposite payment."
            ),
            "small",
            "text3",
            wrap=True,
        )
        foot = row(IconLabel("info", "text3", 14), final, self.total, gap=6)
        foot.setStretch(1, 1)
        self.body.addLayout(foot)
        self.set_check(self._book)

    def _connect(self) -> None:
        self.ours.clicked.connect(self._take_as_ours)
        self.rows.ticked.connect(self._ticked)
        self.rows.chosen.connect(self._row_chosen)
        self.rows.opened.connect(self._to_picker)
        self.picker.changed.connect(self._client_chosen)

    @override
    def open(self) -> None:
        """Show with the cursor on the first payment."""
        self._fit()
        super().open()
        if self.look.rows:
            self.rows.table.set_current_id(self.look.rows[0].document.index)
            self.rows.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The table takes what the window leaves to it."""
        spare = self._window.height() - self._spare
        if self._look_is_strange():
            spare -= theme.px(_WARNING_TALL)
        self.rows.table.setFixedHeight(max(theme.px(_LEAST_TALL), spare))

    def _look_is_strange(self) -> bool:
        return bool(self.look.strange_accounts)

    # What is shown

    def _told_of_file(self) -> str:
        one = self._statement
        told = []
        if one.since is not None and one.until is not None:
            told.append(fmt.day_range(one.since, one.until))
        accounts = ", ".join(one.accounts[:2])
        if len(one.accounts) > 2:
            more = self.tr("%n more", "", len(one.accounts) - 2)
            accounts = f"{accounts}, {more}"
        if accounts:
            told.append(self.tr("account {accounts}").format(accounts=accounts))
        told.append(self.tr("%n payment(s) came in", "", len(self.look.rows)))
        if self.look.others.get(Flow.OUT):
            told.append(self.tr("%n went out", "", self.look.others[Flow.OUT]))
        if self.look.others.get(Flow.OWN):
            told.append(self.tr("%n between own accounts", "", self.look.others[Flow.OWN]))
        if self.look.others.get(Flow.STRANGE):
            told.append(self.tr("%n of other accounts", "", self.look.others[Flow.STRANGE]))
        return ", ".join(told)

    def _show(self) -> None:
        look = self.look
        accounts = ", ".join(look.strange_accounts[:3])
        self.strange.setText(
            self.tr(
                "Account {accounts} is not among yours: is it the statement of your company? "
                "Its payments can be booked once you say so."
            ).format(accounts=accounts)
        )
        self._warning.setVisible(bool(look.strange_accounts))
        self._fit()
        if not look.rows:
            return
        self.rows.show_rows(look.rows, look.clients, look.numbers)
        ticked = [one for one in look.rows if one.ticked]
        self.count = len(ticked)
        self.sum_told = _sum_of(ticked)
        self.total.setText(self.sum_told)
        if self.primary is not None:
            self.primary.setText(self.tr("Book %n payment(s)", "", self.count))
            self.primary.setEnabled(self.count > 0)

    def _row_chosen(self) -> None:
        one = self.rows.current()
        self.detail.setVisible(one is not None)
        self.why.setVisible(one is not None)
        if one is None:
            return
        self.purpose.setText(one.row.document.purpose or self.tr("No purpose is given"))
        notes = "; ".join(f"{key} = {value}" for key, value in one.row.document.notes)
        self.why.setText(". ".join(part for part in (one.why, notes) if part))
        self.picker.blockSignals(True)
        self.picker.set_value(one.row.proposal.client_id)
        self.picker.blockSignals(False)
        self.picker.setEnabled(one.row.can_tick or one.row.proposal.client_id is None)

    def _to_picker(self) -> None:
        if self.picker.isEnabled():
            self.picker.setFocus(Qt.FocusReason.OtherFocusReason)
            self.picker.selectAll()

    # What is decided

    def _again(self, choices: Choices) -> None:
        self._choices = choices
        self.look = service.look(self._statement, choices, is_ours=self._is_ours)
        self._show()

    def _take_as_ours(self) -> None:
        self._is_ours = True
        self._again(self._choices)
        self.rows.table.setFocus()

    def _ticked(self, ticks: object) -> None:
        if isinstance(ticks, dict):
            self._again(Choices(self._choices.clients, {**self._choices.ticks, **ticks}))

    def _client_chosen(self) -> None:
        one = self.rows.current()
        client = self.picker.value()
        if one is None or client == one.row.proposal.client_id:
            return
        chosen = client if isinstance(client, int) else None
        same = [other for other in self.look.rows if _is_of_the_same(other, one.row)]
        clients = {other.document.index: chosen for other in same} | {one.id: chosen}
        ticks = {**self._choices.ticks}
        if chosen is not None and one.row.proposal.client_id is None:
            ticks[one.id] = True
        self._again(Choices({**self._choices.clients, **clients}, ticks))
        self.rows.table.setFocus()

    def _book(self) -> bool:
        """Book beside the window: a long statement takes seconds."""
        if self.changes is not None:
            return True
        if self.job is not None or not self.count:
            return False
        rows, name, choices = self.look.rows, self._name, self._choices
        operation = self._operation

        def work(control: JobControl) -> Changes:
            with own_connection():
                return service.book(rows, name, choices, control, operation_id=operation)

        self._be_busy(busy=True)
        self.job = Job(self.tr("Bank statement"), work, self, quiet=True)
        self.job.progressed.connect(self._tell_progress)
        self.job.succeeded.connect(self._booked)
        self.job.failed.connect(self._failed)
        self.job.cancelled.connect(lambda: self._say(self.tr("Broken off: nothing was booked.")))
        self.job.finished.connect(self._job_ended)
        self.job.start()
        return False

    @override
    def reject(self) -> None:
        """Close; while it is booked, break that off."""
        if self.job is not None:
            self.job.cancel()
        else:
            super().reject()

    def _be_busy(self, *, busy: bool) -> None:
        for part in (self.rows, self.detail, self._warning):
            part.setEnabled(not busy)
        if self.primary is not None:
            self.primary.setEnabled(not busy and self.count > 0)
        self.trouble.setVisible(False)

    def _tell_progress(self, progress: Progress) -> None:
        told = self.tr("{done} of {total} booked").format(done=progress.done, total=progress.total)
        self.total.setText(told)

    def _booked(self, changes: Changes) -> None:
        self.changes = changes

    def _job_ended(self) -> None:
        self.job = None
        self._be_busy(busy=False)
        if self.changes is not None:
            self.accept()
        elif self._told:
            self._say(self._told)
            self._told = ""

    def _failed(self, error: Exception) -> None:
        self._operation = uuid4().hex
        if isinstance(error, OSError):
            self._told = explain_machine(error).sentence()
            return
        if not isinstance(error, RuleError):
            raise error
        self._told = explain(error).sentence()
        if error.rule in _CHANGED:
            self._told = self.tr(
                "The debts or payments changed meanwhile: nothing was booked. The table shows how"
                " they are now; look at it and book again."
            )
        self._again(self._choices)

    def _say(self, told: str) -> None:
        self._told = told
        self.total.setText(self.sum_told)
        self.trouble.setText(told)
        self.trouble.show()


def _is_of_the_same(other: PlannedRow, one: PlannedRow) -> bool:
    """Whether another row has the same payer, whom nobody knows either."""
    unknown = any(reason.why is Why.NO_CLIENT for reason in other.proposal.reasons)
    payer, same = one.document.payer, other.document.payer
    if not unknown or other.proposal.client_id is not None:
        return False
    return bool(payer.inn and payer_key(payer)) and payer_key(payer) == payer_key(same)


def _sum_of(rows: list[PlannedRow]) -> str:
    """The sum of what is ticked, by currency."""
    sums: dict[str, int] = {}
    for one in rows:
        currency = currency_of(one.key.account)
        sums[currency] = sums.get(currency, 0) + one.document.amount_minor
    return " + ".join(fmt.money(minor, currency) for currency, minor in sums.items())
