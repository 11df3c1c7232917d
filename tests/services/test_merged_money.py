"""A merge cannot be taken back once money of the one was used for the other."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from salesapp.db.connection import rows, value
from salesapp.db.queries import credits as credit_queries
from salesapp.db.queries import orders as order_queries
from salesapp.domain.changes import Entity
from salesapp.domain.credits import CreditDraft
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.orders import Agreement, OrderLine
from salesapp.domain.payments import AllocationDraft, PaymentDraft, RefundDraft
from salesapp.services import (
    credits,
    invoices,
    merging,
    orders,
    organizations,
    payments,
    refunds,
    undo,
)
from salesapp.services.checks import check_store
from tests.dumps import business
from tests.services.papers_kit import BOLT, SELLER, TODAY, issued

YES = Agreement("Кротов")
NEXT = TODAY + timedelta(days=8)


@pytest.fixture
def stays(db, make_client):
    organizations.save(SELLER)
    return make_client("ООО «Кровля-Мастер»", inn="7707083893", kpp="770701001")


@pytest.fixture
def goes(stays, make_client):
    return make_client("Кровля Мастер")


def paid(client, amount, **facts):
    return payments.register(PaymentDraft(client, amount, TODAY, **facts)).subject_id


def merged(stays, goes):
    merging.merge(Entity.CLIENT, stays, [goes], {})


def settle(stays, goes):
    issued(goes, 100_00)
    merged(stays, goes)
    paid(stays, 100_00)


def give_back(stays, goes):
    paid(goes, 100_00)
    merged(stays, goes)
    refunds.register(RefundDraft(stays, 50_00, NEXT))


def take_back(stays, goes):
    money = paid(goes, 100_00)
    merged(stays, goes)
    payments.reverse(money, "Ошибка банка", NEXT)


def set_off(stays, goes):
    money = paid(goes, 100_00)
    mine = issued(stays, 100_00)
    merged(stays, goes)
    due = value("SELECT id FROM instalment WHERE invoice_id = ?", mine)
    payments.allocate(money, TODAY, (AllocationDraft(due, 100_00),))


def credit(stays, goes):
    invoice = issued(goes, 100_00)
    merged(stays, goes)
    (line,) = credit_queries.returnable(invoice)
    credits.issue(CreditDraft(invoice, "Брак", {line.line_id: 1_000}), NEXT)


def ordered(client):
    made = orders.create(client, None, TODAY).subject_id
    draft = order_queries.card(made).draft
    orders.save(made, replace(draft, rows=(OrderLine(BOLT),)))
    orders.confirm(made, YES, TODAY)
    return made


def invoice_order(stays, goes):
    order = ordered(goes)
    merged(stays, goes)
    invoices.issue(invoices.from_order(order, TODAY).subject_id, TODAY)


def change_order(stays, goes):
    order = ordered(goes)
    merged(stays, goes)
    orders.confirm(orders.new_version(order, TODAY).subject_id, YES, TODAY, reason="Цены")


@pytest.mark.parametrize(
    "use", [settle, set_off, give_back, take_back, credit, invoice_order, change_order]
)
def test_a_merge_stays_when_money_of_the_one_was_used_for_the_other(stays, goes, use):
    use(stays, goes)
    while undo.next_undo().action != "client.merge":
        # Steps of a paper posted since: they cannot be taken back either.
        with pytest.raises(RuleError):
            undo.undo()
    before = business()
    with pytest.raises(RuleError) as caught:
        undo.undo()
    assert caught.value.rule is Rule.UNDO_CONFLICT
    assert business() == before
    assert check_store() == []


def test_a_merge_is_taken_back_when_money_stayed_with_its_own(stays, goes):
    mine = issued(stays, 100_00)
    other = issued(goes, 300_00)
    merged(stays, goes)
    paid(stays, 100_00, invoice_id=mine)
    undo.undo()
    assert rows("SELECT client_id, sum(open_minor) FROM receivable GROUP BY 1") == [(goes, 300_00)]
    assert rows("SELECT id, client_id FROM invoice ORDER BY id") == [(mine, stays), (other, goes)]
    undo.redo()
    assert rows("SELECT DISTINCT client_id FROM invoice") == [(stays,)]
    assert check_store() == []
