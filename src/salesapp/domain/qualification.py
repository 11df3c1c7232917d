"""The sheet of questions that tells whether a deal is worth the work, and how full it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple

from salesapp.domain.dates import add_months
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.fit import Grade, Thresholds, grade_of

STALE_MONTHS: Final = 6
"""After so many months an answer is old; the settings may say otherwise."""
LEAST_PERCENT: Final = 60
"""So full a sheet is when a stage demands it; the settings may say otherwise."""
FEWEST: Final = 3
"""Answers a lead has at least before it gets a grade."""


class AnswerState(StrEnum):
    """Different silences are different answers; the codes stand in the store."""

    GIVEN = "given"
    UNKNOWN = "unknown"
    """Nobody knows yet: to be asked."""
    REFUSED = "refused"
    """Asked, not told."""
    NO = "no"
    """There is none."""


class QuestionKind(StrEnum):
    """How an answer is typed."""

    TEXT = "text"
    CHOICE = "choice"
    """One of the choices, nothing typed."""
    SCALE = "scale"
    """1 to 5; NO stands for 0."""
    MONEY = "money"
    """Minor units as digits."""
    DAYS = "days"


class Heard(StrEnum):
    """How an answer came to us."""

    TALK = "talk"
    MEETING = "meeting"
    LETTER = "letter"
    OPEN = "open"
    """Sites and registers."""


class Question(NamedTuple):
    """A question of a sheet; `choices` are data of the business, in its language."""

    code: str
    kind: QuestionKind
    choices: tuple[str, ...] = ()
    counts: bool = False
    """Whether completeness counts it."""
    points: tuple[int, ...] = ()
    """What each choice adds to the score of a lead; the last is for own words."""


YES: Final = "да"
REFUSED_BUDGET: Final = "не называет"
_K = QuestionKind

QUESTIONS: Final[dict[str, Question]] = {
    one.code: one
    for one in (
        Question("fits", _K.CHOICE, (YES,), points=(25, 0)),
        Question(
            "segment", _K.CHOICE, ("Монтаж", "Завод", "Торговля", "Иное"), points=(20, 20, 15, 5, 0)
        ),
        Question("need", _K.TEXT, counts=True),
        Question("pain", _K.TEXT, counts=True),
        Question("supplier", _K.TEXT, counts=True),
        Question(
            "volume",
            _K.TEXT,
            ("до 300 тыс. ₽ в год", "300 тыс. – 1 млн ₽", "больше 1 млн ₽"),
            counts=True,
            points=(5, 15, 20, 10),
        ),
        Question("budget", _K.TEXT, counts=True, points=(10,)),
        Question(
            "decision",
            _K.TEXT,
            ("решает сам", "решает не сам"),
            counts=True,
            points=(10, 5, 7),
        ),
        Question(
            "deadline",
            _K.TEXT,
            ("сейчас", "в этом месяце", "в этом квартале"),
            counts=True,
            points=(15, 10, 5, 8),
        ),
        Question("criteria", _K.TEXT, ("цена", "срок", "качество", "отсрочка"), counts=True),
        Question("interest", _K.SCALE, ("1", "2", "3", "4", "5"), counts=True),
        Question("limit_requested", _K.MONEY),
        Question("limit_allowed", _K.MONEY),
        Question("deferral", _K.DAYS),
        Question("turnover", _K.MONEY),
    )
}
"""All questions by their code."""

SHEET: Final = (
    "need", "pain", "supplier", "volume", "budget", "decision", "deadline", "criteria", "interest",
)  # fmt: skip
"""The sheet of a client and of a deal."""
MONEY: Final = ("limit_requested", "limit_allowed", "deferral", "turnover")
"""What the client can pay: the second part of the sheet."""
LEAD_SHEET: Final = ("fits", "segment", "volume", "deadline", "decision", "budget")
"""Six questions that judge a lead in a minute."""
DEAL_COLUMNS: Final = ("need", "volume", "budget")
"""Questions whose answers a deal keeps as fields of its own, too."""


class Answer(NamedTuple):
    """What is known about a question, since when, and how we know."""

    state: AnswerState
    value: str = ""
    on: date | None = None
    heard: str = ""
    is_inherited: bool = False
    """Taken from the card of the client."""

    @property
    def settles(self) -> bool:
        """Whether nothing is left to ask."""
        return self.state is not AnswerState.UNKNOWN

    def is_stale(self, today: date, months: int = STALE_MONTHS) -> bool:
        """Whether the answer is too old to be relied on."""
        return self.on is not None and add_months(self.on, months) <= today


class LeadScore(NamedTuple):
    """What six answers say about a lead."""

    grade: Grade
    score: int
    answered: int


def check_answer(code: str, answer: Answer) -> Answer:
    """The answer, cleaned.

    Raises:
        RuleError: NOT_FOUND for a question that is not of the sheet, FIELD_INVALID for a value
            that is none of it.
    """
    question = QUESTIONS.get(code)
    if question is None:
        raise RuleError(Rule.NOT_FOUND, name=code)
    if answer.state is not AnswerState.GIVEN:
        return answer._replace(value="")
    value = " ".join(answer.value.split())
    wrong = not value
    if question.kind in (_K.CHOICE, _K.SCALE):
        wrong = value not in question.choices
    elif question.kind in (_K.MONEY, _K.DAYS):
        wrong = not (value.isascii() and value.isdigit())
    if wrong:
        raise RuleError(Rule.FIELD_INVALID, field=code, value=answer.value)
    return answer._replace(value=value)


def completeness(answers: Mapping[str, Answer], codes: Iterable[str] = SHEET) -> int:
    """Share of the questions that count which are settled, in whole percents."""
    counted = [code for code in codes if QUESTIONS[code].counts]
    settled = sum(code in answers and answers[code].settles for code in counted)
    return settled * 100 // len(counted) if counted else 100


def lead_score(answers: Mapping[str, Answer], limits: Thresholds | None = None) -> LeadScore:
    """Score and grade of a lead; one that is not ours is no target whatever else it said."""
    known = {code: answers[code] for code in LEAD_SHEET if code in answers}
    answered = sum(one.settles for one in known.values())
    score = sum(_points(QUESTIONS[code], one) for code, one in known.items())
    if "fits" in known and known["fits"].state is AnswerState.NO:
        return LeadScore(Grade.NOT_TARGET, score, answered)
    if answered < FEWEST:
        return LeadScore(Grade.UNKNOWN, score, answered)
    return LeadScore(grade_of(score, limits or Thresholds()), score, answered)


def deal_text(code: str, answer: Answer) -> str:
    """How an answer reads in the field of the deal that keeps it."""
    if answer.state is AnswerState.GIVEN:
        return answer.value
    if answer.state is AnswerState.REFUSED and code == "budget":
        return REFUSED_BUDGET
    return ""


def _points(question: Question, answer: Answer) -> int:
    if answer.state is not AnswerState.GIVEN or not question.points:
        return 0
    if answer.value in question.choices:
        return question.points[question.choices.index(answer.value)]
    return question.points[-1]
