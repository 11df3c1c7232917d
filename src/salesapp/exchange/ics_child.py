"""A calendar file read in a limited child process.

The child: ``python -m salesapp.exchange.ics_child FILE``, in a frozen build
``salesapp --job calendar FILE``.
"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from datetime import date, time
from pathlib import Path
from typing import Any, Final

from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.jobs import JobControl
from salesapp.domain.recurrence import Frequency, Repeat
from salesapp.exchange import child
from salesapp.exchange.encodings import decode, detect
from salesapp.exchange.ics import Event
from salesapp.exchange.tables import Reason, look_at, unreadable
from salesapp.whole_files import read_regular

READER: Final = ("calendar", "salesapp.exchange.ics_child")
BIGGEST: Final = 20 * 1024 * 1024
_BATCH: Final = 200


def read_ics(path: Path, control: JobControl, timeout_seconds: float = 120.0) -> list[Event]:
    """The events of a calendar file.

    Raises:
        RuleError: FILE_UNREADABLE, FILE_EMPTY, FILE_NOT_UNDERSTOOD with the fact `reason`.
    """
    look_at(path, BIGGEST)
    found: list[Event] = []

    def take(message: dict[str, Any]) -> bool:
        found.extend(load_event(one) for one in message["events"])
        return bool(message["end"])

    child.converse(READER, [str(path)], path, control, take, timeout_seconds)
    return found


def load_event(plain: dict[str, Any]) -> Event:
    """An event out of JSON."""
    rule = plain["repeat"]
    repeat = rule and Repeat(
        Frequency(rule["frequency"]),
        int(rule["every"]),
        frozenset(rule["weekdays"]),
        date.fromisoformat(rule["until"]) if rule["until"] else None,
        rule["times"],
    )
    at = plain["time"]
    changed = {
        "day": date.fromisoformat(plain["day"]),
        "time": time.fromisoformat(at) if at else None,
        "repeat": repeat or None,
        "people": tuple(plain["people"]),
        "left_out": tuple(date.fromisoformat(one) for one in plain["left_out"]),
    }
    return Event(**(plain | changed))


def dump_event(one: Event) -> dict[str, Any]:
    """An event for JSON."""
    plain = asdict(one)
    plain["day"] = one.day.isoformat()
    plain["time"] = one.time.isoformat() if one.time else None
    plain["left_out"] = [day.isoformat() for day in one.left_out]
    if one.repeat is not None:
        until = one.repeat.until
        plain["repeat"]["weekdays"] = sorted(one.repeat.weekdays)
        plain["repeat"]["until"] = until.isoformat() if until else None
    return plain


def read_here(path: Path) -> list[Event]:
    """The events of a calendar file, read in this process: for the child, and for tests.

    Raises:
        RuleError: as `read_ics`.
    """
    from salesapp.exchange.ics_read import read_calendar

    look_at(path, BIGGEST)
    try:
        data = read_regular(path, BIGGEST)
        return read_calendar(decode(data, detect(data)).lstrip("\ufeff"))
    except OSError as error:
        raise unreadable(path, error) from error
    except (ValueError, RecursionError) as error:
        reason = Reason.OTHER_FORMAT
        raise RuleError(Rule.FILE_NOT_UNDERSTOOD, path=str(path), reason=reason) from error
    except MemoryError as error:
        reason = Reason.UNFOLDS
        raise RuleError(Rule.FILE_NOT_UNDERSTOOD, path=str(path), reason=reason) from error


def main(arguments: list[str]) -> int:
    """Read the named file in this process and write JSON lines."""
    child.limit_resources()
    with child.own_output() as out:
        try:
            events = read_here(Path(arguments[0]))
        except RuleError as refused:
            message = {"rule": str(refused.rule), "facts": refused.facts}
            out.write(json.dumps(message, default=str).encode("ascii") + b"\n")
            return 0
        starts = range(0, max(1, len(events)), _BATCH)
        for start in starts:
            part = [dump_event(one) for one in events[start : start + _BATCH]]
            line = {"events": part, "end": start + _BATCH >= len(events)}
            out.write(json.dumps(line).encode("ascii") + b"\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
