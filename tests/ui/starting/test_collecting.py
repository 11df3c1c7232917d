"""What nobody holds ends in the thread of the windows, whatever goes on beside them."""

from __future__ import annotations

import gc
from threading import Event, get_ident

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

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
