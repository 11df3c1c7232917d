"""A day as a calendar shows it: blocks of time side by side, and those that clash."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

DAY_MINUTES: Final = 24 * 60
SHORTEST_SHOWN: Final = 20
"""A block is shown at least this long, so that its words have room."""


class Block(NamedTuple):
    """An activity in minutes of its day; the way there and back lies around it."""

    id: int
    start: int
    end: int
    before: int = 0
    after: int = 0

    @property
    def leaves(self) -> int:
        """When one has to leave for it."""
        return max(0, self.start - self.before)

    @property
    def returns(self) -> int:
        """When one is back."""
        return min(DAY_MINUTES, self.end + self.after)


class Lane(NamedTuple):
    """Which column of how many a block stands in."""

    place: int
    columns: int
    span: int = 1
    """How many columns it takes: the free ones beside it, too."""


def lanes(blocks: Iterable[Block]) -> dict[int, Lane]:
    """Columns for the blocks of a day, so that none covers another."""
    found: dict[int, Lane] = {}
    group: list[Block] = []
    until = -1
    for block in sorted(blocks, key=lambda one: (one.leaves, -one.returns, one.id)):
        if group and block.leaves >= until:
            found |= _columns(group)
            group = []
        group.append(block)
        until = max(until, _shown_end(block))
    return found | _columns(group)


def clashes(blocks: Sequence[Block]) -> dict[int, list[int]]:
    """For each block those that take the same time, their ways included."""
    found: dict[int, list[int]] = {}
    ordered = sorted(blocks, key=lambda one: (one.leaves, one.id))
    for place, one in enumerate(ordered):
        for other in ordered[place + 1 :]:
            if other.leaves >= one.returns:
                break
            found.setdefault(one.id, []).append(other.id)
            found.setdefault(other.id, []).append(one.id)
    return found


def _columns(group: Sequence[Block]) -> dict[int, Lane]:
    ends: list[int] = []
    places: dict[int, int] = {}
    for block in group:
        free = next((at for at, end in enumerate(ends) if end <= block.leaves), None)
        if free is None:
            free = len(ends)
            ends.append(0)
        ends[free] = _shown_end(block)
        places[block.id] = free
    return {
        block.id: Lane(places[block.id], len(ends), _span(block, group, places, len(ends)))
        for block in group
    }


def _span(block: Block, group: Sequence[Block], places: Mapping[int, int], count: int) -> int:
    """Columns from its own on in which nothing stands at its time."""
    taken = [
        places[other.id]
        for other in group
        if places[other.id] > places[block.id]
        and other.leaves < _shown_end(block)
        and block.leaves < _shown_end(other)
    ]
    return min(taken, default=count) - places[block.id]


def _shown_end(block: Block) -> int:
    return max(block.returns, block.start + SHORTEST_SHOWN)
