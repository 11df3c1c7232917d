"""The wrong changes that change nothing are named as the code stands today."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tools"))

from mutations import live, mutants, named  # noqa: E402 - a tool, found by the line above

DOMAIN = ROOT / "src" / "salesapp" / "domain"
TOLD = tomllib.loads((ROOT / "tests" / "mutants.toml").read_text("utf-8"))


def test_each_change_told_to_be_none_can_still_be_made():
    stale = []
    made: dict[str, set[tuple[str, str, str]]] = {}
    for one in TOLD.get("equivalent", []):
        module = one["module"]
        if module not in made:
            source = (DOMAIN / f"{module}.py").read_text("utf-8")
            made[module] = {mutant.key for mutant in named(source)}
        assert len(one["why"]) > 10, one
        stale += [
            (module, one["function"], one["was"], becomes)
            for becomes in one["becomes"]
            if (one["function"], one["was"], becomes) not in made[module]
        ]
    assert stale == []


def test_the_table_of_the_last_run_adds_up_and_meets_the_goals():
    lines = (ROOT / "docs" / "mutants.md").read_text("utf-8").splitlines()
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if "%" in line]
    rows = {name: tuple(map(int, counts)) for name, *counts, _share in cells}
    whole = rows.pop("all")
    assert [sum(column) for column in zip(*rows.values(), strict=True)] == list(whole)
    for name, (every, same, counted, noticed) in rows.items():
        assert (DOMAIN / f"{name}.py").exists(), name
        assert every - same == counted >= noticed, name
        assert name not in TOLD["whole"] or noticed == counted, name
    assert 100 * whole[3] >= TOLD["goal"] * whole[2]
    assert set(TOLD["whole"]) <= set(rows)


def test_a_mutant_lives_in_the_function_and_leaves_it_again():
    from salesapp.domain import vat

    source = Path(str(vat.__file__)).read_text("utf-8")
    found = list(mutants(source, "vat.py"))
    assert len(found) > 10
    one = next(each for each in found if each.function == "vat_on_top")
    function = live(vat, "vat_on_top")
    assert function is not None
    right, usual = vat.vat_on_top(10_000, 2200), function.__code__
    answers = set()
    for each in found:
        if each.function == one.function:
            function.__code__ = each.code
            try:
                answers.add(vat.vat_on_top(10_000, 2200))
            except (ArithmeticError, TypeError, ValueError) as error:
                answers.add(type(error).__name__)
            finally:
                function.__code__ = usual
    assert answers - {right}
    assert vat.vat_on_top(10_000, 2200) == right
