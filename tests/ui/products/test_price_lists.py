"""Price lists and prices of a product, worked with by keys and clicks in the real window."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import partial

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from salesapp.db.queries import client_card, prices
from salesapp.domain.price_lists import PriceDraft, PriceListDraft
from salesapp.domain.price_sources import PriceSource
from salesapp.services import prices as service
from salesapp.services import undo
from salesapp.ui import format as fmt
from salesapp.ui.clients.client_fields import ClientFields
from salesapp.ui.format import today
from salesapp.ui.jobs import jobs
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.products.bulk_dialog import ALL, BASE
from salesapp.ui.products.lists_page import PriceListsPage
from salesapp.ui.products.table_page import ProductTable
from tests.meanwhile import something_newer

_ENTER = Qt.Key.Key_Return


def _click(widget):
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def _page(window):
    return window.navigator.page


@pytest.fixture
def wholesale(db):
    return service.create_list(PriceListDraft("Опт")).subject_id


def _by_list(list_id, product_id, on=None):
    found = prices.list_resolutions([product_id], list_id, on or today()).get(product_id)
    return None if found is None else found.amount_minor


def test_a_list_is_made_filled_by_percent_and_taken_back(make_window, goods, keys, qtbot):
    window = make_window()
    _click(_page(window).filters.lists)
    page = _page(window)
    assert isinstance(page, PriceListsPage)
    assert page.stack.currentWidget() is page.empty
    _click(page.first)
    keys.write("Опт")
    keys.ctrl(_ENTER)
    assert page.current().name == "Опт"
    page.bulk_prices()
    dialog = page.dialog
    assert (dialog.origin.value(), dialog.scope.value()) == (BASE, ALL)
    qtbot.waitUntil(lambda: dialog._ready)
    dialog.percent.set_value(-1000)
    qtbot.waitUntil(lambda: dialog._ready and "2" in dialog.told.text())
    assert [one.new_minor for one in dialog._moves.values()] == [28_62, 90_00]
    keys.ctrl(_ENTER)
    assert not dialog.isVisible()
    qtbot.waitUntil(lambda: _by_list(page.current().id, goods.anchor) == 28_62)
    # The prices are there a moment before the step can be taken back.
    qtbot.waitUntil(lambda: "price.bulk" in str(undo.next_undo()))
    undo.undo()
    assert _by_list(page.current().id, goods.anchor) is None


def test_a_price_is_typed_into_its_cell_and_a_wrong_one_stays(make_window, goods, wholesale, keys):
    window = make_window()
    _page(window).show_price_lists()
    page = _page(window)
    page.goods.set_current_id(goods.anchor)
    page.goods.setFocus()
    column = next(at for at, one in enumerate(page.goods.paged.columns) if one.id == "price")
    page.goods.setCurrentIndex(page.goods.paged.index(page.goods.currentIndex().row(), column))
    keys.press(Qt.Key.Key_F2)
    keys.write("дорого")
    keys.press(_ENTER)
    assert _by_list(wholesale, goods.anchor) is None
    for _one in range(6):
        keys.press(Qt.Key.Key_Backspace)
    keys.write("29,90")
    keys.press(_ENTER)
    assert _by_list(wholesale, goods.anchor) == 29_90
    assert _by_list(wholesale, goods.anchor, date(2020, 1, 1)) == 29_90
    page.goods.set_current_id(goods.anchor)
    page.forget_price(goods.anchor)
    assert _by_list(wholesale, goods.anchor) is None


def test_a_name_used_already_is_told_at_its_field(make_window, goods, wholesale, keys):
    window = make_window()
    _page(window).show_price_lists()
    page = _page(window)
    page.new_list()
    keys.write("Опт")
    keys.ctrl(_ENTER)
    assert page.dialog.isVisible()
    assert page.dialog.name.error()
    page.dialog.reject()


def test_the_dialog_says_which_price_holds_and_why(make_window, goods, make_client, keys):
    client = make_client("ООО «Ромашка»")
    page = _page(make_window())
    page.list.set_current_id(goods.anchor)
    keys.press(Qt.Key.Key_9)
    dialog = page.commands.dialog
    assert "31,80" in dialog.answer.text()
    dialog.form.client.set_value(client)
    dialog.form.price.editor.setFocus()
    keys.write("25")
    _click(dialog.save)
    dialog.client.set_value(client)
    assert "25,00" in dialog.answer.text()
    assert "agreed" in dialog.source.text()
    dialog.form.kind.set_value("tier")
    dialog.form.price.editor.setFocus()
    keys.write("24")
    _click(dialog.save)
    assert dialog.form.least.error()
    assert dialog.form.price.value() == 24_00
    dialog.form.least.editor.setFocus()
    keys.write("1000")
    _click(dialog.save)
    dialog.client.set_value(None)
    dialog.quantity.set_value(1_000_000)
    assert "24,00" in dialog.answer.text()
    assert len(prices.of_product(goods.anchor)) == 2
    dialog.table.set_current_id(prices.of_product(goods.anchor)[0].row.id)
    _click(dialog.bin)
    assert len(prices.of_product(goods.anchor)) == 1
    dialog.reject()


def test_the_history_is_a_chart_and_a_table(make_window, goods, keys):
    page = _page(make_window())
    page.commands.show_prices(goods.anchor)
    dialog = page.commands.dialog
    _click(dialog.views.buttons()[1])
    assert dialog.chart.hasFocus()
    assert "31,80" in dialog.chart.accessibleDescription()
    keys.press(Qt.Key.Key_Right)
    keys.press(Qt.Key.Key_T)
    assert dialog.story.hasFocus()
    assert dialog.story.paged.rowCount() == 1
    keys.press(Qt.Key.Key_T)
    assert dialog.chart.hasFocus()
    dialog.reject()


def test_a_client_is_given_a_list_in_its_form(make_window, goods, wholesale, make_client, qtbot):
    client = make_client()
    fields = ClientFields()
    qtbot.addWidget(fields)
    card = client_card.card(client, today())
    fields.fill(card.draft)
    fields.price_list.set_value(wholesale)
    from salesapp.services import clients

    clients.update(client, fields.draft(), card.rev)
    assert prices.list_of_client(client) == wholesale
    service.set_price(PriceDraft(goods.anchor, 30_00, price_list_id=wholesale))
    (found,) = prices.resolutions([(goods.anchor, 1_000)], client, today())
    assert found.source is PriceSource.LIST


def test_the_toast_of_many_prices_takes_nothing_newer_back(
    make_window, goods, wholesale, keys, qtbot
):
    window = make_window()
    _page(window).show_price_lists()
    page = _page(window)
    page.bulk_prices()
    qtbot.waitUntil(lambda: page.dialog._ready)
    page.dialog.percent.set_value(-1000)
    qtbot.waitUntil(lambda: page.dialog._ready and "2" in page.dialog.told.text())
    page.dialog.accept()
    something_newer("price.bulk")
    qtbot.waitUntil(lambda: not jobs.running)
    toast = window.toasts.stack.toasts()[-1]
    assert toast.text() == "2 prices changed"
    assert toast.findChild(Button) is None


def _type_price(page, product_id, text, keys):
    page.goods.set_current_id(product_id)
    page.goods.setFocus()
    column = next(at for at, one in enumerate(page.goods.paged.columns) if one.id == "price")
    page.goods.setCurrentIndex(page.goods.paged.index(page.goods.currentIndex().row(), column))
    keys.press(Qt.Key.Key_F2)
    keys.ctrl(Qt.Key.Key_A)
    keys.write(text)
    keys.press(_ENTER)


def test_the_price_typed_over_one_from_a_quantity_on_is_the_one_shown(
    make_window, goods, wholesale, keys
):
    service.set_price(PriceDraft(goods.anchor, 30_00, price_list_id=wholesale, from_milli=1_000))
    window = make_window()
    _page(window).show_price_lists()
    _type_price(_page(window), goods.anchor, "28", keys)
    assert _by_list(wholesale, goods.anchor) == 28_00


def test_the_price_typed_into_a_list_to_come_is_the_one_shown(make_window, goods, keys):
    first = date(today().year + 1, 12, 31)
    coming = service.create_list(PriceListDraft("Опт", valid_from=first)).subject_id
    service.set_price(PriceDraft(goods.anchor, 30_00, price_list_id=coming, valid_from=first))
    window = make_window()
    _page(window).show_price_lists()
    _type_price(_page(window), goods.anchor, "28", keys)
    assert _by_list(coming, goods.anchor) == 28_00


def test_a_list_in_another_currency_does_not_begin_with_roubles(
    make_window, goods, wholesale, keys
):
    window = make_window()
    _page(window).show_price_lists()
    page = _page(window)
    page.new_list()
    keys.write("Китай")
    page.dialog.currency.set_value("CNY")
    page.dialog.copy.set_value(wholesale)
    keys.ctrl(_ENTER)
    assert page.dialog.isVisible()
    assert page.dialog.copy.error()
    page.dialog.reject()


def test_the_preview_tells_each_price_by_quantity_in_its_currency(make_window, goods, keys, qtbot):
    dollars = service.create_list(PriceListDraft("Export", currency="USD")).subject_id
    for least, amount in ((0, 30_00), (50_000, 25_00)):
        service.set_price(PriceDraft(goods.anchor, amount, price_list_id=dollars, from_milli=least))
    window = make_window()
    _page(window).show_price_lists()
    page = _page(window)
    page.bulk_prices()
    dialog = page.dialog
    qtbot.waitUntil(lambda: dialog._ready)
    dialog.percent.set_value(1000)
    qtbot.waitUntil(lambda: dialog._ready and "2" in dialog.told.text())
    told = [[c.text(one) for c in dialog._columns()] for one in dialog._rows([1, 2])]
    assert [(one[2], one[4]) for one in told] == [("", "33,00\u00a0$"), ("50", "27,50\u00a0$")]
    dialog.reject()


def test_a_second_price_is_written_for_the_client_it_was_begun_for(
    make_window, goods, make_client, keys
):
    asked, other = make_client("ООО «Ромашка»"), make_client("ООО «Василёк»", inn="")
    page = _page(make_window())
    page.commands.show_prices(goods.anchor)
    dialog = page.commands.dialog
    dialog.client.set_value(asked)
    assert dialog.form.client.value() == asked
    dialog.form.client.set_value(other)
    for price, least in (("25", ""), ("24", "100")):
        dialog.form.price.editor.setFocus()
        keys.write(price)
        dialog.form.least.editor.setFocus()
        keys.write(least)
        _click(dialog.save)
    assert {one.client_id for one in prices.of_product(goods.anchor)} == {other}
    dialog.reject()


def test_prices_of_goods_in_dollars_are_told_in_dollars(make_window, make_product, keys):
    drill = make_product("Drill", sku="DR", price_minor=10_00, currency="USD")
    euros = service.create_list(PriceListDraft("Europe", currency="EUR")).subject_id
    window = make_window()
    page = _page(window)
    page.commands.show_prices(drill)
    dialog = page.commands.dialog
    assert dialog.answer.text() == "10,00\u00a0$"
    assert "10,00\u00a0$" in dialog.chart.accessibleDescription()
    dialog.form.kind.set_value(euros)
    dialog.form.price.editor.setFocus()
    keys.write("9")
    _click(dialog.save)
    assert "9,00\u00a0€" in window.toasts.stack.toasts()[-1].text()
    dialog.reject()


def _shown(page, product_id):
    (row,) = page.rows([product_id])
    return {column.id: column.text(row) for column in page._columns()}


def test_a_list_without_vat_stands_beside_the_base_price_without_it(make_window, make_product):
    bolt = make_product("Болт", price_minor=122_00, vat_bp=2200, price_includes_vat=True)
    drill = make_product("Drill", price_minor=10_00, currency="USD")
    net = service.create_list(PriceListDraft("Дилеры", includes_vat=False)).subject_id
    service.set_price(PriceDraft(bolt, 90_00, price_list_id=net))
    service.set_price(PriceDraft(drill, 900_00, price_list_id=net))
    window = make_window()
    _page(window).show_price_lists()
    page = _page(window)
    assert _shown(page, bolt)["share"] == "−10,0\u00a0%"
    assert _shown(page, drill)["base"] == "10,00\u00a0$"
    assert _shown(page, drill)["share"] == ""


def test_a_price_that_is_typed_is_written_on_done(make_window, goods, make_client, keys):
    client = make_client()
    page = _page(make_window())
    page.commands.show_prices(goods.anchor)
    dialog = page.commands.dialog
    done = next(one for one in dialog.findChildren(Button) if one.text() == "Done")
    dialog.form.price.editor.setFocus()
    keys.write("25")
    _click(done)
    assert dialog.isVisible()
    assert dialog.form.client.error()
    dialog.form.client.set_value(client)
    _click(done)
    assert not dialog.isVisible()
    (price,) = prices.of_product(goods.anchor)
    assert (price.row.amount_minor, price.client_id) == (25_00, client)


def test_goods_taken_out_of_a_list_have_no_price_by_it_for_any_quantity(
    make_window, goods, wholesale, keys
):
    for least in (0, 1_000, 50_000):
        service.set_price(
            PriceDraft(
                goods.anchor, 30_00 - least // 100, price_list_id=wholesale, from_milli=least
            )
        )
    undo.start()
    window = make_window()
    _page(window).show_price_lists()
    page = _page(window)
    page.goods.set_current_id(goods.anchor)
    page.forget_price(goods.anchor)
    assert _by_list(wholesale, goods.anchor) is None
    assert prices.list_resolutions([goods.anchor], wholesale, today(), 50_000) == {}
    undo.undo()
    assert len(prices.of_product(goods.anchor)) == 3


def test_goods_the_table_is_narrowed_to_are_those_whose_prices_change(
    make_window, goods, make_product, keys, qtbot
):
    make_product("Шайба М20", price_minor=5_00)
    window = make_window()
    _page(window).turn_view()
    table = _page(window)
    assert isinstance(table, ProductTable)
    table.filters.search.setText("Анкер")
    qtbot.waitUntil(lambda: list(table.table.paged.ids) == [goods.anchor])
    table.bulk_prices()
    dialog = table.commands.dialog
    qtbot.waitUntil(lambda: dialog._ready)
    dialog.percent.set_value(1000)
    qtbot.waitUntil(lambda: dialog._ready and "1" in dialog.told.text())
    assert dialog.product_ids() == [goods.anchor]
    dialog.reject()


def test_prices_do_not_change_from_a_day_that_is_none(make_window, goods, wholesale, keys, qtbot):
    service.set_price(PriceDraft(goods.anchor, 30_00, price_list_id=wholesale))
    _page(make_window()).show_price_lists()
    page = _page(QApplication.activeWindow())
    page.bulk_prices()
    dialog = page.dialog
    qtbot.waitUntil(lambda: dialog._ready)
    dialog.percent.set_value(1000)
    qtbot.waitUntil(lambda: dialog._ready and "1" in dialog.told.text())
    dialog.since.editor.setFocus()
    keys.ctrl(Qt.Key.Key_A)
    keys.write("32.13")
    qtbot.waitUntil(lambda: dialog._ready)
    keys.ctrl(_ENTER)
    assert dialog.isVisible()
    assert dialog.since.error()
    assert _by_list(wholesale, goods.anchor) == 30_00
    dialog.reject()


def test_removing_a_price_to_come_tells_when_the_one_before_it_ends(
    make_window, goods, wholesale, keys
):
    service.set_price(PriceDraft(goods.anchor, 30_00, price_list_id=wholesale))
    later = date(today().year + 1, 2, 1)
    service.set_price(PriceDraft(goods.anchor, 35_00, price_list_id=wholesale, valid_from=later))
    window = make_window()
    page = _page(window)
    page.commands.show_prices(goods.anchor)
    dialog = page.commands.dialog
    dialog.table.set_current_id(prices.of_product(goods.anchor)[1].row.id)
    _click(dialog.bin)
    last = fmt.day(date(today().year + 1, 1, 31))
    assert last in window.toasts.stack.toasts()[-1].text()
    _click(dialog.bin)
    assert window.toasts.stack.toasts()[-1].text() == "Price removed"
    dialog.reject()


def test_figures_of_a_list_that_would_mean_something_else_are_asked_about(
    make_window, goods, wholesale, keys
):
    service.set_price(PriceDraft(goods.anchor, 30_00, price_list_id=wholesale))
    window = make_window()
    _page(window).show_price_lists()
    page = _page(window)
    asked = []

    def answer(name: str) -> None:
        shown = window.findChildren(Dialog)[-1]
        asked.append(shown.text.text())
        _click(next(one for one in shown.findChildren(Button) if one.text() == name))

    for name, vat in (("Cancel", True), ("Change the list", False)):
        page.edit_list()
        form = page.dialog
        form.vat.set_value(False)
        QTimer.singleShot(0, partial(answer, name))
        keys.ctrl(_ENTER)
        assert prices.price_list(wholesale).includes_vat is vat
        assert form.isVisible() is vat
        form.reject()
    assert "With VAT" in asked[0]
    page.edit_list()
    page.dialog.note.set_value("оптовикам")
    keys.ctrl(_ENTER)
    assert prices.price_list(wholesale).note == "оптовикам"


def test_the_price_typed_over_one_for_some_days_ends_with_it(make_window, goods, wholesale, keys):
    ends, later = today() + timedelta(days=7), today() + timedelta(days=8)
    price = PriceDraft(goods.anchor, 100_00, price_list_id=wholesale)
    service.set_price(price)
    began = today() - timedelta(days=3)
    service.set_price(replace(price, amount_minor=80_00, valid_from=began, valid_to=ends))
    window = make_window()
    _page(window).show_price_lists()
    _type_price(_page(window), goods.anchor, "85", keys)
    told = [_by_list(wholesale, goods.anchor, day) for day in (began, today(), ends, later)]
    assert told == [80_00, 85_00, 85_00, 100_00]
