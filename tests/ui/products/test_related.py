"""Related goods, comparison and photos in the real window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QImageReader
from PySide6.QtTest import QTest

from salesapp.db.queries import links, relations
from salesapp.domain.attributes import AttributeDraft, AttributeKind
from salesapp.domain.entities import Entity
from salesapp.domain.relations import RelationKind
from salesapp.paths import thumbnails_folder
from salesapp.services import attachments, attributes, undo
from salesapp.services import relations as service
from salesapp.ui.offers.picker import picks_of
from salesapp.ui.products.compare_page import ComparePage
from salesapp.ui.records.thumbnails import SIDE, small, thumbnails
from salesapp.ui.store import store


def _page(window):
    return window.navigator.page


def _click(widget):
    at = QPoint(8, widget.height() // 2)
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)


@pytest.fixture
def photo(tmp_path):
    """A file with a picture of a size and a colour."""

    def make(name, size=(640, 320), colour=Qt.GlobalColor.red):
        image = QImage(*size, QImage.Format.Format_RGB32)
        image.fill(colour)
        path = tmp_path / name
        assert image.save(str(path))
        return path

    return make


def test_goods_are_related_by_keys_and_the_relation_is_taken_back(make_window, goods, keys, qtbot):
    page = _page(make_window())
    page.list.set_current_id(goods.anchor)
    keys.press(Qt.Key.Key_A)
    dialog = page.commands.dialog
    dialog.picker.setFocus()
    keys.write("болт")
    keys.press(Qt.Key.Key_Return)
    (made,) = relations.of_product(goods.bolt)
    assert (made.kind, made.product.id) == (RelationKind.ALTERNATIVE, goods.anchor)
    dialog.picker.setFocus()
    keys.write("анкер")
    keys.press(Qt.Key.Key_Return)
    assert dialog.added.error()
    dialog.table.set_current_id(made.id)
    _click(dialog.bin)
    assert relations.of_product(goods.bolt) == []
    store.changed.emit(undo.undo())
    assert dialog.table.paged.rowCount() == 1
    dialog.reject()
    qtbot.waitUntil(lambda: "1" in page.panel.head.related.text())


def test_the_picker_proposes_what_stands_in_for_goods_that_cannot_be_had(goods, make_product):
    empty = make_product("Анкер М12×100", stock_milli=0)
    service.relate(empty, [goods.anchor], RelationKind.ALTERNATIVE)
    found = picks_of("м12×100")
    assert [(one.product.id, one.instead_of) for one in found] == [
        (empty, ""),
        (goods.anchor, "Анкер М12×100"),
    ]
    service.relate(goods.old, [goods.bolt], RelationKind.REPLACEMENT)
    (heir,) = picks_of("гайка м20")
    assert (heir.product.id, heir.instead_of) == (goods.bolt, "Гайка М20")


def test_goods_are_compared_and_only_differences_are_shown(make_window, goods, keys):
    draft = AttributeDraft("Покрытие", AttributeKind.LIST, choices=("цинк", "А2"))
    coat = attributes.create(goods.fasteners, draft).subject_id
    same = attributes.create(goods.fasteners, AttributeDraft("Длина", unit="мм")).subject_id
    attributes.set_values(goods.anchor, {coat: "цинк", same: 80_000})
    attributes.set_values(goods.bolt, {coat: "А2", same: 80_000})
    window = make_window()
    page = _page(window)
    page.list.selectAll()
    page.list.setFocus()
    keys.press(Qt.Key.Key_C)
    page = _page(window)
    assert isinstance(page, ComparePage)
    assert len(page.goods) == 2
    rows = {line.name: line for line in page._lines.values()}
    assert sorted(rows["Покрытие"].values) == ["А2", "цинк"]
    assert not rows["Длина, мм"].differs
    before = page.table.paged.rowCount()
    _click(page.only)
    assert page.table.paged.rowCount() < before
    page.table.setCurrentIndex(page.table.paged.index(0, 1))
    left = page.goods[1].id
    page.table.setFocus()
    keys.press(Qt.Key.Key_Delete)
    assert [one.id for one in page.goods] == [left]


def test_the_first_photo_stands_for_the_product_and_another_can(make_window, goods, photo, qtbot):
    kept = [attachments.keep(photo("а.png")), attachments.keep(photo("б.jpg"))]
    for one in kept:
        attachments.attach(Entity.PRODUCT, goods.anchor, [one])
    page = _page(make_window())
    page.list.set_current_id(goods.anchor)
    qtbot.waitUntil(lambda: page.panel.product_id == goods.anchor)
    first, second = (one.sha256 for one in links.attachments(Entity.PRODUCT, goods.anchor))
    assert page.panel.head.photo.sha256 == first
    qtbot.waitUntil(lambda: thumbnails.pixmap(first) is not None)
    page.panel.files._reorder([1, 0])
    assert links.main_pictures(Entity.PRODUCT, [goods.anchor]) == {goods.anchor: second}
    store.changed.emit(undo.undo())
    assert links.main_pictures(Entity.PRODUCT, [goods.anchor]) == {goods.anchor: first}
    qtbot.waitUntil(lambda: page.list.photo(goods.anchor) == first)


def test_small_pictures_are_kept_by_hash_and_a_broken_one_is_none(db, photo, tmp_path, monkeypatch):
    monkeypatch.setenv("SALESAPP_HOME", str(tmp_path / "home"))
    kept = attachments.keep(photo("а.png", (1000, 500)))
    made = small(kept.sha256)
    assert (made.width(), made.height()) == (SIDE, SIDE // 2)
    path = thumbnails_folder() / f"{kept.sha256}.png"
    assert QImageReader(str(path)).size() == made.size()
    broken = tmp_path / "б.png"
    broken.write_bytes(b"\x89PNG\r\n\x1a\n and nothing more")
    assert small(attachments.keep(broken).sha256).isNull()
