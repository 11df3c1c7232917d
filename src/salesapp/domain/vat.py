"""НДС: rates by date of shipment, tax inside a price and on top of it.

`None` means «Без НДС», which is not the rate of 0 %.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from salesapp.domain.money import Minor, div_half_up

_FULL = 10_000
_STANDARD = (
    (date(2026, 1, 1), 2200),
    (date(2019, 1, 1), 2000),
    (date(2004, 1, 1), 1800),
    (date.min, 2000),
)
_REDUCED_BP = 1000
_SIMPLIFIED_SINCE = date(2025, 1, 1)
_SIMPLIFIED_BP = (500, 700)


class VatMode(StrEnum):
    """Whether prices of a document hold the tax or the tax is added to them."""

    INCLUDED = "included"
    ON_TOP = "on_top"


def standard_rate_bp(on: date) -> int:
    """The standard rate for goods shipped on the day."""
    return next(rate for since, rate in _STANDARD if on >= since)


def rates_at(on: date) -> tuple[int | None, ...]:
    """Rates a line may carry when shipped on the day, the usual one first, «Без НДС» last."""
    simplified = _SIMPLIFIED_BP if on >= _SIMPLIFIED_SINCE else ()
    return (standard_rate_bp(on), _REDUCED_BP, *simplified, 0, None)


def vat_included(amount: Minor, bp: int | None) -> Minor:
    """The tax inside an amount."""
    return div_half_up(amount * bp, _FULL + bp) if bp else 0


def vat_on_top(amount: Minor, bp: int | None) -> Minor:
    """The tax to add to an amount."""
    return div_half_up(amount * bp, _FULL) if bp else 0
