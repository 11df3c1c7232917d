"""Everything for Bitrix24 into a folder: which records, how stages are called, where to."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from salesapp.domain.entities import Entity
from salesapp.domain.errors import RuleError
from salesapp.domain.jobs import JobControl
from salesapp.services.exports.bitrix24 import StageNames, write_everything
from salesapp.ui.explain import explain, show_trouble
from salesapp.ui.files import folder_of_papers, remember_folder, typed_folder
from salesapp.ui.format import moment
from salesapp.ui.jobs import Job
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.check_box import CheckBox
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import column, row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.notices import notices
from salesapp.ui.output.export_dialog import stage_choice
from salesapp.ui.output.last_export import last_export, remember_export
from salesapp.ui.outside import open_folder
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

_NAMES: Final = {
    Entity.CLIENT: QT_TRANSLATE_NOOP("Portal", "Companies"),
    Entity.CONTACT: QT_TRANSLATE_NOOP("Portal", "Contacts"),
    Entity.PRODUCT: QT_TRANSLATE_NOOP("Portal", "Products"),
    Entity.DEAL: QT_TRANSLATE_NOOP("Portal", "Deals"),
    Entity.LEAD: QT_TRANSLATE_NOOP("Portal", "Leads"),
}


class PortalDialog(Dialog):
    """Proposes all records; the files are written beside the window."""

    no_draft = "how records leave this once"
    only_reads = True

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, self.tr("Files for Bitrix24"), width=520)
        self._home = parent.window()
        self.kinds = {
            entity: CheckBox(translate("Portal", name), on=True) for entity, name in _NAMES.items()
        }
        self.last = last_export()
        self.since: CheckBox | None = None
        if self.last is not None:
            told = self.tr("Only what changed since the last time, {moment}")
            self.since = CheckBox(told.format(moment=moment(self.last)))
        self.stages = stage_choice()
        self.folder = TextInput(str(folder_of_papers()))
        self.choose = Button(self.tr("Choose…"), icon="ext")
        self.choose.clicked.connect(self._ask_folder)
        field = Field(self.tr("Folder"), self.folder, required=True, check=self._check_folder)
        line = row(field, self.choose)
        line.setStretch(0, 1)
        line.setAlignment(self.choose, Qt.AlignmentFlag.AlignBottom)
        names = Label(self.stages.accessibleName(), "small", "text2")
        said = Label(
            self.tr(
                "A CSV file for each kind. Take them into Bitrix24 in this order: companies, "
                "contacts, products, deals, leads. Files in the folder are not replaced."
            ),
            "small",
            "text3",
            wrap=True,
        )
        body = QWidget()
        ticked = [*self.kinds.values(), *([self.since] if self.since is not None else [])]
        chosen = column(*ticked, gap=6)
        below = column(names, row(self.stages, None), gap=4)
        body.setLayout(column(chosen, below, line, said, gap=12))
        self.body.addWidget(body)
        self.add_cancel()
        self.main = self.add_primary(self.tr("Save"), icon="download")
        self.check_fields(field)
        self.set_check(self._leave)
        for one in self.kinds.values():
            one.changed.connect(self._show)

    def chosen(self) -> list[Entity]:
        """The kinds of records that are ticked."""
        return [entity for entity, box in self.kinds.items() if box.value()]

    def _show(self) -> None:
        self.main.setEnabled(bool(self.chosen()))
        self.stages.setEnabled(self.kinds[Entity.DEAL].value())

    def _ask_folder(self) -> None:
        found = QFileDialog.getExistingDirectory(
            self, self.tr("Folder for the files"), self.folder.text()
        )
        if found:
            self.folder.setText(found)

    def _check_folder(self, value: object) -> str:
        found = typed_folder(str(value or ""))
        return self.tr("There is no such folder") if found is None else ""

    def _leave(self) -> bool:
        folder = typed_folder(self.folder.text())
        if folder is None or not self.chosen():
            return False
        remember_folder(folder)
        self._write(folder)
        return True

    def _write(self, folder: Path) -> None:
        chosen, names = self.chosen(), StageNames(str(self.stages.value()))
        home, begun = self._home, datetime.now(UTC)
        since = self.last if self.since is not None and self.since.value() else None
        is_whole = len(chosen) == len(self.kinds)

        def work(control: JobControl) -> list[tuple[Path, int]]:
            return write_everything(folder, chosen, stages=names, since=since, control=control)

        told, cancelled = (
            self.tr("Files for Bitrix24 saved: {count}"),
            self.tr("Cancelled: no file was written"),
        )
        opens = self.tr("Open the folder")
        nothing = self.tr("Nothing has changed since then: no file was written")

        def saved(made: list[tuple[Path, int]]) -> None:
            if is_whole:
                remember_export(begun)
            if made:
                say = told.format(count=len(made))
                notices.offer(say, opens, lambda: _open(folder), home)
            else:
                notices.tell(nothing)

        job = Job(self.tr("Saving files for Bitrix24"), work, home)
        job.succeeded.connect(saved)
        job.cancelled.connect(lambda: notices.tell(cancelled))
        job.failed.connect(lambda error: _failed(home, error))
        job.start()


def _open(folder: Path) -> None:
    open_folder(folder)


def _failed(home: QWidget, error: Exception) -> None:
    if not isinstance(error, RuleError):
        raise error
    show_trouble(home, explain(error))
