"""Statements of changes to deals."""

from __future__ import annotations

import json
from collections.abc import Iterable

from salesapp.db.connection import execute, row, rows, value
from salesapp.db.fields import moment_text, now

_HAS_PAPERS = """
SELECT EXISTS (SELECT 1 FROM offer WHERE deal_id = ?1 AND deleted_at IS NULL)
OR EXISTS (SELECT 1 FROM sales_order WHERE deal_id = ?1 AND deleted_at IS NULL)
OR EXISTS (SELECT 1 FROM invoice WHERE deal_id = ?1 AND deleted_at IS NULL)
"""
_CANCEL_PLANNED = """
UPDATE activity SET state = 'cancelled', rev = rev + 1 WHERE deal_id = ? AND state = 'planned'
"""
_LEAVE_LAST = """
UPDATE activity SET deal_id = NULL, rev = rev + 1 WHERE id = (
    SELECT step.id FROM activity AS step
    JOIN client_state AS state ON state.client_id = step.client_id AND state.is_open = 1
    WHERE step.deal_id = ?1 AND step.state = 'planned' AND step.due_on IS NOT NULL
    AND step.deleted_at IS NULL
    AND NOT EXISTS (
        SELECT 1 FROM activity AS other WHERE other.client_id = step.client_id
        AND other.state = 'planned' AND other.due_on IS NOT NULL AND other.deleted_at IS NULL
        AND (other.deal_id IS NULL OR other.deal_id <> ?1))
    ORDER BY step.due_on, step.due_time IS NULL, step.due_time, step.id LIMIT 1)
"""
_CLIENT_INN = """
UPDATE client SET inn = ?, inn_flag = '', rev = rev + 1, updated_at = ? WHERE id = ?
"""
_FIRST_STAGE = """
SELECT stage.id FROM stage JOIN pipeline ON pipeline.id = stage.pipeline_id
WHERE stage.kind = 'open' AND stage.deleted_at IS NULL AND pipeline.deleted_at IS NULL
AND CASE WHEN ?2 IS NOT NULL THEN pipeline.id = (SELECT pipeline_id FROM stage WHERE id = ?2)
    WHEN ?1 IS NOT NULL THEN pipeline.id = ?1 ELSE NOT pipeline.is_archived END
ORDER BY pipeline.position, pipeline.id, stage.position, stage.id LIMIT 1
"""
_PLANNED_SUBJECTS = """
SELECT subject FROM activity WHERE deal_id = ? AND state = 'planned' AND deleted_at IS NULL
"""
_AMOUNT_OF_OFFER = """
UPDATE deal SET amount_minor = ?1, currency = ?2, rev = rev + 1, updated_at = ?3
WHERE id = ?4 AND is_amount_manual = 0 AND (amount_minor <> ?1 OR currency <> ?2)
"""
_LACKS_STEP = """
SELECT 1 FROM deal JOIN stage ON stage.id = deal.stage_id AND stage.kind = 'open'
JOIN deal_state AS state ON state.deal_id = deal.id AND state.next_on IS NULL
WHERE deal.id = ? AND deal.deleted_at IS NULL
AND (deal.paused_until IS NULL OR deal.paused_until < ?)
"""


def has_papers(deal_id: int) -> bool:
    """Whether offers, orders or invoices belong to the deal."""
    return bool(value(_HAS_PAPERS, deal_id))


def cancel_planned(deal_id: int) -> None:
    """Cancel what is planned in the deal; the last step of its client stays with the client."""
    execute(_LEAVE_LAST, deal_id)
    execute(_CANCEL_PLANNED, deal_id)


def set_client_inn(client_id: int | None, inn: str) -> None:
    """Write the checked ИНН of the deal's client."""
    execute(_CLIENT_INN, inn, moment_text(now()), client_id)


def first_stage(pipeline_id: int | None = None, stage_id: int | None = None) -> int:
    """The stage a new deal starts on: of the pipeline of a stage, of a pipeline, of the first."""
    return int(value(_FIRST_STAGE, pipeline_id, stage_id))


def planned_subjects(deal_id: int) -> set[str]:
    """Words of what is planned in the deal."""
    return {str(subject) for (subject,) in rows(_PLANNED_SUBJECTS, deal_id)}


def next_number() -> int:
    """Deals are numbered for talking about them; a gap there means nothing."""
    return int(value("SELECT coalesce(max(number), 0) + 1 FROM deal"))


def take_amount(deal_id: int, amount_minor: int, currency: str) -> None:
    """Let the deal's amount follow an offer, unless it was typed."""
    execute(_AMOUNT_OF_OFFER, amount_minor, currency, moment_text(now()), deal_id)


def lacks_step(deal_id: int, day: str) -> bool:
    """Whether the deal is open, not paused on the day, and nothing is planned in it."""
    return row(_LACKS_STEP, deal_id, day) is not None


def copy_lines(from_deal: int, to_deal: int) -> None:
    """Give a deal the goods of another one."""
    execute(
        "INSERT INTO deal_line (deal_id, position, product_id, name, unit, quantity_milli,"
        " price_minor) SELECT ?, position, product_id, name, unit, quantity_milli, price_minor"
        " FROM deal_line WHERE deal_id = ? ORDER BY position, id",
        to_deal,
        from_deal,
    )


def forget_lines(deals: Iterable[int]) -> None:
    """Take the goods of deals away."""
    execute(
        "DELETE FROM deal_line WHERE deal_id IN (SELECT value FROM json_each(?))",
        json.dumps(list(deals)),
    )


def client_of(deal_id: int) -> int | None:
    """The client of the deal."""
    found = value("SELECT client_id FROM deal WHERE id = ?", deal_id)
    return None if found is None else int(found)
