"""From a key to the painted rows, in the real window: `python tests/bench/bench_typing.py [store]`.

Keys go into the search of clients, people and goods and into the palette, over a million clients; a
key counts until rows that answer it are painted. The next key comes when the window is at rest.
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

from PySide6.QtCore import QEventLoop, QTimer  # noqa: E402
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit  # noqa: E402

GOAL_MS = 16
PATIENCE_S = 3.0
TEXTS = (
    *("ооо стройка", "москва ип алек", "иванов сергей", "79161234567", "8 (916) 12", "7728"),
    *(
        "строймонтж",
        "сергй иванов",
        "РОМАШКА",
        "ёлка",
        "jjj hjvf",
        "болт м12",
        "анкер",
        "завод мет",
    ),
)


def rest(milliseconds: int) -> None:
    """Let what runs beside the window come to its end."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def typed(field: QLineEdit, view: QAbstractItemView, answered: Callable[[], int]) -> list[float]:
    """Milliseconds of each key of all texts."""
    taken = []
    for text in TEXTS:
        field.clear()
        rest(400)
        for letter in text[:12]:
            if letter == " ":
                field.insert(letter)
                continue
            before = answered()
            begin = time.perf_counter()
            field.insert(letter)
            while answered() == before and time.perf_counter() - begin < PATIENCE_S:
                QApplication.processEvents()
            view.viewport().repaint()
            taken.append((time.perf_counter() - begin) * 1_000)
            rest(60)
    return sorted(taken)


def tell(name: str, taken: list[float]) -> None:
    """Print one line."""
    line = {
        "name": f"from a key to painted rows: {name}",
        "keys": len(taken),
        "p50_ms": round(taken[len(taken) // 2], 1),
        "p90_ms": round(taken[len(taken) * 9 // 10], 1),
        "p99_ms": round(taken[len(taken) * 99 // 100], 1),
        "goal_ms": GOAL_MS,
        "ok": taken[len(taken) * 99 // 100] <= GOAL_MS,
    }
    print(json.dumps(line, ensure_ascii=False), flush=True)


def counted(signal: object) -> Callable[[], int]:
    """How often a signal came."""
    seen = [0]

    def hear(*_values: object) -> None:
        seen[0] += 1

    signal.connect(hear)  # type: ignore[attr-defined]
    return lambda: seen[0]


def main() -> None:
    """Type in a window of its own."""
    from whole_store import whole_store

    store = Path(sys.argv[1]) if len(sys.argv) > 1 else whole_store()
    with tempfile.TemporaryDirectory() as home:
        os.environ["SALESAPP_HOME"] = home
        from salesapp.app import window as program
        from salesapp.db.search import everything
        from salesapp.db.store import close_store, open_store
        from salesapp.ui.main_window import MainWindow
        from salesapp.ui.settings import settings_file

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
        rest(3_000)
        page = window.navigator.page
        tell("clients", typed(page.filters.search, page.table, counted(page.desk.shown)))
        page.show_people()
        rest(2_000)
        page = window.navigator.page
        tell("people", typed(page.filters.search, page.table, counted(page.desk.shown)))
        window.show_section("products")
        rest(3_000)
        page = window.navigator.page
        told = counted(page.selection_changed)
        tell("goods", typed(page.filters.search, page.list, told))
        palette = window.palette_box
        palette.open()
        rest(300)
        filled = counted(palette.field.textChanged)
        tell("palette", typed(palette.field, palette.list, filled))
        sys.stdout.flush()
        window.close()
        close_store()
        os._exit(0)


if __name__ == "__main__":
    main()
