"""The report on clients: what each was invoiced, paid and won in a period, and owes now."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from typing import Any, Final, NamedTuple

from salesapp.db.connection import rows
from salesapp.db.queries.channel_report import ReportRow
from salesapp.db.queries.money_sql import DEAL_WORTH, in_roubles
from salesapp.domain.entities import Entity
from salesapp.domain.money import div_half_up
from salesapp.domain.sales_reports import TOTAL, Asked

NOBODY: Final = -1
"""The id of the line of money and papers without a client."""


class ClientLine(NamedTuple):
    """A client; `average_minor` is of its invoices, returns aside; None without any."""

    id: int
    name: str
    invoiced_minor: int
    paid_minor: int
    debt_minor: int
    won: int
    average_minor: int | None
    last_on: date | None


_PAPER: Final = in_roubles("paper.total_minor", "paper")
_NOTE: Final = in_roubles("note.total_minor", "paper")
_OPEN: Final = "state = 'issued' AND deleted_at IS NULL"
_INVOICED: Final = f"""
SELECT coalesce(client_id, {NOBODY}), count(*), sum({_PAPER}) FROM invoice AS paper
WHERE issued_on BETWEEN ? AND ? AND {_OPEN} GROUP BY client_id
"""  # noqa: S608 - constants
_RETURNED: Final = f"""
SELECT coalesce(note.client_id, {NOBODY}), sum({_NOTE})
FROM credit_note AS note JOIN invoice AS paper ON paper.id = note.invoice_id
WHERE note.issued_on BETWEEN ? AND ? AND note.state = 'issued' AND note.deleted_at IS NULL
GROUP BY note.client_id
"""  # noqa: S608 - constants
_PAID: Final = f"""
SELECT coalesce(client_id, {NOBODY}), sum(amount_minor) FROM payment_roubles
WHERE paid_on BETWEEN ? AND ? AND deleted_at IS NULL GROUP BY client_id
"""  # noqa: S608 - constants
_WON: Final = f"""
SELECT coalesce(deal.client_id, {NOBODY}), count(*)
FROM deal INDEXED BY deal_closed_on_id JOIN stage ON stage.id = deal.stage_id
WHERE deal.closed_on BETWEEN ? AND ? AND stage.kind = 'won' AND deal.deleted_at IS NULL
GROUP BY deal.client_id
"""  # noqa: S608 - constants
_OF: Final = "IN (SELECT value FROM json_each(?))"
_NAMES: Final = f"SELECT id, name FROM client WHERE id {_OF}"  # noqa: S608 - constants
_DEBTS: Final = f"""
SELECT client_id, sum(open_minor) FROM receivable WHERE client_id {_OF} GROUP BY client_id
"""  # noqa: S608 - constants
_LAST: Final = f"""
SELECT client_id, max(paid_on) FROM payment AS money
WHERE client_id {_OF} AND kind = 'received' AND reverses_id IS NULL AND deleted_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM payment WHERE reverses_id = money.id)
GROUP BY client_id
"""  # noqa: S608 - constants
_WHO: Final = "AND (?3 IS NULL OR coalesce({}, -1) = ?3)"
_ROWS: Final = {
    Entity.INVOICE: f"""
SELECT paper.id, coalesce(number, ''), coalesce(client.name, ''), issued_on, {_PAPER}
FROM invoice AS paper LEFT JOIN client ON client.id = paper.client_id
WHERE issued_on BETWEEN ?1 AND ?2 AND state = 'issued' AND paper.deleted_at IS NULL
{_WHO.format("paper.client_id")}""",  # noqa: S608 - constants
    Entity.CREDIT: f"""
SELECT note.id, coalesce(note.number, ''), coalesce(client.name, ''), note.issued_on, -({_NOTE})
FROM credit_note AS note JOIN invoice AS paper ON paper.id = note.invoice_id
LEFT JOIN client ON client.id = note.client_id
WHERE note.issued_on BETWEEN ?1 AND ?2 AND note.state = 'issued' AND note.deleted_at IS NULL
{_WHO.format("note.client_id")}""",  # noqa: S608 - constants
    Entity.PAYMENT: f"""
SELECT money.id, coalesce(client.name, ''), paid.purpose, money.paid_on, money.amount_minor
FROM payment_roubles AS money JOIN payment AS paid ON paid.id = money.id
LEFT JOIN client ON client.id = money.client_id
WHERE money.paid_on BETWEEN ?1 AND ?2 AND money.deleted_at IS NULL
{_WHO.format("money.client_id")}""",  # noqa: S608 - constants
    Entity.DEAL: f"""
SELECT deal.id, deal.title, coalesce(client.name, ''), deal.closed_on, {DEAL_WORTH}
FROM deal INDEXED BY deal_closed_on_id JOIN stage ON stage.id = deal.stage_id
LEFT JOIN client ON client.id = deal.client_id
WHERE deal.closed_on BETWEEN ?1 AND ?2 AND stage.kind = 'won' AND deal.deleted_at IS NULL
{_WHO.format("deal.client_id")}""",  # noqa: S608 - constants
}
_OWED: Final = f"""
SELECT paper.id, coalesce(paper.number, ''), client.name, min(open.due_on), sum(open.open_minor)
FROM receivable AS open JOIN invoice AS paper ON paper.id = open.invoice_id
JOIN client ON client.id = open.client_id
WHERE open.client_id {_OF} GROUP BY paper.id ORDER BY 4, 1
"""  # noqa: S608 - constants
_BEHIND: Final = {
    "invoiced_minor": (Entity.INVOICE, Entity.CREDIT),
    "average_minor": (Entity.INVOICE,),
    "paid_minor": (Entity.PAYMENT,),
    "won": (Entity.DEAL,),
}


def lines(asked: Asked) -> list[ClientLine]:
    """Clients with papers, money or wins in the period, the largest sums first, and the total."""
    days = asked.period.first, asked.period.last
    billed = {client: (count, total) for client, count, total in rows(_INVOICED, *days)}
    returned, paid = dict(rows(_RETURNED, *days)), dict(rows(_PAID, *days))
    won = dict(rows(_WON, *days))
    clients = sorted({*billed, *returned, *paid, *won})
    if not clients:
        return []
    told = json.dumps(clients)
    names, debts, last = (dict(rows(sql, told)) for sql in (_NAMES, _DEBTS, _LAST))
    found = []
    for client in clients:
        count, total = billed.get(client, (0, 0))
        day = last.get(client)
        found.append(
            ClientLine(
                client,
                str(names.get(client, "")),
                total - returned.get(client, 0),
                paid.get(client, 0),
                debts.get(client, 0),
                won.get(client, 0),
                _average(total, count),
                None if day is None else date.fromisoformat(day),
            )
        )
    found.sort(key=lambda one: (-one.invoiced_minor, -one.paid_minor, one.name.casefold()))
    bills = billed.values()
    average = _average(sum(total for _count, total in bills), sum(count for count, _sum in bills))
    return [*found, _total(found, average)]


def behind(asked: Asked, line: ClientLine, figure: str) -> list[ReportRow]:
    """The papers, payments or deals behind a number of a client, the latest first."""
    if figure == "debt_minor":
        shown = [one.id for one in lines(asked)] if line.id == TOTAL else [line.id]
        return _numbered((Entity.INVOICE, *row) for row in rows(_OWED, json.dumps(shown)))
    who = None if line.id == TOTAL else line.id
    found = [
        (entity, *row)
        for entity in _BEHIND[figure]
        for row in rows(_ROWS[entity], asked.period.first, asked.period.last, who)
    ]
    return _numbered(sorted(found, key=lambda row: (row[4], row[1]), reverse=True))


def _numbered(found: Iterable[tuple[Any, ...]]) -> list[ReportRow]:
    return [
        ReportRow(place, entity, record, title, about, date.fromisoformat(day), amount, "")
        for place, (entity, record, title, about, day, amount) in enumerate(found, start=1)
    ]


def _average(total: int, count: int) -> int | None:
    return div_half_up(total, count) if count else None


def _total(found: list[ClientLine], average: int | None) -> ClientLine:
    days = [one.last_on for one in found if one.last_on is not None]
    return ClientLine(
        TOTAL,
        "",
        sum(one.invoiced_minor for one in found),
        sum(one.paid_minor for one in found),
        sum(one.debt_minor for one in found),
        sum(one.won for one in found),
        average,
        max(days, default=None),
    )
