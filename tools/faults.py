"""Write `docs/faults.md` out of `tests/faults.toml`: ``faults.py [--check]``."""

from __future__ import annotations

import argparse
import sys
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "tests" / "faults.toml"
PAGE = ROOT / "docs" / "faults.md"
STATES = {
    "shown": "shown by tests",
    "part": "shown in part",
    "open": "not shown yet",
    "team": "left for the store of a team",
}
HEAD = """# What can go wrong, and what shows that it does no harm

Made of `tests/faults.toml` by `tools/faults.py`; a house test sees that each test named exists.
The tests are the short form; `dev.py crash`, `fuzz`, `monkey`, `soak`, `mutate` are the long one.

"""


def faults() -> list[dict[str, Any]]:
    """The faults in their order."""
    found: list[dict[str, Any]] = tomllib.loads(SOURCE.read_text("utf-8"))["fault"]
    return found


def page() -> str:
    """The table as text."""
    found = faults()
    counts = Counter(one["state"] for one in found)
    told = ", ".join(f"{counts[state]} {words}" for state, words in STATES.items())
    lines = [HEAD + f"{len(found)} faults: {told}.\n"]
    lines += ["| # | What goes wrong | What the program does | State | Shown by |"]
    lines += ["|---|---|---|---|---|"]
    for one in found:
        state = STATES[one["state"]] + (f": {one['note']}" if one.get("note") else "")
        tests = "<br>".join(_short(test) for test in one["tests"])
        lines.append(f"| {one['n']} | {one['what']} | {one['then']} | {state} | {tests} |")
    return "\n".join(lines) + "\n"


def _short(test: str) -> str:
    path, _, name = test.partition("::")
    return f"`{path.removeprefix('tests/')}`: {name.removeprefix('test_').replace('_', ' ')}"


def main() -> int:
    """Write the page, or tell that it is not of today."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    if parser.parse_args().check:
        same = PAGE.exists() and PAGE.read_text("utf-8") == page()
        print("docs/faults.md is of today" if same else "run tools/faults.py")
        return int(not same)
    PAGE.write_text(page(), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
