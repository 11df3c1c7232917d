"""What is planned or done with clients: codes, results, the next step that must follow."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final, TypeAlias

from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.recurrence import Repeat


class ActivityKind(StrEnum):
    """Kinds of things to do."""

    CALL = "call"
    LETTER = "letter"
    MEETING = "meeting"
    VISIT = "visit"
    MESSAGE = "message"
    TASK = "task"
    OFFER = "offer"
    PAYMENT = "payment"
    SHIPMENT = "shipment"


class ActivityState(StrEnum):
    """Whether it is still to be done."""

    PLANNED = "planned"
    DONE = "done"
    CANCELLED = "cancelled"


class ActivityResult(StrEnum):
    """How it ended."""

    AGREED = "agreed"
    THINKING = "thinking"
    REFUSED = "refused"
    CALL_BACK = "call_back"
    NO_ANSWER = "no_answer"
    WRONG_NUMBER = "wrong_number"
    NOT_CONNECTED = "not_connected"
    LETTER_SENT = "letter_sent"
    ANSWER_RECEIVED = "answer_received"
    MESSAGE_SENT = "message_sent"
    HELD = "held"
    MOVED = "moved"
    NOT_HELD = "not_held"
    DONE = "done"
    NOT_DONE = "not_done"


_R = ActivityResult
_DONE: Final = (_R.DONE, _R.NOT_DONE)
_MET: Final = (_R.HELD, _R.AGREED, _R.THINKING, _R.REFUSED, _R.MOVED, _R.NOT_HELD)

RESULTS: Final[dict[ActivityKind, tuple[ActivityResult, ...]]] = {
    ActivityKind.CALL: (
        _R.AGREED,
        _R.THINKING,
        _R.CALL_BACK,
        _R.NO_ANSWER,
        _R.REFUSED,
        _R.WRONG_NUMBER,
        _R.NOT_CONNECTED,
    ),
    ActivityKind.LETTER: (_R.LETTER_SENT, _R.ANSWER_RECEIVED, _R.NOT_DONE),
    ActivityKind.MEETING: _MET,
    ActivityKind.VISIT: _MET,
    ActivityKind.MESSAGE: (_R.MESSAGE_SENT, _R.ANSWER_RECEIVED, _R.NO_ANSWER, _R.NOT_DONE),
    ActivityKind.TASK: _DONE,
    ActivityKind.OFFER: (_R.AGREED, _R.THINKING, _R.REFUSED, _R.NO_ANSWER, _R.DONE),
    ActivityKind.PAYMENT: (_R.DONE, _R.AGREED, _R.NO_ANSWER, _R.NOT_DONE),
    ActivityKind.SHIPMENT: _DONE,
}
"""Results to choose from, most frequent first."""

REACHED: Final = frozenset(
    {_R.AGREED, _R.THINKING, _R.REFUSED, _R.CALL_BACK, _R.HELD, _R.ANSWER_RECEIVED}
)
"""Results after which the client was really spoken to."""

UNHEARD: Final = frozenset({_R.NO_ANSWER, _R.WRONG_NUMBER, _R.NOT_CONNECTED})
"""Results of calls in which nothing was said, so that there is nothing to note."""


TALKS: Final = frozenset({ActivityKind.CALL, ActivityKind.MEETING, ActivityKind.VISIT})
"""Kinds in which somebody says something."""

MOBILE: Final = frozenset({ActivityKind.MEETING, ActivityKind.VISIT})
"""Kinds that have a place, and a way to it."""

UNANSWERED: Final = frozenset({_R.NO_ANSWER, _R.NOT_CONNECTED})
"""Results after which the same is tried again."""

USUAL_MINUTES: Final[dict[ActivityKind, int]] = {
    ActivityKind.CALL: 15,
    ActivityKind.LETTER: 15,
    ActivityKind.MEETING: 60,
    ActivityKind.VISIT: 90,
    ActivityKind.MESSAGE: 10,
    ActivityKind.TASK: 30,
    ActivityKind.OFFER: 45,
    ActivityKind.PAYMENT: 15,
    ActivityKind.SHIPMENT: 30,
}
"""How long a kind takes while nobody has said otherwise."""

LONGEST_MINUTES: Final = 24 * 60
"""No activity takes longer."""

FARTHEST_MINUTES: Final = 12 * 60
"""No way to a meeting takes longer."""


def needs_note(kind: ActivityKind, result: ActivityResult) -> bool:
    """Whether the result must be told in words: what was said cannot be guessed later."""
    return kind in TALKS and result not in UNHEARD


def ended_note(words: str, planned: str) -> str:
    """What was said at the end, above what was noted when it was planned."""
    if planned in words:
        return words
    return f"{words}\n\n{planned}" if words else planned


def minutes_of(kind: ActivityKind, duration_min: int) -> int:
    """How long an activity takes; 0 stands for the usual time of its kind."""
    return duration_min or USUAL_MINUTES[kind]


def check_times(duration_min: int, before_min: int, after_min: int) -> None:
    """Refuse durations nobody means.

    Raises:
        RuleError: FIELD_INVALID with the field.
    """
    for field, minutes, most in (
        ("duration_min", duration_min, LONGEST_MINUTES),
        ("travel_before_min", before_min, FARTHEST_MINUTES),
        ("travel_after_min", after_min, FARTHEST_MINUTES),
    ):
        if not 0 <= minutes <= most:
            raise RuleError(Rule.FIELD_INVALID, field=field)


@dataclass(frozen=True, slots=True)
class ActivityDraft:
    """Everything the form of an activity holds; `due_time` is local, ``HH:MM``.

    `duration_min` 0 and `remind_min` None stand for what is usual for the kind; `remind_min` below
    zero asks for no reminder.
    """

    kind: ActivityKind
    subject: str
    due_on: date | None
    due_time: str | None = None
    client_id: int | None = None
    deal_id: int | None = None
    lead_id: int | None = None
    contact_id: int | None = None
    offer_id: int | None = None
    invoice_id: int | None = None
    note: str = ""
    duration_min: int = 0
    place: str = ""
    travel_before_min: int = 0
    travel_after_min: int = 0
    participants: tuple[int, ...] = ()
    """Contacts who take part, besides the one it is about."""
    attempt: int = 0
    """Which try it is, when the one before was not answered."""
    remind_min: int | None = None
    repeat: Repeat | None = None
    rule: str = ""
    """Which rule of the program planned it; empty for a person."""


@dataclass(frozen=True, slots=True)
class NewTask:
    """The next step is another activity with the same client and deal."""

    kind: ActivityKind
    subject: str
    due_on: date
    due_time: str | None = None
    contact_id: int | None = None
    attempt: int = 0


@dataclass(frozen=True, slots=True)
class Pause:
    """Nothing is to be done until a day, for a reason."""

    until: date
    reason: str


@dataclass(frozen=True, slots=True)
class Archive:
    """Nothing is to be done with the client any more, for a reason."""

    reason: str


NextStep: TypeAlias = NewTask | Pause | Archive
