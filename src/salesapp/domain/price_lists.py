"""What the forms of price lists and prices hold."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from salesapp.domain.currencies import ROUBLE
from salesapp.domain.money import Minor
from salesapp.domain.prices import PriceChange


@dataclass(frozen=True, slots=True)
class PriceListDraft:
    """The form of a price list."""

    name: str
    currency: str = "RUB"
    includes_vat: bool = True
    valid_from: date | None = None
    valid_to: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class PriceDraft:
    """A price of goods: of a list, of a client, or (neither) a tier of the base price."""

    product_id: int
    amount_minor: Minor
    price_list_id: int | None = None
    client_id: int | None = None
    from_milli: int = 0
    valid_from: date | None = None
    valid_to: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class BulkChange:
    """Many prices at once.

    Attributes:
        target_id: The list that is changed; None for the base prices.
        origin_id: The list the old prices are taken from; None for the base prices.
        since: From when the new prices of a list hold.
    """

    target_id: int | None
    origin_id: int | None
    change: PriceChange = field(default_factory=PriceChange)
    since: date | None = None


@dataclass(frozen=True, slots=True)
class PriceMove:
    """One price of a bulk change; both in the VAT mode and currency of the target.

    Attributes:
        from_milli: The least quantity it holds for.
        since: The first day of the new price; None: it holds always.
        until: Its last day: that of the price it takes the place of.
    """

    product_id: int
    sku: str
    name: str
    old_minor: Minor | None
    new_minor: Minor
    below_lowest: bool = False
    below_cost: bool = False
    from_milli: int = 0
    since: date | None = None
    until: date | None = None
    currency: str = ROUBLE
