"""The recycle bin keeps for ninety days."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from salesapp.domain.recycling import days_left, expired_before

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


@pytest.mark.parametrize(("ago", "left"), [(0, 90), (1, 89), (89, 1), (90, 0), (400, 0)])
def test_days_until_a_deleted_record_is_gone(ago, left):
    assert days_left(NOW - timedelta(days=ago), NOW) == left


def test_what_was_deleted_earlier_than_ninety_days_ago_is_gone():
    assert expired_before(NOW) == NOW - timedelta(days=90)
    assert days_left(expired_before(NOW), NOW) == 0
