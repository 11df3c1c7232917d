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
def test_no_block_covers_another_however_wide_it_is(day):
    placed = lanes(day)
    assert set(placed) == {one.id for one in day}

    def shown(block):
        return block.leaves, max(block.returns, block.start + SHORTEST_SHOWN)

    for one in day:
        lane = placed[one.id]
        assert 0 <= lane.place < lane.place + lane.span <= lane.columns
        for other in day:
            (begin, end), (other_begin, other_end) = shown(one), shown(other)
            if one.id == other.id or end <= other_begin or other_end <= begin:
                continue
            beside = placed[other.id]
            assert beside.columns == lane.columns
            assert (
                lane.place + lane.span <= beside.place or beside.place + beside.span <= lane.place
            )


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
