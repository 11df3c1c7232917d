"""Files of the store: kept beside it under the hash of their content."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from uuid import uuid4

from salesapp.db import containers, journal
from salesapp.db.models.files import StoredFile
from salesapp.db.queries import files
from salesapp.db.store import store_path
from salesapp.domain.errors import Rule, RuleError
from salesapp.paths import files_folder
from salesapp.whole_files import make_folder, share_whole


class DamagedFile(NamedTuple):
    """A stored file that is missing or holds something else."""

    file_id: int
    name: str
    is_missing: bool


def file_path(sha256: str) -> Path:
    """Where the content of that hash lies."""
    return files_folder(store_path()) / sha256[:2] / sha256


def store_file(name: str, data: bytes, mime: str = "application/octet-stream") -> int:
    """Keep a file and return its id; the same content is kept once."""
    sha256 = hashlib.sha256(data).hexdigest()
    _keep(file_path(sha256), data)
    known = files.id_of(sha256)
    if known is not None:
        return known
    # The name of the gesture belongs to the command the file is kept for.
    with journal.action("file.store", name, undoable=False, operation_id=uuid4().hex):
        return _row(sha256, name, mime, len(data))


def store_with(name: str, data: bytes, mime: str = "application/octet-stream") -> int:
    """As `store_file`, as a part of the action under way: undo takes the record of it back."""
    sha256 = hashlib.sha256(data).hexdigest()
    _keep(file_path(sha256), data)
    known = files.id_of(sha256)
    return known if known is not None else _row(sha256, name, mime, len(data))


def _row(sha256: str, name: str, mime: str, size: int) -> int:
    return int(StoredFile.create(sha256=sha256, name=name, mime=mime, size=size).id)


def read_file(file_id: int) -> bytes:
    """The content of a stored file.

    Raises:
        RuleError: RECORD_GONE; FILE_UNREADABLE when it is missing or not what was stored.
    """
    found = files.by_id(file_id)
    if found is None:
        raise RuleError(Rule.RECORD_GONE)
    path = file_path(found.sha256)
    data = _content(path)
    if data is None or hashlib.sha256(data).hexdigest() != found.sha256:
        raise RuleError(Rule.FILE_UNREADABLE, name=found.name, path=str(path))
    return data


def bring_along(store: Path, copy: Path) -> None:
    """Let a copy of a store have its stored files, too: they lie beside each by its name.

    Raises:
        OSError: What the machine refuses.
    """
    source, target = files_folder(store), files_folder(copy)
    for place in sorted(source.glob("[0-9a-f][0-9a-f]/*")):
        if place.is_file() and not place.name.startswith(".") and place.suffix != ".part":
            folder = target / place.parent.name
            make_folder(folder)
            share_whole(place, folder / place.name)


def damaged() -> Iterator[DamagedFile]:
    """Stored files that are missing or do not have their hash."""
    for file_id, sha256, name in files.every():
        data = _content(file_path(sha256))
        if data is None or hashlib.sha256(data).hexdigest() != sha256:
            yield DamagedFile(file_id, name, is_missing=data is None)


def content(sha256: str) -> bytes:
    """The content of that hash, out of its container when the store is encrypted.

    Raises:
        OSError: It is not there, or cannot be read.
        RuleError: FILE_UNREADABLE when it is damaged.
    """
    return containers.read(file_path(sha256))


def is_sealed(sha256: str) -> bool:
    """Whether the content of that hash lies encrypted; raises OSError when it is not there."""
    return containers.is_sealed(file_path(sha256))


def _content(path: Path) -> bytes | None:
    try:
        return containers.read(path)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except RuleError:
        return b""


def _keep(path: Path, data: bytes) -> None:
    """Write beside, reach the disk, then take the name: a file is whole or absent."""
    if _content(path) == data and containers.is_as_wanted(path):
        return
    make_folder(path.parent)
    containers.write(path, [data])
