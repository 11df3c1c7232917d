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
from salesapp.ui.offers.send_dialog import SendDialog
from salesapp.ui.orders.confirm_dialog import ConfirmDialog
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
