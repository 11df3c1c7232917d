"""What the user does with the files of a record: contents are kept once, by their hash."""

from __future__ import annotations

import hashlib
import mimetypes
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple
from uuid import uuid4

from salesapp.db import containers, journal
from salesapp.db.models.files import StoredFile
from salesapp.db.models.links import FileLink
from salesapp.db.queries import files
from salesapp.db.records import bury, require, touch
from salesapp.db.writes import links as writes
from salesapp.domain.changes import Changes
from salesapp.domain.entities import Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.file_names import safe_name
from salesapp.domain.jobs import JobControl, Silent
from salesapp.services.files import file_path, own_path
from salesapp.whole_files import NotAFileError, beside, folder_reaches_disk, make_folder

BIGGEST: Final = 500 * 1024 * 1024
"""Bytes of one file: a store is copied whole into every backup."""


class Kept(NamedTuple):
    """A content that lies in the folder of the store already."""

    name: str
    sha256: str
    size: int
    mime: str


def keep(path: Path, control: JobControl | None = None) -> Kept:
    """Copy a file into the folder of the store under the hash of its content.

    Writes no records, so that it may run beside the window.

    Raises:
        RuleError: FILE_UNREADABLE (facts `name`, `path`) for folders, devices and files that
            cannot be read; FILE_TOO_BIG above `BIGGEST`.
    """
    control = control or Silent()
    if not path.is_file():
        raise RuleError(Rule.FILE_UNREADABLE, name=path.name, path=str(path))
    size = path.stat().st_size
    if size > BIGGEST:
        raise RuleError(Rule.FILE_TOO_BIG, name=path.name, path=str(path), size=size)
    digest = hashlib.sha256()
    folder = own_path("00").parent.parent
    make_folder(folder)
    part = folder / f"{uuid4().hex}.part"

    def told() -> Iterator[bytes]:
        done = 0
        for block in containers.plain_parts(path):
            digest.update(block)
            done += len(block)
            yield block
            control.step(done, max(size, 1), path.name)

    try:
        containers.write(part, told())
        _take_name(part, own_path(digest.hexdigest()))
    except (PermissionError, FileNotFoundError, NotAFileError) as error:
        raise RuleError(Rule.FILE_UNREADABLE, name=path.name, path=str(path)) from error
    finally:
        part.unlink(missing_ok=True)
    mime = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    return Kept(path.name, digest.hexdigest(), size, mime)


def attach(entity: Entity, record_id: int, kept: Sequence[Kept]) -> Changes:
    """Hang kept files on a record; the same content hangs on it once."""
    subject = kept[0].name if len(kept) == 1 else str(len(kept))
    with journal.action("attachment.add", subject=subject) as rec:
        require(entity.value, record_id)
        rec.about(record_id)
        for one in kept:
            file_id = files.id_of(one.sha256)
            if file_id is None:
                row = StoredFile.create(
                    sha256=one.sha256, name=one.name, mime=one.mime, size=one.size
                )
                file_id = int(row.id)
            if not writes.has_file(entity, record_id, file_id):
                FileLink.create(
                    file=file_id, entity=entity.value, record_id=record_id, name=one.name
                )
    return rec.result()


def update(link_id: int, name: str, note: str) -> Changes:
    """Call a file of a record differently, and write what it is about."""
    clean = safe_name(name)
    if not clean:
        raise RuleError(Rule.FIELD_REQUIRED, field="name")
    with journal.action("attachment.update", subject=clean) as rec:
        rec.about(link_id)
        touch("file_link", link_id, None, name=clean, note=" ".join(note.split()))
    return rec.result()


def reorder(entity: Entity, record_id: int, link_ids: Sequence[int]) -> Changes:
    """Put the files of a record in order; the first picture stands for the record."""
    with journal.action("attachment.order", subject=str(len(link_ids))) as rec:
        rec.about(record_id)
        require(entity.value, record_id)
        writes.set_file_order(link_ids)
    return rec.result()


def delete(link_id: int) -> Changes:
    """Take a file from a record; the content stays for undo and for the papers."""
    (name,) = require("file_link", link_id, "name")
    with journal.action("attachment.delete", subject=str(name)) as rec:
        rec.about(link_id)
        bury("file_link", link_id)
    return rec.result()


def is_missing(sha256: str) -> bool:
    """Whether the content is not in its place."""
    return not file_path(sha256).is_file()


def copy_to(sha256: str, name: str, target: Path) -> Path:
    """Copy a kept content to a path beside, then give it its name.

    Raises:
        RuleError: FILE_UNREADABLE when the content is missing.
    """
    source = file_path(sha256)
    if not source.is_file():
        raise RuleError(Rule.FILE_UNREADABLE, name=name, path=str(source))
    with beside(target) as sibling, sibling.open("xb") as stream:
        stream.writelines(containers.parts_of(source))
    return target


def _take_name(part: Path, target: Path) -> None:
    same = target.is_file() and target.stat().st_size == part.stat().st_size
    if same and containers.is_as_wanted(target):
        return
    make_folder(target.parent)
    part.replace(target)
    folder_reaches_disk(target.parent)
