"""What the board, the list and the card of deals ask."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, Final, NamedTuple

from salesapp.db.connection import marks, rows, value
from salesapp.db.fields import moment_text, parse_moment
from salesapp.db.queries.deal_board import (
    DealFilter,
    StageRow,
    Totals,
    column_ids,
    condition,
    risk_condition,
    risk_counts,
    stage_list,
    stages,
    totals,
)
from salesapp.db.queries.field_sql import field_sql
from salesapp.db.queries.fields import field_of
from salesapp.domain.entities import Entity

__all__ = [
    "DealCardRow",
    "DealFilter",
    "StageRow",
    "Totals",
    "cards",
    "column_ids",
    "list_ids",
    "lost_reasons",
    "moves",
    "risk_counts",
    "stage_list",
    "stage_times",
    "stages",
    "totals",
]


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
    """A step along the pipeline; of a closing, what was said then."""

    moved_at: str
    from_stage: str | None
    to_stage: str
    seconds_before: int
    comment: str
    to_kind: str = "open"
    is_back: bool = False
    is_reopening: bool = False
    reason: str = ""
    competitor: str = ""
    competitor_price_minor: int | None = None
    return_on: date | None = None
    amount_minor: int | None = None
    close_was_on: date | None = None

    @property
    def is_late(self) -> bool:
        """Whether the deal was expected to be closed by then (rule 30)."""
        moved = parse_moment(self.moved_at).astimezone().date()
        return self.close_was_on is not None and moved > self.close_was_on


class StageTime(NamedTuple):
    """How long a deal was on a stage, all its stays together."""

    stage: str
    seconds: int
    visits: int
    is_here: bool


_CARD: Final = """
SELECT d.id, d.number, d.title, d.client_id, coalesce(c.name, ''), d.stage_id, s.name, s.kind,
    d.amount_minor, d.currency, d.stage_since_at, t.next_id, a.kind, a.subject, t.next_on,
    t.next_time, t.last_on, d.expected_close_on, d.closed_on, s.max_days
FROM deal d
JOIN stage s ON s.id = d.stage_id
JOIN deal_state t ON t.deal_id = d.id
LEFT JOIN client c ON c.id = d.client_id
LEFT JOIN activity a ON a.id = t.next_id
"""


_SORTS: Final = {
    "title": "folded(d.title)",
    "client": "(SELECT name_key FROM client WHERE id = d.client_id)",
    "stage": "s.place",
    "amount": "-b.minus_minor",
    "next": "b.urgency",
    "close": "b.close_on IS NULL, b.close_on",
    "number": "d.number IS NULL, d.number",
}
_OF_BOARD: Final = frozenset({"stage", "amount", "next", "close"})
"""Orders that need no look at the deals themselves."""

_LIST: Final = """
WITH s (id, place) AS MATERIALIZED (VALUES {stages})
SELECT json_group_array(id) FROM (
    SELECT b.deal_id AS id FROM s CROSS JOIN deal_board b ON b.stage_id = s.id {join}
    WHERE {where} ORDER BY {order} {way}, b.deal_id)
"""


def list_ids(
    shown: DealFilter,
    today: date,
    sort: str = "next",
    *,
    descending: bool = False,
    closed: bool = False,
) -> list[int]:
    """Ids of the deals in the list; `closed` shows won and lost ones instead of open ones."""
    stages = [
        (place, one)
        for place, one in enumerate(_every_stage(shown.pipeline_id))
        if (one.kind != "open") is closed
    ]
    if not stages:
        return []
    where, params = condition(shown)
    risks = [risk_condition(shown.risk, one, today) for _place, one in stages]
    if shown.risk:
        parts = [
            f"(b.stage_id = {int(one.id)} AND {text})"
            for (_place, one), (text, _values) in zip(stages, risks, strict=True)
        ]
        where = f"{where} AND ({' OR '.join(parts)})"
        params += [given for _text, values in risks for given in values]
    order = _SORTS.get(sort, "")
    join = "" if sort in _OF_BOARD else "JOIN deal d ON d.id = b.deal_id"
    if not order:
        # A field of the user's own; deals without a value come last.
        own = field_of(Entity.DEAL, sort)
        order = field_sql(own, today, "d").sort if own is not None else _SORTS["next"]
        order = f"({order}) IS NULL, {order}"
    listed = ", ".join(f"({int(one.id)}, {place})" for place, one in stages)
    way = "DESC" if descending else "ASC"
    sql = _LIST.format(stages=listed, join=join, where=where, order=order, way=way)
    return list(json.loads(value(sql, *params)))


def _every_stage(pipeline_id: int | None) -> list[StageRow]:
    """Stages of a pipeline; without one, those of pipelines put aside, too."""
    if pipeline_id is not None:
        return stage_list(pipeline_id)
    found = rows("SELECT id FROM pipeline WHERE deleted_at IS NULL ORDER BY position, id")
    return [one for (known,) in found for one in stage_list(int(known))]


def cards(ids: Sequence[int]) -> list[DealCardRow]:
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


def by_number() -> dict[int, int]:
    """Deals by the numbers they are talked of; the first one that has a number."""
    sql = "SELECT number, id FROM deal WHERE number IS NOT NULL AND deleted_at IS NULL"
    return {int(number): int(deal_id) for number, deal_id in reversed(rows(sql + " ORDER BY id"))}


def lost_reasons() -> list[LostReasonRow]:
    """Reasons of refusal, both levels, in order."""
    return [
        LostReasonRow(*found)
        for found in rows(
            "SELECT id, parent_id, name FROM lost_reason WHERE deleted_at IS NULL"
            " ORDER BY parent_id IS NOT NULL, position"
        )
    ]


_MOVES: Final = """
SELECT m.moved_at, f.name, t.name, m.seconds_before, m.comment, t.kind,
    f.kind = 'open' AND t.kind = 'open' AND f.pipeline_id = t.pipeline_id
        AND t.position < f.position,
    f.kind IS NOT NULL AND f.kind <> 'open' AND t.kind = 'open',
    coalesce(p.name || ': ', '') || coalesce(r.name, ''), m.competitor, m.competitor_price_minor,
    m.return_on, m.amount_minor, m.close_was_on
FROM stage_move m
LEFT JOIN stage f ON f.id = m.from_stage_id JOIN stage t ON t.id = m.to_stage_id
LEFT JOIN lost_reason r ON r.id = m.lost_reason_id LEFT JOIN lost_reason p ON p.id = r.parent_id
WHERE m.deal_id = ? ORDER BY m.id DESC
"""
_TIMES: Final = """
SELECT s.name, sum(stay.seconds), count(*), max(stay.here) FROM (
    SELECT from_stage_id AS stage_id, seconds_before AS seconds, 0 AS here
    FROM stage_move WHERE deal_id = ?1 AND from_stage_id IS NOT NULL
    UNION ALL
    SELECT stage_id, unixepoch(?2) - unixepoch(stage_since_at), 1 FROM deal WHERE id = ?1
) AS stay JOIN stage s ON s.id = stay.stage_id
WHERE s.kind = 'open' GROUP BY s.id ORDER BY s.pipeline_id, s.position
"""


def moves(deal_id: int) -> list[MoveRow]:
    """The deal's way along the pipeline, newest first."""
    return [_move(found) for found in rows(_MOVES, deal_id)]


def _move(found: tuple[Any, ...]) -> MoveRow:
    made = MoveRow(*found)
    return made._replace(
        is_back=bool(made.is_back),
        is_reopening=bool(made.is_reopening),
        return_on=_day(made.return_on),
        close_was_on=_day(made.close_was_on),
    )


def stage_times(deal_id: int, moment: datetime) -> list[StageTime]:
    """How long the deal was on each open stage; a closed deal is on none."""
    return [
        StageTime(str(name), max(0, int(seconds)), int(visits), bool(here))
        for name, seconds, visits, here in rows(_TIMES, deal_id, moment_text(moment))
    ]
