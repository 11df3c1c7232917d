"""Whoever closes the program while the base cannot be written loses nothing unasked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from salesapp.domain.changes import Entity
from salesapp.ui.drafts.leaving import LeavingDialog
from salesapp.ui.drafts.settling import KEEP_MS
from salesapp.ui.kit.button import Button
from tests.another_writer import another_writes
from tests.ui.orders.test_saved_at_the_end import SAID, Paper


@pytest.fixture
def paper(desk, offer, monkeypatch) -> Paper:
    monkeypatch.setattr("salesapp.db.connection._PATIENCE", 0)
    return Paper(desk, offer, Entity.ORDER)


def asked(window) -> LeavingDialog:
    (dialog,) = [one for one in window.findChildren(LeavingDialog) if one.isVisible()]
    return dialog


def test_the_window_stays_till_all_is_saved_and_closes_then(paper, window, db, qtbot):
    with another_writes(db):
        paper.type(SAID)
        window.close()
        window.close()
        asked(window)
        assert window.isVisible()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=KEEP_MS * 10)
    assert paper.words() == SAID


def test_who_does_not_quit_goes_on_where_the_words_stand(paper, window, db, qtbot):
    with another_writes(db):
        paper.type(SAID)
        window.close()
        QTest.keyClick(asked(window), Qt.Key.Key_Escape)
        assert window.isVisible()
        assert paper.editor.value() == SAID
        qtbot.waitUntil(lambda: "Не сохранено" in window.status.saved.accessibleName())
    qtbot.waitUntil(lambda: paper.words() == SAID, timeout=KEEP_MS * 10)
    assert window.isVisible()
    assert window.status.saved.accessibleName() == "Все изменения сохранены"


def test_who_quits_all_the_same_need_not_wait(paper, window, db, qtbot):
    with another_writes(db):
        paper.type(SAID)
        window.close()
        buttons = asked(window).findChildren(Button)
        (button,) = [one for one in buttons if "потерять" in one.text()]
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert not window.isVisible()
