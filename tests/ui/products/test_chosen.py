"""Several products are chosen: what concerns one waits, the rest is done with all of them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from salesapp.db.queries import products
from salesapp.ui import settings, theme
from salesapp.ui.action_registry import title_of
from salesapp.ui.actions import action
from salesapp.ui.editing.bulk_dialog import BulkDialog
from salesapp.ui.editing.state_dialog import StateDialog
from salesapp.ui.main_window import MainWindow
from salesapp.ui.products.compare_page import ComparePage
from salesapp.ui.translate import translator

OF_ONE = (
    "products.offer", "products.copy_pitch", "products.edit", "products.prices",
    "products.knowledge", "products.related", "products.pitch", "products.archive",
    "products.restore", "products.delete",
)  # fmt: skip
OF_ALL = (
    "products.compare", "products.present", "products.category", "products.price_paper",
    "list.bulk", "list.state", "products.merge",
)  # fmt: skip
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


@pytest.fixture
def two(qtbot, qapp, db, goods, tmp_path, monkeypatch):
    """The whole window, in its catalogue two products chosen by clicks."""
    monkeypatch.setenv("SALESAPP_HOME", str(tmp_path / "home"))
    settings.forget_settings()
    theme.state.install(qapp)
    theme.state.reduce_motion = True
    translator.use("en")
    window = MainWindow(settings.settings_file())
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show()
    window.show_section("products")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    page = window.navigator.page
    rows = page.list
    qtbot.waitUntil(lambda: rows.paged.rowCount() == 2)
    for number, held in enumerate(
        (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier)
    ):
        place = rows.visualRect(rows.paged.index(number, 0)).center()
        QTest.mouseClick(rows.viewport(), LEFT, held, place)
    assert set(rows.selected_ids()) == {goods.anchor, goods.bolt}
    yield page
    settings.forget_settings()


def entries(page):
    """The lines of the menu under the second row, by their words; the click keeps both chosen."""
    rows = page.list
    place = rows.visualRect(rows.paged.index(1, 0)).center()
    QTest.mouseClick(rows.viewport(), RIGHT, Qt.KeyboardModifier.NoModifier, place)
    assert len(rows.selected_ids()) == 2
    reason = QContextMenuEvent.Reason.Mouse
    at = rows.viewport().mapToGlobal(place)
    QApplication.sendEvent(rows.viewport(), QContextMenuEvent(reason, QPoint(place), at))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu, {one.text().split("\t")[0]: one for one in menu.actions()}


def of(lines, action_id):
    return lines[title_of(action(action_id))]


def test_what_concerns_one_product_waits_and_the_rest_is_there(two):
    menu, lines = entries(two)
    assert [one for one in OF_ONE if of(lines, one).isEnabled()] == []
    assert [one for one in OF_ALL if not of(lines, one).isEnabled()] == []
    menu.close()


@pytest.mark.parametrize(
    ("command", "kind"), [("list.bulk", BulkDialog), ("list.state", StateDialog)]
)
def test_many_are_changed_together(two, goods, command, kind):
    menu, lines = entries(two)
    of(lines, command).trigger()
    menu.close()
    dialog = next(one for one in two.window().findChildren(kind) if one.isVisible())
    assert set(dialog.ids) == {goods.anchor, goods.bolt}
    dialog.reject()


def test_the_chosen_stand_side_by_side(two, goods):
    menu, lines = entries(two)
    of(lines, "products.compare").trigger()
    menu.close()
    shown = two.window().navigator.page
    assert isinstance(shown, ComparePage)
    assert shown.subtitle().startswith("2")


def test_a_key_of_one_product_does_nothing_to_several(two, goods):
    two.list.setFocus()
    QTest.keyClick(two.list, Qt.Key.Key_Delete)
    assert products.card(goods.anchor) is not None
    assert products.card(goods.bolt) is not None
