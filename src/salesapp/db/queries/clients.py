"""The list of clients: which ones, in what order, and what a row shows."""

from __future__ import annotations

import json
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

from salesapp.db import connection
from salesapp.db.connection import marks, value
from salesapp.db.matching import LIMIT, Source, candidates, question
from salesapp.db.queries.money_sql import PAID_SINCE, debts_sql, year_before
from salesapp.domain.clients import OPEN_STATUSES, ClientStatus, Segment
from salesapp.domain.search_words import match_query

FIRST = 200


class ClientSort(StrEnum):
    """Columns the list is sorted by."""

    NAME = "name"
    CATEGORY = "category"
    CITY = "city"
    NEXT_STEP = "next_step"
    LAST_CONTACT = "last_contact"
    TURNOVER = "turnover"
    DEBT = "debt"


SortKeys = tuple[tuple[ClientSort, bool], ...]
"""Columns with their direction (True is descending), the first one leads."""

BY_NAME: SortKeys = ((ClientSort.NAME, False),)


@dataclass(frozen=True, slots=True)
class ClientFilter:
    """What the list shows; empty tuples do not filter. `today` decides what is overdue."""

    today: date
    text: str = ""
    segment: Segment = Segment.ALL
    categories: tuple[str, ...] = ()
    cities: tuple[str, ...] = ()
    industries: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    contact_before: date | None = None
    """Those last spoken to before this day, or never."""


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


class ClientCounts(NamedTuple):
    """Numbers on the segments."""

    all: int
    without_step: int
    step_overdue: int
    category_a: int
    in_debt: int
    prospects: int
    archived: int


class ClientTotals(NamedTuple):
    """The footer: of everything the filter lets through."""

    clients: int
    turnover_12m_minor: int
    debt_minor: int
    overdue_minor: int


class _Part(NamedTuple):
    """A piece of the list: rows with the leading value, then those without it."""

    condition: str
    order: str


_TAIL = "client.name_key, client.id"
_COLUMN = {
    ClientSort.NAME: "client.name_key",
    ClientSort.CATEGORY: "client.category",
    ClientSort.CITY: "client.city",
    ClientSort.NEXT_STEP: "state.next_on",
    ClientSort.LAST_CONTACT: "state.last_on",
    ClientSort.TURNOVER: "turnover.amount_minor",
    ClientSort.DEBT: "debt.open_minor",
}
_PRESENT = {
    ClientSort.CATEGORY: ("client.category <> ''", "client.category = ''"),
    ClientSort.CITY: ("client.city <> ''", "client.city = ''"),
    ClientSort.NEXT_STEP: ("state.next_on IS NOT NULL", "state.next_on IS NULL"),
    ClientSort.LAST_CONTACT: ("state.last_on IS NOT NULL", "state.last_on IS NULL"),
    ClientSort.TURNOVER: ("turnover.amount_minor <> 0", "coalesce(turnover.amount_minor, 0) = 0"),
    ClientSort.DEBT: ("debt.open_minor > 0", "debt.open_minor IS NULL"),
}
"""Whether a client has a value in the column, and whether it has none."""
_STATE = {ClientSort.NEXT_STEP, ClientSort.LAST_CONTACT}
_WATCHED = "is_open = 1 AND next_on IS NULL AND (paused_until IS NULL OR paused_until < ?)"
_FEW = 3_000
_ALONG_NAMES = "INDEXED BY client_name_key_id_status_category_city_deleted_at"


def first_ids(wanted: ClientFilter, sort: SortKeys = BY_NAME, limit: int = FIRST) -> array[int]:
    """The beginning of `ids`, at once."""
    return _ids(wanted, sort, limit)


def ids(wanted: ClientFilter, sort: SortKeys = BY_NAME) -> array[int]:
    """Ids of all clients of the filter in order; with a text, the best matches first."""
    return _ids(wanted, sort, None)


def search(text: str, limit: int = LIMIT) -> list[int]:
    """Clients found by words, ИНН or phone, the best first; archived ones too."""
    return [hit.id for hit in candidates(Source.CLIENT, text, limit, forgiving=True)]


def _ids(wanted: ClientFilter, sort: SortKeys, limit: int | None) -> array[int]:
    where, params = _where(wanted)
    result = array("q")
    has_text = bool(match_query(wanted.text))
    if has_text and sort == BY_NAME:
        result = _best(wanted.text, where, params)[:limit]
        if len(result) < LIMIT:
            return result
    match = question(Source.CLIENT, wanted.text) if has_text else ""
    if match:
        where += " AND client.id IN (SELECT rowid FROM client_fts WHERE client_fts MATCH ?)"
        params.append(match)
    known = set(result)
    for part in _parts(sort):
        rest = None if limit is None else limit - len(result)
        if rest is not None and rest <= 0:
            break
        found = _list(*_select(wanted, sort, part, (where, params), rest))
        result.extend(found if not known else (one for one in found if one not in known))
    return result


def _best(text: str, where: str, params: list[object]) -> array[int]:
    """The best matches of the text among the clients of the condition."""
    found = search(text)
    sql = f"SELECT id FROM client WHERE {where} AND id IN (SELECT value FROM json_each(?))"  # noqa: S608 - conditions of ours
    known = set(_list(sql, [*params, json.dumps(found)]))
    return array("q", [one for one in found if one in known])


def _parts(sort: SortKeys) -> list[_Part]:
    order = ", ".join(
        [
            *(
                _COLUMN[key]
                + (" DESC" if descending else "")
                + (", state.next_time IS NULL, state.next_time" if key in _STATE else "")
                for key, descending in sort
            ),
            "client.id" if sort[-1][0] is ClientSort.NAME else _TAIL,
        ]
    )
    lead = sort[0][0]
    if lead is ClientSort.NAME:
        return [_Part("", order)]
    present, absent = _PRESENT[lead]
    return [_Part(present, order), _Part(absent, _TAIL)]


def _select(
    wanted: ClientFilter,
    sort: SortKeys,
    part: _Part,
    condition: tuple[str, list[object]],
    limit: int | None,
) -> tuple[str, list[object]]:
    """The query of one part, with its parameters."""
    keys = {key for key, _descending in sort}
    head: list[str] = []
    joins: list[str] = []
    params: list[object] = []
    if ClientSort.TURNOVER in keys:
        head.append(f"turnover AS MATERIALIZED ({PAID_SINCE})")
        params.append(year_before(wanted.today).isoformat())
        joins.append("LEFT JOIN turnover ON turnover.client_id = client.id")
    if ClientSort.DEBT in keys:
        head.append(f"debt AS MATERIALIZED ({debts_sql()})")
        params.append(wanted.today.isoformat())
        joins.append("LEFT JOIN debt ON debt.client_id = client.id")
    if keys & _STATE:
        joins.append("JOIN client_state AS state ON state.client_id = client.id")
    where, bound = condition
    if part.condition:
        where = f"{part.condition} AND {where}"
    if sort[0][0] is ClientSort.NAME and _walks(wanted, where):
        joins.insert(0, _ALONG_NAMES)
    sql = f"SELECT client.id AS id FROM client {' '.join(joins)} WHERE {where} ORDER BY "  # noqa: S608 - names of ours
    sql += part.order
    if head:
        sql = f"WITH {', '.join(head)} {sql}"
    params += bound
    if limit is not None:
        sql += " LIMIT ?"
        params.append(limit)
    return sql, params


def _walks(wanted: ClientFilter, where: str) -> bool:
    """Whether clients of the filter are so many that one meets them soon along the names."""
    narrow = wanted.categories or wanted.cities or wanted.segment is Segment.CATEGORY_A
    return not narrow and "client.id IN" not in where


def _list(sql: str, params: Sequence[object]) -> array[int]:
    """Ids of a query, fetched as one text: the quickest way out of SQLite."""
    text = value(f"SELECT json_group_array(id) FROM ({sql})", *params)  # noqa: S608 - queries of ours
    return array("q", json.loads(text))


def _where(wanted: ClientFilter) -> tuple[str, list[object]]:
    statuses: tuple[str, ...] = tuple(OPEN_STATUSES)
    if wanted.segment is Segment.ARCHIVED:
        statuses = (ClientStatus.ARCHIVED,)
    elif wanted.segment is Segment.PROSPECTS:
        statuses = (ClientStatus.PROSPECT,)
    # The plus keeps the order of the names: most clients have one of the statuses.
    parts = ["client.deleted_at IS NULL", f"+client.status IN ({marks(len(statuses))})"]
    params: list[object] = [*statuses]
    chosen = {
        "category": wanted.categories,
        "city": wanted.cities,
        "industry": wanted.industries,
        "source": wanted.sources,
    }
    for column, values in chosen.items():
        if values:
            parts.append(f"client.{column} IN ({marks(len(values))})")
            params += values
    segment = _segment(wanted.segment, wanted.today.isoformat())
    if segment:
        parts.append(segment[0])
        params += segment[1]
    if wanted.contact_before is not None:
        parts.append(
            "(SELECT coalesce(last_on, '') FROM client_state WHERE client_id = client.id) < ?"
        )
        params.append(wanted.contact_before.isoformat())
    return " AND ".join(parts), params


def _segment(segment: Segment, today: str) -> tuple[str, list[object]] | None:
    if segment is Segment.CATEGORY_A:
        return "client.category = 'A'", []
    if segment is Segment.STEP_OVERDUE:
        return (
            "client.id IN (SELECT client_id FROM client_state WHERE is_open = 1 AND next_on < ?)",
            [today],
        )
    if segment is Segment.IN_DEBT:
        return "client.id IN (SELECT client_id FROM receivable)", []
    if segment is Segment.WITHOUT_STEP:
        few = value(
            f"SELECT count(*) FROM (SELECT 1 FROM client_state WHERE {_WATCHED} LIMIT ?)",  # noqa: S608 - constant
            today,
            _FEW,
        )
        # Few are looked up one by one and sorted; many are met soon on the way along the names.
        if few < _FEW:
            return f"client.id IN (SELECT client_id FROM client_state WHERE {_WATCHED})", [today]  # noqa: S608 - constant
        return (
            "EXISTS (SELECT 1 FROM client_state"  # noqa: S608 - constant
            f" WHERE client_id = client.id AND {_WATCHED})",
            [today],
        )
    return None


_DEBT_OF_WANTED = debts_sql(only="client_id IN (SELECT id FROM wanted)", today="?2")
_ROWS = f"""
WITH wanted AS MATERIALIZED (SELECT value AS id FROM json_each(?1)),
debt AS MATERIALIZED ({_DEBT_OF_WANTED})
SELECT client.id, client.name, client.kind, client.category, client.city, client.status,
    client.industry, client.inn, client.inn_flag = 'wrong', client.paused_until,
    client.pause_reason, state.next_id, coalesce(step.kind, ''), coalesce(step.subject, ''),
    state.next_on, state.next_time, state.last_on,
    (SELECT coalesce(sum(amount_minor), 0) FROM payment
     WHERE client_id = client.id AND paid_on >= ?3 AND deleted_at IS NULL),
    coalesce(debt.open_minor, 0), coalesce(debt.overdue_minor, 0)
FROM wanted
JOIN client ON client.id = wanted.id
LEFT JOIN client_state AS state ON state.client_id = client.id
LEFT JOIN activity AS step ON step.id = state.next_id
LEFT JOIN debt ON debt.client_id = client.id
"""  # noqa: S608 - constants


def rows(wanted: Sequence[int], today: date) -> list[ClientRow]:
    """Rows of the clients, in the order asked; those gone meanwhile are left out."""
    since = year_before(today).isoformat()
    found = connection.rows(_ROWS, json.dumps(list(wanted)), today.isoformat(), since)
    by_id = {int(one[0]): _row(one) for one in found}
    return [by_id[one] for one in wanted if one in by_id]


def _row(one: tuple[Any, ...]) -> ClientRow:
    cells = list(one)
    cells[8] = bool(cells[8])
    for place in (9, 14, 16):
        cells[place] = cells[place] and date.fromisoformat(cells[place])
    return ClientRow(*cells)


_COUNTS = f"""
SELECT known.open, known.without_step, known.overdue,
    (SELECT count(*) FROM client WHERE category = 'A' AND deleted_at IS NULL
     AND +status IN ('prospect', 'active')),
    (SELECT count(*) FROM (SELECT DISTINCT client_id FROM receivable) AS debt
     JOIN client_state ON client_state.client_id = debt.client_id AND is_open = 1),
    (SELECT count(*) FROM client WHERE deleted_at IS NULL AND status = 'prospect'),
    (SELECT count(*) FROM client WHERE deleted_at IS NULL AND status = 'archived')
FROM (SELECT count(*) AS open,
    count(*) FILTER (WHERE {_WATCHED.replace("?", "?1")}) AS without_step,
    count(*) FILTER (WHERE next_on < ?1) AS overdue
    FROM client_state WHERE is_open = 1) AS known
"""  # noqa: S608 - constants


def counts(today: date) -> ClientCounts:
    """How many clients each segment holds."""
    return ClientCounts(*(connection.row(_COUNTS, today.isoformat()) or ()))


_OWED = debts_sql()


def totals(wanted: Sequence[int], today: date) -> ClientTotals:
    """Footer of the list: sums over all the ids the filter gave (not only the rows shown)."""
    chosen = set(wanted)
    paid = connection.rows(PAID_SINCE, year_before(today).isoformat())
    owed = [one for one in connection.rows(_OWED, today.isoformat()) if one[0] in chosen]
    return ClientTotals(
        len(chosen),
        sum(amount for client_id, amount in paid if client_id in chosen),
        sum(one[1] for one in owed),
        sum(one[2] for one in owed),
    )


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
