"""Which columns of the store point at a record: asked of the schema, never listed by hand."""

from __future__ import annotations

from functools import cache
from typing import Final, NamedTuple

from salesapp.db.connection import rows
from salesapp.db.subjects import RECORDED


class Link(NamedTuple):
    """A column that holds ids of a kind of record.

    `is_part` tells a part of the record (a telephone, an account), which goes when the record goes,
    from a record of its own (a deal). `kind` limits the rows of a table that names the kind in its
    column ``entity``; empty for a foreign key.
    """

    table: str
    column: str
    is_part: bool
    kind: str = ""

    @property
    def where(self) -> str:
        """The condition for the rows that point at one record (its id is to be bound)."""
        kind = f" AND entity = '{self.kind}'" if self.kind else ""
        return f"{self.column} = ?{kind}"


NOT_LINKS: Final = frozenset(
    {
        "permit",
        "merge_record",
        "not_duplicate",
        "suspicion",
        "journal_subject",
        "paper_look",
        "chain",
    }
)
"""Tables that name two records of any kind, keep what once was, or name papers only."""

SUMMARIES: Final = frozenset(
    {
        "client_state",
        "client_money",
        "client_class",
        "client_class_history",
        "deal_state",
        "deal_board",
        "day_count",
        "product_state",
        "receivable",
        "advance",
        "payment_rate",
        "price_history",
    }
)
"""Tables counted from others: they follow by themselves, or tell of the survivor only."""


@cache
def tables() -> tuple[str, ...]:
    """Tables of ours, without the index of words."""
    found = rows(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB '*_fts*'"
        " AND name NOT GLOB 'sqlite_*' AND name <> 'schema_migration' ORDER BY name"
    )
    return tuple(str(name) for (name,) in found)


@cache
def columns(table: str) -> tuple[str, ...]:
    """Columns of a table in their order."""
    found = rows("SELECT name FROM pragma_table_info(?) ORDER BY cid", table)
    return tuple(str(name) for (name,) in found)


@cache
def links(record: str) -> tuple[Link, ...]:
    """Everything that points at a kind of record, by foreign key or by its name."""
    found = []
    for table in tables():
        if table in NOT_LINKS or table in SUMMARIES:
            continue
        for target, column, on_delete in rows(
            'SELECT "table", "from", on_delete FROM pragma_foreign_key_list(?)', table
        ):
            if target == record:
                found.append(Link(table, str(column), on_delete == "CASCADE"))
        if {"entity", "record_id"} <= set(columns(table)):
            found.append(Link(table, "record_id", is_part=True, kind=record))
    return tuple(found)


@cache
def unique_sets(table: str) -> tuple[tuple[str, ...], ...]:
    """The columns of each unique index of a table, its key left out."""
    found = []
    for (name,) in rows('SELECT name FROM pragma_index_list(?) WHERE "unique"', table):
        names = rows("SELECT name FROM pragma_index_info(?) ORDER BY seqno", name)
        found.append(tuple(str(column) for (column,) in names if column is not None))
    return tuple(found)


def forget() -> None:
    """Ask the schema again (it was upgraded, or another store is open)."""
    for answer in (tables, columns, links, unique_sets):
        answer.cache_clear()


def unrecorded(record: str) -> list[str]:
    """Tables that point at a record and are not journalled: a merge could not be undone."""
    return sorted({link.table for link in links(record)} - RECORDED)
