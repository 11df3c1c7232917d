"""Planning and importing tables in a child process: the window goes on as if nothing happened.

The child: ``python -m salesapp.services.importing.tables.worker FOLDER``, in a frozen build
``salesapp --job import FOLDER``; what to do stands in ``request.json`` of the folder.
"""

from __future__ import annotations

import gc
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final
from uuid import uuid4

from salesapp.db import cipher
from salesapp.domain.changes import Changes
from salesapp.domain.errors import RuleError
from salesapp.domain.fields import FieldType
from salesapp.domain.jobs import JobCancelled, JobControl
from salesapp.domain.table_imports import DayOrder, ImportField, Key, Mode, TableKind, TableOptions
from salesapp.exchange import child
from salesapp.services import long_steps, undo
from salesapp.services.importing.tables.plans import TablePlan
from salesapp.services.importing.tables.run import TableResult, TableSource

WORKER: Final = ("import", "salesapp.services.importing.tables.worker")
_DAY: Final = 86_400.0


def plan(source: TableSource, folder: Path, control: JobControl) -> TablePlan:
    """What would become of every row, found out in a child process."""
    _ask(folder, "plan", [source], "", control)
    return TablePlan(folder, "plan")


def run(sources: Sequence[TableSource], folder: Path, control: JobControl) -> TableResult:
    """Import tables in a child process, as one action that undo knows.

    Raises:
        JobCancelled: The user stopped it; the store is as it was.
    """
    operation = uuid4().hex
    try:
        _ask(folder, "run", sources, operation, control)
    except (JobCancelled, RuleError):
        # What the child wrote is taken back, unless it had finished already.
        long_steps.take_back(operation)
        if undo.adopt(operation) is None:
            raise
    names = ", ".join(source.name for source in sources)
    step = undo.adopt(operation)
    changes = Changes.all() if step is not None else Changes()
    return TableResult(changes, step.journal_id if step else None, names)


def done(folder: Path, place: int = 0) -> TablePlan:
    """What became of the rows of a table that was imported."""
    return TablePlan(folder, f"done-{place}")


def _ask(
    folder: Path, action: str, sources: Sequence[TableSource], operation: str, control: JobControl
) -> None:
    from salesapp.db.store import store_path

    request = {
        "action": action,
        "store": str(store_path()),
        "operation": operation,
        "sources": [
            {
                "paths": [str(path) for path in source.paths],
                "spool": str(source.spool),
                "headings": source.headings,
                "total_rows": source.total_rows,
                "options": asdict(source.options),
            }
            for source in sources
        ],
    }
    (folder / "request.json").write_text(json.dumps(request), "utf-8")
    child.converse(
        WORKER,
        [str(folder)],
        sources[0].paths[0],
        control,
        lambda found: "end" in found,
        _DAY,
        cipher.for_child(),
    )


def main(arguments: list[str]) -> int:
    """Do what the request of the folder says."""
    from salesapp.db.connection import widen_cache, write_log_back
    from salesapp.db.store import close_store, join_store
    from salesapp.services.importing.tables import run as tables

    # What an import remembers of its rows holds no cycles: looking for them is lost time. The rows
    # of a batch are gone before so many objects are there.
    gc.set_threshold(1_000_000, 50, 100)
    out = child.own_output()
    folder = Path(arguments[0])
    request = json.loads((folder / "request.json").read_text("utf-8"))
    sources = [_source(plain) for plain in request["sources"]]
    writes = request["action"] == "run"
    telling = child.Telling(out)
    with out:
        try:
            with child.own_input() as told:
                cipher.from_parent(told.readline())
            join_store(Path(request["store"]), read_only=not writes)
            widen_cache()
            if writes:
                tables.run(sources, folder, telling, request["operation"])
                write_log_back()
            else:
                tables.plan(sources[0], folder, telling)
            close_store()
        except RuleError as refused:
            message: dict[str, Any] = {"rule": str(refused.rule), "facts": refused.facts}
        else:
            message = {"end": True}
        out.write(json.dumps(message, default=str).encode("ascii") + b"\n")
    return 0


def _source(plain: dict[str, Any]) -> TableSource:
    options = plain["options"]
    own = tuple(
        ImportField(one["id"], FieldType(one["type"]), tuple(one["choices"]), one["title"])
        for one in options["own"]
    )
    return TableSource(
        paths=tuple(map(Path, plain["paths"])),
        spool=Path(plain["spool"]),
        headings=tuple(plain["headings"]),
        total_rows=plain["total_rows"],
        options=TableOptions(
            kind=TableKind(options["kind"]),
            header=options["header"],
            mapping=tuple(options["mapping"]),
            key=Key(options["key"]),
            mode=Mode(options["mode"]),
            decimal=options["decimal"],
            days=DayOrder(options["days"]),
            program=options["program"],
            width=options["width"],
            own=own,
        ),
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
