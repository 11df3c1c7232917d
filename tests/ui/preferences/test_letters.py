"""Templates of letters and the sending of them, changed in the settings."""

from __future__ import annotations

from dataclasses import replace

import pytest
from keyring.backends.fail import Keyring as NoKeyring
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from salesapp.db.queries import letters
from salesapp.domain.letters import Delivery, MailRules, Security
from salesapp.exchange import keyrings
from salesapp.services import undo
from salesapp.ui.jobs import jobs
from salesapp.ui.letters import password
from salesapp.ui.letters.words import keyring_words
from salesapp.ui.preferences.page import SettingsPage
from salesapp.ui.store import store
from tests.keyring_service import keyring_of_ours
from tests.smtp_server import MailServer


@pytest.fixture
def part(qtbot, db):
    page = SettingsPage()
    qtbot.addWidget(page)
    page.resize(1100, 800)
    page.show()
    store.changed.connect(page.apply_changes)
    page.show_part("letters")
    return page._parts["letters"]


def press(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_template_is_made_with_fields_and_shown_as_it_will_look(part, make_client, make_deal):
    make_deal(make_client("Волжмонтаж"))
    card = part.templates
    before = len(letters.templates())
    press(card.add)
    card.name.setText("Поздравление")
    card.subject.setText("С праздником!")
    card.insert_field("client.name")
    assert card.preview.text().endswith("Волжмонтаж")
    press(card.save_button)
    assert len(letters.templates()) == before + 1
    assert card.list.currentItem().text() == "Поздравление"
    undo.undo()
    assert len(letters.templates()) == before


def test_a_changed_template_is_saved_when_another_is_picked_and_that_one_is_shown(part):
    card = part.templates
    one, other = letters.templates()[:2]
    card.list.setCurrentRow(0)
    card.subject.setText("О поставке")
    place = card.list.visualItemRect(card.list.item(1)).center()
    QTest.mouseClick(card.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert letters.templates()[0].draft == replace(one.draft, subject="О поставке")
    assert card.subject.text() == other.draft.subject
    assert card.list.currentItem().text() == other.draft.name
    card.subject.setText("О замене")
    press(card.save_button)
    assert letters.templates()[1].draft.subject == "О замене"


def test_a_field_that_does_not_exist_is_refused_where_it_is_typed(part):
    card = part.templates
    card.text_body.setPlainText("Здравствуйте, {client.surname}!")
    press(card.save_button)
    assert card.fault.isVisible()
    assert "client.surname" in card.fault.text()


def test_the_server_is_chosen_and_checked_and_no_password_is_stored(part, qtbot, db):
    server = MailServer("anna", "пароль-тайна")
    try:
        mail = part.mail
        press(mail.delivery.buttons()[1])
        mail.host.setText("127.0.0.1")
        mail.port.setText(str(server.port))
        mail.security.set_value(Security.NONE)
        mail.user.setText("anna")
        part.leave()
        rules = letters.mail_rules()
        assert rules == MailRules(Delivery.SMTP, "127.0.0.1", server.port, Security.NONE, "anna")
        password.remember(rules, "не та")
        press(mail.check)
        qtbot.waitUntil(lambda: not jobs.running)
        assert "wrong password" in mail.answer.text()
        password.remember(rules, "пароль-тайна")
        press(mail.check)
        qtbot.waitUntil(lambda: not jobs.running)
        assert mail.answer.text() == mail.tr("The server lets us in.")
    finally:
        server.stop()
        password.forget_all()
    kept = b"".join(path.read_bytes() for path in db.parent.rglob("*") if path.is_file())
    assert "пароль-тайна".encode() not in kept


def settle(qtbot):
    qtbot.waitUntil(lambda: not jobs.running)


def by_server(part, server):
    mail = part.mail
    press(mail.delivery.buttons()[1])
    mail.host.setText("127.0.0.1")
    mail.port.setText(str(server.port))
    mail.security.set_value(Security.NONE)
    mail.user.setText("anna")
    part.leave()
    return mail


def question(part):
    [asked] = [
        one for one in part.window().findChildren(password.PasswordDialog) if one.isVisible()
    ]
    return asked


def test_the_password_goes_into_the_keyring_of_the_system_and_comes_from_there(part, qtbot, db):
    server = MailServer("anna", "пароль-тайна")
    with keyring_of_ours() as ring:
        mail = by_server(part, server)
        settle(qtbot)
        assert "Test keyring" in mail.told.text()
        press(mail.password)
        asked = question(part)
        assert asked.keep.isChecked()
        asked.password.setText("не та")
        asked.accept()
        settle(qtbot)
        place = ("Salesapp: 127.0.0.1", "anna")
        assert ring.kept == {place: "не та"}
        press(mail.check)
        settle(qtbot)
        assert "wrong password" in mail.answer.text()
        press(mail.check)
        settle(qtbot)
        asked = question(part)
        asked.password.setText("пароль-тайна")
        asked.accept()
        settle(qtbot)
        assert mail.answer.text() == mail.tr("The server lets us in.")
        assert ring.kept == {place: "пароль-тайна"}
        password.forget_all()  # The program is started again.
        press(mail.check)
        settle(qtbot)
        assert mail.answer.text() == mail.tr("The server lets us in.")
        press(mail.drop)
        settle(qtbot)
        assert ring.kept == {}
        press(mail.check)
        settle(qtbot)
        question(part).reject()
    server.stop()
    kept = b"".join(path.read_bytes() for path in db.parent.rglob("*") if path.is_file())
    assert "пароль-тайна".encode() not in kept


def test_who_wants_it_in_memory_only_gets_it_so(part, qtbot):
    server = MailServer("anna", "тайна")
    with keyring_of_ours() as ring:
        mail = by_server(part, server)
        settle(qtbot)
        press(mail.check)
        settle(qtbot)
        asked = question(part)
        guarded = asked.told.text()
        press(asked.keep)
        assert asked.told.text() != guarded
        asked.password.setText("тайна")
        asked.accept()
        settle(qtbot)
        assert mail.answer.text() == mail.tr("The server lets us in.")
        assert ring.kept == {}
    server.stop()


def test_a_computer_without_a_keyring_says_so_and_keeps_the_password_for_the_run(part, qtbot):
    server = MailServer("anna", "тайна")
    with keyring_of_ours(NoKeyring()):
        mail = by_server(part, server)
        settle(qtbot)
        assert keyring_words("none") in mail.told.text()
        press(mail.check)
        settle(qtbot)
        asked = question(part)
        assert not asked.keep.isVisible()
        assert keyring_words("none") in asked.told.text()
        asked.password.setText("тайна")
        asked.accept()
        settle(qtbot)
        assert mail.answer.text() == mail.tr("The server lets us in.")
        press(mail.check)
        settle(qtbot)
        assert mail.answer.text() == mail.tr("The server lets us in.")
    server.stop()


def test_a_keyring_that_hangs_does_not_hold_the_window(part, qtbot, monkeypatch):
    monkeypatch.setattr(keyrings, "ASKING", 0.3)
    server = MailServer("anna", "тайна")
    with keyring_of_ours() as ring:
        mail = by_server(part, server)
        settle(qtbot)
        ring.answers.clear()
        press(mail.check)
        settle(qtbot)
        asked = question(part)
        assert keyring_words("slow") in asked.told.text()
        asked.password.setText("тайна")
        asked.accept()
        settle(qtbot)
        assert mail.answer.text() == mail.tr("The server lets us in.")
        ring.answers.set()
    server.stop()


def undo_as_the_window_does():
    store.changed.emit(undo.undo())


def test_what_is_undone_is_shown_and_can_be_changed_again(part):
    card = part.templates
    first = letters.templates()[0].draft
    card.list.setCurrentRow(0)
    card.subject.setText("О поставке")
    press(card.save_button)
    undo_as_the_window_does()
    assert card.subject.text() == first.subject
    card.subject.setText("О замене")
    press(card.save_button)
    assert card.fault.isHidden()
    assert letters.templates()[0].draft == replace(first, subject="О замене")


def test_what_is_typed_stays_over_what_is_undone_and_can_be_saved(part):
    card = part.templates
    first = letters.templates()[0].draft
    card.list.setCurrentRow(0)
    card.subject.setText("О поставке")
    press(card.save_button)
    card.name.setText("Новое имя")
    undo_as_the_window_does()
    assert (card.name.text(), card.subject.text()) == ("Новое имя", first.subject)
    press(card.save_button)
    assert card.fault.isHidden()
    assert letters.templates()[0].draft == replace(first, name="Новое имя")


def test_a_template_whose_beginning_is_undone_is_begun_anew_with_what_is_typed(part):
    card = part.templates
    before = len(letters.templates())
    press(card.add)
    card.name.setText("Поздравление")
    card.subject.setText("С праздником!")
    card.text_body.setPlainText("Здравствуйте!")
    press(card.save_button)
    card.subject.setText("С Новым годом!")
    undo_as_the_window_does()
    assert len(letters.templates()) == before
    assert card.subject.text() == "С Новым годом!"
    press(card.save_button)
    assert card.fault.isHidden()
    assert "С Новым годом!" in [one.draft.subject for one in letters.templates()]
