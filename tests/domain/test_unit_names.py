"""Units as people type them and as papers print them."""

from __future__ import annotations

import pytest

from salesapp.domain.units import short_unit, unit_in


@pytest.mark.parametrize(
    ("typed", "short"),
    [
        ("Штука", "шт"),
        ("шт.", "шт"),
        ("ШТ", "ШТ"),
        ("пог. м.", "м"),
        ("кв.м", "м²"),
        ("усл. ед", "усл. ед."),
        ("усл. ед.", "усл. ед."),
        ("ящик.", "ящик."),
        (" рейс ", "рейс"),
        ("шт.X", "шт.X"),
        ("м.", "м"),
        ("", "шт"),
        ("  ", "шт"),
    ],
)
def test_a_unit_has_its_customary_short_name(typed, short):
    assert short_unit(typed) == short


@pytest.mark.parametrize(
    ("name", "language", "printed"),
    [
        ("шт", "en", "pcs"),
        ("штука", "en", "pcs"),
        ("рулон", "en", "roll"),
        ("ящик", "en", "ящик"),
        ("", "en", ""),
        (" ", "en", " "),
        ("шт", "ru", "шт"),
        ("штука", "ru", "штука"),
        ("", "ru", ""),
    ],
)
def test_a_paper_prints_a_unit_in_its_language(name, language, printed):
    assert unit_in(name, language) == printed
