"""Checking oneself in the real window, by keys: cards, answers, what is weak, and back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from salesapp.db.connection import value
from salesapp.db.queries import self_check as asked
from salesapp.domain.knowledge import FactDraft
from salesapp.domain.products import Aspect
from salesapp.services import knowledge as service
from salesapp.services import products, undo
from salesapp.ui import format as fmt
from salesapp.ui.knowledge.check_page import SelfCheckPage
from salesapp.ui.knowledge.check_words import answer, question
from salesapp.ui.knowledge.page import KnowledgePage
from salesapp.ui.settings import settings_file
from salesapp.ui.translate import translator

_PLAIN = Qt.KeyboardModifier.NoModifier
CTRL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def press(key, modifier=_PLAIN):
    QTest.keyClick(QApplication.focusWidget(), key, modifier)


@pytest.fixture
def page(window, anchor) -> SelfCheckPage:
    translator.use("en")
    fact = FactDraft(Aspect.FEATURES, "Да, анкер остаётся", label="Можно ли снять деталь?")
    service.add_fact(anchor, fact)
    service.add_fact(anchor, FactDraft(Aspect.UNIQUENESS, "75 мм", proof="протокол 17"))
    window.navigator.page.list.setFocus()
    press(Qt.Key.Key_K, CTRL_ALT)
    page = window.navigator.page
    assert isinstance(page, SelfCheckPage)
    return page


def test_cards_are_answered_by_keys_and_the_missed_one_comes_once_more(page, window, anchor):
    press(Qt.Key.Key_F)
    assert page.is_asking
    whole = len(page._cards)
    assert whole >= 4
    first = page.current()
    assert page.card.question.text() == question(first)
    assert page.card.answer.isHidden()
    press(Qt.Key.Key_1)
    assert page.current() is first, "a digit before the answer is seen answers nothing"
    press(Qt.Key.Key_Space)
    assert page.card.answer.text() == answer(first)
    assert not page.card.answer.isHidden()
    press(Qt.Key.Key_2)
    assert page._place == 1
    while page.is_asking:
        press(Qt.Key.Key_Space)
        press(Qt.Key.Key_1)
    assert page.standing.title.text() == f"{whole - 1} of {whole} known"
    assert value("SELECT count(*) FROM check_answer") == whole
    weak = asked.weak()
    assert [(one.product_id, one.aspect) for one in weak] == [(first.product_id, first.aspect)]
    shown = page.standing.table.paged
    assert shown.rowCount() == 1
    assert weak[0].product in shown.index(0, 0).data()
    bar = page.standing.sides.chips[first.aspect]
    assert bar is not None
    page.standing.table.setFocus()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    opened = window.navigator.page
    assert isinstance(opened, KnowledgePage)
    assert (opened.product_id, opened.sides.aspect) == (first.product_id, first.aspect)


def test_ctrl_z_takes_the_last_answer_back_and_asks_again(page, window):
    press(Qt.Key.Key_F)
    first, whole = page.current(), len(page._cards)
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_2)
    assert len(page._cards) == whole + 1
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.current() == first
    assert len(page._cards) == whole
    assert value("SELECT count(*) FROM check_answer") == 0
    press(Qt.Key.Key_1)
    assert value("SELECT knew FROM check_answer") == 1


def test_escape_finishes_early_and_what_was_answered_stays(page):
    press(Qt.Key.Key_F)
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_1)
    press(Qt.Key.Key_Escape)
    assert not page.is_asking
    assert page.standing.title.text() == "1 of 1 known"
    assert asked.between(fmt.today(), fmt.today()) == (1, 1)


def test_the_side_of_a_card_opens_and_one_comes_back_to_the_same_card(page, window):
    press(Qt.Key.Key_F)
    first = page.current()
    press(Qt.Key.Key_K)
    assert isinstance(window.navigator.page, KnowledgePage)
    press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.navigator.page is page
    assert page.current() == first


def test_costs_are_not_asked_while_they_are_hidden(page, anchor):
    products.set_aspect(anchor, Aspect.COST, "Закупка 22,40, наценка 42 %")
    settings_file().put("show_cost", False)
    for _time in range(3):
        page.begin()
        texts = [answer(one) for one in page._cards]
        assert texts
        assert not any("22,40" in one for one in texts)


def test_the_group_on_the_screen_is_asked_about_first(window, anchor):
    group = products.create_category("Анкеры").subject_id
    products.set_category([anchor], group)
    (bolt,) = set(value_of_all()) - {anchor}
    service.add_fact(bolt, FactDraft(Aspect.FEATURES, "Шестигранная головка"))
    home = window.navigator.page
    home.reload()
    home.tree.choose(group)
    home._category_chosen(group)
    home.show_self_check()
    page = window.navigator.page
    assert page.standing.scope.isVisible()
    press(Qt.Key.Key_F)
    assert {one.product_id for one in page._cards} == {anchor}
    press(Qt.Key.Key_Escape)
    page.standing.scope.set_value("all")
    page.begin()
    assert len({one.product_id for one in page._cards}) == 2


def test_the_button_above_the_goods_begins_and_nothing_written_says_so(window, db):
    home = window.navigator.page
    bar = home.filters
    button = bar.check if bar.check.isVisible() else bar.check_icon
    for one in value_of_all():
        products.delete(one)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    page = window.navigator.page
    assert isinstance(page, SelfCheckPage)
    press(Qt.Key.Key_F)
    assert page._stack.currentWidget() is page.nothing
    undo.undo()


def value_of_all() -> list[int]:
    from salesapp.db.connection import rows

    return [one for (one,) in rows("SELECT id FROM product WHERE deleted_at IS NULL")]
