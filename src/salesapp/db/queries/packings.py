"""Packs of goods."""

from __future__ import annotations

from salesapp.db.connection import rows
from salesapp.domain.money import div_half_up
from salesapp.domain.packings import MILLI, Packing

_PACKINGS = """
SELECT id, name, inner_id, count_milli, weight_mg, barcode FROM packing
WHERE product_id = ? ORDER BY position, id
"""


def of_product(product_id: int) -> list[Packing]:
    """Packs of a product, inner ones first."""
    found: dict[int, Packing] = {}
    for id_, name, inner_id, count, weight, barcode in rows(_PACKINGS, product_id):
        within = found[inner_id].total_milli if inner_id in found else MILLI
        total = div_half_up(count * within, MILLI)
        found[id_] = Packing(id_, name, inner_id, count, weight, barcode, total)
    return list(found.values())
