"""The panel shows a deal that has left the view: it, and no other, is written and acted on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from salesapp.db.connection import value
from salesapp.services import organizations
from salesapp.ui.deals.filter_bar import BOARD, LIST
from tests.services.papers_kit import SELLER


def title_of(deal: int) -> str:
    """What the store has."""
    return str(value("SELECT title FROM deal WHERE id = ?", deal))


@pytest.fixture
def bolts(deal_with_step):
    """Two deals that a search for bolts finds, the first one first."""
    return deal_with_step("Болты", amount_minor=200), deal_with_step("Болты два", amount_minor=100)


@pytest.fixture
def renamed(open_desk, bolts, qtbot):
    """The first deal is searched, opened in the panel and called otherwise there: it leaves."""

    def rename(view: str):
        page = open_desk().page
        page.bar.set_view(view)
        page.show_view(view)
        page.bar.search.setText("Болты")
        first, second = bolts
        qtbot.waitUntil(lambda: page._has(first) and page._has(second))
        page._go_to(first)
        page.show_panel(first)
        title = page.panel.fields.fields["title"].editor
        title.setFocus()
        title.setText("Гайки")
        qtbot.keyClick(title, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: not page._has(first))
        return page

    return rename


@pytest.mark.parametrize("view", [BOARD, LIST])
def test_a_new_title_that_leaves_the_search_is_written_into_its_own_deal_only(renamed, bolts, view):
    page = renamed(view)
    page.panel.save()
    assert [title_of(one) for one in bolts] == ["Гайки", "Болты два"]


def test_lost_in_the_panel_is_about_the_deal_it_shows(renamed, bolts):
    page = renamed(BOARD)
    assert page.panel.deal_id() == bolts[0] != page.current_deal()
    page.panel._lost.click()
    assert page.mover.lost is not None
    assert page.mover.lost.draft_about.split(":")[0] == str(bolts[0])


def test_questions_of_the_panel_are_of_the_deal_it_shows(renamed, bolts):
    page = renamed(BOARD)
    from salesapp.ui.qualifying.sheet_dialog import SheetDialog

    page.panel.questions.ask_wanted.emit()
    dialog = page.window().findChild(SheetDialog)
    assert dialog is not None
    assert dialog.draft_about.split(":")[-1] == str(bolts[0])


def test_more_of_the_panel_is_a_menu_of_the_deal_it_shows(renamed, bolts):
    page = renamed(BOARD)
    page.panel._more.click()
    menu = next(one for one in page.findChildren(QMenu) if one.isVisible())
    page.board.show_deal(bolts[1])
    next(one for one in menu.actions() if one.text().startswith("Удалить сделку")).trigger()
    deleted = value("SELECT group_concat(id) FROM deal WHERE deleted_at IS NOT NULL")
    assert str(deleted) == str(bolts[0])


def test_won_in_the_panel_asks_about_the_deal_it_shows(renamed, bolts):
    page = renamed(BOARD)
    page.panel._won.click()
    assert page.mover.gate is not None
    assert page.mover.gate._asked.deal.id == bolts[0]


def test_an_offer_wanted_in_the_panel_is_of_the_deal_it_shows(renamed, bolts):
    organizations.save(SELLER)
    page = renamed(BOARD)
    page.panel._offer.click()
    assert value("SELECT group_concat(deal_id) FROM offer") == str(bolts[0])


def asked_about(page) -> int:
    """The deal that is about to be won."""
    assert page.mover.gate is not None
    return page.mover.gate._asked.deal.id


@pytest.mark.parametrize("view", [BOARD, LIST])
def test_won_said_from_within_the_panel_is_about_the_deal_it_shows(renamed, bolts, view):
    page = renamed(view)
    assert page.panel.deal_id() == bolts[0]
    page.window().run_action("deals.win")
    assert asked_about(page) == bolts[0]


@pytest.mark.parametrize("view", [BOARD, LIST])
def test_back_in_the_view_the_panel_shows_what_the_keys_act_on(renamed, bolts, view, qtbot):
    page = renamed(view)
    page.focus_view()
    assert page.panel.deal_id() == bolts[1]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_W)
    assert asked_about(page) == bolts[1]


@pytest.mark.parametrize(("view", "other"), [(BOARD, LIST), (LIST, BOARD)])
def test_in_another_view_the_panel_shows_what_the_keys_act_on(renamed, bolts, view, other, qtbot):
    page = renamed(view)
    page.bar.set_view(other)
    page.show_view(other)
    qtbot.waitUntil(lambda: page._has(bolts[1]))
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_W)
    assert asked_about(page) == page.panel.deal_id()
