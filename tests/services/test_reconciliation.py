"""The act of reconciliation out of a real store."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesapp.db.connection import value
from salesapp.db.queries import orders as order_queries
from salesapp.db.queries import settlements
from salesapp.documents.preview import read_text
from salesapp.domain.errors import RuleError
from salesapp.domain.lines import LineDraft
from salesapp.domain.orders import Agreement, OrderLine
from salesapp.domain.payments import PaymentDraft
from salesapp.domain.reconciliation import DebtBasis, Move, MoveKind, balance
from salesapp.services import invoices, orders, organizations, payments, shipments
from salesapp.services.reconciliation import ActOrder, act_pdf, file_name, settled
from tests.services.papers_kit import BOLT, SELLER, TODAY, issued

FIRST, LAST = TODAY.replace(day=1), TODAY.replace(day=30)


@pytest.fixture
def client(db, make_client) -> int:
    organizations.save(SELLER)
    return make_client("ООО «Ромашка»", inn="7707083893")


def paid(client, amount, on, **facts) -> int:
    return payments.register(PaymentDraft(client, amount, on, **facts)).subject_id


def test_what_was_before_the_period_is_its_opening_balance(client):
    old = issued(client, 100_000_00)
    assert old
    order = ActOrder(client, TODAY + timedelta(days=1), LAST)
    paid(client, 30_000_00, TODAY + timedelta(days=2), reference="412")
    found = settled(order)
    assert (found.opening_minor, found.debit_minor, found.credit_minor) == (
        100_000_00, 0, 30_000_00,
    )  # fmt: skip
    assert found.closing_minor == 70_000_00
    assert [(one.kind, one.number) for one in found.moves] == [(MoveKind.PAYMENT, "412")]


def test_drafts_and_cancelled_invoices_and_other_clients_are_no_debt(client, make_client):
    gone = issued(client, 5_000_00)
    invoices.void(gone, "Ошибка")
    invoices.create(client, None, TODAY)
    issued(make_client("ООО «Другие»", inn="5260000019"), 9_000_00)
    kept = issued(client, 1_000_00)
    found = settled(ActOrder(client, FIRST, LAST))
    number = value("SELECT number FROM invoice WHERE id = ?", kept)
    assert found.moves == (Move(TODAY, MoveKind.INVOICE, number, 1_000_00),)


def test_a_payment_taken_back_stands_on_the_other_side(client):
    issued(client, 1_000_00)
    payment = paid(client, 1_000_00, TODAY, reference="7")
    payments.reverse(payment, "Ошибка банка", TODAY + timedelta(days=1))
    found = settled(ActOrder(client, FIRST, LAST))
    assert [one.kind for one in found.moves] == ["invoice", "payment", "reversal"]
    assert (found.debit_minor, found.credit_minor, found.closing_minor) == (
        2_000_00, 1_000_00, 1_000_00,
    )  # fmt: skip


def test_other_currencies_have_an_act_of_their_own(client):
    issued(client, 1_000_00)
    assert settled(ActOrder(client, FIRST, LAST, "EUR")).moves == ()


def test_a_period_that_ends_before_it_begins_is_refused(client):
    with pytest.raises(RuleError) as refused:
        settled(ActOrder(client, LAST, FIRST))
    assert refused.value.facts["field"] == "until"


def test_the_act_tells_who_owes_whom(client):
    issued(client, 12_345_00)
    order = ActOrder(client, FIRST, LAST, contract="поставки № 15/26")
    text = " ".join(read_text(act_pdf(order)).replace("\u00a0", " ").split())
    for expected in (
        "Акт сверки взаимных расчетов за период 01.11.2026 – 30.11.2026",
        "между ООО «Вектор Плюс» и ООО «Ромашка»",
        "по договору поставки № 15/26",
        "Сальдо на 01.11.2026",
        "Продажа (счет № 1 от 23.11.2026)",
        "Обороты за период 12 345,00 0,00",
        "задолженность в пользу ООО «Вектор Плюс» составляет 12 345,00 руб."
        " (Двенадцать тысяч триста сорок пять рублей 00 копеек).",
    ):
        assert expected in text
    assert file_name(order) == "Акт сверки 01.11.2026–30.11.2026 – ООО Ромашка.pdf"
    paid(client, 12_345_00, TODAY)
    assert "задолженность отсутствует" in read_text(act_pdf(order)).replace("\u00a0", " ")
    paid(client, 1_00, TODAY)
    told = read_text(act_pdf(replace(order, language="en"))).replace("\u00a0", " ")
    assert "is owed to ООО «Ромашка»" in " ".join(told.split())


def test_goods_shipped_are_the_debt_when_asked_so(client):
    made = orders.create(client, None, TODAY).subject_id
    draft = order_queries.card(made).draft
    orders.save(made, replace(draft, rows=(OrderLine(BOLT),)))
    orders.confirm(made, Agreement("Кротов Сергей", on=TODAY), TODAY)
    card = order_queries.card(made)
    (key,) = card.ordered
    shipments.ship(made, {key: 800_000}, TODAY, "УПД № 12")
    total = card.total_minor
    order = ActOrder(client, FIRST, LAST, basis=DebtBasis.SHIPMENTS)
    (move,) = settled(order).moves
    assert (move.kind, move.number, move.amount_minor) == ("shipment", "УПД № 12", total // 4)
    assert "Продажа (УПД № 12 от 23.11.2026)" in " ".join(
        read_text(act_pdf(order)).replace("\u00a0", " ").split()
    )


def test_goods_shipped_in_another_currency_have_an_act_before_any_invoice(client):
    made = orders.create(client, None, TODAY).subject_id
    draft = order_queries.card(made).draft
    dollars = {"currency": "USD", "rate_micro": 90_000_000, "rate_on": TODAY}
    orders.save(made, replace(draft, rows=(OrderLine(BOLT),), **dollars))
    orders.confirm(made, Agreement("Кротов Сергей", on=TODAY), TODAY)
    (key,) = order_queries.card(made).ordered
    shipments.ship(made, {key: 800_000}, TODAY)
    assert settlements.currencies(client) == ["USD"]
    order = ActOrder(client, FIRST, LAST, "USD", DebtBasis.SHIPMENTS)
    assert settled(order).closing_minor == order_queries.card(made).total_minor // 4


def test_goods_that_left_in_parts_come_to_the_order_without_a_kopeck(client):
    made = orders.create(client, None, TODAY).subject_id
    line = LineDraft("Болт", 3_000, 33_34, discount_minor=2, vat_bp=2200)
    draft = order_queries.card(made).draft
    orders.save(made, replace(draft, rows=(OrderLine(line),)))
    orders.confirm(made, Agreement("Кротов Сергей", on=TODAY), TODAY)
    (key,) = order_queries.card(made).ordered
    paid(client, 100_00, TODAY)
    for days in range(3):
        shipments.ship(made, {key: 1_000}, TODAY + timedelta(days=days))
    found = settled(ActOrder(client, FIRST, LAST, basis=DebtBasis.SHIPMENTS))
    assert (found.debit_minor, found.closing_minor) == (100_00, 0)


MOVES = st.lists(
    st.builds(
        lambda days, kind, amount: Move(TODAY + timedelta(days=days), kind, "1", amount),
        st.integers(-60, 60),
        st.sampled_from(MoveKind),
        st.integers(1, 10**12),
    ),
    max_size=30,
)


@given(MOVES, st.integers(-30, 0), st.integers(0, 30))
def test_periods_that_follow_each_other_join_without_a_kopeck(moves, start, length):
    since = TODAY + timedelta(days=start)
    middle = since + timedelta(days=length)
    until = middle + timedelta(days=20)
    first, second = balance(since, middle, moves), balance(middle + timedelta(days=1), until, moves)
    whole = balance(since, until, moves)
    assert first.closing_minor == second.opening_minor
    assert second.closing_minor == whole.closing_minor
    assert first.debit_minor + second.debit_minor == whole.debit_minor
