"""Statements about the keys of other programs."""

from __future__ import annotations

from collections.abc import Iterable

from salesapp.db.connection import execute


def forget_keys(program: str, entity: str, names: Iterable[str]) -> None:
    """Free keys whose records are gone."""
    sql = "DELETE FROM external_key WHERE source = ? AND entity = ? AND ext_id = ?"
    for name in names:
        execute(sql, program, entity, name)
