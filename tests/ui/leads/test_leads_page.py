"""Leads: writing down by keyboard, answering, putting off, refusing, making a deal."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from salesapp.db.connection import row, value
from salesapp.db.queries import leads
from salesapp.db.queries.leads import LeadGroup
from salesapp.domain.changes import Entity
from salesapp.domain.leads import LeadState
from salesapp.services import leads as service
from salesapp.services import undo
from salesapp.ui.badge_value import BadgeTone
from salesapp.ui.format import today
from salesapp.ui.leads.badge import badge
from salesapp.ui.leads.deciding import ConvertDialog, PostponeDialog, RejectDialog
from salesapp.ui.leads.lead_form import LeadForm
from salesapp.ui.store import store
from tests.dumps import business

SHIFT_CTRL = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
LETTER = (
    "Нужны анкеры, 60 шт. ООО «Монолит-Сервис», ИНН 7707083893, +7 831 200-14-07, a@monolit.example"
)


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
    assert names == ["New, 2", "In work, 1", "Put off, 0", "Closed, 0", "All, 3"]
    assert page.subtitle() == "2 wait for an answer"


def test_the_badge_is_red_only_when_somebody_waits_longer_than_a_working_day(inbox):
    assert (badge().count, badge().tone) == (2, BadgeTone.RISK)
    service.contacted(inbox["old"])
    assert (badge().count, badge().tone) == (1, BadgeTone.NEUTRAL)


def test_a_request_is_written_down_by_keyboard_alone(make_window, keys):
    window = make_window()
    page = window.navigator.page
    keys.press(Qt.Key.Key_L, SHIFT_CTRL)
    form = dialog_of(window, LeadForm)
    QGuiApplication.clipboard().setText(LETTER)
    keys.ctrl(Qt.Key.Key_V)
    keys.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is form.subject.editor
    keys.ctrl(Qt.Key.Key_A)
    keys.write("Анкеры для моста")
    keys.press(Qt.Key.Key_Tab)
    keys.write("Кораблёв Денис")
    keys.ctrl(Qt.Key.Key_Return)
    assert not form.isVisible()
    (made,) = leads.ids(LeadGroup.NEW, today())
    lead = leads.one(made)
    assert (lead.title, lead.contact_name) == ("Анкеры для моста", "Кораблёв Денис")
    assert (lead.phones, lead.emails) == ("+7 (831) 200-14-07", "a@monolit.example")
    assert (lead.company_name, lead.comment) == ("ООО «Монолит-Сервис»", LETTER)
    assert page.list.current_id() == made
    assert page.list.hasFocus()


def test_what_was_typed_is_not_overwritten_by_the_text(make_window, keys):
    window = make_window()
    keys.press(Qt.Key.Key_L, SHIFT_CTRL)
    form = dialog_of(window, LeadForm)
    form.phones.editor.setFocus()
    keys.write("+7 4951234567")
    form.request.editor.setFocus()
    QGuiApplication.clipboard().setText(LETTER)
    keys.ctrl(Qt.Key.Key_V)
    assert form.phones.value() == "+7 4951234567"
    assert form.emails.value() == "a@monolit.example"
    form.inn.editor.setFocus()
    keys.ctrl(Qt.Key.Key_A)
    keys.write("123")
    keys.ctrl(Qt.Key.Key_Return)
    assert form.isVisible(), "a wrong INN keeps the dialog open"
    assert form.request.value() == LETTER
    assert value("SELECT count(*) FROM lead") == 0


def test_an_empty_form_says_what_to_do(make_window, keys):
    window = make_window()
    keys.press(Qt.Key.Key_L, SHIFT_CTRL)
    keys.ctrl(Qt.Key.Key_Return)
    form = dialog_of(window, LeadForm)
    assert form.request.editor.accessibleDescription().startswith("Paste the request")
    assert form.request.editor.hasFocus()


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
    click(page.panel.convert)
    assert dialog_of(window, ConvertDialog).client.value() == client
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


def test_space_notes_the_answer_and_delete_is_undone(make_window, inbox, keys):
    window = make_window()
    page = window.navigator.page
    page.list.set_current_id(inbox["fresh"])
    keys.press(Qt.Key.Key_Space)
    assert leads.one(inbox["fresh"]).state is LeadState.CONTACTED
    keys.press(Qt.Key.Key_Delete)
    assert leads.one(inbox["old"]) is None
    assert page.nothing.title.text() == "Everybody has an answer"
    window.undo()
    assert shown(page) == [inbox["old"]]


def test_phone_and_letter_are_handed_to_the_system(make_window, inbox, keys, opened):
    page = make_window().navigator.page
    page.list.set_current_id(inbox["fresh"])
    keys.press(Qt.Key.Key_P)
    keys.press(Qt.Key.Key_R)
    assert opened.urls == ["tel:+78312001407", "mailto:d@monolit.example"]
    assert QGuiApplication.clipboard().text() == "+7 (831) 200-14-07"


def test_changes_elsewhere_keep_the_current_lead(make_window, inbox, make_lead):
    page = make_window().navigator.page
    page.list.set_current_id(inbox["old"])
    make_lead("Ещё один", received_at=datetime.now(UTC))
    store.changed.emit(service.contacted(inbox["fresh"]))
    assert page.list.current_id() == inbox["old"]
    assert len(shown(page)) == 2


def test_a_closed_lead_is_opened_wherever_it_is(make_window, inbox, qtbot):
    service.reject(inbox["old"], "Спам", "Реклама")
    page = make_window().navigator.page
    assert page.open_record(Entity.LEAD, inbox["old"])
    assert page.list.current_id() == inbox["old"]
    assert page.panel.convert.isHidden()
    assert not page.allows("leads.convert")
    click(page.panel.answered)
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
