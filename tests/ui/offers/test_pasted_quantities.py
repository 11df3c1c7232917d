"""Quantities of a pasted table: thousands are thousands."""

from __future__ import annotations

import pytest

from salesapp.ui.offers.paste import rows_of


@pytest.mark.parametrize(
    ("cell", "milli"),
    [("1,5 тыс", 1_500_000), ("2 тыс. шт", 2_000_000), ("3 шт", 3_000), ("", 1_000)],
)
def test_thousands_are_pasted_as_thousands(cell, milli):
    first, second = rows_of(f"А-1\t{cell}\nА-2\t{cell}")
    assert (first.quantity_milli, second.quantity_milli) == (milli, milli)
