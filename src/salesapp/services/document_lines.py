"""Choosing the lines of documents from the catalogue, and what guards their prices."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple, Protocol

from salesapp.db.queries import document_lines, open_papers, organizations, prices
from salesapp.db.writes.offers import deal_lines
from salesapp.domain import guards
from salesapp.domain.currencies import ROUBLE, check_rate, from_roubles
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.guards import Breach
from salesapp.domain.lines import LineDraft, margins, price_in_mode, totals
from salesapp.domain.organizations import OrganizationDraft, default_vat_bp, line_vat_bp
from salesapp.domain.price_trace import kept
from salesapp.domain.prices import Resolution
from salesapp.domain.pricing import Counting
from salesapp.domain.vat import VatMode


class PricedDraft(Protocol):
    """A document with priced lines, as far as its sums go: offer, order, invoice."""

    @property
    def lines(self) -> tuple[LineDraft, ...]:
        """Its rows."""
        ...

    @property
    def counting(self) -> Counting:
        """What its amounts depend on besides the rows."""
        ...

    @property
    def currency(self) -> str:
        """Code of its currency."""
        ...

    @property
    def rate_micro(self) -> int | None:
        """Its own rate, in a currency that is not the rouble."""
        ...


class Goods(NamedTuple):
    """What the catalogue says beside a row; the lowest price is in the mode of the document."""

    min_price_minor: int | None
    stock_milli: int | None
    lead_days: int | None
    is_active: bool


class Repricing(NamedTuple):
    """A row (from 0) whose price of the catalogue is not what it was; nothing changes by itself.

    `line` is the row with what the catalogue says now and its price taken, a typed one too;
    without a price there `line` keeps the price it has.
    """

    row: int
    old_base_minor: int | None
    new_base_minor: int | None
    line: LineDraft


class Terms(NamedTuple):
    """What the price of goods in a document depends on besides the goods and their quantity.

    Prices are those of `priced_on` (the date of the document), VAT rates those of `rated_on`.
    Where the catalogue has no price in the currency of the document, the rouble price is
    converted at its rate, `rate_micro`.
    """

    client_id: int | None
    mode: VatMode
    rated_on: date
    priced_on: date
    currency: str = ROUBLE
    rate_micro: int | None = None


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
        trace=kept(priced),
    )


def named_line(name: str, terms: Terms) -> LineDraft:
    """A row for something the catalogue does not know, with the rate our company takes that day."""
    card = organizations.current()
    seller = OrganizationDraft("") if card is None else card.draft
    return LineDraft(name, 1000, 0, vat_bp=default_vat_bp(seller.tax_mode, terms.rated_on))


def lines_of_deal(deal_id: int | None, terms: Terms, once: str = "") -> tuple[LineDraft, ...]:
    """The goods chosen in a deal, at its prices; `once`: not into a second paper of that kind."""
    if deal_id is None or (once and open_papers.any_of_deal(once, deal_id)):
        return ()
    chosen: list[LineDraft] = []
    for product_id, name, unit, quantity, price in deal_lines(deal_id):
        if product_id is None:
            own = named_line(name, terms)
            told = price_in_mode(price, own.vat_bp, terms.mode, includes_vat=True)
            chosen.append(replace(own, quantity_milli=quantity, price_minor=told, unit=unit))
            continue
        chosen.append(_at_price(line_from_product(product_id, quantity, terms), price, terms))
    return tuple(chosen)


def _at_price(line: LineDraft, price: int, terms: Terms) -> LineDraft:
    """Goods of a deal: its prices are with or without tax as those of the catalogue are."""
    found = line.trace
    if found is not None and price == found.amount_minor:
        return line
    included = found is None or found.includes_vat
    told = price_in_mode(price, line.vat_bp, terms.mode, includes_vat=included)
    return replace(line, price_minor=told, is_price_manual=told != line.price_minor)


def resolved(wanted: Sequence[tuple[int, int]], terms: Terms) -> list[Resolution]:
    """The price of each (product, quantity) under the terms, and how it was found."""
    found = prices.resolutions(wanted, terms.client_id, terms.priced_on, terms.currency)
    if terms.currency == ROUBLE or terms.rate_micro is None:
        return found
    missing = [place for place, one in enumerate(found) if one.amount_minor is None]
    asked = [wanted[place] for place in missing]
    for place, one in zip(
        missing, prices.resolutions(asked, terms.client_id, terms.priced_on), strict=True
    ):
        if one.amount_minor is not None:
            amount = from_roubles(one.amount_minor, terms.rate_micro)
            found[place] = replace(one, amount_minor=amount, rate_micro=terms.rate_micro)
    return found


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
        made[place] = replace(
            line, base_price_minor=base, price_source=priced.source, trace=kept(priced)
        )
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


def breaches(
    lines: Sequence[LineDraft], how: Counting, rate_micro: int | None = None
) -> tuple[Breach, ...]:
    """Limits of prices and margin that a document undercuts now.

    `rate_micro` is the rate of a document that is not in roubles; without it the margin and the
    lowest prices, which are in roubles, cannot be told.
    """
    lowest = {
        product_id: one.min_price_minor
        for product_id, one in goods(lines, how.mode).items()
        if one.min_price_minor is not None
    }
    if rate_micro is not None:
        lowest = {key: from_roubles(price, rate_micro) for key, price in lowest.items()}
    computed = totals(lines, how)
    _each, whole = margins(lines, computed, rate_micro)
    return guards.breaches(lines, computed, whole, lowest, organizations.margin_limit_bp())


def check_guard(draft: PricedDraft, reason: str) -> None:
    """Refuse to post a document below a limit without the reason the settings ask for.

    Raises:
        RuleError: BELOW_LIMIT with `lines` (numbers from 1) and `margin_bp`; FIELD_REQUIRED for
            a document in another currency without its rate.
    """
    if draft.currency != ROUBLE and draft.rate_micro is None:
        raise RuleError(Rule.FIELD_REQUIRED, field="rate_micro")
    check_rate(draft.currency, draft.rate_micro)
    found = breaches(draft.lines, draft.counting, draft.rate_micro)
    guards.check_guard(found, organizations.guard(), reason)


def repricings(lines: Sequence[LineDraft], terms: Terms) -> list[Repricing]:
    """Rows whose goods have another price in the catalogue now."""
    found: list[Repricing] = []
    for row, (old, new) in enumerate(zip(lines, repriced(lines, terms), strict=True)):
        base = new.base_price_minor
        if base == old.base_price_minor:
            continue
        taken = replace(new, price_minor=old.price_minor)
        if base is not None:
            taken = replace(new, price_minor=base, is_price_manual=False)
        found.append(Repricing(row, old.base_price_minor, base, taken))
    return found
