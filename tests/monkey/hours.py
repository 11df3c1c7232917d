"""Hours of work at the real window: ``python -m tests.monkey.hours FOLDER --hours N``.

An hour is what a manager does in one: every section is looked at, forms are opened and left, the
palette is asked, and some dozens of things are saved. After each hour the process is measured; the
last line is JSON: resident kilobytes, open files, threads, widgets and objects, hour by hour.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import random
import shutil
import sys
from pathlib import Path

from tests.monkey.run import Monkey, _live, _surroundings, _window

FORMS = ("clients.new", "deals.new", "tasks.new", "products.new")
SAVED = 40


def main() -> int:
    """Work, and tell what it cost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--hours", type=int, default=6)
    options = parser.parse_args()
    home = options.folder / "home"
    os.environ |= {"SALESAPP_HOME": str(home), "TMPDIR": str(options.folder)}
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir(parents=True)
    told = _Day(options.folder).work(options.hours)
    sys.stdout.write(json.dumps(told) + "\n")
    sys.stdout.flush()
    os._exit(0)


class _Day:
    """The window, and somebody at it."""

    def __init__(self, folder: Path) -> None:
        from salesapp.app.window import dress, make_application
        from salesapp.ui.settings import settings_file

        self._application = make_application()
        self._application.setQuitOnLastWindowClosed(False)
        dress(self._application, settings_file())
        store, _files, _out = _surroundings(folder)
        self._window = _window(settings_file(), store)
        self._monkey = Monkey(folder, 1, 0, 1e9)
        self._monkey._window = self._window
        self._luck = random.Random(1)
        _live(2)

    def work(self, hours: int) -> list[dict[str, int]]:
        """Measures after each hour."""
        return [self._hour(number) for number in range(hours)]

    def _hour(self, number: int) -> dict[str, int]:
        from salesapp.ui.sections import sections

        for section in sections():
            self._window.show_section(section.id)
            _live(0.05)
        for form in FORMS:
            self._window.run_action(form)
            _live(0.05)
            self._monkey._calm()
        for _one in range(SAVED):
            self._save(number)
        for section in sections():
            self._window.show_section(section.id)
            _live(0.05)
        return self._measured()

    def _save(self, hour: int) -> None:
        """A note at a client that is there, seen by whatever is open; every fourth taken back."""
        from datetime import UTC, datetime

        from salesapp.db.connection import value
        from salesapp.services import activities, undo
        from salesapp.ui.store import store

        clients = int(value("SELECT max(id) FROM client"))
        text = f"Час {hour}: говорили о сроках " + "и цене " * self._luck.randint(1, 9)
        client = self._luck.randint(1, clients)
        store.changed.emit(activities.add_note(client, text, datetime.now(UTC)))
        if self._luck.random() < 0.25:
            store.changed.emit(undo.undo())
        _live(0.01)

    def _measured(self) -> dict[str, int]:
        from PySide6.QtCore import QThreadPool

        from salesapp.app.memory import give_back

        QThreadPool.globalInstance().waitForDone(10_000)
        _live(0.3)
        gc.collect()
        give_back()
        told = Path("/proc/self/status").read_text().split()
        return {
            "resident_kb": int(told[told.index("VmRSS:") + 1]),
            "files": len(os.listdir("/proc/self/fd")),  # noqa: PTH208 - one call, no objects
            "threads": int(told[told.index("Threads:") + 1]),
            "widgets": len(self._application.allWidgets()),
            "objects": len(gc.get_objects()),
        }


if __name__ == "__main__":
    sys.exit(main())
