"""Judging a client by the keyboard, and giving a grade by hand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from salesapp.db.connection import row, value
from salesapp.db.queries import fit as queries
from salesapp.domain.changes import Entity
from salesapp.domain.fit import Grade
from salesapp.ui.format import today
from salesapp.ui.kit.button import Button
from salesapp.ui.qualifying.fit_dialog import FitDialog
from salesapp.ui.qualifying.hand_dialog import HandDialog


def press(*keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget(), key)


@pytest.fixture
def client(make_client):
    return make_client("ООО «Ромашка»", industry="Оптовая торговля", status="active")


@pytest.fixture
def page(make_window, client):
    window = make_window()
    assert window.open_record(Entity.CLIENT, client)
    return window.navigator.page


def shown(page, kind):
    return next(one for one in page.window().findChildren(kind) if one.isVisible())


def words(widget) -> str:
    return " ".join(one.text() for one in widget.findChildren(QLabel))


def test_six_digits_judge_a_client(page, client, qtbot):
    QTest.keyClick(page.table, Qt.Key.Key_F)
    dialog = shown(page, FitDialog)
    assert dialog.list.questions[0].boxes.value() == queries.sheet()[0].options[2].id
    assert "from the card" in dialog.list.questions[0].note()
    press(Qt.Key.Key_1, Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_1, Qt.Key.Key_1)
    assert not dialog.isVisible(), "the first was answered by the card, the last answer saves"
    found = queries.verdict(client, today())
    assert found.grade is Grade.A
    assert row("SELECT score, grade FROM client_fit") == (82, "A")
    section = page.panel.fit
    qtbot.waitUntil(lambda: section.chip.accessibleName() == "fit A, score 82")


def test_the_dialog_is_as_tall_as_its_questions(page, client, qtbot):
    page.judge_client()
    dialog = shown(page, FitDialog)
    last = dialog.list.questions[-1]
    save = next(one for one in dialog.findChildren(Button) if one.text() == "Save")

    def spare() -> int:
        below = last.mapTo(dialog, last.rect().bottomLeft()).y()
        return save.mapTo(dialog, save.rect().topLeft()).y() - below

    qtbot.wait(50)
    assert 0 < spare() < 40


def test_escape_writes_nothing(page, client):
    page.judge_client()
    press(Qt.Key.Key_1, Qt.Key.Key_Escape)
    assert value("SELECT count(*) FROM fit_answer") == 0


def test_a_stop_is_said_at_once_and_a_digit_takes_an_answer_back(page):
    page.judge_client()
    dialog = shown(page, FitDialog)
    press(Qt.Key.Key_3)
    assert "not our client" in dialog.chip.accessibleName()
    press(Qt.Key.Key_Up, Qt.Key.Key_3)
    assert dialog.list.questions[1].boxes.value() is None
    assert "not enough data" in dialog.chip.accessibleName()
    dialog.reject()


def test_a_grade_by_hand_asks_why(page, client, qtbot):
    page.give_fit_by_hand()
    dialog = shown(page, HandDialog)
    dialog.grade.set_value(Grade.B)
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.reason.error()
    dialog.reason.set_value("Просил директор, пока стройка")
    dialog.accept()
    assert not dialog.isVisible()
    assert queries.verdict(client, today()).grade is Grade.B
    qtbot.waitUntil(lambda: "Просил директор" in words(page.panel.fit))
    page.window().undo()
    assert queries.verdict(client, today()).grade is Grade.UNKNOWN


def test_the_grade_may_become_the_category(page, client, qtbot):
    page.judge_client()
    press(Qt.Key.Key_1, Qt.Key.Key_1, Qt.Key.Key_1, Qt.Key.Key_1, Qt.Key.Key_1)
    wanted = "Put into the category A"

    def button():
        found = page.panel.fit.findChildren(Button)
        return next((one for one in found if one.text() == wanted), None)

    qtbot.waitUntil(lambda: button() is not None)
    button().click()
    assert value("SELECT category FROM client WHERE id = ?", client) == "A"
