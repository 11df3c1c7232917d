"""Requests: threads, the clock that runs till the answer, where a request may go, undo."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from salesapp.db.connection import execute, row, rows, value
from salesapp.db.queries import lead_goods, lead_requests, links
from salesapp.db.queries import leads as queries
from salesapp.db.queries import qualification as qualified
from salesapp.db.queries.lead_heat import heats, hottest_first
from salesapp.db.queries.lead_requests import LeadLikeness
from salesapp.db.queries.leads import LeadGroup
from salesapp.db.queries.objections import open_count
from salesapp.domain.activities import ActivityDraft, ActivityKind, ActivityResult, NewTask
from salesapp.domain.entities import Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.leads import LeadDraft, LeadState, read_request
from salesapp.domain.objections import HeardDraft
from salesapp.domain.qualification import Answer, AnswerState
from salesapp.domain.requests import (
    ClockTone,
    Contact,
    Direction,
    Exit,
    RequestDraft,
    RequestKind,
    RequestState,
    ResponseClock,
)
from salesapp.domain.work_hours import DayHours, WorkHours
from salesapp.services import (
    activities,
    attachments,
    lead_answers,
    lead_conversion,
    leads,
    objections,
    qualification,
    tags,
    undo,
    work_time,
)
from salesapp.services import lead_requests as service
from salesapp.services.deals import PlannedStep
from salesapp.services.lead_conversion import Line
from tests.dumps import business

MONDAY = datetime(2026, 11, 23).astimezone()
TODAY = MONDAY.date()
STEP = PlannedStep("call", "Уточнить объём", date(2026, 11, 24), "11:00")
CALLED = Contact("call", "agreed", "Ждёт расчёт")
PHONE = "+7 (831) 200-14-07"


def at(hour: int, minute: int = 0, day: int = 0) -> datetime:
    return MONDAY + timedelta(days=day, hours=hour, minutes=minute)


def asked(text="Нужны болты", *, when=None, kind=RequestKind.FORM, **said) -> RequestDraft:
    said.setdefault("phones", PHONE)
    return RequestDraft(LeadDraft(text, comment=text, **said), kind, received_at=when or at(10))


@pytest.fixture
def lead(db) -> int:
    return service.capture(asked(source="Сайт")).subject_id


def refused(work) -> RuleError:
    before = business()
    with pytest.raises(RuleError) as caught:
        work()
    assert business() == before, "a refusal leaves everything as it was"
    return caught.value


# One thread of one asker


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ({"phones": "8 831 200 14 07"}, LeadLikeness.PHONE),
        ({"phones": "", "emails": "D@monolit.example"}, LeadLikeness.EMAIL),
        ({"phones": "", "inn": "7707083893"}, LeadLikeness.INN),
    ],
    ids=["phone in another form", "e-mail in other letters", "ИНН"],
)
def test_a_new_request_of_the_same_asker_belongs_to_the_open_thread(db, said, reason):
    first = asked(emails="d@monolit.example", inn="7707083893")
    lead = service.capture(first).subject_id
    found = service.thread_of(LeadDraft("Ещё вопрос", **said))
    assert (found.lead_id, found.reason) == (lead, reason)


def test_a_request_of_a_linked_client_belongs_to_its_open_thread(db, lead, make_client):
    client = make_client("Монолит")
    service.link(lead, client)
    found = service.thread_of(LeadDraft("Ещё вопрос", phones="+7 999 111-22-33"), client)
    assert (found.lead_id, found.reason) == (lead, LeadLikeness.CLIENT)


def test_a_closed_thread_is_not_joined(db, lead):
    leads.reject(lead, "Спам", "Продают рекламу")
    assert service.thread_of(LeadDraft("Ещё", phones=PHONE)) is None
    assert refused(lambda: service.capture(asked("Ещё"), joins=lead)).rule is Rule.RECORD_CHANGED


def test_a_joined_request_adds_what_was_not_known_and_undo_takes_it_back(db, lead):
    before = business()
    more = asked(
        "Счёт на ООО «Монолит»", when=at(12), contact_name="Кораблёв Денис",
        phones="+7 915 200-14-08", emails="d@monolit.example", kind=RequestKind.LETTER,
    )  # fmt: skip
    service.capture(more, joins=lead)
    found = queries.one(lead)
    assert (found.requests, found.contact_name) == (2, "Кораблёв Денис")
    assert found.phones == "+7 (831) 200-14-07, +7 (915) 200-14-08"
    assert found.asked_at == at(10), "the first request without an answer runs the clock"
    assert [one.kind for one in lead_requests.of_lead(lead)] == ["form", "letter"]
    assert queries.ids(LeadGroup.ALL, TODAY, "9152001408") == [lead]
    undo.undo()
    assert business() == before


def test_a_thread_that_was_put_off_comes_back_with_a_new_request(db, lead):
    leads.postpone(lead, TODAY + timedelta(days=9), "Бюджет", TODAY)
    service.capture(asked("Всё-таки нужны", when=at(15)), joins=lead)
    found = queries.one(lead)
    assert (found.state, found.postponed_until) == (LeadState.NEW, None)
    assert found.waits(TODAY)


def test_a_request_is_split_off_and_not_joined_again(db, lead):
    service.capture(asked("Другой человек с того же телефона", when=at(12)), joins=lead)
    before = business()
    second = lead_requests.of_lead(lead)[1].id
    made = service.split(second).subject_id
    assert [queries.one(one).requests for one in (lead, made)] == [1, 1]
    assert queries.one(made).received_at == at(12)
    assert service.alike(queries.one(lead)) == service.alike(queries.one(made)) == []
    undo.undo()
    assert business() == before
    only = lead_requests.of_lead(service.capture(asked("Один", phones="")).subject_id)[0].id
    assert refused(lambda: service.split(only)).rule is Rule.RECORD_CHANGED


def test_two_open_leads_are_united_with_their_steps(db, lead):
    other = service.capture(asked("Ещё лид", when=at(9))).subject_id
    leads.plan_step(other, STEP)
    (alike,) = service.alike(queries.one(lead))
    assert (alike.lead_id, alike.reason) == (other, LeadLikeness.PHONE)
    before = business()
    service.unite(other, lead)
    found = queries.one(lead)
    assert (found.requests, found.received_at, found.next_on) == (2, at(9), STEP.due_on)
    assert queries.one(other) is None
    undo.undo()
    assert business() == before


def test_what_hangs_on_a_lead_goes_with_it_into_another(db, lead, tmp_path):
    other = service.capture(asked("Ещё лид", when=at(9))).subject_id
    execute("UPDATE lead SET amount_minor = 500000 WHERE id = ?", other)
    paper = tmp_path / "чертёж.txt"
    paper.write_bytes(b"M20")
    attachments.attach(Entity.LEAD, other, [attachments.keep(paper)])
    tags.add(Entity.LEAD, [lead, other], "срочно")
    tags.add(Entity.LEAD, [other], "мост")
    qualification.answer(Entity.LEAD, other, {"budget": Answer(AnswerState.GIVEN, "5000")}, TODAY)
    before = business()
    service.unite(other, lead)
    assert [one.name for one in links.attachments(Entity.LEAD, lead)] == ["чертёж.txt"]
    assert {one.name for one in links.tags(Entity.LEAD, lead)} == {"срочно", "мост"}
    assert qualified.own(Entity.LEAD, lead)["budget"].value == "5000"
    assert queries.one(lead).amount_minor == 500000
    undo.undo()
    assert business() == before


def test_a_client_said_to_be_another_is_not_proposed_nor_taken(db, lead, make_client):
    client = make_client("Монолит", phone="+78312001407")
    assert lead_conversion.matching_client(queries.one(lead)).client_id == client
    service.is_other_client(lead, client)
    assert lead_conversion.matching_client(queries.one(lead)) is None
    service.link(lead, client)
    assert lead_conversion.matching_client(queries.one(lead)).client_id == client


# The clock


def test_a_request_of_friday_evening_starts_on_monday_morning(db):
    friday = at(19, day=4)
    lead = queries.one(service.capture(asked(when=friday)).subject_id)
    clock = work_time.clock_of(lead, friday.date())
    work = work_time.work_clock()
    assert clock.due == at(9, 30, day=7)
    night = clock.read(at(22, day=4), work)
    assert (night.elapsed, night.left, night.is_running) == (0, 1800, False)
    assert clock.read(at(9, 14, day=7), work).tone is ClockTone.OK
    assert clock.read(at(9, 15, day=7), work).tone is ClockTone.AMBER
    late = clock.read(at(9, 36, day=7), work)
    assert (late.tone, late.left) == (ClockTone.RED, -360)
    assert clock.warns == at(9, 25, day=7)


def test_each_kind_has_its_own_term_and_the_hours_are_ones_own(db, lead):
    work_time.set_targets({RequestKind.FORM: 10})
    work_time.set_hours(WorkHours((*(DayHours(8 * 60, 12 * 60),) * 5, DayHours(), DayHours())))
    clock = work_time.clock_of(queries.one(lead), TODAY)
    assert clock.due == at(10, 10)
    assert work_time.work_clock().after(at(11, 55), 600) == at(8, 5, day=1)
    undo.undo()
    undo.undo()
    assert work_time.clock_of(queries.one(lead), TODAY).due == at(10, 30)
    error = refused(lambda: work_time.set_targets({RequestKind.CALL: 0}))
    assert error.rule is Rule.FIELD_INVALID


def test_the_first_outgoing_contact_stops_the_clock_and_keeps_the_working_seconds(db):
    lead = service.capture(asked(when=at(17, 50))).subject_id
    before = business()
    lead_answers.answer(lead, CALLED, STEP, at(9, 20, day=1))
    found = queries.one(lead)
    assert (found.state, found.response_seconds) == (LeadState.CONTACTED, 30 * 60)
    assert (found.asked_at, found.next_on) == (None, STEP.due_on)
    assert not found.waits(TODAY)
    stored = row("SELECT answered_at, target_seconds FROM lead_request")
    assert stored[1] == 1800
    undo.undo()
    assert business() == before


@pytest.mark.parametrize("result", ["no_answer", "not_connected", "wrong_number"])
def test_a_call_nobody_took_does_not_stop_the_clock(db, lead, result):
    lead_answers.answer(lead, Contact("call", result), None, at(10, 5))
    found = queries.one(lead)
    assert (found.state, found.asked_at) == (LeadState.NEW, at(10))
    assert len(lead_requests.said(lead)) == 1


def test_a_new_request_of_an_answered_lead_runs_the_clock_anew(db, lead):
    lead_answers.answer(lead, CALLED, STEP, at(10, 10))
    service.capture(asked("А доставка?", when=at(11)), joins=lead)
    found = queries.one(lead)
    assert found.waits(TODAY)
    assert work_time.clock_of(found, TODAY).due == at(11, 30)
    assert queries.ids(LeadGroup.NEW, TODAY) == [lead]
    lead_answers.answer(lead, Contact("letter", "letter_sent"), None, at(11, 7))
    assert [one.response_seconds for one in lead_requests.of_lead(lead)] == [600, 420]


def test_an_activity_done_elsewhere_stops_the_clock_too(db, lead):
    plan = activities.plan(
        ActivityDraft(ActivityKind.CALL, "Позвонить", TODAY, lead_id=lead)
    ).subject_id
    error = refused(
        lambda: activities.complete(plan, ActivityResult.AGREED, "Договорились", None, at(10, 12))
    )
    assert (error.rule, error.facts["lead_id"]) == (Rule.NEXT_STEP_REQUIRED, lead)
    then = NewTask(ActivityKind.LETTER, "Выслать прайс", STEP.due_on)
    activities.complete(plan, ActivityResult.AGREED, "Договорились", then, at(10, 12))
    found = queries.one(lead)
    assert (found.response_seconds, found.next_on) == (12 * 60, STEP.due_on)


def test_a_letter_of_ours_answers_the_thread(db, lead):
    ours = RequestDraft(
        LeadDraft("Re: болты", phones=PHONE, comment="Отправили расчёт"),
        RequestKind.LETTER,
        Direction.OUT,
        at(10, 20),
    )
    service.capture(ours, joins=lead)
    found = queries.one(lead)
    assert (found.state, found.response_seconds) == (LeadState.CONTACTED, 1200)


def test_a_letter_of_ours_from_before_does_not_answer_what_was_asked_since(db, lead):
    def ours(when):
        said = LeadDraft("Re: болты", phones=PHONE, comment="Прайс")
        return RequestDraft(said, RequestKind.LETTER, Direction.OUT, when)

    service.capture(ours(at(9)), joins=lead)
    found = queries.one(lead)
    assert (found.state, found.asked_at, found.response_seconds) == (LeadState.NEW, at(10), None)
    service.capture(asked("И гайки", when=at(12)), joins=lead)
    service.capture(ours(at(11)), joins=lead)
    found = queries.one(lead)
    assert (found.state, found.asked_at) == (LeadState.CONTACTED, at(12))
    assert found.response_seconds == 3600


def test_a_lead_of_an_import_is_answered_as_well(db, make_lead):
    lead = make_lead("Из файла", received_at=at(10))
    lead_answers.answer(lead, CALLED, STEP, at(10, 15))
    assert queries.one(lead).response_seconds == 900


def test_a_lead_put_off_waits_from_the_morning_of_its_day(db, lead):
    leads.postpone(lead, TODAY + timedelta(days=2), "Отпуск", TODAY)
    assert work_time.clock_of(queries.one(lead), TODAY) is None
    clock = work_time.clock_of(queries.one(lead), TODAY + timedelta(days=2))
    assert (clock.since, clock.due) == (at(9, day=2), at(9, 30, day=2))


def test_the_alarm_rings_once_and_remembers_it(db, lead):
    clock = work_time.clock_of(queries.one(lead), TODAY)
    service.ring({lead: clock.since}, at(10, 25))
    assert lead_requests.rung([lead]) == {lead: at(10)}
    assert value("SELECT count(*) FROM journal WHERE action LIKE '%ring%'") == 0


@pytest.mark.parametrize(("seconds", "target"), [(1800, 60), (60, 1800), (3000, 3000)])
def test_the_alarm_is_before_the_term(db, seconds, target):
    clock = ResponseClock.of(at(10), target, work_time.work_clock())
    assert clock.since < clock.warns < clock.due


# Nobody is left without a step, and where requests go


def test_an_answered_lead_needs_a_step(db, lead):
    error = refused(lambda: lead_answers.answer(lead, CALLED, None, at(10, 5)))
    assert (error.rule, error.facts["lead_id"]) == (Rule.NEXT_STEP_REQUIRED, lead)
    error = refused(lambda: leads.contacted(lead))
    assert error.rule is Rule.NEXT_STEP_REQUIRED
    leads.contacted(lead, STEP, at(10, 5))
    assert queries.ids(LeadGroup.NO_STEP, TODAY) == []
    step = value("SELECT id FROM activity WHERE lead_id = ? AND state = 'planned'", lead)
    execute("UPDATE activity SET deleted_at = updated_at WHERE id = ?", step)
    assert queries.ids(LeadGroup.NO_STEP, TODAY) == [lead]
    assert queries.one(lead).lacks_step(TODAY)


def states(lead: int) -> set[str]:
    return {one.state for one in lead_requests.of_lead(lead)}


def test_requests_go_where_their_lead_goes(db, lead, make_client):
    assert states(lead) == {RequestState.NEW}
    lead_answers.answer(lead, CALLED, STEP, at(10, 5))
    assert states(lead) == {RequestState.IN_WORK}
    leads.qualify(lead)
    assert states(lead) == {RequestState.TO_LEAD}
    lead_conversion.convert(lead, deal_title="Болты", step=STEP)
    assert states(lead) == {RequestState.TO_DEAL}
    undo.undo()
    assert states(lead) == {RequestState.TO_LEAD}


@pytest.mark.parametrize(
    ("exit_by", "state"),
    [(Exit.SPAM, RequestState.SPAM), (Exit.NOT_TARGET, RequestState.NOT_TARGET)],
)
def test_an_exit_has_a_reason_and_comes_back_by_undo(db, lead, exit_by, state):
    leads.plan_step(lead, STEP)
    before = business()
    leads.reject(lead, "Спам", "Продают рекламу", exit_by)
    assert states(lead) == {state}
    assert queries.one(lead).exit is exit_by
    assert rows("SELECT state FROM activity") == [("cancelled",)]
    undo.undo()
    assert business() == before
    leads.reject(lead, "Спам", "Продают рекламу", exit_by)
    leads.contacted(lead)
    assert states(lead) == {RequestState.IN_WORK}
    assert queries.one(lead).waits(TODAY), "nobody has answered yet"


def test_a_request_of_a_client_becomes_a_step_there(db, lead, make_client):
    client = make_client("Монолит")
    before = business()
    leads.to_client(lead, client, STEP)
    found = queries.one(lead)
    assert (found.state, found.exit, found.client_id) == (
        LeadState.CONVERTED, Exit.ACTIVITY, client,
    )  # fmt: skip
    assert states(lead) == {RequestState.TO_ACTIVITY}
    assert rows("SELECT client_id, subject FROM activity") == [(client, STEP.subject)]
    undo.undo()
    assert business() == before
    archived = make_client("Архив", status="archived")
    assert refused(lambda: leads.to_client(lead, archived, STEP)).facts["field"] == "client"


def test_a_conversion_takes_goods_steps_and_talks_along(db, lead, make_product):
    bolt = make_product("Болт М20×80", sku="БТЦ-20-80", price_minor=64_20)
    lead_answers.answer(lead, CALLED, STEP, at(10, 5))
    before = business()
    lines = [Line(bolt, 10_000)]
    told = lead_conversion.preview(queries.one(lead), None, lines)
    assert (told.is_new_client, told.amount_minor, told.steps) == (True, 642_00, 1)
    assert told.new_points == (PHONE,)
    deal = lead_conversion.convert(lead, deal_title="Болты", step=None, lines=lines).subject_id
    assert row("SELECT amount_minor, is_amount_manual FROM deal") == (642_00, 0)
    assert row("SELECT deal_id, product_id, quantity_milli, price_minor FROM deal_line") == (
        deal, bolt, 10_000, 64_20,
    )  # fmt: skip
    client = value("SELECT client_id FROM deal")
    owners = set(rows("SELECT client_id, deal_id FROM activity"))
    assert owners == {(client, deal)}, "the talk and the step went along"
    undo.undo()
    assert business() == before


def test_an_objection_of_a_lead_is_open_in_its_deal_too(db, lead):
    execute("UPDATE lead SET source = 'Сайт' WHERE id = ?", lead)
    objections.add_usual("ru")
    first = value("SELECT min(id) FROM objection")
    heard = objections.hear(HeardDraft(first, lead_id=lead)).subject_id
    before = business()
    deal = lead_conversion.convert(lead, deal_title="Болты", step=STEP).subject_id
    client = value("SELECT client_id FROM deal WHERE id = ?", deal)
    owners = "SELECT deal_id, client_id FROM heard_objection WHERE id = ?"
    assert row(owners, heard) == (deal, client)
    assert open_count(deal) == 1
    undo.undo()
    assert business() == before


def test_the_first_question_after_an_answer_begins_the_judging(db, lead):
    given = {"fits": Answer(AnswerState.GIVEN, "да")}
    qualification.answer(Entity.LEAD, lead, given, TODAY)
    assert queries.one(lead).state is LeadState.NEW, "nobody has answered: the clock runs"
    lead_answers.answer(lead, CALLED, STEP, at(10, 5))
    before = business()
    qualification.answer(Entity.LEAD, lead, given, TODAY)
    assert queries.one(lead).state is LeadState.QUALIFYING
    undo.undo()
    assert business() == before


# Goods and temperature


def test_goods_are_matched_against_the_catalogue(db, make_product):
    bolt = make_product("Болт М20×80", sku="БТЦ-20-80", stock_milli=5_000, unit="шт")
    glue = make_product("Химический анкер полиэстер 400 мл", sku="XA-400", stock_milli=286_000)
    make_product("Гайка М16")
    make_product("Гайка М16 оцинкованная")
    found = lead_goods.proposals(
        [
            "Нужны 10 шт БТЦ-20-80, ха-400 — 60 шт",
            "гайка М16 100 шт",
            "химический анкер 400 мл 5 шт",
        ]
    )
    told = [(one.product_id, one.quantity_milli, one.in_stock, one.is_sure) for one in found]
    assert told == [(bolt, 10_000, False, True), (glue, 60_000, True, True)]


def test_the_list_is_sorted_by_temperature(db, lead, make_client):
    hot = service.capture(
        asked(
            "Срочно нужны болты, стоит объект", when=at(9), kind=RequestKind.CALL,
            company_name="ООО «Монолит»", contact_name="Денис", emails="d@m.example", phones="",
        )
    ).subject_id  # fmt: skip
    cold = service.capture(
        asked("Вопрос", when=at(9) - timedelta(days=20), phones="", kind=RequestKind.OTHER)
    ).subject_id
    weights = work_time.weights()
    assert hottest_first([cold, lead, hot], at(10, 30), weights) == [hot, lead, cold]
    before = heats([lead], at(10, 30), weights)[lead].score
    given = {
        "fits": Answer(AnswerState.GIVEN, "да"),
        "segment": Answer(AnswerState.GIVEN, "Завод"),
        "volume": Answer(AnswerState.GIVEN, "больше 1 млн ₽"),
        "deadline": Answer(AnswerState.GIVEN, "сейчас"),
    }
    qualification.answer(Entity.LEAD, lead, given, TODAY)
    assert heats([lead], at(10, 30), weights)[lead].score > before
    work_time.set_weights(dict.fromkeys(weights, 0))
    assert heats([hot], at(10, 30), work_time.weights())[hot].score == 0


def test_a_client_that_bought_warms_its_lead(db, lead, make_client, make_invoice, make_payment):
    client = make_client("Монолит")
    weights = work_time.weights()
    cool = heats([lead], at(11), weights)[lead].score
    service.link(lead, client)
    known = heats([lead], at(11), weights)[lead].score
    make_payment(client, 100_00, invoice=make_invoice(client, 100_00))
    assert cool < known < heats([lead], at(11), weights)[lead].score


def test_a_pasted_request_is_read_whole(db):
    text = "Срочно! 10 шт АБВ-1. ООО «Монолит», ИНН 7707083893, +7 831 200-14-07"
    lead = service.capture(RequestDraft(read_request(text))).subject_id
    (request,) = lead_requests.of_lead(lead)
    assert (request.inn, request.urgent) == ("7707083893", ("срочно",))
