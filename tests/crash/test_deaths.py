"""Killed at any moment, or without power: what was acknowledged is there, once and whole.

Short runs; ``python3 dev.py crash`` makes the long ones.
"""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from salesapp.db import backup, journal
from salesapp.db.connection import execute
from salesapp.db.models.clients import Client
from salesapp.domain.errors import Rule
from tests.crash.deeds import KINDS, Deed, Desk
from tests.crash.harness import harness
from tests.crash.oracle import Oracle
from tests.crash.upgrading import STORES

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="processes are forked and killed")


def test_nothing_acknowledged_is_lost_or_done_twice_by_two_hundred_kills():
    told = harness("kill", 200)
    assert told["wrong"] == []
    assert told["kills"] == 200
    assert told["acknowledged"] > 200
    assert told["by_disk"] > 40, "deaths fall into the midst of writes"
    assert told["in_flight"] > 20, "kills fall into the midst of deeds"
    assert set(KINDS) <= set(told["kinds"])


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="open files are named by /proc")
def test_a_power_cut_leaves_a_store_that_holds_what_was_acknowledged():
    told = harness("power", 150)
    assert told["wrong"] == []
    assert told["images"] >= 150
    assert told["acknowledged"] > 10
    weak = {"synchronous-off", "synchronous-normal", "files-not-synced", "folders-not-synced"}
    assert set(told["caught"]) == weak, "the same run notices each safety that is missing"


def test_a_deed_on_a_failing_disk_is_whole_or_not_done_and_can_be_repeated():
    told = harness("disk", 1)
    assert told["wrong"] == []
    assert set(told["places"]) == set(KINDS)
    assert told["faults"] >= 5 * len(KINDS)
    assert told["refused"] > told["faults"] // 2


@pytest.mark.skipif(
    not os.environ.get("SALESAPP_SOAK"),
    reason="takes long: SALESAPP_SOAK=1, or dev.py crash upgrade",
)
def test_an_upgrade_killed_or_out_of_room_is_old_or_new_and_is_ended_by_the_next_start():
    """Of each store that was ever kept, and of one that is only being made."""
    told = harness("upgrade", 0)
    assert told["wrong"] == []
    assert told["kills"] >= 3 * len(told["statements"]) >= 15
    assert told["full_disks"] >= 9


@pytest.mark.skipif(
    not os.environ.get("SALESAPP_SOAK"),
    reason="takes minutes: dev.py crash matrix, or SALESAPP_SOAK=1",
)
def test_what_a_kill_at_any_statement_of_an_upgrade_leaves_is_old_or_new():
    told = harness("matrix", 2)
    assert told["wrong"] == []
    assert set(told["statements"]) == set(STORES)
    assert min(told["statements"].values()) > 20, "the shortest way has statements, too"
    assert told["kills"] > len(STORES)


def test_an_upgrade_on_a_disk_that_fills_up_is_old_or_new_and_is_ended_by_the_next_start():
    """Of one schema here, of every one by ``dev.py crash room``."""
    told = harness("room", 30, only="63_*")
    assert told["wrong"] == []
    assert told["full_disks"] >= 5
    assert told["opened_again"] >= 2
    assert set(told["told"]) & {Rule.DISK_FULL, Rule.DISK_FAILED}


# The oracle itself


@pytest.fixture
def desk(db):
    """A desk whose oracle hears every word; `desk.oracle`."""
    import random

    oracle = Oracle()
    made = Desk(random.Random(5), "день", oracle.hear)
    made.oracle = oracle
    yield made
    # Only the undo stack stays among those who listen to the journal.
    from salesapp.services import undo

    journal._LISTENERS[:] = [one for one in journal._LISTENERS if one is undo._remember]


def test_the_oracle_agrees_with_a_store_that_was_left_alone(desk):
    for _deed in range(12):
        desk.step(("client", "deal", "note", "call", "file", "undo", "redo"))
    assert desk.oracle.acknowledged == 12
    assert desk.oracle.verdict() == []


def test_the_oracle_misses_what_was_acknowledged_and_is_gone(desk):
    desk.step(("client",))
    execute("PRAGMA foreign_keys = 0")
    execute("DELETE FROM client_state")
    execute("UPDATE client SET deleted_at = '2026-11-23'")
    assert "lost: client:день-1" in desk.oracle.verdict(full=False)


def test_the_oracle_sees_what_was_done_twice_by_half_or_by_nobody(desk):
    desk.step(("client",))
    Client.create(name="день-1", name_key="день-1")
    Client.create(name="чужой", name_key="чужой")
    wrong = desk.oracle.verdict(full=False)
    assert "doubled: client:день-1 is there 2 times" in wrong
    assert "torn: client:день-1 is there by half" in wrong
    assert "unknown: nobody asked for client:чужой" in wrong


def test_what_was_under_way_may_be_there_or_not_but_then_it_stays_so(desk):
    deed = desk._plan_client("день-7")
    desk.oracle.hear({"begun": deed.plain()})
    assert desk.oracle.verdict(full=False) == []
    assert desk.oracle.there == {"client:день-7": False}
    desk._do_client(deed)
    assert desk.oracle.verdict(full=False) == ["undone: client:день-7 is there again"]


def test_a_deed_of_two_effects_is_done_whole(desk):
    deed = Deed("undo", "день-8", 0, (("client:а", True), ("client:б", True)))
    desk.oracle.hear({"begun": deed.plain()})
    desk._do_client(replace(deed, token="а"))
    assert "torn: undo день-8 was done by half" in desk.oracle.verdict(full=False)


def test_the_oracle_opens_the_copies_it_heard_of(desk, db: Path):
    desk.step(("client",))
    desk.step(("backup",))
    assert desk.oracle.verdict() == []
    [made] = backup.backups(db)
    raw = bytearray(made.read_bytes())
    raw[9_000] ^= 0xFF
    made.write_bytes(raw)
    assert desk.oracle.verdict() == [f"torn: backup {made.name}"]
    made.unlink()
    assert desk.oracle.verdict() == [f"lost: backup {made.name}"]
