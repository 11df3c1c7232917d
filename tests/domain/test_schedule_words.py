"""Words about payment, as people write them, and the schedule that is read out of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesapp.documents.conditions import schedule_words
from salesapp.domain.schedules import DueEvent, ScheduleStep, schedule_of_words

ISSUE, BEFORE, AFTER = DueEvent.ISSUE, DueEvent.BEFORE_SHIPMENT, DueEvent.AFTER_SHIPMENT
USUAL = ScheduleStep(10_000)


@pytest.mark.parametrize(
    ("words", "steps"),
    [
        ("Оплата в течение 30 дней после отгрузки", ((10_000, AFTER, 30),)),
        ("100 % в течение 10 банковских дней с момента поставки", ((10_000, AFTER, 10),)),
        ("В течение 3 дней после выставления счёта", ((10_000, ISSUE, 3),)),
        ("Через 20 календарных дней", ((10_000, AFTER, 20),)),
        ("30 % аванс, 70 % за 5 рабочих дней до отгрузки", ((3000, ISSUE, 5), (7000, BEFORE, 5))),
        ("Предоплата 100 %, отгрузка через 3 дня", ((10_000, ISSUE, 5),)),
        (
            "50 % предоплата, 50 % по факту отгрузки, самовывоз",
            ((5000, ISSUE, 5), (5000, AFTER, 0)),
        ),
        ("Отсрочка 14 дней", ((10_000, AFTER, 14),)),
        ("По договорённости", (USUAL,)),
        ("30 % предоплата, 30 % потом", (USUAL,)),
    ],
)
def test_the_schedule_is_what_the_words_say(words, steps):
    assert schedule_of_words(words) == tuple(ScheduleStep(*one) for one in steps)


DAYS = st.integers(1, 365)


@given(st.integers(1, 99), DAYS, DAYS, st.sampled_from((BEFORE, AFTER)))
def test_words_of_a_schedule_are_read_back_as_it_was(percent, first, last, event):
    steps = (
        ScheduleStep(percent * 100, ISSUE, first),
        ScheduleStep(10_000 - percent * 100, event, last),
    )
    assert schedule_of_words(schedule_words(steps)) == steps
