"""Another client in an order or a draft invoice: the prices of the former one are asked about."""

from __future__ import annotations

from dataclasses import replace

import pytest

from salesapp.db.queries import deal_facts
from salesapp.db.queries import invoices as invoice_queries
from salesapp.db.queries import orders as order_queries
from salesapp.domain.changes import Entity
from salesapp.domain.orders import Agreement, OrderLine
from salesapp.domain.price_lists import PriceDraft
from salesapp.services import invoices, orders, organizations, prices, undo
from salesapp.ui import format as fmt
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.offers.reprice_dialog import RepriceDialog
from tests.services.papers_kit import SELLER


@pytest.fixture
def goods(db, make_client, make_product):
    """Two clients; only the first has agreed on a price of bolts, and nuts have no other price."""
    organizations.save(SELLER)
    first = make_client("ООО «Кровля-Мастер»")
    second = make_client("ООО «Другой»", inn="5260000028")
    bolt = make_product("Болт М20×80", price_minor=64_20)
    nut = make_product("Гайка М20", price_minor=None)
    prices.set_price(PriceDraft(bolt, 51_00, client_id=first))
    prices.set_price(PriceDraft(nut, 12_00, client_id=first))
    return first, second, bolt, nut


def _order(goods) -> int:
    first, _second, *both = goods
    made = orders.create(first, None, fmt.today()).subject_id
    draft = order_queries.card(made).draft
    lines = [orders.line_from_product(one, 10_000, draft) for one in both]
    orders.save(made, replace(draft, rows=tuple(map(OrderLine, lines))))
    return made


def _invoice(goods) -> int:
    first, _second, *both = goods
    made = invoices.create(first, None, fmt.today()).subject_id
    draft = invoice_queries.card(made).draft
    lines = tuple(invoices.line_from_product(one, 10_000, draft) for one in both)
    invoices.save(made, replace(draft, lines=lines))
    return made


@pytest.fixture(params=["order", "invoice"])
def paper(request, desk, goods):
    """A draft with its form, and how to read what is stored."""
    if request.param == "order":
        made = _order(goods)
        page = desk.open(Entity.ORDER, made)
        return page.form, lambda: order_queries.card(made).draft
    made = _invoice(goods)
    page = desk.open(Entity.INVOICE, made)
    return page.panel.form, lambda: invoice_queries.card(made).draft


def choose(form, client: int) -> None:
    """Take a client of the list."""
    form.client.editor.set_value(client)


def asked(desk) -> list[Dialog]:
    return [one for one in desk.window.findChildren(Dialog) if one.isVisible()]


def told(draft) -> list[int]:
    return [line.price_minor for line in draft.lines]


def test_another_client_proposes_other_prices_and_changes_none_by_itself(desk, paper, goods):
    form, stored = paper
    assert told(stored()) == [51_00, 12_00]
    choose(form, goods[1])
    (dialog,) = asked(desk)
    assert isinstance(dialog, RepriceDialog)
    assert (stored().client_id, told(stored())) == (goods[1], [51_00, 12_00]), "nothing yet"
    assert list(dialog.table.marked_ids()) == [1], "there is no price of nuts to take"
    dialog.accept()
    assert told(stored()) == [64_20, 12_00]
    undo.undo()
    assert (stored().client_id, told(stored())) == (goods[1], [51_00, 12_00])


def test_who_keeps_the_prices_keeps_them(desk, paper, goods):
    form, stored = paper
    choose(form, goods[1])
    (dialog,) = asked(desk)
    dialog.reject()
    assert form.flush()
    assert (stored().client_id, told(stored())) == (goods[1], [51_00, 12_00])


def test_a_typed_price_is_not_marked(desk, paper, goods):
    form, stored = paper
    desk.cell(form.grid.table, 1, "price", "1,11")
    choose(form, goods[1])
    (dialog,) = asked(desk)
    assert list(dialog.table.marked_ids()) == []
    dialog.reject()
    assert told(stored()) == [1_11, 12_00]


def test_an_invoice_for_another_client_leaves_the_deal_of_the_former_one(desk, goods, make_deal):
    first, second, *_goods = goods
    deal = make_deal(first, "Крепёж для корпуса 3")
    made = invoices.create(first, deal, fmt.today()).subject_id
    form = desk.open(Entity.INVOICE, made).panel.form
    choose(form, second)
    stored = invoice_queries.card(made).draft
    assert (stored.client_id, stored.deal_id) == (second, None)
    assert deal_facts.facts(deal, fmt.today()).invoice is None
    undo.undo()
    assert invoice_queries.card(made).draft.deal_id == deal


def test_an_invoice_of_an_order_that_another_client_pays_stays_with_it(desk, goods, make_deal):
    first, second, bolt, _nut = goods
    deal = make_deal(first, "Крепёж для корпуса 3")
    order = orders.create(first, deal, fmt.today()).subject_id
    draft = order_queries.card(order).draft
    line = orders.line_from_product(bolt, 10_000, draft)
    orders.save(order, replace(draft, rows=(OrderLine(line),)))
    orders.confirm(order, Agreement("Кротов Сергей"), fmt.today())
    made = invoices.from_order(order, fmt.today()).subject_id
    form = desk.open(Entity.INVOICE, made).panel.form
    choose(form, second)
    assert form.flush()
    assert asked(desk) == []
    stored = invoice_queries.card(made).draft
    assert (stored.client_id, stored.deal_id, stored.order_id) == (second, deal, order)
