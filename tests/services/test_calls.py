"""Calls one after another: the order, what a call leaves behind, and what is not lost."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from salesapp.db.connection import database, execute, row, value
from salesapp.db.queries import call_facts, qualification
from salesapp.db.queries import calls as queries
from salesapp.db.queries import objections as objection_queries
from salesapp.domain.activities import ActivityKind, ActivityResult, Archive, NewTask, Pause
from salesapp.domain.calls import CallDone, CallFact, tally
from salesapp.domain.entities import Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.objections import Answer as Reply
from salesapp.domain.objections import HeardDraft, Outcome
from salesapp.domain.qualification import Answer, AnswerState
from salesapp.services import activities, calls, objections, undo

AGAIN = ActivityResult.CALL_BACK


def step(now, days=1):
    return NewTask(ActivityKind.CALL, "Позвонить ещё", now.date() + timedelta(days=days))


def test_the_queue_begins_with_what_was_broken_off_then_overdue_then_today_by_time(
    db, make_client, make_activity, make_lead, today
):
    late = make_client("Опоздавший")
    make_activity(late, due_on=today - timedelta(days=5))
    noon, morning, later = make_client("Полдень"), make_client("Утро"), make_client("Потом")
    make_activity(noon, due_on=today, due_time="12:00")
    make_activity(morning, due_on=today, due_time="09:00")
    make_activity(later, due_on=today + timedelta(days=3))
    make_activity(make_client("Письмо"), kind="letter", due_on=today)
    found = calls.queue(today)
    assert [one.name for one in found] == ["Опоздавший", "Утро", "Полдень"]
    chosen = calls.queue(today, Entity.CLIENT, [later, noon])
    assert [one.name for one in chosen] == ["Полдень", "Потом"]
    assert chosen[1].activity_id is not None, (
        "the planned call of the future is the one that is made"
    )
    calls.keep_draft(calls.queue(today, Entity.CLIENT, [later])[0], {"note": "почти договорились"})
    assert calls.queue(today)[0].name == "Потом"


def test_one_client_with_two_calls_is_called_once(db, make_client, make_activity, today):
    client = make_client()
    make_activity(client, due_on=today - timedelta(days=1))
    make_activity(client, due_on=today)
    assert len(calls.queue(today)) == 1


def test_a_planned_call_ends_with_length_answers_and_the_next_step_as_one_step_of_undo(
    db, make_client, make_activity, today, now
):
    client = make_client("Прицепмаш")
    activity = make_activity(client, due_on=today)
    (item,) = calls.queue(today)
    answer = Answer(AnswerState.GIVEN, "1 300 комплектов", today, "talk")
    done = CallDone(
        item, ActivityResult.AGREED, "Просят КП", step(now), 134, said=(("Срок", "декабрь"),),
        answers={"volume": answer},
    )  # fmt: skip
    changes = calls.finish(done, now)
    assert changes.subject_id == activity
    ended = row("SELECT state, result, note FROM activity WHERE id = ?", activity)
    assert tuple(ended) == ("done", "agreed", "Просят КП\nСрок: декабрь")
    assert value("SELECT seconds FROM talk WHERE activity_id = ?", activity) == 134
    assert qualification.own(Entity.CLIENT, client)["volume"].value == "1 300 комплектов"
    assert value("SELECT count(*) FROM activity WHERE state = 'planned'") == 1
    undo.undo()
    assert value("SELECT state FROM activity WHERE id = ?", activity) == "planned"
    assert value("SELECT count(*) FROM talk") == 0
    assert not qualification.own(Entity.CLIENT, client)
    undo.redo()
    assert value("SELECT count(*) FROM talk") == 1


def test_a_call_without_result_note_or_next_step_is_not_ended(db, make_client, today, now):
    client = make_client()
    (item,) = calls.queue(today, Entity.CLIENT, [client])
    for done, rule in (
        (CallDone(item, None), Rule.RESULT_REQUIRED),
        (CallDone(item, ActivityResult.AGREED, "", step(now)), Rule.NOTE_REQUIRED),
        (CallDone(item, ActivityResult.AGREED, "Взяли паузу"), Rule.NEXT_STEP_REQUIRED),
        (CallDone(item, AGAIN, "Позже", step(now), -1), Rule.FIELD_INVALID),
    ):
        with pytest.raises(RuleError) as error:
            calls.finish(done, now)
        assert error.value.rule is rule
    assert value("SELECT count(*) FROM activity") == 0


def test_pause_and_archive_end_a_call_too(db, make_client, today, now):
    paused, gone = make_client(), make_client()
    (one,) = calls.queue(today, Entity.CLIENT, [paused])
    until = today + timedelta(days=30)
    calls.finish(
        CallDone(one, ActivityResult.THINKING, "Бюджет в январе", Pause(until, "нет денег")), now
    )
    assert value("SELECT paused_until FROM client WHERE id = ?", paused) == until.isoformat()
    (two,) = calls.queue(today, Entity.CLIENT, [gone])
    calls.finish(CallDone(two, ActivityResult.REFUSED, "Закрылись", Archive("закрылись")), now)
    assert value("SELECT status FROM client WHERE id = ?", gone) == "archived"


def test_a_call_to_a_lead_stops_its_clock_and_no_answer_does_not(db, make_lead, now):
    from salesapp.db.queries import leads
    from salesapp.domain.leads import LeadDraft
    from salesapp.services import leads as lead_service

    lead = lead_service.create(LeadDraft("Болты", company_name="Монолит", phones="+79220145538"))
    (item,) = calls.queue(now.date(), Entity.LEAD, [lead.subject_id])
    assert item.name == "Монолит"
    moment = datetime.now(UTC)
    tomorrow = NewTask(ActivityKind.CALL, "Ещё", moment.date() + timedelta(days=1), attempt=2)
    calls.finish(CallDone(item, ActivityResult.NO_ANSWER, "", tomorrow), moment)
    assert leads.one(item.lead_id).asked_at is not None
    (item,) = calls.queue(now.date(), Entity.LEAD, [lead.subject_id])
    assert item.activity_id is not None
    again = NewTask(ActivityKind.OFFER, "КП", moment.date() + timedelta(days=1))
    calls.finish(CallDone(item, ActivityResult.AGREED, "Ждут КП", again, 95), moment)
    found = leads.one(item.lead_id)
    assert found.asked_at is None
    assert found.state == "contacted"
    assert value("SELECT count(*) FROM talk") == 2


def test_a_lead_is_put_off_or_refused_out_of_a_call(db, now):
    from salesapp.db.queries import leads
    from salesapp.domain.leads import LeadDraft
    from salesapp.services import leads as lead_service

    moment = datetime.now(UTC)
    first = lead_service.create(LeadDraft("Болты")).subject_id
    second = lead_service.create(LeadDraft("Гайки")).subject_id
    one, two = calls.queue(now.date(), Entity.LEAD, [first, second])
    until = moment.date() + timedelta(days=20)
    calls.finish(
        CallDone(one, ActivityResult.THINKING, "После праздников", Pause(until, "праздники")),
        moment,
    )
    assert leads.one(first).postponed_until == until
    calls.finish(CallDone(two, ActivityResult.REFUSED, "Не наш", Archive("не наш")), moment)
    assert leads.one(second).state == "rejected"


def test_objections_heard_in_a_call_belong_to_it(db, make_client, today, now):
    client = make_client(industry="Завод")
    (item,) = calls.queue(today, Entity.CLIENT, [client])
    library = objection_queries.shelf()
    reply = objection_queries.ranked_replies(library[0].id)[0]
    heard = objections.hear(
        HeardDraft(library[0].id, client_id=client, answer=Reply(Outcome.LIFTED, reply.id))
    ).subject_id
    calls.finish(CallDone(item, AGAIN, "Дорого, но сняли", step(now), heard=(heard,)), now)
    activity = value("SELECT activity_id FROM heard_objection WHERE id = ?", heard)
    assert activity == value("SELECT activity_id FROM talk")
    assert objection_queries.ranked_replies(library[0].id)[0].measured.helped == 1


def test_what_was_typed_stays_until_the_call_is_over(db, make_client, today, now):
    client = make_client()
    (item,) = calls.queue(today, Entity.CLIENT, [client])
    calls.keep_draft(item, {"note": "Первое", "seconds": 12})
    calls.keep_draft(item, {"note": "Первое и второе", "seconds": 40})
    assert value("SELECT count(*) FROM talk_draft") == 1
    assert calls.draft_of(item) == {"note": "Первое и второе", "seconds": 40}
    assert value("SELECT count(*) FROM journal") == 0
    calls.finish(CallDone(item, AGAIN, "Первое и второе", step(now)), now)
    assert not calls.draft_of(item)


def test_a_call_that_was_ended_elsewhere_is_not_ended_twice(
    db, make_client, make_activity, today, now
):
    client = make_client()
    activity = make_activity(client, due_on=today)
    (item,) = calls.queue(today)
    activities.complete(activity, ActivityResult.AGREED, "Уже", step(now), now)
    with pytest.raises(RuleError) as error:
        calls.finish(CallDone(item, AGAIN, "Ещё", step(now)), now)
    assert error.value.rule is Rule.RECORD_CHANGED
    assert not queries.is_planned(activity)


def test_facts_come_at_once_and_only_so_many(
    db, make_client, make_contact, make_deal, make_invoice, make_activity, today, now
):
    client = make_client("Прицепмаш", phone="+73512007710", industry="Прицепы")
    main = make_contact(client, "Костин Павел Андреевич", position="директор", role="decides")
    for place in range(12):
        make_contact(client, f"Иванов {place:02}", is_main=False)
        make_deal(client, amount_minor=place * 100)
        make_activity(client, state="done", done_at=now - timedelta(days=place), result="agreed")
    make_invoice(client, 50_000_00, due_on=today - timedelta(days=3))
    (item,) = calls.queue(today, Entity.CLIENT, [client])
    found = call_facts.facts(item, today)
    assert found.client.name == "Прицепмаш"
    assert found.client.overdue_minor == 50_000_00
    assert found.people[0].id == main
    assert found.people[0].role == "decides"
    assert len(found.people) == call_facts.PEOPLE
    assert len(found.past) == call_facts.PAST
    assert len(found.deals) == call_facts.DEALS
    assert found.unpaid.amount_minor == 50_000_00
    assert found.points[0].value == "+73512007710"


MOST_QUESTIONS = 20
"""Statements for a whole queue, and for the facts of one call: none grows with the list."""


def test_a_queue_of_a_thousand_and_the_facts_of_a_call_ask_few_questions(db, today):
    with_many = """
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)
    INSERT INTO client (id, uid, created_at, updated_at, rev, kind, name, name_key, full_name, inn,
        kpp, ogrn, inn_flag, category, status, city, legal_address, actual_address,
        delivery_address, industry, source, payment_terms, note, pause_reason, search_text)
    SELECT i, 'c' || i, ?1, ?1, 1, 'company', 'Клиент ' || i, 'клиент', '', '', '', '', '', '',
        'active', '', '', '', '', '', '', '', '', '', '' FROM n
    """
    moment = "2026-11-01T00:00:00.000Z"
    execute(with_many, moment)
    execute(
        """INSERT INTO activity (uid, created_at, updated_at, rev, kind, subject, state, client_id,
        due_on, result, note) SELECT 'a' || id, ?1, ?1, 1, 'call', 'Позвонить', 'planned', id, ?2,
        '', '' FROM client""",
        moment,
        today.isoformat(),
    )
    asked: list[str] = []
    connection = database.connection()
    connection.exec_trace = lambda _cursor, sql, _bindings: asked.append(sql) or True
    try:
        found = calls.queue(today)
        assert len(found) == 1000
        assert len(asked) <= MOST_QUESTIONS
        asked.clear()
        for item in found[:20]:
            call_facts.facts(item, today)
        assert len(asked) <= 20 * MOST_QUESTIONS
    finally:
        connection.exec_trace = None


def test_a_walk_is_counted():
    told = tally([CallFact(AGAIN, 61), CallFact(ActivityResult.NO_ANSWER, 0), CallFact(AGAIN, 9)])
    assert (told.calls, told.reached, told.seconds, told.talks) == (3, 2, 70, 1)
    assert told.results[0] == (AGAIN, 2)


def test_an_erased_person_is_in_no_talk_that_is_not_over(db, make_client, make_contact, today):
    from salesapp.services.personal_data import erase

    client = make_client()
    person = make_contact(client, "Костин Павел Андреевич")
    (item,) = calls.queue(today, Entity.CLIENT, [client])
    calls.keep_draft(item, {"note": "Костин Павел Андреевич просит скидку"})
    erase(person, "по просьбе")
    assert "Костин" not in str(value("SELECT words FROM talk_draft"))


def test_a_lead_put_off_in_a_call_pauses_its_client_when_nothing_else_is_planned(
    db, now, make_client, make_activity
):
    from salesapp.domain.leads import LeadDraft
    from salesapp.services import leads as lead_service

    moment = datetime.now(UTC)
    until = moment.date() + timedelta(days=20)
    quiet, busy = make_client("Гранит"), make_client("Базальт")
    make_activity(busy, due_on=moment.date() + timedelta(days=3))
    paused = "SELECT paused_until, pause_reason FROM client WHERE id = ?"
    for client in (quiet, busy):
        lead = lead_service.create(LeadDraft("Болты"), client).subject_id
        (item,) = calls.queue(now.date(), Entity.LEAD, [lead])
        put_off = Pause(until, "ремонт")
        calls.finish(CallDone(item, ActivityResult.THINKING, "После ремонта", put_off), moment)
    assert row(paused, quiet) == (until.isoformat(), "ремонт")
    assert row(paused, busy) == (None, "")
