"""The whole process by chance, with restarts: no rule is broken. `dev.py soak` plays longer."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from salesapp.db.connection import execute
from tests.machine import driver
from tests.machine.chance import Number, always, deed, told_by
from tests.machine.program import Program
from tests.machine.whole import Whole

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="processes are forked and killed")

ROOT = Path(__file__).parents[2]
STEPS = 2_500


@pytest.mark.skipif(
    not os.environ.get("SALESAPP_SOAK"), reason="takes long: SALESAPP_SOAK=1, or dev.py soak"
)
def test_the_whole_process_breaks_no_rule_however_its_days_go():
    command = [sys.executable, "-m", "tests.machine.run", "--steps", str(STEPS), "--seed", "7"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout.splitlines()[-1])
    assert told["wrong"] == 0
    assert told["steps"] >= STEPS
    assert told["kills"] > 0
    assert told["restarts"] > 10
    assert 0 < told["refused"] < told["steps"] // 2
    seldom = {"go_back", "purge_what_lay_long"}
    assert set(told_by(Whole).rules) - seldom <= set(told["rules"])


class Fragile(Program):
    """Breaks a rule of its own at the second blow of a heavy hammer."""

    def look_anew(self) -> None:
        super().look_anew()
        self.blows = 0

    @deed(weight=5, force=Number(1, 9))
    def strike(self, force):
        self.steps += 1
        self.blows += force > 7

    @always
    def it_holds(self):
        assert self.blows < 2


class Forgetful(Program):
    """Acknowledges what it never wrote."""

    @deed(weight=5)
    def boast(self):
        self.steps += 1

    def word(self) -> str:
        return "4711 never-written"


class Careless(Program):
    """Writes past the program into what a summary keeps."""

    @deed(weight=5)
    def spoil(self):
        self.steps += 1
        execute("INSERT INTO client_state (client_id, is_open, weight) VALUES (9, 1, '~')")


@pytest.fixture
def first_broken(tmp_path, monkeypatch):
    """What is told of the first rule a machine breaks, in short lives."""
    for name, small in (("MOST_WRONG", 1), ("SEGMENT", 20), ("REPLAYS", 30)):
        monkeypatch.setattr(driver, name, small)

    def found(machine: type) -> str:
        [told] = driver.run(tmp_path / "lives", {machine: 1}, 400, 3).wrong
        return told

    return found


def test_a_broken_rule_is_told_with_the_shortest_way_to_it(first_broken):
    told = first_broken(Fragile)
    trail = told.partition("shortest trail: ")[2]
    assert trail.count("strike") == trail.count("(") == 2, told


def test_what_was_acknowledged_and_is_not_there_is_noticed(first_broken):
    assert "lost: (4711, 'never-written')" in first_broken(Forgetful)


def test_what_the_check_of_the_store_finds_is_a_broken_rule(first_broken):
    told = first_broken(Careless)
    assert "Problem(finding=" in told or "FOREIGN KEY" in told
