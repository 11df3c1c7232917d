"""Meetings: the brief before one, and the minutes after it, where agreements become tasks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import NamedTuple

from salesapp.db import journal
from salesapp.db.queries import activities, briefs, client_card, qualification
from salesapp.db.queries.activities import ActivityRow
from salesapp.db.queries.client_card import ClientCard
from salesapp.db.writes import activities as writes
from salesapp.documents import texts
from salesapp.documents.brief_pdf import BriefPaper, GoodsTable, build_brief
from salesapp.documents.papers import Language
from salesapp.domain.activities import ActivityDraft, ActivityKind, ActivityResult, NextStep
from salesapp.domain.changes import Changes
from salesapp.domain.dates import format_date_table
from salesapp.domain.entities import Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.qualification import QUESTIONS
from salesapp.domain.units import unit_in
from salesapp.services.activity_steps import close, follow, opened, plan_one, repeat_again
from salesapp.services.paper_parties import letterhead_now

_TALKS = 3


class BriefWords(NamedTuple):
    """Words of the brief in the language of the window."""

    title: str
    facts: str
    when: str
    place: str
    way: str
    people: str
    client: str
    debt: str
    overdue: str
    turnover: str
    deals: str
    questions: str
    objections: str
    talks: str
    goods: str
    goods_name: str
    goods_quantity: str
    goods_sum: str
    goods_last: str
    own_eyes: str
    nothing: str


class Agreement(NamedTuple):
    """What was agreed: who does it, and by when."""

    text: str
    due_on: date
    is_ours: bool = True


def brief(
    activity_id: int,
    words: BriefWords,
    question: Callable[[str], str],
    today: date,
    language: Language = "ru",
) -> bytes:
    """The brief of a meeting as a PDF, in the language of its words.

    Raises:
        RuleError: RECORD_GONE; FIELD_REQUIRED (client) for a meeting with nobody.
    """
    meeting = activities.one(activity_id)
    if meeting is None:
        raise RuleError(Rule.RECORD_GONE, table="activity", id=activity_id)
    card = client_card.card(meeting.client_id, today) if meeting.client_id is not None else None
    if card is None:
        raise RuleError(Rule.FIELD_REQUIRED, field="client")
    sections = (
        (words.deals, _deals(card, language)),
        (words.questions, _questions(meeting, card.id, question)),
        (words.objections, tuple(briefs.open_objections(card.id))),
        (words.talks, _talks(card.id, language)),
    )
    seller, _manager = letterhead_now()
    facts = _facts(meeting, card, words, language)
    return build_brief(
        BriefPaper(
            title=words.title.format(name=card.draft.name),
            about=meeting.subject,
            author=seller.party.name,
            made_on=today,
            facts_title=words.facts,
            facts=tuple(fact for fact in facts if fact[1]),
            sections=tuple(one for one in sections if one[1]),
            goods=_goods(card.id, words, language),
            note=words.own_eyes,
            language=language,
        )
    )


def hold(
    activity_id: int,
    note: str,
    agreements: Sequence[Agreement],
    next_step: NextStep | None,
    now: datetime,
) -> Changes:
    """Write the minutes of a meeting: it was held, and each agreement becomes a task.

    What the client is to do becomes a call that asks for it.

    Raises:
        RuleError: NOTE_REQUIRED; FIELD_REQUIRED (agreement) without words; NEXT_STEP_REQUIRED
            when neither agreements nor a next step leave something to be done.
    """
    for one in agreements:
        if not one.text.strip():
            raise RuleError(Rule.FIELD_REQUIRED, field="agreement")
    with journal.action("activity.minutes", subject=writes.title_of(activity_id)) as rec:
        rec.about(activity_id)
        known = opened(activity_id)
        told = "\n".join(f"{place}. {one.text}" for place, one in enumerate(agreements, start=1))
        words = "\n\n".join(part for part in (note.strip(), told) if part)
        close(known, ActivityResult.HELD, words, now)
        draft = ActivityDraft(
            ActivityKind.TASK, "", None, None, known.client_id, known.deal_id, known.lead_id,
            known.contact_id,
        )  # fmt: skip
        for one in agreements:
            kind = ActivityKind.TASK if one.is_ours else ActivityKind.CALL
            plan_one(replace(draft, kind=kind, subject=one.text, due_on=one.due_on))
        repeat_again(known, now.astimezone().date())
        follow(known, next_step, now)
    return rec.result()


def _facts(
    meeting: ActivityRow, card: ClientCard, words: BriefWords, language: Language
) -> list[tuple[str, str]]:
    when = texts.long_date(meeting.due_on, language) if meeting.due_on else ""
    way = [str(one) for one in (meeting.travel_before_min, meeting.travel_after_min)]
    draft = card.draft
    people = [meeting.contact_name] if meeting.contact_name else []
    people += [name for _id, name in activities.participants(meeting.id)]
    posts = {one.name: one.position for one in card.contacts}
    named = [", ".join(filter(None, (name, posts.get(name, "")))) for name in people]
    return [
        (words.when, ", ".join(filter(None, (when, meeting.due_time or "")))),
        (words.place, meeting.place),
        (words.way, " / ".join(way) if meeting.travel_before_min else ""),
        (words.people, "; ".join(named)),
        (words.client, ", ".join(filter(None, (draft.inn, draft.industry, draft.city)))),
        (words.debt, _sum(card.debt_minor, language) or words.nothing),
        (words.overdue, _sum(card.overdue_minor, language)),
        (words.turnover, _sum(card.turnover_12m_minor, language)),
    ]


def _sum(minor: int, language: Language, currency: str = "RUB") -> str:
    return texts.with_sign(minor, currency, language) if minor else ""


def _deals(card: ClientCard, language: Language) -> tuple[str, ...]:
    parts = [
        (one.title, one.stage_name, _sum(one.amount_minor, language, one.currency))
        for one in card.deals
        if one.stage_kind == "open"
    ]
    return tuple(", ".join(filter(None, one)) for one in parts[:4])


def _questions(
    meeting: ActivityRow, client_id: int, question: Callable[[str], str]
) -> tuple[str, ...]:
    entity, record_id = Entity.CLIENT, client_id
    if meeting.deal_id is not None:
        entity, record_id = Entity.DEAL, meeting.deal_id
    known = qualification.answers(entity, record_id)
    left = [
        code
        for code, one in QUESTIONS.items()
        if one.counts and (code not in known or not known[code].settles)
    ]
    return tuple(question(code) for code in left)[:6]


def _talks(client_id: int, language: Language) -> tuple[str, ...]:
    found = []
    for one in activities.past_of_client(client_id, _TALKS):
        day = one.done_at.astimezone().date() if one.done_at else None
        told = texts.long_date(day, language) if day else ""
        text = " ".join((one.note or one.subject).split())[:220]
        found.append(f"{told}: {text}")
    return tuple(found)


def _goods(client_id: int, words: BriefWords, language: Language) -> GoodsTable | None:
    lines = tuple(
        (
            one.name,
            f"{texts.quantity(one.quantity_milli, language)} {unit_in(one.unit, language)}",
            texts.with_sign(one.amount_minor, "RUB", language),
            format_date_table(one.last_on, language),
        )
        for one in briefs.bought(client_id)
    )
    heads = (words.goods_name, words.goods_quantity, words.goods_sum, words.goods_last)
    return GoodsTable(words.goods, heads, lines) if lines else None
