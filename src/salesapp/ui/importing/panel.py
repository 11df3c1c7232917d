"""The import: files, columns, what becomes of every row, running it, and the result."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from salesapp.domain.errors import RuleError
from salesapp.domain.imports import MatchPolicy
from salesapp.overriding import override
from salesapp.services.importing.run import ImportResult
from salesapp.ui.explain import explain, explain_machine, show_trouble
from salesapp.ui.importing import words
from salesapp.ui.importing.counts import CountsLine
from salesapp.ui.importing.file_card import FileCard
from salesapp.ui.importing.kinds import split_files
from salesapp.ui.importing.outcome_table import OutcomeTable
from salesapp.ui.importing.progress import ProgressCard
from salesapp.ui.importing.result_card import ResultCard
from salesapp.ui.importing.session import ImportSession
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.card import Card
from salesapp.ui.kit.empty_state import EmptyState
from salesapp.ui.kit.form import column, row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.segmented import Segmented
from salesapp.ui.kit.tabs import Tabs
from salesapp.ui.notices import notices
from salesapp.ui.settings import settings, settings_file


class ImportPanel(QWidget):
    """Stands on the page of the import and in the first run."""

    changed = Signal()
    """Ready or not, running or not: see `session`."""
    tables_found = Signal(object)
    """Files that are no exports of Bitrix24."""

    def __init__(self, session: ImportSession | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session or ImportSession()
        self._shown: Path | None = None
        self._tabs: Tabs | None = None
        self.setAcceptDrops(True)
        self._build()
        self.session.changed.connect(self.refresh)
        self.session.progressed.connect(self.progress.show_progress)
        self.session.done.connect(self._tell_done)
        self.session.cancelled.connect(self._tell_cancelled)
        self.session.failed.connect(self._tell_failed)
        self.refresh()

    def _build(self) -> None:
        self.empty = EmptyState(
            self.tr("Drop files here"),
            self.tr(
                "Clients, contacts, products, prices, stock and leads as XLSX or CSV, a catalogue "
                "of 1C (CommerceML), exports of Bitrix24. Several files at once will do."
            ),
            icon="upload",
            parent=self,
        )
        self.choose = Button(self.tr("Choose files"), "primary", icon="upload")
        self.choose.clicked.connect(self.choose_files)
        self.empty.add_button(self.choose)
        self.paste = Button(self.tr("Paste from Excel"), icon="table", keys="Ctrl+V")
        self.empty.add_button(self.paste)
        # Everything is made where it lives: what moves is dressed anew with all that lies in it.
        self.progress = ProgressCard(self)
        self.progress.cancelled.connect(self.session.cancel)
        self.result = ResultCard(self)
        self.result.again_wanted.connect(self.session.start_over)
        self._work = QWidget(self)
        self._tab_place = QVBoxLayout()
        self._make_check()
        self.card = FileCard(self._work)
        self.card.options_changed.connect(self._set_options)
        self.card.removed.connect(self._remove)
        self.card.more_wanted.connect(self.choose_files)
        self.card.again_wanted.connect(self._read_again)
        self.rows_card = Card(padded=False, parent=self._work)
        self.rows = OutcomeTable(self.rows_card.inside)
        self.rows_card.body.addWidget(self.rows)
        self._lay_out()

    def _make_check(self) -> None:
        self._check = Card(parent=self._work)
        inside = self._check.inside
        self.view = Segmented(
            [("columns", self.tr("Columns"), "columns"), ("rows", self.tr("Rows"), "list")], inside
        )
        self.view.changed.connect(lambda _view: self._show_view())
        self.counts = CountsLine(inside)
        policies = [(policy, words.policy_name(policy), "") for policy in MatchPolicy]
        self.policy = Segmented(policies, inside)
        self.policy.setAccessibleName(self.tr("When the record is there already"))
        self.policy.changed.connect(self._set_policy)
        self.policy_hint = Label("", "small", "text2", wrap=True)

    def _lay_out(self) -> None:
        head = row(Label(self.tr("Check before the import"), "strong"), None, self.view)
        self._check.body.addLayout(head)
        self._check.body.addWidget(self.counts)
        known = Label(self.tr("When the record is there already:"), "base", "text2")
        self._check.body.addLayout(row(known, self.policy, None))
        self._check.body.addWidget(self.policy_hint)
        self._work.setLayout(
            column(self._tab_place, self._check, self.card, self.rows_card, gap=12)
        )
        self._work.layout().setStretch(2, 1)  # type: ignore[union-attr]  # a box layout
        self._work.layout().setStretch(3, 1)  # type: ignore[union-attr]
        self.setLayout(column(self.empty, self.progress, self.result, self._work, gap=12))

    # What the user does

    def choose_files(self) -> None:
        """Ask for files and take them."""
        chosen, _kind = QFileDialog.getOpenFileNames(
            self,
            self.tr("Files to import"),
            settings().last_folder,
            self.tr(
                "Tables (*.csv *.txt *.tsv *.xlsx *.xlsm *.xlsb *.xls *.ods *.xml);;All files (*)"
            ),
        )
        if chosen:
            settings_file().put("last_folder", str(Path(chosen[0]).parent))
            self.add_files([Path(name) for name in chosen])

    def add_files(self, paths: Sequence[Path]) -> None:
        """Take files: chosen, or dropped here; what is no export goes to the other desk."""
        exports, tables = (list(paths), []) if self.session.files else split_files(paths)
        if exports:
            self._shown = exports[0]
            self.session.add(exports)
        if tables:
            self.tables_found.emit(tables)

    def run(self) -> None:
        """Import what is ready."""
        if self.session.is_ready():
            self.progress.begin(self.tr("Importing"))
            self.session.run()
            self.progress.cancel.setFocus()

    def show_file(self, path: Path) -> None:
        """Show one of the files."""
        self._shown = path
        self.refresh()

    def _set_options(self, options: object) -> None:
        if self._shown is not None:
            self.session.set_options(self._shown, options)  # type: ignore[arg-type]

    def _remove(self) -> None:
        if self._shown is not None:
            self.session.remove(self._shown)

    def _read_again(self) -> None:
        if self._shown is not None:
            self.session.read_again(self._shown)

    def _set_policy(self, policy: MatchPolicy) -> None:
        self.session.set_policy(policy)

    # What is shown

    def refresh(self) -> None:
        """Show the session as it is now."""
        session = self.session
        files = {file.path: file for file in session.files}
        begins = self.choose.hasFocus() and bool(files)
        if self._shown not in files:
            self._shown = next(iter(files), None)
        done = session.result is not None
        self.empty.setVisible(not files)
        self.progress.setVisible(session.is_running)
        self.result.setVisible(done and not session.is_running)
        if session.result is not None:
            self.result.show_result(session.result)
        self._work.setVisible(bool(files))
        if begins:
            # The button that had the focus is gone.
            self.view.buttons()[0].setFocus()
        self._work.setEnabled(not session.is_running)
        self._check.setVisible(not done)
        self._show_tabs(list(files))
        if self._shown is not None:
            self.card.show_file(files[self._shown])
        self.policy.set_value(session.policy)
        self.policy_hint.setText(words.policy_hint(session.policy))
        self.counts.show_plans(session.plans(), is_reading=session.is_preparing)
        if session.result is not None:
            self.rows.show_plans(session.result.plans)
        elif not session.is_preparing:
            self.rows.show_plans(session.plans())
        self._show_view()
        self.changed.emit()

    def _show_view(self) -> None:
        rows = self.view.value() == "rows" or self.session.result is not None
        self.rows_card.setVisible(rows)
        self.card.setVisible(not rows)
        if self._tabs is not None:
            self._tabs.setVisible(not rows)

    def _show_tabs(self, paths: list[Path]) -> None:
        known = [path.name for path in paths]
        if self._tabs is not None and self._tabs.property("files") == known:
            self._tabs.set_value(self._shown)
            return
        if self._tabs is not None:
            self._tabs.hide()
            self._tabs.deleteLater()
            self._tabs = None
        if len(paths) > 1:
            self._tabs = Tabs([(path, path.name) for path in paths], side=0)
            self._tabs.setProperty("files", known)
            self._tabs.set_value(self._shown)
            self._tabs.changed.connect(self.show_file)
            self._tab_place.addWidget(self._tabs)

    def _tell_done(self, result: ImportResult) -> None:
        touched = sum(self.result.touched(result).values())
        self.result.again.setFocus()
        notices.undoable(self.tr("Imported: %n record(s)", "", touched), self.session.ran)

    def _tell_cancelled(self) -> None:
        self.policy.buttons()[0].setFocus()
        notices.tell(self.tr("The import was cancelled: the base is as it was before."))

    def _tell_failed(self, error: Exception) -> None:
        if isinstance(error, RuleError):
            show_trouble(self, explain(error))
        elif isinstance(error, OSError):
            show_trouble(self, explain_machine(error))
        else:
            raise error

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and not self.session.is_running:
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        self.add_files([path for path in paths if path.is_file()])
        event.acceptProposedAction()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.session.is_running:
            self.progress.cancel.click()
            return
        super().keyPressEvent(event)
