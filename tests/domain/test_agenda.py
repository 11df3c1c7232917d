"""Blocks of a day: none covers another, and whoever takes the same time is told."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from salesapp.domain.agenda import DAY_MINUTES, SHORTEST_SHOWN, Block, clashes, lanes


@st.composite
def blocks(draw):
    start = draw(st.integers(0, DAY_MINUTES - 5))
    end = draw(st.integers(start + 5, DAY_MINUTES))
    return start, end, draw(st.integers(0, 90)), draw(st.integers(0, 90))


DAYS = st.lists(blocks(), max_size=14).map(
    lambda found: [Block(place, *one) for place, one in enumerate(found)]
)


@given(DAYS)
def test_blocks_in_one_lane_never_overlap(day):
    placed = lanes(day)
    assert set(placed) == {one.id for one in day}
    for one in day:
        lane = placed[one.id]
        assert 0 <= lane.place < lane.columns
        for other in day:
            if one.id < other.id and placed[other.id] == lane:
                longest = SHORTEST_SHOWN
                first, last = sorted((one, other), key=lambda block: (block.leaves, block.id))
                if last.leaves < max(first.returns, first.leaves + longest):
                    assert first.leaves >= max(last.returns, last.leaves + longest)


@given(DAYS)
def test_a_clash_is_mutual_and_means_the_same_time(day):
    found = clashes(day)
    by_id = {one.id: one for one in day}
    for one in day:
        same = {
            other.id
            for other in day
            if other.id != one.id and other.leaves < one.returns and one.leaves < other.returns
        }
        assert set(found.get(one.id, [])) == same
        assert all(one.id in found[other] for other in same if by_id[other])
