"""Goods found by a text: their names first, then what is known of them, then a slip undone."""

from __future__ import annotations

from typing import Final

from salesapp.db.matching import LIMIT, Source, candidates, guessed
from salesapp.db.queries import knowledge

KNOWN_FROM: Final = 3
"""So many letters typed are looked for in facts, texts and papers, too."""


def found(text: str) -> list[int]:
    """The best matches of a text, at most about `LIMIT` of them."""
    named = [one.id for one in candidates(Source.PRODUCT, text)]
    if len(named) < LIMIT and len(text.strip()) >= KNOWN_FROM:
        known = [hit.product_id for hit in knowledge.search(text)]
        named = list(dict.fromkeys([*named, *known]))
    return named or [one.id for one in guessed(Source.PRODUCT, text)]
