"""One safe way for each output: nobody goes round it.

What a name, a note or a file from outside holds is data everywhere. Each output that could take it
for more - markup, a formula, an address, a question to the index - has one module that sees to it.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import sources

OPENERS = {"ui/outside.py"}
"""May hand an address to another program."""
LABELS = {"ui/kit/label.py"}
"""May make a label of Qt: it is plain text from its first moment."""
RICH = {"ui/calls/script_parts.py", "ui/help_window.py", "ui/output/commands.py"}
"""May give Qt markup: made of escaped pieces, or of our own pages."""
HINTS = {"ui/kit/hint.py"}
TABLES = {"exchange/csv_files.py", "exchange/rejects.py"}
"""May write delimited text: every cell passes the guard against formulas."""
BOOKS = {"exchange/xlsx_files.py"}
"""May write workbooks: texts as texts, no formulas, no links."""
STARTERS = {
    "app/self_test.py", "app/translations.py", "exchange/child.py", "exchange/pages.py",
    "services/exports/child.py", "services/paper_batch.py", "services/paper_child.py",
}  # fmt: skip
"""May start a process, never through a shell."""


def calls(tree: ast.AST) -> Iterator[tuple[ast.Call, str]]:
    """Every call with the last part of what is called."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func
            if isinstance(called, ast.Attribute):
                yield node, called.attr
            elif isinstance(called, ast.Name):
                yield node, called.id


def strays(wrong: Callable[[ast.Call, str], bool], allowed: set[str]) -> list[str]:
    return [
        f"{sources.name(path)}:{node.lineno} {called}"
        for path, tree in sources.files().items()
        if sources.name(path) not in allowed
        for node, called in calls(tree)
        if wrong(node, called)
    ]


def naming(*words: str, allowed: set[str]) -> list[str]:
    return [
        f"{sources.name(path)}:{line} {word}"
        for path, tree in sources.files().items()
        if sources.name(path) not in allowed
        for line, word in sources.words_used(tree)
        if word in words
    ]


def test_addresses_are_opened_in_one_place():
    assert not naming("QDesktopServices", "webbrowser", "startfile", allowed=OPENERS)


def test_no_label_of_qt_guesses_what_a_text_is():
    made = {"QLabel", "QMessageBox", "QErrorMessage", "QSplashScreen"}
    assert not strays(lambda _node, called: called in made, LABELS)
    classes = [
        f"{sources.name(path)}:{node.lineno} {node.name}"
        for path, tree in sources.files().items()
        if sources.name(path) not in LABELS
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
        and any(isinstance(base, ast.Name) and base.id in made for base in node.bases)
    ]
    assert not classes


def test_markup_is_given_to_qt_where_it_is_made_only():
    wrong = {"setHtml", "insertHtml", "appendHtml", "setMarkdown", "QTextBrowser"}
    assert not strays(lambda _node, called: called in wrong, RICH)
    assert not naming("RichText", "AutoText", "MarkdownText", allowed=RICH)


def is_plain(node: ast.AST) -> bool:
    """Whether a hint is words of ours, or went through `hint`."""
    if isinstance(node, ast.Constant):
        return True
    if isinstance(node, ast.IfExp):
        return is_plain(node.body) and is_plain(node.orelse)
    if isinstance(node, ast.BinOp):
        return is_plain(node.left) and is_plain(node.right)
    if not isinstance(node, ast.Call):
        return False
    return getattr(node.func, "attr", getattr(node.func, "id", "")) in {"tr", "hint", "translate"}


def is_raw_hint(node: ast.Call, called: str) -> bool:
    told = {"setToolTip", "setWhatsThis", "setStatusTip"}
    if called == "showText":
        return getattr(getattr(node.func, "value", None), "id", "") == "QToolTip"
    return called in told and bool(node.args) and not is_plain(node.args[0])


OWN_CODE = {
    # Code of the library itself, kept beside the settings; its checksum is compared first.
    "app/support_code.py: marshal",
    # The plan of an import, written by this program into the folder of its child.
    "services/importing/tables/plans.py: marshal",
    # What this program says to its own child through a pipe.
    "services/paper_child.py: pickle",
}
"""Nothing of these comes from outside."""


def test_hints_made_of_data_are_plain_text():
    assert not strays(is_raw_hint, HINTS)


def test_models_give_hints_that_are_plain_text():
    """What a model returns for the role of hints comes out of `hint`, or is of ours."""
    wrong = [
        f"{sources.name(path)}:{node.lineno}"
        for path, tree in sources.files().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and "ToolTipRole" in ast.unparse(node.test)
        if "hint(" not in ast.unparse(node) and "translate(" not in ast.unparse(node)
    ]
    assert not wrong


def test_no_paper_is_set_out_of_markup():
    wrong = [
        f"{sources.name(path)}: {module}"
        for path, tree in sources.files().items()
        for module in sources.imports(tree)
        if module.startswith(("reportlab.platypus", "reportlab.graphics", "docx", "jinja2"))
    ]
    assert not wrong
    assert not strays(lambda _n, called: called in {"linkURL", "linkAbsolute", "Paragraph"}, set())


def test_tables_are_written_by_those_who_guard_their_cells():
    def is_writer(node: ast.Call, called: str) -> bool:
        owner = getattr(node.func, "value", None)
        return called in {"writer", "DictWriter"} and getattr(owner, "id", "") == "csv"

    assert not strays(is_writer, TABLES)
    for name in TABLES:
        text = (sources.PACKAGE / name).read_text("utf-8")
        assert "guard_text(" in text or "guard_cell(" in text, name


def test_workbooks_hold_neither_formulas_nor_links():
    wrong = {"write_formula", "write_array_formula", "write_url", "write_rich_string", "write_row"}
    assert not strays(lambda _node, called: called in wrong, set())
    assert not naming("Workbook", allowed=BOOKS)
    text = (sources.PACKAGE / "exchange/xlsx_files.py").read_text("utf-8")
    for option in ("strings_to_formulas", "strings_to_urls"):
        assert f'"{option}": False' in text


def test_the_index_is_asked_with_quoted_words_only():
    """Whoever says MATCH has the question from those who quote it."""
    quoters = ("match_query", "question(", "words_query", "inn_part", "f'\"{", "phrase")
    wrong = [
        sources.name(path)
        for path in sources.files()
        if " MATCH " in (text := path.read_text("utf-8")) and not any(q in text for q in quoters)
    ]
    assert not wrong


def test_no_process_is_started_through_a_shell():
    def starts(node: ast.Call, called: str) -> bool:
        owner = getattr(getattr(node.func, "value", None), "id", "")
        return owner in {"subprocess", "os"} and called in {
            "Popen",
            "run",
            "call",
            "system",
            "popen",
        }

    assert not strays(starts, STARTERS)
    shells = [
        f"{sources.name(path)}:{node.lineno}"
        for path, tree in sources.files().items()
        for node, _called in calls(tree)
        if any(word.arg == "shell" for word in node.keywords)
    ]
    assert not shells


def test_nothing_from_outside_becomes_code():
    wrong = {"eval", "exec", "literal_eval", "loads_pickle", "Unpickler"}
    bare = strays(
        lambda node, called: called in wrong - {"exec"} or (called == "exec" and is_name(node)),
        set(),
    )
    assert not bare
    modules = [
        f"{sources.name(path)}: {module}"
        for path, tree in sources.files().items()
        for module in sources.imports(tree)
        if module.split(".")[0] in {"pickle", "marshal", "shelve", "yaml"}
    ]
    assert set(modules) == OWN_CODE


def is_name(node: ast.Call) -> bool:
    return isinstance(node.func, ast.Name)


@pytest.mark.parametrize(
    ("code", "is_wrong"),
    [
        ("w.setToolTip(client.name)", True),
        ("w.setToolTip(f'{name}')", True),
        ("w.setToolTip(self.tr('Name: {n}').format(n=name))", True),
        ("QToolTip.showText(p, name, w)", True),
        ("w.setToolTip(hint(client.name))", False),
        ("w.setToolTip(self.tr('Add a tag'))", False),
        ("w.setToolTip('')", False),
    ],
)
def test_the_rule_of_hints_sees_what_it_must(code, is_wrong):
    (node, called) = next(calls(ast.parse(code)))
    assert is_raw_hint(node, called) is is_wrong


def test_those_who_may_are_there():
    for name in (*OPENERS, *LABELS, *RICH, *HINTS, *TABLES, *BOOKS, *STARTERS):
        assert Path(sources.PACKAGE / name).is_file(), name
