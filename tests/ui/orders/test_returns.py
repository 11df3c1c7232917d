"""Returns, reissues and numbers at the window of payments."""

from __future__ import annotations

from dataclasses import replace

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
from tests.documents.paper_readers import text_of
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


def test_a_price_is_lowered_after_the_invoice_in_english_and_the_goods_stay(desk, invoice):
    page = desk.open(Entity.INVOICE, invoice)
    page.invoices.table.setFocus()
    desk.window.registry.run("invoice.credit")
    dialog = desk.dialog()
    desk.qtbot.mouseClick(dialog.what.buttons()[1], Qt.MouseButton.LeftButton)
    assert dialog.lowering.isVisible()
    assert not dialog.table.isVisible()
    [first, second] = queries.returnable(invoice)
    desk.cell(dialog.lowering.table, first.line_id, "off", "900 000")
    assert dialog.lowering.amounts() == {}, "no more than was invoiced"
    desk.press(Qt.Key.Key_Escape)
    desk.cell(dialog.lowering.table, first.line_id, "off", "1 220,00")
    assert "1 220,00" in plain(dialog.total.text())
    dialog.lowering.whole.setFocus()
    desk.write("900 000 000")
    desk.qtbot.mouseClick(dialog.lowering.spread, Qt.MouseButton.LeftButton)
    assert plain(dialog.lowering.note.text()).startswith("Не больше ")
    assert dialog.lowering.total_minor() == 1_220_00, "what was typed stays"
    dialog.lowering.whole.setFocus()
    desk.write("10 000")
    desk.qtbot.mouseClick(dialog.lowering.spread, Qt.MouseButton.LeftButton)
    assert dialog.lowering.total_minor() == 10_000_00
    assert set(dialog.lowering.amounts()) == {first.line_id, second.line_id}
    dialog.language.set_value("en")
    dialog.reason.editor.setFocus()
    desk.write("Volume discount")
    desk.confirm()
    card = invoice_queries.card(invoice)
    assert card.credited_minor == 10_000_00
    assert [one.left_milli for one in queries.returnable(invoice)] == [
        one.draft.quantity_milli for one in (first, second)
    ]
    [note] = queries.of_invoice(invoice)
    text = text_of(papers.stored_pdf("credit_note", note.id))
    assert "Credit Note No. КН-0001" in text
    assert "Total to return or set off: 10,000.00" in text
    assert checks.check_store() == []


def test_letters_no_font_has_are_named_before_a_paper_goes_out(desk, offer):
    told = "Этих знаков нет ни в одном шрифте"
    made = invoices.from_offer(offer, fmt.today()).subject_id
    draft = invoice_queries.card(made).draft
    lines = (replace(draft.lines[0], name="Болт ภาษา 螺栓"), *draft.lines[1:])
    invoices.save(made, replace(draft, lines=lines))
    page = desk.open(Entity.INVOICE, made)
    page.panel.show_preview()
    assert page.panel.missing.text().startswith(told)
    page.invoices.table.setFocus()
    desk.window.registry.run("invoice.issue")
    dialog = desk.dialog()
    assert plain(dialog.missing.text()).endswith("ภ า ษ")
    dialog.reject()
    desk.settle()
    clean = (replace(draft.lines[0], name="Болт 螺栓 📦"), *draft.lines[1:])
    invoices.save(made, replace(invoice_queries.card(made).draft, lines=clean))
    invoices.issue(made, fmt.today())
    assert "Болт 螺栓 📦" in text_of(papers.stored_pdf("invoice", made))
    page = desk.open(Entity.INVOICE, made)
    page.panel.show_preview()
    assert not page.panel.missing.isVisible()
    page.invoices.table.setFocus()
    desk.window.registry.run("invoice.credit")
    dialog = desk.dialog()
    assert not dialog.missing.isVisible()
    dialog.reason.editor.setFocus()
    desk.write("Брак ภ")
    assert dialog.missing.text().startswith(told)
    dialog.reject()


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
