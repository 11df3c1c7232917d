"""A question that takes too long is given up; the connection answers the next one."""

from __future__ import annotations

from time import perf_counter

import pytest

from salesapp.db.connection import Interrupt, Stopped, look_up, value, within

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


def test_an_answer_nobody_wants_is_given_up_between_its_steps(db):
    interrupt = Interrupt()
    look_up()
    with interrupt.watching():
        look_up()
        interrupt.set()
        with pytest.raises(Stopped):
            look_up()
    look_up()


def test_waiting_by_the_clock_ends_earlier_when_asked(db):
    began = perf_counter()
    with pytest.raises(Stopped), within(100_000, by_the_clock=20):
        value(_LONG)
    assert perf_counter() - began < 60
