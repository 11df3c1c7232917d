"""The catalogue: the eight sides of knowing a product, drafts of the forms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from salesapp.domain.attributes import Value
from salesapp.domain.own import Own
from salesapp.domain.packings import PackingDraft


class Aspect(StrEnum):
    """The eight sides of knowing a product, in the order of the card."""

    CONSUMER = "consumer"
    FUNCTIONAL = "functional"
    FEATURES = "features"
    UNIQUENESS = "uniqueness"
    COMPETITIVENESS = "competitiveness"
    QUALITY = "quality"
    MANUFACTURER = "manufacturer"
    COST = "cost"

    @property
    def question(self) -> str:
        """Code of the question an empty side asks; its words are in `ui/labels.py`."""
        return f"{self.value}_question"


class Stock(StrEnum):
    """Whether goods can be had."""

    IN_STOCK = "in_stock"
    TO_ORDER = "to_order"
    NONE = "none"


def availability(stock_milli: int | None, lead_days: int | None) -> Stock | None:
    """Where the goods come from; None when nobody has told."""
    if stock_milli is not None and stock_milli > 0:
        return Stock.IN_STOCK
    if lead_days is not None:
        return Stock.TO_ORDER
    return None if stock_milli is None else Stock.NONE


@dataclass(frozen=True, slots=True)
class ProductExtras:
    """What the form holds besides the product's own fields; None leaves it as it is.

    Attributes:
        values: What the product tells, by property; None forgets.
        packings: All its packs.
    """

    values: Mapping[int, Value | None] | None = None
    packings: tuple[PackingDraft, ...] | None = None


@dataclass(frozen=True, slots=True)
class ProductDraft:
    """Everything the form of a product holds; prices per unit."""

    name: str
    sku: str = ""
    category_id: int | None = None
    unit: str = "шт"
    price_minor: int | None = None
    price_includes_vat: bool = True
    vat_bp: int | None = None
    cost_minor: int | None = None
    min_price_minor: int | None = None
    currency: str = "RUB"
    stock_milli: int | None = None
    lead_days: int | None = None
    manufacturer: str = ""
    description: str = ""
    pitch: str = ""
    barcode: str = ""
    weight_mg: int | None = None
    min_lot_milli: int | None = None
    multiple_milli: int | None = None
    own: Own = ()
