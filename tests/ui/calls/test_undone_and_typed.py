"""Calls while things change under them: undone, ended elsewhere, another script taken."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from salesapp.db.connection import rows, value
from salesapp.db.queries import scripts as script_queries
from salesapp.domain.activities import ActivityKind, ActivityResult, NewTask
from salesapp.domain.changes import Entity
from salesapp.domain.scripts import NOTE, ScriptDraft, Situation, Step
from salesapp.services import activities, leads, scripts
from salesapp.ui.calls.next_row import Next
from salesapp.ui.calls.page import CallPage
from salesapp.ui.format import today
from tests.desk import Desk
from tests.ui.calls.test_call_mode import the_page


def test_a_call_is_saved_though_the_objection_heard_in_it_was_undone(
    morning: Desk, phone: object, ids: dict[str, int]
) -> None:
    desk = morning
    desk.press("F5", "Ctrl+F")
    desk.write("дорого")
    desk.press("Enter", "Enter")
    assert desk.count("heard_objection") == 1
    desk.press("Ctrl+Z")
    assert desk.count("heard_objection") == 0
    desk.press("N")
    desk.write("Цена их устраивает")
    desk.press("Alt+1", "Ctrl+Enter")
    assert desk.fact("SELECT state FROM activity WHERE id = ?", ids["late_call"]) == "done"
    assert the_page(desk).walk.current().name == "Прицепмаш"


def end_elsewhere(activity_id: int) -> None:
    step = NewTask(ActivityKind.CALL, "Позвонить ещё", today())
    agreed = ActivityResult.AGREED
    activities.complete(activity_id, agreed, "Договорились без нас", step, datetime.now(UTC))


def test_what_was_said_in_a_call_that_was_ended_elsewhere_becomes_a_call_of_its_own(
    morning: Desk, phone: object, ids: dict[str, int]
) -> None:
    desk = morning
    desk.press("F5", "N")
    desk.write("Ждут новую цену")
    end_elsewhere(ids["late_call"])
    desk.press("Alt+1", "Ctrl+Enter")
    page = the_page(desk)
    assert page.walk.current().name == "Станкоряд"
    assert not page.stage.outcome.wrong.isHidden()
    assert page.stage.facts.note.value() == "Ждут новую цену"
    desk.press("Ctrl+Enter")
    told = "SELECT count(*) FROM activity WHERE client_id = ? AND state = 'done' AND note = ?"
    assert value(told, ids["late"], "Ждут новую цену") == 1
    assert value(told, ids["late"], "Договорились без нас") == 1
    # What comes next is written to the next one.
    assert page.walk.current().name == "Прицепмаш"
    desk.press("N")
    desk.write("Едут к нам в среду")
    desk.press("Alt+1", "Ctrl+Enter")
    assert value("SELECT note FROM activity WHERE id = ?", ids["noon_call"]) == "Едут к нам в среду"
    assert desk.count("talk_draft") == 0


def test_after_a_lead_that_was_closed_elsewhere_the_call_is_to_the_next_one(
    morning: Desk, phone: object, ids: dict[str, int], make_lead
) -> None:
    desk = morning
    other = make_lead("Шпильки", company_name="Гранит", phones="+79220145539")
    page = CallPage(Entity.LEAD, [ids["lead"], other])
    desk.window.navigator.show_page(page)
    desk.press("N")
    desk.write("Просили перезвонить")
    leads.reject(ids["lead"], "Спам", "Реклама")
    desk.press("Alt+1", "Ctrl+Enter")
    assert page.talk is not None
    assert page.talk.item.lead_id == other
    assert page.stage.facts.note.value() == ""
    desk.press("N")
    desk.write("Ждут счёт")
    desk.press("Alt+1", "Ctrl+Enter")
    assert value("SELECT lead_id FROM activity WHERE note = 'Ждут счёт'") == other
    # What was typed waits for the lead to come back to work.
    assert "Просили" in str(value("SELECT words FROM talk_draft"))


def test_answers_typed_before_another_script_was_taken_are_saved_with_the_call(
    morning: Desk, phone: object, ids: dict[str, int]
) -> None:
    first = scripts.save(
        ScriptDraft(
            "Первый",
            next(iter(Situation)),
            (
                Step("hello", "Здравствуйте", "Здравствуйте!", question="budget"),
                Step("ask", "Кто решает", "Кто решает о закупке?", question=NOTE),
            ),
        )
    )
    second = scripts.save(
        ScriptDraft("Второй", next(iter(Situation)), (Step("hi", "Привет", "Добрый день!"),))
    )
    for one in (first, second):
        scripts.publish(int(one.subject_id or 0))
    desk = morning
    desk.press("F5")
    page = the_page(desk)
    script, asks = page.stage.script.scripts, page.stage.facts.asks
    script.set_value(version_of("Первый"))
    asks.inputs["hello"].setText("до 300 тысяч")
    asks.inputs["ask"].setText("директор")
    script.set_value(version_of("Второй"))
    assert asks.inputs == {}
    desk.press("N")
    desk.write("Ждут счёт")
    desk.press("Alt+1", "Ctrl+Enter")
    kept = "SELECT value FROM qualification_answer WHERE question = 'budget'"
    assert value(kept) == "до 300 тысяч"
    note = str(value("SELECT note FROM activity WHERE id = ?", ids["late_call"]))
    assert "Кто решает: директор" in note
    assert "Ждут счёт" in note


def version_of(name: str) -> int:
    return next(one.published for one in script_queries.shelf() if one.name == name)


def test_how_a_call_that_is_skipped_ended_and_what_comes_next_is_there_again(
    morning: Desk, phone: object, ids: dict[str, int]
) -> None:
    desk = morning
    desk.press("F5")
    page = the_page(desk)
    following = page.stage.outcome.next
    desk.press("Alt+1")
    following.subject.setFocus()
    following.subject.selectAll()
    desk.write("Отвезти образцы на завод")
    desk.press("Ctrl+Down")
    assert page.walk.current().name == "Прицепмаш"
    assert page.stage.outcome.result() is None
    assert str(following.subject.value()) == ""
    following.ways.set_value(Next.PAUSE)
    following.ways.changed.emit(Next.PAUSE)
    following.pause_reason.setFocus()
    desk.write("ремонт склада до мая")
    desk.press("Ctrl+Up")
    assert page.stage.outcome.result() is ActivityResult.AGREED
    assert following.subject.value() == "Отвезти образцы на завод"
    desk.press("Ctrl+Down")
    assert following.ways.value() == Next.PAUSE
    assert following.pause_reason.value() == "ремонт склада до мая"
    # Another window on the same base, the program having died.
    fresh = CallPage()
    assert fresh.stage.outcome.next.subject.value() == "Отвезти образцы на завод"
    fresh.deleteLater()


def test_a_call_of_a_lead_that_was_ended_elsewhere_becomes_a_call_of_its_own_too(
    morning: Desk, phone: object, ids: dict[str, int], make_activity
) -> None:
    desk = morning
    planned = make_activity(lead=ids["lead"], due_on=today())
    page = CallPage(Entity.LEAD, [ids["lead"]])
    desk.window.navigator.show_page(page)
    assert page.talk.item.activity_id == planned
    desk.press("N")
    desk.write("Нужна смета")
    end_elsewhere(planned)
    desk.press("Alt+1", "Ctrl+Enter")
    assert page.talk.item.lead_id == ids["lead"]
    desk.press("Ctrl+Enter")
    assert value("SELECT lead_id FROM activity WHERE note = 'Нужна смета'") == ids["lead"]


def test_a_call_with_nobody_of_the_base_that_was_ended_elsewhere_becomes_another_one(
    morning: Desk, phone: object, make_activity
) -> None:
    desk = morning
    planned = make_activity(None, kind="call", subject="Перезвонить в ТПП", due_on=today())
    page = CallPage(Entity.ACTIVITY, [planned])
    desk.window.navigator.show_page(page)
    desk.press("N")
    desk.write("Просили прислать программу форума")
    activities.complete(planned, ActivityResult.AGREED, "Без нас", None, datetime.now(UTC))
    desk.press("Alt+1", "Ctrl+Enter")
    assert page.talk.item.subject == "Перезвонить в ТПП"
    assert page.stage.facts.note.value() == "Просили прислать программу форума"
    desk.press("Ctrl+Enter")
    told = rows("SELECT subject, note FROM activity WHERE note LIKE 'Просили%'")
    assert told == [("Перезвонить в ТПП", "Просили прислать программу форума")]
    assert desk.count("talk_draft") == 0


@pytest.mark.parametrize("whose", ["nobody", "client"])
def test_words_typed_for_a_call_that_was_ended_elsewhere_are_found_after_a_restart(
    morning: Desk, phone: object, ids: dict[str, int], make_activity, whose: str
) -> None:
    desk = morning
    planned = ids["late_call"]
    if whose == "nobody":
        planned = make_activity(None, kind="call", subject="Перезвонить в ТПП", due_on=today())
    page = CallPage(Entity.ACTIVITY, [planned])
    desk.window.navigator.show_page(page)
    desk.press("N")
    desk.write("Просили прислать программу форума")
    page.keep()
    step = None if whose == "nobody" else NewTask(ActivityKind.CALL, "Позвонить ещё", today())
    activities.complete(planned, ActivityResult.AGREED, "Без нас", step, datetime.now(UTC))
    # Another window on the same base, the program having died.
    fresh = CallPage()
    desk.window.navigator.show_page(fresh)
    assert fresh.stage.facts.note.value() == "Просили прислать программу форума"
    desk.press("Alt+1", "Ctrl+Enter")
    told = "SELECT count(*) FROM activity WHERE state = 'done' AND note LIKE 'Просили%'"
    assert value(told) == 1
    assert value("SELECT note FROM activity WHERE id = ?", planned) == "Без нас"
    assert desk.count("talk_draft") == 0
