"""Words for backups: why one was made, how large it is."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from salesapp.db import backup
from salesapp.domain.backups import BackupReason
from salesapp.ui import format
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

_REASONS: Final = {
    BackupReason.BY_HAND: QT_TRANSLATE_NOOP("Backups", "made by hand"),
    BackupReason.DAILY: QT_TRANSLATE_NOOP("Backups", "of the day"),
    BackupReason.HALF_HOUR: QT_TRANSLATE_NOOP("Backups", "by the clock"),
    BackupReason.AT_EXIT: QT_TRANSLATE_NOOP("Backups", "at the end of work"),
    BackupReason.BEFORE_UPGRADE: QT_TRANSLATE_NOOP("Backups", "before an update of the program"),
    BackupReason.BEFORE_IMPORT: QT_TRANSLATE_NOOP("Backups", "before an import"),
    BackupReason.BEFORE_BULK: QT_TRANSLATE_NOOP("Backups", "before a change of many records"),
    BackupReason.BEFORE_MERGE: QT_TRANSLATE_NOOP("Backups", "before a merge"),
    BackupReason.BEFORE_ERASURE: QT_TRANSLATE_NOOP("Backups", "before an erasure"),
    BackupReason.BEFORE_RESTORE: QT_TRANSLATE_NOOP("Backups", "before a restore"),
}
_OTHER: Final = QT_TRANSLATE_NOOP("Backups", "of another program")


def reason_words(path: Path) -> str:
    """Why a backup was made."""
    reason = backup.reason_of(path)
    known = reason in set(BackupReason)
    return translate("Backups", _REASONS[BackupReason(reason)] if known else _OTHER)


def size_words(path: Path) -> str:
    """«8,9 МБ»; nothing of a backup that has just made room for a newer one."""
    try:
        size = path.stat().st_size
    except OSError:
        return ""
    tenths = max(1, size * 10 // 1024**2)
    words = translate("Backups", QT_TRANSLATE_NOOP("Backups", "{size} MB"))
    return words.format(size=format.decimal(tenths * 100))
