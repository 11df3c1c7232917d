"""What the import of a table did, and how to go on."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from salesapp.domain.imports import Outcome
from salesapp.services.importing.tables.plans import TablePlan
from salesapp.services.importing.tables.run import TableResult
from salesapp.ui.importing.table_counts import TableCounts
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.card import Card
from salesapp.ui.kit.form import row
from salesapp.ui.kit.icon_label import IconLabel
from salesapp.ui.kit.label import Label


class TableResultCard(Card):
    """Sums of the import that was made."""

    again_wanted = Signal()
    save_wanted = Signal()
    retire_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.title = Label("", "section")
        self.counts = TableCounts()
        self.note = Label("", "small", "text2", wrap=True)
        self.save = Button(self.tr("Errors to a file"), icon="download")
        self.save.clicked.connect(self.save_wanted)
        self.again = Button(self.tr("Import more"), icon="upload")
        self.again.clicked.connect(self.again_wanted)
        self.gone = Label("", "base", "text2", wrap=True)
        self.retire = Button(self.tr("Take them off sale…"), icon="trash")
        self.retire.clicked.connect(self.retire_wanted)
        self._offer = QWidget()
        self._offer.setLayout(row(self.gone, self.retire))
        icon = IconLabel("check", "ok")
        self.body.addLayout(row(icon, self.title, None, self.save, self.again))
        self.body.addWidget(self.counts)
        self.body.addWidget(self.note)
        self.body.addWidget(self._offer)
        self._offer.hide()

    def show_gone(self, count: int) -> None:
        """Offer to take off sale what a whole catalogue holds no more."""
        self._offer.setVisible(count > 0)
        told = self.tr("The catalogue is whole, and %n product(s) are no longer in it", "", count)
        self.gone.setText(told)

    def show_result(
        self, result: TableResult, plan: TablePlan, waiting: Sequence[tuple[Path, ...]]
    ) -> None:
        """Show what was done, and which table waits."""
        changed = result.journal_id is not None
        self.title.setText(
            self.tr("The import is done") if changed else self.tr("Everything was there already")
        )
        self.counts.show_plan(plan, is_done=True)
        told = (
            self.tr("Ctrl+Z takes the whole import back. A backup was made before it.")
            if changed
            else self.tr("Nothing in the base was changed.")
        )
        rejected = plan.counts().get(Outcome.REJECTED, 0)
        if rejected:
            told += " " + self.tr(
                "Rows with errors can be written to a file, mended there and imported again."
            )
        self.note.setText(told)
        self.save.setVisible(bool(rejected))
        self.again.setText(
            self.tr("Next: {name}").format(name=waiting[0][0].name)
            if waiting
            else self.tr("Import more")
        )
