"""What leaves: whole files, harmless cells, and rows that survive the way there and back."""

import csv
import io
import stat
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from salesapp.domain.errors import Rule, RuleError
from salesapp.exchange.bitrix24 import read
from salesapp.exchange.files import guard_cell, unguard_cell, write_safely
from salesapp.exchange.rejects import write_rejects, write_rows
from salesapp.exchange.tables import SEPARATORS, read_table

TEXT = st.text(
    st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufffd\ufeff")
    | st.sampled_from("\n\t\"';,=+-@"),
    max_size=12,
)


def test_rejected_rows_come_back_mended(tmp_path):
    source = tmp_path / "export.csv"
    source.write_text(
        "ID;Название компании;ИНН;Рабочий телефон\n"
        "1;Ромашка;7707083893;\n"
        "2;;7707083893;+74951234567\n"
        "3;=HYPERLINK(1);5\n",
        encoding="cp1251",
    )
    parsed = read(source)
    target = tmp_path / "rejected.csv"
    assert write_rejects(target, parsed, "Причина", lambda code: f"<{code}>") == 2
    data = target.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert rows == [
        ["ID", "Название компании", "ИНН", "Рабочий телефон", "Причина"],
        ["2", "", "7707083893", "'+74951234567", "3: <no_name>"],
        ["3", "'=HYPERLINK(1)", "5", "", "4: <too_few_cells>"],
    ]
    target.write_bytes(data.replace(b'"2";""', '"2";"Василёк"'.encode()))
    mended = read(target).rows[0]
    assert (mended.name, mended.reaches[0].value_norm) == ("Василёк", "+74951234567")
    assert mended.extra == (("Причина", "3: <no_name>"),)


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "'=", "''@"])
def test_what_a_spreadsheet_would_run_is_written_as_text(start):
    cell = start + "1+cmd|' /C calc'!A0"
    assert guard_cell(cell) == "'" + cell
    assert unguard_cell(guard_cell(cell)) == cell


@given(TEXT)
def test_guarding_is_undone_exactly(text):
    assert unguard_cell(guard_cell(text)) == text


@settings(max_examples=150, deadline=None)
@given(
    rows=st.lists(st.tuples(TEXT, TEXT, TEXT).filter(lambda row: "".join(row).strip()), max_size=8)
)
def test_rows_written_are_read_again_cell_by_cell(tmp_path_factory, rows):
    path = tmp_path_factory.getbasetemp() / "round.csv"
    write_rows(path, ("ID", "Имя", "Адрес"), [(row, "почему") for row in rows], "Причина")
    table = read_table(path)
    assert table.headings == ("ID", "Имя", "Адрес", "Причина")
    assert [row.cells[:3] for row in table.rows] == rows
    assert table.bad_rows == ()


@settings(max_examples=150, deadline=None)
@given(
    rows=st.lists(st.lists(TEXT, min_size=3, max_size=3), min_size=1, max_size=6),
    separator=st.sampled_from(SEPARATORS),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
    end=st.sampled_from(["\n", "\r\n"]),
)
def test_any_dialect_is_read_back_whole(tmp_path_factory, rows, separator, encoding, end):
    path = tmp_path_factory.getbasetemp() / "dialect.csv"
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=separator, lineterminator=end)
    writer.writerow(["ID", "Имя", "Адрес"])
    writer.writerows([map(guard_cell, row) for row in rows])
    path.write_bytes(text.getvalue().encode(encoding))
    table = read_table(path, separator=separator)
    whole = [tuple(row) for row in rows if "".join(row).strip()]
    assert [row.cells for row in table.rows] == whole
    assert len(table.rows) + table.blank_rows == len(rows)


@settings(max_examples=200, deadline=None)
@given(data=st.binary(max_size=300) | TEXT.map(lambda text: ("ID;Имя\n" + text * 9).encode()))
def test_whatever_the_bytes_reading_answers_or_refuses(tmp_path_factory, data):
    path = tmp_path_factory.getbasetemp() / "bytes.csv"
    path.write_bytes(data)
    refused: Rule | None = None
    cells: set[int] = set()
    try:
        table = read_table(path)
        cells = {len(row.cells) - len(table.headings) for row in table.rows}
    except RuleError as error:
        refused = error.rule
    assert refused in {None, Rule.FILE_EMPTY, Rule.FILE_NOT_UNDERSTOOD}
    assert cells <= {0}


def test_writing_replaces_the_old_file_and_leaves_no_sibling(tmp_path):
    path = tmp_path / "отчёт.csv"
    path.write_bytes(b"old")
    write_safely(path, b"new")
    assert path.read_bytes() == b"new"
    assert [one.name for one in tmp_path.iterdir()] == ["отчёт.csv"]


@pytest.mark.skipif(sys.platform != "linux", reason="/dev/full is Linux's")
def test_a_place_that_cannot_be_written_is_told_and_left_as_it_was(tmp_path):
    with pytest.raises(RuleError) as refused:
        write_safely(tmp_path / "missing" / "file.csv", b"x")
    assert refused.value.rule is Rule.FILE_UNREADABLE
    (tmp_path / "folder").mkdir()
    with pytest.raises(RuleError):
        write_safely(tmp_path / "folder", b"x")
    assert [one.name for one in tmp_path.iterdir()] == ["folder"]


def test_a_new_file_has_the_usual_rights(tmp_path):
    write_safely(tmp_path / "file.csv", b"x")
    (tmp_path / "usual").write_bytes(b"x")
    assert stat.S_IMODE((tmp_path / "file.csv").stat().st_mode) == stat.S_IMODE(
        (tmp_path / "usual").stat().st_mode
    )
