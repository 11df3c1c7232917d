"""Conditions shared by the lists of documents."""

from __future__ import annotations

import json
from array import array
from collections.abc import Sequence
from typing import Literal, NamedTuple

from salesapp.db.connection import rows, value
from salesapp.domain.money import parse_money
from salesapp.domain.text import digits, fold

_CLIENTS = "SELECT rowid FROM client_fts WHERE client_fts MATCH ?"
MANY = 20_000
"""Fewer clients than this are few beside all papers: theirs are looked up one by one."""
MOST = 200_000
"""More clients than this are most: the first papers found are soon met on a walk over all."""
LONG = 12_000
"""Lists of so many papers are asked beside the window."""
_PART = 3
"""So many digits are looked up in the index of parts of numbers."""
Numbered = Literal["offer", "sales_order", "invoice", "credit_note", ""]
"""The table of the papers, when it has an index of parts of its numbers."""


class Condition(NamedTuple):
    """A piece of SQL behind WHERE, with its parameters."""

    sql: str = ""
    params: tuple[object, ...] = ()

    def __and__(self, other: Condition) -> Condition:
        return Condition(self.sql + other.sql, self.params + other.params)


def match(text: str) -> str:
    """What is typed as a query of the full-text index: every word begins a word."""
    return " ".join(f'"{word}"*' for word in fold(text).split())


def about(
    client_id: int | None,
    deal_id: int | None,
    text: str,
    table: Numbered = "",
) -> Condition:
    """Documents of a client, of a deal, and those found by number, amount or client.

    The table of documents is called `paper` in the statement.
    """
    condition = Condition()
    if client_id is not None:
        condition &= Condition(" AND paper.client_id = ?", (client_id,))
    if deal_id is not None:
        condition &= Condition(" AND paper.deal_id = ?", (deal_id,))
    return condition & _found(text, table) if fold(text) else condition


def named(column: str, text: str, *, begins: bool = False) -> str:
    """A condition that a column names a client found by the text; its parameter is `match(text)`.

    With `begins` the first rows of a walk along an index are wanted: when very many clients suit,
    each row asks about its own, for the list of all of them would take longer than the rows.
    """
    if begins and not names_few(text, MOST):
        return f"EXISTS ({_CLIENTS} AND rowid = {column})"
    return f"{column} IN ({_CLIENTS})"


def is_long(table: str) -> bool:
    """Whether a table of papers has so many rows that its list is asked beside the window."""
    return bool(value(f"SELECT coalesce(max(id), 0) > {LONG} FROM {table}"))  # noqa: S608 - names of ours


def names_few(text: str, most: int = 0) -> bool:
    """Whether a text is typed, and fewer clients suit it than `most`, else than `MANY`."""
    most = most or MANY
    if not fold(text):
        return False
    return bool(value(f"SELECT count(*) < {most} FROM ({_CLIENTS} LIMIT {most})", match(text)))  # noqa: S608 - constants


def _found(text: str, table: Numbered) -> Condition:
    number = digits(text)
    amount = parse_money(text) if number else None
    params: list[object] = [match(text)]
    if number:
        is_part = bool(table) and len(number) >= _PART
        params.append(f'"{number}"' if is_part else f"*{number}*")
    if amount is not None:
        params.append(amount)
    if table:
        return Condition(_looked_up(table, number, amount), tuple(params))
    pieces = [named("paper.client_id", text)]
    if number:
        pieces.append("paper.number GLOB ?")
    if amount is not None:
        pieces.append("paper.total_minor = ?")
    return Condition(" AND (" + " OR ".join(pieces) + ")", tuple(params))


def _looked_up(table: str, number: str, amount: int | None) -> str:
    """Each way to find a paper walks its own index; the rows follow."""
    ways = [f"SELECT id FROM {table} WHERE client_id IN ({_CLIENTS})"]  # noqa: S608 - names of ours
    if len(number) >= _PART:
        ways.append(_parts_of(table))
    elif number:
        ways.append(f"SELECT id FROM {table} WHERE number GLOB ?")  # noqa: S608 - names of ours
    if amount is not None:
        ways.append(f"SELECT id FROM {table} WHERE total_minor = ? AND deleted_at IS NULL")  # noqa: S608 - names of ours
    return f" AND paper.id IN ({' UNION ALL '.join(ways)})"


def _parts_of(table: str) -> str:
    index = f"{table}_number_fts"
    return f"SELECT rowid FROM {index} WHERE {index} MATCH ?"  # noqa: S608 - names of ours


def all_ids(sql: str, params: Sequence[object]) -> array[int]:
    """Every id a statement gives, in its order, without a Python object per row."""
    found = value("SELECT json_group_array(id) FROM (" + sql + ")", *params)  # noqa: S608
    return array("q", json.loads(found))


def some_ids(sql: str, params: Sequence[object], limit: int) -> list[int]:
    """The first ids a statement gives."""
    return [int(found[0]) for found in rows(sql + " LIMIT ?", *params, limit)]
