"""What a store offers columns of a table beside the built-in fields."""

from __future__ import annotations

from salesapp.db.connection import rows

_PRICE_LISTS = "SELECT id, name FROM price_list WHERE deleted_at IS NULL ORDER BY position, id"


def price_lists() -> list[tuple[int, str]]:
    """Number and name of every price list."""
    return [(int(number), str(name)) for number, name in rows(_PRICE_LISTS)]
