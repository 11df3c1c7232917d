"""Goods related to a product, and those that stand in for what cannot be had."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import NamedTuple

from salesapp.db.connection import rows
from salesapp.db.queries import products
from salesapp.db.queries.products import ProductRow
from salesapp.domain.relations import TWO_SIDED, RelationKind


class Related(NamedTuple):
    """A related product; `is_back`: the relation was told from its side."""

    id: int
    kind: RelationKind
    is_back: bool
    product: ProductRow
    note: str


class StandIn(NamedTuple):
    """A product proposed in place of another."""

    product: ProductRow
    instead_of: str
    kind: RelationKind


_OF_PRODUCT = """
SELECT relation.id, relation.kind, 0, relation.other_id, relation.note, relation.position
FROM product_relation AS relation
JOIN product ON product.id = relation.other_id AND product.deleted_at IS NULL
WHERE relation.product_id = ?1
UNION ALL
SELECT relation.id, relation.kind, 1, relation.product_id, relation.note, relation.position
FROM product_relation AS relation
JOIN product ON product.id = relation.product_id AND product.deleted_at IS NULL
WHERE relation.other_id = ?1
ORDER BY 2, 3, 6, 1
"""
_STAND_INS = """
WITH asked(id) AS (SELECT value FROM json_each(?1)), told AS (
    SELECT relation.product_id AS lacking, relation.other_id AS other, relation.kind
    FROM product_relation AS relation JOIN asked ON asked.id = relation.product_id
    WHERE relation.kind IN ('replacement', 'alternative')
    UNION
    SELECT relation.other_id, relation.product_id, relation.kind
    FROM product_relation AS relation JOIN asked ON asked.id = relation.other_id
    WHERE relation.kind = 'alternative')
SELECT told.lacking, told.other, told.kind FROM told
JOIN product ON product.id = told.other AND product.is_active = 1 AND product.deleted_at IS NULL
ORDER BY told.lacking, told.kind = 'alternative', product.stock_milli IS NULL,
    product.stock_milli <= 0, product.stock_milli DESC, told.other
"""
_COUNT = """
SELECT count(*) FROM product_relation AS relation
JOIN product ON product.id = iif(relation.product_id = ?1, relation.other_id, relation.product_id)
    AND product.deleted_at IS NULL
WHERE ?1 IN (relation.product_id, relation.other_id)
"""


def of_product(product_id: int) -> list[Related]:
    """Everything related to a product; what holds both ways is told once."""
    found = rows(_OF_PRODUCT, product_id)
    known = {one.id: one for one in products.rows([other for _i, _k, _b, other, _n, _p in found])}
    return [
        Related(id_, RelationKind(kind), bool(back) and kind not in TWO_SIDED, known[other], note)
        for id_, kind, back, other, note, _position in found
        if other in known
    ]


def stand_ins(lacking: Sequence[ProductRow]) -> list[StandIn]:
    """What can be sold in place of goods that cannot be had: replacements first, then stock."""
    names = {one.id: one.name for one in lacking}
    found = rows(_STAND_INS, json.dumps(list(names)))
    known = {one.id: one for one in products.rows([other for _l, other, _k in found])}
    return [
        StandIn(known[other], names[wanted], RelationKind(kind))
        for wanted, other, kind in found
        if other in known
    ]


def count(product_id: int) -> int:
    """How many goods are related to a product."""
    return int(rows(_COUNT, product_id)[0][0])
