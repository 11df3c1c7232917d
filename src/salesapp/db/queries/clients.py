"""The list of clients: which ones, in what order, and what a row shows."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from salesapp.db import connection, summaries
from salesapp.db.matching import LIMIT, Source, candidates
from salesapp.db.queries import lists
from salesapp.db.queries.lists import ListQuery
from salesapp.db.queries.money_sql import debts_sql, year_before
from salesapp.domain.clients import Segment
from salesapp.domain.entities import Entity
from salesapp.domain.filters import EVERYTHING, Group, both
from salesapp.domain.segments import CLIENT_SEGMENTS
from salesapp.domain.views import Sort


class ClientRow(NamedTuple):
    """A row of the list; money in minor units."""

    id: int
    name: str
    kind: str
    category: str
    city: str
    status: str
    industry: str
    inn: str
    has_wrong_inn: bool
    paused_until: date | None
    pause_reason: str
    step_id: int | None
    step_kind: str
    step_subject: str
    step_on: date | None
    step_time: str | None
    last_contact_on: date | None
    turnover_12m_minor: int
    debt_minor: int
    overdue_minor: int
    more: Mapping[str, Any] = {}
    """Values of further columns by field."""


class ClientTotals(NamedTuple):
    """The footer: of everything the filter lets through."""

    clients: int
    turnover_12m_minor: int
    debt_minor: int
    overdue_minor: int


def asked(
    today: date,
    segment: Segment = Segment.ALL,
    further: Group = EVERYTHING,
    sort: Sort = (),
    text: str = "",
) -> ListQuery:
    """The question of the list: a segment, narrowed by a filter of the user."""
    whole = both(CLIENT_SEGMENTS[segment], further)
    return ListQuery(Entity.CLIENT, today, whole, sort, text)


def search(text: str, limit: int = LIMIT) -> list[int]:
    """Clients found by words, ИНН or phone, the best first; archived ones too."""
    return [hit.id for hit in candidates(Source.CLIENT, text, limit, forgiving=True)]


_DEBT_OF_WANTED = debts_sql(only="client_id IN (SELECT id FROM wanted)", today="?2")
_ROWS = f"""
WITH wanted AS MATERIALIZED (SELECT value AS id FROM json_each(?1)),
debt AS MATERIALIZED ({_DEBT_OF_WANTED})
SELECT client.id, client.name, client.kind, client.category, client.city, client.status,
    client.industry, client.inn, client.inn_flag = 'wrong', client.paused_until,
    client.pause_reason, state.next_id, coalesce(step.kind, ''), coalesce(step.subject, ''),
    state.next_on, state.next_time, state.last_on,
    {{turnover}},
    coalesce(debt.open_minor, 0), coalesce(debt.overdue_minor, 0)
FROM wanted
JOIN client ON client.id = wanted.id
LEFT JOIN client_state AS state ON state.client_id = client.id
LEFT JOIN activity AS step ON step.id = state.next_id
LEFT JOIN client_money AS money ON money.client_id = client.id
LEFT JOIN debt ON debt.client_id = client.id
"""  # noqa: S608 - constants
_SUMMED = _ROWS.replace("{turnover}", "coalesce(money.turnover_minor, 0)")
_ANEW = _ROWS.replace(
    "{turnover}",
    "(SELECT coalesce(sum(amount_minor), 0) FROM payment_roubles"
    " WHERE client_id = client.id AND paid_on >= ?3 AND deleted_at IS NULL)",
)


def rows(wanted: Sequence[int], today: date) -> list[ClientRow]:
    """Rows of the clients, in the order asked; those gone meanwhile are left out."""
    params: list[object] = [json.dumps(list(wanted)), today.isoformat()]
    if summaries.are_of(today):
        found = connection.rows(_SUMMED, *params)
    else:
        found = connection.rows(_ANEW, *params, year_before(today).isoformat())
    by_id = {int(one[0]): _row(one) for one in found}
    return [by_id[one] for one in wanted if one in by_id]


def _row(one: tuple[Any, ...]) -> ClientRow:
    cells = list(one)
    cells[8] = bool(cells[8])
    for place in (9, 14, 16):
        cells[place] = cells[place] and date.fromisoformat(cells[place])
    return ClientRow(*cells)


def counts(today: date) -> dict[Segment, int]:
    """How many clients each segment holds."""
    return {segment: lists.count(asked(today, segment)) for segment in Segment}


_CHOSEN = "SELECT value AS id FROM json_each(:chosen)"
_TURNOVER = """
SELECT coalesce(sum(turnover_minor), 0) FROM client_money
WHERE turnover_minor <> 0 AND +client_id IN ({chosen})
"""
_TURNOVER_ANEW = """
SELECT coalesce(sum(payment.amount_minor), 0) FROM payment_roubles AS payment
WHERE payment.paid_on >= :since AND payment.deleted_at IS NULL
    AND payment.client_id IN ({chosen})
"""
_OWED = """
SELECT coalesce(sum(open_minor), 0),
    coalesce(sum(CASE WHEN due_on < :day THEN open_minor ELSE 0 END), 0)
FROM receivable WHERE +client_id IN ({chosen})
"""


def totals(query: ListQuery) -> ClientTotals:
    """Footer of the list: sums over all the filter shows (not only the rows in view)."""
    chosen, values = lists.selection(query)
    return _totals(lists.count(query), chosen, values, query.today)


def totals_of(ids: Sequence[int], today: date) -> ClientTotals:
    """Footer of the list: sums over these clients."""
    return _totals(len(set(ids)), _CHOSEN, {"chosen": json.dumps(list(ids))}, today)


def _totals(count: int, chosen: str, values: Mapping[str, object], today: date) -> ClientTotals:
    bound = {**values, "day": today.isoformat(), "since": year_before(today).isoformat()}
    turnover = _TURNOVER if summaries.are_of(today) else _TURNOVER_ANEW
    [(paid,)] = connection.named(turnover.format(chosen=chosen), bound)
    [(owed, late)] = connection.named(_OWED.format(chosen=chosen), bound)
    return ClientTotals(count, paid, owed, late)


# Steps from one city to the next along the index instead of reading every client.
_CITIES = """
WITH RECURSIVE step(city) AS (
    SELECT min(city) FROM client WHERE city > ''
    UNION ALL
    SELECT (SELECT min(city) FROM client WHERE client.city > step.city) FROM step
    WHERE step.city IS NOT NULL)
SELECT city FROM step WHERE city IS NOT NULL
"""
_INDUSTRIES = """
SELECT DISTINCT industry FROM client
WHERE industry <> '' AND deleted_at IS NULL ORDER BY industry
"""


def cities() -> list[str]:
    """Cities of clients, in order, for the filter."""
    return [str(one) for (one,) in connection.rows(_CITIES)]


def industries() -> list[str]:
    """Industries of clients, in order, for the filter and the form."""
    return [str(one) for (one,) in connection.rows(_INDUSTRIES)]
