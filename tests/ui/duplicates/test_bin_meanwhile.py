"""What the user does while many records come back from the bin is neither undone nor lost."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import Qt

from salesapp.db.connection import value
from salesapp.db.queries import recycle_bin
from salesapp.services import clients, undo
from salesapp.services import recycle_bin as service
from salesapp.ui.jobs import jobs
from salesapp.ui.kit.button import Button
from salesapp.ui.notices import notices
from salesapp.ui.perform import perform
from tests.ui.duplicates.test_bin import show

_ENTER = Qt.Key.Key_Return


@pytest.fixture
def binned(make_window, make_client):
    """The window, and its bin with four clients."""
    for number in range(4):
        clients.delete(make_client(f"Ромашка {number}"))
    window = make_window()
    return window, show(window)


def done(qtbot) -> None:
    qtbot.waitUntil(lambda: not jobs.running, timeout=20_000)


def written() -> None:
    """Wait, as a busy window does, until the job has written; nobody was told yet."""
    until = time.monotonic() + 20
    while recycle_bin.keys() and time.monotonic() < until:
        time.sleep(0.01)
    assert not recycle_bin.keys()


def offers_undo(toast) -> bool:
    return any(one.text() == "Undo" for one in toast.findChildren(Button))


def test_undo_is_not_offered_when_something_newer_was_done(qtbot, binned, make_client):
    window, page = binned
    alive = make_client("Живой")
    page.table.set_marked(page.table.paged.ids)
    page.restore_binned()
    written()
    perform(page, lambda: clients.delete(alive), toast="Deleted: Живой")
    done(qtbot)
    toast = window.toasts.stack.toasts()[-1]
    assert toast.text() == "Brought back: 4 records"
    assert not offers_undo(toast)
    assert undo.next_undo().action == "client.delete"


def test_undo_of_a_toast_takes_no_newer_step_back(qtbot, binned, make_client):
    window, page = binned
    alive = make_client("Живой")
    perform(page, lambda: clients.delete(alive), toast="Deleted: Живой")
    toast = window.toasts.stack.toasts()[-1]
    assert offers_undo(toast)
    page.table.set_marked(page.table.paged.ids)
    page.restore_binned()
    written()
    qtbot.mouseClick(toast.findChild(Button), Qt.MouseButton.LeftButton)
    assert not recycle_bin.keys()
    assert value("SELECT deleted_at FROM client WHERE id = ?", alive) is None
    done(qtbot)


def test_undo_of_the_toast_of_many_sends_them_back(qtbot, binned):
    window, page = binned
    page.table.set_marked(page.table.paged.ids)
    page.restore_binned()
    done(qtbot)
    toast = window.toasts.stack.toasts()[-1]
    qtbot.mouseClick(toast.findChild(Button), Qt.MouseButton.LeftButton)
    assert len(recycle_bin.keys()) == 4


def test_work_that_made_no_step_offers_no_undo_of_another_one(qtbot, binned):
    window, page = binned
    page.table.set_marked(page.table.paged.ids[:2])
    service.restore_many(recycle_bin.keys())
    page.restore_binned()
    done(qtbot)
    assert not offers_undo(window.toasts.stack.toasts()[-1])


def test_what_is_marked_meanwhile_stays_marked_and_waits(qtbot, binned, keys):
    _window, page = binned
    every = list(page.table.paged.ids)
    page.table.set_marked(every[:2])
    keys.press(_ENTER)
    assert len(jobs.running) == 1
    page.table.set_marked(every[2:])
    keys.press(_ENTER)
    keys.press(Qt.Key.Key_Delete)
    assert len(jobs.running) == 1, "nothing else is begun until it has ended"
    assert not page.restore_button.isEnabled()
    done(qtbot)
    assert list(page.table.marked_ids()) == every[2:]
    assert page.restore_button.isEnabled()
    keys.press(_ENTER)
    done(qtbot)
    assert not recycle_bin.keys()


def test_the_end_takes_no_focus_from_who_went_on(qtbot, binned):
    window, page = binned
    page.table.set_marked(page.table.paged.ids[:2])
    page.restore_button.setFocus()
    page.restore_button.click()
    window.rail.items["clients"].setFocus()
    done(qtbot)
    assert window.rail.items["clients"].hasFocus()


def test_a_step_without_a_job_is_offered_to_be_undone(binned, make_client):
    window, page = binned
    alive = make_client("Живой")
    perform(page, lambda: clients.delete(alive))
    notices.undoable("Deleted")
    assert offers_undo(window.toasts.stack.toasts()[-1])
