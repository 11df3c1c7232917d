"""Files that leave the program: written whole or not at all, and harmless in a spreadsheet."""

from __future__ import annotations

import contextlib
import errno
import re
from collections.abc import Iterator
from pathlib import Path

from salesapp import whole_files
from salesapp.domain.errors import Rule, RuleError

_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_GUARDED = re.compile(r"'+[=+\-@\t\r]")


def guard_cell(text: str) -> str:
    """Put an apostrophe before what a spreadsheet would run as a formula."""
    return "'" + text if _FORMULA.match(text) else text


def unguard_cell(text: str) -> str:
    """Take off the apostrophe of `guard_cell` (spreadsheets use the same sign for plain text)."""
    return text[1:] if _GUARDED.match(text) else text


_PHONE = re.compile(r"\+\d[\d\s()\-]{5,}")


def guard_text(text: str) -> str:
    """`guard_cell` for the cells of a list: a telephone number cannot do anything, it stays."""
    return text if _PHONE.fullmatch(text) else guard_cell(text)


def write_safely(path: Path, data: bytes) -> None:
    """Write beside the target, flush to the disk, then take its place: never half a file.

    Raises `RuleError` (`DISK_FULL`, or `FILE_UNREADABLE` with ``reason="not_writable"``).
    """
    with beside(path) as sibling, sibling.open("xb") as stream:
        stream.write(data)


@contextlib.contextmanager
def beside(path: Path) -> Iterator[Path]:
    """A sibling to write; at the end it takes the place of the target, after an error it is gone.

    Raises `RuleError` as `write_safely`.
    """
    try:
        with whole_files.beside(path) as sibling:
            yield sibling
    except OSError as error:
        raise not_written(path, error) from error


def sweep(path: Path) -> None:
    """Take away what a process that was ended has begun to write beside a target."""
    with contextlib.suppress(OSError):
        for one in list(path.parent.iterdir()):
            if one.name.startswith(whole_files.part_of(path)) and one.suffix == ".part":
                one.unlink()


def not_written(path: Path, error: OSError) -> RuleError:
    """Why a file could not be written."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return RuleError(Rule.DISK_FULL, path=str(path))
    if error.errno == errno.EIO:
        return RuleError(Rule.DISK_FAILED, path=str(path))
    return RuleError(Rule.FILE_UNREADABLE, path=str(path), reason="not_writable")
