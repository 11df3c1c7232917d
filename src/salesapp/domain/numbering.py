"""Numbers of documents from the template of a series."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final


class NumberKind(StrEnum):
    """Kinds of papers with a series of numbers."""

    OFFER = "offer"
    ORDER = "order"
    INVOICE = "invoice"
    CREDIT = "credit_note"


GAPLESS: Final = frozenset({NumberKind.ORDER, NumberKind.INVOICE, NumberKind.CREDIT})
"""Counted anew every year and without gaps; an offer's number may be left out."""

# Fields: {n}, {n:04} (padded by zeros), {year}, {yy}, {prefix}.
_FIELD = re.compile(r"\{(n|year|yy|prefix)(?::0([1-9]))?\}")


def template_valid(template: str) -> bool:
    """Whether the template has a counter and no unknown fields."""
    found = list(_FIELD.finditer(template))
    rest = _FIELD.sub("", template)
    return (
        any(field[1] == "n" for field in found)
        and all(field[1] == "n" or not field[2] for field in found)
        and "{" not in rest
        and "}" not in rest
    )


def format_number(template: str, n: int, *, year: int, prefix: str = "") -> str:
    """The number of a document; ValueError when the template is not valid."""
    if not template_valid(template):
        raise ValueError(f"not a template of numbers: {template}")
    values = {"year": str(year), "yy": f"{year % 100:02}", "prefix": prefix}

    def value(field: re.Match[str]) -> str:
        return str(n).zfill(int(field[2] or 0)) if field[1] == "n" else values[field[1]]

    return _FIELD.sub(value, template).strip()


def counts_by_year(template: str) -> bool:
    """Whether numbers stay unique when the counter starts again every year."""
    return any(field[1] in ("year", "yy") for field in _FIELD.finditer(template))
