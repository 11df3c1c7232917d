"""Hours at the real window: memory, files and threads stay as they are; longer by the module."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HOURS = 5
AN_HOUR_KB = 1_024
"""So much may the memory grow in an hour: the limit of a run of weeks."""


@pytest.mark.skipif(sys.platform != "linux", reason="measured by /proc")
@pytest.mark.skipif(
    not os.environ.get("SALESAPP_SOAK"), reason="takes long: SALESAPP_SOAK=1, or dev.py monkey"
)
def test_an_hour_of_work_leaves_nothing_behind(tmp_path):
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT)))}
    done = subprocess.run(
        [sys.executable, "-m", "tests.monkey.hours", str(tmp_path), "--hours", str(HOURS)],
        cwd=ROOT, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.stdout, done.stderr[-4000:]
    hours = json.loads(done.stdout.splitlines()[-1])
    assert len(hours) == HOURS
    # What each page needs is loaded in the first hour, and caches fill.
    begun, *_between, ended = hours[1:]
    told = json.dumps(hours)
    assert ended["resident_kb"] - begun["resident_kb"] <= AN_HOUR_KB * (HOURS - 2), told
    assert ended["files"] <= begun["files"], told
    assert ended["threads"] <= begun["threads"], told
    assert ended["widgets"] - begun["widgets"] <= 20, told
