"""Whether the tests of the trade's rules notice wrong changes: ``mutate.py [--only MODULE ...]``.

Each module of `domain` is changed in one place at a time (`mutations.py`), and only the tests that
run through that place are run, in a copy of the process that has collected them already. A mutant
which no test notices is a survivor. `tests/mutants.toml` names those that change nothing, with the
reason, and the goals.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib
import json
import os
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from types import CodeType, FrameType
from typing import Any, NamedTuple

import pytest
from _pytest.runner import runtestprotocol
from hypothesis import Phase, settings
from mutations import Mutant, live, mutants

ROOT = Path(__file__).resolve().parents[1]
DOMAIN = ROOT / "src" / "salesapp" / "domain"
LIST = ROOT / "tests" / "mutants.toml"
FIRST = ROOT / "tests" / "domain"
FLOORS = ("domain", "services", "documents", "exchange", "db")
MEMORY = 3 << 30
AT_MOST = 90.0
"""So many seconds are the tests of other floors looked through for what runs a module."""
FOREVER = 1e9
PATIENCE = 20
"""Seconds of tests (as they were timed when they ran alone) that a mutant gets at most."""
ENOUGH = 5_000
"""So many calls of a function in one test tell which of its lines the test runs through."""


class Known(NamedTuple):
    """What `tests/mutants.toml` tells."""

    goal: int
    whole: list[str]
    tests: dict[str, list[str]]
    slow: list[str]
    equivalent: set[tuple[str, str, str, str]]


def known() -> Known:
    """Read the goals and the mutants that change nothing."""
    raw = tomllib.loads(LIST.read_text("utf-8"))
    same = {
        (one["module"], one["function"], one["was"], becomes)
        for one in raw.get("equivalent", [])
        for becomes in one["becomes"]
    }
    return Known(raw["goal"], raw["whole"], raw.get("tests", {}), raw["slow"], same)


def tests_of(module: str, more: list[str]) -> list[str]:
    """The files of tests that name a module, or else what uses it; its own floor first."""
    found = _naming(module, more)
    if not found:
        uses = re.compile(rf"salesapp\.domain(\.{module} import| import .*\b{module}\b)")
        users = [p.stem for p in DOMAIN.glob("*.py") if uses.search(p.read_text("utf-8"))]
        found = list(dict.fromkeys(one for user in users for one in _naming(user, [])))
    return found


def _naming(module: str, more: list[str]) -> list[str]:
    marks = (f"domain.{module} import", f"domain import {module}", f"domain.{module}\n")
    found = []
    for floor in FLOORS:
        for path in sorted((ROOT / "tests" / floor).rglob("test_*.py")):
            text = path.read_text("utf-8")
            named = any(mark in text for mark in marks)
            grouped = any(
                line.startswith("from salesapp.domain import ")
                and module in line.replace(",", " ").split()
                for line in text.splitlines()
            )
            if named or grouped or str(path.relative_to(ROOT)) in more:
                found.append(str(path))
    return found


class Level:
    """Stands for the next test: what serves the whole session stays, the rest is taken down."""

    def __init__(self, session: pytest.Session) -> None:
        self._session = session

    def listchain(self) -> list[pytest.Session]:
        """What pytest asks of the next test."""
        return [self._session]


class Runner:
    """Takes the place of pytest's own loop: once to learn who runs where, then for each mutant."""

    def __init__(self, module: str, told: Known, out: Any) -> None:
        self.module = module
        self.path = DOMAIN / f"{module}.py"
        self.known = told
        self.out = out
        self.seconds: dict[str, float] = {}
        self.lines: dict[int, set[str]] = defaultdict(set)
        self.survivors: list[Mutant] = []
        self.counts = {"killed": 0, "survived": 0, "equivalent": 0, "unreached": 0}

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection(self) -> None:
        """Let chance play the same game each time, and stop at the first thing it finds."""
        phases = (Phase.explicit, Phase.generate)
        settings.register_profile(
            "mutants", derandomize=True, phases=phases, database=None, deadline=None
        )
        settings.load_profile("mutants")

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Every mutant against the tests that run through it, those of its own floor first."""
        self.level = Level(session)
        living = importlib.import_module(f"salesapp.domain.{self.module}")
        left = list(mutants(self.path.read_text("utf-8"), str(self.path)))
        same = [one for one in left if (self.module, *one.key) in self.known.equivalent]
        self.counts["equivalent"] = len(same)
        left = [one for one in left if one not in same]
        own = [item for item in session.items if FIRST in item.path.parents]
        others = [item for item in session.items if item not in own]
        # A file of tests that bears the name of the module tells most about it.
        others.sort(key=lambda item: self.module not in item.path.stem)
        for items, seconds in ((own, FOREVER), (others, AT_MOST)):
            if left and items:
                self._learn(items, seconds)
                left = [one for one in left if not self._noticed(one, living, items)]
        for one in left:
            self.survivors.append(one)
            self.counts["survived" if self._through(one) else "unreached"] += 1
        return True

    def _learn(self, items: list[pytest.Item], seconds: float) -> None:
        kept, end = [*items[1:], self.level], time.monotonic() + seconds
        for item, following in zip(items, kept, strict=True):
            if time.monotonic() > end:
                runtestprotocol(item, log=False, nextitem=self.level)
                break
            begun, ran = time.perf_counter(), set[int]()
            with _watched(str(self.path), ran):
                reports = runtestprotocol(item, log=False, nextitem=following)
            if any(report.failed for report in reports):
                print(f"  red without any change, left out: {item.nodeid}", file=self.out)
                continue
            self.seconds[item.nodeid] = time.perf_counter() - begun
            for line in ran:
                self.lines[line].add(item.nodeid)

    def _through(self, mutant: Mutant) -> set[str]:
        return set().union(*(self.lines[at] for at in range(mutant.first, mutant.last + 1)))

    def _noticed(self, mutant: Mutant, living: Any, items: list[pytest.Item]) -> bool:
        names = self._through(mutant)
        through = [item for item in items if item.nodeid in names]
        through.sort(key=lambda item: self.seconds[item.nodeid])
        # The quick ones first, and no more than a mutant is worth.
        spent = 0.0
        for place, item in enumerate(through):
            spent += self.seconds[item.nodeid]
            if spent > PATIENCE and place:
                del through[place:]
                break
        function = live(living, mutant.function)
        if function is None or not through:
            return False
        base = Path(str(items[0].config.option.basetemp))
        before = set(_names(base))
        noticed = self._kills(mutant, function, through)
        for name in set(_names(base)) - before:
            shutil.rmtree(base / name, ignore_errors=True)
        self.counts["killed"] += noticed
        return noticed

    def _kills(self, mutant: Mutant, function: Any, through: list[pytest.Item]) -> bool:
        child = os.fork()
        if child == 0:
            _be_small(4 + int(8 * sum(self.seconds[item.nodeid] for item in through)))
            code = 1
            with contextlib.suppress(BaseException):
                function.__code__ = _fitting(mutant.code, function.__code__)
                _forget_answers()
                code = int(_any_fails(through, self.level))
            os._exit(code)
        _pid, status = os.waitpid(child, 0)
        return status != 0


def _any_fails(items: list[pytest.Item], level: Any) -> bool:
    for item in items:
        if any(report.failed for report in runtestprotocol(item, log=False, nextitem=level)):
            return True
    return False


def _fitting(code: CodeType, old: CodeType) -> CodeType:
    """The new code with the free names of the old one in their order."""
    return (
        code.replace(co_freevars=old.co_freevars) if code.co_freevars != old.co_freevars else code
    )


def _be_small(seconds: int) -> None:
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.alarm(seconds)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    sink = os.open(os.devnull, os.O_WRONLY)
    os.dup2(sink, 1)
    os.dup2(sink, 2)


def _forget_answers() -> None:
    for name, module in list(sys.modules.items()):
        if name.startswith("salesapp."):
            for value in list(vars(module).values()):
                clear = getattr(value, "cache_clear", None)
                if callable(clear):
                    clear()


@contextlib.contextmanager
def _watched(path: str, ran: set[int]) -> Iterator[None]:
    calls: Counter[CodeType] = Counter()

    def inside(frame: FrameType, event: str, _value: Any) -> Any:
        if event == "line":
            ran.add(frame.f_lineno)
        return inside

    def called(frame: FrameType, _event: str, _value: Any) -> Any:
        code = frame.f_code
        if code.co_filename != path or calls[code] >= ENOUGH:
            return None
        calls[code] += 1
        return inside

    sys.settrace(called)
    try:
        yield
    finally:
        sys.settrace(None)


def _names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()] if folder.exists() else []


def one_module(module: str, told: Known) -> dict[str, Any]:
    """The figures of one module, printed with its survivors."""
    files = tests_of(module, told.tests.get(module, []))
    files = [one for one in files if not any(one.endswith(slow) for slow in told.slow)]
    out = os.fdopen(os.dup(1), "w")
    runner = Runner(module, told, out)
    begun = time.monotonic()
    if files:
        with tempfile.TemporaryDirectory() as home:
            plain = ["-p", "no:terminal", "-p", "no:cacheprovider", "-p", "no:qt", "--capture=no"]
            plain += ["--basetemp", str(Path(home) / "t"), "-W", "ignore"]
            pytest.main([*plain, *files], plugins=[runner])
    else:
        whole = list(mutants(runner.path.read_text("utf-8"), str(runner.path)))
        runner.survivors, runner.counts["unreached"] = whole, len(whole)
    counts = runner.counts
    real = sum(counts.values()) - counts["equivalent"]
    score = 100.0 if not real else 100 * counts["killed"] / real
    for one in runner.survivors:
        print(f"  {module}.{one.function}:{one.first}: {one.was}  ->  {one.becomes}", file=out)
    seconds = round(time.monotonic() - begun, 1)
    figures = {"module": module, **counts, "score": round(score, 1), "seconds": seconds}
    print(json.dumps(figures), file=out, flush=True)
    return figures


def each(modules: list[str]) -> int:
    """Each module in a process of its own; the sum at the end, and whether the goals are met."""
    told = known()
    figures = []
    for module in modules:
        command = [sys.executable, __file__, "--here", module]
        done = subprocess.run(command, stdout=subprocess.PIPE, encoding="utf-8", check=False)
        print(done.stdout, end="", flush=True)
        last = done.stdout.strip().rpartition("\n")[2]
        if not last.startswith("{"):
            print(f"  {module}: no figures (code {done.returncode})", flush=True)
            return 1
        figures.append(json.loads(last))
    killed = sum(one["killed"] for one in figures)
    real = killed + sum(one["survived"] + one["unreached"] for one in figures)
    score = 100 * killed / real if real else 100.0
    print(f"{killed} of {real} noticed: {score:.1f} %", flush=True)
    short = [one["module"] for one in figures if one["module"] in told.whole and one["score"] < 100]
    if short:
        print("Every change of these has to be noticed: " + ", ".join(short))
    return int(bool(short) or score < told.goal)


def main() -> int:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", nargs="+", metavar="MODULE", default=[])
    parser.add_argument("--here", metavar="MODULE", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.here:
        os.environ["CI"] = "1"
        one_module(options.here, known())
        return 0
    every = sorted(path.stem for path in DOMAIN.glob("*.py") if path.stem != "__init__")
    unknown = set(options.only) - set(every)
    if unknown:
        parser.error(f"no modules of domain: {', '.join(sorted(unknown))}")
    return each(options.only or every)


if __name__ == "__main__":
    sys.exit(main())
