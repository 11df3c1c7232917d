"""Days typed in words and by halves: which day is meant from a known today."""

from __future__ import annotations

from datetime import date

import pytest

from salesapp.domain.dates import (
    format_date_long,
    format_date_short,
    format_date_table,
    format_month,
    parse_date,
)

TODAY = date(2026, 11, 25)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "day"),
    [
        # Without a year the nearest such day is meant, in the last, this or the next year.
        ("5.1", date(2027, 1, 5)),
        ("5.6", date(2026, 6, 5)),
        ("26.05", date(2027, 5, 26)),
        ("27 мая", date(2026, 5, 27)),
        ("29.02", None),
        # Weekdays: the next such day, never today.
        ("среда", date(2026, 12, 2)),
        ("в четверг", date(2026, 11, 26)),
        ("вторник", date(2026, 12, 1)),
        ("on monday", date(2026, 11, 30)),
        # Away from today.
        ("+3", date(2026, 11, 28)),
        ("-3", date(2026, 11, 22)),
        ("−3", date(2026, 11, 22)),
        ("- 2 нед", date(2026, 11, 11)),
        ("+1 мес", date(2026, 12, 25)),
        ("-1 год", date(2025, 11, 25)),
        ("-1 г", date(2025, 11, 25)),
        ("+1 г", date(2027, 11, 25)),
        ("через неделю", date(2026, 12, 2)),
        ("через 2 недели", date(2026, 12, 9)),
        ("in a week", date(2026, 12, 2)),
        ("in 10 days", date(2026, 12, 5)),
        ("через 1 год", date(2027, 11, 25)),
        # A lone number is the nearest such day from today on.
        ("25", TODAY),
        ("26", date(2026, 11, 26)),
        ("24", date(2026, 12, 24)),
        ("31", date(2026, 12, 31)),
        ("32", None),
        ("0", None),
        ("четвёртое", date(2026, 12, 4)),
        ("четвертого", date(2026, 12, 4)),
        ("четв", date(2026, 11, 26)),
        ("четверга", date(2026, 11, 26)),
        ("двадцать пятое", TODAY),
        ("двадцать шестого числа", date(2026, 11, 26)),
        ("тридцатое", date(2026, 11, 30)),
        ("тридцать первое", date(2026, 12, 31)),
        ("тридцать второе", None),
        ("двадцать десятое", None),
        ("третье декабря", date(2026, 12, 3)),
        ("Первого мая 2027 года", date(2027, 5, 1)),
        ("двадцатое", date(2026, 12, 20)),
        ("4-е", date(2026, 12, 4)),
        ("4-го", date(2026, 12, 4)),
        ("25 числа", TODAY),
        ("3-го декабря", date(2026, 12, 3)),
        ("двадцать", None),
        ("первый", None),
        # Signs around a day are none of it.
        ("«23» ноября 2026 г.", date(2026, 11, 23)),
        ("23 ноября 2026 года,", date(2026, 11, 23)),
        ("трёх", None),
        ("пятёрка", None),
        ("23.11.26", date(2026, 11, 23)),
        ("2026-11-23\x07", None),
        ("２３.11.2026", None),
        ("23.11.2026é", None),
        ("X", None),
        ("завтраX", None),
    ],
)
def test_which_day_is_meant_on_a_wednesday_in_november(text, day):
    assert parse_date(text, TODAY) == day


def test_a_leap_day_without_a_year_is_looked_for_in_the_years_beside():
    assert parse_date("29.02", date(2027, 6, 1)) == date(2028, 2, 29)
    assert parse_date("29 фев", date(2029, 1, 10)) == date(2028, 2, 29)
    assert parse_date("31.12", date(2027, 1, 5)) == date(2026, 12, 31)


@pytest.mark.parametrize(
    ("today", "text", "day"),
    [
        (date(2027, 1, 30), "31", date(2027, 1, 31)),
        (date(2027, 1, 31), "30", date(2027, 3, 30)),
        (date(2027, 1, 31), "31", date(2027, 1, 31)),
        (date(2027, 2, 1), "31", date(2027, 3, 31)),
        (date(2027, 3, 31), "30", date(2027, 4, 30)),
    ],
)
def test_a_lone_number_passes_over_months_that_are_too_short(today, text, day):
    assert parse_date(text, today) == day


def test_days_as_they_are_shown():
    day = date(2026, 11, 23)
    assert format_date_short(day, TODAY) == "23\xa0ноя"
    assert format_date_short(day, date(2027, 1, 1)) == "23\xa0ноя\xa02026"
    assert format_date_short(date(2026, 11, 24), TODAY, relative=True) == "вчера"
    assert format_date_short(day, TODAY, "en", relative=True) == "23\xa0Nov"
    assert format_date_long(day) == "23\xa0ноября 2026\xa0г."
    assert format_date_long(day, "en") == "23\xa0November 2026"
    assert format_date_table(date(999, 1, 2)) == "02.01.0999"
    assert format_date_table(day, "en") == "23\xa0Nov\xa02026"
    assert format_month(day) == "ноябрь\xa02026"
