"""What somebody looking at the window waits for is not kept back by long work beside it."""

from __future__ import annotations

import linecache
from array import array
from threading import Event

from PySide6.QtCore import QThreadPool

from salesapp.app.memory import forget_sources, give_back, one_heap
from salesapp.ui.jobs import Job, jobs
from salesapp.ui.lists.asking import Asking


def test_long_jobs_do_not_stand_before_the_rows_of_a_list(qtbot, db):
    gate, known = Event(), array("q", [1, 2, 3])
    for _ in range(QThreadPool.globalInstance().maxThreadCount() + 1):
        Job("", lambda _control: gate.wait(30), quiet=True).start()
    asking, got = Asking(), []
    asking.ask_parts((lambda: known, lambda: known), got.append, got.append, at_once=False)
    qtbot.waitUntil(lambda: got == [known])
    assert not gate.is_set()
    gate.set()
    qtbot.waitUntil(lambda: not jobs.running)


def test_sources_read_by_imports_are_not_kept():
    assert linecache.getline(__file__, 1)
    forget_sources()
    assert __file__ not in linecache.cache


def test_memory_is_given_back_without_harm(qtbot):
    one_heap()
    kept = [bytes(1_000) for _ in range(1_000)]
    QThreadPool.globalInstance().start(give_back)
    assert QThreadPool.globalInstance().waitForDone(10_000)
    assert kept[-1] == bytes(1_000)
