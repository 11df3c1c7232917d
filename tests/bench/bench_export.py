"""A list of 100 000 rows as a workbook, against XlsxWriter alone: `bench_export.py`.

The floor writes the same typed cells, ready in memory, with XlsxWriter in constant memory. The list
reads its rows out of the store, makes cells of them and hands them to the child that writes. Wall
time and processor time (of both processes) are told; the window's own part is the parent's.
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from big_store import ROOT, big_store

GOAL = 1.3
ROWS = 100_000


def _cpu(who: int) -> float:
    used = resource.getrusage(who)
    return used.ru_utime + used.ru_stime


def source():
    """The list of clients as it opens, with its usual columns."""
    from salesapp.db.queries import clients
    from salesapp.ui.clients.columns import client_columns
    from salesapp.ui.format import today
    from salesapp.ui.output.source import ListSource

    columns = tuple(one for one in client_columns() if not one.hidden)
    ids = [row[0] for row in _rows("SELECT id FROM client ORDER BY name_key LIMIT ?", ROWS)]
    return ListSource("Clients", columns, columns, ids, lambda some: clients.rows(some, today()))


def _rows(sql: str, *params: object):
    from salesapp.db.connection import rows

    return rows(sql, *params)


def floor(path: Path, folder: Path) -> dict[str, float]:
    """XlsxWriter alone: cells in memory, its own methods, constant memory."""
    from datetime import date

    from xlsxwriter import Workbook

    from salesapp.domain.fields import FieldType
    from salesapp.ui.output.source import batches

    here = source()
    rows = [row for batch in batches(here) for row in batch]
    kinds = [column.type for column in here.columns]
    begin, cpu = time.perf_counter(), _cpu(resource.RUSAGE_SELF)
    book = Workbook(str(path), {"constant_memory": True, "tmpdir": str(folder)})
    sheet = book.add_worksheet()
    money = book.add_format({"num_format": "#,##0.00"})
    day = book.add_format({"num_format": "dd.mm.yyyy"})
    for place, column in enumerate(here.columns):
        sheet.write_string(0, place, column.title)
    for at, row in enumerate(rows, 1):
        for place, cell in enumerate(row):
            if cell is None or cell == "":
                continue
            if kinds[place] is FieldType.MONEY:
                sheet.write_number(at, place, cell / 100, money)
            elif kinds[place] is FieldType.DAY:
                sheet.write_datetime(at, place, date.fromisoformat(cell), day)
            else:
                sheet.write_string(at, place, cell)
    book.close()
    return {
        "wall_s": time.perf_counter() - begin,
        "cpu_s": _cpu(resource.RUSAGE_SELF) - cpu,
    }


def ours(path: Path, kind: str) -> dict[str, float]:
    """The list as the window saves it."""
    from salesapp.domain.jobs import Silent
    from salesapp.services.exports.child import write_in_child
    from salesapp.services.exports.write import FileKind, Target
    from salesapp.ui.output.source import breathing, out_table

    here = source()
    begin, cpu = time.perf_counter(), _cpu(resource.RUSAGE_SELF)
    child = _cpu(resource.RUSAGE_CHILDREN)
    write_in_child(
        Target(path, FileKind(kind)), out_table(here), breathing(here), Silent(), total=ROWS
    )
    return {
        "wall_s": time.perf_counter() - begin,
        "cpu_s": _cpu(resource.RUSAGE_SELF) - cpu + _cpu(resource.RUSAGE_CHILDREN) - child,
        "window_cpu_s": _cpu(resource.RUSAGE_SELF) - cpu,
    }


def main() -> int:
    """Measure each in a process of its own."""
    if len(sys.argv) > 2:
        return _one(sys.argv[1], Path(sys.argv[2]))
    from salesapp.db.store import close_store, open_store

    found = {}
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "store.salesapp"
        shutil.copyfile(big_store(ROWS), store)
        open_store(store)
        close_store()
        for what in ("floor", "xlsx", "csv"):
            made = subprocess.run(
                [sys.executable, __file__, what, str(store)],
                capture_output=True,
                text=True,
                check=True,
                env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT / "src")},
            )
            found[what] = json.loads(made.stdout)
    for what, told in found.items():
        told["of_floor_wall"] = told["wall_s"] / found["floor"]["wall_s"]
        told["of_floor_cpu"] = told["cpu_s"] / found["floor"]["cpu_s"]
        print(what, {key: round(one, 2) for key, one in told.items()})
    good = found["xlsx"]["of_floor_wall"] <= GOAL
    print(f"goal: {GOAL} of XlsxWriter alone: {'met' if good else 'missed'}")
    return 0 if good else 1


def _one(what: str, store: Path) -> int:
    from PySide6.QtCore import QCoreApplication

    from salesapp.db.store import open_store

    application = QCoreApplication([])
    open_store(store, read_only=True)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "list"
        told = floor(path, Path(folder)) if what == "floor" else ours(path, what)
    sys.stdout.write(json.dumps(told) + "\n")
    del application
    return 0


if __name__ == "__main__":
    sys.exit(main())
