"""Activities as a calendar file other programs read, and calendar files of others read here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Final

from salesapp.domain.recurrence import Frequency, Repeat
from salesapp.exchange.ics_lines import escape, fold

PRODUCT: Final = "-//Salesapp//Calendar//RU"
OWN_HOST: Final = "@salesapp"
_DAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@dataclass(frozen=True, slots=True)
class Event:
    """An event; `start` is local, its time None for a whole day.

    `problem` says what of it cannot be taken (a code of `ics_read`).
    """

    uid: str
    summary: str
    day: date
    time: time | None = None
    minutes: int = 0
    place: str = ""
    note: str = ""
    kind: str = ""
    repeat: Repeat | None = None
    remind_min: int | None = None
    people: tuple[str, ...] = ()
    """Addresses of e-mail of those who take part."""
    is_cancelled: bool = False
    title: str = ""
    """What a calendar shows, when it is more than the summary: the client before it."""
    problem: str = ""
    month_day: int = 0
    """The day of the month of its rule, when this month is shorter; 0: its own."""
    left_out: tuple[date, ...] = ()
    """Days of its rule on which it is not held, or held at another time."""


def write_calendar(events: Sequence[Event], zone: str, stamp: datetime) -> bytes:
    """A calendar file.

    Args:
        events: What is in it.
        zone: Name of the local time zone; its rules are written as this computer knows them.
        stamp: When it was written (aware).
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{PRODUCT}",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
    ]
    timed = [one.day for one in events if one.time is not None]
    if timed:
        lines += _zone_lines(zone, min(timed).year, max(timed).year + 2)
    for one in events:
        lines += _event_lines(one, zone, stamp)
    lines.append("END:VCALENDAR")
    return ("\r\n".join(fold(line) for line in lines) + "\r\n").encode("utf-8")


def _event_lines(one: Event, zone: str, stamp: datetime) -> list[str]:
    lines = [
        "BEGIN:VEVENT",
        f"UID:{escape(one.uid)}",
        f"DTSTAMP:{_utc(stamp)}",
        f"SUMMARY:{escape(one.title or one.summary)}",
        f"X-SALESAPP-SUBJECT:{escape(one.summary)}",
    ]
    if one.time is None:
        lines += [
            f"DTSTART;VALUE=DATE:{one.day:%Y%m%d}",
            f"DTEND;VALUE=DATE:{one.day + timedelta(days=1):%Y%m%d}",
            "TRANSP:TRANSPARENT",
        ]
    else:
        start = datetime.combine(one.day, one.time)
        lines.append(f"DTSTART;TZID={zone}:{start:%Y%m%dT%H%M%S}")
        lines.append(f"DURATION:{_duration(one.minutes)}")
    if one.kind:
        lines.append(f"X-SALESAPP-KIND:{one.kind}")
        lines.append(f"CATEGORIES:{one.kind.upper()}")
    for name, text in (("LOCATION", one.place), ("DESCRIPTION", one.note)):
        if text:
            lines.append(f"{name}:{escape(text)}")
    if one.repeat is not None:
        lines += _rule_lines(one.repeat, one)
    if one.remind_min is not None and one.remind_min >= 0:
        lines += [
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            f"DESCRIPTION:{escape(one.title or one.summary)}",
            f"TRIGGER:-{_duration(one.remind_min)}",
            "END:VALARM",
        ]
    lines.append("END:VEVENT")
    return lines


def _rule_lines(rule: Repeat, one: Event) -> list[str]:
    parts = {
        Frequency.DAILY: ["FREQ=DAILY"],
        Frequency.WORKING: ["FREQ=DAILY", "BYDAY=MO,TU,WE,TH,FR"],
        Frequency.WEEKLY: ["FREQ=WEEKLY"],
        Frequency.MONTHLY: ["FREQ=MONTHLY"],
    }[rule.frequency]
    parts.append(f"INTERVAL={rule.every}")
    if rule.frequency is Frequency.WEEKLY and rule.weekdays:
        parts.append("BYDAY=" + ",".join(_DAYS[day] for day in sorted(rule.weekdays)))
        parts.append("WKST=MO")
    last = max(one.day.day, one.month_day)
    if rule.frequency is Frequency.MONTHLY and last > 28:
        # The last day of a shorter month, which a plain rule would leave out.
        days = ",".join(str(day) for day in range(28, last + 1))
        parts += [f"BYMONTHDAY={days}", "BYSETPOS=-1"]
    if rule.until is not None:
        if one.time is None:
            parts.append(f"UNTIL={rule.until:%Y%m%d}")
        else:
            end = datetime.combine(rule.until, time(23, 59, 59)).astimezone()
            parts.append(f"UNTIL={_utc(end)}")
    if rule.times is not None:
        parts.append(f"COUNT={rule.times}")
    lines = ["RRULE:" + ";".join(parts)]
    if rule.frequency is Frequency.WORKING:
        lines.append(f"X-SALESAPP-EVERY-WORKING-DAY:{rule.every}")
    return lines


def _utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _duration(minutes: int) -> str:
    days, rest = divmod(minutes, 24 * 60)
    hours, left = divmod(rest, 60)
    text = f"P{days}D" if days else "P"
    clock = (f"{hours}H" if hours else "") + (f"{left}M" if left or not (days or hours) else "")
    return text + (f"T{clock}" if clock else "")


def _zone_lines(zone: str, first: int, last: int) -> list[str]:
    """The offsets of this computer's zone over some years, each with the moment it begins."""
    lines = ["BEGIN:VTIMEZONE", f"TZID:{zone}"]
    before = _offset(datetime(first, 1, 1, tzinfo=UTC))
    lines += _offset_lines(datetime.combine(date(first - 1, 1, 1), time()), before, before)
    for moment, offset in _changes(first, last):
        begin = (moment.astimezone(timezone(before))).replace(tzinfo=None)
        lines += _offset_lines(begin, before, offset)
        before = offset
    lines.append("END:VTIMEZONE")
    return lines


def _offset_lines(begin: datetime, before: timedelta, after: timedelta) -> list[str]:
    part = "DAYLIGHT" if after > before else "STANDARD"
    return [
        f"BEGIN:{part}",
        f"DTSTART:{begin:%Y%m%dT%H%M%S}",
        f"TZOFFSETFROM:{_offset_text(before)}",
        f"TZOFFSETTO:{_offset_text(after)}",
        f"END:{part}",
    ]


def _changes(first: int, last: int) -> list[tuple[datetime, timedelta]]:
    """Moments (to a minute) at which the local offset changes."""
    found = []
    moment = datetime(first, 1, 1, tzinfo=UTC)
    end = datetime(last + 1, 1, 1, tzinfo=UTC)
    offset = _offset(moment)
    while moment < end:
        later = moment + timedelta(days=7)
        new = _offset(later)
        if new != offset:
            low, high = moment, later
            while high - low > timedelta(minutes=1):
                middle = low + (high - low) / 2
                middle = middle.replace(second=0, microsecond=0)
                if middle <= low:
                    break
                low, high = (middle, high) if _offset(middle) == offset else (low, middle)
            found.append((high, new))
            offset = new
        moment = later
    return found


def _offset(moment: datetime) -> timedelta:
    return moment.astimezone().utcoffset() or timedelta()


def _offset_text(offset: timedelta) -> str:
    minutes = round(offset.total_seconds() / 60)
    sign = "-" if minutes < 0 else "+"
    hours, rest = divmod(abs(minutes), 60)
    return f"{sign}{hours:02}{rest:02}"
