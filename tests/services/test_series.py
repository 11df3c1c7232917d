"""Things done again and again: the next one comes by itself, one or all of them are changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from salesapp.db.connection import row, value
from salesapp.db.queries import activities as asked
from salesapp.domain.activities import ActivityDraft, ActivityKind, ActivityResult
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.recurrence import Frequency, Repeat
from salesapp.exchange.ics import write_calendar
from salesapp.exchange.ics_read import read_calendar
from salesapp.services import activities, calendar_files, undo
from salesapp.services.activity_drafts import draft_of, next_of_series, repeat_of

DONE = ActivityResult.DONE
WEEKLY = Repeat(Frequency.WEEKLY)
WEEK = timedelta(days=7)


@pytest.fixture
def report(db, make_client, make_contact, today):
    """A task of every week with a client, with somebody who takes part."""
    client = make_client("Волжмонтаж")
    person = make_contact(client)
    draft = ActivityDraft(
        ActivityKind.MEETING, "Планёрка", today, "10:00", client, duration_min=45,
        place="Склад", travel_before_min=20, participants=(person,), repeat=WEEKLY,
    )  # fmt: skip
    return client, activities.plan(draft).subject_id


def only_open(client):
    [found] = asked.open_of_client(client)
    return found


def test_done_once_it_comes_again_with_everything(report, now, today):
    client, first = report
    activities.complete(first, ActivityResult.HELD, "обсудили", None, now)
    again = only_open(client)
    assert (again.due_on, again.due_time, again.duration_min) == (today + WEEK, "10:00", 45)
    assert (again.place, again.travel_before_min, again.subject) == ("Склад", 20, "Планёрка")
    assert [name for _id, name in asked.participants(again.id)] == ["Иванов Иван Иванович"]
    undo.undo()
    assert only_open(client).id == first


def test_done_late_it_skips_what_was_missed(report, now, today):
    client, first = report
    activities.complete(first, ActivityResult.HELD, "обсудили", None, now + timedelta(days=16))
    assert only_open(client).due_on == today + 3 * WEEK


def test_moved_once_it_keeps_its_rhythm(report, now, today):
    client, first = report
    activities.reschedule(first, today + timedelta(days=2), "15:00")
    activities.complete(first, ActivityResult.HELD, "обсудили", None, now + timedelta(days=2))
    assert (only_open(client).due_on, only_open(client).due_time) == (today + WEEK, "10:00")


def test_only_this_one_is_changed(report, now, today):
    client, first = report
    draft = replace(draft_of(first), subject="Планёрка у директора", due_time="12:00")
    activities.update(first, draft, asked.one(first).rev)
    activities.complete(first, ActivityResult.HELD, "обсудили", None, now)
    assert (only_open(client).subject, only_open(client).due_time) == ("Планёрка", "10:00")


def test_this_one_and_all_following_are_changed(report, now, today):
    client, first = report
    draft = replace(
        draft_of(first), subject="Сверка", due_time="16:00", repeat=Repeat(Frequency.MONTHLY)
    )
    activities.update(first, draft, asked.one(first).rev, following=True)
    activities.complete(first, ActivityResult.HELD, "обсудили", None, now)
    again = only_open(client)
    assert (again.subject, again.due_time) == ("Сверка", "16:00")
    assert again.due_on == today.replace(month=today.month + 1)


def test_a_series_ends_with_the_number_or_the_day(db, now, today):
    draft = ActivityDraft(ActivityKind.TASK, "Отчёт", today, repeat=replace(WEEKLY, times=2))
    first = activities.plan(draft).subject_id
    assert next_of_series(first, today) == today + WEEK
    activities.complete(first, DONE, "", None, now)
    [second] = asked.upcoming(today, today + 9 * WEEK)
    assert repeat_of(second.id).times == 1
    activities.complete(second.id, DONE, "", None, now + WEEK)
    assert asked.upcoming(today, today + 99 * WEEK) == []


def test_ending_the_rule_keeps_this_one(report, now):
    client, first = report
    draft = replace(draft_of(first), repeat=None)
    activities.update(first, draft, asked.one(first).rev, following=True)
    assert asked.one(first).series_id is None
    with pytest.raises(RuleError) as caught:
        activities.complete(first, ActivityResult.HELD, "обсудили", None, now)
    assert caught.value.rule is Rule.NEXT_STEP_REQUIRED
    assert only_open(client).id == first


def test_given_up_it_comes_again_unless_all_are_given_up(report, now, today):
    client, first = report
    activities.cancel(first, "заболел", None, now)
    second = only_open(client)
    assert second.due_on == today + WEEK
    with pytest.raises(RuleError):
        activities.cancel(second.id, "отменили", None, now, ends_series=True)


def test_lengths_nobody_means_are_refused(db, today):
    draft = ActivityDraft(ActivityKind.TASK, "Отчёт", today, duration_min=25 * 60)
    with pytest.raises(RuleError) as caught:
        activities.plan(draft)
    assert caught.value.facts == {"field": "duration_min"}
    assert value("SELECT count(*) FROM activity") == 0


def test_a_short_note_is_no_note(db, make_client, make_activity, now, today):
    from salesapp.domain.day_rules import DayRules
    from salesapp.services.day_rules import set_rules

    set_rules(replace(DayRules(), note_least=10, note_always=True))
    task = make_activity(None, kind="task", subject="Отчёт", due_on=today)
    with pytest.raises(RuleError) as caught:
        activities.complete(task, DONE, "сдал", None, now)
    assert (caught.value.rule, caught.value.facts) == (Rule.NOTE_REQUIRED, {"least": 10})
    activities.complete(task, DONE, "сдал в срок", None, now)
    assert row("SELECT state FROM activity WHERE id = ?", task) == ("done",)


@pytest.fixture
def in_february(db, now):
    """The third one of the last days of months."""
    start = date(2026, 12, 31)
    draft = ActivityDraft(
        ActivityKind.TASK, "Сверка", start, "10:00", repeat=Repeat(Frequency.MONTHLY, times=6)
    )
    one = activities.plan(draft).subject_id
    for month, day in ((12, 31), (1, 31)):
        activities.complete(one, DONE, "", None, now.replace(2027 - month // 12, month, day))
        one = value("SELECT max(id) FROM activity")
    assert asked.one(one).due_on == date(2027, 2, 28)
    return one


def test_what_is_changed_in_february_is_at_the_end_of_march_again(in_february, now):
    draft = replace(draft_of(in_february), note="Взять акт")
    assert draft.repeat.times == 4
    activities.update(in_february, draft, asked.one(in_february).rev, following=True)
    assert repeat_of(in_february).times == 4
    activities.complete(in_february, DONE, "", None, now.replace(2027, 2, 28))
    [march] = asked.upcoming(date(2027, 3, 1), date(2027, 4, 30))
    assert (march.due_on, march.note) == (date(2027, 3, 31), "Взять акт")
    assert repeat_of(march.id).times == 3


def test_a_calendar_shows_the_last_days_of_months_from_february_on(in_february):
    [event] = calendar_files.events_of()
    text = write_calendar([event], "Local", datetime(2026, 11, 23, tzinfo=UTC)).decode()
    assert "BYMONTHDAY=28,29,30,31;BYSETPOS=-1" in text
    [back] = read_calendar(text)
    assert back.repeat == Repeat(Frequency.MONTHLY, times=4)
