"""Going back to a backup: what would be lost is seen before anything happens."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QWidget

from salesapp.domain.changes import Changes
from salesapp.domain.errors import RuleError
from salesapp.services import backups, undo
from salesapp.ui import format, theme
from salesapp.ui.backups.words import reason_words
from salesapp.ui.drafts import settling
from salesapp.ui.explain import explain, explain_machine, show_trouble
from salesapp.ui.jobs import Job, jobs
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.form import row
from salesapp.ui.kit.icon_label import IconLabel
from salesapp.ui.kit.label import Label
from salesapp.ui.notices import notices
from salesapp.ui.perform import attempt
from salesapp.ui.protection.unlock_dialog import unlocked
from salesapp.ui.steps import step_words
from salesapp.ui.store import store
from salesapp.ui.translate import QT_TRANSLATE_NOOP, language, translate

_ROWS = 8
_TITLE = QT_TRANSLATE_NOOP("Backups", "Restore the base from this backup?")


class RestoreDialog(Dialog):
    """Shows what was done since a backup was made, and puts the backup in the place of the base."""

    no_draft = "a choice before a big step, nothing typed"

    restored = Signal()

    def __init__(self, parent: QWidget | None, backup: Path, losses: backups.Losses) -> None:
        self._backup = backup
        super().__init__(parent, translate("Backups", _TITLE), width=600)
        self.text.setText(
            self.tr("Backup: {moment}, {reason}").format(
                moment=format.moment(losses.made_at), reason=reason_words(backup)
            )
        )
        self.text.show()
        self.says = Label(self._summary(losses), "strong", wrap=True)
        self.body.addLayout(self._told(losses))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("What would be lost"))
        for entry in losses.entries:
            words = step_words(entry.action, entry.subject)
            text = f"{format.moment(entry.at)}   {words[:1].upper()}{words[1:]}"
            self.list.addItem(QListWidgetItem(text))
        self.list.setFixedHeight(theme.px(26) * min(_ROWS, max(1, len(losses.entries))) + 4)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVisible(bool(losses.entries))
        self.body.addWidget(self.list)
        self.body.addWidget(
            Label(
                self.tr(
                    "The base of now is backed up first and then kept aside for 30 days: you can "
                    "come back to it. Personal data erased since stays erased."
                ),
                "small",
                "text2",
                wrap=True,
            )
        )
        self.progress = Label("", "small", "text2")
        self.progress.hide()
        self.body.addWidget(self.progress)
        self.add_cancel("")
        self.restore_button = self.add_primary(
            self.tr("Restore"), danger=bool(losses.actions), keys="Ctrl+Enter"
        )
        self.set_check(self._prepare)
        self._fresh: Path | None = None
        self._job: Job | None = None

    def _told(self, losses: backups.Losses) -> QHBoxLayout:
        icon, tone = ("warn", "warn") if losses.actions else ("check", "ok")
        line = row(IconLabel(icon, tone, 18), self.says, gap=8)
        line.setStretch(1, 1)
        line.setAlignment(Qt.AlignmentFlag.AlignTop)
        return line

    def _summary(self, losses: backups.Losses) -> str:
        if losses.actions < 0:
            return self.tr(
                "This backup is of an older program: what was done since cannot be listed."
            )
        if not losses.actions:
            return self.tr("Nothing was done since then: nothing would be lost.")
        return self.tr("%n action(s) made since then would be lost:", "", losses.actions)

    def _prepare(self) -> bool:
        """Copy and check beside the window; True when that is done."""
        if self._fresh is not None:
            return True
        if self._job is not None or not unlocked(self.window(), self._backup):
            return False
        self.restore_button.setEnabled(False)
        self.progress.setText(self.tr("The backup is checked and copied…"))
        self.progress.show()
        job = Job(self.tr("Restore"), lambda control: backups.prepare(self._backup, control), self)
        job.succeeded.connect(self._ready)
        job.failed.connect(self._fail)
        self._job = job.start()
        return False

    def _ready(self, fresh: Path) -> None:
        self._job, self._fresh = None, fresh
        self.accept()
        jobs.cancel_all()
        # What waits to be written is of the base of now, not of the one that comes back.
        settling.finish()
        replaced = attempt(self.parentWidget(), lambda: backups.swap(fresh, language()))
        undo.start()
        store.changed.emit(Changes.all())
        if replaced is not None:
            words = self.tr("The base is restored. The former one lies aside: {name}")
            notices.tell(words.format(name=replaced.name))
        self.restored.emit()

    def _fail(self, error: Exception) -> None:
        self._job = None
        self.progress.hide()
        self.restore_button.setEnabled(True)
        if isinstance(error, RuleError):
            show_trouble(self, explain(error))
        elif isinstance(error, OSError):
            show_trouble(self, explain_machine(error))
        else:
            raise error
