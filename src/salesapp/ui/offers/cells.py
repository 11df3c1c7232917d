"""Cells of the lines of an offer: what they show, how they are edited, what is typed wrong."""

from __future__ import annotations

from dataclasses import replace
from enum import IntEnum
from typing import Final

from salesapp.domain.discounts import Discount, discount_edit, parse_discount
from salesapp.domain.lines import LineDraft, is_unsolved, line_gross
from salesapp.domain.money import (
    MAX_MINOR,
    format_money,
    format_quantity,
    parse_money,
    parse_quantity,
)
from salesapp.domain.price_sources import PriceSource
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


EDITED: Final = (Cell.GOODS, Cell.QUANTITY, Cell.UNIT, Cell.PRICE, Cell.DISCOUNT)
"""Cells that are typed into."""

_EMPTY: Final = QT_TRANSLATE_NOOP("OfferCells", "Enter the name of the goods")
_QUANTITY: Final = QT_TRANSLATE_NOOP("OfferCells", "Enter a quantity, for example 1 200,5")
_PRICE: Final = QT_TRANSLATE_NOOP("OfferCells", "Enter a price or a sum: 64,20 or 12*64,20")
_DISCOUNT: Final = QT_TRANSLATE_NOOP("OfferCells", "Enter a discount: 5 is 5 %, 500 ₽ is a sum")
_DEEP: Final = QT_TRANSLATE_NOOP("OfferCells", "The discount is more than the line costs")
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
        case _:
            return ""


def typed(line: LineDraft, cell: Cell, text: str) -> LineDraft | None:
    """The line with what was typed into a cell, or None when it is not understood."""
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
        case _:
            return None


def problem(line: LineDraft, cell: Cell, text: str) -> str:
    """What is wrong with what was typed, in words; an empty text when it is right."""
    made = typed(line, cell, text)
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


def discount_of(line: LineDraft) -> Discount:
    """What is taken off a line."""
    return Discount(line.discount_bp, line.discount_minor)


def _priced(line: LineDraft, price: int) -> LineDraft:
    """The source stays: it says where the price of the catalogue came from."""
    known = line.base_price_minor is not None and price == line.base_price_minor
    made = replace(line, price_minor=price, is_price_manual=not known)
    # A price of one's own says what a pasted line of an unknown article is.
    return replace(made, price_source=PriceSource.TYPED) if is_unsolved(line) else made
