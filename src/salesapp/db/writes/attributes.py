"""Statements of changes to properties and their values."""

from __future__ import annotations

from collections.abc import Sequence

from salesapp.db.connection import execute, executemany, value
from salesapp.domain.attributes import Value


def next_position(category_id: int | None) -> int:
    """Where a new property of a group, or of all goods, stands."""
    sql = "SELECT coalesce(max(position), -1) + 1 FROM attribute WHERE category_id IS ?"
    return int(value(sql, category_id))


def set_positions(ids: Sequence[int]) -> None:
    """Write the order of properties."""
    executemany(
        "UPDATE attribute SET position = ? WHERE id = ?", [(at, one) for at, one in enumerate(ids)]
    )


def set_value(product_id: int, attribute_id: int, told: Value) -> None:
    """Write what a product tells of a property."""
    number, text = (told, "") if isinstance(told, int) else (None, told)
    execute(
        "INSERT INTO attribute_value (product_id, attribute_id, number_milli, text)"
        " VALUES (?, ?, ?, ?) ON CONFLICT (product_id, attribute_id)"
        " DO UPDATE SET number_milli = excluded.number_milli, text = excluded.text",
        product_id, attribute_id, number, text,
    )  # fmt: skip


def forget_value(product_id: int, attribute_id: int) -> None:
    """Forget what a product tells of a property."""
    sql = "DELETE FROM attribute_value WHERE product_id = ? AND attribute_id = ?"
    execute(sql, product_id, attribute_id)


def forget_values(attribute_id: int) -> None:
    """Forget what all products tell of a property."""
    execute("DELETE FROM attribute_value WHERE attribute_id = ?", attribute_id)


def rename_choice(attribute_id: int, old: str, new: str) -> None:
    """A choice of a list is called otherwise."""
    sql = "UPDATE attribute_value SET text = ? WHERE attribute_id = ? AND text = ?"
    execute(sql, new, attribute_id, old)
