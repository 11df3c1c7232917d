"""Prices of goods: the one resolver, price lists, and what a product costs everywhere."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from salesapp.db.connection import row, rows, value
from salesapp.domain.lines import price_in_mode
from salesapp.domain.price_sources import PriceSource
from salesapp.domain.prices import BasePrice, PriceRow, Resolution, resolve
from salesapp.domain.vat import VatMode


class PriceListRow(NamedTuple):
    """A price list with how many goods it prices and who has it."""

    id: int
    rev: int
    name: str
    currency: str
    includes_vat: bool
    valid_from: date | None
    valid_to: date | None
    note: str
    goods: int
    clients: int


class StoredPrice(NamedTuple):
    """A price of a product as its card lists it."""

    row: PriceRow
    price_list_id: int | None
    client_id: int | None
    client_name: str


class HistoryPoint(NamedTuple):
    """From that day on the base price was so much; None: it had none."""

    on: date
    price_minor: int | None


class LastSale(NamedTuple):
    """What a client paid for goods, by an issued invoice; with the tax, if base prices hold it."""

    on: date
    number: str
    client_name: str
    quantity_milli: int
    price_minor: int
    discount_bp: int
    invoice_id: int
    currency: str = "RUB"


_BASES = """
SELECT id, price_minor, price_includes_vat, currency FROM product
WHERE id IN (SELECT value FROM json_each(?))
"""
_ROWS = """
SELECT price.id, price.product_id, price.price_list_id, price.client_id, price.from_milli,
    price.amount_minor, coalesce(max(price.valid_from, list.valid_from), price.valid_from,
    list.valid_from), coalesce(min(price.valid_to, list.valid_to), price.valid_to, list.valid_to),
    price.note, list.name, list.includes_vat, list.currency, product.price_includes_vat,
    product.currency
FROM price JOIN product ON product.id = price.product_id
LEFT JOIN price_list AS list ON list.id = price.price_list_id
"""
_FOR_CLIENT = f"""{_ROWS}
WHERE price.product_id IN (SELECT value FROM json_each(?1))
    AND (price.price_list_id IS NULL AND price.client_id IS NULL OR price.client_id = ?2
         OR price.price_list_id = (SELECT price_list_id FROM client WHERE id = ?2)
            AND list.deleted_at IS NULL)
"""  # noqa: S608 - constants
_OF_LIST = f"""{_ROWS}
WHERE price.product_id IN (SELECT value FROM json_each(?1)) AND price.price_list_id = ?2
"""  # noqa: S608 - constants
_OF_PRODUCT = f"""
SELECT coalesce(client.name, ''), {_ROWS.replace("SELECT", "", 1)}
LEFT JOIN client ON client.id = price.client_id
WHERE price.product_id = ? AND list.deleted_at IS NULL AND client.deleted_at IS NULL
ORDER BY list.position, list.name, client.name, price.from_milli, price.valid_from, price.id
"""
_LISTS = """
SELECT list.id, list.rev, list.name, list.currency, list.includes_vat, list.valid_from,
    list.valid_to, list.note,
    (SELECT count(DISTINCT product_id) FROM price
     JOIN product ON product.id = product_id AND product.deleted_at IS NULL
     WHERE price_list_id = list.id),
    (SELECT count(*) FROM client WHERE price_list_id = list.id AND deleted_at IS NULL)
FROM price_list AS list WHERE list.deleted_at IS NULL
"""
_TIERS = """
SELECT from_milli, amount_minor FROM (
    SELECT from_milli, amount_minor, row_number() OVER (PARTITION BY from_milli
        ORDER BY valid_from DESC, id DESC) AS place FROM price
    WHERE product_id = ?1 AND price_list_id IS NULL AND client_id IS NULL
        AND (valid_from IS NULL OR valid_from <= ?2) AND (valid_to IS NULL OR valid_to >= ?2))
WHERE place = 1 ORDER BY from_milli
"""
_NAMES = "SELECT id, name FROM price_list WHERE deleted_at IS NULL ORDER BY position, name, id"
_HISTORY = "SELECT changed_on, price_minor FROM price_history WHERE product_id = ? ORDER BY 1"
_SALES = """
SELECT paper.issued_on, coalesce(paper.number, ''), coalesce(client.name, ''),
    line.quantity_milli, line.price_minor, line.discount_bp, paper.id, paper.currency,
    paper.vat_mode, line.vat_bp, product.price_includes_vat
FROM invoice_line AS line JOIN invoice AS paper ON paper.id = line.invoice_id
JOIN product ON product.id = line.product_id
LEFT JOIN client ON client.id = paper.client_id
WHERE line.product_id = ?1 AND paper.state = 'issued' AND (?2 IS NULL OR paper.client_id = ?2)
ORDER BY paper.issued_on DESC, paper.id DESC LIMIT ?3
"""


def resolutions(
    wanted: Sequence[tuple[int, int]], client_id: int | None, on: date, currency: str = "RUB"
) -> list[Resolution]:
    """The price of each (product, quantity) for a client on a day, and how it was found."""
    ids = json.dumps(sorted({product_id for product_id, _quantity in wanted}))
    bases = _bases(ids)
    found = _by_product(rows(_FOR_CLIENT, ids, client_id))
    missing = BasePrice(None, currency=currency)
    return [
        resolve(bases.get(product_id, missing), found[product_id], quantity, on, currency)
        for product_id, quantity in wanted
    ]


def list_resolutions(
    product_ids: Sequence[int], list_id: int, on: date, quantity_milli: int = 1000
) -> dict[int, Resolution]:
    """What goods cost by one list on a day; goods the list does not price are left out.

    A list that is not in force yet tells what it will say on its first day.
    """
    ids = json.dumps(list(product_ids))
    currency = currency_of(list_id)
    first = _day(value("SELECT valid_from FROM price_list WHERE id = ?", list_id))
    on = on if first is None else max(on, first)
    found = _by_product(rows(_OF_LIST, ids, list_id))
    none = BasePrice(None)
    made = {one: resolve(none, each, quantity_milli, on, currency) for one, each in found.items()}
    return {one: each for one, each in made.items() if each.amount_minor is not None}


def of_product(product_id: int) -> list[StoredPrice]:
    """Every price of a product besides the base one, past and future ones too."""
    return [
        StoredPrice(_price(one[1:])[1], one[3], one[4], one[0])
        for one in rows(_OF_PRODUCT, product_id)
    ]


def currency_of(list_id: int | None) -> str:
    """The currency of a list, or that of the base prices."""
    return str(value("SELECT currency FROM price_list WHERE id = ?", list_id) or "RUB")


def tiers(product_id: int, on: date) -> list[tuple[int, int]]:
    """What anyone pays from a quantity on, on a day: quantity and price."""
    return [(int(least), int(amount)) for least, amount in rows(_TIERS, product_id, on)]


def price_lists() -> list[PriceListRow]:
    """All price lists."""
    return [_list(one) for one in rows(_LISTS + " ORDER BY list.position, list.name, list.id")]


def price_list(list_id: int) -> PriceListRow | None:
    """One price list; None when it is gone."""
    found = row(_LISTS + " AND list.id = ?", list_id)
    return None if found is None else _list(found)


def names() -> list[tuple[int, str]]:
    """Ids and names of the price lists, for choices."""
    return [(int(one), str(name)) for one, name in rows(_NAMES)]


def list_of_client(client_id: int | None) -> int | None:
    """The price list of a client."""
    found = value("SELECT price_list_id FROM client WHERE id = ?", client_id)
    return None if found is None else int(found)


def history(product_id: int) -> list[HistoryPoint]:
    """How the base price went."""
    return [HistoryPoint(date.fromisoformat(on), price) for on, price in rows(_HISTORY, product_id)]


def last_sales(product_id: int, client_id: int | None = None, limit: int = 5) -> list[LastSale]:
    """The last prices of goods in issued invoices, of one client or of all, newest first."""
    found = []
    for on, *told, mode, vat_bp, includes in rows(_SALES, product_id, client_id, limit):
        sale = LastSale(date.fromisoformat(on), *told)
        price = price_in_mode(
            sale.price_minor,
            vat_bp,
            VatMode.INCLUDED if includes else VatMode.ON_TOP,
            includes_vat=mode == VatMode.INCLUDED,
        )
        found.append(sale._replace(price_minor=price))
    return found


def _bases(ids: str) -> dict[int, BasePrice]:
    return {
        int(one): BasePrice(amount, bool(includes), str(currency))
        for one, amount, includes, currency in rows(_BASES, ids)
    }


def _by_product(found: Sequence[tuple[Any, ...]]) -> defaultdict[int, list[PriceRow]]:
    made: defaultdict[int, list[PriceRow]] = defaultdict(list)
    for one in found:
        product_id, price = _price(one)
        made[product_id].append(price)
    return made


def _price(one: Sequence[Any]) -> tuple[int, PriceRow]:
    id_, product_id, list_id, client_id, from_milli, amount, since, to = one[:8]
    note, list_name, list_vat, list_currency, own_vat, own_currency = one[8:]
    rank = PriceSource.TIER
    if client_id is not None:
        rank = PriceSource.CONTRACT
    elif list_id is not None:
        rank = PriceSource.LIST
    listed = rank is PriceSource.LIST
    made = PriceRow(
        id=id_,
        rank=rank,
        amount_minor=amount,
        from_milli=from_milli,
        valid_from=_day(since),
        valid_to=_day(to),
        includes_vat=bool(list_vat if listed else own_vat),
        currency=str(list_currency if listed else own_currency),
        name=str(list_name if listed else note),
    )
    return int(product_id), made


def _list(one: Sequence[Any]) -> PriceListRow:
    cells = list(one)
    cells[4], cells[5], cells[6] = bool(cells[4]), _day(cells[5]), _day(cells[6])
    return PriceListRow(*cells)


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
