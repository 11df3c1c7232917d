"""The files of a record: dropped, added, looked at, taken out."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from salesapp.db.queries import links
from salesapp.db.queries.links import AttachmentRow
from salesapp.domain.entities import Entity
from salesapp.domain.errors import RuleError
from salesapp.domain.jobs import JobControl
from salesapp.overriding import override
from salesapp.services import attachments as service
from salesapp.services.attachments import Kept
from salesapp.ui.clients.section_parts import Section
from salesapp.ui.files import ask_open_paths
from salesapp.ui.jobs import Job
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.menu import Menu
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.notices import NoticeTone, notices
from salesapp.ui.outgoing.machine import job_failed, trouble_of
from salesapp.ui.perform import perform
from salesapp.ui.records.file_drop import paths_in
from salesapp.ui.records.file_preview import FilePreview
from salesapp.ui.records.file_row import FileRow
from salesapp.ui.records.outside import copy_file, open_file, save_file
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

FEW = 4
_ADDED = QT_TRANSLATE_NOOP("FilesSection", "%n file(s) added")
_MISSED = QT_TRANSLATE_NOOP("FilesSection", "Not added: {names}. {why}")


class Missed(NamedTuple):
    """A file that could not be kept."""

    name: str
    error: RuleError | OSError


class FilesSection(Section):
    """In a panel a few of them; on a page all, with a line that says how to add more."""

    all_wanted = Signal()
    attached = Signal()
    """Files were added: the job has ended."""

    def __init__(
        self, entity: Entity, *, all_of_them: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self._title.setText(self.tr("Files"))
        self._entity, self._id, self._all = entity, 0, all_of_them
        self._files: list[AttachmentRow] = []
        self._missing: set[int] = set()
        self.add = IconButton("plus", self.tr("Add files"), small=True)
        self.add.clicked.connect(self.ask)
        self.more = IconButton("cright", self.tr("All files"), small=True)
        self.more.clicked.connect(self.all_wanted)
        self.head.addWidget(self.add)
        self.head.addWidget(self.more)

    def show_record(self, record_id: int) -> None:
        """Show the files of a record; a content that is not in its place is marked."""
        files = links.attachments(self._entity, record_id)
        shown = files if self._all else files[:FEW]
        missing = {one.id for one in shown if service.is_missing(one.sha256)}
        if (record_id, files, missing) == (self._id, self._files, self._missing) and self._files:
            return
        self._id, self._files, self._missing = record_id, files, missing
        had_focus = self.clear_body()
        self.set_note(str(len(files)) if files else self.tr("none yet"))
        self.more.setVisible(not self._all and bool(files))
        for place, file in enumerate(shown):
            self.body.addWidget(self._row(file, place))
        if not files:
            hint = self.tr("Drop files here: contracts, drawings, photos")
            self.body.addWidget(Label(hint, "small", "text3", wrap=True))
        elif missing:
            hint = self.tr(
                "%n file(s) are missing in the folder of the store: take them from a backup", "",
                len(missing),
            )  # fmt: skip
            self.body.addWidget(Label(hint, "small", "risk", wrap=True))
        if had_focus:
            self.add.setFocus()

    def rows(self) -> list[FileRow]:
        """The rows shown."""
        return [one for one in self.findChildren(FileRow) if not one.isHidden()]

    def ask(self) -> None:
        """Ask for files and add them."""
        self.take(ask_open_paths(self, self.tr("Files to add")))

    def take(self, paths: list[Path]) -> Job | None:
        """Keep files and hang them on the record shown; copying runs beside the window."""
        if not paths or not self._id:
            return None
        entity, record_id = self._entity, self._id

        def work(control: JobControl) -> object:
            return record_id, *_kept(paths, control)

        # The page may be gone before the end of it: the files are hung all the same.
        window = self.window()
        job = Job(self.tr("Adding of files"), work, window)
        job.succeeded.connect(lambda result: _attach(window, self, entity, *result))
        job.failed.connect(partial(job_failed, window))
        return job.start()

    def told_attached(self, record_id: int) -> None:
        """Files were hung on a record."""
        if record_id == self._id:
            self.show_record(record_id)
        self.attached.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.take(paths_in(QGuiApplication.clipboard().mimeData()))
            return
        super().keyPressEvent(event)

    def _row(self, file: AttachmentRow, place: int) -> FileRow:
        line = FileRow(file, missing=file.id in self._missing)
        line.clicked.connect(partial(self.preview, place))
        line.menu_wanted.connect(partial(self._menu, line))
        line.removed.connect(partial(self._remove, file))
        line.renamed.connect(partial(self._rename, file))
        line.setContextMenuPolicy(Qt.ContextMenuPolicy.DefaultContextMenu)
        return line

    def preview(self, place: int) -> FilePreview:
        """Look at a file; the others follow by keys."""
        dialog = FilePreview(self, self._files, place)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _menu(self, line: FileRow, at: QPoint) -> None:
        file, place = line.file, self._files.index(line.file)
        menu = Menu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.add(self.tr("Look at it"), partial(self.preview, place), icon="eye", keys="Enter")
        menu.add(self.tr("Open in its program"), partial(open_file, self, file), icon="ext")
        menu.add(self.tr("Save as…"), partial(save_file, self, file), icon="save")
        menu.add(self.tr("Copy"), partial(copy_file, self, file), icon="copy")
        if place:
            first = [place, *(at for at in range(len(self._files)) if at != place)]
            words = self.tr("Main photo") if file.mime.startswith("image/") else self.tr("First")
            menu.add(words, partial(self._reorder, first), icon="star")
            up = [*range(place - 1), place, place - 1, *range(place + 1, len(self._files))]
            menu.add(self.tr("Move up"), partial(self._reorder, up), icon="up")
        menu.addSeparator()
        rename = partial(self._rename, file)
        menu.add(self.tr("Name and note…"), rename, icon="edit", keys="F2")
        menu.add(
            self.tr("Take it away"), partial(self._remove, file), icon="trash", keys="Del",
            danger=True,
        )  # fmt: skip
        menu.popup(at)

    def _reorder(self, places: list[int]) -> None:
        order = [self._files[at].id for at in places]
        done = perform(
            self,
            lambda: service.reorder(self._entity, self._id, order),
            toast=self.tr("Files put in order"),
        )
        if done is not None:
            self.show_record(self._id)

    def _remove(self, file: AttachmentRow) -> None:
        words = self.tr("File taken away: {name}").format(name=file.name)
        if perform(self, lambda: service.delete(file.id), toast=words) is not None:
            self.show_record(self._id)

    def _rename(self, file: AttachmentRow) -> None:
        dialog = Dialog(self, self.tr("File"), width=480)
        dialog.drafts_about("file", file.id)
        name = dialog.add_field(Field(self.tr("Name"), TextInput(file.name), required=True))
        note = dialog.add_field(Field(self.tr("Note"), TextInput(file.note)))
        dialog.add_cancel()
        dialog.add_primary(self.tr("Save"))

        def save() -> bool:
            words = self.tr("File saved: {name}").format(name=str(name.value()))
            done = perform(
                self,
                lambda: service.update(file.id, str(name.value()), str(note.value())),
                toast=words,
            )
            if done is not None:
                self.show_record(self._id)
            return done is not None

        dialog.set_check(save)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _kept(paths: list[Path], control: JobControl) -> tuple[list[Kept], list[Missed]]:
    """What could be kept, and what could not: one bad file keeps no other one out.

    Raises:
        RuleError, OSError: None of them could.
    """
    kept: list[Kept] = []
    missed: list[Missed] = []
    for path in paths:
        try:
            kept.append(service.keep(path, control))
        except (RuleError, OSError) as error:
            missed.append(Missed(path.name, error))
    if not kept:
        raise missed[0].error
    return kept, missed


def _attach(
    window: QWidget,
    section: FilesSection,
    entity: Entity,
    record_id: int,
    kept: list[Kept],
    missed: list[Missed],
) -> None:
    words = translate("FilesSection", _ADDED, len(kept))
    done = perform(window, lambda: service.attach(entity, record_id, kept), toast=words)
    if done is not None and missed:
        names = ", ".join(one.name for one in missed)
        told = translate("FilesSection", _MISSED)
        why = trouble_of(missed[0].error).what
        notices.tell(told.format(names=names, why=why), NoticeTone.RISK)
    if done is not None and isValid(section):
        section.told_attached(record_id)
