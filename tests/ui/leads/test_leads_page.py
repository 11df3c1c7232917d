"""Leads: writing down by keyboard, answering, putting off, refusing, making a deal."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from salesapp.db.connection import row, value
from salesapp.db.queries import leads
from salesapp.db.queries.leads import LeadGroup
from salesapp.domain.changes import Changes, Entity
from salesapp.domain.leads import LeadState
from salesapp.services import leads as service
from salesapp.services import undo
from salesapp.services.deals import PlannedStep
from salesapp.ui.badge_value import BadgeTone
from salesapp.ui.format import today
from salesapp.ui.leads.answering import AnswerDialog, StepDialog
from salesapp.ui.leads.badge import badge
from salesapp.ui.leads.converting import ConvertDialog
from salesapp.ui.leads.deciding import PostponeDialog, RejectDialog
from salesapp.ui.letters.compose import ComposeDialog
from salesapp.ui.store import store
from tests.dumps import business

STEP = PlannedStep("call", "Уточнить объём", today() + timedelta(days=1))


@pytest.fixture
def inbox(make_lead) -> dict[str, int]:
    """A fresh lead, one of a month ago, one in work."""
    now = datetime.now(UTC)
    reach = {"phones": "+7 (831) 200-14-07", "emails": "d@monolit.example", "source": "Сайт"}
    return {
        "fresh": make_lead(
            "Химанкеры", received_at=now, contact_name="Кораблёв Денис",
            company_name="ООО «Монолит-Сервис»", comment="Нужны 60 шт.", **reach,
        ),
        "old": make_lead("Стретч-плёнка", received_at=now - timedelta(days=30)),
        "work": make_lead("Талрепы", state="contacted", received_at=now),
    }  # fmt: skip


def dialog_of(window, kind):
    return next(one for one in window.children() if isinstance(one, kind) and one.isVisible())


def click(widget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def shown(page) -> list[int]:
    return list(page.list.leads.ids)


def test_the_pills_count_and_choose(make_window, inbox):
    page = make_window().navigator.page
    assert shown(page) == [inbox["fresh"], inbox["old"]]
    click(page.bar.pills[LeadGroup.IN_WORK])
    assert shown(page) == [inbox["work"]]
    click(page.bar.pills[LeadGroup.ALL])
    assert shown(page) == [inbox["fresh"], inbox["old"], inbox["work"]]
    names = [pill.accessibleName() for pill in page.bar.pills.values()]
    assert names == [
        "New, 2", "In work, 1", "Without a step, 1", "Put off, 0", "Closed, 0", "All, 3",
    ]  # fmt: skip
    click(page.bar.pills[LeadGroup.NO_STEP])
    assert shown(page) == [inbox["work"]]
    assert page.subtitle() == "2 wait for an answer"


def test_the_badge_is_red_only_once_a_term_has_passed(inbox):
    assert (badge().count, badge().tone) == (2, BadgeTone.RISK)
    service.contacted(inbox["old"], STEP)
    assert badge().count == 1
    assert badge().tone is not BadgeTone.RISK


def test_ctrl_d_makes_client_person_deal_and_step_in_one_undo(make_window, inbox, keys):
    window = make_window()
    page = window.navigator.page
    page.list.set_current_id(inbox["fresh"])
    before = business()
    keys.ctrl(Qt.Key.Key_D)
    dialog = dialog_of(window, ConvertDialog)
    assert dialog.client.editor.currentText() == "New client: ООО «Монолит-Сервис»"
    keys.ctrl(Qt.Key.Key_Return)
    assert not dialog.isVisible()
    found = row(
        "SELECT client.name, contact.name, deal.title, deal.source, activity.state FROM deal"
        " JOIN client ON client.id = deal.client_id JOIN contact ON contact.id = deal.contact_id"
        " JOIN activity ON activity.deal_id = deal.id"
    )
    assert found == ("ООО «Монолит-Сервис»", "Кораблёв Денис", "Химанкеры", "Сайт", "planned")
    assert page.list.current_id() == inbox["old"], "the next lead is in its place"
    assert page.list.hasFocus()
    window.undo()
    assert business() == before
    assert shown(page) == [inbox["fresh"], inbox["old"]]


def test_the_panel_knows_the_client_and_the_deal_joins_it(
    make_window, inbox, make_client, keys, qtbot
):
    client = make_client("Монолит", phone="+78312001407")
    window = make_window()
    page = window.navigator.page
    page.list.set_current_id(inbox["fresh"])
    qtbot.waitUntil(lambda: bool(page.panel.matches.shown))
    assert page.panel.matches.shown[0].client_id == client
    click(page.judge.convert)
    dialog = dialog_of(window, ConvertDialog)
    assert dialog.client.value() == client
    assert "phone" in dialog.made.text()
    keys.ctrl(Qt.Key.Key_Return)
    assert value("SELECT count(*) FROM client") == 1
    assert value("SELECT client_id FROM deal") == client


def test_the_client_of_the_base_opens_from_the_panel(make_window, inbox, make_client, qtbot):
    client = make_client("Монолит", phone="+78312001407")
    window = make_window()
    page = window.navigator.page
    qtbot.waitUntil(lambda: bool(page.panel.matches.shown))
    click(page.panel.matches.open_first)
    assert window.navigator.page.section == "clients"
    assert window.navigator.page.selection().ids == (client,)


def test_a_refusal_needs_a_reason_and_a_comment(make_window, inbox, keys):
    window = make_window()
    page = window.navigator.page
    page.list.set_current_id(inbox["fresh"])
    keys.press(Qt.Key.Key_X)
    dialog = dialog_of(window, RejectDialog)
    keys.ctrl(Qt.Key.Key_Return)
    assert dialog.isVisible()
    keys.press(Qt.Key.Key_2)
    keys.ctrl(Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert leads.one(inbox["fresh"]).state is LeadState.NEW
    keys.write("Нужно три штуки")
    keys.ctrl(Qt.Key.Key_Return)
    lead = leads.one(inbox["fresh"])
    assert (lead.state, lead.reason) == (LeadState.REJECTED, "Volume too small. Нужно три штуки")
    assert page.list.current_id() == inbox["old"]


def test_h_puts_a_lead_off_for_a_reason(make_window, inbox, keys):
    window = make_window()
    page = window.navigator.page
    page.list.set_current_id(inbox["old"])
    keys.press(Qt.Key.Key_H)
    dialog = dialog_of(window, PostponeDialog)
    keys.ctrl(Qt.Key.Key_Return)
    assert dialog.isVisible()
    keys.write("Бюджет в декабре")
    keys.press(Qt.Key.Key_Tab)
    keys.ctrl(Qt.Key.Key_A)
    keys.write("+0")
    keys.ctrl(Qt.Key.Key_Return)
    assert dialog.isVisible(), "today is no day to come back"
    keys.ctrl(Qt.Key.Key_A)
    keys.write("+3")
    keys.ctrl(Qt.Key.Key_Return)
    lead = leads.one(inbox["old"])
    assert lead.postponed_until == today() + timedelta(days=3)
    assert lead.reason == "Бюджет в декабре"
    assert shown(page) == [inbox["fresh"]]


def test_space_asks_how_it_was_answered_and_what_comes_next(make_window, inbox, keys):
    window = make_window()
    page = window.navigator.page
    page.list.set_current_id(inbox["fresh"])
    before = business()
    keys.press(Qt.Key.Key_Space)
    dialog = dialog_of(window, AnswerDialog)
    keys.ctrl(Qt.Key.Key_Return)
    assert dialog.isVisible(), "the result is asked for"
    keys.press(Qt.Key.Key_1)
    assert dialog.results[dialog.kind()].value() == "agreed"
    keys.ctrl(Qt.Key.Key_Return)
    assert dialog.isVisible(), "what was said is asked for"
    dialog.note.editor.setFocus()
    keys.write("Ждут расчёт")
    keys.ctrl(Qt.Key.Key_Return)
    assert not dialog.isVisible()
    lead = leads.one(inbox["fresh"])
    assert (lead.state, lead.asked_at) == (LeadState.CONTACTED, None)
    assert lead.response_seconds is not None
    assert lead.next_on is not None
    assert page.list.hasFocus()
    window.undo()
    assert business() == before


def test_an_answer_without_a_step_is_not_taken(make_window, inbox, keys):
    window = make_window()
    window.navigator.page.list.set_current_id(inbox["fresh"])
    keys.press(Qt.Key.Key_Space)
    dialog = dialog_of(window, AnswerDialog)
    keys.press(Qt.Key.Key_1)
    dialog.note.set_value("Ждут расчёт")
    dialog.plan.setChecked(False)
    keys.ctrl(Qt.Key.Key_Return)
    assert dialog.needs.isVisible()
    assert leads.one(inbox["fresh"]).state is LeadState.NEW
    click(dialog.results[dialog.kind()].editor._group.button(3))
    dialog.note.set_value("")
    keys.ctrl(Qt.Key.Key_Return)
    assert not dialog.isVisible(), "nobody answered: the clock runs on, no step is needed"
    assert leads.one(inbox["fresh"]).state is LeadState.NEW


def test_delete_is_undone(make_window, inbox, keys):
    window = make_window()
    page = window.navigator.page
    page.list.set_current_id(inbox["old"])
    keys.press(Qt.Key.Key_Delete)
    assert leads.one(inbox["old"]) is None
    window.undo()
    assert shown(page) == [inbox["fresh"], inbox["old"]]


def test_phone_and_letter_are_handed_to_the_system(make_window, inbox, keys, opened):
    page = make_window().navigator.page
    page.list.set_current_id(inbox["fresh"])
    keys.press(Qt.Key.Key_P)
    dialog = dialog_of(page.window(), AnswerDialog)
    keys.press(Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    keys.press(Qt.Key.Key_R)
    letter = dialog_of(page.window(), ComposeDialog)
    assert letter.to.text() == "d@monolit.example"
    assert letter.after.isVisible(), "a letter to a lead has its next step"
    assert opened.urls == ["tel:+78312001407"]
    assert QGuiApplication.clipboard().text() == "+7 (831) 200-14-07"


def test_changes_elsewhere_keep_the_current_lead(make_window, inbox, make_lead):
    page = make_window().navigator.page
    page.list.set_current_id(inbox["old"])
    make_lead("Ещё один", received_at=datetime.now(UTC))
    store.changed.emit(service.contacted(inbox["fresh"], STEP))
    assert page.list.current_id() == inbox["old"]
    assert len(shown(page)) == 2


def test_a_closed_lead_is_opened_wherever_it_is(make_window, inbox, keys):
    service.reject(inbox["old"], "Спам", "Реклама")
    page = make_window().navigator.page
    assert page.open_record(Entity.LEAD, inbox["old"])
    assert page.list.current_id() == inbox["old"]
    assert page.judge.convert.isHidden()
    assert not page.allows("leads.convert")
    click(page.panel.answered)
    dialog = dialog_of(page.window(), StepDialog)
    keys.ctrl(Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert leads.one(inbox["old"]).state is LeadState.CONTACTED
    undo.undo()
    assert leads.one(inbox["old"]).state is LeadState.REJECTED


def test_the_search_finds_and_says_when_it_does_not(make_window, inbox, keys, qtbot):
    page = make_window().navigator.page
    keys.press(Qt.Key.Key_Slash)
    keys.write("стретч")
    qtbot.waitUntil(lambda: shown(page) == [inbox["old"]])
    keys.write("яяя")
    qtbot.waitUntil(lambda: shown(page) == [])
    assert page.nothing.title.text() == "Nothing found"


def test_an_empty_base_offers_the_ways_to_begin(make_window, keys):
    page = make_window().navigator.page
    assert page.nothing.title.text() == "No leads yet"
    keys.ctrl(Qt.Key.Key_D)
    assert any(type(one).__name__ == "DealForm" for one in page.window().children())


def test_a_step_typed_for_a_lead_waits_there_while_others_are_looked_at(
    make_window, inbox, keys, qtbot
):
    page = make_window().navigator.page
    subject = page.judge.step.subject
    usual = subject.value()
    qtbot.waitUntil(lambda: page.judge._lead is not None)
    assert page.judge._lead.id == inbox["fresh"]
    subject.setFocus()
    subject.selectAll()
    keys.write("отвезти образцы")
    page.list.setFocus()
    keys.press(Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: page.judge._lead.id == inbox["old"])
    assert subject.value() == usual
    keys.press(Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: page.judge._lead.id == inbox["fresh"])
    assert subject.value() == "отвезти образцы"
    # Planned, it is half typed no more: the next one of this lead begins anew.
    click(page.judge.plan)
    qtbot.waitUntil(page.judge.planned.isVisible)
    planned = "SELECT id, subject FROM activity WHERE lead_id = ?"
    assert row(planned, inbox["fresh"])[1] == "отвезти образцы"
    undo.undo()
    store.changed.emit(Changes.all())
    qtbot.waitUntil(page.judge.step.isVisible)
    page.list.setFocus()
    keys.press(Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: page.judge._lead.id == inbox["old"])
    keys.press(Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: page.judge._lead.id == inbox["fresh"])
    assert subject.value() == usual
