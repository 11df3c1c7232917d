"""Classes of clients: who is A, who buys by the clock, who sleeps and who is lost."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesapp.domain.classes import (
    Life,
    Rhythm,
    Rules,
    abc_of,
    check_rules,
    gaps_of,
    life_of,
    median,
    quiet_days,
    rhythm_of,
    spread_percent,
    xyz_of,
)
from salesapp.domain.errors import Rule
from tests.refusals import refused

TODAY = date(2026, 11, 23)
RULES = Rules()


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


@pytest.mark.parametrize(
    ("values", "middle"),
    [([5], 5), ([9, 1, 4], 4), ([4, 1], 2), ([10, 1, 4, 7], 5), ([1, 2, 30, 40], 16)],
)
def test_the_median_is_the_middle_or_the_mean_of_two_downwards(values, middle):
    assert median(values) == middle


def test_a_rhythm_counts_days_not_papers():
    days = [ago(40), ago(10), ago(10), ago(20)]
    assert gaps_of(days) == [20, 10]
    assert rhythm_of(days) == Rhythm(3, ago(40), ago(10), 15)
    # One gap is no rhythm yet.
    assert rhythm_of([ago(40), ago(10)]) == Rhythm(2, ago(40), ago(10), None)
    assert rhythm_of([]) is None


@pytest.mark.parametrize(
    ("gap", "quiet"),
    [(None, (90, 180)), (40, (60, 120)), (8, (14, 28)), (9, (14, 28)), (10, (15, 30))],
)
def test_silence_is_measured_by_the_rhythm_of_the_client(gap, quiet):
    assert quiet_days(gap, RULES) == quiet


@pytest.mark.parametrize(
    ("silent", "since", "life"),
    [
        (0, 90, Life.NEW),
        (0, 91, Life.ACTIVE),
        (60, 90, Life.NEW),
        (60, 400, Life.ACTIVE),
        (61, 400, Life.SLEEPING),
        (61, 61, Life.SLEEPING),
        (120, 400, Life.SLEEPING),
        (121, 400, Life.LOST),
    ],
)
def test_where_a_client_with_a_gap_of_forty_days_stands(silent, since, life):
    assert life_of(Rhythm(5, ago(since), ago(silent), 40), TODAY, RULES) is life


def test_who_never_bought_is_a_prospect():
    assert life_of(None, TODAY, RULES) is Life.PROSPECT


@pytest.mark.parametrize(
    ("gaps", "percent"),
    [
        ([], None),
        ([0, 0], None),
        ([30], 0),
        ([1], 0),
        ([30, 30, 30], 0),
        ([10, 30], 50),
        ([10, 20, 30], 40),
    ],
)
def test_the_spread_of_gaps_in_percent_of_their_mean(gaps, percent):
    assert spread_percent(gaps) == percent


@pytest.mark.parametrize(
    ("gaps", "letter"),
    [
        ([30, 30], ""),
        ([30, 30, 30], "X"),
        ([20, 20, 40, 40], "Y"),  # 33 %
        ([7, 7, 13, 13], "X"),  # 30 %
        ([4, 4, 16, 16], "Y"),  # 60 %
        ([1, 1, 80], "Z"),
        ([], ""),
    ],
)
def test_who_buys_by_the_clock(gaps, letter):
    assert xyz_of(gaps, RULES) == letter


def test_whoever_begins_within_the_first_eighty_percent_is_a():
    # 80 of 100 come from the first two: the third begins at 80 and is B, the fourth at 95 is C.
    assert abc_of({1: 50, 2: 30, 3: 15, 4: 5}, RULES) == {1: "A", 2: "A", 3: "B", 4: "C"}
    assert abc_of({1: 50, 2: 29, 3: 16, 4: 5}, RULES) == {1: "A", 2: "A", 3: "A", 4: "C"}
    assert abc_of({7: 1}, RULES) == {7: "A"}


def test_who_brings_nothing_has_no_class_and_equals_are_taken_by_their_numbers():
    assert abc_of({1: 0, 2: -5, 3: 10}, RULES) == {3: "A"}
    assert abc_of({9: 50, 4: 50}, Rules(a=40, b=60)) == {4: "A", 9: "B"}
    assert list(abc_of({1: 5, 2: 50}, RULES)) == [2, 1]


@given(st.dictionaries(st.integers(1, 50), st.integers(1, 10_000), min_size=1))
def test_who_brings_more_never_stands_lower(revenues):
    found = abc_of(revenues, RULES)
    order = sorted(revenues, key=lambda one: -revenues[one])
    assert found[order[0]] == "A"
    for better, worse in pairwise(order):
        assert revenues[better] == revenues[worse] or found[better] <= found[worse]


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("class_abc", {"a": 0}),
        ("class_abc", {"a": 95}),
        ("class_abc", {"b": 101}),
        ("class_xyz", {"x": 0}),
        ("class_xyz", {"x": 60}),
        ("class_xyz", {"y": 1001}),
        ("class_factors", {"sleeps": 99}),
        ("class_factors", {"sleeps": 300}),
        ("class_factors", {"lost": 10_001}),
        ("class_days", {"new_days": 0}),
        ("class_days", {"usual_gap": 0}),
        ("class_days", {"least_quiet": 0}),
        ("class_days", {"fewest_gaps": 1}),
    ],
)
def test_limits_that_part_nobody_are_refused(field, wrong):
    with refused(Rule.FIELD_INVALID, field=field):
        check_rules(RULES._replace(**wrong))


@pytest.mark.parametrize(
    "right",
    [
        {},
        {"a": 1, "b": 2},
        {"b": 100},
        {"x": 1, "y": 2},
        {"y": 1000},
        {"sleeps": 100, "lost": 101},
        {"lost": 10_000},
        {"new_days": 1, "usual_gap": 1, "least_quiet": 1, "fewest_gaps": 2},
    ],
)
def test_limits_up_to_their_ends_are_taken(right):
    rules = RULES._replace(**right)
    assert check_rules(rules) == rules
