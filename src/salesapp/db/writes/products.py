"""Statements of changes to the catalogue."""

from __future__ import annotations

from collections.abc import Sequence

from salesapp.db.connection import execute, executemany, row, rows, value
from salesapp.db.fields import moment_text, now
from salesapp.domain.text import fold

_LINES = """
SELECT (SELECT count(*) FROM offer_line WHERE product_id = ?1)
    + (SELECT count(*) FROM sales_order_line WHERE product_id = ?1)
    + (SELECT count(*) FROM invoice_line WHERE product_id = ?1)
    + (SELECT count(*) FROM deal_line WHERE product_id = ?1)
"""
_CONTENTS = """
SELECT (SELECT count(*) FROM product WHERE category_id = ?1 AND deleted_at IS NULL),
    (SELECT count(*) FROM category WHERE parent_id = ?1 AND deleted_at IS NULL)
"""
_OF_SKU = """
SELECT id, name FROM product
WHERE sku = ? AND id IS NOT ? AND is_active = 1 AND deleted_at IS NULL
"""


def aspect_id(product_id: int, kind: str) -> int | None:
    """Where a side of the product is described."""
    sql = "SELECT id FROM product_aspect WHERE product_id = ? AND kind = ?"
    found = value(sql, product_id, kind)
    return None if found is None else int(found)


def set_aspect(aspect_id: int, text: str) -> None:
    """Describe a side of a product anew."""
    sql = "UPDATE product_aspect SET text = ?, search_text = ? WHERE id = ?"
    execute(sql, text, fold(text), aspect_id)


def delete_aspect(aspect_id: int) -> None:
    """Forget what was said of a side of a product."""
    execute("DELETE FROM product_aspect WHERE id = ?", aspect_id)


def line_count(product_id: int) -> int:
    """How many lines of papers and deals name the product."""
    return int(value(_LINES, product_id))


def parent_of(category_id: int) -> int | None:
    """The group above."""
    found = value("SELECT parent_id FROM category WHERE id = ?", category_id)
    return None if found is None else int(found)


def contents(category_id: int) -> tuple[int, int]:
    """How many products and groups lie in the group."""
    products, categories = row(_CONTENTS, category_id) or (0, 0)
    return products, categories


def of_sku(sku: str, exclude_id: int | None) -> tuple[int, str] | None:
    """Id and name of another active product with the article."""
    found = row(_OF_SKU, sku, exclude_id)
    return None if found is None else (int(found[0]), str(found[1]))


def rename_packing(packing_id: int, name: str) -> None:
    """A pack is called otherwise."""
    execute("UPDATE packing SET name = ? WHERE id = ?", name, packing_id)


def delete_packings(product_id: int) -> None:
    """Forget the packs of a product."""
    execute("DELETE FROM packing WHERE product_id = ?", product_id)


def names_below(parent_id: int | None) -> list[tuple[int, str]]:
    """Groups right below a group, with their names."""
    sql = "SELECT id, name FROM category WHERE parent_id IS ? AND deleted_at IS NULL"
    return [(int(one), str(name)) for one, name in rows(sql, parent_id)]


def children_of(parent_id: int | None) -> list[int]:
    """Groups right below a group, in order."""
    sql = (
        "SELECT id FROM category WHERE parent_id IS ? AND deleted_at IS NULL"
        " ORDER BY position, name, id"
    )
    return [int(one) for (one,) in rows(sql, parent_id)]


def set_category_positions(ids: Sequence[int]) -> None:
    """Write the order of groups."""
    executemany(
        "UPDATE category SET position = ?1 WHERE id = ?2 AND position <> ?1",
        [(at, one) for at, one in enumerate(ids)],
    )


def move_products(from_id: int, into_id: int | None) -> int:
    """Put all products of a group into another one, archived ones too; how many."""
    sql = "UPDATE product SET category_id = ?, rev = rev + 1, updated_at = ? WHERE category_id = ?"
    return execute(sql, into_id, moment_text(now()), from_id)
