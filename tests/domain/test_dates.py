"""Dates typed by hand and shown on screen."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesapp.domain import dates

# A Monday.
TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("сегодня", "2026-11-23"),
        ("Завтра", "2026-11-24"),
        ("послезавтра", "2026-11-25"),
        ("вчера", "2026-11-22"),
        ("tomorrow", "2026-11-24"),
        ("пт", "2026-11-27"),
        ("в пятницу", "2026-11-27"),
        ("во вторник", "2026-11-24"),
        ("воскресенье", "2026-11-29"),
        ("среду", "2026-11-25"),
        ("пн", "2026-11-30"),
        ("friday", "2026-11-27"),
        ("on fri", "2026-11-27"),
        ("+3", "2026-11-26"),
        ("+ 3", "2026-11-26"),
        ("-1", "2026-11-22"),
        ("\u22121", "2026-11-22"),
        ("+2н", "2026-12-07"),
        ("+1 мес", "2026-12-23"),
        ("+1г", "2027-11-23"),
        ("через неделю", "2026-11-30"),
        ("через 2 недели", "2026-12-07"),
        ("через 10 дней", "2026-12-03"),
        ("через день", "2026-11-24"),
        ("через месяц", "2026-12-23"),
        ("через год", "2027-11-23"),
        ("через 2 года", "2028-11-23"),
        ("in 3 days", "2026-11-26"),
        ("in a week", "2026-11-30"),
        ("27.11", "2026-11-27"),
        ("01.02", "2027-02-01"),
        ("01.10", "2026-10-01"),
        ("27 ноя", "2026-11-27"),
        ("27 ноября", "2026-11-27"),
        ("1 мая", "2027-05-01"),
        ("27 ноя.", "2026-11-27"),
        ("27.11.26", "2026-11-27"),
        ("27.11.2026г.", "2026-11-27"),
        ("27-11-2026", "2026-11-27"),
        ("271126", "2026-11-27"),
        ("27112026", "2026-11-27"),
        ("27 nov", "2026-11-27"),
        ("Nov 27, 2026", "2026-11-27"),
        ("27", "2026-11-27"),
        ("5", "2026-12-05"),
        ("31", "2026-12-31"),
        ("29.02", None),
        ("29.02.2027", None),
        ("32", None),
        ("0", None),
        ("13.13", None),
        ("27 брюмера", None),
        ("через раз", None),
        ("скоро", None),
        ("срочно", None),
        ("все", None),
        ("через дорогу", None),
        ("month", None),
        ("", None),
    ],
)
def test_typed_date(text, expected):
    assert dates.parse_date(text, TODAY) == (date.fromisoformat(expected) if expected else None)


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)), st.sampled_from(["ru", "en"]))
def test_written_date_is_read_back(day, language):
    for text in (
        dates.format_date_long(day, language),
        dates.format_date_table(day, language),
        dates.format_date_short(day, day - timedelta(days=400), language),
        day.isoformat(),
    ):
        assert dates.parse_date(text, TODAY) == day


@given(st.integers(-180, 180), st.sampled_from(["ru", "en"]))
def test_short_date_of_the_half_year_around_is_read_back(shift, language):
    day = TODAY + timedelta(days=shift)
    assert dates.parse_date(dates.format_date_short(day, TODAY, language), TODAY) == day


@given(st.integers(-1, 1), st.sampled_from(["ru", "en"]))
def test_nearby_days_are_told_by_words(shift, language):
    day = TODAY + timedelta(days=shift)
    word = dates.format_date_short(day, TODAY, language, relative=True)
    assert dates.parse_date(word, TODAY) == day
    assert word.isalpha()


@given(st.text(max_size=30))
def test_any_text_is_a_date_or_none(text):
    found = dates.parse_date(text, TODAY)
    assert found is None or isinstance(found, date)


@given(st.dates(date(1950, 1, 1), date(2050, 1, 1)), st.integers(-600, 600))
def test_months_are_added_within_the_month(day, count):
    moved = dates.add_months(day, count)
    assert (moved.year - day.year) * 12 + moved.month - day.month == count
    assert moved.day <= day.day


def test_dates_are_shown_with_unbreakable_spaces():
    assert dates.format_date_short(TODAY, TODAY) == "23\u00a0ноя"
    assert dates.format_date_short(date(2025, 5, 1), TODAY) == "1\u00a0мая\u00a02025"
    assert dates.format_date_short(TODAY, TODAY, relative=True) == "сегодня"
    assert dates.format_date_short(date(2026, 11, 25), TODAY, relative=True) == "25\u00a0ноя"
    assert dates.format_date_long(TODAY, "en") == "23\u00a0November 2026"
    assert dates.format_date_table(date(2026, 1, 5)) == "05.01.2026"
    assert dates.format_month(TODAY) == "ноябрь\u00a02026"
