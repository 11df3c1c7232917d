"""Lines of offers and invoices as they are edited, and the price of goods in a document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.money import MAX_MINOR, Minor, div_half_up
from salesapp.domain.pricing import (
    FULL_BP,
    DocumentTotals,
    PricedLine,
    cost_minor,
    document_totals,
    margin_bp,
)
from salesapp.domain.vat import VatMode, rates_at, vat_included, vat_on_top


class PriceSource(StrEnum):
    """How the base price of a line was resolved."""

    CONTRACT = "contract"
    LIST = "list"
    TIER = "tier"
    BASE = "base"
    NONE = "none"
    TYPED = "typed"


@dataclass(frozen=True, slots=True)
class LineDraft:
    """One row of a document being edited; `price_minor` is before the discount.

    `base_price_minor` is what the catalogue said, in the VAT mode of the document.
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


def totals(lines: Iterable[LineDraft], mode: VatMode, discount_bp: int = 0) -> DocumentTotals:
    """Amounts of a document and of each of its lines."""
    return document_totals([priced(line) for line in lines], mode, discount_bp)


def priced(line: LineDraft) -> PricedLine:
    """The line as far as amounts depend on it."""
    return PricedLine(line.quantity_milli, line.price_minor, line.discount_bp, line.vat_bp)


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


def check_lines(lines: Sequence[LineDraft], discount_bp: int) -> None:
    """Refuse what no document may hold, not even a draft.

    Raises:
        RuleError: FIELD_REQUIRED or FIELD_INVALID with `field` and `line` (from 1).
    """
    if not 0 <= discount_bp <= FULL_BP:
        raise RuleError(Rule.FIELD_INVALID, field="discount_bp")
    for number, line in enumerate(lines, 1):
        if not line.name.strip():
            raise RuleError(Rule.FIELD_REQUIRED, field="name", line=number)
        bounds = (
            ("quantity_milli", line.quantity_milli, MAX_MINOR),
            ("price_minor", line.price_minor, MAX_MINOR),
            ("discount_bp", line.discount_bp, FULL_BP),
            ("amount_minor", line.quantity_milli * line.price_minor // 1000, MAX_MINOR),
        )
        for field, amount, most in bounds:
            if not 0 <= amount <= most:
                raise RuleError(Rule.FIELD_INVALID, field=field, line=number)


def check_ready(lines: Sequence[LineDraft], rated_on: date) -> None:
    """Refuse to send or issue a document that is not complete.

    Args:
        lines: Lines of the document.
        rated_on: Planned shipment, or the date of the document: it decides which rates are valid.

    Raises:
        RuleError: DOCUMENT_EMPTY, or FIELD_INVALID with `field` and `line` (from 1).
    """
    if not lines:
        raise RuleError(Rule.DOCUMENT_EMPTY)
    valid = rates_at(rated_on)
    for number, line in enumerate(lines, 1):
        if line.quantity_milli <= 0:
            raise RuleError(Rule.FIELD_INVALID, field="quantity_milli", line=number)
        if line.vat_bp not in valid:
            raise RuleError(Rule.FIELD_INVALID, field="vat_bp", line=number, on=rated_on)


@dataclass(frozen=True, slots=True)
class Margin:
    """What is earned; `bp` None when there is no revenue or a cost is unknown."""

    profit_minor: Minor | None
    bp: int | None


def margins(
    lines: Sequence[LineDraft], computed: DocumentTotals
) -> tuple[tuple[Margin, ...], Margin]:
    """Margin of each line and of the document (over the lines whose cost is known)."""
    each: list[Margin] = []
    revenue = costs = 0
    for line, amounts in zip(lines, computed.lines, strict=True):
        if line.cost_minor is None:
            each.append(Margin(None, None))
            continue
        cost = cost_minor(line.quantity_milli, line.cost_minor)
        each.append(Margin(amounts.net_minor - cost, margin_bp(amounts.net_minor, cost)))
        revenue += amounts.net_minor
        costs += cost
    known = any(margin.profit_minor is not None for margin in each)
    whole = Margin(revenue - costs, margin_bp(revenue, costs)) if known else Margin(None, None)
    return tuple(each), whole
