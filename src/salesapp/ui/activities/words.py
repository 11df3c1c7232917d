"""Words and marks of activities: kinds, results, the chip of a step."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from salesapp.domain.activities import RESULTS, ActivityKind, ActivityResult
from salesapp.ui import format
from salesapp.ui.kit.step_chip import NO_STEP, Step, StepState
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

KINDS: Final[dict[str, str]] = {
    ActivityKind.CALL: QT_TRANSLATE_NOOP("Activities", "Call"),
    ActivityKind.LETTER: QT_TRANSLATE_NOOP("Activities", "Letter"),
    ActivityKind.MEETING: QT_TRANSLATE_NOOP("Activities", "Meeting"),
    ActivityKind.VISIT: QT_TRANSLATE_NOOP("Activities", "Visit"),
    ActivityKind.MESSAGE: QT_TRANSLATE_NOOP("Activities", "Message"),
    ActivityKind.TASK: QT_TRANSLATE_NOOP("Activities", "Task"),
    ActivityKind.OFFER: QT_TRANSLATE_NOOP("Activities", "Offer"),
    ActivityKind.PAYMENT: QT_TRANSLATE_NOOP("Activities", "Payment"),
    ActivityKind.SHIPMENT: QT_TRANSLATE_NOOP("Activities", "Shipment"),
}

ICONS: Final[dict[str, str]] = {
    ActivityKind.CALL: "phone",
    ActivityKind.LETTER: "mail",
    ActivityKind.MEETING: "meet",
    ActivityKind.VISIT: "pin",
    ActivityKind.MESSAGE: "chat",
    ActivityKind.TASK: "tasks",
    ActivityKind.OFFER: "docs",
    ActivityKind.PAYMENT: "pay",
    ActivityKind.SHIPMENT: "truck",
}

SUBJECTS: Final[dict[str, str]] = {
    ActivityKind.CALL: QT_TRANSLATE_NOOP("Activities", "Call the client"),
    ActivityKind.LETTER: QT_TRANSLATE_NOOP("Activities", "Write to the client"),
    ActivityKind.MEETING: QT_TRANSLATE_NOOP("Activities", "Meet the client"),
    ActivityKind.VISIT: QT_TRANSLATE_NOOP("Activities", "Visit the client"),
    ActivityKind.MESSAGE: QT_TRANSLATE_NOOP("Activities", "Send a message"),
    ActivityKind.TASK: QT_TRANSLATE_NOOP("Activities", "Do what was agreed"),
    ActivityKind.OFFER: QT_TRANSLATE_NOOP("Activities", "Prepare the offer"),
    ActivityKind.PAYMENT: QT_TRANSLATE_NOOP("Activities", "Check the payment"),
    ActivityKind.SHIPMENT: QT_TRANSLATE_NOOP("Activities", "Agree the shipment"),
}
"""What a step is called when nothing was typed."""

_RESULTS: Final[dict[str, str]] = {
    ActivityResult.AGREED: QT_TRANSLATE_NOOP("Activities", "Agreed"),
    ActivityResult.THINKING: QT_TRANSLATE_NOOP("Activities", "Thinking it over"),
    ActivityResult.REFUSED: QT_TRANSLATE_NOOP("Activities", "Refused"),
    ActivityResult.CALL_BACK: QT_TRANSLATE_NOOP("Activities", "Call back"),
    ActivityResult.NO_ANSWER: QT_TRANSLATE_NOOP("Activities", "No answer"),
    ActivityResult.WRONG_NUMBER: QT_TRANSLATE_NOOP("Activities", "Wrong number"),
    ActivityResult.NOT_CONNECTED: QT_TRANSLATE_NOOP("Activities", "Secretary did not connect"),
    ActivityResult.LETTER_SENT: QT_TRANSLATE_NOOP("Activities", "Letter sent"),
    ActivityResult.ANSWER_RECEIVED: QT_TRANSLATE_NOOP("Activities", "Answer received"),
    ActivityResult.MESSAGE_SENT: QT_TRANSLATE_NOOP("Activities", "Message sent"),
    ActivityResult.HELD: QT_TRANSLATE_NOOP("Activities", "Meeting held"),
    ActivityResult.MOVED: QT_TRANSLATE_NOOP("Activities", "Meeting moved"),
    ActivityResult.NOT_HELD: QT_TRANSLATE_NOOP("Activities", "Did not take place"),
    ActivityResult.DONE: QT_TRANSLATE_NOOP("Activities", "Done"),
    ActivityResult.NOT_DONE: QT_TRANSLATE_NOOP("Activities", "Not done"),
}

_ATTEMPT: Final = QT_TRANSLATE_NOOP("Activities", "attempt {number}")
_LATE: Final = QT_TRANSLATE_NOOP("Activities", "overdue by %n day(s)")


def kind_label(kind: str) -> str:
    """Name of a kind of step."""
    return translate("Activities", KINDS.get(kind, KINDS[ActivityKind.TASK]))


def kind_icon(kind: str) -> str:
    """Icon of a kind of step."""
    return ICONS.get(kind, "tasks")


def usual_subject(kind: str) -> str:
    """What a step of a kind is called when nothing was typed."""
    return translate("Activities", SUBJECTS.get(kind, SUBJECTS[ActivityKind.TASK]))


def result_label(result: str) -> str:
    """Name of a result."""
    source = _RESULTS.get(result)
    return translate("Activities", source) if source else result


def results_of(kind: str) -> list[tuple[ActivityResult, str]]:
    """Results to choose from for a kind, with their names."""
    return [(one, result_label(one)) for one in RESULTS[ActivityKind(kind)]]


def minutes_words(minutes: int) -> str:
    """``45 мин``, ``1 ч 30 мин``."""
    return format.duration(timedelta(minutes=minutes))


def attempt_words(attempt: int) -> str:
    """``попытка 3``; nothing for the first one."""
    if attempt < 2:
        return ""
    return translate("Activities", _ATTEMPT).format(number=attempt)


def late_words(on: date, today: date) -> str:
    """By how many days a step is late."""
    return translate("Activities", _LATE, (today - on).days)


def step_state(on: date | None, today: date) -> StepState:
    """How near a planned step is; one without a day is still a step."""
    if on is None or on > today:
        return StepState.FUTURE
    return StepState.TODAY if on == today else StepState.OVERDUE


def chip_of(kind: str, subject: str, on: date | None, time: str | None, today: date) -> Step:
    """A planned step as its chip shows it."""
    text = ", ".join(part for part in (time, subject) if part)
    if on is None:
        return Step(StepState.FUTURE, kind_label(kind), text, kind_icon(kind))
    state = step_state(on, today)
    return Step(state, format.day(on, near=state is not StepState.OVERDUE), text, kind_icon(kind))


def chip_or_none(kind: str, subject: str, on: date | None, time: str | None, today: date) -> Step:
    """As `chip_of`; without a kind there is no step."""
    return chip_of(kind, subject, on, time, today) if kind else NO_STEP


def when_words(on: date | None, time: str | None) -> str:
    """``сегодня, 11:00``; without a day a dash."""
    if on is None:
        return time or format.DASH
    return ", ".join(part for part in (format.day(on, near=True), time) if part)


def next_working_day(day: date, count: int = 1) -> date:
    """So many working days (Monday to Friday) after a day."""
    while count > 0:
        day += timedelta(days=1)
        if day.weekday() < 5:
            count -= 1
    return day
