"""Properties of groups and packs of goods, as their user fills, filters and sees them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from salesapp.db.queries import attributes, packings, products
from salesapp.domain.attributes import AttributeDraft, AttributeKind
from salesapp.domain.products import Aspect
from salesapp.services import attributes as service
from salesapp.services import undo
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.label import Label
from salesapp.ui.products.list_columns import product_source
from salesapp.ui.store import store

_LEFT = Qt.MouseButton.LeftButton
_ENTER = Qt.Key.Key_Return


def _page(window):
    return window.navigator.page


def _row(page, category_id):
    return page.tree.row_of(category_id)


def _property(goods, **fields):
    draft = AttributeDraft("Покрытие", AttributeKind.LIST, choices=("цинк", "А2"), **fields)
    return service.create(goods.fasteners, draft).subject_id


def _click(widget):
    at = QPoint(8, widget.height() // 2)
    QTest.mouseClick(widget, _LEFT, Qt.KeyboardModifier.NoModifier, at)


def test_a_property_is_given_to_a_group_and_taken_back(make_window, goods, keys):
    page = _page(make_window())
    page.commands.edit_attributes(_row(page, goods.fasteners))
    dialog = page.commands.dialog
    dialog.form.name.editor.setFocus()
    keys.write("Диаметр")
    dialog.form.unit.editor.setFocus()
    keys.write("мм")
    _click(dialog.form.required)
    _click(dialog.save)
    (made,) = attributes.of_category(goods.anchors)
    assert (made.name, made.unit, made.is_required) == ("Диаметр", "мм", True)
    _click(dialog.add)
    dialog.form.kind.set_value(AttributeKind.LIST)
    dialog.form.name.editor.setFocus()
    keys.write("Диаметр")
    _click(dialog.save)
    assert dialog.form.choices.error()
    dialog.form.choices.editor.setFocus()
    keys.write("цинк")
    _click(dialog.save)
    assert "already" in dialog.form.name.error()
    assert dialog.form.choices.value() == "цинк"
    dialog.reject()
    page.commands.edit_attributes(_row(page, goods.anchors))
    dialog = page.commands.dialog
    assert dialog.problem.text()
    assert not dialog.save.isEnabled()
    dialog.reject()


def test_the_form_asks_for_the_properties_of_the_group_and_for_packs(
    make_window, goods, keys, qtbot
):
    coat = _property(goods, is_required=True, is_listed=True)
    page = _page(make_window())
    page.list.set_current_id(goods.bolt)
    page.edit_product()
    form = page.commands.dialog
    fields = form.fields
    keys.ctrl(_ENTER)
    assert form.isVisible()
    assert fields.attributes.fields[coat].error()
    fields.attributes.fields[coat].set_value("А2")
    _click(fields.packings.add)
    keys.write("упак")
    keys.tab()
    keys.write("50")
    _click(fields.packings.add)
    keys.write("паллета")
    keys.tab()
    keys.write("40")
    assert "2\u00a0000" in fields.packings.told.text()
    keys.ctrl(_ENTER)
    assert not form.isVisible()
    assert attributes.values([goods.bolt])[goods.bolt] == {coat: "А2"}
    assert [one.total_milli for one in packings.of_product(goods.bolt)] == [50_000, 2_000_000]
    page.apply_changes(undo.undo())
    assert packings.of_product(goods.bolt) == []
    assert attributes.values([goods.bolt])[goods.bolt] == {}


def test_a_refused_pack_says_which_and_keeps_what_was_typed(make_window, goods, keys):
    page = _page(make_window())
    page.list.set_current_id(goods.bolt)
    page.edit_product()
    fields = page.commands.dialog.fields
    _click(fields.packings.add)
    keys.write("упак")
    keys.ctrl(_ENTER)
    assert page.commands.dialog.isVisible()
    assert "1" in fields.packings.told.text()
    assert fields.packings.rows[0].name.text() == "упак"
    page.commands.dialog.reject()


def test_values_stand_in_the_list_and_on_the_card(make_window, goods, qtbot):
    coat = _property(goods, is_listed=True)
    service.set_values(goods.anchor, {coat: "цинк"})
    page = _page(make_window())
    page.list.set_current_id(goods.anchor)
    qtbot.waitUntil(lambda: page.panel.product_id == goods.anchor)
    assert page.list.told(goods.anchor) == "цинк"
    card = page.panel.cards[Aspect.CONSUMER]
    assert not card._known.isHidden()
    store.changed.emit(service.set_values(goods.anchor, {coat: "А2"}))
    qtbot.waitUntil(lambda: page.list.told(goods.anchor) == "А2")


def test_the_panel_of_filters_counts_and_narrows(make_window, goods, keys, qtbot):
    coat = _property(goods)
    service.set_values(goods.anchor, {coat: "цинк"})
    service.set_values(goods.bolt, {coat: "А2"})
    page = _page(make_window())
    page.tree.choose(goods.fasteners)
    page._category_chosen(goods.fasteners)
    part = page.facets._parts[coat]
    qtbot.waitUntil(lambda: part._boxes["цинк"].count.text() == "1")
    _click(part._boxes["цинк"].box)
    assert list(page.list.paged.ids) == [goods.anchor]
    assert page.facets.words() == ["Покрытие"]
    qtbot.waitUntil(lambda: page._counting is None)
    assert part._boxes["А2"].count.text() == "1"
    page.facets.price.low.setFocus()
    keys.write("99")
    keys.press(_ENTER)
    assert list(page.list.paged.ids) == []
    assert page.stack.currentWidget() is page.not_found
    kept = page.state()
    _click(page.reset_all)
    assert set(page.list.paged.ids) == {goods.anchor, goods.bolt}
    page.restore(kept)
    assert page.facets.price.bounds() == (99_00, None)
    assert page.facets._parts[coat].chosen() == ("цинк",)
    assert products.count(page._wanted()) == 0
    qtbot.waitUntil(lambda: page._counting is None)


def test_the_stock_is_chosen_in_the_panel_or_above_the_list_alike(make_window, goods, qtbot):
    page = _page(make_window())
    _click(page.facets.stock._boxes["in_stock"].box)
    assert list(page.list.paged.ids) == [goods.anchor]
    assert page.filters.stocks() == page.facets.stocks()
    page.filters.set_stocks(())
    assert page.facets.stocks() == ()
    qtbot.waitUntil(lambda: page._counting is None)


def test_properties_leave_with_the_list_as_typed_columns(goods):
    coat = _property(goods, is_listed=True)
    size = service.create(goods.fasteners, AttributeDraft("Диаметр", unit="мм")).subject_id
    service.set_values(goods.anchor, {coat: "цинк", size: 12_000})
    source = product_source([goods.anchor, goods.bolt], [], "Товары", [])
    shown = {one.title: one for one in source.columns}
    every = {one.title: one for one in source.every_column}
    assert "Покрытие" in shown
    assert "Диаметр, мм" not in shown
    first, second = source.fetch([goods.anchor, goods.bolt])
    assert shown["Покрытие"].value(first) == "цинк"
    assert every["Диаметр, мм"].value(first) == 12_000
    assert shown["Покрытие"].value(second) is None


def test_what_a_product_told_is_shown_and_changed_after_it_left_its_group(
    make_window, goods, keys, qtbot
):
    coat = _property(goods, is_required=True)
    service.set_values(goods.bolt, {coat: "цинк"})
    page = _page(make_window())
    page.list.set_current_id(goods.bolt)
    page.edit_product()
    fields = page.commands.dialog.fields
    fields.group.set_value(None)
    fields._group_changed()
    shown = fields.attributes.fields[coat]
    assert shown.label() == "Покрытие (Крепёж)"
    shown.set_value("А2")
    keys.ctrl(_ENTER)
    assert not page.commands.dialog.isVisible()
    assert products.card(goods.bolt).row.category_id is None
    assert attributes.values([goods.bolt])[goods.bolt] == {coat: "А2"}
    card = page.panel.cards[Aspect.CONSUMER]
    qtbot.waitUntil(lambda: not card._known.isHidden())
    assert any("А2" in one.text() for one in card.findChildren(Label))
    page.edit_product()
    fields = page.commands.dialog.fields
    fields.attributes.fields[coat].set_value(None)
    keys.ctrl(_ENTER)
    assert attributes.values([goods.bolt])[goods.bolt] == {}


def test_properties_of_all_goods_are_made_at_the_top_of_the_tree(make_window, goods, keys):
    page = _page(make_window())
    page.commands.edit_attributes(None)
    dialog = page.commands.dialog
    assert dialog.title.text() == "Properties of all products"
    dialog.form.name.editor.setFocus()
    keys.write("Страна")
    dialog.form.kind.set_value(AttributeKind.TEXT)
    _click(dialog.save)
    (made,) = attributes.of_category(None)
    dialog.reject()
    page.new_product()
    form = page.commands.dialog
    form.fields.name.editor.setFocus()
    keys.write("Ветошь")
    form.fields.attributes.fields[made.id].editor.setFocus()
    keys.write("Россия")
    keys.ctrl(_ENTER)
    assert not form.isVisible()
    assert attributes.values([form.made])[form.made] == {made.id: "Россия"}
    page.commands.edit_attributes(_row(page, goods.anchors))
    dialog = page.commands.dialog
    assert "All products" in dialog.table.paged.index(0, 3).data()
    assert not dialog.save.isEnabled()
    dialog.reject()
    undo.undo()
    undo.undo()
    assert attributes.of_category(None) == []


def test_what_is_typed_into_a_property_is_written_before_another_is_shown(
    make_window, goods, keys, qtbot
):
    coat = _property(goods)
    size = service.create(goods.fasteners, AttributeDraft("Диаметр", unit="мм")).subject_id
    page = _page(make_window())
    page.commands.edit_attributes(_row(page, goods.fasteners))
    dialog = page.commands.dialog
    dialog.table.set_current_id(size)
    dialog.form.unit.editor.setFocus()
    keys.ctrl(Qt.Key.Key_A)
    keys.write("см")
    dialog.table.set_current_id(coat)
    assert dialog.form.name.value() == "Покрытие"
    assert attributes.attribute(size).unit == "см"
    _click(dialog.add)
    keys.write("Длина")
    dialog.table.set_current_id(size)
    qtbot.waitUntil(lambda: len(dialog.table.paged.ids) == 3)
    assert dialog.form.name.value() == "Диаметр"
    _click(dialog.add)
    keys.write("Покрытие")
    dialog.table.setFocus()
    dialog.table.set_current_id(coat)
    qtbot.waitUntil(lambda: bool(dialog.form.name.error()))
    assert dialog.form.name.value() == "Покрытие"
    assert dialog._current is None
    dialog.form.name.set_value("Вес")
    done = next(one for one in dialog.findChildren(Button) if one.text() == "Done")
    _click(done)
    assert not dialog.isVisible()
    assert [one.name for one in attributes.of_category(goods.fasteners)] == [
        "Покрытие", "Диаметр", "Длина", "Вес",
    ]  # fmt: skip


def test_a_property_that_is_removed_takes_what_was_typed_with_it(make_window, goods, keys):
    _property(goods)
    service.create(goods.fasteners, AttributeDraft("Диаметр", unit="мм"))
    page = _page(make_window())
    page.commands.edit_attributes(_row(page, goods.fasteners))
    dialog = page.commands.dialog
    dialog.form.name.set_value("Слой")
    dialog.remove()
    assert [one.name for one in attributes.of_category(goods.fasteners)] == ["Диаметр"]
    assert dialog.form.name.value() == "Диаметр"
    dialog.reject()


def test_a_property_is_shown_again_after_a_new_one_was_begun_by_mistake(make_window, goods, qtbot):
    coat = _property(goods)
    page = _page(make_window())
    page.commands.edit_attributes(_row(page, goods.fasteners))
    dialog = page.commands.dialog
    _click(dialog.add)
    assert dialog.form.name.value() == ""
    place = dialog.table.visualRect(dialog.table.currentIndex()).center()
    QTest.mouseClick(dialog.table.viewport(), _LEFT, Qt.KeyboardModifier.NoModifier, place)
    assert dialog._current == coat
    assert dialog.form.name.value() == "Покрытие"
    dialog.reject()


def test_a_product_is_changed_where_all_goods_have_properties(make_window, goods, keys):
    service.create(None, AttributeDraft("Вес", unit="кг"))
    page = _page(make_window())
    page.list.set_current_id(goods.bolt)
    page.edit_product()
    form = page.commands.dialog
    form.fields.name.set_value("Болт М22")
    keys.ctrl(_ENTER)
    assert products.rows([goods.bolt])[0].name == "Болт М22"


def test_a_number_below_zero_is_filtered_by(make_window, goods, keys, qtbot):
    cold = service.create(goods.fasteners, AttributeDraft("Мороз", unit="°C")).subject_id
    service.set_values(goods.anchor, {cold: -40_000})
    service.set_values(goods.bolt, {cold: -10_000})
    page = _page(make_window())
    page.tree.choose(goods.fasteners)
    page._category_chosen(goods.fasteners)
    page.facets._parts[cold].high.setFocus()
    keys.write("-20")
    keys.press(_ENTER)
    assert list(page.list.paged.ids) == [goods.anchor]


def test_a_weight_or_a_bar_code_of_a_pack_is_not_lost(make_window, goods, keys):
    page = _page(make_window())
    page.list.set_current_id(goods.bolt)
    page.edit_product()
    form = page.commands.dialog
    fields = form.fields
    _click(fields.packings.add)
    pack = fields.packings.rows[0]
    pack.barcode.setFocus()
    keys.write("4607")
    keys.ctrl(_ENTER)
    assert form.isVisible()
    assert "1" in fields.packings.told.text()
    pack.name.setFocus()
    keys.write("box")
    pack.amount.setFocus()
    keys.write("50")
    pack.weight.setFocus()
    keys.write("много")
    keys.ctrl(_ENTER)
    assert form.isVisible()
    pack.weight.setFocus()
    keys.ctrl(Qt.Key.Key_A)
    keys.write("1500")
    keys.ctrl(_ENTER)
    assert not form.isVisible()
    (made,) = packings.of_product(goods.bolt)
    assert (made.barcode, made.weight_mg) == ("4607", 1_500_000)
