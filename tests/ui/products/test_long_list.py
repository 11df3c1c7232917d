"""A long catalogue: the first goods come at once, the rest a moment later, and nothing is lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from salesapp.db import bulk
from salesapp.db.connection import database
from salesapp.db.models.products import Product
from salesapp.db.queries import products
from salesapp.domain.changes import Changes, Entity
from salesapp.ui.jobs import jobs
from salesapp.ui.lists import asking
from salesapp.ui.store import store

ALL = 450


@pytest.fixture
def page(make_window, db, qtbot, monkeypatch):
    monkeypatch.setattr(asking, "QUICK", -1)
    goods = []
    for number in range(1, ALL + 1):
        name = f"Болт {number:04}"
        plain = {"id": number, "name": name, "name_key": name.lower(), "search_text": name.lower()}
        goods.append({**plain, "sku": str(number), "price_minor": (ALL - number) * 100 + 100})
    with database.atomic():
        bulk.insert(Product, goods)
    page = make_window().navigator.page
    page.reload()
    yield page
    qtbot.waitUntil(lambda: not jobs.running)


def test_the_first_goods_come_before_the_rest(page, qtbot):
    page.reload()
    assert len(page.list.paged.ids) == products.FIRST
    qtbot.waitUntil(lambda: len(page.list.paged.ids) == ALL)
    assert list(page.list.paged.ids) == list(range(1, ALL + 1))


def test_goods_far_below_are_opened_at_once(page):
    page.reload()
    assert page.open_record(Entity.PRODUCT, ALL)
    assert page.list.current_id() == ALL


def test_the_row_that_was_current_comes_back_with_the_rest(page, qtbot):
    page.restore({**page.state(), "current": ALL - 5})
    qtbot.waitUntil(lambda: page.list.current_id() == ALL - 5)


def test_what_leaves_is_the_whole_list(page):
    page.reload()
    assert len(page.list.paged.ids) < ALL
    page.list_source()
    assert len(page.list.paged.ids) == ALL


def test_changes_are_followed_and_the_place_is_kept(page, qtbot):
    qtbot.waitUntil(lambda: len(page.list.paged.ids) == ALL)
    page.list.set_current_id(300)
    Product.update(name="Болт 0", name_key="болт 0").where(Product.id == 400).execute(database)
    store.changed.emit(Changes.of(Entity.PRODUCT, 400))
    qtbot.waitUntil(lambda: page.list.paged.ids[0] == 400)
    assert page.list.current_id() == 300


def test_home_and_end_go_through_the_whole_list(page, qtbot):
    qtbot.waitUntil(lambda: len(page.list.paged.ids) == ALL)
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_End)
    assert page.list.current_id() == ALL
    QTest.keyClick(page.list, Qt.Key.Key_Home)
    assert page.list.current_id() == 1
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    assert page.list.current_id() == 2
