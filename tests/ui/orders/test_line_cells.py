"""The lines of offers, orders and invoices take the same discounts and rates of VAT."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from salesapp.db.queries import invoices as invoice_queries
from salesapp.db.queries import offers as offer_queries
from salesapp.db.queries import orders as order_queries
from salesapp.domain.changes import Entity
from salesapp.domain.lines import LineDraft, check_ready, is_unsolved
from salesapp.domain.organizations import TaxMode
from salesapp.domain.price_sources import PriceSource
from salesapp.services import invoices, offers, orders, organizations
from salesapp.ui import format as fmt
from salesapp.ui.offers.cells import Cell
from tests.services.papers_kit import BOLT, SELLER
from tests.ui.orders.conftest import CTRL, plain

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


@pytest.mark.parametrize("entity", [Entity.ORDER, Entity.INVOICE])
@pytest.mark.parametrize(("mode", "bp"), [(TaxMode.USN, None), (TaxMode.USN_5, 500)])
def test_a_line_of_ones_own_has_the_rate_of_our_company(desk, make_client, entity, mode, bp):
    organizations.save(replace(SELLER, tax_mode=mode))
    service, read = {
        Entity.ORDER: (orders, order_queries.card),
        Entity.INVOICE: (invoices, invoice_queries.card),
    }[entity]
    made = service.create(make_client(), None, fmt.today()).subject_id
    page = desk.open(entity, made)
    form = page.form if entity is Entity.ORDER else page.panel.form
    form.grid.picker.setFocus()
    desk.write("Доставка до склада")
    form.grid.picker.suggest()
    desk.press(Key.Key_Return)
    assert form.flush()
    (line,) = read(made).draft.lines
    assert (line.name, line.vat_bp) == ("Доставка до склада", bp)


@pytest.mark.parametrize("entity", [Entity.ORDER, Entity.INVOICE])
def test_a_price_of_ones_own_solves_a_pasted_line_in_an_order_and_an_invoice_too(
    desk, offer, entity
):
    version = offers.new_version(offer, fmt.today()).subject_id
    pasted = LineDraft("ХЗ-77", 2_000, 0, vat_bp=2200, price_source=PriceSource.NONE)
    offers.save(version, replace(offer_queries.card(version).draft, lines=(pasted,)))
    service = orders if entity is Entity.ORDER else invoices
    made = service.from_offer(version, fmt.today()).subject_id
    page = desk.open(entity, made)
    form = page.form if entity is Entity.ORDER else page.panel.form
    desk.cell(form.grid.table, 1, "price", "12*50")
    assert form.flush()
    read = order_queries.card if entity is Entity.ORDER else invoice_queries.card
    draft = read(made).draft
    assert draft.lines[0].price_minor == 600_00
    check_ready(draft.lines, fmt.today())


@pytest.mark.parametrize("where", ["picker", "table"])
@pytest.mark.parametrize("entity", [Entity.ORDER, Entity.INVOICE])
def test_rows_of_a_spreadsheet_become_lines(desk, make_client, make_product, entity, where):
    organizations.save(SELLER)
    bolt = make_product("Болт М20×80", sku="БТЦ-20-80", price_minor=64_20, vat_bp=2200)
    service, read = {
        Entity.ORDER: (orders, order_queries.card),
        Entity.INVOICE: (invoices, invoice_queries.card),
    }[entity]
    made = service.create(make_client(), None, fmt.today()).subject_id
    page = desk.open(entity, made)
    form = page.form if entity is Entity.ORDER else page.panel.form
    getattr(form.grid, where).setFocus()
    QApplication.clipboard().setText("Артикул\tКол-во\nБТЦ-20-80\t3 200\nХЗ-77\t5\n")
    desk.press(Key.Key_V, CTRL)
    first, second = read(made).draft.lines
    assert (first.product_id, first.quantity_milli, first.price_minor) == (bolt, 3_200_000, 64_20)
    assert (second.name, second.quantity_milli) == ("ХЗ-77", 5_000)
    assert is_unsolved(second)
    desk.window.undo()
    assert read(made).draft.lines == ()
