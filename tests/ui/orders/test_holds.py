"""At the window: a price below a limit and goods before the money are asked for, and remembered."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from salesapp.db.connection import value
from salesapp.db.queries import credit
from salesapp.db.queries import invoices as invoice_queries
from salesapp.db.queries import orders as queries
from salesapp.domain.changes import Entity
from salesapp.domain.clients import ClientDraft
from salesapp.domain.guards import Guard
from salesapp.domain.invoices import InvoiceState
from salesapp.domain.orders import AgreedHow, Agreement, OrderState, OrderStatus
from salesapp.services import clients, credit_stops, invoices, orders, organizations
from salesapp.ui import format as fmt
from salesapp.ui.clients.card_page import ClientPage
from salesapp.ui.notices import notices
from salesapp.ui.store import store
from tests.services.papers_kit import BOLT
from tests.ui.orders.conftest import plain

Key = Qt.Key
BOSS = "Согласовал РОП: постоянный клиент"


def words_in(widget):
    said = [one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget)]
    return plain(" ".join(said))


def confirmed(offer):
    made = orders.from_offer(offer, fmt.today()).subject_id
    orders.confirm(made, Agreement("Кротов", AgreedHow.LETTER), fmt.today())
    return made


def test_confirming_and_issuing_below_the_limit_ask_who_agreed(desk, offer, make_product):
    organizations.set_guard(Guard.BLOCK)
    organizations.set_margin_limit(3000)
    bolt = make_product("Болт М20", price_minor=100_00, min_price_minor=90_00, cost_minor=80_00)
    client = value("SELECT client_id FROM offer")
    made = orders.create(client, None, fmt.today()).subject_id
    page = desk.open(Entity.ORDER, made)
    page.form.grid.product_wanted.emit(bolt)
    desk.cell(page.form.grid.table, 1, "price", "85")
    page.confirm_order()
    dialog = desk.dialog()
    assert "ниже минимальной цены 90,00" in words_in(dialog)
    assert "ниже порога 30" in words_in(dialog)
    dialog.who.editor.setFocus()
    desk.write("Кротов")
    desk.confirm()
    assert dialog.limits.field.error()
    assert queries.card(made).state is OrderState.DRAFT
    dialog.limits.reason.setFocus()
    desk.write(BOSS)
    desk.confirm()
    assert queries.card(made).guard_reason == BOSS
    assert BOSS in words_in(desk.page.panel)
    desk.page.invoice_order()
    desk.settle()
    invoice = desk.page.panel.posted.card
    desk.window.run_action("invoice.issue")
    dialog = desk.dialog()
    assert dialog.limits.why() == BOSS, "what was agreed for the order counts"
    desk.confirm()
    card = invoice_queries.card(invoice.id)
    assert (card.number, card.guard_reason) == ("1", BOSS)
    assert BOSS in words_in(desk.page.panel)


def test_an_invoice_by_hand_is_stopped_from_the_palette_too(desk, offer, make_product):
    organizations.set_guard(Guard.BLOCK)
    bolt = make_product("Болт М20", price_minor=100_00, min_price_minor=90_00)
    client = value("SELECT client_id FROM offer")
    made = invoices.create(client, None, fmt.today()).subject_id
    page = desk.open(Entity.INVOICE, made)
    page.panel.form.grid.product_wanted.emit(bolt)
    desk.cell(page.panel.form.grid.table, 1, "price", "80")
    assert page.panel.form.flush()
    desk.window.run_action("invoice.issue")
    dialog = desk.dialog()
    dialog.accept()
    assert dialog.isVisible()
    assert invoice_queries.card(made).state is InvoiceState.DRAFT
    dialog.limits.reason.setFocus()
    desk.write(BOSS)
    dialog.accept()
    assert invoice_queries.card(made).guard_reason == BOSS


def test_a_late_client_is_told_at_the_invoice_and_asked_at_the_shipment(desk, offer):
    made = confirmed(offer)
    late = fmt.today() - timedelta(days=20)
    client = queries.card(made).draft.client_id
    old = invoices.create(client, None, late).subject_id
    draft = invoice_queries.card(old).draft
    invoices.save(old, replace(draft, lines=(BOLT,), due_on=late))
    invoices.issue(old, late)
    page = desk.open(Entity.ORDER, made)
    page.ship_order()
    ship = desk.dialog()
    assert "Просрочка клиента" in words_in(ship)
    desk.confirm()
    assert ship.stops.field.error()
    assert queries.shipments(made) == []
    ship.table.set_all(whole=False)
    desk.cell(ship.table.table, 1, "asked", "10")
    ship.stops.reason.setFocus()
    desk.write("Директор: платёжка отправлена")
    desk.confirm()
    (sent,) = queries.shipments(made)
    assert sent.credit_reason == "Директор: платёжка отправлена"
    assert "Директор: платёжка отправлена" in words_in(desk.page.panel)
    desk.page.invoice_order()
    desk.settle()
    desk.window.run_action("invoice.issue")
    dialog = desk.dialog()
    assert "Просрочка клиента" in words_in(dialog), "told, not asked: an invoice is no shipment"
    desk.confirm()
    assert value("SELECT count(*) FROM invoice WHERE state = 'issued'") == 2


def test_an_order_is_put_on_hold_and_released_by_its_main_button(desk, offer):
    made = confirmed(offer)
    page = desk.open(Entity.ORDER, made)
    desk.window.run_action("order.hold")
    dialog = desk.dialog()
    dialog.reason.editor.setFocus()
    desk.write("Ждём оплату")
    desk.confirm()
    page = desk.page
    assert page.card.status(fmt.today()) is OrderStatus.HELD
    assert "На стопе" in words_in(page.panel)
    assert "Ждём оплату" in words_in(page.panel)
    assert not page.allows("order.ship")
    assert page.panel.main.text() == "Снять заказ со стопа"
    page.panel.main.click()
    assert desk.page.card.status(fmt.today()) is OrderStatus.CONFIRMED


def test_the_credit_of_a_client_is_set_on_its_card(desk, offer):
    client = value("SELECT client_id FROM offer")
    page = ClientPage(client, tab="money")
    desk.window.navigator.show_page(page)
    desk.settle()
    desk.window.run_action("clients.credit")
    dialog = desk.dialog()
    dialog.limit.setFocus()
    desk.write("500000")
    dialog.stop.click()
    desk.confirm()
    assert dialog.reason_field.error(), "a stop tells why"
    dialog.reason.setFocus()
    desk.write("Претензия")
    desk.confirm()
    known = credit.credit_of(client)
    assert (known.limit_minor, known.stop_reason) == (500_000_00, "Претензия")
    said = words_in(page)
    assert "лимит 500 000,00" in said
    assert "Отгрузки клиенту остановлены: Претензия." in said
    credit_stops.set_credit(client, None, "", fmt.today())
    assert not credit_stops.of_client(client, fmt.today())


@pytest.fixture
def told(qtbot):
    """What the window says, while somebody who hears of each change makes a step of his own."""
    said, busy = [], []

    def hear(_changes) -> None:
        if not busy:
            busy.append(True)
            clients.create(ClientDraft(name="Волжмонтаж"))

    store.changed.connect(hear)
    notices.told.connect(said.append)
    yield said
    notices.told.disconnect(said.append)
    store.changed.disconnect(hear)


def test_the_toast_of_a_hold_undoes_the_hold_also_when_others_did_more(desk, offer, told):
    made = confirmed(offer)
    desk.open(Entity.ORDER, made).hold_order()
    desk.dialog().reason.editor.setFocus()
    desk.write("Ждём оплату")
    desk.confirm()
    assert [one.step.action for one in told if one.undo] == ["order.hold"]


def test_the_toast_of_a_shipment_undoes_it_also_when_others_did_more(desk, offer, told):
    made = confirmed(offer)
    desk.open(Entity.ORDER, made).ship_order()
    desk.confirm()
    assert [one.step.action for one in told if one.undo] == ["order.ship"]
