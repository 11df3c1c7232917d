"""Five hundred invoices saved into a folder: `python tests/bench/bench_batch.py [count]`.

The same drafts are written by one child process and by one for each core; a third run cancels in
the middle and says how long the window waited for that. On a machine that works for others, too,
the time tells little: `times_by_cpu` is what the processor time of the children comes to.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "src"), str(ROOT)]

GOAL = 1.5
"""So many times faster on two cores than on one."""
LINES = 20


class Watch:
    """Counts the steps, and cancels after some."""

    def __init__(self, stop_after: int | None = None) -> None:
        self.steps = 0
        self.stopped_at = 0.0
        self._stop = stop_after

    def step(self, done: int, _total: int, _note: str = "") -> None:
        from salesapp.domain.jobs import JobCancelled

        self.steps += 1
        if self._stop is not None and done >= self._stop:
            self.stopped_at = time.perf_counter()
            raise JobCancelled


def drafts(count: int) -> list[int]:
    """So many drafts of invoices of some lines."""
    from salesapp.db import journal
    from salesapp.domain.clients import ClientDraft
    from salesapp.domain.lines import LineDraft
    from salesapp.services import clients, organizations
    from tests.services.papers_kit import SELLER, bill

    organizations.save(SELLER)
    client = clients.create(ClientDraft("ООО «Волжмонтаж-7»")).subject_id
    made = []
    with journal.action("invoice.create"):
        for turn in range(count):
            lines = [
                LineDraft(f"Болт высокопрочный М{8 + one}×{20 + turn} 10.9 ТЦ",
                          1_000 * (one + 1), 64_20 + one, sku=f"БТЦ-{one}", vat_bp=2200)
                for one in range(LINES)
            ]  # fmt: skip
            made.append(bill(client, *lines))
    return made


def used_by_children() -> float:
    """Seconds of processor time of the children that ended; 0 where nobody tells."""
    times = os.times()
    return times.children_user + times.children_system


def main() -> int:
    """Measure over a store of its own."""
    from salesapp.db.store import open_store
    from salesapp.domain.jobs import JobCancelled
    from salesapp.services import undo
    from salesapp.services.paper_batch import PaperTask, write_papers
    from tests.services.papers_kit import TODAY

    count = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    with tempfile.TemporaryDirectory() as home:
        os.environ["SALESAPP_HOME"] = home
        open_store(Path(home) / "store.salesapp", create=True)
        undo.start()
        ids = drafts(count)

        def run(name: str, workers: int, watch: Watch) -> tuple[float, float]:
            folder = Path(home) / name
            folder.mkdir()
            tasks = [PaperTask("invoice", one, folder / f"{one}.pdf") for one in ids]
            begin, spent = time.perf_counter(), used_by_children()
            try:
                failed = write_papers(tasks, TODAY, watch, workers)
            except JobCancelled:
                left = len(list(folder.iterdir()))
                waited = (time.perf_counter() - watch.stopped_at) * 1_000
                print(json.dumps({"name": name, "stopped_ms": round(waited), "files_left": left}))
                return 0.0, 0.0
            assert not failed
            assert len(list(folder.glob("*.pdf"))) == count
            return time.perf_counter() - begin, used_by_children() - spent

        cores = os.cpu_count() or 1
        # In turns, so that what else the machine does falls on both.
        one, every = [], []
        for turn in range(3):
            one.append(run(f"one-{turn}", 1, Watch()))
            every.append(run(f"every-{turn}", cores, Watch()))
        (took_one, cpu_one), (took_every, cpu_every) = min(one), min(every)
        ratio = round(took_one / took_every, 2)
        line = {
            "name": f"{count} invoices of {LINES} lines",
            "one_process_s": round(took_one, 2),
            f"{cores}_processes_s": round(took_every, 2),
            "per_second": round(count / took_every),
            "times": ratio,
            "times_by_cpu": round(cpu_one * cores / cpu_every, 2) if cpu_every else None,
            "least": GOAL,
            "ok": ratio >= GOAL,
        }
        print(json.dumps(line), flush=True)
        run("cancelled", cores, Watch(stop_after=count // 2))
        return 0 if ratio >= GOAL else 1


if __name__ == "__main__":
    sys.exit(main())
