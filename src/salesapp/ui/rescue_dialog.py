"""A base that does not open: what was lost, the backups to come back to, what can still be read.

Every choice keeps the damaged file. The work is done beside the dialog, which then tells how it
ended.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.jobs import JobControl
from salesapp.overriding import override
from salesapp.paths import backup_folder
from salesapp.services import rescue
from salesapp.services.rescue import Rescued, WayBack
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.backups.card import second_place
from salesapp.ui.backups.words import reason_words, size_words
from salesapp.ui.explain import explain, explain_machine
from salesapp.ui.jobs import Job
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.fitting import fit_height
from salesapp.ui.kit.form import row
from salesapp.ui.kit.icon_label import IconLabel
from salesapp.ui.kit.label import Label
from salesapp.ui.protection.unlock_dialog import unlocked
from salesapp.ui.record_words import kinds_in_words
from salesapp.ui.start_dialog import StartChoice, ask_for_base, ask_for_new_base

LOST: Final = frozenset({Rule.STORE_DAMAGED, Rule.STORE_EMPTY_FILE, Rule.STORE_FOREIGN})
"""Refusals after which the file itself is of no use as it is."""
_ROWS: Final = 4
_WIDTH: Final = 640


class RescueDialog(QDialog):
    """Says what is wrong with the base and leads back to work."""

    def __init__(self, error: RuleError, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Salesapp")
        self.choice = StartChoice.QUIT
        self.path: Path | None = None
        self._store = path
        self._rule = error.rule
        self._job: Job | None = None
        self._parts: list[QWidget] = []
        self._box = QVBoxLayout(self)
        side = theme.px(24)
        self._box.setContentsMargins(side, side, side, side)
        self._box.setSpacing(theme.px(8))
        self._trouble = trouble = explain(error)
        self.icon = IconLabel("stop", "risk", 20)
        self.what = Label(trouble.what, "name", wrap=True)
        self.where = Label(self.tr("File: {path}").format(path=path), "base", "text2", wrap=True)
        self.safe = Label("", wrap=True)
        head = row(self.icon, self.what, gap=10)
        head.setStretch(1, 1)
        self._box.addLayout(head)
        self._box.addWidget(self.where)
        self._box.addWidget(self.safe)
        self.progress = Label("", "base", "text2", wrap=True)
        self._show_ways()
        self.setFixedWidth(theme.px(_WIDTH))
        fit_height(self)

    # The ways on

    def _show_ways(self) -> None:
        is_gone = self._rule is Rule.STORE_MISSING
        kept = self.tr(
            "Nothing was changed or deleted. Whatever you choose, this file is kept aside."
        )
        self.safe.setText(self._trouble.mend if is_gone else kept)
        self.ways = rescue.ways_back(self._store, second_place())
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Backups"))
        self.list.setVisible(bool(self.ways))
        if self.ways:
            self._show_backups()
        else:
            self._add(Label(self.tr("There is no checked backup of this base."), "strong"))
        self.salvage: Button | None = None
        self.read_only: Button | None = None
        if self._rule is Rule.STORE_DAMAGED:
            self._show_reading()
        self._add(self.progress)
        self.progress.hide()
        self._show_others()

    def _show_backups(self) -> None:
        self._add(Label(self.tr("Go back to a backup"), "section"))
        for way in self.ways:
            item = QListWidgetItem(self.words_of(way))
            item.setSizeHint(QSize(0, theme.px(26)))
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.setFixedHeight(theme.px(26) * min(_ROWS, len(self.ways)) + 6)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemActivated.connect(lambda _item: self.restore())
        self._add(self.list)
        self.restore_button = Button(self.tr("Restore the base from this backup"), "primary")
        self.restore_button.setDefault(True)
        self.restore_button.clicked.connect(self.restore)
        self._add(_at_left(self, self.restore_button))

    def words_of(self, way: WayBack) -> str:
        """A backup in a line: when, why, how big, what would be lost."""
        if way.actions < 0:
            lost = self.tr("what was done since cannot be told")
        elif way.actions:
            lost = self.tr("%n action(s) made since would be lost", "", way.actions)
        else:
            lost = self.tr("nothing would be lost")
        moment = fmt.moment(way.made_at)
        told = [reason_words(way.backup), size_words(way.backup)]
        if way.backup.parent != backup_folder(self._store):
            told.append(self.tr("from the second place"))
        return f"{moment}   {', '.join(told)}   {lost}"

    def _show_reading(self) -> None:
        self._add(Label(self.tr("Or take what can still be read"), "section"))
        words = self.tr(
            "Looking changes nothing: you can print and save to files. Or a new base is made of "
            "every record that can be read; what could not be is told."
        )
        self._add(Label(words, "base", "text2", wrap=True))
        look = Button(self.tr("Open to look only"), icon="eye")
        look.clicked.connect(self.look)
        salvage = Button(
            self.tr("Make a base of what can be read"), "secondary" if self.ways else "primary"
        )
        salvage.clicked.connect(self.save)
        self.read_only, self.salvage = look, salvage
        self._add(_at_left(self, look, salvage))

    def _show_others(self) -> None:
        again = Button(self.tr("Try again"), "ghost")
        again.clicked.connect(lambda: self._end(StartChoice.AGAIN, self._store))
        other = Button(self.tr("Open another base…"), "ghost")
        other.clicked.connect(self._open)
        fresh = Button(self.tr("Make a new base…"), "ghost")
        fresh.clicked.connect(self._new)
        leave = Button(self.tr("Quit"), "ghost")
        leave.clicked.connect(self.reject)
        self._box.addSpacing(theme.px(8))
        self._add(_at_left(self, again, other, fresh, leave))

    def _open(self) -> None:
        if (chosen := ask_for_base(self, self._store)) is not None:
            self._end(StartChoice.OPEN, chosen)

    def _new(self) -> None:
        if (chosen := ask_for_new_base(self, self._store)) is not None:
            self._end(StartChoice.NEW, chosen)

    # What is done

    def restore(self) -> None:
        """Go back to the backup that is chosen."""
        if not self.ways or self._job is not None:
            return
        way = self.ways[max(0, self.list.currentRow())]
        if not unlocked(self, way.backup):
            return
        self._run(
            self.tr("The backup is checked and copied…"),
            lambda control: rescue.restore(self._store, way.backup, control),
            self.restored,
        )

    def save(self) -> None:
        """Make a base of what can be read."""
        if self._job is None:
            self._run(
                self.tr("Reading what can be read…"),
                lambda control: rescue.save_what_can_be_read(self._store, control),
                self.saved,
            )

    def look(self) -> None:
        """Show what can be read, to be looked at only."""
        if self._job is None:
            self._run(
                self.tr("Reading what can be read…"),
                lambda control: rescue.copy_to_look(self._store, control),
                self._look,
            )

    def _look(self, copy: Path) -> None:
        self._job = None
        self._end(StartChoice.LOOK, copy)

    def _run(
        self,
        words: str,
        work: Callable[[JobControl], object],
        done: Callable[..., None],
    ) -> None:
        self.tell_progress(words)
        self._enable(on=False)
        job = Job(words, work, self, quiet=True)
        job.succeeded.connect(done)
        job.failed.connect(self.fail)
        self._job = job.start()

    def tell_progress(self, words: str) -> None:
        """Say below the ways what is being done, or why it did not work."""
        self.progress.setText(words)
        self.progress.show()
        fit_height(self)

    def restored(self, aside: Path) -> None:
        """Tell that the base is back."""
        words = self.tr("The base is back as it was in the backup.")
        told = self.tr("The damaged file lies aside: {name}").format(name=aside.name)
        self._tell(words, [told] if aside.exists() else [])

    def saved(self, done: Rescued) -> None:
        """Tell what of the base could be read."""
        made = done.salvaged
        told = [self.tr("%n record(s) were saved.", "", made.rows)]
        if made.gaps:
            gaps = kinds_in_words(made.gaps)
            told.append(self.tr("A part could not be read of: {tables}.").format(tables=gaps))
        else:
            told.append(self.tr("Every table was read to its end."))
        if made.set_aside is not None:
            words = self.tr(
                "%n record(s) that fit nowhere any more lie as text in {name}.",
                "",
                made.aside_count,
            )
            told.append(words.format(name=made.set_aside.name))
        elif made.aside_count:
            told.append(
                self.tr(
                    "%n record(s) that fit nowhere any more are left in the damaged file only.",
                    "",
                    made.aside_count,
                )
            )
        told.append(self.tr("The damaged file lies aside: {name}").format(name=done.aside.name))
        told.append(self.tr("Check the base in the settings: it tells which papers are missing."))
        self._tell(self.tr("A new base was made of what could be read."), told)

    def _tell(self, what: str, lines: list[str]) -> None:
        """Instead of the ways: how it ended, and on to the base."""
        self._job = None
        for part in self._parts:
            part.hide()
            part.deleteLater()
        self._parts = []
        self.icon.set_icon("check", "ok")
        self.what.setText(what)
        self.safe.setText("\n".join(lines))
        on = Button(self.tr("Open the base"), "primary")
        on.setDefault(True)
        on.clicked.connect(lambda: self._end(StartChoice.AGAIN, self._store))
        self._add(_at_left(self, on))
        on.setFocus()
        fit_height(self)

    def fail(self, error: Exception) -> None:
        """Tell why it did not work; every way is open again."""
        self._job = None
        self._enable(on=True)
        if isinstance(error, RuleError) and error.facts.get("path") in self._backups():
            words = self.tr(
                "This backup is damaged itself: choose another one. Nothing was changed."
            )
            self.tell_progress(words)
            return
        if isinstance(error, RuleError):
            trouble = explain(error)
        elif isinstance(error, OSError):
            trouble = explain_machine(error)
        else:
            raise error
        self.tell_progress(trouble.sentence())

    def _backups(self) -> set[str]:
        return {str(one.backup) for one in self.ways}

    def _enable(self, *, on: bool) -> None:
        for part in self._parts:
            part.setEnabled(on or part is self.progress)

    def _add(self, part: QWidget) -> None:
        self._parts.append(part)
        self._box.addWidget(part)

    def _end(self, choice: StartChoice, path: Path) -> None:
        self.choice, self.path = choice, path
        self.accept()

    @override
    def reject(self) -> None:
        """Not while the base is being written."""
        if self._job is None:
            super().reject()


def _at_left(parent: QWidget, *buttons: Button) -> QWidget:
    line = QWidget(parent)
    box = QHBoxLayout(line)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(theme.px(8))
    for button in buttons:
        box.addWidget(button)
    box.addStretch(1)
    return line


def ask_for_rescue(error: RuleError, path: Path) -> tuple[StartChoice, Path | None]:
    """Show the dialog and return what was decided."""
    dialog = RescueDialog(error, path)
    dialog.exec()
    return dialog.choice, dialog.path
