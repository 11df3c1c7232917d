"""Meetings: the brief before one, and minutes whose agreements become tasks."""

from __future__ import annotations

from datetime import timedelta

import pytest

from salesapp.db.queries import activities as asked
from salesapp.domain.activities import ActivityDraft, ActivityKind
from salesapp.domain.errors import Rule, RuleError
from salesapp.services import activities, meetings, undo
from salesapp.services.meetings import Agreement, BriefWords


@pytest.fixture
def meeting(db, make_organization, make_client, make_contact, today):
    make_organization()
    client = make_client("Волжмонтаж", city="Самара")
    person = make_contact(client, "Иванов Иван")
    draft = ActivityDraft(
        ActivityKind.VISIT, "Показать образцы", today, "11:00", client, contact_id=person,
        place="Заводская, 4", travel_before_min=40,
    )  # fmt: skip
    return client, activities.plan(draft).subject_id


def test_each_agreement_becomes_a_task_with_its_day(meeting, now, today):
    client, visit = meeting
    agreed = [
        Agreement("Прислать образцы М16", today + timedelta(days=2)),
        Agreement("Согласовать договор", today + timedelta(days=5), is_ours=False),
    ]
    meetings.hold(visit, "Показали линию", agreed, None, now)
    done = asked.one(visit)
    assert (done.state, done.result) == ("done", "held")
    assert "1. Прислать образцы М16" in done.note
    steps = [(one.kind, one.subject, one.due_on) for one in asked.open_of_client(client)]
    assert steps == [
        ("task", "Прислать образцы М16", today + timedelta(days=2)),
        ("call", "Согласовать договор", today + timedelta(days=5)),
    ]
    undo.undo()
    assert asked.one(visit).state == "planned"
    assert len(asked.open_of_client(client)) == 1


def test_without_agreements_a_next_step_is_demanded(meeting, now):
    client, visit = meeting
    with pytest.raises(RuleError) as caught:
        meetings.hold(visit, "Показали линию", [], None, now)
    assert caught.value.rule is Rule.NEXT_STEP_REQUIRED
    with pytest.raises(RuleError) as caught:
        meetings.hold(visit, "", [], None, now)
    assert caught.value.rule is Rule.NOTE_REQUIRED
    assert [one.id for one in asked.open_of_client(client)] == [visit]


def test_the_brief_is_one_page_with_what_is_to_know(meeting, today):
    import pypdfium2

    _client, visit = meeting
    words = BriefWords(*(f"w{place}" for place in range(21)))._replace(title="К встрече: {name}")
    data = meetings.brief(visit, words, lambda code: f"вопрос {code}", today)
    pages = pypdfium2.PdfDocument(data)
    assert len(pages) == 1
    text = pages[0].get_textpage().get_text_range()
    for told in ("Волжмонтаж", "Показать образцы", "11:00", "Заводская, 4", "Иванов", "вопрос"):
        assert told in text
    assert data == meetings.brief(visit, words, lambda code: f"вопрос {code}", today)


def test_there_is_no_brief_of_a_meeting_with_nobody(db, make_activity, today):
    alone = make_activity(None, kind="meeting", subject="Планёрка", due_on=today)
    words = BriefWords(*(f"w{place}" for place in range(21)))
    with pytest.raises(RuleError):
        meetings.brief(alone, words, str, today)
