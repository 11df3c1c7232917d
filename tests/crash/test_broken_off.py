"""Killed while a store is made or brought up to date: the next start finds nothing half done."""

from __future__ import annotations

import lzma
import shutil
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import apsw
import pytest

from salesapp.db.connection import value
from salesapp.db.store import close_store, open_store
from salesapp.domain.errors import Rule, RuleError
from salesapp.services.checks import Finding, check_store
from tests.crash.disk import Disk
from tests.kept_stores import lay_small

OLD = Path(__file__).parents[1] / "data" / "stores" / "0036_amounts.sqlite3.xz"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9")

DIES = textwrap.dedent(
    """
    import os, signal, sys
    from pathlib import Path
    from salesapp.db import defaults
    from salesapp.db.store import open_store

    def die(*_told):
        os.kill(os.getpid(), signal.SIGKILL)

    setattr(defaults, sys.argv[2], die)
    open_store(Path(sys.argv[1]), create=True)
    """
)


def killed_in(store: Path, work: str) -> None:
    """Open a store in a process that dies when it comes to this work."""
    command = [sys.executable, "-c", DIES, str(store), work]
    assert subprocess.run(command, check=False).returncode == -signal.SIGKILL


@pytest.fixture(autouse=True)
def closed():
    yield
    close_store()


def test_a_store_killed_in_the_making_has_no_name_and_is_made_anew(tmp_path):
    store = tmp_path / "store.salesapp"
    killed_in(store, "plant")
    assert not store.exists(), "half a store would be refused as a file of somebody else's"
    open_store(store, create=True)
    assert value("SELECT count(*) FROM stage") > 0
    assert check_store() == []
    assert list(tmp_path.glob(".*.part*")) == []


def test_an_upgrade_killed_before_its_last_word_is_ended_by_the_next_start(tmp_path):
    store = tmp_path / "store.salesapp"
    with lzma.open(OLD) as packed, store.open("wb") as plain:
        shutil.copyfileobj(packed, plain)
    killed_in(store, "plant_objections")
    open_store(store)
    assert value("SELECT count(*) FROM objection") > 0, "the library came with the step"
    found = [one for one in check_store() if one.finding is not Finding.FILE_MISSING]
    assert found == []


def test_a_disk_that_fails_the_closing_too_is_told_and_the_store_opens_when_there_is_room(tmp_path):
    old = lay_small("63_0177_about", tmp_path / "old")
    disk = Disk("filling")
    try:
        steps, told = 0, set()
        while True:
            # The same store again and again, on a disk that is full a little later each time.
            store = tmp_path / f"at-{steps}" / "store.salesapp"
            store.parent.mkdir()
            shutil.copyfile(old, store)
            disk.on_step(lambda count, what, full=steps: _fill(count >= full, what))
            try:
                open_store(store)
            except RuleError as refused:
                told.add(refused.rule)
            else:
                break
            disk.on_step(None)
            open_store(store)
            close_store()
            steps += 59
        assert told == {Rule.DISK_FULL, Rule.DISK_FAILED}
        assert steps > 100, "an upgrade writes more often than that"
    finally:
        disk.on_step(None)
        disk.unregister()


def _fill(full: bool, what: str) -> None:
    if full and what == "write":
        raise apsw.FullError
    if full and what == "sync":
        raise apsw.IOError
