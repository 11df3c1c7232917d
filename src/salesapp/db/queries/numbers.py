"""Numbers of papers: what was given in each series, and what is missing."""

from __future__ import annotations

from typing import Final, NamedTuple

from salesapp.db.connection import rows
from salesapp.domain.invoices import Gap, gaps
from salesapp.domain.numbering import NumberKind

_SERIES: Final = """
SELECT series.organization_id, coalesce(owner.name, ''), series.kind, series.year, series.last
FROM number_series AS series LEFT JOIN organization AS owner ON owner.id = series.organization_id
WHERE series.last > 0 ORDER BY series.organization_id, series.kind, series.year DESC
"""
_TAKEN: Final[dict[str, str]] = {
    NumberKind.INVOICE: "SELECT counter FROM invoice WHERE organization_id = ? AND year = ?"
    " AND counter NOT NULL",
    NumberKind.ORDER: "SELECT counter FROM sales_order WHERE organization_id = ? AND year = ?"
    " AND counter NOT NULL AND version = 1",
    NumberKind.CREDIT: "SELECT counter FROM credit_note WHERE organization_id = ? AND year = ?"
    " AND counter NOT NULL",
}


class SeriesReport(NamedTuple):
    """A series of a year: numbers given, and those missing among them."""

    organization_id: int
    organization: str
    kind: NumberKind
    year: int
    first: int
    last: int
    given: int
    gaps: tuple[Gap, ...]


class SeriesGap(NamedTuple):
    """Missing numbers of a year."""

    organization_id: int
    year: int
    gap: Gap
    kind: NumberKind = NumberKind.INVOICE


def series_report() -> list[SeriesReport]:
    """Every series that counts without gaps, by organisation, kind and year."""
    report = []
    for organization_id, name, kind, year, last in rows(_SERIES):
        if kind not in _TAKEN:
            continue
        taken = sorted(int(one) for (one,) in rows(_TAKEN[kind], organization_id, year))
        report.append(
            SeriesReport(
                organization_id,
                name,
                NumberKind(kind),
                year,
                taken[0] if taken else 0,
                int(last),
                len(taken),
                tuple(gaps(taken, int(last))),
            )
        )
    return report


def gap_report() -> list[SeriesGap]:
    """Numbers that are missing; empty in a sound store."""
    return [
        SeriesGap(one.organization_id, one.year, gap, one.kind)
        for one in series_report()
        for gap in one.gaps
    ]
