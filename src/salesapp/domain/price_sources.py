"""Where the base price of a line may come from."""

from __future__ import annotations

from enum import StrEnum


class PriceSource(StrEnum):
    """How the base price of a line was resolved."""

    CONTRACT = "contract"
    LIST = "list"
    TIER = "tier"
    BASE = "base"
    NONE = "none"
    TYPED = "typed"
