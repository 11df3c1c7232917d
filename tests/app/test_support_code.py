"""The support modules of Qt for Python are compiled once, not at every start."""

from __future__ import annotations

import subprocess
import sys

import pytest

START = """
import builtins, sys
from pathlib import Path
compiled = []
ours = builtins.compile
def watched(source, filename, *rest, **named):
    if str(filename).startswith("shibokensupport/"):
        compiled.append(filename)
    return ours(source, filename, *rest, **named)
builtins.compile = watched
from salesapp.app.support_code import support_code
with support_code.kept_in(Path(sys.argv[1])):
    from PySide6.QtCore import QRect
assert builtins.compile is watched
support_code.save()
try:
    QRect("wide")
except TypeError as error:
    assert "Supported signatures" in str(error), error
print(len(compiled))
"""
MAKER_ONLY = 1


@pytest.fixture
def start(tmp_path):
    """Start a program with the file; how many support modules it had to compile."""
    path = tmp_path / "support.code"

    def begin():
        done = subprocess.run(
            [sys.executable, "-c", START, str(path)], capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        assert not done.stderr
        return int(done.stdout)

    return path, begin


def test_the_second_start_compiles_none_of_them(start):
    path, begin = start
    assert begin() > MAKER_ONLY
    written = path.read_bytes()
    assert begin() == MAKER_ONLY
    assert path.read_bytes() == written


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: b"",
        lambda data: data[:-1],
        lambda data: b"\0" + data[1:],
        lambda data: data[:5000] + b"\xff" + data[5001:],
    ],
    ids=["empty", "last byte lost", "another Python", "one byte changed"],
)
def test_a_spoilt_file_is_left_alone_and_written_anew(start, spoil):
    path, begin = start
    begin()
    written = path.read_bytes()
    path.write_bytes(spoil(written))
    assert begin() > MAKER_ONLY
    assert path.read_bytes() == written


def test_a_folder_that_cannot_be_written_to_is_no_trouble(start):
    path, begin = start
    path.mkdir()
    assert begin() > MAKER_ONLY
    assert begin() > MAKER_ONLY
