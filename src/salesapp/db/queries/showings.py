"""What was shown of the goods to whom, and what was said of it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import Any, Final, NamedTuple

from salesapp.db.connection import rows


class ShownProduct(NamedTuple):
    """A product of a showing."""

    product_id: int
    name: str
    sku: str
    reaction: str


class ShowingRow(NamedTuple):
    """Goods shown to a client on a day; `step_id` follows it up."""

    id: int
    rev: int
    client_id: int
    client: str
    contact_id: int | None
    contact: str
    deal_id: int | None
    step_id: int | None
    shown_on: date
    kind: str
    title: str
    reaction: str
    file_id: int | None
    products: tuple[ShownProduct, ...]


_ROWS: Final = """
SELECT showing.id, showing.rev, showing.client_id, client.name, showing.contact_id,
    coalesce(contact.name, ''), showing.deal_id, showing.activity_id, showing.shown_on,
    showing.kind, showing.title, showing.reaction, showing.file_id,
    (SELECT json_group_array(json_array(product_id, name, sku, reaction)) FROM (
        SELECT shown.product_id, product.name, product.sku, shown.reaction
        FROM showing_product AS shown JOIN product ON product.id = shown.product_id
        WHERE shown.showing_id = showing.id ORDER BY shown.position, shown.id))
FROM showing JOIN client ON client.id = showing.client_id
LEFT JOIN contact ON contact.id = showing.contact_id
WHERE showing.deleted_at IS NULL AND {} ORDER BY showing.shown_on DESC, showing.id DESC LIMIT ?
"""
_OF_PRODUCT: Final = "showing.id IN (SELECT showing_id FROM showing_product WHERE product_id = ?)"
_INTEREST: Final = """
SELECT line.product_id, product.name, count(*) FROM (
    SELECT offer_line.product_id FROM offer_line JOIN offer ON offer.id = offer_line.offer_id
    WHERE offer.client_id = ?1 AND offer.deleted_at IS NULL
    UNION ALL
    SELECT deal_line.product_id FROM deal_line JOIN deal ON deal.id = deal_line.deal_id
    WHERE deal.client_id = ?1 AND deal.deleted_at IS NULL) AS line
JOIN product ON product.id = line.product_id AND product.deleted_at IS NULL AND product.is_active
WHERE line.product_id NOT IN (
    SELECT shown.product_id FROM showing_product AS shown
    JOIN showing ON showing.id = shown.showing_id
    WHERE showing.client_id = ?1 AND showing.deleted_at IS NULL)
GROUP BY line.product_id ORDER BY count(*) DESC, product.name_key LIMIT ?2
"""


def of_client(client_id: int, limit: int = 100) -> list[ShowingRow]:
    """What a client was shown, the latest first."""
    return [_row(one) for one in rows(_ROWS.format("showing.client_id = ?"), client_id, limit)]


def of_product(product_id: int, limit: int = 100) -> list[ShowingRow]:
    """To whom a product was shown, the latest first."""
    return [_row(one) for one in rows(_ROWS.format(_OF_PRODUCT), product_id, limit)]


def showing(showing_id: int) -> ShowingRow | None:
    """One showing; None when it is gone."""
    found = rows(_ROWS.format("showing.id = ?"), showing_id, 1)
    return _row(found[0]) if found else None


def never_shown(client_id: int, limit: int = 20) -> list[tuple[int, str]]:
    """Goods a client asked for in deals and offers, but was never shown."""
    return [(int(one), str(name)) for one, name, _count in rows(_INTEREST, client_id, limit)]


def _row(one: Sequence[Any]) -> ShowingRow:
    cells = list(one)
    cells[8] = date.fromisoformat(one[8])
    cells[13] = tuple(ShownProduct(*part) for part in json.loads(one[13]))
    return ShowingRow(*cells)
