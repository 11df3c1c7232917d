"""Statements of the sample company that no intention of a user has."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final, NamedTuple

from salesapp.db.connection import execute, executemany, rows, value
from salesapp.db.fields import moment_text, parse_moment

_POINT: Final = """
SELECT value FROM contact_point WHERE kind = ?1 AND (client_id = ?2 OR contact_id IN (
    SELECT contact_id FROM affiliation WHERE client_id = ?2)) ORDER BY id LIMIT 1
"""


def first_point(kind: str, client_id: int) -> str:
    """A telephone or e-mail of a client or of its people."""
    return str(value(_POINT, kind, client_id) or "")


def ids_of(table: str) -> list[int]:
    """Records that are not deleted."""
    sql = f"SELECT id FROM {table} WHERE deleted_at IS NULL ORDER BY id"  # noqa: S608 - names of ours
    return [int(one) for (one,) in rows(sql)]


def inn_of(client_id: int) -> str:
    """The ИНН of a client."""
    return str(value("SELECT inn FROM client WHERE id = ?", client_id) or "")


def deleted_on(table: str, record_id: int, moment: datetime) -> None:
    """Let a record have been deleted earlier."""
    sql = f"UPDATE {table} SET deleted_at = ? WHERE id = ?"  # noqa: S608 - names of ours
    execute(sql, moment_text(moment), record_id)


_DEALS: Final = """
SELECT deal.id, deal.client_id, stage.kind, stage.code, deal.amount_minor, deal.stage_since_at
FROM deal JOIN stage ON stage.id = deal.stage_id
WHERE deal.deleted_at IS NULL AND deal.client_id IS NOT NULL ORDER BY deal.id
"""


class DemoDeal(NamedTuple):
    """A deal of the sample company."""

    id: int
    client_id: int
    kind: str
    stage: str
    amount_minor: int
    since: datetime


def deals_with_clients() -> list[DemoDeal]:
    """Deals that belong to somebody."""
    return [
        DemoDeal(id_, client_id, kind, stage, amount, parse_moment(since))
        for id_, client_id, kind, stage, amount, since in rows(_DEALS)
    ]


def set_decider(deal_id: int, contact_id: int) -> None:
    """Let a person decide on a deal where nobody is named yet."""
    execute(
        "UPDATE deal SET decision_contact_id = ? WHERE id = ? AND decision_contact_id IS NULL",
        contact_id,
        deal_id,
    )


def people_of(client_id: int) -> list[int]:
    """People of a client, the main one first."""
    sql = "SELECT contact_id FROM affiliation WHERE client_id = ? ORDER BY is_main DESC, contact_id"
    return [int(one) for (one,) in rows(sql, client_id)]


def replies_by_kind() -> dict[str, tuple[int, list[int]]]:
    """Objections of the library by kind, each with its replies."""
    found: dict[str, tuple[int, list[int]]] = {}
    sql = (
        "SELECT one.kind, one.id, reply.id FROM objection AS one JOIN objection_reply AS reply"
        " ON reply.objection_id = one.id ORDER BY one.position, reply.position"
    )
    for kind, objection_id, reply_id in rows(sql):
        found.setdefault(str(kind), (int(objection_id), []))[1].append(int(reply_id))
    return found


def done_calls() -> list[tuple[int, bool]]:
    """Calls that were made to clients, and whether they were about a deal."""
    sql = (
        "SELECT id, deal_id IS NOT NULL FROM activity WHERE state = 'done' AND kind = 'call'"
        " AND client_id IS NOT NULL ORDER BY id"
    )
    return [(int(id_), bool(deal)) for id_, deal in rows(sql)]


def set_results(results: Sequence[tuple[str, int]]) -> None:
    """Let calls have ended in another way."""
    executemany("UPDATE activity SET result = ? WHERE id = ?", list(results))
