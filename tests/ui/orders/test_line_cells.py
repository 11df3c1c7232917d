"""The lines of offers, orders and invoices take the same discounts and rates of VAT."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from salesapp.db.queries import invoices as invoice_queries
from salesapp.db.queries import offers as offer_queries
from salesapp.db.queries import orders as order_queries
from salesapp.domain.changes import Entity
from salesapp.services import invoices, offers, orders
from salesapp.ui import format as fmt
from salesapp.ui.offers.cells import Cell
from tests.services.papers_kit import BOLT
from tests.ui.orders.conftest import plain

Key = Qt.Key


def rate(desk, table, row, text):
    """Type a rate; the list of proposals is put away, off screen it takes the window's place."""
    desk.window.activateWindow()
    desk.qtbot.waitUntil(desk.window.isActiveWindow)
    section = next(one for one in table.sections() if table.column(one).id == "vat")
    table.setFocus()
    table.setCurrentIndex(table.paged.index(table.paged.row_of(row), section))
    table.edit_here("vat")
    editor = QApplication.focusWidget()
    desk.write(text)
    editor.completer().popup().hide()
    desk.qtbot.keyClick(editor, Key.Key_Return)
    desk.settle()


def test_an_invoice_takes_percents_and_sums_off_lines_and_off_the_whole(desk, offer):
    made = invoices.from_offer(offer, fmt.today()).subject_id
    page = desk.open(Entity.INVOICE, made)
    form = page.panel.form
    desk.cell(form.grid.table, 1, "discount", "1000 р")
    line = form.grid.lines()[0]
    assert (line.discount_bp, line.discount_minor) == (0, 1_000_00)
    desk.cell(form.grid.table, 2, "discount", "10")
    assert form.grid.lines()[1].discount_bp == 1000
    form.discount.setFocus()
    desk.write("500 ₽")
    assert form.flush()
    card = invoice_queries.card(made)
    assert (card.draft.discount_bp, card.draft.discount_minor) == (0, 500_00)
    gross = 3_200 * 64_20 - 1_000_00 + (420 * 18_40 * 9 + 5) // 10 - 500_00
    assert card.total_minor == gross
    assert sum(part.amount_minor for part in card.instalments) in {0, gross}
    form.discount.setFocus()
    desk.write("5")
    assert form.flush()
    assert invoice_queries.card(made).draft.discount_bp == 500
    form.discount.setFocus()
    desk.write("много")
    assert form.flush()
    assert invoice_queries.card(made).draft.discount_bp == 500, "what is not understood is not kept"
    desk.cell(form.grid.table, 1, "discount", "999999999 р")
    assert form.grid.lines()[0].discount_minor == 1_000_00, "not more than the line costs"


def test_the_rate_of_vat_is_a_cell_in_the_invoice_and_the_order(desk, offer):
    made = invoices.from_offer(offer, fmt.today()).subject_id
    page = desk.open(Entity.INVOICE, made)
    form = page.panel.form
    (entry,) = [
        one for one in form.grid.menu_of(1).findChildren(QAction) if plain(one.text()) == "10 %"
    ]
    entry.trigger()
    assert form.grid.lines()[0].vat_bp == 1000, "by the menu, where the column has no room"
    rate(desk, form.grid.table, 1, "10")
    rate(desk, form.grid.table, 2, "без")
    assert [line.vat_bp for line in form.grid.lines()] == [1000, None]
    assert form.flush()
    card = invoice_queries.card(made)
    assert card.vat_minor == (195_168_00 * 10 + 55) // 110
    rate(desk, form.grid.table, 1, "18")
    assert form.grid.lines()[0].vat_bp == 1000, "a rate of other years is refused"
    desk.press(Key.Key_Escape)
    order = orders.from_offer(offer, fmt.today()).subject_id
    page = desk.open(Entity.ORDER, order)
    desk.window.activateWindow()
    desk.qtbot.waitUntil(desk.window.isActiveWindow)
    desk.cell(page.form.grid.table, 2, "discount", "100 ₽")
    page.form.discount.setFocus()
    desk.write("1000 р.")
    rate(desk, page.form.grid.table, 1, "0")
    assert page.form.flush()
    draft = order_queries.card(order).draft
    assert draft.rows[0].line.vat_bp == 0
    assert draft.rows[1].line.discount_minor == 100_00
    assert draft.discount_minor == 1_000_00


def test_the_rate_is_typed_in_the_grid_of_the_offer_by_keys(desk, offer):
    made = offers.new_version(offer, fmt.today()).subject_id
    editor = desk.open(Entity.OFFER, made)
    desk.window.resize(1600, 900)
    desk.settle()
    grid = editor.grid
    assert not grid.isColumnHidden(Cell.VAT), "there is room for the rates"
    grid.go_to(0, Cell.DISCOUNT, edit=True)
    desk.press(Key.Key_Tab)
    line = QApplication.focusWidget()
    assert plain(line.text()) == "22 %"
    desk.write("18")
    desk.press(Key.Key_Return)
    assert "22 %" in plain(line.accessibleDescription()), "the rates of that day are told"
    desk.write("10")
    assert editor.sheet.totals.vat_minor < offer_queries.card(made).vat_minor, "seen while typing"
    desk.press(Key.Key_Return)
    assert offer_queries.card(made).draft.lines[0].vat_bp == 1000
    assert offer_queries.card(made).draft.lines[0].name == BOLT.name
