"""What a record is found by: words, numbers in any grouping, telephones with 7, 8 and without."""

from __future__ import annotations

import pytest

from salesapp.domain.search_words import is_number, match_query, phone_words, search_text, tokens


def test_words_are_cut_at_signs_and_told_in_one_spelling():
    assert tokens("Болт М20×80, «Ёлка»_x") == ["болт", "м20", "80", "елка", "x"]
    assert tokens("--") == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("77 07-08", True),
        (" +7 (495) 1 ", True),
        ("12", True),
        ("1", False),
        ("1-", False),
        ("12а", False),
        ("", False),
        ("7.8.9", True),
        ("\u20107\u20158", True),
    ],
)
def test_a_text_of_digits_is_one_number_however_it_is_grouped(text, number):
    assert is_number(text) is number


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("Мост болт", '"мост"* "болт"*'),
        ("8 (495) 12", '"849512"*'),
        ('a" OR b', '"a"* "or"* "b"*'),
        ("--", ""),
        ("7", '"7"*'),
        ("М20-80", '"м20"* "80"*'),
    ],
)
def test_a_typed_text_asks_for_beginnings_of_all_its_words(text, query):
    assert match_query(text) == query


def test_figures_may_be_words_of_their_own():
    assert match_query("20 80", numbers=False) == '"20"* "80"*'
    assert match_query("20 80") == '"2080"*'


@pytest.mark.parametrize(
    ("norm", "words"),
    [
        ("+74951234567", ["74951234567", "84951234567", "4951234567", "1234567"]),
        ("74951234567", ["74951234567", "84951234567", "4951234567", "1234567"]),
        ("8 495 12", ["849512"]),
        ("+498912345678", ["498912345678"]),
        ("+4989123456 доб", ["4989123456"]),
        ("84951234567", ["84951234567"]),
        ("нет", []),
        ("", []),
        ("+٣٤", []),
    ],
)
def test_a_telephone_is_found_however_it_begins(norm, words):
    assert phone_words(norm) == words


def test_the_index_holds_every_word_once():
    assert search_text(["Мост Болт", "мост 12"], ["+74951234567", "12"]) == (
        "мост болт 12 74951234567 84951234567 4951234567 1234567"
    )
    assert search_text([]) == ""
