"""A command, a menu and a sent answer are about their own lead, whatever is current by then."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtWidgets import QApplication

from salesapp.db.queries import leads
from salesapp.domain.changes import Entity
from salesapp.domain.filters import Condition, Group, Op
from salesapp.services import form_drafts
from salesapp.services import leads as service
from salesapp.ui.leads.answer_box import FORM
from salesapp.ui.letters import sending
from salesapp.ui.selection import Selection
from salesapp.ui.store import store


@pytest.fixture
def two(make_lead) -> list[int]:
    """Two new leads with an address, the first one first."""
    now = datetime.now(UTC)
    return [
        make_lead("Первый", received_at=now, emails="a@a.example", source="Сайт"),
        make_lead(
            "Второй",
            received_at=now - timedelta(minutes=5),
            emails="b@b.example",
            source="Выставка",
        ),
    ]


def gone(found: list[int]) -> list[int]:
    return [one for one in found if leads.one(one) is None]


def entry_of(menu, words: str):
    return next(one for one in menu.actions() if one.text().startswith(words))


def test_the_palette_deletes_the_lead_that_was_found_though_the_filter_hides_it(make_window, two):
    window = make_window()
    page = window.navigator.page
    page.bar.further.set_filter(Group((Condition("title", Op.HAS, ("Первый",)),)))
    assert list(page.list.leads.ids) == two[:1]
    window.palette_box.action_chosen.emit("leads.delete", Selection.of(Entity.LEAD, two[1]))
    assert gone(two) == two[1:]


def test_a_menu_of_a_lead_that_went_meanwhile_does_nothing_to_the_next(make_window, two):
    window = make_window()
    page = window.navigator.page
    page.list.set_current_id(two[0])
    menu = page.context_menu("leads.delete")
    store.changed.emit(service.delete(two[0]))
    assert page.list.current_id() == two[1]
    entry_of(menu, "Delete").trigger()
    assert gone(two) == two[:1]
    said = [one.text() for one in window.toasts.stack.toasts()]
    assert any("meanwhile" in one for one in said)


def test_a_menu_of_the_lead_that_is_still_current_works(make_window, two):
    page = make_window().navigator.page
    page.list.set_current_id(two[1])
    menu = page.context_menu("leads.delete")
    page.reload()
    entry_of(menu, "Delete").trigger()
    assert gone(two) == two[1:]


def test_an_answer_sent_on_the_walk_leaves_the_half_typed_one_of_the_next_lead(
    make_window, two, qtbot
):
    window = make_window()
    window.navigator.page.focus_mode()
    walk = window.navigator.page
    first, second = walk.queue.ids
    box = walk.panel.answer
    walk._go(1)
    box.text.set_value("Наполовину написано второму")
    walk._go(0)
    box.text.set_value("Ответ первому")
    box.way.set_value("message")
    box.send.click()
    qtbot.waitUntil(lambda: walk.lead_id() == second)
    assert str(box.text.value()) == "Наполовину написано второму"
    assert form_drafts.one(FORM, str(first)) is None
    walk._go(0)
    assert str(box.text.value()) == ""


def test_a_letter_that_leaves_late_leaves_what_is_being_typed_to_another(
    make_window, two, qtbot, monkeypatch
):
    begun = []
    monkeypatch.setattr(sending, "open_file", lambda path: begun.append(path) is None)
    page = make_window().navigator.page
    box = page.panel.answer
    page.list.set_current_id(two[0])
    page._show_lead()
    box.text.set_value("Ответ первому")
    box.send.click()
    page.list.set_current_id(two[1])
    page._show_lead()
    box.text.setFocus()
    box.text.set_value("Длинный ответ второму")
    qtbot.waitUntil(lambda: leads.one(two[0]).response_seconds is not None)
    assert begun
    QApplication.processEvents()
    assert str(box.text.value()) == "Длинный ответ второму"
    assert box.text.hasFocus()
    assert page.open_record(Entity.LEAD, two[0])
    assert str(box.text.value()) == ""
