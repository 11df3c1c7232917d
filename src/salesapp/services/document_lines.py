"""Choosing the lines of offers and invoices from the catalogue."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from salesapp.db.queries import document_lines, organizations, prices
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.lines import LineDraft, price_in_mode
from salesapp.domain.organizations import OrganizationDraft, line_vat_bp
from salesapp.domain.prices import Resolution
from salesapp.domain.vat import VatMode


class Goods(NamedTuple):
    """What the catalogue says beside a row; the lowest price is in the mode of the document."""

    min_price_minor: int | None
    stock_milli: int | None
    lead_days: int | None
    is_active: bool


class Repricing(NamedTuple):
    """A row (from 0) whose price of the catalogue is not what it was; nothing changes by itself."""

    row: int
    old_base_minor: int | None
    new_base_minor: int | None


class Terms(NamedTuple):
    """What the price of goods in a document depends on besides the goods and their quantity.

    Prices are those of `priced_on` (the date of the document), VAT rates those of `rated_on`.
    """

    client_id: int | None
    mode: VatMode
    rated_on: date
    priced_on: date
    currency: str = "RUB"


def line_from_product(product_id: int, quantity_milli: int, terms: Terms) -> LineDraft:
    """A row for goods: the price that holds for the client and the quantity, in the VAT mode."""
    found = document_lines.product(product_id)
    if found is None:
        raise RuleError(Rule.RECORD_GONE, field="product_id")
    name, sku, unit, _price, _includes_vat, product_bp, cost = found
    card = organizations.current()
    seller = OrganizationDraft("") if card is None else card.draft
    vat_bp = line_vat_bp(seller.tax_mode, product_bp, terms.rated_on)
    (priced,) = resolved([(product_id, quantity_milli)], terms)
    base = _in_mode(priced, vat_bp, terms.mode)
    return LineDraft(
        name=name,
        sku=sku,
        unit=unit,
        quantity_milli=quantity_milli,
        product_id=product_id,
        base_price_minor=base,
        price_minor=base or 0,
        price_source=priced.source,
        vat_bp=vat_bp,
        cost_minor=cost,
    )


def resolved(wanted: Sequence[tuple[int, int]], terms: Terms) -> list[Resolution]:
    """The price of each (product, quantity) under the terms, and how it was found."""
    return prices.resolutions(wanted, terms.client_id, terms.priced_on, terms.currency)


def repriced(lines: Sequence[LineDraft], terms: Terms) -> tuple[LineDraft, ...]:
    """The rows with the prices that hold under the terms; typed prices stay as they are.

    A row keeps what the catalogue says now beside a typed price, so that it can be compared.
    """
    at = [place for place, line in enumerate(lines) if line.product_id is not None]
    wanted = [(lines[place].product_id or 0, lines[place].quantity_milli) for place in at]
    made = list(lines)
    for place, priced in zip(at, resolved(wanted, terms), strict=True):
        line = lines[place]
        base = _in_mode(priced, line.vat_bp, terms.mode)
        made[place] = replace(line, base_price_minor=base, price_source=priced.source)
        if not line.is_price_manual:
            made[place] = replace(made[place], price_minor=base or 0)
    return tuple(made)


def with_quantity(old: LineDraft, new: LineDraft, terms: Terms) -> LineDraft:
    """A row whose quantity was changed: another tier brings its price, nothing else does.

    What the catalogue changed meanwhile is offered apart (`repricings`), never taken silently.
    """
    quantities = (old.quantity_milli, new.quantity_milli)
    if new.product_id is None or new.is_price_manual or quantities[0] == quantities[1]:
        return new
    before, after = resolved([(new.product_id, one) for one in quantities], terms)
    if (before.source, before.amount_minor) == (after.source, after.amount_minor):
        return new
    return repriced([new], terms)[0]


def _in_mode(priced: Resolution, vat_bp: int | None, mode: VatMode) -> int | None:
    if priced.amount_minor is None:
        return None
    return price_in_mode(priced.amount_minor, vat_bp, mode, includes_vat=priced.includes_vat)


def goods(lines: Sequence[LineDraft], mode: VatMode) -> dict[int, Goods]:
    """Facts of the catalogue for the rows, by product: lowest price, stock, delivery time."""
    rates = {line.product_id: line.vat_bp for line in lines if line.product_id is not None}
    found: dict[int, Goods] = {}
    for one in document_lines.goods(list(rates)):
        lowest = one.min_price_minor
        if lowest is not None:
            rate = rates[one.product_id]
            lowest = price_in_mode(lowest, rate, mode, includes_vat=one.price_includes_vat)
        found[one.product_id] = Goods(lowest, one.stock_milli, one.lead_days, one.is_active)
    return found


def repricings(lines: Sequence[LineDraft], terms: Terms) -> list[Repricing]:
    """Rows whose goods have another price in the catalogue now."""
    return [
        Repricing(number, old.base_price_minor, new.base_price_minor)
        for number, (old, new) in enumerate(zip(lines, repriced(lines, terms), strict=True))
        if new.base_price_minor != old.base_price_minor
    ]
