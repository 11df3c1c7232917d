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

from big_store import ROOT, big_store

ROUNDS = 9
GOAL = 1.6

WATCH = """
import sys, time
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QMainWindow
class Watch(QObject):
    def eventFilter(self, watched, event):
        is_window = isinstance(watched, QMainWindow)
        if event.type() == QEvent.Type.Paint and is_window and not getattr(self, "seen", False):
            self.seen = True
            QTimer.singleShot(0, self.tell)
        return False
    def tell(self):
        sys.stdout.write(f"{time.monotonic()}\\n")
        sys.stdout.flush()
        import os
        os._exit(0)
"""

EMPTY = WATCH + textwrap.dedent(
    """
    from PySide6.QtWidgets import QApplication, QMainWindow
    application = QApplication([])
    window = QMainWindow()
    window.resize(1440, 900)
    watch = Watch()
    application.installEventFilter(watch)
    window.show()
    application.exec()
    """
)

OURS = WATCH + textwrap.dedent(
    """
    from pathlib import Path
    from salesapp.app import window as program
    watch = Watch()
    make = program.make_application
    def watched():
        application = make()
        application.installEventFilter(watch)
        return application
    program.make_application = watched
    program.run_window(Path(sys.argv[1]))
    """
)


def run(code: str, *arguments: str) -> float:
    begin = time.monotonic()
    answer = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        text=True,
        check=True,
        env={
            **os.environ,
            "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
            "PYTHONPATH": str(ROOT / "src"),
        },
    )
    return (float(answer.stdout.split()[-1]) - begin) * 1_000


def main() -> None:
    store = str(big_store())
    with tempfile.TemporaryDirectory() as home:
        os.environ["SALESAPP_HOME"] = home
        run(EMPTY), run(OURS, store)
        empty, ours = [], []
        for _ in range(ROUNDS):
            empty.append(run(EMPTY))
            ours.append(run(OURS, store))
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
