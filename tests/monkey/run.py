"""The run: ``python -m tests.monkey.run FOLDER --events N --seed S``; the last line is JSON.

The store is the sample company, in a home of its own under FOLDER. Ends with 1 when anything broke
or the window stood still for longer than it may.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import sys
import time
from pathlib import Path

from tests.monkey.watch import Watch

RESTING_MS = 3
PATIENCE = 40
"""So many moves one window may stay in front of the main one: no dialog is lived in for ever."""
DEEPEST = 6


def main(arguments: list[str] | None = None) -> int:
    """Let the monkey in."""
    options = _options(arguments)
    home = options.folder / "home"
    os.environ["SALESAPP_HOME"] = str(home)
    os.environ["TMPDIR"] = str(options.folder)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir(parents=True)
    monkey = Monkey(options.folder, options.seed, options.events, options.seconds)
    told = monkey.run()
    for title in ("faults", "warnings"):
        for one in told.pop(title):
            sys.stdout.write(f"{title[:-1].upper()} {one}\n")
    for spent, doing, where in sorted(told["stalls"], reverse=True):
        sys.stdout.write(f"STALL {spent} ms after {doing}: {where}\n")
    told["stalls"] = len(told["stalls"])
    sys.stdout.write(json.dumps(told) + "\n")
    sys.stdout.flush()
    sound = not (told["faults_found"] or told["warnings_found"] or told["stalls"])
    # What still runs beside must not hold the end up.
    os._exit(0 if sound else 1)


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--events", type=int, default=5_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=1e9, help="stop after so long")
    return parser.parse_args(arguments)


class Monkey:
    """One run at one window."""

    def __init__(self, folder: Path, seed: int, events: int, seconds: float) -> None:
        self._folder = folder
        self._seed = seed
        self._most = events
        self._until = time.monotonic() + seconds
        self._chance = random.Random(seed)
        self._done = 0
        self._depth = 0
        self._over: object = None
        self._over_for = 0
        self._trail: list[str] = []
        self._seen: set[str] = set()
        self._actions: set[str] = set()
        self.watch = Watch()

    def run(self) -> dict:
        """Make the window, play, and tell what happened."""
        from PySide6.QtCore import QTimer

        from salesapp.app.window import dress, make_application
        from salesapp.ui.settings import settings_file
        from tests.monkey.doors import Doors
        from tests.monkey.hands import Hands

        application = make_application()
        application.setQuitOnLastWindowClosed(False)
        preferences = settings_file()
        dress(application, preferences)
        store, files, out = _surroundings(self._folder)
        self._window = _window(preferences, store)
        doors = Doors(self._chance, files, out)
        self._hands = Hands(self._window, self._chance, doors, files)
        with doors.walled():
            _live(1.5)
            self.watch.begin()
            begun = time.process_time()
            QTimer.singleShot(0, self._step)
            while self._done < self._most and time.monotonic() < self._until:
                application.exec()
            self._calm()
            _live(0.5)
            spent = time.process_time() - begun
            self.watch.end()
        dressed = [one for one in self.watch.stalls if _is_dressing(one)]
        stalls = [one for one in self.watch.stalls if one not in dressed]
        return {
            "seed": self._seed,
            "events": self._done,
            "faults_found": len(self.watch.faults),
            "warnings_found": len(self.watch.warnings),
            "stalls": stalls,
            "longest_ms": max((one[0] for one in stalls), default=0),
            "dressings": len(dressed),
            "longest_dressing_ms": max((one[0] for one in dressed), default=0),
            "cpu_s": round(spent, 1),
            "widgets": len(application.allWidgets()),
            "windows_seen": len(self._seen),
            "actions_run": len(self._actions),
            "faults": self.watch.faults[:20],
            "warnings": self.watch.warnings[:20],
        }

    def _step(self) -> None:
        """One move; the next one is asked for first, for a dialog has a loop of its own."""
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QApplication

        if self._done >= self._most or time.monotonic() > self._until:
            self._leave_loops()
            return
        QTimer.singleShot(RESTING_MS, self._step)
        self._done += 1
        self._depth += 1
        try:
            if self._is_stuck() or self._depth > DEEPEST:
                doing, do = "calm", self._calm
            else:
                doing, do = self._hands.choose()
            self._note(doing)
            self.watch.beat(doing)
            do()
        except RuntimeError as error:
            # The widget chosen may be gone by now: that is the monkey's own haste.
            if "already deleted" not in str(error) or "monkey" not in _innermost(error):
                raise
        finally:
            self._depth -= 1
        if QApplication.activeWindow() is None and self._depth == 0:
            self._window.show()
            self._window.activateWindow()

    def _is_stuck(self) -> bool:
        """Whether the same window has lain over the main one for long."""
        from tests.monkey.hands import front

        over = front()
        self._over_for = self._over_for + 1 if over is self._over else 0
        self._over = over
        return over is not self._window and self._over_for > PATIENCE

    def _note(self, doing: str) -> None:
        from PySide6.QtWidgets import QApplication

        self._trail = [*self._trail[-30:], doing]
        if doing.startswith("action "):
            self._actions.add(doing)
        for one in QApplication.topLevelWidgets():
            if one.isVisible():
                self._seen.add(type(one).__name__)
        page = self._window.navigator.page
        if page is not None:
            self._seen.add(type(page).__name__)
        over = self._window.children()
        self._seen.update(
            type(one).__name__ for one in over if one.isWidgetType() and one.isVisible()
        )

    def _calm(self) -> None:
        """Close what lies over the window, from the foremost."""
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        from tests.monkey.hands import front

        for _ in range(12):
            place = front()
            if place is None or place is self._window:
                return
            QTest.keyClick(place, Qt.Key.Key_Escape)
            if front() is place:
                place.close()

    def _leave_loops(self) -> None:
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QApplication

        self._calm()
        QApplication.quit()
        QTimer.singleShot(50, self._leave_loops)


def _is_dressing(stall: tuple[int, str, str]) -> bool:
    """Whether everything on the screen was dressed or said anew: that is told apart."""
    _spent, doing, where = stall
    return "theme.py" in where or doing.startswith(("theme ", "scale ", "language "))


def _innermost(error: BaseException) -> str:
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return trace.tb_frame.f_code.co_filename if trace is not None else ""


def _surroundings(folder: Path) -> tuple[Path, list[Path], Path]:
    """The store of the sample company, files to be chosen, and a place for what is saved."""
    from salesapp.db.store import close_store, open_store
    from salesapp.services.demo.fill import fill
    from tests.exchange.hostile import REFUSED, suffix

    kept, store = folder / "sample.salesapp", folder / "home" / "store.salesapp"
    if not kept.exists():
        open_store(kept, create=True)
        fill()
        close_store()
    for part in folder.glob("sample*"):
        target = store.parent / part.name.replace("sample", "store")
        (shutil.copytree if part.is_dir() else shutil.copyfile)(part, target)
    offered = folder / "offered"
    offered.mkdir(exist_ok=True)
    for number, (name, (make, _rule, _reason)) in enumerate(REFUSED.items()):
        if "deep" not in name:
            (offered / f"{number}{suffix(name)}").write_bytes(make())
    data = Path(__file__).parents[1] / "data"
    good = [*data.glob("bitrix24/*.csv"), *data.glob("tables/*"), *data.glob("pictures/*.png")]
    out = folder / "out"
    out.mkdir(exist_ok=True)
    return store, [*offered.iterdir(), *good, offered, folder / "none.csv"], out


def _window(preferences, store: Path):
    from salesapp.app.later import come_alive
    from salesapp.db.store import open_store
    from salesapp.services import undo
    from salesapp.ui.main_window import MainWindow

    open_store(store)
    undo.start()
    window = MainWindow(preferences)
    window.first_painted.connect(lambda: come_alive(window, store))
    window.resize(1440, 900)
    window.show()
    window.activateWindow()
    return window


def _live(seconds: float) -> None:
    from salesapp.app.hands import pause

    pause(round(seconds * 1000))


if __name__ == "__main__":
    sys.exit(main())
