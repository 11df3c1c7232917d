"""The report on the funnel: what came to each stage in a period, and what became of it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import timedelta
from typing import Final, NamedTuple

from salesapp.db.connection import rows
from salesapp.db.fields import day_begins, parse_moment
from salesapp.db.queries import pipelines
from salesapp.db.queries.channel_report import ReportRow
from salesapp.db.queries.money_sql import DEAL_WORTH
from salesapp.domain.entities import Entity
from salesapp.domain.requests import median
from salesapp.domain.sales_reports import (
    TOTAL,
    Asked,
    FunnelStage,
    StageDeals,
    StageMove,
    funnel_deals,
    share_bp,
)


class FunnelLine(NamedTuple):
    """A stage; None where a number means nothing for it."""

    id: int
    name: str
    kind: str
    entered: int
    passed: int | None
    lost: int | None
    next_bp: int | None
    first_bp: int | None
    median_seconds: int | None
    amount_minor: int


_OF_STAGES: Final = "(SELECT value FROM json_each(?1))"
_MOVES: Final = f"""
SELECT move.deal_id, move.from_stage_id, move.to_stage_id,
    move.moved_at >= ?2 AND move.moved_at < ?3
FROM stage_move AS move JOIN deal ON deal.id = move.deal_id AND deal.deleted_at IS NULL
WHERE move.deal_id IN (SELECT came.deal_id FROM stage_move AS came
    WHERE came.to_stage_id IN {_OF_STAGES} AND came.moved_at >= ?2 AND came.moved_at < ?3)
ORDER BY move.deal_id, move.id
"""  # noqa: S608 - constants
_STAYS: Final = f"""
SELECT move.from_stage_id, move.deal_id, move.seconds_before
FROM stage_move AS move JOIN deal ON deal.id = move.deal_id AND deal.deleted_at IS NULL
WHERE move.from_stage_id IN {_OF_STAGES} AND move.moved_at >= ?2 AND move.moved_at < ?3
"""  # noqa: S608 - constants
_WORTHS: Final = f"""
SELECT deal.id, {DEAL_WORTH} FROM deal WHERE deal.id IN (SELECT value FROM json_each(?))
"""  # noqa: S608 - constants
_DEALS: Final = f"""
SELECT deal.id, deal.title, coalesce(client.name, ''), max(move.moved_at), {DEAL_WORTH}
FROM deal JOIN stage_move AS move ON move.deal_id = deal.id
    AND (move.to_stage_id IN {_OF_STAGES} OR move.from_stage_id IN {_OF_STAGES})
    AND move.moved_at >= ?2 AND move.moved_at < ?3
LEFT JOIN client ON client.id = deal.client_id
WHERE deal.id IN (SELECT value FROM json_each(?4))
GROUP BY deal.id ORDER BY 4 DESC, 1 DESC
"""  # noqa: S608 - constants


class _Counted(NamedTuple):
    stages: list[FunnelStage]
    deals: dict[int, StageDeals]
    stays: dict[int, list[tuple[int, int]]]
    """Of a stage the deals that left it in the period, with the seconds they had stood there."""


def lines(asked: Asked) -> list[FunnelLine]:
    """The stages of a pipeline and the total; nothing when no deal moved in the period."""
    counted = _count(asked)
    if not any(deals.entered for deals in counted.deals.values()) and not counted.stays:
        return []
    worth = _worths(one for deals in counted.deals.values() for one in deals.entered)
    first = next((len(counted.deals[one.id].reached) for one in counted.stages), 0)
    found = [_line(stage, counted, worth, first) for stage in counted.stages]
    return [*found, _total(counted, worth, first)]


def behind(asked: Asked, line: FunnelLine, figure: str) -> list[ReportRow]:
    """The deals behind a number of a line, those that moved last first."""
    counted = _count(asked)
    wanted = [stage.id for stage in counted.stages if line.id in (TOTAL, stage.id)]
    deals: set[int] = set()
    for stage in counted.stages:
        if stage.id in wanted:
            deals |= _of_figure(figure, stage, line, counted)
    told = json.dumps(wanted if figure != "first_bp" else [one.id for one in counted.stages])
    found = rows(_DEALS, told, *_days(asked), json.dumps(sorted(deals)))
    return [
        ReportRow(
            place, Entity.DEAL, deal, title, client, parse_moment(at).astimezone().date(), worth, ""
        )
        for place, (deal, title, client, at, worth) in enumerate(found, start=1)
    ]


def _of_figure(figure: str, stage: FunnelStage, line: FunnelLine, counted: _Counted) -> set[int]:
    deals = counted.deals[stage.id]
    if figure == "median_seconds":
        return {deal for deal, _seconds in counted.stays.get(stage.id, [])}
    if figure == "first_bp":
        return deals.reached if line.id != TOTAL or stage.kind == "won" else set()
    if figure in ("passed", "next_bp"):
        return deals.passed
    if figure == "lost":
        return deals.lost
    return deals.entered if line.id != TOTAL or stage.kind == "open" else set()


def _count(asked: Asked) -> _Counted:
    stages = [
        FunnelStage(one.id, one.name, one.kind, one.position)
        for one in pipelines.stages(asked.choice)
    ]
    stages.sort(key=lambda one: (one.kind != "open", one.kind != "won", one.position))
    told = json.dumps([one.id for one in stages])
    moves = [
        StageMove(deal, source, target, bool(inside))
        for deal, source, target, inside in rows(_MOVES, told, *_days(asked))
    ]
    stays: dict[int, list[tuple[int, int]]] = {}
    for stage, deal, seconds in rows(_STAYS, told, *_days(asked)):
        stays.setdefault(stage, []).append((deal, seconds))
    return _Counted(stages, funnel_deals(stages, moves), stays)


def _line(stage: FunnelStage, counted: _Counted, worth: dict[int, int], first: int) -> FunnelLine:
    deals, is_open = counted.deals[stage.id], stage.kind == "open"
    stays = [seconds for _deal, seconds in counted.stays.get(stage.id, [])]
    return FunnelLine(
        stage.id,
        stage.name,
        stage.kind,
        len(deals.entered),
        len(deals.passed) if is_open else None,
        len(deals.lost) if is_open else None,
        share_bp(len(deals.passed), len(deals.entered)) if is_open else None,
        share_bp(len(deals.reached), first) if stage.kind != "lost" else None,
        median(stays) if is_open else None,
        sum(worth.get(one, 0) for one in deals.entered),
    )


def _total(counted: _Counted, worth: dict[int, int], first: int) -> FunnelLine:
    """Each deal once; its share is that of the deals won."""
    of_kind = {"open": set[int](), "won": set[int]()}
    lost: set[int] = set()
    for stage in counted.stages:
        deals = counted.deals[stage.id]
        lost |= deals.lost
        if stage.kind == "open":
            of_kind["open"] |= deals.entered
        elif stage.kind == "won":
            of_kind["won"] |= deals.reached
    amount = sum(worth.get(one, 0) for one in of_kind["open"])
    won = share_bp(len(of_kind["won"]), first)
    return FunnelLine(TOTAL, "", "", len(of_kind["open"]), None, len(lost), None, won, None, amount)


def _worths(deal_ids: Iterable[int]) -> dict[int, int]:
    told = json.dumps(sorted(set(deal_ids)))
    return {int(deal): int(worth) for deal, worth in rows(_WORTHS, told)}


def _days(asked: Asked) -> tuple[str, str]:
    """The moments between which the days of the period lie."""
    after = asked.period.last + timedelta(days=1)
    return day_begins(asked.period.first), day_begins(after)
