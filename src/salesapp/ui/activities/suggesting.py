"""What usually follows a result: kind, words and day of the next step, the next try by cadence."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final, NamedTuple

from salesapp.db.queries.day_rules import day_rules
from salesapp.domain.activities import UNANSWERED, ActivityKind, ActivityResult
from salesapp.domain.cadence import Try, next_try
from salesapp.services.work_time import work_clock
from salesapp.ui.activities.words import next_working_day
from salesapp.ui.format import today
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

USUAL: Final = {
    ActivityResult.AGREED: ("task", QT_TRANSLATE_NOOP("Activities", "Do what was agreed"), 1),
    ActivityResult.THINKING: ("call", QT_TRANSLATE_NOOP("Activities", "Get the decision"), 3),
    ActivityResult.CALL_BACK: ("call", QT_TRANSLATE_NOOP("Activities", "Call back"), 1),
    ActivityResult.NO_ANSWER: ("call", QT_TRANSLATE_NOOP("Activities", "Call again"), 1),
    ActivityResult.NOT_CONNECTED: ("call", QT_TRANSLATE_NOOP("Activities", "Call again"), 1),
    ActivityResult.WRONG_NUMBER: ("task", QT_TRANSLATE_NOOP("Activities", "Find the number"), 1),
    ActivityResult.LETTER_SENT: ("call", QT_TRANSLATE_NOOP("Activities", "Get the answer"), 3),
    ActivityResult.ANSWER_RECEIVED: (
        "call",
        QT_TRANSLATE_NOOP("Activities", "Discuss the answer"),
        1,
    ),
    ActivityResult.HELD: (
        "letter",
        QT_TRANSLATE_NOOP("Activities", "Send the results of the meeting"),
        1,
    ),
    ActivityResult.MOVED: ("meeting", QT_TRANSLATE_NOOP("Activities", "Meet the client"), 3),
    ActivityResult.NOT_HELD: (
        "call",
        QT_TRANSLATE_NOOP("Activities", "Agree another meeting"),
        1,
    ),
}
"""The step that usually follows a result: kind, words, working days from today."""
_AGAIN: Final = QT_TRANSLATE_NOOP("Activities", "Call again")
_WRITE: Final = QT_TRANSLATE_NOOP("Activities", "Write instead of calling")


class Suggestion(NamedTuple):
    """A step that is proposed; `tried` tells of the cadence."""

    kind: str
    words: str
    day: date
    time: str | None = None
    tried: Try | None = None


def suggestion(result: ActivityResult, attempt: int) -> Suggestion | None:
    """What usually follows a result, after so many tries; None when nothing does."""
    usual = USUAL.get(result)
    if usual is None:
        return None
    if result in UNANSWERED:
        return _next_try(attempt)
    kind, words, days = usual
    return Suggestion(kind, translate("Activities", words), next_working_day(today(), days))


def _next_try(attempt: int) -> Suggestion:
    """The next try by the cadence, or another channel after the last one."""
    rules, now = day_rules(), datetime.now().astimezone()
    hours_of = work_clock().hours_of
    found = next_try(max(1, attempt), now, rules.steps, rules.tries, hours_of)
    kind = ActivityKind.LETTER if found.change_channel else ActivityKind.CALL
    words = translate("Activities", _WRITE if found.change_channel else _AGAIN)
    return Suggestion(kind, words, found.due_on, found.due_time, found)
