"""Keeps the backups up beside the work: every half an hour, the second place, the trial."""

from __future__ import annotations

import logging
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from salesapp.db import backup
from salesapp.db.connection import LONGEST_LOG, own_connection, settle_log
from salesapp.db.store import is_open, store_path
from salesapp.domain.backups import EVERY
from salesapp.domain.errors import RuleError
from salesapp.domain.jobs import JobControl
from salesapp.services import backups, checks
from salesapp.ui import reading
from salesapp.ui.backups.card import second_place
from salesapp.ui.explain import explain
from salesapp.ui.frame.banner import Banner
from salesapp.ui.jobs import Job
from salesapp.ui.soon import soon
from salesapp.ui.translate import translator

log = logging.getLogger(__name__)

FIRST_MS = 20_000
"""The start is over by then."""


class BackupKeeper(QObject):
    """Backs up what has changed, and tells in a banner when that has not gone well for long."""

    kept = Signal()
    """A look at the backups has ended."""

    findings_wanted = Signal()
    """The user wants to see what the check of the base found."""

    def __init__(self, banner: Banner, parent: QObject) -> None:
        super().__init__(parent)
        self._banner = banner
        self._timer = QTimer(self)
        self._timer.setInterval(int(EVERY.total_seconds() * 1_000))
        self._timer.timeout.connect(self.keep)
        self._timer.start()
        soon(self, self.keep, after_ms=FIRST_MS)
        # Beside the new words of the window, not before them.
        translator.changed.connect(self._look_anew, Qt.ConnectionType.QueuedConnection)

    def keep(self) -> None:
        """Back up beside the window, and see how old the newest one is."""
        if not is_open() or reading.is_on():
            return
        store, second = store_path(), second_place()

        def work(control: JobControl) -> str:
            trouble = ""
            try:
                backups.keep_up(second)
                if second is not None:
                    backups.carry_files(second, control)
                backups.drop_replaced(store, datetime.now(UTC))
                control.step(0, 0)
                backups.drill_if_due(store, datetime.now(UTC))
                control.step(0, 0)
                with own_connection():
                    checks.check_if_due(datetime.now(UTC))
                    if (left := settle_log()) > LONGEST_LOG:
                        log.warning("log of writes: %d MB, somebody reads for long", left >> 20)
            except RuleError as error:
                log.warning("backup: %s", error.rule)
                trouble = explain(error).what
            return trouble

        job = Job(self.tr("Backup"), work, self, quiet=True)
        job.succeeded.connect(self.look)
        job.finished.connect(self.kept)
        job.start()

    def look(self, trouble: str = "") -> None:
        """Show or take away the banner."""
        if not is_open() or reading.is_on():
            return
        store, second, now = store_path(), second_place(), datetime.now(UTC)
        drill, check = backups.last_drill(store), checks.last_check(store)
        if backups.is_behind(store, second, now):
            self._tell(self.behind_words(trouble))
        elif drill is not None and not drill.is_sound:
            self._tell(self.drill_words())
        elif check is not None and check.problems:
            words = self.found_words(check.problems)
            self._banner.tell(words, self.tr("Show"), self.findings_wanted.emit)
        else:
            self._banner.clear()

    def _look_anew(self) -> None:
        self.look()

    def drill_words(self) -> str:
        """What the banner tells of a trial restore that did not go well."""
        return self.tr(
            "A trial restore found the newest backup damaged. The base itself is whole: make one "
            "anew."
        )

    def found_words(self, count: int) -> str:
        """What the banner tells of a check that found something."""
        return self.tr("The check of the base found %n fault(s). Nothing was changed.", "", count)

    def make_words(self) -> str:
        """What can be done about backups."""
        return self.tr("Make a backup now")

    def behind_words(self, trouble: str) -> str:
        """What the banner tells of backups that are behind."""
        second = second_place()
        none, old, elsewhere = self.late_words(second)
        if backup.newest_verified(store_path()) is None:
            words = none
        elif second is not None and not backups.is_behind(store_path(), None, datetime.now(UTC)):
            words = elsewhere
        else:
            words = old
        return f"{words} {trouble}".strip()

    def late_words(self, second: Path | None) -> tuple[str, str, str]:
        """That there is no backup, that the last one is old, or only that of the second place."""
        elsewhere = self.tr("The second place has had no backup for three days: {folder}.")
        return (
            self.tr("There is no checked backup of this base."),
            self.tr("The last checked backup is older than three days."),
            elsewhere.format(folder=second),
        )

    def _tell(self, words: str) -> None:
        self._banner.tell(words, self.make_words(), self.keep)
