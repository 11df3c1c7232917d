"""Importing files: what would become of every row, and doing it as one action."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from salesapp.db import journal
from salesapp.db.models.settings import ImportBatch
from salesapp.db.search_text import (
    refresh_client,
    refresh_contact,
    refresh_deal,
    refresh_lead,
    refresh_product,
)
from salesapp.domain.changes import Changes
from salesapp.domain.imports import MatchPolicy, Outcome
from salesapp.domain.jobs import JobControl, Silent
from salesapp.exchange.child import parse_file
from salesapp.exchange.rows import FileKind, ParsedFile, ReadOptions
from salesapp.exchange.tables import MAX_BYTES
from salesapp.services.importing.companies import CompanyImporter
from salesapp.services.importing.contacts import ContactImporter
from salesapp.services.importing.deals import DealImporter
from salesapp.services.importing.engine import Importer, PlannedRow
from salesapp.services.importing.leads import LeadImporter
from salesapp.services.importing.products import ProductImporter
from salesapp.whole_files import read_regular

IMPORTERS: Final[dict[FileKind, type[Importer[Any]]]] = {
    FileKind.COMPANIES: CompanyImporter,
    FileKind.CONTACTS: ContactImporter,
    FileKind.PRODUCTS: ProductImporter,
    FileKind.DEALS: DealImporter,
    FileKind.LEADS: LeadImporter,
}
"""In the order in which files of one import are taken: what is linked to comes first."""


_REFRESH: Final[dict[FileKind, Callable[[int], None]]] = {
    FileKind.COMPANIES: refresh_client,
    FileKind.CONTACTS: refresh_contact,
    FileKind.PRODUCTS: refresh_product,
    FileKind.DEALS: refresh_deal,
    FileKind.LEADS: refresh_lead,
}


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file that was read and waits to be imported."""

    path: Path
    parsed: ParsedFile


@dataclass(frozen=True, slots=True)
class FilePlan:
    """What becomes of the rows of one file."""

    source: SourceFile
    rows: tuple[PlannedRow, ...]

    def counts(self) -> dict[Outcome, int]:
        """How many rows end in each outcome."""
        return dict(Counter(row.outcome for row in self.rows))


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import did."""

    changes: Changes
    plans: tuple[FilePlan, ...]


def read(
    path: Path, control: JobControl | None = None, options: ReadOptions | None = None
) -> SourceFile:
    """Read a file in the limited child process."""
    return SourceFile(path, parse_file(path, control or Silent(), options))


def in_order(sources: Sequence[SourceFile]) -> list[SourceFile]:
    """Companies before contacts before deals, whatever order they were named in."""
    order = list(IMPORTERS)
    return sorted(sources, key=lambda source: order.index(source.parsed.kind))


def plan(
    source: SourceFile,
    policy: MatchPolicy = MatchPolicy.MERGE,
    control: JobControl | None = None,
) -> FilePlan:
    """What would become of every row of a file, against the store as it is now."""
    importer = IMPORTERS[source.parsed.kind](policy)
    return FilePlan(source, tuple(importer.plan(source.parsed, control or Silent())))


def run(
    sources: Sequence[SourceFile],
    policy: MatchPolicy = MatchPolicy.MERGE,
    control: JobControl | None = None,
) -> ImportResult:
    """Import the files as one action, to be undone as one.

    Raises:
        JobCancelled: The user stopped it; the store is as it was.
    """
    control = control or Silent()
    ordered = in_order(sources)
    names = ", ".join(source.path.name for source in ordered)
    plans: list[FilePlan] = []
    with journal.action("import.run", names) as recording:
        plans += (_import(source, policy, control) for source in ordered)
    return ImportResult(recording.result(), tuple(plans))


def _import(source: SourceFile, policy: MatchPolicy, control: JobControl) -> FilePlan:
    importer = IMPORTERS[source.parsed.kind](policy)
    made = FilePlan(source, tuple(importer.plan(source.parsed, control)))
    importer.write()
    counts = made.counts()
    if set(counts) - {Outcome.UNCHANGED, Outcome.SKIPPED, Outcome.REJECTED}:
        refresh = _REFRESH.get(source.parsed.kind)
        if refresh is not None:
            for record_id in {row.record_id for row in made.rows if row.record_id}:
                refresh(record_id)
        _remember(source, counts)
    return made


def _remember(source: SourceFile, counts: dict[Outcome, int]) -> None:
    """Note the batch; an import that changed nothing leaves no trace."""
    ImportBatch.create(
        kind=str(source.parsed.kind),
        file_name=source.path.name,
        sha256=_digest(source.path),
        outcome=json.dumps({str(outcome): count for outcome, count in counts.items()}),
    )


def _digest(path: Path) -> str:
    """Hash of a file; empty when it is no longer there: its rows were read before."""
    try:
        return hashlib.sha256(read_regular(path, MAX_BYTES)).hexdigest()
    except OSError:
        return ""
