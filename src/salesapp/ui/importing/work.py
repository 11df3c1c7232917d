"""The long work of an import, done outside the GUI thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from salesapp.db import backup
from salesapp.db.connection import own_connection
from salesapp.db.store import store_path
from salesapp.domain.backups import BackupReason
from salesapp.domain.errors import RuleError
from salesapp.domain.imports import MatchPolicy, Outcome
from salesapp.domain.jobs import JobControl
from salesapp.exchange.rows import ReadOptions
from salesapp.services.importing import run as importing
from salesapp.services.importing.run import FilePlan, ImportResult, SourceFile


@dataclass(frozen=True, slots=True)
class Chosen:
    """A file the user chose, and how far it got: read, planned, or refused."""

    path: Path
    options: ReadOptions = field(default_factory=ReadOptions)
    source: SourceFile | None = None
    plan: FilePlan | None = None
    refusal: RuleError | None = None


def prepare(
    files: Sequence[Chosen], policy: MatchPolicy, control: JobControl
) -> tuple[Chosen, ...]:
    """Read what is not read yet, and plan every file against the store as it is."""
    with own_connection():
        return tuple(_prepared(file, policy, control) for file in files)


def _prepared(file: Chosen, policy: MatchPolicy, control: JobControl) -> Chosen:
    control.step(0, 0, file.path.name)
    try:
        source = file.source or importing.read(file.path, control, file.options)
    except RuleError as refusal:
        return replace(file, refusal=refusal, source=None, plan=None)
    return replace(file, source=source, plan=importing.plan(source, policy, control), refusal=None)


def back_up_and_run(
    sources: Sequence[SourceFile], policy: MatchPolicy, control: JobControl
) -> ImportResult:
    """Make a verified backup, then import all files as one action."""
    with own_connection():
        control.step(0, 0, "")
        backup.automatic(store_path(), BackupReason.BEFORE_IMPORT)
        return importing.run(sources, policy, control)


def total_counts(plans: Sequence[FilePlan]) -> dict[Outcome, int]:
    """Rows of all files by outcome, in the order of `Outcome`, without zeros."""
    sums = dict.fromkeys(Outcome, 0)
    for plan in plans:
        for outcome, count in plan.counts().items():
            sums[outcome] += count
    return {outcome: count for outcome, count in sums.items() if count}
