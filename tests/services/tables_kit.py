"""Short ways to import a table in a test: text in, outcomes out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from salesapp.domain.jobs import Silent
from salesapp.exchange.grid import GridOptions
from salesapp.exchange.grid_child import read_here
from salesapp.services.importing.tables import mappings, run
from salesapp.services.importing.tables.plans import TablePlan
from salesapp.services.importing.tables.rows import RowPlan
from salesapp.services.importing.tables.run import TableSource


def source_of(
    folder: Path,
    paths: Path | str | Sequence[Path],
    grid: GridOptions | None = None,
    **options: Any,
) -> TableSource:
    """A table read in this process; a text becomes a file first."""
    folder.mkdir(exist_ok=True)
    if isinstance(paths, str):
        made = folder / "table.csv"
        made.write_text(paths, "utf-8")
        paths = made
    listed = tuple([paths] if isinstance(paths, Path) else paths)
    look = read_here(listed, folder / "spool", Silent(), grid or GridOptions())
    proposed = mappings.proposed(look, options.pop("kind", None))
    chosen = replace(proposed, **options)
    return TableSource(
        listed, folder / "spool", look.headings(chosen.header), look.total_rows, chosen
    )


def planned(source: TableSource) -> list[RowPlan]:
    """What would become of the rows."""
    folder = source.spool.parent
    run.plan(source, folder, Silent())
    return list(TablePlan(folder, "plan").all())


def imported(source: TableSource) -> list[RowPlan]:
    """What became of the rows."""
    folder = source.spool.parent
    run.run([source], folder, Silent())
    return list(TablePlan(folder, "done-0").all())


def outcomes(plans: Sequence[RowPlan]) -> list[str]:
    """Outcomes in the order of the rows."""
    return [str(one.outcome) for one in plans]
