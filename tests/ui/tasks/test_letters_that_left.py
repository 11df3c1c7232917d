"""Letters that have left and could not be written down: they are written down, never sent twice."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from shiboken6 import isValid

from salesapp.db.connection import value
from salesapp.db.models.organizations import Profile
from salesapp.db.queries import activities
from salesapp.services import form_drafts
from salesapp.services.files import file_path
from salesapp.services.letters import About
from salesapp.ui.drafts.left import tell_left
from salesapp.ui.drafts.settling import KEEP_MS
from salesapp.ui.jobs import jobs
from salesapp.ui.letters.compose import ComposeDialog, write_letter
from tests.another_writer import another_writes

TO = "ivanov@client.example"


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
def client(db, make_client, make_organization):
    make_organization()
    Profile.create(name="Анна Воронова", post="Менеджер", email="anna@firm.example")
    return make_client("Волжмонтаж")


@pytest.fixture
def window(make_window, client):
    return make_window("tasks")


@pytest.fixture(autouse=True)
def refused_at_once(monkeypatch):
    """Whoever finds the store held by somebody else is told so without a wait."""
    monkeypatch.setattr("salesapp.db.connection._PATIENCE", 0)


def press(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def send(window, client, qtbot):
    dialog = write_letter(window, About(client), TO)
    dialog.subject.setText("Счёт 318")
    dialog.text_body.setPlainText("Отправленный текст.")
    press(dialog.main)
    qtbot.waitUntil(lambda: not jobs.running)
    return dialog


def is_gone(dialog):
    return not isValid(dialog) or not dialog.isVisible()


def kept_as_left(client):
    kept = form_drafts.one("letters.compose.ComposeDialog", f"{client}::::")
    return kept is not None and "left" in kept.title


def test_a_letter_that_left_and_was_put_away_is_written_down_later_and_not_sent_again(
    window, client, qtbot, opened_files, db
):
    with another_writes(db):
        dialog = send(window, client, qtbot)
        assert "has left" in dialog.trouble.text()
        dialog.reject()
    qtbot.waitUntil(lambda: kept_as_left(client), timeout=KEEP_MS * 20)
    again = write_letter(window, About(client), TO)
    assert "Write" in again.main.text()
    assert "has left" in again.trouble.text()
    assert again.text_body.toPlainText() == "Отправленный текст."
    assert not again.text_body.isEnabled()
    press(again.main)
    qtbot.waitUntil(lambda: is_gone(again) and not jobs.running)
    [left] = opened_files.paths
    [done] = activities.past_of_client(client)
    assert "Отправленный текст." in done.note
    sha = value("SELECT sha256 FROM stored_file WHERE mime = 'message/rfc822'")
    assert file_path(sha).read_bytes() == left.read_bytes(), "as it left, to the byte"
    fresh = write_letter(window, About(client), TO)
    assert fresh.subject.text() == "", "what is written down is no draft any more"
    fresh.reject()


def test_the_window_tells_of_a_letter_that_left_and_is_not_written_down(
    window, client, qtbot, opened_files, db
):
    with another_writes(db):
        send(window, client, qtbot).reject()
    qtbot.waitUntil(lambda: kept_as_left(client), timeout=KEEP_MS * 20)
    strip = tell_left(window)
    assert "has left" in strip.words.text()


def test_a_disk_that_takes_no_file_says_that_the_letter_has_left(
    window, client, qtbot, opened_files, monkeypatch
):
    def full(*_args):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("salesapp.services.files.containers.write", full)
    dialog = send(window, client, qtbot)
    assert dialog.trouble.isVisible()
    assert "has left" in dialog.trouble.text()
    assert "Write" in dialog.main.text()
    monkeypatch.undo()
    press(dialog.main)
    qtbot.waitUntil(lambda: is_gone(dialog))
    assert len(opened_files.paths) == 1
    assert len(activities.past_of_client(client)) == 1


def test_a_letter_that_left_survives_the_end_of_the_program(
    window, client, qtbot, opened_files, db
):
    with another_writes(db):
        dialog = send(window, client, qtbot)
    qtbot.waitUntil(lambda: kept_as_left(client), timeout=KEEP_MS * 20)
    # As after a kill: another dialog knows what is on the disk only.
    dialog.form_draft._let_go()
    dialog.hide()
    again = ComposeDialog(window, About(client))
    again.open()
    assert "Write" in again.main.text()
    assert again.letter().to == (TO,)
    press(again.main)
    qtbot.waitUntil(lambda: is_gone(again))
    assert len(opened_files.paths) == 1
    assert len(activities.past_of_client(client)) == 1
