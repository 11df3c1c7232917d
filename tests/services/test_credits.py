"""Returns: a credit note lessens the debt, and what was paid becomes an advance."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta

import peewee as pw
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from salesapp.db import journal
from salesapp.db.connection import execute, value
from salesapp.db.queries import credits as queries
from salesapp.db.queries import documents, numbers, receivables
from salesapp.db.queries import invoices as invoice_queries
from salesapp.db.queries import payments as payment_queries
from salesapp.domain.credits import CreditDraft, CreditState, ReturnableLine, credited
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.invoices import InvoiceStatus
from salesapp.domain.lines import totals
from salesapp.domain.payments import PaymentDraft
from salesapp.domain.pricing import Counting, LineTotals
from salesapp.domain.vat import VatMode
from salesapp.services import checks, credits, invoices, organizations, payments
from tests.services.papers_kit import BOLT, NUT, SELLER, TODAY, bill


@pytest.fixture
def client(db, make_client):
    organizations.save(SELLER)
    return make_client("ООО «Кровля-Мастер»", inn="7707083893", kpp="770701001")


@pytest.fixture
def invoice(client):
    made = bill(client, BOLT, NUT, parts=((2, 100_000_00), (20, 102_896_00)))
    invoices.issue(made, TODAY)
    return made


def returned(invoice, *quantities, reason="Брак"):
    """A credit note for so much of each line."""
    lines = queries.returnable(invoice)
    asked = {one.line_id: much for one, much in zip(lines, quantities, strict=False)}
    return credits.issue(CreditDraft(invoice, reason, asked), TODAY).subject_id


def test_goods_that_came_back_lessen_the_debt(client, invoice):
    made = returned(invoice, 320_000)
    note = queries.card(made)
    assert (note.number, note.state, note.reason) == ("КН-0001", CreditState.ISSUED, "Брак")
    assert note.total_minor == 19_516_80
    card = invoice_queries.card(invoice)
    assert card.credited_minor == note.total_minor
    assert card.open_minor == card.total_minor - note.total_minor
    assert card.paid_minor == 0
    assert [part.open_minor for part in card.instalments] == [80_483_20, 102_896_00]
    assert receivables.totals()[0] == card.open_minor
    assert checks.check_store() == []


def test_a_paid_invoice_gives_the_money_back_as_an_advance(client, invoice):
    total = invoice_queries.card(invoice).total_minor
    payments.register(PaymentDraft(client, total, TODAY))
    assert invoice_queries.card(invoice).status(TODAY) is InvoiceStatus.PAID
    made = returned(invoice, BOLT.quantity_milli, NUT.quantity_milli)
    card = invoice_queries.card(invoice)
    assert queries.card(made).total_minor == total, "all of it to the kopeck"
    assert card.status(TODAY) is InvoiceStatus.CREDITED
    assert (card.open_minor, card.paid_minor) == (0, 0)
    [advance] = payment_queries.advances(client)
    assert advance.open_minor == total
    other = bill(client, NUT)
    invoices.issue(other, TODAY)
    payments.allocate(advance.id, TODAY)
    assert invoice_queries.card(other).status(TODAY) is InvoiceStatus.PAID
    assert checks.check_store() == []


def test_a_chain_asks_for_what_was_not_credited_and_not_for_drafts(client, invoice):
    bill(client, NUT)
    returned(invoice, BOLT.quantity_milli)
    rest = invoice_queries.card(invoice).open_minor
    assert documents.chain("invoice", invoice, TODAY).asked_minor == rest
    payments.register(PaymentDraft(client, rest, TODAY))
    chain = documents.chain("invoice", invoice, TODAY)
    assert (chain.paid_minor, chain.asked_minor) == (rest, rest)


def test_a_part_paid_invoice_is_lessened_where_it_is_open_first(client, invoice):
    payments.register(PaymentDraft(client, 150_000_00, TODAY))
    returned(invoice, BOLT.quantity_milli)
    card = invoice_queries.card(invoice)
    assert card.paid_minor + card.credited_minor + card.open_minor == card.total_minor
    assert card.open_minor == 0
    [advance] = payment_queries.advances(client)
    assert advance.open_minor == 150_000_00 - card.paid_minor
    assert checks.check_store() == []


def test_no_more_comes_back_than_was_sent(client, invoice):
    returned(invoice, 3_000_000)
    with pytest.raises(RuleError) as refused:
        returned(invoice, 200_001)
    assert refused.value.facts["left"] == 200_000
    with pytest.raises(RuleError) as refused:
        returned(invoice, 0, 0)
    assert refused.value.rule is Rule.DOCUMENT_EMPTY
    with pytest.raises(RuleError) as refused:
        returned(invoice, 1_000, reason=" ")
    assert refused.value.facts["field"] == "reason"
    with pytest.raises(RuleError) as refused:
        invoices.void(invoice, "ошибка")
    assert refused.value.rule is Rule.INVOICE_HAS_CREDITS
    with pytest.raises(pw.IntegrityError, match="payments or credits"):
        execute("UPDATE invoice SET state = 'void' WHERE id = ?", invoice)


def test_a_posted_note_is_frozen_and_a_cancelled_one_keeps_its_number(client, invoice):
    made = returned(invoice, 320_000)
    for sql in (
        "UPDATE credit_note SET total_minor = 1",
        "UPDATE credit_note SET reason = 'иначе'",
        "UPDATE credit_note SET state = 'draft'",
        "DELETE FROM credit_note",
        "UPDATE credit_note_line SET quantity_milli = 1",
        "DELETE FROM credit_note_line",
        "UPDATE credit_allocation SET amount_minor = 1",
        "DELETE FROM credit_allocation",
    ):
        with pytest.raises(pw.IntegrityError, match="frozen"):
            execute(sql)
    credits.void(made, "Ошиблись", TODAY)
    card = invoice_queries.card(invoice)
    assert (card.open_minor, card.credited_minor) == (card.total_minor, 0)
    assert queries.card(made).number == "КН-0001"
    with pytest.raises(RuleError):
        credits.void(made, "ещё раз", TODAY)
    returned(invoice, BOLT.quantity_milli, NUT.quantity_milli)
    assert numbers.gap_report() == []
    assert checks.check_store() == []


def test_what_was_set_against_an_invoice_is_taken_back(client, invoice):
    paid = payments.register(PaymentDraft(client, 150_000_00, TODAY)).subject_id
    with pytest.raises(RuleError):
        invoices.void(invoice, "ошибка")
    payments.release(paid, invoice, TODAY)
    card = invoice_queries.card(invoice)
    assert (card.open_minor, card.paid_minor) == (card.total_minor, 0)
    assert payment_queries.card(paid).open_minor == 150_000_00
    with pytest.raises(RuleError):
        payments.release(paid, invoice, TODAY)
    invoices.void(invoice, "ошибка")
    other = bill(client, NUT)
    invoices.issue(other, TODAY)
    payments.allocate(paid, TODAY)
    payments.reverse(paid, "вернули банку", TODAY)
    assert invoice_queries.card(other).open_minor == invoice_queries.card(other).total_minor
    assert checks.check_store() == []


def test_fifty_returns_with_failures_leave_no_gap(client, invoice):
    luck, sound = random.Random(3), 0
    for _ in range(50):
        kind = luck.choice(("sound", "broken", "refused"))
        if kind == "sound":
            returned(invoice, 1_000)
            sound += 1
        elif kind == "broken":
            with pytest.raises(KeyboardInterrupt):
                _return_and_break(invoice)
        else:
            with pytest.raises(RuleError):
                returned(invoice, 10_000_000)
    assert value("SELECT count(*) FROM credit_note") == sound
    assert value("SELECT number FROM credit_note ORDER BY id DESC") == f"КН-{sound:04}"
    assert numbers.gap_report() == []
    assert checks.check_store() == []


def _return_and_break(invoice):
    with journal.action("outer"):
        returned(invoice, 2_000)
        raise KeyboardInterrupt


lines = st.builds(
    lambda quantity, price, discount, vat: replace(
        BOLT, quantity_milli=quantity, price_minor=price, discount_bp=discount, vat_bp=vat
    ),
    st.integers(1, 5_000_000),
    st.integers(0, 10_000_000),
    st.integers(0, 10_000),
    st.sampled_from([None, 0, 1000, 2200]),
)


@given(
    lines,
    st.sampled_from(VatMode),
    st.integers(0, 3_000),
    st.lists(st.integers(1, 5_000_000), max_size=6),
)
def test_however_a_return_is_cut_all_of_it_is_exactly_the_line(line, mode, discount_bp, cuts):
    [whole] = totals([line], Counting(mode, discount_bp)).lines
    back, amounts = 0, [0, 0, 0]
    for cut in (*cuts, None):
        left = line.quantity_milli - back
        quantity = left if cut is None else min(cut, left)
        if not quantity:
            continue
        before = LineTotals(amounts[0], 0, amounts[1], amounts[2])
        [made] = credited([ReturnableLine(7, line, whole, back, before)], {7: quantity}, mode)
        assert min(made.totals.amount_minor, made.totals.vat_minor) >= 0
        back += quantity
        for place, amount in enumerate(
            (made.totals.amount_minor, made.totals.vat_minor, made.totals.total_minor)
        ):
            amounts[place] += amount
    assert amounts == [whole.amount_minor, whole.vat_minor, whole.total_minor]


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["pay", "back", "void", "release", "reverse", "set"]),
            st.integers(1, 4_000_000),
        ),
        max_size=12,
    )
)
def test_whatever_is_done_nothing_is_settled_twice(client, steps):
    made = bill(client, BOLT, NUT, parts=((2, 100_000_00), (20, 102_896_00)))
    invoices.issue(made, TODAY)
    paid: list[int] = []
    notes: list[int] = []
    for kind, much in steps:
        try:
            if kind == "pay":
                draft = PaymentDraft(client, much * 10, TODAY + timedelta(days=1))
                paid.append(payments.register(draft).subject_id)
            elif kind == "back":
                notes.append(returned(made, min(much, BOLT.quantity_milli)))
            elif kind == "void" and notes:
                credits.void(notes[much % len(notes)], "ошибка", TODAY)
            elif kind == "release" and paid:
                payments.release(paid[much % len(paid)], made, TODAY)
            elif kind == "reverse" and paid:
                payments.reverse(paid[much % len(paid)], "ошибка", TODAY)
            elif kind == "set" and paid:
                payments.allocate(paid[much % len(paid)], TODAY)
        except RuleError:
            pass
    card = invoice_queries.card(made)
    assert card.paid_minor + card.credited_minor + card.open_minor == card.total_minor
    assert min(card.paid_minor, card.credited_minor, card.open_minor) >= 0
    assert checks.check_store() == []
