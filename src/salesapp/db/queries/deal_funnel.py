"""The deals as a funnel: what stands on each stage, how many go on, how long they stay."""

from __future__ import annotations

import json
from array import array
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple

from salesapp.db.connection import rows, value
from salesapp.db.fields import day_begins
from salesapp.db.queries import deal_worth
from salesapp.db.queries.deal_board import (
    DealFilter,
    Params,
    StageRow,
    column_ids,
    condition,
    stages,
)


class FunnelFigure(StrEnum):
    """Numbers of the funnel that open their rows."""

    NOW = "now"
    ENTERED = "entered"
    PASSED = "passed"
    STAYED = "stayed"


class FunnelRow(NamedTuple):
    """A stage of the funnel.

    `entered` came to it in the period, `passed` of them went on (to a later stage or to a win);
    `stays` have ended in the period, `median_seconds` is the middle one of them.
    """

    stage: StageRow
    entered: int
    passed: int
    stays: int
    median_seconds: int | None

    @property
    def id(self) -> int:
        """The stage, for tables."""
        return self.stage.id

    @property
    def passed_bp(self) -> int | None:
        """Share of those that went on, in basis points; None where nobody came."""
        return self.passed * 10_000 // self.entered if self.entered else None


_ENTERED: Final = """
SELECT {what} FROM stage_move m WHERE m.to_stage_id = ? AND m.moved_at >= ? AND {where}
"""
_WENT_ON: Final = """
EXISTS (SELECT 1 FROM stage_move n JOIN stage t ON t.id = n.to_stage_id
    WHERE n.deal_id = m.deal_id AND n.id > m.id AND t.pipeline_id = ?
    AND (t.kind = 'won' OR (t.kind = 'open' AND t.position > ?)))
"""
_STAYS: Final = """
SELECT {what} FROM stage_move m WHERE m.from_stage_id = ? AND m.moved_at >= ? AND {where}
"""


def _of_filter(shown: DealFilter) -> tuple[str, Params]:
    """The moves of deals in the filter; a risk of today says nothing of what was."""
    where, params = condition(shown)
    if where == "1":
        return "m.deal_id IN (SELECT deal_id FROM deal_board)", []
    return f"m.deal_id IN (SELECT b.deal_id FROM deal_board b WHERE {where})", params  # noqa: S608


def funnel(shown: DealFilter, since: date | None, today: date) -> list[FunnelRow]:
    """A row for each stage of the pipeline; moves count from a day on, or all of them."""
    where, params = _of_filter(shown)
    begin = "" if since is None else day_begins(since)
    found = []
    for stage in stages(shown, today):
        sql = _ENTERED.format(what="count(DISTINCT m.deal_id)", where=where)
        entered = int(value(sql, stage.id, begin, *params))
        passed = stays = 0
        median = None
        if stage.kind == "open":
            sql = _ENTERED.format(what="count(DISTINCT m.deal_id)", where=f"{where} AND {_WENT_ON}")
            passed = int(value(sql, stage.id, begin, *params, stage.pipeline_id, stage.position))
            stays = int(
                value(_STAYS.format(what="count(*)", where=where), stage.id, begin, *params)
            )
            median = _median(stage, begin, (where, params), stays)
        found.append(FunnelRow(stage, entered, passed, stays, median))
    return found


def _median(stage: StageRow, begin: str, narrow: tuple[str, Params], stays: int) -> int | None:
    """The middle stay; of two middle ones the half of their sum."""
    if not stays:
        return None
    where, params = narrow
    sql = _STAYS.format(what="m.seconds_before", where=where)
    middle = [
        int(seconds)
        for (seconds,) in rows(
            f"{sql} ORDER BY m.seconds_before LIMIT ? OFFSET ?",
            stage.id, begin, *params, 2 - stays % 2, (stays - 1) // 2,
        )
    ]  # fmt: skip
    return sum(middle) // len(middle)


def behind(
    figure: FunnelFigure, stage: StageRow, shown: DealFilter, since: date | None, today: date
) -> array[int]:
    """The deals behind a number of the funnel."""
    if figure is FunnelFigure.NOW:
        return column_ids(stage, shown, today)
    where, params = _of_filter(shown)
    begin = "" if since is None else day_begins(since)
    if figure is FunnelFigure.STAYED:
        sql = _STAYS.format(what="DISTINCT m.deal_id", where=where)
        order = "ORDER BY m.moved_at DESC"
    else:
        more: Params = []
        if figure is FunnelFigure.PASSED:
            where, more = f"{where} AND {_WENT_ON}", [stage.pipeline_id, stage.position]
        sql = _ENTERED.format(what="DISTINCT m.deal_id", where=where)
        order = "ORDER BY m.moved_at DESC"
        params = [*params, *more]
    whole = f"SELECT json_group_array(deal_id) FROM ({sql} {order})"  # noqa: S608 - constants
    return array("q", json.loads(value(whole, stage.id, begin, *params)))


_TOTAL: Final = """
SELECT coalesce(sum(amount_minor), 0) FROM deal WHERE id IN (SELECT value FROM json_each(?))
"""


def total_of(ids: array[int]) -> int:
    """The sum of deals in roubles, in minor units."""
    lacks = deal_worth.lacking()
    return int(value(_TOTAL, json.dumps(ids.tolist()))) + deal_worth.more_of(lacks, ids)
