"""Stored files of an encrypted store: each content in a small container of the same encryption.

A container is a database of one table, so that there is one engine and no cipher of our own. Its
first bytes are those of an encrypted store; a file without them is plain and read as it is, so a
folder half sealed reads whole.
"""

from __future__ import annotations

import errno
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

import apsw

from salesapp.db.connection import MARK, database
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.store_keys import StoreKeys
from salesapp.whole_files import beside, open_regular

PART: Final = 1 << 20
_MAKE: Final = "CREATE TABLE part (number INTEGER PRIMARY KEY, data BLOB NOT NULL) STRICT"
_LEAST: Final = 4_096


def is_sealed(path: Path) -> bool:
    """Whether a stored file is a container."""
    with path.open("rb") as file:
        return file.read(len(MARK)) == MARK


def read(path: Path) -> bytes:
    """The content of a stored file, sealed or plain.

    Raises:
        OSError: It is not there, or cannot be read.
        RuleError: FILE_UNREADABLE when it is damaged or sealed by another key.
    """
    return b"".join(parts_of(path))


def parts_of(path: Path) -> Iterator[bytes]:
    """The content of a stored file in pieces; raises as `read`."""
    if not is_sealed(path):
        yield from plain_parts(path)
        return
    try:
        connection = _opened(path, apsw.SQLITE_OPEN_READONLY)
        try:
            for (data,) in connection.execute("SELECT data FROM part ORDER BY number"):
                yield bytes(data)
        finally:
            connection.close()
    except apsw.Error as error:
        raise RuleError(Rule.FILE_UNREADABLE, path=str(path), reason="sealed") from error


def plain_parts(path: Path) -> Iterator[bytes]:
    """What a plain file holds, in pieces."""
    with open_regular(path) as file:
        while block := file.read(PART):
            yield block


def write(path: Path, parts: Iterable[bytes]) -> None:
    """Write a stored file whole: sealed when the open store is encrypted, else plain.

    Raises:
        OSError: What the machine refuses; what was there stays.
    """
    if database.keys is None:
        write_plain(path, parts)
        return
    with beside(path) as sibling:
        try:
            _seal(sibling, parts)
        except apsw.FullError as error:
            raise OSError(errno.ENOSPC, str(error), str(path)) from error
        except apsw.Error as error:
            raise OSError(errno.EIO, str(error), str(path)) from error


def write_plain(path: Path, parts: Iterable[bytes]) -> None:
    """Write a stored file whole and plain; raises as `write`."""
    with beside(path) as sibling, sibling.open("xb") as stream:
        stream.writelines(parts)


def is_as_wanted(path: Path) -> bool:
    """Whether a stored file is sealed if the open store is encrypted, and plain if it is not."""
    return is_sealed(path) == (database.keys is not None)


def _seal(sibling: Path, parts: Iterable[bytes]) -> None:
    connection = _opened(sibling, apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE)
    try:
        # Nobody sees the container before it is whole and has reached the disk.
        for name, value in (("journal_mode", "off"), ("synchronous", "off"), ("page_size", _LEAST)):
            connection.execute(f"PRAGMA {name} = {value}").fetchall()
        connection.execute("BEGIN").fetchall()
        connection.execute(_MAKE).fetchall()
        for number, data in enumerate(_even(parts)):
            connection.execute("INSERT INTO part VALUES (?, ?)", (number, data)).fetchall()
        connection.execute("COMMIT").fetchall()
    finally:
        connection.close()


def _even(parts: Iterable[bytes]) -> Iterator[bytes]:
    """Pieces of a size that SQLite takes, however they come."""
    for part in parts:
        for at in range(0, len(part), PART):
            yield part[at : at + PART]


def _opened(path: Path, flags: int) -> Any:
    from salesapp.db.cipher import use_key

    keys: StoreKeys | None = database.keys
    if keys is None:
        raise RuleError(Rule.FILE_UNREADABLE, path=str(path), reason="sealed")
    connection = apsw.Connection(str(path), flags=flags)
    use_key(connection, keys, keys.files)
    return connection
