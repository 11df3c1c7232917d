"""Properties of groups and the values of goods."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Final

from salesapp.db.connection import rows
from salesapp.domain.attributes import Attribute, AttributeKind, Value
from salesapp.domain.entities import Entity
from salesapp.domain.fields import ATTRIBUTE, Field, FieldType

_COLUMNS = """
SELECT attribute.id, attribute.rev, attribute.category_id, coalesce(category.name, ''),
    attribute.name, attribute.kind, attribute.unit, attribute.choices, attribute.is_required,
    attribute.is_listed, attribute.is_filter
FROM attribute LEFT JOIN category ON category.id = attribute.category_id
"""
_OF_CATEGORY = f"""
WITH RECURSIVE above(id, far) AS (
    SELECT ?1, 0 WHERE ?1 IS NOT NULL
    UNION SELECT category.parent_id, above.far + 1 FROM category
    JOIN above ON above.id = category.id WHERE category.parent_id IS NOT NULL)
{_COLUMNS} LEFT JOIN above ON above.id = attribute.category_id
WHERE attribute.deleted_at IS NULL AND (attribute.category_id IS NULL OR above.id IS NOT NULL)
ORDER BY attribute.category_id IS NOT NULL, above.far DESC, attribute.position, attribute.id
"""  # noqa: S608 - constants
_OF_PRODUCTS = f"""
WITH RECURSIVE above(id, far) AS (
    SELECT category_id, 0 FROM product
    WHERE id IN (SELECT value FROM json_each(?1)) AND category_id IS NOT NULL
    UNION SELECT category.parent_id, above.far + 1 FROM category
    JOIN above ON above.id = category.id WHERE category.parent_id IS NOT NULL)
{_COLUMNS} LEFT JOIN (SELECT id, max(far) AS far FROM above GROUP BY id) AS near
    ON near.id = attribute.category_id
WHERE attribute.deleted_at IS NULL AND (
    attribute.category_id IS NULL OR near.id IS NOT NULL OR attribute.id IN (
        SELECT attribute_id FROM attribute_value
        WHERE product_id IN (SELECT value FROM json_each(?1))))
ORDER BY attribute.category_id IS NOT NULL, near.far IS NULL, near.far DESC,
    attribute.position, attribute.id
"""  # noqa: S608 - constants
_VALUES = """
SELECT product_id, attribute_id, number_milli, text FROM attribute_value
WHERE product_id IN (SELECT value FROM json_each(?))
"""
_ONE = f"{_COLUMNS} WHERE attribute.id = ? AND attribute.deleted_at IS NULL"
_USED = """
SELECT count(*) FROM attribute_value WHERE attribute_id = ?
"""

_ALL = f"""
{_COLUMNS} WHERE attribute.deleted_at IS NULL AND (category.deleted_at IS NULL
    OR EXISTS (SELECT 1 FROM attribute_value WHERE attribute_id = attribute.id))
ORDER BY category.position, category.id, attribute.position, attribute.id
"""  # noqa: S608 - constants
_TYPES: Final = {
    AttributeKind.NUMBER: FieldType.NUMBER,
    AttributeKind.LIST: FieldType.CHOICE,
    AttributeKind.TEXT: FieldType.TEXT,
    AttributeKind.FLAG: FieldType.FLAG,
}


def fields() -> tuple[Field, ...]:
    """The properties of all groups as fields of goods, for columns, filters and changes of many.

    They are read each time (a small table), their objects are kept.
    """
    return _made(tuple(rows(_ALL)))


def every() -> list[Attribute]:
    """The properties of all groups."""
    return [_attribute(one) for one in rows(_ALL)]


@lru_cache(maxsize=8)
def _made(stored: tuple[tuple[object, ...], ...]) -> tuple[Field, ...]:
    found = [_attribute(one) for one in stored]
    alike = Counter(_title(one) for one in found)
    return tuple(
        Field(
            Entity.PRODUCT,
            f"{ATTRIBUTE}{one.id}",
            _TYPES[one.kind],
            title=_title(one)
            if alike[_title(one)] == 1 or not one.category_name
            else f"{_title(one)} ({one.category_name})",
            choices=one.choices,
        )
        for one in found
    )


def _title(one: Attribute) -> str:
    return f"{one.name}, {one.unit}" if one.unit else one.name


def of_category(category_id: int | None) -> list[Attribute]:
    """Properties of a group, those of all goods and of the groups above first."""
    return [_attribute(one) for one in rows(_OF_CATEGORY, category_id)]


def of_products(product_ids: Sequence[int]) -> list[Attribute]:
    """Properties any of the products may have, or tells from a group it was in before."""
    return [_attribute(one) for one in rows(_OF_PRODUCTS, json.dumps(list(product_ids)))]


def attribute(attribute_id: int) -> Attribute | None:
    """One property; None when it is gone."""
    found = rows(_ONE, attribute_id)
    return _attribute(found[0]) if found else None


def used_by(attribute_id: int) -> int:
    """How many goods tell the property."""
    return int(rows(_USED, attribute_id)[0][0])


def tellers(attribute_id: int) -> list[int]:
    """Goods that tell the property."""
    sql = "SELECT product_id FROM attribute_value WHERE attribute_id = ? ORDER BY product_id"
    return [int(one) for (one,) in rows(sql, attribute_id)]


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
