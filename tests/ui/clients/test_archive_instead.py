"""Delete on a client whose papers were issued: the question leads into the archive, or nowhere."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from salesapp.db.connection import rows, value
from salesapp.domain.clients import Segment
from salesapp.services import undo
from salesapp.ui.format import today
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.notices import notices
from salesapp.ui.store import store


@pytest.fixture
def told():
    """What the window tells in passing."""
    found = []

    def hear(notice) -> None:
        found.append(notice.text)

    notices.told.connect(hear)
    yield found
    notices.told.disconnect(hear)


def delete(window, client, keys, answer) -> None:
    """Delete on the row of the client, and a key on the question that comes up."""
    page = window.navigator.page
    page.table.setFocus()
    page.table.set_current_id(client)
    asked = []

    def press() -> None:
        dialog = next(one for one in window.findChildren(Dialog) if one.isVisible())
        asked.append(dialog.title.text())
        assert dialog.isAncestorOf(QApplication.focusWidget())
        keys.press(answer)

    QTimer.singleShot(0, press)
    keys.press(Qt.Key.Key_Delete)
    assert asked == ["“Ромашка” cannot be deleted"]


def test_enter_at_the_question_archives_who_cannot_be_deleted_and_undo_returns_him(
    make_window, make_client, make_invoice, make_payment, keys, qtbot
):
    client, other = make_client("Ромашка"), make_client("Ветер")
    invoice = make_invoice(client, 100_00, due_on=today())
    make_payment(client, 100_00, invoice=invoice)
    papers = rows("SELECT * FROM invoice")
    window = make_window()
    page = window.navigator.page
    delete(window, client, keys, Qt.Key.Key_Return)
    assert value("SELECT status FROM client WHERE id = ?", client) == "archived"
    assert value("SELECT deleted_at FROM client WHERE id = ?", client) is None
    assert rows("SELECT * FROM invoice") == papers
    qtbot.waitUntil(lambda: list(page.table.paged.ids) == [other])
    page.desk.show_segment(Segment.ARCHIVED)
    qtbot.waitUntil(lambda: list(page.table.paged.ids) == [client])
    store.changed.emit(undo.undo())
    qtbot.waitUntil(lambda: not page.table.paged.ids)
    assert value("SELECT status FROM client WHERE id = ?", client) != "archived"


def test_a_debtor_stays_where_he_is_and_the_window_says_why(
    make_window, make_client, make_invoice, keys, qtbot, told
):
    client = make_client("Ромашка")
    make_invoice(client, 100_00, due_on=today())
    window = make_window()
    delete(window, client, keys, Qt.Key.Key_Return)
    assert told == ["First close the open deals, leads and debts of the client"]
    assert value("SELECT status FROM client WHERE id = ?", client) != "archived"
    assert list(window.navigator.page.table.paged.ids) == [client]


def test_escape_at_the_question_changes_nothing(
    make_window, make_client, make_invoice, make_payment, keys, qtbot
):
    client = make_client("Ромашка")
    make_payment(client, 100_00, invoice=make_invoice(client, 100_00, due_on=today()))
    window = make_window()
    delete(window, client, keys, Qt.Key.Key_Escape)
    assert value("SELECT status FROM client WHERE id = ?", client) != "archived"
    assert undo.next_undo() is None
    assert window.navigator.page.table.hasFocus()
