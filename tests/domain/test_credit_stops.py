"""When goods are held back till the money comes."""

from __future__ import annotations

from datetime import date

import pytest

from salesapp.domain.credit_stops import (
    Credit,
    Debts,
    Stop,
    StopKind,
    check_stops,
    deferred_minor,
    stops,
)
from salesapp.domain.errors import Rule
from salesapp.domain.schedules import DueEvent, ScheduleStep
from tests.refusals import refused

STOPPED = Stop(StopKind.STOPPED, reason="спор")
BY_HAND = Credit(stop_reason="спор", stopped_on=date(2026, 11, 1))


def test_what_would_be_lost_is_the_debt_less_the_advance_and_what_is_promised():
    assert Debts(open_minor=100, advance_minor=30, promised_minor=7).exposure_minor == 77
    # An advance above the debt pays for nothing that was not shipped yet.
    assert Debts(open_minor=100, advance_minor=300, promised_minor=7).exposure_minor == 7
    assert Debts().exposure_minor == 0


def test_only_what_is_paid_after_the_shipment_is_owed():
    before = ScheduleStep(3_000, DueEvent.BEFORE_SHIPMENT)
    after = ScheduleStep(3_500, DueEvent.AFTER_SHIPMENT)
    assert deferred_minor(1_000_01, [before, after, after]) == 700_01
    assert deferred_minor(1_000_01, [before]) == 0


@pytest.mark.parametrize(
    ("debts", "is_held"),
    [
        (Debts(overdue_minor=1, overdue_days=6), True),
        (Debts(overdue_minor=1, overdue_days=5), False),
        (Debts(overdue_minor=0, overdue_days=60), False),
    ],
)
def test_a_debt_stops_when_it_is_later_than_allowed(debts, is_held):
    found = stops(Credit(), debts, 0, 5, is_paid=False)
    assert found == ((Stop(StopKind.OVERDUE, 1, days=6),) if is_held else ())


def test_the_limit_stops_what_goes_above_it_and_no_limit_stops_nothing():
    debts = Debts(open_minor=700)
    assert stops(Credit(limit_minor=1_000), debts, 300, 5, is_paid=False) == ()
    assert stops(Credit(limit_minor=1_000), debts, 301, 5, is_paid=False) == (
        Stop(StopKind.LIMIT, 1_001, 1_000),
    )
    assert stops(Credit(), debts, 10**9, 5, is_paid=False) == ()
    assert stops(Credit(limit_minor=0), Debts(), 1, 5, is_paid=False) == (
        Stop(StopKind.LIMIT, 1, 0),
    )


def test_a_stop_by_hand_holds_even_what_is_paid_a_debt_does_not():
    debts = Debts(open_minor=900, overdue_minor=900, overdue_days=90)
    credit = BY_HAND._replace(limit_minor=10)
    assert stops(credit, debts, 5, 5, is_paid=True) == (STOPPED,)
    assert [one.kind for one in stops(credit, debts, 5, 5, is_paid=False)] == [
        StopKind.STOPPED,
        StopKind.OVERDUE,
        StopKind.LIMIT,
    ]


def test_held_goods_go_with_a_reason_only():
    check_stops([], "")
    check_stops([STOPPED], "директор разрешил")
    with refused(Rule.CREDIT_STOP, kinds=(StopKind.STOPPED, StopKind.LIMIT)):
        check_stops([STOPPED, Stop(StopKind.LIMIT, 5, 1)], "  ")
