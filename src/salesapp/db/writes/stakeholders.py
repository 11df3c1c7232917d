"""Statements of changes to the map of a decision and to competitors."""

from __future__ import annotations

from salesapp.db.connection import execute, row, value


def keep(deal_id: int, contact_id: int, told: tuple[str, str, str, str]) -> int:
    """Write a person's role, attitude, what matters to them and a note; return the row."""
    execute(
        "INSERT INTO stakeholder (deal_id, contact_id, role, attitude, matters, note)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (deal_id, contact_id) DO UPDATE SET"
        " role = ?3, attitude = ?4, matters = ?5, note = ?6",
        deal_id,
        contact_id,
        *told,
    )
    sql = "SELECT id FROM stakeholder WHERE deal_id = ? AND contact_id = ?"
    return int(value(sql, deal_id, contact_id))


def remove(stakeholder_id: int) -> None:
    """Take a person off the map."""
    execute("DELETE FROM stakeholder WHERE id = ?", stakeholder_id)


def deal_of(stakeholder_id: int) -> int | None:
    """The deal of a person on the map."""
    found = row("SELECT deal_id FROM stakeholder WHERE id = ?", stakeholder_id)
    return None if found is None else int(found[0])


def competitor_named(deal_id: int, name_key: str) -> int | None:
    """A competitor of the deal by name."""
    found = value(
        "SELECT id FROM deal_competitor WHERE deal_id = ? AND name_key = ? AND deleted_at IS NULL",
        deal_id,
        name_key,
    )
    return None if found is None else int(found)
