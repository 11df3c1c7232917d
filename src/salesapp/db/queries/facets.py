"""What the filters beside the list offer: values with their counts, bounds of numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from salesapp.db.connection import row, rows, value
from salesapp.db.queries import products
from salesapp.db.queries.products import STOCK_SQL, ProductFilter
from salesapp.domain.attributes import Attribute, AttributeKind
from salesapp.domain.products import Stock

MOST_VALUES = 30
FEW = 20_000
"""Up to so many goods their values are looked up one by one; beyond, by the property."""
_FEW = "FROM product CROSS JOIN attribute_value AS told ON told.product_id = product.id"
_MANY = "FROM attribute_value AS told CROSS JOIN product ON product.id = told.product_id"


class Band(NamedTuple):
    """The least and the greatest number; None when there is none."""

    low: int | None
    high: int | None


class Facet(NamedTuple):
    """What a property offers: texts with how many goods have them, or the bounds of its numbers."""

    attribute: Attribute
    counts: tuple[tuple[str, int], ...] = ()
    band: Band = Band(None, None)


class Facets(NamedTuple):
    """Everything the panel offers under a filter; each part ignores its own condition."""

    stocks: dict[Stock, int]
    price: Band
    makers: tuple[tuple[str, int], ...]
    attributes: tuple[Facet, ...]


def facets(wanted: ProductFilter, attributes: Sequence[Attribute]) -> Facets:
    """Count for the panel: how many goods each further choice would leave."""
    asked = [one for one in attributes if one.is_filter]
    few = bool(asked) and products.count(replace(wanted, attributes=())) < FEW
    return Facets(
        _stocks(replace(wanted, stocks=())),
        _price(replace(wanted, price_low=None, price_high=None)),
        _makers(replace(wanted, manufacturers=())),
        tuple(_facet(wanted, one, few=few) for one in asked),
    )


def _stocks(wanted: ProductFilter) -> dict[Stock, int]:
    where, params = products.where(wanted)
    sums = ", ".join(f"coalesce(sum({STOCK_SQL[one]}), 0)" for one in Stock)
    found = row(f"SELECT {sums} FROM product WHERE {where}", *params)  # noqa: S608 - conditions of ours
    return dict(zip(Stock, found or (0,) * len(Stock), strict=True))


def _price(wanted: ProductFilter) -> Band:
    where, params = products.where(wanted)
    sql = f"SELECT min(price_minor), max(price_minor) FROM product WHERE {where}"  # noqa: S608 - as above
    return Band(*(row(sql, *params) or (None, None)))


def _makers(wanted: ProductFilter) -> tuple[tuple[str, int], ...]:
    where, params = products.where(wanted)
    sql = (
        f"SELECT manufacturer, count(*) FROM product WHERE {where} AND manufacturer <> ''"  # noqa: S608 - as above
        f" GROUP BY manufacturer ORDER BY 2 DESC, 1 LIMIT {MOST_VALUES}"
    )
    return tuple((str(name), int(count)) for name, count in rows(sql, *params))


def _facet(wanted: ProductFilter, one: Attribute, *, few: bool) -> Facet:
    others = tuple(each for each in wanted.attributes if each.attribute_id != one.id)
    where, params = products.where(replace(wanted, attributes=others))
    source = f"{_FEW if few else _MANY} WHERE told.attribute_id = ? AND {where}"
    if one.kind is AttributeKind.NUMBER and few:
        sql = f"SELECT min(told.number_milli), max(told.number_milli) {source}"
        return Facet(one, band=Band(*(row(sql, one.id, *params) or (None, None))))
    if one.kind is AttributeKind.NUMBER:
        # From either end of the index, the first that passes ends the search.
        sql = f"SELECT told.number_milli {source} AND told.number_milli IS NOT NULL"
        ends = [
            value(f"{sql} ORDER BY told.number_milli {way} LIMIT 1", one.id, *params)
            for way in ("ASC", "DESC")
        ]
        return Facet(one, band=Band(*ends))
    sql = (
        f"SELECT told.text, count(*) {source} GROUP BY told.text"
        f" ORDER BY 2 DESC, 1 LIMIT {MOST_VALUES}"
    )
    return Facet(one, tuple((str(text), int(count)) for text, count in rows(sql, one.id, *params)))
