"""A short day of the monkey: nothing raises, Qt warns of nothing; `dev.py monkey` plays longer."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from pathlib import Path

import apsw
from PySide6.QtWidgets import QApplication, QGroupBox, QMainWindow, QMenu, QPushButton, QWidget

from tests.monkey.known import Known, declared
from tests.monkey.places import called, front
from tests.monkey.watch import hot_path
from tests.monkey.writable import REFUSALS, Writable

ROOT = Path(__file__).parents[2]
EVENTS = 800


def play(folder: Path, *more: str) -> tuple[dict, str]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT)))}
    command = [sys.executable, "-m", "tests.monkey.run", str(folder), *more]
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    lines = done.stdout.splitlines()
    assert lines, done.stderr[-4000:]
    return json.loads(lines[-1]), done.stdout + done.stderr


def be_busy(seconds: float) -> None:
    """Let this thread have so much of the processor."""
    end = time.thread_time() + seconds
    while time.thread_time() < end:
        sum(range(1000))


def test_chance_at_the_keys_breaks_nothing(tmp_path):
    told, said = play(tmp_path, "--events", str(EVENTS), "--seed", "3")
    assert told["events"] == EVENTS
    assert told["faults_found"] == 0, said
    assert told["warnings_found"] == 0, said
    assert told["pages_seen"] >= 11, said
    assert told["dialogs_seen"] >= 5, said
    assert told["actions_run"] >= 25, said


def test_the_watch_sees_what_breaks(qapp):
    from PySide6.QtCore import qWarning

    from tests.monkey.watch import Watch

    hooks = sys.excepthook, sys.unraisablehook
    watch = Watch()
    watch.begin()
    try:
        watch.beat("a look")
        sys.excepthook(ValueError, ValueError("x"), None)
        qWarning("a warning of Qt")
        be_busy(0.8)
        watch.rest()
        watch.beat("the next")
        time.sleep(0.3)
        watch.rest()
        be_busy(0.8)
        watch.beat("after the monkey has thought")
        watch.rest()
    finally:
        watch.end()
        sys.excepthook, sys.unraisablehook = hooks
    assert "ValueError" in watch.faults[0]
    assert "before that: the start" in watch.faults[0]
    assert "a warning of Qt" in watch.warnings[0]
    assert [doing for _spent, doing, _where in watch.stalls] == ["a look"]
    assert watch.longest_ms >= 200
    assert watch.raw[0] >= watch.longest_ms


def test_a_lock_that_nobody_gives_back_is_told_once(db):
    writable = Writable()
    assert [writable.look() for _ in range(REFUSALS)] == [""] * REFUSALS
    other = apsw.Connection(str(db))
    other.execute("BEGIN IMMEDIATE")
    told = [writable.look() for _ in range(2 * REFUSALS)]
    assert [bool(one) for one in told].count(True) == 1
    assert "locked for good" in "".join(told)
    other.execute("ROLLBACK")
    other.close()
    assert writable.look() == ""


def test_what_is_declared_is_known_by_its_kind():
    found = declared()
    assert found["TodayPage"] == "page"
    assert found["ClientForm"] == "dialog"
    assert found["StepPopover"] == "popover"
    assert not {"Page", "Dialog", "WriteDialog", "StartDialog"} & set(found)


def test_what_is_hit_is_told_by_its_words_and_what_it_lies_in(qapp):
    box = QGroupBox()
    inner = QWidget(box)
    button = QPushButton("Save", inner)
    assert called(button) == "QPushButton Save (QGroupBox)"
    assert called(box) == "QGroupBox"


def test_what_was_used_least_is_chosen_first(qapp):
    known = Known(random.Random(1))
    pool = [QPushButton(text) for text in ("a", "b", "c")]
    chosen = [known.newest(pool, "here").text() for _ in range(60)]
    assert {chosen.count(text) for text in "abc"} <= {18, 19, 20, 21, 22}
    known.actions["a.often"] = 50
    rarest = [known.rarest(["a.often", "a.never"]) for _ in range(50)]
    assert rarest.count("a.never") >= 48


def test_where_most_looks_found_the_window_is_told_from_the_outside_in():
    looks = [("a", "b"), ("a", "c", "d"), ("a", "c"), ("e",)] + [("a", "c", "d")] * 6
    assert hot_path(looks) == "10 looks: a 90% > c 80% > d 70%"
    assert hot_path([(), ()]) == "2 looks: in Qt itself"


def test_a_window_that_went_is_not_in_front_though_qt_still_calls_it_active(qapp, qtbot):
    window, menu = QMainWindow(), QMenu()
    qtbot.addWidget(window)
    qtbot.addWidget(menu)
    window.show()
    menu.addAction("something")
    menu.popup(window.pos())
    assert front() is menu
    menu.hide()
    # That it was shown is heard of only now; nobody tells that it went.
    qtbot.waitUntil(lambda: QApplication.activeWindow() is menu)
    assert front() is window
