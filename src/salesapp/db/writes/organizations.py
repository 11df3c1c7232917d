"""Statements of changes to our own organisation: series of numbers, settings."""

from __future__ import annotations

from salesapp.db.connection import execute, value

_COUNTED = {
    kind: f"SELECT 1 FROM {table} WHERE organization_id = ? AND year = ? AND counter NOT NULL"  # noqa: S608 - names of ours
    for kind, table in (
        ("invoice", "invoice"),
        ("order", "sales_order"),
        ("credit_note", "credit_note"),
    )
}
_KEEP_SERIES = """
INSERT INTO number_series (organization_id, kind, year, last, template) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (organization_id, kind, year) DO UPDATE
SET last = excluded.last, template = excluded.template
"""
_SAME_TEMPLATE = """
UPDATE number_series SET template = ? WHERE organization_id = ? AND kind = ?
"""
_KEEP_SETTING = """
INSERT INTO setting (key, value) VALUES (?, ?)
ON CONFLICT (key) DO UPDATE SET value = excluded.value
"""
_TAKE = """
INSERT INTO number_series (organization_id, kind, year, last, template) VALUES (?, ?, ?, 1, ?)
ON CONFLICT (organization_id, kind, year) DO UPDATE SET last = last + 1 RETURNING last
"""
_PROFILE = "SELECT id FROM profile WHERE deleted_at IS NULL ORDER BY id"


def has_counted(kind: str, organization_id: int, year: int) -> bool:
    """Whether a paper of the kind has a number of the year."""
    return value(_COUNTED[kind], organization_id, year) is not None


def keep_series(organization_id: int, kind: str, year: int, last: int, template: str) -> None:
    """Write the last number given in a series; its template holds for every year."""
    execute(_KEEP_SERIES, organization_id, kind, year, last, template)
    execute(_SAME_TEMPLATE, template, organization_id, kind)


def keep_setting(key: str, text: str) -> None:
    """Write a setting of the business."""
    execute(_KEEP_SETTING, key, text)


def take_counter(organization_id: int, kind: str, year: int, template: str) -> int:
    """Count a series up by one."""
    return int(value(_TAKE, organization_id, kind, year, template))


def only_profile() -> int | None:
    """The person who works here."""
    found = value(_PROFILE)
    return None if found is None else int(found)
