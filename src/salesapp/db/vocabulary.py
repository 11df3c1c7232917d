"""The words records are found by: a B-tree that tells which words lie one slip from a typed one.

Words are learnt with each journal entry, in its transaction, whoever wrote the record. A word stays
when its record goes: it costs a look into the index that finds nothing.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import filterfalse
from typing import Final

from salesapp.db.connection import execute, executemany, rows
from salesapp.domain.slips import WORD, meant

_TABLES: Final = ("client", "contact", "product", "deal", "lead")
_BLOCK: Final = 20_000
_MOST: Final = 12
"""So many readings of one word are looked for at most."""
_END: Final = "\U0010ffff"

_BEGUN: Final = f"""
SELECT value FROM json_each(?) WHERE EXISTS (
    SELECT 1 FROM search_word WHERE word >= value AND word < value || '{_END}')
"""  # noqa: S608 - constants
_KNOWN: Final = f"{_BEGUN}LIMIT {_MOST}"
_BEGINNING: Final = "SELECT word FROM search_word WHERE word >= ? AND word < ? LIMIT ?"


def learn(subjects: Iterable[tuple[str, int]]) -> None:
    """Take in the words of records that were written; inside the caller's transaction."""
    by_table: dict[str, list[int]] = {}
    for entity, record_id in subjects:
        if entity in _TABLES:
            by_table.setdefault(entity, []).append(record_id)
    for table, ids in by_table.items():
        sql = f"SELECT search_text FROM {table} WHERE id IN (SELECT value FROM json_each(?))"  # noqa: S608 - names of ours
        _add(text for (text,) in rows(sql, json.dumps(ids)))


def learn_texts(texts: Iterable[str]) -> None:
    """Take in words that are at hand; inside the caller's transaction."""
    _add(texts)


def rebuild() -> None:
    """Learn all words anew and forget those no record has; inside the caller's transaction."""
    execute("DELETE FROM search_word")
    for table in _TABLES:
        last = 0
        while found := rows(
            f"SELECT id, search_text FROM {table} WHERE id > ? ORDER BY id LIMIT {_BLOCK}",  # noqa: S608 - names of ours
            last,
        ):
            last = found[-1][0]
            _add(text for _id, text in found)


def readings(word: str) -> list[str]:
    """Beginnings of known words that a folded word may have been meant as, without itself."""
    variants = meant(word)
    if not variants:
        return []
    return [str(one) for (one,) in rows(_KNOWN, json.dumps(variants))]


def beginning(word: str, most: int) -> list[str]:
    """Known words that begin with a folded one; nothing when they are more than `most`."""
    found = [str(one) for (one,) in rows(_BEGINNING, word, word + _END, most + 1)]
    return found if len(found) <= most else []


def unknown(words: Iterable[str]) -> list[str]:
    """Those of the words that begin no known word; numbers are not known as words."""
    asked = [word for word in dict.fromkeys(words) if WORD.fullmatch(word)]
    known = {str(one) for (one,) in rows(_BEGUN, json.dumps(asked, ensure_ascii=False))}
    return [word for word in asked if word not in known]


def _add(texts: Iterable[str]) -> None:
    # Texts repeat each other's words: what stands between spaces is looked into once. Numbers are
    # no words.
    pieces = filterfalse(str.isdecimal, set(" ".join(texts).split()))
    words = set(WORD.findall(" ".join(pieces)))
    if words:
        executemany(
            "INSERT OR IGNORE INTO search_word (word) VALUES (?)",
            [(word,) for word in sorted(words)],
        )
