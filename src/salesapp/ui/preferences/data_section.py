"""Settings: import, backups, another base, the check of the base."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout

from salesapp.db.connection import own_connection
from salesapp.db.store import store_path
from salesapp.domain.changes import Changes
from salesapp.domain.errors import RuleError
from salesapp.domain.jobs import JobControl
from salesapp.domain.recycling import KEEP_DAYS
from salesapp.overriding import override
from salesapp.services.checks import Problem, check_and_note
from salesapp.ui import theme
from salesapp.ui.backups.card import BackupCard
from salesapp.ui.explain import explain, explain_machine, show_trouble
from salesapp.ui.jobs import Job
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.card import Card
from salesapp.ui.kit.form import row
from salesapp.ui.kit.icon_label import IconLabel
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.messages import confirm
from salesapp.ui.preferences.finding_words import advice, finding_text
from salesapp.ui.preferences.section import WIDEST, SettingsSection
from salesapp.ui.preferences.store_switch import restore, switch_to

_SHOWN_FINDINGS = 50
_FILES = "*.salesapp *.sqlite3"


class DataSection(SettingsSection):
    """What keeps the data whole, and where it lies."""

    def __init__(self) -> None:
        super().__init__()
        self._import_card()
        self._bin_card()
        self._personal_card()
        self._backup_card()
        self._store_card()
        self._check_card()
        self.body.addStretch(1)

    def _card(self, title: str) -> Card:
        card = Card(title)
        card.setMaximumWidth(theme.px(WIDEST))
        self.body.addWidget(card)
        return card

    def _import_card(self) -> None:
        card = self._card(self.tr("Import and export"))
        self.import_files = Button(self.tr("Import from files"), icon="upload")
        self.import_files.clicked.connect(self.open_import)
        says = Label(
            self.tr(
                "Clients, goods, prices, deals and leads from Excel, CSV, 1C; one undo returns it."
            ),
            "base",
            "text2",
            wrap=True,
        )
        card.body.addLayout(self._line(says, self.import_files))
        self.for_portal = Button(self.tr("Files for Bitrix24"), icon="download")
        self.for_portal.clicked.connect(self.export_for_portal)
        back = Label(
            self.tr("Companies, contacts, goods, deals and leads as its import takes them."),
            "base",
            "text2",
            wrap=True,
        )
        card.body.addLayout(self._line(back, self.for_portal))

    def export_for_portal(self) -> None:
        """Ask what goes into files for Bitrix24, and write them."""
        from salesapp.ui.output.portal_dialog import PortalDialog

        dialog = PortalDialog(self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _bin_card(self) -> None:
        card = self._card(self.tr("Recycle bin"))
        self.bin = Button(self.tr("Open the bin"), icon="trash")
        self.bin.clicked.connect(self.open_bin)
        says = Label(
            self.tr(
                "What was deleted is kept for %n day(s) and can be brought back.", "", KEEP_DAYS
            ),
            "base",
            "text2",
            wrap=True,
        )
        card.body.addLayout(self._line(says, self.bin))

    def _personal_card(self) -> None:
        card = self._card(self.tr("Personal data"))
        self.personal = Button(self.tr("Consents and erasures"), icon="shield")
        self.personal.clicked.connect(self.open_personal)
        says = Label(
            self.tr("Who agreed to what; everything about a person to a file; erasure on demand."),
            "base",
            "text2",
            wrap=True,
        )
        card.body.addLayout(self._line(says, self.personal))

    def _backup_card(self) -> None:
        self.backups = BackupCard()
        self.backups.setMaximumWidth(theme.px(WIDEST))
        self.backups.copy_wanted.connect(self.open_copy)
        self.body.addWidget(self.backups)

    def _store_card(self) -> None:
        card = self._card(self.tr("Base"))
        self.path = Label("", "base", "text2", wrap=True)
        self.open_other = Button(self.tr("Open another base"), icon="db")
        self.open_other.clicked.connect(self.open_other_store)
        self.new = Button(self.tr("New base"), icon="plus")
        self.new.clicked.connect(self.make_new_store)
        self.read = Button(self.tr("Only look at another base"), icon="eye")
        self.read.clicked.connect(self.look_at_other_store)
        card.body.addLayout(self._line(self.path, self.open_other, self.new))
        says = Label(
            self.tr("A base open to be looked at is not changed: print and export as usual."),
            "base",
            "text2",
            wrap=True,
        )
        card.body.addLayout(self._line(says, self.read))

    def _check_card(self) -> None:
        card = self._card(self.tr("Check of the base"))
        self.check_says = Label(
            self.tr("The file, the sums of documents and payments, numbers and stored files."),
            "base",
            "text2",
            wrap=True,
        )
        self.check = Button(self.tr("Check"), icon="shield")
        self.check.clicked.connect(self.check_store)
        self._findings = QVBoxLayout()
        self._findings.setSpacing(4)
        card.body.addLayout(self._line(self.check_says, self.check))
        card.body.addLayout(self._findings)

    def _line(self, label: Label, *buttons: Button) -> QHBoxLayout:
        line = row(label, *buttons, gap=8)
        line.setStretch(0, 1)
        return line

    @override
    def activate(self) -> None:
        self.path.setText(str(store_path()))
        self.backups.refresh()

    @override
    def apply_changes(self, changes: Changes) -> None:
        if changes.everything:
            self.activate()

    # What the user does

    def open_import(self) -> None:
        """Show the page of the import."""
        from salesapp.ui.importing.page import ImportPage

        self.page_wanted.emit(ImportPage())

    def open_bin(self) -> None:
        """Show what was deleted."""
        from salesapp.ui.recycle_bin.page import BinPage

        self.page_wanted.emit(BinPage())

    def open_personal(self) -> None:
        """Show people by their consent."""
        from salesapp.ui.personal.page import PersonalPage

        self.page_wanted.emit(PersonalPage())

    def back_up_now(self) -> None:
        """Make a verified backup in the background."""
        self.backups.back_up_now()

    def check_store(self) -> None:
        """Check everything in the background and list what was found."""

        def work(_control: JobControl) -> list[Problem]:
            with own_connection():
                return check_and_note(datetime.now(UTC))

        self.check.setEnabled(False)
        self.check_says.setText(self.tr("Checking…"))
        job = Job(self.tr("Check of the base"), work)
        job.succeeded.connect(self.show_findings)
        job.failed.connect(self._failed)
        job.finished.connect(self._check_ended)
        job.start()

    def show_findings(self, problems: list[Problem]) -> None:
        """List what the check found."""
        _clear(self._findings)
        if not problems:
            self.check_says.setText(self.tr("The base is sound: nothing was found."))
            line = row(
                IconLabel("check", "ok", 14), Label(self.tr("All is well"), "base", "ok"), None
            )
            self._findings.addLayout(line)
            return
        self.check_says.setText(self.tr("Found: %n fault(s)", "", len(problems)))
        for problem in problems[:_SHOWN_FINDINGS]:
            text = Label(finding_text(problem), "base", "risk", wrap=True)
            line = row(IconLabel("stop", "risk", 14), text)
            line.setStretch(1, 1)
            self._findings.addLayout(line)
        told = row(Label(advice(problems), wrap=True))
        self._findings.addLayout(told)

    def open_other_store(self) -> None:
        """Ask for another base and open it."""
        chosen, _kind = QFileDialog.getOpenFileName(
            self,
            self.tr("Open another base"),
            str(store_path().parent),
            self.tr("Bases ({names})").format(names=_FILES),
        )
        if chosen:
            switch_to(self, Path(chosen))

    def look_at_other_store(self) -> None:
        """Ask for a base and open it for reading only; the usual one stays the usual one."""
        chosen, _kind = QFileDialog.getOpenFileName(
            self,
            self.tr("Only look at another base"),
            str(store_path().parent),
            self.tr("Bases ({names})").format(names=_FILES),
        )
        if chosen:
            switch_to(self, Path(chosen), remember=False, reads=True)

    def make_new_store(self) -> None:
        """Ask where, and make an empty base there."""
        chosen, _kind = QFileDialog.getSaveFileName(
            self,
            self.tr("New base"),
            str(store_path().with_name("new.salesapp")),
            self.tr("Bases ({names})").format(names="*.salesapp"),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if not chosen:
            return
        path = Path(chosen)
        path = path if path.suffix else path.with_suffix(".salesapp")
        # A file that is there already is opened, never overwritten.
        switch_to(self, path, create=not path.exists())

    def open_copy(self, path: Path) -> None:
        """Open a copy of a backup after asking."""
        if confirm(
            self,
            self.tr("Open this backup?"),
            self.tr("Its copy is opened beside the base of now, which stays as it is."),
            action=self.tr("Open the copy"),
        ):
            restore(self, path)

    # What comes back

    def _check_ended(self) -> None:
        self.check.setEnabled(True)

    def _failed(self, error: Exception) -> None:
        self.check_says.setText("")
        if isinstance(error, RuleError):
            show_trouble(self, explain(error))
        elif isinstance(error, OSError):
            show_trouble(self, explain_machine(error))
        else:
            raise error


def _clear(box: QVBoxLayout) -> None:
    while box.count():
        item = box.takeAt(0)
        line = item.layout() if item else None
        while line is not None and line.count():
            part = line.takeAt(0)
            widget = part.widget() if part else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
