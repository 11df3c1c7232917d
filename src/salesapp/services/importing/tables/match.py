"""What the store answers to the keys of a batch."""

from __future__ import annotations

from collections.abc import Iterable


class Match:
    """Answers of the store to all keys of a batch: a record, none, or several."""

    def __init__(self) -> None:
        self.found: dict[str, list[int]] = {}

    def put(self, key: str, ids: Iterable[int]) -> None:
        """Records that have the key."""
        self.found[key] = list(ids)

    def get(self, key: str) -> list[int]:
        """Records that have the key."""
        return self.found.get(key, [])
