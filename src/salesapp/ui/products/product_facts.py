"""What is known of a product in pairs: properties, packing, weight, the lot it is sold in."""

from __future__ import annotations

from typing import Final

from salesapp.db.queries import attributes, packings
from salesapp.db.queries.products import ProductCard
from salesapp.ui import format as fmt
from salesapp.ui.products.attribute_words import value_words
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

_WEIGHT: Final = QT_TRANSLATE_NOOP("ProductFacts", "Weight of a unit")
_LOT: Final = QT_TRANSLATE_NOOP("ProductFacts", "Least lot")
_MULTIPLE: Final = QT_TRANSLATE_NOOP("ProductFacts", "Sold in multiples of")
_CODE: Final = QT_TRANSLATE_NOOP("ProductFacts", "Bar code")
_GRAM: Final = QT_TRANSLATE_NOOP("ProductFacts", "g")
_KILOGRAM: Final = QT_TRANSLATE_NOOP("ProductFacts", "kg")
_MG_IN_KG: Final = 1_000_000


def product_facts(card: ProductCard) -> list[tuple[str, str]]:
    """Names with values, for the card of a product."""
    row = card.row
    values = attributes.values([row.id])[row.id]
    facts = [
        (one.name, value_words(one, values[one.id]))
        for one in attributes.of_products([row.id])
        if one.id in values
    ]
    packs = packings.of_product(row.id)
    names = {one.id: one.name for one in packs}
    for pack in packs:
        name, told = pack.name, fmt.quantity(pack.total_milli, row.unit)
        if pack.inner_id in names:
            name += f", {fmt.quantity(pack.count_milli)} {names[pack.inner_id]}"
        if pack.weight_mg:
            told += f", {weight_words(pack.weight_mg)}"
        facts.append((name, told))
    if card.weight_mg:
        facts.append((_tell(_WEIGHT), weight_words(card.weight_mg)))
    for name, milli in ((_LOT, card.min_lot_milli), (_MULTIPLE, card.multiple_milli)):
        if milli:
            facts.append((_tell(name), fmt.quantity(milli, row.unit)))
    if card.barcode:
        facts.append((_tell(_CODE), card.barcode))
    return facts


def weight_words(weight_mg: int) -> str:
    """Grams below a kilogram, kilograms from there on."""
    if weight_mg < _MG_IN_KG:
        return f"{fmt.quantity(weight_mg)} {_tell(_GRAM)}"
    return f"{fmt.quantity((weight_mg + 500) // 1_000)} {_tell(_KILOGRAM)}"


def _tell(source: str) -> str:
    return translate("ProductFacts", source)
