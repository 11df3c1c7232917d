"""НДС: rates by date of shipment, tax inside a price and on top of it.

`None` means «Без НДС», which is not the rate of 0 %.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple

from salesapp.domain.money import Minor, div_half_up

_FULL = 10_000


class TaxRate(NamedTuple):
    """A rate of the tax with the days it holds for, both included; None is open."""

    code: str
    bp: int
    since: date | None = None
    until: date | None = None

    def holds(self, on: date) -> bool:
        """Whether goods shipped on the day may carry it."""
        return (self.since is None or on >= self.since) and (self.until is None or on <= self.until)


TAX_RATES: Final = (
    TaxRate("standard", 2200, date(2026, 1, 1)),
    TaxRate("standard", 2000, date(2019, 1, 1), date(2025, 12, 31)),
    TaxRate("standard", 1800, date(2004, 1, 1), date(2018, 12, 31)),
    TaxRate("standard", 2000, None, date(2003, 12, 31)),
    TaxRate("reduced", 1000),
    TaxRate("simplified", 500, date(2025, 1, 1)),
    TaxRate("simplified", 700, date(2025, 1, 1)),
    TaxRate("zero", 0),
)
"""Every rate with its validity: the day of the shipment decides."""


class VatMode(StrEnum):
    """Whether prices of a document hold the tax or the tax is added to them."""

    INCLUDED = "included"
    ON_TOP = "on_top"


def standard_rate_bp(on: date) -> int:
    """The standard rate for goods shipped on the day."""
    return next(one.bp for one in TAX_RATES if one.code == "standard" and one.holds(on))


def rates_at(on: date) -> tuple[int | None, ...]:
    """Rates a line may carry when shipped on the day, the usual one first, «Без НДС» last."""
    return (*(one.bp for one in TAX_RATES if one.holds(on)), None)


class TypedRate(NamedTuple):
    """A rate as it was typed; `bp` None is «Без НДС»."""

    bp: int | None


_FREE: Final = frozenset(
    {"без", "без ндс", "нет", "none", "no", "without", "without vat", "no vat", "-", "–", "—"}
)


def parse_vat(text: str, rates: Sequence[int | None]) -> TypedRate | None:
    """One of the rates out of `20`, `20 %`, `без`; None when it is none of them."""
    typed = " ".join(text.casefold().split())
    if typed in _FREE:
        return TypedRate(None) if None in rates else None
    number = typed.removesuffix("%").strip().replace(",", ".")
    found = (one for one in rates if one is not None and _as_typed(one) == number)
    return next((TypedRate(one) for one in found), None)


def _as_typed(bp: int) -> str:
    whole, part = divmod(bp, 100)
    return f"{whole}.{part:02}".rstrip("0") if part else str(whole)


def vat_included(amount: Minor, bp: int | None) -> Minor:
    """The tax inside an amount."""
    return div_half_up(amount * bp, _FULL + bp) if bp else 0


def vat_on_top(amount: Minor, bp: int | None) -> Minor:
    """The tax to add to an amount."""
    return div_half_up(amount * bp, _FULL) if bp else 0
