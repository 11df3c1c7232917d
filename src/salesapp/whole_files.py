"""Every file the program leaves behind: whole or not there, whatever stops the machine.

A sibling is written, reaches the disk, and takes the name in one step. The lowest floor has it, so
that nobody needs a way of his own; `exchange/files.py` tells its refusals as rules. Files somebody
else has made are opened here, too: only what is a file indeed.
"""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO


@contextlib.contextmanager
def beside(path: Path) -> Iterator[Path]:
    """A sibling to write; at the end it takes the place of `path`, after an error it is gone.

    Raises:
        OSError: What the machine refuses; the target is as it was.
    """
    import secrets

    sibling = path.with_name(f"{part_of(path)}{secrets.token_hex(4)}.part")
    try:
        yield sibling
        file_reaches_disk(sibling)
        sibling.replace(path)
    finally:
        with contextlib.suppress(OSError):
            sibling.unlink()
    folder_reaches_disk(path.parent)


def write_whole(path: Path, data: bytes) -> None:
    """Write a file in place of what is there.

    Raises:
        OSError: As `beside`.
    """
    with beside(path) as sibling, sibling.open("xb") as stream:
        stream.write(data)


def copy_whole(source: Path, path: Path) -> None:
    """Copy a file in place of what is there.

    Raises:
        OSError: As `beside`.
    """
    import shutil

    with beside(path) as sibling:
        shutil.copyfile(source, sibling)


def share_whole(source: Path, path: Path) -> None:
    """Give a file that is never written again a second name, or copy it where that cannot be.

    Raises:
        OSError: As `beside`.
    """
    with contextlib.suppress(OSError):
        os.link(source, path)
        return
    if not path.exists():
        copy_whole(source, path)


def make_folder(folder: Path) -> None:
    """Make a folder, and those above it, so that its name outlives a power cut.

    Raises:
        OSError: What the machine refuses.
    """
    if folder.is_dir():
        return
    make_folder(folder.parent)
    folder.mkdir(exist_ok=True)
    folder_reaches_disk(folder.parent)


class NotAFileError(OSError):
    """A device, a pipe or a socket: reading it would have no end, or wait for ever."""


def open_regular(path: Path) -> BinaryIO:
    """Open a file somebody else has made, to be read.

    Raises:
        NotAFileError: It is none.
        OSError: What the machine refuses; IsADirectoryError for a folder.
    """
    flags = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
    # A pipe nobody writes to would be waited for.
    number = os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
    kind = os.fstat(number).st_mode
    if stat.S_ISREG(kind):
        return os.fdopen(number, "rb")
    os.close(number)
    if stat.S_ISDIR(kind):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    raise NotAFileError(errno.EINVAL, "not a file", str(path))


def read_regular(path: Path, most: int) -> bytes:
    """The bytes of a file somebody else has made, one more than `most` at the utmost.

    Raises:
        OSError: As `open_regular`.
    """
    with open_regular(path) as file:
        return file.read(most + 1)


def append_lines(path: Path, lines: str) -> None:
    """Add lines at the end of a log that must not be lost; they have reached the disk.

    Raises:
        OSError: What the machine refuses; the last line may be torn then.
    """
    is_new = not path.exists()
    with path.open("ab") as stream:
        stream.write(lines.encode("utf-8"))
        stream.flush()
        os.fsync(stream.fileno())
    if is_new:
        folder_reaches_disk(path.parent)


def part_of(path: Path) -> str:
    """What the names of the siblings of a file begin with."""
    return f".{path.name[:80]}."


def file_reaches_disk(file: Path) -> None:
    """Make the content of a file that was just written durable."""
    with file.open("rb+") as stream:
        os.fsync(stream.fileno())


def folder_reaches_disk(folder: Path) -> None:
    """Make a new name itself durable where the system lets a folder be opened."""
    if sys.platform == "win32":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
