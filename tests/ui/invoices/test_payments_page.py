"""The way of the money, done with the keys: invoice, issue, payments, reversal."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from salesapp.db.queries import document_filter, invoices, numbers, payments, receivables
from salesapp.db.queries.invoices import InvoiceGroup
from salesapp.documents.preview import read_text
from salesapp.domain.changes import Entity
from salesapp.domain.invoices import InvoiceState
from salesapp.domain.lines import LineDraft
from salesapp.domain.receivables import AgeBucket
from salesapp.services import invoices as service
from salesapp.services import papers
from salesapp.ui import files
from salesapp.ui.format import today
from salesapp.ui.invoices.client_dialog import ClientDialog
from salesapp.ui.invoices.draft_form import DraftForm
from salesapp.ui.invoices.issue_dialog import IssueDialog, RequisitesDialog
from salesapp.ui.invoices.payment_dialog import PaymentDialog
from salesapp.ui.invoices.payment_list import PaymentList
from salesapp.ui.invoices.reason_dialog import ReasonDialog
from salesapp.ui.invoices.words import invoice_name
from salesapp.ui.selection import Selection

Key = Qt.Key


def issue(desk) -> None:
    desk.page.invoices.table.setFocus()
    desk.press(Key.Key_Return, control=True)
    desk.dialog(IssueDialog)
    desk.press(Key.Key_Return, control=True)


def from_offer(desk, offer: int) -> int:
    desk.window.registry.run("invoice.new", Selection.of(Entity.OFFER, offer))
    invoice = desk.page.invoices.table.current_id()
    assert invoice is not None
    return invoice


def issued(desk, make_offer, client: int, amount: int, deal: int | None = None) -> int:
    invoice = from_offer(desk, make_offer(client, amount, deal))
    issue(desk)
    return invoice


def pay(desk, amount: str) -> PaymentDialog:
    desk.page.invoices.table.setFocus()
    desk.press(Key.Key_Return, control=True)
    dialog = desk.dialog(PaymentDialog)
    desk.write(amount, dialog.money)
    desk.press(Key.Key_Return, control=True)
    return dialog


def test_offers_become_invoices_with_consecutive_numbers(desk, make_client, make_offer):
    window = desk()
    client = make_client("Техноопора")
    made = []
    for amount in (100_00, 200_00, 300_00):
        invoice = from_offer(window, make_offer(client, amount))
        assert invoices.number_of(invoice) == ""
        assert window.chip(invoice) == "draft"
        issue(window)
        made.append(invoice)
    assert [invoices.number_of(one) for one in made] == ["1", "2", "3"]
    assert numbers.gap_report() == []
    assert {window.chip(one) for one in made} == {"awaiting payment"}
    assert window.toasts()[-1] == "Invoice 3 is issued"


def test_closing_the_dialog_of_issue_gives_no_number(desk, make_client, make_offer):
    window = desk()
    invoice = from_offer(window, make_offer(make_client(), 100_00))
    window.page.invoices.table.setFocus()
    window.press(Key.Key_Return, control=True)
    window.press(Key.Key_Escape)
    assert window.open_dialogs() == []
    assert invoices.card(invoice).state is InvoiceState.DRAFT
    issue(window)
    assert invoices.number_of(invoice) == "1"


def test_part_and_then_the_whole_is_paid_and_the_ages_follow(desk, make_client, make_offer):
    window = desk()
    client = make_client("Вагонпромдеталь")
    invoice = issued(window, make_offer, client, 1_000_00)
    assert window.ages()[AgeBucket.NOT_DUE] == 1_000_00
    pay(window, "400")
    assert window.chip(invoice) == "partly paid"
    assert window.ages()[AgeBucket.NOT_DUE] == 600_00
    assert sum(window.ages().values()) == receivables.totals()[0]
    pay(window, "600")
    assert window.chip(invoice) == "paid"
    assert sum(window.ages().values()) == 0
    assert window.page.subtitle() == "all invoices are paid"
    assert invoices.counts(today())[InvoiceGroup.PAID] == 1


def test_what_is_paid_beyond_the_debt_is_called_an_advance(desk, make_client, make_offer):
    window = desk()
    client = make_client()
    issued(window, make_offer, client, 500_00)
    dialog = pay(window, "700")
    assert "200,00" in dialog.rows.rest.text()
    assert "advance" in dialog.rows.rest.text()
    assert "advance" in window.toasts()[-1]
    assert receivables.client_debt(client, today()).advance_minor == 200_00


def test_too_large_a_share_is_explained_in_the_dialog_and_posts_nothing(
    desk, make_client, make_offer
):
    window = desk()
    issued(window, make_offer, make_client(), 500_00)
    window.page.invoices.table.setFocus()
    window.press(Key.Key_Return, control=True)
    dialog = window.dialog(PaymentDialog)
    window.write("900", dialog.rows.rows[0].amount)
    assert "500,00" in dialog.rows.rest.text()
    window.press(Key.Key_Return, control=True)
    assert window.open_dialogs() == [dialog]
    window.write("500", dialog.rows.rows[0].amount)
    window.write("0", dialog.money)
    window.press(Key.Key_Return, control=True)
    assert dialog.amount.error()
    assert window.open_dialogs() == [dialog]
    window.press(Key.Key_Escape)
    assert receivables.totals() == (500_00, 1)


def test_pressing_twice_posts_one_payment(desk, make_client, make_offer):
    window = desk()
    issued(window, make_offer, make_client(), 500_00)
    dialog = pay(window, "200")
    dialog.accept()
    assert len(payments.ids(payments.PaymentFilter())) == 1
    assert receivables.totals() == (300_00, 1)


def test_the_oldest_debt_is_offered_first_to_a_payment_of_the_client(desk, make_client, make_offer):
    window = desk()
    client = make_client()
    first = issued(window, make_offer, client, 100_00)
    second = issued(window, make_offer, client, 300_00)
    window.window.registry.run("payment.record", Selection.of(Entity.CLIENT, client))
    dialog = window.dialog(PaymentDialog)
    assert dialog.money.value_minor() == 400_00
    window.write("250", dialog.money)
    shares = {one.part.invoice_id: one.minor() for one in dialog.rows.rows}
    assert shares == {first: 100_00, second: 150_00}
    window.press(Key.Key_Return, control=True)
    assert (window.chip(first), window.chip(second)) == ("paid", "partly paid")


def test_a_reversed_payment_is_owed_again(desk, make_client, make_offer):
    window = desk()
    invoice = issued(window, make_offer, make_client(), 500_00)
    pay(window, "500")
    assert window.chip(invoice) == "paid"
    window.page.show_tab("payments")
    window.page.activate()
    window.window.run_action("payment.reverse")
    dialog = window.dialog(ReasonDialog)
    window.press(Key.Key_Return, control=True)
    assert window.open_dialogs() == [dialog]
    window.write("Внесена по ошибке")
    window.press(Key.Key_Return, control=True)
    assert window.open_dialogs() == []
    window.page.show_tab("invoices")
    assert window.chip(invoice) == "awaiting payment"
    assert receivables.totals() == (500_00, 1)


def test_a_cancelled_invoice_keeps_its_number_and_asks_why(desk, make_client, make_offer):
    window = desk()
    invoice = issued(window, make_offer, make_client(), 500_00)
    window.window.run_action("invoice.void")
    dialog = window.dialog(ReasonDialog)
    window.press(Key.Key_Return, control=True)
    assert window.open_dialogs() == [dialog]
    window.write("Клиент отказался")
    window.press(Key.Key_Return, control=True)
    card = invoices.card(invoice)
    assert (card.state, card.number) == (InvoiceState.VOID, "1")
    assert card.void_reason == "Клиент отказался"
    assert window.chip(invoice) == "cancelled"
    assert not window.page.allows("invoice.void")


def test_an_invoice_issued_anew_replaces_the_old_one(desk, make_client, make_offer):
    window = desk()
    old = issued(window, make_offer, make_client(), 500_00)
    window.window.run_action("invoice.reissue")
    window.dialog(ReasonDialog)
    window.write("Изменился состав")
    window.press(Key.Key_Return, control=True)
    new = window.page.invoices.table.current_id()
    assert invoices.card(old).replaced_by_id == new
    assert window.page.panel.posted.card.replaces_id == old


def test_the_preview_shows_the_stored_paper(desk, make_client, make_offer, qtbot):
    window = desk()
    invoice = issued(window, make_offer, make_client("ООО «Стройкаркас»"), 500_00)
    preview = window.page.panel.preview
    with qtbot.waitSignal(preview.rendered, timeout=5000):
        window.page.panel.show_preview()
    stored = papers.stored_pdf("invoice", invoice)
    assert preview.data() == stored
    assert read_text(preview.data()) == read_text(stored)
    assert "Стройкаркас" in read_text(stored)


def test_the_paper_is_saved_under_its_name(
    desk, make_client, make_offer, tmp_path, monkeypatch, qtbot
):
    window = desk()
    invoice = issued(window, make_offer, make_client("Техноопора"), 500_00)
    asked = []

    def answer(_parent, suggested: str) -> Path:
        asked.append(suggested)
        return tmp_path / suggested

    monkeypatch.setattr(files, "ask_save_path", answer)
    window.page.invoices.table.setFocus()
    window.press(Key.Key_S, control=True)
    assert asked == [papers.file_name("invoice", invoice, today())]
    qtbot.waitUntil((tmp_path / asked[0]).exists)
    assert (tmp_path / asked[0]).read_bytes() == papers.stored_pdf("invoice", invoice)


def test_missing_requisites_are_named_and_lead_to_the_settings(desk, db, make_client):
    from salesapp.domain.organizations import OrganizationDraft
    from salesapp.services import organizations

    organizations.save(OrganizationDraft("ООО «Рядкреп»"))
    window = desk()
    client = make_client()
    window.window.registry.run("invoice.new", Selection.of(Entity.CLIENT, client))
    window.page.panel.form.grid.add(LineDraft("Болт", 1_000, 100_00, vat_bp=1000))
    window.page.invoices.table.setFocus()
    window.press(Key.Key_Return, control=True)
    dialog = window.dialog(RequisitesDialog)
    assert "Settlement account" in dialog.told.text()
    window.press(Key.Key_Return, control=True)
    assert window.window.navigator.page.section == "settings"


def test_a_draft_is_edited_and_saved_with_the_keys(desk, seller, make_client, make_product):
    window = desk()
    client = make_client("Лифтпром Сервис")
    make_product("Шайба пружинная М20", sku="ШП-20", price_minor=50_00, vat_bp=1000)
    window.page.invoices.table.setFocus()
    window.press(Key.Key_I, control=True)
    dialog = window.dialog(ClientDialog)
    dialog.picker.set_value(client)
    window.press(Key.Key_Return, control=True)
    picker = window.page.panel.form.grid.picker
    assert picker.hasFocus()
    window.write("шайба")
    picker.suggest()
    window.press(Key.Key_Return)
    table = window.page.panel.form.grid.table
    assert table.hasFocus()
    table.setCurrentIndex(table.paged.index(0, 1))
    window.press(Key.Key_F2)
    window.write("12")
    window.press(Key.Key_Return)
    invoice = window.page.invoices.table.current_id()
    assert window.page.panel.form.flush()
    card = invoices.card(invoice)
    assert card.draft.lines[0].quantity_milli == 12_000
    assert card.total_minor == 600_00
    window.page.panel.form.schedule.halves.click()
    assert window.page.panel.form.flush()
    assert [part.amount_minor for part in invoices.card(invoice).instalments] == [300_00, 300_00]


def test_the_ages_and_the_pills_filter_the_list(desk, make_client, make_invoice):
    from datetime import timedelta

    client = make_client("Гидротрест Кама")
    late = make_invoice(client, 128_000_00, due_on=today() - timedelta(days=5))
    make_invoice(client, 50_000_00, due_on=today() + timedelta(days=5))
    window = desk()
    assert window.ages() == {"not_due": 50_000_00, "week": 128_000_00, "month": 0, "older": 0}
    listed = window.page.invoices.table.paged
    assert len(listed.ids) == 2
    row = next(one for one in window.page.ageing.rows if one.age is AgeBucket.WEEK)
    row.setFocus()
    QTest.keyClick(row, Key.Key_Space)
    assert list(listed.ids) == [late]
    QTest.keyClick(row, Key.Key_Space)
    assert len(listed.ids) == 2
    window.page.invoices.pills[InvoiceGroup.OVERDUE].click()
    assert list(listed.ids) == [late]
    assert window.chip(late).startswith("overdue 5")
    window.page.invoices.reset()
    window.page.focus_search()
    window.write("128000", window.page.invoices.search)
    window.press(Key.Key_Down)
    assert list(listed.ids) == [late]


@pytest.mark.parametrize("typed", ["128000", "гидро"])
def test_long_lists_are_searched_beside_the_window(
    desk, make_client, make_invoice, make_payment, monkeypatch, qtbot, typed
):
    monkeypatch.setattr(document_filter, "LONG", 0)
    wanted, other = make_client("Гидротрест Кама"), make_client("ООО «Лес»")
    invoice, money = make_invoice(wanted, 128_000_00), make_payment(wanted, 128_000_00)
    make_invoice(other, 50_000_00)
    make_payment(other, 50_000_00)
    window = desk()
    page = window.page
    window.write(typed, page.invoices.search)
    qtbot.waitUntil(lambda: list(page.invoices.table.paged.ids) == [invoice])
    page.invoices.reset()
    assert len(page.invoices.table.paged.ids) == 2
    page.tabs.set_value("payments")
    window.write(typed, page.payments.search)
    qtbot.waitUntil(lambda: list(page.payments.table.paged.ids) == [money])


def test_a_paid_deal_offers_to_close_it(desk, make_client, make_deal, make_offer):
    window = desk()
    client = make_client()
    deal = make_deal(client, "Болты", stage="invoice")
    issued(window, make_offer, client, 500_00, deal)
    pay(window, "200")
    assert "paid in full" not in window.toasts()[-1]
    pay(window, "300")
    assert "paid in full" in window.toasts()[-1]
    wanted = []
    window.page.record_wanted.connect(lambda entity, one: wanted.append((entity, one)))
    window.page._win(deal)
    assert wanted == [(Entity.DEAL, deal)]


def test_the_badge_counts_overdue_invoices(db, make_client, make_invoice):
    from datetime import timedelta

    from salesapp.ui.invoices.badge import badge

    client = make_client()
    make_invoice(client, 100_00, due_on=today())
    assert badge().count == 0
    make_invoice(client, 100_00, due_on=today() - timedelta(days=1))
    assert badge().count == 1


def test_a_draft_has_a_name_without_a_number():
    assert invoice_name(None) != invoice_name("318")
    assert "318" in invoice_name("318")


def test_deleting_a_draft_moves_on_and_comes_back_by_undo(desk, seller, make_client):
    window = desk()
    client = make_client()
    kept = service.create(client, None, today()).subject_id
    window.window.registry.run("invoice.new", Selection.of(Entity.CLIENT, client))
    gone = window.page.invoices.table.current_id()
    window.page.invoices.table.setFocus()
    window.press(Key.Key_Delete)
    assert list(window.page.invoices.table.paged.ids) == [kept]
    window.press(Key.Key_Z, control=True)
    assert set(window.page.invoices.table.paged.ids) == {kept, gone}


def test_a_draft_that_a_filter_hides_is_saved_once(desk, make_client, seller, monkeypatch):
    window = desk()
    page = window.page
    window.window.registry.run("invoice.new", Selection.of(Entity.CLIENT, make_client()))
    form = page.panel.form
    draft = form._id
    editor = form.basis.editor
    editor.setFocus()
    QTest.keyClicks(editor, "contract 7")
    saved = []
    save = service.save
    monkeypatch.setattr(service, "save", lambda *given: (saved.append(given[0]), save(*given))[1])
    row = next(one for one in page.ageing.rows if one.age is AgeBucket.WEEK)
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert page.panel.posted is None
    assert saved == [draft]
    assert invoices.card(draft).draft.basis == "contract 7"


def test_a_draft_that_could_not_be_saved_is_saved_the_next_time(
    desk, make_client, seller, monkeypatch
):
    window = desk()
    page = window.page
    window.window.registry.run("invoice.new", Selection.of(Entity.CLIENT, make_client()))
    form = page.panel.form
    draft = form._id

    def fail(*_given):
        raise ArithmeticError

    with monkeypatch.context() as broken:
        broken.setattr(service, "save", fail)
        form.basis.set_value("contract 7")
        with pytest.raises(ArithmeticError):
            form.flush()
    assert form.flush()
    assert invoices.card(draft).draft.basis == "contract 7"


def test_what_is_not_looked_at_is_made_when_it_is(desk, make_client, make_payment, seller):
    window = desk()
    page = window.page
    assert not page.panel.findChildren(DraftForm)
    assert not page.findChildren(PaymentList)
    kept = page.state()
    page.restore(kept)
    assert page.state()["payments"] == kept["payments"]
    client = make_client()
    money = make_payment(client, 500_00)
    window.window.registry.run("invoice.new", Selection.of(Entity.CLIENT, client))
    page.panel.form.signature.setFocus(Qt.FocusReason.TabFocusReason)
    come_to = []
    while page.panel.main not in come_to and len(come_to) < 12:
        window.press(Key.Key_Tab)
        come_to.append(QApplication.focusWidget())
    assert page.panel.main in come_to
    assert all(page.panel.isAncestorOf(one) for one in come_to)
    assert page.open_record(Entity.PAYMENT, money)
    assert page.payment_panel.payment.id == money
