"""Units of other programs in the short names our papers use."""

from __future__ import annotations

import pytest

from salesapp.domain.units import short_unit


@pytest.mark.parametrize(
    ("typed", "short"),
    [
        ("Штука", "шт"),
        ("шт.", "шт"),
        ("Килограмм", "кг"),
        ("Метр", "м"),
        ("кв. м", "м²"),
        ("Упаковка", "упак"),
        ("", "шт"),
        ("усл. ед.", "усл. ед."),
        ("бухта", "бухта"),
        (" Бочка 200 л ", "Бочка 200 л"),
    ],
)
def test_a_unit_gets_its_customary_short_name(typed, short):
    assert short_unit(typed) == short
