"""Nothing is posted while what stands on the screen is not understood: it would be left out."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from salesapp.db.queries import invoices as invoice_queries
from salesapp.db.queries import offers as offer_queries
from salesapp.db.queries import orders as order_queries
from salesapp.domain.changes import Entity
from salesapp.domain.schedules import WHOLE_BP, DueEvent, ScheduleStep
from salesapp.services import invoices, offers, orders
from salesapp.ui import format as fmt
from salesapp.ui.invoices.issue_dialog import IssueDialog
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.notices import notices
from salesapp.ui.offers.cells import Cell
from salesapp.ui.offers.send_dialog import SendDialog
from salesapp.ui.orders.confirm_dialog import ConfirmDialog
from salesapp.ui.outgoing.door import Door
from tests.ui.orders.conftest import ALT, CTRL

Key = Qt.Key


def asked(desk) -> list[Dialog]:
    return [one for one in desk.window.findChildren(Dialog) if one.isVisible()]


def write(desk, editor, text: str) -> None:
    editor.setFocus()
    desk.write(text)


@pytest.mark.parametrize("place", ["due", "ship", "discount", "part"])
def test_an_invoice_is_not_issued_with_another_day_than_stands_there(desk, offer, place):
    made = invoices.from_offer(offer, fmt.today()).subject_id
    page = desk.open(Entity.INVOICE, made)
    form = page.panel.form
    if place == "due":
        while form.schedule.rows:
            form.schedule.rows[0].remove.click()
    editor = {
        "due": lambda: form.due.editor,
        "ship": lambda: form.ship.editor,
        "discount": lambda: form.discount,
        "part": lambda: form.schedule.rows[1].day,
    }[place]()
    write(desk, editor, "32.13")
    if place == "discount":
        desk.write("много")
    page.panel.main.click()
    desk.settle()
    assert asked(desk) == []
    assert QApplication.focusWidget() is editor
    write(desk, editor, "5" if place == "discount" else "через 30 дней")
    page.panel.main.click()
    assert isinstance(asked(desk)[0], IssueDialog)
    assert invoice_queries.card(made).number is None


@pytest.mark.parametrize("place", ["due", "part", "amount"])
def test_an_invoice_whose_form_is_put_away_is_not_issued_either(desk, offer, place):
    made = invoices.from_offer(offer, fmt.today()).subject_id
    desk.window.resize(1200, 800)
    page = desk.open(Entity.INVOICE, made)
    page.focus_panel()
    desk.settle()
    form = page.panel.form
    if place == "due":
        while form.schedule.rows:
            form.schedule.rows[0].remove.click()
    editor = {
        "due": lambda: form.due.editor,
        "part": lambda: form.schedule.rows[1].day,
        "amount": lambda: form.schedule.rows[1].amount,
    }[place]()
    write(desk, editor, "много" if place == "amount" else "32.13")
    desk.press(Key.Key_Escape)
    assert not page.panel.isVisible()
    desk.press(Key.Key_Return, CTRL)
    desk.settle()
    assert asked(desk) == []
    assert page.panel.isVisible()
    assert QApplication.focusWidget() is editor
    write(desk, editor, "1 000" if place == "amount" else "через 30 дней")
    desk.press(Key.Key_Escape)
    desk.press(Key.Key_Return, CTRL)
    assert isinstance(asked(desk)[0], IssueDialog)


@pytest.fixture
def left(monkeypatch) -> list[str]:
    """The ways papers went out by."""
    found: list[str] = []
    for way in ("save_all", "print_all", "send_all", "copy_all"):
        monkeypatch.setattr(Door, way, lambda _door, _keys, way=way: found.append(way))
    return found


@pytest.mark.parametrize("kind", ["invoice", "order", "offer"])
def test_no_draft_leaves_with_another_day_than_stands_there(desk, offer, left, kind):
    today = fmt.today()
    if kind == "invoice":
        made = invoices.from_offer(offer, today).subject_id
        page = desk.open(Entity.INVOICE, made)
        editor = page.panel.form.ship.editor
    elif kind == "order":
        page = desk.open(Entity.ORDER, orders.from_offer(offer, today).subject_id)
        editor = page.form.requested.editor
    else:
        page = desk.open(Entity.OFFER, offers.new_version(offer, today).subject_id)
        editor = page.terms.fields["valid_until"].editor
    write(desk, editor, "32.13")
    ways = (page.save_paper, page.print_paper, page.write_with_paper, page.copy_paper)
    for way in ways:
        way()
        assert QApplication.focusWidget() is editor
    assert left == []
    write(desk, editor, "через 30 дней")
    for way in ways:
        way()
    assert left == ["save_all", "print_all", "send_all", "copy_all"]


def test_another_paper_leaves_while_the_draft_in_view_is_not_understood(desk, offer, left):
    other = invoices.from_offer(offer, fmt.today()).subject_id
    invoices.issue(other, fmt.today())
    made = invoices.create(offer_queries.card(offer).draft.client_id, None, fmt.today()).subject_id
    page = desk.open(Entity.INVOICE, made)
    write(desk, page.panel.form.ship.editor, "32.13")
    page.invoices.table.set_marked([other])
    page.print_paper()
    assert left == ["print_all"]


@pytest.mark.parametrize("kind", ["invoice", "order", "offer"])
def test_a_price_not_understood_in_its_cell_holds_the_paper(desk, offer, left, kind):
    today = fmt.today()
    if kind == "invoice":
        page = desk.open(Entity.INVOICE, invoices.from_offer(offer, today).subject_id)
        table, post = page.panel.form.grid.table, page.issue_invoice
    elif kind == "order":
        page = desk.open(Entity.ORDER, orders.from_offer(offer, today).subject_id)
        table, post = page.form.grid.table, page.confirm_order
    else:
        page = desk.open(Entity.OFFER, offers.new_version(offer, today).subject_id)
        post = page.send_offer
    if kind == "offer":
        page.grid.go_to(0, Cell.PRICE, edit=True)
    else:
        table.go_on(1, "price", "")
    desk.write("12,5o")
    editor = QApplication.focusWidget()
    post()
    page.print_paper()
    assert asked(desk) == []
    assert left == []
    assert (QApplication.focusWidget(), editor.text()) == (editor, "12,5o")
    desk.write("12,50")
    page.print_paper()
    assert left == ["print_all"]


@pytest.mark.parametrize("place", ["requested", "confirmed", "discount", "steps"])
def test_an_order_is_not_confirmed_with_other_terms_than_stand_there(desk, offer, place):
    made = orders.from_offer(offer, fmt.today()).subject_id
    page = desk.open(Entity.ORDER, made)
    form = page.form
    if place == "steps":
        form.steps.choose((ScheduleStep(WHOLE_BP, DueEvent.AFTER_SHIPMENT, 14),))
        desk.settle()
        form.steps.rows[0].share.setFocus()
        desk.write("90")
    elif place == "discount":
        write(desk, form.discount, "много")
    else:
        write(desk, getattr(form, place).editor, "32.13")
    desk.press(Key.Key_Return, CTRL | ALT)
    desk.settle()
    assert asked(desk) == []
    if place == "steps":
        write(desk, form.steps.rows[0].share, "100")
    elif place == "discount":
        write(desk, form.discount, "5")
    else:
        write(desk, getattr(form, place).editor, "через 30 дней")
    desk.press(Key.Key_Return, CTRL | ALT)
    assert isinstance(asked(desk)[0], ConfirmDialog)
    assert order_queries.card(made).number is None


@pytest.mark.parametrize("place", ["valid_until", "ship_on", "discount"])
def test_an_offer_is_not_sent_with_other_terms_than_stand_there(desk, offer, place):
    made = offers.new_version(offer, fmt.today()).subject_id
    page = desk.open(Entity.OFFER, made)
    is_day = place != "discount"
    editor = page.terms.fields[place].editor if is_day else page.totals.common
    write(desk, editor, "32.13" if is_day else "много")
    page.send_offer()
    desk.settle()
    assert asked(desk) == []
    write(desk, editor, "через 30 дней" if is_day else "5")
    page.send_offer()
    assert isinstance(asked(desk)[0], SendDialog)
    assert offer_queries.card(made).pdf_id is None


@pytest.mark.parametrize("kind", ["invoice", "order", "offer"])
def test_who_goes_away_from_what_is_not_understood_is_told_it_was_left_out(desk, offer, kind):
    told: list[str] = []
    notices.told.connect(lambda notice: told.append(notice.text))
    today = fmt.today()
    if kind == "invoice":
        other = invoices.from_offer(offer, today).subject_id
        invoices.issue(other, today)
        client = offer_queries.card(offer).draft.client_id
        made = invoices.create(client, None, today).subject_id
        page = desk.open(Entity.INVOICE, made)
        editor = page.panel.form.ship.editor
    elif kind == "order":
        page = desk.open(Entity.ORDER, orders.from_offer(offer, today).subject_id)
        editor = page.form.requested.editor
    else:
        page = desk.open(Entity.OFFER, offers.new_version(offer, today).subject_id)
        editor = page.terms.fields["valid_until"].editor
    write(desk, editor, "32.13")
    assert told == []
    if kind == "invoice":
        page.invoices.table.set_current_id(other)
    else:
        desk.window.show_section("clients")
    assert [one for one in told if "32.13" in one] != []
    if kind == "invoice":
        page.invoices.table.set_current_id(made)
        page.invoices.table.set_current_id(other)
        assert len(told) == 1
