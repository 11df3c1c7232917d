"""Goods of the catalogue that a request names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from salesapp.db.queries import products
from salesapp.domain.search_words import tokens
from salesapp.domain.wanted import Wanted, spellings, wanted

_FEWEST_WORDS = 2
_ONE = 1000


class Proposal(NamedTuple):
    """Goods a request seems to want."""

    product_id: int
    name: str
    sku: str
    unit: str
    quantity_milli: int
    stock_milli: int | None
    is_sure: bool
    """Found by its article; else by its name."""

    @property
    def in_stock(self) -> bool:
        """Whether there is enough of it."""
        return self.stock_milli is not None and self.stock_milli >= self.quantity_milli


def proposals(texts: Sequence[str]) -> list[Proposal]:
    """Goods named in some texts, each product once, in the order they are named."""
    lines = [line for text in texts for line in wanted(text)]
    skus = {sku for line in lines for article in line.articles for sku in spellings(article)}
    by_sku = products.by_sku(sorted(skus)) if skus else {}
    chosen: dict[int, tuple[Wanted, bool]] = {}
    for line in lines:
        sure = _by_article(line, by_sku)
        product_id = sure if sure is not None else _by_name(line.words)
        if product_id is not None:
            chosen.setdefault(product_id, (line, sure is not None))
    return [
        Proposal(
            row.id,
            row.name,
            row.sku,
            row.unit,
            chosen[row.id][0].quantity_milli or _ONE,
            row.stock_milli,
            chosen[row.id][1],
        )
        for row in products.rows(list(chosen))
    ]


def _by_article(line: Wanted, by_sku: dict[str, int]) -> int | None:
    for article in line.articles:
        for sku in spellings(article):
            if sku in by_sku:
                return by_sku[sku]
    return None


def _by_name(words: str) -> int | None:
    """The only product that has all the words in its name; several are nobody's guess."""
    asked = tokens(words)
    if len(asked) < _FEWEST_WORDS:
        return None
    found = [
        one.id
        for one in products.pick(words, 5)
        if all(any(word.startswith(piece) for word in tokens(one.name)) for piece in asked)
    ]
    return found[0] if len(found) == 1 else None
