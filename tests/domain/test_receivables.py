"""Debts by age: each day belongs to one age, and both ways agree on it."""

from datetime import date, timedelta

import pytest

from salesapp.domain.receivables import AgeBucket, bucket, due_between

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("late", "age"),
    [
        (-1, AgeBucket.NOT_DUE),
        (0, AgeBucket.NOT_DUE),
        (1, AgeBucket.WEEK),
        (7, AgeBucket.WEEK),
        (8, AgeBucket.MONTH),
        (30, AgeBucket.MONTH),
        (31, AgeBucket.OLDER),
    ],
)
def test_a_debt_grows_older_by_the_day(late, age):
    due_on = TODAY - timedelta(days=late)
    assert bucket(due_on, TODAY) is age
    first, last = due_between(age, TODAY)
    assert first <= due_on <= last


@pytest.mark.parametrize("late", range(-3, 40))
def test_the_days_of_the_ages_neither_overlap_nor_leave_a_gap(late):
    due_on = TODAY - timedelta(days=late)
    within = [
        age
        for age in AgeBucket
        if due_between(age, TODAY)[0] <= due_on <= due_between(age, TODAY)[1]
    ]
    assert within == [bucket(due_on, TODAY)]
