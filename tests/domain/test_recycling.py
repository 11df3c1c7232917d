"""The recycle bin keeps for ninety days."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from salesapp.domain.recycling import days_left, expired_before, moved_on

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


@pytest.mark.parametrize(("ago", "left"), [(0, 90), (1, 89), (89, 1), (90, 0), (400, 0)])
def test_days_until_a_deleted_record_is_gone(ago, left):
    assert days_left(NOW - timedelta(days=ago), NOW) == left


def test_what_was_deleted_earlier_than_ninety_days_ago_is_gone():
    assert expired_before(NOW) == NOW - timedelta(days=90)
    assert days_left(expired_before(NOW), NOW) == 0


@pytest.mark.parametrize(("passed", "counts"), [(1, 1), (14, 14), (15, 14), (2_000, 14), (-30, 0)])
def test_of_a_leap_of_the_clock_no_more_than_a_fortnight_counts(passed, counts):
    counted = NOW - timedelta(days=40)
    clock = NOW + timedelta(days=passed)
    assert moved_on(counted, NOW, clock) == counted + timedelta(days=counts)


def test_nothing_grows_older_than_the_clock_says():
    ahead = NOW + timedelta(days=400)
    assert moved_on(ahead, ahead, NOW) == NOW
