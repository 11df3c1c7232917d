"""Running a harness of death in a process of its own, as ``dev.py crash`` does."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]


def harness(name: str, count: int, seed: int = 1, only: str = "") -> dict[str, Any]:
    """What it tells when it has ended."""
    command = [sys.executable, "-m", "tests.crash.run", name, f"--count={count}", f"--seed={seed}"]
    command += [f"--only={only}"] if only else []
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stdout, done.stderr
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    assert done.returncode == bool(told["wrong"]), done.stderr
    return told
