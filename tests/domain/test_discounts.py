"""Discounts as they are typed: a percent, or a sum told by its currency."""

import pytest

from salesapp.domain.discounts import Discount, discount_edit, discount_text, parse_discount


@pytest.mark.parametrize(
    ("text", "discount"),
    [
        ("", Discount()),
        ("   ", Discount()),
        ("5", Discount(bp=500)),
        ("5 %", Discount(bp=500)),
        ("7,25%", Discount(bp=725)),
        ("0", Discount()),
        ("0,01", Discount(bp=1)),
        ("100", Discount(bp=10_000)),
        ("500 р", Discount(minor=500_00)),
        ("−500,50 ₽", Discount(minor=500_50)),
        ("- 1 200 руб.", Discount(minor=1_200_00)),
        ("0 ₽", Discount()),
        ("0,01 ₽", Discount(minor=1)),
        ("15 USD", Discount(minor=15_00)),
    ],
)
def test_what_is_typed_is_understood(text, discount):
    assert parse_discount(text) == discount


@pytest.mark.parametrize("text", ["-1", "100,01", "сто", "5 %%", "1.2.3,4 ₽", ", ₽"])
def test_what_is_no_discount_is_refused(text):
    assert parse_discount(text) is None


def test_a_discount_is_told_percent_first():
    assert discount_text(Discount()) == ""
    assert discount_text(Discount(bp=550)) == "5,5\u00a0%"
    assert discount_text(Discount(minor=1_200_00)) == "\u22121\u00a0200,00\u00a0₽"
    assert discount_text(Discount(500, 50), "$") == "5\u00a0% \u22120,50\u00a0$"


@pytest.mark.parametrize(
    ("discount", "text"),
    [
        (Discount(), "0"),
        (Discount(bp=550), "5,5"),
        (Discount(minor=1_200_00), "1\u00a0200,00\u00a0₽"),
    ],
)
def test_the_editor_shows_what_it_reads(discount, text):
    assert discount_edit(discount) == text
    assert parse_discount(discount_edit(discount)) == discount
    assert discount_edit(Discount(minor=100), "€") == "1,00\u00a0€"
