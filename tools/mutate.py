"""Whether the tests of the trade's rules notice wrong changes: ``mutate.py [--only MODULE ...]``.

Each module of `domain` is changed in one place at a time (`mutations.py`), and only the tests that
run through that place are run (`mutation_runs.py`): those of the domain first, those of the floors
above for what is left. A mutant which no test notices is a survivor. `tests/mutants.toml` names
those that change nothing, with the reason, and the goals. With ``--keep FILE`` what was found is
kept, and what has not changed since is not run again. ``--table`` writes `docs/mutants.md`.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from types import FrameType
from typing import Any

from mutation_notes import DOMAIN, IMPORT, ROOT, Known, Notes, Tests, hash_of, known

TABLE = ROOT / "docs" / "mutants.md"
FLOORS = {"domain": ("domain",), "above": ("services", "documents", "exchange", "db")}
PATIENCE = {"domain": 1.5, "above": 3.0}
"""After so many seconds of a processor no further test is begun for a mutant."""
HEAD = """# What the tests notice of wrong changes

Made by `dev.py mutate --table`. The rules of the trade are changed in one place at a time (a sign,
a bound, a number, a word, an answer left out), and the tests that run through that place are run.
A change that no test notices is a survivor; one that changes nothing for anybody is named in
`tests/mutants.toml`, with the reason, and not counted. Modules without functions have no row.

| Module | Changes | Change nothing | Counted | Noticed | Share |
|---|---:|---:|---:|---:|---:|
"""


def files_of(floor: str, told: Known) -> list[Path]:
    """The files of tests of a floor, without those that try too much."""
    found = [
        path
        for name in FLOORS[floor]
        for path in sorted((ROOT / "tests" / name).rglob("test_*.py"))
    ]
    return [path for path in found if str(path.relative_to(ROOT)) not in told.slow]


def here(floor: str, modules: list[str], keep: Path) -> None:
    """One floor of tests, in this process."""
    told = known()
    notes = Notes(modules, told, keep)
    notes.forget_changed(Tests())
    left = [module for module in modules if notes.left(module)]
    if left:
        from mutation_runs import run

        run(floor, [str(path) for path in files_of(floor, told)], left, notes, PATIENCE[floor])
    notes.keep()


def at_import(modules: list[str], keep: Path) -> None:
    """What is left and runs when its module is imported, against the tests that bear its name."""
    told = known()
    notes = Notes(modules, told, keep)
    for module in modules:
        files = [path for path in files_of("domain", told) if path.stem == f"test_{module}"]
        if not files or not notes.left(module):
            continue
        begun, state = lines_at_import(module), hash_of(*files)
        left = [
            at
            for at, one in notes.left(module)
            if begun.intersection(one.lines) and notes.tried(module, at, "import") != state
        ]
        plain = [str(path) for path in files]
        if left and _red(plain, ""):
            print(f"  red without any change, left out: {plain[0]}")
            continue
        for at in left:
            red = _red(plain, f"{module}:{at}")
            name = f"{files[0].relative_to(ROOT)}{IMPORT}" if red else ""
            notes.note(module, at, "import", state, name, hash_of(files[0]))
            notes.keep()


def lines_at_import(module: str) -> set[int]:
    """Lines of functions that run while a module is imported."""
    path = str(DOMAIN / f"{module}.py")
    ran: set[int] = set()

    def inside(frame: FrameType, event: str, _value: Any) -> Any:
        if event == "line" and frame.f_code.co_name != "<module>":
            ran.add(frame.f_lineno)
        return inside

    def called(frame: FrameType, _event: str, _value: Any) -> Any:
        return inside if frame.f_code.co_filename == path else None

    spec = importlib.util.spec_from_file_location(f"_{module}", path)
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = made
    sys.settrace(called)
    try:
        spec.loader.exec_module(made)
    finally:
        sys.settrace(None)
    return ran


def _red(files: list[str], mutant: str) -> bool:
    tools = str(Path(__file__).parent)
    paths = os.pathsep.join([tools, os.environ.get("PYTHONPATH", "")])
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider"]
    plugin = ["-p", "mutation_import"] if mutant else []
    done = subprocess.run(
        [*command, *plugin, *files],
        env={**os.environ, "MUTANT": mutant, "PYTHONPATH": paths},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=ROOT,
        check=False,
    )
    return done.returncode != 0


def each(modules: list[str], keep: Path, floors: list[str], *, table: bool) -> int:
    """Each floor in a process of its own; survivors and sums; whether the goals are met."""
    for floor in floors:
        asked = json.dumps({"floor": floor, "modules": modules, "keep": str(keep)})
        done = subprocess.run([sys.executable, __file__, "--here", asked], check=False)
        if done.returncode:
            print(f"the tests of {floor} ended with code {done.returncode}", flush=True)
            return 1
    at_import(modules, keep)
    told = known()
    notes = Notes(modules, told, keep)
    for module in modules:
        for at, one in notes.left(module):
            mark = "  nobody there" if notes.unreached(module, at) else ""
            print(f"  {module}.{one.function}:{one.first}: {one.was}  ->  {one.becomes}{mark}")
    figures = [notes.figures(module) for module in modules]
    for one in figures:
        if one["all"]:
            print(f"{one['module']}: {one['killed']} of {one['real']}, {one['score']:.1f} %")
    whole = total(figures)
    print(f"{whole['killed']} of {whole['real']} noticed: {whole['score']:.1f} %", flush=True)
    if table:
        TABLE.write_text(tabled(figures), "utf-8")
    short = [one["module"] for one in figures if one["module"] in told.whole and one["score"] < 100]
    if short:
        print("Every change of these has to be noticed: " + ", ".join(short))
    return int(bool(short) or whole["score"] < told.goal)


def total(figures: list[dict[str, Any]]) -> dict[str, Any]:
    """All modules as one."""
    whole: dict[str, Any] = {
        name: sum(one[name] for one in figures) for name in ("all", "equivalent", "real", "killed")
    }
    share = 100 * whole["killed"] / whole["real"] if whole["real"] else 100.0
    return {"module": "all", **whole, "score": share}


def tabled(figures: list[dict[str, Any]]) -> str:
    """`docs/mutants.md` as text."""
    lines = [
        f"| {one['module']} | {one['all']} | {one['equivalent']} | {one['real']} | {one['killed']} "
        f"| {one['score']:.1f} % |\n"
        for one in [*figures, total(figures)]
        if one["all"]
    ]
    return HEAD + "".join(lines)


def main() -> int:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", nargs="+", metavar="MODULE", default=[])
    parser.add_argument("--keep", metavar="FILE", type=Path, help="what is found, for the next run")
    parser.add_argument("--floor", choices=[*FLOORS], help="only these tests")
    parser.add_argument("--table", action="store_true", help="write docs/mutants.md (all modules)")
    parser.add_argument("--here", metavar="JSON", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.here:
        os.environ["CI"] = "1"
        asked = json.loads(options.here)
        here(asked["floor"], asked["modules"], Path(asked["keep"]))
        return 0
    every = sorted(path.stem for path in DOMAIN.glob("*.py") if path.stem != "__init__")
    unknown = set(options.only) - set(every)
    if unknown:
        parser.error(f"no modules of domain: {', '.join(sorted(unknown))}")
    if options.table and options.only:
        parser.error("the table is of all modules")
    floors = [options.floor] if options.floor else [*FLOORS]
    with tempfile.TemporaryDirectory() as home:
        keep = options.keep.absolute() if options.keep else Path(home) / "kept.json"
        return each(options.only or every, keep, floors, table=options.table)


if __name__ == "__main__":
    sys.exit(main())
