"""Hostile files by hand: each is told in both languages, the base stays, the next file is read."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt

from salesapp.db.connection import rows, value
from salesapp.domain.imports import Outcome
from salesapp.exchange.tables import Reason
from salesapp.services import undo
from salesapp.ui.importing import table_words
from salesapp.ui.importing.page import ImportPage
from salesapp.ui.translate import translator
from tests.exchange.hostile import REFUSED, book, suffix, text_cell

SAID = {
    None: ("ничего нет", "nothing in the file"),
    Reason.TOO_MANY_COLUMNS: ("колонок", "columns"),
    Reason.UNFOLDS: ("В распакованном виде", "Unpacked"),
    Reason.DAMAGED_BOOK: ("повреждена", "damaged"),
    Reason.OTHER_FORMAT: ("Это не таблица", "not a text with columns"),
    Reason.ENCRYPTED: ("паролем", "password"),
    Reason.FAR_CELL: ("Далеко за таблицей", "far away"),
    Reason.BINARY: ("нет текста", "holds no text"),
    Reason.XML_ENTITIES: ("собственные объявления", "declares things"),
    Reason.DAMAGED_XML: ("повреждён", "damaged"),
    Reason.NO_GOODS: ("нет ни товаров", "neither goods nor clients"),
}
GOOD = "Наименование;ИНН;Город\nВолжмонтаж-7, ООО;7707083893;Тверь\n"


@pytest.fixture
def page(qtbot, db, make_client):
    make_client("ООО «Ромашка»", city="Рязань")
    made = ImportPage()
    made.resize(1240, 820)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


@pytest.fixture
def take(page, qtbot, tmp_path):
    """Take bytes as a file and wait until all is known about it."""

    def do(data: bytes, name: str):
        path = tmp_path / name
        path.write_bytes(data)
        page.desk.add_files([path])
        qtbot.waitUntil(lambda: not page.table.session.is_preparing, timeout=60_000)
        return path

    return do


def told(page) -> str:
    trouble = page.table.card.trouble
    assert trouble.isVisible()
    return f"{trouble._title.text()} {trouble._text.text()}"


def test_there_are_twenty_of_them():
    assert len(REFUSED) >= 20
    assert {reason for _make, _rule, reason in REFUSED.values()} == set(SAID)


@pytest.mark.parametrize("name", REFUSED)
def test_each_is_refused_in_words_and_nothing_is_lost(name, page, take, dump, qtbot):
    make, _rule, reason = REFUSED[name]
    before = dump()
    take(make(), f"опасный{suffix(name)}")
    russian, english = SAID[reason]
    assert russian in told(page)
    assert not re.search(r"строке (0|\W)", told(page)), "a line that is none"
    assert not page.table.session.is_ready()
    assert not page.run_button.isVisible() or not page.table.session.sources()
    translator.use("en")
    again = page.reborn()
    qtbot.addWidget(again)
    again.resize(1240, 820)
    with qtbot.waitExposed(again):
        again.show()
    assert english in told(again)
    translator.use("ru")
    assert dump() == before
    # The program lives on: the next file is read and foreseen.
    take(GOOD.encode(), "хороший.csv")
    assert not page.table.card.trouble.isVisible()
    assert page.table.counts.texts == {Outcome.NEW: "1 новая"}


HARMED = {
    "cp1251": (GOOD.encode("cp1251"), ".csv"),
    "cp866": (GOOD.encode("cp866"), ".csv"),
    "koi8-r": (GOOD.encode("koi8-r"), ".csv"),
    "utf-16 without a mark": (GOOD.encode("utf-16-le"), ".csv"),
    "old line ends": (GOOD.replace("\n", "\r").encode(), ".csv"),
    "a text called a book": (GOOD.encode(), ".xlsx"),
}


def run(page, qtbot) -> None:
    qtbot.mouseClick(page.run_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.table.session.is_running, timeout=60_000)


@pytest.mark.parametrize("name", HARMED)
def test_what_another_program_wrote_comes_in_whole(name, page, take, dump, qtbot):
    data, ending = HARMED[name]
    before = dump()
    take(data, f"чужой{ending}")
    assert page.table.counts.texts == {Outcome.NEW: "1 новая"}
    run(page, qtbot)
    found = rows("SELECT name, inn, city FROM client ORDER BY id")[1:]
    assert found == [("Волжмонтаж-7, ООО", "7707083893", "Тверь")]
    undo.undo()
    assert dump() == before


def test_formulas_stay_text_and_nul_bytes_and_broken_letters_are_shown(page, take, qtbot):
    lines = [
        "Наименование;Город;Примечание".encode(),
        '"=HYPERLINK(""http://x.example"";""жми"")";Тверь;=cmd|\' /C calc\'!A0'.encode(),
        "ООО\0 «Нуль»;Рязань;обычная".encode(),
        b"OOO \xff\xfe;" + "Пермь;битые буквы".encode(),
        "<b>ООО «Тег»</b>;Омск;<img src=x>".encode(),
    ]
    take(b"\n".join(lines) + b"\n", "разное.csv")
    run(page, qtbot)
    found = dict(rows("SELECT city, name FROM client WHERE id > 1"))
    assert found["Тверь"].startswith('=HYPERLINK("http://x.example"')
    assert found["Рязань"] == "ООО␀ «Нуль»"
    assert found["Омск"] == "<b>ООО «Тег»</b>"
    assert "\ufffd" in found["Пермь"]
    assert value("SELECT note FROM client WHERE city = 'Тверь'") == "=cmd|' /C calc'!A0"
    assert len(found) == 4


def test_a_formula_of_a_book_comes_as_what_it_showed(page, take, qtbot):
    cells = (
        f'<row r="1">{text_cell("A1", "Наименование")}{text_cell("B1", "Город")}</row>'
        f'<row r="2"><c r="A2" t="str"><f>"ООО "&amp;B2</f><v>ООО Тверь</v></c>'
        f"{text_cell('B2', 'Тверь')}</row>"
    )
    take(book(rows=cells), "книга.xlsx")
    run(page, qtbot)
    assert rows("SELECT name, city FROM client WHERE id > 1") == [("ООО Тверь", "Тверь")]


def test_a_row_that_cannot_be_read_is_told_and_its_neighbours_come_in(page, take, qtbot):
    text = GOOD + '"ООО «Кавычка;;\n' + "".join(f"ООО «Сосед {n}»;;Тверь\n" for n in range(40_000))
    take(text.encode(), "кавычка.csv")
    assert page.table.counts.texts[Outcome.REJECTED] == "1 с ошибкой"
    assert page.table.counts.texts[Outcome.NEW].startswith("40")
    qtbot.mouseClick(page.table.view.buttons()[2], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.table.rows.pills[Outcome.REJECTED], Qt.MouseButton.LeftButton)
    (line,) = page.table.rows.lines()
    assert "Кавычка" in line.title or table_words.notes_text(line.notes)
