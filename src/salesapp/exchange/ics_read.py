"""Reading a calendar file: events in local time, and what of each could not be understood."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import replace
from datetime import UTC, date, datetime, time
from enum import StrEnum
from typing import Final

from salesapp.domain.recurrence import MOST_EVERY, MOST_TIMES, Frequency, Repeat
from salesapp.exchange.ics import Event
from salesapp.exchange.ics_lines import Component, Line, components, unfolded
from salesapp.exchange.ics_zones import Zones, parse_stamp

MOST_EVENTS: Final = 20_000
_LONGEST: Final = 24 * 60
_DAYS: Final = {"MO": 0, "TU": 1, "WE": 2, "TH": 3, "FR": 4, "SA": 5, "SU": 6}
_WORKING: Final = frozenset(range(5))
_DURATION = re.compile(
    r"([+-]?)P(?:(\d{1,9})W)?(?:(\d{1,9})D)?"
    r"(?:T(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9})S)?)?",
    re.IGNORECASE,
)


class IcsProblem(StrEnum):
    """What of an event cannot be taken."""

    NO_START = "no_start"
    RULE = "rule"
    """It repeats by a rule that is not known here: the first one is taken."""


def read_calendar(text: str) -> list[Event]:
    """Events and tasks of a calendar file.

    Raises:
        ValueError: It is no calendar file, or one that means harm.
    """
    outer = [one for one in components(unfolded(text)) if one.name == "VCALENDAR"]
    if not outer:
        raise ValueError("no calendar")
    found: list[Event] = []
    moved: dict[str, set[date]] = {}
    for calendar in outer:
        zones = Zones(calendar.parts)
        for part in calendar.parts:
            if part.name in ("VEVENT", "VTODO"):
                found.append(_event(part, zones))
                instead = _moment(part.first("RECURRENCE-ID"), zones)
                if instead is not None:
                    moved.setdefault(part.text("UID").strip(), set()).add(instead[0])
                if len(found) > MOST_EVENTS:
                    raise ValueError("too many events")
    return [_without(one, moved.get(one.uid, set())) for one in found]


def _without(one: Event, moved: set[date]) -> Event:
    """A rule without the days an event of their own stands for."""
    if one.repeat is None or not moved:
        return one
    return replace(one, left_out=tuple(sorted({*one.left_out, *moved})))


def _event(part: Component, zones: Zones) -> Event:
    start_line = part.first("DTSTART") or part.first("DUE")
    start = _moment(start_line, zones)
    uid = part.text("UID").strip()
    recurrence = part.first("RECURRENCE-ID")
    if recurrence is not None:
        uid = f"{uid}#{recurrence.value}"
    summary = part.text("X-SALESAPP-SUBJECT") or part.text("SUMMARY")
    day, at = start if start else (date.min, None)
    written = parse_stamp(start_line.value) if start_line else None
    repeat, knows = _repeat(part, day, written[0].date() if written else day)
    problem = IcsProblem.NO_START if start is None else "" if knows else IcsProblem.RULE
    return Event(
        uid=uid or f"{summary}/{day.isoformat()}/{at}",
        summary=" ".join(summary.split()),
        day=day,
        time=at,
        minutes=_minutes(part, zones, start) if start else 0,
        place=" ".join(part.text("LOCATION").split()),
        note=part.text("DESCRIPTION").strip(),
        kind=part.text("X-SALESAPP-KIND").strip().lower(),
        repeat=repeat,
        remind_min=_alarm(part),
        people=tuple(_people(part)),
        is_cancelled=part.text("STATUS").upper() in ("CANCELLED", "COMPLETED"),
        problem=str(problem),
        left_out=_left_out(part, zones) if repeat is not None else (),
    )


def _left_out(part: Component, zones: Zones) -> tuple[date, ...]:
    """Days of a rule on which it is not held."""
    found = [
        _moment(Line(line.name, line.params, text), zones)
        for line in part.lines
        if line.name == "EXDATE"
        for text in line.value.split(",")
    ]
    return tuple(sorted({one[0] for one in found if one is not None}))


def _moment(line: Line | None, zones: Zones) -> tuple[date, time | None] | None:
    stamp = parse_stamp(line.value) if line else None
    if line is None or stamp is None:
        return None
    moment, has_time, is_utc = stamp
    if not has_time:
        return moment.date(), None
    zone = "UTC" if is_utc else line.params.get("TZID", "")
    local = _of_utc(moment) if is_utc else zones.local(moment, zone) if zone else moment
    return local.date(), local.time().replace(second=0)


def _of_utc(moment: datetime) -> datetime:
    try:
        return moment.replace(tzinfo=UTC).astimezone().replace(tzinfo=None)
    except (OverflowError, OSError):
        # At either end of the calendar, and where a system knows no such time.
        return moment


def _minutes(part: Component, zones: Zones, start: tuple[date, time | None]) -> int:
    day, at = start
    if at is None:
        return 0
    duration = part.first("DURATION")
    if duration is not None:
        return max(0, min(_LONGEST, _span(duration.value) or 0))
    end = _moment(part.first("DTEND"), zones)
    if end is None or end[1] is None:
        return 0
    span = datetime.combine(*end) - datetime.combine(day, at)  # type: ignore[arg-type]
    return max(0, min(_LONGEST, round(span.total_seconds() / 60)))


def _span(text: str) -> int | None:
    """Minutes of ``-PT15M``; the sign stays."""
    found = _DURATION.fullmatch(text.strip())
    if found is None:
        return None
    weeks, days, hours, minutes, seconds = (int(part or 0) for part in found.groups()[1:])
    whole = (((weeks * 7 + days) * 24 + hours) * 60 + minutes) + round(seconds / 60)
    return -whole if found[1] == "-" else whole


def _alarm(part: Component) -> int | None:
    for one in part.parts:
        trigger = one.first("TRIGGER") if one.name == "VALARM" else None
        span = _span(trigger.value) if trigger is not None else None
        if span is not None and span <= 0:
            return min(-span, 7 * 24 * 60)
    return None


def _people(part: Component) -> list[str]:
    found = []
    for line in part.lines:
        if line.name in ("ATTENDEE", "ORGANIZER"):
            scheme, _colon, address = line.value.strip().partition(":")
            if scheme.lower() == "mailto" and "@" in address:
                found.append(address.strip().lower())
    return list(dict.fromkeys(found))


def _repeat(part: Component, day: date, written: date) -> tuple[Repeat | None, bool]:
    """The rule, and whether it is one that is known here.

    `written` is the first day where the file was made; here it may be another one.
    """
    line = part.first("RRULE")
    if line is None:
        return None, True
    facts = dict(one.split("=", 1) for one in line.value.upper().split(";") if "=" in one)
    facts.pop("WKST", None)
    every = facts.pop("INTERVAL", "1")
    count, until = facts.pop("COUNT", ""), parse_stamp(facts.pop("UNTIL", ""))
    if not every.isdigit() or not 1 <= int(every) <= MOST_EVERY:
        return None, False
    working = part.first("X-SALESAPP-EVERY-WORKING-DAY")
    rule = _rule(facts, int(every), (day, written), working=working)
    if rule is None:
        return None, False
    last = _until(until) if until else None
    times = int(count) if count.isdigit() and 1 <= int(count) <= MOST_TIMES else None
    if last is not None and last < day:
        last = day
    return Repeat(rule[0], rule[1], rule[2], last, times), True


def _until(stamp: tuple[datetime, bool, bool]) -> date:
    moment, has_time, is_utc = stamp
    return (_of_utc(moment) if has_time and is_utc else moment).date()


def _rule(
    facts: dict[str, str], every: int, start: tuple[date, date], *, working: Line | None
) -> tuple[Frequency, int, frozenset[int]] | None:
    frequency = facts.pop("FREQ", "")
    days = facts.pop("BYDAY", "")
    day, written = start
    later = (day - written).days
    weekdays = frozenset((_DAYS[one] + later) % 7 for one in days.split(",") if one in _DAYS)
    if days and len(weekdays) != len(days.split(",")):
        return None
    if frequency == "MONTHLY" and not days:
        return _monthly(facts, every, written)
    if facts:
        return None
    if frequency == "DAILY":
        if not weekdays:
            return Frequency.DAILY, every, frozenset()
        if weekdays == _WORKING and (every == 1 or working is not None):
            return Frequency.WORKING, every, frozenset()
        return None
    return (Frequency.WEEKLY, every, weekdays) if frequency == "WEEKLY" else None


def _monthly(
    facts: dict[str, str], every: int, day: date
) -> tuple[Frequency, int, frozenset[int]] | None:
    days, place = facts.pop("BYMONTHDAY", ""), facts.pop("BYSETPOS", "")
    ends_month = day.day == monthrange(day.year, day.month)[1]
    latest = range(day.day, 32 if ends_month else day.day + 1)
    clamped = {",".join(str(one) for one in range(28, last + 1)) for last in latest}
    plain = days in ("", str(day.day)) and not place
    last = place == "-1" and days in clamped
    if facts or not (plain or last):
        return None
    return Frequency.MONTHLY, every, frozenset()
