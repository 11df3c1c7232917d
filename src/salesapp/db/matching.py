"""Records found by what was typed: the index gives candidates, Python puts them in order.

A text that finds nothing is read again: as typed in the other keyboard layout, then with one slip
of the finger in a word undone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import islice
from typing import Any, Final, NamedTuple

from salesapp.db import vocabulary
from salesapp.db.connection import look_up, rows, value
from salesapp.domain.search_words import is_number, match_query, tokens
from salesapp.domain.text import digits, fold, wrong_layout

LIMIT: Final = 120
"""So many records are looked at: a few screens full; each lies anywhere in a long table."""


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


def _by_words(source: Source, index: str = "") -> str:
    """Who is deleted stands in the index, too, and takes nobody's place: the limit comes last."""
    table = index or f"{source}_fts"
    return (
        f"SELECT {source}.id, {_key_of(source)}, {_LAST.get(source, '0')} FROM {table}"  # noqa: S608 - names of ours
        f" CROSS JOIN {source} ON {source}.id = {table}.rowid"
        f" WHERE {table} MATCH ? AND {source}.deleted_at IS NULL LIMIT ?"
    )


def _by_phone(source: Source) -> str:
    return (
        f"SELECT DISTINCT {source}.id, {_key_of(source)}, {_LAST.get(source, '0')}"  # noqa: S608 - names of ours
        f" FROM contact_point CROSS JOIN {source} ON {source}.id = {source}_id"
        " WHERE contact_point.kind = 'phone' AND value_norm >= ? AND value_norm < ?"
        f" AND {source}.deleted_at IS NULL LIMIT ?"
    )


def _key_of(source: Source) -> str:
    return "name_key" if source in _KEYED else "title"


def _by_range(source: Source, column: str) -> str:
    return (
        f"SELECT id, name_key, {_LAST.get(source, '0')} FROM {source}"  # noqa: S608 - names of ours
        f" WHERE {column} >= ? AND {column} < ? AND deleted_at IS NULL ORDER BY {column} LIMIT ?"
    )


_WORDS: Final = {source: _by_words(source) for source in Source}
_NAMES: Final = {source: _by_range(source, "name_key") for source in _KEYED}
_ONE: Final = {
    source: f"SELECT 1 FROM {source}_fts WHERE {source}_fts MATCH ? LIMIT 1"  # noqa: S608 - names of ours
    for source in Source
}
_INN: Final = _by_range(Source.CLIENT, "inn")
_INN_PART: Final = _by_words(Source.CLIENT, "client_inn_fts")
_PART: Final = 3
"""So many digits of a number find it from within."""
_SKU: Final = _by_range(Source.PRODUCT, "sku")
_PHONES: Final = {source: _by_phone(source) for source in (Source.CLIENT, Source.CONTACT)}


class Reading(NamedTuple):
    """What a typed text may mean: the question to the index, and its words as they were meant."""

    match: str
    text: str


def readings(source: Source, text: str) -> Iterator[Reading]:
    """What the text may mean, the likeliest first; whoever finds something stops there."""
    literal = Reading(_question(source, text), text)
    if not literal.match:
        return
    yield literal
    other = wrong_layout(text)
    if (match := _question(source, other)) and fold(other) != fold(text):
        yield Reading(match, other)
    yield from mended(text)


def mended(text: str) -> Iterator[Reading]:
    """The text with one slip undone: in the words nobody has, else in one of the words."""
    words = tokens(text)
    wrong = vocabulary.unknown(words)
    longest = sorted(dict.fromkeys(words), key=len, reverse=True)
    for chosen in [wrong] if wrong else [[word] for word in longest]:
        meant = {word: vocabulary.readings(word) for word in chosen}
        if all(meant.values()):
            parts = [_any_of([word, *meant.get(word, ())]) for word in words]
            yield Reading(" AND ".join(parts), " ".join(meant.get(w, [w])[0] for w in words))


def question(source: Source, text: str) -> str:
    """The first reading that finds something, else the literal one, as a question to the index."""
    literal = ""
    for reading in readings(source, text):
        if _exists(source, reading.match):
            return reading.match
        literal = literal or reading.match
    return literal


def candidates(
    source: Source, text: str, limit: int = LIMIT, *, forgiving: bool = False
) -> list[Found]:
    """Records whose words begin with the typed ones, the best first.

    Whose name begins with the text comes first, then whose some word does, then the rest (found by
    telephone, city, people); what is put aside comes last.

    Args:
        source: Which records.
        text: As typed.
        limit: How many are looked at.
        forgiving: Read a text that finds nothing in the other layout, and with one slip undone.
    """
    meant = readings(source, text)
    return meaning(source, meant if forgiving else islice(meant, 1), limit)


def guessed(source: Source, text: str, limit: int = LIMIT) -> list[Found]:
    """Records of a text that finds nothing as it is written, for whoever has asked that before."""
    others = (one for one in readings(source, text) if one.text is not text)
    return meaning(source, others, limit)


def meaning(source: Source, meant: Iterable[Reading], limit: int = LIMIT) -> list[Found]:
    """Records of the first reading that finds any."""
    return next(filter(None, (_found(source, one, limit) for one in meant)), [])


def _question(source: Source, text: str) -> str:
    return match_query(text, numbers=source is not Source.PRODUCT)


def inn_part(text: str) -> str:
    """The text as a question to the index of parts of ИНН; empty when it is none."""
    number = digits(text) if is_number(text) else ""
    return f'"{number}"' if len(number) >= _PART else ""


def _any_of(words: list[str]) -> str:
    """One of the beginnings; those that begin with another one say nothing new."""
    shortest: list[str] = []
    for word in sorted(words, key=len):
        if not word.startswith(tuple(shortest)):
            shortest.append(word)
    question = " OR ".join(f'"{word}"*' for word in shortest)
    return f"({question})" if len(shortest) > 1 else question


def _exists(source: Source, match: str) -> bool:
    return bool(value(_ONE[source], match))


def _found(source: Source, reading: Reading, limit: int) -> list[Found]:
    look_up()
    asked = fold(reading.text)
    found: dict[int, tuple[Any, ...]] = {}
    if source in _NAMES:
        # A broad beginning fills the limit of the index before the names themselves are reached.
        found = {one[0]: one for one in rows(_NAMES[source], asked, asked + _END, limit)}
    if sum(not one[2] for one in found.values()) < limit:
        # Else nobody found by other words would stand before these names.
        found |= {one[0]: one for one in _further(source, reading, limit)}
    first = tokens(reading.text)[0]
    ranked = [
        Found(int(one[0]), _rank(_key(source, one[1]), asked, first) + 10 * int(one[2]), one[1])
        for one in found.values()
    ]
    if source is Source.CLIENT and len(found) < limit and (part := inn_part(reading.text)):
        ranked += [
            Found(int(one[0]), _WITHIN + 10 * int(one[2]), one[1])
            for one in rows(_INN_PART, part, limit)
            if one[0] not in found
        ]
    ranked.sort(key=lambda one: (one.rank, one.key, one.id))
    return ranked[:limit]


def _further(source: Source, reading: Reading, limit: int) -> Iterator[tuple[Any, ...]]:
    """Records found by any of their words, by their ИНН or their article."""
    if source is Source.CLIENT and is_number(reading.text):
        inn = digits(reading.text)
        yield from rows(_INN, inn, inn + _END, limit)
    if source is Source.PRODUCT:
        sku = reading.text.strip()
        yield from rows(_SKU, sku, sku + _END, limit)
    yield from _by_index(source, reading, limit)


def _by_index(source: Source, reading: Reading, limit: int) -> list[tuple[Any, ...]]:
    """Records of a reading by the index of words, `limit` of them at most.

    Of a beginning longer than those it has lists for (`_LISTED`) the index reads all there is
    before it tells the first one. What costs no more than what is told is tried before.
    """
    found = _by_phones(source, reading, limit) or _by_whole_words(source, reading, limit)
    return found if len(found) >= limit else rows(_WORDS[source], reading.match, limit)


def _by_phones(source: Source, reading: Reading, limit: int) -> list[tuple[Any, ...]]:
    """Records of a telephone that begins like that, and of just that number."""
    number = digits(reading.text)
    if source not in _PHONES or len(number) <= _LISTED or not is_number(reading.text):
        return []
    begun = "+7" + (number[1:] if number[0] in "78" else number)
    found = rows(_PHONES[source], begun, begun + _END, limit)
    if len(found) >= limit:
        found += rows(_WORDS[source], f'"{number}"', limit)
    return found


def _by_whole_words(source: Source, reading: Reading, limit: int) -> list[tuple[Any, ...]]:
    """Records of the few words that the one typed begins.

    Not of several: who has all of them may be nobody, and would be looked for twice.
    """
    if len(tokens(reading.text)) > 1:
        return []
    spelled = _LONG.sub(lambda found: _spelled(found[1]) or found[0], reading.match)
    few = spelled != reading.match and spelled.count('" ') < _SPELLED
    return rows(_WORDS[source], spelled, limit) if few else []


def _spelled(beginning: str) -> str:
    return " OR ".join(f'"{one}"' for one in vocabulary.beginning(beginning, _SPELLED))


_LISTED: Final = 3
"""Beginnings of so many signs the index has lists for (`prefix` of its tables)."""
_LONG: Final = re.compile(rf'"([^\W\d_]{{{_LISTED + 1},}})"\*')
_SPELLED: Final = 6
"""So many words are looked up sooner than all that begin like them are gathered."""


def _key(source: Source, text: str) -> str:
    return text if source in _KEYED else fold(text)


_WITHIN: Final = 5
"""Rank of those found by what stands within a number, not by its beginning."""


def _rank(key: str, asked: str, first: str) -> int:
    if key == asked:
        return 0
    if key.startswith(asked):
        return 1
    if key.startswith(first):
        return 2
    return 3 if f" {first}" in f" {key}" else 4
