"""Tables that mean harm or were harmed: each is refused with its reason, or read rightly.

What may take its reader along goes through the limited child: the program lives on.
"""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.jobs import Silent
from salesapp.exchange.grid import Form, GridLook, GridOptions
from salesapp.exchange.grid_child import read_grid, read_here
from salesapp.exchange.spool import read_spool
from salesapp.exchange.tables import Reason
from tests.exchange.hostile import HEAD, REFUSED, XML, book, is_risky, text_cell


@pytest.mark.parametrize("name", REFUSED)
def test_a_hostile_file_is_refused_with_its_reason(name, tmp_path):
    make, rule, reason = REFUSED[name]
    path = tmp_path / ("file.xml" if "XML" in name else "file.xlsx")
    path.write_bytes(make())
    read = read_grid if is_risky(name) else read_here
    with pytest.raises(RuleError) as refused:
        read((path,), tmp_path / "spool", Silent(), GridOptions())
    assert (refused.value.rule, refused.value.facts.get("reason")) == (rule, reason)


def test_a_gigabyte_of_one_line_is_refused_at_once(tmp_path):
    path = tmp_path / "giant.csv"
    with path.open("wb") as file:
        file.write(b"a;b\n")
        file.truncate(1 << 30)
    with pytest.raises(RuleError) as refused:
        read_grid((path,), tmp_path / "spool", Silent())
    assert refused.value.facts["reason"] == Reason.TOO_LARGE
    assert not (tmp_path / "spool").exists()


def test_a_folder_and_a_missing_file_are_refused(tmp_path):
    for path, reason in (
        (tmp_path, Reason.FOLDER), (tmp_path / "gone.xlsx", Reason.NOT_READABLE),
    ):  # fmt: skip
        with pytest.raises(RuleError) as refused:
            read_grid((path,), tmp_path / "spool", Silent())
        assert refused.value.facts["reason"] == reason


def test_a_reader_that_dies_is_a_refusal_and_no_end_of_the_program(tmp_path, monkeypatch):
    """The far cell, let through: the library then takes its process along."""
    path = tmp_path / "file.xlsx"
    path.write_bytes(book(text_cell("A1", "x"), text_cell("XFD1048576", "y")))
    script = (
        "import sys; from salesapp.exchange import grid_book, grid_child;"
        "grid_book._look_inside = lambda path: None; grid_child.main(sys.argv[1:])"
    )
    import sys

    from salesapp.exchange import child

    monkeypatch.setattr(child, "_command", lambda _job: [sys.executable, "-c", script])
    with pytest.raises(RuleError) as refused:
        read_grid((path,), tmp_path / "spool", Silent())
    assert refused.value.facts["reason"] in (
        Reason.CRASHED, Reason.TOO_MANY_COLUMNS, Reason.DAMAGED_BOOK, Reason.UNFOLDS,
    )  # fmt: skip


def look(tmp_path: Path, data: bytes, name: str = "file.csv", **options: str) -> GridLook:
    path = tmp_path / name
    path.write_bytes(data)
    return read_here((path,), tmp_path / "spool", Silent(), GridOptions(**options))


def cells(tmp_path: Path) -> list[list[str]]:
    return [row for batch in read_spool(tmp_path / "spool") for row in batch.rows]


GOOD = HEAD + "А-1;Болт оцинкованный, длинный;12,50\nА-2;Гайка шестигранная;3\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (GOOD.encode(), "utf-8"),
        (GOOD.encode("utf-8-sig"), "utf-8-sig"),
        (GOOD.encode("cp1251"), "cp1251"),
        (GOOD.encode("cp866"), "cp866"),
        (GOOD.encode("koi8-r"), "koi8-r"),
        (GOOD.encode("utf-16"), "utf-16"),
        (GOOD.encode("utf-16-le"), "utf-16-le"),
        (GOOD.encode("utf-16-be"), "utf-16-be"),
        (GOOD.replace("\n", "\r\n").encode(), "utf-8"),
        (GOOD.replace("\n", "\r").encode(), "utf-8"),
        (GOOD.replace("\n", "\r\n", 1).encode(), "utf-8"),
    ],
)
def test_whatever_wrote_the_text_it_is_read(data, encoding, tmp_path):
    found = look(tmp_path, data)
    assert (found.form, found.encoding, found.separator, found.header) == (
        Form.TEXT, encoding, ";", 1,
    )  # fmt: skip
    assert cells(tmp_path)[1:] == [
        ["А-1", "Болт оцинкованный, длинный", "12,50"], ["А-2", "Гайка шестигранная", "3"],
    ]  # fmt: skip


def test_a_text_called_a_book_is_read_as_what_it_is(tmp_path):
    assert look(tmp_path, GOOD.encode(), "прайс.xlsx").form is Form.TEXT


def test_headings_alone_are_a_table_without_rows(tmp_path):
    found = look(tmp_path, HEAD.encode())
    assert (found.header, found.total_rows) == (1, 1)


def test_nul_bytes_broken_letters_and_guards_are_shown_not_swallowed(tmp_path):
    data = GOOD.encode() + "А-3;ООО\0 Нуль;1\n'=1+1;Формула;=2+2\n".encode() + b"\xff\xfe;x;1\n"
    look(tmp_path, data)
    assert cells(tmp_path)[3:] == [
        ["А-3", "ООО␀ Нуль", "1"], ["=1+1", "Формула", "=2+2"], ["\ufffdFF\ufffdFE", "x", "1"],
    ]  # fmt: skip


def test_a_quote_open_over_megabytes_costs_its_row_alone(tmp_path):
    text = HEAD + 'А-1;"Болт;1\n' + "".join(f"Б-{n};Гайка {n};5\n" for n in range(60_000))
    found = look(tmp_path, text.encode())
    assert (found.total_rows, found.faulty_rows) == (60_002, 1)
    (bad,) = [one for batch in read_spool(tmp_path / "spool") for one in batch.faulty]
    assert (bad.number, bad.fault, bad.cells[0][:9]) == (2, "cell_too_long", 'А-1;"Болт')


def test_a_book_keeps_places_days_numbers_and_values_of_formulas(tmp_path):
    rows = (
        f'<row r="3">{text_cell("B3", "Артикул")}{text_cell("C3", "Цена")}</row>'
        '<row r="5"><c r="B5"><v>100</v></c><c r="C5"><f>1+1</f><v>12.200000000000001</v></c>'
        '<c r="D5" t="b"><v>1</v></c><c r="E5"><v>1e+20</v></c><c r="F5" t="e"><v>#N/A</v></c>'
        "</row>"
    )
    found = look(tmp_path, book(rows=rows), "книга.xlsx")
    assert (found.form, found.sheet) == (Form.BOOK, "Лист1")
    assert [row.number for row in found.head] == [3, 5]
    assert cells(tmp_path)[1][:5] == ["", "100", "12.2", "true", "100000000000000000000"]


def test_many_shared_strings_are_read_within_the_limits(tmp_path):
    shared = "".join(f"<si><t>{'я' * 200}{number}</t></si>" for number in range(20_000))
    rows = "".join(
        f'<row r="{number}"><c r="A{number}" t="s"><v>{number}</v></c></row>'
        for number in range(1, 20_000)
    )
    assert look(tmp_path, book(shared=shared, rows=rows), "книга.xlsx").total_rows == 19_999


def test_the_sheet_is_chosen_and_a_missing_one_told(tmp_path):
    data = book(text_cell("A1", "Артикул"), names=("Первый", "Второй"))
    assert look(tmp_path, data, "к.xlsx", sheet="Второй").sheet == "Второй"
    with pytest.raises(RuleError) as refused:
        look(tmp_path, data, "к.xlsx", sheet="Третий")
    assert refused.value.facts["reason"] == Reason.NO_SHEET


def ods(rows: str) -> bytes:
    """A sheet of LibreOffice made by hand."""
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    content = (
        f"{XML}<office:document-content {spaces}><office:body><office:spreadsheet>"
        f'<table:table table:name="Лист">{rows}</table:table></office:spreadsheet></office:body>'
        "</office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        f'{XML}<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<m:file-entry m:full-path="/" m:media-type="{kind}"/></m:manifest>'
    )
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("mimetype", kind)
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", manifest)
    return stream.getvalue()


def ods_row(*texts: str, repeated: str = "") -> str:
    cells = "".join(
        f'<table:table-cell office:value-type="string"{repeated}><text:p>{text}</text:p>'
        "</table:table-cell>"
        for text in texts
    )
    return f"<table:table-row>{cells}</table:table-row>"


def test_a_sheet_of_libreoffice_is_read(tmp_path):
    found = look(tmp_path, ods(ods_row("Артикул", "Цена") + ods_row("А-1", "12,5")), "т.ods")
    assert (found.form, found.sheet, found.header) == (Form.BOOK, "Лист", 1)
    assert cells(tmp_path) == [["Артикул", "Цена"], ["А-1", "12,5"]]


def test_a_cell_repeated_without_end_does_not_take_the_program_along(tmp_path):
    path = tmp_path / "т.ods"
    path.write_bytes(ods(ods_row("x", repeated=' table:number-columns-repeated="2000000000"')))
    with pytest.raises(RuleError) as refused:
        read_grid((path,), tmp_path / "spool", Silent())
    assert refused.value.rule is Rule.FILE_NOT_UNDERSTOOD
