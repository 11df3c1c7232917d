"""The card of backups in the settings: what there is, the second place, the way back."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from salesapp.db import backup
from salesapp.db.store import store_path
from salesapp.domain.errors import RuleError
from salesapp.domain.jobs import JobControl
from salesapp.paths import backup_folder
from salesapp.services import backups
from salesapp.ui import format
from salesapp.ui.backups.restore_dialog import RestoreDialog
from salesapp.ui.backups.words import reason_words, size_words
from salesapp.ui.explain import explain, explain_machine, show_trouble
from salesapp.ui.jobs import Job
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.card import Card
from salesapp.ui.kit.check_box import CheckBox
from salesapp.ui.kit.form import row
from salesapp.ui.kit.icon_label import IconLabel
from salesapp.ui.kit.label import Label
from salesapp.ui.notices import notices
from salesapp.ui.outside import open_folder
from salesapp.ui.perform import attempt
from salesapp.ui.settings import settings, settings_file

_SHOWN = 8


class BackupCard(Card):
    """What was backed up, where, and how to come back to it."""

    copy_wanted = Signal(object)
    """Path of a backup whose copy is to be opened beside the base."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.set_title(self.tr("Backups"))
        self.last = Label("", "base", "text2", wrap=True)
        self.make = Button(self.tr("Make a backup now"), icon="save")
        self.make.clicked.connect(self.back_up_now)
        self.folder = Button(self.tr("Folder of backups"), icon="ext")
        self.folder.clicked.connect(self._open_folder)
        self.second = Label("", "base", "text2", wrap=True)
        self.choose = Button(self.tr("Choose a folder"), icon="db")
        self.choose.clicked.connect(self.choose_second)
        self.forget = Button(self.tr("No second place"), "ghost")
        self.forget.clicked.connect(lambda: self._put_second(""))
        self.trial = Label("", "base", "text2", wrap=True)
        self.try_now = Button(self.tr("Try a restore now"), icon="shield")
        self.try_now.clicked.connect(self.try_restore)
        self.at_exit = CheckBox(self.tr("Make a backup at the end of work"))
        self.at_exit.toggled.connect(lambda on: settings_file().put("backup_at_exit", on))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self.body.addLayout(_line(self.last, self.make, self.folder))
        self.body.addLayout(_line(self.second, self.choose, self.forget))
        self.body.addLayout(_line(self.trial, self.try_now))
        self.body.addWidget(self.at_exit)
        self.body.addLayout(self._rows)

    def refresh(self) -> None:
        """Show what lies there now."""
        self.at_exit.blockSignals(True)
        self.at_exit.setChecked(settings().backup_at_exit)
        self.at_exit.blockSignals(False)
        self._show_second()
        self._show_trial()
        self._show_rows()

    # What the user does

    def back_up_now(self) -> None:
        """Make a verified backup in the background, also in the second place."""
        path, second = store_path(), second_place()

        def work(control: JobControl) -> Path:
            made = backup.automatic(path, "by-hand")
            if second is not None:
                backup.copy_away(made, second)
                backups.carry_files(second, control)
            return made

        job = Job(self.tr("Backup"), work, self)
        job.succeeded.connect(self._backed_up)
        self._run(job, self.make)

    def try_restore(self) -> None:
        """Restore the newest backup on trial, beside the window."""
        path = store_path()
        work = lambda _control: backups.drill(path, datetime.now(UTC))  # noqa: E731 - for Job
        job = Job(self.tr("Trial restore"), work, self)
        job.succeeded.connect(lambda _done: self.refresh())
        self._run(job, self.try_now)

    def choose_second(self) -> None:
        """Ask for a folder on another disk."""
        title = self.tr("A folder on another disk, for copies of the backups")
        chosen = QFileDialog.getExistingDirectory(self, title, settings().second_place)
        if chosen and Path(chosen) == backup_folder(store_path()):
            notices.tell(self.tr("That is where the backups lie already: choose another disk."))
        elif chosen:
            self._put_second(chosen)

    def restore(self, path: Path) -> None:
        """Show what would be lost by going back, and go back if that is wanted."""
        losses = attempt(self, lambda: backups.losses(path))
        if losses is None:
            return
        dialog = RestoreDialog(self, path, losses)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _put_second(self, folder: str) -> None:
        settings_file().put("second_place", folder)
        self.refresh()
        if folder:
            self.back_up_now()

    def _open_folder(self) -> None:
        folder = backup_folder(store_path())
        folder.mkdir(parents=True, exist_ok=True)
        open_folder(folder)

    # What comes back

    def _run(self, job: Job, button: Button) -> None:
        button.setEnabled(False)
        job.failed.connect(self._fail)
        job.finished.connect(lambda: button.setEnabled(True))
        job.start()

    def _backed_up(self, path: Path) -> None:
        notices.tell(self.tr("The backup is made: {name}").format(name=path.name))
        self.refresh()

    def _fail(self, error: Exception) -> None:
        if isinstance(error, RuleError):
            show_trouble(self, explain(error))
        elif isinstance(error, OSError):
            show_trouble(self, explain_machine(error))
        else:
            raise error

    # What is shown

    def _show_second(self) -> None:
        second = second_place()
        self.forget.setVisible(second is not None)
        if second is None:
            self.second.setText(
                self.tr("There is no second place: a broken disk would take the backups along.")
            )
            return
        newest = backup.newest_verified(store_path(), second)
        told = self.tr("nothing yet") if newest is None else _moment(newest)
        words = self.tr("Second place: {folder}. The last one there: {moment}.")
        self.second.setText(words.format(folder=second, moment=told))

    def _show_trial(self) -> None:
        done = backups.last_drill(store_path())
        if done is None:
            self.trial.setText(self.tr("The program tries a restore by itself once a month."))
            self.trial.set_tone("text2")
            return
        words = (
            self.tr("Trial restore of {moment}: the backup is sound.")
            if done.is_sound
            else self.tr("Trial restore of {moment}: the backup is damaged; make a new one.")
        )
        self.trial.setText(words.format(moment=format.moment(done.at)))
        self.trial.set_tone("text2" if done.is_sound else "risk")

    def _show_rows(self) -> None:
        _clear(self._rows)
        made = backup.backups(store_path())
        if not made:
            self.last.setText(self.tr("There are no backups yet."))
        else:
            text = self.tr("The last one: {moment}. Kept: {count}.")
            self.last.setText(text.format(moment=_moment(made[0]), count=len(made)))
        for path in made[:_SHOWN]:
            self._rows.addLayout(self._row(path))

    def _row(self, path: Path) -> QHBoxLayout:
        good = backup.is_verified(path)
        mark = IconLabel("check" if good else "warn", "ok" if good else "warn", 14)
        mark.setToolTip(self.tr("Checked when it was made") if good else self.tr("Not checked"))
        opens = Button(self.tr("Open a copy"), "link", small=True)
        opens.clicked.connect(lambda: self.copy_wanted.emit(path))
        back = Button(self.tr("Restore"), "link", small=True)
        back.clicked.connect(lambda: self.restore(path))
        why = Label(reason_words(path), "small", "text2", elide=True)
        size = Label(size_words(path), "small", "text3")
        line = row(mark, Label(_moment(path)), why, size, opens, back)
        line.setStretch(2, 1)
        return line


def second_place() -> Path | None:
    """The folder on another disk the user chose."""
    return Path(settings().second_place) if settings().second_place else None


def _moment(path: Path) -> str:
    return format.moment(backup.made_at(path))


def _line(label: Label, *buttons: Button) -> QHBoxLayout:
    line = row(label, *buttons, gap=8)
    line.setStretch(0, 1)
    return line


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
