"""When a card comes again, and which cards make a check."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from itertools import pairwise
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from salesapp.domain.products import Aspect
from salesapp.domain.self_check import REPEAT_DAYS, SESSION, Card, CardKind, Memory, Score, compose

TODAY = date(2026, 11, 23)
CARDS = st.lists(
    st.builds(
        lambda product, key, aspect: Card(
            product, str(product), aspect, CardKind.FACT, f"fact:{key}"
        ),
        st.integers(1, 6), st.integers(1, 20), st.sampled_from(Aspect),
    ),
    unique_by=lambda one: (one.product_id, one.key), max_size=40,
)  # fmt: skip


def test_what_is_known_comes_later_and_later_and_what_is_missed_tomorrow():
    memory = Memory()
    for days in (3, 7, 16, 35, 90, 90):
        memory = memory.after(TODAY, knew=True)
        assert memory.due_on == TODAY + timedelta(days=days)
    memory = memory.after(TODAY, knew=False)
    assert memory == Memory(0, 7, 1, TODAY + timedelta(days=REPEAT_DAYS[0]))
    assert memory.after(TODAY, knew=True).due_on == TODAY + timedelta(days=3)


def test_a_score_of_nothing_is_no_score():
    assert Score().share_bp is None
    assert Score(3, 2).share_bp == 6_666


@given(CARDS, CARDS, st.integers(0, 2**32))
def test_a_check_holds_what_is_due_first_nothing_twice_and_no_product_too_often(due, fresh, seed):
    made = compose(due, fresh, Random(seed))
    keys = [(one.product_id, one.key) for one in made]
    every = {(one.product_id, one.key) for one in (*due, *fresh)}
    assert len(keys) == len(set(keys)) == min(SESSION, len(every))
    wanted = {(one.product_id, one.key) for one in due[:SESSION]}
    assert wanted <= set(keys)
    per_product = Counter(one for one, _key in keys)
    for before, after in pairwise(made):
        if before.product_id == after.product_id:
            rest = made[made.index(after) :]
            assert {one.product_id for one in rest} == {after.product_id}
    others = len(every - wanted)
    if max(per_product.values(), default=0) > 3 and others > len(keys) - len(wanted):
        added = Counter(one for one, key in keys if (one, key) not in wanted)
        room = sum(
            min(3, sum(1 for product, _key in every - wanted if product == one))
            for one in {product for product, _key in every - wanted}
        )
        assert max(added.values(), default=0) <= 3 or room < len(keys) - len(wanted)
