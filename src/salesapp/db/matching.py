"""Records found by what was typed: the index gives candidates, Python puts them in order."""

from __future__ import annotations

from enum import StrEnum
from typing import Final, NamedTuple

from salesapp.db.connection import rows
from salesapp.domain.search_words import is_number, match_query, tokens
from salesapp.domain.text import digits, fold

LIMIT: Final = 300


class Source(StrEnum):
    """Tables with an index of words."""

    CLIENT = "client"
    CONTACT = "contact"
    PRODUCT = "product"
    DEAL = "deal"
    LEAD = "lead"


class Found(NamedTuple):
    """A record and how well it fits: smaller is better."""

    id: int
    rank: int
    key: str


_KEYED: Final = {Source.CLIENT, Source.CONTACT, Source.PRODUCT}
_LAST: Final = {Source.CLIENT: "status = 'archived'", Source.PRODUCT: "is_active = 0"}
_END: Final = "\U0010ffff"


def _by_words(source: Source) -> str:
    key = "name_key" if source in _KEYED else "title"
    return (
        f"SELECT id, {key}, {_LAST.get(source, '0')} FROM {source} WHERE deleted_at IS NULL"  # noqa: S608 - names of ours
        f" AND id IN (SELECT rowid FROM {source}_fts WHERE {source}_fts MATCH ? LIMIT ?)"
    )


def _by_range(source: Source, column: str) -> str:
    return (
        f"SELECT id, name_key, {_LAST.get(source, '0')} FROM {source}"  # noqa: S608 - names of ours
        f" WHERE {column} >= ? AND {column} < ? AND deleted_at IS NULL ORDER BY {column} LIMIT ?"
    )


_WORDS: Final = {source: _by_words(source) for source in Source}
_NAMES: Final = {source: _by_range(source, "name_key") for source in _KEYED}
_INN: Final = _by_range(Source.CLIENT, "inn")
_SKU: Final = _by_range(Source.PRODUCT, "sku")


def candidates(source: Source, text: str, limit: int = LIMIT) -> list[Found]:
    """Records whose words begin with the typed ones, the best first.

    Whose name begins with the text comes first, then whose some word does, then the rest (found by
    telephone, city, people); what is put aside comes last.
    """
    number = is_number(text)
    match = match_query(text, numbers=source is not Source.PRODUCT)
    if not match:
        return []
    asked = fold(text)
    found = {one[0]: one for one in rows(_WORDS[source], match, limit)}
    if source in _NAMES:
        # A broad beginning fills the limit of the index before the names themselves are reached.
        found |= {one[0]: one for one in rows(_NAMES[source], asked, asked + _END, limit)}
    if source is Source.CLIENT and number:
        inn = digits(text)
        found |= {one[0]: one for one in rows(_INN, inn, inn + _END, limit)}
    if source is Source.PRODUCT:
        sku = text.strip()
        found |= {one[0]: one for one in rows(_SKU, sku, sku + _END, limit)}
    first = tokens(text)[0]
    ranked = [
        Found(int(one[0]), _rank(_key(source, one[1]), asked, first) + 10 * int(one[2]), one[1])
        for one in found.values()
    ]
    ranked.sort(key=lambda one: (one.rank, one.key, one.id))
    return ranked[:limit]


def _key(source: Source, text: str) -> str:
    return text if source in _KEYED else fold(text)


def _rank(key: str, asked: str, first: str) -> int:
    if key == asked:
        return 0
    if key.startswith(asked):
        return 1
    if key.startswith(first):
        return 2
    return 3 if f" {first}" in f" {key}" else 4
