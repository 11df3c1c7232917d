"""Judged clients, answered questions, and the classes of the year."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Final

from salesapp.db.queries import classes as class_queries
from salesapp.db.queries import fit as fit_queries
from salesapp.db.queries import leads as lead_queries
from salesapp.db.queries.leads import LeadGroup
from salesapp.db.writes import classes as class_writes
from salesapp.db.writes import qualification as writes
from salesapp.db.writes.organizations import keep_setting
from salesapp.domain.classes import Rules
from salesapp.domain.entities import Entity
from salesapp.domain.jobs import Silent
from salesapp.domain.qualification import LEAD_SHEET, QUESTIONS, Answer, AnswerState
from salesapp.services import fit
from salesapp.services.demo import words

_JUDGED: Final = 60
_ASKED: Final = 25
_MONTHS: Final = 8


def judged(random: Random, today: date) -> None:
    """Answer the sheets of some clients and leads."""
    sheet = fit_queries.sheet()
    for client_id in range(1, _JUDGED + 1):
        chosen: dict[int, int | None] = {}
        for line in sheet:
            good = random.random() < 0.7
            usual = [option for option in line.options if not option.is_stop]
            bad = line.options if random.random() < 0.2 else usual
            best = line.options[0] if good else random.choice(bad)
            if random.random() < 0.9:
                chosen[line.id] = best.id
        fit.answer(client_id, chosen, today - timedelta(days=random.randint(1, 200)))
    for client_id in range(1, _ASKED + 1):
        for code, texts in words.ANSWERS.items():
            _answer(random, Entity.CLIENT, client_id, code, texts, today)
    for lead_id in lead_queries.ids(LeadGroup.IN_WORK, today)[:8]:
        for code in LEAD_SHEET:
            texts = QUESTIONS[code].choices or ("около 900 тыс. ₽",)
            _answer(random, Entity.LEAD, lead_id, code, texts, today)


def _answer(
    random: Random, entity: Entity, record_id: int, code: str, texts: tuple[str, ...], today: date
) -> None:
    chance = random.random()
    if chance < 0.2:
        return
    states = (AnswerState.UNKNOWN, AnswerState.REFUSED, AnswerState.NO)
    day = today - timedelta(days=random.randint(0, 260))
    if chance < 0.35:
        answer = Answer(random.choice(states), on=day, heard="talk")
    else:
        heard = random.choice(("talk", "talk", "meeting", "letter"))
        answer = Answer(AnswerState.GIVEN, random.choice(texts), day, heard)
    writes.keep(entity, record_id, code, answer, today)


def counted(today: date) -> None:
    """Count the classes month by month, so that there are movements to look at."""
    for back in range(_MONTHS, -1, -1):
        day = today - timedelta(days=30 * back)
        class_writes.recount(day, Rules(), Silent(), 0, is_first=back == _MONTHS)
    keep_setting(class_queries.COUNTED, today.isoformat())
