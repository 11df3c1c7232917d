"""What a backup holds, and a place where none can be made."""

from __future__ import annotations

import os
from pathlib import Path

import apsw

from salesapp.db import backup
from salesapp.paths import backup_folder


def asked_of(copy: Path, sql: str) -> object:
    """The first value of an answer of a backup's file."""
    reader = apsw.Connection(str(copy), flags=apsw.SQLITE_OPEN_READONLY)
    try:
        return reader.execute(sql).fetchall()[0][0]
    finally:
        reader.close()


def made_for(store: Path, reason: str) -> Path:
    """The one verified backup made for a reason; a command that is tried twice makes two."""
    found, *others = [one for one in backup.backups(store) if backup.reason_of(one) == reason]
    assert not others or os.environ.get("SALESAPP_TWICE")
    assert backup.is_intact(found)
    return found


def forbid(store: Path) -> None:
    """Let no backup be made any more: a file lies where the folder of backups would be."""
    folder = backup_folder(store)
    if folder.exists():
        folder.rename(folder.with_name("moved away"))
    folder.write_text("no folder", "utf-8")
