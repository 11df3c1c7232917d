"""Tables that leave the program: cells as plain values, as typed text, as printed."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from salesapp.domain.fields import FieldType
from salesapp.domain.leads import LeadState
from salesapp.domain.tables import (
    OutColumn,
    OutTable,
    cell_of,
    decimal_text,
    plain_writer,
    printed_writer,
    sorts_right,
)

T = FieldType
TABLE = OutTable("Клиенты", (), yes="yes", no="no")
MOMENT = datetime(2026, 3, 1, 9, 5, 59, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (None, None),
        (True, True),
        (False, False),
        (5, 5),
        ("x", "x"),
        (date(2026, 3, 1), "2026-03-01"),
        (MOMENT, MOMENT.astimezone().strftime("%Y-%m-%d %H:%M")),
        (LeadState.NEW, "new"),
        (1.5, "1.5"),
    ],
)
def test_a_value_as_a_cell(value, cell):
    found = cell_of(value)
    assert (found, type(found)) == (cell, type(cell))


@pytest.mark.parametrize(
    ("value", "places", "exact", "text"),
    [
        (123450, 2, True, "1234,50"),
        (123450, 2, False, "1234,5"),
        (123400, 2, False, "1234"),
        (100000, 2, False, "1000"),
        (-5, 2, True, "-0,05"),
        (0, 2, True, "0,00"),
        (0, 3, False, "0"),
        (1005, 3, False, "1,005"),
        (-1005, 3, False, "-1,005"),
    ],
)
def test_an_integer_as_people_type_it(value, places, exact, text):
    assert decimal_text(value, places, exact=exact) == text
    assert decimal_text(value, places, exact=exact, point=".") == text.replace(",", ".")


def typed(kind: FieldType, cell: object) -> str:
    return plain_writer(OutColumn("x", kind), TABLE)(cell)


@pytest.mark.parametrize(
    ("kind", "cell", "text"),
    [
        (T.MONEY, 123450, "1234,50"),
        (T.MONEY, None, ""),
        (T.MONEY, "по запросу", "по запросу"),
        (T.MONEY, True, "yes"),
        (T.NUMBER, 2500, "2,5"),
        (T.PERCENT, 1250, "12,5%"),
        (T.FLAG, True, "yes"),
        (T.FLAG, False, "no"),
        (T.FLAG, None, ""),
        (T.TEXT, 5, "5"),
        (T.DAY, "2026-11-29", "29.11.2026"),
        (T.DAY, "2026-11", "2026-11"),
        (T.DAY, "2026-11/29", "2026-11/29"),
        (T.DAY, "2026/11-29", "2026/11-29"),
        (T.DAY, None, ""),
        (T.MOMENT, "2026-11-29 08:30", "29.11.2026 08:30"),
        (T.MOMENT, "2026-11-29 08:30:15", "29.11.2026 08:30"),
        (T.TEXT, "2026-11-29", "2026-11-29"),
    ],
)
def test_cells_of_a_file_of_text(kind, cell, text):
    assert typed(kind, cell) == text


@pytest.mark.parametrize(
    ("kind", "cell", "text"),
    [
        (T.MONEY, 1234_50, "1 234,50"),
        (T.MONEY, 0, "—"),
        (T.MONEY, None, ""),
        (T.MONEY, False, "no"),
        (T.NUMBER, 0, "0"),
        (T.NUMBER, 2500, "2,5"),
        (T.PERCENT, 0, "0 %"),
        (T.PERCENT, 1250, "12,5 %"),
        (T.DAY, "2026-11-29", "29.11.2026"),
        (T.TEXT, "x", "x"),
    ],
)
def test_cells_of_a_sheet_of_paper(kind, cell, text):
    printed = printed_writer(OutColumn("x", kind), TABLE)(cell)
    assert printed.replace("\xa0", " ").replace("\u202f", " ") == text


def test_numbers_stand_at_the_right_edge():
    assert [one for one in T if sorts_right(OutColumn("x", one))] == [T.NUMBER, T.MONEY, T.PERCENT]
