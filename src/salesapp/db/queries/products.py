"""The catalogue: tree of groups, list, card, and the picker of the offer editor."""

from __future__ import annotations

import json
from array import array
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

from salesapp.db import connection
from salesapp.db.matching import LIMIT, Source, candidates, question
from salesapp.db.queries import product_search
from salesapp.db.queries.lists import ListQuery, narrowing
from salesapp.domain.attributes import AttributeWanted
from salesapp.domain.products import Aspect, Stock
from salesapp.domain.search_words import match_query

FIRST = 100


class ProductSort(StrEnum):
    """Columns the list is sorted by."""

    NAME = "name"
    SKU = "sku"
    PRICE = "price"
    STOCK = "stock"


@dataclass(frozen=True, slots=True)
class ProductFilter:
    """What the list shows; `category_id` includes the groups below it."""

    text: str = ""
    category_id: int | None = None
    is_active: bool | None = True
    stocks: tuple[Stock, ...] = ()
    manufacturers: tuple[str, ...] = ()
    lacks_knowledge: bool = False
    price_low: int | None = None
    price_high: int | None = None
    attributes: tuple[AttributeWanted, ...] = ()
    price_list_id: int | None = None
    """Only goods that list prices."""
    further: ListQuery | None = None
    """Conditions on any field."""


class CategoryRow(NamedTuple):
    """A group of the tree; `total` counts the goods of the groups below, too."""

    id: int
    parent_id: int | None
    name: str
    depth: int
    own: int
    total: int


class ProductRow(NamedTuple):
    """A row of the list; `known` of the eight sides are filled."""

    id: int
    sku: str
    name: str
    unit: str
    price_minor: int | None
    price_includes_vat: bool
    vat_bp: int | None
    cost_minor: int | None
    min_price_minor: int | None
    stock_milli: int | None
    lead_days: int | None
    manufacturer: str
    category_id: int | None
    is_active: bool
    known: int
    currency: str = "RUB"


class ProductCard(NamedTuple):
    """Everything of one product; `aspects` holds all eight, empty texts too."""

    row: ProductRow
    rev: int
    category_name: str
    currency: str
    description: str
    pitch: str
    aspects: dict[Aspect, str]
    sold_90_days: int
    barcode: str = ""
    weight_mg: int | None = None
    min_lot_milli: int | None = None
    multiple_milli: int | None = None


_ORDER = {
    ProductSort.NAME: "product.name_key{}, product.id",
    ProductSort.SKU: "product.sku{}, product.name_key, product.id",
    ProductSort.PRICE: "product.price_minor{}, product.name_key",
    ProductSort.STOCK: "product.stock_milli{}, product.name_key",
}
_MAY_LACK = {
    ProductSort.PRICE: "product.price_minor",
    ProductSort.STOCK: "product.stock_milli",
}
STOCK_SQL = {
    Stock.IN_STOCK: "product.stock_milli > 0",
    Stock.TO_ORDER: "(coalesce(product.stock_milli, 0) <= 0 AND product.lead_days IS NOT NULL)",
    Stock.NONE: "(product.stock_milli <= 0 AND product.lead_days IS NULL)",
}
_SUBTREE = """product.category_id IN (
WITH RECURSIVE below(id) AS (
    SELECT ? UNION SELECT category.id FROM category JOIN below ON category.parent_id = below.id
    WHERE category.deleted_at IS NULL)
SELECT id FROM below)"""
_KNOWN = "(SELECT known FROM product_state WHERE product_id = product.id)"
_COLUMNS = f"""product.id, product.sku, product.name, product.unit, product.price_minor,
    product.price_includes_vat, product.vat_bp, product.cost_minor, product.min_price_minor,
    product.stock_milli, product.lead_days, product.manufacturer, product.category_id,
    product.is_active, {_KNOWN}, product.currency"""
_ROWS = f"SELECT {_COLUMNS} FROM product WHERE id IN (SELECT value FROM json_each(?))"  # noqa: S608 - constants
_CARD = f"""
SELECT {_COLUMNS}, product.rev, coalesce(category.name, ''), product.description, product.pitch,
    (SELECT json_group_object(kind, text) FROM product_aspect WHERE product_id = product.id),
    (SELECT count(DISTINCT invoice_id) FROM invoice_line AS line
     JOIN invoice ON invoice.id = line.invoice_id AND invoice.state = 'issued'
     WHERE line.product_id = product.id
     AND invoice.issued_on >= date('now', 'localtime', '-90 days')),
    product.barcode, product.weight_mg, product.min_lot_milli, product.multiple_milli
FROM product LEFT JOIN category ON category.id = product.category_id
WHERE product.id = ? AND product.deleted_at IS NULL
"""  # noqa: S608 - constants


def first_ids(
    wanted: ProductFilter,
    sort: ProductSort = ProductSort.NAME,
    *,
    descending: bool = False,
    limit: int = FIRST,
) -> array[int]:
    """The beginning of `ids`, at once."""
    return _ids(wanted, sort, descending=descending, limit=limit)


def ids(
    wanted: ProductFilter, sort: ProductSort = ProductSort.NAME, *, descending: bool = False
) -> array[int]:
    """Ids of all products of the filter in order; with a text, the best matches first."""
    return _ids(wanted, sort, descending=descending, limit=None)


def _ids(
    wanted: ProductFilter, sort: ProductSort, *, descending: bool, limit: int | None
) -> array[int]:
    best = array("q")
    if match_query(wanted.text, numbers=False) and sort is ProductSort.NAME and not descending:
        found = product_search.found(wanted.text)
        best = _passing(wanted, found)[:limit]
        if len(found) < LIMIT or (limit is not None and len(best) >= limit):
            return best
    where, params = _where(wanted)
    match = question(Source.PRODUCT, wanted.text)
    if match:
        where += " AND product.id IN (SELECT rowid FROM product_fts WHERE product_fts MATCH ?)"
        params.append(match)
    ordered = _ordered(where, params, sort, descending=descending, limit=limit)
    if not best:
        return ordered
    known = set(best)
    best.extend(one for one in ordered if one not in known)
    return best[:limit]


def _ordered(
    where: str, params: list[object], sort: ProductSort, *, descending: bool, limit: int | None
) -> array[int]:
    """Ids in order; those without a price or a stock come last, whichever the direction."""
    order = _ORDER[sort].format(" DESC" if descending else "")
    column = _MAY_LACK.get(sort)
    parts = [(where, order)]
    if column is not None:
        lacking = (f"{where} AND {column} IS NULL", _ORDER[ProductSort.NAME].format(""))
        parts = [(f"{where} AND {column} IS NOT NULL", order), lacking]
    found = array("q")
    for condition, by in parts:
        sql = f"SELECT product.id AS id FROM product WHERE {condition} ORDER BY {by}"  # noqa: S608 - names of ours
        bounds = list(params)
        if limit is not None:
            sql += " LIMIT ?"
            bounds.append(limit - len(found))
        text = connection.value(f"SELECT json_group_array(id) FROM ({sql})", *bounds)  # noqa: S608 - query of ours
        found.extend(json.loads(text))
    return found


def _passing(wanted: ProductFilter, found: list[int]) -> array[int]:
    """Those of the products that pass the rest of the filter, in the order given."""
    where, params = _where(wanted)
    sql = (
        "SELECT json_group_array(id) FROM product"  # noqa: S608 - conditions of ours
        f" WHERE {where} AND id IN (SELECT value FROM json_each(?))"
    )
    known = set(json.loads(connection.value(sql, *params, json.dumps(found))))
    return array("q", [one for one in found if one in known])


def _where(wanted: ProductFilter) -> tuple[str, list[object]]:
    parts = ["product.deleted_at IS NULL"]
    params: list[object] = []
    if wanted.is_active is not None:
        parts.append("product.is_active = ?")
        params.append(int(wanted.is_active))
    if wanted.category_id is not None:
        parts.append(_SUBTREE)
        params.append(wanted.category_id)
    if wanted.stocks:
        parts.append("(" + " OR ".join(STOCK_SQL[stock] for stock in wanted.stocks) + ")")
    if wanted.manufacturers:
        parts.append(f"product.manufacturer IN ({connection.marks(len(wanted.manufacturers))})")
        params += wanted.manufacturers
    if wanted.lacks_knowledge:
        parts.append("product.id IN (SELECT product_id FROM product_state WHERE known < ?)")
        params.append(len(Aspect))
    for bound, sign in ((wanted.price_low, ">="), (wanted.price_high, "<=")):
        if bound is not None:
            parts.append(f"product.price_minor {sign} ?")
            params.append(bound)
    if wanted.price_list_id is not None:
        parts.append("product.id IN (SELECT product_id FROM price WHERE price_list_id = ?)")
        params.append(wanted.price_list_id)
    narrow, values = narrowing(wanted.further, "product.id")
    parts.append(narrow)
    params += values
    for one in wanted.attributes:
        condition, bounds = _attribute(one)
        parts.append(condition)
        params += bounds
    return " AND ".join(parts), params


def _attribute(wanted: AttributeWanted) -> tuple[str, list[object]]:
    """The condition of one property, by its index."""
    condition = "attribute_id = ?"
    params: list[object] = [wanted.attribute_id]
    if wanted.texts:
        condition += f" AND text IN ({connection.marks(len(wanted.texts))})"
        params += wanted.texts
    for bound, sign in ((wanted.low, ">="), (wanted.high, "<=")):
        if bound is not None:
            condition += f" AND number_milli {sign} ?"
            params.append(bound)
    return f"product.id IN (SELECT product_id FROM attribute_value WHERE {condition})", params  # noqa: S608 - conditions of ours


def where(wanted: ProductFilter) -> tuple[str, list[object]]:
    """The condition of a filter with its text, for counting."""
    found, params = _where(wanted)
    match = question(Source.PRODUCT, wanted.text)
    if match:
        found += " AND product.id IN (SELECT rowid FROM product_fts WHERE product_fts MATCH ?)"
        params.append(match)
    return found, params


def count(wanted: ProductFilter) -> int:
    """How many products a filter shows."""
    found, params = where(wanted)
    return int(connection.value(f"SELECT count(*) FROM product WHERE {found}", *params))  # noqa: S608 - conditions of ours


def rows(wanted: Sequence[int]) -> list[ProductRow]:
    """Rows of the products, in the order asked; those gone meanwhile are left out."""
    found = {
        one[0]: _row(one)
        for one in connection.rows(_ROWS, json.dumps([int(id_) for id_ in wanted]))
    }
    return [found[one] for one in wanted if one in found]


def pick(text: str, limit: int = 20) -> list[ProductRow]:
    """Products for the picker: words in any order, article or a piece of the name, active only."""
    found = rows(
        [one.id for one in candidates(Source.PRODUCT, text, LIMIT, forgiving=True)][: limit * 3]
    )
    return [one for one in found if one.is_active][:limit]


def pick_archived(text: str, limit: int) -> list[ProductRow]:
    """Products sold no more that a text finds: something may replace them."""
    found = rows([one.id for one in candidates(Source.PRODUCT, text, LIMIT)][: limit * 3])
    return [one for one in found if not one.is_active][:limit]


def by_sku(skus: Sequence[str]) -> dict[str, int]:
    """Ids of active products by article, for pasted tables."""
    sql = (
        "SELECT sku, min(id) FROM product WHERE sku IN (SELECT value FROM json_each(?))"
        " AND sku <> '' AND is_active = 1 AND deleted_at IS NULL GROUP BY sku"
    )
    asked = json.dumps([sku.strip() for sku in skus], ensure_ascii=False)
    return {str(sku): int(one) for sku, one in connection.rows(sql, asked)}


def card(product_id: int) -> ProductCard | None:
    """Everything of one product; None when it is gone."""
    found = connection.row(_CARD, product_id)
    if found is None:
        return None
    texts = json.loads(found[20])
    aspects = {aspect: str(texts.get(aspect.value, "")) for aspect in Aspect}
    rev, category, description, pitch = found[16:20]
    row = _row(found[:16])
    return ProductCard(row, rev, category, row.currency, description, pitch, aspects, *found[21:])


def categories() -> list[CategoryRow]:
    """The tree of groups with their counts, each group followed by those below it."""
    own = dict(
        connection.rows(
            "SELECT category_id, count(*) FROM product WHERE deleted_at IS NULL AND is_active = 1"
            " AND category_id IS NOT NULL GROUP BY category_id"
        )
    )
    children: dict[int | None, list[tuple[int, str]]] = defaultdict(list)
    for one, parent, name in connection.rows(
        "SELECT id, parent_id, name FROM category WHERE deleted_at IS NULL ORDER BY position, name"
    ):
        children[parent].append((one, name))
    result: list[CategoryRow] = []
    _descend(None, 0, children, own, result)
    return result


def _descend(
    parent: int | None,
    depth: int,
    children: dict[int | None, list[tuple[int, str]]],
    own: dict[int, int],
    result: list[CategoryRow],
) -> int:
    total = 0
    for one, name in children.get(parent, ()):
        place = len(result)
        count = own.get(one, 0)
        result.append(CategoryRow(one, parent, name, depth, count, count))
        below = _descend(one, depth + 1, children, own, result)
        result[place] = result[place]._replace(total=count + below)
        total += count + below
    return total


def manufacturers() -> list[str]:
    """Manufacturers of the catalogue, in order, for the filter and the form."""
    sql = (
        "SELECT DISTINCT manufacturer FROM product WHERE is_active IN (0, 1)"
        " AND deleted_at IS NULL AND manufacturer <> '' ORDER BY manufacturer"
    )
    return [str(one) for (one,) in connection.rows(sql)]


def _row(one: Sequence[Any]) -> ProductRow:
    cells = list(one)
    cells[5], cells[13] = bool(cells[5]), bool(cells[13])
    return ProductRow(*cells)
