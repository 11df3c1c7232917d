"""What is pasted into a field loses what nobody sees; a person's own signs stay."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest

from salesapp.db.connection import value
from salesapp.domain.clients import ClientDraft
from salesapp.domain.text import entered, sound
from salesapp.services import clients
from salesapp.ui.kit.mime import clipboard_mime
from salesapp.ui.kit.text_area import TextArea
from salesapp.ui.kit.text_input import TextInput

PASTED = {
    "an override of the order of letters": ("счёт\u202efdp.exe", "счётfdp.exe"),
    "isolates": ("\u2066ООО\u2069 Ромашка", "ООО Ромашка"),
    "a NUL and a bell": ("ООО\0\x07 Нуль", "ООО Нуль"),
    "an emoji with its joiners": ("👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧"),
    "Chinese": ("漢字", "漢字"),
    "hard spaces": ("1\u00a0234", "1\u00a0234"),
}


@pytest.mark.parametrize("name", PASTED)
def test_what_is_pasted_into_a_line_is_what_is_seen(name, qtbot):
    given, wanted = PASTED[name]
    field = TextInput()
    qtbot.addWidget(field)
    field.setText(given)
    assert field.text() == wanted
    assert entered(given) == wanted


def test_what_is_pasted_into_a_text_keeps_its_lines(qtbot, qapp):
    area = TextArea()
    qtbot.addWidget(area)
    area.show()
    mime = clipboard_mime()
    mime.setText("первая\r\nвторая\u202e\0\tхвост")
    qapp.clipboard().setMimeData(mime)
    QTest.keyClick(area, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert area.toPlainText() == "первая\nвторая\tхвост"
    dropped = QMimeData()
    dropped.setText("\x1b[31m!")
    area.insertFromMimeData(dropped)
    assert area.toPlainText().endswith("[31m!")


def test_typing_goes_on_where_the_cursor_was(qtbot):
    field = TextInput("абвг")
    qtbot.addWidget(field)
    field.setCursorPosition(2)
    field.insert("\u202eX")
    assert (field.text(), field.cursorPosition()) == ("абXвг", 3)


def test_half_a_sign_that_came_another_way_is_kept_as_a_whole_one(db):
    clients.create(ClientDraft(name="ООО «Пол\ud83d»"))
    assert value("SELECT name FROM client") == "ООО «Пол\ufffd»"
    assert value("SELECT count(*) FROM client WHERE name = ?", "ООО «Пол\ud83d»") == 1
    assert sound("a\udcffb") == "a\ufffdb"
    assert entered("ООО \ud83d Половина") == "ООО \ufffd Половина"
