"""The money of one client: debts by age, instalments, payments, the prices it got."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, Final, NamedTuple

from salesapp.db.connection import rows
from salesapp.db.queries.receivables import AgeingRow
from salesapp.domain.lines import price_in_mode
from salesapp.domain.money import div_half_up
from salesapp.domain.pricing import FULL_BP
from salesapp.domain.receivables import MONTH_DAYS, WEEK_DAYS, AgeBucket
from salesapp.domain.vat import VatMode


class InstalmentRow(NamedTuple):
    """An instalment of an issued invoice that is not paid in full."""

    invoice_id: int
    number: str
    due_on: date
    amount_minor: int
    open_minor: int
    currency: str


class MoneyRow(NamedTuple):
    """A payment of the client; a reversal is negative."""

    id: int
    on: date
    amount_minor: int
    currency: str
    reference: str
    purpose: str
    free_minor: int


class PriceRow(NamedTuple):
    """The last price of a product this client was told, and what the list says today.

    `kind` and `paper_id` name the offer or invoice it stands in; `bought_milli` is what was
    invoiced of the product in all. `net_minor` and `discount_bp` are after all discounts, those of
    the whole paper too; `list_minor` is with or without tax as the paper is, and None where the
    two are in different currencies.
    """

    product_id: int | None
    sku: str
    name: str
    unit: str
    kind: str
    paper_id: int
    number: str
    on: date
    price_minor: int
    discount_bp: int
    net_minor: int
    list_minor: int | None
    bought_milli: int


_AGEING: Final = """
SELECT CASE WHEN due_on >= ?2 THEN 'not_due' WHEN due_on >= ?3 THEN 'week'
    WHEN due_on >= ?4 THEN 'month' ELSE 'older' END AS age,
    count(DISTINCT invoice_id), sum(open_minor)
FROM receivable WHERE client_id = ?1 GROUP BY age
"""
_OPEN: Final = """
SELECT open.invoice_id, coalesce(invoice.number, ''), open.due_on, part.amount_minor,
    open.own_minor, invoice.currency
FROM receivable AS open JOIN invoice ON invoice.id = open.invoice_id
JOIN instalment AS part ON part.id = open.instalment_id
WHERE open.client_id = ? ORDER BY open.due_on, open.instalment_id LIMIT 200
"""
_PAYMENTS: Final = """
SELECT payment.id, payment.paid_on, payment.amount_minor, payment.currency, payment.reference,
    payment.purpose, coalesce(advance.own_minor, 0)
FROM payment LEFT JOIN advance ON advance.payment_id = payment.id
WHERE payment.client_id = ? AND payment.deleted_at IS NULL
ORDER BY payment.paid_on DESC, payment.id DESC LIMIT 200
"""
_TOLD: Final = """
WITH told AS (
    SELECT 'invoice' AS kind, paper.id AS paper_id, paper.number AS number,
        paper.issued_on AS day, line.product_id, line.name, line.unit, line.price_minor,
        line.discount_bp, line.amount_minor, line.quantity_milli, line.id AS line_id,
        line.vat_bp, paper.vat_mode, paper.currency
    FROM invoice AS paper JOIN invoice_line AS line ON line.invoice_id = paper.id
    WHERE paper.client_id = ?1 AND paper.state = 'issued' AND paper.deleted_at IS NULL
    UNION ALL
    SELECT 'offer', paper.id, paper.number, paper.drawn_on, line.product_id, line.name,
        line.unit, line.price_minor, line.discount_bp, line.amount_minor, line.quantity_milli,
        line.id, line.vat_bp, paper.vat_mode, paper.currency
    FROM offer AS paper JOIN offer_line AS line ON line.offer_id = paper.id
    WHERE paper.client_id = ?1 AND paper.sent_at IS NOT NULL AND paper.deleted_at IS NULL),
ranked AS (
    SELECT *, row_number() OVER (PARTITION BY coalesce(product_id, name)
            ORDER BY day DESC, kind, line_id DESC) AS place,
        sum(CASE kind WHEN 'invoice' THEN quantity_milli ELSE 0 END)
            OVER (PARTITION BY coalesce(product_id, name)) AS bought
    FROM told)
SELECT ranked.product_id, coalesce(product.sku, ''), ranked.name, ranked.unit, ranked.kind,
    ranked.paper_id, coalesce(ranked.number, ''), ranked.day, ranked.price_minor,
    ranked.discount_bp, ranked.quantity_milli, ranked.amount_minor, ranked.vat_bp,
    ranked.vat_mode,
    CASE product.currency WHEN ranked.currency THEN product.price_minor END,
    coalesce(product.price_includes_vat, 1), ranked.bought
FROM ranked LEFT JOIN product ON product.id = ranked.product_id
WHERE ranked.place = 1 ORDER BY ranked.day DESC, ranked.name LIMIT 500
"""


def ageing(client_id: int, today: date) -> list[AgeingRow]:
    """Debts of a client by age, every bucket present."""
    edges = (today, today - timedelta(days=WEEK_DAYS), today - timedelta(days=MONTH_DAYS))
    found: dict[str, Any] = {
        age: rest for age, *rest in rows(_AGEING, client_id, *(day.isoformat() for day in edges))
    }
    return [AgeingRow(bucket, *found.get(bucket, (0, 0))) for bucket in AgeBucket]


def instalments(client_id: int) -> list[InstalmentRow]:
    """What is not paid yet, the oldest first."""
    return [
        InstalmentRow(invoice, number, date.fromisoformat(due), *rest)
        for invoice, number, due, *rest in rows(_OPEN, client_id)
    ]


def payments(client_id: int) -> list[MoneyRow]:
    """Money received from a client, the latest first."""
    return [
        MoneyRow(id_, date.fromisoformat(on), *rest)
        for id_, on, *rest in rows(_PAYMENTS, client_id)
    ]


def prices(client_id: int) -> list[PriceRow]:
    """The last price of each product in the papers of a client, the latest first."""
    return [_price(cells) for cells in rows(_TOLD, client_id)]


def _price(cells: tuple[Any, ...]) -> PriceRow:
    *head, day, price, discount, quantity, amount, vat_bp, mode, listed, included, bought = cells
    gross = div_half_up(quantity * price, 1000)
    if not quantity or amount == div_half_up(gross * (FULL_BP - discount), FULL_BP):
        net = div_half_up(price * (FULL_BP - discount), FULL_BP)
    else:
        net = div_half_up(amount * 1000, quantity)
        discount = div_half_up((price - net) * FULL_BP, price) if price else 0
    if listed is not None:
        listed = price_in_mode(listed, vat_bp, VatMode(mode), includes_vat=bool(included))
    return PriceRow._make((*head, date.fromisoformat(day), price, discount, net, listed, bought))
