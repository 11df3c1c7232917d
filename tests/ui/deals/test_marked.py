"""Several deals are marked: what concerns one is done with the one in view, the rest with all."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from salesapp.db.connection import value
from salesapp.ui.action_registry import title_of
from salesapp.ui.actions import action
from salesapp.ui.deals.bulk_move import BulkMoveDialog
from salesapp.ui.editing.bulk_dialog import BulkDialog

OF_ONE = (
    "deals.open", "deals.step", "deals.step_done", "deals.forward", "deals.back", "deals.win",
    "deals.lose", "deals.reopen", "deals.questions", "deals.origin", "deals.delete",
)  # fmt: skip


@pytest.fixture
def three(open_desk, deal_with_step, make_organization):
    """The list with two deals marked by clicks and the third in view."""
    make_organization()
    deals = [deal_with_step(title) for title in ("Анкеры", "Болты", "Гайки")]
    desk = open_desk()
    desk.page.show_view("list")
    table = desk.page.list.table
    mark = Qt.MouseButton.LeftButton
    for deal in deals[:2]:
        box = table.visualRect(table.paged.index(table.paged.row_of(deal), 0)).center()
        QTest.mouseClick(table.viewport(), mark, pos=box)
    table.set_current_id(deals[2])
    assert set(table.marked_ids()) == set(deals[:2])
    return desk, deals


def entries(desk, deal):
    """The lines of the context menu of a deal, by their words."""
    desk.page.show_menu(deal, desk.page.mapToGlobal(desk.page.rect().center()))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu, {one.text().split("\t")[0]: one for one in menu.actions()}


def of(lines, action_id):
    return lines[title_of(action(action_id))]


def test_space_marks_in_the_list_and_ends_no_step(open_desk, deal_with_step):
    first, second = deal_with_step("Анкеры"), deal_with_step("Болты")
    desk = open_desk()
    desk.page.show_view("list")
    table = desk.page.list.table
    for deal in (first, second):
        table.set_current_id(deal)
        desk.press(Qt.Key.Key_Space)
    assert set(table.marked_ids()) == {first, second}


def test_what_concerns_one_deal_waits_until_one_is_chosen(three):
    desk, deals = three
    menu, lines = entries(desk, deals[2])
    assert [one for one in OF_ONE if of(lines, one).isEnabled()] == []
    menu.close()
    desk.page.list.table.set_marked([])
    menu, lines = entries(desk, deals[2])
    # The deal in view is open: all but its return to work.
    assert [one for one in OF_ONE if not of(lines, one).isEnabled()] == ["deals.reopen"]
    menu.close()


def test_an_offer_is_made_for_the_deal_in_view(three, qtbot):
    desk, deals = three
    menu, lines = entries(desk, deals[2])
    of(lines, "offer.new").trigger()
    menu.close()
    qtbot.waitUntil(lambda: value("SELECT count(*) FROM offer") == 1)
    assert value("SELECT deal_id FROM offer") == deals[2]


def test_an_invoice_is_made_for_the_deal_in_view(three, qtbot):
    desk, deals = three
    menu, lines = entries(desk, deals[2])
    of(lines, "invoice.new").trigger()
    menu.close()
    qtbot.waitUntil(lambda: value("SELECT count(*) FROM invoice") == 1)
    assert value("SELECT deal_id FROM invoice") == deals[2]


@pytest.mark.parametrize(
    ("command", "kind"), [("list.bulk", BulkDialog), ("list.state", BulkMoveDialog)]
)
def test_many_are_changed_together(three, command, kind):
    desk, deals = three
    menu, lines = entries(desk, deals[2])
    of(lines, command).trigger()
    menu.close()
    dialog = next(one for one in desk.window.findChildren(kind) if one.isVisible())
    assert set(dialog.ids) == set(deals[:2])
    dialog.reject()
