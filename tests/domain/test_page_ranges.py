"""Pages as people write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesapp.domain.page_ranges import parse_pages, write_pages


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("", [1, 2, 3, 4, 5]),
        ("2", [2]),
        ("1-3, 5", [1, 2, 3, 5]),
        ("5;1", [5, 1]),
        ("3 – 4", [3, 4]),
        ("4-", [4, 5]),
        ("-2", [1, 2]),
        ("2,2,1-2", [2, 1]),
        ("0", None),
        ("6", None),
        ("3-1", None),
        ("-", None),
        ("1-2-3", None),
        ("два", None),
        ("²", None),
        ("9999999999", None),
    ],
)
def test_pages_are_read(text, pages):
    assert parse_pages(text, 5) == pages


@given(st.lists(st.integers(1, 60), min_size=1, unique=True))
def test_what_is_written_is_read_again(pages):
    assert parse_pages(write_pages(pages), 60) == pages


@given(st.text(max_size=20), st.integers(1, 9))
def test_whatever_is_typed_names_only_pages_that_are_there(text, count):
    found = parse_pages(text, count)
    assert found is None or set(found) <= set(range(1, count + 1))
