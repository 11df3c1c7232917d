"""Usual terms of documents: kept in the settings, one a line, the first is that of new offers."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from salesapp.domain.defaults import DELIVERY_TERMS, PAYMENT_TERMS, WARRANTIES

_MOST_DAYS: Final = 3650


class TermKind(StrEnum):
    """What is agreed; the value is the key of its setting."""

    PAYMENT = "terms.payment"
    DELIVERY = "terms.delivery"
    WARRANTY = "terms.warranty"
    VALIDITY = "terms.validity"


USUAL: Final[dict[TermKind, tuple[str, ...]]] = {
    TermKind.PAYMENT: PAYMENT_TERMS,
    TermKind.DELIVERY: DELIVERY_TERMS,
    TermKind.WARRANTY: WARRANTIES,
    TermKind.VALIDITY: ("14", "7", "30"),
}
"""What stands there until the user writes their own."""


def presets(kind: TermKind, kept: str) -> tuple[str, ...]:
    """Terms to choose from, as they are kept; the usual ones when nothing is."""
    told = dict.fromkeys(" ".join(line.split()) for line in kept.splitlines())
    return tuple(line for line in told if line) or USUAL[kind]


def validity_days(kept: str) -> tuple[int, ...]:
    """For how many days an offer may hold, as kept; words that are no number are left out."""
    days = (line.split()[0] for line in presets(TermKind.VALIDITY, kept))
    found = tuple(int(one) for one in days if one.isdecimal() and 0 < int(one) <= _MOST_DAYS)
    return found or tuple(map(int, USUAL[TermKind.VALIDITY]))


def with_preset(kind: TermKind, kept: str, text: str) -> str:
    """The setting with one more of the terms, at its end."""
    return "\n".join(dict.fromkeys((*presets(kind, kept), " ".join(text.split()))))
