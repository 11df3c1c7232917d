"""An invoice in another currency: told, paid and written about in that currency."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from salesapp.db.connection import execute
from salesapp.db.queries import client_card, documents, invoices, payments
from salesapp.db.queries import deals as deal_queries
from salesapp.db.queries.timeline import TimelineKind, timeline
from salesapp.domain.changes import Entity
from salesapp.domain.lines import LineDraft
from salesapp.domain.payments import PaymentDraft, RefundDraft
from salesapp.services import deals
from salesapp.services import invoices as service
from salesapp.services import payments as payment_service
from salesapp.services.letters import About
from salesapp.ui.clients.section_parts import RecordRow
from salesapp.ui.clients.timeline_words import event_words
from salesapp.ui.dealcard.papers import PapersSection
from salesapp.ui.deals.panel_parts import PaperRow, papers_of
from salesapp.ui.deals.words import amount_cell
from salesapp.ui.format import today
from salesapp.ui.invoices.payment_dialog import PaymentDialog
from salesapp.ui.invoices.refund_dialog import RefundDialog
from salesapp.ui.letters.values import values_for
from salesapp.ui.output.source import batches
from salesapp.ui.selection import Selection

Key = Qt.Key


@pytest.fixture
def client(seller, make_client) -> int:
    return make_client("Northern Trade")


@pytest.fixture
def invoice(client) -> int:
    made = service.create(client, None, today()).subject_id
    line = LineDraft("Drill", 1_000, 1_000_00, vat_bp=2200)
    dollars = {"currency": "USD", "rate_micro": 90_000_000, "rate_on": today()}
    service.save(made, replace(invoices.card(made).draft, lines=(line,), **dollars))
    service.issue(made, today())
    return made


def texts(table, record_id: int) -> dict[str, str]:
    """What the cells of a row say, by the ids of their columns."""
    record = table.paged.record(table.paged.row_of(record_id))
    return {one.id: one.text(record) for one in table.paged.columns}


def test_the_payment_is_recorded_in_the_currency_of_the_invoice(desk, client, invoice):
    window = desk()
    window.select(invoice)
    window.press(Key.Key_Return, control=True)
    dialog = window.dialog(PaymentDialog)
    assert dialog.money.value_minor() == 1_000_00
    assert "$" in dialog.full.text()
    window.press(Key.Key_Return, control=True)
    assert invoices.card(invoice).open_minor == 0
    assert payments.card(dialog.changes.subject_id).currency == "USD"
    assert window.chip(invoice) == "paid"


def test_a_client_who_owes_in_roubles_too_pays_roubles_unless_the_invoice_is_chosen(
    client, invoice
):
    assert payments.currency_owed(client) == "USD"
    other = service.create(client, None, today()).subject_id
    line = LineDraft("Delivery", 1_000, 500_00, vat_bp=2200)
    service.save(other, replace(invoices.card(other).draft, lines=(line,)))
    service.issue(other, today())
    assert payments.currency_owed(client) == "RUB"
    assert payments.currency_owed(client, invoice) == "USD"


def test_lists_tell_the_sums_with_their_sign(desk, client, invoice):
    payment = payment_service.register(
        PaymentDraft(client, 1_200_00, today(), currency="USD", invoice_id=invoice)
    ).subject_id
    window = desk()
    told = texts(window.page.invoices.table, invoice)
    assert told["total"] == "1\u00a0000,00\u00a0$"
    assert "₽" not in told["paid"] + told["open"]
    window.page.show_tab("payments")
    shown = texts(window.page.payments.table, payment)
    assert shown["amount"] == "1\u00a0200,00\u00a0$"
    assert "200,00\u00a0$" in shown["settled"]
    (row,) = documents.rows_of([documents.key("invoice", invoice)], today())
    assert row.currency == "USD"


def test_a_letter_names_the_sum_in_its_currency(client, invoice):
    found = values_for(About(client_id=client), ("invoice", invoice))
    assert found["invoice.total"] == "1\u00a0000,00\u00a0$"
    assert found["invoice.open"] == "1\u00a0000,00\u00a0$"


def test_the_history_of_a_client_tells_dollars_as_dollars(client, invoice):
    payment_service.register(
        PaymentDraft(client, 400_00, today(), currency="USD", invoice_id=invoice)
    )
    kinds = (TimelineKind.INVOICE, TimelineKind.PAYMENT)
    told = [event_words(one) for one in timeline(client, kinds)]
    assert len(told) == 2
    assert all("$" in one.title + one.text for one in told)
    assert not any("₽" in one.title + one.text for one in told)


def test_a_saved_list_tells_dollars_as_dollars_and_adds_them_to_no_roubles(desk, client, invoice):
    """In a file the sums of a column are added up: dollars stood there as plain numbers."""
    other = service.create(client, None, today()).subject_id
    line = LineDraft("Delivery", 1_000, 500_00, vat_bp=2200)
    service.save(other, replace(invoices.card(other).draft, lines=(line,)))
    service.issue(other, today())
    payment_service.register(
        PaymentDraft(client, 1_200_00, today(), currency="USD", invoice_id=invoice)
    )
    window = desk()
    window.page.invoices.table.show_column("open", on=True)
    source = window.page.list_source()
    places = [one.id for one in source.columns]
    [rows_] = list(batches(source.only([invoice, other])))
    told = [[row[places.index(name)] for name in ("total", "paid", "open")] for row in rows_]
    assert told == [
        [[1_000_00, "USD"], [1_000_00, "USD"], [0, "USD"]],
        [500_00, 0, 500_00],
    ]
    window.page.show_tab("payments")
    source = window.page.list_source()
    [[row]] = list(batches(source))
    assert row[[one.id for one in source.columns].index("amount")] == [1_200_00, "USD"]


def test_the_list_of_deals_tells_dollars_as_dollars(client):
    made = deals.create({"title": "Drills", "client_id": client, "amount_minor": 1_000_00})
    execute("UPDATE deal SET currency = 'USD' WHERE id = ?", made.subject_id)
    (card,) = deal_queries.cards([made.subject_id])
    assert amount_cell(card) == "1\u00a0000\u00a0$"
    assert amount_cell(card._replace(currency="RUB")) == "1\u00a0000"


def test_cards_of_the_client_and_the_deal_tell_papers_and_payments_in_dollars(
    desk, client, make_deal
):
    desk()
    deal = make_deal(client, "Drills")
    made = service.create(client, deal, today()).subject_id
    line = LineDraft("Drill", 1_000, 1_000_00, vat_bp=2200)
    dollars = {"currency": "USD", "rate_micro": 90_000_000, "rate_on": today()}
    service.save(made, replace(invoices.card(made).draft, lines=(line,), **dollars))
    service.issue(made, today())
    payment_service.register(PaymentDraft(client, 400_00, today(), currency="USD", invoice_id=made))
    (paper,) = client_card.card(client, today()).papers
    assert (paper.total_minor, paper.currency) == (1_000_00, "USD")
    assert "1\u00a0000\u00a0$" in PaperRow(papers_of(deal)[0]).accessibleName()
    section = PapersSection(all_of_them=True)
    section.show_record(deal)
    told = [one.accessibleName().replace("\u00a0", " ") for one in section.findChildren(RecordRow)]
    assert [one.rpartition(", ")[2] for one in told] == ["1 000 $", "400 $"]


def test_a_draft_tells_its_tax_and_its_schedule_in_its_currency(desk, seller, client):
    made = service.create(client, None, today()).subject_id
    line = LineDraft("Drill", 1_000, 1_000_00, vat_bp=2200)
    dollars = {"currency": "USD", "rate_micro": 90_000_000, "rate_on": today()}
    service.save(made, replace(invoices.card(made).draft, lines=(line,), **dollars))
    window = desk()
    window.select(made)
    form = window.page.panel.form
    assert "$" in form.vat.text()
    form.schedule.halves.click()
    one = form.schedule.rows[1].amount
    one.set_value(600_00)
    assert "$" in form.schedule.problem()
    assert "₽" not in form.schedule.problem() + form.vat.text()


def test_a_payment_in_dollars_is_told_and_returned_in_dollars(desk, client, invoice):
    window = desk()
    window.select(invoice)
    window.press(Key.Key_Return, control=True)
    dialog = window.dialog(PaymentDialog)
    dialog.money.set_value(1_200_00)
    dialog.money.changed.emit()
    window.press(Key.Key_Return, control=True)
    (said,) = [one for one in window.toasts() if "payment of" in one]
    assert said.count("$") == 2
    assert "₽" not in said
    window.window.registry.run("payment.refund", Selection.of(Entity.CLIENT, client))
    back = window.dialog(RefundDialog)
    assert back.money.value_minor() == 200_00, "what settles nothing"
    assert "200,00\u00a0$" in back.whole.text()
    assert "$" in back.told.text()
    back.accept()
    (refund,) = [
        one for one in payments.rows_of(payments.ids(payments.PaymentFilter())) if one.is_refund
    ]
    assert (refund.amount_minor, refund.currency) == (-200_00, "USD")
    assert "₽" not in window.toasts()[-1]


def rouble_bill(client: int) -> int:
    """An invoice of 500 roubles."""
    made = service.create(client, None, today()).subject_id
    line = LineDraft("Delivery", 1_000, 500_00, vat_bp=2200)
    service.save(made, replace(invoices.card(made).draft, lines=(line,)))
    service.issue(made, today())
    return made


def test_who_owes_in_two_currencies_chooses_which_one_the_money_is_in(desk, client, invoice):
    other = rouble_bill(client)
    window = desk()
    dialog = PaymentDialog(window.page, client)
    dialog.open()
    assert dialog.currency.isVisible()
    assert (dialog.currency.value(), dialog.money.value_minor()) == ("RUB", 500_00)
    dialog.currency.set_value("USD")
    assert dialog.money.value_minor() == 1_000_00
    assert "$" in dialog.full.text()
    dialog.accept()
    assert (invoices.card(invoice).open_minor, invoices.card(other).open_minor) == (0, 500_00)
    assert payments.card(dialog.changes.subject_id).currency == "USD"
    dialog = PaymentDialog(window.page, client)
    dialog.open()
    assert not dialog.currency.isVisible(), "only roubles are owed"
    dialog.reject()


def test_who_paid_too_much_in_two_currencies_gets_either_back(desk, client, invoice):
    rouble_bill(client)
    for currency, amount in (("USD", 1_200_00), ("RUB", 700_00)):
        payment_service.register(PaymentDraft(client, amount, today(), currency=currency))
    window = desk()
    dialog = RefundDialog(window.page, RefundDraft(client, 0, today()), "Return")
    dialog.open()
    assert dialog.currency.isVisible()
    assert (dialog.currency.value(), dialog.money.value_minor()) == ("RUB", 200_00)
    dialog.currency.set_value("USD")
    assert dialog.money.value_minor() == 200_00
    assert "$" in dialog.told.text()
    dialog.accept()
    refund = payments.card(dialog.changes.subject_id)
    assert (refund.amount_minor, refund.currency) == (-200_00, "USD")
    assert payments.currencies_held(client) == ["RUB"]
