"""Scores of clients: the limits of each score, and limits that are none."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from salesapp.domain.errors import Rule
from salesapp.domain.rfm import Scale, Scores, check_scale, scores_of
from tests.refusals import refused

TODAY = date(2026, 11, 23)
SCALE = Scale()


def scored(orders: int = 1, silent: int = 0, roubles: int = 0) -> Scores | None:
    return scores_of(orders, TODAY - timedelta(days=silent), roubles * 100, TODAY, SCALE)


@pytest.mark.parametrize(
    ("silent", "score"),
    [(0, 5), (30, 5), (31, 4), (90, 4), (91, 3), (180, 3), (181, 2), (365, 2), (366, 1)],
)
def test_how_lately(silent, score):
    assert scored(silent=silent).recency == score


@pytest.mark.parametrize(
    ("orders", "score"), [(12, 5), (11, 4), (6, 4), (5, 3), (3, 3), (2, 2), (1, 1)]
)
def test_how_often(orders, score):
    assert scored(orders=orders).frequency == score


@pytest.mark.parametrize(
    ("roubles", "score"),
    [
        (1_000_000, 5),
        (999_999, 4),
        (300_000, 4),
        (299_999, 3),
        (100_000, 3),
        (99_999, 2),
        (30_000, 2),
        (29_999, 1),
    ],
)
def test_for_how_much(roubles, score):
    assert scored(roubles=roubles).money == score


def test_who_never_bought_has_no_scores():
    assert scored(orders=0) is None
    assert scores_of(5, None, 100, TODAY, SCALE) is None
    assert len(SCALE.money_minor) == len(SCALE.recency) == len(SCALE.frequency) == 4


@pytest.mark.parametrize(
    "wrong",
    [
        {"r5": 0},
        {"r4": 30},
        {"r2": 180},
        {"f5": 6},
        {"f2": 3},
        {"f2": 0},
        {"m5": 300_000},
        {"m2": 0},
        {"r5": -1},
    ],
)
def test_limits_go_from_one_score_to_the_next(wrong):
    least = Scale(1, 2, 3, 4, 4, 3, 2, 1, 4, 3, 2, 1)
    assert check_scale(least) == least
    assert check_scale(SCALE) == SCALE
    with refused(Rule.FIELD_INVALID, field="rfm"):
        check_scale(SCALE._replace(**wrong))
