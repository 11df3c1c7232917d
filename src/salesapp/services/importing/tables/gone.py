"""Goods that a whole catalogue of another program holds no more."""

from __future__ import annotations

from collections.abc import Sequence

from salesapp.db import journal
from salesapp.db.queries import import_matches
from salesapp.db.records import name_of, touch
from salesapp.domain.changes import Changes
from salesapp.domain.table_imports import EXTERNAL_ID
from salesapp.exchange.spool import read_spool
from salesapp.services.importing.tables.run import TableSource


def gone(source: TableSource) -> list[int]:
    """Goods on sale that came from the program before, and are not among the rows any more."""
    options = source.options
    if EXTERNAL_ID not in options.mapping:
        return []
    place = options.mapping.index(EXTERNAL_ID)
    there: set[str] = set()
    for batch in read_spool(source.spool):
        there.update(" ".join(row[place].split()) for row in batch.rows if place < len(row))
    kept: set[int] = set()
    lost: dict[int, None] = {}
    for key, product_id in import_matches.goods_on_sale(options.program).items():
        if key in there:
            kept.add(product_id)
        else:
            lost[product_id] = None
    return [one for one in lost if one not in kept]


def names(product_ids: Sequence[int], most: int = 3) -> str:
    """The first of the products by name."""
    told = ", ".join(name_of("product", one) for one in product_ids[:most])
    return f"{told}…" if len(product_ids) > most else told


def take_off_sale(product_ids: Sequence[int]) -> Changes:
    """Sell these products no more, as one action: they stay in the papers."""
    with journal.action("product.archive", subject=names(product_ids)) as rec:
        for product_id in product_ids:
            touch("product", product_id, is_active=False)
    return rec.result()
