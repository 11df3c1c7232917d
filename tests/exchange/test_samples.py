"""The sample exports give exactly what their description says."""

import json
from collections import Counter
from datetime import UTC, date
from decimal import Decimal
from pathlib import Path

import pytest

from salesapp.domain.requisites import parse_requisites
from salesapp.exchange.bitrix24 import read
from salesapp.exchange.reaches import read_bank_details
from salesapp.exchange.rows import (
    BankDetails,
    CompanyRow,
    ContactRow,
    DealRow,
    FileKind,
    LeadRow,
    ParsedFile,
    ProductRow,
    ReachKind,
    Severity,
    Trouble,
)

FOLDER = Path(__file__).parents[1] / "data" / "bitrix24"
EXPECTED = json.loads((FOLDER / "expected.json").read_text("utf-8"))["files"]
KINDS = {
    "products.csv": (FileKind.PRODUCTS, ProductRow),
    "companies.csv": (FileKind.COMPANIES, CompanyRow),
    "contacts.csv": (FileKind.CONTACTS, ContactRow),
    "leads.csv": (FileKind.LEADS, LeadRow),
    "deals.csv": (FileKind.DEALS, DealRow),
    "leads-en-comma.csv": (FileKind.LEADS, LeadRow),
    "companies-cp1251.csv": (FileKind.COMPANIES, CompanyRow),
}


@pytest.fixture(scope="module")
def parsed() -> dict[str, ParsedFile]:
    return {name: read(FOLDER / name) for name in KINDS}


def minor(text: str) -> int:
    return int(Decimal(text) * 100)


@pytest.mark.parametrize("name", KINDS)
def test_every_sample_is_recognised_and_every_row_is_taken(name, parsed):
    file = parsed[name]
    kind, row_type = KINDS[name]
    assert file.kind is kind
    assert {type(row) for row in file.rows} == {row_type}
    assert file.total_rows == EXPECTED[name]["rows"]
    assert (file.rejected, file.blank_rows) == ((), 0)
    assert file.encoding == EXPECTED[name].get("encoding", "utf-8-sig")
    assert file.separator == EXPECTED[name].get("separator", ";")
    assert [column.heading for column in file.columns if column.field is None] == []
    assert [row.extra for row in file.rows if row.extra] == []


@pytest.mark.parametrize("name", KINDS)
def test_the_deliberate_errors_and_nothing_else_are_reported(name, parsed):
    file = parsed[name]
    ids = {row.row_number: row.external_id for row in file.rows}
    found = [
        {"id": int(ids[one.row_number]), "field": one.field, "value": one.value, "error": one.code}
        for one in file.problems
    ]
    expected = EXPECTED[name].get("bad", [])
    if name == "leads-en-comma.csv":
        expected = [{**EXPECTED["leads.csv"]["bad"][0], "field": "Work E-mail"}]
    assert found == expected
    assert all(one.severity is Severity.WARNING for one in file.problems)


def test_products_have_their_prices_sections_and_rates(parsed):
    expected = EXPECTED["products.csv"]
    rows = parsed["products.csv"].rows
    assert sum(row.is_active for row in rows) == expected["active"]
    assert sorted({row.category[0] for row in rows}) == expected["sections"]
    assert all(len(row.category) == 2 for row in rows)
    assert sum(row.price_minor for row in rows) == minor(expected["price_sum"])
    assert sum(row.vat_bp is None and row.vat_given for row in rows) == expected["no_vat"]
    assert Counter(row.vat_bp for row in rows) == {2200: 191, 1000: 3, None: 6}
    assert rows[0].description == "Строка 1\nСтрока 2"


def test_companies_have_requisites_and_duplicates_by_inn(parsed):
    expected = EXPECTED["companies.csv"]
    rows = parsed["companies.csv"].rows
    assert len({row.inn for row in rows if row.inn}) == expected["unique_inn"]
    assert [int(row.external_id) for row in rows if not row.inn] == expected["without_inn"]
    first: dict[str, str] = {}
    twice = [
        {"id": int(row.external_id), "duplicate_of": int(first[row.inn]), "by": "ИНН"}
        for row in rows
        if row.inn and first.setdefault(row.inn, row.external_id) != row.external_id
    ]
    assert twice == expected["duplicates"]
    magnat = rows[0]
    assert magnat.name == 'ООО "Магнат"'
    assert magnat.bank.account == "40702810755570413510"
    assert magnat.bank.bik == "044525700"
    assert magnat.bank.corr_account == "30101810200000000700"
    assert magnat.bank.bank_name == "АО «Райффайзенбанк»"
    assert magnat.revenue_minor == 55_100_000_00
    assert (magnat.is_public, magnat.is_own_company) == (True, False)
    local = magnat.created_at.astimezone()
    assert local.isoformat(" ")[:19] == "2025-11-01 18:21:29"
    assert magnat.created_at.tzinfo is UTC


def test_a_wrong_inn_is_kept_and_the_one_of_the_bank_details_is_suggested(parsed):
    file = parsed["companies.csv"]
    row = next(row for row in file.rows if row.external_id == "167")
    problem = next(one for one in file.problems if one.row_number == row.row_number)
    assert (row.inn, row.inn_error) == ("2392560397", "checksum")
    assert (problem.code, problem.suggestion) == (Trouble.CHECKSUM, "2392560396")


def test_several_phones_of_one_cell_become_several_phones(parsed):
    expected = EXPECTED["contacts.csv"]
    rows = parsed["contacts.csv"].rows
    several = [row for row in rows if sum(reach.purpose == "mobile" for reach in row.reaches) > 1]
    assert len(several) == expected["with_several_mobiles"]
    assert sum(not row.second_name for row in rows) == expected["without_second_name"]
    assert rows[1].birth_on == date(1970, 11, 21)
    company = parsed["companies.csv"].rows
    row = next(row for row in company if row.external_id == "125")
    phones = [reach.value_norm for reach in row.reaches if reach.kind is ReachKind.PHONE]
    assert phones == ["+73510002152", "+73510002153"]


def test_leads_are_counted_by_stage_and_entities_are_resolved_once(parsed):
    expected = EXPECTED["leads.csv"]
    rows = parsed["leads.csv"].rows
    assert Counter(row.stage for row in rows) == expected["by_stage"]
    unreachable = [
        row
        for row in rows
        if not any(reach.kind in {ReachKind.PHONE, ReachKind.EMAIL} for reach in row.reaches)
    ]
    assert len(unreachable) == expected["without_contact"]
    row = next(row for row in rows if row.external_id == str(expected["html_entities_row"]))
    assert row.title == 'Заявка "срочно" & опт'
    odd = next(row for row in rows if row.external_id == "3045")
    assert [(one.value, one.is_valid) for one in odd.reaches if one.purpose == "mobile"] == [
        ("12-34", False)
    ]


def test_deals_are_grouped_by_id_and_their_rows_add_up(parsed):
    expected = EXPECTED["deals.csv"]
    file = parsed["deals.csv"]
    assert len(file.rows) == expected["deals"]
    assert sum(len(row.row_numbers) > 1 for row in file.rows) == expected["deals_with_several_rows"]
    assert Counter(row.stage for row in file.rows) == expected["by_stage"]
    assert sum(row.amount_minor for row in file.rows) == minor(expected["amount_total"])
    numbers = sorted(number for row in file.rows for number in row.row_numbers)
    assert numbers == list(range(2, expected["rows"] + 2))
    first = file.rows[0]
    assert first.lines[0].price_minor == 2358_19
    assert first.lines[0].quantity_milli == 5000
    assert first.close_on == date(2027, 1, 11)


def test_the_cp1251_file_says_the_same_as_the_beginning_of_the_utf8_one(parsed):
    assert parsed["companies-cp1251.csv"].rows == parsed["companies.csv"].rows[:25]


def test_the_quick_way_through_bank_details_finds_what_the_thorough_one_finds(parsed):
    texts = {row.bank_details for row in parsed["companies.csv"].rows}
    assert len(texts) == EXPECTED["companies.csv"]["unique_inn"] + 1
    for text in texts:
        thorough = parse_requisites(text)
        assert read_bank_details(text) == BankDetails(
            inn=thorough.inn,
            kpp=thorough.kpp,
            ogrn=thorough.ogrn,
            bik=thorough.bik,
            account=thorough.account,
            corr_account=thorough.corr_account,
            bank_name=thorough.bank,
        )


@pytest.mark.parametrize(
    ("text", "account", "bank"),
    [
        ("р/с 40702810755570413510, БИК 044525700", "40702810755570413510", ""),
        ("ИНН/КПП: 6193181810/619301001\nБанк: АО «Райффайзенбанк»", "", "АО «Райффайзенбанк»"),
    ],
)
def test_other_wordings_of_bank_details_are_read_too(text, account, bank):
    found = read_bank_details(text)
    assert (found.account, found.bank_name) == (account, bank)


def test_a_text_without_requisites_gives_none():
    assert read_bank_details("оплата по факту") is None
