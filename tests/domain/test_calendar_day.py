"""A day of a calendar in columns: known pictures, and the minutes where blocks begin to clash."""

from __future__ import annotations

import pytest

from salesapp.domain.agenda import DAY_MINUTES, SHORTEST_SHOWN, Block, Lane, clashes, lanes


def test_one_leaves_before_and_returns_after_but_never_on_another_day():
    meeting = Block(1, 600, 660, 30, 45)
    assert (meeting.leaves, meeting.returns) == (570, 705)
    early, late = Block(2, 10, 60, before=30), Block(3, 1400, 1439, after=60)
    assert (early.leaves, late.returns) == (0, DAY_MINUTES)
    assert (Block(4, 0, 5).leaves, Block(5, 1400, DAY_MINUTES).returns) == (0, DAY_MINUTES)


@pytest.mark.parametrize(
    ("blocks", "picture"),
    [
        ([], {}),
        ([Block(1, 600, 660)], {1: Lane(0, 1)}),
        # One ends where the other begins: each has the whole width.
        ([Block(1, 600, 660), Block(2, 660, 720)], {1: Lane(0, 1), 2: Lane(0, 1)}),
        ([Block(1, 600, 661), Block(2, 660, 720)], {1: Lane(0, 2), 2: Lane(1, 2)}),
        # The longer one of two that begin together stands first, of equals the older one.
        ([Block(1, 600, 630), Block(2, 600, 700)], {2: Lane(0, 2), 1: Lane(1, 2)}),
        ([Block(9, 600, 700), Block(2, 600, 700)], {2: Lane(0, 2), 9: Lane(1, 2)}),
        # A short one is drawn twenty minutes long, and what begins within them stands beside it.
        (
            [Block(1, 600, 605), Block(2, 600 + SHORTEST_SHOWN - 1, 700)],
            {1: Lane(0, 2), 2: Lane(1, 2)},
        ),
        ([Block(1, 600, 605), Block(2, 600 + SHORTEST_SHOWN, 700)], {1: Lane(0, 1), 2: Lane(0, 1)}),
        # The third takes the column that is free again, and the width beside it that nobody needs.
        (
            [Block(1, 600, 700), Block(2, 610, 640), Block(3, 640, 690), Block(4, 695, 800)],
            {1: Lane(0, 2), 2: Lane(1, 2), 3: Lane(1, 2), 4: Lane(1, 2)},
        ),
        (
            [Block(1, 600, 700), Block(2, 600, 650), Block(3, 600, 640), Block(4, 660, 690)],
            {1: Lane(0, 3), 2: Lane(1, 3), 3: Lane(2, 3), 4: Lane(1, 3, 2)},
        ),
        # What begins as the widest picture ends has a picture of its own.
        (
            [Block(1, 600, 700), Block(2, 600, 700), Block(3, 700, 800)],
            {1: Lane(0, 2), 2: Lane(1, 2), 3: Lane(0, 1)},
        ),
        # A neighbour that begins as a block ends takes none of its width.
        (
            [Block(1, 600, 800), Block(2, 600, 660), Block(3, 660, 700), Block(4, 660, 690)],
            {1: Lane(0, 3), 2: Lane(1, 3, 2), 3: Lane(1, 3), 4: Lane(2, 3)},
        ),
        (
            [Block(1, 600, 800), Block(2, 600, 655), Block(3, 610, 660), Block(4, 660, 700)],
            {1: Lane(0, 3), 2: Lane(1, 3), 3: Lane(2, 3), 4: Lane(1, 3, 2)},
        ),
        # A block at midnight begins a picture of its own.
        ([Block(1, 0, 30), Block(2, 30, 60)], {1: Lane(0, 1), 2: Lane(0, 1)}),
    ],
)
def test_pictures_of_days(blocks, picture):
    assert lanes(blocks) == lanes(reversed(blocks)) == picture


@pytest.mark.parametrize(
    ("blocks", "told"),
    [
        ([Block(1, 600, 660), Block(2, 660, 720)], {}),
        ([Block(1, 600, 661), Block(2, 660, 720)], {1: [2], 2: [1]}),
        # The way to the second begins while one is still at the first.
        ([Block(1, 600, 660), Block(2, 660, 720, before=1)], {1: [2], 2: [1]}),
        ([Block(1, 600, 660, after=1), Block(2, 660, 720)], {1: [2], 2: [1]}),
        # A long one clashes with those inside, these not with each other.
        ([Block(3, 600, 900), Block(1, 610, 620), Block(2, 700, 710)], {3: [1, 2], 1: [3], 2: [3]}),
    ],
)
def test_blocks_that_take_the_same_time(blocks, told):
    assert clashes(blocks) == told
