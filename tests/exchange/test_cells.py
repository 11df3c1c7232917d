"""Whatever the dialect of a table and the notation of its values, the same is read."""

from __future__ import annotations

import contextlib
import csv
import io
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from salesapp.domain.fields import FieldType
from salesapp.domain.jobs import Silent
from salesapp.domain.money import MAX_MILLI
from salesapp.domain.table_imports import DayOrder, ImportField, TableKind, TableOptions, fields_of
from salesapp.exchange.cells import CellError, converter, currency_sign
from salesapp.exchange.grid import GridOptions
from salesapp.exchange.grid_child import read_here
from salesapp.exchange.rows import Trouble
from salesapp.exchange.spool import read_spool
from salesapp.exchange.table_headings import guess_kind, propose

_LETTERS = "абвгдежзиклмнопрстуфхцчшщыьэюяАБВГ «»—-.,!№ 0123456789"
_cells = st.text(_LETTERS, min_size=1, max_size=25).map(str.strip).filter(bool)


@settings(
    max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(
    lines=st.lists(st.lists(_cells, min_size=4, max_size=4), min_size=3, max_size=12),
    separator=st.sampled_from([";", ",", "\t", "|"]),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "cp1251", "utf-16", "utf-16-le"]),
    end=st.sampled_from(["\n", "\r\n", "\r"]),
)
def test_any_dialect_is_told_by_its_look(tmp_path, lines, separator, encoding, end):
    head = ["Наименование организации", "Юридический адрес", "Комментарий", "Город"]
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=separator, lineterminator=end)
    writer.writerows([head, *lines])
    path = tmp_path / "table.csv"
    path.write_bytes(text.getvalue().encode(encoding, "replace"))
    look = read_here((path,), tmp_path / "spool", Silent(), GridOptions())
    assert look.separator == separator
    assert look.header == 1
    expected = [
        [cell.encode(encoding, "replace").decode(encoding) for cell in line]
        for line in [head, *lines]
    ]
    found = [row for batch in read_spool(tmp_path / "spool") for row in batch.rows]
    unguarded = [[cell.removeprefix("'") for cell in row] for row in found]
    assert unguarded == expected


def read(kind: FieldType, text: str, **options: object) -> object:
    return converter(ImportField("x", kind), TableOptions(**options))(text)


@given(minor=st.integers(0, 10**12), decimal=st.sampled_from([",", "."]))
def test_money_is_read_in_the_notation_of_the_file(minor, decimal):
    whole, rest = divmod(minor, 100)
    for group in ("", " ", "\u00a0", "." if decimal == "," else ","):
        text = f"{whole:,}".replace(",", group) + f"{decimal}{rest:02}"
        assert read(FieldType.MONEY, text, decimal=decimal) == minor


@pytest.mark.parametrize(
    ("text", "decimal", "minor"),
    [
        ("1234.5", ",", 123450), ("12.50", ",", 1250), ("0.125", ",", 13), ("1.234", ",", 123400),
        ("1.234.567", ",", 123456700), ("1234,5", ".", 123450), ("1,234", ".", 123400),
        ("1 012.50", ",", 101250),
    ],
)  # fmt: skip
def test_what_parts_no_thousands_is_a_fraction_whatever_was_chosen(text, decimal, minor):
    """Cells of a workbook hold numbers with a point: «comma» made 12345 of 1234,5."""
    assert read(FieldType.MONEY, text, decimal=decimal) == minor


@given(milli=st.integers(0, MAX_MILLI))
def test_quantities_keep_their_thousandths(milli):
    text = f"{milli // 1000}.{milli % 1000:03}"
    assert read(FieldType.NUMBER, text) == milli
    assert read(FieldType.NUMBER, text.replace(".", ",")) == milli


def test_a_quantity_beyond_what_a_document_holds_is_refused():
    with pytest.raises(CellError):
        read(FieldType.NUMBER, f"{(MAX_MILLI + 1) // 1000}")


@given(day=st.dates(date(1950, 1, 1), date(2046, 12, 31)))
def test_a_day_is_read_in_the_order_the_user_said(day):
    forms = {
        DayOrder.DMY: ("%d.%m.%Y", "%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y 10:30"),
        DayOrder.MDY: ("%m/%d/%Y", "%m.%d.%Y"),
        DayOrder.YMD: ("%Y.%m.%d", "%Y/%m/%d"),
    }
    for order, patterns in forms.items():
        for pattern in patterns:
            assert read(FieldType.DAY, day.strftime(pattern), days=order) == day
        assert read(FieldType.DAY, day.isoformat(), days=order) == day


@pytest.mark.parametrize(
    ("kind", "text", "trouble"),
    [
        (FieldType.MONEY, "-5", Trouble.NEGATIVE),
        (FieldType.MONEY, "9" * 400, Trouble.NUMBER),
        (FieldType.MONEY, "1e309", Trouble.NUMBER),
        (FieldType.NUMBER, "nan", Trouble.NUMBER),
        (FieldType.NUMBER, "много", Trouble.NUMBER),
        (FieldType.DAY, "31.02.2026", Trouble.DATE),
        (FieldType.DAY, "00.00.0000", Trouble.DATE),
        (FieldType.DAY, "99.99.9999", Trouble.DATE),
        (FieldType.PERCENT, "9" * 40, Trouble.NUMBER),
        (FieldType.FLAG, "возможно", Trouble.FLAG),
    ],
)
def test_values_out_of_the_world_are_refused_by_name(kind, text, trouble):
    with pytest.raises(CellError) as refused:
        read(kind, text)
    assert refused.value.trouble is trouble


@given(text=st.text(max_size=60), kind=st.sampled_from(list(FieldType)))
def test_no_text_breaks_a_reader(text, kind):
    for code in ("x", "custom:1", "vat_bp", "lead_days", "kind"):
        field = ImportField(code, kind, ("A", "B"))
        # Anything but this refusal would end the import.
        with contextlib.suppress(CellError):
            converter(field, TableOptions())(text)


def test_columns_are_told_by_headings_and_by_content():
    headings = ("Покупатель", "", "моб.", "", "Чужое")
    samples = (
        ("ООО «Ромашка»",), ("7707083893", "7736050003"), ("8 921 000-11-22",),
        ("a@r.example", "b@r.example"), ("x",),
    )  # fmt: skip
    assert propose(TableKind.CLIENTS, headings, samples) == (
        "name", "inn", "phone.mobile", "email", "",
    )  # fmt: skip
    assert guess_kind(headings, samples) is TableKind.CLIENTS
    assert guess_kind(("Артикул", "Цена"), (("А",), ("1",))) is TableKind.PRICES
    assert guess_kind(("Артикул", "Остаток"), (("А",), ("1",))) is TableKind.STOCK
    assert guess_kind(("Фамилия", "Имя", "Телефон"), ((), (), ())) is TableKind.CONTACTS


def test_every_proposed_field_exists():
    for kind in TableKind:
        allowed = {field.id for field in fields_of(kind)}
        for heading in ("ID", "ИНН", "Цена", "Телефон", "Группа", "Название", "Остаток", "НДС"):
            (code,) = propose(kind, (heading,), ((),))
            assert code in allowed | {""}


@pytest.mark.parametrize(
    ("text", "days"),
    [("7", 7), ("7 дн.", 7), ("7 дней", 7), ("1 день", 1), ("3 раб. дня", 3), ("10 days", 10)],
)
def test_days_to_deliver_are_read_with_their_word(text, days):
    field = ImportField("lead_days", FieldType.NUMBER)
    assert converter(field, TableOptions())(text) == days
    with pytest.raises(CellError):
        converter(field, TableOptions())("7-10 дней")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1234,50 USD", ("1234,50", "USD")),
        ("1234,50 $", ("1234,50", "USD")),
        ("99 KZT", ("99", "KZT")),
        ("1234,50", None),
        ("99 ABC", None),
    ],
)
def test_a_sum_is_read_with_the_code_it_leaves_with(text, found):
    assert currency_sign(text) == found
