"""Each fault of the list has its tests, and they are there."""

from __future__ import annotations

import ast
import sys
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tools"))

import faults  # noqa: E402 - a tool, found by the line above

ALL = 83


@cache
def names_in(path: Path) -> set[str]:
    tree = ast.parse(path.read_text("utf-8"))
    plain = {one.name for one in ast.walk(tree) if isinstance(one, ast.FunctionDef)}
    classes = {one.name for one in ast.walk(tree) if isinstance(one, ast.ClassDef)}
    return plain | classes


def test_every_fault_is_listed_once():
    assert [one["n"] for one in faults.faults()] == list(range(1, ALL + 1))


def test_each_test_named_exists():
    missing = []
    for one in faults.faults():
        for test in one["tests"]:
            path, _, name = test.partition("::")
            if not (ROOT / path).is_file() or name not in names_in(ROOT / path):
                missing.append((one["n"], test))
    assert missing == []


def test_what_is_not_shown_says_why():
    for one in faults.faults():
        assert one["state"] in faults.STATES, one["n"]
        assert one["tests"] or one["state"] in ("open", "team"), one["n"]
        assert one["state"] == "shown" or len(one["note"]) > 10, one["n"]


def test_the_page_is_of_today():
    assert faults.PAGE.read_text("utf-8") == faults.page(), "run tools/faults.py"
