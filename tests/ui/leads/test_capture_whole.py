"""All that is typed into the capture waits for the next time, none of it for another request."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt

from salesapp.db.queries.field_values import own_values
from salesapp.db.queries.fields import own_fields
from salesapp.domain.custom_fields import Entry, FieldDraft
from salesapp.domain.entities import Entity
from salesapp.domain.fields import FieldType
from salesapp.services import custom_fields, form_drafts
from salesapp.ui.leads.capture_door import door_of
from salesapp.ui.store import store

SHIFT_CTRL = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(make_window):
    """The window, over a base where a lead has two fields of its own."""
    custom_fields.create(Entity.LEAD, FieldDraft("Объект", FieldType.TEXT, ()))
    entries = (Entry("Урал"), Entry("Сибирь"))
    custom_fields.create(Entity.LEAD, FieldDraft("Регион", FieldType.CHOICE, entries))
    return make_window("clients")


@pytest.fixture
def typed(window, keys, qtbot):
    """A request, when it came and what our own fields say of it."""
    keys.press(Qt.Key.Key_L, SHIFT_CTRL)
    capture = door_of(window).capture()
    qtbot.waitUntil(capture.isActiveWindow)
    keys.write("Звонили с завода")
    form = capture.form
    form.day.setText("23.11.2026")
    form.at.setText("10:20")
    thing, region = form.own.inputs.values()
    thing.editor.setText("Мост")
    region.set_value("Сибирь")
    return capture


def opened_anew(window):
    """As after a restart: another capture, which knows the disk only."""
    door = door_of(window)
    door.forget()
    capture = door.capture()
    capture.bring(window)
    return capture


def said(form):
    own = [one.value() for one in form.own.inputs.values()]
    return form.request.value(), form.day.text(), form.at.text(), own


def test_when_it_came_and_own_fields_are_there_again(window, typed, keys):
    before = said(typed.form)
    keys.press(Qt.Key.Key_Escape)
    again = opened_anew(window)
    assert said(again.form) == before == (
        "Звонили с завода", "23.11.2026", "10:20", ["Мост", "Сибирь"]
    )  # fmt: skip
    again.save()
    fields = own_fields(Entity.LEAD)
    assert sorted(own_values(Entity.LEAD, 1, fields).values()) == ["Мост", "Сибирь"]


@pytest.mark.parametrize("of", ["own", "day", "at"])
def test_a_change_of_one_of_these_alone_is_kept_at_once(typed, qtbot, of):
    thing = next(iter(typed.form.own.inputs.values())).editor
    places = {"own": (thing, "Тоннель"), "day": (typed.form.day, "24.11.2026"),
              "at": (typed.form.at, "11:30")}  # fmt: skip
    qtbot.waitUntil(lambda: not typed._pause.isActive())
    editor, words = places[of]
    editor.setText(words)
    qtbot.waitUntil(lambda: not typed._pause.isActive())
    kept = json.loads(form_drafts.one("leads.capture", "").words)
    assert words in (kept["own"].values() if of == "own" else [kept[of]])


def test_the_next_request_begins_with_empty_fields(window, typed, keys):
    typed.save()
    assert not typed.isVisible()
    typed.bring(window)
    assert said(typed.form) == ("", "", "", [None, None])


def add_field(name):
    store.changed.emit(custom_fields.create(Entity.LEAD, FieldDraft(name, FieldType.TEXT, ())))


def labels(form):
    return [one.label() for one in form.own.fields()]


def test_a_field_added_while_the_capture_is_open_is_asked_there(window, typed, keys):
    add_field("Срок")
    form = typed.form
    assert labels(form) == ["Объект", "Регион", "Срок"]
    assert said(form) == ("Звонили с завода", "23.11.2026", "10:20", ["Мост", "Сибирь", None])
    form.own.fields()[-1].editor.setText("К маю")
    typed.save()
    fields = own_fields(Entity.LEAD)
    values = own_values(Entity.LEAD, 1, fields).values()
    assert sorted(values) == ["К маю", "Мост", "Сибирь"]


def test_the_fields_added_between_two_requests_are_asked_next_time(window, typed, qtbot):
    typed.close()
    for name in ("Срок", "Бюджет", "Проект"):
        add_field(name)
    capture = door_of(window).capture()
    capture.bring(window)
    assert labels(capture.form) == ["Объект", "Регион", "Срок", "Бюджет", "Проект"]
    assert said(capture.form)[3] == ["Мост", "Сибирь", None, None, None]
    assert all(one.isVisibleTo(capture) for one in capture.form.own.fields())
    capture.clear()
    assert capture.form.own.own() == ()
