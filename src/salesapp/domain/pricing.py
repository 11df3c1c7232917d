"""Priced lines of every document: the one place where amounts are computed.

Each amount is rounded once, half up, to the kopeck. The total of a document is always the sum of
its printed lines; lines that are only shown (`is_counted` false) have amounts and add nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from salesapp.domain.money import Minor, div_half_up
from salesapp.domain.vat import VatMode, vat_included, vat_on_top

FULL_BP = 10_000
_MILLI = 1000


class Rounding(StrEnum):
    """Where the tax is rounded; a document keeps the rule it was counted by.

    LINE is the custom (ru-business.md 2.2): the tax of each line, the document is their sum.
    TOTAL counts the tax of each rate once, from all its lines, and shares it out to the kopeck.
    """

    LINE = "line_half_up"
    TOTAL = "total_half_up"


@dataclass(frozen=True, slots=True)
class Counting:
    """What the amounts of a document depend on besides its lines.

    `discount_bp` comes first, `discount_minor` is taken off what is left; both are shared out
    over the lines. The sum is in the VAT mode of the document.
    """

    mode: VatMode = VatMode.INCLUDED
    discount_bp: int = 0
    discount_minor: Minor = 0
    rounding: Rounding = Rounding.LINE


@dataclass(frozen=True, slots=True)
class PricedLine:
    """What the user typed in one row; `vat_bp` None is «Без НДС».

    `discount_bp` is taken off first, then `discount_minor` off the whole row.
    """

    quantity_milli: int
    price_minor: Minor
    discount_bp: int = 0
    vat_bp: int | None = None
    discount_minor: Minor = 0
    is_counted: bool = True


@dataclass(frozen=True, slots=True)
class LineTotals:
    """A row computed: `amount_minor` is after discounts, `total_minor` what is to be paid."""

    amount_minor: Minor
    discount_minor: Minor
    vat_minor: Minor
    total_minor: Minor

    @property
    def net_minor(self) -> Minor:
        """The amount without tax in either mode."""
        return self.total_minor - self.vat_minor

    @property
    def gross_minor(self) -> Minor:
        """Quantity times price, before discounts."""
        return self.amount_minor + self.discount_minor


class VatShare(NamedTuple):
    """Lines of one rate together; `base_minor` is without the tax."""

    vat_bp: int | None
    base_minor: Minor
    vat_minor: Minor


@dataclass(frozen=True, slots=True)
class DocumentTotals:
    """A document computed; `lines` carry their shares of the document discount.

    The sums are over the counted lines; `lines` has all of them, in the order given.
    """

    subtotal_minor: Minor
    discount_minor: Minor
    amount_minor: Minor
    net_minor: Minor
    vat_minor: Minor
    vat_by_rate: tuple[VatShare, ...]
    total_minor: Minor
    lines: tuple[LineTotals, ...]

    @property
    def has_vat(self) -> bool:
        """Whether any line carries a rate (0 % counts, «Без НДС» does not)."""
        return any(share.vat_bp is not None for share in self.vat_by_rate)


def _vat(amount: Minor, vat_bp: int | None, mode: VatMode) -> Minor:
    return vat_included(amount, vat_bp) if mode is VatMode.INCLUDED else vat_on_top(amount, vat_bp)


def _made(gross: Minor, amount: Minor, vat: Minor, mode: VatMode) -> LineTotals:
    total = amount if mode is VatMode.INCLUDED else amount + vat
    return LineTotals(amount, gross - amount, vat, total)


def _amounts(line: PricedLine) -> tuple[Minor, Minor]:
    gross = div_half_up(line.quantity_milli * line.price_minor, _MILLI)
    amount = div_half_up(gross * (FULL_BP - line.discount_bp), FULL_BP)
    return gross, max(0, amount - line.discount_minor)


def line_totals(line: PricedLine, mode: VatMode) -> LineTotals:
    """One row by itself, without a discount of the document."""
    gross, amount = _amounts(line)
    return _made(gross, amount, _vat(amount, line.vat_bp, mode), mode)


def distribute(
    total: Minor, weights: Sequence[Minor], keys: Sequence[tuple[int, ...]] | None = None
) -> tuple[Minor, ...]:
    """Split a sum in proportion to amounts, exactly, by the largest remainder.

    Each share is the exact one rounded down or up, so none exceeds its weight while the sum does
    not exceed theirs. Among equal remainders the larger weight, then the larger key comes first:
    with a key for what else tells two rows apart, their order changes nothing.

    Args:
        total: What is split, not negative.
        weights: Amounts it is split over, not negative; nothing is given when they are all 0.
        keys: One key for each weight.
    """
    whole = sum(weights)
    if not whole:
        return (0,) * len(weights)
    shares = [0] * len(weights)
    order: list[tuple[int, Minor, tuple[int, ...], int]] = []
    for place, weight in enumerate(weights):
        shares[place], rest = divmod(total * weight, whole)
        if rest:
            order.append((rest, weight, keys[place] if keys else (), place))
    order.sort(key=lambda one: one[:3], reverse=True)
    for _rest, _weight, _key, place in order[: total - sum(shares)]:
        shares[place] += 1
    return tuple(shares)


def _key(line: PricedLine) -> tuple[int, ...]:
    """What tells rows of the same amount apart: the same facts give the same amounts."""
    rate = -1 if line.vat_bp is None else line.vat_bp
    return rate, line.price_minor, line.quantity_milli, line.discount_bp, line.discount_minor


def _document_shares(
    lines: Sequence[PricedLine], amounts: Sequence[Minor], how: Counting
) -> list[Minor]:
    """What the discount of the document takes off each line.

    A line that is only shown gets the percent, as it would be if it were chosen, and no sum.
    """
    if not how.discount_bp and not how.discount_minor:
        return [0] * len(lines)
    shares = [div_half_up(amount * how.discount_bp, FULL_BP) for amount in amounts]
    at = [place for place, line in enumerate(lines) if line.is_counted]
    counted = [amounts[place] for place in at]
    whole = sum(counted)
    off = div_half_up(whole * how.discount_bp, FULL_BP)
    off += min(how.discount_minor, whole - off)
    keys = [_key(lines[place]) for place in at]
    for place, share in zip(at, distribute(off, counted, keys), strict=True):
        shares[place] = share
    return shares


def _taxes(lines: Sequence[PricedLine], amounts: Sequence[Minor], how: Counting) -> list[Minor]:
    taxes = [
        _vat(amount, line.vat_bp, how.mode) for line, amount in zip(lines, amounts, strict=True)
    ]
    if how.rounding is Rounding.LINE:
        return taxes
    places: dict[int, list[int]] = {}
    for place, line in enumerate(lines):
        if line.is_counted and line.vat_bp:
            places.setdefault(line.vat_bp, []).append(place)
    for vat_bp, at in places.items():
        weights = [amounts[place] for place in at]
        tax = _vat(sum(weights), vat_bp, how.mode)
        for place, share in zip(
            at, distribute(tax, weights, [_key(lines[place]) for place in at]), strict=True
        ):
            taxes[place] = share
    return taxes


def _by_rate(lines: Sequence[PricedLine], computed: Sequence[LineTotals]) -> tuple[VatShare, ...]:
    sums: dict[int | None, tuple[Minor, Minor]] = {}
    for line, totals in zip(lines, computed, strict=True):
        if line.is_counted:
            base, vat = sums.get(line.vat_bp, (0, 0))
            sums[line.vat_bp] = (base + totals.net_minor, vat + totals.vat_minor)
    order = sorted(sums, key=lambda bp: -1 if bp is None else bp, reverse=True)
    return tuple(VatShare(bp, *sums[bp]) for bp in order)


def document_totals(lines: Sequence[PricedLine], how: Counting) -> DocumentTotals:
    """The whole document; its sums are those of its counted lines."""
    amounts = [_amounts(line) for line in lines]
    shares = _document_shares(lines, [amount for _, amount in amounts], how)
    after = [amount - share for (_, amount), share in zip(amounts, shares, strict=True)]
    computed = tuple(
        _made(gross, amount, tax, how.mode)
        for (gross, _), amount, tax in zip(amounts, after, _taxes(lines, after, how), strict=True)
    )
    return summed(lines, computed)


def summed(lines: Sequence[PricedLine], computed: Sequence[LineTotals]) -> DocumentTotals:
    """A document out of lines that are computed already (stored ones keep their amounts)."""
    counted = [totals for line, totals in zip(lines, computed, strict=True) if line.is_counted]
    vat = sum(totals.vat_minor for totals in counted)
    total = sum(totals.total_minor for totals in counted)
    return DocumentTotals(
        subtotal_minor=sum(totals.gross_minor for totals in counted),
        discount_minor=sum(totals.discount_minor for totals in counted),
        amount_minor=sum(totals.amount_minor for totals in counted),
        net_minor=total - vat,
        vat_minor=vat,
        vat_by_rate=_by_rate(lines, computed),
        total_minor=total,
        lines=tuple(computed),
    )


def cost_minor(quantity_milli: int, unit_cost_minor: Minor) -> Minor:
    """Purchase cost of a row."""
    return div_half_up(quantity_milli * unit_cost_minor, _MILLI)


def margin_bp(total_without_vat: Minor, cost: Minor) -> int | None:
    """Share of profit in the revenue; None when there is no revenue."""
    if total_without_vat <= 0:
        return None
    return div_half_up((total_without_vat - cost) * FULL_BP, total_without_vat)
