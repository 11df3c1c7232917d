"""What is half typed into a form is kept and offered back; saved or thrown away, it is gone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from salesapp.db.connection import database, value
from salesapp.db.queries import client_card
from salesapp.domain.changes import Changes
from salesapp.domain.clients import ClientDraft
from salesapp.services import clients, form_drafts, personal_data, undo
from salesapp.ui.clients.client_form import ClientForm
from salesapp.ui.clients.contact_form import ContactForm
from salesapp.ui.clients.note_field import NoteField
from salesapp.ui.drafts.keeper import KEEP_MS, FormDraft
from salesapp.ui.drafts.left import LeftForms, tell_left
from salesapp.ui.format import today
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.preferences.store_switch import switch_to
from salesapp.ui.products.product_form import ProductForm
from salesapp.ui.store import store
from salesapp.ui.tasks.task_form import TaskForm


def the_form(window, kind=ClientForm):
    found = [one for one in window.findChildren(kind) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def kept():
    return [(one.form, one.about, one.title) for one in form_drafts.left_open()]


def die(form) -> None:
    """As after a death: the form is gone, and nobody has said that it is done with."""
    form.form_draft.keep()
    form.form_draft.stay()
    form.reject()


def test_a_second_after_the_typing_it_lies_in_the_store(make_window, keys, qtbot):
    window = make_window()
    keys.ctrl(Qt.Key.Key_L)
    keys.write("Недописанный")
    qtbot.waitUntil(lambda: bool(kept()), timeout=KEEP_MS * 20)
    assert kept() == [("clients.client_form.ClientForm", "", "New client: Недописанный")]
    the_form(window).reject()


def test_a_form_nothing_was_typed_into_leaves_nothing(make_window, keys):
    window = make_window()
    keys.ctrl(Qt.Key.Key_L)
    form = the_form(window)
    form.form_draft.keep()
    assert kept() == []
    keys.write("А")
    form.form_draft.keep()
    assert len(kept()) == 1
    keys.press(Qt.Key.Key_Backspace)
    form.form_draft.keep()
    assert kept() == []
    form.reject()


def test_saving_throws_the_draft_away(make_window, keys):
    window = make_window()
    keys.ctrl(Qt.Key.Key_L)
    keys.write("Ромашка")
    form = the_form(window)
    form.step_on.setChecked(False)
    form.form_draft.keep()
    assert len(kept()) == 1
    keys.ctrl(Qt.Key.Key_Return)
    assert not form.isVisible()
    assert value("SELECT count(*) FROM form_draft") == 0


def test_people_of_a_new_client_come_back_line_by_line(make_window, keys):
    window = make_window()
    keys.ctrl(Qt.Key.Key_L)
    keys.write("Ромашка")
    form = the_form(window)
    form.add_person.click()
    form.people[0].name.set_value("Иванов Иван")
    form.people[1].name.set_value("Петрова Анна")
    form.fields.note.editor.setPlainText("две строки\nи ещё")
    die(form)
    keys.ctrl(Qt.Key.Key_L)
    again = the_form(window)
    assert again is not form
    assert [one.name.value() for one in again.people] == ["Иванов Иван", "Петрова Анна"]
    assert again.fields.note.editor.toPlainText() == "две строки\nи ещё"
    line = again.form_draft.line
    assert line.words.text() == "What you typed last time is here again."
    line.drop.click()
    assert again.fields.name.value() == ""
    assert again.people[1].name.value() == ""
    assert kept() == []
    again.reject()


def test_a_record_keeps_what_is_saved_till_the_draft_is_wanted(make_window, make_client, keys):
    first, other = make_client("Агропак", note="важное"), make_client("Волжмонтаж")
    window = make_window()
    window.navigator.page.table.set_current_id(first)
    window.run_action("clients.edit")
    form = the_form(window)
    form.fields.note.editor.setPlainText("важное и новое")
    die(form)

    window.navigator.page.table.set_current_id(other)
    window.run_action("clients.edit")
    assert the_form(window).form_draft.line is None
    the_form(window).reject()

    window.navigator.page.table.set_current_id(first)
    window.run_action("clients.edit")
    again = the_form(window)
    assert again.fields.note.editor.toPlainText() == "важное"
    line = again.form_draft.line
    assert line.words.text().startswith("Typed here ")
    line.back.click()
    assert again.fields.note.editor.toPlainText() == "важное и новое"
    again.accept()
    assert client_card.card(first, today()).draft.note == "важное и новое"
    assert kept() == []


def test_an_offer_nobody_answers_is_made_again(make_window, make_client):
    card = client_card.card(make_client("Агропак"), today())
    window = make_window()
    form = ContactForm(window, card)
    form.open()
    form.name.set_value("Петрова Анна")
    form.phone.editor.setText("+7 910 12")
    die(form)
    unanswered = ContactForm(window, card)
    unanswered.open()
    unanswered.reject()
    again = ContactForm(window, card)
    again.open()
    again.form_draft.line.back.click()
    assert again.name.value() == "Петрова Анна"
    assert again.phone.editor.text() == "+7 910 12", "half a number comes back letter by letter"
    again.form_draft.keep()
    again.reject()
    assert form_drafts.one(again.draft_form, again.draft_about) is None, "Cancel throws it away"


def test_esc_may_be_a_slip(make_window, make_client, keys):
    card = client_card.card(make_client("Агропак"), today())
    window = make_window()
    form = ContactForm(window, card)
    form.open()
    keys.write("Петрова")
    keys.press(Qt.Key.Key_Escape)
    assert not form.isVisible()
    assert kept() == [], "no start of the program tells of what was left on purpose"
    again = ContactForm(window, card)
    again.open()
    again.form_draft.line.back.click()
    assert again.name.value() == "Петрова"
    again.reject()


def test_the_start_leads_back_to_the_form(make_window, make_client, keys):
    made = make_client("Агропак")
    window = make_window()
    window.navigator.page.table.set_current_id(made)
    window.run_action("clients.edit")
    form = the_form(window)
    form.fields.note.editor.setPlainText("обещал скидку")
    die(form)
    window.show_section("tasks")

    strip = tell_left(window)
    assert strip.isVisible()
    assert strip.words.text().endswith("and not saved: Client: обещал скидку")
    strip.go_on.click()
    again = the_form(window)
    again.form_draft.line.back.click()
    assert again.fields.note.editor.toPlainText() == "обещал скидку"
    assert not strip.isVisible()
    again.reject()


def test_several_forms_are_told_in_one_line(make_window, keys):
    window = make_window()
    for number in range(3):
        form_drafts.keep("a.form", str(number), f"Form {number}", "{}", '{"a": "b"}', is_open=True)
    strip = tell_left(window)
    assert isinstance(strip, LeftForms)
    assert strip.words.text() == "3 forms were typed into and not saved"
    strip.forget.click()
    assert kept() == []
    assert not strip.isVisible()


def test_what_was_left_in_one_base_is_not_offered_in_another(make_window, db, tmp_path):
    window = make_window()
    form_drafts.keep("a.form", "7", "Form", "{}", '{"a": "b"}', is_open=True)
    strip = tell_left(window)
    assert strip.isVisible()
    assert switch_to(window, tmp_path / "other.salesapp", create=True, remember=False)
    assert not strip.isVisible()
    assert switch_to(window, db, remember=False)
    assert len(form_drafts.left_open()) == 1, "it is told again at the next start"


def test_packs_and_properties_of_a_product_come_back(make_window, keys):
    window = make_window("products")
    window.run_action("products.new")
    form = the_form(window, ProductForm)
    form.fields.name.set_value("Болт М12")
    form.fields.packings.add_pack()
    form.fields.packings.rows[0].name.setText("ящик")
    form.fields.packings.rows[0].amount.setText("1")
    die(form)
    window.run_action("products.new")
    again = the_form(window, ProductForm)
    assert again.fields.name.value() == "Болт М12"
    assert again.fields.packings.rows[0].name.text() == "ящик"
    again.form_draft.line.drop.click()
    again.reject()


def test_a_task_comes_back_with_its_half_typed_day(make_window, make_client, keys):
    make_client("Агропак")
    window = make_window("tasks")
    window.run_action("tasks.new")
    form = the_form(window, TaskForm)
    form.step.subject.setText("Узнать про оплату")
    form.step.day.setText("завт")
    die(form)
    window.run_action("tasks.new")
    again = the_form(window, TaskForm)
    again.form_draft.line.back.click()
    assert again.step.subject.text() == "Узнать про оплату"
    assert again.step.day.text() == "завт"
    again.reject()


def test_the_note_of_each_client_waits_for_it(make_window, make_client, keys):
    first, other = make_client("Агропак"), make_client("Волжмонтаж")
    from salesapp.ui.clients.note_field import NoteField

    window = make_window()
    field = NoteField(window)
    field.setParent(window)
    field.show_client(first)
    field.input.setPlainText("просил позвонить")
    field.show_client(other)
    assert field.input.toPlainText() == ""
    field.show_client(first)
    assert field.input.toPlainText() == "просил позвонить"
    fresh = NoteField(window)
    fresh.setParent(window)
    fresh.show_client(first)
    assert fresh.input.toPlainText() == "просил позвонить"


def test_no_password_is_ever_kept(make_window):
    window = make_window()
    dialog = Dialog(window, "Password")
    secret = TextInput()
    secret.setEchoMode(QLineEdit.EchoMode.Password)
    dialog.add_field(Field("Name", TextInput()))
    dialog.add_field(Field("Password", secret))
    dialog.open()
    secret.setText("тайна")
    dialog.form_draft.keep()
    assert value("SELECT count(*) FROM form_draft") == 0
    dialog.reject()
    dialog.deleteLater()


def test_undo_and_the_journal_know_nothing_of_drafts(make_window, keys):
    window = make_window()
    before = value("SELECT count(*) FROM journal")
    keys.ctrl(Qt.Key.Key_L)
    keys.write("Ромашка")
    the_form(window).form_draft.keep()
    assert value("SELECT count(*) FROM journal") == before
    assert undo.next_undo() is None
    the_form(window).reject()


def test_another_writer_is_not_waited_for(make_window, keys, db):
    import apsw

    window = make_window()
    keys.ctrl(Qt.Key.Key_L)
    keys.write("Ромашка")
    form = the_form(window)
    other = apsw.Connection(str(db))
    other.execute("BEGIN IMMEDIATE")
    form.form_draft.keep()
    assert kept() == []
    other.execute("ROLLBACK")
    other.close()
    form.form_draft.keep()
    assert len(kept()) == 1
    form.reject()


def test_a_form_is_left_while_another_writes_and_its_draft_is_closed_afterwards(
    make_window, keys, db, qtbot
):
    import apsw

    window = make_window()
    keys.ctrl(Qt.Key.Key_L)
    keys.write("Ромашка")
    form = the_form(window)
    form.form_draft.keep()
    other = apsw.Connection(str(db))
    other.execute("BEGIN IMMEDIATE")
    form.reject()
    assert len(kept()) == 1
    other.execute("ROLLBACK")
    other.close()
    qtbot.waitUntil(lambda: kept() == [], timeout=KEEP_MS * 20)


def test_an_erased_person_leaves_the_drafts_too(make_window, make_client, make_contact):
    client = make_client("Агропак")
    person = make_contact(client, "Громова Зинаида Павловна")
    words = '{"note": "Громова Зинаида Павловна просила скидку"}'
    form_drafts.keep("a.form", "1", "Note: Громова Зинаида Павловна", "{}", words, is_open=True)
    personal_data.erase(person, "по просьбе")
    one = form_drafts.one("a.form", "1")
    assert "Громова" not in one.words + one.title
    assert "просила скидку" in one.words


def test_nothing_is_kept_in_a_store_that_is_only_read(make_window, keys, monkeypatch):
    """The command is switched off there; a form that was asked for a moment before still comes."""
    window = make_window()
    make = ClientForm.__init__

    def made_too_late(form, *given, **named):
        monkeypatch.setattr(database, "read_only", True)
        make(form, *given, **named)

    monkeypatch.setattr(ClientForm, "__init__", made_too_late)
    keys.ctrl(Qt.Key.Key_L)
    keys.write("Ромашка")
    form = the_form(window)
    assert isinstance(form.form_draft, FormDraft)
    assert not form.form_draft.is_on
    form.reject()


@pytest.mark.parametrize("days", [29, 31])
def test_a_month_later_nobody_comes_back(db, days, now):
    from datetime import UTC, datetime, timedelta

    form_drafts.keep("a.form", "", "Form", "{}", '{"a": "b"}', is_open=False)
    form_drafts.forget_old(datetime.now(UTC) + timedelta(days=days))
    assert (form_drafts.one("a.form", "") is not None) is (days == 29)


def test_a_note_typed_in_one_base_is_not_there_for_a_client_of_another(
    make_window, make_client, db, tmp_path, qtbot
):
    made = make_client("Агропак")
    window = make_window()
    window.navigator.page.table.set_current_id(made)

    def note() -> NoteField:
        qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(NoteField)))
        return next(one for one in window.findChildren(NoteField) if one.isVisible())

    note().input.setPlainText("обещал скидку")
    assert note()._draft.keep()
    other = tmp_path / "other.salesapp"
    assert switch_to(window, other, create=True, remember=False)
    assert clients.create(ClientDraft("Чужой")).subject_id == made
    store.changed.emit(Changes.all())
    window.show_section("clients")
    window.navigator.page.table.set_current_id(made)
    qtbot.waitUntil(lambda: note().input.toPlainText() == "")
    assert switch_to(window, db, remember=False)
    window.navigator.page.table.set_current_id(made)
    qtbot.waitUntil(lambda: note().input.toPlainText() == "обещал скидку")
