"""Groups dragged, renamed in place and dissolved; goods dragged into them; costs hidden."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent

from salesapp.db.queries import products
from salesapp.domain.attributes import AttributeDraft, AttributeKind
from salesapp.domain.fields import ATTRIBUTE
from salesapp.domain.filters import Condition, Op, every
from salesapp.domain.products import Aspect
from salesapp.services import attributes, undo
from salesapp.services import products as service
from salesapp.ui.costs import costs_shown, visible
from salesapp.ui.frame.history_words import name_of_field
from salesapp.ui.notices import notices
from salesapp.ui.products.group_tree import GROUP, goods_mime
from salesapp.ui.products.product_form import ProductForm
from salesapp.ui.store import store

_PLAIN = Qt.KeyboardModifier.NoModifier
_LEFT = Qt.MouseButton.LeftButton


def _page(window):
    return window.navigator.page


def _group(category_id):
    mime = QMimeData()
    mime.setData(GROUP, str(category_id).encode())
    return mime


def _drop(tree, mime, category_id, *, above=False):
    """Move over a row of the tree and let go there, as a drag by the mouse does."""
    rect = tree.visualRect(tree.tree.index(tree.tree.place_of(category_id)))
    at = QPoint(rect.left() + 40, rect.top() + (2 if above else rect.height() // 2))
    action = Qt.DropAction.MoveAction
    entered = QDragEnterEvent(at, action, mime, _LEFT, _PLAIN)
    tree.dragEnterEvent(entered)
    assert entered.isAccepted()
    moved = QDragMoveEvent(at, action, mime, _LEFT, _PLAIN)
    tree.dragMoveEvent(moved)
    tree.viewport().repaint()
    tree.dropEvent(QDropEvent(QPointF(at), action, mime, _LEFT, _PLAIN))
    return moved.isAccepted()


def _tree():
    return [(row.id, row.parent_id) for row in products.categories()]


@pytest.fixture
def services(goods):
    return service.create_category("Услуги").subject_id


def test_goods_and_groups_are_dragged_into_groups(make_window, goods, services, qtbot):
    page = _page(make_window())
    assert _drop(page.tree, goods_mime([goods.anchor, goods.bolt]), services)
    assert {one.category_id for one in products.rows([goods.anchor, goods.bolt])} == {services}
    undo.undo()
    assert products.card(goods.bolt).row.category_id == goods.fasteners
    assert _drop(page.tree, _group(services), goods.fasteners)
    within = [(goods.anchors, goods.fasteners), (services, goods.fasteners)]
    assert _tree() == [(goods.fasteners, None), *within]
    qtbot.waitUntil(lambda: page.tree.row_of(services).depth == 1)
    assert _drop(page.tree, _group(services), goods.fasteners, above=True)
    assert _tree()[0] == (services, None)


def test_a_name_that_is_taken_beside_it_is_told_and_nothing_moves(make_window, goods, services):
    told = []
    notices.told.connect(lambda notice: told.append(notice.text))
    window = make_window()
    page = _page(window)
    before = _tree()
    double = service.create_category("Анкеры").subject_id
    page.commands.rename_at_once(services, "крепёж")
    page.commands.move_category(double, goods.fasteners, None)
    page.commands.new_category(goods.fasteners)
    dialog = page.commands.dialog
    dialog._fields[0].set_value("Анкеры")
    dialog.accept()
    assert dialog.isVisible()
    assert "Анкеры" in dialog._fields[0].error()
    dialog.reject()
    assert len(told) == 2
    assert all("name" in one for one in told)
    assert sorted(_tree()) == sorted([*before, (double, None)])


def test_a_group_does_not_go_into_itself(make_window, goods):
    page = _page(make_window())
    before = _tree()
    assert not _drop(page.tree, _group(goods.fasteners), goods.anchors)
    assert _tree() == before


def test_a_group_is_renamed_in_place_and_escape_takes_it_back(make_window, goods, keys, qtbot):
    page = _page(make_window())
    page.tree.choose(goods.anchors)
    page._category_chosen(goods.anchors)
    page.tree.setFocus()
    keys.press(Qt.Key.Key_F2)
    keys.write("Дюбели")
    keys.press(Qt.Key.Key_Escape)
    assert page.tree.hasFocus()
    keys.press(Qt.Key.Key_F2)
    keys.write("Дюбели")
    keys.press(Qt.Key.Key_Return)
    assert [row.name for row in products.categories()] == ["Крепёж", "Дюбели"]
    assert page.tree.hasFocus()
    qtbot.waitUntil(lambda: page.tree.row_of(goods.anchors).name == "Дюбели")


def test_groups_change_places_by_keys(make_window, goods, services, keys, qtbot):
    page = _page(make_window())
    page.tree.choose(services)
    page._category_chosen(services)
    page.tree.setFocus()
    keys.press(Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert _tree()[0] == (services, None)
    qtbot.waitUntil(lambda: page.tree.tree.rows[1].id == services)
    keys.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert _tree()[-1] == (services, None)


def test_a_group_with_goods_is_deleted_after_they_moved(make_window, goods, services, keys):
    page = _page(make_window())
    page.tree.choose(goods.fasteners)
    page._category_chosen(goods.fasteners)
    page.tree.setFocus()
    keys.press(Qt.Key.Key_Delete)
    dialog = page.commands.dialog
    dialog._fields[0].set_value(services)
    keys.ctrl(Qt.Key.Key_Return)
    assert _tree() == [(services, None), (goods.anchors, services)]
    assert products.card(goods.bolt).row.category_id == services
    store.changed.emit(undo.undo())
    assert products.card(goods.bolt).row.category_id == goods.fasteners


def test_an_empty_group_goes_at_once(make_window, goods, services, keys):
    page = _page(make_window())
    page.tree.choose(services)
    page._category_chosen(services)
    page.tree.setFocus()
    keys.press(Qt.Key.Key_Delete)
    assert services not in dict(_tree())


def test_costs_are_hidden_everywhere_by_one_key_and_stay_in_the_store(
    make_window, goods, keys, qtbot
):
    window = make_window()
    page = _page(window)
    page.list.set_current_id(goods.anchor)
    qtbot.waitUntil(lambda: page.panel.product_id == goods.anchor)
    card = page.panel.cards[Aspect.COST]
    shown = lambda: " ".join(one.text() for one in card._known.findChildren(type(card.title)))  # noqa: E731
    assert "22,40" in shown()
    window.run_action("products.costs")
    assert not costs_shown()
    assert "22,40" not in " ".join(
        one.text() for one in card._known.findChildren(type(card.title)) if one.isVisible()
    )
    assert name_of_field("cost_minor") == ""
    from salesapp.db.queries.fields import fields_of
    from salesapp.domain.entities import Entity

    assert "cost_minor" not in {one.id for one in visible(fields_of(Entity.PRODUCT))}
    page.edit_product()
    form = page.commands.dialog
    assert isinstance(form, ProductForm)
    assert form.fields.cost.isHidden()
    keys.ctrl(Qt.Key.Key_Return)
    assert products.card(goods.anchor).row.cost_minor == 22_40
    window.run_action("products.costs")
    assert costs_shown()


def test_goods_are_shown_again_when_what_hid_the_others_is_deleted(make_window, goods, qtbot):
    color = attributes.create(
        goods.fasteners, AttributeDraft("Цвет", AttributeKind.LIST, choices=("красный",))
    ).subject_id
    attributes.set_values(goods.anchor, {color: "красный"})
    page = make_window().navigator.page
    page.tree.choose(goods.fasteners)
    page._category_chosen(goods.fasteners)
    page.facets._parts[color].set_chosen(["красный"])
    page.facets.changed.emit()
    assert list(page.list.paged.ids) == [goods.anchor]
    store.changed.emit(attributes.delete(color))
    qtbot.waitUntil(lambda: set(page.list.paged.ids) == {goods.anchor, goods.bolt})
    store.changed.emit(service.dissolve_category(goods.fasteners, None))
    qtbot.waitUntil(lambda: page.tree.current_id() is None)
    assert set(page.list.paged.ids) == {goods.anchor, goods.bolt}


@pytest.fixture
def red(goods):
    """A property, and the condition that asks for it."""
    made = attributes.create(
        goods.fasteners, AttributeDraft("Цвет", AttributeKind.LIST, choices=("красный",))
    ).subject_id
    attributes.set_values(goods.anchor, {made: "красный"})
    return made, every(Condition(f"{ATTRIBUTE}{made}", Op.ANY_OF, ("красный",)))


def test_a_list_asks_no_property_that_is_deleted(make_window, goods, red, qtbot):
    color, asked = red
    page = make_window().navigator.page
    page.filters.further.set_filter(asked)
    assert list(page.list.paged.ids) == [goods.anchor]
    store.changed.emit(attributes.delete(color))
    qtbot.waitUntil(lambda: set(page.list.paged.ids) == {goods.anchor, goods.bolt})
    assert page.filters.further.words() == []
    page.reload()


def test_a_table_asks_no_property_that_is_deleted(make_window, goods, red, qtbot):
    color, asked = red
    window = make_window()
    window.navigator.page.turn_view()
    table = window.navigator.page
    table.filters.set_filter(asked)
    qtbot.waitUntil(lambda: list(table.table.paged.ids) == [goods.anchor])
    store.changed.emit(attributes.delete(color))
    qtbot.waitUntil(lambda: set(table.table.paged.ids) == {goods.anchor, goods.bolt})
    assert table.filters.words() == []
