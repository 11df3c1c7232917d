"""The rows of the plan of the day, in the order in which they are shown."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time

from salesapp.db.queries.activities import ActivityRow
from salesapp.ui.tasks.groups import Group, Item
from salesapp.ui.today.facts import DayFacts
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

_OVERDUE = QT_TRANSLATE_NOOP("Today", "Overdue: {count}")
_MORE_OVERDUE = QT_TRANSLATE_NOOP("Today", "%n more overdue: show all")
_MORE = QT_TRANSLATE_NOOP("Today", "%n more for today: show all")


class LateHead(Group):
    """The heading of what is overdue; `number` counts all of it."""


class LateMore(Group):
    """More is overdue than is shown."""


class DayMore(Group):
    """More is planned for the day than is shown."""


class NowLine(Group):
    """Where the day stands now; the title is the time."""


def items_of(facts: DayFacts, now: datetime) -> list[Item]:
    """Overdue ones first, then the day by time with a line at now; without a time as wished."""
    items: list[Item] = []
    if facts.late_count:
        told = translate("Today", _OVERDUE).format(count=facts.late_count)
        items.append(LateHead(told, facts.late_count))
        items += facts.late
        if facts.late_count > len(facts.late):
            rest = facts.late_count - len(facts.late)
            items.append(LateMore(translate("Today", _MORE_OVERDUE, rest), rest))
    clock = now.astimezone().time().replace(second=0, microsecond=0)
    timed = sorted(_timed(facts.done, facts.planned), key=lambda pair: (pair[0], pair[1].id))
    before = [one for at, one in timed if at <= clock or one.state == "done"]
    after = [one for at, one in timed if not (at <= clock or one.state == "done")]
    wished = {one: place for place, one in enumerate(facts.wished)}
    untimed = [one for one in facts.planned if _time_of(one) is None]
    untimed.sort(key=lambda one: wished.get(one.id, len(wished)))
    if before or after or untimed:
        items += [*before, NowLine(f"{clock:%H:%M}", 0), *after, *untimed]
    if rest := max(0, facts.planned_count - len(facts.planned)):
        items.append(DayMore(translate("Today", _MORE, rest), rest))
    return items


def _timed(
    done: Sequence[ActivityRow], planned: Sequence[ActivityRow]
) -> list[tuple[time, ActivityRow]]:
    found: list[tuple[time, ActivityRow]] = []
    for one in (*done, *planned):
        at = _time_of(one)
        if at is not None:
            found.append((at, one))
    return found


def _time_of(one: ActivityRow) -> time | None:
    if one.done_at is not None:
        return one.done_at.astimezone().time()
    return time.fromisoformat(one.due_time) if one.due_time else None
