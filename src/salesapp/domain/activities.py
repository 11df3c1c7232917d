"""What is planned or done with clients: codes, results, the next step that must follow."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final, TypeAlias


class ActivityKind(StrEnum):
    """Kinds of things to do."""

    CALL = "call"
    LETTER = "letter"
    MEETING = "meeting"
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
    HELD = "held"
    MOVED = "moved"
    NOT_HELD = "not_held"
    DONE = "done"
    NOT_DONE = "not_done"


_R = ActivityResult
_DONE: Final = (_R.DONE, _R.NOT_DONE)

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
    ActivityKind.MEETING: (_R.HELD, _R.AGREED, _R.THINKING, _R.REFUSED, _R.MOVED, _R.NOT_HELD),
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


def needs_note(kind: ActivityKind, result: ActivityResult) -> bool:
    """Whether the result must be told in words: what was said cannot be guessed later."""
    return kind in (ActivityKind.CALL, ActivityKind.MEETING) and result not in UNHEARD


@dataclass(frozen=True, slots=True)
class ActivityDraft:
    """Everything the form of an activity holds; `due_time` is local, ``HH:MM``."""

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


@dataclass(frozen=True, slots=True)
class NewTask:
    """The next step is another activity with the same client and deal."""

    kind: ActivityKind
    subject: str
    due_on: date
    due_time: str | None = None
    contact_id: int | None = None


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
