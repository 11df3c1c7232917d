"""Statements of changes to prices and price lists."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

from salesapp.db.connection import execute, executemany, rows, value


class HeldPrice(NamedTuple):
    """A price that holds on a day, with the days it is written for."""

    product_id: int
    from_milli: int
    amount_minor: int
    valid_from: date | None
    valid_to: date | None


_PLACE = "product_id = ? AND price_list_id IS ? AND client_id IS ? AND from_milli = ?"
_SAME_DAY = f"SELECT id FROM price WHERE {_PLACE} AND valid_from IS ?"  # noqa: S608 - constants
_CLOSE = f"""
UPDATE price SET valid_to = ? WHERE {_PLACE} AND id <> ?
    AND (valid_from IS NULL OR valid_from < ?) AND (valid_to IS NULL OR valid_to >= ?)
    AND (? IS NULL OR valid_to <= ?)
"""  # noqa: S608 - constants
_NEXT = f"""
SELECT min(valid_from) FROM price WHERE {_PLACE} AND valid_from > ? AND valid_to IS NULL
"""  # noqa: S608 - constants
_HOLDING = """
SELECT *, row_number() OVER (PARTITION BY product_id, from_milli
    ORDER BY valid_from DESC, id DESC) AS place FROM price
WHERE price_list_id IS ?1 AND client_id IS NULL AND (valid_from IS NULL OR valid_from <= ?2)
    AND (valid_to IS NULL OR valid_to >= ?2)
"""
_END_WHERE_PRICED = """
UPDATE price SET valid_to = CASE WHEN valid_from >= ?3 THEN date(valid_from, '-1 day') ELSE ?4 END
WHERE product_id = ?1 AND (valid_to IS NULL OR valid_to >= ?3) AND EXISTS (
    SELECT 1 FROM price AS kept WHERE kept.product_id = ?2
    AND kept.price_list_id IS price.price_list_id AND kept.client_id IS price.client_id
    AND kept.from_milli = price.from_milli AND (kept.valid_to IS NULL OR kept.valid_to >= ?3))
"""
_END_WHERE_AGREED = """
UPDATE price SET valid_to = CASE WHEN valid_from >= ?3 THEN date(valid_from, '-1 day') ELSE ?4 END
WHERE client_id = ?1 AND (valid_to IS NULL OR valid_to >= ?3) AND EXISTS (
    SELECT 1 FROM price AS kept WHERE kept.client_id = ?2 AND kept.product_id = price.product_id
    AND kept.from_milli = price.from_milli AND (kept.valid_to IS NULL OR kept.valid_to >= ?3))
"""
_INSERT = """
INSERT INTO price (product_id, price_list_id, client_id, from_milli, amount_minor, valid_from,
    valid_to, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""


def set_price(
    place: tuple[int, int | None, int | None, int],
    amount_minor: int,
    since: date | None,
    to: date | None,
    note: str,
) -> int:
    """Write a price from a day on; the one before it ends the day before, and stays as history.

    One that holds for a time only leaves the other as it is: afterwards that holds again.
    """
    known = value(_SAME_DAY, *place, since)
    if to is None and since is not None:
        later = value(_NEXT, *place, since)
        to = None if later is None else date.fromisoformat(later) - timedelta(days=1)
    if known is None:
        execute(_INSERT, *place, amount_minor, since, to, note)
        known = value("SELECT last_insert_rowid()")
    else:
        sql = "UPDATE price SET amount_minor = ?, valid_to = ?, note = ? WHERE id = ?"
        execute(sql, amount_minor, to, note, known)
    if since is not None:
        execute(_CLOSE, since - timedelta(days=1), *place, known, since, since, to, to)
    return int(known)


def delete_price(price_id: int) -> int:
    """Forget a price; how many there were."""
    return execute("DELETE FROM price WHERE id = ?", price_id)


def take_out(product_id: int, list_id: int, on: date) -> int:
    """Forget prices of a list that hold on a day or later."""
    sql = """
    DELETE FROM price WHERE product_id = ? AND price_list_id = ?
    AND (valid_to IS NULL OR valid_to >= ?)
    """
    return execute(sql, product_id, list_id, on)


def product_of(price_id: int) -> int | None:
    """The product of a price."""
    found = value("SELECT product_id FROM price WHERE id = ?", price_id)
    return None if found is None else int(found)


def set_bases(changed: Sequence[tuple[int, int, str]]) -> None:
    """Write base prices: (amount, product, moment)."""
    executemany(
        "UPDATE product SET price_minor = ?, rev = rev + 1, updated_at = ? WHERE id = ?",
        [(amount, moment, product_id) for amount, product_id, moment in changed],
    )


def clients_of(list_id: int) -> list[int]:
    """Clients that have a price list."""
    sql = "SELECT id FROM client WHERE price_list_id = ? AND deleted_at IS NULL"
    return [int(one) for (one,) in rows(sql, list_id)]


def products_of(list_id: int) -> list[int]:
    """Goods a price list prices."""
    sql = "SELECT DISTINCT product_id FROM price WHERE price_list_id = ?"
    return [int(one) for (one,) in rows(sql, list_id)]


def copy_prices(from_id: int, to_id: int, on: date) -> int:
    """Copy what a list says on a day into another list."""
    sql = f"""
    INSERT INTO price (product_id, price_list_id, client_id, from_milli, amount_minor, valid_from,
        valid_to, note)
    SELECT product_id, ?3, NULL, from_milli, amount_minor, NULL, NULL, note FROM ({_HOLDING})
    WHERE place = 1
    """  # noqa: S608 - constants
    return execute(sql, from_id, on, to_id)


def taxed(list_id: int) -> list[tuple[int, int, int | None]]:
    """Id and amount of each price of a list, and the VAT rate of its goods."""
    sql = """
    SELECT price.id, amount_minor, vat_bp FROM price JOIN product ON product.id = product_id
    WHERE price_list_id = ?
    """
    return [(int(one), int(amount), rate) for one, amount, rate in rows(sql, list_id)]


def set_amounts(changed: Sequence[tuple[int, int]]) -> None:
    """Write other amounts: (amount, price)."""
    executemany("UPDATE price SET amount_minor = ? WHERE id = ?", list(changed))


def own(product_id: int) -> list[tuple[int, int]]:
    """Id and amount of the prices that are in the VAT mode of the goods: all but those of lists."""
    sql = "SELECT id, amount_minor FROM price WHERE product_id = ? AND price_list_id IS NULL"
    return [(int(one), int(amount)) for one, amount in rows(sql, product_id)]


def end_where_priced(product_id: int, other_id: int, on: date) -> int:
    """End the prices of goods that would stand above prices of the others from a day on."""
    return execute(_END_WHERE_PRICED, product_id, other_id, on, on - timedelta(days=1))


def end_where_agreed(client_id: int, other_id: int, on: date) -> int:
    """End the prices of a client that would stand above those of another one from a day on."""
    return execute(_END_WHERE_AGREED, client_id, other_id, on, on - timedelta(days=1))


def held(ids: str, list_id: int | None, on: date) -> list[HeldPrice]:
    """Prices of a list, or by quantity of the base, that hold on a day; `ids` is a JSON list."""
    sql = f"""
    SELECT product_id, from_milli, amount_minor, valid_from, valid_to FROM ({_HOLDING})
    WHERE place = 1 AND product_id IN (SELECT value FROM json_each(?3))
    ORDER BY product_id, from_milli
    """  # noqa: S608 - constants
    return [
        HeldPrice(product_id, least, amount, _day(since), _day(until))
        for product_id, least, amount, since, until in rows(sql, list_id, on, ids)
    ]


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def base_prices(ids: str) -> list[tuple[Any, ...]]:
    """Id, base price, cost, lowest price, VAT rate, mode, name, SKU and currency of goods.

    `ids` is a JSON list.
    """
    sql = """
    SELECT id, price_minor, cost_minor, min_price_minor, vat_bp, price_includes_vat, name, sku,
        currency
    FROM product WHERE id IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL
    """
    return rows(sql, ids)
