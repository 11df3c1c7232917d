"""The measurements still know the names they use; what they measure is told by running them."""

from __future__ import annotations

import os
import subprocess
import sys

import sources

BENCHES = sources.ROOT / "tests" / "bench"


def test_every_measurement_can_be_begun():
    names = sorted(path.stem for path in BENCHES.glob("bench_*.py"))
    assert names
    env = {
        **os.environ,
        "PYTHONPATH": f"{sources.ROOT / 'src'}{os.pathsep}{BENCHES}{os.pathsep}{sources.ROOT}",
        "QT_QPA_PLATFORM": "offscreen",
    }
    command = [sys.executable, "-c", "import " + ", ".join(names)]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
