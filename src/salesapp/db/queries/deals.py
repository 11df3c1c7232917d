"""What the board, the list and the card of deals ask."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, NamedTuple

from salesapp.db.connection import marks, row, rows, value
from salesapp.db.matching import Source, question
from salesapp.db.queries.field_sql import field_sql
from salesapp.db.queries.fields import field_of
from salesapp.db.queries.lists import ListQuery, narrowing
from salesapp.domain.deals import QUIET_DAYS
from salesapp.domain.entities import Entity

COLUMN_LIMIT: Final = 1_000
"""Cards of one column shown at once; "more" shows as many again."""


@dataclass(frozen=True, slots=True)
class DealFilter:
    """What of the deals is shown. `risk` is one of "", no_step, overdue, still."""

    text: str = ""
    risk: str = ""
    closing_from: date | None = None
    closing_to: date | None = None
    client_id: int | None = None
    further: ListQuery | None = None
    """Conditions on any field."""


class StageRow(NamedTuple):
    """A stage with its sums over the filter; money in minor units."""

    id: int
    code: str
    name: str
    kind: str
    position: int
    probability_bp: int
    max_days: int
    guidance: str
    gated: bool
    deals: int
    amount_minor: int
    weighted_minor: int


class DealCardRow(NamedTuple):
    """A card of the board, or a line of the list."""

    id: int
    number: int | None
    title: str
    client_id: int | None
    client: str
    stage_id: int
    stage: str
    stage_kind: str
    amount_minor: int
    currency: str
    stage_since_at: str
    next_id: int | None
    next_kind: str | None
    next_subject: str | None
    next_on: date | None
    next_time: str | None
    last_on: date | None
    expected_close_on: date | None
    closed_on: date | None
    max_days: int


class LostReasonRow(NamedTuple):
    """A reason; `parent_id` is None on the first level."""

    id: int
    parent_id: int | None
    name: str


class MoveRow(NamedTuple):
    """A step along the pipeline."""

    moved_at: str
    from_stage: str | None
    to_stage: str
    seconds_before: int
    comment: str


class Totals(NamedTuple):
    """Of the open deals of a filter."""

    deals: int
    amount_minor: int
    weighted_minor: int


_STAGES: Final = """
SELECT s.id, s.code, s.name, s.kind, s.position, s.probability_bp, s.max_days, s.guidance,
    EXISTS (SELECT 1 FROM stage_gate g WHERE g.stage_id = s.id AND g.severity = 'block'), 0, 0, 0
FROM stage s WHERE s.deleted_at IS NULL ORDER BY s.position
"""

_FROM: Final = """
FROM deal d
JOIN stage s ON s.id = d.stage_id
JOIN deal_state t ON t.deal_id = d.id
"""

_CARD: Final = (
    """
SELECT d.id, d.number, d.title, d.client_id, coalesce(c.name, ''), d.stage_id, s.name, s.kind,
    d.amount_minor, d.currency, d.stage_since_at, t.next_id, a.kind, a.subject, t.next_on,
    t.next_time, t.last_on, d.expected_close_on, d.closed_on, s.max_days
"""
    + _FROM
    + """
LEFT JOIN client c ON c.id = d.client_id
LEFT JOIN activity a ON a.id = t.next_id
"""
)


def stage_list() -> list[StageRow]:
    """Every stage in order, without sums."""
    return [StageRow(*found)._replace(gated=bool(found[8])) for found in rows(_STAGES)]


def stages(shown: DealFilter, today: date) -> list[StageRow]:
    """Every stage with count, sum and weighted sum of the deals in the filter."""
    where, params = _where(shown, today)
    sums = {
        stage_id: (count, amount, weighted)
        for stage_id, count, amount, weighted in rows(
            "SELECT d.stage_id, count(*), coalesce(sum(d.amount_minor), 0),"
            " coalesce(sum(d.amount_minor * s.probability_bp / 10000), 0)"
            f"{_FROM} WHERE {where} GROUP BY d.stage_id",
            *params,
        )
    }
    return [_with(stage, sums) for stage in stage_list()]


def _with(stage: StageRow, sums: dict[Any, tuple[int, int, int]]) -> StageRow:
    count, amount, weighted = sums.get(stage.id, (0, 0, 0))
    return stage._replace(deals=count, amount_minor=amount, weighted_minor=weighted)


def _where(shown: DealFilter, today: date) -> tuple[str, list[object]]:
    """The condition of a filter, and its parameters."""
    parts = ["d.deleted_at IS NULL"]
    params: list[object] = []
    if shown.risk == "no_step":
        parts.append("s.kind = 'open' AND t.next_on IS NULL")
    elif shown.risk == "overdue":
        parts.append("s.kind = 'open' AND t.next_on < ?")
        params.append(today.isoformat())
    elif shown.risk == "still":
        parts.append(
            "s.kind = 'open' AND max(substr(d.stage_since_at, 1, 10), coalesce(t.last_on, ''))"
            " < date(?, '-' || iif(s.max_days > 0, s.max_days, ?) || ' days')"
        )
        params += [today.isoformat(), QUIET_DAYS]
    if shown.closing_from is not None and shown.closing_to is not None:
        parts.append("d.expected_close_on BETWEEN ? AND ?")
        params += [shown.closing_from.isoformat(), shown.closing_to.isoformat()]
    if shown.client_id is not None:
        parts.append("d.client_id = ?")
        params.append(shown.client_id)
    if shown.further is not None:
        narrow, values = narrowing(shown.further, "d.id")
        parts.append(narrow)
        params += values
    if found := question(Source.DEAL, shown.text):
        parts.append("d.id IN (SELECT rowid FROM deal_fts WHERE deal_fts MATCH ?)")
        params.append(found)
    return " AND ".join(parts), params


_URGENCY: Final = (
    "ORDER BY t.next_on IS NOT NULL, t.next_on, t.next_time IS NULL, t.next_time,"
    " d.amount_minor DESC, d.id"
)
"""No step first, then overdue, then by date: the order inside a column."""


def column_ids(
    stage_id: int, shown: DealFilter, today: date, limit: int = COLUMN_LIMIT
) -> list[int]:
    """Deals of a stage, most urgent first."""
    where, params = _where(shown, today)
    sql = f"SELECT d.id {_FROM} WHERE {where} AND d.stage_id = ? {_URGENCY} LIMIT ?"
    return [found for (found,) in rows(sql, *params, stage_id, limit)]


_SORTS: Final = {
    "title": "d.title COLLATE NOCASE",
    "client": "(SELECT name_key FROM client WHERE id = d.client_id)",
    "stage": "s.position",
    "amount": "d.amount_minor",
    "next": "t.next_on",
    "close": "d.expected_close_on",
    "number": "d.number",
}


def list_ids(
    shown: DealFilter,
    today: date,
    sort: str = "next",
    *,
    descending: bool = False,
    closed: bool = False,
) -> list[int]:
    """Ids of the deals in the list; `closed` shows won and lost ones instead of open ones."""
    where, params = _where(shown, today)
    kind = "s.kind <> 'open'" if closed else "s.kind = 'open'"
    way = "DESC" if descending else "ASC"
    order = _SORTS.get(sort, "")
    if not order:
        # A field of the user's own; deals without a value come last.
        own = field_of(Entity.DEAL, sort)
        order = field_sql(own, today, "d").sort if own is not None else _SORTS["next"]
        order = f"({order}) IS NULL, {order}"
    sql = (
        f"SELECT json_group_array(id) FROM (SELECT d.id AS id {_FROM} WHERE {where} AND {kind}"  # noqa: S608
        f" ORDER BY {order} {way}, d.id)"
    )
    return list(json.loads(value(sql, *params)))


def cards(ids: list[int]) -> list[DealCardRow]:
    """Cards by id, in the order of `ids`; ids that are gone are left out."""
    if not ids:
        return []
    found = {
        answer[0]: _card(answer)
        for answer in rows(f"{_CARD} WHERE d.id IN ({marks(len(ids))})", *ids)
    }
    return [found[deal_id] for deal_id in ids if deal_id in found]


def _card(answer: tuple[Any, ...]) -> DealCardRow:
    made = DealCardRow(*answer)
    return made._replace(
        next_on=_day(made.next_on),
        last_on=_day(made.last_on),
        expected_close_on=_day(made.expected_close_on),
        closed_on=_day(made.closed_on),
    )


def _day(text: Any) -> date | None:
    return None if text is None else date.fromisoformat(text)


def totals(shown: DealFilter, today: date) -> Totals:
    """Count, sum and weighted sum of the open deals in the filter."""
    where, params = _where(shown, today)
    sql = (
        "SELECT count(*), coalesce(sum(d.amount_minor), 0),"
        f" coalesce(sum(d.amount_minor * s.probability_bp / 10000), 0) {_FROM}"
        f" WHERE {where} AND s.kind = 'open'"
    )
    return Totals(*(row(sql, *params) or (0, 0, 0)))


def risk_counts(shown: DealFilter, today: date) -> dict[str, int]:
    """Counts for the filter pills: all, no_step, overdue, still."""
    base = DealFilter(shown.text, "", shown.closing_from, shown.closing_to, shown.client_id)
    counts = {"": totals(base, today).deals}
    for risk in ("no_step", "overdue", "still"):
        narrowed = DealFilter(base.text, risk, base.closing_from, base.closing_to, base.client_id)
        counts[risk] = totals(narrowed, today).deals
    return counts


def lost_reasons() -> list[LostReasonRow]:
    """Reasons of refusal, both levels, in order."""
    return [
        LostReasonRow(*found)
        for found in rows(
            "SELECT id, parent_id, name FROM lost_reason WHERE deleted_at IS NULL"
            " ORDER BY parent_id IS NOT NULL, position"
        )
    ]


def moves(deal_id: int) -> list[MoveRow]:
    """The deal's way along the pipeline, newest first."""
    return [
        MoveRow(*found)
        for found in rows(
            "SELECT m.moved_at, f.name, t.name, m.seconds_before, m.comment FROM stage_move m"
            " LEFT JOIN stage f ON f.id = m.from_stage_id JOIN stage t ON t.id = m.to_stage_id"
            " WHERE m.deal_id = ? ORDER BY m.id DESC",
            deal_id,
        )
    ]
