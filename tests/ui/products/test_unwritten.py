"""Words of a product's panel that could not be written are not lost: they are typed again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from salesapp.db.queries import products
from salesapp.domain.products import Aspect
from salesapp.services import form_drafts
from salesapp.ui.drafts.left import tell_left
from salesapp.ui.drafts.settling import KEEP_MS
from salesapp.ui.kit.dialog import Dialog
from tests.another_writer import another_writes

_ENTER = Qt.Key.Key_Return
WORDS = "Резьба закрыта колпачком, метка"


@pytest.fixture
def page(make_window, goods, qtbot, monkeypatch):
    """The catalogue; who finds the store held by somebody else is told so without a wait."""
    monkeypatch.setattr("salesapp.db.connection._PATIENCE", 0)
    page = make_window().navigator.page
    show(qtbot, page, goods.anchor)
    return page


def show(qtbot, page, product_id):
    page.list.set_current_id(product_id)
    qtbot.waitUntil(lambda: page.panel.product_id == product_id)


def understood(page):
    """The refusal was told; it is read and put away."""
    (told,) = [one for one in page.window().findChildren(Dialog) if one.isVisible()]
    told.accept()


def written(product_id):
    return products.card(product_id).aspects[Aspect.FEATURES]


def test_refused_words_stay_in_the_field_and_are_saved_the_second_time(page, goods, keys, db):
    content = page.panel.cards[Aspect.FEATURES].content
    keys.press(Qt.Key.Key_3)
    keys.write(", метка")
    with another_writes(db):
        keys.ctrl(_ENTER)
        understood(page)
    assert content.is_editing()
    assert content.editor.value() == WORDS
    assert content.editor.hasFocus()
    keys.ctrl(_ENTER)
    assert written(goods.anchor) == WORDS
    assert not content.is_editing()
    assert form_drafts.left_open() == []


def test_a_refused_phrase_stays_in_the_field_and_esc_forgets_it(page, goods, keys, db, qtbot):
    content = page.panel.pitch.content
    keys.press(Qt.Key.Key_0)
    keys.write("Ставится за минуту")
    with another_writes(db):
        keys.ctrl(_ENTER)
        understood(page)
    assert content.editor.value() == "Ставится за минуту"
    keys.press(Qt.Key.Key_Escape)
    assert content.text() == ""
    show(qtbot, page, goods.bolt)
    show(qtbot, page, goods.anchor)
    assert not content.is_editing()
    assert form_drafts.left_open() == []


def test_words_refused_on_the_way_to_another_product_wait_with_their_own(
    page, goods, keys, db, qtbot
):
    content = page.panel.cards[Aspect.FEATURES].content
    keys.press(Qt.Key.Key_3)
    keys.write(", метка")
    with another_writes(db):
        show(qtbot, page, goods.bolt)
        understood(page)
        assert not content.is_editing()
        assert content.text() == ""
        show(qtbot, page, goods.anchor)
        assert content.editor.value() == WORDS
        page.list.setFocus()
    keys.press(Qt.Key.Key_3)
    keys.ctrl(_ENTER)
    assert written(goods.anchor) == WORDS
    show(qtbot, page, goods.bolt)
    show(qtbot, page, goods.anchor)
    assert not content.is_editing()


def test_refused_words_are_offered_back_after_a_restart(page, goods, keys, db, qtbot, make_window):
    keys.press(Qt.Key.Key_3)
    keys.write(", метка")
    with another_writes(db):
        page.leave()
        understood(page)
    qtbot.waitUntil(lambda: len(form_drafts.left_open()) == 1, timeout=KEEP_MS * 20)
    window = make_window()
    strip = tell_left(window)
    assert "and not saved: Анкер" in strip.words.text()
    strip.open_form(strip.left[0])
    panel = window.navigator.page.panel
    qtbot.waitUntil(lambda: panel.product_id == goods.anchor)
    content = panel.cards[Aspect.FEATURES].content
    assert content.editor.value() == WORDS
    content.commit()
    assert written(goods.anchor) == WORDS
    assert form_drafts.left_open() == []
