"""Who quits, or opens another base, while an import runs is asked: it was broken off unasked."""

from __future__ import annotations

from threading import Event

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from salesapp.db.store import store_path
from salesapp.ui.drafts.leaving import WorkingDialog
from salesapp.ui.jobs import Job
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.preferences.store_switch import switch_to


@pytest.fixture
def work():
    """An import that runs till `go_on` is set or it is broken off; how it ended."""
    go_on, ended = Event(), []

    def run(control):
        step = 0
        while not go_on.wait(0.005):
            step += 1
            control.step(step, 0)

    job = Job("Импорт", run)
    job.succeeded.connect(lambda _result: ended.append("done"))
    job.cancelled.connect(lambda: ended.append("broken off"))
    job.start()
    return go_on, ended


def asked(window) -> WorkingDialog:
    (dialog,) = [one for one in window.findChildren(WorkingDialog) if one.isVisible()]
    return dialog


def test_who_quits_while_an_import_runs_is_asked_and_may_stay(make_window, work):
    window = make_window()
    window.close()
    dialog = asked(window)
    assert dialog.title.text() == "Ещё выполняется: Импорт"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert window.isVisible()
    assert work[1] == []
    work[0].set()


def test_the_program_closes_by_itself_when_the_import_is_done(make_window, work, qtbot):
    window = make_window()
    window.close()
    assert asked(window).isVisible()
    work[0].set()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert work[1] == ["done"]


def test_an_import_is_broken_off_at_the_word_of_the_user(make_window, work, qtbot):
    window = make_window()
    window.close()
    QTest.keyClick(asked(window), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not window.isVisible())
    qtbot.waitUntil(lambda: work[1] == ["broken off"])


@pytest.mark.parametrize("options", [{"quiet": True}, {"own": True}])
def test_what_the_program_does_by_itself_is_broken_off_unasked(make_window, qtbot, options):
    window, stopped = make_window(), Event()

    def run(control):
        while True:
            control.step(1, 0)

    job = Job("Копия", run, **options)
    job.cancelled.connect(stopped.set)
    job.start()
    window.close()
    assert not window.isVisible()
    qtbot.waitUntil(stopped.is_set)


def test_another_base_breaks_no_import_off_unasked(make_window, work, tmp_path, db):
    window = make_window()
    told = []

    def stay() -> None:
        (dialog,) = [one for one in window.findChildren(Dialog) if one.isVisible()]
        told.append(dialog.title.text())
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    QTimer.singleShot(200, stay)
    assert not switch_to(window, tmp_path / "other.salesapp", create=True)
    assert told == ["Ещё выполняется: Импорт"]
    assert store_path() == db
    assert work[1] == []
    work[0].set()
