"""Requests that come in: where they went, what answers them, and how the clock runs meanwhile."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesapp.domain.activities import UNHEARD
from salesapp.domain.calendar import WorkCalendar
from salesapp.domain.leads import LeadState
from salesapp.domain.products import Aspect, Stock, availability
from salesapp.domain.requests import (
    LONGEST_TARGET,
    USUAL_TARGET,
    ClockTone,
    Exit,
    Reading,
    RequestKind,
    RequestState,
    ResponseClock,
    dump_targets,
    load_targets,
    median,
    percentile,
    request_state,
    stops_clock,
)
from salesapp.domain.work_hours import WorkClock

S = RequestState
WORK = WorkClock(WorkCalendar({"years": {}}), zone=UTC)


@pytest.mark.parametrize(
    ("lead", "way", "state"),
    [
        (LeadState.NEW, None, S.NEW),
        (LeadState.CONTACTED, None, S.IN_WORK),
        (LeadState.POSTPONED, None, S.IN_WORK),
        (LeadState.QUALIFIED, None, S.TO_LEAD),
        (LeadState.CONVERTED, None, S.TO_DEAL),
        (LeadState.CONVERTED, Exit.ACTIVITY, S.TO_ACTIVITY),
        (LeadState.REJECTED, None, S.NOT_TARGET),
        (LeadState.REJECTED, Exit.SPAM, S.SPAM),
        (LeadState.REJECTED, Exit.NOT_TARGET, S.NOT_TARGET),
    ],
)
def test_requests_go_where_their_lead_goes(lead, way, state):
    assert request_state(lead, way) is state


@pytest.mark.parametrize(
    ("kind", "result", "stops"),
    [
        ("call", "agreed", True),
        ("letter", "letter_sent", True),
        ("call", "no_answer", False),
        ("meeting", "not_held", False),
        ("meeting", "moved", False),
        ("letter", "answer_received", False),
        ("task", "agreed", False),
        ("payment", "", False),
        ("call", "", True),
    ],
)
def test_an_answer_is_something_the_client_got(kind, result, stops):
    assert stops_clock(kind, result) is stops
    assert not any(stops_clock("call", unheard) for unheard in UNHEARD)


def test_targets_of_a_setting_within_their_bounds():
    usual = dict.fromkeys(RequestKind, USUAL_TARGET)
    kept = load_targets(
        f'{{"call": 1, "letter": {LONGEST_TARGET}, "form": 0, "message": {LONGEST_TARGET + 1}}}'
    )
    assert kept == {**usual, RequestKind.CALL: 1, RequestKind.LETTER: LONGEST_TARGET}
    assert load_targets(dump_targets(kept)) == kept
    for broken in (
        "",
        "{",
        "[]",
        "[" * 100_000,
        '{"call": "x"}',
        '{"call": null}',
        '{"call": 1e999}',
    ):
        assert load_targets(broken) == usual


def monday(hour: int, minute: int = 0, second: int = 0) -> datetime:
    return datetime(2026, 11, 23, hour, minute, second, tzinfo=UTC)


OPEN_AT = next(hour for hour in range(24) if WORK.is_open(monday(hour)))
START = monday(OPEN_AT, 10)
TERM = 30 * 60
CLOCK = ResponseClock.of(START, TERM, WORK)


def test_the_alarm_rings_five_minutes_before_the_term_or_at_half_of_a_short_one():
    assert (CLOCK.since, CLOCK.target_seconds) == (START, TERM)
    assert CLOCK.due == START + timedelta(minutes=30)
    assert CLOCK.warns == START + timedelta(minutes=25)
    short = ResponseClock.of(START, 120, WORK)
    assert (short.due - START, short.warns - START) == (timedelta(minutes=2), timedelta(minutes=1))


@pytest.mark.parametrize(
    ("seconds", "elapsed", "left", "tone"),
    [
        (-60, 0, 1_800, ClockTone.OK),
        (0, 0, 1_800, ClockTone.OK),
        (1, 1, 1_799, ClockTone.OK),
        (899, 899, 901, ClockTone.OK),
        (900, 900, 900, ClockTone.AMBER),
        (1_799, 1_799, 1, ClockTone.AMBER),
        (1_800, 1_800, 0, ClockTone.RED),
        (1_801, 1_801, -1, ClockTone.RED),
        (2_400, 2_400, -600, ClockTone.RED),
    ],
)
def test_what_the_clock_shows(seconds, elapsed, left, tone):
    found = CLOCK.read(START + timedelta(seconds=seconds), WORK)
    assert found == Reading(elapsed, left, tone, is_running=True)


def test_outside_of_working_time_the_clock_stands_still():
    night = CLOCK.read(monday(23, 59), WORK)
    assert not night.is_running
    assert night.tone is ClockTone.RED


def test_how_much_of_the_term_has_gone():
    assert Reading(450, 1_350, ClockTone.OK, is_running=True).share(1_800) == 0.25
    assert Reading(3_600, -1_800, ClockTone.RED, is_running=True).share(1_800) == 1.0
    assert Reading(0, 0, ClockTone.RED, is_running=True).share(0) == 1.0


@pytest.mark.parametrize(
    ("values", "middle"),
    [([], None), ([7], 7), ([9, 1, 4], 4), ([1, 4], 3), ([10, 1, 4, 6], 5), ([1, 1, 2, 9], 2)],
)
def test_the_median_of_two_middle_ones_is_rounded_up(values, middle):
    assert median(values) == middle


@pytest.mark.parametrize(
    ("percent", "value"), [(0, 10), (1, 10), (20, 10), (21, 20), (50, 30), (90, 50), (100, 50)]
)
def test_the_percentile_is_one_of_the_values(percent, value):
    assert percentile([30, 10, 50, 20, 40], percent) == value
    assert percentile([], percent) is None


@given(st.lists(st.integers(0, 1_000), min_size=1), st.integers(1, 100))
def test_so_many_percent_do_not_exceed_a_percentile(values, percent):
    found = percentile(values, percent)
    assert sum(one <= found for one in values) * 100 >= percent * len(values)
    below = [one for one in values if one < found]
    assert len(below) * 100 < percent * len(values)


@pytest.mark.parametrize(
    ("stock", "days", "told"),
    [
        (1, None, Stock.IN_STOCK),
        (1, 5, Stock.IN_STOCK),
        (0, 5, Stock.TO_ORDER),
        (None, 0, Stock.TO_ORDER),
        (0, None, Stock.NONE),
        (-5, None, Stock.NONE),
        (None, None, None),
    ],
)
def test_whether_goods_can_be_had(stock, days, told):
    assert availability(stock, days) is told


def test_each_side_of_a_product_asks_its_question():
    assert Aspect.COST.question == "cost_question"
    assert len({one.question for one in Aspect}) == 8
