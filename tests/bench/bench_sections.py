"""How long the window stands still while a section opens: `python tests/bench/bench_sections.py`.

The real window with 100 000 clients in its store; milliseconds from the call to the painted page,
each section for the first time and again. The median of several processes is told.
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from big_store import ROOT, big_store

ROUNDS = 3
GOAL_MS = 100


def measure(store: Path) -> dict[str, dict[str, float]]:
    """Open every section twice in this process; the section after the start comes last."""
    from PySide6.QtWidgets import QApplication

    from salesapp.app import window as program
    from salesapp.app.later import come_alive
    from salesapp.app.start import open_here
    from salesapp.ui.main_window import MainWindow
    from salesapp.ui.sections import sections
    from salesapp.ui.settings import settings_file

    application = program.make_application()
    preferences = settings_file()
    program.dress(application, preferences)
    open_here(store, create=False)
    preferences.values.section = "settings"
    window = MainWindow(preferences)
    window.first_painted.connect(lambda: come_alive(window, store))
    window.resize(1440, 900)
    window.show()
    _rest(3)
    taken: dict[str, dict[str, float]] = {}
    names = [section.id for section in sections() if section.id != "settings"]
    for again in ("first_ms", "again_ms"):
        for name in [*names, "settings"]:
            begin = time.perf_counter()
            window.show_section(name)
            QApplication.sendPostedEvents()
            window.repaint()
            taken.setdefault(name, {})[again] = (time.perf_counter() - begin) * 1_000
            _rest(0.3)
    sys.stdout.write(json.dumps(taken) + "\n")
    sys.stdout.flush()
    os._exit(0)


def _rest(seconds: float) -> None:
    """Let what runs beside the window come to its end."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(int(seconds * 1_000), loop.quit)
    loop.exec()


def _in_a_process(store: Path) -> dict[str, dict[str, float]]:
    with tempfile.TemporaryDirectory() as home:
        answer = subprocess.run(
            [sys.executable, __file__, str(store)],
            capture_output=True,
            text=True,
            check=True,
            env={
                **os.environ,
                "SALESAPP_HOME": home,
                "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
                "PYTHONPATH": str(ROOT / "src"),
                "PYTHONDONTWRITEBYTECODE": "",
                "PYTHONPYCACHEPREFIX": str(Path(tempfile.gettempdir()) / "salesapp-bench" / "pyc"),
            },
        )
    taken: dict[str, dict[str, float]] = json.loads(answer.stdout.splitlines()[-1])
    return taken


def main() -> None:
    """Print one line of JSON for each section."""
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder, "store.salesapp")
        shutil.copyfile(big_store(), store)
        _in_a_process(store)
        rounds = [_in_a_process(store) for _ in range(ROUNDS)]
    for name in rounds[0]:
        line: dict[str, object] = {"name": f"open the section {name}, 100 000 clients"}
        worst = 0.0
        for which in ("first_ms", "again_ms"):
            middle = statistics.median(taken[name][which] for taken in rounds)
            line[which] = round(middle, 1)
            worst = max(worst, middle)
        print(json.dumps({**line, "goal_ms": GOAL_MS, "ok": worst <= GOAL_MS}))


if __name__ == "__main__":
    if len(sys.argv) > 1:
        measure(Path(sys.argv[1]))
    else:
        main()
