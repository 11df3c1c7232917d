"""Words of the catalogue: the eight sides, stock, prices."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from salesapp.db.queries.products import CategoryRow, ProductRow, ProductSort
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.products import Aspect, Stock, availability
from salesapp.domain.segments import ProductSegment
from salesapp.services.prices import rate_of_today
from salesapp.ui import format as fmt
from salesapp.ui.kit.tones import Tone
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

_CONTEXT: Final = "Products"


class AspectWords(NamedTuple):
    """How a side of a product is shown: icon, name, and what an empty one asks."""

    icon: str
    name: str
    question: str


_GROUP_THERE: Final = QT_TRANSLATE_NOOP("Products", "There is a group of this name here: {name}")


def group_there(error: RuleError) -> str:
    """The words for a group whose name another one beside it has; empty for another refusal."""
    if error.rule is not Rule.FIELD_INVALID or error.facts.get("category_id") is None:
        return ""
    return translate(_CONTEXT, _GROUP_THERE).format(name=error.facts.get("value", ""))


ASPECTS: Final[dict[Aspect, AspectWords]] = {
    Aspect.CONSUMER: AspectWords(
        "ruler",
        QT_TRANSLATE_NOOP("Products", "Consumer properties"),
        QT_TRANSLATE_NOOP("Products", "what sizes, weights and packs does the buyer ask about?"),
    ),
    Aspect.FUNCTIONAL: AspectWords(
        "settings",
        QT_TRANSLATE_NOOP("Products", "Functions"),
        QT_TRANSLATE_NOOP("Products", "what does it do, and where must it not be used?"),
    ),
    Aspect.FEATURES: AspectWords(
        "bulb",
        QT_TRANSLATE_NOOP("Products", "Features"),
        QT_TRANSLATE_NOOP("Products", "what is convenient about it at work?"),
    ),
    Aspect.UNIQUENESS: AspectWords(
        "gem",
        QT_TRANSLATE_NOOP("Products", "Uniqueness"),
        QT_TRANSLATE_NOOP("Products", "what does nobody else have?"),
    ),
    Aspect.COMPETITIVENESS: AspectWords(
        "scale",
        QT_TRANSLATE_NOOP("Products", "Competitiveness"),
        QT_TRANSLATE_NOOP("Products", "with what is it compared, and how do we win?"),
    ),
    Aspect.QUALITY: AspectWords(
        "shield",
        QT_TRANSLATE_NOOP("Products", "Quality"),
        QT_TRANSLATE_NOOP("Products", "what proves the quality?"),
    ),
    Aspect.MANUFACTURER: AspectWords(
        "factory",
        QT_TRANSLATE_NOOP("Products", "Manufacturer"),
        QT_TRANSLATE_NOOP("Products", "who makes it, where, and since when?"),
    ),
    Aspect.COST: AspectWords(
        "pay",
        QT_TRANSLATE_NOOP("Products", "Cost"),
        QT_TRANSLATE_NOOP("Products", "what makes up the price, and what may be given away?"),
    ),
}
STOCKS: Final[dict[Stock, str]] = {
    Stock.IN_STOCK: QT_TRANSLATE_NOOP("Products", "In stock"),
    Stock.TO_ORDER: QT_TRANSLATE_NOOP("Products", "To order"),
    Stock.NONE: QT_TRANSLATE_NOOP("Products", "Out of stock"),
}
SORTS: Final[dict[ProductSort, str]] = {
    ProductSort.NAME: QT_TRANSLATE_NOOP("Products", "By name"),
    ProductSort.SKU: QT_TRANSLATE_NOOP("Products", "By article"),
    ProductSort.PRICE: QT_TRANSLATE_NOOP("Products", "By price"),
    ProductSort.STOCK: QT_TRANSLATE_NOOP("Products", "By stock"),
}
_ORDER: Final = QT_TRANSLATE_NOOP("Products", "to order, {days}")
_NONE: Final = QT_TRANSLATE_NOOP("Products", "none")
_KNOWN: Final = QT_TRANSLATE_NOOP("Products", "knowledge {known}/{all}")
_INCLUDED: Final = QT_TRANSLATE_NOOP("Products", "with VAT {rate}, per {unit}")
_ON_TOP: Final = QT_TRANSLATE_NOOP("Products", "plus VAT {rate}, per {unit}")
_UNTAXED: Final = QT_TRANSLATE_NOOP("Products", "without VAT, per {unit}")
_UNTAXED_RATE: Final = QT_TRANSLATE_NOOP("Products", "Without VAT")
_NO_PRICE: Final = QT_TRANSLATE_NOOP("Products", "no price")


def tell(source: str) -> str:
    """A text of this file in the language of now."""
    return translate(_CONTEXT, source)


class StockWords(NamedTuple):
    """The chip of the stock; an empty text when nobody has told."""

    text: str
    tone: Tone
    icon: str


def stock_words(row: ProductRow) -> StockWords:
    """What the chip of the stock says."""
    match availability(row.stock_milli, row.lead_days):
        case Stock.IN_STOCK:
            return StockWords(fmt.quantity(row.stock_milli, row.unit), "ok", "check")
        case Stock.TO_ORDER:
            told = tell(_ORDER).format(days=fmt.days(row.lead_days or 0))
            return StockWords(told, "warn", "truck")
        case Stock.NONE:
            return StockWords(tell(_NONE), "risk", "x")
        case _:
            return StockWords("", "neutral", "")


def known_words(known: int) -> str:
    """How many sides are filled."""
    return tell(_KNOWN).format(known=known, all=len(Aspect))


def price_words(row: ProductRow) -> str:
    """The price, or that there is none."""
    return tell(_NO_PRICE) if row.price_minor is None else fmt.money(row.price_minor, row.currency)


def vat_words(row: ProductRow) -> str:
    """What the price means: with VAT or not, per which unit."""
    rate = rate_of_today(row.vat_bp)
    if rate is None:
        return tell(_UNTAXED).format(unit=row.unit)
    source = _INCLUDED if row.price_includes_vat else _ON_TOP
    return tell(source).format(rate=fmt.percent(rate), unit=row.unit)


def rate_name(vat_bp: int | None) -> str:
    """A rate in a choice."""
    return tell(_UNTAXED_RATE) if vat_bp is None else fmt.percent(vat_bp)


def group_choices(rows: Sequence[CategoryRow]) -> list[tuple[object, str]]:
    """Groups for a flat choice, each with those it lies in."""
    paths: dict[int, str] = {}
    for row in rows:
        above = paths.get(row.parent_id or 0)
        paths[row.id] = f"{above} / {row.name}" if above else row.name
    return [(row.id, paths[row.id]) for row in rows]


_SEGMENTS: Final[dict[ProductSegment, str]] = {
    ProductSegment.ALL: QT_TRANSLATE_NOOP("Products", "On sale"),
    ProductSegment.IN_STOCK: QT_TRANSLATE_NOOP("Products", "In stock"),
    ProductSegment.WITHOUT_PRICE: QT_TRANSLATE_NOOP("Products", "Without a price"),
    ProductSegment.WITHOUT_GROUP: QT_TRANSLATE_NOOP("Products", "Without a group"),
    ProductSegment.ARCHIVED: QT_TRANSLATE_NOOP("Products", "Archive"),
}


def product_segment_name(segment: ProductSegment) -> str:
    """What a ready filter of the table of goods is called."""
    return tell(_SEGMENTS[segment])
