"""Packs of goods: how much they hold, and quantities that fit them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesapp.domain.errors import Rule
from salesapp.domain.money import MAX_MILLI
from salesapp.domain.packings import Packing, PackingDraft, fitting, in_packs, tidy, totals
from tests.refusals import refused

BOX = PackingDraft("Коробка", 50_000)
PALLET = PackingDraft("Поддон", 20_000, "Коробка")


def test_packs_are_cleaned():
    typed = PackingDraft("  Поддон  евро ", 20_000, " Коробка ", 0, " 46 ")
    assert tidy([BOX, typed]) == (BOX, PackingDraft("Поддон евро", 20_000, "Коробка", 0, "46"))
    truck = PackingDraft("Машина", 33_000, " Поддон   евро ")
    assert tidy([BOX, typed, truck])[2].inner == "Поддон евро"
    assert tidy([PackingDraft("a", MAX_MILLI), PackingDraft("b", 1)]) == (
        PackingDraft("a", MAX_MILLI),
        PackingDraft("b", 1),
    )


@pytest.mark.parametrize(
    ("wrong", "facts"),
    [
        (PackingDraft("Коробка", 5_000), {"field": "packing", "value": "Коробка"}),
        (PackingDraft("Поддон", 0), {"field": "count_milli"}),
        (PackingDraft("Поддон", -1), {"field": "count_milli"}),
        (PackingDraft("Поддон", MAX_MILLI + 1), {"field": "count_milli"}),
        (PackingDraft("Поддон", 1, "Ящик"), {"field": "inner", "value": "Ящик"}),
        (PackingDraft("Поддон", 1, "Поддон"), {"field": "inner", "value": "Поддон"}),
        (PackingDraft("Поддон", 1, weight_mg=-1), {"field": "weight_mg"}),
    ],
)
def test_a_wrong_pack_is_told_by_its_line(wrong, facts):
    with refused(Rule.FIELD_INVALID, line=2, **facts):
        tidy([BOX, wrong])


def test_a_pack_has_a_name():
    with refused(Rule.FIELD_REQUIRED, field="packing", line=1):
        tidy([PackingDraft("  ", 1)])


def test_a_pack_of_packs_holds_what_those_hold():
    truck = PackingDraft("Машина", 33_000, "Поддон")
    assert totals([BOX, PALLET, truck]) == [50_000, 1_000_000, 33_000_000]
    # Half a box of 0.005 kg is 0.0025 kg: rounded half up.
    assert totals([PackingDraft("a", 5), PackingDraft("b", 500, "a")]) == [5, 3]
    assert totals([]) == []


@pytest.mark.parametrize(
    ("asked", "least", "multiple", "sold"),
    [
        (7_000, None, None, 7_000),
        (7_000, 10_000, None, 10_000),
        (7_000, 10_000, 4_000, 12_000),
        (8_000, None, 4_000, 8_000),
        (8_001, None, 4_000, 12_000),
        (0, None, 4_000, 0),
        (5, 0, 0, 5),
    ],
)
def test_a_quantity_is_raised_to_what_may_be_sold(asked, least, multiple, sold):
    assert fitting(asked, least, multiple) == sold


@given(st.integers(0, 10**6), st.integers(0, 10**6), st.integers(1, 10**5))
def test_what_may_be_sold_is_the_least_that_fits(asked, least, multiple):
    sold = fitting(asked, least, multiple)
    assert sold % multiple == 0
    assert sold >= max(asked, least) > sold - multiple


def pack(number: int, total: int) -> Packing:
    return Packing(number, f"п{number}", None, total, None, "", total)


def test_a_quantity_in_packs_takes_the_largest_first():
    small, large, void = pack(1, 3_000), pack(2, 10_000), pack(3, 0)
    assert in_packs(27_000, [small, void, large]) == [(large, 2), (small, 2)]
    assert in_packs(2_999, [small, large]) == []
    assert in_packs(10_000, [small, large]) == [(large, 1)]
    grain = pack(4, 1)
    assert in_packs(5, [grain]) == [(grain, 5)]
