"""The disk fails at each write of a list that leaves: it is told, and the old file stands."""

from __future__ import annotations

import random
import resource
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.jobs import Silent
from salesapp.services.exports.child import write_in_child
from salesapp.services.exports.write import FileKind, Target, write_table
from tests.crash.disk import Disk
from tests.crash.faults import FAULTS, Fault, files_on
from tests.exchange.test_lists_out import EMPTY, FULL, TABLE

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="limits are those of POSIX"),
    # The library of workbooks leaves its own pieces open when it fails; its process ends then.
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]

ROWS = [FULL, EMPTY] * 100
OLD = b"the list of yesterday"
PLACES = 25
"""So many of the steps of a kind are tried with each fault, and the first and the last ones."""


@pytest.fixture
def disk() -> Iterator[Disk]:
    made = Disk("of lists")
    yield made
    made.unregister()


def write(path: Path, kind: FileKind) -> None:
    write_table(Target(path, kind), TABLE, iter([ROWS[:120], ROWS[120:]]))


def is_whole(path: Path, size: int) -> bool:
    """A workbook tells the moment it was made, packed: a few bytes more or less."""
    if path.suffix != ".xlsx":
        return path.stat().st_size == size
    with zipfile.ZipFile(path) as book:
        return book.testzip() is None and abs(path.stat().st_size - size) < 64


def left(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("kind", FileKind)
def test_at_each_step_the_old_file_stands_and_it_is_told(tmp_path, disk, kind, fault):
    """A list that is refused can be saved as soon as the disk works again."""
    path = tmp_path / f"Клиенты.{kind}"
    write(path, kind)
    whole = path.stat().st_size
    with files_on(disk):
        write(path, kind)
        steps = disk.count
        tried = set(random.Random(7).sample(range(1, steps + 1), min(PLACES, steps)))
        told = [
            _one(path, kind, disk, Fault(fault, at), whole)
            for at in sorted(tried | {1, 2, steps - 1, steps})
        ]
        write(path, kind)
    assert is_whole(path, whole)
    assert steps >= 5
    assert set(told) <= {"refused", "whole"}
    assert told.count("whole") <= 2, "only what comes after the last word does no harm"


def _one(path: Path, kind: FileKind, disk: Disk, fault: Fault, whole: int) -> str:
    """What became of a list when the disk failed there."""
    path.write_bytes(OLD)
    disk.on_step(fault)
    try:
        write(path, kind)
        told = "whole" if is_whole(path, whole) else "torn"
    except Exception as error:  # noqa: BLE001 - whatever it is, it is told of
        is_right = isinstance(error, RuleError) and fault.fits(error)
        told = "refused" if is_right else f"{fault}: {error!r}"
        if path.read_bytes() != OLD:
            told = f"{fault}: the old file is gone"
    finally:
        disk.on_step(None)
    return told if left(path.parent) == [path.name] else f"{fault}: {left(path.parent)}"


@pytest.mark.parametrize("kind", FileKind)
def test_in_the_child_no_file_grows_beyond_what_the_disk_takes(tmp_path, kind):
    """A real limit of the system, at which each write of the child itself fails."""
    path = tmp_path / f"Клиенты.{kind}"
    send: Callable[[], int] = lambda: write_in_child(  # noqa: E731
        Target(path, kind), TABLE, iter([ROWS]), Silent(), total=len(ROWS)
    )
    send()
    size = path.stat().st_size
    for most in (0, 1, size // 3, size - 1):
        path.write_bytes(OLD)
        before = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, before[1]))
        try:
            with pytest.raises(RuleError) as caught:
                send()
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)
        assert caught.value.rule is Rule.FILE_UNREADABLE
        assert caught.value.facts["reason"] == "not_writable"
        assert path.read_bytes() == OLD
        assert left(tmp_path) == [path.name]
    send()
    assert is_whole(path, size)
