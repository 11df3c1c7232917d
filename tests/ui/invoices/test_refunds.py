"""Money given back, at the window: for a credit note, for an invoice, of an advance."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from salesapp.app.hands import pause
from salesapp.db.connection import value
from salesapp.db.queries import credits as credit_queries
from salesapp.db.queries import payments
from salesapp.domain.changes import Entity
from salesapp.domain.credits import CreditDraft
from salesapp.domain.errors import RuleError
from salesapp.domain.payments import PaymentDraft, RefundDraft
from salesapp.services import checks, credits
from salesapp.services import payments as payment_service
from salesapp.services import refunds as refund_service
from salesapp.ui.format import today
from salesapp.ui.invoices.reason_dialog import ReasonDialog
from salesapp.ui.invoices.refund_dialog import RefundDialog
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.icon_button import IconButton
from tests.services.papers_kit import issued


def words_in(widget):
    pause(1)
    said = [one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget)]
    said += [one.text() for one in widget.findChildren(Button) if one.isVisibleTo(widget)]
    return " ".join(" ".join(said).split())


def paid_invoice(make_client, amount=100_000_00):
    client = make_client("ООО «Кровля-Мастер»", inn="7707083893", kpp="770701001")
    made = issued(client, amount)
    payment_service.register(PaymentDraft(client, amount, today(), reference="412"))
    return client, made


def test_from_the_credit_note_to_the_money_on_its_way(desk, make_client, seller):
    client, made = paid_invoice(make_client)
    (line,) = credit_queries.returnable(made)
    note = credits.issue(CreditDraft(made, "Брак", {line.line_id: 400}), today()).subject_id
    desk = desk()
    desk.page.open_record(Entity.INVOICE, made)
    panel = desk.page.panel
    (give,) = [
        one
        for one in panel.findChildren(IconButton)
        if one.toolTip().startswith("Return the money for it")
    ]
    give.click()
    dialog = desk.dialog(RefundDialog)
    assert dialog.money.value_minor() == 40_000_00, "what came back and was paid"
    assert dialog.purpose.value().startswith("Refund for ")
    dialog.money.set_value(40_000_01)
    dialog.accept()
    assert "At most 40 000,00" in " ".join(dialog.amount.error().split())
    dialog.money.set_value(40_000_00)
    dialog.reference.set_value("88")
    dialog.accept()
    (back,) = payments.refunds_of_invoice(made)
    assert (back.amount_minor, back.credit_id, back.reference) == (-40_000_00, note, "88")
    assert "Money returned" in words_in(desk.page.panel)
    desk.page.open_record(Entity.PAYMENT, back.id)
    said = words_in(desk.page.payment_panel)
    assert "Refund of" in said
    assert "Given back of" in said
    assert not desk.page.allows("payment.refund")
    assert desk.page.allows("payment.reverse")
    assert payments.free_money(client, "RUB") == []
    assert checks.check_store() == []


def test_a_paid_invoice_gives_its_money_back_with_a_warning_that_it_is_owed_again(
    desk, make_client, seller
):
    _client, made = paid_invoice(make_client)
    desk = desk()
    desk.page.open_record(Entity.INVOICE, made)
    desk.window.run_action("payment.refund")
    dialog = desk.dialog(RefundDialog)
    assert dialog.money.value_minor() == 100_000_00
    assert "owed again" in dialog.told.text()
    dialog.accept()
    assert value("SELECT open_minor FROM receivable WHERE invoice_id = ?", made) == 100_000_00
    assert desk.page.allows("invoice.void"), "nothing was paid any more"
    assert checks.check_store() == []


def test_an_advance_goes_back_and_comes_again_when_the_refund_is_reversed(
    desk, make_client, seller
):
    client = make_client("ООО «Гидротрест»")
    money = payment_service.register(PaymentDraft(client, 50_00, today())).subject_id
    desk = desk()
    desk.page.open_record(Entity.PAYMENT, money)
    panel = desk.page.payment_panel
    pause(1)
    assert panel.refund.isVisibleTo(panel)
    panel.refund.click()
    dialog = desk.dialog(RefundDialog)
    dialog.money.set_value(20_00)
    dialog.accept()
    assert payments.card(money).open_minor == 30_00
    row = desk.page.payments._fetch([money])[0]
    assert "returned 20,00" in " ".join(row.settled.split())
    back = value("SELECT id FROM payment WHERE kind = 'refund'")
    desk.page.open_record(Entity.PAYMENT, back)
    desk.page.payment_panel.reverse.click()
    reverse = desk.dialog(ReasonDialog)
    reverse.reason.set_value("Банк вернул")
    reverse.accept()
    assert payments.card(money).open_minor == 50_00
    assert checks.check_store() == []


def test_the_command_alone_asks_whose_money_it_is(desk, make_client, seller):
    client = make_client("ООО «Гидротрест»")
    payment_service.register(PaymentDraft(client, 50_00, today()))
    desk = desk()
    desk.page.show_tab("invoices")
    desk.window.run_action("payment.refund")
    dialog = desk.dialog(RefundDialog)
    assert dialog.client.isVisibleTo(dialog)
    dialog.picker.set_value(client)
    dialog.picker.changed.emit()
    assert dialog.money.value_minor() == 50_00
    dialog.accept()
    assert payments.advances(client) == []


def test_a_note_paid_back_is_not_paid_back_again_out_of_other_money(desk, make_client, seller):
    client, made = paid_invoice(make_client)
    (line,) = credit_queries.returnable(made)
    note = credits.issue(CreditDraft(made, "Брак", {line.line_id: 400}), today()).subject_id
    payment_service.register(PaymentDraft(client, 70_000_00, today(), reference="500"))
    desk = desk()
    desk.page.open_record(Entity.INVOICE, made)

    def give(amount: int | None = None) -> RefundDialog:
        desk.page.refund_credit(note)
        dialog = desk.dialog(RefundDialog)
        if amount is not None:
            dialog.money.set_value(amount)
        dialog.accept()
        return dialog

    desk.page.refund_credit(note)
    dialog = desk.dialog(RefundDialog)
    dialog.money.set_value(40_000_01)
    dialog.accept()
    assert "At most 40 000,00" in " ".join(dialog.amount.error().split())
    dialog.reject()
    give(30_000_00)
    (first,) = payments.refunds_of_invoice(made)
    desk.page.refund_credit(note)
    dialog = desk.dialog(RefundDialog)
    assert dialog.money.value_minor() == 10_000_00, "what is left of the note"
    dialog.money.set_value(40_000_00)
    dialog.accept()
    assert "At most 10 000,00" in " ".join(dialog.amount.error().split())
    dialog.reject()
    draft = RefundDraft(client, 10_000_01, today(), invoice_id=made, credit_id=note)
    with pytest.raises(RuleError) as refused:
        refund_service.register(draft)
    assert refused.value.facts["sum"] == 10_000_00
    payment_service.reverse(first.id, "Ошибка", today())
    desk.page.refund_credit(note)
    assert desk.dialog(RefundDialog).money.value_minor() == 40_000_00
