"""Statements of changes to the sheet of a negotiation."""

from __future__ import annotations

from collections.abc import Mapping

from salesapp.db.connection import execute, executemany, row, value
from salesapp.domain.negotiation import Limits, Term

_TERM = """
INSERT INTO negotiation_term (deal_id, term, target, limit_value, walk_away)
VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (deal_id, term) DO UPDATE SET target = ?3, limit_value = ?4, walk_away = ?5
"""


def sheet_of(deal_id: int) -> int | None:
    """The sheet of a deal."""
    found = value("SELECT id FROM negotiation_sheet WHERE deal_id = ?", deal_id)
    return None if found is None else int(found)


def keep_limits(deal_id: int, limits: Mapping[Term, Limits]) -> None:
    """Write the limits; a term that has none is left out of the sheet."""
    gone = [term for term in Term if limits.get(term, Limits()).is_empty]
    executemany(
        "DELETE FROM negotiation_term WHERE deal_id = ? AND term = ?",
        [(deal_id, term.value) for term in gone],
    )
    executemany(
        _TERM,
        [
            (deal_id, term.value, one.target, one.limit, one.walk_away)
            for term, one in limits.items()
            if not one.is_empty
        ],
    )


def keep_positions(round_id: int, positions: Mapping[Term, int]) -> None:
    """Write what the client wanted in a round; terms left out go."""
    execute("DELETE FROM round_position WHERE round_id = ?", round_id)
    executemany(
        "INSERT INTO round_position (round_id, term, value) VALUES (?, ?, ?)",
        [(round_id, term.value, wanted) for term, wanted in positions.items()],
    )


def deal_of_round(round_id: int) -> int | None:
    """The deal a round belongs to."""
    found = row(
        "SELECT deal_id FROM negotiation_round WHERE id = ? AND deleted_at IS NULL", round_id
    )
    return None if found is None else int(found[0])
