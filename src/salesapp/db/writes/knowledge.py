"""Statements of changes to what is known of the goods."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from salesapp.db.connection import execute, executemany, rows, value

_NEXT = """
SELECT coalesce(max(position), -1) + 1 FROM product_fact WHERE product_id = ? AND aspect = ?
"""

_NAMED = """
SELECT manufacturer FROM (SELECT DISTINCT manufacturer FROM product)
WHERE folded(manufacturer) = folded(?)
"""


def next_fact_place(product_id: int, aspect: str) -> int:
    """The place below the last fact of a side."""
    return int(value(_NEXT, product_id, aspect))


def facts_in_order(product_id: int, aspect: str) -> list[int]:
    """Facts of a side as they stand."""
    sql = (
        "SELECT id FROM product_fact WHERE product_id = ? AND aspect = ? AND deleted_at IS NULL"
        " ORDER BY position, id"
    )
    return [int(one) for (one,) in rows(sql, product_id, aspect)]


def place_facts(fact_ids: Sequence[int]) -> None:
    """Put facts into this order."""
    executemany(
        "UPDATE product_fact SET position = ?1 WHERE id = ?2 AND position <> ?1",
        [(place, one) for place, one in enumerate(fact_ids)],
    )


def keep_values(offer_id: int, values: Iterable[tuple[str, str]]) -> None:
    """Write the values of a competitor's product; those left out go."""
    execute("DELETE FROM competitor_value WHERE offer_id = ?", offer_id)
    executemany(
        "INSERT INTO competitor_value (offer_id, name, value, position) VALUES (?, ?, ?, ?)",
        [(offer_id, name, told, place) for place, (name, told) in enumerate(values)],
    )


def maker_id(name_key: str) -> int | None:
    """The card of a maker of that name."""
    found = value("SELECT id FROM manufacturer WHERE name_key = ? AND deleted_at IS NULL", name_key)
    return None if found is None else int(found)


def rename_maker(old: str, new: str) -> list[int]:
    """Give the products of a maker its new name; return which they are."""
    found: list[int] = []
    for (named,) in rows(_NAMED, old):
        sql = "SELECT id FROM product WHERE manufacturer = ? AND deleted_at IS NULL"
        found += [int(one) for (one,) in rows(sql, named)]
        if named != new:
            execute("UPDATE product SET manufacturer = ? WHERE manufacturer = ?", new, named)
    return found


def keep_shown(showing_id: int, goods: Sequence[tuple[int, str]]) -> None:
    """Write which products a showing held, with what was said of each."""
    execute("DELETE FROM showing_product WHERE showing_id = ?", showing_id)
    executemany(
        "INSERT INTO showing_product (showing_id, product_id, reaction, position)"
        " VALUES (?, ?, ?, ?)",
        [(showing_id, one, told, place) for place, (one, told) in enumerate(goods)],
    )
