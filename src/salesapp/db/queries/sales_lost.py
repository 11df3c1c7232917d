"""The report on refusals: why deals were lost in a period, on both levels of the reasons."""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

from salesapp.db.connection import rows
from salesapp.db.queries.channel_report import ReportRow
from salesapp.db.queries.money_sql import DEAL_WORTH
from salesapp.domain.entities import Entity
from salesapp.domain.sales_reports import TOTAL, Asked, most_frequent, share_bp

UNTOLD: Final = -1
"""The id of the line of deals whose reason nobody told."""


class LostLine(NamedTuple):
    """A reason; a finer one (`level` 1) follows the one it belongs to."""

    id: int
    name: str
    level: int
    deals: int
    amount_minor: int
    share_bp: int | None
    stage: str
    competitor: str


class _Lost(NamedTuple):
    deal_id: int
    title: str
    client: str
    closed_on: str
    worth_minor: int
    fine_id: int
    fine: str
    rough_id: int
    rough: str
    stage: str
    competitor: str


_LOST: Final = f"""
SELECT deal.id, deal.title, coalesce(client.name, ''), deal.closed_on, {DEAL_WORTH},
    coalesce(fine.id, {UNTOLD}), coalesce(fine.name, ''),
    coalesce(rough.id, fine.id, {UNTOLD}), coalesce(rough.name, fine.name, ''),
    coalesce(stood.name, ''), trim(deal.competitor)
FROM deal INDEXED BY deal_closed_on_id JOIN stage ON stage.id = deal.stage_id
LEFT JOIN client ON client.id = deal.client_id
LEFT JOIN lost_reason AS fine ON fine.id = deal.lost_reason_id
LEFT JOIN lost_reason AS rough ON rough.id = fine.parent_id
LEFT JOIN stage AS stood ON stood.id = deal.lost_stage_id
WHERE deal.closed_on BETWEEN ?1 AND ?2 AND stage.kind = 'lost' AND deal.deleted_at IS NULL
    AND (?3 = 0 OR stage.pipeline_id = ?3)
ORDER BY deal.closed_on DESC, deal.id DESC
"""  # noqa: S608 - constants


def lines(asked: Asked) -> list[LostLine]:
    """The reasons met most often first, the finer ones below theirs, the total at the end."""
    lost = _lost(asked)
    if not lost:
        return []
    whole = len(lost)
    found: list[LostLine] = []
    for rough in _groups(lost, "rough_id"):
        found.append(_line(rough[0].rough_id, rough[0].rough, 0, rough, whole))
        fine = _groups([one for one in rough if one.fine_id != one.rough_id], "fine_id")
        found += [_line(part[0].fine_id, part[0].fine, 1, part, whole) for part in fine]
    return [*found, _line(TOTAL, "", 0, lost, whole)]


def behind(asked: Asked, line: LostLine, _figure: str) -> list[ReportRow]:
    """The deals of a reason, the latest first."""
    found = [one for one in _lost(asked) if line.id in (TOTAL, one.fine_id, one.rough_id)]
    return [
        ReportRow(
            place, Entity.DEAL, one.deal_id, one.title, one.client,
            date.fromisoformat(one.closed_on), one.worth_minor, "",
        )
        for place, one in enumerate(found, start=1)
    ]  # fmt: skip


def _lost(asked: Asked) -> list[_Lost]:
    first, last = asked.period.first, asked.period.last
    return [_Lost(*found) for found in rows(_LOST, first, last, asked.choice)]


def _groups(lost: list[_Lost], by: str) -> list[list[_Lost]]:
    """Deals by a reason, the largest group first; those without a reason last."""
    found: dict[int, list[_Lost]] = {}
    for one in lost:
        found.setdefault(getattr(one, by), []).append(one)
    return [
        found[key]
        for key in sorted(
            found,
            key=lambda key: (
                key == UNTOLD,
                -len(found[key]),
                -sum(one.worth_minor for one in found[key]),
                key,
            ),
        )
    ]


def _line(reason: int, name: str, level: int, lost: list[_Lost], whole: int) -> LostLine:
    return LostLine(
        reason,
        name,
        level,
        len(lost),
        sum(one.worth_minor for one in lost),
        share_bp(len(lost), whole),
        most_frequent(one.stage for one in lost),
        most_frequent(one.competitor for one in lost),
    )
