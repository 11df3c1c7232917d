"""Where everything of a month lies, in pixels."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QPoint, QRect, QSize

from salesapp.ui import theme
from salesapp.ui.agenda.month_scene import Line, MonthScene
from salesapp.ui.agenda.scene import WEEK

HEAD: Final = 30
NUMBER: Final = 26
LINE: Final = 20
GAP: Final = 2


class Spot(NamedTuple):
    """A line with its box."""

    rect: QRect
    line: Line


class MonthGeometry:
    """Days and lines to pixels and back, for a size."""

    def __init__(self, scene: MonthScene, size: QSize) -> None:
        self.scene = scene
        self.size = size
        self.head = theme.px(HEAD)

    def name_rect(self, column: int) -> QRect:
        """The name of a day of the week."""
        left, right = self._across(column)
        return QRect(left, 0, right - left, self.head)

    def day_rect(self, place: int) -> QRect:
        """The box of a day."""
        week, column = divmod(place, WEEK)
        left, right = self._across(column)
        top, bottom = self._down(week), self._down(week + 1)
        return QRect(left, top, right - left, bottom - top)

    def number_rect(self, place: int) -> QRect:
        """Where the number of a day stands."""
        day = self.day_rect(place)
        return QRect(day.left() + 1, day.top() + 1, day.width() - 1, theme.px(NUMBER))

    def room(self, place: int) -> int:
        """How many lines a day has room for."""
        free = self.day_rect(place).height() - theme.px(NUMBER) - theme.px(3)
        return max(0, free // theme.px(LINE + GAP))

    def spots(self, place: int) -> list[Spot]:
        """The lines of a day that are seen; without any room they stand beside the number."""
        day, px = self.day_rect(place), theme.px
        room = self.room(place)
        found = []
        for at, line in enumerate(self.scene.shown(place, max(1, room))):
            rect = QRect(
                day.left() + px(4), day.top() + px(NUMBER) + at * px(LINE + GAP),
                day.width() - px(8), px(LINE),
            )  # fmt: skip
            if not room:
                rect = self.number_rect(place).adjusted(px(40), px(4), -px(4), -px(2))
            found.append(Spot(rect, line))
        return found

    def place_at(self, point: QPoint) -> int | None:
        """The day under a point."""
        for place in range(len(self.scene.scene.days)):
            if self.day_rect(place).contains(point):
                return place
        return None

    def spot_at(self, point: QPoint) -> tuple[int, Spot] | None:
        """The line under a point."""
        place = self.place_at(point)
        if place is None:
            return None
        found = next((one for one in self.spots(place) if one.rect.contains(point)), None)
        return (place, found) if found is not None else None

    def _across(self, column: int) -> tuple[int, int]:
        wide = self.size.width()
        return wide * column // WEEK, wide * (column + 1) // WEEK

    def _down(self, week: int) -> int:
        tall = max(0, self.size.height() - self.head)
        return self.head + tall * week // max(1, self.scene.weeks)
