"""The catalogue, worked with as its user does: keys and clicks in the real window."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from salesapp.db.connection import execute, value
from salesapp.db.models.deals import DealLine
from salesapp.db.queries import offers, products
from salesapp.db.queries.products import ProductFilter
from salesapp.domain.changes import Entity
from salesapp.domain.organizations import TaxMode
from salesapp.domain.products import Aspect, Stock
from salesapp.services import organizations, undo
from salesapp.services import products as service
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.offers.editor import OfferEditor
from salesapp.ui.output.source import batches
from salesapp.ui.products.words import price_words, vat_words
from salesapp.ui.store import store
from tests.services.papers_kit import SELLER

_ENTER = Qt.Key.Key_Return
_LEFT = Qt.MouseButton.LeftButton


def _page(window):
    return window.navigator.page


def _aspect(product_id, aspect):
    return products.card(product_id).aspects[aspect]


def _shown(qtbot, page, product_id):
    page.list.set_current_id(product_id)
    qtbot.waitUntil(lambda: page.panel.product_id == product_id)


def test_a_product_is_created_by_the_keyboard_alone(make_window, goods, keys):
    page = _page(make_window())
    page.new_product()
    keys.write("Шайба М20")
    keys.tab()
    keys.write("ШП-20")
    form = page.commands.dialog
    form.fields.price.editor.setFocus()
    keys.write("2*2,05")
    keys.ctrl(_ENTER)
    made = page.list.current_id()
    row = products.card(made).row
    assert (row.name, row.sku, row.price_minor, row.unit) == ("Шайба М20", "ШП-20", 4_10, "шт")
    assert row.vat_bp == 2200
    assert row.price_includes_vat
    assert page.list.hasFocus()
    undo.undo()
    assert products.card(made) is None


def test_an_article_in_use_is_told_at_its_field_and_nothing_typed_is_lost(make_window, goods, keys):
    page = _page(make_window())
    page.new_product()
    keys.write("Ещё один анкер")
    keys.tab()
    keys.write("АНК-12-120")
    keys.ctrl(_ENTER)
    form = page.commands.dialog
    assert form.isVisible()
    assert "Анкер М12×120" in form.fields.sku.error()
    assert form.fields.name.value() == "Ещё один анкер"
    keys.press(Qt.Key.Key_Escape)
    page.new_product()
    assert page.commands.dialog.fields.name.value() == "Ещё один анкер"
    page.commands.dialog.reject()


def test_a_form_left_empty_says_what_to_fill(make_window, goods, keys):
    page = _page(make_window())
    page.new_product()
    keys.ctrl(_ENTER)
    assert page.commands.dialog.fields.name.error()
    assert len(products.ids(ProductFilter())) == 2


def test_a_new_group_is_made_together_with_its_product(make_window, goods, keys):
    page = _page(make_window())
    page.new_product()
    keys.write("Строп")
    fields = page.commands.dialog.fields
    fields.group.set_value("new")
    fields.new_group.editor.setFocus()
    keys.write("Такелаж")
    keys.ctrl(_ENTER)
    assert products.card(page.list.current_id()).category_name == "Такелаж"
    assert "Такелаж" in [row.name for row in page.tree.tree.rows] or page._sums.isActive()


def test_key_3_edits_the_third_side_and_ctrl_enter_saves_it(make_window, goods, keys, qtbot):
    page = _page(make_window())
    _shown(qtbot, page, goods.anchor)
    keys.press(Qt.Key.Key_3)
    card = page.panel.cards[Aspect.FEATURES]
    assert card.content.editor.hasFocus()
    keys.write(", метка глубины")
    keys.ctrl(_ENTER)
    assert _aspect(goods.anchor, Aspect.FEATURES) == "Резьба закрыта колпачком, метка глубины"
    assert not card.content.is_editing()
    assert page.list.hasFocus()
    store.changed.emit(undo.undo())
    assert _aspect(goods.anchor, Aspect.FEATURES) == "Резьба закрыта колпачком"
    qtbot.waitUntil(lambda: card.content.text() == "Резьба закрыта колпачком")


def test_escape_restores_the_side(make_window, goods, keys, qtbot):
    page = _page(make_window())
    _shown(qtbot, page, goods.anchor)
    keys.press(Qt.Key.Key_3)
    keys.write(" и ещё")
    keys.press(Qt.Key.Key_Escape)
    card = page.panel.cards[Aspect.FEATURES]
    assert not card.content.is_editing()
    assert card.content.text() == "Резьба закрыта колпачком"
    assert _aspect(goods.anchor, Aspect.FEATURES) == "Резьба закрыта колпачком"
    assert page.list.hasFocus()


def test_an_empty_side_asks_its_question_and_a_click_opens_it(make_window, goods, keys, qtbot):
    page = _page(make_window())
    _shown(qtbot, page, goods.bolt)
    card = page.panel.cards[Aspect.QUALITY]
    assert card.is_empty()
    assert card._question.isVisible()
    QTest.mouseClick(card, _LEFT, pos=QPoint(20, 20))
    keys.write("ГОСТ")
    QTest.mouseClick(card.content.save, _LEFT)
    assert _aspect(goods.bolt, Aspect.QUALITY) == "ГОСТ"
    assert not card.is_empty()


def test_what_is_typed_is_saved_when_another_product_is_shown(make_window, goods, keys, qtbot):
    page = _page(make_window())
    _shown(qtbot, page, goods.bolt)
    keys.press(Qt.Key.Key_1)
    keys.write("М20")
    _shown(qtbot, page, goods.anchor)
    assert _aspect(goods.bolt, Aspect.CONSUMER) == "М20"
    assert _aspect(goods.anchor, Aspect.CONSUMER) == ""
    assert not page.panel.cards[Aspect.CONSUMER].content.is_editing()


def test_a_change_from_elsewhere_keeps_what_is_being_typed(make_window, goods, keys, qtbot):
    page = _page(make_window())
    _shown(qtbot, page, goods.anchor)
    keys.press(Qt.Key.Key_2)
    keys.write("Держит")
    store.changed.emit(service.set_pitch(goods.anchor, "Ставится за минуту"))
    qtbot.waitUntil(lambda: page.panel.pitch.content.text() == "Ставится за минуту")
    editor = page.panel.cards[Aspect.FUNCTIONAL].content.editor
    assert editor.hasFocus()
    assert editor.toPlainText() == "Держит"
    assert page.list.current_id() == goods.anchor


def test_the_cost_card_tells_the_margin(make_window, goods, qtbot):
    page = _page(make_window())
    _shown(qtbot, page, goods.anchor)
    card = page.panel.cards[Aspect.COST]
    told = [label.text() for label in card._known.findChildren(type(card.title))]
    # 31,80 holds 22 % of VAT: 26,07 without it, less 22,40.
    assert any("3,67" in text and "14,1" in text for text in told)


def test_the_phrase_is_copied_by_ctrl_c(make_window, goods, keys, qtbot):
    service.set_pitch(goods.anchor, "Держит 24,5 кН")
    page = _page(make_window())
    _shown(qtbot, page, goods.anchor)
    keys.ctrl(Qt.Key.Key_C)
    assert QApplication.clipboard().text() == "Держит 24,5 кН"


def test_search_finds_by_article_and_escape_brings_all_back(make_window, goods, keys, qtbot):
    page = _page(make_window())
    keys.press(Qt.Key.Key_Slash)
    assert page.filters.search.hasFocus()
    keys.write("бтц-20")
    keys.press(_ENTER)
    assert list(page.list.paged.ids) == [goods.bolt]
    assert page.list.hasFocus()
    page.focus_search()
    keys.press(Qt.Key.Key_Escape)
    assert list(page.list.paged.ids) == [goods.anchor, goods.bolt]


def test_nothing_found_offers_to_reset(make_window, goods, keys):
    page = _page(make_window())
    page.focus_search()
    keys.write("ромашка")
    keys.press(_ENTER)
    assert page.stack.currentWidget() is page.not_found
    QTest.mouseClick(page.reset_all, _LEFT)
    assert page.stack.currentWidget() is page.list
    assert page.list.paged.rowCount() == 2


def test_arrows_in_the_tree_choose_and_fold_groups(make_window, goods, keys):
    page = _page(make_window())
    page.tree.setFocus()
    keys.press(Qt.Key.Key_Down)
    assert list(page.list.paged.ids) == [goods.anchor, goods.bolt]
    keys.press(Qt.Key.Key_Down)
    assert page.tree.current_id() == goods.anchors
    assert list(page.list.paged.ids) == [goods.anchor]
    keys.press(Qt.Key.Key_Left)
    keys.press(Qt.Key.Key_Left)
    assert [row.name for row in page.tree.tree.rows][1:] == ["Крепёж"]
    keys.press(Qt.Key.Key_Right)
    assert len(page.tree.tree.rows) == 3
    keys.press(Qt.Key.Key_Home)
    assert page.list.paged.rowCount() == 2


def test_the_pills_show_the_archive_and_what_lacks_knowledge(make_window, goods):
    page = _page(make_window())
    QTest.mouseClick(page.filters.archive, _LEFT)
    assert list(page.list.paged.ids) == [goods.old]
    QTest.mouseClick(page.filters.active, _LEFT)
    for aspect in Aspect:
        service.set_aspect(goods.anchor, aspect, "известно")
    QTest.mouseClick(page.filters.lacking, _LEFT)
    assert list(page.list.paged.ids) == [goods.bolt]


def test_delete_goes_to_the_next_row_and_comes_back_by_undo(make_window, goods, keys):
    page = _page(make_window())
    page.list.set_current_id(goods.anchor)
    keys.press(Qt.Key.Key_Delete)
    assert list(page.list.paged.ids) == [goods.bolt]
    assert page.list.current_id() == goods.bolt
    assert page.list.hasFocus()
    store.changed.emit(undo.undo())
    assert goods.anchor in page.list.paged.ids


def test_a_product_goes_to_the_archive_and_back(make_window, goods):
    window = make_window()
    page = _page(window)
    page.list.set_current_id(goods.anchor)
    page.archive_product()
    assert goods.anchor not in page.list.paged.ids
    assert window.open_record(Entity.PRODUCT, goods.anchor)
    assert page.list.current_id() == goods.anchor
    assert not page.allows("products.offer")
    page.restore_product()
    assert products.card(goods.anchor).row.is_active


def test_f2_changes_the_price_exactly(make_window, goods, keys):
    page = _page(make_window())
    page.list.set_current_id(goods.anchor)
    keys.press(Qt.Key.Key_F2)
    price = page.commands.dialog.fields.price.editor
    price.setFocus()
    price.selectAll()
    keys.write("33,33")
    keys.ctrl(_ENTER)
    card = products.card(goods.anchor)
    assert card.row.price_minor == 33_33
    assert card.row.cost_minor == 22_40
    assert card.row.stock_milli == 5_800_000
    assert page.list.current_id() == goods.anchor


def test_ctrl_enter_makes_an_offer_with_this_product_and_opens_it(
    make_window, goods, keys, make_organization, make_client, make_deal
):
    make_organization(inn="5200000016", vat_mode="included", tax_mode="osno")
    client = make_client("ООО «Волжмонтаж-7»")
    deal = make_deal(client, "Крепёж для корпуса 3")
    window = make_window()
    page = _page(window)
    page.list.set_current_id(goods.anchor)
    keys.ctrl(_ENTER)
    dialog = page.commands.dialog
    keys.write("волжмонтаж")
    keys.press(_ENTER)
    keys.press(_ENTER)
    assert dialog.client.value() == client
    assert dialog.deal.value() == deal
    dialog.quantity.editor.setFocus()
    dialog.quantity.editor.selectAll()
    keys.write("250")
    keys.ctrl(_ENTER)
    assert isinstance(window.navigator.page, OfferEditor)
    draft = offers.card(dialog.made).draft
    assert (draft.client_id, draft.deal_id) == (client, deal)
    assert [(one.product_id, one.quantity_milli, one.price_minor) for one in draft.lines] == [
        (goods.anchor, 250_000, 31_80)
    ]


def test_a_record_outside_the_filters_is_found_and_shown(make_window, goods, qtbot):
    window = make_window()
    page = _page(window)
    page.tree.choose(goods.anchors)
    page._category_chosen(goods.anchors)
    assert window.open_record(Entity.PRODUCT, goods.old)
    assert page.list.current_id() == goods.old
    qtbot.waitUntil(lambda: page.panel.product_id == goods.old)
    assert not window.open_record(Entity.PRODUCT, 999)


def test_a_narrow_window_shows_the_panel_over_the_list_until_escape(make_window, goods, keys):
    page = _page(make_window((1180, 720)))
    assert not page.side.is_side_shown()
    keys.press(_ENTER)
    assert page.side.is_side_shown()
    keys.press(Qt.Key.Key_Escape)
    assert not page.side.is_side_shown()
    assert page.list.hasFocus()


def test_the_page_comes_back_as_it_was(make_window, goods):
    page = _page(make_window())
    page.tree.choose(goods.fasteners)
    page._category_chosen(goods.fasteners)
    page.filters.lacking.click()
    page.list.set_current_id(goods.bolt)
    again = page.reborn()
    assert again._category == goods.fasteners
    assert again.filters.lacking.isChecked()
    assert again.list.current_id() == goods.bolt
    again.deleteLater()


def test_an_empty_catalogue_says_how_to_begin(make_window, db):
    page = _page(make_window())
    assert page.stack.currentWidget() is page.nobody
    assert page.add_first.hasFocus()
    QTest.mouseClick(page.add_first, _LEFT)
    assert page.commands.dialog.isVisible()


def test_filters_in_force_never_widen_a_small_window(make_window, goods):
    window = make_window((1280, 800))
    bar = window.navigator.page.filters
    bar.set_stocks((Stock.IN_STOCK, Stock.TO_ORDER))
    bar.search.setText("болт")
    QApplication.processEvents()
    assert window.width() == 1280
    shown = [one for one in bar.children() if isinstance(one, QWidget) and one.isVisible()]
    assert max(one.geometry().right() for one in shown) <= bar.width()
    places = sorted((one.geometry() for one in shown), key=lambda one: one.left())
    assert all(a.right() <= b.left() for a, b in pairwise(places)), "nothing lies over another"


def test_a_product_that_deals_name_goes_to_the_archive_instead_of_the_bin(
    make_window, make_client, make_deal, goods, keys
):
    deal = make_deal(make_client("Ромашка"))
    DealLine.create(
        deal=deal, product=goods.anchor, name="Анкер", quantity_milli=5_000, price_minor=31_80
    )
    window = make_window()
    page = _page(window)
    page.list.set_current_id(goods.anchor)
    page.list.setFocus()

    def answer() -> None:
        dialog = next(one for one in window.findChildren(Dialog) if one.isVisible())
        assert dialog.title.text() == "“Анкер М12×120” cannot be deleted"
        keys.press(Qt.Key.Key_Return)

    QTimer.singleShot(0, answer)
    keys.press(Qt.Key.Key_Delete)
    assert list(page.list.paged.ids) == [goods.bolt]
    assert value("SELECT is_active FROM product WHERE id = ?", goods.anchor) == 0
    assert value("SELECT deleted_at FROM product WHERE id = ?", goods.anchor) is None
    QTest.mouseClick(page.filters.archive, _LEFT)
    assert goods.anchor in page.list.paged.ids
    store.changed.emit(undo.undo())
    assert value("SELECT is_active FROM product WHERE id = ?", goods.anchor) == 1


def test_goods_in_dollars_are_told_in_dollars_by_the_list_and_in_files(
    make_window, make_product, goods
):
    drill = make_product("Дрель", price_minor=10_00, currency="USD")
    (row,) = products.rows([drill])
    assert price_words(row) == "10,00\u00a0$"
    assert products.card(drill).currency == "USD"
    page = _page(make_window())
    source = page.list_source().only([drill])
    [[cells]] = list(batches(source))
    assert cells[[one.id for one in source.columns].index("price")] == [10_00, "USD"]


def test_goods_in_dollars_are_told_in_dollars_their_cost_in_roubles(
    make_window, make_product, qtbot
):
    drill = make_product(
        "Drill", price_minor=10_00, currency="USD", cost_minor=600_00, min_price_minor=800_00
    )
    page = _page(make_window())
    _shown(qtbot, page, drill)
    assert price_words(page.list.current_record()) == "10,00\u00a0$"
    card = page.panel.cards[Aspect.COST]
    told = [label.text() for label in card._known.findChildren(type(card.title))]
    assert [text for text in told if "0,00" in text] == [
        "10,00\u00a0$", "800,00\u00a0₽", "600,00\u00a0₽",
    ]  # fmt: skip


def test_the_card_tells_the_tax_an_invoice_of_today_would_carry(make_window, goods, qtbot):
    """Goods brought in years ago are stored with the rate of those years."""
    execute("UPDATE product SET vat_bp = 2000 WHERE id = ?", goods.anchor)
    organizations.save(SELLER)
    page = _page(make_window())
    _shown(qtbot, page, goods.anchor)
    told = vat_words(products.card(goods.anchor).row).replace("\xa0", " ")
    assert told == "with VAT 22 %, per шт"
    assert page.panel.body.head.vat.text().replace("\xa0", " ") == told
    store.changed.emit(organizations.save(replace(SELLER, tax_mode=TaxMode.USN)))
    assert vat_words(products.card(goods.anchor).row) == "without VAT, per шт"
