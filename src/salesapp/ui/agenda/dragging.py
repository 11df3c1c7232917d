"""What the mouse drags in the calendar, and where it would land."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final

from PySide6.QtCore import QPoint

from salesapp.domain.agenda import DAY_MINUTES
from salesapp.ui.agenda.cursor import Place
from salesapp.ui.agenda.geometry import SNAP, Geometry

FAR: Final = 6
"""Pixels the mouse goes before a press becomes a drag."""
SHORTEST: Final = 15


class DragKind(Enum):
    """What is done to the block."""

    MOVE = "move"
    RESIZE = "resize"
    CREATE = "create"


@dataclass(slots=True)
class Drag:
    """A press that may become a drag; `minutes` is the length of the block."""

    kind: DragKind
    origin: QPoint
    start: Place
    minutes: int
    grip: int = 0
    """Minutes from the begin of the block to the point where it was taken."""
    activity_id: int | None = None
    target: Place | None = None
    begun: bool = False

    def follow(self, column: int, minute: int | None, point: QPoint) -> bool:
        """Follow the mouse; whether it is a drag by now. `minute` None is the strip."""
        if not self.begun:
            if (point - self.origin).manhattanLength() < FAR:
                return False
            self.begun = True
        if self.kind is DragKind.RESIZE:
            end = DAY_MINUTES if minute is None else minute + SNAP
            begin = self.start.minute or 0
            self.minutes = max(SHORTEST, end - begin)
            self.target = self.start
        elif self.kind is DragKind.CREATE:
            self._stretch(minute)
        elif minute is None:
            self.target = Place(column, None, self.activity_id)
        else:
            begin = max(0, min(DAY_MINUTES - SNAP, minute - self.grip))
            self.target = Place(column, begin // SNAP * SNAP, self.activity_id)
        return True

    def _stretch(self, minute: int | None) -> None:
        begin = self.start.minute or 0
        now = 0 if minute is None else minute
        top, bottom = min(begin, now), max(begin + SNAP, now + SNAP)
        self.minutes = max(SHORTEST, bottom - top)
        self.target = Place(self.start.column, top)

    def changes(self) -> bool:
        """Whether it lands elsewhere, or longer or shorter."""
        if self.target is None:
            return False
        if self.kind is DragKind.MOVE:
            return (self.target.column, self.target.minute) != (
                self.start.column,
                self.start.minute,
            )
        return True


def minute_under(geometry: Geometry, head_height: int, point: QPoint, scrolled: int) -> int | None:
    """The minute under a point of the calendar; None above the hours."""
    if point.y() < head_height:
        return None
    return geometry.minute_at(point.y() - head_height + scrolled)
