"""Activities: how long they take, which of them must be told in words; how files are shown."""

from __future__ import annotations

import pytest

from salesapp.domain.activities import (
    FARTHEST_MINUTES,
    LONGEST_MINUTES,
    TALKS,
    UNHEARD,
    ActivityKind,
    ActivityResult,
    check_times,
    minutes_of,
    needs_note,
)
from salesapp.domain.errors import Rule
from tests.refusals import refused


def test_a_talk_that_was_held_is_told_in_words():
    talk = next(iter(TALKS))
    unheard = next(iter(UNHEARD))
    heard = next(one for one in ActivityResult if one not in UNHEARD)
    other = next(one for one in ActivityKind if one not in TALKS)
    assert needs_note(talk, heard)
    assert not needs_note(talk, unheard)
    assert not needs_note(other, heard)
    assert not needs_note(other, unheard)


def test_an_activity_takes_what_was_said_else_what_is_usual():
    assert minutes_of(ActivityKind.VISIT, 0) == 90
    assert minutes_of(ActivityKind.VISIT, 5) == 5


@pytest.mark.parametrize(
    ("place", "field", "most"),
    [
        (0, "duration_min", LONGEST_MINUTES),
        (1, "travel_before_min", FARTHEST_MINUTES),
        (2, "travel_after_min", FARTHEST_MINUTES),
    ],
)
def test_nothing_takes_longer_than_a_day_and_no_way_longer_than_half_of_it(place, field, most):
    def times(minutes: int) -> list[int]:
        return [minutes if at == place else 0 for at in range(3)]

    for right in (0, most):
        check_times(*times(right))
    for wrong in (-1, most + 1):
        with refused(Rule.FIELD_INVALID, field=field):
            check_times(*times(wrong))
    assert (LONGEST_MINUTES, FARTHEST_MINUTES) == (1440, 720)
