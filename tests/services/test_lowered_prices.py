"""Prices lowered after the invoice: a sum off its lines, while the goods stay with the client."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesapp.db.connection import value
from salesapp.db.queries import credits as queries
from salesapp.db.queries import invoices as invoice_queries
from salesapp.db.queries import payments as payment_queries
from salesapp.documents.texts import money as plain_money
from salesapp.domain.credits import CreditDraft, ReturnableLine, credited, lowered, shared_out
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.lines import totals
from salesapp.domain.payments import PaymentDraft
from salesapp.domain.pricing import Counting, LineTotals
from salesapp.domain.vat import VatMode, vat_included
from salesapp.services import checks, credits, invoices, organizations, papers, payments
from tests.documents.paper_readers import text_of
from tests.services.papers_kit import BOLT, NUT, SELLER, TODAY, bill
from tests.services.test_credits import lines, returned


@pytest.fixture
def client(db, make_client):
    organizations.save(SELLER)
    return make_client("ООО «Кровля-Мастер»", inn="7707083893", kpp="770701001")


@pytest.fixture
def invoice(client):
    made = bill(client, BOLT, NUT, parts=((2, 100_000_00), (20, 102_896_00)))
    invoices.issue(made, TODAY)
    return made


def cheaper(invoice, *amounts, reason="Скидка за объём", language="ru"):
    """A credit note that takes so much off each line; the goods stay with the client."""
    found = queries.returnable(invoice)
    asked = {one.line_id: much for one, much in zip(found, amounts, strict=False)}
    draft = CreditDraft(invoice, reason, amounts=asked, language=language)
    return credits.issue(draft, TODAY).subject_id


def test_a_lowered_price_lessens_the_debt_and_the_goods_stay_invoiced(client, invoice):
    made = cheaper(invoice, 12_200_00)
    note = queries.card(made)
    assert (note.total_minor, note.vat_minor) == (12_200_00, 2_200_00), "VAT of 22 % is inside"
    [line] = note.lines
    assert (line.draft.quantity_milli, line.totals.discount_minor) == (0, 0)
    card = invoice_queries.card(invoice)
    assert card.open_minor == card.total_minor - 12_200_00
    [bolts, nuts] = queries.returnable(invoice)
    assert (bolts.left_milli, nuts.left_milli) == (BOLT.quantity_milli, NUT.quantity_milli)
    assert bolts.left.total_minor == bolts.totals.total_minor - 12_200_00
    text = text_of(papers.stored_pdf("credit_note", made))
    was = plain_money(bolts.totals.total_minor)
    now = plain_money(bolts.left.total_minor)
    assert f"было {was}, стало {now} с НДС".replace("\u00a0", " ") in text
    assert "В том числе НДС 22%: 2 200,00" in text
    assert checks.check_store() == []


def test_what_comes_back_after_the_price_was_lowered_is_worth_the_lowered_price(client, invoice):
    total = invoice_queries.card(invoice).total_minor
    returned(invoice, 1_200_000)
    cheaper(invoice, 10_000_01, 5_000_00)
    returned(invoice, 2_000_000, NUT.quantity_milli)
    card = invoice_queries.card(invoice)
    assert (card.credited_minor, card.open_minor) == (total, 0)
    assert all(one.left.total_minor == 0 for one in queries.returnable(invoice))
    with pytest.raises(RuleError):
        cheaper(invoice, 1)
    assert checks.check_store() == []


def test_no_more_is_taken_off_than_was_invoiced_and_the_store_refuses_it_too(client, invoice):
    [bolts, _nuts] = queries.returnable(invoice)
    with pytest.raises(RuleError) as refused:
        cheaper(invoice, bolts.totals.total_minor + 1)
    assert refused.value.facts["left"] == bolts.totals.total_minor
    with pytest.raises(RuleError):
        cheaper(invoice, -1)
    with pytest.raises(RuleError) as refused:
        cheaper(invoice, 0)
    assert refused.value.rule is Rule.DOCUMENT_EMPTY
    cheaper(invoice, bolts.totals.total_minor - 100)
    with pytest.raises(RuleError):
        cheaper(invoice, 101)
    made = cheaper(invoice, 100)
    assert queries.card(made).total_minor == 100
    assert invoice_queries.card(invoice).credited_minor == bolts.totals.total_minor
    assert value("SELECT count(*) FROM credit_note") == 2, "what was refused left nothing"


def test_a_lowered_price_of_a_paid_invoice_is_an_advance_and_a_void_note_is_owed_again(
    client, invoice
):
    total = invoice_queries.card(invoice).total_minor
    payments.register(PaymentDraft(client, total, TODAY))
    made = cheaper(invoice, 7_000_00, 3_000_00)
    [advance] = payment_queries.advances(client)
    assert advance.open_minor == 10_000_00
    credits.void(made, "Передумали", TODAY)
    card = invoice_queries.card(invoice)
    assert (card.open_minor, card.credited_minor) == (10_000_00, 0)
    assert [one.left == one.totals for one in queries.returnable(invoice)] == [True, True]
    assert checks.check_store() == []


def test_a_credit_note_in_english_is_english_to_its_name(client, invoice):
    made = cheaper(invoice, 12_200_00, reason="Volume discount for October", language="en")
    assert papers.file_name("credit_note", made, TODAY).startswith("Credit note No. КН-0001 of ")
    text = text_of(papers.stored_pdf("credit_note", made))
    for told in (
        "Credit Note No. КН-0001 of",
        "Based on: Invoice No. 1 of",
        "Reason: Volume discount for October",
        "Price lowered, the goods are kept: was",
        "Including VAT 22%: 2,200.00",
        "Total to return or set off: 12,200.00",
    ):
        assert told in text, told


money_steps = st.lists(
    st.tuples(st.booleans(), st.integers(1, 5_000_000), st.integers(1, 50_000_000_000)), max_size=6
)


@given(lines, st.sampled_from(VatMode), st.integers(0, 3_000), money_steps)
def test_returns_and_lowered_prices_in_any_order_end_at_exactly_the_line(
    line, mode, discount_bp, steps
):
    [whole] = totals([line], Counting(mode, discount_bp)).lines
    back, gone = 0, LineTotals(0, 0, 0, 0)

    def now():
        return ReturnableLine(7, line, whole, back, gone)

    for is_sum, quantity, amount in (*steps, (False, None, None)):
        left = now().left
        if is_sum:
            amount = min(amount, left.total_minor)
            if not amount:
                continue
            [made] = lowered([now()], {7: amount}, mode)
            assert made.totals.total_minor == amount
            exact = vat_included(amount, line.vat_bp)
            assert abs(made.totals.vat_minor - exact) <= 1 or amount == left.total_minor
        else:
            most = line.quantity_milli - back
            quantity = most if quantity is None else min(quantity, most)
            if not quantity:
                continue
            [made] = credited([now()], {7: quantity}, mode)
            back += quantity
        assert min(made.totals.amount_minor, made.totals.vat_minor, made.totals.net_minor) >= 0
        gone = LineTotals(
            *(
                getattr(gone, name) + getattr(made.totals, name)
                for name in ("amount_minor", "discount_minor", "vat_minor", "total_minor")
            )
        )
    if back == line.quantity_milli:
        rest = now().left
        assert (rest.amount_minor, rest.vat_minor, rest.total_minor) == (0, 0, 0)


@given(
    st.lists(st.integers(0, 10_000_000), min_size=1, max_size=8),
    st.integers(0, 90_000_000),
    st.sampled_from(VatMode),
)
def test_a_sum_off_the_invoice_is_shared_to_the_kopeck_and_no_line_beyond_itself(
    prices, total, mode
):
    drafts = [replace(BOLT, quantity_milli=1_000, price_minor=one, vat_bp=2200) for one in prices]
    whole = totals(drafts, Counting(mode)).lines
    there = [
        ReturnableLine(number, draft, one, 0)
        for number, (draft, one) in enumerate(zip(drafts, whole, strict=True))
    ]
    most = sum(one.total_minor for one in whole)
    if total > most:
        with pytest.raises(RuleError) as refused:
            shared_out(there, total)
        assert refused.value.facts["left"] == most
        return
    shares = shared_out(there, total)
    assert sum(shares.values()) == total
    if shares:
        made = lowered(there, shares, mode)
        assert sum(one.totals.total_minor for one in made) == total
