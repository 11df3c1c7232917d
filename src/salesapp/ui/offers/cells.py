"""Cells of the lines of an offer: what they show, how they are edited, what is typed wrong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import IntEnum
from typing import Final

from salesapp.domain.discounts import Discount, discount_edit, discount_text, parse_discount
from salesapp.domain.lines import LineDraft, is_unsolved, line_gross
from salesapp.domain.money import (
    MAX_MINOR,
    format_money,
    format_quantity,
    parse_money,
    parse_quantity,
)
from salesapp.domain.price_sources import PriceSource
from salesapp.domain.vat import TAX_RATES, TypedRate, parse_vat
from salesapp.ui import format as fmt
from salesapp.ui.offers.words import vat_name
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate


class Cell(IntEnum):
    """Columns of the grid, from left to right."""

    NUMBER = 0
    GOODS = 1
    QUANTITY = 2
    UNIT = 3
    PRICE = 4
    DISCOUNT = 5
    VAT = 6
    MARGIN = 7
    AMOUNT = 8


WIDTHS: Final = {
    Cell.NUMBER: 36,
    Cell.GOODS: 200,
    Cell.QUANTITY: 74,
    Cell.UNIT: 48,
    Cell.PRICE: 92,
    Cell.DISCOUNT: 84,
    Cell.VAT: 52,
    Cell.MARGIN: 74,
    Cell.AMOUNT: 108,
}
"""How wide they are; the name takes what is left."""
EDITED: Final = (Cell.GOODS, Cell.QUANTITY, Cell.UNIT, Cell.PRICE, Cell.DISCOUNT, Cell.VAT)
"""Cells that are typed into."""

ALL_RATES: Final = (*dict.fromkeys(one.bp for one in TAX_RATES), None)
"""Rates of all times."""

_EMPTY: Final = QT_TRANSLATE_NOOP("OfferCells", "Enter the name of the goods")
_QUANTITY: Final = QT_TRANSLATE_NOOP("OfferCells", "Enter a quantity, for example 1 200,5")
_PRICE: Final = QT_TRANSLATE_NOOP("OfferCells", "Enter a price or a sum: 64,20 or 12*64,20")
_DISCOUNT: Final = QT_TRANSLATE_NOOP("OfferCells", "Enter a discount: 5 is 5 %, 500 ₽ is a sum")
_DEEP: Final = QT_TRANSLATE_NOOP("OfferCells", "The discount is more than the line costs")
_VAT: Final = QT_TRANSLATE_NOOP("OfferCells", "Enter one of the rates: {rates}")
_LARGE: Final = QT_TRANSLATE_NOOP("OfferCells", "The amount is too large")


def edit_text(line: LineDraft, cell: Cell) -> str:
    """What stands in the editor of a cell."""
    match cell:
        case Cell.GOODS:
            return line.name
        case Cell.QUANTITY:
            return format_quantity(line.quantity_milli)
        case Cell.UNIT:
            return line.unit
        case Cell.PRICE:
            return format_money(line.price_minor)
        case Cell.DISCOUNT:
            return discount_edit(discount_of(line))
        case Cell.VAT:
            return vat_name(line.vat_bp)
        case _:
            return ""


def typed(
    line: LineDraft, cell: Cell, text: str, rates: Sequence[int | None] = ALL_RATES
) -> LineDraft | None:
    """The line with what was typed into a cell, or None when it is not understood.

    `rates` are the VAT rates the line may carry on its day.
    """
    text = text.strip()
    match cell:
        case Cell.GOODS:
            return replace(line, name=text) if text else None
        case Cell.UNIT:
            return replace(line, unit=text)
        case Cell.QUANTITY:
            quantity = _quantity(text)
            return None if quantity is None else replace(line, quantity_milli=quantity)
        case Cell.PRICE:
            price = parse_money(text)
            return None if price is None or price < 0 else _priced(line, price)
        case Cell.DISCOUNT:
            discount = parse_discount(text)
            if discount is None:
                return None
            return replace(line, discount_bp=discount.bp, discount_minor=discount.minor)
        case Cell.VAT:
            # What stands there may be a rate of another day: it is left, not refused.
            rate = parse_vat(text, (*rates, line.vat_bp)) or _named(text, (*rates, line.vat_bp))
            return None if rate is None else replace(line, vat_bp=rate.bp)
        case _:
            return None


def _named(text: str, rates: Sequence[int | None]) -> TypedRate | None:
    """A rate by the name it is shown by, in the language of now."""
    found = (one for one in rates if vat_name(one).casefold() == text.casefold())
    return next((TypedRate(one) for one in found), None)


def problem(line: LineDraft, cell: Cell, text: str, rates: Sequence[int | None] = ALL_RATES) -> str:
    """What is wrong with what was typed, in words; an empty text when it is right."""
    made = typed(line, cell, text, rates)
    if made is None and cell is Cell.VAT:
        told = ", ".join(vat_name(one) for one in rates)
        return translate("OfferCells", _VAT).format(rates=told)
    words = {
        Cell.GOODS: _EMPTY,
        Cell.QUANTITY: _QUANTITY,
        Cell.PRICE: _PRICE,
        Cell.DISCOUNT: _DISCOUNT,
    }
    if made is None:
        return translate("OfferCells", words.get(cell, _EMPTY))
    if max(made.quantity_milli, made.price_minor) > MAX_MINOR:
        return translate("OfferCells", _LARGE)
    if cell is Cell.DISCOUNT and made.discount_minor > line_gross(made):
        return translate("OfferCells", _DEEP)
    if made.quantity_milli * made.price_minor // 1000 > MAX_MINOR:
        return translate("OfferCells", _LARGE)
    return ""


def _quantity(text: str) -> int | None:
    plain = parse_quantity(text)
    if plain is not None:
        return plain
    computed = parse_money(text)
    return None if computed is None or computed < 0 else computed * 10


def discount_cell(line: LineDraft) -> str:
    """`5 %`, `−500` or `−500,50` in a cell of an order or invoice; a dash for none."""
    return discount_text(discount_of(line), "").strip().removesuffix(",00") or fmt.DASH


def discount_of(line: LineDraft) -> Discount:
    """What is taken off a line."""
    return Discount(line.discount_bp, line.discount_minor)


def _priced(line: LineDraft, price: int) -> LineDraft:
    """The source stays: it says where the price of the catalogue came from."""
    known = line.base_price_minor is not None and price == line.base_price_minor
    made = replace(line, price_minor=price, is_price_manual=not known)
    # A price of one's own says what a pasted line of an unknown article is.
    return replace(made, price_source=PriceSource.TYPED) if is_unsolved(line) else made
