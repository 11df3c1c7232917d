"""Notes that plan: «@завтра 10:00 позвонить» in a note is a task."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from salesapp.domain.activities import ActivityKind
from salesapp.domain.dates import parse_date

_MARK = re.compile(r"(?<![\w.@])@(?=[\w+])")
_TIME = re.compile(r"(?:в |к |at )?([01]?\d|2[0-3])[:.\-]([0-5]\d)(?!\d)", re.IGNORECASE)
_MOST_WORDS: Final = 4
_STARTS: Final = (
    (("звон", "позвон", "перезвон", "набрать", "созвон", "call", "phone"), ActivityKind.CALL),
    (("письм", "напис", "отправ", "выслать", "write", "mail", "send"), ActivityKind.LETTER),
    (("встреч", "визит", "подъех", "приех", "meet", "visit"), ActivityKind.MEETING),
    (("оплат", "платеж", "платёж", "pay"), ActivityKind.PAYMENT),
    (("отгруз", "достав", "ship", "deliver"), ActivityKind.SHIPMENT),
)


@dataclass(frozen=True, slots=True)
class PlannedNote:
    """A task a note asks for."""

    kind: ActivityKind
    subject: str
    due_on: date
    due_time: str | None


def planned_in(text: str, today: date) -> list[PlannedNote]:
    """The tasks a note asks for: each ``@`` with a date, up to the end of its line.

    The longest run of words that is a date counts («@через 2 недели»); a time may follow; what
    is left is what to do. An ``@`` without a date (an address of e-mail, a name) is no task.
    """
    found = []
    for line in text.splitlines():
        marks = [mark.end() for mark in _MARK.finditer(line)]
        stops = [*(mark - 1 for mark in marks), len(line)][1:]
        for start, stop in zip(marks, stops, strict=True):
            planned = _read(line[start:stop], line[: start - 1], today)
            if planned is not None:
                found.append(planned)
    return found


def kind_of(subject: str) -> ActivityKind:
    """What sort of thing to do it is, by its words."""
    for word in subject.casefold().split():
        for starts, kind in _STARTS:
            if word.startswith(starts):
                return kind
    return ActivityKind.TASK


def _read(after: str, before: str, today: date) -> PlannedNote | None:
    words = after.split()
    for count in range(min(_MOST_WORDS, len(words)), 0, -1):
        day = parse_date(" ".join(words[:count]).rstrip(".,;:"), today)
        if day is not None:
            time, subject = _timed(" ".join(words[count:]))
            subject = subject or before.strip(" .,;:–—-")
            return PlannedNote(kind_of(subject), subject, day, time) if subject else None
    return None


def _timed(text: str) -> tuple[str | None, str]:
    found = _TIME.match(text)
    if found is None:
        return None, text.strip(" .,;:–—-")
    return f"{int(found[1]):02d}:{found[2]}", text[found.end() :].strip(" .,;:–—-")
