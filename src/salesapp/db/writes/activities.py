"""Statements of changes to activities."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, Final, NamedTuple

from salesapp.db.connection import execute, executemany, row, rows, value
from salesapp.domain.recurrence import Frequency, Repeat

_TITLE = """
SELECT coalesce(nullif(activity.subject, ''), client.name, '') FROM activity
LEFT JOIN client ON client.id = activity.client_id WHERE activity.id = ?
"""
_SERIES: Final = """
SELECT id, frequency, every, weekdays, starts_on, until_on, times,
    kind, subject, note, due_time, duration_min, place, travel_before_min, travel_after_min,
    remind_min
FROM activity_series WHERE id = ?
"""
_RULE_COLUMNS: Final = ("frequency", "every", "weekdays", "starts_on", "until_on", "times")
_LOOK_COLUMNS: Final = (
    "kind", "subject", "note", "due_time", "duration_min", "place", "travel_before_min",
    "travel_after_min", "remind_min",
)  # fmt: skip
_ADD_SERIES: Final = (
    f"INSERT INTO activity_series ({', '.join((*_RULE_COLUMNS, *_LOOK_COLUMNS))})"  # noqa: S608
    f" VALUES ({', '.join('?' * (len(_RULE_COLUMNS) + len(_LOOK_COLUMNS)))}) RETURNING id"
)
_SET_SERIES: Final = (
    "UPDATE activity_series SET "  # noqa: S608 - names of ours
    + ", ".join(f"{name} = ?" for name in (*_RULE_COLUMNS, *_LOOK_COLUMNS))
    + " WHERE id = ?"
)
_OPEN_IN_SERIES: Final = """
SELECT 1 FROM activity WHERE series_id = ? AND state = 'planned' AND deleted_at IS NULL
"""
_SET_LENGTH: Final = """
INSERT INTO talk (activity_id, seconds, last_step, path) VALUES (?, ?, '', '')
ON CONFLICT (activity_id) DO UPDATE SET seconds = excluded.seconds
"""
_KEEP_UID: Final = """
INSERT INTO external_key (source, entity, ext_id, record_id) VALUES (?, 'activity', ?, ?)
ON CONFLICT (source, entity, ext_id) DO UPDATE SET record_id = excluded.record_id
"""
_PEOPLE: Final = "SELECT contact_id FROM activity_contact WHERE activity_id = ? ORDER BY id"
_ADD_PERSON: Final = """
INSERT INTO activity_contact (activity_id, contact_id) VALUES (?, ?)
ON CONFLICT (activity_id, contact_id) DO NOTHING
"""
_DROP_PERSON: Final = "DELETE FROM activity_contact WHERE activity_id = ? AND contact_id = ?"


class Series(NamedTuple):
    """A rule and what the next activity of it looks like."""

    id: int
    rule: Repeat
    starts_on: date
    look: dict[str, Any]


def title_of(activity_id: int) -> str:
    """What the activity is called; the client's name when it has no words of its own."""
    return str(value(_TITLE, activity_id) or "")


def series(series_id: int) -> Series | None:
    """A series; None when there is none."""
    found = row(_SERIES, series_id)
    if found is None:
        return None
    frequency, every, weekdays, starts_on, until_on, times = found[1:7]
    rule = Repeat(
        Frequency(frequency),
        every,
        frozenset(int(sign) for sign in weekdays),
        date.fromisoformat(until_on) if until_on else None,
        times,
    )
    look = dict(zip(_LOOK_COLUMNS, found[7:], strict=True))
    return Series(found[0], rule, date.fromisoformat(starts_on), look)


def add_series(rule: Repeat, starts_on: date, look: dict[str, Any]) -> int:
    """Write a new series down."""
    return int(value(_ADD_SERIES, *_cells(rule, starts_on, look)))


def set_series(series_id: int, rule: Repeat, starts_on: date, look: dict[str, Any]) -> None:
    """Change a series: what follows looks like this from now on."""
    execute(_SET_SERIES, *_cells(rule, starts_on, look), series_id)


def is_open(series_id: int) -> bool:
    """Whether one of a series is still to be done."""
    return bool(value(_OPEN_IN_SERIES, series_id))


def is_planned(activity_id: int) -> bool:
    """Whether an activity is still to be done."""
    sql = "SELECT 1 FROM activity WHERE id = ? AND state = 'planned' AND deleted_at IS NULL"
    return bool(value(sql, activity_id))


def people_of(activity_id: int) -> list[int]:
    """Contacts who take part."""
    return [contact_id for (contact_id,) in rows(_PEOPLE, activity_id)]


def set_people(activity_id: int, contact_ids: Iterable[int]) -> None:
    """Say who takes part."""
    wanted, known = list(dict.fromkeys(contact_ids)), people_of(activity_id)
    executemany(_DROP_PERSON, [(activity_id, one) for one in known if one not in wanted])
    executemany(_ADD_PERSON, [(activity_id, one) for one in wanted if one not in known])


def keep_uid(source: str, uid: str, activity_id: int) -> None:
    """Remember how another program names an activity; the last one of a name counts."""
    execute(_KEEP_UID, source, uid, activity_id)


def _cells(rule: Repeat, starts_on: date, look: dict[str, Any]) -> list[object]:
    return [
        rule.frequency.value,
        rule.every,
        "".join(str(day) for day in sorted(rule.weekdays)),
        starts_on.isoformat(),
        rule.until.isoformat() if rule.until else None,
        rule.times,
        *(look[name] for name in _LOOK_COLUMNS),
    ]


def set_length(activity_id: int, seconds: int) -> None:
    """Write how long the call of an activity took."""
    execute(_SET_LENGTH, activity_id, seconds)
