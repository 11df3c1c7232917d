"""An order invoiced in parts: all invoices together are the order."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from salesapp.db.queries import credits as credit_queries
from salesapp.db.queries import invoices as invoice_queries
from salesapp.db.queries import orders as queries
from salesapp.domain.credits import CreditDraft
from salesapp.domain.lines import LineDraft
from salesapp.domain.orders import Agreement, OrderLine
from salesapp.domain.schedules import InstalmentDraft
from salesapp.services import credits, invoices, order_invoices, orders, organizations
from tests.services.papers_kit import SELLER, TODAY

BOLT = LineDraft("Болт", 3_000, 100_00, vat_bp=2200)


@pytest.fixture
def client(db, make_client) -> int:
    organizations.save(SELLER)
    return make_client("ООО «Кровля-Мастер»", inn="7707083893", kpp="770701001")


def confirmed(client: int, line: LineDraft, **facts) -> int:
    made = orders.create(client, None, TODAY).subject_id
    draft = queries.card(made).draft
    orders.save(made, replace(draft, rows=(OrderLine(line),), **facts))
    orders.confirm(made, Agreement("Кротов Сергей"), TODAY)
    return made


def invoiced(order: int, quantity: int | None = None) -> int:
    """An invoice of what is left, or of so much: only the quantity is changed by hand."""
    made = invoices.from_order(order, TODAY).subject_id
    if quantity is not None:
        draft = invoice_queries.card(made).draft
        (line,) = draft.lines
        part = replace(line, quantity_milli=quantity)
        invoices.save(made, replace(draft, lines=(part,), instalments=()))
    invoices.issue(made, TODAY)
    return made


def totals_of(*made: int) -> int:
    return sum(invoice_queries.card(one).total_minor for one in made)


def test_a_sum_off_the_whole_order_is_given_once(client):
    order = confirmed(client, BOLT, discount_minor=90_00)
    first = invoiced(order, 1_000)
    assert invoice_queries.card(first).total_minor == 10_00, "the user left the whole sum there"
    second = invoiced(order)
    assert totals_of(first, second) == queries.card(order).total_minor == 210_00


def test_a_sum_off_a_line_is_given_once(client):
    order = confirmed(client, replace(BOLT, discount_minor=90_00))
    first = invoiced(order, 1_000)
    second = invoiced(order, 1_000)
    third = invoiced(order)
    assert totals_of(first, second, third) == queries.card(order).total_minor


def test_a_draft_holds_its_part_of_the_sum(client):
    order = confirmed(client, BOLT, discount_minor=90_00)
    made = invoices.from_order(order, TODAY).subject_id
    draft = invoice_queries.card(made).draft
    (line,) = draft.lines
    part = replace(line, quantity_milli=1_000)
    invoices.save(made, replace(draft, lines=(part,), discount_minor=50_00, instalments=()))
    rest = invoices.from_order(order, TODAY).subject_id
    assert invoice_queries.card(rest).draft.discount_minor == 40_00


def test_kopecks_of_a_sum_shared_over_three_invoices_are_not_lost(client):
    order = confirmed(client, replace(BOLT, price_minor=33_33), discount_minor=1_00)
    made = []
    for quantity in (1_000, 1_000, None):
        one = invoices.from_order(order, TODAY).subject_id
        draft = invoice_queries.card(one).draft
        (line,) = draft.lines
        if quantity is not None:
            draft = replace(draft, lines=(replace(line, quantity_milli=quantity),))
            draft = replace(draft, discount_minor=33, instalments=())
            invoices.save(one, draft)
        invoices.issue(one, TODAY)
        made.append(one)
    assert totals_of(*made) == queries.card(order).total_minor


def test_goods_that_came_back_are_invoiced_again_with_their_share_of_the_sum(client):
    order = confirmed(client, BOLT, discount_minor=90_00)
    first = invoiced(order)
    (line,) = credit_queries.returnable(first)
    credits.issue(CreditDraft(first, "Брак", {line.line_id: 1_000}), TODAY)
    again = invoiced(order)
    assert invoice_queries.card(again).total_minor == 70_00


def changed(order: int, **facts) -> int:
    """A new version whose only line is otherwise, confirmed."""
    made = orders.new_version(order, TODAY).subject_id
    draft = queries.card(made).draft
    (row,) = draft.rows
    orders.save(made, replace(draft, rows=(replace(row, line=replace(row.line, **facts)),)))
    orders.confirm(made, Agreement("Кротов Сергей"), TODAY, reason="Договорились заново")
    return made


def test_a_draft_invoice_follows_a_change_of_its_order(client):
    order = confirmed(client, BOLT)
    made = invoices.from_order(order, TODAY).subject_id
    changed(order, price_minor=90_00, quantity_milli=2_000)
    card = invoice_queries.card(made)
    (line,) = card.draft.lines
    assert (line.quantity_milli, line.price_minor, card.total_minor) == (2_000, 90_00, 180_00)
    invoices.issue(made, TODAY)
    assert sum(part.amount_minor for part in invoice_queries.card(made).instalments) == 180_00


def test_what_was_typed_into_the_draft_invoice_stays(client):
    order = confirmed(client, BOLT)
    made = invoices.from_order(order, TODAY).subject_id
    draft = invoice_queries.card(made).draft
    (line,) = draft.lines
    own = LineDraft("Доставка", 1_000, 500_00, vat_bp=2200)
    typed = replace(line, quantity_milli=1_000, price_minor=99_00, is_price_manual=True)
    invoices.save(made, replace(draft, lines=(typed, own), instalments=()))
    changed(order, price_minor=90_00, vat_bp=1000)
    lines = invoice_queries.card(made).draft.lines
    assert [(one.quantity_milli, one.price_minor, one.vat_bp) for one in lines] == [
        (1_000, 99_00, 1000),
        (1_000, 500_00, 2200),
    ]


def test_an_issued_invoice_stays_and_the_draft_asks_for_what_is_left(client):
    order = confirmed(client, BOLT)
    first = invoiced(order, 1_000)
    made = invoices.from_order(order, TODAY).subject_id
    changed(order, quantity_milli=5_000)
    assert invoice_queries.card(first).total_minor == 100_00
    (line,) = invoice_queries.card(made).draft.lines
    assert line.quantity_milli == 4_000


def test_parts_of_the_payment_keep_their_shares_of_the_new_sum(client):
    order = confirmed(client, BOLT)
    made = invoices.from_order(order, TODAY).subject_id
    draft = invoice_queries.card(made).draft
    parts = (InstalmentDraft(TODAY, 100_00), InstalmentDraft(TODAY + timedelta(days=9), 200_00))
    invoices.save(made, replace(draft, instalments=parts))
    changed(order, price_minor=50_00)
    found = invoice_queries.card(made).draft.instalments
    assert [part.amount_minor for part in found] == [50_00, 100_00]


def test_an_invoice_issued_anew_asks_what_the_order_says_now(client):
    order = confirmed(client, BOLT)
    made = invoiced(order)
    changed(order, price_minor=90_00)
    now = changed(order, quantity_milli=4_000)
    assert order_invoices.not_as_ordered(queries.card(now)) == {made}
    anew = order_invoices.reissue(made, "Цена изменилась", TODAY).subject_id
    (line,) = invoice_queries.card(anew).draft.lines
    assert (line.quantity_milli, line.price_minor) == (4_000, 90_00)
    invoices.issue(anew, TODAY)
    assert totals_of(anew) == queries.card(now).total_minor == 360_00
    assert order_invoices.not_as_ordered(queries.card(now)) == frozenset()


def test_a_price_typed_into_the_invoice_stays_when_it_is_issued_anew(client):
    order = confirmed(client, BOLT)
    made = invoices.from_order(order, TODAY).subject_id
    draft = invoice_queries.card(made).draft
    (line,) = draft.lines
    typed = replace(line, price_minor=99_00, is_price_manual=True)
    invoices.save(made, replace(draft, lines=(typed,), instalments=()))
    invoices.issue(made, TODAY)
    changed(order, price_minor=90_00)
    anew = order_invoices.reissue(made, "Ошибка в реквизитах", TODAY).subject_id
    (line,) = invoice_queries.card(anew).draft.lines
    assert line.price_minor == 99_00
