"""A walk through the queue: what was done, where it stands, what undo has taken back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from salesapp.db.queries import calls as queries
from salesapp.domain.activities import ActivityResult
from salesapp.domain.calls import CallFact, CallItem, Tally, tally
from salesapp.domain.entities import Entity
from salesapp.services import calls as service
from salesapp.ui.format import today


class Done(NamedTuple):
    """A call of the walk that is over."""

    activity_id: int
    result: ActivityResult
    seconds: int
    note: str


class Walk:
    """The queue with its place; what came meanwhile does not move it."""

    def __init__(self, entity: Entity | None = None, ids: Sequence[int] = ()) -> None:
        self.entity, self.ids = entity, tuple(ids)
        self.items: list[CallItem] = service.queue(today(), entity, ids)
        self.done: dict[tuple[int, int, int], Done] = {}
        self.place = 0

    def current(self) -> CallItem | None:
        """Whom to call now."""
        return self.items[self.place] if 0 <= self.place < len(self.items) else None

    def done_of(self, item: CallItem) -> Done | None:
        """How the call of a line ended."""
        return self.done.get(item.key)

    def left(self) -> int:
        """How many wait."""
        return sum(one.key not in self.done for one in self.items)

    def go_on(self) -> bool:
        """To the next that waits, round the end; False when nobody does."""
        count = len(self.items)
        for step in range(1, count + 1):
            place = (self.place + step) % count
            if self.items[place].key not in self.done:
                self.place = place
                return True
        return False

    def add(self, items: Sequence[CallItem]) -> int:
        """Put somebody behind the current line; how many are new."""
        known = {one.key for one in self.items}
        fresh = [one for one in items if one.key not in known]
        at = self.place + 1 if self.items else 0
        self.items[at:at] = fresh
        return len(fresh)

    def note(self, item: CallItem, done: Done) -> None:
        """The call is over."""
        self.done[item.key] = done

    def follow_undo(self) -> CallItem | None:
        """Take back what undo took back; the first of those that wait again."""
        there = queries.talks([one.activity_id for one in self.done.values()])
        gone = [key for key, one in self.done.items() if one.activity_id not in there]
        for key in gone:
            del self.done[key]
        return next((one for one in self.items if one.key in gone), None)

    def replace(self, item: CallItem) -> None:
        """The current line is a call of its own now."""
        self.items[self.place] = item

    def leave(self) -> None:
        """Take the current line out: it was ended elsewhere."""
        del self.items[self.place]
        self.place -= 1
        if not self.go_on():
            self.place = len(self.items)

    def tally(self) -> Tally:
        """How the walk went."""
        return tally([CallFact(one.result, one.seconds) for one in self.done.values()])
