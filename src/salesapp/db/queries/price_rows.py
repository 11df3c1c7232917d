"""What a price list holds: goods by group, and the quantities its prices step at."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple

from salesapp.db.connection import rows


class PricedGoods(NamedTuple):
    """A product as a price list names it."""

    id: int
    sku: str
    name: str
    unit: str
    vat_bp: int | None
    category_id: int | None


_GOODS: Final = """
SELECT id, sku, name, unit, vat_bp, category_id FROM product
WHERE deleted_at IS NULL AND is_active = 1
AND (?1 IS NULL OR category_id IN (SELECT value FROM json_each(?1)))
AND (?2 IS NULL OR EXISTS (SELECT 1 FROM price WHERE product_id = product.id
     AND price_list_id = ?2))
ORDER BY name_key, id
"""
_STEPS: Final = """
SELECT DISTINCT from_milli FROM price WHERE from_milli > 1000
AND (valid_to IS NULL OR valid_to >= ?4) AND (client_id IS NULL AND price_list_id IS ?1
    OR client_id = ?3 OR price_list_id = (SELECT price_list_id FROM client WHERE id = ?3))
ORDER BY from_milli LIMIT ?2
"""


def goods(category_ids: Sequence[int] | None, list_id: int | None) -> list[PricedGoods]:
    """Active products of some groups (None: of all), by name; of a list, those it prices."""
    groups = None if category_ids is None else json.dumps(list(category_ids))
    return [PricedGoods(*one) for one in rows(_GOODS, groups, list_id)]


def steps(list_id: int | None, most: int, on: date, client_id: int | None = None) -> list[int]:
    """Quantities in thousandths from which a list (None: the base prices) is cheaper.

    With a client those of its own prices, and of its list, too.
    """
    return [int(one) for (one,) in rows(_STEPS, list_id, most, client_id, on)]
