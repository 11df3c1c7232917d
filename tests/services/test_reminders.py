"""What rings, what was missed while the program was off, and putting off."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from salesapp.db.queries import activities as asked
from salesapp.db.store import close_store, open_store
from salesapp.domain.activities import ActivityDraft, ActivityKind
from salesapp.domain.reminders import Snooze
from salesapp.services import activities, reminders, undo


def moment(day, at):
    return datetime.fromisoformat(f"{day.isoformat()}T{at}").astimezone().astimezone(UTC)


@pytest.fixture
def meeting(db, make_client, make_activity, today):
    client = make_client("Орион")
    make_activity(client, subject="Отгрузка", due_on=today + timedelta(days=30))
    draft = ActivityDraft(ActivityKind.MEETING, "Договор", today, "11:00", client)
    return activities.plan(draft).subject_id


def ringing(day, at):
    return [one.row.id for one in reminders.bell(moment(day, at)).ringing]


def test_it_rings_from_its_moment_on_until_it_is_seen(meeting, today):
    assert ringing(today, "10:29") == []
    assert reminders.bell(moment(today, "10:29")).next_at == moment(today, "10:30")
    assert ringing(today, "10:30") == [meeting]
    reminders.see(reminders.bell(moment(today, "10:30")).ringing)
    assert ringing(today, "10:31") == []


def test_what_was_missed_rings_after_a_restart(meeting, today, db):
    close_store()
    open_store(db)
    tomorrow = today + timedelta(days=1)
    assert ringing(tomorrow, "09:00") == [meeting]
    assert ringing(today + timedelta(days=5), "09:00") == []


def test_what_was_seen_stays_seen_after_a_restart(meeting, today, db):
    reminders.see(reminders.bell(moment(today, "10:30")).ringing)
    close_store()
    open_store(db)
    assert ringing(today, "12:00") == []


def test_putting_off_moves_the_reminder_not_the_activity(meeting, today):
    now = moment(today, "10:30")
    reminders.snooze(reminders.bell(now).ringing, Snooze.QUARTER, now)
    assert ringing(today, "10:44") == []
    assert ringing(today, "10:45") == [meeting]
    assert asked.one(meeting).due_time == "11:00"
    undo.undo()
    assert asked.one(meeting) is None


def test_moved_to_another_time_it_rings_anew(meeting, today):
    now = moment(today, "10:30")
    reminders.see(reminders.bell(now).ringing)
    activities.reschedule(meeting, today, "15:00")
    assert ringing(today, "14:29") == []
    assert ringing(today, "14:30") == [meeting]


def test_put_off_and_then_moved_it_rings_at_the_new_time_only(meeting, today):
    now = moment(today, "10:30")
    reminders.snooze(reminders.bell(now).ringing, Snooze.MORNING, now)
    activities.reschedule(meeting, today + timedelta(days=2), "12:00")
    assert ringing(today + timedelta(days=2), "11:30") == [meeting]


def test_what_is_done_does_not_ring(meeting, today, now):
    activities.cancel(meeting, "отпало", None, now)
    assert ringing(today, "10:45") == []


def test_a_program_left_on_over_the_weekend_rings_on_monday(db, make_client, today):
    monday = today + timedelta(days=3)
    call = ActivityDraft(ActivityKind.MEETING, "Договор", monday, "11:00", make_client("Орион"))
    planned = activities.plan(call).subject_id
    now = moment(today, "18:00")
    for _look in range(10):
        bell = reminders.bell(now)
        if bell.ringing:
            break
        assert bell.next_at is not None
        assert bell.next_at > now
        now = bell.next_at
    assert [one.row.id for one in bell.ringing] == [planned]
    assert now == moment(monday, "10:30")
