"""Debts: of a client, by age, by the day money is expected."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

from salesapp.db.connection import marks, row, rows, value
from salesapp.db.queries.money_sql import debts_sql
from salesapp.domain.money import Minor
from salesapp.domain.receivables import MONTH_DAYS, WEEK_DAYS, AgeBucket


class ClientDebt(NamedTuple):
    """What a client owes; an advance is money of his not yet set against anything."""

    open_minor: Minor = 0
    overdue_minor: Minor = 0
    overdue_days: int = 0
    advance_minor: Minor = 0


class AgeingRow(NamedTuple):
    """Debts of one age."""

    bucket: AgeBucket
    invoices: int
    amount_minor: Minor


class Debtor(NamedTuple):
    """A client with overdue debts."""

    client_id: int
    name: str
    overdue_minor: Minor
    overdue_days: int
    open_minor: Minor


class DayMoney(NamedTuple):
    """Money of a day: expected by schedules, or received."""

    on: date
    amount_minor: Minor


_DEBT = "SELECT coalesce(sum(open_minor), 0) FROM receivable WHERE client_id = ?"
_ADVANCES = "SELECT client_id, sum(open_minor) FROM advance WHERE client_id IN ("
_AGEING = """
SELECT CASE WHEN due_on >= ? THEN 'not_due' WHEN due_on >= ? THEN 'week'
    WHEN due_on >= ? THEN 'month' ELSE 'older' END AS age,
    count(DISTINCT invoice_id), sum(open_minor)
FROM receivable GROUP BY age
"""
_TOTALS = "SELECT coalesce(sum(open_minor), 0), count(DISTINCT invoice_id) FROM receivable"
_ALL_ADVANCES = "SELECT coalesce(sum(open_minor), 0) FROM advance"
_EXPECTED = """
SELECT due_on, sum(open_minor) FROM receivable WHERE due_on BETWEEN ? AND ?
GROUP BY due_on ORDER BY due_on
"""
_RECEIVED = """
SELECT paid_on, sum(amount_minor) FROM payment_roubles WHERE paid_on BETWEEN ? AND ?
GROUP BY paid_on ORDER BY paid_on
"""
_DEBTORS = """
SELECT debt.client_id, client.name, debt.overdue, debt.first_on,
    (SELECT sum(open_minor) FROM receivable WHERE client_id = debt.client_id)
FROM (SELECT client_id, sum(open_minor) AS overdue, min(due_on) AS first_on
      FROM receivable WHERE due_on < ? AND client_id IS NOT NULL GROUP BY client_id) AS debt
JOIN client ON client.id = debt.client_id
ORDER BY debt.overdue * (julianday(?) - julianday(debt.first_on)) DESC, debt.client_id
"""


def debt_minor(client_id: int) -> Minor:
    """Everything a client owes, due or not."""
    return int(value(_DEBT, client_id))


def client_debt(client_id: int, today: date) -> ClientDebt:
    """What one client owes."""
    return client_debts([client_id], today)[client_id]


def client_debts(client_ids: Sequence[int], today: date) -> dict[int, ClientDebt]:
    """What each of the clients owes, in two statements."""
    debts = dict.fromkeys(client_ids, ClientDebt())
    holes = marks(len(client_ids)) + ")"
    debt = debts_sql(only="client_id IN (" + holes)
    for client_id, whole, overdue, first in rows(debt, today, *client_ids):
        late = (today - date.fromisoformat(first)).days
        debts[client_id] = ClientDebt(whole, overdue, max(late, 0))
    for client_id, advance in rows(_ADVANCES + holes + " GROUP BY client_id", *client_ids):
        debts[client_id] = debts[client_id]._replace(advance_minor=advance)
    return debts


def ageing(today: date) -> list[AgeingRow]:
    """All debts by age, every bucket present."""
    edges = (today, today - timedelta(days=WEEK_DAYS), today - timedelta(days=MONTH_DAYS))
    found: dict[str, Any] = {age: rest for age, *rest in rows(_AGEING, *edges)}
    return [AgeingRow(bucket, *found.get(bucket, (0, 0))) for bucket in AgeBucket]


def totals() -> tuple[Minor, int]:
    """Everything owed to us, and by how many invoices."""
    found = row(_TOTALS) or (0, 0)
    return found[0], found[1]


def advances_minor() -> Minor:
    """Money received and not yet set against anything."""
    return int(value(_ALL_ADVANCES))


def expected(since: date, until: date) -> list[DayMoney]:
    """Open instalments by the day they are due, both ends included."""
    return _by_day(_EXPECTED, since, until)


def received(since: date, until: date) -> list[DayMoney]:
    """Payments by day, reversals taken off, both ends included."""
    return _by_day(_RECEIVED, since, until)


def debtors(today: date) -> list[Debtor]:
    """Clients with overdue debts, by amount and age together."""
    return [
        Debtor(client_id, name, overdue, (today - date.fromisoformat(first)).days, whole)
        for client_id, name, overdue, first, whole in rows(_DEBTORS, today, today)
    ]


def _by_day(sql: str, since: date, until: date) -> list[DayMoney]:
    return [DayMoney(date.fromisoformat(on), amount) for on, amount in rows(sql, since, until)]
