"""The capture: written down by one key from anywhere; letters, threads, drafts."""

from __future__ import annotations

import threading
from email.message import EmailMessage

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from salesapp.db.connection import value
from salesapp.db.queries import lead_requests, leads
from salesapp.db.queries.leads import LeadGroup
from salesapp.domain.requests import Direction, RequestKind
from salesapp.exchange.letters import read_letter
from salesapp.services import form_drafts, undo
from salesapp.ui.drafts.settling import KEEP_MS
from salesapp.ui.format import today
from salesapp.ui.jobs import jobs
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.leads.capture import CaptureWindow
from salesapp.ui.leads.capture_door import door_of
from salesapp.ui.single_instance import SingleInstance
from tests.another_writer import another_writes
from tests.exchange.ole_writer import letter

SHIFT_CTRL = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
LETTER = (
    "Нужны анкеры, 60 шт. ООО «Монолит-Сервис», ИНН 7707083893, +7 831 200-14-07, a@monolit.example"
)


@pytest.fixture
def capture(make_window, keys, qtbot):
    """The capture, opened by its key over the section of clients."""
    window = make_window("clients")
    keys.press(Qt.Key.Key_L, SHIFT_CTRL)
    found = door_of(window).capture()
    qtbot.waitUntil(found.isActiveWindow)
    assert window.navigator.page.section == "clients", "what was on the screen stays there"
    return found


def click(widget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def drop(target, path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(target, QDragEnterEvent(QPoint(9, 9), copy, mime, left, none))
    QApplication.sendEvent(target, QDropEvent(QPointF(9, 9), copy, mime, left, none))


def only_lead():
    (made,) = leads.ids(LeadGroup.NEW, today())
    return leads.one(made)


def test_a_request_is_written_down_by_keyboard_alone(capture, keys):
    QGuiApplication.clipboard().setText(LETTER)
    keys.ctrl(Qt.Key.Key_V)
    keys.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is capture.form.subject.editor
    keys.ctrl(Qt.Key.Key_A)
    keys.write("Анкеры для моста")
    keys.press(Qt.Key.Key_Tab)
    keys.write("Кораблёв Денис")
    keys.ctrl(Qt.Key.Key_Return)
    assert not capture.isVisible()
    lead = only_lead()
    assert (lead.title, lead.contact_name) == ("Анкеры для моста", "Кораблёв Денис")
    assert (lead.phones, lead.emails) == ("+7 (831) 200-14-07", "a@monolit.example")
    assert (lead.company_name, lead.comment) == ("ООО «Монолит-Сервис»", LETTER)
    assert lead.asked_at is not None, "the clock runs"
    undo.undo()
    assert leads.one(lead.id) is None


def test_what_was_typed_is_not_overwritten_by_the_text(capture, keys):
    capture.form.phones.editor.setFocus()
    keys.write("+7 4951234567")
    capture.form.request.editor.setFocus()
    QGuiApplication.clipboard().setText(LETTER)
    keys.ctrl(Qt.Key.Key_V)
    assert capture.form.phones.value() == "+7 4951234567"
    assert capture.form.emails.value() == "a@monolit.example"
    capture.form.inn.editor.setFocus()
    keys.ctrl(Qt.Key.Key_A)
    keys.write("123")
    keys.ctrl(Qt.Key.Key_Return)
    assert capture.isVisible(), "a wrong INN keeps the window open"
    assert value("SELECT count(*) FROM lead") == 0


def test_an_empty_capture_says_what_to_do(capture, keys):
    keys.ctrl(Qt.Key.Key_Return)
    editor = capture.form.request.editor
    assert editor.accessibleDescription().startswith("Paste the request")
    assert editor.hasFocus()


def test_half_typed_text_is_there_again_after_a_restart(capture, keys, make_window, qtbot):
    keys.write("Звонили с завода")
    click(capture.form.kind.buttons()[0])
    keys.press(Qt.Key.Key_Escape)
    assert not capture.isVisible()
    # As after a restart: another window, which knows the disk only.
    fresh = CaptureWindow()
    fresh.bring()
    assert fresh.form.request.value() == "Звонили с завода"
    assert fresh.form.kind.value() is RequestKind.CALL
    fresh.save()
    again = CaptureWindow()
    again.bring()
    assert again.form.is_empty(), "what was written down is no draft any more"
    for one in (fresh, again):
        one.close()
        one.deleteLater()


def test_a_crash_while_typing_loses_nothing(capture, keys, qtbot):
    keys.write("Звонили с завода")
    qtbot.waitUntil(lambda: not capture._pause.isActive())
    other = CaptureWindow()
    other.bring()
    assert other.form.request.value() == "Звонили с завода"
    other.close()
    other.deleteLater()


@pytest.fixture
def refused_at_once(monkeypatch):
    """Whoever finds the store held by somebody else is told so without a wait."""
    monkeypatch.setattr("salesapp.db.connection._PATIENCE", 0)


def open_anew():
    """As after a restart: another window."""
    fresh = CaptureWindow()
    fresh.bring()
    said = fresh.form.request.value()
    fresh.close()
    fresh.deleteLater()
    return said


@pytest.mark.usefixtures("refused_at_once")
def test_a_request_that_could_not_be_written_down_is_offered_back(capture, keys, db, qtbot):
    with another_writes(db):
        keys.write("Звонили с завода")
        keys.ctrl(Qt.Key.Key_Return)
        for one in capture.findChildren(Dialog):
            one.accept()
        capture.close()
        assert open_anew() == "Звонили с завода", "who comes back meanwhile finds it"
    qtbot.waitUntil(lambda: words_kept() is not None, timeout=KEEP_MS * 20)
    assert form_drafts.left_open() == [], "it was put away on purpose"
    assert open_anew() == "Звонили с завода"


@pytest.mark.usefixtures("refused_at_once")
def test_a_request_that_another_writer_hindered_is_kept_though_nobody_types_on(
    capture, keys, db, qtbot
):
    with another_writes(db):
        keys.write("Звонили с завода")
        qtbot.waitUntil(lambda: not capture._pause.isActive())
    qtbot.waitUntil(lambda: words_kept() is not None, timeout=KEEP_MS * 20)
    assert len(form_drafts.left_open()) == 1


def test_a_request_written_down_at_last_is_no_draft_any_more(capture, keys, db, qtbot):
    with another_writes(db):
        keys.write("Звонили с завода")
        qtbot.waitUntil(lambda: not capture._pause.isActive())
    keys.ctrl(Qt.Key.Key_Return)
    assert only_lead().comment == "Звонили с завода"
    qtbot.wait(KEEP_MS * 2)
    assert words_kept() is None


def words_kept():
    return form_drafts.one("leads.capture", "")


@pytest.mark.parametrize("kind", ["eml", "msg"])
def test_a_dropped_letter_is_read(capture, tmp_path, qtbot, kind, make_product):
    make_product("Химический анкер", sku="ХА-400", stock_milli=100_000)
    text = "Добрый день! Нужны 60 шт ХА-400. ИНН 7707083893, +7 831 200-14-07"
    path = tmp_path / f"letter.{kind}"
    if kind == "eml":
        mail = EmailMessage()
        mail["From"] = "Денис Кораблёв <d@monolit.example>"
        mail["Subject"] = "Химанкеры"
        mail["Date"] = "Mon, 23 Nov 2026 10:20:00 +0300"
        mail.set_content(text)
        path.write_bytes(mail.as_bytes())
    else:
        path.write_bytes(letter("Химанкеры", text, sender=("Денис Кораблёв", "d@monolit.example")))
    drop(capture, path)
    qtbot.waitUntil(lambda: capture.form.emails.value() == "d@monolit.example", timeout=20_000)
    assert capture.form.kind.value() is RequestKind.LETTER
    assert capture.form.direction.value() is Direction.IN
    assert capture.form.inn.value() == "7707083893"
    qtbot.waitUntil(lambda: capture._chips.count() == 1)
    click(capture.save_button)
    lead = only_lead()
    assert (lead.title, lead.contact_name) == ("Химанкеры", "Денис Кораблёв")
    (request,) = lead_requests.of_lead(lead.id)
    assert (request.kind, request.file_name) == (RequestKind.LETTER, path.name)


def test_an_endless_letter_shows_its_beginning_and_goes_along_whole(capture, tmp_path, qtbot):
    mail = EmailMessage()
    mail["From"] = "Денис Кораблёв <d@monolit.example>"
    mail["Subject"] = "Книга"
    mail.set_content("Нужны анкеры " + "x" * 90_000)
    path = tmp_path / "book.eml"
    path.write_bytes(mail.as_bytes())
    drop(capture, path)
    qtbot.waitUntil(lambda: capture.form.emails.value() == "d@monolit.example", timeout=20_000)
    shown = str(capture.form.request.value())
    assert shown.startswith("Нужны анкеры x")
    assert len(shown) == 20_000
    click(capture.save_button)
    (request,) = lead_requests.of_lead(only_lead().id)
    assert request.file_name == "book.eml"


def test_a_broken_letter_is_told_and_nothing_is_lost(capture, keys, tmp_path, qtbot):
    keys.write("Звонили")
    path = tmp_path / "broken.msg"
    path.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(2000))
    drop(capture, path)
    qtbot.waitUntil(lambda: capture.told.property("tone") == "risk", timeout=20_000)
    assert capture.form.request.value() == "Звонили"


def test_a_second_request_joins_its_thread_unless_it_is_another(capture, keys, make_lead, qtbot):
    first = make_lead("Болты", phones="+7 (831) 200-14-07", search_text="болты 78312001407")
    keys.write("Ещё вопрос, +7 831 200-14-07")
    qtbot.waitUntil(lambda: capture.joined() is not None)
    assert capture.joined().lead_id == first
    keys.ctrl(Qt.Key.Key_Return)
    assert value("SELECT count(*) FROM lead") == 1
    assert leads.one(first).requests == 1
    capture.bring()
    qtbot.waitUntil(capture.form.request.editor.hasFocus)
    keys.write("Совсем другой человек, +7 831 200-14-07")
    qtbot.waitUntil(lambda: capture.joined() is not None)
    click(capture._thread.itemAt(0).widget().buttons[1])
    assert capture.joined() is None
    keys.ctrl(Qt.Key.Key_Return)
    assert value("SELECT count(*) FROM lead") == 2


def test_a_known_client_is_linked_or_said_to_be_another(capture, keys, make_client, qtbot):
    client = make_client("Монолит", phone="+78312001407")
    keys.write("Нужны болты, +7 831 200-14-07")
    qtbot.waitUntil(lambda: bool(capture.matches.shown))
    assert capture.matches.shown[0].client_id == client
    click(capture.matches.lines()[0].buttons[1])
    keys.ctrl(Qt.Key.Key_Return)
    assert only_lead().client_id == client


def test_a_second_start_asks_for_the_capture(qtbot, tmp_path):
    first = SingleInstance(tmp_path / "store.salesapp")
    second = SingleInstance(tmp_path / "store.salesapp")
    assert first.is_first()
    with qtbot.waitSignal(first.capture_wanted):
        assert second.raise_other(capture=True)
    with qtbot.waitSignal(first.raised):
        assert second.raise_other()
    first.release()


@pytest.fixture
def slow_letter(tmp_path, monkeypatch):
    """A letter, and what lets it be read."""
    mail = EmailMessage()
    mail["From"] = "a@a.example"
    mail.set_content("Нужны болты")
    path = tmp_path / "late.eml"
    path.write_bytes(mail.as_bytes())
    may_read = threading.Event()

    def read_late(*asked):
        may_read.wait(10)
        return read_letter(*asked)

    monkeypatch.setattr("salesapp.ui.leads.capture_letter.read_letter", read_late)
    yield path, may_read
    may_read.set()


def test_a_letter_read_late_is_not_put_into_the_next_request(capture, slow_letter, qtbot):
    path, may_read = slow_letter
    capture.take_files([path])
    click(capture.clear_button)
    may_read.set()
    qtbot.waitUntil(lambda: not jobs.running)
    assert capture.form.is_empty()
    assert capture.told.isHidden()
    assert capture._letter is None


def test_a_request_saved_before_its_letter_was_read_goes_with_it(capture, slow_letter, qtbot, keys):
    path, may_read = slow_letter
    keys.write("Просили перезвонить")
    drop(capture, path)
    keys.ctrl(Qt.Key.Key_Return)
    assert capture.isVisible(), "it waits for the letter"
    keys.ctrl(Qt.Key.Key_Return)
    assert value("SELECT count(*) FROM lead") == 0
    may_read.set()
    qtbot.waitUntil(lambda: not capture.isVisible())
    lead = only_lead()
    (request,) = lead_requests.of_lead(lead.id)
    assert request.file_name == "late.eml"
    assert (lead.comment, lead.emails) == ("Просили перезвонить", "a@a.example")


def test_a_request_whose_letter_cannot_be_read_is_saved_at_the_second_wish(
    capture, keys, tmp_path, qtbot
):
    path = tmp_path / "broken.msg"
    path.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(2000))
    keys.write("Звонили с завода")
    drop(capture, path)
    keys.ctrl(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: capture.told.property("tone") == "risk", timeout=20_000)
    assert value("SELECT count(*) FROM lead") == 0
    keys.ctrl(Qt.Key.Key_Return)
    assert only_lead().comment == "Звонили с завода"


def test_who_leaves_while_the_letter_is_read_saves_nothing(capture, slow_letter, qtbot, keys):
    path, may_read = slow_letter
    keys.write("Просили перезвонить")
    drop(capture, path)
    keys.ctrl(Qt.Key.Key_Return)
    assert capture.isVisible()
    keys.press(Qt.Key.Key_Escape)
    may_read.set()
    qtbot.waitUntil(lambda: not jobs.running)
    assert value("SELECT count(*) FROM lead") == 0
    assert words_kept() is not None
