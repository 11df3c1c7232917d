"""Background work whose window is closed while it runs: nothing falls over, nothing is untold."""

from __future__ import annotations

from threading import Event

from PySide6.QtCore import QObject, QThreadPool
from shiboken6 import Shiboken

from salesapp.domain.changes import Changes, Entity
from salesapp.ui.jobs import Job, Progress, jobs
from salesapp.ui.store import store


def test_a_job_tells_its_steps_its_result_and_its_end(qtbot):
    told: list[object] = []

    def work(control):
        control.step(1, 2, "half")
        return "done"

    job = Job("", work)
    job.progressed.connect(told.append)
    job.succeeded.connect(told.append)
    job.finished.connect(lambda: told.append("end"))
    job.start()
    qtbot.waitUntil(lambda: "end" in told)
    assert told == [Progress(1, 2, "half"), "done", "end"]
    assert job not in jobs.running


def test_work_goes_on_without_its_window_and_its_changes_are_told(qtbot):
    owner, gate, reached = QObject(), Event(), []
    made = Changes.of(Entity.CLIENT, 7)

    def work(control):
        gate.wait(20)
        control.step(1, 2)
        reached.append("written")
        return made

    job = Job("", work, owner)
    job.succeeded.connect(lambda _result: reached.append("told a window that is gone"))
    told: list[object] = []
    store.changed.connect(told.append)
    job.start()
    Shiboken.delete(owner)
    assert not Shiboken.isValid(job)
    gate.set()
    qtbot.waitUntil(lambda: made in told)
    store.changed.disconnect(told.append)
    assert reached == ["written"]
    qtbot.waitUntil(lambda: not jobs.running)


def test_windows_deleted_in_the_instant_their_jobs_report(qtbot):
    """Many times over: a thread tells its steps and its end while the window is being deleted."""
    for _turn in range(150):
        owner, at_work = QObject(), Event()

        def work(control, at_work=at_work):
            for step in range(40):
                control.step(step, 40)
                at_work.set()

        job = Job("", work, owner, quiet=True)
        job.progressed.connect(lambda _step: None)
        job.start()
        at_work.wait(20)
        Shiboken.delete(owner)
    QThreadPool.globalInstance().waitForDone(20_000)
    qtbot.waitUntil(lambda: not jobs.running)
