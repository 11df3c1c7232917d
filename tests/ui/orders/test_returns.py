"""Returns, reissues and numbers at the window of payments."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from salesapp.db.queries import credits as queries
from salesapp.db.queries import invoices as invoice_queries
from salesapp.db.queries import payments as payment_queries
from salesapp.domain.changes import Entity
from salesapp.domain.credits import CreditState
from salesapp.domain.invoices import InvoiceState, InvoiceStatus
from salesapp.domain.payments import PaymentDraft
from salesapp.services import checks, invoices, papers, payments
from salesapp.ui import format as fmt
from salesapp.ui.kit.icon_button import IconButton
from tests.ui.orders.conftest import plain


@pytest.fixture
def invoice(offer):
    made = invoices.from_offer(offer, fmt.today()).subject_id
    invoices.issue(made, fmt.today())
    return made


def icon_of(page, tip):
    found = [one for one in page.panel.findChildren(IconButton) if one.toolTip().startswith(tip)]
    assert found, tip
    return found[0]


def test_goods_that_came_back_lessen_the_debt_and_a_mistake_is_cancelled(desk, invoice):
    page = desk.open(Entity.INVOICE, invoice)
    page.invoices.table.setFocus()
    desk.window.registry.run("invoice.credit")
    dialog = desk.dialog()
    lines = queries.returnable(invoice)
    desk.cell(dialog.table.table, lines[0].line_id, "asked", "3 201")
    assert dialog.table.quantities() == {}, "no more than was sent"
    desk.press(Qt.Key.Key_Escape)
    desk.cell(dialog.table.table, lines[0].line_id, "asked", "320")
    assert "19 516,80" in plain(dialog.total.text())
    dialog.reason.editor.setFocus()
    desk.write("Брак резьбы")
    desk.confirm()
    card = invoice_queries.card(invoice)
    assert card.credited_minor == 19_516_80
    [note] = queries.of_invoice(invoice)
    assert papers.stored_pdf("credit_note", note.id).startswith(b"%PDF")
    desk.qtbot.mouseClick(icon_of(desk.page, "Аннулировать кредит-ноту"), Qt.MouseButton.LeftButton)
    dialog = desk.dialog()
    dialog.area.setFocus()
    desk.write("Ошиблись")
    desk.confirm()
    assert invoice_queries.card(invoice).credited_minor == 0
    assert queries.of_invoice(invoice)[0].state is CreditState.VOID
    assert checks.check_store() == []


def test_a_paid_invoice_is_freed_cancelled_and_issued_anew(desk, invoice):
    card = invoice_queries.card(invoice)
    payments.register(PaymentDraft(card.draft.client_id, card.total_minor, fmt.today()))
    page = desk.open(Entity.INVOICE, invoice)
    assert not page.allows("invoice.reissue"), "it has payments"
    desk.qtbot.mouseClick(icon_of(page, "Снять оплату"), Qt.MouseButton.LeftButton)
    desk.settle()
    assert invoice_queries.card(invoice).paid_minor == 0
    [advance] = payment_queries.advances(card.draft.client_id)
    page.invoices.table.setFocus()
    desk.window.registry.run("invoice.reissue")
    dialog = desk.dialog()
    dialog.area.setFocus()
    desk.write("Изменились строки")
    desk.confirm()
    old = invoice_queries.card(invoice)
    assert (old.state, old.number) == (InvoiceState.VOID, "1")
    fresh = desk.page.panel.posted.card
    assert fresh.replaces_id == invoice
    invoices.issue(fresh.id, fmt.today())
    payments.allocate(advance.id, fmt.today())
    assert invoice_queries.card(fresh.id).status(fmt.today()) is InvoiceStatus.PAID
    assert invoice_queries.card(fresh.id).number == "2"
    assert checks.check_store() == []


def test_the_report_of_numbers_is_empty(desk, invoice):
    desk.open(Entity.INVOICE, invoice)
    desk.window.registry.run("numbers.report")
    dialog = desk.dialog()
    assert dialog.verdict.text() == "Пропусков нет"
    assert [(one.kind, one.last, one.gaps) for one in dialog.report] == [("invoice", 1, ())]
    dialog.reject()


def test_a_usual_schedule_shares_the_draft_out(desk, offer):
    from salesapp.domain.schedules import PRESETS

    made = invoices.from_offer(offer, fmt.today()).subject_id
    page = desk.open(Entity.INVOICE, made)
    page.panel.form.schedule.choose(PRESETS["thirds"])
    page.panel.form.flush()
    card = invoice_queries.card(made)
    assert len(card.instalments) == 3
    assert sum(part.amount_minor for part in card.instalments) == card.total_minor
    page.panel.form.schedule.choose(PRESETS["later_30"])
    page.panel.form.flush()
    card = invoice_queries.card(made)
    assert len(card.draft.instalments) <= 1
    assert card.draft.due_on == card.draft.ship_on.__class__.fromordinal(
        card.draft.ship_on.toordinal() + 30
    )
