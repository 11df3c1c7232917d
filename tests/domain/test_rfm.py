"""Scores of clients: how lately, how often and for how much they bought."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesapp.domain.errors import RuleError
from salesapp.domain.rfm import Scale, Scores, check_scale, scores_of

TODAY = date(2026, 11, 23)
SCALE = Scale()


def scored(silent: int, orders: int, rubles: int) -> Scores | None:
    return scores_of(orders, TODAY - timedelta(days=silent), rubles * 100, TODAY, SCALE)


def test_who_never_bought_has_no_scores():
    assert scores_of(0, None, 0, TODAY, SCALE) is None


@pytest.mark.parametrize(
    ("silent", "points"),
    [(0, 5), (30, 5), (31, 4), (90, 4), (91, 3), (180, 3), (181, 2), (365, 2), (366, 1)],
)
def test_a_limit_belongs_to_the_better_score_by_days(silent, points):
    assert scored(silent, 1, 0) == Scores(points, 1, 1)


@pytest.mark.parametrize(("orders", "points"), [(1, 1), (2, 2), (3, 3), (6, 4), (11, 4), (12, 5)])
def test_a_limit_belongs_to_the_better_score_by_purchases(orders, points):
    assert scored(0, orders, 0) == Scores(5, points, 1)


def test_money_is_compared_to_the_kopeck():
    last = TODAY - timedelta(days=1)
    assert scores_of(1, last, 99_999_99, TODAY, SCALE).money == 2
    assert scores_of(1, last, 100_000_00, TODAY, SCALE).money == 3


@given(
    st.integers(0, 900), st.integers(1, 40), st.integers(0, 3_000_000),
    st.integers(0, 50), st.integers(0, 5), st.integers(0, 400_000),
)  # fmt: skip
def test_who_buys_later_more_often_and_for_more_never_scores_less(
    silent, orders, rubles, sooner, more, richer
):
    before = scored(silent, orders, rubles)
    after = scored(max(0, silent - sooner), orders + more, rubles + richer)
    assert all(one <= other for one, other in zip(before, after, strict=True))
    assert all(1 <= one <= 5 for one in before)


@pytest.mark.parametrize(
    "scale",
    [Scale(r5=100), Scale(r2=180), Scale(f5=6), Scale(f2=4), Scale(m5=10), Scale(m2=0)],
)
def test_limits_that_part_nobody_are_refused(scale):
    with pytest.raises(RuleError):
        check_scale(scale)
    assert check_scale(SCALE) is SCALE
