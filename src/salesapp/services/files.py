"""Files of the store: kept beside it under the hash of their content."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from uuid import uuid4

from salesapp.db import containers, journal
from salesapp.db.backup import base_of
from salesapp.db.models.files import StoredFile
from salesapp.db.queries import files
from salesapp.db.store import store_path
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.jobs import JobControl
from salesapp.paths import FILES, files_folder
from salesapp.whole_files import copy_whole, make_folder, share_whole


class DamagedFile(NamedTuple):
    """A stored file that is missing or holds something else."""

    file_id: int
    name: str
    is_missing: bool


def own_path(sha256: str) -> Path:
    """Where the content of that hash is written."""
    return _place(files_folder(store_path()), sha256)


def file_path(sha256: str) -> Path:
    """Where the content of that hash lies: a backup opened itself reads the files of its base."""
    own = own_path(sha256)
    if not own.is_file():
        for folder in beside_backup(store_path()):
            if (shared := _place(folder, sha256)).is_file():
                return shared
    return own


def beside_backup(path: Path) -> list[Path]:
    """Where the stored files of a backup lie: its own, in the second place, beside its base."""
    found = [files_folder(path)]
    if (base := base_of(path)) is not None:
        found += [path.with_name(f"{base}{FILES}"), path.parent.with_name(f"{base}{FILES}")]
    return [one for one in found if one.is_dir()]


def _place(folder: Path, sha256: str) -> Path:
    return folder / sha256[:2] / sha256


def store_file(name: str, data: bytes, mime: str = "application/octet-stream") -> int:
    """Keep a file and return its id; the same content is kept once."""
    sha256 = hashlib.sha256(data).hexdigest()
    _keep(own_path(sha256), data)
    known = files.id_of(sha256)
    if known is not None:
        return known
    # The name of the gesture belongs to the command the file is kept for.
    with journal.action("file.store", name, undoable=False, operation_id=uuid4().hex):
        return _row(sha256, name, mime, len(data))


def store_with(name: str, data: bytes, mime: str = "application/octet-stream") -> int:
    """As `store_file`, as a part of the action under way: undo takes the record of it back."""
    sha256 = hashlib.sha256(data).hexdigest()
    _keep(own_path(sha256), data)
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


def bring_along(store: Path, copy: Path, backup: Path) -> None:
    """Let a copy of a backup have the stored files of its store: they lie beside it by its name.

    Raises:
        OSError: What the machine refuses.
    """
    target = files_folder(copy)
    for folder in (files_folder(store), *beside_backup(backup)):
        for source in _stored(folder):
            place = _place(target, source.name)
            make_folder(place.parent)
            share_whole(source, place)


def carry_away(second: Path, control: JobControl) -> int:
    """Copy the stored files of the open store to the second place of its backups; how many.

    Raises:
        OSError: What the machine refuses.
        JobCancelled: The rest follows the next time.
    """
    store, count = store_path(), 0
    for source in _stored(files_folder(store)):
        control.step(0, 0)
        place = _place(second / f"{store.stem}{FILES}", source.name)
        if _is_carried(source, place) or not _is_whole(source):
            continue
        make_folder(place.parent)
        copy_whole(source, place)
        count += 1
    return count


def _is_carried(source: Path, place: Path) -> bool:
    """Whether a copy is there, and not of before the store was encrypted or opened."""
    try:
        told, there = source.stat(), place.stat()
    except OSError:
        return False
    return told.st_size == there.st_size and told.st_mtime <= there.st_mtime


def _is_whole(source: Path) -> bool:
    """Whether a stored file holds what its name tells: a damaged one must replace no whole copy."""
    made = hashlib.sha256()
    try:
        for part in containers.parts_of(source):
            made.update(part)
    except RuleError:
        return False
    return made.hexdigest() == source.name


def _stored(folder: Path) -> list[Path]:
    found = sorted(folder.glob("[0-9a-f][0-9a-f]/*"))
    return [
        one
        for one in found
        if one.is_file() and not one.name.startswith(".") and one.suffix != ".part"
    ]


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
