"""Payments: the oldest debt first, nothing beyond what is owed, nothing rewritten."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from salesapp.db.connection import execute, rows, value
from salesapp.db.queries import invoices, payments, receivables
from salesapp.db.queries.payments import PaymentFilter
from salesapp.db.queries.receivables import ClientDebt
from salesapp.domain.changes import Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.invoices import InvoiceStatus
from salesapp.domain.lines import LineDraft
from salesapp.domain.payments import (
    AllocationDraft,
    OpenInstalment,
    PaymentDraft,
    allocate_oldest_first,
    check_allocations,
)
from salesapp.domain.receivables import AgeBucket, bucket
from salesapp.services import checks, organizations
from salesapp.services import invoices as invoice_service
from salesapp.services import payments as service
from tests.services.papers_kit import SELLER, TODAY, bill, issued

AMOUNTS = st.integers(1, 10**12)


@pytest.fixture
def client(db, make_client) -> int:
    organizations.save(SELLER)
    return make_client("ООО «Стройкаркас»", inn="7707083893")


def paid(client, amount, **facts) -> int:
    return service.register(PaymentDraft(client, amount, TODAY, **facts)).subject_id


@st.composite
def debts(draw):
    amounts = draw(st.lists(AMOUNTS, max_size=8))
    return [
        OpenInstalment(number, number, TODAY + timedelta(days=draw(st.integers(-40, 40))), amount)
        for number, amount in enumerate(amounts, 1)
    ]


@given(AMOUNTS, debts())
def test_allocation_spends_no_more_than_it_has_and_no_more_than_is_owed(amount, waiting):
    parts = allocate_oldest_first(amount, waiting)
    owed = {part.instalment_id: part.open_minor for part in waiting}
    assert sum(part.amount_minor for part in parts) == min(amount, sum(owed.values()))
    assert all(0 < part.amount_minor <= owed[part.instalment_id] for part in parts)
    check_allocations(amount, parts, owed)


@given(AMOUNTS, debts())
def test_allocation_never_skips_an_older_debt(amount, waiting):
    settled = dict(allocate_oldest_first(amount, waiting))
    oldest = sorted(waiting, key=lambda part: (part.due_on, part.instalment_id))
    left = [part.open_minor - settled.get(part.instalment_id, 0) for part in oldest]
    begun = [part.instalment_id in settled for part in oldest]
    for earlier in range(len(oldest) - 1):
        assert left[earlier] == 0 or not begun[earlier + 1]


@given(AMOUNTS, debts(), AMOUNTS)
def test_allocating_beyond_the_payment_or_the_debt_is_refused(amount, waiting, more):
    owed = {part.instalment_id: part.open_minor for part in waiting}
    for instalment_id, rest in owed.items():
        with pytest.raises(RuleError):
            check_allocations(rest + more, [AllocationDraft(instalment_id, rest + more)], owed)
    with pytest.raises(RuleError):
        check_allocations(amount, [AllocationDraft(1, amount), AllocationDraft(1, 1)], {1: 10**13})
    with pytest.raises(RuleError):
        check_allocations(amount, [AllocationDraft(1, 0)], owed)


def test_one_payment_settles_several_invoices_the_oldest_first(client):
    third, first, second = (issued(client, 100_00, due=due) for due in (9, 1, 3))
    changes = service.register(PaymentDraft(client, 150_00, TODAY, reference="п/п 45"))
    assert changes.ids_of(Entity.INVOICE) == {first, second}
    assert client in changes.ids_of(Entity.CLIENT)
    opened = {number: invoices.card(number).open_minor for number in (first, second, third)}
    assert opened == {first: 0, second: 50_00, third: 100_00}
    assert invoices.card(first).status(TODAY) is InvoiceStatus.PAID
    assert invoices.card(second).status(TODAY) is InvoiceStatus.PART_PAID
    settled = payments.allocations_of_payment(changes.subject_id)
    assert [(part.invoice_id, part.amount_minor) for part in settled] == [
        (first, 100_00),
        (second, 50_00),
    ]
    assert payments.allocations_of_invoice(first)[0].payment_id == changes.subject_id


def test_parts_of_an_invoice_are_settled_in_turn(client):
    made = bill(
        client, LineDraft("Услуга", 1000, 300_00, vat_bp=2200), parts=((2, 100_00), (9, 200_00))
    )
    invoice_service.issue(made, TODAY)
    paid(client, 150_00)
    assert [part.open_minor for part in invoices.card(made).instalments] == [0, 150_00]


def test_an_invoice_is_late_by_its_first_part_though_the_parts_were_typed_the_other_way(client):
    made = bill(
        client, LineDraft("Услуга", 1000, 300_00, vat_bp=2200), parts=((9, 100_00), (2, 200_00))
    )
    invoice_service.issue(made, TODAY)
    later = TODAY + timedelta(days=4)
    (row,) = invoices.rows_of([made], later)
    assert invoices.card(made).status(later) is row.status is InvoiceStatus.OVERDUE
    assert invoices.card(made).next_due_on == row.due_on == TODAY + timedelta(days=2)
    paid(client, 200_00)
    assert invoices.card(made).status(later) is InvoiceStatus.PART_PAID


def test_what_is_left_over_is_an_advance_and_settles_the_next_invoice(client):
    issued(client, 100_00)
    money = paid(client, 130_00)
    assert payments.card(money).open_minor == 30_00
    assert receivables.client_debt(client, TODAY) == ClientDebt(advance_minor=30_00)
    later = issued(client, 50_00)
    assert [advance.id for advance in payments.advances(client)] == [money]
    service.allocate(money, TODAY)
    assert invoices.card(later).open_minor == 20_00
    assert payments.advances(client) == []
    with pytest.raises(RuleError) as refused:
        service.allocate(money, TODAY)
    assert refused.value.rule is Rule.ALLOCATION_TOO_LARGE


def test_money_is_set_against_what_the_user_chose(client):
    older, newer = issued(client, 100_00, due=1), issued(client, 100_00, due=9)
    part = invoices.card(newer).instalments[0].id
    paid(client, 60_00, allocations=(AllocationDraft(part, 40_00),))
    assert invoices.card(newer).open_minor == 60_00
    paid(client, 70_00, invoice_id=newer)
    assert (invoices.card(newer).open_minor, invoices.card(older).open_minor) == (0, 100_00)
    assert receivables.client_debt(client, TODAY).advance_minor == 30_00
    paid(client, 5_00, allocations=())
    assert invoices.card(older).open_minor == 100_00


def test_what_cannot_be_is_refused_and_leaves_no_trace(client, make_client):
    mine = issued(client, 100_00)
    other = issued(make_client("ООО «Чужие»"), 100_00)
    part, foreign = (invoices.card(number).instalments[0].id for number in (mine, other))
    for facts, rule in (
        ({"amount": 0}, Rule.AMOUNT_NOT_POSITIVE),
        ({"amount": -5}, Rule.AMOUNT_NOT_POSITIVE),
        ({"amount": 9, "allocations": (AllocationDraft(part, 10),)}, Rule.ALLOCATION_TOO_LARGE),
        (
            {"amount": 999_00, "allocations": (AllocationDraft(part, 100_01),)},
            Rule.ALLOCATION_TOO_LARGE,
        ),
        ({"amount": 50, "allocations": (AllocationDraft(foreign, 50),)}, Rule.NOT_FOUND),
        ({"amount": 50, "invoice_id": other}, Rule.NOT_FOUND),
    ):
        with pytest.raises(RuleError) as refused:
            paid(client, **facts)
        assert refused.value.rule is rule
    assert value("SELECT count(*) FROM payment") == 0


def test_the_same_command_twice_pays_once(client):
    made = issued(client, 100_00)
    draft = PaymentDraft(client, 60_00, TODAY)
    first = service.register(draft, operation_id="double click")
    again = service.register(draft, operation_id="double click")
    assert again.subject_id == first.subject_id
    assert again.ids == first.ids
    assert value("SELECT count(*) FROM payment") == 1
    assert invoices.card(made).open_minor == 40_00


def test_a_reversal_owes_everything_again(client):
    made = issued(client, 100_00, due=2)
    money = paid(client, 130_00)
    back = service.reverse(money, "Не тот плательщик", TODAY).subject_id
    assert invoices.card(made).open_minor == 100_00
    assert receivables.client_debt(client, TODAY) == ClientDebt(open_minor=100_00)
    assert payments.card(money).reversed_by_id == back
    assert (payments.card(back).amount_minor, payments.card(back).reverses_id) == (-130_00, money)
    for number in (money, back):
        with pytest.raises(RuleError) as refused:
            service.reverse(number, "ещё раз", TODAY)
        assert refused.value.rule is Rule.DOCUMENT_FROZEN
    with pytest.raises(RuleError):
        service.reverse(paid(client, 1_00), " ", TODAY)
    invoice_service.void(issued(client, 1_00), "Больше не нужен")
    assert checks.check_store() == []


def test_posted_money_is_frozen_and_bounded_in_the_store_itself(client):
    made = issued(client, 100_00)
    money = paid(client, 60_00)
    part = invoices.card(made).instalments[0].id
    for sql in (
        "UPDATE payment SET amount_minor = 1",
        "DELETE FROM payment",
        "UPDATE allocation SET amount_minor = 1",
        "DELETE FROM allocation",
    ):
        with pytest.raises(Exception, match="frozen: "):
            execute(sql)
    insert = (
        "INSERT INTO allocation (payment_id, instalment_id, amount_minor, allocated_on)"
        " VALUES (?, ?, ?, '2026-11-23')"
    )
    for amount in (1, 50_00, -60_01, 0):
        with pytest.raises(Exception, match="refused: allocation"):
            execute(insert, money, part, amount)
    assert rows("SELECT amount_minor FROM allocation") == [(60_00,)]


def test_money_settles_debts_of_its_own_currency_only(client):
    made = issued(client, 100_00)
    money = paid(client, 50_00, currency="USD")
    assert invoices.card(made).open_minor == 100_00
    assert payments.card(money).open_minor == 50_00
    back = service.reverse(money, "Ошибка", TODAY).subject_id
    assert payments.card(back).currency == "USD"
    assert checks.check_store() == []


def test_debts_by_age_add_up_to_what_is_owed(client, make_client):
    other = make_client("ООО «Гидротрест»")
    for due, amount in ((1, 10_00), (20, 20_00), (30, 30_00), (60, 40_00)):
        issued(client, amount, due=due)
    issued(other, 7_00, due=25)
    paid(other, 9_00, allocations=())
    today = TODAY + timedelta(days=33)
    found = {line.bucket: (line.invoices, line.amount_minor) for line in receivables.ageing(today)}
    assert found == {
        AgeBucket.NOT_DUE: (1, 40_00),
        AgeBucket.WEEK: (1, 30_00),
        AgeBucket.MONTH: (2, 27_00),
        AgeBucket.OLDER: (1, 10_00),
    }
    assert receivables.totals() == (107_00, 5)
    assert receivables.advances_minor() == 9_00
    ledger = value(
        "SELECT (SELECT sum(total_minor) FROM invoice) - (SELECT sum(amount_minor) FROM payment)"
    )
    assert sum(amount for _, amount in found.values()) - receivables.advances_minor() == ledger
    assert receivables.client_debts([client, other], today) == {
        client: ClientDebt(100_00, 60_00, 32),
        other: ClientDebt(7_00, 7_00, 8, 9_00),
    }
    assert [debtor.client_id for debtor in receivables.debtors(today)] == [client, other]
    expected = receivables.expected(TODAY, TODAY + timedelta(days=25))
    assert [money.amount_minor for money in expected] == [10_00, 20_00, 7_00]
    assert [money.amount_minor for money in receivables.received(TODAY, TODAY)] == [9_00]


def test_ages_have_edges():
    def late(days):
        return bucket(TODAY - timedelta(days=days), TODAY)

    assert [late(days) for days in (-1, 0, 1, 7, 8, 30, 31)] == [
        AgeBucket.NOT_DUE,
        AgeBucket.NOT_DUE,
        AgeBucket.WEEK,
        AgeBucket.WEEK,
        AgeBucket.MONTH,
        AgeBucket.MONTH,
        AgeBucket.OLDER,
    ]


def test_the_list_of_payments_is_found_by_client_amount_and_day(client, make_client):
    other = make_client("ООО «Вагонпромдеталь»")
    first, second = paid(client, 100_00), paid(other, 270_000_00, purpose="Аванс")
    assert list(payments.ids(PaymentFilter())) == [second, first]
    assert payments.first_ids(PaymentFilter(client_id=client)) == [first]
    assert payments.first_ids(PaymentFilter(text="вагон")) == [second]
    assert payments.first_ids(PaymentFilter(text="100")) == [first]
    assert payments.first_ids(PaymentFilter(since=TODAY + timedelta(days=1))) == []
    assert [line.purpose for line in payments.rows_of([first, second])] == ["", "Аванс"]


@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.lists(st.tuples(st.integers(0, 3), st.integers(1, 300_00)), max_size=12))
def test_whatever_happens_to_money_the_books_agree(client, steps):
    """Random payments, reversals, advances and cancellations: the check finds nothing."""
    for kind, amount in steps:
        known = [
            int(found[0]) for found in rows("SELECT id FROM payment WHERE reverses_id IS NULL")
        ]
        if kind == 0:
            made = bill(client, LineDraft("Услуга", 1000, amount, vat_bp=2200))
            invoice_service.issue(made, TODAY)
        elif kind == 1:
            paid(client, amount)
        elif kind == 2 and known:
            money = payments.card(known[amount % len(known)])
            if money.reversed_by_id is None:
                service.reverse(money.id, "Ошибка", TODAY)
        elif kind == 3 and (advances := payments.advances(client)):
            service.allocate(advances[0].id, TODAY)
    assert checks.check_store() == []
    debt = receivables.client_debt(client, TODAY)
    billed = value("SELECT coalesce(sum(total_minor), 0) FROM invoice WHERE state = 'issued'")
    received = value("SELECT coalesce(sum(amount_minor), 0) FROM payment")
    assert debt.open_minor - debt.advance_minor == billed - received


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT sum(open_minor) FROM receivable WHERE client_id = 1",
        "SELECT sum(open_minor) FROM receivable WHERE due_on < '2026-11-23'",
        "SELECT sum(open_minor) FROM advance WHERE client_id = 1",
        "SELECT min(due_on), sum(open_minor) FROM receivable WHERE invoice_id = 1",
    ],
)
def test_debts_are_answered_from_an_index_alone(db, sql):
    plan = " ".join(str(step[3]) for step in rows("EXPLAIN QUERY PLAN " + sql))
    assert "USING COVERING INDEX" in plan
