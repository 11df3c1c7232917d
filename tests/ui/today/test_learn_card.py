"""Today tells what of the goods was not known, and begins the cards that wait."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from salesapp.db.connection import execute
from salesapp.db.queries import self_check as asked
from salesapp.services import self_check as service
from salesapp.ui.format import today
from salesapp.ui.knowledge.check_page import SelfCheckPage
from salesapp.ui.knowledge.page import KnowledgePage
from salesapp.ui.today.learn_card import WeakLine


@pytest.fixture
def anchor(db, make_product) -> int:
    return make_product("Анкер М12", sku="А-12", manufacturer="Окский метиз")


def miss(product: int, count: int = 1) -> list:
    """Answer the first cards about a product wrongly; the cards."""
    cards = asked.cards_of(product, today())
    assert len(cards) >= count
    for card in cards[:count]:
        service.answer(card, knew=False, today=today())
    return cards[:count]


def test_who_was_never_asked_is_not_bothered(make_window, anchor):
    page = make_window().navigator.page
    assert page.learn.isHidden()


def test_a_side_that_was_not_known_stands_there_and_opens_by_enter(make_window, anchor, keys):
    [card] = miss(anchor)
    window = make_window()
    page = window.navigator.page
    [line] = page.learn.rows
    assert isinstance(line, WeakLine)
    assert "Анкер М12" in line.accessibleName()
    assert "not known: 1 of 1" in line.accessibleName()
    line.setFocus()
    keys.press(Qt.Key.Key_Return)
    opened = window.navigator.page
    assert isinstance(opened, KnowledgePage)
    window.navigator.go_back()
    assert window.navigator.page is page
    service.answer(card, knew=True, today=today())
    page.reload()
    assert page.learn.isHidden(), "what is known now is no weak spot"


def test_cards_to_repeat_are_counted_and_the_check_begins_from_the_day(make_window, anchor, qtbot):
    miss(anchor, 2)
    execute("UPDATE check_card SET due_on = ?", (today() - timedelta(days=1)).isoformat())
    window = make_window()
    page = window.navigator.page
    assert page.learn._note.text() == "2 cards to repeat"
    qtbot.mouseClick(page.learn.all, Qt.MouseButton.LeftButton)
    check = window.navigator.page
    assert isinstance(check, SelfCheckPage)
    assert check.isVisible()
    window.navigator.go_back()
    assert window.navigator.page is page


def test_goods_no_longer_sold_are_not_to_be_learned(make_window, anchor):
    miss(anchor)
    execute("UPDATE product SET is_active = 0 WHERE id = ?", anchor)
    assert make_window().navigator.page.learn.isHidden()
