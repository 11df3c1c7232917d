"""Broken and foreign files are refused with a reason or read rightly, row by row."""

import io
import zipfile
from pathlib import Path

import pytest

from salesapp.domain.errors import Rule, RuleError
from salesapp.exchange import tables
from salesapp.exchange.bitrix24 import read
from salesapp.exchange.rows import FileKind, ReadOptions, Severity, Trouble
from salesapp.exchange.tables import Reason, read_table

SAMPLES = Path(__file__).parents[1] / "data" / "bitrix24"
HEAD = '"ID";"Название компании";"ИНН";"Рабочий телефон";\n'
ROW = '"1";"ООО ""Тёплый дом""";"7707083893";"+7 495 123-45-67";\n'
GOOD = HEAD + ROW


def workbook() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
    return stream.getvalue()


def noise(size: int) -> bytes:
    return bytes((index * 7919 + index // 3) % 256 for index in range(size))


REFUSED = {
    "empty": (b"", Rule.FILE_EMPTY, None),
    "only a mark": (b"\xef\xbb\xbf", Rule.FILE_EMPTY, None),
    "only blank lines": (b"\r\n \r\n\t\r\n", Rule.FILE_EMPTY, None),
    "only zeros": (bytes(4096), Rule.FILE_EMPTY, None),
    "a workbook called csv": (workbook(), Rule.FILE_NOT_UNDERSTOOD, Reason.OTHER_FORMAT),
    "an old workbook": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + noise(999), Rule.FILE_NOT_UNDERSTOOD,
        Reason.OTHER_FORMAT,
    ),
    "a pdf": (b"%PDF-1.7\n" + noise(999), Rule.FILE_NOT_UNDERSTOOD, Reason.OTHER_FORMAT),
    "a store": (
        b"SQLite format 3\0" + bytes(99), Rule.FILE_NOT_UNDERSTOOD, Reason.OTHER_FORMAT,
    ),
    "noise": (noise(5000), Rule.FILE_NOT_UNDERSTOOD, Reason.BINARY),
    "600 columns": (
        ";".join(f"c{index}" for index in range(600)).encode(), Rule.FILE_NOT_UNDERSTOOD,
        Reason.TOO_MANY_COLUMNS,
    ),
    "a million columns": (
        b"ID;" * 1_000_000 + b"\n", Rule.FILE_NOT_UNDERSTOOD, Reason.TOO_MANY_COLUMNS,
    ),
    "no known heading": (
        "цвет;вкус;запах\nбелый;сладкий;нет\n".encode(), Rule.FILE_NOT_UNDERSTOOD,
        Reason.UNKNOWN_HEADINGS,
    ),
    "no headings at all": (ROW.encode(), Rule.FILE_NOT_UNDERSTOOD, Reason.UNKNOWN_HEADINGS),
    "a page of the web": (
        b"<!DOCTYPE html><html><body>Sign in</body></html>", Rule.FILE_NOT_UNDERSTOOD,
        Reason.UNKNOWN_HEADINGS,
    ),
    "json": (
        b'{"result": [{"ID": "1", "TITLE": "x"}]}', Rule.FILE_NOT_UNDERSTOOD,
        Reason.UNKNOWN_HEADINGS,
    ),
    "an open quote among the headings": (
        '"ID";"Название компании\n"1";"ООО"\n'.encode(), Rule.FILE_NOT_UNDERSTOOD,
        Reason.BROKEN_HEADINGS,
    ),
    "one quote": (b'"', Rule.FILE_NOT_UNDERSTOOD, Reason.BROKEN_HEADINGS),
    "a heading without end": (
        b'"' + b"x" * 200_000, Rule.FILE_NOT_UNDERSTOOD, Reason.BROKEN_HEADINGS,
    ),
    "one long word": (b"x" * 200_000, Rule.FILE_NOT_UNDERSTOOD, Reason.BROKEN_HEADINGS),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_that_is_no_export_is_refused_with_its_reason(name, tmp_path):
    data, rule, reason = REFUSED[name]
    path = tmp_path / "file.csv"
    path.write_bytes(data)
    with pytest.raises(RuleError) as refused:
        read(path)
    assert refused.value.rule is rule
    assert refused.value.facts.get("reason") == reason


READ_RIGHTLY = {
    "utf-8 without a mark": GOOD.encode(),
    "utf-8 with a mark": GOOD.encode("utf-8-sig"),
    "cp1251": GOOD.encode("cp1251"),
    "cp866": GOOD.encode("cp866"),
    "cp866 with the end mark of DOS": GOOD.encode("cp866") + b"\x1a",
    "utf-16 little endian with a mark": b"\xff\xfe" + GOOD.encode("utf-16-le"),
    "utf-16 big endian with a mark": b"\xfe\xff" + GOOD.encode("utf-16-be"),
    "utf-16 little endian": GOOD.encode("utf-16-le"),
    "utf-16 big endian": GOOD.encode("utf-16-be"),
    "utf-32": GOOD.encode("utf-32"),
    "line ends of Windows": GOOD.replace("\n", "\r\n").encode(),
    "line ends of an old Mac": GOOD.replace("\n", "\r").encode(),
    "no line end at the end": GOOD.rstrip("\n").encode(),
    "no trailing empty column": GOOD.replace(";\n", "\n").encode(),
    "trailing column in the headings only": (HEAD + ROW.replace(";\n", "\n")).encode(),
    "trailing column in the rows only": (HEAD.replace(";\n", "\n") + ROW).encode(),
    "commas": GOOD.replace(";", ",").encode(),
    "tabs": GOOD.replace(";", "\t").encode(),
    "separator declared": ("sep=;\n" + GOOD).encode(),
    "shouted headings": (HEAD.upper() + ROW).encode(),
    "blank lines above": ("\n\n" + GOOD).encode(),
    "a mark in front of every part": ("\ufeff" + GOOD).encode("utf-8-sig"),
}


@pytest.mark.parametrize("name", READ_RIGHTLY)
def test_whatever_wrote_it_the_same_company_is_read(name, tmp_path):
    path = tmp_path / "file.csv"
    path.write_bytes(READ_RIGHTLY[name])
    file = read(path)
    assert file.kind is FileKind.COMPANIES
    (row,) = file.rows
    assert (row.external_id, row.name, row.inn) == ("1", 'ООО "Тёплый дом"', "7707083893")
    assert [reach.value_norm for reach in row.reaches] == ["+74951234567"]
    assert (file.problems, file.rejected) == ((), ())


def parse(tmp_path: Path, text: str | bytes, options: ReadOptions | None = None):
    path = tmp_path / "file.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    file = read(path, options)
    taken = sum(len(getattr(row, "row_numbers", (0,))) for row in file.rows)
    assert taken + len(file.rejected) + file.blank_rows == file.total_rows
    assert [one.row_number for one in file.problems if one.severity is Severity.ERROR] == [
        one.row_number for one in file.rejected
    ]
    return file


@pytest.mark.parametrize(
    ("bad", "code"),
    [
        ('"2";"ООО "Без пары";"";"";\n', Trouble.BROKEN_QUOTES),
        ('"2";"ООО Открытая;"";"";\n', Trouble.BROKEN_QUOTES),
        ('"2";"ООО Коротко"\n', Trouble.TOO_FEW_CELLS),
        ('"2";"ООО Длинно";"";"";"";"лишнее";\n', Trouble.TOO_MANY_CELLS),
        (f'"2";"{"я" * 40_000}";"";"";\n', Trouble.CELL_TOO_LONG),
        ('"2";"";"7707083893";"";\n', Trouble.NO_NAME),
    ],
)
def test_a_bad_row_is_rejected_alone_and_its_neighbours_are_read(tmp_path, bad, code):
    file = parse(tmp_path, GOOD + bad + ROW.replace('"1"', '"3"'))
    assert [row.external_id for row in file.rows] == ["1", "3"]
    (rejected,) = file.rejected
    assert (rejected.row_number, rejected.line, rejected.code) == (3, 3, code)
    assert "2" in rejected.cells[0]


def test_a_quote_open_to_the_end_costs_its_own_row_only(tmp_path):
    text = 'ID;Название компании\n1;Первая\n2;"Вторая\n3;Третья\n4;Четвёртая\n'
    file = parse(tmp_path, text)
    assert [row.name for row in file.rows] == ["Первая", "Третья", "Четвёртая"]
    assert [(one.row_number, one.code) for one in file.rejected] == [(3, Trouble.BROKEN_QUOTES)]


def test_half_a_file_gives_its_whole_rows_and_one_rejected(tmp_path):
    data = (SAMPLES / "companies.csv").read_bytes()
    file = parse(tmp_path, data[: len(data) // 2])
    assert 90 <= len(file.rows) <= 110
    assert len(file.rejected) == 1
    assert file.rejected[0].row_number == file.total_rows + 1
    whole = read(SAMPLES / "companies.csv")
    assert file.rows == whole.rows[: len(file.rows)]


def test_bytes_of_another_encoding_are_shown_and_reported(tmp_path):
    rows = "".join(ROW.replace('"1"', f'"{number}"') for number in range(2, 40))
    stray = '"99";"ООО Чужая";"";"";\n'.encode("cp1251")
    file = parse(tmp_path, GOOD.encode() + rows.encode() + stray)
    assert file.encoding == "utf-8"
    assert file.rows[-1].name.startswith("\ufffdCE\ufffdCE\ufffdCE \ufffdD7")
    (problem,) = file.problems
    assert (problem.code, problem.field) == (Trouble.DAMAGED_TEXT, "Название компании")


def test_nul_and_control_characters_are_shown_and_reported(tmp_path):
    file = parse(tmp_path, GOOD + '"2";"ООО\0 Нуль\x07";"";"";\n')
    assert file.rows[1].name == "ООО␀ Нуль␇"
    assert [one.code for one in file.problems] == [Trouble.DAMAGED_TEXT]


def test_the_user_may_overrule_encoding_kind_and_mapping(tmp_path):
    text = "номер;имя фирмы;почта\n7;Ромашка;a@romashka.example\n".encode("cp1251")
    options = ReadOptions(
        encoding="cp1251",
        separator=";",
        kind=FileKind.COMPANIES,
        mapping=(("номер", "external_id"), ("имя фирмы", "name"), ("почта", "")),
    )
    (row,) = parse(tmp_path, text, options).rows
    assert (row.external_id, row.name) == ("7", "Ромашка")
    assert row.extra == (("почта", "a@romashka.example"),)
    with pytest.raises(RuleError) as refused:
        parse(tmp_path, text, ReadOptions(kind=FileKind.LEADS, mapping=(("номер", "kopeck"),)))
    assert refused.value.rule is Rule.FIELD_INVALID
    with pytest.raises(RuleError) as refused:
        parse(tmp_path, text, ReadOptions(encoding="klingon"))
    assert refused.value.facts["reason"] == Reason.WRONG_ENCODING


def test_doubled_headings_lose_nothing(tmp_path):
    text = "ID;Название компании;Комментарий;Комментарий\n1;Ромашка;да;нет\n2;Василёк;;нет\n"
    file = parse(tmp_path, text)
    assert [(row.comment, row.extra) for row in file.rows] == [
        ("да", (("Комментарий", "нет"),)),
        ("нет", ()),
    ]
    assert [(one.row_number, one.code) for one in file.problems] == [(1, Trouble.DUPLICATE_HEADING)]


def test_unknown_columns_and_unreadable_values_stay_as_extra_text(tmp_path):
    text = (
        "ID;Название сделки;Сумма;Дата начала;Сделка закрыта;Любимый цвет\n"
        "1;Поставка;много;31.02.2026;возможно;синий\n"
    )
    file = parse(tmp_path, text)
    (row,) = file.rows
    assert (row.amount_minor, row.start_on, row.is_closed) == (None, None, None)
    assert dict(row.extra) == {
        "Сумма": "много",
        "Дата начала": "31.02.2026",
        "Сделка закрыта": "возможно",
        "Любимый цвет": "синий",
    }
    codes = {one.field: one.code for one in file.problems}
    assert codes == {
        "Сумма": Trouble.NUMBER,
        "Дата начала": Trouble.DATE,
        "Сделка закрыта": Trouble.FLAG,
    }


def test_rows_of_one_deal_that_disagree_are_reported_and_sums_checked(tmp_path):
    text = (
        "ID;Название сделки;Сумма;Товар;Цена;Количество\n"
        "1;Поставка;200.00;Болт;100.00;2\n"
        "2;Другая;10;;;\n"
        "1;Отгрузка;50.50;Гайка;25;2\n"
        "1;;1;;;\n"
    )
    file = parse(tmp_path, text)
    first, second = file.rows
    assert (first.amount_minor, first.row_numbers) == (250_50, (2, 4, 5))
    assert [line.product for line in first.lines] == ["Болт", "Гайка"]
    assert second.amount_minor == 10_00
    assert [(one.row_number, one.code) for one in file.problems] == [
        (4, Trouble.SUM_DIFFERS),
        (4, Trouble.GROUP_DIFFERS),
        (5, Trouble.DUPLICATE_ID),
    ]


def test_a_leading_zero_lost_in_a_spreadsheet_is_offered_back(tmp_path):
    file = parse(tmp_path, "ID;Название компании;ИНН\n1;Ромашка;101020300\n")
    assert file.rows[0].inn == "101020300"
    (problem,) = file.problems
    assert (problem.code, problem.suggestion) == (Trouble.LEADING_ZERO_LOST, "0101020300")


def test_html_stays_text(tmp_path):
    text = 'ID;Название лида;Комментарий\n1;"&lt;b&gt;&amp;quot;";<img src=x onerror=alert(1)>\n'
    (row,) = parse(tmp_path, text).rows
    assert row.title == "<b>&quot;"
    assert row.comment == "<img src=x onerror=alert(1)>"


def test_more_rows_than_the_limit_are_refused(tmp_path, monkeypatch):
    assert tables.MAX_ROWS == 1_000_000
    monkeypatch.setattr(tables, "MAX_ROWS", 1000)
    path = tmp_path / "file.csv"
    path.write_bytes(b"ID,Lead Name\n" + b"1,x\n" * 1000)
    assert len(read_table(path).rows) == 1000
    path.write_bytes(b"ID,Lead Name\n" + b"1,x\n" * 1001)
    with pytest.raises(RuleError) as refused:
        read_table(path)
    assert refused.value.facts["reason"] == Reason.TOO_MANY_ROWS


def test_a_file_too_large_and_a_missing_one_are_refused_before_reading(tmp_path):
    path = tmp_path / "file.csv"
    with path.open("wb") as stream:
        stream.truncate(2 << 30)
    with pytest.raises(RuleError) as refused:
        read_table(path)
    assert refused.value.facts["reason"] == Reason.TOO_LARGE
    for gone in (tmp_path / "nothing.csv", tmp_path):
        with pytest.raises(RuleError) as refused:
            read_table(gone)
        assert refused.value.rule is Rule.FILE_UNREADABLE
