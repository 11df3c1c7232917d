"""What the rows of a file said so far: under which keys their records are met by later rows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from salesapp.services.importing.tables.rows import Seen


class Memory:
    """Keys and words of the rows before; what the batch at work added can be taken back."""

    def __init__(self) -> None:
        self._keys: dict[str, int] = {}
        self._told: dict[int, Seen] = {}
        self._log: list[tuple[dict[Any, Any], Any, Any]] = []
        # Asked for each row, so without a call of Python in between.
        self.under = self._keys.get
        """The record that an earlier row with the key is, or None."""
        self.of = self._told.get
        """What all rows before said of the record, or None."""

    def records(self, keys: Iterable[str]) -> set[int]:
        """The records that earlier rows with the keys are."""
        known = self._keys
        return {known[key] for key in keys if key in known}

    def tell(self, seen: Seen) -> None:
        """A row spoke of a record."""
        told, record_id = self._told, seen.record_id
        self._log.append((told, record_id, told.get(record_id)))
        told[record_id] = seen

    def keep(self, key: str, record_id: int) -> None:
        """Later rows with the key are the record."""
        known = self._keys
        self._log.append((known, key, known.get(key)))
        known[key] = record_id

    def forget(self, gone: set[int]) -> None:
        """These records are no more."""
        if not gone:
            return
        for key in [key for key, one in self._keys.items() if one in gone]:
            del self._keys[key]
        for record_id in gone:
            self._told.pop(record_id, None)

    def take_back(self) -> None:
        """The batch at work is planned anew: forget what its rows said."""
        for known, key, before in reversed(self._log):
            if before is None:
                known.pop(key, None)
            else:
                known[key] = before
        self._log = []

    def settle(self) -> None:
        """The batch is done: its words stay."""
        self._log = []
