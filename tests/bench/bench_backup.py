"""A backup beside the window, and the way back: `python tests/bench/bench_backup.py [MEGABYTES]`.

The store has a hundred thousand clients and a journal that fills it up. Told are the seconds of a
backup with its checks beside those of a bare copy of the file, how late the window's clock was
meanwhile (its thread may not stand still for 50 ms), and the seconds of a restore.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
import time
from pathlib import Path

from big_store import big_store

TICK_MS = 5
GOAL_STALL_MS = 50
GOAL_RESTORE_S = 60
_ENTRY = 2_000_000


def grown(source: Path, folder: Path, megabytes: int) -> Path:
    """A copy of a store, filled up by entries of the journal."""
    from salesapp.db.connection import database, execute
    from salesapp.db.store import close_store, open_store

    path = folder / "store.salesapp"
    shutil.copyfile(source, path)
    open_store(path)
    wanted = megabytes * 1024**2
    missing = max(0, wanted - path.stat().st_size)
    with database.atomic("IMMEDIATE"):
        for number in range(missing // _ENTRY + 1 if missing else 0):
            execute(
                "INSERT INTO journal (at, who, action, subject, operation_id, is_undoable,"
                " changeset) VALUES ('2026-11-23 09:00:00.000000', '', 'import.run', '', ?, 0,"
                " randomblob(?))",
                f"bench {number}",
                _ENTRY,
            )
    close_store()
    return path


class Clock:
    """Ticks on the window's thread and keeps how late each tick was."""

    def __init__(self) -> None:
        from PySide6.QtCore import Qt, QTimer

        self.late: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.late.append((now - self._last) * 1_000 - TICK_MS)
        self._last = now

    def told(self) -> dict[str, float]:
        """Percentiles of what was seen so far, and begin anew."""
        seen, self.late = sorted(self.late), []
        return {
            "p50_ms": seen[len(seen) // 2],
            "p99_ms": seen[len(seen) * 99 // 100],
            "max_ms": seen[-1],
            "over_50_ms": sum(one > GOAL_STALL_MS for one in seen),
        }


def measure(path: Path) -> dict[str, object]:
    """Back up, restore, and watch the clock."""
    from PySide6.QtCore import QEventLoop, QTimer

    from salesapp.app import window as program
    from salesapp.db import backup
    from salesapp.db.store import close_store, open_store
    from salesapp.services import backups, undo
    from salesapp.ui.jobs import Job

    sys.setswitchinterval(program.SWITCH_S)
    program.make_application()
    open_store(path)
    undo.start()
    size = path.stat().st_size
    begin = time.perf_counter()
    shutil.copyfile(path, path.with_name("bare copy"))
    bare = time.perf_counter() - begin
    path.with_name("bare copy").unlink()

    def beside(work: object) -> float:
        loop, job = QEventLoop(), Job("", work, None, quiet=True)  # type: ignore[arg-type]
        failed: list[Exception] = []
        job.failed.connect(failed.append)
        job.finished.connect(loop.quit)
        start = time.perf_counter()
        job.start()
        loop.exec()
        if failed:
            raise failed[0]
        return time.perf_counter() - start

    loop = QEventLoop()
    clock = Clock()
    QTimer.singleShot(2_000, loop.quit)
    loop.exec()
    idle = clock.told()
    took = beside(lambda _control: backups.keep_up(None))
    busy = clock.told()
    made: list[Path] = []
    restore = beside(lambda control: made.append(backups.prepare(backup.backups(path)[0], control)))
    prepared = clock.told()
    begin = time.perf_counter()
    backups.swap(made[0], "ru")
    swapped = time.perf_counter() - begin
    close_store()
    return {
        "megabytes": size // 1024**2,
        "copy_s": bare,
        "backup_s": took,
        "idle": idle,
        "during_backup": busy,
        "restore_s": restore + swapped,
        "swap_s": swapped,
        "during_restore": prepared,
    }


def main(arguments: list[str]) -> int:
    """Tell the figures and whether they are within the goals."""
    megabytes = int(arguments[0]) if arguments else 200
    source = big_store()
    with tempfile.TemporaryDirectory() as folder:
        told = measure(grown(source, Path(folder), megabytes))
    sys.stdout.write(json.dumps(told, indent=1, default=float) + "\n")
    during = told["during_backup"]
    stall = during["max_ms"] if isinstance(during, dict) else 0
    restore = told["restore_s"]
    fits = stall <= GOAL_STALL_MS and isinstance(restore, float) and restore <= GOAL_RESTORE_S
    return 0 if fits else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
