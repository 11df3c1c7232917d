"""The tests of some floors, collected once, against every mutant that nothing has noticed yet.

Takes the place of pytest's own loop. First each test is run alone and unharmed: which lines of the
domain it runs through, and how long it takes. Then each mutant gets a copy of the process, changed
in one place, in which the tests that run through that place are run until one fails.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import os
import resource
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

import pytest
from _pytest.runner import runtestprotocol
from hypothesis import HealthCheck, Phase, settings
from mutation_notes import DOMAIN, Notes, Taught, Tests, hash_of
from mutations import Mutant, live, mutants

MEMORY = 3 << 30
ENOUGH = 5_000
"""So many calls of a function in one test tell which of its lines the test runs through."""
HEAVY = ("phonenumbers", "num2words", "reportlab.pdfgen.canvas", "salesapp.db.models")
"""Imported by the rules when they need them: better once here than in every copy."""


class Level:
    """Stands for the next test: what serves the whole session stays, the rest is taken down."""

    def __init__(self, session: pytest.Session) -> None:
        self._session = session

    def listchain(self) -> list[pytest.Session]:
        """What pytest asks of the next test."""
        return [self._session]


class Runner:
    """One floor of tests against the mutants that are left; what comes of it goes to the notes."""

    def __init__(self, floor: str, modules: list[str], notes: Notes, patience: float) -> None:
        self.floor = floor
        self.modules = modules
        self.notes = notes
        self.patience = patience
        self.sound: dict[str, bool] = {}
        self.killers: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        self.out = os.fdopen(os.dup(1), "w")

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection(self) -> None:
        """Let chance play the same game each time, and stop at the first thing it finds."""
        settings.register_profile(
            "mutants",
            derandomize=True,
            phases=(Phase.explicit, Phase.generate),
            database=None,
            deadline=None,
            suppress_health_check=[HealthCheck.too_slow],
        )
        settings.load_profile("mutants")

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Learn who runs where, then take the mutants module by module."""
        self.level = Level(session)
        self.items = {item.nodeid: item for item in session.items}
        self.base = Path(str(session.config.option.basetemp))
        self.tests = Tests()
        self._learn(list(session.items))
        self._warm()
        self.answers = _kept_answers()
        # A copy shares its memory with us until one of both writes there: nothing is to be moved.
        gc.collect()
        gc.freeze()
        gc.disable()
        for module in self.modules:
            self._module(module)
        return True

    def _learn(self, items: list[pytest.Item]) -> None:
        taught = self.notes.taught(self.floor)
        told = time.monotonic()
        for item in items:
            if self._fresh(taught.get(item.nodeid), item):
                continue
            begun, ran = _spent(), defaultdict[str, set[int]](set)
            with _watched(ran):
                reports = runtestprotocol(item, log=False, nextitem=self.level)
            red = any(report.failed for report in reports)
            if red:
                print(f"  red without any change, left out: {item.nodeid}", file=self.out)
            taught[item.nodeid] = {
                "file": self.tests.hash_of(item.nodeid),
                "seconds": None if red else round(_spent() - begun, 4),
                "lines": {module: sorted(lines) for module, lines in ran.items()},
                "sources": {module: self.notes.source(module) for module in ran},
            }
            if time.monotonic() - told > 60:
                told = time.monotonic()
                self.notes.keep()
        for gone in set(taught) - set(self.items):
            del taught[gone]
        self.notes.keep()
        self.through: dict[tuple[str, int], list[str]] = defaultdict(list)
        for name, one in taught.items():
            if one["seconds"] is not None:
                for module, lines in one["lines"].items():
                    for line in lines:
                        self.through[module, line].append(name)
        self.taught = taught

    def _fresh(self, one: Taught | None, item: pytest.Item) -> bool:
        return (
            one is not None
            and one["file"] == self.tests.hash_of(item.nodeid)
            and all(self.notes.source(m) == told for m, told in one["sources"].items())
        )

    def _warm(self) -> None:
        """The quickest test of each file once more: what they share is made and imported here."""
        for name in HEAVY:
            with contextlib.suppress(ImportError):
                importlib.import_module(name)
        quickest: dict[Path, tuple[float, str]] = {}
        for name, item in self.items.items():
            seconds = self.taught[name]["seconds"]
            if seconds is not None:
                best = quickest.get(item.path, (seconds, name))
                quickest[item.path] = min(best, (seconds, name))
        for _seconds, name in quickest.values():
            runtestprotocol(self.items[name], log=False, nextitem=self.level)

    def _module(self, module: str) -> None:
        living = importlib.import_module(f"salesapp.domain.{module}")
        begun, tried = _spent(), 0
        left = self.notes.left(module)
        path = DOMAIN / f"{module}.py"
        made = list(mutants(path.read_text("utf-8"), str(path))) if left else []
        for at, _named in left:
            one = made[at]
            names = self._who(module, at, one)
            state = self._state(names)
            if self.notes.tried(module, at, self.floor) == state:
                continue
            function = live(living, one.function)
            tried += 1
            able = function is not None and one.code is not None and names
            killer = self._killer(module, one, function, names) if able else ""
            self.notes.note(module, at, self.floor, state, killer, self._file(killer))
        if tried:
            self.notes.keep()
            told = self.notes.figures(module)
            print(
                f"{module}: {tried} tried by {self.floor}, {told['killed']} of {told['real']} "
                f"noticed so far, {_spent() - begun:.0f} s",
                file=self.out,
                flush=True,
            )

    def _who(self, module: str, at: int, one: Mutant) -> list[str]:
        """The tests that run through a mutant: those that told before, and quick ones, first."""
        names = {name for line in one.lines for name in self.through.get((module, line), [])}
        before = self.notes.killer(module, at)
        won = self.killers[module, one.function]
        return sorted(
            names,
            key=lambda name: (name != before, -won[name], self.taught[name]["seconds"] or 0.0),
        )

    def _state(self, names: list[str]) -> str:
        return hash_of(*sorted(self.taught[name]["file"] for name in names)) if names else "nobody"

    def _file(self, name: str) -> str:
        return self.tests.hash_of(name) if name else ""

    def _killer(self, module: str, one: Mutant, function: Any, names: list[str]) -> str:
        """The test that notices, or nothing; one that fails in a mere copy of us tells nothing."""
        while names:
            name = self._first_red(one, function, names)
            if not name:
                return ""
            if name not in self.sound:
                self.sound[name] = not self._first_red(None, None, [name])
                if not self.sound[name]:
                    print(f"  red in a mere copy, left out: {name}", file=self.out)
            if self.sound[name]:
                self.killers[module, one.function][name] += 1
                return name
            names = [other for other in names if other != name]
        return ""

    def _first_red(self, one: Mutant | None, function: Any, names: list[str]) -> str:
        before = set(_names(self.base))
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(reading)
            _be_small()
            begun = time.process_time()
            with contextlib.suppress(BaseException):
                if one is not None and one.code is not None:
                    function.__code__ = _fitting(one.code, function.__code__)
                    for forget in self.answers:
                        forget()
                for at, name in enumerate(names):
                    if at and time.process_time() - begun > self.patience:
                        break
                    os.write(writing, f"{at}\n".encode())
                    seconds = self.taught[name]["seconds"] or 0.0
                    signal.setitimer(signal.ITIMER_PROF, 2 + 3 * seconds)
                    reports = runtestprotocol(self.items[name], log=False, nextitem=self.level)
                    if any(report.failed for report in reports):
                        os._exit(1)
                os._exit(0)
            os._exit(1)
        os.close(writing)
        with os.fdopen(reading, "rb") as pipe:
            last = pipe.read().split()
        _pid, status = os.waitpid(child, 0)
        for name in set(_names(self.base)) - before:
            shutil.rmtree(self.base / name, ignore_errors=True)
        return names[int(last[-1]) if last else 0] if status else ""


def run(floor: str, files: list[str], modules: list[str], notes: Notes, patience: float) -> None:
    """The tests of `files` against what is left of `modules`; `patience` in seconds a mutant."""
    with tempfile.TemporaryDirectory() as home:
        plain = ["-p", "no:terminal", "-p", "no:cacheprovider", "-p", "no:qt", "--capture=no"]
        plain += ["--basetemp", str(Path(home) / "t"), "-W", "ignore"]
        pytest.main([*plain, *files], plugins=[Runner(floor, modules, notes, patience)])


def _spent() -> float:
    told = os.times()
    return told.user + told.system + told.children_user + told.children_system


def _fitting(code: CodeType, old: CodeType) -> CodeType:
    """The new code with the free names of the old one in their order."""
    return (
        code.replace(co_freevars=old.co_freevars) if code.co_freevars != old.co_freevars else code
    )


def _be_small() -> None:
    """Limits of a copy, mostly in its own time: a busy or a stopped machine kills no mutant."""
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.alarm(1_800)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    sink = os.open(os.devnull, os.O_WRONLY)
    os.dup2(sink, 1)
    os.dup2(sink, 2)


def _kept_answers() -> list[Callable[[], None]]:
    """What makes functions forget the answers they keep; looked for once, not in every copy."""
    found: dict[int, Callable[[], None]] = {}
    for name, module in list(sys.modules.items()):
        if name.startswith("salesapp."):
            for value in list(vars(module).values()):
                clear = getattr(value, "cache_clear", None)
                if callable(clear):
                    found[id(value)] = clear
    return list(found.values())


@contextlib.contextmanager
def _watched(ran: dict[str, set[int]]) -> Iterator[None]:
    calls: Counter[CodeType] = Counter()
    paths = {str(path): path.stem for path in DOMAIN.glob("*.py")}

    def called(frame: FrameType, _event: str, _value: Any) -> Any:
        code = frame.f_code
        module = paths.get(code.co_filename)
        if module is None or calls[code] >= ENOUGH:
            return None
        calls[code] += 1
        lines = ran[module]

        def inside(frame: FrameType, event: str, _value: Any) -> Any:
            if event == "line":
                lines.add(frame.f_lineno)
            return inside

        return inside

    sys.settrace(called)
    try:
        yield
    finally:
        sys.settrace(None)


def _names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()] if folder.exists() else []
