"""Invoices, offers and payments found by what is typed, however many clients suit."""

from __future__ import annotations

from datetime import date

import pytest

from salesapp.db.connection import rows
from salesapp.db.queries import document_filter, documents, invoices, payments
from salesapp.db.queries.document_filter import about
from salesapp.db.queries.documents import DocumentFilter, DocumentTab, record_of
from salesapp.db.queries.invoices import InvoiceFilter
from salesapp.db.queries.payments import PaymentFilter

TODAY = date(2026, 11, 23)


@pytest.fixture
def papers(make_client, make_invoice, make_payment):
    steel, wood = make_client("ООО «Сталь»"), make_client("ООО «Лес»")
    return {
        "steel": make_invoice(steel, 500_00, number="СЧ-20261/7"),
        "wood": make_invoice(wood, 261_00, number="12026"),
        "draft": make_invoice(steel, 900_00, state="draft", number=None),
        "paid": make_payment(wood, 261_00),
        "more": make_payment(steel, 70_00),
    }


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("2026", {"steel", "wood"}),
        ("20261", {"steel"}),
        ("261", {"steel", "wood"}),
        ("26", {"steel", "wood"}),
        ("12026", {"wood"}),
        ("сталь", {"steel", "draft"}),
        ("900", {"draft"}),
        ("99999", set()),
    ],
)
@pytest.mark.parametrize("many", [20_000, 1])
def test_an_invoice_is_found_by_number_client_and_amount(papers, monkeypatch, typed, found, many):
    monkeypatch.setattr(document_filter, "MANY", many)
    asked = InvoiceFilter(text=typed)
    wanted = {papers[one] for one in found}
    assert set(invoices.ids(asked, TODAY)) == wanted
    assert invoices.first_ids(asked, TODAY) == list(invoices.ids(asked, TODAY))
    listed = documents.ids(DocumentFilter(DocumentTab.INVOICES, typed))
    assert {record_of(one)[1] for one in listed} == wanted


@pytest.mark.parametrize("many", [200_000, 1])
def test_a_payment_is_found_by_client_and_amount(papers, monkeypatch, many):
    monkeypatch.setattr(document_filter, "MOST", many)
    assert payments.first_ids(PaymentFilter(text="лес")) == [papers["paid"]]
    assert payments.first_ids(PaymentFilter(text="70")) == [papers["more"]]
    assert payments.first_ids(PaymentFilter(text="ооо")) == [papers["more"], papers["paid"]]


@pytest.mark.parametrize("table", ["invoice", "offer"])
def test_parts_of_numbers_are_looked_up_and_not_read_one_by_one(db, table):
    condition = about(None, None, "12345", table)
    statement = f"SELECT paper.id FROM {table} AS paper WHERE true" + condition.sql
    plan = [str(step[3]) for step in rows(f"EXPLAIN QUERY PLAN {statement}", *condition.params)]
    assert any(f"SCAN {table}_number_fts VIRTUAL TABLE" in step for step in plan), plan
    assert not [step for step in plan if step.startswith("SCAN paper")], plan
