"""Orders at the window: from the offer, confirmed, invoiced by the schedule, changed, shipped."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from salesapp.db.connection import rows, value
from salesapp.db.queries import invoices as invoice_queries
from salesapp.db.queries import orders as queries
from salesapp.domain.changes import Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.invoices import InvoiceStatus
from salesapp.domain.orders import AgreedHow, Agreement, OrderState, OrderStatus
from salesapp.domain.schedules import PRESETS
from salesapp.services import checks, invoices, offers, order_invoices, orders
from salesapp.ui import format as fmt
from salesapp.ui.invoices.page import PaymentsPage
from salesapp.ui.letters.compose import ComposeDialog
from salesapp.ui.notices import notices
from salesapp.ui.orders.editor import OrderEditor
from salesapp.ui.selection import Selection
from tests.services.papers_kit import BOLT, NUT
from tests.ui.orders.conftest import ALT, CTRL, SHIFT, plain

Key = Qt.Key


def confirmed(offer):
    made = orders.from_offer(offer, fmt.today()).subject_id
    orders.confirm(made, Agreement("Кротов", AgreedHow.LETTER), fmt.today())
    return made


def test_from_the_offer_to_a_confirmed_order_by_keys(desk, offer):
    desk.page.reload()
    desk.page.table.setFocus()
    desk.press(Key.Key_J, CTRL)
    page = desk.page
    assert isinstance(page, OrderEditor)
    assert [one.line.name for one in page.form.grid.rows()] == [BOLT.name, NUT.name]
    assert page.form.steps.value() == PRESETS["advance_30"]
    desk.cell(page.form.grid.table, 1, "confirmed", "15.12")
    desk.press(Key.Key_Return, CTRL | ALT)
    dialog = desk.dialog()
    assert dialog.who.value() == "Кротов Сергей Павлович", "the contact of the offer"
    dialog.how.set_value(AgreedHow.CALL)
    dialog.who.editor.setFocus()
    desk.confirm()
    card = queries.card(desk.page.card.id)
    assert (card.number, card.state) == ("ЗК-0001", OrderState.CONFIRMED)
    assert card.agreement.how is AgreedHow.CALL
    assert card.draft.rows[0].confirmed_on is not None
    assert desk.window.top_bar.title.text() == "Заказ ЗК-0001"
    assert value("SELECT state FROM offer") == "accepted"
    table = desk.page.form.grid.table
    table.setFocus()
    table.edit_here("quantity")
    assert table.state() != table.State.EditingState, "what is agreed is not typed into"
    assert checks.check_store() == []


def test_without_who_agreed_nothing_is_confirmed(desk, offer):
    made = orders.from_offer(offer, fmt.today()).subject_id
    page = desk.open(Entity.ORDER, made)
    page.confirm_order()
    dialog = desk.dialog()
    dialog.who.editor.setFocus()
    desk.write("")
    desk.confirm()
    assert dialog.isVisible()
    assert dialog.who.error()
    assert queries.card(made).state is OrderState.DRAFT
    dialog.reject()


def test_a_change_is_a_version_with_its_reason_and_cannot_go_below_what_was_done(desk, offer):
    made = confirmed(offer)
    page = desk.open(Entity.ORDER, made)
    page.ship_order()
    ship = desk.dialog()
    ship.table.set_all(whole=False)
    desk.cell(ship.table.table, 1, "asked", "1000")
    ship.document.setFocus()
    desk.write("УПД 12")
    desk.confirm()
    assert queries.card(made).done[1].shipped_milli == 1_000_000
    page.form.grid.table.setFocus()
    desk.press(Key.Key_J, CTRL | SHIFT)
    page = desk.page
    assert (page.card.version, page.card.state) == (2, OrderState.DRAFT)
    table = page.form.grid.table
    desk.cell(table, 1, "quantity", "999")
    kept = page.form.grid.rows()[0].line.quantity_milli
    assert kept == BOLT.quantity_milli, "not below the floor"
    desk.press(Key.Key_Escape)
    desk.cell(table, 1, "quantity", "1500")
    desk.press(Key.Key_Return, CTRL | ALT)
    dialog = desk.dialog()
    desk.confirm()
    assert dialog.reason.error(), "a change tells why"
    dialog.reason.editor.setFocus()
    desk.write("Часть объёма перенесли")
    desk.confirm()
    card = queries.card(queries.in_force(made))
    assert (card.version, card.change_reason) == (2, "Часть объёма перенесли")
    assert card.draft.rows[0].line.quantity_milli == 1_500_000
    assert queries.card(made).state is OrderState.SUPERSEDED
    said = " ".join(one.text() for one in page.panel.findChildren(type(page.panel.name)))
    assert "3 200 → 1 500" in plain(said)
    assert checks.check_store() == []


def test_an_invoice_follows_the_schedule_and_a_part_payment_shows_in_the_order(desk, offer):
    made = confirmed(offer)
    page = desk.open(Entity.ORDER, made)
    page.form.grid.table.setFocus()
    desk.press(Key.Key_I, CTRL | SHIFT)
    page = desk.page
    assert isinstance(page, PaymentsPage)
    invoice = page.panel.posted.card
    assert [part.amount_minor for part in invoice.instalments] == [60_868_80, 142_027_20]
    shipped = fmt.today() + timedelta(days=20)
    assert [part.due_on for part in invoice.instalments] == [
        fmt.today() + timedelta(days=5), shipped - timedelta(days=3),
    ]  # fmt: skip
    page.invoices.table.setFocus()
    desk.press(Key.Key_Return, CTRL)
    desk.confirm()
    assert invoice_queries.card(invoice.id).number == "1"
    page.invoices.table.setFocus()
    desk.press(Key.Key_Return, CTRL)
    dialog = desk.dialog()
    dialog.money.setFocus()
    desk.write("60868,80")
    desk.confirm()
    card = invoice_queries.card(invoice.id)
    assert card.status(fmt.today()) is InvoiceStatus.PART_PAID
    assert [part.open_minor for part in card.instalments] == [0, 142_027_20]
    page = desk.open(Entity.ORDER, made)
    assert page.card.paid_minor == 60_868_80
    assert page.card.status(fmt.today()) is OrderStatus.CONFIRMED
    assert checks.check_store() == []


def test_a_draft_saves_itself_and_a_whole_schedule_only(desk, offer, qtbot):
    made = orders.from_offer(offer, fmt.today()).subject_id
    page = desk.open(Entity.ORDER, made)
    page.form.steps.choose(PRESETS["thirds"])
    assert "через 14 дней после отгрузки" in page.form.payment.value()
    qtbot.waitUntil(lambda: queries.card(made).draft.schedule == PRESETS["thirds"])
    first = page.form.steps.rows[0]
    first.share.setFocus()
    desk.write("50")
    first.share.changed.emit()
    assert "120 %" in plain(page.form.steps.note.text())
    page.form.flush()
    assert queries.card(made).draft.schedule == PRESETS["thirds"], "kept until it is whole"


def test_a_shipment_by_mistake_is_taken_back_and_an_order_is_given_up(desk, offer):
    made = confirmed(offer)
    page = desk.open(Entity.ORDER, made)
    page.ship_order()
    desk.dialog().day.setFocus()
    desk.confirm()
    assert queries.card(made).status(fmt.today()) is OrderStatus.FULFILLED
    page.form.grid.table.setFocus()
    desk.press(Key.Key_Z, CTRL)
    assert queries.card(made).done == {}
    page.cancel_order()
    dialog = desk.dialog()
    dialog.area.setFocus()
    desk.write("Передумали")
    desk.confirm()
    card = queries.card(made)
    assert (card.state, card.cancel_reason) == (OrderState.CANCELLED, "Передумали")
    assert not page.allows("order.ship")
    assert not page.allows("order.new_version")


def test_the_order_is_found_by_its_number_and_stands_in_the_chain(desk, offer):
    from salesapp.db.queries import documents
    from salesapp.db.search import everything

    made = confirmed(offer)
    hits = [(hit.entity, hit.id) for hit in everything("ЗК-0001")]
    assert (Entity.ORDER, made) in hits
    chain = documents.chain("offer", offer, fmt.today())
    assert chain.order is not None
    assert chain.order.number == "ЗК-0001"
    desk.page.reload()
    assert desk.page.tabs is not None
    desk.page.table.set_current_id(documents.key("offer", offer))
    assert desk.page.panel.steps[1].name.text() == "Заказ ЗК-0001"
    desk.qtbot.mouseClick(desk.page.panel.steps[1].button, Qt.MouseButton.LeftButton)
    assert isinstance(desk.page, OrderEditor)


def test_the_confirmation_goes_by_letter(desk, offer):
    made = confirmed(offer)
    page = desk.open(Entity.ORDER, made)
    page.form.grid.table.setFocus()
    desk.window.run_action("offer.letter")
    desk.qtbot.waitUntil(lambda: bool(desk.window.findChildren(ComposeDialog)))
    [letter] = desk.window.findChildren(ComposeDialog)
    assert [one.paper for one in letter.attached.chosen] == [("sales_order", made)]
    letter.reject()


def test_a_version_is_not_left_with_what_cannot_be_saved(desk, offer, monkeypatch):
    first = confirmed(offer)
    second = orders.new_version(first, fmt.today()).subject_id
    page = desk.open(Entity.ORDER, second)

    def full(*_args):
        raise RuleError(Rule.DISK_FULL)

    with monkeypatch.context() as disk:
        disk.setattr(orders, "save", full)
        desk.cell(page.form.grid.table, 1, "quantity", "777")
        page.panel.version_wanted.emit(first)
        assert page.card.id == second
        assert page.form.problem.isVisible()
        assert not page.open_record(Entity.ORDER, first)
    page.panel.version_wanted.emit(first)
    assert page.card.id == first
    assert queries.card(second).draft.rows[0].line.quantity_milli == 777_000


def test_an_order_of_a_former_version_of_the_offer_is_told_to_be_one(desk, offer):
    """It was opened with the words that it was just made, and its former prices were agreed on."""
    said = []
    notices.told.connect(said.append)
    first = orders.from_offer(offer, fmt.today()).subject_id
    desk.open(Entity.OFFER, offer)
    desk.window.registry.run("order.from_offer", Selection.of(Entity.OFFER, offer))
    desk.settle()
    assert desk.page.card.id == first
    assert said[-1].text == "По этому КП уже есть заказ: Черновик заказа"
    assert not said[-1].undo
    second = offers.new_version(offer, fmt.today()).subject_id
    offers.send(second, fmt.today())
    desk.open(Entity.OFFER, second)
    desk.window.registry.run("order.from_offer", Selection.of(Entity.OFFER, second))
    desk.settle()
    notices.told.disconnect(said.append)
    assert desk.page.card.id == first
    assert "по другой версии КП" in said[-1].text


@pytest.mark.parametrize("day", ["32.11", "", "завтра"])
def test_a_day_that_is_none_or_to_come_is_no_day_of_a_shipment(desk, offer, day):
    made = confirmed(offer)
    desk.open(Entity.ORDER, made).ship_order()
    dialog = desk.dialog()
    dialog.day.setFocus()
    desk.write(day)
    desk.confirm()
    assert dialog.isVisible()
    assert dialog.left_on.error()
    assert queries.shipments(made) == []
    dialog.day.setFocus()
    desk.write("вчера")
    desk.confirm()
    (one,) = queries.shipments(made)
    assert one.shipped_on == fmt.today() - timedelta(days=1)


@pytest.mark.parametrize("day", ["32.11", "завтра"])
def test_a_day_that_is_none_or_to_come_is_no_day_of_an_agreement(desk, offer, day):
    made = orders.from_offer(offer, fmt.today()).subject_id
    desk.open(Entity.ORDER, made).confirm_order()
    dialog = desk.dialog()
    dialog.who.editor.setFocus()
    desk.write("Кротов")
    dialog.day.setFocus()
    desk.write(day)
    desk.confirm()
    assert dialog.isVisible()
    assert dialog.when.error()
    assert queries.card(made).state is OrderState.DRAFT
    dialog.day.setFocus()
    desk.write("вчера")
    desk.confirm()
    assert queries.card(made).agreement.on == fmt.today() - timedelta(days=1)


def test_an_invoice_asked_for_twice_of_an_offer_is_begun_once(desk, offer):
    page = desk.open(Entity.OFFER, offer)
    page.make_invoice()
    (first,) = all_ids()
    page = desk.open(Entity.OFFER, offer)
    page.make_invoice()
    desk.settle()
    assert all_ids() == [first]
    assert desk.page.invoices.table.current_id() == first
    desk.window.registry.run("invoice.new_here", Selection.of(Entity.OFFER, offer))
    assert all_ids() == [first]
    draft = invoice_queries.card(first).draft
    half = tuple(replace(one, quantity_milli=one.quantity_milli // 2) for one in draft.lines)
    invoices.save(first, replace(draft, lines=half, instalments=()))
    desk.open(Entity.OFFER, offer).make_invoice()
    assert len(all_ids()) == 2, "one of a part leaves room for another"


def all_ids() -> list[int]:
    return [int(one) for (one,) in rows("SELECT id FROM invoice ORDER BY id")]


def test_an_issued_invoice_with_prices_of_the_former_version_is_marked(desk, offer):
    made = confirmed(offer)
    bill = invoices.from_order(made, fmt.today()).subject_id
    invoices.issue(bill, fmt.today())
    words = "Цены не те, что теперь в заказе"
    assert words not in said_in(desk.open(Entity.ORDER, made).panel)
    second = orders.new_version(made, fmt.today()).subject_id
    draft = queries.card(second).draft
    first, *rest = draft.rows
    cheaper = replace(first, line=replace(first.line, price_minor=60_00, is_price_manual=True))
    orders.save(second, replace(draft, rows=(cheaper, *rest)))
    orders.confirm(second, Agreement("Кротов"), fmt.today(), reason="Скидка за объём")
    panel = desk.open(Entity.ORDER, second).panel
    assert words in said_in(panel)
    price = f"{BOLT.name}: цена {fmt.money(BOLT.price_minor)} → {fmt.money(60_00)}"
    assert price in said_in(panel), "a version tells what a line costs now"
    anew = order_invoices.reissue(bill, "Цена изменилась", fmt.today()).subject_id
    lines = invoice_queries.card(anew).draft.lines
    assert [one.price_minor for one in lines] == [60_00, NUT.price_minor]
    assert [one.quantity_milli for one in lines] == [BOLT.quantity_milli, NUT.quantity_milli]
    assert words not in said_in(desk.open(Entity.ORDER, second).panel)


def said_in(widget) -> str:
    return " ".join(one.text() for one in widget.findChildren(QLabel))
