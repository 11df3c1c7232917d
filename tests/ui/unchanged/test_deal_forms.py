"""Saved as they are, the forms of leads, tasks and deals change nothing."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

import pytest

from salesapp.db.queries import leads as lead_queries
from salesapp.db.queries import negotiation as sheets
from salesapp.db.queries import objections as heard_queries
from salesapp.db.queries import qualification as questions
from salesapp.db.queries import stakeholders as people_queries
from salesapp.domain.activities import ActivityDraft, ActivityKind
from salesapp.domain.channels import CampaignDraft, ChannelDraft
from salesapp.domain.clients import Attitude, ClientDraft, ContactDraft, ContactRole
from salesapp.domain.entities import Entity
from salesapp.domain.leads import LeadDraft
from salesapp.domain.negotiation import ConcessionDraft, Limits, RoundDraft, SheetDraft, Side, Term
from salesapp.domain.objections import (
    Answer,
    HeardDraft,
    ObjectionDraft,
    ObjectionKind,
    Outcome,
    ReplyDraft,
)
from salesapp.domain.qualification import QUESTIONS, SHEET, AnswerState, QuestionKind
from salesapp.domain.qualification import Answer as Told
from salesapp.domain.recurrence import Frequency, Repeat
from salesapp.domain.stakeholders import CompetitorDraft, StakeholderDraft
from salesapp.services import (
    activities,
    channels,
    clients,
    contacts,
    leads,
    negotiation,
    objections,
    qualification,
    stakeholders,
)
from salesapp.services import deals as deal_service
from salesapp.ui.dealcard.competitor_dialog import CompetitorDialog
from salesapp.ui.dealcard.concession_dialog import ConcessionDialog
from salesapp.ui.dealcard.limits_dialog import LimitsDialog
from salesapp.ui.dealcard.objection_dialog import ObjectionDialog
from salesapp.ui.dealcard.round_dialog import RoundDialog
from salesapp.ui.dealcard.stakeholder_dialog import StakeholderDialog
from salesapp.ui.format import today
from salesapp.ui.leads.lead_form import LeadForm
from salesapp.ui.qualifying.sheet_dialog import SheetDialog
from salesapp.ui.reports.origin_dialog import OriginDialog
from salesapp.ui.tasks.task_form import change_form
from tests.ui.unchanged.texts import LINES, LONG, own_fields

MONEY = 1_234_567_89
PHONES = ", ".join(f"+7 (831) 200-14-{one:02} доб. {one + 7}" for one in range(40))


@pytest.fixture
def client(db) -> int:
    return int(clients.create(ClientDraft("Агропак")).subject_id or 0)


@pytest.fixture
def person(client) -> int:
    return int(contacts.create(client, ContactDraft(LONG, LONG)).subject_id or 0)


@pytest.fixture
def deal(client) -> int:
    fields = {"title": LONG, "client_id": client, "amount_minor": MONEY, "is_amount_manual": True}
    return int(deal_service.create(fields).subject_id or 0)


@pytest.mark.parametrize("request_text", [LINES, f"ИНН 7707083893\n{LINES}", ""])
def test_a_lead(unchanged, db, request_text):
    draft = LeadDraft(
        LONG, LONG, LONG, LONG, LONG, PHONES, "a@b.example, Счета.Отдел@крепёж.рф",
        comment=request_text, own=own_fields(Entity.LEAD),
    )  # fmt: skip
    made = leads.create(draft).subject_id
    unchanged(lambda window: LeadForm(window, lead_queries.one(made)))


@pytest.mark.parametrize("kind", [ActivityKind.CALL, ActivityKind.MEETING, ActivityKind.TASK])
def test_a_task(unchanged, client, person, kind):
    for remind in (None, 47, 0, -1):
        draft = ActivityDraft(
            kind, LONG, today() + timedelta(days=400), "07:03", client, contact_id=person,
            note=LINES, duration_min=47, place=LONG, travel_before_min=33, travel_after_min=719,
            remind_min=remind,
        )  # fmt: skip
        made = activities.plan(draft).subject_id
        unchanged(partial(change_form, activity_id=made))


@pytest.mark.parametrize("gone", ["unlinked", "deleted", "elsewhere"])
def test_a_meeting_with_people_who_work_there_no_more(unchanged, client, person, gone):
    other = contacts.create(client, ContactDraft("Второй человек")).subject_id
    draft = ActivityDraft(
        ActivityKind.MEETING, LONG, today() + timedelta(days=1), None, client, contact_id=person,
        participants=(other,),
    )  # fmt: skip
    made = activities.plan(draft).subject_id
    for one in (person, other):
        if gone == "deleted":
            contacts.delete(one)
        else:
            contacts.unlink(one, client)
    if gone == "elsewhere":
        home = clients.create(ClientDraft("Вектор")).subject_id
        contacts.link(person, home)
    unchanged(lambda window: change_form(window, made))


@pytest.mark.parametrize(
    "rule",
    [
        Repeat(Frequency.WEEKLY, 3, frozenset({0, 2, 6}), until=date(2031, 1, 31)),
        Repeat(Frequency.MONTHLY, 7, times=23),
        Repeat(Frequency.DAILY),
    ],
)
def test_a_task_that_repeats(unchanged, client, rule):
    draft = ActivityDraft(
        ActivityKind.TASK, LONG, today() + timedelta(days=3), "23:59", client, repeat=rule
    )
    made = activities.plan(draft).subject_id
    unchanged(lambda window: change_form(window, made))


def test_a_part_in_the_decision(unchanged, deal, person):
    draft = StakeholderDraft(person, ContactRole.INFLUENCES, Attitude.AGAINST, LONG, LINES)
    stakeholders.save_stakeholder(deal, draft)
    unchanged(lambda window: StakeholderDialog(window, deal, person))


def test_a_competitor_on_a_deal(unchanged, deal):
    draft = CompetitorDraft(LONG, None, MONEY, LINES, LINES, date(1999, 12, 31))
    stakeholders.save_competitor(deal, draft)
    (known,) = people_queries.competitors(deal)
    unchanged(lambda window: CompetitorDialog(window, deal, known))


LIMITS = {
    Term.PRICE: Limits(MONEY, MONEY - 1, MONEY - 2),
    Term.PREPAYMENT: Limits(9_999, 5_001, 1),
    Term.DEFERRAL: Limits(0, 45, 90),
    Term.VOLUME: Limits(123_456_789, 1_001, 1),
    Term.DELIVERY: Limits(0, 1, MONEY),
}


def test_targets_and_limits(unchanged, deal):
    negotiation.save_sheet(deal, SheetDraft(LIMITS, LINES, LINES, LONG, 1_234))
    unchanged(lambda window: LimitsDialog(window, sheets.sheet(deal)))


@pytest.mark.parametrize("gone", [False, True])
def test_a_round_of_talks(unchanged, deal, client, person, gone):
    positions = {Term.PRICE: MONEY, Term.PREPAYMENT: 3_333, Term.DEFERRAL: 77, Term.VOLUME: 1}
    made = RoundDraft(date(2001, 2, 3), {**positions, Term.DELIVERY: 1}, person, LINES)
    negotiation.save_round(deal, made)
    if gone:
        contacts.unlink(person, client)
    (known,) = sheets.sheet(deal).rounds
    unchanged(lambda window: RoundDialog(window, deal, known))


@pytest.mark.parametrize("side", list(Side))
def test_a_concession(unchanged, deal, side):
    negotiation.save_sheet(deal, SheetDraft(LIMITS))
    negotiation.save_round(deal, RoundDraft(date(2001, 2, 3), note="Раз"))
    (talk,) = sheets.sheet(deal).rounds
    negotiation.save_round(deal, RoundDraft(date(2001, 2, 5), note="Два"))
    day = date(2001, 2, 4)
    for term, agreed in ((Term.PRICE, 100), (Term.VOLUME, 2_000), (None, None)):
        for worth in (None, 1, MONEY):
            draft = ConcessionDraft(side, day, term, agreed, LONG, worth, LINES, LONG, talk.id)
            negotiation.save_concession(deal, draft)
    sheet = sheets.sheet(deal)
    for known in sheet.concessions:
        unchanged(partial(ConcessionDialog, sheet=sheet, known=known))


@pytest.mark.parametrize("outcome", list(Outcome))
def test_an_objection_that_was_heard(unchanged, deal, outcome):
    library = objections.save_objection(ObjectionDraft(ObjectionKind.PRICE, LONG)).subject_id
    objections.save_reply(library, ReplyDraft(LINES, LONG))
    (reply,) = heard_queries.replies(library)
    until = today() + timedelta(days=500) if outcome is Outcome.POSTPONED else None
    told = Answer(outcome, reply.id, LONG, LINES, until)
    objections.hear(HeardDraft(library, deal, answer=told))
    (known,) = heard_queries.of_deal(deal)
    unchanged(lambda window: ObjectionDialog(window, deal, known))


def test_answers_to_questions(unchanged, client):
    told = {}
    for place, code in enumerate(SHEET):
        question = QUESTIONS[code]
        given = {QuestionKind.MONEY: str(MONEY), QuestionKind.DAYS: "77"}.get(question.kind, LONG)
        if question.kind not in (QuestionKind.MONEY, QuestionKind.DAYS, QuestionKind.TEXT):
            given = question.choices[-1]
        told[code] = Told(AnswerState.GIVEN, given, date(2020, 1, 1), "letter")
        if place % 5 == 4:
            told[code] = Told(AnswerState.REFUSED, "", date(2020, 1, 1), "talk")
    qualification.answer(Entity.CLIENT, client, told, date(2020, 1, 1))
    assert len(questions.own(Entity.CLIENT, client)) > 5
    unchanged(lambda window: SheetDialog(window, Entity.CLIENT, client))


@pytest.mark.parametrize("with_campaign", [True, False])
def test_where_a_deal_comes_from(unchanged, deal, with_campaign):
    channel = channels.save(ChannelDraft(LONG)).subject_id
    campaign = channels.save_campaign(channel, CampaignDraft(LONG, note=LINES)).subject_id
    channels.save_campaign(channel, CampaignDraft("Другая"))
    chosen = campaign if with_campaign else None
    channels.set_origin(Entity.DEAL, deal, channel, chosen)
    unchanged(lambda window: OriginDialog(window, Entity.DEAL, deal))
