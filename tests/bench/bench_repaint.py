"""A full repaint of 40 x 8 cells against Qt's own table: `python tests/bench/bench_repaint.py`.

The list of clients with its badges, chips and marks, beside a `QTableView` on a `QSqlQueryModel`
that shows the same texts out of a file of its own. Both are painted alternately; the CPU time of
the thread counts. Told, too: the first paint of rows just scrolled to, for both.
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import apsw

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "src"))
sys.path.insert(0, str(Path(__file__).parent))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from big_store import big_store  # noqa: E402
from PySide6.QtCore import QSize  # noqa: E402
from PySide6.QtSql import QSqlDatabase, QSqlQueryModel  # noqa: E402
from PySide6.QtWidgets import QTableView  # noqa: E402

ROUNDS = 120
ROWS, COLUMNS = 40, 8
KNOWN = 2_000
GOAL = 1.0


def ours() -> QTableView:
    """The table of the section "Clients" with eight columns."""
    from salesapp.db.queries import clients
    from salesapp.ui.clients.columns import client_columns
    from salesapp.ui.format import today
    from salesapp.ui.kit.paged_table import PagedTable

    columns = client_columns()[:COLUMNS]
    for at, column in enumerate(columns):
        columns[at] = replace(column, hidden=False) if column.hidden else column
    table = PagedTable(columns, lambda some: clients.rows(some, today()))
    from salesapp.db.queries.lists import ids

    table.set_ids(ids(clients.asked(today()))[:KNOWN])
    return table


def theirs(table: QTableView, folder: Path) -> QTableView:
    """The same texts in a table of Qt."""
    file = folder / "texts.sqlite3"
    copy = apsw.Connection(str(file))
    copy.execute(f"CREATE TABLE texts ({', '.join(f'c{at} TEXT' for at in range(COLUMNS))})")
    model = table.model()
    cells = [[model.index(row, at).data() for at in range(COLUMNS)] for row in range(KNOWN)]
    with copy:
        copy.executemany(f"INSERT INTO texts VALUES ({','.join('?' * COLUMNS)})", cells)
    copy.close()
    base = QSqlDatabase.addDatabase("QSQLITE", "bench")
    base.setDatabaseName(str(file))
    assert base.open()
    query = QSqlQueryModel()
    query.setQuery("SELECT * FROM texts", base)
    while query.canFetchMore():
        query.fetchMore()
    view = QTableView()
    query.setParent(view)
    view.setModel(query)
    view.verticalHeader().hide()
    view.setFont(table.font())
    for at in range(COLUMNS):
        view.setColumnWidth(at, table.columnWidth(at))
    view.verticalHeader().setDefaultSectionSize(table.rowHeight(0))
    return view


def painted(view: QTableView) -> float:
    """CPU milliseconds of one full repaint."""
    begin = time.thread_time()
    view.viewport().repaint()
    return (time.thread_time() - begin) * 1_000


def scrolled(view: QTableView, row: int) -> float:
    """CPU milliseconds of a full repaint of rows not shown before."""
    view.viewport().setUpdatesEnabled(False)
    view.scrollTo(view.model().index(row, 0), QTableView.ScrollHint.PositionAtTop)
    view.viewport().setUpdatesEnabled(True)
    return painted(view)


def main() -> None:
    from PySide6.QtWidgets import QApplication

    from salesapp.app import window as program
    from salesapp.db.store import close_store, open_store
    from salesapp.ui.settings import settings_file

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["SALESAPP_HOME"] = name
        shutil.copyfile(big_store(), folder / "store.sqlite3")
        application = program.make_application()
        program.dress(application, settings_file())
        open_store(folder / "store.sqlite3")
        mine = ours()
        other = theirs(mine, folder)
        width = sum(mine.columnWidth(at) for at in range(COLUMNS)) + 40
        for view in (mine, other):
            view.resize(QSize(width, 40))
            view.show()
            room = view.height() - view.viewport().height()
            view.resize(width, room + view.rowHeight(0) * ROWS)
        QApplication.processEvents()
        tell("a full repaint", lambda view, _at: painted(view), mine, other)
        tell(
            "a page not shown before",
            lambda view, at: scrolled(view, at * ROWS % (KNOWN - ROWS)),
            mine,
            other,
            rounds=KNOWN // ROWS - 2,
        )
        mine.hide(), other.hide()
        mine.deleteLater(), other.deleteLater()
        QApplication.processEvents()
        close_store()


def tell(name, work, mine, other, rounds: int = ROUNDS) -> None:  # type: ignore[no-untyped-def]
    """Print one line."""
    here, there = [], []
    for at in range(rounds):
        here.append(work(mine, at))
        there.append(work(other, at))
    ours_ms, floor = statistics.median(here), statistics.median(there)
    line = {
        "name": f"{name} of {ROWS} x {COLUMNS} cells / QSqlQueryModel",
        "floor_ms": round(floor, 2),
        "ours_ms": round(ours_ms, 2),
        "ratio": round(ours_ms / floor, 2),
        "goal": GOAL,
        "ok": ours_ms / floor <= GOAL,
    }
    print(json.dumps(line), flush=True)


if __name__ == "__main__":
    main()
