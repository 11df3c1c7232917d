"""Priced lines of offers and invoices: the one place where amounts are computed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from salesapp.domain.money import Minor, div_half_up
from salesapp.domain.vat import VatMode, vat_included, vat_on_top

FULL_BP = 10_000
_MILLI = 1000


@dataclass(frozen=True, slots=True)
class PricedLine:
    """What the user typed in one row; `vat_bp` None is «Без НДС»."""

    quantity_milli: int
    price_minor: Minor
    discount_bp: int = 0
    vat_bp: int | None = None


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
    """A document computed; `lines` carry their shares of the document discount."""

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


def _taxed(gross: Minor, amount: Minor, vat_bp: int | None, mode: VatMode) -> LineTotals:
    if mode is VatMode.INCLUDED:
        vat = vat_included(amount, vat_bp)
        total = amount
    else:
        vat = vat_on_top(amount, vat_bp)
        total = amount + vat
    return LineTotals(amount, gross - amount, vat, total)


def _amounts(line: PricedLine) -> tuple[Minor, Minor]:
    gross = div_half_up(line.quantity_milli * line.price_minor, _MILLI)
    return gross, div_half_up(gross * (FULL_BP - line.discount_bp), FULL_BP)


def line_totals(line: PricedLine, mode: VatMode) -> LineTotals:
    """One row by itself, without a discount of the document."""
    gross, amount = _amounts(line)
    return _taxed(gross, amount, line.vat_bp, mode)


def distribute(total: Minor, weights: Sequence[Minor]) -> tuple[Minor, ...]:
    """Split a sum in proportion to amounts, exactly; the remainder goes to the largest.

    No share exceeds its weight while the sum does not exceed theirs.
    """
    whole = sum(weights)
    if not whole:
        return (0,) * len(weights)
    shares = [div_half_up(total * weight, whole) for weight in weights]
    rest = total - sum(shares)
    for place in sorted(range(len(weights)), key=lambda index: -weights[index]):
        if not rest:
            break
        # Shares of tiny lines all round one way: the largest line alone may not hold the rest.
        changed = min(max(shares[place] + rest, 0), weights[place])
        rest -= changed - shares[place]
        shares[place] = changed
    return tuple(shares)


def _by_rate(lines: Sequence[PricedLine], computed: Sequence[LineTotals]) -> tuple[VatShare, ...]:
    sums: dict[int | None, tuple[Minor, Minor]] = {}
    for line, totals in zip(lines, computed, strict=True):
        base, vat = sums.get(line.vat_bp, (0, 0))
        sums[line.vat_bp] = (base + totals.net_minor, vat + totals.vat_minor)
    order = sorted(sums, key=lambda bp: -1 if bp is None else bp, reverse=True)
    return tuple(VatShare(bp, *sums[bp]) for bp in order)


def document_totals(
    lines: Sequence[PricedLine], mode: VatMode, discount_bp: int = 0
) -> DocumentTotals:
    """The whole document; the tax is the sum over lines, never computed from the total."""
    amounts = [_amounts(line) for line in lines]
    after_lines = [amount for _, amount in amounts]
    shares = distribute(div_half_up(sum(after_lines) * discount_bp, FULL_BP), after_lines)
    computed = tuple(
        _taxed(gross, amount - share, line.vat_bp, mode)
        for line, (gross, amount), share in zip(lines, amounts, shares, strict=True)
    )
    return summed(lines, computed)


def summed(lines: Sequence[PricedLine], computed: Sequence[LineTotals]) -> DocumentTotals:
    """A document out of lines that are computed already (stored ones keep their amounts)."""
    vat = sum(totals.vat_minor for totals in computed)
    total = sum(totals.total_minor for totals in computed)
    return DocumentTotals(
        subtotal_minor=sum(totals.gross_minor for totals in computed),
        discount_minor=sum(totals.discount_minor for totals in computed),
        amount_minor=sum(totals.amount_minor for totals in computed),
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
