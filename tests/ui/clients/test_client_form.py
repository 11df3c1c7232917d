"""The form of a client by keys alone: checks, duplicates, paste, nothing lost."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from salesapp.db.queries import activities, client_card, clients
from salesapp.domain.clients import ClientKind
from salesapp.domain.tax_ids import check_inn
from salesapp.ui.clients.client_form import ClientForm
from salesapp.ui.clients.contact_form import ContactForm
from salesapp.ui.clients.requisites_dialog import RequisitesDialog
from salesapp.ui.format import today

INN, KPP = "7707083893", "770701001"
CARD = f"""ООО «Северный крепёж»
ИНН {INN} КПП {KPP}
614000, г. Пермь, ул. Ленина, 10
р/с 40702810400000000418
БИК 044525225
Тел.: +7 (831) 200-14-07
E-mail: info@krepezh.example
"""


def the_form(window, kind=ClientForm):
    return next(one for one in window.children() if isinstance(one, kind) and one.isVisible())


def test_a_client_is_made_by_keyboard_alone_with_contact_and_first_step(make_window, keys, qtbot):
    window = make_window()
    keys.ctrl(Qt.Key.Key_L)
    form = the_form(window)
    assert form.fields.name.editor.hasFocus()
    keys.write("Волжмонтаж-7")
    keys.press(Qt.Key.Key_Tab)
    keys.press(Qt.Key.Key_Tab)
    keys.write(INN)
    assert form.fields.inn._message.text() == "The check digits agree"
    for _step in range(3):
        keys.press(Qt.Key.Key_Tab)
    keys.write("8 831 200 14 07")
    person = form.people[0]
    person.name.editor.setFocus()
    keys.write("Мельников Игорь")
    form.step.subject.setFocus()
    keys.write("Познакомиться")
    keys.ctrl(Qt.Key.Key_Return)
    page = window.navigator.page
    assert not form.isVisible()
    (made,) = clients.search("волжмонтаж")
    card = client_card.card(made, today())
    assert card.points[0].norm == "+78312001407"
    assert card.contacts[0].name == "Мельников Игорь"
    assert card.contacts[0].is_main
    assert activities.open_of_client(made)[0].subject == "Познакомиться"
    qtbot.waitUntil(lambda: page.table.current_id() == made)
    assert page.table.hasFocus()
    window.undo()
    assert not clients.search("волжмонтаж")
    assert not activities.open_of_client(made)


def test_a_wrong_inn_says_how_many_digits_are_needed(make_window, keys):
    window = make_window()
    keys.ctrl(Qt.Key.Key_L)
    form = the_form(window)
    form.fields.inn.editor.setFocus()
    keys.write("520000014")
    keys.press(Qt.Key.Key_Tab)
    assert form.fields.inn.error() == "10 or 12 digits are needed, 9 typed"
    form.fields.inn.editor.setFocus()
    keys.write("1")
    expected = "" if check_inn("5200000141").valid else "The check digit does not agree"
    assert form.fields.inn.error().startswith(expected)
    form.fields.name.editor.setText("Имя")
    keys.ctrl(Qt.Key.Key_Return)
    keys.press(Qt.Key.Key_Escape)


def test_the_same_inn_and_kpp_stop_and_lead_to_the_existing_client(
    make_window, make_client, keys, qtbot
):
    known = make_client("ООО «Волжмонтаж-7»", inn=INN, kpp=KPP)
    make_client("Агропак")
    window = make_window()
    keys.ctrl(Qt.Key.Key_L)
    form = the_form(window)
    keys.write("Другое имя")
    form.fields.inn.editor.setFocus()
    keys.write(INN)
    form.fields.kpp.editor.setFocus()
    keys.write(KPP)
    qtbot.waitUntil(lambda: bool(form.matches.shown) and form.matches.shown[0].is_stop)
    keys.ctrl(Qt.Key.Key_Return)
    assert form.isVisible()
    assert form.fields.name.value() == "Другое имя"
    assert form.matches.open_first.hasFocus()
    keys.press(Qt.Key.Key_Return)
    assert not form.isVisible()
    assert window.navigator.page.table.current_id() == known
    assert len(clients.search("другое")) == 0


def test_a_phone_that_coincides_warns_while_typing_but_allows_saving(
    make_window, make_client, keys, qtbot
):
    make_client("Волжмонтаж", phone="+78312001407")
    window = make_window()
    keys.ctrl(Qt.Key.Key_L)
    form = the_form(window)
    keys.write("Новая")
    form.fields.phone.editor.setFocus()
    keys.write("88312001407")
    qtbot.waitUntil(lambda: bool(form.matches.shown))
    assert not form.matches.shown[0].is_stop
    keys.ctrl(Qt.Key.Key_Return)
    assert not form.isVisible()
    assert clients.search("новая")


def test_a_pasted_block_of_requisites_fills_the_fields(make_window, keys):
    window = make_window()
    keys.ctrl(Qt.Key.Key_L)
    form = the_form(window)
    QApplication.clipboard().setText(CARD)
    keys.ctrl(Qt.Key.Key_V)
    told = the_form(window, RequisitesDialog)
    assert told.boxes["inn"].isChecked()
    assert form.fields.draft().inn == ""
    keys.press(Qt.Key.Key_Return)
    draft = form.fields.draft()
    assert (draft.inn, draft.kpp) == (INN, KPP)
    assert "Северный крепёж" in draft.name
    assert draft.city == "Пермь"
    assert draft.account.bik == "044525225"
    assert {one.value for one in draft.points} >= {"info@krepezh.example"}
    form.reject()


def test_what_was_typed_and_left_by_escape_is_there_again(make_window, keys):
    window = make_window()
    keys.ctrl(Qt.Key.Key_L)
    keys.write("Недописанный")
    keys.press(Qt.Key.Key_Escape)
    keys.ctrl(Qt.Key.Key_L)
    form = the_form(window)
    assert form.fields.name.value() == "Недописанный"
    form.fields.name.set_value("")
    form.reject()


def test_a_sole_trader_has_no_kpp_and_twelve_digits(make_window, keys):
    window = make_window()
    keys.ctrl(Qt.Key.Key_L)
    form = the_form(window)
    form.fields.kind.set_value(ClientKind.SOLE_TRADER)
    assert form.fields.kpp.isHidden()
    form.fields.inn.set_value(INN)
    assert not form.fields.inn.validate()
    assert form.fields.inn.error() == "12 digits are needed, 10 typed"
    form.reject()


def test_changing_a_client_keeps_what_the_form_does_not_show(make_window, make_client, keys):
    made = make_client("Агропак", inn=INN, kpp=KPP, note="важное", email="a@agropak.example")
    window = make_window()
    window.navigator.page.table.set_current_id(made)
    window.run_action("clients.edit")
    form = the_form(window)
    assert not form.matches.isVisible()
    form.fields.city.set_value("Пермь")
    keys.ctrl(Qt.Key.Key_Return)
    card = client_card.card(made, today())
    assert (card.draft.city, card.draft.note, card.draft.inn) == ("Пермь", "важное", INN)
    assert card.points[0].value == "a@agropak.example"
    window.undo()
    assert client_card.card(made, today()).draft.city == ""


def test_a_contact_is_added_and_changed_in_its_form(make_window, make_client, keys, qtbot):
    made = make_client("Агропак")
    window = make_window()
    page = window.navigator.page
    qtbot.waitUntil(lambda: page.panel.client_id == made)
    QTest.mouseClick(page.panel.contacts.add, Qt.MouseButton.LeftButton)
    form = the_form(window, ContactForm)
    keys.ctrl(Qt.Key.Key_Return)
    assert form.name.error()
    keys.write("Демидова Ольга")
    form.role.set_value("decides")
    form.phone.editor.setFocus()
    keys.write("8 831 200 14 07")
    keys.ctrl(Qt.Key.Key_Return)
    (person,) = client_card.card(made, today()).contacts
    assert (person.role, person.is_main) == ("decides", True)
    assert person.phones[0].norm == "+78312001407"
    page.commands.edit_contact(made, person.id)
    form = the_form(window, ContactForm)
    form.position.set_value("директор")
    keys.ctrl(Qt.Key.Key_Return)
    assert client_card.card(made, today()).contacts[0].position == "директор"
