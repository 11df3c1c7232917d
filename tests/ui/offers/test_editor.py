"""Making an offer by keys alone, and what must never be lost in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit
from shiboken6 import isValid

from salesapp.db.connection import value
from salesapp.db.queries import documents, invoices, offers
from salesapp.documents.preview import read_text
from salesapp.domain.changes import Entity
from salesapp.domain.lines import totals
from salesapp.domain.offers import OfferState
from salesapp.domain.pricing import Counting, PricedLine, document_totals
from salesapp.domain.vat import VatMode
from salesapp.services import offers as service
from salesapp.services import papers
from salesapp.ui import files
from salesapp.ui import format as fmt
from salesapp.ui.offers.cells import Cell, problem, typed
from salesapp.ui.offers.editor import OfferEditor
from salesapp.ui.offers.page import DocumentsPage
from salesapp.ui.offers.send_dialog import Way

Key = Qt.Key
Mod = Qt.KeyboardModifier


def shown_text(editor: OfferEditor) -> str:
    data = editor.preview.view.data()
    return read_text(data) if data else ""


def clean(text: str) -> str:
    return " ".join(text.replace("\xa0", " ").replace("\u202f", " ").split())


def add(write, press, qtbot, editor: OfferEditor, words: str, quantity: str) -> None:
    """Find goods, add them, type the quantity."""
    press(Key.Key_Insert) if not editor.picker.input.hasFocus() else None
    write(words)
    press(Key.Key_Return)
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    write(quantity)
    press(Key.Key_Return)


def test_an_offer_of_three_lines_is_made_without_a_mouse(
    new_offer, trade, write, press, qtbot
) -> None:
    editor = new_offer()
    assert editor.picker.input.hasFocus()
    add(write, press, qtbot, editor, "м20 болт", "3200")
    add(write, press, qtbot, editor, "гтц", "420")
    add(write, press, qtbot, editor, "шайба 20", "6 400")
    editor.sheet.set_vat_mode(VatMode.ON_TOP)
    editor.grid.go_to(0, Cell.DISCOUNT)
    write("5")
    press(Key.Key_Return)
    lines = editor.sheet.lines
    assert [line.quantity_milli for line in lines] == [3_200_000, 420_000, 6_400_000]
    assert lines[0].discount_bp == 500
    assert lines[0].price_minor == 52_62, "64.20 without 22 % VAT"
    expected = document_totals(
        [
            PricedLine(line.quantity_milli, line.price_minor, line.discount_bp, line.vat_bp)
            for line in lines
        ],
        Counting(VatMode.ON_TOP),
    )
    assert editor.sheet.totals == expected
    assert editor.totals.total.amount.text() == fmt.money(expected.total_minor)
    stored = offers.card(editor.sheet.id)
    assert stored.total_minor == expected.total_minor
    assert stored.draft == editor.sheet.draft


def test_the_preview_shows_what_is_typed_before_it_is_entered(
    new_offer, trade, write, press, qtbot
) -> None:
    editor = new_offer()
    add(write, press, qtbot, editor, "болт", "100")
    editor.grid.go_to(0, Cell.QUANTITY, edit=True)
    with qtbot.waitSignal(editor.preview.view.rendered, timeout=5000):
        write("777")
    qtbot.waitUntil(lambda: "777" in shown_text(editor), timeout=5000)
    text = clean(read_text(editor.preview.view.data()))
    assert "Болт высокопрочный М20×80" in text
    assert clean(fmt.money(editor.sheet.totals.total_minor, sign=False).strip("₽ ")) in text
    assert offers.card(editor.sheet.id).draft.lines[0].quantity_milli == 100_000
    press(Key.Key_Escape)
    assert editor.sheet.lines[0].quantity_milli == 100_000
    assert editor.sheet.shown.lines[0].quantity_milli == 100_000


def test_escape_restores_and_a_wrong_value_keeps_the_editor_open(
    new_offer, trade, write, press, qtbot
) -> None:
    editor = new_offer()
    add(write, press, qtbot, editor, "болт", "100")
    editor.grid.go_to(0, Cell.PRICE, edit=True)
    write("сто")
    press(Key.Key_Return)
    opened = QApplication.focusWidget()
    assert isinstance(opened, QLineEdit)
    assert opened.property("state") == "error"
    press(Key.Key_Escape)
    assert editor.grid.hasFocus()
    assert editor.sheet.lines[0].price_minor == 64_20


def test_tab_goes_from_cell_to_cell_and_enter_down(new_offer, trade, write, press, qtbot) -> None:
    editor = new_offer()
    add(write, press, qtbot, editor, "болт", "100")
    add(write, press, qtbot, editor, "гайка", "10")
    editor.grid.go_to(0, Cell.QUANTITY, edit=True)
    write("5")
    press(Key.Key_Tab)
    assert editor.grid.currentIndex().column() == Cell.UNIT
    press(Key.Key_Tab)
    write("12*5,05")
    press(Key.Key_Return)
    assert editor.sheet.lines[0].price_minor == 60_60
    assert editor.sheet.lines[0].is_price_manual
    assert editor.grid.currentIndex().row() == 1


def test_lines_move_are_removed_and_come_back(
    new_offer, trade, window, write, press, qtbot
) -> None:
    editor = new_offer()
    add(write, press, qtbot, editor, "болт", "100")
    add(write, press, qtbot, editor, "гайка", "10")
    editor.grid.go_to(1, Cell.QUANTITY)
    press(Key.Key_Up, Mod.ControlModifier)
    assert [line.sku for line in editor.sheet.lines] == ["ГТЦ-20", "БТЦ-20-80"]
    assert editor.grid.currentIndex().row() == 0
    press(Key.Key_Delete)
    assert [line.sku for line in editor.sheet.lines] == ["БТЦ-20-80"]
    window.undo()
    assert [line.sku for line in editor.sheet.lines] == ["ГТЦ-20", "БТЦ-20-80"]
    window.undo()
    assert [line.sku for line in editor.sheet.lines] == ["БТЦ-20-80", "ГТЦ-20"]


def test_control_enter_adds_and_goes_on_searching(new_offer, trade, write, press) -> None:
    editor = new_offer()
    for words in ("болт", "гайка"):
        write(words)
        press(Key.Key_Return, Mod.ControlModifier)
    assert [line.sku for line in editor.sheet.lines] == ["БТЦ-20-80", "ГТЦ-20"]
    assert editor.picker.input.hasFocus()
    assert editor.commands.dialog is None, "nothing was sent"


def test_what_is_not_in_the_catalogue_becomes_a_line_of_its_own(
    new_offer, trade, write, press
) -> None:
    editor = new_offer()
    write("Доставка, 2 рейса")
    press(Key.Key_Return)
    write("2")
    press(Key.Key_Return)
    line = editor.sheet.lines[0]
    assert (line.name, line.product_id, line.quantity_milli) == ("Доставка, 2 рейса", None, 2000)


def test_a_table_pasted_from_a_spreadsheet_becomes_lines(new_offer, trade, press) -> None:
    editor = new_offer()
    QGuiApplication.clipboard().setText(
        "Артикул\tКол-во\nБТЦ-20-80\t3 200\nНЕТ-1\t5\nГТЦ-20\t1,5\n"
    )
    press(Key.Key_V, Mod.ControlModifier)
    assert [(line.sku, line.quantity_milli) for line in editor.sheet.lines] == [
        ("БТЦ-20-80", 3_200_000),
        ("", 5_000),
        ("ГТЦ-20", 1500),
    ]
    assert editor.sheet.unsolved() == (1,)
    assert editor.bars.unsolved.isVisibleTo(editor)


def test_changing_the_vat_mode_there_and_back_loses_no_kopeck(
    new_offer, trade, write, press, qtbot
) -> None:
    editor = new_offer()
    add(write, press, qtbot, editor, "болт", "100")
    add(write, press, qtbot, editor, "шайба", "10")
    sheet = editor.sheet
    sheet.set_line(1, typed(sheet.lines[1], Cell.PRICE, "5,55"))
    sheet.set_line(0, replace(sheet.lines[0], price_minor=64_21, base_price_minor=64_21))
    before = sheet.lines
    assert sheet.set_vat_mode(VatMode.ON_TOP) == 1
    assert sheet.lines[1].price_minor == 5_55, "a typed price stays"
    assert sheet.lines[0].price_minor != 64_21
    sheet.set_vat_mode(VatMode.INCLUDED)
    assert sheet.lines == before


def test_a_draft_survives_leaving_and_opening_again(
    new_offer, trade, window, write, press, qtbot
) -> None:
    editor = new_offer()
    add(write, press, qtbot, editor, "болт", "100")
    editor.terms.letter.setFocus()
    write("Резерв держим")
    editor.grid.go_to(0, Cell.DISCOUNT, edit=True)
    write("7")
    window.show_section("clients")
    stored = offers.card(editor.sheet.id).draft
    assert stored.letter == "Резерв держим"
    assert stored.lines[0].discount_bp == 700
    again = OfferEditor(editor.sheet.id)
    qtbot.addWidget(again)
    assert again.sheet.draft == editor.sheet.draft
    assert again.terms.letter.value() == "Резерв держим"


def test_a_typed_condition_is_saved_by_itself(new_offer, trade, write, qtbot) -> None:
    editor = new_offer()
    editor.terms.fields["delivery_term"].editor.setFocus()
    write("5 дней")
    qtbot.waitUntil(
        lambda: offers.card(editor.sheet.id).draft.delivery_term == "5 дней", timeout=1500
    )


def test_sending_fixes_the_version_and_plans_the_answer(
    new_offer, trade, window, write, press, qtbot, tmp_path, monkeypatch
) -> None:
    editor = new_offer(deal=trade.deal)
    target = tmp_path / "кп.pdf"
    monkeypatch.setattr(files, "ask_save_path", lambda _parent, _name: target)
    add(write, press, qtbot, editor, "болт", "100")
    editor.grid.setFocus()
    press(Key.Key_Return, Mod.ControlModifier)
    dialog = editor.commands.dialog
    assert dialog is not None
    assert dialog.isVisible()
    assert offers.card(editor.sheet.id).state is OfferState.DRAFT, "nothing before the answer"
    dialog._way.set_value(Way.SAVE)
    press(Key.Key_Return, Mod.ControlModifier)
    card = offers.card(editor.sheet.id)
    assert card.state is OfferState.SENT
    assert card.number
    qtbot.waitUntil(target.exists)
    assert target.read_bytes() == papers.stored_pdf("offer", card.id)
    assert card.number in clean(read_text(target.read_bytes()))
    step = value("SELECT subject FROM activity WHERE offer_id = ? AND state = 'planned'", card.id)
    assert card.number in step
    assert editor.sheet.frozen
    before = editor.sheet.draft
    editor.sheet.choose(discount_bp=1000)
    editor.sheet.remove([0])
    assert editor.sheet.draft == before
    assert offers.card(card.id).draft == before
    assert not editor.picker.isVisible()


def test_a_new_version_shows_what_it_changed(
    new_offer, trade, write, press, qtbot, tmp_path
) -> None:
    editor = new_offer()
    add(write, press, qtbot, editor, "болт", "100")
    service.send(editor.sheet.id, fmt.today())
    first = editor.sheet.id
    editor.sheet.load(first)
    editor.new_offer_version()
    assert editor.sheet.id != first
    assert not editor.sheet.frozen
    editor.grid.go_to(0, Cell.DISCOUNT)
    write("5")
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: "−321" in clean(editor.strip.difference.text()), timeout=1000)
    assert "5" in editor.strip.difference.text()
    assert offers.card(first).draft.lines[0].discount_bp == 0


def test_an_offer_without_a_client_asks_for_it_first(new_offer, trade, press) -> None:
    editor = new_offer(client=None)
    assert editor.parties.client.hasFocus()
    editor.send_offer()
    assert editor.commands.dialog is None
    assert offers.card(editor.sheet.id).state is OfferState.DRAFT


def test_an_invoice_is_made_of_the_offer(new_offer, trade, window, write, press, qtbot) -> None:
    editor = new_offer(deal=trade.deal)
    add(write, press, qtbot, editor, "болт", "100")
    editor.make_invoice()
    made = int(value("SELECT max(id) FROM invoice"))
    card = invoices.card(made)
    assert card.total_minor == editor.sheet.totals.total_minor
    assert card.draft.offer_id == editor.sheet.id


def test_undo_of_the_offer_itself_leaves_the_page(new_offer, trade, window, qtbot) -> None:
    editor = new_offer()
    window.undo()
    qtbot.waitUntil(lambda: isinstance(window.navigator.page, DocumentsPage), timeout=1000)
    assert editor.sheet.id is not None


def test_a_page_that_is_gone_before_it_could_leave_leaves_no_error(
    new_offer, window, qtbot
) -> None:
    editor = new_offer()
    window.undo()
    window.navigator.close_page(editor)
    QCoreApplication.sendPostedEvents(editor, QEvent.Type.DeferredDelete)
    assert not isValid(editor)
    qtbot.wait(1)
    assert isinstance(window.navigator.page, DocumentsPage)


def test_a_line_beyond_the_stock_and_a_low_margin_are_marked(
    new_offer, trade, write, press, qtbot
) -> None:
    editor = new_offer()
    add(write, press, qtbot, editor, "гайка", "420")
    assert editor.sheet.short_of(editor.sheet.lines[0]) == 310_000
    editor.grid.go_to(0, Cell.DISCOUNT)
    write("20")
    press(Key.Key_Return)
    assert editor.sheet.margin.bp is not None
    assert editor.sheet.margin.bp < 1200
    assert editor.totals.verdict.property("tone") == "warn"


@pytest.mark.parametrize(
    ("cell", "text", "expected"),
    [
        (Cell.PRICE, "12*64,20", 770_40),
        (Cell.PRICE, "64.2", 64_20),
        (Cell.QUANTITY, "3 200,5", 3_200_500),
        (Cell.QUANTITY, "4*250", 1_000_000),
        (Cell.DISCOUNT, "2,5", 250),
        (Cell.DISCOUNT, "", 0),
    ],
)
def test_cells_compute(new_offer, trade, cell: Cell, text: str, expected: int) -> None:
    line = new_offer().sheet.free_line("Болт")
    made = typed(line, cell, text)
    field = {
        Cell.PRICE: "price_minor",
        Cell.QUANTITY: "quantity_milli",
        Cell.DISCOUNT: "discount_bp",
    }[cell]
    assert getattr(made, field) == expected


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (Cell.PRICE, "-5"),
        (Cell.QUANTITY, "много"),
        (Cell.DISCOUNT, "101"),
        (Cell.GOODS, " "),
        (Cell.PRICE, "9" * 18),
    ],
)
def test_cells_say_what_is_wrong(new_offer, trade, cell: Cell, text: str) -> None:
    assert problem(new_offer().sheet.free_line("Болт"), cell, text)


def test_totals_of_the_page_are_those_of_the_rules(new_offer, trade, write, press, qtbot) -> None:
    editor = new_offer()
    add(write, press, qtbot, editor, "болт", "3")
    editor.totals.common.setFocus()
    write("3")
    draft = editor.sheet.draft
    assert draft.discount_bp in (300, 30)
    assert editor.sheet.totals == totals(draft.lines, draft.counting)
    assert draft.valid_until == fmt.today() + timedelta(days=14)


def test_the_list_opens_an_offer_and_shows_its_chain(
    new_offer, trade, window, write, press, qtbot, tmp_path: Path
) -> None:
    editor = new_offer(deal=trade.deal)
    add(write, press, qtbot, editor, "болт", "100")
    offer_id = editor.sheet.id
    editor.make_invoice()
    window.show_section("documents")
    page = window.navigator.page
    assert isinstance(page, DocumentsPage)
    assert len(page.table.paged.ids) == 2
    page.table.set_current_id(documents.key("offer", offer_id))
    assert page.selection().entity is Entity.OFFER
    steps = [step.name.text() for step in page.panel.steps]
    assert steps[3]
    assert page.panel.steps[2].button.isVisible()
    page.table.setFocus()
    press(Key.Key_Return)
    shown = window.navigator.page
    assert isinstance(shown, OfferEditor)
    assert shown.sheet.id == offer_id


def test_the_list_is_narrowed_by_tab_and_text(new_offer, trade, window, qtbot) -> None:
    new_offer()
    page = DocumentsPage()
    qtbot.addWidget(page)
    page.restore({"tab": "invoices"})
    assert not page.table.paged.ids
    page.restore({"tab": "all", "text": "волжмонтаж"})
    assert len(page.table.paged.ids) == 1
    page.restore({"tab": "drafts", "text": "никого"})
    assert not page.table.paged.ids
    assert page.stack.currentWidget() is page.nothing
