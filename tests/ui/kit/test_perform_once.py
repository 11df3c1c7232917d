"""A form is sent again after a failure nobody could look into: it is done once."""

from __future__ import annotations

import apsw
import pytest
from PySide6.QtWidgets import QWidget

from salesapp.db import journal
from salesapp.db.connection import database, value
from salesapp.domain.clients import ClientDraft
from salesapp.services import clients
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.perform import perform


@pytest.fixture
def dialog(db, qtbot, monkeypatch) -> Dialog:
    window = QWidget()
    qtbot.addWidget(window)
    monkeypatch.setattr("salesapp.ui.perform.show_trouble", lambda *_: None)
    return Dialog(window, "Новый клиент")


def press(dialog: Dialog):
    return perform(dialog, lambda: clients.create(ClientDraft("Ромашка")))


def broken_commit(*_args: object, **_options: object) -> None:
    """The disk has written it, and says that it has not."""
    database.connection().execute("COMMIT")
    raise apsw.IOError("disk I/O error")


def cannot_tell(_operation: str) -> bool:
    raise apsw.IOError("disk I/O error")


def test_the_second_press_finds_what_the_first_has_done(dialog, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(type(database), "commit", broken_commit)
        patch.setattr(journal, "_is_recorded", cannot_tell)
        assert press(dialog) is None
    assert value("SELECT count(*) FROM client") == 1
    done = press(dialog)
    assert value("SELECT count(*) FROM client") == 1
    assert done.subject_id == value("SELECT id FROM client")


def test_the_next_gesture_of_the_same_dialog_is_another_one(dialog):
    assert press(dialog) is not None
    assert press(dialog) is not None
    assert value("SELECT count(*) FROM client") == 2
