"""The recycle bin by keyboard: found, brought back, deleted for good after a question."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from salesapp.db.connection import value
from salesapp.db.queries import recycle_bin
from salesapp.domain.changes import Entity
from salesapp.services import clients, leads, undo
from salesapp.ui.jobs import jobs
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.recycle_bin.page import BinPage
from tests.backed_up import asked_of, forbid, made_for

_ENTER = Qt.Key.Key_Return


def show(window) -> BinPage:
    window.run_action("bin.show")
    page = window.navigator.page
    assert isinstance(page, BinPage)
    return page


def answer(accepted: bool) -> None:
    """Answers the next question when it is open."""

    def press() -> None:
        for window in QApplication.topLevelWidgets():
            for dialog in window.findChildren(Dialog):
                if dialog.isVisible():
                    (dialog.accept if accepted else dialog.reject)()

    QTimer.singleShot(0, press)


def test_enter_brings_back_and_undo_takes_it_to_the_bin_again(
    qtbot, make_window, make_client, make_lead, keys
):
    client, lead = make_client("ООО «Ёлка»"), make_lead("Болты")
    leads.delete(lead)
    clients.delete(client)
    page = show(make_window())
    assert page.table.hasFocus()
    assert page.table.current_record().told.title == "ООО «Ёлка»"
    assert page.pills[None].isVisible()
    assert not page.pills[Entity.DEAL].isVisible()
    keys.press(_ENTER)
    assert value("SELECT deleted_at FROM client WHERE id = ?", client) is None
    assert page.table.current_record().told.title == "Болты"
    keys.ctrl(Qt.Key.Key_Z)
    assert recycle_bin.keys() == [(Entity.CLIENT, client), (Entity.LEAD, lead)]


def test_several_marked_come_back_as_one(qtbot, make_window, make_client, keys):
    ids = [make_client(name) for name in ("Альфа", "Бета", "Гамма")]
    for one in ids:
        clients.delete(one)
    page = show(make_window())
    keys.press(Qt.Key.Key_Space)
    keys.press(Qt.Key.Key_Down)
    keys.press(Qt.Key.Key_Space)
    keys.press(_ENTER)
    qtbot.waitUntil(lambda: recycle_bin.keys() == [(Entity.CLIENT, ids[0])], timeout=20_000)
    qtbot.waitUntil(lambda: not page.table.marked_ids())
    assert undo.next_undo().action == "bin.restore"
    assert page.table.hasFocus()


def test_what_is_in_the_way_of_one_of_many_is_told_and_none_comes_back(
    qtbot, make_window, make_client, keys, monkeypatch
):
    told = []
    monkeypatch.setattr(
        "salesapp.ui.recycle_bin.page.show_trouble", lambda _p, trouble: told.append(trouble)
    )
    for name, inn in (("Альфа", "7707083893"), ("Бета", "")):
        clients.delete(make_client(name, inn=inn))
    make_client("Гамма", inn="7707083893")
    page = show(make_window())
    page.table.set_marked(page.table.paged.ids)
    page.restore_binned()
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert "Гамма" in told[0].mend
    assert len(recycle_bin.keys()) == 2


def test_the_window_lives_while_many_are_deleted_for_good(qtbot, make_window, make_client):
    for number in range(200):
        clients.delete(make_client(f"Ромашка {number}"))
    page = show(make_window())
    answer(accepted=True)
    page.empty_bin()
    assert [job.title for job in jobs.running] == ["Deleting for good"]
    assert len(recycle_bin.keys()) == 200, "the window goes on before they are gone"
    qtbot.waitUntil(lambda: value("SELECT count(*) FROM client") == 0, timeout=20_000)
    qtbot.waitUntil(lambda: page._stack.currentWidget() is page.nothing)


def test_deleting_for_good_asks_first(qtbot, make_window, make_client, keys):
    client = make_client("Ромашка")
    clients.delete(client)
    page = show(make_window())
    answer(accepted=False)
    keys.press(Qt.Key.Key_Delete)
    assert recycle_bin.keys() == [(Entity.CLIENT, client)]
    answer(accepted=True)
    keys.press(Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: value("SELECT count(*) FROM client") == 0, timeout=20_000)
    qtbot.waitUntil(lambda: page._stack.currentWidget() is page.nothing)


def test_the_bin_is_searched(qtbot, make_window, make_client, keys):
    for name in ("Ромашка", "Лютик"):
        clients.delete(make_client(name))
    page = show(make_window())
    page.focus_search()
    keys.write("ром")
    qtbot.waitUntil(lambda: page.table.paged.rowCount() == 1)
    assert page.table.current_record().told.title == "Ромашка"


def test_the_settings_lead_to_the_bin(qtbot, make_window):
    window = make_window()
    window.show_section("settings")
    page = window.navigator.page
    page.show_part("data")
    data = next(one for one in page.findChildren(object) if hasattr(one, "open_bin"))
    data.bin.click()
    assert isinstance(window.navigator.page, BinPage)
    assert window.navigator.page.nothing.title.text() == "The bin is empty"


def test_nothing_is_deleted_for_good_without_a_backup(
    qtbot, make_window, make_client, keys, db, monkeypatch
):
    clients.delete(make_client("Ромашка"))
    clients.delete(make_client("Астра"))
    page = show(make_window())
    answer(accepted=True)
    keys.press(Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: value("SELECT count(*) FROM client") == 1, timeout=20_000)
    assert asked_of(made_for(db, "before-bulk"), "SELECT count(*) FROM client") == 2
    qtbot.waitUntil(page.purge_button.isEnabled)

    told = []
    monkeypatch.setattr(
        "salesapp.ui.recycle_bin.page.show_trouble", lambda _p, trouble: told.append(trouble)
    )
    forbid(db)
    page.table.setFocus()
    answer(accepted=True)
    keys.press(Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert value("SELECT count(*) FROM client") == 1
