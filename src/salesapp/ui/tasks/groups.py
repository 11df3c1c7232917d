"""Which tasks a filter shows, and how they are grouped by day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from itertools import groupby
from typing import Final, NamedTuple

from salesapp.db.queries import activities
from salesapp.db.queries.activities import ActivityRow
from salesapp.ui import format
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

DONE_DAYS: Final = 30


class TaskFilter(StrEnum):
    """Filters at the left."""

    TODAY = "today"
    OVERDUE = "overdue"
    TOMORROW = "tomorrow"
    WEEK = "week"
    UNDATED = "undated"
    DONE = "done"


NAMES: Final[dict[TaskFilter, tuple[str, str]]] = {
    TaskFilter.TODAY: (QT_TRANSLATE_NOOP("Tasks", "Today"), "today"),
    TaskFilter.OVERDUE: (QT_TRANSLATE_NOOP("Tasks", "Overdue"), "clock"),
    TaskFilter.TOMORROW: (QT_TRANSLATE_NOOP("Tasks", "Tomorrow"), "right"),
    TaskFilter.WEEK: (QT_TRANSLATE_NOOP("Tasks", "Week"), "cal"),
    TaskFilter.UNDATED: (QT_TRANSLATE_NOOP("Tasks", "No date"), "hist"),
    TaskFilter.DONE: (QT_TRANSLATE_NOOP("Tasks", "Done"), "check"),
}
_REST: Final = QT_TRANSLATE_NOOP("Tasks", "More than fits into the list")
_UNDATED: Final = QT_TRANSLATE_NOOP("Tasks", "No date")


class Group(NamedTuple):
    """A heading in the list."""

    title: str
    number: int


Item = Group | ActivityRow


def filter_name(wanted: TaskFilter) -> str:
    """Name of a filter."""
    return translate("Tasks", NAMES[wanted][0])


def tasks_of(wanted: TaskFilter, today: date) -> list[ActivityRow]:
    """The tasks a filter shows."""
    tomorrow = today + timedelta(days=1)
    match wanted:
        case TaskFilter.TODAY:
            return activities.for_day(today)
        case TaskFilter.OVERDUE:
            return activities.overdue(today)
        case TaskFilter.TOMORROW:
            return activities.for_day(tomorrow)
        case TaskFilter.WEEK:
            return activities.upcoming(today, today + timedelta(days=6))
        case TaskFilter.UNDATED:
            return activities.undated()
        case TaskFilter.DONE:
            found = activities.done(*_done_span(today))
            return [one for one in reversed(found) if one.subject or one.result]


def counts_of(today: date) -> dict[TaskFilter, int]:
    """How many tasks each filter holds."""
    found = activities.list_counts(today, *_done_span(today))
    return {
        TaskFilter.TODAY: found.today,
        TaskFilter.OVERDUE: found.overdue,
        TaskFilter.TOMORROW: found.tomorrow,
        TaskFilter.WEEK: found.week,
        TaskFilter.UNDATED: found.undated,
        TaskFilter.DONE: found.done,
    }


def _done_span(today: date) -> tuple[datetime, datetime]:
    since = datetime.combine(today - timedelta(days=DONE_DAYS), time()).astimezone()
    return since, datetime.now(UTC) + timedelta(days=1)


def items_of(wanted: TaskFilter, today: date, apart: int | None = None) -> list[Item]:
    """What the list shows: overdue ones first on today and on the week, then day by day.

    `apart` is a task that was opened though the filter does not hold it: it stands last.
    """
    items: list[Item] = []
    if wanted in (TaskFilter.TODAY, TaskFilter.OVERDUE, TaskFilter.WEEK):
        items += _whole(TaskFilter.OVERDUE, activities.overdue(today), today)
    if wanted is not TaskFilter.OVERDUE:
        tasks = tasks_of(wanted, today)
        items += _whole(wanted, _by_day(tasks), today)
    held = {one.id for one in items if isinstance(one, ActivityRow)}
    opened = activities.one(apart) if apart is not None and apart not in held else None
    return items if opened is None else [*items, *_by_day([opened])]


def _whole(wanted: TaskFilter, items: Sequence[Item], today: date) -> list[Item]:
    """The same, with a heading that tells of those that do not fit into the list."""
    listed = sum(isinstance(one, ActivityRow) for one in items)
    if listed < activities.LIMIT:
        return list(items)
    rest = counts_of(today)[wanted] - listed
    return [*items, Group(translate("Tasks", _REST), rest)] if rest > 0 else list(items)


def late_names(rows: Iterable[ActivityRow]) -> str:
    """The first overdue ones, in a line."""
    return ", ".join(
        f"{format.company(one.client_name) or one.subject} ({format.day(one.due_on)})"
        for one in rows
    )


def _by_day(rows: Iterable[ActivityRow]) -> list[Item]:
    items: list[Item] = []
    for day, group in groupby(rows, _day):
        tasks = list(group)
        title = _title(day) if day is not None else translate("Tasks", _UNDATED)
        items += [Group(title, len(tasks)), *tasks]
    return items


def _day(one: ActivityRow) -> date | None:
    return one.done_at.astimezone().date() if one.done_at is not None else one.due_on


def _title(day: date) -> str:
    near = format.day(day, near=True)
    plain = format.day_with_weekday(day)
    text = plain if near == format.day(day) else f"{near}, {plain}"
    return text[:1].upper() + text[1:]
