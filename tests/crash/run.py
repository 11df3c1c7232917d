"""The harnesses of death, one by one: ``python -m tests.crash.run NAME [--count N] [--seed S]``.

Each prints one line of JSON and ends with 1 when something was lost, torn, doubled or not told.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.crash import limit


def kill(folder: Path, options: argparse.Namespace) -> dict[str, Any]:
    """kill -9 at any moment."""
    from tests.crash import killing

    tally = killing.run(folder, options.count or 200, options.seed)
    return vars(tally)


def power(folder: Path, options: argparse.Namespace) -> dict[str, Any]:
    """Power cuts over the recording disk."""
    from tests.crash import power as harness

    return vars(harness.run(folder, options.count or 2_000, options.seed))


def disk(folder: Path, options: argparse.Namespace) -> dict[str, Any]:
    """A disk that fails at each write."""
    from tests.crash import faults

    return vars(faults.run(folder, options.count or 1_000, options.seed))


def upgrade(folder: Path, options: argparse.Namespace) -> dict[str, Any]:
    """Kills and full disks in the midst of upgrades."""
    from tests.crash import upgrading

    share = 20 if options.count is None else options.count
    return vars(upgrading.run(folder / "upgrades", share, options.seed, options.only))


def room(folder: Path, options: argparse.Namespace) -> dict[str, Any]:
    """A disk that is full from a write of an upgrade on; 1000 takes each of the writes."""
    from tests.crash import upgrade_room

    share = 1_000 if options.count is None else options.count
    return vars(upgrade_room.run(folder / "room", share, options.seed, options.only))


def matrix(folder: Path, options: argparse.Namespace) -> dict[str, Any]:
    """What a kill at each statement of each upgrade leaves, every one of them."""
    from tests.crash import upgrade_images

    return vars(upgrade_images.run(folder / "matrix", options.count or 0, options.only))


HARNESSES: dict[str, Callable[[Path, argparse.Namespace], dict[str, Any]]] = {
    "kill": kill,
    "power": power,
    "disk": disk,
    "upgrade": upgrade,
    "room": room,
    "matrix": matrix,
}


def quick_disk() -> str | None:
    """A disk in memory where there is one: what dies here are processes, the machine stays."""
    memory = Path("/dev/shm")
    return str(memory) if memory.is_dir() and os.access(memory, os.W_OK) else None


def main() -> int:
    """Run one harness."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("name", choices=HARNESSES)
    asked.add_argument("--count", type=int, help="how many, or so many in a thousand of the places")
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--only", default="", help="of the old stores those that match: '1?_*'")
    asked.add_argument("--minutes", type=float, default=0, help="stop then, whatever was done")
    options = asked.parse_args()
    limit.allow(options.minutes)
    begun, cpu = time.perf_counter(), time.process_time()
    with tempfile.TemporaryDirectory(prefix="salesapp-crash-", dir=quick_disk()) as folder:
        os.environ["SALESAPP_HOME"] = str(Path(folder, "home"))
        told = HARNESSES[options.name](Path(folder), options)
    spent = {"seconds": round(time.perf_counter() - begun, 1), "seed": options.seed}
    spent["cpu"] = round(time.process_time() - cpu, 1)
    sys.stdout.write(json.dumps({"harness": options.name, **told, **spent}) + "\n")
    return 1 if told["wrong"] else 0


if __name__ == "__main__":
    sys.exit(main())
