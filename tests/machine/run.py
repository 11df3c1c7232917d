"""Machines of states played by chance: ``python -m tests.machine.run [--steps N] [--seed S]``.

Prints one line of JSON and ends with 1 when a rule was broken; each broken one is told with the
seed, the life and the trail that led there.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from pathlib import Path

from tests.crash import limit
from tests.crash.run import quick_disk


def main() -> int:
    """Play."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--steps", type=int, default=20_000)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--minutes", type=float, default=0, help="stop then, whatever was done")
    options = asked.parse_args()
    limit.allow(options.minutes)
    begun = time.perf_counter()
    with tempfile.TemporaryDirectory(prefix="salesapp-machine-", dir=quick_disk()) as folder:
        os.environ["TMPDIR"] = tempfile.tempdir = folder
        from tests.machine import driver
        from tests.machine.model import Model
        from tests.machine.whole import Whole

        driver.warm_up(Whole)
        tally = driver.run(
            Path(folder) / "lives", {Whole: 5, Model: 1}, options.steps, options.seed
        )
    times = os.times()
    told = {"harness": "machine", **vars(tally), "wrong": len(tally.wrong), "seed": options.seed}
    told["cpu"] = round(sum(times[:4]), 1)
    told["seconds"] = round(time.perf_counter() - begun, 1)
    sys.stdout.write(json.dumps(told) + "\n")
    return 1 if tally.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
