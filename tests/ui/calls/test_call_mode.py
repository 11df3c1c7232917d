"""Call mode as a person uses it: once with keys alone, once with the mouse."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from salesapp.db.queries.call_facts import CallFacts
from salesapp.domain.activities import ActivityResult
from salesapp.domain.changes import Entity
from salesapp.services import undo
from salesapp.ui.calls.facts_panel import FactsPanel
from salesapp.ui.calls.next_row import Next
from salesapp.ui.calls.objection_view import _Pills
from salesapp.ui.calls.page import CallPage
from salesapp.ui.calls.summary import CallSummary
from salesapp.ui.format import today
from salesapp.ui.kit.filter_pill import FilterPill
from tests.desk import Desk
from tests.stories.test_main_job_by_keys import no_mouse
from tests.ui.calls.conftest import Asked

CALLED = "SELECT count(*) FROM talk"
NOTE = "SELECT note FROM activity WHERE id = ?"
PLANNED = """
SELECT count(*) FROM activity WHERE client_id = ? AND state = 'planned' AND attempt = ?
AND due_on >= ?
"""


def the_page(desk: Desk) -> CallPage:
    page = desk.window.navigator.page
    assert isinstance(page, CallPage)
    return page


def test_what_does_not_fit_of_the_objections_is_left_to_typing(qtbot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    bar = _Pills(parent)
    bar.resize(240, 30)
    parent.show()  # what is new in a window that is seen counts as hidden, till it is shown, too
    pills = [FilterPill(f"Objection {number}", parent=bar) for number in range(6)]
    for one in pills:
        bar.line.addWidget(one)
    bar.fit()
    qtbot.wait(1)
    seen = [one for one in pills if one.isVisible()]
    assert 0 < len(seen) < len(pills)


def test_three_calls_without_a_mouse(  # noqa: PLR0915 - one morning, told as it goes
    morning: Desk, phone: Asked, ids: dict[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = morning
    for verb in ("click_at", "click_row", "choose", "choose_in_menu", "drag", "double_click_cell"):
        monkeypatch.setattr(desk, verb, no_mouse)
    desk.press("F5")
    page = the_page(desk)
    assert [one.name for one in page.walk.items] == ["Станкоряд", "Прицепмаш", "Орионпак"]
    # The script speaks to the very person; the call key starts the clock and dials.
    assert "Иван Петрович" in page.stage.script.words.text()
    desk.press("F8")
    assert phone.urls == ["tel:+78312001407"]
    assert QGuiApplication.clipboard().text() == "+78312001407"
    assert page.talk is not None
    assert page.talk.is_running
    # The client answers; an objection comes, the best reply helps.
    desk.press("1")
    assert page.talk.path == ["hello", "opinion"]
    desk.press("2")
    assert page.talk.path[-1] == "price"
    desk.press("Ctrl+F")
    desk.write("дорого")
    desk.press("Enter")
    assert page.stage.objections.list.hasFocus()
    desk.press("Enter")
    assert desk.fact("SELECT outcome FROM heard_objection") == "lifted"
    # What was found out, the note, the result by one key, the next step proposed.
    desk.press("Q")
    desk.write("до 300 тысяч")
    desk.press("Esc", "N")
    desk.write("Цену сняли, ждут счёт")
    desk.press("Alt+1", "Ctrl+Enter")
    assert desk.fact("SELECT state FROM activity WHERE id = ?", ids["late_call"]) == "done"
    assert desk.fact(NOTE, ids["late_call"]) == "Цену сняли, ждут счёт"
    assert desk.fact("SELECT activity_id FROM heard_objection") == ids["late_call"]
    assert desk.fact("SELECT last_step FROM talk") == "price"
    assert desk.fact("SELECT value FROM qualification_answer WHERE question = 'budget'") == (
        "до 300 тысяч"
    )
    # The next one is there at once; nobody answers: the cadence plans the second try.
    assert page.walk.current().name == "Прицепмаш"
    assert page.stage.script.hasFocus()
    desk.press("F8", "Alt+4", "Ctrl+Enter")
    assert desk.fact(PLANNED, ids["noon"], 2, today()) == 1
    # Pause with a reason, by keys as well.
    assert page.walk.current().name == "Орионпак"
    desk.press("Alt+5")
    assert page.stage.outcome.next.ways.value() == Next.PAUSE
    desk.press("Ctrl+Enter")
    assert page.stage.facts.note.hasFocus()
    desk.write("Закупка в марте")
    desk.press("Ctrl+Enter")
    assert page.stage.outcome.next.pause_reason.hasFocus()
    desk.write("до марта")
    desk.press("Ctrl+Enter")
    assert desk.fact("SELECT pause_reason FROM client WHERE id = ?", ids["quiet"]) == "до марта"
    # The end tells how it went.
    assert page.walk.tally().calls == 3
    assert page.walk.tally().reached == 2
    desk.wait_for_words("Всем позвонили")
    desk.press("Esc")
    assert desk.window.navigator.page is not page


def test_a_call_with_the_mouse(morning: Desk, phone: Asked, ids: dict[str, int]) -> None:
    desk = morning
    desk.press("F5")
    page = the_page(desk)
    stage = page.stage
    desk.click_row("Прицепмаш", stage.queue.list)
    assert page.walk.current().name == "Прицепмаш"
    desk.click(stage.head.dial)
    assert phone.urls == ["tel:+73512007710"]
    desk.click(stage.script.answers[0])
    assert page.talk.path == ["hello", "reason"]
    desk.click(stage.head.dial)
    assert not page.talk.is_running
    desk.click(stage.facts.note.viewport())
    desk.write("Ждут расчёт")
    desk.click(stage.outcome.tiles[0])
    desk.click(stage.outcome.save)
    assert desk.fact("SELECT result FROM activity WHERE id = ?", ids["noon_call"]) == "agreed"
    assert page.walk.current().name == "Орионпак"


def test_what_a_page_shows_is_read_once_when_it_opens_and_anew_when_it_comes_back(
    morning: Desk, phone: Asked, ids: dict[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = morning
    shown: list[str] = []
    show = FactsPanel.show_facts

    def count(panel: FactsPanel, facts: CallFacts) -> None:
        shown.append(facts.client.name if facts.client is not None else "")
        show(panel, facts)

    monkeypatch.setattr(FactsPanel, "show_facts", count)
    desk.press("F5")
    page = the_page(desk)
    assert shown == ["Станкоряд"]
    assert page.findChildren(CallSummary) == []
    desk.window.navigator.show_section("today")
    desk.window.navigator.go_back()
    assert the_page(desk) is page
    assert shown == ["Станкоряд"] * 2


def test_what_was_typed_is_there_after_the_program_died(
    morning: Desk, phone: Asked, ids: dict[str, int]
) -> None:
    desk = morning
    desk.press("F5", "F8", "1", "N")
    desk.write("Почти договорились")
    page = the_page(desk)
    desk.until(lambda: desk.count("talk_draft") == 1, "the note to be kept")
    desk.until(lambda: "Почти" in str(desk.fact("SELECT words FROM talk_draft")), "all of it")
    # Nobody said goodbye: another window on the same base.
    fresh = CallPage()
    assert fresh.walk.current().name == "Станкоряд"
    assert fresh.stage.facts.note.value() == "Почти договорились"
    assert fresh.talk.path == ["hello", "opinion"]
    fresh.deleteLater()
    # Leaving a running call is asked about; what was typed stays.
    assert page.talk.is_running


def test_undo_brings_the_call_back_into_the_queue(morning: Desk, phone: Asked) -> None:
    desk = morning
    desk.press("F5", "N")
    desk.write("Перезвонить")
    desk.press("Alt+3", "Ctrl+Enter")
    page = the_page(desk)
    assert page.walk.left() == 2
    desk.press("Esc", "Ctrl+Z")
    assert page.walk.left() == 3
    assert page.walk.current().name == "Станкоряд"
    assert desk.fact(CALLED) == 0


def test_without_result_note_or_step_nothing_is_saved(morning: Desk) -> None:
    desk = morning
    desk.press("F5", "Ctrl+Enter")
    page = the_page(desk)
    assert not page.stage.outcome.wrong.isHidden()
    assert page.stage.outcome.tiles[0].hasFocus()
    desk.press("Alt+1", "Ctrl+Enter")
    assert page.stage.facts.note.hasFocus()
    desk.write("Ждут")
    page.stage.outcome.next.day.clear()
    desk.press("Ctrl+Enter")
    assert page.stage.outcome.next.day.hasFocus()
    assert desk.fact(CALLED) == 0


def test_skipping_keeps_the_place_and_the_note(morning: Desk) -> None:
    desk = morning
    desk.press("F5", "N")
    desk.write("Занято")
    desk.press("Ctrl+Down")
    page = the_page(desk)
    assert page.walk.current().name == "Прицепмаш"
    assert page.stage.facts.note.value() == ""
    desk.press("Ctrl+Up")
    assert page.stage.facts.note.value() == "Занято"


def test_a_lead_is_called_out_of_the_list_of_leads(
    morning: Desk, phone: Asked, ids: dict[str, int]
) -> None:
    desk = morning
    desk.go_to("leads")
    desk.quiet()
    desk.press("F5")
    page = the_page(desk)
    assert [one.lead_id for one in page.walk.items] == [ids["lead"]]
    desk.press("F8")
    assert phone.urls == ["tel:+79220145538"]
    desk.press("N")
    desk.write("Ждут КП")
    desk.press("Alt+1", "Ctrl+Enter")
    assert desk.fact("SELECT state FROM lead") == "contacted"
    assert desk.fact("SELECT count(*) FROM lead_request WHERE answered_at IS NULL") == 0


def test_the_debtor_of_the_list_of_clients_gets_the_script_of_debts(
    morning: Desk, ids: dict[str, int]
) -> None:
    desk = morning
    page = CallPage(Entity.CLIENT, [ids["debtor"]])
    desk.window.navigator.show_page(page)
    text = page.stage.script.words.text()
    assert "90" in text
    assert "счёту 1" in text
    assert page.talk.item.activity_id is None
    page.stage.facts.note.set_value("Оплатят в пятницу")
    page.stage.outcome.choose(ActivityResult.AGREED)
    page.save_call()
    assert desk.fact(CALLED) == 1
    undo.undo()


def test_the_tasks_and_the_clients_that_are_listed_are_called(morning: Desk) -> None:
    desk = morning
    desk.go_to("tasks")
    desk.quiet()
    desk.press("F5")
    assert {one.name for one in the_page(desk).walk.items} == {"Станкоряд", "Прицепмаш", "Орионпак"}
    desk.press("F5")
    desk.go_to("clients")
    desk.quiet()
    desk.press("F5")
    assert len(the_page(desk).walk.items) == 4


def test_a_client_is_added_behind_the_current_one(morning: Desk, ids: dict[str, int]) -> None:
    desk = morning
    desk.press("F5", "Ctrl+Shift+Q")
    desk.write("Долгострой")
    desk.press("Down", "Enter", "Ctrl+Enter")
    page = the_page(desk)
    assert [one.name for one in page.walk.items][:2] == ["Станкоряд", "Долгострой"]


def test_nobody_to_call_says_what_to_do(qapp: QApplication, db: Path, qtbot) -> None:
    page = CallPage()
    qtbot.addWidget(page)
    assert page._stack.currentWidget() is page.nothing


def test_the_clock_is_told_in_minutes_and_seconds(morning: Desk, phone: Asked) -> None:
    desk = morning
    desk.press("F5", "F8")
    page = the_page(desk)
    page.talk._since -= 134
    page._tick()
    assert page.stage.head.clock.text() == "2:14"
    desk.press("F8", "N")
    desk.write("Перезвонить завтра")
    desk.press("Alt+3", "Ctrl+Enter")
    assert desk.fact("SELECT seconds FROM talk") == 134
