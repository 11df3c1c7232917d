"""Several letters dropped on the capture at once: each becomes a request, one after the other."""

from __future__ import annotations

from email.message import EmailMessage
from functools import partial

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from salesapp.db.connection import rows
from salesapp.ui.leads.capture_door import door_of

SHIFT_CTRL = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def capture(make_window, keys, qtbot):
    window = make_window("clients")
    keys.press(Qt.Key.Key_L, SHIFT_CTRL)
    found = door_of(window).capture()
    qtbot.waitUntil(found.isActiveWindow)
    return found


def mail(folder, name):
    letter = EmailMessage()
    letter["From"] = f"{name}@buyer.example"
    letter["Subject"] = f"Болты {name}"
    letter.set_content(f"Нужны болты, {name}.")
    path = folder / f"{name}.eml"
    path.write_bytes(letter.as_bytes())
    return path


def drop(target, *paths):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(target, QDragEnterEvent(QPoint(9, 9), copy, mime, left, none))
    QApplication.sendEvent(target, QDropEvent(QPointF(9, 9), copy, mime, left, none))


def is_read(capture, name):
    return capture.form.emails.value() == f"{name}@buyer.example"


def test_letters_dropped_together_become_requests_one_after_the_other(
    capture, keys, tmp_path, qtbot
):
    drop(capture, *(mail(tmp_path, name) for name in ("first", "second", "third")))
    for name in ("first", "second", "third"):
        qtbot.waitUntil(partial(is_read, capture, name), timeout=20_000)
        assert name in capture.form.request.value()
        keys.ctrl(Qt.Key.Key_Return)
    assert not capture.isVisible()
    told = [title for (title,) in rows("SELECT title FROM lead ORDER BY id")]
    assert told == ["Болты first", "Болты second", "Болты third"]


def test_a_broken_one_among_them_is_named_and_the_others_follow(capture, keys, tmp_path, qtbot):
    broken = tmp_path / "broken.msg"
    broken.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(2000))
    drop(capture, broken, mail(tmp_path, "second"))
    qtbot.waitUntil(partial(is_read, capture, "second"), timeout=20_000)
    assert "broken.msg" in capture.told.text()


def test_a_letter_dropped_while_another_one_is_shown_waits_for_it(capture, keys, tmp_path, qtbot):
    drop(capture, mail(tmp_path, "first"))
    qtbot.waitUntil(partial(is_read, capture, "first"), timeout=20_000)
    drop(capture, mail(tmp_path, "second"))
    assert "1" in capture.told.text()
    capture.clear_button.click()
    qtbot.waitUntil(partial(is_read, capture, "second"), timeout=20_000)
    assert "first" not in capture.form.request.value()


def test_what_was_typed_before_a_letter_came_stays(capture, keys, tmp_path, qtbot):
    keys.write("Звонил утром, просил ответить")
    drop(capture, mail(tmp_path, "first"))
    qtbot.waitUntil(partial(is_read, capture, "first"), timeout=20_000)
    said = capture.form.request.value()
    assert "Звонил утром" in said
    assert "Нужны болты, first." in said
