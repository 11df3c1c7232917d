"""Lines of documents as they are edited: one kind for offers, orders and invoices.

Amounts are computed in `pricing`, the price of goods is found in `prices`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from salesapp.domain.currencies import in_roubles
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.money import MAX_MINOR, Minor, div_half_up
from salesapp.domain.price_sources import PriceSource
from salesapp.domain.prices import Resolution
from salesapp.domain.pricing import (
    FULL_BP,
    Counting,
    DocumentTotals,
    LineTotals,
    PricedLine,
    cost_minor,
    document_totals,
    margin_bp,
)
from salesapp.domain.vat import VatMode, rates_at, standard_rate_bp, vat_included, vat_on_top


class LineKind(StrEnum):
    """What a line sells; only goods are shipped and have a lowest price."""

    GOODS = "goods"
    DELIVERY = "delivery"
    SERVICE = "service"


class Standing(StrEnum):
    """Whether a line counts: the others are shown with their amounts and add nothing.

    ALTERNATIVE may take the place of the firm line of the same `variant`.
    """

    FIRM = "firm"
    OPTIONAL = "optional"
    ALTERNATIVE = "alternative"


@dataclass(frozen=True, slots=True)
class LineDraft:
    """One row of a document being edited; `price_minor` is before the discounts.

    Attributes:
        base_price_minor: What the catalogue said, in the VAT mode and currency of the document.
        is_price_manual: The price was typed: nothing but the user changes it.
        discount_bp: Taken off first.
        discount_minor: A sum taken off the whole row afterwards.
        vat_bp: None is «Без НДС».
        cost_minor: Purchase cost of a unit in kopecks, whatever the currency of the document.
        variant: Number of the set of lines that may replace each other; 0: none may.
        note: Printed small under the name.
        trace: How the base price was found; None for a line of one's own.
        order_key: Name of the line of the order, the same in its versions and its invoices.
    """

    name: str
    quantity_milli: int
    price_minor: Minor
    unit: str = "шт"
    sku: str = ""
    product_id: int | None = None
    base_price_minor: Minor | None = None
    is_price_manual: bool = False
    price_source: PriceSource = PriceSource.TYPED
    discount_bp: int = 0
    vat_bp: int | None = None
    cost_minor: Minor | None = None
    discount_minor: Minor = 0
    kind: LineKind = LineKind.GOODS
    standing: Standing = Standing.FIRM
    variant: int = 0
    note: str = ""
    trace: Resolution | None = None
    order_key: int | None = None

    @property
    def is_counted(self) -> bool:
        """Whether the line adds to the total of the document."""
        return self.standing is Standing.FIRM


def totals(lines: Iterable[LineDraft], how: Counting) -> DocumentTotals:
    """Amounts of a document and of each of its lines."""
    return document_totals([priced(line) for line in lines], how)


def priced(line: LineDraft) -> PricedLine:
    """The line as far as amounts depend on it."""
    return PricedLine(
        line.quantity_milli,
        line.price_minor,
        line.discount_bp,
        line.vat_bp,
        line.discount_minor,
        line.is_counted,
    )


def line_gross(line: LineDraft) -> Minor:
    """Quantity times price, before any discount."""
    return div_half_up(line.quantity_milli * line.price_minor, 1000)


def price_in_mode(price: Minor, vat_bp: int | None, mode: VatMode, *, includes_vat: bool) -> Minor:
    """A price of the catalogue as a document of the VAT mode writes it."""
    if mode is VatMode.INCLUDED and not includes_vat:
        return price + vat_on_top(price, vat_bp)
    if mode is VatMode.ON_TOP and includes_vat:
        return price - vat_included(price, vat_bp)
    return price


def converted(line: LineDraft, mode: VatMode) -> LineDraft:
    """A line of a document whose prices change over to `mode` (from the other one)."""
    included = mode is VatMode.ON_TOP
    base = line.base_price_minor
    return replace(
        line,
        price_minor=price_in_mode(line.price_minor, line.vat_bp, mode, includes_vat=included),
        base_price_minor=None
        if base is None
        else price_in_mode(base, line.vat_bp, mode, includes_vat=included),
    )


def effective_discount_bp(line_bp: int, document_bp: int) -> int:
    """Both discounts as one, as a paper prints it beside the line."""
    return FULL_BP - div_half_up((FULL_BP - line_bp) * (FULL_BP - document_bp), FULL_BP)


def has_sum_discount(line: LineDraft, how: Counting) -> bool:
    """Whether a paper must print the discount of the line as a sum: no percent tells it."""
    return bool(line.discount_minor) or bool(how.discount_minor and line.is_counted)


def check_lines(lines: Sequence[LineDraft], how: Counting) -> None:
    """Refuse what no document may hold, not even a draft.

    Raises:
        RuleError: FIELD_REQUIRED or FIELD_INVALID with `field` and `line` (from 1).
    """
    if not 0 <= how.discount_bp <= FULL_BP:
        raise RuleError(Rule.FIELD_INVALID, field="discount_bp")
    if not 0 <= how.discount_minor <= MAX_MINOR:
        raise RuleError(Rule.FIELD_INVALID, field="discount_minor")
    for number, line in enumerate(lines, 1):
        if not line.name.strip():
            raise RuleError(Rule.FIELD_REQUIRED, field="name", line=number)
        bounds = (
            ("quantity_milli", line.quantity_milli, MAX_MINOR),
            ("price_minor", line.price_minor, MAX_MINOR),
            ("discount_bp", line.discount_bp, FULL_BP),
            ("discount_minor", line.discount_minor, MAX_MINOR),
            ("amount_minor", line.quantity_milli * line.price_minor // 1000, MAX_MINOR),
        )
        for field, amount, most in bounds:
            if not 0 <= amount <= most:
                raise RuleError(Rule.FIELD_INVALID, field=field, line=number)


def is_unsolved(line: LineDraft) -> bool:
    """Whether a line was pasted with an article nobody knows, and nobody has said what it is.

    Choosing goods, or a price of one's own, solves it.
    """
    return line.product_id is None and line.price_source is PriceSource.NONE


def check_ready(lines: Sequence[LineDraft], rated_on: date) -> None:
    """Refuse to send or issue a document that is not complete.

    Args:
        lines: Lines of the document.
        rated_on: Planned shipment, or the date of the document: it decides which rates are valid.

    Raises:
        RuleError: DOCUMENT_EMPTY (no line counts), or FIELD_INVALID with `field` and `line`
            (from 1): `sku` for a pasted line that was not solved.
    """
    if not any(line.is_counted for line in lines):
        raise RuleError(Rule.DOCUMENT_EMPTY)
    valid = rates_at(rated_on)
    for number, line in enumerate(lines, 1):
        if is_unsolved(line):
            raise RuleError(Rule.FIELD_INVALID, field="sku", line=number, value=line.name)
        if line.quantity_milli <= 0:
            raise RuleError(Rule.FIELD_INVALID, field="quantity_milli", line=number)
        if line.vat_bp not in valid:
            raise RuleError(Rule.FIELD_INVALID, field="vat_bp", line=number, on=rated_on)
        if line.discount_minor > line_gross(line):
            raise RuleError(Rule.FIELD_INVALID, field="discount_minor", line=number)


def stale_rates(lines: Sequence[LineDraft], rated_on: date) -> tuple[int, ...]:
    """Places (from 0) of lines whose rate does not hold for goods shipped on the day."""
    valid = rates_at(rated_on)
    return tuple(place for place, line in enumerate(lines) if line.vat_bp not in valid)


def with_rates_of(lines: Sequence[LineDraft], rated_on: date) -> tuple[LineDraft, ...]:
    """The lines with the standard rate of the day in place of rates that do not hold then.

    Prices stay as they are typed: inside them the tax changes, on top of them the total does.
    """
    stale = set(stale_rates(lines, rated_on))
    usual = standard_rate_bp(rated_on)
    return tuple(
        replace(line, vat_bp=usual) if place in stale else line for place, line in enumerate(lines)
    )


@dataclass(frozen=True, slots=True)
class Margin:
    """What is earned, in kopecks; `bp` None when there is no revenue or a cost is unknown."""

    profit_minor: Minor | None
    bp: int | None


_UNKNOWN = Margin(None, None)


def margins(
    lines: Sequence[LineDraft], computed: DocumentTotals, rate_micro: int | None = None
) -> tuple[tuple[Margin, ...], Margin]:
    """Margin of each line and of the document (over the counted lines whose cost is known).

    Args:
        lines: Lines of the document.
        computed: Its amounts.
        rate_micro: Rate of the document when it is not in roubles: costs are in roubles.
    """
    each: list[Margin] = []
    revenue = costs = 0
    for line, amounts in zip(lines, computed.lines, strict=True):
        if line.cost_minor is None:
            each.append(_UNKNOWN)
            continue
        cost = cost_minor(line.quantity_milli, line.cost_minor)
        net = net_in_roubles(amounts, rate_micro)
        each.append(Margin(net - cost, margin_bp(net, cost)))
        if line.is_counted:
            revenue += net
            costs += cost
    known = any(
        line.is_counted and margin is not _UNKNOWN for line, margin in zip(lines, each, strict=True)
    )
    whole = Margin(revenue - costs, margin_bp(revenue, costs)) if known else _UNKNOWN
    return tuple(each), whole


def net_in_roubles(amounts: LineTotals, rate_micro: int | None) -> Minor:
    """The amount of a row without tax, in kopecks; without a rate it is in roubles already."""
    return amounts.net_minor if rate_micro is None else in_roubles(amounts.net_minor, rate_micro)
