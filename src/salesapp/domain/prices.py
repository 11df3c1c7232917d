"""Which price holds: contract, list of the client, tier of quantity, base; and changing many.

A price of a higher rank wins whenever it is valid on the day and for the quantity, even when a
lower one is cheaper: an agreement is an agreement.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple

from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.money import MAX_MINOR, Minor
from salesapp.domain.price_sources import PriceSource

_FULL: Final = 10_000
RANKS: Final = (PriceSource.CONTRACT, PriceSource.LIST, PriceSource.TIER)
"""Before the base price, the strongest first."""


class Unused(StrEnum):
    """Why a price that stands higher was not taken."""

    NOT_YET = "not_yet"
    EXPIRED = "expired"
    QUANTITY = "quantity"
    CURRENCY = "currency"


@dataclass(frozen=True, slots=True)
class PriceRow:
    """A price of goods besides their base price.

    Attributes:
        rank: CONTRACT (of the client), LIST (of the client's price list) or TIER (of the base).
        from_milli: The least quantity it holds for.
        name: Of the price list, or the note of the agreement.
    """

    id: int
    rank: PriceSource
    amount_minor: Minor
    from_milli: int = 0
    valid_from: date | None = None
    valid_to: date | None = None
    includes_vat: bool = True
    currency: str = "RUB"
    name: str = ""


class BasePrice(NamedTuple):
    """What the card of the product says."""

    amount_minor: Minor | None
    includes_vat: bool = True
    currency: str = "RUB"


class PassedOver(NamedTuple):
    """A price of a higher rank that does not hold now."""

    row: PriceRow
    why: Unused


@dataclass(frozen=True, slots=True)
class Resolution:
    """The price that holds and how it was found; no amount when there is none at all.

    `rate_micro` is the rate a rouble price was converted at into the currency of the document.
    """

    source: PriceSource
    amount_minor: Minor | None
    includes_vat: bool = True
    row: PriceRow | None = None
    passed: tuple[PassedOver, ...] = ()
    on: date | None = None
    rate_micro: int | None = None


def unused_why(row: PriceRow, quantity_milli: int, on: date, currency: str) -> Unused | None:
    """Why a price does not hold; None when it does."""
    if row.currency != currency:
        return Unused.CURRENCY
    if row.valid_from is not None and on < row.valid_from:
        return Unused.NOT_YET
    if row.valid_to is not None and on > row.valid_to:
        return Unused.EXPIRED
    return Unused.QUANTITY if quantity_milli < row.from_milli else None


def resolve(
    base: BasePrice,
    rows: Iterable[PriceRow],
    quantity_milli: int,
    on: date,
    currency: str = "RUB",
) -> Resolution:
    """The price of goods for a client: the highest rank that holds.

    Within a rank the tier nearest to the quantity wins, then the younger agreement; the order of
    `rows` does not matter.
    """
    known = sorted(rows, key=_strength, reverse=True)
    passed: list[PassedOver] = []
    for rank in RANKS:
        unused: list[PassedOver] = []
        for row in known:
            if row.rank is not rank:
                continue
            why = unused_why(row, quantity_milli, on, currency)
            if why is None:
                return Resolution(rank, row.amount_minor, row.includes_vat, row, tuple(passed), on)
            unused.append(PassedOver(row, why))
        passed += unused
    if base.amount_minor is None or base.currency != currency:
        return Resolution(PriceSource.NONE, None, base.includes_vat, None, tuple(passed), on)
    return Resolution(
        PriceSource.BASE, base.amount_minor, base.includes_vat, None, tuple(passed), on
    )


def _strength(row: PriceRow) -> tuple[int, date, int]:
    return row.from_milli, row.valid_from or date.min, row.id


class RoundWay(StrEnum):
    """Where a changed price goes when it falls between two steps."""

    NEAREST = "nearest"
    UP = "up"
    DOWN = "down"


ROUND_STEPS: Final = (1, 10, 50, 1_00, 5_00, 10_00, 50_00, 100_00)
"""Steps offered for rounding, in minor units."""


@dataclass(frozen=True, slots=True)
class PriceChange:
    """How prices change: by a share and a sum, then rounded once."""

    percent_bp: int = 0
    add_minor: Minor = 0
    step_minor: Minor = 1
    way: RoundWay = RoundWay.NEAREST


def check_change(change: PriceChange) -> None:
    """Refuse a change that means nothing.

    Raises:
        RuleError: FIELD_INVALID with `field`.
    """
    if not -_FULL < change.percent_bp <= 100 * _FULL:
        raise RuleError(Rule.FIELD_INVALID, field="percent_bp")
    if abs(change.add_minor) > MAX_MINOR:
        raise RuleError(Rule.FIELD_INVALID, field="add_minor")
    if change.step_minor < 1:
        raise RuleError(Rule.FIELD_INVALID, field="step_minor")


def changed_price(price: Minor, change: PriceChange) -> Minor:
    """The price after a change; never below zero. Rounded once, from the exact value."""
    exact = price * (_FULL + change.percent_bp) + change.add_minor * _FULL
    if exact <= 0:
        return 0
    step = change.step_minor * _FULL
    quotient, rest = divmod(exact, step)
    if change.way is RoundWay.UP:
        quotient += bool(rest)
    elif change.way is RoundWay.NEAREST:
        quotient += rest * 2 >= step
    return quotient * change.step_minor


def check_prices(amount_minor: Minor, from_milli: int, since: date | None, to: date | None) -> None:
    """Refuse a price that could never hold.

    Raises:
        RuleError: FIELD_INVALID with `field`.
    """
    if not 0 <= amount_minor <= MAX_MINOR:
        raise RuleError(Rule.FIELD_INVALID, field="price_minor")
    if from_milli < 0:
        raise RuleError(Rule.FIELD_INVALID, field="from_milli")
    if since is not None and to is not None and to < since:
        raise RuleError(Rule.FIELD_INVALID, field="valid_to")
