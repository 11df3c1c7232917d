"""Statements of changes to offers."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from salesapp.db.connection import execute, row, rows, value
from salesapp.db.fields import moment_text, now
from salesapp.domain.offers import END_RULE

_DEAL = """
SELECT client_id, contact_id, payment_terms, ship_on FROM deal WHERE id = ? AND deleted_at IS NULL
"""
_DEAL_LINES = """
SELECT product_id, name, unit, quantity_milli, price_minor FROM deal_line
WHERE deal_id = ? ORDER BY position, id
"""
_SUPERSEDE = """
UPDATE offer SET state = 'superseded', rev = rev + 1, updated_at = ?
WHERE root_id = ? AND id <> ? AND state IN ('sent', 'accepted')
"""
_DRAFT_OF_CHAIN = """
SELECT id FROM offer WHERE root_id = ? AND state = 'draft' AND deleted_at IS NULL
"""
_NEXT_VERSION = "SELECT max(version) + 1 FROM offer WHERE root_id = ? AND deleted_at IS NULL"


_END_TASKS = """
UPDATE activity SET state = 'cancelled', rev = rev + 1, updated_at = ?
WHERE state = 'planned' AND rule = ? AND offer_id IN (SELECT id FROM offer WHERE root_id = ?)
"""


class DealFacts(NamedTuple):
    """What a deal says about an offer in it."""

    client_id: int | None = None
    contact_id: int | None = None
    payment_terms: str = ""
    ship_on: date | None = None


class DealLine(NamedTuple):
    """Goods of a deal."""

    product_id: int | None
    name: str
    unit: str
    quantity_milli: int
    price_minor: int


def deal_facts(deal_id: int) -> DealFacts | None:
    """What the deal says, or None when it is gone."""
    found = row(_DEAL, deal_id)
    if found is None:
        return None
    client_id, contact_id, terms, ship_on = found
    day = None if ship_on is None else date.fromisoformat(ship_on)
    return DealFacts(client_id, contact_id, terms, day)


def deal_lines(deal_id: int) -> list[DealLine]:
    """Goods of the deal in their order."""
    return [DealLine._make(found) for found in rows(_DEAL_LINES, deal_id)]


def supersede_others(root_id: int, offer_id: int) -> None:
    """Let the offer take the place of the other sent versions of its chain."""
    execute(_SUPERSEDE, moment_text(now()), root_id, offer_id)


def begin_chain(offer_id: int) -> None:
    """Make the offer the first version of a chain."""
    execute("UPDATE offer SET root_id = id WHERE id = ?", offer_id)


def draft_of_chain(root_id: int) -> int | None:
    """The version of the chain still being written."""
    found = value(_DRAFT_OF_CHAIN, root_id)
    return None if found is None else int(found)


def next_version(root_id: int) -> int:
    """Number of the version that comes next in the chain."""
    return int(value(_NEXT_VERSION, root_id))


def drop_end_tasks(root_id: int) -> None:
    """Cancel what reminds of the end of an offer: it was answered, or another version went out."""
    execute(_END_TASKS, moment_text(now()), END_RULE, root_id)
