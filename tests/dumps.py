"""The whole store as plain rows, to tell whether anything changed."""

from __future__ import annotations

from typing import Any

from salesapp.db.connection import rows

Dump = dict[str, list[tuple[Any, ...]]]


def business() -> Dump:
    """Every business table, ordered by id; the journal and the number series are left out."""
    from salesapp.db.models.all_tables import BUSINESS_TABLES

    names = [model._meta.table_name for model in BUSINESS_TABLES]
    return {
        name: sorted(rows(f'SELECT * FROM "{name}"'), key=repr)
        for name in (*names, "client_state", "deal_state")
    }
