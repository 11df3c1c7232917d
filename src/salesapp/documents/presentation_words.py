"""Words of presentations and price lists, by language."""

from dataclasses import dataclass
from typing import Final

from salesapp.documents.papers import Language
from salesapp.documents.texts import NBSP


@dataclass(frozen=True, slots=True)
class PresentationWords:
    """Every printed word which nobody types."""

    inn: str
    dated: str
    prepared_for: str
    sku: str
    facts: str
    price_by_quantity: str
    wanted: str
    phone: str
    sheet: str
    not_an_offer: str
    name: str
    unit: str
    valid_from: str
    valid_until: str
    prices_in: str
    vat_included: str
    vat_none: str
    per_unit: str
    from_quantity: str
    in_stock: str
    to_order: str
    base_price: str
    price_list: str
    functional: str
    features: str
    uniqueness: str
    quality: str
    manufacturer: str


WORDS: Final[dict[Language, PresentationWords]] = {
    "ru": PresentationWords(
        inn="ИНН",
        dated="{day}",
        prepared_for="Для: {client}",
        sku="Артикул",
        facts="Характеристики",
        price_by_quantity="Цена от количества",
        wanted="Вам нужно:",
        phone="тел.",
        sheet="Лист {page} из {pages}",
        not_an_offer="Цены на дату документа, не публичная оферта (ст. 437 ГК РФ).",
        name="Наименование",
        unit="Ед.",
        valid_from="действует с {day}",
        valid_until="по {day}",
        prices_in="Цены в {currency}",
        vat_included="с НДС{rate}",
        vat_none="без НДС",
        per_unit="за {unit}",
        from_quantity="от {quantity}",
        in_stock="на складе {quantity}",
        to_order="под заказ, {days} дн.",
        base_price="Цена",
        price_list="Прайс-лист",
        functional="Для чего",
        features="Что важно знать",
        uniqueness="Чем отличается",
        quality="Качество",
        manufacturer="Производитель",
    ),
    "en": PresentationWords(
        inn="INN",
        dated="{day}",
        prepared_for="For: {client}",
        sku="Item",
        facts="Characteristics",
        price_by_quantity="Price by quantity",
        wanted="You need:",
        phone="tel.",
        sheet="Sheet {page} of {pages}",
        not_an_offer="Prices of the date of this document; not a public offer.",
        name="Description",
        unit="Unit",
        valid_from="valid from {day}",
        valid_until="until {day}",
        prices_in=f"Prices in{NBSP}{{currency}}",
        vat_included="VAT{rate} included",
        vat_none="VAT not charged",
        per_unit="per {unit}",
        from_quantity="from {quantity}",
        in_stock="in stock: {quantity}",
        to_order="to order, {days} days",
        base_price="Price",
        price_list="Price list",
        functional="What for",
        features="Good to know",
        uniqueness="What sets it apart",
        quality="Quality",
        manufacturer="Manufacturer",
    ),
}
