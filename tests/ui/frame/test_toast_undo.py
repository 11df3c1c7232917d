"""Undo in a toast takes back the step that the toast tells of, and none before it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from salesapp.db.connection import value
from salesapp.domain.changes import Changes
from salesapp.services import deals, personal_data
from salesapp.ui.kit.button import Button
from salesapp.ui.perform import perform


def offers_undo(toast) -> bool:
    return any(one.text() == "Отменить" for one in toast.findChildren(Button))


def last_toast(window):
    return window.toasts.stack.toasts()[-1]


@pytest.fixture
def sold(window, make_client):
    """A deal was just written down."""
    client = make_client("ООО «Волжмонтаж-7»")
    deal = {"client_id": client, "title": "Болт М20"}
    perform(window, lambda: deals.create(deal), toast="Сделка создана")
    return window


def test_a_step_is_offered_to_be_taken_back(sold, qtbot):
    toast = last_toast(sold)
    (undo,) = [one for one in toast.findChildren(Button) if one.text() == "Отменить"]
    qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert value("SELECT count(*) FROM deal WHERE deleted_at IS NULL") == 0


def test_what_cannot_be_taken_back_does_not_offer_the_step_before_it(sold, make_contact):
    person = make_contact(value("SELECT id FROM client"), "Громова Зинаида")
    perform(sold, lambda: personal_data.erase(person, "по просьбе"), toast="Стёрто")
    assert last_toast(sold).text() == "Стёрто"
    assert not offers_undo(last_toast(sold))


def test_what_changed_nothing_does_not_offer_the_step_before_it(sold):
    perform(sold, Changes, toast="Всё уже так")
    assert last_toast(sold).text() == "Всё уже так"
    assert not offers_undo(last_toast(sold))


def test_what_changed_nothing_first_of_all_offers_nothing(window):
    perform(window, Changes, toast="Всё уже так")
    assert not offers_undo(last_toast(window))
