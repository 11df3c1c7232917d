"""What nobody holds ends in the thread of the windows, whatever goes on beside them."""

from __future__ import annotations

import gc
import time
from threading import Event, get_ident

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from salesapp.app import collecting
from salesapp.app.collecting import OFTEN, SELDOM, YOUNG, Collector, collect
from salesapp.overriding import override
from salesapp.ui.jobs import Job


@pytest.fixture(autouse=True)
def automatic():
    """Python collects as it does by itself."""
    gc.enable()
    yield
    gc.disable()


class Panel(QWidget):
    """A window that holds itself, as lambdas of its own buttons make it."""

    def __init__(self, ended_in: list[int]) -> None:
        super().__init__()
        self.itself = self
        self.destroyed.connect(
            lambda: ended_in.append(get_ident()), Qt.ConnectionType.DirectConnection
        )


def make_garbage() -> None:
    """As much as lets Python look through everything by itself."""
    for _ in range(3 * 700 * 10 * 10):
        circle: list[object] = []
        circle.append(circle)


def test_a_forgotten_window_does_not_end_in_the_thread_of_a_job(qtbot):
    ended_in: list[int] = []
    holder = QObject()
    Collector(holder)
    Panel(ended_in)
    with qtbot.waitSignal(Job("", lambda _control: make_garbage()).start().finished):
        assert not ended_in
    gc.collect()
    assert ended_in == [get_ident()]


def test_garbage_is_looked_for_between_the_events(qtbot):
    ended_in: list[int] = []
    holder = QObject()
    Collector(holder)
    Panel(ended_in)
    kept = [[one] for one in range(2 * YOUNG)]
    qtbot.waitUntil(lambda: ended_in == [get_ident()])
    assert kept


def test_what_has_outlived_many_looks_is_looked_at_in_the_end(qapp):
    ended_in: list[int] = []
    gc.disable()
    gc.collect()
    panel = Panel(ended_in)
    gc.collect(1)
    del panel
    kept: list[list[int]] = []
    for _ in range((OFTEN + 2) * (SELDOM + 2)):
        kept += [[one] for one in range(YOUNG + 1)]
        collect()
    assert ended_in


def wholes_looked_at(monkeypatch, *, rounds: int, busy: bool) -> int:
    """How often everything is looked at in so many rounds that make one due."""
    gc.disable()
    gc.collect()
    looked: list[int] = []
    real = gc.collect
    monkeypatch.setattr(gc, "collect", lambda old=2: looked.append(old) or real(old))
    kept: list[list[int]] = []
    for _ in range(rounds * (OFTEN + 2) * (SELDOM + 1)):
        kept += [[one] for one in range(YOUNG + 1)]
        collect(busy=busy)
    monkeypatch.undo()
    return looked.count(2)


def test_a_busy_window_is_not_held_up_for_a_look_at_everything(qapp, monkeypatch):
    assert wholes_looked_at(monkeypatch, rounds=2, busy=False) == 2
    assert wholes_looked_at(monkeypatch, rounds=2, busy=True) == 0
    assert wholes_looked_at(monkeypatch, rounds=7, busy=True) == 2, "but not for ever"


def test_a_look_that_comes_late_finds_the_window_busy(qtbot, monkeypatch):
    told: list[bool] = []
    monkeypatch.setattr(collecting, "collect", lambda *, busy: told.append(busy))
    # Waiting for it is work, too.
    monkeypatch.setattr(collecting, "AT_WORK_MS", 10_000)
    holder = QObject()
    Collector(holder)
    qtbot.waitUntil(lambda: bool(told))
    assert told == [False]
    time.sleep((collecting.EVERY_MS + 3 * collecting.LATE_MS) / 1_000)
    qtbot.waitUntil(lambda: len(told) > 1)
    assert told[1]


def test_somebody_who_types_is_not_held_up_for_a_look_at_everything(qtbot, monkeypatch):
    told: list[bool] = []
    monkeypatch.setattr(collecting, "collect", lambda *, busy: told.append(busy))
    holder = QObject()
    collector = Collector(holder)
    collector.setInterval(50)
    key_costs = time.thread_time() + 3 * collecting.AT_WORK_MS / 1_000
    while time.thread_time() < key_costs:
        pass
    qtbot.waitUntil(lambda: bool(told))
    assert told[0]


class Slow(Job):
    """Its thread holds it for long after it has told its end."""

    def __init__(self, go_on: Event, ended_in: list[int]) -> None:
        super().__init__("", lambda _control: None)
        self._go_on = go_on
        self.destroyed.connect(
            lambda: ended_in.append(get_ident()), Qt.ConnectionType.DirectConnection
        )

    @override
    def run(self) -> None:
        super().run()
        self._go_on.wait(30)


def test_a_job_ends_in_the_thread_of_the_windows_though_its_own_holds_it_last(qtbot):
    go_on, ended_in = Event(), []
    job = Slow(go_on, ended_in)
    with qtbot.waitSignal(job.finished):
        job.start()
    del job
    QApplication.processEvents()
    assert not ended_in
    go_on.set()
    qtbot.waitUntil(lambda: bool(ended_in))
    assert ended_in == [get_ident()]
