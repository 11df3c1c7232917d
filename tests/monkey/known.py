"""What there is to be reached in the program, and how often the monkey has reached it."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar
from unittest.mock import patch

from PySide6.QtWidgets import QAbstractButton, QWidget

T = TypeVar("T")
UI = Path(__file__).parents[2] / "src" / "salesapp" / "ui"
KINDS = {"Page": "page", "Dialog": "dialog", "QDialog": "dialog", "Popover": "popover"}
BEFORE_THE_WINDOW = {
    "StartDialog": "asked when the store cannot be opened",
    "RescueDialog": "shown for a damaged store",
    "UnlockDialog": "asked for the password of an encrypted store",
    "FirstRun": "shown for a store without a company",
    "CrashDialog": "shown after an exception, which is a fault here",
}
"""Windows of another hour than that of the monkey."""
TRIES = 6


def declared() -> dict[str, str]:
    """Every page, dialog and popover of the program by the name of its class, and its kind."""
    bases: dict[str, list[str]] = {}
    for path in UI.rglob("*.py"):
        for name, told in re.findall(r"^class (\w+)\(([^)]*)\)", path.read_text("utf-8"), re.M):
            bases[name] = [one.strip().rpartition(".")[2] for one in told.split(",")]
    kinds = dict(KINDS)
    grown = True
    while grown:
        found = {
            name: kinds[base]
            for name, over in bases.items()
            for base in over
            if base in kinds and name not in kinds
        }
        kinds |= found
        grown = bool(found)
    built_on = {base for name in kinds for base in bases.get(name, ())}
    return {
        name: kind
        for name, kind in kinds.items()
        if name not in KINDS and name not in built_on and name not in BEFORE_THE_WINDOW
    }


class Known:
    """How often each window was seen, each action run and each control used."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self.windows: Counter[str] = Counter()
        self.actions: Counter[str] = Counter()
        self._used: Counter[tuple[str, ...]] = Counter()

    @contextmanager
    def counting(self) -> Iterator[None]:
        """While the monkey plays: whichever way an action is run, it counts."""
        from salesapp.ui import action_registry

        runs = action_registry._runs

        @contextmanager
        def counted(action_id: str) -> Iterator[None]:
            self.actions[action_id] += 1
            with runs(action_id):
                yield

        with patch.object(action_registry, "_runs", counted):
            yield

    def rarest(self, actions: Sequence[str]) -> str:
        """One of these actions, much rather one that has not run yet."""
        weights = [1 / (1 + self.actions[one]) ** 2 for one in actions]
        return self._chance.choices(actions, weights)[0]

    def newest(self, pool: Sequence[QWidget], place: str) -> QWidget:
        """Of a few widgets the one that was used least."""
        tried = [self._chance.choice(pool) for _ in range(min(TRIES, len(pool)))]
        keys = [(place, *_name(one)) for one in tried]
        least = min(range(len(tried)), key=lambda number: self._used[keys[number]])
        self._used[keys[least]] += 1
        return tried[least]

    def told(self) -> dict[str, object]:
        """The figures, and what was never reached."""
        from salesapp.ui.actions import all_actions

        windows, actions = declared(), [spec.id for spec in all_actions()]
        told: dict[str, object] = {}
        for kind in ("page", "dialog", "popover"):
            of_kind = [name for name, its in windows.items() if its == kind]
            told[f"{kind}s_seen"] = sum(name in self.windows for name in of_kind)
            told[f"{kind}s_all"] = len(of_kind)
        told["windows_seen"] = sum(name in self.windows for name in windows)
        told["windows_all"] = len(windows)
        told["actions_run"] = sum(one in self.actions for one in actions)
        told["actions_all"] = len(actions)
        told["windows_left"] = sorted(name for name in windows if name not in self.windows)
        told["actions_left"] = sorted(one for one in actions if one not in self.actions)
        return told


def _name(widget: QWidget) -> tuple[str, str]:
    said = widget.objectName() or widget.accessibleName()
    if not said and isinstance(widget, QAbstractButton):
        said = widget.text()
    return type(widget).__name__, said
