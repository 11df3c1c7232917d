"""Writing the base anew beside the window: encrypted, or plain again."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal

from salesapp.domain.changes import Changes
from salesapp.domain.jobs import JobControl
from salesapp.domain.store_keys import StoreKeys
from salesapp.paths import thumbnails_folder
from salesapp.services import encryption, undo
from salesapp.ui.jobs import Job, jobs
from salesapp.ui.settings import settings, settings_file
from salesapp.ui.store import store
from salesapp.ui.translate import QT_TRANSLATE_NOOP, language, translate

_MINUTES: Final = 10
"""After so many the screen of an encrypted base is locked, till the user chooses otherwise."""
TITLE = QT_TRANSLATE_NOOP("Protection", "Encryption of the base")


class Changing(QObject):
    """Writes the new file in a thread, swaps it in, then sees to the stored files and backups."""

    swapped = Signal()
    """The base itself is what was asked for; its files and backups follow."""
    done = Signal()
    failed = Signal(object)
    """The exception; the base of before is open."""

    def __init__(self, keys: StoreKeys | None, password: str, parent: QObject) -> None:
        super().__init__(parent)
        self._keys, self._password = keys, password

    def start(self) -> None:
        """Begin."""
        job = Job(translate("Protection", TITLE), self._prepare, self)
        job.succeeded.connect(self._swap)
        job.failed.connect(self.failed)
        job.start()

    def _prepare(self, control: JobControl) -> encryption.Prepared:
        if self._keys is None:
            encryption.open_files(control)
        return encryption.prepare(self._keys, control)

    def _swap(self, prepared: encryption.Prepared) -> None:
        jobs.cancel_all()
        try:
            encryption.swap(prepared, self._password, language())
        except Exception as error:  # noqa: BLE001 - told by who asked
            self.failed.emit(error)
            return
        finally:
            undo.start()
            settings_file().veil(on=encryption.is_on())
            store.changed.emit(Changes.all())
        if encryption.is_on():
            # Small pictures of stored ones lie plain from before.
            shutil.rmtree(thumbnails_folder(), ignore_errors=True)
            if not settings().lock_minutes:
                settings_file().put("lock_minutes", _MINUTES)
        self.swapped.emit()
        after = Job(translate("Protection", TITLE), _settle)
        after.succeeded.connect(lambda _done: self.done.emit())
        after.failed.connect(self.failed)
        after.start()


def _settle(control: JobControl) -> bool:
    second = settings().second_place
    encryption.settle_files(control)
    encryption.settle_backups(Path(second) if second else None, control)
    encryption.back_up_now()
    return True
