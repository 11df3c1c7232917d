"""Where everything of the calendar lies, in pixels."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QPoint, QRect

from salesapp.db.queries.activities import ActivityRow
from salesapp.domain.agenda import DAY_MINUTES, SHORTEST_SHOWN, Block, Lane
from salesapp.ui import theme
from salesapp.ui.agenda.scene import Item, Scene

GUTTER: Final = 52
SNAP: Final = 15
HOUR: Final = 60
HOURS: Final = (32, 104)
HEAD: Final = 54
CHIP: Final = 24
CHIP_GAP: Final = 2
CHIP_WIDE: Final = 230
ROWS_WEEK, ROWS_DAY = 3, 5
WIDEST: Final = 760
"""Pixels of the blocks of a single day: wider ones are hard to read across."""
OFF_SHARE: Final = 60
"""Percent of a column that an empty day off takes."""


class Chip(NamedTuple):
    """An untimed activity in the strip; without a row it says how many more there are."""

    rect: QRect
    row: ActivityRow | None
    more: int = 0


class Geometry:
    """Columns and minutes to pixels and back, for a width and a height of an hour."""

    def __init__(self, scene: Scene, width: int, hour: int) -> None:
        self.scene = scene
        self.hour = theme.px(hour)
        self.gutter = theme.px(GUTTER)
        self.width = width
        self._edges = self._columns(max(1, width - self.gutter))

    def _columns(self, room: int) -> list[int]:
        shares = [
            100 if day.is_working or day.rows() or len(self.scene.days) == 1 else OFF_SHARE
            for day in self.scene.days
        ]
        whole = sum(shares) or 1
        edges, used = [self.gutter], 0
        for share in shares:
            used += share
            edges.append(self.gutter + room * used // whole)
        return edges

    # The grid of hours

    @property
    def height(self) -> int:
        """The whole day."""
        return self.hour * 24

    def column_rect(self, column: int) -> QRect:
        """A day from midnight to midnight."""
        left, right = self._edges[column], self._edges[column + 1]
        return QRect(left, 0, right - left, self.height)

    def y_of(self, minute: int) -> int:
        """Height of a minute."""
        return minute * self.hour // 60

    def span_rect(self, column: int, start: int, end: int, lane: Lane | None = None) -> QRect:
        """The box of a span of time, in its lane."""
        area = self.column_rect(column).adjusted(theme.px(3), 0, -theme.px(7), 0)
        if len(self.scene.days) == 1:
            area.setWidth(min(area.width(), theme.px(WIDEST)))
        place, span, count = (lane.place, lane.span, lane.columns) if lane else (0, 1, 1)
        left = area.left() + area.width() * place // count
        last = place + span
        right = area.left() + area.width() * last // count - (2 if last < count else 0)
        top = self.y_of(start) + 1
        bottom = max(self.y_of(end), self.y_of(start + SHORTEST_SHOWN)) - 1
        return QRect(left, top, right - left, bottom - top)

    def item_rect(self, column: int, item: Item) -> QRect:
        """The box of an activity, without its way."""
        return self.span_rect(column, item.block.start, item.block.end, item.lane)

    def way_rects(self, column: int, block: Block, lane: Lane) -> list[tuple[QRect, int]]:
        """The ways there and back, with their minutes."""
        found = []
        if block.before:
            rect = self.span_rect(column, block.leaves, block.start, lane)
            rect.setBottom(self.y_of(block.start) - 1)
            found.append((rect, block.before))
        if block.after:
            rect = self.span_rect(column, block.end, block.returns, lane)
            rect.setBottom(self.y_of(block.returns) - 1)
            found.append((rect, block.after))
        return found

    def column_at(self, x: int) -> int | None:
        """The day under a point."""
        for column in range(len(self.scene.days)):
            if self._edges[column] <= x < self._edges[column + 1]:
                return column
        return None

    def nearest_column(self, x: int) -> int:
        """The day under a point, else the one beside it."""
        found = self.column_at(x)
        if found is not None:
            return found
        return 0 if x < self.gutter else len(self.scene.days) - 1

    def minute_at(self, y: int, snap: int = SNAP) -> int:
        """The minute at a height, rounded down."""
        minute = max(0, min(DAY_MINUTES - snap, y * 60 // max(1, self.hour)))
        return minute // snap * snap

    def item_at(self, point: QPoint) -> tuple[int, Item] | None:
        """The activity under a point of the grid."""
        column = self.column_at(point.x())
        if column is None:
            return None
        for item in reversed(self.scene.days[column].timed):
            if self.item_rect(column, item).contains(point):
                return column, item
        return None

    # The strip of what has no time

    def _across(self, column: int) -> int:
        wide = self._edges[column + 1] - self._edges[column]
        return max(1, wide // theme.px(CHIP_WIDE))

    @property
    def most_rows(self) -> int:
        """How many lines the strip may have."""
        return ROWS_DAY if len(self.scene.days) == 1 else ROWS_WEEK

    @property
    def strip_rows(self) -> int:
        """How many lines the strip has."""
        needed = 1
        for column, day in enumerate(self.scene.days):
            count = len(day.untimed) + sum(one.block is None for one in day.shadows)
            needed = max(needed, -(-count // self._across(column)))
        return min(needed, self.most_rows)

    @property
    def strip_height(self) -> int:
        """How tall the strip is."""
        return self.strip_rows * theme.px(CHIP + CHIP_GAP) + theme.px(8)

    @property
    def head_height(self) -> int:
        """Names of the days, and the strip below them."""
        return theme.px(HEAD) + self.strip_height

    def head_rect(self, column: int) -> QRect:
        """The name of a day."""
        left, right = self._edges[column], self._edges[column + 1]
        return QRect(left, 0, right - left, theme.px(HEAD))

    def strip_rect(self, column: int) -> QRect:
        """The strip of a day."""
        left, right = self._edges[column], self._edges[column + 1]
        return QRect(left, theme.px(HEAD), right - left, self.strip_height)

    def chips(self, column: int) -> list[Chip]:
        """The untimed activities of a day; the last place tells of more."""
        rows = self.scene.days[column].untimed
        across = self._across(column)
        room = self.strip_rows * across
        shown = rows if len(rows) <= room else rows[: room - 1]
        found = [
            Chip(self.chip_rect(column, place, across), row) for place, row in enumerate(shown)
        ]
        if len(shown) < len(rows):
            rect = self.chip_rect(column, len(shown), across)
            found.append(Chip(rect, None, len(rows) - len(shown)))
        return found

    def chip_rect(self, column: int, place: int, across: int = 0) -> QRect:
        """A place in the strip of a day."""
        across = across or self._across(column)
        area = self.strip_rect(column).adjusted(theme.px(3), theme.px(4), -theme.px(5), 0)
        line, at = divmod(place, across)
        left = area.left() + area.width() * at // across
        right = area.left() + area.width() * (at + 1) // across - theme.px(2)
        top = area.top() + line * theme.px(CHIP + CHIP_GAP)
        return QRect(left, top, right - left, theme.px(CHIP))

    def chip_at(self, point: QPoint) -> tuple[int, Chip] | None:
        """The chip under a point of the head."""
        column = self.column_at(point.x())
        if column is None:
            return None
        for chip in self.chips(column):
            if chip.rect.contains(point):
                return column, chip
        return None
