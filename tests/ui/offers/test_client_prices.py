"""Prices of an offer follow its client and quantities, and say where they come from."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from salesapp.domain.price_lists import PriceDraft, PriceListDraft
from salesapp.domain.price_sources import PriceSource
from salesapp.services import prices, undo
from salesapp.ui.offers.cells import Cell, typed

Key = Qt.Key


@pytest.fixture
def agreed(trade):
    """The client buys bolts by a list; from 5 000 on anyone pays less."""
    wholesale = prices.create_list(PriceListDraft("Опт")).subject_id
    prices.set_price(PriceDraft(trade.bolt, 60_00, price_list_id=wholesale))
    prices.set_price(PriceDraft(trade.bolt, 58_00, price_list_id=wholesale, from_milli=5_000_000))
    prices.give_list([trade.client], wholesale)
    return wholesale


def _tip(editor, row, cell=Cell.PRICE):
    return editor.grid._delegate._tip(row, cell)


def test_the_price_of_the_client_comes_with_the_goods_and_with_the_quantity(
    new_offer, trade, agreed, write, press
) -> None:
    editor = new_offer()
    write("болт м20")
    press(Key.Key_Return)
    line = editor.sheet.lines[0]
    assert (line.price_minor, line.price_source) == (60_00, PriceSource.LIST)
    assert "«Опт»" in _tip(editor, 0)
    write("5000")
    assert editor.sheet.shown.lines[0].price_minor == 58_00
    press(Key.Key_Return)
    assert editor.sheet.lines[0].price_minor == 58_00
    assert "5 000".replace(" ", "\u00a0") in _tip(editor, 0)
    undo.undo()


def test_another_client_proposes_other_prices_and_changes_none_by_itself(
    new_offer, trade, agreed, make_client, write, press, window
) -> None:
    editor = new_offer()
    for _one in range(2):
        write("болт м20")
        press(Key.Key_Return)
        write("10")
        press(Key.Key_Return)
        editor.picker.input.setFocus()
    editor.sheet.set_line(1, typed(editor.sheet.lines[1], Cell.PRICE, "1,11"))
    other = make_client("ООО «Другой»", inn="5260000028")
    editor.parties.client.set_value(other)
    editor.parties._client_taken()
    assert [line.price_minor for line in editor.sheet.lines] == [60_00, 1_11], "nothing yet"
    dialog = editor.desk.dialog
    assert dialog is not None
    assert dialog.isVisible()
    assert list(dialog.table.marked_ids()) == [1], "the typed price is not marked"
    dialog.accept()
    first, second = editor.sheet.lines
    assert first.price_source is PriceSource.BASE
    assert first.price_minor == first.base_price_minor != 60_00
    assert (second.price_minor, second.is_price_manual) == (1_11, True)
    assert "1,11" not in _tip(editor, 1)
    assert _tip(editor, 1).count("\n") >= 1


def test_a_price_below_the_lowest_is_told_at_the_line(
    new_offer, trade, make_product, write, press
) -> None:
    make_product("Строп канатный", price_minor=100_00, min_price_minor=90_00)
    editor = new_offer()
    write("строп")
    press(Key.Key_Return)
    write("2")
    press(Key.Key_Return)
    assert editor.sheet.lowest_of(0) is None
    editor.sheet.set_line(0, typed(editor.sheet.lines[0], Cell.DISCOUNT, "15"))
    assert editor.sheet.lowest_of(0) == 90_00
    assert "90,00" in _tip(editor, 0)
    editor.grid.viewport().repaint()


def test_a_quantity_that_is_no_whole_pack_is_told_and_rounded_up(
    new_offer, trade, make_product, write, press
) -> None:
    make_product("Строп канатный", min_lot_milli=100_000, multiple_milli=50_000)
    editor = new_offer()
    write("строп")
    press(Key.Key_Return)
    write("120")
    press(Key.Key_Return)
    assert editor.sheet.fitting_of(editor.sheet.lines[0]) == 150_000
    assert "150" in _tip(editor, 0, Cell.QUANTITY)
    editor.grid.go_to(0, Cell.QUANTITY)
    editor.grid.fit_quantity()
    assert editor.sheet.lines[0].quantity_milli == 150_000
    assert _tip(editor, 0, Cell.QUANTITY) == ""
    editor.grid.viewport().repaint()
