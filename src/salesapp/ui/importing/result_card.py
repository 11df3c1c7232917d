"""What an import did, and the file of the rows it did not take."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QSizePolicy, QWidget

from salesapp.domain.imports import Outcome
from salesapp.exchange.rejects import write_rejects
from salesapp.services.importing.run import FilePlan, ImportResult
from salesapp.ui.importing import words
from salesapp.ui.importing.counts import CountsLine
from salesapp.ui.importing.work import total_counts
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.card import Card
from salesapp.ui.kit.form import row
from salesapp.ui.kit.icon_label import IconLabel
from salesapp.ui.kit.label import Label
from salesapp.ui.notices import notices
from salesapp.ui.perform import attempt
from salesapp.ui.settings import settings

_TOUCHED = (Outcome.NEW, Outcome.UPDATED, Outcome.MERGED)


class ResultCard(Card):
    """Sums of the import that was made."""

    again_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._result: ImportResult | None = None
        self._icon = IconLabel("check", "ok")
        self.title = Label("", "section")
        self.counts = CountsLine()
        self.note = Label("", "small", "text2", wrap=True)
        self.save = Button(self.tr("Rejected rows to a file"), icon="download")
        self.save.clicked.connect(self.save_rejected)
        self.again = Button(self.tr("Import more"), icon="upload")
        self.again.clicked.connect(self.again_wanted)
        self.body.addLayout(row(self._icon, self.title, None, self.save, self.again))
        self.body.addWidget(self.counts)
        self.body.addWidget(self.note)

    def touched(self, result: ImportResult) -> dict[Outcome, int]:
        """Rows that changed the base, by outcome."""
        counts = total_counts(result.plans)
        return {outcome: counts[outcome] for outcome in _TOUCHED if outcome in counts}

    def show_result(self, result: ImportResult) -> None:
        """Show what was done."""
        self._result = result
        changed = bool(self.touched(result))
        self.title.setText(
            self.tr("The import is done") if changed else self.tr("Everything was there already")
        )
        self.counts.show_plans(result.plans, is_done=True)
        self.note.setText(
            self.tr("Ctrl+Z takes the whole import back. A backup was made before it.")
            if changed
            else self.tr("Nothing in the base was changed.")
        )
        self.save.setVisible(bool(self._with_rejected()))

    def _with_rejected(self) -> list[FilePlan]:
        plans = self._result.plans if self._result else ()
        return [plan for plan in plans if plan.source.parsed.rejected]

    def save_rejected(self) -> None:
        """Write the rejected rows of every file, to be mended and imported again."""
        for plan in self._with_rejected():
            source = plan.source.path
            offered = Path(settings().last_folder or source.parent, f"{source.stem}-rejected.csv")
            chosen, _kind = QFileDialog.getSaveFileName(
                self, self.tr("Rejected rows"), str(offered), self.tr("Tables (*.csv)")
            )
            if chosen:
                self.write_rejected(plan, Path(chosen))

    def write_rejected(self, plan: FilePlan, target: Path) -> None:
        """Write the rejected rows of one file."""
        parsed, heading = plan.source.parsed, self.tr("Reason")
        count = attempt(self, lambda: write_rejects(target, parsed, heading, words.trouble_name))
        if count is not None:
            notices.tell(self.tr("Written: %n rejected row(s)", "", count))
