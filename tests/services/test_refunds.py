"""Money given back: out of what settles nothing, immutable, taken back by its opposite."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from salesapp.db.connection import execute, rows, value
from salesapp.db.queries import client_notices, invoices, numbers, payments, plans, receivables
from salesapp.db.queries import credits as credit_queries
from salesapp.db.queries.receivables import ClientDebt
from salesapp.domain.client_notices import NoticeKind
from salesapp.domain.credits import CreditDraft
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.invoices import InvoiceStatus
from salesapp.domain.lines import LineDraft
from salesapp.domain.payments import PaymentDraft, RefundDraft
from salesapp.domain.plans import Measure
from salesapp.domain.reconciliation import DebtBasis, MoveKind
from salesapp.services import checks, credits, organizations, refunds
from salesapp.services import invoices as invoice_service
from salesapp.services import payments as payment_service
from salesapp.services.reconciliation import ActOrder, settled
from tests.services.papers_kit import SELLER, TODAY, bill, issued

NEXT = TODAY + timedelta(days=8)


@pytest.fixture
def client(db, make_client):
    organizations.save(SELLER)
    return make_client("ООО «Кровля-Мастер»", inn="7707083893", kpp="770701001")


def paid(client, amount, **facts):
    return payment_service.register(PaymentDraft(client, amount, TODAY, **facts)).subject_id


def given_back(client, amount, **facts):
    return refunds.register(RefundDraft(client, amount, NEXT, **facts)).subject_id


def credited(invoice, quantity_milli, reason="Брак"):
    (line,) = credit_queries.returnable(invoice)
    draft = CreditDraft(invoice, reason, {line.line_id: quantity_milli})
    return credits.issue(draft, TODAY).subject_id


def test_goods_came_back_and_so_does_the_money(client):
    made = issued(client, 100_000_00)
    money = paid(client, 100_000_00)
    note = credited(made, 1_000)
    assert receivables.client_debt(client, TODAY) == ClientDebt(advance_minor=100_000_00)
    back = given_back(
        client, 100_000_00, invoice_id=made, credit_id=note, reference="88", purpose="Возврат"
    )
    assert receivables.client_debt(client, TODAY) == ClientDebt()
    card = payments.card(back)
    assert (card.amount_minor, card.paid_on, card.is_refund) == (-100_000_00, NEXT, True)
    assert (card.credit_number, card.invoice_number) == ("КН-0001", "1")
    assert [(one.payment_id, one.amount_minor) for one in payments.refund_parts(back)] == [
        (money, 100_000_00)
    ]
    assert payments.card(money).refunded_minor == 100_000_00
    assert invoices.card(made).status(TODAY) is InvoiceStatus.CREDITED
    assert [one.id for one in payments.refunds_of_invoice(made)] == [back]
    act = settled(ActOrder(client, TODAY, NEXT))
    assert [one.kind for one in act.moves] == [
        MoveKind.INVOICE, MoveKind.PAYMENT, MoveKind.CREDIT, MoveKind.REFUND,
    ]  # fmt: skip
    assert act.closing_minor == 0
    assert checks.check_store() == []


def test_a_prepaid_invoice_that_is_not_needed_gives_its_money_back_and_is_cancelled(client):
    made = issued(client, 100_00)
    paid(client, 60_00)
    with pytest.raises(RuleError) as refused:
        invoice_service.void(made, "Отказ")
    assert refused.value.rule is Rule.INVOICE_HAS_PAYMENTS
    about = RefundDraft(client, 60_00, NEXT, invoice_id=made)
    assert refunds.available(about) == 60_00
    assert [one.amount_minor for one in refunds.to_take_off(about)] == [60_00]
    given_back(client, 60_00, invoice_id=made)
    assert invoices.card(made).open_minor == 100_00
    invoice_service.void(made, "Клиент отказался")
    assert receivables.client_debt(client, TODAY) == ClientDebt()
    assert numbers.gap_report() == []
    assert checks.check_store() == []


def test_an_advance_goes_first_and_the_last_instalment_is_opened_before_the_first(client):
    made = bill(
        client, LineDraft("Услуга", 1000, 100_00, vat_bp=2200), parts=((1, 40_00), (9, 60_00))
    )
    invoice_service.issue(made, TODAY)
    first = paid(client, 110_00)
    about = RefundDraft(client, 30_00, NEXT, invoice_id=made)
    assert refunds.available(about) == 110_00
    given_back(client, 30_00, invoice_id=made)
    assert [part.open_minor for part in invoices.card(made).instalments] == [0, 20_00]
    assert payments.card(first).open_minor == 0
    given_back(client, 45_00, invoice_id=made)
    assert [part.open_minor for part in invoices.card(made).instalments] == [5_00, 60_00]
    assert checks.check_store() == []


def test_no_more_goes_back_than_came_and_not_what_settles_other_invoices(client, make_client):
    made = issued(client, 100_00)
    money = paid(client, 130_00)
    other = make_client("ООО «Гидротрест»")
    paid(other, 500_00)
    for facts in ({}, {"payment_id": money}):
        with pytest.raises(RuleError) as refused:
            given_back(client, 30_01, **facts)
        assert refused.value.rule is Rule.REFUND_TOO_LARGE
    for amount in (0, -5_00):
        with pytest.raises(RuleError) as refused:
            given_back(client, amount)
        assert refused.value.rule is Rule.AMOUNT_NOT_POSITIVE
    assert value("SELECT count(*) FROM payment") == 2, "nothing was written"
    given_back(client, 30_00)
    assert invoices.card(made).open_minor == 0
    with pytest.raises(RuleError):
        given_back(client, 1)


def test_a_refund_is_taken_back_by_its_opposite_and_then_the_payment_may_be_too(client):
    money = paid(client, 100_00)
    back = given_back(client, 70_00, payment_id=money)
    with pytest.raises(RuleError) as refused:
        payment_service.reverse(money, "Ошибка", NEXT)
    assert refused.value.rule is Rule.PAYMENT_REFUNDED
    undone = payment_service.reverse(back, "Банк вернул", NEXT).subject_id
    assert payments.card(money).open_minor == 100_00
    assert payments.card(undone).amount_minor == 70_00
    for one in (back, undone):
        with pytest.raises(RuleError) as refused:
            payment_service.reverse(one, "ещё раз", NEXT)
        assert refused.value.rule is Rule.DOCUMENT_FROZEN
    act = settled(ActOrder(client, TODAY, NEXT, basis=DebtBasis.INVOICES))
    assert [one.kind for one in act.moves][1:] == [MoveKind.REFUND, MoveKind.REFUND_BACK]
    payment_service.reverse(money, "Ошибка", NEXT)
    assert receivables.client_debt(client, NEXT) == ClientDebt()
    assert checks.check_store() == []


def test_the_plan_loses_it_on_the_day_it_went_and_nobody_is_told_of_a_payment(client):
    paid(client, 100_00)
    back = given_back(client, 40_00)
    month = TODAY.replace(day=1)
    assert plans.fact(month, Measure.REVENUE, TODAY) == 100_00
    assert plans.fact(NEXT, Measure.REVENUE, NEXT) == (
        60_00 if NEXT.month == TODAY.month else -40_00
    )
    payment_service.reverse(back, "Не ушло", NEXT)
    told = [one.kind for one in client_notices.untold(NEXT)]
    assert told.count(NoticeKind.PAYMENT) == 1


def test_a_double_click_gives_back_once(client):
    paid(client, 100_00)
    draft = RefundDraft(client, 40_00, NEXT)
    first = refunds.register(draft, operation_id="double click")
    assert refunds.register(draft, operation_id="double click").subject_id == first.subject_id
    assert value("SELECT count(*) FROM payment WHERE kind = 'refund'") == 1


def test_the_store_itself_keeps_refunds_as_they_are_and_bounded(client, make_client):
    money = paid(client, 100_00)
    back = given_back(client, 40_00)
    made = issued(client, 10_00)
    part = invoices.card(made).instalments[0].id
    for sql in (
        "UPDATE refund_part SET amount_minor = 1",
        "DELETE FROM refund_part",
        "UPDATE payment SET kind = 'received'",
        "UPDATE payment SET invoice_id = 1",
        "UPDATE payment SET reason = 'другая'",
        f"DELETE FROM payment WHERE id = {back}",
    ):
        with pytest.raises(Exception, match="frozen: "):
            execute(sql)
    refund = (
        "INSERT INTO refund_part (refund_id, payment_id, amount_minor, refunded_on)"
        " VALUES (?, ?, ?, '2026-12-01')"
    )
    for refund_id, source, amount in (
        (back, money, 1), (back, money, -1), (money, money, 1), (back, back, 1), (back, money, 0),
    ):  # fmt: skip
        with pytest.raises(Exception, match="refused: "):
            execute(refund, refund_id, source, amount)
    settle = (
        "INSERT INTO allocation (payment_id, instalment_id, amount_minor, allocated_on)"
        " VALUES (?, ?, ?, '2026-12-01')"
    )
    with pytest.raises(Exception, match="refused: a refund settles"):
        execute(settle, back, part, -1)
    with pytest.raises(Exception, match="refused: allocation beyond"):
        execute(settle, paid(client, 5_00, allocations=()), part, 6_00)
    assert rows("SELECT sum(amount_minor) FROM refund_part") == [(40_00,)]
    assert checks.check_store() == []


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.tuples(st.integers(0, 5), st.integers(1, 300_00)), max_size=14))
def test_whatever_is_paid_credited_and_given_back_the_books_agree(client, steps):
    for kind, amount in steps:
        bills = [int(one) for (one,) in rows("SELECT id FROM invoice WHERE state = 'issued'")]
        money = [
            int(one)
            for (one,) in rows(
                "SELECT id FROM payment WHERE reverses_id IS NULL AND id NOT IN"
                " (SELECT reverses_id FROM payment WHERE reverses_id IS NOT NULL)"
            )
        ]
        try:
            if kind == 0:
                invoice_service.issue(
                    bill(client, LineDraft("Услуга", 1000, amount, vat_bp=2200)), TODAY
                )
            elif kind == 1:
                paid(client, amount)
            elif kind == 2 and bills:
                credited(bills[amount % len(bills)], 1 + amount % 1000)
            elif kind == 3:
                given_back(client, amount)
            elif kind == 4 and bills:
                given_back(client, amount, invoice_id=bills[amount % len(bills)])
            elif kind == 5 and money:
                payment_service.reverse(money[amount % len(money)], "Ошибка", TODAY)
        except RuleError:
            continue
    assert checks.check_store() == []
    debt = receivables.client_debt(client, TODAY)
    act = settled(ActOrder(client, TODAY, NEXT))
    assert debt.open_minor - debt.advance_minor == act.closing_minor
