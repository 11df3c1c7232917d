"""Statements of changes to relations of goods."""

from __future__ import annotations

from salesapp.db.connection import execute, value


def known(product_id: int, other_id: int, kind: str, *, both_ways: bool) -> bool:
    """Whether the relation was told, from either side when it holds both ways."""
    sql = "SELECT 1 FROM product_relation WHERE product_id = ? AND other_id = ? AND kind = ?"
    if value(sql, product_id, other_id, kind):
        return True
    return both_ways and bool(value(sql, other_id, product_id, kind))


def product_of(relation_id: int) -> int | None:
    """The product a relation was told of."""
    found = value("SELECT product_id FROM product_relation WHERE id = ?", relation_id)
    return None if found is None else int(found)


def delete(relation_id: int) -> int:
    """Forget a relation."""
    return execute("DELETE FROM product_relation WHERE id = ?", relation_id)


def forget_between(one_id: int, other_id: int) -> None:
    """Forget what was told of two products that are one now."""
    execute(
        "DELETE FROM product_relation WHERE ?1 IN (product_id, other_id)"
        " AND ?2 IN (product_id, other_id)",
        one_id, other_id,
    )  # fmt: skip


def forget_doubles(product_id: int, kind: str) -> None:
    """Of a relation that holds both ways and was told from both sides keep what came first."""
    execute(
        "DELETE FROM product_relation WHERE kind = ?2 AND ?1 IN (product_id, other_id)"
        " AND EXISTS (SELECT 1 FROM product_relation AS twin WHERE twin.kind = ?2"
        " AND twin.product_id = product_relation.other_id"
        " AND twin.other_id = product_relation.product_id AND twin.id < product_relation.id)",
        product_id, kind,
    )  # fmt: skip
