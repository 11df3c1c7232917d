"""Calls, meetings and tasks: a result, words where needed, and always a next step."""

from __future__ import annotations

from datetime import timedelta

import pytest

from salesapp.db.connection import row, rows, value
from salesapp.db.queries import activities as asked
from salesapp.db.queries import clients as client_list
from salesapp.domain.activities import (
    RESULTS,
    ActivityDraft,
    ActivityKind,
    ActivityResult,
    Archive,
    NewTask,
    Pause,
)
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.requests import Contact
from salesapp.services import activities, clients, lead_answers, leads, undo
from salesapp.services.deals import PlannedStep

DONE = ActivityResult.DONE


@pytest.fixture
def later(today):
    return NewTask(ActivityKind.CALL, "Узнать решение", today + timedelta(days=2), "10:30")


@pytest.fixture
def task(today):
    def plan(client=None, *, deal=None, lead=None, kind=ActivityKind.TASK, due_on=today):
        draft = ActivityDraft(kind, "Сделать", due_on, client_id=client, deal_id=deal, lead_id=lead)
        return activities.plan(draft).subject_id

    return plan


def refused(rule, call, *args):
    with pytest.raises(RuleError) as caught:
        call(*args)
    assert caught.value.rule is rule
    return caught.value.facts


def test_the_last_step_of_a_client_asks_for_the_next_one(db, make_client, task, now, today, later):
    client = make_client()
    step = task(client)
    facts = refused(Rule.NEXT_STEP_REQUIRED, activities.complete, step, DONE, "", None, now)
    assert facts == {"client_id": client, "deal_id": None}
    assert asked.one(step).state == "planned"
    activities.complete(step, DONE, "", later, now)
    [next_one] = asked.open_of_client(client)
    assert (next_one.subject, next_one.due_on, next_one.due_time) == (
        "Узнать решение",
        later.due_on,
        "10:30",
    )
    [shown] = client_list.rows([client], today)
    assert (shown.step_id, shown.step_on, shown.last_contact_on) == (
        next_one.id,
        later.due_on,
        today,
    )


def test_another_open_step_is_enough(db, make_client, task, now):
    client = make_client()
    first, second = task(client), task(client)
    activities.complete(first, DONE, "", None, now)
    refused(Rule.NEXT_STEP_REQUIRED, activities.cancel, second, "отпало", None, now)


def test_an_undated_task_is_not_a_next_step(db, make_client, task, now):
    client = make_client()
    task(client, due_on=None)
    step = task(client)
    refused(Rule.NEXT_STEP_REQUIRED, activities.complete, step, DONE, "", None, now)


def test_a_pause_stands_for_the_next_step(db, make_client, task, now, today):
    client = make_client()
    step = task(client)
    refused(
        Rule.FIELD_REQUIRED, activities.complete, step, DONE, "",
        Pause(today + timedelta(9), " "), now,
    )  # fmt: skip
    activities.complete(step, DONE, "", Pause(today + timedelta(9), "ремонт склада"), now)
    assert asked.counts(today).without_step_clients == 0
    assert asked.counts(today + timedelta(10)).without_step_clients == 1


def test_the_archive_stands_for_the_next_step(db, make_client, task, now):
    client = make_client()
    activities.cancel(task(client), "не отвечают", Archive("закрылись"), now)
    assert row("SELECT status, note FROM client") == ("archived", "закрылись")


def test_a_client_whose_lead_is_open_does_not_go_to_the_archive(
    db, make_client, make_lead, task, now
):
    client = make_client()
    asked = make_lead("Болты", client_id=client)
    step = task(client, lead=asked)
    away = Archive("закрылись")
    facts = refused(Rule.RECORD_IN_USE, activities.complete, step, DONE, "", away, now)
    assert facts["leads"] == 1
    assert value("SELECT status FROM client") != "archived"
    refused(Rule.RECORD_IN_USE, clients.archive, client)
    leads.reject(asked, "Не целевой", "Закрылись")
    clients.archive(client)
    assert value("SELECT status FROM client") == "archived"


def test_an_answer_to_a_lead_plans_nothing_with_an_archived_client(
    db, make_client, make_lead, now, today
):
    client = make_client(status="archived")
    asked = make_lead("Болты", client_id=client)
    step = PlannedStep("call", "Уточнить", today + timedelta(days=1))
    said = Contact("call", "agreed", "Просил перезвонить завтра.")
    facts = refused(Rule.FIELD_INVALID, lead_answers.answer, asked, said, step, now)
    assert facts["client_id"] == client
    assert value("SELECT count(*) FROM activity") == 0


def test_an_open_deal_needs_a_step_of_its_own(db, make_client, make_deal, task, now, later):
    client = make_client()
    deal = make_deal(client)
    step = task(deal=deal)
    task(client)
    facts = refused(Rule.NEXT_STEP_REQUIRED, activities.complete, step, DONE, "", None, now)
    assert facts == {"client_id": None, "deal_id": deal}
    activities.complete(step, DONE, "", later, now)
    [next_one] = asked.open_of_deal(deal)
    assert next_one.client_id == client


def test_a_deal_is_paused_and_its_client_only_when_nothing_else_is_planned(
    db, make_client, make_deal, task, now, today
):
    client = make_client()
    deal = make_deal(client)
    other = task(client)
    pause = Pause(today + timedelta(9), "бюджет в январе")
    activities.complete(task(deal=deal), DONE, "", pause, now)
    assert value("SELECT pause_reason FROM deal") == "бюджет в январе"
    assert value("SELECT paused_until FROM client") is None
    activities.complete(other, DONE, "", pause, now)
    assert value("SELECT paused_until FROM client") == pause.until.isoformat()


def test_a_closed_deal_asks_for_nothing(db, make_client, make_deal, task, now):
    client = make_client()
    task(client)
    deal = make_deal(client, stage="won")
    activities.complete(task(deal=deal), DONE, "", None, now)


@pytest.mark.parametrize("kind", list(ActivityKind))
def test_an_activity_ends_with_a_result_and_what_was_said(db, make_client, task, now, later, kind):
    client = make_client()
    step = task(client, kind=kind)
    refused(Rule.RESULT_REQUIRED, activities.complete, step, None, "слова", later, now)
    result = RESULTS[kind][0]
    if kind in (ActivityKind.CALL, ActivityKind.MEETING):
        refused(Rule.NOTE_REQUIRED, activities.complete, step, result, " ", later, now)
    activities.complete(step, result, "слова", later, now)
    done = asked.one(step)
    assert (done.state, done.result, done.note, done.done_at) == ("done", result, "слова", now)


def test_an_unanswered_call_needs_no_words(db, make_client, task, now, later):
    step = task(make_client(), kind=ActivityKind.CALL)
    activities.complete(step, ActivityResult.NO_ANSWER, "", later, now)


def test_what_is_done_cannot_be_done_again(db, make_client, task, now, later):
    step = task(make_client())
    activities.complete(step, DONE, "", later, now)
    refused(Rule.RECORD_CHANGED, activities.complete, step, DONE, "", later, now)
    refused(Rule.RECORD_CHANGED, activities.reschedule, step, later.due_on)
    refused(Rule.RECORD_CHANGED, activities.cancel, step, "нет", later, now)


def test_a_call_that_came_in_is_recorded_with_its_step(db, make_client, now, later):
    client = make_client()
    call = ActivityDraft(ActivityKind.CALL, "Входящий", None, client_id=client, note="просят прайс")
    refused(Rule.NEXT_STEP_REQUIRED, activities.log, call, ActivityResult.AGREED, None, now)
    activities.log(call, ActivityResult.AGREED, later, now)
    [past] = asked.past_of_client(client)
    assert (past.note, past.result) == ("просят прайс", "agreed")


def test_a_note_asks_for_nothing(db, make_client, now):
    client = make_client()
    activities.add_note(client, "Переезжают в марте", now)
    assert [one.note for one in asked.past_of_client(client)] == ["Переезжают в марте"]


def test_taking_the_day_off_the_last_step_is_refused(db, make_client, task, today):
    client = make_client()
    step = task(client)
    undated = ActivityDraft(ActivityKind.TASK, "Когда-нибудь", None, client_id=client)
    refused(Rule.NEXT_STEP_REQUIRED, activities.update, step, undated, 1)
    free = task(client, due_on=None)
    activities.update(free, undated, 1)
    refused(Rule.RECORD_CHANGED, activities.update, free, undated, 1)


def test_lists_of_the_day_show_who_and_where_to_call(db, make_client, make_activity, today):
    client = make_client("Волжмонтаж", phone="+78312001407", category="A")
    day = timedelta(days=1)
    late = make_activity(client, due_on=today - day)
    afternoon = make_activity(client, due_time="15:00")
    morning = make_activity(client, due_time="09:00")
    any_time = make_activity(client)
    tomorrow = make_activity(client, due_on=today + day)
    undated = make_activity(client, due_on=None)

    def ids(found):
        return [one.id for one in found]

    assert ids(asked.overdue(today)) == [late]
    assert ids(asked.for_day(today)) == [morning, afternoon, any_time]
    assert ids(asked.upcoming(today + day, today + 7 * day)) == [tomorrow]
    assert ids(asked.undated()) == [undated]
    first = asked.for_day(today)[0]
    assert (first.client_name, first.client_category, first.phone) == (
        "Волжмонтаж",
        "A",
        "+78312001407",
    )
    assert asked.counts(today) == (0, 0, 1, 3)


def test_the_badges_count_those_without_a_step(db, make_client, make_deal, make_activity, today):
    busy, idle = make_client(), make_client()
    make_client(status="archived")
    make_deal(busy)
    make_deal(idle, stage="lost")
    make_activity(busy)
    assert asked.counts(today) == (1, 1, 0, 1)


def test_every_step_can_be_taken_back(db, dump, make_client, make_deal, task, now, today, later):
    client = make_client()
    deal = make_deal(client)
    first, second, third = task(client), task(deal=deal), task(client)
    draft = ActivityDraft(ActivityKind.MEETING, "Встреча", today, "11:00", client_id=client)
    pause = Pause(today + timedelta(9), "отпуск")
    steps = [
        lambda: activities.plan(draft),
        lambda: activities.plan_many([draft, draft]),
        lambda: activities.update(first, draft, 1),
        lambda: activities.reschedule(first, later.due_on, "12:00"),
        lambda: activities.reschedule_many([first, third], today),
        lambda: activities.complete(second, DONE, "", pause, now),
        lambda: activities.complete(first, ActivityResult.HELD, "да", later, now),
        lambda: activities.cancel(third, "отпало", None, now),
        lambda: activities.log(draft, ActivityResult.HELD, later, now),
    ]
    steps[8] = lambda: activities.add_note(client, "заметка", now)
    for number, step in enumerate(steps):
        before = dump()
        step()
        assert dump() != before, number
        undo.undo()
        assert dump() == before, number
        undo.redo()
    assert rows("SELECT count(*) FROM activity") == [(3 + 1 + 2 + 1 + 1,)]


def test_nothing_is_planned_with_an_archived_or_deleted_client(db, make_client, task, now):
    archived = make_client(status="archived")
    assert refused(Rule.FIELD_INVALID, task, archived)["client_id"] == archived
    refused(Rule.RECORD_GONE, task, make_client(deleted_at=now))
    activities.add_note(archived, "просили не звонить", now)


def test_the_counts_of_the_lists_are_their_lengths_and_have_no_ceiling(
    db, make_client, make_activity, today, now
):
    client = make_client()
    for days in (-3, 0, 0, 1, 4, 9, None):
        due = None if days is None else today + timedelta(days=days)
        make_activity(client, due_on=due)
    make_activity(client, state="done", done_at=now, result="done")
    found = asked.list_counts(today, now - timedelta(days=7), now + timedelta(days=1))
    assert found == (2, 1, 1, 4, 1, 1)
    for _ in range(501):
        make_activity(client, due_on=today)
    again = asked.list_counts(today, now - timedelta(days=7), now + timedelta(days=1))
    assert again.today == 503


def test_of_very_many_done_the_latest_are_listed(db, make_activity, now):
    made = [
        make_activity(state="done", done_at=now - timedelta(hours=back)) for back in range(5, 0, -1)
    ]
    found = asked.done(now - timedelta(days=30), now, limit=3)
    assert [one.id for one in found] == made[2:]


@pytest.mark.parametrize("words", ["", "Подписали"])
def test_what_was_noted_when_it_was_planned_outlives_its_end(db, make_client, now, today, words):
    client = make_client()
    planned = ActivityDraft(ActivityKind.TASK, "Отвезти договор", today, client_id=client,
                            note="Пропуск у Марии, вход со двора")  # fmt: skip
    again = NewTask(ActivityKind.CALL, "Позвонить", today + timedelta(days=2))
    step = activities.plan(planned).subject_id
    activities.complete(step, DONE, words, again, now)
    note = asked.one(step).note
    assert note.startswith(words)
    assert note.endswith("Пропуск у Марии, вход со двора")
    given_up = activities.plan(planned).subject_id
    activities.cancel(given_up, "Приехали сами", None, now)
    assert asked.one(given_up).note == "Приехали сами\n\nПропуск у Марии, вход со двора"


def test_what_is_written_down_at_once_is_noted_once(db, make_client, now, today):
    draft = ActivityDraft(ActivityKind.TASK, "Отвёз", today, client_id=make_client(), note="Отдал")
    again = NewTask(ActivityKind.CALL, "Позвонить", today + timedelta(days=2))
    done = activities.log(draft, DONE, again, now).subject_id
    assert asked.one(done).note == "Отдал"
