"""Which rows of a table are marked: some, or every one of a million."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from PySide6.QtCore import Qt

Part = Literal["", "first", "rest"]
"""Which rows come: all of an answer, its first ones, or all of the one whose first ones came."""


class Marks:
    """Marked ids; all of them cost no more than none."""

    def __init__(self) -> None:
        self._every = False
        self._some: set[int] = set()
        self._ordered: Sequence[int] | None = None

    def __contains__(self, record_id: object) -> bool:
        return self._every or record_id in self._some

    def __bool__(self) -> bool:
        return self._every or bool(self._some)

    def put(self, ids: Iterable[int], every: Sequence[int]) -> None:
        """Mark exactly these; `every` are the rows of the table."""
        self._every = ids is every and len(every) > 0
        self._some = set() if self._every else set(ids)
        self._ordered = None

    def toggle(self, record_id: int, every: Sequence[int]) -> None:
        """Mark a row, or take its mark off."""
        if self._every:
            self.put((one for one in every if one != record_id), every)
        else:
            self._some ^= {record_id}
            self._ordered = None

    def follow(self, before: Sequence[int], now: Sequence[int], part: Part = "") -> bool:
        """The table shows other rows: marks of those gone go too; whether others are marked.

        Who is gone is not known while the first rows alone are there; who marked every one of
        those meant the rest, too.
        """
        if not self or before == now:
            return False
        self._ordered = None
        if self._every:
            if part == "rest":
                return True
            self._some, self._every = set(before), False
        count = len(self._some)
        if part != "first":
            self._some &= set(now)
        return len(self._some) < count

    def ordered(self, every: Sequence[int]) -> Sequence[int]:
        """Marked ids in the order of the table."""
        if self._every:
            return every
        if self._ordered is None:
            self._ordered = [one for one in every if one in self._some] if self._some else []
        return self._ordered

    def state(self, count: int) -> Qt.CheckState:
        """What the box in the head shows."""
        if not self:
            return Qt.CheckState.Unchecked
        whole = self._every or len(self._some) == count
        return Qt.CheckState.Checked if whole else Qt.CheckState.PartiallyChecked
