"""The import of a table: its card, what becomes of every row, running it, and the result."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from salesapp.domain.errors import RuleError
from salesapp.domain.imports import Outcome
from salesapp.domain.table_imports import KEYS, Key, Mode
from salesapp.exchange.rejects import write_rows
from salesapp.overriding import override
from salesapp.services.importing.tables.gone import names, take_off_sale
from salesapp.services.importing.tables.plans import TablePlan
from salesapp.services.importing.tables.run import TableResult, rejected_rows
from salesapp.ui.explain import explain, explain_machine, show_trouble
from salesapp.ui.importing import table_words
from salesapp.ui.importing.progress import ProgressCard
from salesapp.ui.importing.table_card import TableCard
from salesapp.ui.importing.table_counts import TableCounts
from salesapp.ui.importing.table_result import TableResultCard
from salesapp.ui.importing.table_rows import TableRows
from salesapp.ui.importing.table_session import TableSession
from salesapp.ui.kit.card import Card
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.form import column, row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.messages import confirm
from salesapp.ui.kit.segmented import Segmented
from salesapp.ui.notices import notices
from salesapp.ui.perform import attempt, perform
from salesapp.ui.settings import settings

_MOST_NAMED: Final = 8
"""So many goods that are gone are named before they are taken off sale."""


class TablePanel(QWidget):
    """Stands on the page of the import and in the first run when a table was chosen."""

    changed = Signal()
    other_wanted = Signal()

    def __init__(self, session: TableSession | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session or TableSession()
        self._wants_focus = False
        self._build()
        self._lay_out()
        self.session.changed.connect(self.refresh)
        self.session.progressed.connect(self.progress.show_progress)
        self.session.done.connect(self._tell_done)
        self.session.cancelled.connect(self._tell_cancelled)
        self.session.failed.connect(self._tell_failed)
        self.refresh()

    def _build(self) -> None:
        session = self.session
        # Everything is made where it lives: what moves is dressed anew with all that lies in it.
        self.progress = ProgressCard(self)
        self.progress.cancelled.connect(session.cancel)
        self.result = TableResultCard(self)
        self.result.again_wanted.connect(session.start_over)
        self.result.save_wanted.connect(self.save_rejected)
        self.result.retire_wanted.connect(self.retire_gone)
        self._work = QWidget(self)
        self._make_check()
        self.card = TableCard(self._work)
        self.card.grid_changed.connect(session.set_grid)
        self.card.kind_changed.connect(session.set_kind)
        self.card.header_changed.connect(session.set_header)
        self.card.options_changed.connect(session.set_options)
        self.card.removed.connect(session.start_over)
        self.card.other_wanted.connect(self.other_wanted)
        self.card.again_wanted.connect(session.read_again)
        self.rows_card = Card(padded=False, parent=self._work)
        self.rows = TableRows(self.rows_card.inside)
        self.rows.save_wanted.connect(self.save_rejected)
        self.rows_card.body.addWidget(self.rows)

    def _make_check(self) -> None:
        self._check = Card(parent=self._work)
        inside = self._check.inside
        self.view = Segmented(
            [
                ("columns", self.tr("Columns"), "columns"),
                ("head", self.tr("Beginning of the file"), "table"),
                ("rows", self.tr("Rows"), "list"),
            ],
            inside,
        )
        self.view.changed.connect(lambda _view: self.refresh())
        self.counts = TableCounts(inside)
        self.key = ComboInput(small=True, parent=inside)
        self.key.setAccessibleName(self.tr("By what records are found"))
        self.key.changed.connect(self._set_key)
        self.mode = Segmented([(mode, table_words.mode_name(mode), "") for mode in Mode], inside)
        self.mode.setAccessibleName(self.tr("What may be written"))
        self.mode.changed.connect(self._set_mode)
        self.mode_hint = Label("", "small", "text2", wrap=True)

    def _lay_out(self) -> None:
        head = row(Label(self.tr("Check before the import"), "strong"), None, self.view)
        self._check.body.addLayout(head)
        self._check.body.addWidget(self.counts)
        found = Label(self.tr("Records are found by"), "base", "text2")
        self._check.body.addLayout(row(found, self.key, None))
        self._check.body.addLayout(row(self.mode, None))
        self._check.body.addWidget(self.mode_hint)
        self._work.setLayout(column(self._check, self.card, self.rows_card, gap=12))
        self._work.layout().setStretch(1, 1)  # type: ignore[union-attr]  # a box layout
        self._work.layout().setStretch(2, 1)  # type: ignore[union-attr]
        self.setLayout(column(self.progress, self.result, self._work, gap=12))

    # What the user does

    def run(self) -> None:
        """Import what is ready."""
        if self.session.is_ready():
            self.progress.begin(self.tr("Importing"))
            self.session.run()
            self.progress.cancel.setFocus()

    def save_rejected(self) -> None:
        """Write the rows with errors and their reasons, to be mended and imported again."""
        state = self.session.state
        plan = self.session.done_plan or (state.plan if state is not None else None)
        if state is None or plan is None:
            return
        folder = settings().last_folder or str(state.path.parent)
        offered = Path(folder, f"{state.path.stem}-errors.csv")
        chosen, _kind = QFileDialog.getSaveFileName(
            self, self.tr("Rows with errors"), str(offered), self.tr("Tables (*.csv)")
        )
        if chosen:
            self.write_rejected(plan, Path(chosen))

    def write_rejected(self, plan: TablePlan, target: Path) -> None:
        """Write the rows with errors into a file."""
        source = self.session.sources()[0]
        rows = [
            (tuple(cells), table_words.notes_text(one.notes))
            for cells, one in rejected_rows(source, plan.all())
        ]
        heading = self.tr("Reason")
        count = attempt(self, lambda: write_rows(target, source.headings, rows, heading))
        if count is not None:
            notices.tell(self.tr("Written: %n row(s) with errors", "", count))

    def _set_key(self) -> None:
        state, key = self.session.state, self.key.value()
        if state is not None and state.options is not None and isinstance(key, Key):
            self.session.set_options(replace(state.options, key=key))

    def _set_mode(self, mode: Mode) -> None:
        state = self.session.state
        if state is not None and state.options is not None:
            self.session.set_options(replace(state.options, mode=mode))

    def take_focus(self) -> None:
        """Take the focus as soon as there is something to choose."""
        self._wants_focus = True
        self._give_focus()

    def _give_focus(self) -> None:
        state = self.session.state
        if not self._wants_focus or state is None:
            return
        if state.refusal is not None:
            self.card.other.setFocus()
        elif self._check.isVisible():
            self.view.buttons()[0].setFocus()
        else:
            return
        self._wants_focus = False

    # What is shown

    def refresh(self) -> None:
        """Show the session as it is now."""
        session = self.session
        state = session.state
        done = session.result is not None
        self.progress.setVisible(session.is_running)
        self.result.setVisible(done and not session.is_running)
        self._work.setVisible(state is not None)
        self._work.setEnabled(not session.is_running)
        if state is None:
            self.changed.emit()
            return
        options = state.options
        self._check.setVisible(not done and options is not None and state.refusal is None)
        is_rows = (self.view.value() == "rows" or done) and state.refusal is None
        self.card.setVisible(not is_rows)
        self.rows_card.setVisible(is_rows)
        if not is_rows:
            self.card.show_state(state, str(self.view.value()))
        if options is not None:
            keys = [(key, table_words.key_name(key)) for key in KEYS[options.kind]]
            self.key.blockSignals(True)
            self.key.set_choices(keys)
            self.key.set_value(options.key)
            self.key.blockSignals(False)
            self.key.update()
            self.mode.set_value(options.mode)
            self.mode_hint.setText(table_words.mode_hint(options.mode))
        plan = session.done_plan or state.plan
        self.counts.show_plan(plan, is_reading=session.is_preparing)
        if session.result is not None and session.done_plan is not None:
            self.result.show_result(session.result, session.done_plan, session.waiting)
            self.result.show_gone(len(session.gone))
        if options is not None and is_rows and (plan is not None or not session.is_preparing):
            self.rows.show_plan(plan, options)
        self._give_focus()
        self.changed.emit()

    def retire_gone(self) -> None:
        """Ask, and take off sale what the catalogue holds no more."""
        found = list(self.session.gone)
        if not found:
            return
        wanted = confirm(
            self,
            self.tr("Take %n product(s) off sale?", "", len(found)),
            self.tr("{names}. They stay in papers and in the catalogue as archived.").format(
                names=names(found, _MOST_NAMED)
            ),
            action=self.tr("Take off sale"),
        )
        if not wanted:
            return
        told = self.tr("Off sale: %n product(s)", "", len(found))
        if perform(self, lambda: take_off_sale(found), toast=told) is not None:
            self.session.gone = []
            self.refresh()

    def _tell_done(self, _result: TableResult) -> None:
        plan = self.session.done_plan
        touched = (Outcome.NEW, Outcome.UPDATED, Outcome.MERGED)
        counts = plan.counts() if plan is not None else {}
        number = sum(counts.get(one, 0) for one in touched)
        self.result.again.setFocus()
        notices.undoable(self.tr("Imported: %n record(s)", "", number), self.session.ran)

    def _tell_cancelled(self) -> None:
        self.view.buttons()[0].setFocus()
        notices.tell(self.tr("The import was cancelled: the base is as it was before."))

    def _tell_failed(self, error: Exception) -> None:
        if isinstance(error, RuleError):
            show_trouble(self, explain(error))
        elif isinstance(error, OSError):
            show_trouble(self, explain_machine(error))
        else:
            raise error

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.session.is_running:
            self.progress.cancel.click()
            return
        super().keyPressEvent(event)
