"""Where the keys stand in the calendar: on an activity, or on an empty half hour of a day."""

from __future__ import annotations

from typing import Final, NamedTuple

from salesapp.domain.agenda import DAY_MINUTES
from salesapp.ui.agenda.scene import Scene

SLOT: Final = 30
"""Minutes of an empty place."""


class Place(NamedTuple):
    """A column and a minute; the minute None is the strip of what has no time.

    `activity_id` is the activity the keys stand on, None on an empty place.
    """

    column: int
    minute: int | None
    activity_id: int | None = None


def at_activity(scene: Scene, activity_id: int) -> Place | None:
    """The place of an activity; None when it is not shown."""
    column = scene.place_of(activity_id)
    if column is None:
        return None
    item = scene.item(activity_id)
    return Place(column, item.block.start if item else None, activity_id)


def stops(scene: Scene, column: int) -> list[Place]:
    """Every place of a column from top to bottom: untimed ones, activities, free half hours."""
    day = scene.days[column]
    found = [Place(column, None, row.id) for row in day.untimed] or [Place(column, None)]
    minute = 0
    items = list(day.timed)
    while minute < DAY_MINUTES or items:
        if items and items[0].block.start <= minute:
            item = items.pop(0)
            found.append(Place(column, item.block.start, item.row.id))
            minute = max(minute, -(-item.block.end // SLOT) * SLOT)
        elif minute >= DAY_MINUTES:
            break
        elif items and items[0].block.start < minute + SLOT:
            if items[0].block.start > minute and minute % SLOT == 0:
                found.append(Place(column, minute))
            minute = items[0].block.start
        else:
            found.append(Place(column, minute))
            minute += SLOT
    return found


def down(scene: Scene, place: Place, step: int) -> Place:
    """One place further down or up in the same column."""
    ways = stops(scene, place.column)
    now = _index(ways, place)
    return ways[max(0, min(len(ways) - 1, now + step))]


def across(scene: Scene, place: Place, step: int) -> Place:
    """The same time in the next column; among those side by side the next one first."""
    if place.activity_id is not None and place.minute is not None:
        beside = _beside(scene, place, step)
        if beside is not None:
            return beside
    column = place.column + step
    if not 0 <= column < len(scene.days):
        return place
    return at_minute(scene, column, place.minute)


def at_minute(scene: Scene, column: int, minute: int | None) -> Place:
    """What stands at a minute of a column."""
    day = scene.days[column]
    if minute is None:
        return Place(column, None, day.untimed[0].id if day.untimed else None)
    for item in day.timed:
        if item.block.start <= minute < item.block.end:
            return Place(column, item.block.start, item.row.id)
    return Place(column, minute // SLOT * SLOT)


def first(scene: Scene, column: int) -> Place:
    """The first open activity of a column, else the beginning of the working day."""
    for item in scene.days[column].timed:
        if item.row.state == "planned":
            return Place(column, item.block.start, item.row.id)
    return at_minute(scene, column, scene.starts_on(column))


def _index(ways: list[Place], place: Place) -> int:
    if place in ways:
        return ways.index(place)
    if place.minute is None:
        return 0
    below = [at for at, one in enumerate(ways) if (one.minute or 0) <= place.minute]
    return below[-1] if below else 0


def _beside(scene: Scene, place: Place, step: int) -> Place | None:
    here = scene.item(place.activity_id) if place.activity_id is not None else None
    if here is None:
        return None
    others = [
        item
        for item in scene.days[place.column].timed
        if item.block.start < here.block.end
        and here.block.start < item.block.end
        and (item.lane.place - here.lane.place) * step > 0
    ]
    if not others:
        return None
    other = min(others, key=lambda item: abs(item.lane.place - here.lane.place))
    return Place(place.column, other.block.start, other.row.id)
