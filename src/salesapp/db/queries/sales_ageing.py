"""Debts by age as they were at the end of a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final, NamedTuple

from salesapp.db.connection import rows
from salesapp.db.fields import day_begins
from salesapp.db.queries.channel_report import ReportRow
from salesapp.db.queries.money_sql import in_roubles
from salesapp.domain.entities import Entity
from salesapp.domain.receivables import AgeBucket, bucket
from salesapp.domain.sales_reports import TOTAL, Asked

NOBODY: Final = -1
"""The id of the line of invoices without a client."""


class AgeingLine(NamedTuple):
    """What a client owed, by how late it was."""

    id: int
    name: str
    not_due: int
    week: int
    month: int
    older: int
    overdue: int
    total: int


class _Open(NamedTuple):
    client_id: int
    client: str
    invoice_id: int
    number: str
    due_on: date
    open_minor: int


_SETTLED: Final = """
part.amount_minor
    - coalesce((SELECT sum(amount_minor) FROM allocation
        WHERE instalment_id = part.id AND allocated_on <= ?1), 0)
    - coalesce((SELECT sum(amount_minor) FROM credit_allocation
        WHERE instalment_id = part.id AND allocated_on <= ?1), 0)
"""
_OPEN: Final = f"""
WITH touched (id) AS (
    SELECT instalment_id FROM receivable
    UNION SELECT instalment_id FROM allocation WHERE allocated_on > ?1
    UNION SELECT instalment_id FROM credit_allocation WHERE allocated_on > ?1
    UNION SELECT part.id FROM invoice AS paper CROSS JOIN instalment AS part
        ON part.invoice_id = paper.id WHERE paper.state = 'void' AND paper.voided_at >= ?2
), open AS MATERIALIZED (
    SELECT part.invoice_id, part.due_on, {_SETTLED} AS own_minor
    FROM touched CROSS JOIN instalment AS part ON part.id = touched.id
)
SELECT coalesce(paper.client_id, {NOBODY}), coalesce(client.name, ''), paper.id,
    coalesce(paper.number, ''), open.due_on, {in_roubles("open.own_minor", "paper")}
FROM open CROSS JOIN invoice AS paper ON paper.id = open.invoice_id
LEFT JOIN client ON client.id = paper.client_id
WHERE open.own_minor <> 0 AND paper.issued_on <= ?1 AND paper.deleted_at IS NULL
    AND (paper.state = 'issued' OR (paper.state = 'void' AND paper.voided_at >= ?2))
ORDER BY open.due_on, paper.id
"""  # noqa: S608 - constants
"""What is owed now, and what has been settled or cancelled since: the rest of the instalments was
settled by then as it is now. No index tells the days of what was set off: they are read once."""


def lines(asked: Asked) -> list[AgeingLine]:
    """The clients that owed, those with the largest late debts first, and the total."""
    owed = _owed(asked.until)
    if not owed:
        return []
    by_client: dict[int, list[_Open]] = {}
    for one in owed:
        by_client.setdefault(one.client_id, []).append(one)
    found = [_line(client, part[0].client, part, asked.until) for client, part in by_client.items()]
    found.sort(key=lambda one: (-one.overdue, -one.total, one.name.casefold()))
    return [*found, _line(TOTAL, "", owed, asked.until)]


def behind(asked: Asked, line: AgeingLine, figure: str) -> list[ReportRow]:
    """The invoices behind a debt, the oldest first."""
    wanted = {
        "total": set(AgeBucket),
        "overdue": set(AgeBucket) - {AgeBucket.NOT_DUE},
    }.get(figure) or {AgeBucket(figure)}
    papers: dict[int, list[_Open]] = {}
    for one in _owed(asked.until):
        if line.id in (TOTAL, one.client_id) and bucket(one.due_on, asked.until) in wanted:
            papers.setdefault(one.invoice_id, []).append(one)
    return [
        ReportRow(
            place,
            Entity.INVOICE,
            invoice,
            part[0].number,
            part[0].client,
            part[0].due_on,
            sum(one.open_minor for one in part),
            "",
        )
        for place, (invoice, part) in enumerate(papers.items(), start=1)
    ]


def _owed(until: date) -> list[_Open]:
    after = day_begins(until + timedelta(days=1))
    return [
        _Open(client, name, invoice, number, date.fromisoformat(due), amount)
        for client, name, invoice, number, due, amount in rows(_OPEN, until, after)
    ]


def _line(client: int, name: str, owed: Iterable[_Open], until: date) -> AgeingLine:
    sums = dict.fromkeys(AgeBucket, 0)
    for one in owed:
        sums[bucket(one.due_on, until)] += one.open_minor
    not_due, week, month, older = (sums[age] for age in AgeBucket)
    late = week + month + older
    return AgeingLine(client, name, not_due, week, month, older, late, not_due + late)
