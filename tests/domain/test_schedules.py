"""Schedules of payment: the parts make up the sum, whatever the shares."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesapp.domain.errors import RuleError
from salesapp.domain.invoices import schedule_of_terms
from salesapp.domain.schedules import (
    DUE_DAYS,
    MOST_DAYS,
    MOST_STEPS,
    PRESETS,
    WHOLE_BP,
    DueEvent,
    ScheduleStep,
    allocate,
    check_schedule_steps,
    freeze,
    instalments,
    schedule_of_words,
    thaw,
)

ISSUED = date(2026, 11, 23)
SHIPPED = date(2026, 12, 20)


@st.composite
def schedules(draw):
    count = draw(st.integers(1, 8))
    cuts = draw(
        st.lists(st.integers(1, WHOLE_BP - 1), min_size=count - 1, max_size=count - 1, unique=True)
    )
    edges = [0, *sorted(cuts), WHOLE_BP]
    shares = [high - low for low, high in pairwise(edges)]
    return tuple(
        ScheduleStep(share, draw(st.sampled_from(DueEvent)), draw(st.integers(0, 365)))
        for share in shares
    )


@given(st.integers(0, 10**13), schedules())
def test_parts_make_up_the_sum_and_lie_within_a_kopeck_of_their_share(total, steps):
    parts = allocate(total, [step.share_bp for step in steps])
    assert sum(parts) == total
    for part, step in zip(parts, steps, strict=True):
        assert part >= 0
        assert abs(part - Fraction(total * step.share_bp, WHOLE_BP)) <= 1


@given(st.integers(1, 10**13), schedules(), st.none() | st.integers(-40, 400))
def test_an_invoice_is_due_after_its_issue_in_order_and_in_full(total, steps, shipped_after):
    shipped = None if shipped_after is None else ISSUED + timedelta(days=shipped_after)
    parts = instalments(total, steps, ISSUED, shipped)
    assert sum(part.amount_minor for part in parts) == total
    assert all(part.amount_minor > 0 and part.due_on >= ISSUED for part in parts)
    assert [part.due_on for part in parts] == sorted(part.due_on for part in parts)


@given(schedules())
def test_a_schedule_is_read_back_as_it_was_kept(steps):
    assert thaw(freeze(steps)) == steps


def test_the_usual_schedules_are_whole():
    for steps in PRESETS.values():
        assert sum(step.share_bp for step in steps) == WHOLE_BP


def test_days_are_counted_from_the_issue_and_from_the_shipment():
    steps = PRESETS["thirds"]
    assert instalments(100_000_01, steps, ISSUED, SHIPPED) == (
        (date(2026, 11, 28), 30_000_00),
        (date(2026, 12, 17), 40_000_01),
        (date(2027, 1, 3), 30_000_00),
    )


def test_an_eleven_kopeck_invoice_is_split_to_the_kopeck():
    assert [part.amount_minor for part in instalments(11, PRESETS["thirds"], ISSUED, SHIPPED)] == [
        3, 5, 3,
    ]  # fmt: skip


def test_words_of_an_offer_make_the_same_schedule():
    assert schedule_of_words("30 % предоплата, 70 % за 3 дня до отгрузки") == PRESETS["advance_30"]
    parts = schedule_of_terms("отсрочка 14 дней", 500_00, ISSUED, SHIPPED)
    assert parts == ((SHIPPED + timedelta(days=14), 500_00),)


@pytest.mark.parametrize(
    "steps",
    [
        (ScheduleStep(5000),),
        (ScheduleStep(10_000), ScheduleStep(1)),
        (ScheduleStep(0), ScheduleStep(10_000)),
        (ScheduleStep(10_000, DueEvent.ISSUE, -1),),
    ],
)
def test_a_schedule_that_is_not_whole_is_refused(steps):
    with pytest.raises(RuleError):
        instalments(100_00, steps, ISSUED, None)


def test_a_schedule_has_its_bounds():
    last = ScheduleStep(10_000, DueEvent.AFTER_SHIPMENT, MOST_DAYS)
    check_schedule_steps([last])
    with pytest.raises(RuleError) as refused:
        check_schedule_steps([last._replace(days=MOST_DAYS + 1)])
    assert refused.value.facts == {"field": "schedule", "share": 10_000, "whole": 10_000}
    many = [ScheduleStep(1) for _place in range(MOST_STEPS - 1)]
    check_schedule_steps([*many, ScheduleStep(10_000 - len(many))])
    with pytest.raises(RuleError):
        check_schedule_steps([*many, ScheduleStep(1), ScheduleStep(9_999 - len(many))])


def test_nothing_is_due_of_nothing():
    today = date(2026, 11, 23)
    assert instalments(0, [ScheduleStep(10_000)], today, None) == ()
    assert instalments(-1, [ScheduleStep(10_000)], today, None) == ()
    assert instalments(100, [], today, None) == ()
    words = "50 % предоплата, 50 % за 3 дня до отгрузки"
    (whole,) = schedule_of_terms(words, 0, today, today + timedelta(days=30))
    assert whole.due_on == today + timedelta(days=DUE_DAYS)


@pytest.mark.parametrize(
    ("words", "steps"),
    [
        ("оплата по факту отгрузки", [(10_000, DueEvent.AFTER_SHIPMENT, 0)]),
        ("фактура прилагается", [(10_000, DueEvent.ISSUE, DUE_DAYS)]),
        ("через 14 дней", [(10_000, DueEvent.AFTER_SHIPMENT, 14)]),
        ("отсрочка 20 дней", [(10_000, DueEvent.AFTER_SHIPMENT, 20)]),
        ("100 % предоплата, 0 % потом", [(10_000, DueEvent.ISSUE, DUE_DAYS)]),
        ("отгрузим завтра", [(10_000, DueEvent.ISSUE, DUE_DAYS)]),
    ],
)
def test_words_name_the_event(words, steps):
    assert [(one.share_bp, one.event, one.days) for one in schedule_of_words(words)] == steps
