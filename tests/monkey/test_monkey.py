"""A short day of the monkey: nothing raises, Qt warns of nothing; `dev.py monkey` plays longer."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
EVENTS = 250


def play(folder: Path, *more: str) -> tuple[dict, str]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT)))}
    command = [sys.executable, "-m", "tests.monkey.run", str(folder), *more]
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    lines = done.stdout.splitlines()
    assert lines, done.stderr[-4000:]
    return json.loads(lines[-1]), done.stdout + done.stderr


def test_chance_at_the_keys_breaks_nothing(tmp_path):
    told, said = play(tmp_path, "--events", str(EVENTS), "--seed", "3")
    assert told["events"] == EVENTS
    assert told["faults_found"] == 0, said
    assert told["warnings_found"] == 0, said
    assert told["windows_seen"] >= 10, said


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
        deadline = watch._clock() + 0.25
        while watch._clock() < deadline:
            sum(range(1000))
        watch.beat("the next")
    finally:
        watch.end()
        sys.excepthook, sys.unraisablehook = hooks
    assert "ValueError" in watch.faults[0]
    assert "a warning of Qt" in watch.warnings[0]
    assert watch.stalls[0][:2][1] == "a look"
    assert watch.longest_ms >= 200
