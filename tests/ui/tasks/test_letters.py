"""Letters written in the real window: a draft, a real mail server, what is left unfilled."""

from __future__ import annotations

from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from salesapp.db.connection import rows, value
from salesapp.db.models.clients import ContactPoint
from salesapp.db.models.deals import DealLine
from salesapp.db.models.organizations import Profile
from salesapp.db.queries import activities
from salesapp.db.queries.letters import PaperRow, mail_rules
from salesapp.domain.activities import ActivityResult
from salesapp.domain.knowledge import FactDraft
from salesapp.domain.letters import Delivery, MailRules, Security
from salesapp.domain.products import Aspect
from salesapp.services import knowledge
from salesapp.services import letters as service
from salesapp.services.activities import complete
from salesapp.services.files import file_path, store_file
from salesapp.services.letters import About
from salesapp.ui.format import today
from salesapp.ui.jobs import jobs
from salesapp.ui.knowledge.quote_dialog import QuoteDialog
from salesapp.ui.letters import password
from salesapp.ui.letters.compose import ComposeDialog, write_letter
from tests.another_writer import another_writes
from tests.smtp_server import MailServer

PDF = b"%PDF-1.7 fake"


class Opened(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.paths: list[Path] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.paths.append(Path(url.toLocalFile()))


@pytest.fixture
def opened_files():
    taker = Opened()
    QDesktopServices.setUrlHandler("file", taker, "take")
    yield taker
    QDesktopServices.unsetUrlHandler("file")


@pytest.fixture
def server():
    password.forget_all()
    found = MailServer("anna@firm.example", "тайна")
    yield found
    found.stop()
    password.forget_all()


@pytest.fixture
def client(db, make_client, make_contact, make_organization):
    make_organization()
    Profile.create(name="Анна Воронова", post="Менеджер", email="anna@firm.example")
    client = make_client("Волжмонтаж")
    person = make_contact(client, "Иванов Иван Иванович")
    ContactPoint.create(
        contact=person, kind="email", value="ivanov@client.example",
        value_norm="ivanov@client.example",
    )  # fmt: skip
    return client, person


@pytest.fixture
def compose(make_window, client):
    def begin(**links):
        window = make_window("tasks")
        return write_letter(window, About(client[0], contact_id=client[1], **links))

    return begin


def by_server(server):
    service.set_mail(
        MailRules(Delivery.SMTP, "127.0.0.1", server.port, Security.NONE, "anna@firm.example")
    )


def is_gone(dialog):
    return not isValid(dialog) or not dialog.isVisible()


def press(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def wait(qtbot):
    qtbot.waitUntil(lambda: not jobs.running)


def template(dialog, name):
    return next(one.id for one in dialog._templates.values() if one.draft.name == name)


def test_a_fact_of_the_goods_goes_into_the_letter_by_a_key(
    compose, make_product, make_deal, client
):
    bolt = make_product("Болт М20", sku="Б-20")
    other = make_product("Анкер М12", sku="А-12")
    deal = make_deal(client[0], title="Болты")
    DealLine.create(
        deal=deal, product=bolt, name="Болт М20", unit="шт", quantity_milli=1_000, price_minor=1,
        position=0,
    )  # fmt: skip
    add = knowledge.add_fact
    add(bolt, FactDraft(Aspect.QUALITY, "Цинк 12 мкм", proof="протокол 17"))
    add(other, FactDraft(Aspect.FEATURES, "Ставится за минуту"))
    add(other, FactDraft(Aspect.FEATURES, "тайна", is_quotable=False))
    dialog = compose(deal_id=deal)
    dialog.text_body.setFocus()
    dialog.text_body.setPlainText("Добрый день!")
    dialog.text_body.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClick(dialog.text_body, Qt.Key.Key_F12)
    asked = next(one for one in dialog.window().findChildren(QuoteDialog) if one.isVisible())
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert dialog.text_body.toPlainText() == "Добрый день!\nЦинк 12 мкм (протокол 17)."
    asked.add_product(other)
    assert [one.text for one in asked._found.values()] == [
        "Ставится за минуту.", "Цинк 12 мкм (протокол 17).",
    ]  # fmt: skip
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert dialog.text_body.toPlainText().count("Ставится за минуту.") == 1
    assert dialog.text_body.hasFocus()


def test_a_field_without_a_value_is_shown_and_keeps_the_letter_here(compose):
    dialog = compose()
    assert dialog.to.text() == "ivanov@client.example"
    dialog.use_template(template(dialog, "Коммерческое предложение"))
    assert "Здравствуйте, Иван!" in dialog.text_body.toPlainText()
    assert dialog.left.isVisible()
    assert "{offer.number}" in dialog.left.text()
    assert not dialog.main.isEnabled()
    dialog.accept()
    assert dialog.isVisible()
    assert value("SELECT count(*) FROM activity") == 0
    dialog.subject.setText("Предложение")
    dialog.text_body.setPlainText("Здравствуйте!")
    assert not dialog.left.isVisible()
    assert dialog.main.isEnabled()


def test_a_draft_opens_with_its_attachments_and_is_written_down(
    compose, client, qtbot, opened_files, tmp_path
):
    dialog = compose()
    spec = tmp_path / "Спецификация.txt"
    spec.write_bytes(b"M16")
    dialog.attached.attach_files([spec])
    dialog.subject.setText("Спецификация")
    dialog.text_body.setPlainText("Во вложении.")
    press(dialog.main)
    wait(qtbot)
    [path] = opened_files.paths
    message = message_from_bytes(path.read_bytes(), policy=default)
    assert message["X-Unsent"] == "1"
    assert message["To"] == "ivanov@client.example"
    assert [one.get_filename() for one in message.iter_attachments()] == ["Спецификация.txt"]
    assert is_gone(dialog)
    [done] = activities.past_of_client(client[0])
    assert (done.kind, done.result, done.subject) == ("letter", "letter_sent", "Спецификация")
    [step] = activities.open_of_client(client[0])
    assert step.kind == "call"
    names = [name for (name,) in rows("SELECT name FROM file_link WHERE entity = 'client'")]
    assert len(names) == 1
    assert names[0].endswith(".eml")
    kept = value("SELECT sha256 FROM stored_file WHERE mime = 'message/rfc822'")
    assert file_path(kept).read_bytes() == path.read_bytes()


def test_every_paper_that_is_known_is_offered(compose):
    kinds = ("sales_order", "offer", "invoice", "credit_note")
    papers = [PaperRow(kind, one, str(one), one) for kind in kinds for one in range(6)]
    dialog = compose()
    dialog.attached._papers = papers
    offered = [one.text() for one in dialog.attached.menu().actions()]
    assert sum(text.startswith("Invoice") for text in offered) == 6
    assert sum(text.startswith("Order") for text in offered) == 6


def test_the_server_takes_the_letter_with_a_stored_paper(compose, qtbot, server, client):
    by_server(server)
    dialog = compose()
    dialog.attached.attach_paper(PaperRow("invoice", 1, "318", store_file("Счёт 318.pdf", PDF)))
    dialog.subject.setText("Счёт 318")
    dialog.text_body.setPlainText("Счёт во вложении.")
    press(dialog.main)
    wait(qtbot)
    asked = next(
        one for one in dialog.window().children() if isinstance(one, password.PasswordDialog)
    )
    assert "memory only" in " ".join(one.text() for one in asked.findChildren(type(asked.title)))
    asked.password.setText("тайна")
    asked.accept()
    wait(qtbot)
    [(sender, recipients, data)] = server.letters
    assert (sender, recipients) == ("anna@firm.example", ["ivanov@client.example"])
    [part] = message_from_bytes(data, policy=default).iter_attachments()
    assert part.get_content() == PDF
    assert is_gone(dialog)
    assert activities.past_of_client(client[0])[0].subject == "Счёт 318"


def test_a_letter_that_was_refused_stays_with_everything_typed(compose, qtbot, server, client):
    by_server(server)
    server.refuses = "ivanov@client.example"
    password.remember(mail_rules(), "тайна")
    dialog = compose()
    dialog.subject.setText("Счёт 318")
    dialog.text_body.setPlainText("Счёт во вложении.")
    press(dialog.main)
    wait(qtbot)
    assert dialog.isVisible()
    assert "no such user" in dialog.trouble.text()
    assert dialog.text_body.toPlainText() == "Счёт во вложении."
    assert value("SELECT count(*) FROM activity") == 0
    server.refuses = ""
    press(dialog.main)
    wait(qtbot)
    assert len(server.letters) == 1
    assert is_gone(dialog)


def test_a_wrong_password_is_asked_for_again(compose, qtbot, server):
    by_server(server)
    password.remember(mail_rules(), "не та")
    dialog = compose()
    dialog.subject.setText("Тема")
    dialog.text_body.setPlainText("Текст")
    press(dialog.main)
    wait(qtbot)
    assert dialog.trouble.isVisible()
    assert password.password_for(mail_rules()) is None
    assert server.letters == []


def test_what_was_typed_is_there_again(compose):
    dialog = compose()
    dialog.subject.setText("Недописанное")
    dialog.reject()
    again = write_letter(dialog.window(), dialog._about)
    assert again.subject.text() == "Недописанное"


def test_a_template_chosen_afterwards_can_be_taken_back_with_what_was_typed(compose):
    dialog = compose()
    dialog.subject.setText("О нашей встрече")
    dialog.text_body.setPlainText("Набрано за четверть часа.")
    dialog.use_template(template(dialog, "Коммерческое предложение"))
    assert "Здравствуйте, Иван!" in dialog.text_body.toPlainText()
    [offer] = [one for one in dialog.window().toasts.stack.toasts() if "typed" in one.text()]
    offer._row.itemAt(offer._row.count() - 1).widget().click()
    assert dialog.subject.text() == "О нашей встрече"
    assert dialog.text_body.toPlainText() == "Набрано за четверть часа."
    assert dialog.template.value() is None


def test_of_two_templates_in_a_row_nothing_is_offered_back(compose):
    dialog = compose()
    dialog.use_template(template(dialog, "Коммерческое предложение"))
    dialog.use_template(template(dialog, "Счёт на оплату"))
    assert not dialog.window().toasts.stack.toasts()


def test_a_template_changed_by_hand_comes_back_as_it_was_left(compose):
    dialog = compose()
    dialog.use_template(template(dialog, "Коммерческое предложение"))
    dialog.text_body.setPlainText("Сказано своими словами.")
    dialog.reject()
    again = write_letter(dialog.window(), dialog._about)
    assert again.template.value() == dialog.template.value()
    assert again.text_body.toPlainText() == "Сказано своими словами."


def test_a_letter_whose_step_was_done_meanwhile_is_written_down_all_the_same(
    compose, client, make_activity, qtbot, opened_files, now
):
    planned = make_activity(client[0], kind="letter", subject="Прайс", due_on=today())
    make_activity(client[0], kind="call", subject="Позвонить", due_on=today())
    dialog = compose(activity_id=planned)
    dialog.subject.setText("Прайс")
    dialog.text_body.setPlainText("Прайс во вложении.")
    complete(planned, ActivityResult.LETTER_SENT, "", None, now)
    press(dialog.main)
    wait(qtbot)
    assert is_gone(dialog)
    [sent] = [one for one in activities.past_of_client(client[0]) if one.id != planned]
    assert "Прайс во вложении." in sent.note


def test_what_has_left_is_written_down_as_it_left(compose, client, qtbot, opened_files, db):
    dialog = compose()
    dialog.subject.setText("Счёт 318")
    dialog.text_body.setPlainText("Отправленный текст.")
    with another_writes(db):
        press(dialog.main)
        wait(qtbot)
        assert dialog.trouble.isVisible()
    assert not dialog.text_body.isEnabled()
    assert not dialog.to.isEnabled()
    assert "Write" in dialog.main.text()
    press(dialog.main)
    assert is_gone(dialog)
    assert len(opened_files.paths) == 1
    [done] = activities.past_of_client(client[0])
    assert "Отправленный текст." in done.note


def test_whoever_is_no_client_yet_is_written_to_at_their_address(make_window, make_activity,
                                                                make_lead, keys):  # fmt: skip
    lead = make_lead("Болты", emails="zakaz@buyer.example, other@buyer.example")
    planned = make_activity(None, kind="letter", subject="Ответить", due_on=today(), lead=lead)
    page = make_window("tasks").navigator.page
    page.list.set_current_id(planned)
    keys.press(Qt.Key.Key_R)
    dialog = next(one for one in page.window().children() if isinstance(one, ComposeDialog))
    assert dialog.to.text() == "zakaz@buyer.example"


def test_r_writes_and_a_planned_letter_is_done(
    make_window, client, make_activity, keys, qtbot, opened_files
):
    planned = make_activity(
        client[0], kind="letter", subject="Отправить прайс", due_on=today(), contact=client[1]
    )
    page = make_window("tasks").navigator.page
    page.list.set_current_id(planned)
    keys.press(Qt.Key.Key_R)
    dialog = next(one for one in page.window().children() if isinstance(one, ComposeDialog))
    dialog.subject.setText("Прайс")
    dialog.text_body.setPlainText("Прайс во вложении.")
    press(dialog.main)
    wait(qtbot)
    assert activities.one(planned).state == "done"
    assert len(opened_files.paths) == 1
