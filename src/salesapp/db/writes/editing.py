"""Statements of changes to many records at once."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Final

from salesapp.db.connection import execute, row
from salesapp.db.fields import moment_text, now
from salesapp.domain.entities import Entity

_AT_CLIENT: Final = """
UPDATE affiliation SET {} WHERE id = (
    SELECT id FROM affiliation WHERE contact_id = ?
    ORDER BY until_on IS NOT NULL, is_main DESC, id LIMIT 1)
"""
PLAIN: Final[Mapping[Entity, frozenset[str]]] = {
    Entity.CLIENT: frozenset(
        {"category", "industry", "source", "payment_terms", "note", "legal_address"}
        | {"actual_address", "delivery_address"}
    ),
    Entity.PRODUCT: frozenset({"description", "pitch"}),
    Entity.DEAL: frozenset(
        {"source", "need", "volume", "delivery_term", "budget", "payment_terms", "pay_on"}
        | {"contract_basis", "ship_on", "ship_place", "ship_terms", "competitor", "comment"}
        | {"expected_close_on"}
    ),
}
"""Columns no rule and no search depends on: many records get a value by one statement."""
_OF_THESE: Final = "id IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL"
_EMPTY_IS_NULL: Final = frozenset({"pay_on", "ship_on", "expected_close_on"})


def set_at_client(contact_id: int, columns: Mapping[str, str]) -> bool:
    """Write what a person is at the main client; False when there is none."""
    sets = ", ".join(f"{name} = ?" for name in columns)
    return bool(execute(_AT_CLIENT.format(sets), *columns.values(), contact_id))


def set_many(entity: Entity, ids: Sequence[int], columns: Mapping[str, object]) -> int:
    """Let records hold values in plain columns; return how many have changed."""
    told = _stored(columns)
    sets = ", ".join(f"{name} = ?" for name in told)
    sql = (
        f"UPDATE {entity} SET {sets}, rev = rev + 1, updated_at = ? WHERE {_OF_THESE}"  # noqa: S608 - names of ours
        f" AND ({_differs(told)})"
    )
    moment = moment_text(now())
    return execute(sql, *told.values(), moment, json.dumps(list(ids)), *told.values())


def count_many(
    entity: Entity, ids: Sequence[int], columns: Mapping[str, object]
) -> tuple[int, int]:
    """How many of the records are there, and how many of them would change."""
    told = _stored(columns)
    sql = (
        f"SELECT count(*), count(*) FILTER (WHERE {_differs(told)}) FROM {entity}"  # noqa: S608 - names of ours
        f" WHERE {_OF_THESE}"
    )
    found = row(sql, *told.values(), json.dumps(list(ids))) or (0, 0)
    return int(found[0]), int(found[1])


def _stored(columns: Mapping[str, object]) -> dict[str, object]:
    """Values as the columns keep them: an absent text is empty, a flag a number."""
    return {
        name: "" if given is None and name not in _EMPTY_IS_NULL else _plain(given)
        for name, given in columns.items()
    }


def _plain(given: object) -> object:
    if isinstance(given, bool):
        return int(given)
    return given.strip() if isinstance(given, str) else given


def _differs(columns: Mapping[str, object]) -> str:
    return " OR ".join(f"{name} IS NOT ?" for name in columns)
