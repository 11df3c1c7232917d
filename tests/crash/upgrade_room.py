"""A disk that is full from a write of an upgrade on, at each of the writes: old or new, never half.

What is left is judged every time. The next start, with room again, follows the first time that a
store is left so (in this state, with these files beside it), and every tenth time.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from salesapp.db.store import open_store
from salesapp.domain.errors import Rule, RuleError
from tests.crash import limit
from tests.crash.upgrading import (
    Undisturbed,
    _Full,
    _in_child,
    _lay,
    _left,
    _opened_again,
    _some,
    _undisturbed,
    state_in,
    unpacked,
)

AGAIN = 10
"""Every so many times a store is opened again though another one was left in the same way."""


@dataclass
class Room:
    """What a run came to."""

    writes: dict[str, int] = field(default_factory=dict)
    full_disks: int = 0
    opened_again: int = 0
    told: dict[str, int] = field(default_factory=dict)
    """What the program said of it: nothing when the work was done all the same."""
    wrong: list[str] = field(default_factory=list)


def run(folder: Path, share: int, seed: int, only: str = "") -> Room:
    """Fill the disk at so many in a thousand of the writes of each upgrade."""
    room, luck, told = Room(), random.Random(seed), Counter[str]()
    folder.mkdir(exist_ok=True)
    for name, old in unpacked(folder, only):
        known, seen = _undisturbed(folder, old), Counter[str]()
        room.writes[name] = known.steps
        for at in _some(known.steps, share, luck):
            if room.wrong or limit.is_over():
                break
            room.full_disks += 1
            path = _lay(folder, old)
            said, room.wrong = _filled(path, old, known, at)
            told[said] += 1
            way = _way(path)
            if not room.wrong and seen[way] % AGAIN == 0:
                room.opened_again += 1
                again = _in_child(lambda path=path, known=known: _after(path, known))  # type: ignore[misc]
                room.wrong = again[1].splitlines()
            seen[way] += 1
            room.wrong = [f"{one} ({name}, disk step {at})" for one in room.wrong]
    room.told = dict(told)
    return room


def _filled(path: Path, old: Path, known: Undisturbed, at: int) -> tuple[str, list[str]]:
    """What the program told when the disk was full from a step on, and what is wrong then."""

    def begin() -> str:
        _Full(at).arm()
        try:
            open_store(path, create=True)
        except RuleError as refused:
            return str(refused.rule)
        return ""

    _died, said = _in_child(begin)
    if said not in {"", Rule.DISK_FULL, Rule.DISK_FAILED}:
        return said, [f"told wrongly: {said}"]
    return said, _left(path, old, known)


def _after(path: Path, known: Undisturbed) -> str:
    return "\n".join(_opened_again(path, known))


def _way(path: Path) -> str:
    """The state a store was left in, and the kinds of files beside it."""
    state = str(hash(state_in(path))) if path.exists() else ""
    names = {re.sub(r"[0-9a-f]{4,}", "", one.name) for one in path.parent.rglob("*")}
    return " ".join([state, *sorted(names)])
