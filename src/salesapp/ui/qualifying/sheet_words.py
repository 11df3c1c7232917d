"""Words of the sheet of questions: titles, silences, how an answer was heard."""

from __future__ import annotations

from datetime import date
from typing import Final

from salesapp.domain.qualification import (
    QUESTIONS,
    YES,
    Answer,
    AnswerState,
    Heard,
    QuestionKind,
)
from salesapp.ui import format as fmt
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

TITLES: Final[dict[str, str]] = {
    "fits": QT_TRANSLATE_NOOP("Sheet", "Is it our client"),
    "segment": QT_TRANSLATE_NOOP("Sheet", "Who is it"),
    "need": QT_TRANSLATE_NOOP("Sheet", "What do they need"),
    "pain": QT_TRANSLATE_NOOP("Sheet", "What troubles them"),
    "supplier": QT_TRANSLATE_NOOP("Sheet", "Supplier of today"),
    "volume": QT_TRANSLATE_NOOP("Sheet", "Volume and how often"),
    "budget": QT_TRANSLATE_NOOP("Sheet", "Budget"),
    "decision": QT_TRANSLATE_NOOP("Sheet", "Who decides and how"),
    "deadline": QT_TRANSLATE_NOOP("Sheet", "When is it needed"),
    "criteria": QT_TRANSLATE_NOOP("Sheet", "What they choose by"),
    "interest": QT_TRANSLATE_NOOP("Sheet", "Interest, 0 to 5"),
    "limit_requested": QT_TRANSLATE_NOOP("Sheet", "Credit limit they ask for"),
    "limit_allowed": QT_TRANSLATE_NOOP("Sheet", "Credit limit we allow"),
    "deferral": QT_TRANSLATE_NOOP("Sheet", "Deferral, days"),
    "turnover": QT_TRANSLATE_NOOP("Sheet", "Turnover they declare"),
}
STATES: Final[dict[AnswerState, str]] = {
    AnswerState.UNKNOWN: QT_TRANSLATE_NOOP("Sheet", "not known"),
    AnswerState.REFUSED: QT_TRANSLATE_NOOP("Sheet", "asked, not told"),
    AnswerState.NO: QT_TRANSLATE_NOOP("Sheet", "none"),
}
HEARD: Final[dict[Heard, str]] = {
    Heard.TALK: QT_TRANSLATE_NOOP("Sheet", "a talk"),
    Heard.MEETING: QT_TRANSLATE_NOOP("Sheet", "a meeting"),
    Heard.LETTER: QT_TRANSLATE_NOOP("Sheet", "a letter"),
    Heard.OPEN: QT_TRANSLATE_NOOP("Sheet", "open sources"),
}
SHORT: Final[dict[AnswerState, str]] = {
    **STATES,
    AnswerState.REFUSED: QT_TRANSLATE_NOOP("Sheet", "not told"),
}
NO_WORDS: Final = {
    "fits": QT_TRANSLATE_NOOP("Sheet", "no"),
    "interest": QT_TRANSLATE_NOOP("Sheet", "0"),
}


def title(code: str) -> str:
    """A question in words."""
    return translate("Sheet", TITLES[code])


def state_name(code: str, state: AnswerState) -> str:
    """A silence in words; no supplier is another thing than no interest."""
    if state is AnswerState.NO and code in NO_WORDS:
        return translate("Sheet", NO_WORDS[code])
    return translate("Sheet", STATES[state])


def box_name(code: str, state: AnswerState) -> str:
    """A silence on its box, in as few words as can be."""
    if state is AnswerState.NO:
        return state_name(code, state)
    return translate("Sheet", SHORT[state])


def heard_name(heard: str) -> str:
    """How an answer was heard; empty when nobody said."""
    return translate("Sheet", HEARD[Heard(heard)]) if heard in set(Heard) else ""


def choice_name(text: str) -> str:
    """A choice as it is shown: yes is a word of the program, the rest are words of the business."""
    return translate("Sheet", QT_TRANSLATE_NOOP("Sheet", "yes")) if text == YES else text


def answer_text(code: str, answer: Answer) -> str:
    """An answer as the cards show it."""
    if answer.state is not AnswerState.GIVEN:
        return state_name(code, answer.state)
    kind = QUESTIONS[code].kind
    if kind is QuestionKind.MONEY:
        return fmt.rubles(int(answer.value))
    if kind is QuestionKind.DAYS:
        return fmt.days(int(answer.value))
    if kind is QuestionKind.SCALE:
        told = translate("Sheet", QT_TRANSLATE_NOOP("Sheet", "{value} of 5"))
        return told.format(value=answer.value)
    return choice_name(answer.value)


def age_text(answer: Answer, today: date) -> str:
    """Since when it is known and how: ``20 ноя, разговор``."""
    if answer.on is None:
        return ""
    parts = [fmt.day(answer.on, near=answer.on == today), heard_name(answer.heard)]
    return ", ".join(part for part in parts if part)
