"""Discounts as they are typed and told: a percent, or a sum with its currency."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from salesapp.domain.money import MINUS, Minor, format_money, format_percent, parse_money
from salesapp.domain.pricing import FULL_BP

_SUM: Final = re.compile(
    r"^[-−–]?\s*(?P<sum>[\d\s\u00a0.,]+?)\s*(?:руб(?:\.|л[а-яё]*)?|р\.?|rub|₽|\$|€|¥|usd|eur|cny|byn|kzt)$",
    re.IGNORECASE,
)


class Discount(NamedTuple):
    """What is taken off: a percent in basis points first, then a sum."""

    bp: int = 0
    minor: Minor = 0


def parse_discount(text: str) -> Discount | None:
    """A discount out of `5`, `5 %` or `500 р`; None when it is not understood.

    A plain number is a percent; a sum is told by its currency.
    """
    value = text.strip()
    if not value:
        return Discount()
    if found := _SUM.match(value):
        minor = parse_money(found["sum"])
        return None if minor is None or minor < 0 else Discount(minor=minor)
    bp = parse_money(value.removesuffix("%"))
    return Discount(bp=bp) if bp is not None and 0 <= bp <= FULL_BP else None


def discount_text(discount: Discount, sign: str = "₽") -> str:
    """`5 %` or `−500,00 ₽`, both where there are both; empty for none."""
    parts = []
    if discount.bp:
        parts.append(format_percent(discount.bp))
    if discount.minor:
        parts.append(f"{MINUS}{format_money(discount.minor)}\u00a0{sign}")
    return " ".join(parts)


def discount_edit(discount: Discount, sign: str = "₽") -> str:
    """What stands in an editor: `5` or `500,00 ₽`."""
    if discount.minor:
        return f"{format_money(discount.minor)}\u00a0{sign}"
    return format_percent(discount.bp, tight=True).rstrip("%")
