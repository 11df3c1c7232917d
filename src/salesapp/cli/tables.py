"""``salesapp import table`` and ``salesapp import commerceml``: any table from the command line."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from salesapp.cli.opening import open_base, store_of
from salesapp.cli.parser import language_of
from salesapp.cli.texts import TEXTS
from salesapp.domain.backups import BackupReason
from salesapp.domain.errors import Rule, RuleError
from salesapp.paths import is_there

ASKS: Final = "?"
"""Instead of a column and its field: which ones are there?"""

if TYPE_CHECKING:
    from salesapp.domain.table_imports import TableOptions
    from salesapp.exchange.grid import GridLook
    from salesapp.services.importing.tables.plans import TablePlan
    from salesapp.services.importing.tables.run import TableSource


def import_tables(options: argparse.Namespace, words: dict[str, str]) -> int:
    """Import the files, or with ``--dry-run`` only tell what would become of their rows."""
    from salesapp.db import backup

    exchange = options.source == "commerceml"
    asks = ASKS in (options.map or ())
    options.dry_run = options.dry_run or asks
    groups = [tuple(options.files)] if exchange else [(file,) for file in options.files]
    with tempfile.TemporaryDirectory(prefix="salesapp-import-") as name:
        looks = [_look(group, Path(name, str(at)), options) for at, group in enumerate(groups)]
        with begun(options, lambda: _sources(groups, looks, Path(name), options)) as path:
            sources = _sources(groups, looks, Path(name), options)
            if asks:
                _tell_fields(sources, words)
                return 0
            if path is not None and not options.dry_run:
                backup.automatic(path, BackupReason.BEFORE_IMPORT)
            plans = _plans(sources, Path(name), dry=options.dry_run)
            for source, plan in zip(sources, plans, strict=True):
                _tell(source, plan, options, words)
            if exchange:
                _off_sale(sources[0], options, words, is_whole=looks[0].is_whole)
    return 0


def _tell_fields(sources: Sequence[TableSource], words: dict[str, str]) -> None:
    """How each table would be taken, and all fields its columns may be sent to."""
    from salesapp.cli.explain import fields_told

    for source in sources:
        taken = source.options
        print(f"{source.name}: {taken.kind}")
        print(words["map_columns"])
        for heading, code in zip(source.headings, taken.mapping, strict=False):
            print(f"  {heading} = {code}")
        print(words["map_fields"])
        for code, told in fields_told(taken, language_of(sys.argv[1:])):
            print(f"  {code}  {told}".rstrip())


def _off_sale(
    source: TableSource, options: argparse.Namespace, words: dict[str, str], *, is_whole: bool
) -> None:
    """Tell of goods on sale that a whole catalogue lacks; take them off when it was asked for."""
    from salesapp.services.importing.tables.gone import gone, names, take_off_sale

    if not is_whole:
        if options.off_sale:
            print(words["not_whole"])
        return
    found = gone(source)
    if not found:
        return
    print(words["gone"].format(count=len(found), names=names(found)))
    if not options.off_sale:
        print(words["say_off_sale"])
    elif not options.dry_run:
        take_off_sale(found)
        print(words["taken_off"].format(count=len(found)))


@contextmanager
def begun(
    options: argparse.Namespace, first: Callable[[], object] | None = None
) -> Iterator[Path | None]:
    """Open the base an import is for, and give its path; None where there was none before.

    A dry run only reads it. Where there is none yet, a dry run looks at an empty one elsewhere, and
    so does `first`: a base is begun only when nothing is wrong with what was asked.
    """
    from salesapp.db import receipt
    from salesapp.db.store import close_store, open_store

    if is_there(store_of(options)):
        yield open_base(options, read_only=options.dry_run)
        return
    with tempfile.TemporaryDirectory(prefix="salesapp-import-") as name:
        empty = Path(name, "empty.salesapp")
        open_store(empty, create=True, language=language_of(sys.argv[1:]))
        try:
            if first is not None:
                first()
            if options.dry_run:
                yield None
                return
        finally:
            close_store()
            receipt.forget(empty)
    open_base(options, create=True)
    yield None


def _look(paths: tuple[Path, ...], folder: Path, options: argparse.Namespace) -> GridLook:
    from salesapp.domain.jobs import Silent
    from salesapp.exchange.grid import GridOptions
    from salesapp.exchange.grid_child import read_grid

    folder.mkdir()
    grid = GridOptions(options.encoding, options.separator, options.sheet)
    return read_grid(paths, folder / "spool", Silent(), grid)


def _sources(
    groups: Sequence[tuple[Path, ...]],
    looks: Sequence[GridLook],
    folder: Path,
    options: argparse.Namespace,
) -> list[TableSource]:
    from salesapp.services.importing.tables.run import TableSource

    found = []
    for at, (paths, look) in enumerate(zip(groups, looks, strict=True)):
        taken = _options(look, options)
        titles, spool = look.headings(taken.header), folder / str(at) / "spool"
        found.append(TableSource(paths, spool, titles, look.total_rows, taken))
    return found


def _options(look: GridLook, options: argparse.Namespace) -> TableOptions:
    """What was proposed, with what the arguments say instead."""
    from salesapp.domain.table_imports import DayOrder, Key, Mode, TableKind, best_key
    from salesapp.services.importing.tables import mappings

    if options.header and options.header not in {row.number for row in look.head}:
        raise RuleError(Rule.FIELD_INVALID, field="--header", value=options.header)
    kind = TableKind(options.kind) if options.kind else None
    taken = mappings.proposed(look, kind, options.header)
    if said := [one for one in options.map or () if one != ASKS]:
        mapping = _mapping(look, taken, said)
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
            print(TEXTS[language_of(sys.argv[1:])]["see_map"], file=sys.stderr)
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
