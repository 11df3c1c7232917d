"""Importing any table: what would become of every row, and doing it as one action."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from time import thread_time
from typing import Final

from salesapp.db import fulltext
from salesapp.db.long_actions import LongAction
from salesapp.db.models.settings import ImportBatch
from salesapp.domain.changes import Changes
from salesapp.domain.imports import Outcome
from salesapp.domain.jobs import JobControl
from salesapp.domain.table_imports import TableKind, TableOptions
from salesapp.exchange.rows import Severity, Trouble
from salesapp.exchange.spool import BATCH, Batch, Faulty, read_spool
from salesapp.services.importing.tables.engine import TableImporter
from salesapp.services.importing.tables.plans import PlanWriter
from salesapp.services.importing.tables.reading import CellReader
from salesapp.services.importing.tables.rows import Note, RowPlan
from salesapp.whole_files import open_regular

_LOCKED_SECONDS: Final = 0.1
_LOCKED_ALONE: Final = 0.25
"""So long a transaction may take while nobody else writes: the first who does may wait for it."""
_FEWEST, _MOST = BATCH, 5_000


@dataclass(frozen=True, slots=True)
class TableSource:
    """A table that was read: its files, its rows in a spool, and how it is taken."""

    paths: tuple[Path, ...]
    spool: Path
    headings: tuple[str, ...]
    total_rows: int
    options: TableOptions

    @property
    def name(self) -> str:
        """Names of the files."""
        return ", ".join(path.name for path in self.paths)


@dataclass(frozen=True, slots=True)
class TableResult:
    """What an import did; `journal_id` is its entry, None when nothing changed."""

    changes: Changes
    journal_id: int | None
    subject: str


def plan(source: TableSource, folder: Path, control: JobControl) -> None:
    """Write what would become of every row into ``plan`` of the folder; the store is only read."""
    writer = PlanWriter(folder, "plan")
    try:
        _take(source, writer, control, None)
    finally:
        writer.close()


def run(
    sources: Sequence[TableSource],
    folder: Path,
    control: JobControl,
    operation_id: str | None = None,
) -> TableResult:
    """Import tables as one action, to be undone as one; ``done-N`` of the folder tells the rows.

    Each batch is a transaction of its own, so that the window may save between them.

    Raises:
        JobCancelled: The user stopped it; the store is as it was.
    """
    names = ", ".join(source.name for source in sources)
    action = LongAction("import.run", names, operation_id)
    try:
        for place, source in enumerate(sources):
            writer = PlanWriter(folder, f"done-{place}")
            try:
                _take(source, writer, control, action)
            finally:
                writer.close()
            if writer.touched:
                with action.part():
                    _remember(source, writer)
    except BaseException:
        action.take_back()
        raise
    recording = action.finish()
    return TableResult(recording.changes, recording.journal_id, names)


def _take(
    source: TableSource, writer: PlanWriter, control: JobControl, action: LongAction | None
) -> None:
    """Take the rows batch by batch; with an action each batch is written in a transaction."""
    importer = _importer_of(source.options.kind)(source.options, writes=action is not None)
    reader = CellReader(source.options, source.headings)
    pace = _Pace()
    done = 0
    for batch in pace.batches(source.spool):
        planned = importer.plan(reader.read(batch))
        if action is not None:
            importer.prepare()
            with pace.measuring(batch), action.part() as recording, fulltext.many_words() as words:
                pace.is_alone = not importer.is_stale()
                if not pace.is_alone:
                    planned = importer.plan(reader.read(batch))
                    importer.prepare()
                importer.write(words)
                recording.touched = importer.take_touched(words)
                recording.texts = words.texts()
        importer.settle()
        done += len(batch.rows) + len(batch.faulty)
        control.step(done, source.total_rows, planned[-1].title if planned else "")
        writer.add(_with_faulty(planned, batch, source.options.header))


def _importer_of(kind: TableKind) -> type[TableImporter]:
    """The importer of a kind; the child that imports one of them loads no other."""
    if kind is TableKind.CLIENTS:
        from salesapp.services.importing.tables.clients import ClientImporter

        return ClientImporter
    if kind is TableKind.CONTACTS:
        from salesapp.services.importing.tables.contacts import ContactImporter

        return ContactImporter
    if kind is TableKind.LEADS:
        from salesapp.services.importing.tables.leads import LeadImporter

        return LeadImporter
    from salesapp.services.importing.tables.products import ProductImporter

    return ProductImporter


class _Pace:
    """How many rows a transaction takes: a save in the window should hardly notice that it waits.

    Few rows let it pass sooner, many cost less each: the pages of the indexes are written once.
    """

    def __init__(self) -> None:
        self._rows = BATCH
        self.is_alone = True
        """Whether nobody else has written since the last transaction."""

    def batches(self, spool: Path) -> Iterator[Batch]:
        """The rows of a spool, as many at once as the pace allows."""
        gathered: Batch | None = None
        for batch in read_spool(spool):
            gathered = batch if gathered is None else gathered.with_more(batch)
            if len(gathered.rows) >= self._rows:
                yield gathered
                gathered = None
        if gathered is not None:
            yield gathered

    @contextmanager
    def measuring(self, batch: Batch) -> Iterator[None]:
        """How long the rows take to be written: by the processor, others may be at work, too."""
        begun = thread_time()
        yield
        seconds = thread_time() - begun
        fitting = rows_fitting(len(batch.rows), seconds, is_alone=self.is_alone)
        self._rows = min(fitting, 2 * self._rows)


def rows_fitting(rows: int, seconds: float, *, is_alone: bool) -> int:
    """How many rows the next transaction may take, when so many took so long."""
    limit = _LOCKED_ALONE if is_alone else _LOCKED_SECONDS
    return max(_FEWEST, min(int(rows * limit / max(seconds, 1e-6)), _MOST))


def _with_faulty(planned: list[RowPlan], batch: Batch, header: int) -> list[RowPlan]:
    """Rows nobody could read among the others, in their order."""
    faulty = [_refused(one) for one in batch.faulty if one.number > header]
    if not faulty:
        return planned
    return sorted([*planned, *faulty], key=lambda one: one.number)


def _refused(one: Faulty) -> RowPlan:
    note = Note(Trouble(one.fault), Severity.ERROR)
    return RowPlan(one.number, " ".join(one.cells)[:80], Outcome.REJECTED, notes=[note])


def _remember(source: TableSource, writer: PlanWriter) -> None:
    """Note the batch; an import that changed nothing leaves no trace."""
    digest = hashlib.sha256()
    for path in source.paths:
        # One that is no longer there was read all the same.
        with suppress(OSError), open_regular(path) as file:
            while piece := file.read(1 << 20):
                digest.update(piece)
    ImportBatch.create(
        kind=str(source.options.kind),
        file_name=source.name,
        sha256=digest.hexdigest(),
        outcome=json.dumps({str(one): count for one, count in writer.counts().items()}),
    )


def rejected_rows(
    source: TableSource, plans: Iterator[RowPlan]
) -> Iterator[tuple[list[str], RowPlan]]:
    """The cells and the plan of every row that was refused, in the order of the file."""
    wanted = {one.number: one for one in plans if one.outcome is Outcome.REJECTED}
    for batch in read_spool(source.spool):
        found = [
            (number, cells)
            for number, cells in zip(batch.numbers, batch.rows, strict=True)
            if number in wanted
        ]
        found += ((one.number, list(one.cells)) for one in batch.faulty if one.number in wanted)
        for number, cells in sorted(found, key=lambda one: one[0]):
            yield cells, wanted[number]
