"""``salesapp import table`` and ``salesapp import commerceml``: any table from the command line."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from salesapp.domain.backups import BackupReason
from salesapp.domain.errors import Rule, RuleError
from salesapp.paths import default_store

if TYPE_CHECKING:
    from salesapp.domain.table_imports import TableOptions
    from salesapp.exchange.grid import GridLook
    from salesapp.services.importing.tables.plans import TablePlan
    from salesapp.services.importing.tables.run import TableSource


def import_tables(options: argparse.Namespace, words: dict[str, str]) -> int:
    """Import the files, or with ``--dry-run`` only tell what would become of their rows."""
    from salesapp.cli.secret import unlock
    from salesapp.db import backup
    from salesapp.db.store import open_store

    path = options.store or default_store()
    is_new = not path.exists()
    unlock(path, words["password"])
    open_store(path, create=True)
    exchange = options.source == "commerceml"
    groups = [tuple(options.files)] if exchange else [(file,) for file in options.files]
    with tempfile.TemporaryDirectory(prefix="salesapp-import-") as name:
        sources = [
            _source(group, Path(name) / str(number), options) for number, group in enumerate(groups)
        ]
        if not options.dry_run and not is_new:
            backup.automatic(path, BackupReason.BEFORE_IMPORT)
        plans = _plans(sources, Path(name), dry=options.dry_run)
        for source, plan in zip(sources, plans, strict=True):
            _tell(source, plan, options, words)
    return 0


def _source(paths: tuple[Path, ...], folder: Path, options: argparse.Namespace) -> TableSource:
    from salesapp.domain.jobs import Silent
    from salesapp.exchange.grid import GridOptions
    from salesapp.exchange.grid_child import read_grid
    from salesapp.services.importing.tables.run import TableSource

    folder.mkdir()
    grid = GridOptions(options.encoding, options.separator, options.sheet)
    look = read_grid(paths, folder / "spool", Silent(), grid)
    taken = _options(look, options)
    titles = look.headings(taken.header)
    return TableSource(paths, folder / "spool", titles, look.total_rows, taken)


def _options(look: GridLook, options: argparse.Namespace) -> TableOptions:
    """What was proposed, with what the arguments say instead."""
    from salesapp.domain.table_imports import DayOrder, Key, Mode, TableKind, best_key
    from salesapp.services.importing.tables import mappings

    if options.header and options.header not in {row.number for row in look.head}:
        raise RuleError(Rule.FIELD_INVALID, field="--header", value=options.header)
    kind = TableKind(options.kind) if options.kind else None
    taken = mappings.proposed(look, kind, options.header)
    if options.map:
        mapping = _mapping(look, taken, options.map)
        taken = replace(taken, mapping=mapping, key=best_key(taken.kind, mapping))
    return replace(
        taken,
        key=Key(options.key) if options.key else taken.key,
        mode=Mode(options.mode) if options.mode else taken.mode,
        days=DayOrder(options.days) if options.days else taken.days,
        decimal=options.decimal or taken.decimal,
    )


def _mapping(look: GridLook, taken: TableOptions, said: Sequence[str]) -> tuple[str, ...]:
    """The columns named on the command line: ``Heading=field``, the others as proposed."""
    titles = look.headings(taken.header)
    mapping = list(taken.mapping)
    for one in said:
        heading, _, code = one.rpartition("=")
        if heading not in titles or (code and taken.field(code) is None):
            raise RuleError(Rule.FIELD_INVALID, field=heading, value=code)
        mapping = ["" if code and other == code else other for other in mapping]
        mapping[titles.index(heading)] = code
    return tuple(mapping)


def _plans(sources: Sequence[TableSource], folder: Path, *, dry: bool) -> list[TablePlan]:
    from salesapp.domain.jobs import Silent
    from salesapp.services.importing.tables import run
    from salesapp.services.importing.tables.plans import TablePlan

    if not dry:
        run.run(sources, folder, Silent())
        return [TablePlan(folder, f"done-{place}") for place in range(len(sources))]
    plans = []
    for source in sources:
        run.plan(source, source.spool.parent, Silent())
        plans.append(TablePlan(source.spool.parent, "plan"))
    return plans


def _tell(
    source: TableSource, plan: TablePlan, options: argparse.Namespace, words: dict[str, str]
) -> None:
    from salesapp.cli.explain import speaking, trouble_told
    from salesapp.cli.parser import language_of
    from salesapp.domain.imports import Outcome

    counts = ", ".join(f"{words[outcome]} {count}" for outcome, count in plan.counts().items())
    print(words["imported"].format(file=source.name, counts=counts))
    reasons = Counter(
        note.trouble
        for row in plan.rows(plan.places(Outcome.REJECTED))
        for note in row.notes
        if note.severity == "error"
    )
    if not reasons:
        return
    with speaking(language_of(sys.argv[1:])) as in_words:
        for reason, count in reasons.most_common():
            print(f"  {trouble_told(reason, in_words=in_words)}: {count}")
        if options.rejects is not None:
            target = options.rejects / f"{source.paths[0].stem}-rejected.csv"
            _write_rejects(source, plan, target, words["reason"], in_words=in_words)
            print(words["rejects_written"].format(path=target))


def _write_rejects(
    source: TableSource, plan: TablePlan, target: Path, heading: str, *, in_words: bool
) -> None:
    from salesapp.cli.explain import notes_told
    from salesapp.exchange.rejects import write_rows
    from salesapp.services.importing.tables.run import rejected_rows

    rows = [
        (tuple(cells), notes_told(one.notes, in_words=in_words))
        for cells, one in rejected_rows(source, plan.all())
    ]
    write_rows(target, source.headings, rows, heading)
