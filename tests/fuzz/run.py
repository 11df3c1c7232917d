"""Every target in turn under libFuzzer: ``dev.py fuzz``; prints a JSON line for each.

What each has learnt stays in ``build/fuzz`` and is gone on with the next time. A find is told with
the file that shows it; with ``--keep`` the smallest inputs that reach everything go to the corpus
the tests replay.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.fuzz import targets

ROOT = Path(__file__).parents[2]
LEARNT = ROOT / "build" / "fuzz"
MOST_KEPT, LONGEST_KEPT = 60, 700
GRACE_SECONDS = 180


def main(arguments: list[str] | None = None) -> int:
    """Run the targets asked for; 1 when any of them broke."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--only", action="append", default=[])
    parser.add_argument("--keep", action="store_true")
    options = parser.parse_args(arguments)
    known = targets.all_targets()
    code = 0
    for name in options.only or known:
        told = _fuzz(name, options.seconds)
        code = code or int(not told["ok"])
        sys.stdout.write(json.dumps(told) + "\n")
        sys.stdout.flush()
        if options.keep:
            _keep(name)
    return code


def _guided(name: str, folder: Path, *more: str, seconds: int) -> str:
    folder.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "tests.fuzz.guided", name, str(folder), *more]
    with (folder / "log.txt").open("w", encoding="utf-8") as log:
        try:
            subprocess.run(
                command, cwd=ROOT, stdout=log, stderr=log, check=False,
                timeout=seconds + GRACE_SECONDS,
            )  # fmt: skip
        except subprocess.TimeoutExpired:
            log.write("== the run itself did not end ==\n")
    return (folder / "log.txt").read_text("utf-8", "replace")


def _fuzz(name: str, seconds: int) -> dict[str, object]:
    folder = LEARNT / name
    before = set(_finds(folder))
    log = _guided(name, folder, f"-max_total_time={seconds}", seconds=seconds)
    edges = [int(one) for one in re.findall(r"cov: (\d+)", log)]
    runs = re.search(r"number_of_executed_units: (\d+)", log)
    memory = re.search(r"peak_rss_mb: +(\d+)", log)
    deaths = re.search(r"readers gone: (\d+)", log)
    finds = [one for one in _finds(folder) if one not in before]
    for one in finds:
        sys.stdout.write(f"FOUND {name}: {one}\n{log[-3000:]}\n")
    return {
        "name": name, "runs": int(runs[1]) if runs else 0,
        "edges_at_first": edges[0] if edges else 0,
        "edges": edges[-1] if edges else 0, "inputs": len(list((folder / "corpus").glob("*"))),
        "readers_gone": int(deaths[1]) if deaths else 0, "peak_mb": int(memory[1]) if memory else 0,
        "finds": len(finds), "ok": runs is not None and not finds,
    }  # fmt: skip


def _finds(folder: Path) -> list[str]:
    endings = ("crash-*", "timeout-*", "oom-*", "leak-*")
    return sorted(str(one) for ending in endings for one in folder.glob(ending))


def _keep(name: str) -> None:
    """The corpus of the tests: the fewest small inputs that reach what was reached."""
    with tempfile.TemporaryDirectory() as home:
        fewest = Path(home) / "corpus"
        fewest.mkdir()
        for number, data in enumerate(targets.kept(name)):
            (fewest / f"kept-{number}").write_bytes(data)
        _guided(
            name, Path(home), "-merge=1", str(fewest), str(LEARNT / name / "corpus"), seconds=300
        )
        found = [one.read_bytes() for one in fewest.iterdir()]
    small = sorted(
        (one for one in found if len(one) <= LONGEST_KEPT), key=lambda one: (len(one), one)
    )
    step = max(1, -(-len(small) // MOST_KEPT))
    targets.keep(name, small[::step])


if __name__ == "__main__":
    sys.exit(main())
