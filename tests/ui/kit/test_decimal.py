"""Figures within words have the decimal sign of the language."""

from __future__ import annotations

import pytest

from salesapp.ui import format
from salesapp.ui.translate import translator


@pytest.mark.parametrize(
    ("language", "hours", "size"), [("ru", "4,5", "3,2"), ("en", "4.5", "3.2")]
)
def test_hours_and_sizes_are_told_as_the_language_does(qapp, language, hours, size):
    before = translator.language
    translator.use(language)
    try:
        assert format.decimal(4_500) == hours
        assert format.decimal(8_000) == "8"
        assert format.file_size(3_400_000).startswith(size)
    finally:
        translator.use(before)
