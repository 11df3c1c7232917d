"""Meetings: the brief before one, and minutes whose agreements become tasks."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from salesapp.db.queries import activities as asked
from salesapp.db.queries import invoices as invoice_queries
from salesapp.domain.activities import ActivityDraft, ActivityKind
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.lines import LineDraft
from salesapp.domain.vat import VatMode
from salesapp.services import activities, invoices, meetings, organizations, undo
from salesapp.services.meetings import Agreement, BriefWords
from tests.services.papers_kit import SELLER


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


def printed(data: bytes) -> str:
    import pypdfium2

    return pypdfium2.PdfDocument(data)[0].get_textpage().get_text_range()


@pytest.fixture
def in_dollars(db, make_client, make_deal, today):
    """A client whose deal and whose invoice are in dollars, and the meeting with it."""
    organizations.save(SELLER)
    client = make_client("Northern Trade", inn="7707083893")
    deal = make_deal(client, "Drills", amount_minor=1_500_00, currency="USD")
    made = invoices.create(client, deal, today).subject_id
    line = LineDraft("Drill", 2_000, 500_00, vat_bp=2200, unit="шт")
    draft = replace(invoice_queries.card(made).draft, lines=(line,), vat_mode=VatMode.ON_TOP)
    invoices.save(made, replace(draft, currency="USD", rate_micro=90_000_000, rate_on=today))
    invoices.issue(made, today)
    draft = ActivityDraft(ActivityKind.MEETING, "Drills", today, "11:00", client)
    return activities.plan(draft).subject_id


def test_the_brief_tells_sums_in_their_currency_and_goods_in_roubles_with_vat(in_dollars, today):
    words = BriefWords(*(f"w{place}" for place in range(21)))
    told = printed(meetings.brief(in_dollars, words, str, today)).replace("\u00a0", " ")
    assert "1 500,00 $" in told
    assert "109 800,00 ₽" in told


def test_a_brief_in_english_is_english_throughout(in_dollars, today):
    words = BriefWords(*(f"w{place}" for place in range(21)))
    told = printed(meetings.brief(in_dollars, words, str, today, "en"))
    for one in ("23 November 2026", "$1,500.00", "109,800.00", "2 pcs", "23 Nov 2026"):
        assert one in told.replace("\u00a0", " ")
