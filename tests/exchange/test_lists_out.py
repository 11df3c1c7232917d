"""Lists as files: typed cells, plain texts, nothing that runs, never half a file."""

from __future__ import annotations

import csv
import gc
import io
import re
import sys
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.fields import FieldType
from salesapp.domain.jobs import JobCancelled, Silent
from salesapp.domain.tables import OutColumn, OutTable
from salesapp.exchange.csv_files import clipboard_html, read_block
from salesapp.exchange.files import unguard_cell
from salesapp.exchange.grid_book import Book
from salesapp.exchange.xlsx_files import write_xlsx
from salesapp.services.exports import child
from salesapp.services.exports.child import write_in_child
from salesapp.services.exports.write import FileKind, Target, write_table

COLUMNS = (
    OutColumn("Клиент", FieldType.TEXT, 204),
    OutColumn("ИНН"),
    OutColumn("Долг", FieldType.MONEY),
    OutColumn("Контакт", FieldType.DAY),
    OutColumn("Получен", FieldType.MOMENT),
    OutColumn("Остаток", FieldType.NUMBER),
    OutColumn("НДС", FieldType.PERCENT),
    OutColumn("Активен", FieldType.FLAG),
)
TABLE = OutTable("Клиенты: все/прочие", COLUMNS, note="Категория A")
FULL = [
    "ООО «Ромашка»", "0012345678", 123_456_789, "2026-11-29", "2026-11-29 10:42", 2500, 2200, True,
]  # fmt: skip
EMPTY = ["Пусто", "", None, None, None, None, None, None]
ATTACKS = ("=1+1", "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "'=1", "http://a.example")
NS = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def cells(path: Path) -> list[dict[str, tuple[str, str]]]:
    """Rows of the first sheet: column letter → (kind of the cell, what it holds)."""
    with zipfile.ZipFile(path) as book:
        assert book.testzip() is None
        root = ET.fromstring(book.read("xl/worksheets/sheet1.xml"))
    rows = []
    for row in root.iter(f"{NS}row"):
        found = {}
        for cell in row.iter(f"{NS}c"):
            letter = re.sub(r"\d", "", cell.attrib["r"])
            text = "".join(part.text or "" for part in cell.iter(f"{NS}t"))
            value = cell.find(f"{NS}v")
            assert cell.find(f"{NS}f") is None
            found[letter] = (cell.attrib.get("t", "n"), text if value is None else value.text)
        rows.append(found)
    return rows


def write(path: Path, rows: list, table: OutTable = TABLE) -> Path:
    kind = FileKind(path.suffix[1:])
    assert write_in_child(Target(path, kind), table, [rows], Silent(), total=len(rows)) == 0
    return path


def test_a_workbook_holds_numbers_days_and_money_and_leaves_texts_alone(tmp_path):
    head, full, empty = cells(write(tmp_path / "list.xlsx", [FULL, EMPTY]))
    assert [text for _kind, text in head.values()] == [column.title for column in COLUMNS]
    assert full["B"] == ("inlineStr", "0012345678")
    assert full["C"] == ("n", "1234567.89")
    assert full["D"] == ("n", "46355")
    assert float(full["E"][1]) == pytest.approx(46355 + (10 * 60 + 42) / 1440)
    assert full["F"] == ("n", "2.5")
    assert full["G"] == ("n", "0.22")
    assert full["H"] == ("inlineStr", "да")
    assert list(empty) == ["A"]


def test_the_head_stays_in_view_and_filters(tmp_path):
    path = write(tmp_path / "list.xlsx", [FULL] * 3)
    with zipfile.ZipFile(path) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
        names = book.read("xl/workbook.xml").decode()
    assert 'state="frozen"' in sheet
    assert '<autoFilter ref="A1:H4"/>' in sheet
    assert 'name="Клиенты все прочие"' in names


def test_nothing_in_a_workbook_runs_or_leads_out(tmp_path):
    rows = [[attack, *EMPTY[1:]] for attack in ATTACKS]
    path = write(tmp_path / "list.xlsx", rows)
    assert [row["A"] for row in cells(path)[1:]] == [("inlineStr", attack) for attack in ATTACKS]
    with zipfile.ZipFile(path) as book:
        assert not [name for name in book.namelist() if "rels" in name and "sheet" in name]


def test_a_file_of_text_is_what_excel_opens_by_a_double_click(tmp_path):
    path = write(tmp_path / "list.csv", [FULL, EMPTY])
    raw = path.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    lines = list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert lines[1] == [
        "ООО «Ромашка»", "0012345678", "1234567,89", "29.11.2026", "29.11.2026 10:42", "2,5",
        "22%", "да",
    ]  # fmt: skip
    assert lines[2] == ["Пусто", *[""] * 7]


def test_what_a_spreadsheet_would_run_is_guarded_and_a_phone_is_not(tmp_path):
    phone = "+7 (831) 200-14-07"
    path = write(tmp_path / "list.csv", [[one, *EMPTY[1:]] for one in (*ATTACKS, phone)])
    text = path.read_bytes().decode("utf-8-sig")
    lines = list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))
    told = [line[0] for line in lines[1:]]
    assert told[-1] == phone
    assert all(one.startswith("'") for one in told[:6])
    assert [unguard_cell(one) for one in told[:-1]] == list(ATTACKS)


def test_the_old_encoding_says_how_much_it_lost(tmp_path):
    path = tmp_path / "old.csv"
    rows = [["Цена 5 ₽", *EMPTY[1:]], ["Улыбка 😀", *EMPTY[1:]]]
    target = Target(path, FileKind.CSV, "cp1251")
    assert write_in_child(target, TABLE, [rows], Silent(), total=2) == 1
    assert "Цена 5 руб." in path.read_bytes().decode("cp1251")


def test_ten_thousand_rows_come_out_in_order_with_progress(tmp_path):
    steps = []

    class Told:
        def step(self, done: int, total: int, note: str = "") -> None:
            steps.append((done, total))

    rows = [[f"Клиент {number}", *FULL[1:]] for number in range(10_000)]
    batches = (rows[start : start + 500] for start in range(0, len(rows), 500))
    path = tmp_path / "many.xlsx"
    write_in_child(Target(path, FileKind.XLSX), TABLE, batches, Told(), total=10_000)
    found = cells(path)
    assert [row["A"][1] for row in found[1:]] == [row[0] for row in rows]
    assert steps[0] == (0, 10_000)
    assert steps[-1] == (10_000, 10_000)


def test_cancel_leaves_the_old_file_and_nothing_beside_it(tmp_path):
    path = tmp_path / "list.xlsx"
    path.write_text("before")

    class Stops:
        def step(self, done: int, total: int, note: str = "") -> None:
            if done >= 1000:
                raise JobCancelled

    with pytest.raises(JobCancelled):
        write_in_child(
            Target(path, FileKind.XLSX),
            TABLE,
            ([FULL] * 500 for _ in range(9)),
            Stops(),
            total=4500,
        )
    assert path.read_text() == "before"
    assert [one.name for one in tmp_path.iterdir()] == ["list.xlsx"]


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="asks Linux what is open")
def test_a_workbook_broken_off_leaves_nothing_open(tmp_path):
    def rows():
        yield [FULL] * 5_000
        raise JobCancelled

    gc.disable()
    try:
        with pytest.raises(JobCancelled):
            write_xlsx(tmp_path / "list.xlsx", TABLE, rows(), tmp_path)
        is_open = [one.name for one in Path("/proc/self/fd").iterdir() if lies_in(one, tmp_path)]
    finally:
        gc.enable()
    assert not is_open


def lies_in(handle: Path, folder: Path) -> bool:
    """Whether an open file is one of a folder."""
    try:
        return handle.readlink().is_relative_to(folder)
    except OSError:
        return False


def test_a_place_that_cannot_be_written_is_said_so(tmp_path):
    path = tmp_path / "no folder" / "list.csv"
    with pytest.raises(RuleError) as refused:
        write_in_child(Target(path, FileKind.CSV), TABLE, [[FULL]], Silent(), total=1)
    assert refused.value.rule is Rule.FILE_UNREADABLE


def test_a_child_that_breaks_down_leaves_no_file(tmp_path, monkeypatch):
    monkeypatch.setattr(child, "job_command", lambda *_: [sys.executable, "-c", "1/0"])
    path = tmp_path / "list.xlsx"
    with pytest.raises(RuleError):
        write_in_child(Target(path, FileKind.XLSX), TABLE, [[FULL]] * 50, Silent(), total=50)
    assert list(tmp_path.iterdir()) == []


def test_a_list_longer_than_a_sheet_goes_on_in_the_next(tmp_path, monkeypatch):
    from salesapp.exchange import xlsx_files

    monkeypatch.setattr(xlsx_files, "LAST_ROW", 4)
    path = tmp_path / "long.xlsx"
    write_table(Target(path, FileKind.XLSX), TABLE, [[FULL] * 9])
    with zipfile.ZipFile(path) as book:
        sheets = sorted(name for name in book.namelist() if "worksheets/sheet" in name)
        counts = [book.read(name).decode().count("<row ") for name in sheets]
    assert counts == [5, 5, 2]


def test_a_sheet_of_paper_names_the_list_the_filter_and_the_page(tmp_path):
    from salesapp.documents.preview import page_count, read_text

    table = OutTable(
        "Клиенты", COLUMNS, "Фильтры: категория A", "29 ноября 2026 г.",
        pages="Страница {page} из {pages}", count="Строк: 90",
    )  # fmt: skip
    path = write(tmp_path / "list.pdf", [["<b>ООО</b> & Ко", *FULL[1:]]] * 90, table)
    text = read_text(path.read_bytes()).replace("\xa0", " ")
    pages = page_count(path.read_bytes())
    assert pages > 1
    assert "Фильтры: категория A" in text
    assert f"Страница {pages} из {pages}" in text
    assert text.count("Контакт") == pages
    assert "<b>ООО</b> & Ко" in text
    assert "1 234 567,89" in text


def test_wide_lists_lie_on_their_side_and_very_wide_ones_still_fit(tmp_path):
    from pypdfium2 import PdfDocument

    for count, turned in ((3, False), (14, True), (40, True)):
        columns = tuple(OutColumn(f"Столбец {place}") for place in range(count))
        path = write(tmp_path / "w.pdf", [["Нижний Новгород"] * count] * 3, OutTable("Ш", columns))
        with PdfDocument(path) as document:
            width, height = document[0].get_size()
            text = document[0].get_textpage().get_text_range()
        assert (width > height) is turned
        assert text.replace("\r\n", "").replace(" ", "").count("Новгород") == 3 * count


def test_the_clipboard_keeps_an_inn_a_text_and_escapes_tags():
    html = clipboard_html(TABLE, [["<b>&", "0012345678", 100, None, None, None, None, None]])
    assert "&lt;b&gt;&amp;" in html
    assert r'mso-number-format:\@">0012345678' in html
    assert ">1,00<" in html


CELL = st.text(st.characters(codec="utf-8", exclude_characters="\r\x00"), max_size=12)


def blocks(width: int) -> st.SearchStrategy[list[list[str]]]:
    return st.lists(st.lists(CELL, min_size=width, max_size=width), min_size=1, max_size=5)


@given(st.integers(1, 4).flatmap(blocks))
def test_what_a_spreadsheet_copied_is_read_cell_by_cell(block):
    copied = io.StringIO(newline="")
    csv.writer(copied, delimiter="\t", lineterminator="\r\n").writerows(block)
    assert read_block(copied.getvalue()) == [
        [cell.replace("\r\n", "\n") for cell in row] for row in block
    ]


@given(st.text(max_size=60))
def test_any_text_of_the_clipboard_is_a_rectangle(text):
    block = read_block(text)
    assert len({len(row) for row in block}) <= 1


@pytest.mark.parametrize(
    ("text", "block"),
    [
        ("", []),
        ("a", [["a"]]),
        ("a\tb\r\nc\td\r\n", [["a", "b"], ["c", "d"]]),
        ("a\nb\tc", [["a", ""], ["b", "c"]]),
        ('"x\ny"\t"q""q"', [["x\ny", 'q"q']]),
        ('12" труба\t1', [['12" труба', "1"]]),
        ('"open\tb', [['"open', "b"]]),
        ("a\t\n", [["a", ""]]),
    ],
)
def test_blocks_as_spreadsheets_write_them(text, block):
    assert read_block(text) == block


def _looks(path: Path) -> dict[str, str]:
    """Cells with a number → the format they are shown by."""
    with zipfile.ZipFile(path) as book:
        styles = ET.fromstring(book.read("xl/styles.xml"))
        sheet = ET.fromstring(book.read("xl/worksheets/sheet1.xml"))
    codes = {one.attrib["numFmtId"]: one.attrib["formatCode"] for one in styles.iter(f"{NS}numFmt")}
    looks = [one.attrib["numFmtId"] for one in styles.find(f"{NS}cellXfs")]
    return {
        one.attrib["r"]: codes.get(looks[int(one.attrib.get("s", "0"))], "")
        for one in sheet.iter(f"{NS}c")
        if one.attrib.get("t", "n") == "n"
    }


PRICES = OutTable("Цены", (OutColumn("Товар"), OutColumn("Цена", FieldType.MONEY)))


@pytest.mark.parametrize("code", ["USD", "EUR", "CNY", "BYN", "KZT"])
def test_a_column_of_one_other_currency_is_numbers_that_say_so(tmp_path, code):
    rows = [["Болт", None], ["Гайка", [0, code]], ["Винт", [1_234_50, code]], ["Шайба", [-5, code]]]
    path = tmp_path / "list.xlsx"
    write_table(Target(path, FileKind.XLSX), PRICES, [rows[:2], rows[2:]])
    found = cells(path)
    assert [one.get("B") for one in found[1:]] == [
        None, ("n", "0"), ("n", "1234.5"), ("n", "-0.05"),
    ]  # fmt: skip
    looks = _looks(path)
    assert looks["B3"] == looks["B4"] == looks["B5"]
    assert code in looks["B4"]
    read = [texts for _number, texts in Book(path, None).rows()]
    assert [one[1:] for one in read[1:]] == [
        [], [f"0 {code}"], [f"1234.5 {code}"], [f"-0.05 {code}"],
    ]  # fmt: skip


@pytest.mark.parametrize("first", [0, 1])
def test_a_column_of_several_currencies_stays_texts_that_no_sum_adds(tmp_path, first):
    rows = [["Болт", [1_00, "USD"]], ["Гайка", [2_00, "EUR"]], ["Винт", 3_00]]
    path = tmp_path / "list.xlsx"
    write_table(Target(path, FileKind.XLSX), PRICES, [rows[first:], rows[:first]])
    told = {one["B"] for one in cells(path)[1:]}
    assert told == {("inlineStr", "1,00 USD"), ("inlineStr", "2,00 EUR"), ("n", "3")}


def test_a_long_column_of_dollars_with_one_rouble_at_its_end_stays_texts(tmp_path):
    path = tmp_path / "list.xlsx"
    rows = [["Болт", [1_00, "USD"]]] * 3_000
    write_table(Target(path, FileKind.XLSX), PRICES, [rows[:2_000], rows[2_000:], [["Шайба", 1]]])
    told = [one["B"] for one in cells(path)[1:]]
    assert set(told[:-1]) == {("inlineStr", "1,00 USD")}
    assert told[-1] == ("n", "0.01")
    assert [one.name for one in tmp_path.iterdir()] == ["list.xlsx"]
