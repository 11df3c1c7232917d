"""Starting a part of this program as a child process."""

from __future__ import annotations

import os
import sys
from pathlib import Path

NO_WINDOW = 0x08000000 if sys.platform == "win32" else 0


def job_command(job: str, module: str) -> list[str]:
    """The command line of a job: a module of ours, or the frozen program with ``--job``."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--job", job]
    return [sys.executable, "-m", module]


def child_environment() -> dict[str, str]:
    """The child finds the package where this process found it."""
    environment = dict(os.environ)
    environment["PYTHONUTF8"] = "1"
    if not getattr(sys, "frozen", False):
        source = str(Path(__file__).parents[2])
        known = environment.get("PYTHONPATH")
        environment["PYTHONPATH"] = os.pathsep.join([source, known] if known else [source])
    return environment
