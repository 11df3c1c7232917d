"""A question that takes too long is given up; the connection answers the next one."""

from __future__ import annotations

import pytest

from salesapp.db.connection import Stopped, value, within

_LONG = """
WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 50000000)
SELECT count(*) FROM n
"""


def test_a_long_query_ends_at_its_time_and_the_next_one_is_answered(db):
    with pytest.raises(Stopped), within(20):
        value(_LONG)
    assert value("SELECT 7") == 7


def test_a_quick_query_and_a_wrong_one_are_not_touched(db):
    with within(1_000):
        assert value("SELECT 7") == 7
    with pytest.raises(Exception, match="no such table"), within(1_000):
        value("SELECT 1 FROM nowhere")
