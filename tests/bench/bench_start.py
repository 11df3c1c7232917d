"""From the start of the process to the first painted window, to the first page, and the memory.

`python tests/bench/bench_start.py`: the floor is an empty PySide6 window in a process of its own;
ours is the real program with 100 000 clients in its store. Both are measured alternately.
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
PAGE_GOAL = 3.5
MEMORY_GOAL_MB = 80

# The moments are told on standard output: the frame, the page, then the memory at rest.
WATCH = """
import os, sys, time
REST_MS = 8_000  # By then all that is loaded beside the window is there, also on a slow machine.
STAGE = os.environ["BENCH_STAGE"]
def tell(value):
    sys.stdout.write(f"{value}\\n")
    sys.stdout.flush()
    os._exit(0)
def tell_memory():
    with open("/proc/self/status") as status:
        tell(next(line.split()[1] for line in status if line.startswith("VmRSS")))
def watch(window):
    from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
    class Watch(QObject):
        def eventFilter(self, watched, event):
            if event.type() == QEvent.Type.Paint and self.is_it(watched):
                watched.removeEventFilter(self)
                QCoreApplication.instance().removeEventFilter(self)
                if STAGE == "memory":
                    QTimer.singleShot(REST_MS, tell_memory)
                else:
                    QTimer.singleShot(0, lambda: tell(time.monotonic()))
            return False
        def is_it(self, watched):
            if STAGE == "frame" or not hasattr(window, "first_painted"):
                return watched is window
            from PySide6.QtWidgets import QAbstractItemView
            view = watched.parent()
            return (
                isinstance(view, QAbstractItemView)
                and view.viewport() is watched
                and view.model() is not None
                and view.model().rowCount() > 0
            )
    window.watch = Watch()
    if STAGE == "frame" or not hasattr(window, "first_painted"):
        window.installEventFilter(window.watch)
    else:
        application = QCoreApplication.instance()
        window.first_painted.connect(lambda: application.installEventFilter(window.watch))
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


def run(code: str, stage: str = "frame") -> float:
    """Milliseconds from the start to the moment, or kilobytes at rest."""
    begin = time.monotonic()
    answer = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={
            **os.environ,
            "BENCH_STAGE": stage,
            "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
            "PYTHONPATH": str(ROOT / "src"),
            # An installed program brings its compiled modules along.
            "PYTHONDONTWRITEBYTECODE": "",
            "PYTHONPYCACHEPREFIX": str(Path(tempfile.gettempdir()) / "salesapp-bench" / "pyc"),
        },
    )
    told = float(answer.stdout.split()[-1])
    return told if stage == "memory" else (told - begin) * 1_000


def main() -> None:
    """Print one line of JSON for each measure."""
    os.environ["SALESAPP_STORE"] = str(big_store())
    with tempfile.TemporaryDirectory() as home:
        os.environ["SALESAPP_HOME"] = home
        Path(home, "settings.ini").write_text('[settings]\nsection="\\"clients\\""\n', "utf-8")
        for stage in ("frame", "page", "memory"):
            run(EMPTY, stage), run(OURS, stage)
        empty, frames, pages = [], [], []
        for _ in range(ROUNDS):
            empty.append(run(EMPTY))
            frames.append(run(OURS))
            pages.append(run(OURS, "page"))
        more = [run(OURS, "memory") - run(EMPTY, "memory") for _ in range(3)]
    floor = statistics.median(empty)
    _tell_ratio("start to first painted window, 100 000 clients", floor, frames, GOAL)
    _tell_ratio("start to the painted list of 100 000 clients", floor, pages, PAGE_GOAL)
    megabytes = statistics.median(more) / 1_024
    line = {"name": "memory at rest over an empty window, MB", "ours": round(megabytes, 1)}
    print(json.dumps({**line, "goal": MEMORY_GOAL_MB, "ok": megabytes <= MEMORY_GOAL_MB}))


def _tell_ratio(name: str, floor: float, taken: list[float], goal: float) -> None:
    ours = statistics.median(taken)
    line = {"name": name, "floor_ms": round(floor, 1), "ours_ms": round(ours, 1)}
    line |= {"ratio": round(ours / floor, 2), "goal": goal, "ok": ours / floor <= goal}
    print(json.dumps(line))


if __name__ == "__main__":
    main()
