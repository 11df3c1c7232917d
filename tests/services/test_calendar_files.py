"""Activities go to a calendar file and come from one; a second import changes nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from salesapp.db.connection import value
from salesapp.db.queries import activities as asked
from salesapp.domain.activities import ActivityDraft, ActivityKind, ActivityResult
from salesapp.domain.recurrence import Frequency, Repeat
from salesapp.exchange.ics import Event, write_calendar
from salesapp.exchange.ics_child import dump_event, load_event
from salesapp.exchange.ics_read import read_calendar
from salesapp.services import activities, calendar_files, undo
from salesapp.services.activity_drafts import draft_of
from salesapp.services.calendar_files import Outcome, plan_import, run_import

STAMP = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.fixture
def foreign(today):
    return [
        Event("a@other", "Демонстрация", today + timedelta(days=2), time(15), 45, "Склад 2",
              people=("ivanov@client.example",), remind_min=20),
        Event("b@other", "Отпуск", today + timedelta(days=9)),
        Event("c@other", "Планёрка", today - timedelta(days=70), time(9, 30), 30,
              repeat=Repeat(Frequency.WEEKLY, times=20)),
        Event("d@other", "Прошлое", today - timedelta(days=3), time(10), 30),
        Event("e@other", "Отменено", today, time(10), 30, is_cancelled=True),
    ]  # fmt: skip


def outcomes(planned):
    return [one.outcome for one in planned]


def test_events_become_activities_of_the_client_they_name(foreign, make_client, today):
    client = make_client("Волжмонтаж", email="ivanov@client.example")
    planned = plan_import(foreign, today)
    assert outcomes(planned) == [
        Outcome.NEW, Outcome.NEW, Outcome.NEW, Outcome.PAST, Outcome.CANCELLED,
    ]  # fmt: skip
    run_import(planned, "чужой.ics")
    [meeting] = asked.open_of_client(client)
    assert (meeting.kind, meeting.due_time, meeting.duration_min) == ("meeting", "15:00", 45)
    assert (meeting.place, meeting.remind_min) == ("Склад 2", 20)
    weekly = next(one for one in asked.upcoming(today, today + timedelta(9)) if one.series_id)
    assert weekly.due_on == today
    assert draft_of(weekly.id).repeat == Repeat(Frequency.WEEKLY, times=10)
    undo.undo()
    assert value("SELECT count(*) FROM activity") == 0
    assert value("SELECT count(*) FROM external_key") == 0


def test_a_second_import_changes_nothing_and_a_changed_event_changes_its_activity(
    db, foreign, today
):
    run_import(plan_import(foreign, today), "x.ics")
    again = plan_import(foreign, today)
    assert not {Outcome.NEW, Outcome.CHANGED} & set(outcomes(again))
    run_import(again, "x.ics")
    assert undo.next_undo().action == "activity.import"
    moved = [replace(foreign[0], time=time(16), summary="Показ"), *foreign[1:]]
    planned = plan_import(moved, today)
    assert outcomes(planned)[0] is Outcome.CHANGED
    run_import(planned, "x.ics")
    [one] = asked.for_day(today + timedelta(days=2))
    assert (one.subject, one.due_time) == ("Показ", "16:00")
    assert value("SELECT count(*) FROM activity") == 3


def test_our_own_file_changes_nothing_here(db, make_client, today):
    client = make_client("Волжмонтаж")
    for draft in (
        ActivityDraft(ActivityKind.VISIT, "Склад; образцы, паспорта", today, "11:00", client,
                      duration_min=90, place="Заводская, 4", note="Взять:\nобразцы"),
        ActivityDraft(ActivityKind.TASK, "Отчёт", today, repeat=Repeat(Frequency.WORKING)),
        ActivityDraft(ActivityKind.CALL, "Звонок", today + timedelta(days=1), "09:15", client),
    ):  # fmt: skip
        activities.plan(draft)
    events = calendar_files.events_of()
    assert [one.title for one in events if one.time] == [
        "Волжмонтаж: Склад; образцы, паспорта",
        "Волжмонтаж: Звонок",
    ]
    back = read_calendar(write_calendar(events, "Local", STAMP).decode("utf-8"))
    assert set(outcomes(plan_import(back, today))) == {Outcome.UNCHANGED}


def test_a_program_that_knows_nothing_of_ours_does_not_put_the_client_into_the_subject(
    db, make_client, today
):
    client = make_client("Волжмонтаж")
    for subject in ("Звонок", "Встреча"):
        activities.plan(ActivityDraft(ActivityKind.CALL, subject, today, "09:15", client))
    text = write_calendar(calendar_files.events_of(), "Local", STAMP).decode("utf-8")
    kept = [line for line in text.split("\r\n") if not line.startswith("X-SALESAPP")]
    first, second = read_calendar("\r\n".join(kept))
    later = replace(second, time=time(16))
    planned = plan_import([first, later], today)
    assert outcomes(planned) == [Outcome.UNCHANGED, Outcome.CHANGED]
    run_import(planned, "x.ics")
    found = {one.subject: one.due_time for one in asked.open_of_client(client)}
    assert found == {"Звонок": "09:15", "Встреча": "16:00"}


def test_what_is_done_here_is_not_planned_again_by_our_own_file(db, make_client, today, now):
    client = make_client("Волжмонтаж")
    tomorrow = today + timedelta(days=1)
    for subject in ("Звонок", "Напоминание"):
        activities.plan(ActivityDraft(ActivityKind.CALL, subject, tomorrow, "09:15", client))
    data = write_calendar(calendar_files.events_of(), "Local", STAMP).decode("utf-8")
    done, _other = asked.open_of_client(client)
    activities.complete(done.id, ActivityResult.AGREED, "договорились", None, now)
    assert set(outcomes(plan_import(read_calendar(data), today))) == {Outcome.UNCHANGED}


def test_what_was_deleted_here_comes_again(db, foreign, today):
    run_import(plan_import(foreign[:1], today), "x.ics")
    [one] = asked.for_day(today + timedelta(days=2))
    activities.delete(one.id, today)
    planned = plan_import(foreign[:1], today)
    assert outcomes(planned) == [Outcome.NEW]
    run_import(planned, "x.ics")
    assert len(asked.for_day(today + timedelta(days=2))) == 1


def test_only_the_chosen_ones_go_out(db, make_activity, today):
    first = make_activity(None, kind="task", subject="Отчёт", due_on=today)
    make_activity(None, kind="task", subject="План", due_on=today)
    make_activity(None, kind="task", subject="Без дня", due_on=None)
    assert [one.summary for one in calendar_files.events_of([first])] == ["Отчёт"]
    assert len(calendar_files.events_of()) == 2


def test_a_meeting_of_a_series_that_was_moved_or_dropped_is_not_planned_twice(db, today):
    lines = (
        "BEGIN:VCALENDAR", "VERSION:2.0",
        "BEGIN:VEVENT", "UID:w", f"DTSTART:{today:%Y%m%d}T100000", "SUMMARY:Планёрка",
        "RRULE:FREQ=WEEKLY", f"EXDATE:{today + timedelta(7):%Y%m%d}T100000", "END:VEVENT",
        "BEGIN:VEVENT", "UID:w", f"RECURRENCE-ID:{today:%Y%m%d}T100000",
        f"DTSTART:{today + timedelta(2):%Y%m%d}T150000", "SUMMARY:Планёрка", "END:VEVENT",
        "END:VCALENDAR",
    )  # fmt: skip
    events = read_calendar("\n".join(lines))
    run_import(plan_import([load_event(dump_event(one)) for one in events], today), "x.ics")
    found = asked.upcoming(today, today + timedelta(days=30))
    assert [(one.due_on, one.due_time) for one in found] == [
        (today + timedelta(days=2), "15:00"),
        (today + timedelta(days=14), "10:00"),
    ]
