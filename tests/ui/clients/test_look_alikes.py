"""Typing somebody known already: the form tells, links, or is told that it is another one."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from salesapp.db.connection import value
from salesapp.db.queries import client_card, client_parts, contacts
from salesapp.domain.clients import ContactDraft, PointDraft, PointKind
from salesapp.services import contacts as people
from salesapp.ui.clients.client_form import ClientForm
from salesapp.ui.clients.contact_form import ContactForm
from salesapp.ui.clients.requisites_dialog import RequisitesDialog
from salesapp.ui.format import today

INN, KPP = "5249000142", "524901001"
PHONE = "+78312001407"


def the(window, kind):
    return next(one for one in window.children() if isinstance(one, kind) and one.isVisible())


def click(button) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def anna(make_client):
    one = make_client("ООО «Два»")
    draft = ContactDraft("Орлова Анна Юрьевна", points=(PointDraft(PointKind.PHONE, PHONE),))
    return people.create(one, draft).subject_id


def test_a_weaker_match_warns_and_links_both_into_one_group(make_window, make_client, keys, qtbot):
    old = make_client("ООО «Север»", phone=PHONE)
    window = make_window()
    keys.ctrl(Qt.Key.Key_L)
    form = the(window, ClientForm)
    form.fields.name.set_value("ООО «Север-Торг»")
    form.fields.phone.set_value("8 831 200 14 07")
    qtbot.waitUntil(lambda: bool(form.matches.shown))
    (line,) = form.matches.lines()
    click(line.buttons[1])
    assert form.matches.linked == old
    form.step_on.setChecked(False)
    keys.ctrl(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: form.made_id is not None)
    group = client_parts.group_of(form.made_id)
    assert group is not None
    assert group.id == client_parts.group_of(old).id


def test_it_is_another_one_is_remembered(make_window, make_client, keys, qtbot):
    old = make_client("ООО «Ромашка»")
    window = make_window()
    keys.ctrl(Qt.Key.Key_L)
    form = the(window, ClientForm)
    keys.write("Ромашка, ООО")
    qtbot.waitUntil(lambda: bool(form.matches.shown))
    click(form.matches.lines()[0].buttons[2])
    assert form.matches.isHidden()
    form.step_on.setChecked(False)
    keys.ctrl(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: form.made_id is not None)
    assert value("SELECT count(*) FROM not_duplicate WHERE low_id = ?", old) == 1


def test_the_same_inn_and_kpp_stop_and_lead_to_the_existing_one(
    make_window, make_client, keys, qtbot
):
    old = make_client("ООО «Вектор»", inn=INN, kpp=KPP)
    window = make_window()
    keys.ctrl(Qt.Key.Key_L)
    form = the(window, ClientForm)
    form.fields.name.set_value("Вектор-2")
    form.fields.inn.set_value(INN)
    form.fields.kpp.set_value(KPP)
    form.step_on.setChecked(False)
    keys.ctrl(Qt.Key.Key_Return)
    assert form.isVisible()
    (line,) = form.matches.lines()
    click(line.buttons[0])
    qtbot.waitUntil(lambda: window.navigator.page.panel.client_id == old)


def test_a_known_person_is_linked_from_the_form_of_a_contact(
    make_window, make_client, anna, keys, qtbot
):
    client = make_client("ООО «Один»")
    window = make_window()
    page = window.navigator.page
    page.table.set_current_id(client)
    qtbot.waitUntil(lambda: page.panel.client_id == client)
    click(page.panel.contacts.add)
    form = the(window, ContactForm)
    form.position.set_value("советник")
    form.phone.set_value("8 (831) 200-14-07")
    qtbot.waitUntil(lambda: bool(form.matches.shown))
    click(form.matches.lines()[0].buttons[0])
    assert form.isHidden()
    places = contacts.places(anna)
    assert {place.client_name for place in places} == {"ООО «Один»", "ООО «Два»"}
    assert value("SELECT count(*) FROM contact") == 1


def test_a_known_person_is_linked_while_a_client_is_typed(make_window, anna, keys, qtbot):
    window = make_window()
    keys.ctrl(Qt.Key.Key_L)
    form = the(window, ClientForm)
    form.fields.name.set_value("ООО «Три»")
    line = form.people[0]
    line.name.set_value("Орлова Анна Юрьевна")
    qtbot.waitUntil(lambda: bool(line.matches.shown))
    click(line.matches.lines()[0].buttons[0])
    line.position.set_value("совладелец")
    form.step_on.setChecked(False)
    keys.ctrl(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: form.made_id is not None)
    card = client_card.card(form.made_id, today())
    assert [(one.id, one.position) for one in card.contacts] == [(anna, "совладелец")]


def test_what_the_clipboard_says_otherwise_is_marked_and_left_alone(make_window, keys):
    window = make_window()
    keys.ctrl(Qt.Key.Key_L)
    form = the(window, ClientForm)
    form.fields.kpp.set_value("770101001")
    QApplication.clipboard().setText(f"ООО «Вектор»\nИНН/КПП {INN}/{KPP}\nр/с 40702810500000001239")
    click(form.paste)
    told = the(window, RequisitesDialog)
    assert not told.boxes["kpp"].isChecked()
    assert told.boxes["inn"].isChecked()
    told.boxes["kpp"].setChecked(True)
    keys.press(Qt.Key.Key_Return)
    assert form.fields.draft().kpp == KPP
    assert form.fields.draft().inn == INN
    form.reject()


def test_escape_leaves_the_form_as_it_was(make_window, keys):
    window = make_window()
    keys.ctrl(Qt.Key.Key_L)
    form = the(window, ClientForm)
    QApplication.clipboard().setText(f"ООО «Вектор»\nИНН {INN}")
    click(form.paste)
    keys.press(Qt.Key.Key_Escape)
    assert form.isVisible()
    assert form.fields.draft().inn == ""
    form.reject()
