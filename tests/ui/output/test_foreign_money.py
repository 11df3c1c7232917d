"""Sums in other currencies leave as what they are, and are added to no roubles."""

from __future__ import annotations

import csv
import io
import zipfile
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from salesapp.ui.kit.paged_table import PagedTable


@pytest.fixture
def mixed(make_client, make_deal, make_product, make_lead, make_invoice):
    """Roubles beside dollars, euros and tenge."""
    client = make_client("ООО «Ромашка»")
    make_deal(client, "В рублях", amount_minor=1_000_00)
    make_deal(client, "В долларах", amount_minor=1_234_50, currency="USD")
    make_product("Шкаф", price_minor=99_90, currency="EUR")
    make_lead("Запрос", amount_minor=5_000_00, currency="KZT")
    make_invoice(client, 700_00, currency="CNY")


def saved(one, path: Path, kind: str) -> None:
    one.press("Ctrl+E")
    one.click(kind)
    one.answer_files(path)
    one.click("Save…")
    one.wait(lambda: any(path.name in text for text in one.told), "the file")
    one.quiet()


def table(path: Path, encoding: str = "utf-8-sig") -> list[list[str]]:
    text = path.read_bytes().decode(encoding)
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))


def test_dollars_say_so_in_a_workbook_and_no_sum_takes_them_in(mixed, person, tmp_path):
    one = person("deals")
    saved(one, tmp_path / "deals.xlsx", "Excel workbook")
    with zipfile.ZipFile(tmp_path / "deals.xlsx") as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
    assert "<t>1234,50 USD</t>" in sheet
    assert "<v>1000</v>" in sheet


def test_a_text_names_the_currency_whatever_its_letters(mixed, person, tmp_path):
    one = person("deals")
    saved(one, tmp_path / "deals.csv", "CSV text")
    found = {cell for line in table(tmp_path / "deals.csv") for cell in line}
    assert {"1000,00", "1234,50 USD"} <= found
    one.main.run_action("list.copy")
    assert "1234,50 USD" in QGuiApplication.clipboard().text()
    QGuiApplication.clipboard().clear()


@pytest.mark.parametrize(("section", "told"), [("leads", "5000,00 KZT"), ("products", "99,90 EUR")])
def test_lists_and_their_tables_tell_the_currency(mixed, person, tmp_path, section, told):
    one = person(section)
    saved(one, tmp_path / "card.csv", "CSV text")
    assert told in {cell for line in table(tmp_path / "card.csv") for cell in line}
    one.main.run_action("list.view")
    one.wait(lambda: one.page.findChild(PagedTable) is not None, "the table")
    saved(one, tmp_path / "table.csv", "CSV text")
    assert told in {cell for line in table(tmp_path / "table.csv") for cell in line}


def test_yuans_keep_their_name_in_letters_of_old_programs(mixed, person, tmp_path):
    one = person("payments")
    one.press("Ctrl+E")
    one.click("CSV text")
    one.click("Windows-1251")
    one.answer_files(tmp_path / "invoices.csv")
    one.click("Save…")
    one.wait(lambda: any("invoices.csv" in text for text in one.told), "the file")
    one.quiet()
    assert one.told[-1] == "1 row saved: invoices.csv", "nothing is lost"
    found = {cell for line in table(tmp_path / "invoices.csv", "cp1251") for cell in line}
    assert "700,00 CNY" in found
