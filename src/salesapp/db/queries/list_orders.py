"""Orders of long lists, made of two walks along indexes instead of a look at every record.

One walk gives the records of the list as they follow without the order, another one gives the
whole table by the value; here they are laid together, in the time it takes to count.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterator
from itertools import accumulate
from typing import Final

from salesapp.db.connection import look_up

_SLICE: Final = 250_000
_SELDOM: Final = 8
"""Equal values are seldom when they are fewer than one of so many."""


def laid_out(base: array[int], ranked: array[int], *, descending: bool = False) -> array[int]:
    """The ids of `base` by rank; equal ones stay as they follow, those without a rank come last.

    Args:
        base: Ids of the list.
        ranked: Ids by rising value, of other records too; a negative one equals the one before.
        descending: The greatest rank comes first.
    """
    equal = sum(one < 0 for one in ranked)
    if equal * _SELDOM < len(ranked):
        return _by_turns(base, ranked, descending=descending)
    return _by_counts(base, ranked, descending=descending)


def _by_turns(base: array[int], ranked: array[int], *, descending: bool) -> array[int]:
    """For values that differ mostly: the ranked ones as they follow."""
    size = max(base, default=0) + 1
    awaited = bytearray(size)
    for one in base:
        awaited[one] = 1
    ids = _evened(base, ranked, descending=descending)
    if descending:
        ids.reverse()
    result = array("q", [one for one in ids if one < size and awaited[one]])
    for one in result:
        awaited[one] = 0
    result.extend([one for one in base if awaited[one]])
    return result


def _evened(base: array[int], ranked: array[int], *, descending: bool) -> array[int]:
    """The ranked ids, equal ones as they follow in the list (backwards, to be turned round)."""
    marks = [place for place, one in enumerate(ranked) if one < 0]
    if not marks:
        return array("q", ranked)
    ids = array("q", map(abs, ranked))
    equal = {ids[place] for place in marks} | {ids[place - 1] for place in marks}
    places = {one: place for place, one in enumerate(base) if one in equal}
    start = 0
    while start < len(marks):
        end = start + 1
        while end < len(marks) and marks[end] == marks[end - 1] + 1:
            end += 1
        first, last = marks[start] - 1, marks[end - 1] + 1
        run = sorted(ids[first:last], key=lambda one: places.get(one, -1), reverse=descending)
        ids[first:last] = array("q", run)
        start = end
    return ids


def _by_counts(base: array[int], ranked: array[int], *, descending: bool) -> array[int]:
    """For few different values: each record goes to the next free place of its rank."""
    size = max(base, default=0) + 1
    rank_of = array("i", bytes(4 * size))
    rank = 0
    for one in ranked:
        if one > 0:
            rank += 1
        record = abs(one)
        if record < size:
            rank_of[record] = rank
    places = _places(base, rank_of, rank, descending=descending)
    result = array("q", bytes(8 * len(base)))
    for one in base:
        rank = rank_of[one]
        result[places[rank]] = one
        places[rank] += 1
    return result


def _places(base: array[int], rank_of: array[int], highest: int, *, descending: bool) -> array[int]:
    """Where the first record of each rank goes; rank 0 is that of nothing."""
    counts = array("q", bytes(8 * (highest + 1)))
    for one in base:
        counts[rank_of[one]] += 1
    nothing, counts[0] = counts[0], 0
    if descending:
        counts.reverse()
    places = array("q", accumulate(counts, initial=0))
    places.pop()
    if descending:
        places.reverse()
    places[0] = len(base) - nothing
    return places


def numbers(text: str) -> array[int]:
    """The numbers of a JSON array."""
    result = array("q")
    for piece in _slices(text):
        look_up()
        # An array made of a list knows its length; one that grows does not.
        result.extend(array("q", json.loads(piece)))
    return result


def _slices(text: str) -> Iterator[str]:
    """A long JSON array in shorter ones: a thread that reads it lets others work in between."""
    start = 1
    while start < len(text) - 1:
        end = text.find(",", start + _SLICE)
        end = len(text) - 1 if end < 0 else end
        yield f"[{text[start:end]}]"
        start = end + 1
