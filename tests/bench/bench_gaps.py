"""How long the window stands still while its lists are paged, ordered and jumped through.

`python tests/bench/bench_gaps.py [store]`: the real window over a million clients. A timer ticks as
often as it can; told is the longest time between two ticks during each action, by the clock and by
the processor time of the window's thread (on a busy machine the clock tells of the others, too).
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "src"))
sys.path.insert(0, str(Path(__file__).parent))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from bench_typing import rest  # noqa: E402
from PySide6.QtCore import QObject, Qt, QTimer  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402

GOAL_MS = 50
LONGEST_S = 20.0


class Ticks(QObject):
    """The longest time between two turns of the loop."""

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self.start()
        self._timer.start(0)

    def start(self) -> None:
        """Forget what was."""
        self.by_clock = self.by_cpu = 0.0
        self._clock, self._cpu = time.perf_counter(), time.thread_time()

    def _tick(self) -> None:
        clock, cpu = time.perf_counter(), time.thread_time()
        self.by_clock = max(self.by_clock, clock - self._clock)
        self.by_cpu = max(self.by_cpu, cpu - self._cpu)
        self._clock, self._cpu = clock, cpu


def told(name: str, ticks: Ticks, work: Callable[[], object], busy: Callable[[], bool]) -> None:
    """Do it, wait until nothing is asked any more, print one line."""
    rest(200)
    ticks.start()
    begin = time.perf_counter()
    work()
    rest(150)
    while busy() and time.perf_counter() - begin < LONGEST_S:
        rest(20)
    rest(50)
    cpu = ticks.by_cpu * 1_000
    line = {
        "name": f"longest stand: {name}",
        "cpu_ms": round(cpu, 1),
        "clock_ms": round(ticks.by_clock * 1_000, 1),
        "goal_ms": GOAL_MS,
        "ok": cpu <= GOAL_MS,
    }
    print(json.dumps(line, ensure_ascii=False), flush=True)


def keys(view: QObject, key: Qt.Key, times: int = 1) -> Callable[[], None]:
    """Press a key, the loop turning in between."""

    def press() -> None:
        for _ in range(times):
            QTest.keyClick(view, key)
            rest(30)

    return press


def table_of(page: QObject, name: str, ticks: Ticks, sorts: tuple[str, ...]) -> None:
    """Everything one does in a long list."""
    from salesapp.domain.views import SortKey

    table, desk = page.table, page.desk  # type: ignore[attr-defined]

    def busy() -> bool:
        return bool(desk._ids.is_asking)

    table.setFocus()
    told(f"{name}: Page Down", ticks, keys(table, Qt.Key.Key_PageDown, 20), busy)
    told(f"{name}: End", ticks, keys(table, Qt.Key.Key_End), busy)
    told(f"{name}: Page Up from the end", ticks, keys(table, Qt.Key.Key_PageUp, 10), busy)
    told(f"{name}: Home", ticks, keys(table, Qt.Key.Key_Home), busy)
    bar = table.verticalScrollBar()

    def drag() -> None:
        for part in range(0, 101, 10):
            bar.setValue(bar.maximum() * part // 100)
            rest(30)

    told(f"{name}: the scroll bar drawn to the end", ticks, drag, busy)
    for key in sorts:
        for down in (False, True):
            order = (SortKey(key.removeprefix("-"), down),)
            told(
                f"{name}: order by {key}{' falling' if down else ''}",
                ticks,
                lambda order=order: desk.sort_by(tuple(tuple(one) for one in order)),
                busy,
            )
            told(f"{name}: End, ordered by {key}", ticks, keys(table, Qt.Key.Key_End), busy)
    desk.sort_by(())
    told(f"{name}: back to the usual order", ticks, lambda: desk.sort_by(()), busy)


def measure(store: Path) -> None:
    """Go through the lists of the window."""
    from salesapp.app import window as program
    from salesapp.db.search import everything
    from salesapp.db.store import open_store
    from salesapp.ui.main_window import MainWindow
    from salesapp.ui.settings import settings_file

    sys.setswitchinterval(program.SWITCH_S)
    application = program.make_application()
    preferences = settings_file()
    program.dress(application, preferences)
    open_store(store, read_only=True)
    preferences.values.section = "clients"
    window = MainWindow(preferences)
    window.answer_with(everything)
    window.resize(1440, 900)
    window.start()
    window.show()
    rest(8_000)
    ticks = Ticks()
    page = window.navigator.page
    sorts = ("name", "city", "next_step_on", "phone", "inn", "last_contact_on", "turnover_12m",
             "debt", "industry")  # fmt: skip
    table_of(page, "clients", ticks, sorts)
    told(
        "clients: the segment “In debt”",
        ticks,
        lambda: page.desk.show_segment("in_debt"),
        lambda: page.desk._ids.is_asking,
    )
    page.desk.reset()
    page.show_people()
    rest(3_000)
    table_of(window.navigator.page, "people", ticks, ("name", "phone"))
    window.show_section("products")
    rest(4_000)
    goods = window.navigator.page

    def busy() -> bool:
        return bool(goods._asking.is_asking)

    goods.list.setFocus()
    told("goods: Page Down", ticks, keys(goods.list, Qt.Key.Key_PageDown, 20), busy)
    told("goods: End", ticks, keys(goods.list, Qt.Key.Key_End), busy)
    told("goods: Home", ticks, keys(goods.list, Qt.Key.Key_Home), busy)
    told("goods: a group of 40 000", ticks, lambda: goods._category_chosen(1), busy)
    told("goods: all", ticks, lambda: goods._category_chosen(None), busy)
    sys.stdout.flush()
    os._exit(0)


def main() -> None:
    """Over the store named, else the one of a million clients."""
    from whole_store import whole_store

    store = Path(sys.argv[1]) if len(sys.argv) > 1 else whole_store()
    with tempfile.TemporaryDirectory() as home:
        os.environ["SALESAPP_HOME"] = home
        measure(store)


if __name__ == "__main__":
    main()
