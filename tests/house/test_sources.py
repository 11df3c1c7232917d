"""The rules of the house over the program's sources."""

from __future__ import annotations

import ast
import re

import pytest
import sources

COLOURS = {"ui/theme.py", "ui/tokens.py"}
HEX = re.compile(r"#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{8}|[0-9a-fA-F]{3}(?=\Z|[;)]))(?!\w)")
FLOATING = {"DecimalField", "FloatField", "DoubleField", "QDoubleSpinBox", "QDoubleValidator"}
SQL = re.compile(
    r"\bSELECT\s|\bINSERT\s+(OR\s+\w+\s+)?INTO\b|\bUPDATE\s+\w+\s+SET\b|\A\s*UPDATE\s+\Z"
    r"|\bDELETE\s+FROM\b|\bPRAGMA\s"
)
PROBES = {"app/self_test.py"}
"""They ask a store of their own whether it is what the program wrote."""
OWNERLESS = {"app/hands.py", "ui/drafts/settling.py"}
"""They put off what belongs to no widget: the end of a loop, a base that may still be written."""
DRAWERS = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "managers"}


def test_no_file_is_overcrowded():
    crowded = [
        f"{sources.name(path)}: {count} lines, split it by noun or by job"
        for path in sources.files()
        if (count := len(path.read_text("utf-8").splitlines())) > 400
    ]
    assert not crowded


def test_no_function_has_more_than_forty_statements():
    long = [
        f"{sources.name(path)}:{node.lineno} {node.name}: {count}"
        for path, tree in sources.files().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (count := _statements(node)) > 40
    ]
    assert not long


def _statements(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    body = function.body[1:] if ast.get_docstring(function) else function.body
    return sum(isinstance(node, ast.stmt) for part in body for node in ast.walk(part))


def test_no_drawer_collects_what_has_no_name():
    drawers = [sources.name(path) for path in sources.files() if path.stem in DRAWERS]
    assert not drawers


def test_packages_re_export_nothing():
    exporting = [
        sources.name(path)
        for path, tree in sources.files().items()
        if path.name == "__init__.py" and any(sources.imports(tree))
    ]
    assert not exporting


def test_colours_are_named_in_the_theme_only():
    strays = [
        f"{sources.name(path)}:{node.lineno}"
        for path, tree in sources.files().items()
        if sources.name(path) not in COLOURS
        for node in ast.walk(tree)
        if _is_colour(node)
    ]
    assert not strays


def _is_colour(node: ast.AST) -> bool:
    if isinstance(node, ast.Constant):
        return isinstance(node.value, str) and bool(HEX.search(node.value))
    if not isinstance(node, ast.Call) or len(node.args) < 3:
        return False
    called = node.func.attr if isinstance(node.func, ast.Attribute) else ""
    called = getattr(node.func, "id", called)
    return called in {"QColor", "fromRgb"} and all(
        isinstance(part, ast.Constant) for part in node.args
    )


def test_no_style_sheet_names_a_colour():
    strays = [
        f"{path.name}: {found}"
        for path in (sources.ROOT / "resources" / "themes").glob("**/*.qss")
        for found in re.findall(r"#[0-9a-fA-F]{3,8}\b(?=\s*[;,)])", path.read_text("utf-8"))
    ]
    assert not strays


def test_one_copy_of_sqlite_touches_the_store():
    strays = [
        f"{sources.name(path)}: {module}"
        for path, tree in sources.files().items()
        for module in sources.imports(tree)
        if module.split(".")[0] == "sqlite3" or module.startswith("PySide6.QtSql")
    ]
    assert not strays


def test_sql_is_spoken_below_the_services_only():
    strays = [
        f"{sources.name(path)}:{node.lineno}"
        for path, tree in sources.files().items()
        if not sources.name(path).startswith("db/") and sources.name(path) not in PROBES
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and SQL.search(node.value)
    ]
    assert not strays


@pytest.mark.parametrize(
    "text",
    [
        "SELECT id FROM client",
        "\nWITH RECURSIVE step AS (SELECT 1) SELECT * FROM step",
        "INSERT INTO client (name) VALUES (?)",
        "INSERT OR REPLACE INTO client (name) VALUES (?)",
        " UPDATE client SET rev = rev + 1",
        "UPDATE ",
        "DELETE FROM client",
    ],
)
def test_sql_is_known_when_seen(text):
    assert SQL.search(text)


@pytest.mark.parametrize("text", ["Select a client", "Update the prices", "Delete from the list"])
def test_words_of_the_windows_are_no_sql(text):
    assert not SQL.search(text)


def test_no_floating_point_near_money():
    strays = [
        f"{sources.name(path)}:{line} {word}"
        for path, tree in sources.files().items()
        for line, word in sources.words_used(tree)
        if word in FLOATING
    ]
    assert not strays


def test_signals_carry_ids_and_money_as_objects():
    """`Signal(int)` cuts a value to 32 bits."""
    strays = [
        f"{sources.name(path)}:{node.lineno}"
        for path, tree in sources.files().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", "") == "Signal"
        and any(getattr(part, "id", "") in {"int", "float"} for part in node.args)
    ]
    assert not strays


def test_nothing_is_left_to_do():
    strays = [
        f"{sources.name(path)}:{number}"
        for path in sources.files()
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if re.search(r"#.*\b(TODO|FIXME|XXX|HACK)\b", line)
    ]
    assert not strays


def test_no_text_holds_two_versions_of_itself():
    """A merge that was not ended is no error to whoever reads a page of prose."""
    marks = ("<" * 7 + " ", ">" * 7 + " ")
    torn = [
        f"{path.name}:{number}"
        for folder in ("*.md", "docs/*.md", "resources/**/*.md")
        for path in sources.ROOT.glob(folder)
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if line.startswith(marks)
    ]
    assert not torn


def test_what_is_put_off_ends_with_its_owner():
    """`ui.soon` asks for one: without it is done when all it works on may be gone."""
    others = [
        f"{sources.name(path)}:{node.lineno}"
        for path, tree in sources.files().items()
        if sources.name(path) not in {*OWNERLESS, "ui/soon.py"}
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr == "singleShot"
    ]
    assert not others


def test_nobody_asks_a_layout_for_its_items():
    """PySide keeps them when Qt has ended them, and takes what comes after for them."""
    asking = [
        f"{sources.name(path)}:{node.lineno}"
        for path, tree in sources.files().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr in {"itemAt", "itemAtPosition"}
    ]
    assert not asking


def test_nobody_asks_qt_for_its_chain_of_focus():
    """PySide takes a widget for the owner of the next one in it, and ends what lies in that."""
    asking = [
        f"{sources.name(path)}:{node.lineno}"
        for path, tree in sources.files().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and node.attr in {"nextInFocusChain", "previousInFocusChain"}
    ]
    assert not asking


def test_what_is_done_when_a_dialog_ends_is_asked_for_its_owner():
    """A page can be made anew under a dialog: `when_done` asks whether who wanted it still lives.

    A method of a Qt object may be connected: Qt forgets it together with its object.
    """
    careless = [
        f"{sources.name(path)}:{node.lineno}"
        for path, tree in sources.files().items()
        if sources.name(path).startswith("ui/") and sources.name(path) != "ui/kit/dialog.py"
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and ast.unparse(node.func).endswith(".finished.connect")
        and "job" not in ast.unparse(node.func)
        and not isinstance(node.args[0], ast.Attribute)
    ]
    assert not careless
