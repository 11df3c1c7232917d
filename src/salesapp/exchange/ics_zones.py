"""Time zones a calendar file describes, and those this computer knows."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta, timezone
from typing import Final

from salesapp.exchange.ics_lines import Component
from salesapp.exchange.zone_offsets import offset_of

_DAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_OFFSET = re.compile(r"([+-])(\d{2})(\d{2})(\d{2})?")
_STAMP = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?)?(Z)?")
_YEARS: Final = range(1970, 2101)


def parse_stamp(text: str) -> tuple[datetime, bool, bool] | None:
    """A date or moment: naive, whether it has a time, whether it is UTC."""
    found = _STAMP.fullmatch(text.strip())
    if found is None:
        return None
    year, month, day, hour, minute, second = (int(part or 0) for part in found.groups()[:6])
    try:
        moment = datetime.combine(date(year, month, day), time(hour, minute, min(second, 59)))
    except ValueError:
        return None
    return moment, found[4] is not None, found[7] is not None


class Zones:
    """The zones of one file by their TZID."""

    def __init__(self, parts: Iterable[Component]) -> None:
        self._changes: dict[str, list[tuple[datetime, timedelta]]] = {}
        for part in parts:
            if part.name == "VTIMEZONE":
                self._changes[part.text("TZID")] = _changes(part)

    def local(self, moment: datetime, zone: str) -> datetime:
        """A naive moment of a zone in the local time of this computer, naive again.

        A zone nobody knows is taken for the local one: the hand of the clock stays.
        """
        offset = self._offset(moment, zone)
        if offset is None:
            return moment
        try:
            return moment.replace(tzinfo=timezone(offset)).astimezone().replace(tzinfo=None)
        except (OverflowError, OSError):
            return moment

    def _offset(self, moment: datetime, zone: str) -> timedelta | None:
        changes = self._changes.get(zone)
        if changes:
            past = [offset for begin, offset in changes if begin <= moment]
            return past[-1] if past else changes[0][1]
        return _known(moment, zone)


def _known(moment: datetime, zone: str) -> timedelta | None:
    import zoneinfo

    try:
        return moment.replace(tzinfo=zoneinfo.ZoneInfo(zone)).utcoffset()
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OverflowError, OSError):
        return offset_of(moment, zone)


def _changes(part: Component) -> list[tuple[datetime, timedelta]]:
    found: list[tuple[datetime, timedelta]] = []
    for one in part.parts:
        offset, start = _offset_of(one.text("TZOFFSETTO")), one.first("DTSTART")
        stamp = parse_stamp(start.value) if start else None
        if offset is None or stamp is None:
            continue
        begin = stamp[0]
        found.append((begin, offset))
        rule = one.first("RRULE")
        if rule is not None:
            found += [(moment, offset) for moment in _yearly(begin, rule.value)]
        for line in one.lines:
            if line.name == "RDATE":
                stamps = [parse_stamp(text) for text in line.value.split(",")]
                found += [(stamp[0], offset) for stamp in stamps if stamp]
    return sorted(found, key=lambda change: change[0])


def _yearly(begin: datetime, rule: str) -> list[datetime]:
    """Days as «the last Sunday of March», the only rules zones use."""
    parts = dict(part.split("=", 1) for part in rule.upper().split(";") if "=" in part)
    day = re.fullmatch(r"([+-]?\d)([A-Z]{2})", parts.get("BYDAY", ""))
    month = parts.get("BYMONTH", "")
    if parts.get("FREQ") != "YEARLY" or day is None or not month.isdigit() or day[2] not in _DAYS:
        return []
    last = parse_stamp(parts.get("UNTIL", ""))
    found = []
    for year in _YEARS:
        on = _nth(year, int(month), _DAYS.index(day[2]), int(day[1]))
        if on is None:
            continue
        moment = datetime.combine(on, begin.time())
        if moment > begin and (last is None or moment - timedelta(days=1) <= last[0]):
            found.append(moment)
    return found


def _nth(year: int, month: int, weekday: int, number: int) -> date | None:
    if not 1 <= month <= 12 or not number:
        return None
    first = date(year, month, 1)
    after = date(year + month // 12, month % 12 + 1, 1)
    days = [first + timedelta(days=step) for step in range((after - first).days)]
    fitting = [day for day in days if day.weekday() == weekday]
    place = number - 1 if number > 0 else number
    return fitting[place] if -len(fitting) <= place < len(fitting) else None


def _offset_of(text: str) -> timedelta | None:
    found = _OFFSET.fullmatch(text.strip())
    if found is None:
        return None
    span = timedelta(hours=int(found[2]), minutes=int(found[3]), seconds=int(found[4] or 0))
    if span >= timedelta(days=1):
        return None
    return -span if found[1] == "-" else span
