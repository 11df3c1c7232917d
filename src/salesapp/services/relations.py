"""What the user does with goods that stand for others or go with them."""

from __future__ import annotations

from collections.abc import Sequence

from salesapp.db import journal
from salesapp.db.models.catalogue import ProductRelation
from salesapp.db.records import name_of, require
from salesapp.db.writes import relations as writes
from salesapp.domain.changes import Changes
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.relations import TWO_SIDED, RelationKind


def relate(product_id: int, other_ids: Sequence[int], kind: RelationKind) -> Changes:
    """Say that goods stand for a product or go with it; what is known already stays.

    Raises:
        RuleError: FIELD_INVALID when a product would be related to itself; RECORD_GONE.
    """
    with journal.action("product.relate", subject=name_of("product", product_id)) as rec:
        rec.about(product_id)
        require("product", product_id)
        for other_id in other_ids:
            if other_id == product_id:
                raise RuleError(Rule.FIELD_INVALID, field="product_id")
            require("product", other_id)
            both = kind in TWO_SIDED
            if not writes.known(product_id, other_id, kind.value, both_ways=both):
                ProductRelation.create(product=product_id, other=other_id, kind=kind.value)
    return rec.result()


def unrelate(relation_id: int) -> Changes:
    """Take a relation away, from whichever side.

    Raises:
        RuleError: RECORD_GONE.
    """
    product_id = writes.product_of(relation_id)
    if product_id is None:
        raise RuleError(Rule.RECORD_GONE, table="product_relation", id=relation_id)
    with journal.action("product.unrelate", subject=name_of("product", product_id)) as rec:
        rec.about(product_id)
        writes.delete(relation_id)
    return rec.result()
