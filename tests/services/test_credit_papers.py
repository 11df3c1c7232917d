"""What a credit note prints adds up: quantity times price, less what was off, is the amount."""

from __future__ import annotations

from dataclasses import replace

import pytest

from salesapp.db.queries import credits as queries
from salesapp.db.queries import invoices as invoice_queries
from salesapp.domain.credits import CreditDraft
from salesapp.domain.lines import LineDraft
from salesapp.services import credits, invoices, organizations, papers
from salesapp.services.trade_papers import credit_paper
from tests.documents.paper_readers import text_of
from tests.services.papers_kit import SELLER, TODAY, bill

BOLT = LineDraft("Болт", 10_000, 100_00, vat_bp=2200)


@pytest.fixture
def client(db, make_client) -> int:
    organizations.save(SELLER)
    return make_client("ООО «Ромашка»", inn="7707083893")


def returned(client, line, quantity, **facts) -> int:
    """A return of so much of an invoice with the facts of its head."""
    made = bill(client, line)
    invoices.save(made, replace(invoice_queries.card(made).draft, **facts))
    invoices.issue(made, TODAY)
    (left,) = queries.returnable(made)
    return credits.issue(CreditDraft(made, "Брак", {left.line_id: quantity}), TODAY).subject_id


@pytest.mark.parametrize(
    ("line", "facts", "off", "amount"),
    [
        (BOLT, {"discount_bp": 1000}, 20_00, 180_00),
        (BOLT, {"discount_minor": 50_00}, 10_00, 190_00),
        (replace(BOLT, discount_bp=1000), {"discount_bp": 1000}, 38_00, 162_00),
    ],
)
def test_what_was_off_the_whole_invoice_is_told_beside_the_line(client, line, facts, off, amount):
    note = returned(client, line, 2_000, **facts)
    (printed,) = credit_paper(note).lines
    assert (printed.discount_bp, printed.discount_minor, printed.amount_minor) == (0, off, amount)
    assert f"{off // 100},00" in text_of(papers.stored_pdf("credit_note", note))


def test_a_percent_off_the_line_stays_a_percent(client):
    (printed,) = credit_paper(returned(client, replace(BOLT, discount_bp=333), 3_000)).lines
    assert (printed.discount_bp, printed.discount_minor) == (333, 0)


def test_goods_returned_after_their_price_was_lowered_tell_the_lower_sum(client):
    made = bill(client, BOLT)
    invoices.issue(made, TODAY)
    (line,) = queries.returnable(made)
    credits.issue(CreditDraft(made, "Скидка", amounts={line.line_id: 200_00}), TODAY)
    note = credits.issue(CreditDraft(made, "Брак", {line.line_id: 5_000}), TODAY).subject_id
    (printed,) = credit_paper(note).lines
    assert (printed.amount_minor, printed.discount_minor) == (400_00, 100_00)
