"""Conditions of stages: filters of deals, told of one deal by the SQL of the lists."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final, NamedTuple

from salesapp.db.connection import named, rows, value
from salesapp.db.queries.filter_sql import Bound, where
from salesapp.db.queries.list_fields import fields_of
from salesapp.domain.deals import Severity
from salesapp.domain.entities import Entity
from salesapp.domain.fields import Field, FieldType
from salesapp.domain.filters import Condition, Group, Joined, Node, read_filter

_OF_STAGE: Final = """
SELECT field, severity, condition FROM stage_gate WHERE stage_id = ? AND condition <> ''
ORDER BY position, id
"""
_ONE: Final = "SELECT condition FROM stage_gate WHERE field = ? AND condition <> '' LIMIT 1"


class StageCondition(NamedTuple):
    """A condition of a stage; a group without parts asks nothing any more."""

    code: str
    severity: Severity
    group: Group


def askable() -> dict[str, Field]:
    """Fields a condition may ask about."""
    return {
        one.id: one for one in fields_of(Entity.DEAL).values() if one.type is not FieldType.RECORD
    }


def of_stage(stage_id: int) -> list[StageCondition]:
    """The conditions of a stage, in order."""
    return [
        StageCondition(str(code), Severity(severity), read(str(text)))
        for code, severity, text in rows(_OF_STAGE, stage_id)
    ]


def of_code(code: str) -> Group:
    """What a condition asks; nothing when it is gone."""
    return read(str(value(_ONE, code) or ""))


def read(text: str) -> Group:
    """A condition out of the store; fields that are gone are not asked about."""
    return read_filter(text, askable().values())


def held(deal_id: int, codes: Iterable[str], today: date) -> dict[str, bool]:
    """Whether a deal meets some conditions on a day."""
    return {code: passes(deal_id, of_code(code), today) for code in codes}


def passes(deal_id: int, node: Node, today: date) -> bool:
    """Whether a deal meets a condition; what asks nothing is met."""
    bound = Bound(today)
    sql = where(Entity.DEAL, node, bound)
    joined = {
        "state": "LEFT JOIN deal_state AS state ON state.deal_id = deal.id",
        "stage": "LEFT JOIN stage ON stage.id = deal.stage_id",
    }
    joins = " ".join(joined[name] for name in sorted(bound.joins))
    asked = f"SELECT 1 FROM deal {joins} WHERE deal.id = :gate_deal AND {sql}"  # noqa: S608 - ours
    return bool(list(named(asked, {**bound.values, "gate_deal": deal_id})))


def unmet(deal_id: int, group: Group, today: date) -> Group:
    """What of a condition a deal lacks: of parts that must all hold those that do not."""
    if group.joined is Joined.ANY:
        return group
    lacking = [part for part in group.parts if not passes(deal_id, part, today)]
    found: list[Node] = [
        part if isinstance(part, Condition) else unmet(deal_id, part, today) for part in lacking
    ]
    return Group(tuple(found))
