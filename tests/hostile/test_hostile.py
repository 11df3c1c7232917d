"""Every file of the catalogue is refused with the right reason, or read; nothing else happens."""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.jobs import Silent
from salesapp.exchange import bitrix24, ics_child, letters, script_files, statement_child
from salesapp.exchange.grid import GridOptions
from salesapp.exchange.grid_child import read_grid, read_here
from salesapp.exchange.tables import Reason
from salesapp.services import attachments, paper_templates
from tests.exchange.hostile import is_risky
from tests.hostile import catalogue
from tests.hostile.catalogue import READ, Case

CASES = {one.title: one for one in catalogue.every()}


def _table(path: Path) -> object:
    return read_here([path], path.with_suffix(".spool"), Silent(), GridOptions())


def _table_in_a_child(path: Path) -> object:
    return read_grid([path], path.with_suffix(".spool"), Silent())


def _picture(path: Path) -> object:
    from salesapp.documents.pictures import read_picture

    return read_picture(path.read_bytes())


def _store(path: Path) -> object:
    from salesapp.db.store import close_store, open_store

    try:
        return open_store(path)
    finally:
        close_store()


DOORS: dict[str, Callable[[Path], object]] = {
    "table": _table,
    "Bitrix24": bitrix24.read,
    "letter": letters.read_here,
    "calendar": ics_child.read_here,
    "statement": statement_child.read_here,
    "script": script_files.read_script,
    "template": paper_templates.import_template,
    "store": _store,
}


def test_there_are_enough_of_them():
    assert len(catalogue.every()) == len(CASES), "two of one name"
    assert len(CASES) + len(PATHS) * len(DOORS) >= 150


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("title", CASES)
def test_a_hostile_file_is_refused_or_read_and_nothing_else(title, tmp_path):
    case = CASES[title]
    path = tmp_path / f"файл{case.ending}"
    path.write_bytes(case.make())
    if case.door == "picture":
        assert (_picture(path) is not None) is (case.wanted == READ)
        return
    door = DOORS[case.door]
    if case.ending == ".xlsx" or is_risky(case.name):
        door = _table_in_a_child
    _hold_against(case, door, path)
    assert path.exists(), "a file that was only read stays"


def _hold_against(case: Case, door: Callable[[Path], object], path: Path) -> None:
    if case.wanted == READ:
        assert door(path) is not None
        return
    with pytest.raises(RuleError) as refused:
        door(path)
    assert refused.value.rule is case.wanted
    if case.reason is not None:
        assert refused.value.facts.get("reason") == case.reason
    assert refused.value.facts.get("reason") != Reason.CRASHED


# What is no file, at every door


def _folder(path: Path) -> None:
    path.mkdir()


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _socket(path: Path) -> None:
    here = Path.cwd()
    os.chdir(path.parent)
    try:
        with socket.socket(socket.AF_UNIX) as one:
            one.bind(path.name)
    finally:
        os.chdir(here)


def _device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def _nowhere(path: Path) -> None:
    path.symlink_to(path.parent / "nothing")


def _circle(path: Path) -> None:
    path.symlink_to(path)


def _nothing(path: Path) -> None:
    """Gone before it is read."""


def _closed(path: Path) -> None:
    path.write_bytes(b"a;b\n")
    path.chmod(0)


PATHS: dict[str, Callable[[Path], None]] = {
    "a folder": _folder, "a pipe": _pipe, "a socket": _socket, "a device without end": _device,
    "a link to nothing": _nowhere, "a link to itself": _circle, "a file that is gone": _nothing,
    "a file nobody may read": _closed,
}  # fmt: skip
REASONS = {
    "a folder": Reason.FOLDER,
    "a pipe": Reason.NOT_A_FILE,
    "a device without end": Reason.NOT_A_FILE,
}


@pytest.mark.skipif(sys.platform == "win32", reason="pipes and devices lie elsewhere there")
@pytest.mark.parametrize("name", PATHS)
@pytest.mark.parametrize("door", DOORS)
def test_what_is_no_file_is_refused_at_once(door, name, tmp_path):
    path = tmp_path / "нечто.csv"
    PATHS[name](path)
    if name == "a file nobody may read" and os.access(path, os.R_OK):
        pytest.skip("this user may read everything")
    with pytest.raises(RuleError) as refused:
        DOORS[door](path)
    allowed = {Rule.FILE_UNREADABLE, Rule.STORE_MISSING, Rule.STORE_FOREIGN}
    assert refused.value.rule in allowed
    if door in ("table", "Bitrix24", "letter", "calendar"):
        assert refused.value.facts["reason"] == REASONS.get(name, Reason.NOT_READABLE)


@pytest.mark.skipif(sys.platform == "win32", reason="pipes and devices lie elsewhere there")
@pytest.mark.parametrize(
    "name", ["a folder", "a pipe", "a device without end", "a link to nothing"]
)
def test_what_is_no_file_is_not_attached(name, tmp_path, db):
    path = tmp_path / "нечто"
    PATHS[name](path)
    with pytest.raises(RuleError) as refused:
        attachments.keep(path)
    assert refused.value.rule is Rule.FILE_UNREADABLE


@pytest.mark.skipif(sys.platform == "win32", reason="pipes and devices lie elsewhere there")
def test_looking_what_a_file_is_waits_for_no_pipe(tmp_path):
    from salesapp.ui.importing.kinds import is_exchange, split_files

    pipe = tmp_path / "труба.csv"
    os.mkfifo(pipe)
    assert split_files([pipe]) == ([], [pipe])
    assert not is_exchange(pipe)


NAMES = (
    "a\nb.csv",
    "-rf.csv",
    "файл \u202efdp.csv",
    "%s{}.csv",
    "'; DROP.csv",
    "я" * 110 + ".csv",
    "a b&c;$(id).csv",
)


@pytest.mark.skipif(sys.platform == "win32", reason="such names are not to be had there")
@pytest.mark.parametrize("name", NAMES)
def test_a_file_of_an_odd_name_is_read_in_the_child(name, tmp_path):
    path = tmp_path / name
    path.write_bytes(catalogue.GOOD.encode())
    assert _table_in_a_child(path).total_rows == 2


def test_a_file_that_grows_while_it_is_read_is_refused(tmp_path, monkeypatch):
    from salesapp import whole_files
    from salesapp.exchange import tables

    path = tmp_path / "растёт.csv"
    path.write_bytes(catalogue.GOOD.encode())

    def growing(one: Path):
        file = whole_files.open_regular(one)
        with one.open("ab") as more:
            more.write(b"x;y;z\n")
        return file

    file = growing(path)
    monkeypatch.setattr(tables, "open_regular", lambda _path: file)
    before = os.fstat(file.fileno())
    monkeypatch.setattr(tables.os, "fstat", lambda _number: before)
    with path.open("ab") as more:
        more.write(b"x;y;z\n")
    with pytest.raises(RuleError) as refused:
        tables.read_bytes(path)
    assert refused.value.facts["reason"] == Reason.STILL_CHANGING
