"""Old and binary workbooks of Excel, and cells shown in percent, whatever they stand in."""

from __future__ import annotations

import io
import struct
import zipfile
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter

from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.fields import FieldType
from salesapp.domain.jobs import Silent
from salesapp.domain.table_imports import ImportField, TableOptions
from salesapp.exchange.cells import converter
from salesapp.exchange.grid import Form, GridLook, GridOptions
from salesapp.exchange.grid_child import read_grid, read_here
from salesapp.exchange.percent_cells import is_percent
from salesapp.exchange.spool import read_spool
from salesapp.exchange.tables import Reason
from tests.exchange.old_books import Share, xls, xlsb

GOODS = [
    ["Артикул", "Наименование", "Цена", "Скидка", "С какого дня"],
    ["А-1", "Болт М20×80", 64.2, Share(0.22), date(2026, 11, 27)],
    ["А-2", "Гайка М20", 18, Share(0.055), None],
]
READ = [
    ["Артикул", "Наименование", "Цена", "Скидка", "С какого дня"],
    ["А-1", "Болт М20×80", "64.2", "22%", "2026-11-27"],
    ["А-2", "Гайка М20", "18", "5.5%"],
]


def new_book() -> bytes:
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
        share, day = (
            book.add_format({"num_format": "0.0%"}),
            book.add_format({"num_format": "dd.mm.yyyy"}),
        )
        sheet = book.add_worksheet("Лист1")
        for row, cells in enumerate(GOODS):
            for column, cell in enumerate(cells):
                if isinstance(cell, date):
                    sheet.write_datetime(row, column, cell, day)
                elif isinstance(cell, Share):
                    sheet.write_number(row, column, float(cell), share)
                elif cell is not None:
                    sheet.write(row, column, cell)
    return stream.getvalue()


def read(tmp_path: Path, data: bytes, name: str, **options: str) -> tuple[GridLook, list]:
    path = tmp_path / name
    path.write_bytes(data)
    look = read_here((path,), tmp_path / "spool", Silent(), GridOptions(**options))
    return look, [row for batch in read_spool(tmp_path / "spool") for row in batch.rows]


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (lambda: xls({"Лист1": GOODS}), "прайс.xls"),
        (lambda: xls({"Лист1": GOODS}, own_percent=True), "прайс.xls"),
        (lambda: xlsb({"Лист1": GOODS}), "прайс.xlsb"),
        (new_book, "прайс.xlsx"),
    ],
)
def test_texts_numbers_days_and_shares_are_those_of_the_sheet(data, name, tmp_path):
    look, rows = read(tmp_path, data(), name)
    assert (look.form, look.sheets, look.header) == (Form.BOOK, ("Лист1",), 1)
    assert rows == READ


@pytest.mark.parametrize("make", [xls, xlsb])
def test_the_second_sheet_of_an_old_book_is_chosen(make, tmp_path):
    data = make({"Остатки": [["Артикул", "Остаток"], ["А-1", 5]], "Прайс": GOODS})
    look, rows = read(tmp_path, data, "книга.bin", sheet="Прайс")
    assert look.sheets == ("Остатки", "Прайс")
    assert rows == READ


def test_a_column_with_plain_numbers_too_is_none_of_shares(tmp_path):
    mixed = [["Артикул", "Наценка"], ["А-1", Share(0.22)], ["А-2", 0.5]]
    _look, rows = read(tmp_path, xls({"Лист1": mixed}), "к.xls")
    assert rows[1:] == [["А-1", "0.22"], ["А-2", "0.5"]]


@pytest.mark.parametrize(
    ("code", "told"), [("0%", True), ("0.00 %", True), ('0.0"%"', False), (r"0\%", False)]
)
def test_a_percent_sign_in_quotes_is_no_share(code, told):
    assert is_percent(code) is told


@pytest.mark.parametrize(
    ("code", "kind", "text", "read_as"),
    [
        ("vat_bp", FieldType.PERCENT, "22%", 2200),
        ("custom:7", FieldType.PERCENT, "22%", 2200),
        ("custom:7", FieldType.PERCENT, "5.5%", 550),
        ("custom:7", FieldType.NUMBER, "22%", 22_000),
    ],
)
def test_a_share_is_read_into_the_field_as_it_is_seen(code, kind, text, read_as):
    assert converter(ImportField(code, kind, (), "Доля"), TableOptions())(text) == read_as


def cut(data: bytes) -> bytes:
    return data[: len(data) // 2]


def locked_xls() -> bytes:
    """The record of a password stands where an old book has it."""
    data = bytearray(xls({"Лист1": GOODS}))
    place = data.find(struct.pack("<HH", 0x0042, 2))
    data[place : place + 2] = struct.pack("<H", 0x002F)
    return bytes(data)


def far_xls() -> bytes:
    """A cell in the last row and column that two bytes can tell."""
    data = bytearray(xls({"Лист1": GOODS}))
    place = data.find(struct.pack("<HHHH", 0x0203, 14, 1, 2))
    data[place + 4 : place + 8] = struct.pack("<HH", 0xFFFF, 0xFFFF)
    return bytes(data)


def without_sheet() -> bytes:
    source = io.BytesIO(xlsb({"Лист1": GOODS}))
    stream = io.BytesIO()
    with zipfile.ZipFile(source) as whole, zipfile.ZipFile(stream, "w") as archive:
        for name in whole.namelist():
            if "sheet1" not in name:
                archive.writestr(name, whole.read(name))
    return stream.getvalue()


def broken_sheet() -> bytes:
    source = io.BytesIO(xlsb({"Лист1": GOODS}))
    stream = io.BytesIO()
    with zipfile.ZipFile(source) as whole, zipfile.ZipFile(stream, "w") as archive:
        for name in whole.namelist():
            data = whole.read(name)
            archive.writestr(name, b"\xff" * 4_000 if "sheet1" in name else data)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("make", "reasons"),
    [
        (lambda: cut(xls({"Лист1": GOODS})), {Reason.DAMAGED_BOOK}),
        (lambda: cut(xlsb({"Лист1": GOODS})), {Reason.DAMAGED_BOOK}),
        (locked_xls, {Reason.ENCRYPTED, Reason.DAMAGED_BOOK}),
        (far_xls, {Reason.TOO_MANY_COLUMNS, Reason.CRASHED, Reason.UNFOLDS}),
        (without_sheet, {Reason.DAMAGED_BOOK, Reason.NO_SHEET}),
        (broken_sheet, {Reason.DAMAGED_BOOK, Reason.CRASHED, Reason.UNFOLDS}),
    ],
)
def test_a_hostile_old_book_is_refused_with_its_reason(make, reasons, tmp_path):
    path = tmp_path / "книга.xls"
    path.write_bytes(make())
    with pytest.raises(RuleError) as refused:
        read_grid((path,), tmp_path / "spool", Silent(), GridOptions())
    assert refused.value.facts["reason"] in reasons


@pytest.mark.parametrize("place", range(0, 900, 90))
def test_a_wrong_byte_of_an_old_book_takes_its_reader_along_at_worst(place, tmp_path):
    data = bytearray(xls({"Лист1": GOODS}))
    data[data.find(struct.pack("<HH", 0x0809, 16)) + place] ^= 0xFF
    path = tmp_path / "к.xls"
    path.write_bytes(data)
    try:
        read_grid((path,), tmp_path / "spool", Silent(), GridOptions())
    except RuleError as refused:
        assert refused.facts.get("reason") in set(Reason) or refused.rule is Rule.FILE_EMPTY  # noqa: PT017 - either is right
