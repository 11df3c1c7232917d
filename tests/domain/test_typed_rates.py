"""A rate of VAT typed into a cell."""

from datetime import date

import pytest

from salesapp.domain.vat import TypedRate, parse_vat, rates_at

NOW = rates_at(date(2026, 12, 1))


@pytest.mark.parametrize(
    ("text", "bp"),
    [("22", 2200), ("22 %", 2200), (" 10% ", 1000), ("0", 0), ("5,0 %", None), ("7", 700)],
)
def test_numbers_name_rates_that_hold(text, bp):
    found = parse_vat(text, NOW)
    assert found == (None if bp is None else TypedRate(bp))


@pytest.mark.parametrize("text", ["без", "Без НДС", "нет", "No VAT", "—"])
def test_words_name_no_vat(text):
    assert parse_vat(text, NOW) == TypedRate(None)


@pytest.mark.parametrize("text", ["", "20", "18 %", "22,5", "abc", "220", "-10"])
def test_other_rates_are_refused(text):
    assert parse_vat(text, NOW) is None
    assert parse_vat("без", (2200, 1000)) is None


def test_a_rate_of_another_day_holds_on_its_day():
    assert parse_vat("20", rates_at(date(2025, 12, 31))) == TypedRate(2000)
    assert parse_vat("20,5", (2050,)) == TypedRate(2050)
