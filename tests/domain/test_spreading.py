"""Steps spread over working days: no day gets more than it holds."""

from __future__ import annotations

from datetime import date
from itertools import islice

from salesapp.domain.spreading import LONGEST, free_places

FRIDAY = date(2026, 11, 27)
MONDAY, TUESDAY = date(2026, 11, 30), date(2026, 12, 1)


def workday(day: date) -> bool:
    return day.weekday() < 5


def test_working_days_are_filled_one_after_the_other():
    busy = {FRIDAY: 1, MONDAY: 5}
    found = list(islice(free_places(FRIDAY, 2, workday, busy), 4))
    assert found == [FRIDAY, TUESDAY, TUESDAY, date(2026, 12, 2)]


def test_without_a_working_day_in_ten_years_there_is_no_place():
    assert list(free_places(FRIDAY, 1, lambda _day: False, {})) == []
    assert list(free_places(FRIDAY, 0, workday, {})) == []
    assert len(list(free_places(FRIDAY, 1, lambda _day: True, {}))) == LONGEST
