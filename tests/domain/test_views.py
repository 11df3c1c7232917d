"""Saved lists: the order of columns that sort, kept as text and changed by clicks."""

from __future__ import annotations

import pytest

from salesapp.domain.views import SortKey, read_keys, read_sort, sort_text, sorted_by

NAME, DEBT = SortKey("name"), SortKey("debt")
NAME_DOWN, DEBT_DOWN = SortKey("name", descending=True), SortKey("debt", descending=True)


def test_an_order_comes_back_from_its_text():
    assert read_sort(sort_text([NAME_DOWN, DEBT])) == (NAME_DOWN, DEBT)
    assert sort_text([]) == "[]"


@pytest.mark.parametrize("text", ["", "{", "5", "{}", "[" * 100_000])
def test_a_text_that_is_no_order_sorts_nothing(text):
    assert read_sort(text) == ()


def test_keys_that_are_not_understood_are_left_out():
    kept = [["name", True], ["name"], ["debt", 1], [5, False], "name", None, ["debt", False]]
    assert read_keys(kept) == (NAME_DOWN, DEBT)


@pytest.mark.parametrize(
    ("sort", "after"),
    [
        ((), (NAME,)),
        ((NAME,), (NAME_DOWN,)),
        ((NAME_DOWN,), (NAME,)),
        ((DEBT,), (NAME,)),
        # Of several keys the one clicked is put in front alone, not turned round.
        ((NAME, DEBT), (NAME,)),
    ],
)
def test_a_click_on_the_name(sort, after):
    assert sorted_by(sort, "name", add=False) == after


@pytest.mark.parametrize(
    ("sort", "after"),
    [
        ((DEBT,), (DEBT, NAME)),
        ((DEBT, NAME), (DEBT, NAME_DOWN)),
        ((NAME, DEBT_DOWN), (NAME_DOWN, DEBT_DOWN)),
        ((DEBT, NAME_DOWN), (DEBT,)),
        # The last key is not taken away: it begins anew.
        ((NAME_DOWN,), (NAME,)),
        ((), (NAME,)),
    ],
)
def test_a_click_on_the_name_with_shift(sort, after):
    assert sorted_by(sort, "name", add=True) == after
