"""The floors of the house, its start and its toolkit."""

from __future__ import annotations

import os
import subprocess
import sys

import sources
from importlinter.cli import lint_imports
from PySide6.QtCore import QObject

HEAVY = ("reportlab", "pypdfium2", "phonenumbers", "num2words", "zxingcpp", "PIL")


def test_imports_point_downwards(capsys):
    code = lint_imports(config_filename=str(sources.ROOT / "pyproject.toml"), no_cache=True)
    assert code == 0, capsys.readouterr().out


def test_the_program_starts_without_the_heavy_libraries():
    start = next(
        (
            module
            for module in ("app.main", "ui.main_window", "paths")
            if (sources.PACKAGE / (module.replace(".", "/") + ".py")).exists()
        ),
    )
    script = (
        f"import sys, salesapp.{start}\n"
        f"print(*sorted({set(HEAVY)!r} & {{name.split('.')[0] for name in sys.modules}}))"
    )
    env = {**os.environ, "PYTHONPATH": str(sources.ROOT / "src")}
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == ""


def test_the_toolkit_keeps_its_references_to_none():
    """PySide6 6.12.0 on Python below 3.12 loses one at every call that returns nothing."""
    if sys.version_info >= (3, 12):
        assert sys.getrefcount(None) > 1_000_000, "None is immortal there"
        return
    item = QObject()
    before = sys.getrefcount(None)
    for _ in range(1000):
        item.setObjectName("soundness")
    assert sys.getrefcount(None) > before - 100
