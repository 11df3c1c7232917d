"""The paid share of a deal is told alike by its card, its field and the conditions of stages."""

from __future__ import annotations

from dataclasses import replace

from salesapp.db.connection import value
from salesapp.db.queries import credits as credit_queries
from salesapp.db.queries import deal_figures, plans
from salesapp.db.queries import invoices as queries
from salesapp.domain.credits import CreditDraft
from salesapp.domain.lines import LineDraft
from salesapp.domain.payments import PaymentDraft
from salesapp.services import credits, invoices, organizations, payments
from tests.services.papers_kit import SELLER, TODAY


def test_what_came_back_is_no_part_of_what_is_to_be_paid_or_expected(db, make_client, make_deal):
    organizations.save(SELLER)
    client = make_client("ООО «Ромашка»", inn="7707083893")
    deal = make_deal(client, amount_minor=100_00, expected_close_on=TODAY)
    invoice = invoices.create(client, deal, TODAY).subject_id
    line = LineDraft("Болт", 10_000, 10_00, vat_bp=2200)
    invoices.save(invoice, replace(queries.card(invoice).draft, lines=(line,)))
    invoices.issue(invoice, TODAY)

    def share() -> int:
        return int(value(f"SELECT {deal_figures.paid_share('deal')} FROM deal WHERE id = ?", deal))

    payments.register(PaymentDraft(client, 30_00, TODAY))
    assert share() == 30_00
    (left,) = credit_queries.returnable(invoice)
    credits.issue(CreditDraft(invoice, "Брак", {left.line_id: 4_000}), TODAY)
    assert share() == 50_00
    assert [one.rest_minor for one in plans.chances(TODAY)] == [30_00]
    payments.register(PaymentDraft(client, 30_00, TODAY))
    assert share() == 100_00
    assert [one.rest_minor for one in plans.chances(TODAY)] == [0]
    assert queries.card(invoice).open_minor == 0
