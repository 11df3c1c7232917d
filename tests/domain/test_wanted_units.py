"""Lines of a request: which of two numbers is ordered, what counts as an article."""

from __future__ import annotations

import pytest

from salesapp.domain.wanted import Wanted, wanted


@pytest.mark.parametrize(
    ("text", "quantity", "unit"),
    [
        ("Клей 5 шт по 3 кг", 5_000, "шт"),
        ("Клей 5 упаковок по 3 кг", 5_000, None),
        ("Клей 5 уп по 3 кг", 5_000, "упак"),
        ("Glue 5 pcs 3 kg", 5_000, "шт"),
        ("Glue 5 pieces 3 kg", 5_000, "шт"),
        ("Клей 2 паллеты по 3 кг", 2_000, None),
        ("Крепёж 4 комплекта по 3 кг", 4_000, None),
        ("Лента 6 рулонов по 3 м", 6_000, None),
        # Two weights: the last one is ordered.
        ("Клей 3 кг 7 кг", 7_000, "кг"),
    ],
)
def test_pieces_are_ordered_weights_say_what_it_is_like(text, quantity, unit):
    (line,) = wanted(text)
    assert line.quantity_milli == quantity
    assert unit is None or line.unit == unit


@pytest.mark.parametrize(
    ("text", "articles"),
    [
        ("Болт М20х80 5 шт", ("М20х80",)),
        ("Болт 20-80 5 шт", ("20-80",)),
        ("Болт 1234 5 шт", ("1234",)),
        ("Болт 123 5 шт", ()),
        ("Болт 12.5 5 шт", ()),
        ("Болт X12X. 5 шт", ("X12X",)),
        ("Болт A-B 5 шт", ()),
    ],
)
def test_what_counts_as_an_article(text, articles):
    (line,) = wanted(text)
    assert line.articles == articles


def test_a_name_in_the_line_before_belongs_to_its_quantity():
    assert wanted("Гайка оцинкованная\n5 шт") == [Wanted(5_000, "шт", (), "Гайка оцинкованная")]
    # It is used once, and a line with a quantity of its own needs none.
    assert [one.words for one in wanted("Гайка\n5 шт\n7 шт\nБолт 3 шт")] == ["Гайка", "Болт"]
    assert wanted("5 шт") == []


@pytest.mark.parametrize(
    "text", ["Болт 0 шт", "Болт 0,0001 шт", "Болт 99999999999 шт", "Болт М20 x 0"]
)
def test_nothing_and_too_much_are_no_quantities(text):
    assert wanted(text) == []


def test_letters_at_the_ends_of_words_are_kept():
    assert wanted("X болт X 5 шт")[0].words == "X болт X"
    assert wanted("Болт 0,001 кг")[0].quantity_milli == 1
    assert wanted("Болт 2 кв.  м")[0].unit == "м²"
    assert wanted("мейл a@b.ru болт 5 шт")[0].words == "мейл болт"
