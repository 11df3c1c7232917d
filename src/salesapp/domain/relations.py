"""Goods that stand for others or go with them."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class RelationKind(StrEnum):
    """How one product is related to another; the codes stand in the store."""

    ALTERNATIVE = "alternative"
    """Either may stand for the other."""
    ACCESSORY = "accessory"
    """The other goes with this one."""
    REPLACEMENT = "replacement"
    """The other is sold in place of this one."""


TWO_SIDED: Final = frozenset({RelationKind.ALTERNATIVE})
"""Relations that are told once and hold both ways."""
