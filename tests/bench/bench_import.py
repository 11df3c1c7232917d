"""The import of a big table: `python tests/bench/bench_import.py [rows]`.

Rows per CPU second, from the file to the committed record: reading, checks, duplicate test, index
of the search, journal. Then the ticks of a window while such an import runs, against an idle one.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from random import Random

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "src"))

from salesapp.db.store import close_store, open_store  # noqa: E402
from salesapp.domain.jobs import Silent  # noqa: E402
from salesapp.domain.table_imports import TableKind  # noqa: E402
from salesapp.exchange.grid_child import read_grid  # noqa: E402
from salesapp.services import undo  # noqa: E402
from salesapp.services.demo import numbers, words  # noqa: E402
from salesapp.services.importing.tables import mappings, worker  # noqa: E402
from salesapp.services.importing.tables.run import TableSource  # noqa: E402

GOAL = 20_000
TICK_MS = 10


def clients(path: Path, count: int) -> Path:
    """A list of clients with ИНН, phone, e-mail and town."""
    random = Random(1)
    with path.open("w", encoding="utf-8") as file:
        file.write("Наименование;ИНН;Телефон;E-mail;Город\n")
        for number in range(count):
            trade, _industry = random.choice(words.TRADES)
            name = f"ООО «{random.choice(words.ROOTS)}{trade}-{number}»"
            phone = f"8 9{random.randint(10, 99)} {random.randint(1_000_000, 9_999_999)}"
            city = random.choice(words.CITIES)[0]
            mail = f"info{number}@example.ru"
            file.write(f"{name};{numbers.inn(random)};{phone};{mail};{city}\n")
    return path


def products(path: Path, count: int) -> Path:
    """A list of goods with article, price and stock."""
    random = Random(2)
    with path.open("w", encoding="utf-8") as file:
        file.write("Артикул;Наименование;Группа;Ед.;Цена;Остаток\n")
        for number in range(count):
            price = f"{random.randint(1, 99_999)},{random.randint(0, 99):02}"
            file.write(f"А-{number:06};Болт {number};Крепёж;шт;{price};{random.randint(0, 999)}\n")
    return path


def spent() -> float:
    """CPU seconds of this process and the children it waited for."""
    kinds = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return sum(one.ru_utime + one.ru_stime for one in map(resource.getrusage, kinds))


def source_of(path: Path, folder: Path, kind: TableKind) -> TableSource:
    folder.mkdir(exist_ok=True)
    look = read_grid((path,), folder / "spool", Silent())
    options = replace(mappings.proposed(look, kind), width=0)
    return TableSource(
        (path,), folder / "spool", look.headings(look.header), look.total_rows, options
    )


def measure(name: str, path: Path, kind: TableKind, count: int) -> None:
    """Read, foresee, import, import again: rows per CPU second of each."""
    folder = path.with_suffix("")
    begun, clock = spent(), time.perf_counter()
    source = source_of(path, folder, kind)
    reading = spent() - begun
    begun = spent()
    worker.plan(source, folder, Silent())
    planning = spent() - begun
    begun = spent()
    worker.run([source], folder, Silent())
    writing = spent() - begun
    seconds = time.perf_counter() - clock
    begun = spent()
    worker.run([source], folder, Silent())
    again = spent() - begun
    rate = count / (reading + writing)
    line = {
        "name": name,
        "rows": count,
        "read": round(count / reading),
        "foresee": round(count / planning),
        "import": round(rate),
        "import_us_per_row": round(1e6 * (reading + writing) / count, 1),
        "same_file_again": round(count / again),
        "wall_s": round(seconds, 2),
        "goal": GOAL,
        "ok": rate >= GOAL,
    }
    print(json.dumps(line, ensure_ascii=False), flush=True)


def ticks(path: Path, kind: TableKind) -> None:
    """How late the ticks of a window are, idle and during an import."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEventLoop, QTimer

    from salesapp.ui.importing.table_session import TableSession

    application = QCoreApplication.instance() or QCoreApplication([])
    late: list[float] = []
    clock = QElapsedTimer()
    clock.start()
    timer = QTimer()
    timer.setInterval(TICK_MS)

    def tick() -> None:
        late.append(clock.nsecsElapsed() / 1e6)
        clock.restart()

    timer.timeout.connect(tick)
    timer.start()
    loop = QEventLoop()
    QTimer.singleShot(3_000, loop.quit)
    loop.exec()
    idle = p99(late)
    session = TableSession()
    session.open([(path,)])
    spin(session, lambda: session.is_preparing, loop)
    late.clear()
    session.run()
    spin(session, lambda: session.is_running, loop)
    busy = p99(late)
    line = {
        "name": "tick of the window during the import",
        "idle_p99_ms": round(idle, 2),
        "busy_p99_ms": round(busy, 2),
        "ratio": round(busy / idle, 2),
        "ticks": len(late),
        "goal": 2.0,
        "ok": busy <= 2 * idle,
    }
    print(json.dumps(line, ensure_ascii=False), flush=True)
    del application


def spin(session: object, waits: object, loop: object) -> None:
    from PySide6.QtCore import QTimer

    while waits():  # type: ignore[operator]
        QTimer.singleShot(100, loop.quit)  # type: ignore[attr-defined]
        loop.exec()  # type: ignore[attr-defined]


def p99(found: list[float]) -> float:
    return sorted(found)[int(len(found) * 0.99)]


def main() -> None:
    """Measure in a new store."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 50_000
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        open_store(folder / "store.salesapp", create=True)
        undo.start()
        goods = products(folder / "products.csv", count)
        measure("products", goods, TableKind.PRODUCTS, count)
        firms = clients(folder / "clients.csv", count)
        measure("clients with phone and e-mail", firms, TableKind.CLIENTS, count)
        close_store()
        open_store(folder / "second.salesapp", create=True)
        ticks(firms, TableKind.CLIENTS)
        close_store()


if __name__ == "__main__":
    main()
