"""Sums, risks, columns and lanes of the board: read off one table that triggers keep in order.

`deal_board` has a row for each deal that is not deleted, clustered by stage and urgency (no step
first, then overdue, then by date; the larger amount first), with all that sums and risks need.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, NamedTuple

from salesapp.db.connection import marks, rows, value
from salesapp.db.matching import Source, question
from salesapp.db.queries import deal_worth
from salesapp.db.queries.lists import ListQuery, narrowing
from salesapp.domain.deals import QUIET_DAYS


@dataclass(frozen=True, slots=True)
class DealFilter:
    """What of the deals is shown. `risk` is one of "", no_step, overdue, still, late."""

    text: str = ""
    risk: str = ""
    closing_from: date | None = None
    closing_to: date | None = None
    client_id: int | None = None
    further: ListQuery | None = None
    """Conditions on any field."""
    pipeline_id: int | None = None

    @property
    def is_open(self) -> bool:
        """Whether nothing is hidden but other pipelines."""
        return self == DealFilter(pipeline_id=self.pipeline_id)


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
    pipeline_id: int = 0
    pipeline: str = ""


class Totals(NamedTuple):
    """Of the open deals of a filter."""

    deals: int
    amount_minor: int
    weighted_minor: int


class LaneBy(StrEnum):
    """What lanes are made of."""

    CATEGORY = "category"
    GROUP = "group"
    SOURCE = "source"
    STEP = "step"


class LaneKey(NamedTuple):
    """A lane: deals of one value, or (`rest`) of none of the values."""

    by: LaneBy
    values: tuple[object, ...]
    rest: bool = False


class LaneRow(NamedTuple):
    """A lane with its sums, and its deals on each stage, the most urgent first."""

    key: LaneKey
    name: str
    deals: int
    amount_minor: int
    by_stage: Mapping[int, array[int]]


Params = list[object]
LANES_AT_MOST: Final = 12

_STAGES: Final = """
SELECT s.id, s.code, s.name, s.kind, s.position, s.probability_bp, s.max_days, s.guidance,
    EXISTS (SELECT 1 FROM stage_gate g WHERE g.stage_id = s.id AND g.severity = 'block'), 0, 0, 0,
    p.id, p.name
FROM stage s JOIN pipeline p ON p.id = s.pipeline_id
WHERE s.deleted_at IS NULL AND p.deleted_at IS NULL
AND CASE WHEN ?1 IS NULL THEN NOT p.is_archived ELSE p.id = ?1 END
ORDER BY p.position, p.id, s.position, s.id
"""
_SUMS: Final = """
SELECT count(*), coalesce(sum(-b.minus_minor), 0),
    coalesce(sum(-b.minus_minor * {chance} / 10000), 0)
FROM deal_board b WHERE b.stage_id = ? AND {where}
"""
_RISKS: Final = """
SELECT count(*), coalesce(sum(-b.minus_minor), 0),
    coalesce(sum(-b.minus_minor * {chance} / 10000), 0),
    coalesce(sum(b.urgency = ''), 0), coalesce(sum(b.urgency > '' AND b.urgency < ?), 0),
    coalesce(sum(b.moved_on < ?), 0), coalesce(sum(b.close_on < ?), 0)
FROM deal_board b WHERE b.stage_id = ? AND {where}
"""
_FOREIGN: Final = """
SELECT b.deal_id FROM deal_board b WHERE b.stage_id = ? AND {where}
AND b.deal_id IN (SELECT value FROM json_each(?))
"""
_LANES: Final = """
SELECT {lane} AS lane, sum(-b.minus_minor),
    json_group_array(b.deal_id ORDER BY b.urgency, b.minus_minor, b.deal_id)
FROM deal_board b {join} WHERE b.stage_id = ? AND {where} GROUP BY lane
"""


def stage_list(pipeline_id: int | None = None) -> list[StageRow]:
    """Stages of a pipeline, or of all in use, in order and without sums."""
    return [StageRow(*found)._replace(gated=bool(found[8])) for found in rows(_STAGES, pipeline_id)]


def stage_name(stage: StageRow) -> str:
    """The name of a stage among those of all pipelines: its pipeline goes before where it must."""
    many = value("SELECT count(*) FROM pipeline WHERE deleted_at IS NULL AND NOT is_archived") > 1
    return f"{stage.pipeline}: {stage.name}" if many else stage.name


def quiet_since(stage: StageRow, today: date) -> str:
    """A deal of the stage that did not move since before that day stands still."""
    return (today - timedelta(days=stage.max_days or QUIET_DAYS)).isoformat()


def condition(shown: DealFilter) -> tuple[str, Params]:
    """What a filter demands of a row of the board (`b`), but for its risk and its pipeline."""
    parts: list[str] = ["1"]
    params: Params = []
    if shown.closing_to is not None:
        parts.append("b.close_on <= ?")
        params.append(shown.closing_to.isoformat())
    if shown.closing_from is not None:
        parts.append("b.close_on >= ?")
        params.append(shown.closing_from.isoformat())
    if shown.client_id is not None:
        parts.append("b.deal_id IN (SELECT id FROM deal WHERE client_id = ?)")
        params.append(shown.client_id)
    if shown.further is not None:
        narrow, values = narrowing(shown.further, "b.deal_id")
        parts.append(narrow)
        params += values
    if found := question(Source.DEAL, shown.text):
        parts.append("b.deal_id IN (SELECT rowid FROM deal_fts WHERE deal_fts MATCH ?)")
        params.append(found)
    return " AND ".join(parts), params


def risk_condition(risk: str, stage: StageRow, today: date) -> tuple[str, Params]:
    """What a risk means on a stage; closed deals run none."""
    told: dict[str, tuple[str, Params]] = {
        "no_step": ("b.urgency = ''", []),
        "overdue": ("b.urgency > '' AND b.urgency < ?", [today.isoformat()]),
        "still": ("b.moved_on < ?", [quiet_since(stage, today)]),
        "late": ("b.close_on < ?", [today.isoformat()]),
    }
    if not risk:
        return "1", []
    return told[risk] if stage.kind == "open" else ("0", [])


def of_stage(stage: StageRow, shown: DealFilter, today: date) -> tuple[str, Params]:
    """What a filter demands of a deal on a stage."""
    where, params = condition(shown)
    risky, more = risk_condition(shown.risk, stage, today)
    return f"{where} AND {risky}", [*params, *more]


def stages(shown: DealFilter, today: date) -> list[StageRow]:
    """Every stage of the pipeline with count, sum and weighted sum of the deals in the filter."""
    lacks = deal_worth.lacking()
    return [_summed(stage, shown, today, lacks) for stage in stage_list(shown.pipeline_id)]


def _in_roubles(stage: StageRow, where: str, params: Params, lacks: Mapping[int, int]) -> StageRow:
    """The stage with what its deals in other currencies are worth."""
    if not lacks:
        return stage
    there = rows(_FOREIGN.format(where=where), stage.id, *params, deal_worth.as_json(lacks))
    more = [lacks[int(deal_id)] for (deal_id,) in there]
    chance = int(stage.probability_bp)
    return stage._replace(
        amount_minor=stage.amount_minor + sum(more),
        weighted_minor=stage.weighted_minor + sum(one * chance // 10_000 for one in more),
    )


def _summed(stage: StageRow, shown: DealFilter, today: date, lacks: Mapping[int, int]) -> StageRow:
    where, params = of_stage(stage, shown, today)
    sql = _SUMS.format(where=where, chance=int(stage.probability_bp))
    ((deals, amount, weighted),) = rows(sql, stage.id, *params)
    summed = stage._replace(deals=deals, amount_minor=amount, weighted_minor=weighted)
    return _in_roubles(summed, where, params, lacks)


class Figures(NamedTuple):
    """All the board says above its columns, read in one pass."""

    stages: list[StageRow]
    totals: Totals
    risks: dict[str, int]


def figures(shown: DealFilter, today: date) -> Figures:
    """Stages with their sums, their totals, and how many open deals run each risk.

    The risks are counted over the filter without its own risk: the pills tell what they would show.
    """
    where, params = condition(shown)
    counted = {"": 0, "no_step": 0, "overdue": 0, "still": 0, "late": 0}
    found, lacks = [], deal_worth.lacking()
    for stage in stage_list(shown.pipeline_id):
        day = today.isoformat()
        sql = _RISKS.format(where=where, chance=int(stage.probability_bp))
        ((deals, amount, weighted, *risks),) = rows(
            sql, day, quiet_since(stage, today), day, stage.id, *params
        )
        if stage.kind == "open":
            for name, count in zip(counted, (deals, *risks), strict=True):
                counted[name] += count
        summed = stage._replace(deals=deals, amount_minor=amount, weighted_minor=weighted)
        found.append(
            _summed(stage, shown, today, lacks)
            if shown.risk
            else _in_roubles(summed, where, params, lacks)
        )
    return Figures(found, _total(found), counted)


def _total(found: Iterable[StageRow]) -> Totals:
    live = [stage for stage in found if stage.kind == "open"]
    return Totals(
        sum(stage.deals for stage in live),
        sum(stage.amount_minor for stage in live),
        sum(stage.weighted_minor for stage in live),
    )


def totals(shown: DealFilter, today: date) -> Totals:
    """Count, sum and weighted sum of the open deals in the filter."""
    return _total(stages(shown, today))


def risk_counts(shown: DealFilter, today: date) -> dict[str, int]:
    """Counts for the filter pills: all, no_step, overdue, still, late."""
    return figures(shown, today).risks


_LANE_SQL: Final = {
    LaneBy.CATEGORY: "coalesce(c.category, '')",
    LaneBy.GROUP: "c.group_id",
    LaneBy.SOURCE: "d.source",
    LaneBy.STEP: (
        "CASE WHEN b.urgency = '' THEN 'no_step' WHEN b.urgency < '{today}' THEN 'overdue'"
        " WHEN b.urgency < '{tomorrow}' THEN 'today' ELSE 'later' END"
    ),
}
_LANE_JOIN: Final = {
    LaneBy.CATEGORY: ("JOIN deal d ON d.id = b.deal_id LEFT JOIN client c ON c.id = d.client_id"),
    LaneBy.GROUP: "JOIN deal d ON d.id = b.deal_id LEFT JOIN client c ON c.id = d.client_id",
    LaneBy.SOURCE: "JOIN deal d ON d.id = b.deal_id",
    LaneBy.STEP: "",
}
_LANE_ORDER: Final = {
    LaneBy.CATEGORY: ("A", "B", "C", ""),
    LaneBy.STEP: ("no_step", "overdue", "today", "later"),
}


def _lane_sql(by: LaneBy, today: date) -> str:
    tomorrow = today + timedelta(days=1)
    return _LANE_SQL[by].format(today=today.isoformat(), tomorrow=tomorrow.isoformat())


def column_ids(stage: StageRow | int, shown: DealFilter, today: date) -> array[int]:
    """Deals of a stage, most urgent first."""
    known = _known(stage) if isinstance(stage, int) else stage
    where, params = of_stage(known, shown, today)
    sql = (
        "SELECT json_group_array(deal_id) FROM (SELECT b.deal_id FROM deal_board b"  # noqa: S608
        f" WHERE b.stage_id = ? AND {where} ORDER BY b.urgency, b.minus_minor, b.deal_id)"
    )
    return array("q", json.loads(value(sql, known.id, *params)))


def _known(stage_id: int) -> StageRow:
    pipeline = value("SELECT pipeline_id FROM stage WHERE id = ?", stage_id)
    return next(one for one in stage_list(int(pipeline)) if one.id == stage_id)


Part = tuple[int, int, "array[int]"]
"""Stage, sum, deals."""


def lanes(shown: DealFilter, today: date, by: LaneBy) -> list[LaneRow]:
    """The lanes of the open deals of a filter; the smallest of many are one lane at the end."""
    found: dict[object, list[Part]] = {}
    lacks = deal_worth.lacking()
    for stage in stage_list(shown.pipeline_id):
        if stage.kind != "open":
            continue
        where, params = of_stage(stage, shown, today)
        sql = _LANES.format(lane=_lane_sql(by, today), join=_LANE_JOIN[by], where=where)
        for lane, amount, ids in rows(sql, stage.id, *params):
            there = array("q", json.loads(ids))
            more = deal_worth.more_of(lacks, there) if lacks else 0
            part = (stage.id, amount + more, there)
            found.setdefault(lane, []).append(part)
    order = _in_order(by, found)
    names = _group_names(order) if by is LaneBy.GROUP else {}
    single = order if len(order) <= LANES_AT_MOST else order[: LANES_AT_MOST - 1]
    made = [
        _lane(LaneKey(by, (one,)), str(names.get(one, one) or ""), found[one]) for one in single
    ]
    if rest := order[len(single) :]:
        parts = [part for one in rest for part in found[one]]
        known = tuple("" if one is None else one for one in single)
        made.append(_lane(LaneKey(by, known, rest=True), "", parts))
    return made


def _in_order(by: LaneBy, found: Mapping[object, list[Part]]) -> list[object]:
    if by in _LANE_ORDER:
        known = _LANE_ORDER[by]
        return sorted(found, key=lambda one: known.index(str(one)) if one in known else len(known))
    return sorted(
        found,
        key=lambda one: (
            one in (None, ""),
            -sum(amount for _s, amount, _ids in found[one]),
            str(one),
        ),
    )


def _lane(key: LaneKey, name: str, parts: Iterable[Part]) -> LaneRow:
    by_stage: dict[int, list[array[int]]] = {}
    amount = 0
    for stage_id, minor, ids in parts:
        by_stage.setdefault(stage_id, []).append(ids)
        amount += minor
    merged = {stage_id: _urgent_first(many) for stage_id, many in by_stage.items()}
    return LaneRow(key, name, sum(len(ids) for ids in merged.values()), amount, merged)


def _urgent_first(many: list[array[int]]) -> array[int]:
    """Deals of several values in one order."""
    if len(many) == 1:
        return many[0]
    every = json.dumps([one for ids in many for one in ids])
    sql = (
        "SELECT json_group_array(deal_id ORDER BY urgency, minus_minor, deal_id)"
        " FROM deal_board WHERE deal_id IN (SELECT value FROM json_each(?))"
    )
    return array("q", json.loads(value(sql, every)))


def _group_names(ids: Iterable[object]) -> dict[object, str]:
    known = [one for one in ids if one is not None]
    sql = f"SELECT id, name FROM client_group WHERE id IN ({marks(len(known))})"  # noqa: S608
    return {found: str(name) for found, name in rows(sql, *known)} if known else {}
