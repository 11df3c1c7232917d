"""Requests that come in: how, which way, where they went, and how long they wait for an answer."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final, NamedTuple

from salesapp.domain.activities import UNHEARD
from salesapp.domain.leads import LeadDraft, LeadState
from salesapp.domain.work_hours import WorkClock


class RequestKind(StrEnum):
    """How a request reached us; the codes stand in the store."""

    CALL = "call"
    LETTER = "letter"
    MESSAGE = "message"
    FORM = "form"
    OTHER = "other"


class Direction(StrEnum):
    """Which way it went."""

    IN = "in"
    OUT = "out"


class RequestState(StrEnum):
    """Where a request went; back to NEW only by undo."""

    NEW = "new"
    IN_WORK = "in_work"
    TO_LEAD = "to_lead"
    TO_DEAL = "to_deal"
    TO_ACTIVITY = "to_activity"
    SPAM = "spam"
    NOT_TARGET = "not_target"


class Exit(StrEnum):
    """Why a lead was closed without a deal."""

    NOT_TARGET = "not_target"
    SPAM = "spam"
    ACTIVITY = "activity"
    """It belongs to a client of the base: a step there, no deal."""


@dataclass(frozen=True, slots=True)
class RequestDraft:
    """A request as it was caught: what it says, how and when it came."""

    said: LeadDraft
    kind: RequestKind = RequestKind.OTHER
    direction: Direction = Direction.IN
    received_at: datetime | None = None
    """None means now."""
    file_id: int | None = None
    """The stored letter it was read from."""


@dataclass(frozen=True, slots=True)
class Contact:
    """An answer that was given; kinds and results are those of activities."""

    kind: str
    result: str
    note: str = ""
    subject: str = ""


REQUEST_MOVES: Final[dict[RequestState, frozenset[RequestState]]] = {
    RequestState.NEW: frozenset(RequestState) - {RequestState.NEW},
    RequestState.IN_WORK: frozenset(RequestState) - {RequestState.NEW, RequestState.IN_WORK},
    RequestState.TO_LEAD: frozenset(
        {
            RequestState.TO_DEAL,
            RequestState.TO_ACTIVITY,
            RequestState.SPAM,
            RequestState.NOT_TARGET,
        }
    ),
    RequestState.NOT_TARGET: frozenset({RequestState.IN_WORK}),
    RequestState.SPAM: frozenset({RequestState.IN_WORK}),
    RequestState.TO_DEAL: frozenset(),
    RequestState.TO_ACTIVITY: frozenset(),
}
"""Which states may follow which; a refused request comes back with its lead."""


def request_state(lead: LeadState, exit_by: Exit | None = None) -> RequestState:
    """Where the requests of a lead stand."""
    if lead is LeadState.CONVERTED:
        return RequestState.TO_ACTIVITY if exit_by is Exit.ACTIVITY else RequestState.TO_DEAL
    if lead is LeadState.REJECTED:
        return RequestState.SPAM if exit_by is Exit.SPAM else RequestState.NOT_TARGET
    if lead is LeadState.QUALIFIED:
        return RequestState.TO_LEAD
    return RequestState.NEW if lead is LeadState.NEW else RequestState.IN_WORK


ANSWERS: Final = frozenset({"call", "letter", "message", "meeting", "visit"})
"""Kinds of activities by which somebody is answered."""
_UNSAID: Final = frozenset({*UNHEARD, "not_done", "not_held", "moved", "answer_received"})


def stops_clock(kind: str, result: str) -> bool:
    """Whether a thing done with a lead is an answer; a call nobody took is none."""
    return kind in ANSWERS and result not in _UNSAID


USUAL_TARGET: Final = 30
"""Minutes of working time to answer within, unless the settings say otherwise."""
LONGEST_TARGET: Final = 5 * 8 * 60
AMBER_PERCENT: Final = 50
WARN_SECONDS: Final = 5 * 60
"""The alarm rings so long before the term, at half of it when it is short."""


def load_targets(text: str) -> dict[RequestKind, int]:
    """Minutes to answer within by kind of request, out of a setting."""
    found = dict.fromkeys(RequestKind, USUAL_TARGET)
    try:
        kept = json.loads(text) if text else {}
        for kind in RequestKind:
            minutes = int(kept.get(kind.value, USUAL_TARGET))
            if 1 <= minutes <= LONGEST_TARGET:
                found[kind] = minutes
    except (ValueError, TypeError, AttributeError, OverflowError, RecursionError):
        return found
    return found


def dump_targets(targets: Mapping[RequestKind, int]) -> str:
    """The targets as text of a setting."""
    return json.dumps({kind.value: targets[kind] for kind in RequestKind})


class ClockTone(StrEnum):
    """How near the term is."""

    OK = "ok"
    AMBER = "amber"
    RED = "red"


class Reading(NamedTuple):
    """What a clock shows at a moment, in working seconds."""

    elapsed: int
    left: int
    """Below zero once the term is over."""
    tone: ClockTone
    is_running: bool
    """False outside of working time."""

    def share(self, target: int) -> float:
        """How much of the term has gone, for the bar."""
        return min(1.0, self.elapsed / target) if target else 1.0


@dataclass(frozen=True, slots=True)
class ResponseClock:
    """A request that waits for an answer."""

    since: datetime
    target_seconds: int
    due: datetime
    warns: datetime
    """When the alarm rings."""

    @classmethod
    def of(cls, since: datetime, target_seconds: int, work: WorkClock) -> ResponseClock:
        """The clock of a request that came at a moment."""
        early = min(WARN_SECONDS, target_seconds // 2)
        return cls(
            since,
            target_seconds,
            work.after(since, target_seconds),
            work.after(since, target_seconds - early),
        )

    def read(self, at: datetime, work: WorkClock) -> Reading:
        """What it shows."""
        if at > self.due:
            over = work.seconds_between(self.due, at)
            elapsed, left = self.target_seconds + over, -over
        else:
            left = work.seconds_between(at, self.due) if at > self.since else self.target_seconds
            elapsed = self.target_seconds - left
        tone = ClockTone.OK
        if at >= self.due:
            tone = ClockTone.RED
        elif elapsed * 100 >= self.target_seconds * AMBER_PERCENT:
            tone = ClockTone.AMBER
        return Reading(elapsed, left, tone, work.is_open(at))


def median(values: list[int]) -> int | None:
    """The middle of sorted values, of two the lower half-up mean; None of nothing."""
    if not values:
        return None
    ordered, middle = sorted(values), len(values) // 2
    if len(ordered) % 2:
        return ordered[middle]
    return (ordered[middle - 1] + ordered[middle] + 1) // 2


def percentile(values: list[int], percent: int) -> int | None:
    """The smallest value that at least so many percent do not exceed (nearest rank)."""
    if not values:
        return None
    ordered = sorted(values)
    rank = max(1, -(-percent * len(ordered) // 100))
    return ordered[rank - 1]
