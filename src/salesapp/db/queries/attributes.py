"""Properties of groups and the values of goods."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from salesapp.db.connection import rows
from salesapp.domain.attributes import Attribute, AttributeKind, Value

_COLUMNS = """
SELECT attribute.id, attribute.rev, attribute.category_id, category.name, attribute.name,
    attribute.kind, attribute.unit, attribute.choices, attribute.is_required,
    attribute.is_listed, attribute.is_filter
FROM attribute JOIN category ON category.id = attribute.category_id
"""
_OF_CATEGORY = f"""
WITH RECURSIVE above(id, far) AS (
    SELECT ?1, 0 UNION SELECT category.parent_id, above.far + 1 FROM category
    JOIN above ON above.id = category.id WHERE category.parent_id IS NOT NULL)
{_COLUMNS} JOIN above ON above.id = attribute.category_id
WHERE attribute.deleted_at IS NULL
ORDER BY above.far DESC, attribute.position, attribute.id
"""  # noqa: S608 - constants
_OF_PRODUCTS = f"""
WITH RECURSIVE above(id, far) AS (
    SELECT category_id, 0 FROM product
    WHERE id IN (SELECT value FROM json_each(?1)) AND category_id IS NOT NULL
    UNION SELECT category.parent_id, above.far + 1 FROM category
    JOIN above ON above.id = category.id WHERE category.parent_id IS NOT NULL)
{_COLUMNS} JOIN (SELECT id, max(far) AS far FROM above GROUP BY id) AS near
    ON near.id = attribute.category_id
WHERE attribute.deleted_at IS NULL
ORDER BY near.far DESC, attribute.position, attribute.id
"""  # noqa: S608 - constants
_VALUES = """
SELECT product_id, attribute_id, number_milli, text FROM attribute_value
WHERE product_id IN (SELECT value FROM json_each(?))
"""
_ONE = f"{_COLUMNS} WHERE attribute.id = ? AND attribute.deleted_at IS NULL"
_USED = """
SELECT count(*) FROM attribute_value WHERE attribute_id = ?
"""


def of_category(category_id: int | None) -> list[Attribute]:
    """Properties of a group, those of the groups above first."""
    if category_id is None:
        return []
    return [_attribute(one) for one in rows(_OF_CATEGORY, category_id)]


def of_products(product_ids: Sequence[int]) -> list[Attribute]:
    """Properties any of the products may have."""
    return [_attribute(one) for one in rows(_OF_PRODUCTS, json.dumps(list(product_ids)))]


def attribute(attribute_id: int) -> Attribute | None:
    """One property; None when it is gone."""
    found = rows(_ONE, attribute_id)
    return _attribute(found[0]) if found else None


def used_by(attribute_id: int) -> int:
    """How many goods tell the property."""
    return int(rows(_USED, attribute_id)[0][0])


def values(product_ids: Sequence[int]) -> dict[int, dict[int, Value]]:
    """What goods tell, by product and property."""
    found: defaultdict[int, dict[int, Value]] = defaultdict(dict)
    for product_id, attribute_id, number, text in rows(_VALUES, json.dumps(list(product_ids))):
        found[product_id][attribute_id] = str(text) if number is None else int(number)
    return {one: found[one] for one in product_ids}


def _attribute(one: Sequence[Any]) -> Attribute:
    cells = list(one)
    cells[5], cells[7] = AttributeKind(cells[5]), tuple(json.loads(cells[7]))
    cells[8:11] = [bool(cell) for cell in cells[8:11]]
    return Attribute(*cells)
