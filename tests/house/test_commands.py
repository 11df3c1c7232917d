"""The rules of the house over commands, keys and icons."""

from __future__ import annotations

import ast
import re
from importlib import import_module
from itertools import combinations

import sources

from salesapp.ui import sections
from salesapp.ui.actions import all_actions, home_of
from salesapp.ui.main_window import MainWindow


def test_every_command_has_its_own_name():
    names = [spec.id for spec in all_actions()]
    assert len(names) == len(set(names))


def test_a_command_leads_only_to_a_page_that_has_its_method():
    pages = {
        one.id: getattr(import_module(one.module), one.class_name) for one in sections.sections()
    }
    lost = [
        f"{spec.id}: {home}"
        for spec in all_actions()
        if not hasattr(MainWindow, spec.run)
        if (home := home_of(spec.id)) is not None and not hasattr(pages[home], spec.run)
    ]
    assert not lost
    assert home_of("offer.new") == "documents"


def test_no_two_commands_share_keys_where_both_are_in_force():
    clashes = [
        f"{one.id} and {other.id}: {shared}"
        for one, other in combinations(all_actions(), 2)
        if one.section is None or other.section is None or one.section == other.section
        if (shared := _keys(one.keys) & _keys(other.keys))
    ]
    assert not clashes


def _keys(text: str) -> set[str]:
    return {part.strip().casefold() for part in text.split("; ") if part.strip()}


def test_every_icon_a_command_names_is_drawn():
    drawn = {path.stem for path in (sources.ROOT / "resources" / "icons").glob("*.svg")}
    missing = [f"{spec.id}: {spec.icon}" for spec in all_actions() if spec.icon]
    missing = [line for line in missing if line.split(": ")[1] not in drawn]
    assert not missing


def test_every_icon_named_in_the_code_is_drawn():
    drawn = {path.stem for path in (sources.ROOT / "resources" / "icons").glob("*.svg")}
    missing = [
        f"{sources.name(path)}:{node.lineno} {node.args[0].value}"
        for path, tree in sources.files().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and _called(node.func) in {"icon", "pixmap"}
        and node.args
        and isinstance(node.args[0], ast.Constant)
        and isinstance(node.args[0].value, str)
        and node.args[0].value not in drawn
    ]
    assert not missing


def _called(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def test_icons_take_their_colour_from_the_theme():
    coloured = [
        path.name
        for path in (sources.ROOT / "resources" / "icons").glob("*.svg")
        if re.search(r"""(?:fill|stroke)="(?!none|currentColor)[^"]+\"""", path.read_text("utf-8"))
    ]
    assert not coloured
