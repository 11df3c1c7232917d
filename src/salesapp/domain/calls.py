"""Calls one after another: whom to call first, what a call leaves behind, how it all went."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final, NamedTuple

from salesapp.domain.activities import (
    REACHED,
    UNHEARD,
    ActivityKind,
    ActivityResult,
    NextStep,
)
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.qualification import Answer

MOST: Final = 1_000
"""Nobody calls more in a row."""
LONGEST_SECONDS: Final = 12 * 3600
"""A clock that was forgotten says nothing."""
LONG_TALK: Final = 60
"""From so many seconds on it was a talk."""


class CallItem(NamedTuple):
    """Somebody to be called: a planned call, a client or a lead."""

    client_id: int | None
    lead_id: int | None
    activity_id: int | None
    deal_id: int | None
    contact_id: int | None
    name: str
    person: str
    subject: str
    due_on: date | None = None
    due_time: str | None = None
    attempt: int = 0
    has_draft: bool = False
    kept_as: str = ""
    """The name of what was typed where the planned call was ended elsewhere: it becomes another."""

    @property
    def key(self) -> tuple[int, int, int]:
        """Who it is about: the same one is called once."""
        if self.lead_id is not None:
            return (1, self.lead_id, 0)
        planned = self.activity_id or of_key(self.kept_as)[1]
        return (0, self.client_id or 0, 0 if self.client_id else planned)

    @property
    def subject_key(self) -> str:
        """The name of what is typed while talking: the planned call, else whom it is to."""
        if self.kept_as:
            return self.kept_as
        if self.activity_id is not None:
            return f"activity:{self.activity_id}"
        if self.lead_id is not None:
            return f"lead:{self.lead_id}"
        return f"client:{self.client_id}"


def of_key(key: str) -> tuple[str, int]:
    """What the talk of a draft is about, and its id."""
    kind, _, number = key.partition(":")
    return kind, int(number) if number.isdecimal() else 0


def in_order(items: Iterable[CallItem], today: date) -> list[CallItem]:
    """The most urgent first, everybody once.

    A talk that was broken off stands first; then what is overdue, the longest wait first; then
    leads; then today by time; then those nothing is planned with, as they were given.
    """

    def urgency(placed: tuple[int, CallItem]) -> tuple[int, str, str, int]:
        place, item = placed
        if item.has_draft:
            return (0, "", "", place)
        due = item.due_on
        if due is not None and due < today:
            return (1, due.isoformat(), item.due_time or "~", place)
        if item.lead_id is not None:
            return (2, "", "", place)
        if due == today:
            return (3, "", item.due_time or "~", place)
        return (4, "", "", place)

    seen: set[tuple[int, int, int]] = set()
    found = []
    for _place, item in sorted(enumerate(items), key=urgency):
        if item.key not in seen:
            seen.add(item.key)
            found.append(item)
    return found[:MOST]


@dataclass(frozen=True, slots=True)
class CallDone:
    """A call that is over.

    Attributes:
        seconds: How long it took, by the clock of the call.
        version_id: The version of the script that was read.
        last_step: Code of the step at which the talk ended.
        path: Codes of all steps that were read, in order.
        answers: What was found out, by the code of the question; of the sheet.
        said: Answers to questions of the script that belong into the note: title and answer.
        heard: Objections that were written down while talking.
    """

    item: CallItem
    result: ActivityResult | None
    note: str = ""
    next_step: NextStep | None = None
    seconds: int = 0
    version_id: int | None = None
    last_step: str = ""
    path: tuple[str, ...] = ()
    contact_id: int | None = None
    answers: Mapping[str, Answer] = field(default_factory=dict)
    said: tuple[tuple[str, str], ...] = ()
    heard: tuple[int, ...] = ()

    def whole_note(self) -> str:
        """The note with the answers that belong into it."""
        told = [f"{title}: {answer}" for title, answer in self.said if answer.strip()]
        return "\n".join(part for part in (self.note.strip(), *told) if part)


def check_seconds(seconds: int) -> None:
    """Refuse a clock that ran wild.

    Raises:
        RuleError: FIELD_INVALID (talk_seconds).
    """
    if not 0 <= seconds <= LONGEST_SECONDS:
        raise RuleError(Rule.FIELD_INVALID, field="talk_seconds", value=seconds)


def read_length(text: str) -> int | None:
    """Seconds of a length as it is typed: «5» minutes, «5:30», «1:05:00»; None when it is none."""
    parts = text.strip().split(":")
    if not 1 <= len(parts) <= 3 or not all(one.isdecimal() and len(one) <= 3 for one in parts):
        return None
    numbers = [int(one) for one in parts]
    if any(one > 59 for one in numbers[1:]) or any(len(one) != 2 for one in parts[1:]):
        return None
    hours, minutes, seconds = {
        1: (0, *numbers, 0), 2: (0, *numbers), 3: tuple(numbers),
    }[len(numbers)]  # fmt: skip
    found = hours * 3600 + minutes * 60 + seconds
    return found if found <= LONGEST_SECONDS else None


def length_text(seconds: int) -> str:
    """A length as it is typed: ``5:30``, from an hour ``1:05:00``."""
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def was_heard(kind: str, result: str) -> bool:
    """Whether an activity is a call in which somebody answered, so that it has a length."""
    return kind == ActivityKind.CALL and bool(result) and result not in UNHEARD


class CallFact(NamedTuple):
    """A call of a walk that is over."""

    result: ActivityResult
    seconds: int


class Tally(NamedTuple):
    """How a walk went."""

    calls: int
    reached: int
    seconds: int
    talks: int
    results: tuple[tuple[ActivityResult, int], ...]


def tally(calls: Sequence[CallFact]) -> Tally:
    """Count a walk; results in the order of how often they were."""
    counts: dict[ActivityResult, int] = {}
    for one in calls:
        counts[one.result] = counts.get(one.result, 0) + 1
    return Tally(
        calls=len(calls),
        reached=sum(one.result in REACHED for one in calls),
        seconds=sum(one.seconds for one in calls),
        talks=sum(one.seconds >= LONG_TALK for one in calls),
        results=tuple(sorted(counts.items(), key=lambda pair: -pair[1])),
    )
