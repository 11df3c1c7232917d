"""The import of a big table: `python tests/bench/bench_import.py [rows]`.

Rows per CPU second, from the file to the committed record: reading, checks, duplicate test, index
of the search, journal. Beside it the floor: what SQLite alone takes for the very same rows, tables,
indexes, triggers, words and changesets, fed from tuples made before. Then the ticks of a window
while such an import runs, against an idle one, and how long saves of the window wait.

The children run as they do in the program that is installed: from code compiled before.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import tempfile
import time
from bisect import bisect_left, bisect_right
from dataclasses import replace
from pathlib import Path
from random import Random

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "src"))

from salesapp.db import bulk, fulltext  # noqa: E402
from salesapp.db.connection import rows, widen_cache  # noqa: E402
from salesapp.db.long_actions import LongAction  # noqa: E402
from salesapp.db.models.clients import Client, ContactPoint  # noqa: E402
from salesapp.db.models.products import Category, Product  # noqa: E402
from salesapp.db.store import close_store, open_store  # noqa: E402
from salesapp.domain.clients import ClientDraft  # noqa: E402
from salesapp.domain.jobs import Silent  # noqa: E402
from salesapp.domain.table_imports import TableKind  # noqa: E402
from salesapp.exchange.grid_child import read_grid  # noqa: E402
from salesapp.services import clients as clients_service  # noqa: E402
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


MAIN = {TableKind.PRODUCTS: "product", TableKind.CLIENTS: "client"}
TABLES = {
    TableKind.PRODUCTS: ("category", "product"),
    TableKind.CLIENTS: ("client", "contact_point"),
}
MODELS = {
    "category": Category,
    "product": Product,
    "client": Client,
    "contact_point": ContactPoint,
}
PART = 1_500


def taken(kind: TableKind) -> list[tuple[str, list[str], list[tuple[object, ...]]]]:
    """The rows an import has made, as they lie in the store."""
    found = []
    for table in TABLES[kind]:
        names = [name for (name,) in rows("SELECT name FROM pragma_table_info(?)", table)]
        order = "client_id, id" if "client_id" in names else "id"
        found.append((table, names, rows(f"SELECT * FROM {table} ORDER BY {order}")))
    return found


def floor(kind: TableKind, made: list[tuple[str, list[str], list[tuple[object, ...]]]]) -> float:
    """Seconds SQLite needs for rows at hand, in the transactions of an import."""
    main = next(one for one in made if one[0] == MAIN[kind])
    key, words_at = main[1].index("id"), main[1].index("search_text")
    owners = {
        table: [line[names.index("client_id")] for line in lines]
        for table, names, lines in made
        if "client_id" in names
    }
    inserters = {table: bulk.Inserter(MODELS[table], names) for table, names, _lines in made}
    begun = spent()
    action = LongAction("import.run", "floor")
    for start in range(0, len(main[2]), PART):
        part = main[2][start : start + PART]
        with action.part() as recording, fulltext.many_words() as words:
            for table, _names, lines in made:
                if table == main[0]:
                    share = part
                elif table in owners:
                    first, last = part[0][key], part[-1][key]
                    found = owners[table]
                    share = lines[bisect_left(found, first) : bisect_right(found, last)]
                else:
                    share = [] if start else lines
                inserters[table].insert(share)
            words.come(main[0], {line[key]: line[words_at] for line in part})
            if main[0] == "client":
                inn = main[1].index("inn")
                words.come("client_inn", {line[key]: line[inn] for line in part})
            recording.touched = {main[0]: {line[key] for line in part}}
            recording.texts = words.texts()
    action.finish()
    return spent() - begun


def measure_floor(name: str, folder: Path, kind: TableKind, count: int) -> None:
    """The floor of what was imported last, in a store of its own."""
    made = taken(kind)
    close_store()
    open_store(folder / f"floor-{kind}.salesapp", create=True)
    widen_cache()
    seconds = floor(kind, made)
    line = {
        "name": f"SQLite alone: {name}",
        "rows": count,
        "import": round(count / seconds),
        "import_us_per_row": round(1e6 * seconds / count, 1),
    }
    print(json.dumps(line, ensure_ascii=False), flush=True)
    close_store()


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
    late.clear()
    saves = Saves()
    session.open([(path,)])
    spin(session, lambda: session.is_preparing, loop)
    undo.undo()
    saves.begin()
    session.run()
    spin(session, lambda: session.is_running, loop)
    saves.end()
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
    print(json.dumps(saves.line(), ensure_ascii=False), flush=True)
    del application


class Saves:
    """A person who saves a client again and again while the import runs."""

    def __init__(self) -> None:
        from PySide6.QtCore import QTimer

        self._waited: list[float] = []
        self._timer = QTimer()
        self._timer.setInterval(250)
        self._timer.timeout.connect(self._save)

    def begin(self) -> None:
        self._timer.start()

    def end(self) -> None:
        self._timer.stop()

    def _save(self) -> None:
        begun = time.perf_counter()
        clients_service.create(ClientDraft(name=f"Сосед {len(self._waited)}", inn=""))
        self._waited.append(1_000 * (time.perf_counter() - begun))

    def line(self) -> dict[str, object]:
        found = sorted(self._waited)
        return {
            "name": "saves of the window during the import",
            "saves": len(found),
            "median_ms": round(found[len(found) // 2], 1) if found else None,
            "longest_ms": round(found[-1], 1) if found else None,
        }


def spin(session: object, waits: object, loop: object) -> None:
    from PySide6.QtCore import QTimer

    while waits():  # type: ignore[operator]
        QTimer.singleShot(100, loop.quit)  # type: ignore[attr-defined]
        loop.exec()  # type: ignore[attr-defined]


def p99(found: list[float]) -> float:
    return sorted(found)[int(len(found) * 0.99)]


def compile_children(folder: Path) -> None:
    """Let the children find their code compiled: a few rows of each kind are imported first."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPYCACHEPREFIX"] = str(folder / "compiled")
    open_store(folder / "first.salesapp", create=True)
    for kind, make in ((TableKind.PRODUCTS, products), (TableKind.CLIENTS, clients)):
        file = make(folder / f"first-{kind}.csv", 10)
        own = file.with_suffix("")
        worker.run([source_of(file, own, kind)], own, Silent())
    close_store()


def main() -> None:
    """Measure in a new store."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 50_000
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        compile_children(folder)
        open_store(folder / "store.salesapp", create=True)
        undo.start()
        goods = products(folder / "products.csv", count)
        measure("products", goods, TableKind.PRODUCTS, count)
        measure_floor("products", folder, TableKind.PRODUCTS, count)
        open_store(folder / "clients.salesapp", create=True)
        undo.start()
        firms = clients(folder / "clients.csv", count)
        measure("clients with phone and e-mail", firms, TableKind.CLIENTS, count)
        measure_floor("clients with phone and e-mail", folder, TableKind.CLIENTS, count)
        open_store(folder / "second.salesapp", create=True)
        ticks(firms, TableKind.CLIENTS)
        close_store()


if __name__ == "__main__":
    main()
