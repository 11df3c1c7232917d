"""Texts that records hold in an open field: proposed while another one is typed."""

from __future__ import annotations

from typing import Final

from salesapp.db.connection import rows
from salesapp.domain.entities import Entity
from salesapp.domain.fields import Field, FieldType

_LATEST: Final = 4_000
"""Records looked at, the newest first: enough words, and the same time on any base."""
_MOST: Final = 200
_COLUMNS: Final = frozenset(
    {"city", "industry", "source", "payment_terms", "unit", "manufacturer", "ship_terms"}
    | {"competitor", "delivery_term", "contract_basis", "ship_place", "company_name"}
)


def texts_in_use(field: Field) -> list[str]:
    """Texts of a field by how often they are used; of the user's own lists too."""
    if field.is_custom:
        if field.type not in (FieldType.TEXT, FieldType.CHOICE, FieldType.CHOICES):
            return []
        sql = (
            "SELECT text_value FROM (SELECT text_value FROM custom_value WHERE field_id = ?"
            " ORDER BY id DESC LIMIT ?) WHERE text_value <> ''"
            " GROUP BY text_value ORDER BY count(*) DESC, text_value LIMIT ?"
        )
        return [str(text) for (text,) in rows(sql, field.custom_id, _LATEST, _MOST)]
    if field.is_attribute:
        sql = (
            "SELECT text FROM attribute_value WHERE attribute_id = ? AND text <> ''"
            " GROUP BY text ORDER BY count(*) DESC, text LIMIT ?"
        )
        return [str(text) for (text,) in rows(sql, field.attribute_id, _MOST)]
    if field.id == "position" and field.entity is Entity.CONTACT:
        return _of("affiliation", "position")
    return _of(field.entity.value, field.id) if field.id in _COLUMNS else []


def _of(table: str, column: str) -> list[str]:
    sql = (
        f"SELECT {column} FROM (SELECT {column} FROM {table} ORDER BY id DESC LIMIT ?)"  # noqa: S608 - names of ours
        f" WHERE {column} <> '' GROUP BY {column} ORDER BY count(*) DESC, {column} LIMIT ?"
    )
    return [str(text) for (text,) in rows(sql, _LATEST, _MOST)]
