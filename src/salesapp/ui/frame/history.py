"""The screens visited, for Alt+Left and Alt+Right."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")

LONGEST = 30


class History(Generic[T]):
    """Visits in order, with a place among them; a new visit cuts off what lay ahead."""

    def __init__(self) -> None:
        self._visits: list[T] = []
        self._place = -1

    @property
    def current(self) -> T | None:
        """The visit shown now."""
        return self._visits[self._place] if self._visits else None

    @property
    def visits(self) -> tuple[T, ...]:
        """All that is remembered, the oldest first."""
        return tuple(self._visits)

    def visit(self, visit: T) -> list[T]:
        """Go to a new place; return the visits that are forgotten by it."""
        forgotten = self._visits[self._place + 1 :]
        del self._visits[self._place + 1 :]
        if self.current != visit:
            self._visits.append(visit)
        if len(self._visits) > LONGEST:
            forgotten.append(self._visits.pop(0))
        self._place = len(self._visits) - 1
        return [old for old in forgotten if old not in self._visits]

    def can_go_back(self) -> bool:
        """Whether there is an earlier visit."""
        return self._place > 0

    def can_go_forward(self) -> bool:
        """Whether there is a later visit."""
        return self._place < len(self._visits) - 1

    def back(self) -> T | None:
        """Step back; None at the beginning."""
        return self._step(-1) if self.can_go_back() else None

    def forward(self) -> T | None:
        """Step forward; None at the end."""
        return self._step(1) if self.can_go_forward() else None

    def forget(self, visit: T) -> None:
        """Remove every visit equal to this one, keeping the place next to it."""
        before = sum(old == visit for old in self._visits[: self._place + 1])
        self._visits = [old for old in self._visits if old != visit]
        self._place = max(
            min(self._place - before, len(self._visits) - 1), min(0, len(self._visits) - 1)
        )

    def change(self, renew: Callable[[T], T]) -> None:
        """Let every visit stand for a renewed one (the pages were made anew)."""
        self._visits = [renew(visit) for visit in self._visits]

    def _step(self, by: int) -> T:
        self._place += by
        return self._visits[self._place]
