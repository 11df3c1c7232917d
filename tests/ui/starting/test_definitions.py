"""What modules define is left out of the collector's walk, and nothing else is."""

from __future__ import annotations

import gc
import importlib
import subprocess
import sys
import weakref
from pathlib import Path

import pytest

from salesapp.app.definitions import Definitions

SOURCE = """
from functools import wraps
from typing import NamedTuple

CACHE = {}


class Row(NamedTuple):
    name: str


class Owner:
    kinds = {}

    def __init__(self):
        self.itself = self

    @property
    def name(self):
        return "Ромашка"

    @staticmethod
    def made(kind=(Row, 1)):
        return kind


def watched(function):
    @wraps(function)
    def call(*values):
        return function(*values)

    return call


@watched
def greet():
    return "Здравствуйте"
"""


@pytest.fixture
def imported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A module that was imported since, left out as a whole."""
    (tmp_path / "imported_since.py").write_text(SOURCE, "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    definitions = Definitions()
    module = importlib.import_module("imported_since")
    module.CACHE["one"] = module.Owner.kinds["one"] = {"rows": [module.Owner()]}
    definitions.look(60)
    yield module
    del sys.modules["imported_since"]


def test_functions_and_classes_are_left_out(imported) -> None:
    greet = imported.greet
    left_out = [
        imported,
        vars(imported),
        imported.watched,
        greet,
        greet.__closure__,
        greet.__closure__[0].cell_contents,
        imported.Owner,
        imported.Owner.__mro__,
        vars(imported.Owner)["name"],
        vars(imported.Owner)["made"],
        imported.Owner.made,
        imported.Row,
    ]
    assert [one for one in left_out if gc.is_tracked(one)] == []
    assert greet() == "Здравствуйте"
    assert imported.Owner.made() == (imported.Row, 1)
    assert imported.Owner().name == "Ромашка"


def test_what_they_make_is_collected_as_before(imported) -> None:
    owner = imported.Owner()
    assert gc.is_tracked(owner)
    ended = weakref.ref(owner)
    del owner
    gc.collect()
    assert ended() is None


def test_what_is_kept_in_them_for_a_time_is_given_up(imported) -> None:
    ended = weakref.ref(imported.CACHE["one"]["rows"][0])
    assert gc.is_tracked(imported.CACHE["one"])
    gc.collect()
    assert ended() is not None
    imported.CACHE.clear()
    imported.Owner.kinds.clear()
    gc.collect()
    assert ended() is None


def test_it_is_done_a_little_at_a_time() -> None:
    definitions = Definitions()
    definitions._modules.clear()
    definitions.look(0)
    assert definitions._left


def test_a_module_that_is_imported_just_now_waits(imported) -> None:
    definitions = Definitions()
    definitions._modules.discard("imported_since")
    imported.__spec__._initializing = True
    assert definitions._new() == []
    imported.__spec__._initializing = False
    assert imported in definitions._new()
    assert definitions._new() == []


LATE = """
import gc
from PySide6 import QtWidgets
from salesapp.app.definitions import Definitions
definitions = Definitions()
import json.tool
definitions.look(60)
made = QtWidgets.QWizardPage
assert gc.is_tracked(made), "PySide made it before"
import decimal
definitions.look(60)
assert not gc.is_tracked(made)
"""
END = """
import gc, sys
from salesapp.app.definitions import Definitions
definitions = Definitions()
definitions._modules.clear()
import decimal, email.message, json, xml.dom.minidom
definitions.look(60)
for name in ("json", "email.message", "xml.dom.minidom"):
    vars(sys.modules.pop(name)).clear()
del json, email, xml
gc.collect()
import json
json.dumps({"one": 1})
definitions.look(60)
"""


@pytest.mark.parametrize("code", [LATE, END], ids=["classes of Qt made later", "modules that go"])
def test_a_program_that_leaves_them_out_ends_in_peace(code: str) -> None:
    end = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (end.returncode, end.stderr) == (0, "")
