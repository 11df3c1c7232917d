"""What is known of the files kept beside the store."""

from __future__ import annotations

from typing import NamedTuple

from salesapp.db.connection import row, rows, value


class FileRow(NamedTuple):
    """A stored file: the hash of its content names it on disk."""

    id: int
    sha256: str
    name: str


def id_of(sha256: str) -> int | None:
    """The file with that content."""
    found = value("SELECT id FROM stored_file WHERE sha256 = ?", sha256)
    return None if found is None else int(found)


def by_id(file_id: int) -> FileRow | None:
    """One file, or None when there is none."""
    found = row("SELECT id, sha256, name FROM stored_file WHERE id = ?", file_id)
    return None if found is None else FileRow._make(found)


def every() -> list[FileRow]:
    """All files."""
    return [
        FileRow._make(one) for one in rows("SELECT id, sha256, name FROM stored_file ORDER BY id")
    ]
