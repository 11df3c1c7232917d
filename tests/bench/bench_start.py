"""From the start of the process to the first painted window: `python tests/bench/bench_start.py`.

The floor is an empty PySide6 window in a process of its own; ours is the real program with
100 000 clients in its store. Both are measured alternately in the same run.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import textwrap
import time
from pathlib import Path

from big_store import ROOT, big_store

ROUNDS = 9
GOAL = 1.6

WATCH = """
import os, sys, time
def watch(window):
    from PySide6.QtCore import QEvent, QObject, QTimer
    class Watch(QObject):
        def eventFilter(self, watched, event):
            if event.type() == QEvent.Type.Paint:
                watched.removeEventFilter(self)
                QTimer.singleShot(0, self.tell)
            return False
        def tell(self):
            sys.stdout.write(f"{time.monotonic()}\\n")
            sys.stdout.flush()
            os._exit(0)
    window.watch = Watch()
    window.installEventFilter(window.watch)
"""

EMPTY = WATCH + textwrap.dedent(
    """
    from PySide6.QtWidgets import QApplication, QMainWindow
    application = QApplication([])
    window = QMainWindow()
    window.resize(1440, 900)
    watch(window)
    window.show()
    application.exec()
    """
)

# Our modules are imported by the program itself, in its own order.
OURS = WATCH + textwrap.dedent(
    """
    from importlib.machinery import PathFinder
    class Finder(PathFinder):
        @classmethod
        def find_spec(cls, name, path=None, target=None):
            spec = None
            if name == "salesapp.ui.main_window":
                spec = super().find_spec(name, path, target)
                spec.loader.exec_module = cls.watched(spec.loader.exec_module)
            return spec
        @staticmethod
        def watched(execute):
            def execute_and_watch(module):
                execute(module)
                show = module.MainWindow.show
                def shown(window):
                    watch(window)
                    show(window)
                module.MainWindow.show = shown
            return execute_and_watch
    sys.meta_path.insert(0, Finder)
    sys.argv = ["salesapp"]
    from salesapp.__main__ import main
    main()
    """
)


def run(code: str) -> float:
    begin = time.monotonic()
    answer = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={
            **os.environ,
            "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
            "PYTHONPATH": str(ROOT / "src"),
            # An installed program brings its compiled modules along.
            "PYTHONDONTWRITEBYTECODE": "",
            "PYTHONPYCACHEPREFIX": str(Path(tempfile.gettempdir()) / "salesapp-bench" / "pyc"),
        },
    )
    return (float(answer.stdout.split()[-1]) - begin) * 1_000


def main() -> None:
    os.environ["SALESAPP_STORE"] = str(big_store())
    with tempfile.TemporaryDirectory() as home:
        os.environ["SALESAPP_HOME"] = home
        run(EMPTY), run(OURS)
        empty, ours = [], []
        for _ in range(ROUNDS):
            empty.append(run(EMPTY))
            ours.append(run(OURS))
    floor, taken = statistics.median(empty), statistics.median(ours)
    print(
        json.dumps(
            {
                "name": "start to first painted window, 100 000 clients",
                "floor_ms": round(floor, 1),
                "ours_ms": round(taken, 1),
                "ratio": round(taken / floor, 2),
                "goal": GOAL,
                "ok": taken / floor <= GOAL,
            }
        )
    )


if __name__ == "__main__":
    main()
