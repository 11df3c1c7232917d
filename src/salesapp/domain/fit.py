"""How well a client fits us: a sheet of weighted criteria and stop factors, and what it says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple

from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.text import fold

WHOLE: Final = 100
"""The best score, and the share of an option that gives the whole weight."""

MIN_REASON: Final = 5
"""Letters that the reason of a grade given by hand has at least."""


class Grade(StrEnum):
    """What the sheet says about a client; the codes stand in the store."""

    UNKNOWN = ""
    """Too few answers."""
    A = "A"
    B = "B"
    C = "C"
    NOT_TARGET = "none"


class Measure(StrEnum):
    """What a criterion is about; the card of the client answers some of them."""

    OWN = "own"
    INDUSTRY = "industry"
    REGION = "region"
    VOLUME = "volume"
    FREQUENCY = "frequency"
    PAYMENT = "payment"


class Option(NamedTuple):
    """An answer to choose: its share of the weight in percent; a stop makes the rest vain."""

    id: int
    text: str
    share: int
    is_stop: bool = False


class Criterion(NamedTuple):
    """A line of the sheet; one of weight 0 is asked for its stops only."""

    id: int
    name: str
    measure: Measure
    weight: int
    options: tuple[Option, ...]

    def option(self, option_id: int | None) -> Option | None:
        """An option by its id."""
        return next((one for one in self.options if one.id == option_id), None)


class OptionDraft(NamedTuple):
    """An option as typed; a known one keeps its id, so that answers given stay."""

    text: str
    share: int = 0
    is_stop: bool = False
    id: int = 0


class CriterionDraft(NamedTuple):
    """A criterion as typed."""

    name: str
    measure: Measure
    weight: int
    options: tuple[OptionDraft, ...]


class Thresholds(NamedTuple):
    """Least scores of the grades, and the share of the weight that must be answered."""

    a: int = 70
    b: int = 45
    c: int = 20
    answered: int = 50


class Reason(NamedTuple):
    """What one criterion added; an empty answer added nothing yet."""

    criterion_id: int
    name: str
    answer: str
    points: int
    weight: int
    is_stop: bool


class Fit(NamedTuple):
    """The verdict of the sheet with its reasons, in the order of the sheet.

    `possible` is the score the sheet can still reach if everything open is answered best.
    """

    grade: Grade
    score: int
    possible: int
    answered: int
    reasons: tuple[Reason, ...]

    @property
    def stops(self) -> tuple[Reason, ...]:
        """The stop factors that fired."""
        return tuple(one for one in self.reasons if one.is_stop)


class Override(NamedTuple):
    """A grade given by hand: it holds up to and with its last day."""

    grade: Grade
    reason: str
    until: date


def judge(
    sheet: Sequence[Criterion], answers: Mapping[int, int], limits: Thresholds | None = None
) -> Fit:
    """The grade of a client: a stop decides alone, too few answers decide nothing."""
    limits = limits or Thresholds()
    reasons = tuple(_reason(line, line.option(answers.get(line.id))) for line in sheet)
    total = sum(line.weight for line in sheet)
    known = sum(reason.weight for reason in reasons if reason.answer)
    gained = sum(reason.points for reason in reasons)
    best = gained + sum(
        _points(line.weight, max((one.share for one in line.options), default=0))
        for line, reason in zip(sheet, reasons, strict=True)
        if not reason.answer
    )
    score, possible = _of_whole(gained, total), _of_whole(best, total)
    answered = known * WHOLE // total if total else 0
    if any(reason.is_stop for reason in reasons):
        grade = Grade.NOT_TARGET
    elif not total or answered < limits.answered:
        grade = Grade.UNKNOWN
    else:
        grade = grade_of(score, limits)
    return Fit(grade, score, possible, answered, reasons)


def grade_of(score: int, limits: Thresholds) -> Grade:
    """The grade of a score out of 100."""
    for grade, least in ((Grade.A, limits.a), (Grade.B, limits.b), (Grade.C, limits.c)):
        if score >= least:
            return grade
    return Grade.NOT_TARGET


def in_force(computed: Grade, override: Override | None, today: date) -> Grade:
    """The grade that counts today: the one given by hand until its day is over."""
    if override is not None and override.until >= today:
        return override.grade
    return computed


def suggestions(sheet: Sequence[Criterion], card: Mapping[Measure, str]) -> dict[int, int]:
    """Options the card of the client answers by itself, by the id of the criterion."""
    found: dict[int, int] = {}
    for line in sheet:
        words = set(fold(card.get(line.measure, "")).split())
        for option in line.options:
            if words & {word for word in fold(option.text).split() if len(word) > 3}:
                found.setdefault(line.id, option.id)
    return found


def check_thresholds(limits: Thresholds) -> Thresholds:
    """Refuse limits that do not fall from A to C, or lie outside of 0 to 100."""
    if not WHOLE >= limits.a > limits.b > limits.c >= 0:
        raise RuleError(Rule.FIELD_INVALID, field="fit_limits")
    if not 0 <= limits.answered <= WHOLE:
        raise RuleError(Rule.FIELD_INVALID, field="fit_answered")
    return limits


def check_criterion(draft: CriterionDraft) -> CriterionDraft:
    """The draft, cleaned.

    Raises:
        RuleError: FIELD_REQUIRED without a name or with fewer than two options, FIELD_INVALID for
            a weight or a share outside of 0 to 100.
    """
    name = " ".join(draft.name.split())
    if not name:
        raise RuleError(Rule.FIELD_REQUIRED, field="name")
    options = tuple(
        one._replace(text=" ".join(one.text.split())) for one in draft.options if one.text.strip()
    )
    if len(options) < 2:
        raise RuleError(Rule.FIELD_REQUIRED, field="fit_options")
    if not 0 <= draft.weight <= WHOLE:
        raise RuleError(Rule.FIELD_INVALID, field="weight")
    if any(not 0 <= one.share <= WHOLE for one in options):
        raise RuleError(Rule.FIELD_INVALID, field="share")
    return draft._replace(name=name, options=options)


def check_override(grade: Grade, reason: str, until: date, today: date) -> Override:
    """A grade by hand.

    Raises:
        RuleError: FIELD_REQUIRED without a reason of `MIN_REASON` letters or without a grade,
            FIELD_INVALID for a last day that is over.
    """
    if grade is Grade.UNKNOWN:
        raise RuleError(Rule.FIELD_REQUIRED, field="fit_grade")
    reason = " ".join(reason.split())
    if len(reason) < MIN_REASON:
        raise RuleError(Rule.FIELD_REQUIRED, field="reason")
    if until < today:
        raise RuleError(Rule.FIELD_INVALID, field="fit_until")
    return Override(grade, reason, until)


def _reason(line: Criterion, option: Option | None) -> Reason:
    if option is None:
        return Reason(line.id, line.name, "", 0, line.weight, is_stop=False)
    points = 0 if option.is_stop else _points(line.weight, option.share)
    return Reason(line.id, line.name, option.text, points, line.weight, option.is_stop)


def _points(weight: int, share: int) -> int:
    """The part of a weight, half up."""
    return (weight * share + WHOLE // 2) // WHOLE


def _of_whole(points: int, total: int) -> int:
    return (points * WHOLE + total // 2) // total if total else 0
