"""The sheet of questions of a client and a deal, six questions of a lead: by keys and clicks."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from salesapp.db.connection import value
from salesapp.db.queries import qualification as queries
from salesapp.domain.entities import Entity
from salesapp.domain.qualification import SHEET, Answer, AnswerState
from salesapp.services import qualification
from salesapp.ui.format import today
from salesapp.ui.qualifying.sheet_dialog import SheetDialog
from salesapp.ui.reports.origin_dialog import OriginDialog


def press(*keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget(), key)


def words(widget) -> str:
    return " ".join(one.text() for one in widget.findChildren(QLabel))


def shown(window, kind):
    return next(one for one in window.findChildren(kind) if one.isVisible())


@pytest.fixture
def client(make_client):
    return make_client("ООО «Ромашка»", status="active")


@pytest.fixture
def page(make_window, client):
    window = make_window("clients")
    window.open_record(Entity.CLIENT, client)
    return window.navigator.page


def test_questions_are_answered_by_digits_and_own_words(page, client, qtbot):
    page.window().run_action("clients.questions")
    dialog = shown(page.window(), SheetDialog)
    press(Qt.Key.Key_Return)
    QTest.keyClicks(QApplication.focusWidget(), "Bolts twice a month")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_1)
    press(Qt.Key.Key_3)
    press(Qt.Key.Key_3)
    press(Qt.Key.Key_2)
    assert dialog.share.text() == "44\u00a0%"
    press(Qt.Key.Key_Down)
    QTest.keyClick(
        QApplication.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )
    assert not dialog.isVisible()
    found = queries.own(Entity.CLIENT, client)
    assert found["need"].value == "Bolts twice a month"
    assert found["pain"].state is AnswerState.UNKNOWN
    assert found["supplier"].state is AnswerState.NO
    assert found["volume"].value == "больше 1 млн ₽"
    assert found["budget"].state is AnswerState.REFUSED
    assert {one.heard for one in found.values()} == {"talk"}
    view = page.panel.questions.view
    qtbot.waitUntil(lambda: view.share.text() == "44\u00a0%")
    assert "asked, not told" in words(view)
    page.window().undo()
    qtbot.waitUntil(lambda: "Nothing is asked yet" in words(view))


def test_only_what_was_changed_gets_a_new_day(page, client):
    long_ago = today() - timedelta(days=300)
    answers = {"need": Answer(AnswerState.GIVEN, "Болты", long_ago, "letter")}
    qualification.answer(Entity.CLIENT, client, answers, today())
    page.window().run_action("clients.questions")
    dialog = shown(page.window(), SheetDialog)
    assert "ask again" in dialog.questions["need"].note()
    dialog.questions["budget"].boxes.press(2)
    dialog.questions["turnover"].editor.setText("сто")
    dialog.accept()
    assert dialog.isVisible(), "a sum is no word"
    dialog.questions["turnover"].editor.setText("12 000 000")
    dialog.accept()
    found = queries.own(Entity.CLIENT, client)
    assert (found["need"].on, found["need"].heard) == (long_ago, "letter")
    assert (found["budget"].on, found["turnover"].value) == (today(), "1200000000")
    assert queries.answers(Entity.CLIENT, client)["need"].is_stale(today())


def test_the_gate_of_offers_sends_to_the_sheet(make_window, make_deal, client, stage_id, qtbot):
    deal = make_deal(client, stage="selection", need="Болты")
    qualification.set_rules(6, 60, is_demanded=True)
    window = make_window("deals")
    window.open_record(Entity.DEAL, deal)
    page = window.navigator.page
    assert page.tab("overview").questions.share.text() == "11\u00a0%"
    window.run_action("deals.forward")
    gate = page.mover.gate
    assert gate is not None
    row = next(one for one in gate.rows if one.field.field == "qualification")
    row.editor.click()
    dialog = shown(window, SheetDialog)
    for code in SHEET[1:6]:
        dialog.questions[code].boxes.set_value(AnswerState.NO)
    dialog.accept()
    assert queries.filled_percent(Entity.DEAL, deal) == 66
    qtbot.waitUntil(lambda: page.tab("overview").questions.share.text() == "66\u00a0%")


def test_six_keys_judge_a_lead(make_window, make_lead, qtbot):
    lead = make_lead("Болты", source="Сайт", state="contacted")
    window = make_window("leads")
    window.open_record(Entity.LEAD, lead)
    page = window.navigator.page
    page.list.setFocus()
    press(Qt.Key.Key_1)
    press(Qt.Key.Key_2)
    press(Qt.Key.Key_2)
    press(Qt.Key.Key_4)
    found = queries.own(Entity.LEAD, lead)
    assert {code: one.value for code, one in found.items()} == {
        "fits": "да", "segment": "Завод", "deadline": "сейчас",
    }  # fmt: skip
    sheet = page.judge.sheet
    qtbot.waitUntil(lambda: sheet.chip.accessibleName() == "fit B, score 60")
    assert sheet.count.text() == "3 of 6"
    press(Qt.Key.Key_6)
    QTest.keyClicks(QApplication.focusWidget(), "900")
    press(Qt.Key.Key_Return)
    assert queries.own(Entity.LEAD, lead)["budget"].value == "900"
    page.list.setFocus()
    press(Qt.Key.Key_1)
    qtbot.waitUntil(lambda: sheet.chip.accessibleName().startswith("not our client"))
    window.undo()
    assert queries.own(Entity.LEAD, lead)["fits"].value == "да"
    page.list.setFocus()
    press(Qt.Key.Key_Q)
    assert value("SELECT state FROM lead") == "qualified"


def test_a_lead_of_no_channel_is_asked_for_it_before_it_fits(make_window, make_lead):
    lead = make_lead("Болты", source="Радио", state="contacted")
    window = make_window("leads")
    window.open_record(Entity.LEAD, lead)
    window.run_action("leads.qualify")
    assert shown(window, OriginDialog).isVisible()
    assert value("SELECT state FROM lead") == "contacted"
    shown(window, OriginDialog).reject()


def test_an_old_answer_that_still_holds_is_of_today_again(page, client):
    old = today() - timedelta(days=400)
    given = {"need": Answer(AnswerState.GIVEN, "анкеры", old, "letter")}
    given["volume"] = Answer(AnswerState.GIVEN, "до 300 тыс. ₽ в год", old, "letter")
    qualification.answer(Entity.CLIENT, client, given, old)
    page.window().run_action("clients.questions")
    dialog = shown(page.window(), SheetDialog)
    need, volume = (dialog.questions[code] for code in ("need", "volume"))
    assert need.still.isVisible()
    assert not dialog.questions["pain"].still.isVisible()
    QTest.mouseClick(need.still, Qt.MouseButton.LeftButton)
    assert not need.still.isVisible()
    QTest.keyClick(
        QApplication.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )
    found = queries.own(Entity.CLIENT, client)
    assert found["need"][:3] == (AnswerState.GIVEN, "анкеры", today())
    assert found["need"].heard == "talk"
    assert found["volume"].on == old
    assert volume.answer() is not None
