"""Titles and widths of the columns of priced lines, by layout and language."""

from collections.abc import Mapping
from typing import Final

from salesapp.documents.papers import Language
from salesapp.domain.paper_parts import PaperColumn

_C = PaperColumn

LETTER_TITLES: Final[Mapping[Language, Mapping[PaperColumn, str]]] = {
    "ru": {
        _C.NUMBER: "№",
        _C.SKU: "Артикул",
        _C.PHOTO: "Фото",
        _C.NAME: "Наименование",
        _C.QUANTITY: "Кол-во",
        _C.UNIT: "Ед.",
        _C.PRICE: "Цена, {currency}",
        _C.DISCOUNT: "Скидка",
        _C.VAT: "НДС",
        _C.VAT_SUM: "Сумма НДС",
        _C.AMOUNT: "Сумма, {currency}",
        _C.TOTAL: "Всего с НДС",
        _C.TERM: "Срок",
    },
    "en": {
        _C.NUMBER: "No.",
        _C.SKU: "Item",
        _C.PHOTO: "Photo",
        _C.NAME: "Description",
        _C.QUANTITY: "Qty",
        _C.UNIT: "Unit",
        _C.PRICE: "Price, {currency}",
        _C.DISCOUNT: "Disc.",
        _C.VAT: "VAT",
        _C.VAT_SUM: "VAT amount",
        _C.AMOUNT: "Amount, {currency}",
        _C.TOTAL: "With VAT",
        _C.TERM: "Delivery",
    },
}
"""Titles on offers and confirmations of orders."""

FORM_TITLES: Final[Mapping[Language, Mapping[PaperColumn, str]]] = {
    "ru": {
        **LETTER_TITLES["ru"],
        _C.NAME: "Товары (работы, услуги)",
        _C.PRICE: "Цена",
        _C.AMOUNT: "Сумма",
    },
    "en": {
        **LETTER_TITLES["en"],
        _C.NAME: "Goods and services",
        _C.PRICE: "Price",
        _C.AMOUNT: "Amount",
    },
}
"""Titles on invoices and credit notes (ru-business.md 3.1 E)."""

LETTER_WIDTHS: Final[Mapping[PaperColumn, float]] = {
    _C.NUMBER: 9,
    _C.SKU: 25,
    _C.PHOTO: 21,
    _C.QUANTITY: 16,
    _C.UNIT: 14,
    _C.PRICE: 20,
    _C.DISCOUNT: 13,
    _C.VAT: 12,
    _C.VAT_SUM: 20,
    _C.AMOUNT: 24,
    _C.TOTAL: 24,
    _C.TERM: 22,
}
"""Millimetres; the name takes what is left."""
FORM_WIDTHS: Final[Mapping[PaperColumn, float]] = {
    **LETTER_WIDTHS,
    _C.NUMBER: 10,
    _C.SKU: 24,
    _C.QUANTITY: 18,
    _C.UNIT: 12,
    _C.PRICE: 22,
    _C.DISCOUNT: 17,
    _C.AMOUNT: 25,
}
NARROW_FORM_WIDTHS: Final[Mapping[PaperColumn, float]] = {
    **FORM_WIDTHS,
    _C.NUMBER: 9,
    _C.SKU: 22,
    _C.QUANTITY: 16,
    _C.UNIT: 11,
    _C.PRICE: 21,
}
"""With a discount the others stand closer."""
RIGHT: Final = frozenset(
    {_C.QUANTITY, _C.PRICE, _C.DISCOUNT, _C.VAT, _C.VAT_SUM, _C.AMOUNT, _C.TOTAL}
)
WRAPPING: Final = frozenset({_C.SKU, _C.NAME, _C.TERM})
SUM_OFF_WIDTH: Final = 20
"""Millimetres of the discount of a letter where it is a sum."""
LEAST_NAME: Final = 36
"""Millimetres a name always has."""
