"""Steps spread over working days, so that no day gets more than can be done."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta

LONGEST = 3660
"""Days looked at: ten years, in case nothing is a working day."""


def free_places(
    first: date, per_day: int, is_working: Callable[[date], bool], busy: Mapping[date, int]
) -> Iterator[date]:
    """A day for one step after the other: working days from the first on, each up to its norm.

    Args:
        first: The first day that may be taken.
        per_day: How many steps a day holds, those planned already included.
        is_working: Whether a day is one.
        busy: How many steps are planned for a day already.
    """
    for shift in range(LONGEST):
        day = first + timedelta(days=shift)
        if is_working(day):
            for _place in range(max(0, per_day - busy.get(day, 0))):
                yield day
