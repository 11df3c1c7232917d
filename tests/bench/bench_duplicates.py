"""How long a search for duplicates takes, and how the window ticks meanwhile.

``python tests/bench/bench_duplicates.py [COUNT]``: seconds of the search among so many clients, and
the longest of the moments in which another thread could not go on, beside those of idling.
"""

from __future__ import annotations

import json
import shutil
import statistics
import sys
import tempfile
import threading
import time
from pathlib import Path

from big_store import big_store

from salesapp.db.connection import leave_thread, own_connection
from salesapp.db.queries import duplicates as desk
from salesapp.db.store import close_store, open_store
from salesapp.domain.entities import Entity
from salesapp.services import duplicates

TICK = 0.002


def ticks(until: threading.Event, least: float) -> list[float]:
    """Milliseconds by which each tick came late."""
    late, begun = [], time.perf_counter()
    while not until.is_set() or time.perf_counter() - begun < least:
        asked = time.perf_counter()
        time.sleep(TICK)
        late.append((time.perf_counter() - asked - TICK) * 1000)
    return late


def tell(name: str, **figures: float) -> None:
    print(json.dumps({"bench": "duplicates", "what": name, **figures}), flush=True)


def tell_late(name: str, late: list[float]) -> None:
    ordered = sorted(late)
    p99 = ordered[int(len(ordered) * 0.99)]
    tell(name, late_ms=statistics.median(late), late_p99_ms=p99, late_most_ms=ordered[-1])


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch, "store.sqlite3")
        shutil.copyfile(big_store(count), path)
        open_store(path)
        never = threading.Event()
        never.set()
        tell_late("ticks while idle", ticks(never, 2))
        done = threading.Event()

        def work() -> None:
            try:
                with own_connection():
                    begun, used = time.perf_counter(), time.thread_time()
                    pairs = duplicates.scan(Entity.CLIENT)
                    spent = time.perf_counter() - begun
                    print(
                        f"{count} clients: {spent:.1f} s, {time.thread_time() - used:.1f} s CPU,"
                        f" {pairs} pairs"
                    )
            finally:
                leave_thread()
                done.set()

        thread = threading.Thread(target=work)
        thread.start()
        tell_late("ticks while searching", ticks(done, 0))
        thread.join()
        begun = time.perf_counter()
        groups = desk.groups(Entity.CLIENT)
        tell("groups read", ms=(time.perf_counter() - begun) * 1000, groups=len(groups))
        begun = time.perf_counter()
        desk.counts(Entity.CLIENT)
        tell("counted", ms=(time.perf_counter() - begun) * 1000)
        close_store()


if __name__ == "__main__":
    main()
