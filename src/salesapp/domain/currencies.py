"""Currencies of documents and the rate a document keeps: roubles for one unit, in millionths."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.money import Minor, div_half_up, format_scaled, parse_number, round_half_up

ROUBLE: Final = "RUB"
CURRENCIES: Final = ("RUB", "CNY", "USD", "EUR", "BYN", "KZT")
"""What prices and documents may be in; their amounts have words."""
SIGNS: Final = {"RUB": "₽", "USD": "$", "EUR": "€", "CNY": "¥"}
"""Signs that nobody takes for another currency here; the others go by their codes."""
_MICRO: Final = 1_000_000
MAX_RATE_MICRO: Final = 1_000_000 * _MICRO


def in_roubles(minor: Minor, rate_micro: int) -> Minor:
    """An amount of another currency in kopecks."""
    return div_half_up(minor * rate_micro, _MICRO)


def from_roubles(minor: Minor, rate_micro: int) -> Minor:
    """Kopecks in the minor units of another currency."""
    return div_half_up(minor * _MICRO, rate_micro)


def check_rate(currency: str, rate_micro: int | None) -> None:
    """Refuse a currency nobody knows, or a rate that is none.

    Raises:
        RuleError: FIELD_INVALID with `field`.
    """
    if currency not in CURRENCIES:
        raise RuleError(Rule.FIELD_INVALID, field="currency", value=currency)
    if rate_micro is not None and not 0 < rate_micro <= MAX_RATE_MICRO:
        raise RuleError(Rule.FIELD_INVALID, field="rate_micro")


def parse_rate(text: str) -> int | None:
    """Millionths of a rouble out of `90,4512`; None when it is no rate."""
    number = parse_number(text)
    if number is None or number <= 0:
        return None
    micro = round_half_up(number * Decimal(_MICRO))
    return micro if 0 < micro <= MAX_RATE_MICRO else None


def format_rate(rate_micro: int) -> str:
    """`90,4512`: as many decimals as it has."""
    return format_scaled(rate_micro, 6)
