"""The length of a talk is read as people type it, and told the same way."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesapp.domain.calls import LONGEST_SECONDS, length_text, read_length


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("5", 300), ("5:30", 330), (" 0:45 ", 45), ("1:05:00", 3900), ("90", 5400), ("0", 0)],
)
def test_what_is_typed_is_understood(text, seconds):
    assert read_length(text) == seconds


@pytest.mark.parametrize("text", ["", "-5", "5:60", "5:3", "1:2:3", "а", "5.5", "721", "1:1:1:1"])
def test_what_is_no_length_is_none(text):
    assert read_length(text) is None


@given(st.integers(0, LONGEST_SECONDS))
def test_a_length_comes_back_as_it_was_told(seconds):
    assert read_length(length_text(seconds)) == seconds
