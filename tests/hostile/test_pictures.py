"""A picture that unpacks to gigabytes is told to be too large wherever a picture is shown."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.hostile.pictures import BOMBS, SOUND

ROOT = Path(__file__).parents[2]
MOST_KB = 200_000

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="memory is not told there")


def test_it_takes_no_memory_in_files_and_photos_and_papers(tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "tests.hostile.pictures", str(tmp_path)],
        check=False,
        cwd=ROOT,
        env={**os.environ, "SALESAPP_HOME": str(tmp_path / "home")},
        capture_output=True,
        text=True,
        timeout=600,
    )
    assert done.returncode == 0, done.stderr[-3_000:]
    found = json.loads(done.stdout)
    wrong = {}
    for name, (seen, taken) in found.items():
        sound = name in SOUND
        wanted = (
            ["shown", "shown", "small", "printed"]
            if sound
            else ["told", "told", "none", "left out"]
        )
        if seen != wanted or taken > MOST_KB:
            wrong[name] = (seen, taken)
    assert wrong == {}
    assert len(found) == len(SOUND | BOMBS)
