"""The run: ``python -m tests.monkey.run FOLDER --events N --seed S``; the last line is JSON.

The store is the sample company, in a home of its own under FOLDER. Ends with 1 when anything broke
or the window stood still for longer than it may.
"""

from __future__ import annotations

import argparse
import compileall
import faulthandler
import gc
import json
import os
import random
import shutil
import sys
import time
from functools import partial
from pathlib import Path

from tests.monkey.known import Known
from tests.monkey.watch import Watch
from tests.monkey.writable import Writable

SOURCES = Path(__file__).parents[2] / "src" / "salesapp"
RESTING_MS = 1
PATIENCE = 20
"""So many moves one window may stay in front of the main one: no dialog is lived in for ever."""
DEEPEST = 6
LOOK_AFTER = 20
LONG_IN_VAIN = 50
SAY_AFTER = 2_000
"""So often a long play tells how it goes."""


def main(arguments: list[str] | None = None) -> int:
    """Let the monkey in."""
    options = _options(arguments)
    home = options.folder / "home"
    os.environ["SALESAPP_HOME"] = str(home)
    os.environ["TMPDIR"] = str(options.folder)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
    # An installed program finds its modules compiled.
    compileall.compile_dir(SOURCES, quiet=2)
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir(parents=True)
    faulthandler.enable()
    monkey = Monkey(options.folder, options.seed, options.events, options.seconds)
    told = monkey.run()
    monkey._say()
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
        self._begun = 0.0
        self._said = [0, 0, 0]
        # What was done last is told by this file, whatever the end.
        self._trail = (folder / "trail.txt").open("w", encoding="utf-8", buffering=1)
        self.known = Known(self._chance)
        self.watch = Watch()
        self._writable = Writable()
        self._in_vain = 0

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
        self._hands = Hands(self._window, self._chance, doors, files, self.known)
        with doors.walled(), self.known.counting():
            _live(1.5)
            self.watch.begin()
            self._begun = time.process_time()
            # Of a bound method PySide would keep a reference for each event.
            QTimer.singleShot(0, partial(self._step))
            while self._done < self._most and time.monotonic() < self._until:
                application.exec()
            self._calm()
            _live(0.5)
            self.watch.rest()
            self.watch.end()
        return self._told()

    def _told(self) -> dict:
        from PySide6.QtWidgets import QApplication

        watch = self.watch
        return {
            "seed": self._seed,
            "events": self._done,
            "faults_found": len(watch.faults),
            "warnings_found": len(watch.warnings),
            "stalls": len(watch.stalls),
            "longest_ms": watch.longest_ms,
            "raw_stalls": len(watch.raw),
            "longest_raw_ms": max(watch.raw, default=0),
            "cpu_s": round(time.process_time() - self._begun, 1),
            "widgets": len(QApplication.allWidgets()),
            **self.known.told(),
        }

    def _say(self) -> None:
        """Tell what is new since the last time, for a play may last for hours."""
        watch = self.watch
        kinds = (
            [f"FAULT {one}" for one in watch.faults],
            [f"WARNING {one}" for one in watch.warnings],
            [f"STALL {spent} ms after {doing}: {where}" for spent, doing, where in watch.stalls],
        )
        for number, lines in enumerate(kinds):
            for line in lines[self._said[number] :]:
                sys.stdout.write(line + "\n")
            self._said[number] = len(lines)
        sys.stdout.flush()

    def _step(self) -> None:
        """One move; the next one is asked for first, for a dialog has a loop of its own."""
        from PySide6.QtCore import QTimer

        from tests.monkey.places import active

        self.watch.rest()
        if self._done >= self._most or time.monotonic() > self._until:
            self._leave_loops()
            return
        if self._done % LOOK_AFTER == 0 and (told := self._writable.look()):
            self.watch.faults.append(told)
        if self._done % SAY_AFTER == SAY_AFTER - 1:
            self._say()
            sys.stdout.write(f"SO FAR {json.dumps(self._told())}\n")
            sys.stdout.flush()
        QTimer.singleShot(RESTING_MS, partial(self._step))
        self._done += 1
        self._depth += 1
        try:
            if self._is_stuck() or self._depth > DEEPEST:
                doing, do = "calm", self._calm
            else:
                doing, do = self._hands.choose()
            self._note()
            self._trail.write(f"{self._done} {doing}\n")
            self.watch.beat(doing)
            do()
        except RuntimeError as error:
            # The widget chosen may be gone by now: that is the monkey's own haste.
            if "already deleted" not in str(error) or "monkey" not in _innermost(error):
                raise
        finally:
            self._depth -= 1
        if active() is None and self._depth == 0:
            # A window manager would do so.
            self._window.show()
            self._window.activateWindow()

    def _is_stuck(self) -> bool:
        """Whether the same window has lain over the main one for long."""
        from tests.monkey.places import front

        over = front()
        self._over_for = self._over_for + 1 if over is self._over else 0
        self._over = over
        return over is not self._window and self._over_for > PATIENCE

    def _note(self) -> None:
        from tests.monkey.places import over_window

        windows = self.known.windows
        for one in (self._over, self._window.navigator.page, *over_window(self._window)):
            if one is not None:
                windows[type(one).__name__] += 1

    def _calm(self) -> None:
        """Close what lies over the window, from the foremost."""
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        from salesapp.ui.lock.locking import lock
        from tests.monkey.places import front

        if lock.is_locked:
            # It was told a password of chance; nobody would ever open it.
            lock.open()
        for _ in range(12):
            place = front()
            if place is None or place is self._window:
                self._in_vain = 0
                return
            QTest.keyClick(place, Qt.Key.Key_Escape)
            if front() is place:
                place.close()
        self._calm_in_vain()

    def _calm_in_vain(self) -> None:
        """What cannot be closed is a fault and ends the play: moves after it would be empty."""
        from tests.monkey.places import front

        place = front()
        self._in_vain += 1
        if place is not None and self._in_vain == LONG_IN_VAIN:
            name = f"{type(place).__name__} in {type(place.parentWidget()).__name__}"
            self.watch.faults.append(f"{name} cannot be closed, shown: {place.isVisible()}\n")
            self._most = self._done

    def _leave_loops(self) -> None:
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QApplication

        self._calm()
        QApplication.quit()
        QTimer.singleShot(50, partial(self._leave_loops))


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
    from salesapp.app.collecting import Collector
    from salesapp.app.later import come_alive
    from salesapp.app.memory import one_heap
    from salesapp.app.window import SWITCH_S
    from salesapp.db.store import open_store
    from salesapp.services import undo
    from salesapp.ui.main_window import MainWindow

    # As the program itself starts.
    sys.setswitchinterval(SWITCH_S)
    one_heap()
    gc.freeze()
    open_store(store)
    undo.start()
    window = MainWindow(preferences)
    Collector(window)
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
