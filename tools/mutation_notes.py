"""What is known of the mutants: who noticed which, who looked in vain; kept in a file if wished.

A note holds as long as the module is the same, byte for byte, and the test with its tables and what
its file holds besides tests (helpers, constants) says the same.
"""

from __future__ import annotations

import ast
import hashlib
import json
import tomllib
from pathlib import Path
from typing import Any, NamedTuple

from mutations import Mutant, named

ROOT = Path(__file__).resolve().parents[1]
DOMAIN = ROOT / "src" / "salesapp" / "domain"
LIST = ROOT / "tests" / "mutants.toml"
IMPORT = " (at import)"

Taught = dict[str, Any]
"""Of a test: `file`, the hash of what it says, its `seconds` (None: red), the `lines` it runs
through by module, and the hashes of those `sources`."""


class Known(NamedTuple):
    """What `tests/mutants.toml` tells."""

    goal: int
    whole: list[str]
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
    return Known(raw["goal"], raw["whole"], raw["slow"], same)


def hash_of(*parts: str | Path) -> str:
    """A short name of texts, or of the bytes of files."""
    whole = hashlib.sha256()
    for part in parts:
        whole.update(part.read_bytes() if isinstance(part, Path) else part.encode())
    return whole.hexdigest()[:16]


class Tests:
    """What each test says: its body and tables, and what its file holds besides tests."""

    def __init__(self) -> None:
        self._files: dict[str, dict[str, str]] = {}

    def hash_of(self, nodeid: str) -> str:
        """A short name of what a test says; empty when there is none of that name."""
        path, _, rest = nodeid.partition("::")
        if path not in self._files:
            file = ROOT / path
            self._files[path] = told_by(file.read_text("utf-8")) if file.exists() else {}
        return self._files[path].get(rest.partition("[")[0], "")


def told_by(source: str) -> dict[str, str]:
    """Hashes of the tests of a file by their names; how it is laid out and imports do not count."""
    tests: dict[str, str] = {}
    rest = ""
    for node in ast.parse(source).body:
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            tests[node.name] = ast.dump(node)
        elif not isinstance(node, ast.Import | ast.ImportFrom):
            rest += ast.dump(node)
    return {name: hash_of(rest, test) for name, test in tests.items()}


class Notes:
    """Every mutant of every module asked about, and what became of it."""

    def __init__(self, modules: list[str], told: Known, path: Path | None) -> None:
        self._path = path
        self._told = told
        raw = json.loads(path.read_text("utf-8")) if path and path.exists() else {}
        self._taught: dict[str, dict[str, Taught]] = raw.get("taught", {})
        self._fates: dict[str, dict[str, Any]] = raw.get("fates", {})
        self._sources = {path.stem: hash_of(path) for path in DOMAIN.glob("*.py")}
        self._mutants: dict[str, list[Mutant]] = {}
        for module in modules:
            source = DOMAIN / f"{module}.py"
            self._mutants[module] = list(named(source.read_text("utf-8")))
            fate = self._fates.get(module, {})
            if fate.get("source") != self._sources[module]:
                self._fates[module] = {"source": self._sources[module], "one": {}}

    def keep(self) -> None:
        """Write all down, whole or not at all."""
        if self._path is None:
            return
        beside = self._path.with_suffix(".part")
        beside.write_text(json.dumps({"taught": self._taught, "fates": self._fates}), "utf-8")
        beside.replace(self._path)

    def taught(self, floor: str) -> dict[str, Taught]:
        """What each test of a floor runs through; the caller's to add to."""
        return self._taught.setdefault(floor, {})

    def source(self, module: str) -> str:
        """The hash of a module as it stands."""
        return self._sources.get(module, "")

    def forget_changed(self, tests: Tests) -> None:
        """A killer that says something else now has to show itself once more."""
        for fate in self._fates.values():
            for one in fate["one"].values():
                killer = one.get("killer", "")
                if killer and IMPORT not in killer and one["file"] != tests.hash_of(killer):
                    one["before"] = one.pop("killer")

    def left(self, module: str) -> list[tuple[int, Mutant]]:
        """Those nobody has noticed, without those that change nothing."""
        return [
            (at, one)
            for at, one in enumerate(self._mutants[module])
            if not self._same(module, one) and not self._one(module, at).get("killer")
        ]

    def tried(self, module: str, at: int, floor: str) -> str:
        """By whom of a floor a mutant was looked for in vain, or nothing."""
        return str(self._one(module, at).get("tried", {}).get(floor, ""))

    def killer(self, module: str, at: int) -> str:
        """Who noticed it once, before its file was changed; or nothing."""
        return str(self._one(module, at).get("before", ""))

    def note(self, module: str, at: int, floor: str, state: str, killer: str, file: str) -> None:
        """What came of a mutant: the test that noticed it, with the hash of its file, or none."""
        one = self._fates[module]["one"].setdefault(str(at), {})
        if killer:
            one.update(killer=killer, file=file)
        else:
            one.setdefault("tried", {})[floor] = state

    def figures(self, module: str) -> dict[str, Any]:
        """Counts of a module: all, equivalent, real, killed, and the share in percent."""
        every = self._mutants[module]
        same = sum(self._same(module, one) for one in every)
        real = len(every) - same
        killed = real - len(self.left(module))
        return {
            "module": module,
            "all": len(every),
            "equivalent": same,
            "real": real,
            "killed": killed,
            "score": 100 * killed / real if real else 100.0,
        }

    def unreached(self, module: str, at: int) -> bool:
        """Whether no test runs through it."""
        return set(self._one(module, at).get("tried", {}).values()) <= {"nobody"}

    def _one(self, module: str, at: int) -> dict[str, Any]:
        found: dict[str, Any] = self._fates[module]["one"].get(str(at), {})
        return found

    def _same(self, module: str, one: Mutant) -> bool:
        return (module, *one.key) in self._told.equivalent
