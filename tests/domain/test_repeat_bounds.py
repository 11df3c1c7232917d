"""Things done again and again: bounds of a rule, known rows of days, where a rule ends."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import islice

import pytest

from salesapp.domain.errors import Rule
from salesapp.domain.recurrence import LAST, Frequency, Repeat, check_repeat, days_of, next_day
from tests.refusals import refused

F = Frequency
MONDAY = date(2026, 11, 23)


def workday(day: date) -> bool:
    return day.weekday() < 5


def shifts(rule: Repeat, start: date = MONDAY, count: int = 5) -> list[int]:
    """Days from the start on which the rule falls."""
    return [(day - start).days for day in islice(days_of(rule, start, workday), count)]


@pytest.mark.parametrize(
    ("field", "right", "wrong"),
    [
        ("every", [{"every": 1}, {"every": 99}], [{"every": 0}, {"every": 100}]),
        ("times", [{"times": 1}, {"times": 999}], [{"times": 0}, {"times": 1000}]),
        (
            "until",
            [{"until": MONDAY}, {"until": LAST}],
            [{"until": MONDAY - timedelta(days=1)}, {"until": LAST + timedelta(days=1)}],
        ),
        (
            "weekdays",
            [{"weekdays": frozenset(range(7))}],
            [{"weekdays": frozenset({7})}, {"weekdays": frozenset({-1, 2})}],
        ),
    ],
)
def test_a_rule_that_says_nothing_is_refused(field, right, wrong):
    for changed in right:
        check_repeat(Repeat(F.WEEKLY, **changed), MONDAY)
    for changed in wrong:
        with refused(Rule.FIELD_INVALID, field=field):
            check_repeat(Repeat(F.WEEKLY, **changed), MONDAY)


@pytest.mark.parametrize(
    ("rule", "days"),
    [
        (Repeat(F.DAILY), [0, 1, 2, 3, 4]),
        (Repeat(F.DAILY, 3), [0, 3, 6, 9, 12]),
        (Repeat(F.WORKING), [0, 1, 2, 3, 4]),
        (Repeat(F.WORKING, 2), [0, 2, 4, 8, 10]),
        (Repeat(F.WORKING, 4), [0, 4, 10, 16, 22]),
        (Repeat(F.WEEKLY), [0, 7, 14, 21, 28]),
        (Repeat(F.WEEKLY, 2, frozenset({0, 4})), [0, 4, 14, 18, 28]),
        (Repeat(F.WEEKLY, 1, frozenset({6, 2})), [0, 2, 6, 9, 13]),
        (Repeat(F.MONTHLY), [0, 30, 61, 92, 120]),
        (Repeat(F.MONTHLY, 2), [0, 61, 120, 181, 242]),
        (Repeat(F.DAILY, times=2), [0, 1]),
        (Repeat(F.DAILY, until=MONDAY + timedelta(days=2)), [0, 1, 2]),
        (Repeat(F.WEEKLY, times=1), [0]),
    ],
)
def test_rows_of_days(rule, days):
    assert shifts(rule) == days


def test_the_start_is_the_first_day_though_it_does_not_suit_the_rule():
    saturday = MONDAY + timedelta(days=5)
    assert shifts(Repeat(F.WORKING), saturday, 3) == [0, 2, 3]
    assert shifts(Repeat(F.WEEKLY, 1, frozenset({0})), saturday, 3) == [0, 2, 9]


def test_a_shorter_month_gives_its_last_day():
    found = list(islice(days_of(Repeat(F.MONTHLY), date(2027, 12, 31), workday), 4))
    assert found == [date(2027, 12, 31), date(2028, 1, 31), date(2028, 2, 29), date(2028, 3, 31)]


@pytest.mark.parametrize(
    ("rule", "start", "last"),
    [
        (Repeat(F.DAILY), date(2199, 12, 29), LAST),
        (Repeat(F.DAILY, 2), date(2199, 12, 28), date(2199, 12, 30)),
        (Repeat(F.MONTHLY), date(2199, 10, 31), LAST),
        (Repeat(F.MONTHLY, 3), date(2199, 10, 5), date(2199, 10, 5)),
        (Repeat(F.WEEKLY), date(2199, 11, 1), date(2199, 12, 27)),
    ],
)
def test_an_endless_rule_ends_with_the_last_day_there_is(rule, start, last):
    assert list(days_of(rule, start, workday))[-1] == last


def test_the_day_that_follows_one():
    rule = Repeat(F.WEEKLY, times=3)
    week = timedelta(days=7)
    assert next_day(rule, MONDAY, MONDAY, workday) == MONDAY + week
    assert next_day(rule, MONDAY, MONDAY - timedelta(days=1), workday) == MONDAY
    assert next_day(rule, MONDAY, MONDAY + week - timedelta(days=1), workday) == MONDAY + week
    assert next_day(rule, MONDAY, MONDAY + 2 * week, workday) is None
    skipped = next_day(rule, MONDAY, MONDAY, workday, not_before=MONDAY + timedelta(days=8))
    assert skipped == MONDAY + 2 * week
    assert next_day(rule, MONDAY, MONDAY, workday, not_before=MONDAY) == MONDAY + week
