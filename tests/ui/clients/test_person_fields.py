"""Fields of the user's own in the dialog of a person: typed there, kept on closing, undone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from salesapp.db.connection import value
from salesapp.domain.custom_fields import FieldDraft
from salesapp.domain.entities import Entity
from salesapp.domain.fields import FieldType
from salesapp.services import custom_fields, undo
from salesapp.ui.clients.person_dialog import PersonDialog


@pytest.fixture
def dialog(make_client, make_contact, make_window):
    custom_fields.create(Entity.CONTACT, FieldDraft("Любимый чай", FieldType.TEXT))
    custom_fields.create(Entity.CONTACT, FieldDraft("Скидка", FieldType.PERCENT))
    person = make_contact(make_client("ООО «Ромашка»"), "Иванов Иван")
    made = PersonDialog(make_window(), person)
    made.open()
    return made


HELD = "SELECT count(*) FROM custom_value WHERE entity = 'contact'"


def test_a_field_is_typed_saved_and_taken_back_by_one_undo(dialog, qtbot):
    tea = next(iter(dialog.own.inputs.values()))
    assert tea.isVisible()
    tea.editor.setFocus()
    QTest.keyClicks(tea.editor, "oolong")
    qtbot.mouseClick(dialog._primary, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert value("SELECT text_value FROM custom_value WHERE entity = 'contact'") == "oolong"
    undo.undo()
    assert value(HELD) == 0


def test_closing_keeps_what_was_typed(dialog, qtbot):
    tea = next(iter(dialog.own.inputs.values()))
    tea.set_value("сенча")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert value(HELD) == 1


def test_a_wrong_value_is_told_at_its_field_and_nothing_is_written(dialog, qtbot):
    share = list(dialog.own.inputs.values())[1]
    share.editor.setFocus()
    QTest.keyClicks(share.editor, "much")
    qtbot.mouseClick(dialog._primary, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert share.error()
    assert value(HELD) == 0
    dialog.own.inputs.clear()
