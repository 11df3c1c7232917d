"""Conditions shared by the lists of documents."""

from __future__ import annotations

import json
from array import array
from collections.abc import Sequence
from typing import NamedTuple

from salesapp.db.connection import rows, value
from salesapp.domain.money import parse_money
from salesapp.domain.text import digits, fold

_CLIENTS = "SELECT rowid FROM client_fts WHERE client_fts MATCH ?"


class Condition(NamedTuple):
    """A piece of SQL behind WHERE, with its parameters."""

    sql: str = ""
    params: tuple[object, ...] = ()

    def __and__(self, other: Condition) -> Condition:
        return Condition(self.sql + other.sql, self.params + other.params)


def match(text: str) -> str:
    """What is typed as a query of the full-text index: every word begins a word."""
    return " ".join(f'"{word}"*' for word in fold(text).split())


def about(client_id: int | None, deal_id: int | None, text: str) -> Condition:
    """Documents of a client, of a deal, and those found by number, amount or client.

    The table of documents is called `paper` in the statement.
    """
    condition = Condition()
    if client_id is not None:
        condition &= Condition(" AND paper.client_id = ?", (client_id,))
    if deal_id is not None:
        condition &= Condition(" AND paper.deal_id = ?", (deal_id,))
    return condition & _found(text) if fold(text) else condition


def _found(text: str) -> Condition:
    pieces = ["paper.client_id IN (" + _CLIENTS + ")"]
    params: list[object] = [match(text)]
    number = digits(text)
    if number:
        pieces.append("paper.number GLOB ?")
        params.append(f"*{number}*")
        amount = parse_money(text)
        if amount is not None:
            pieces.append("paper.total_minor = ?")
            params.append(amount)
    return Condition(" AND (" + " OR ".join(pieces) + ")", tuple(params))


def all_ids(sql: str, params: Sequence[object]) -> array[int]:
    """Every id a statement gives, in its order, without a Python object per row."""
    found = value("SELECT json_group_array(id) FROM (" + sql + ")", *params)  # noqa: S608
    return array("q", json.loads(found))


def some_ids(sql: str, params: Sequence[object], limit: int) -> list[int]:
    """The first ids a statement gives."""
    return [int(found[0]) for found in rows(sql + " LIMIT ?", *params, limit)]
