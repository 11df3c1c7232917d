"""Files are written in one way: by a sibling that reaches the disk and takes the name."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import sources

# Who writes past `whole_files`, and why no file of the user's can be torn by it.
SPARED = {
    "whole_files.py": "the way itself",
    "exchange/files.py": "the way, its refusals told as rules",
    "exchange/bitrix24_out.py": "writes the sibling it is given",
    "exchange/csv_files.py": "writes the sibling it is given",
    "exchange/spool.py": "rows of a table being imported, in a folder of the run",
    "services/exports/write.py": "writes the sibling it is given",
    "services/attachments.py": "a sibling of its own: its name is known when it is written",
    "services/importing/tables/plans.py": "what becomes of rows, in a folder of the run",
    "services/importing/tables/worker.py": "the request to a child, in a folder of the run",
    "ui/importing/table_session.py": "a pasted block, in a folder of the run",
    "db/containers.py": "the content of a stored file, into the sibling it is given",
    "db/lock.py": "a lock is no content; who holds it is a note beside",
    "app/translations.py": "compiled words: made anew when they are not sound",
    "app/self_test.py": "a trial in a folder of its own",
    "app/play.py": "pictures and a diary of a play",
}
WRITERS = {"write_bytes", "write_text"}
COPIERS = {"copyfile", "copy", "copy2", "move"}


def test_no_file_is_written_in_another_way() -> None:
    strays = [
        f"{sources.name(path)}:{line} writes by `{how}`: use salesapp.whole_files"
        for path, tree in sources.files().items()
        if sources.name(path) not in SPARED
        for line, how in writes(tree)
    ]
    assert not strays


def test_the_spared_ones_still_write() -> None:
    names = {sources.name(path): tree for path, tree in sources.files().items()}
    assert set(SPARED) <= set(names)
    idle = [name for name in SPARED if name in names and not list(writes(names[name]))]
    assert not idle


def writes(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Calls that write a file, with their lines."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        called = node.func
        if isinstance(called, ast.Attribute):
            owner = called.value.id if isinstance(called.value, ast.Name) else ""
            if called.attr in WRITERS or (owner == "shutil" and called.attr in COPIERS):
                yield node.lineno, called.attr
            elif called.attr == "open" and owner != "os" and is_writing(node, 0):
                yield node.lineno, "open"
            elif owner == "os" and called.attr == "replace":
                yield node.lineno, "os.replace"
        elif isinstance(called, ast.Name) and called.id == "open" and is_writing(node, 1):
            yield node.lineno, "open"


def is_writing(call: ast.Call, place: int) -> bool:
    """Whether the mode of an opening is one that writes; `r+` only reaches the disk here."""
    given = [one.value for one in call.keywords if one.arg == "mode"]
    given += call.args[place : place + 1]
    return any(
        isinstance(mode, ast.Constant)
        and isinstance(mode.value, str)
        and len(mode.value) <= 3
        and bool(set("wxa") & set(mode.value))
        for mode in given
    )
