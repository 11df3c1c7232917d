"""What the report of a day tells the head of sales, beyond talks and money."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from salesapp.db.connection import execute, rows
from salesapp.db.queries import day_reports as sums
from salesapp.db.queries import day_rows
from salesapp.db.queries import orders as queries
from salesapp.domain.day import Order
from salesapp.domain.day_reports import together
from salesapp.domain.leads import LeadDraft
from salesapp.domain.lines import LineDraft
from salesapp.domain.orders import Agreement, OrderLine
from salesapp.domain.plans import Measure, PlanDraft
from salesapp.domain.requests import Contact, RequestDraft, RequestKind
from salesapp.services import day as service
from salesapp.services import (
    day_reports,
    invoices,
    lead_answers,
    lead_requests,
    orders,
    organizations,
    plans,
    shipments,
)  # fmt: skip
from salesapp.services.deals import PlannedStep
from salesapp.services.work_calendar import work_calendar
from tests.services.papers_kit import SELLER, TODAY, bill, issued

NEXT = TODAY + timedelta(days=1)
THIRDS = LineDraft("Болт", 3_000, 33_33, vat_bp=2200, discount_bp=1_000)


@pytest.fixture
def client(db, make_client) -> int:
    organizations.save(SELLER)
    return make_client("ООО «Кровля-Мастер»", inn="7707083893", kpp="770701001")


def confirmed(client: int, line: LineDraft = THIRDS, **facts) -> int:
    made = orders.create(client, None, TODAY).subject_id
    draft = queries.card(made).draft
    orders.save(made, replace(draft, rows=(OrderLine(line),), **facts))
    orders.confirm(made, Agreement("Кротов Сергей"), TODAY)
    return made


def close(day: date) -> None:
    service.close(
        day, datetime.now(UTC), work_calendar(), before=Order(), reason="Клиент перезвонит утром"
    )


def report(day: date):
    (found,) = day_reports.reports(day, day, work_calendar())
    return found


def test_what_left_on_a_day_is_told_with_its_sum(client):
    order = confirmed(client)
    whole = queries.card(order).total_minor
    shipments.ship(order, {1: 1_000}, TODAY, document="ТН-7")
    shipments.ship(order, {1: 1_000}, TODAY)
    shipments.ship(order, {1: 1_000}, NEXT)
    close(TODAY)
    close(NEXT)
    first, second = report(TODAY), report(NEXT)
    assert (first.figures.shipments, second.figures.shipments) == (2, 1)
    assert first.figures.shipped_minor + second.figures.shipped_minor == whole
    assert [one.worth_minor for one in first.shipments] == [30_00, 29_99]
    told = first.shipments[0]
    assert told.client == "ООО «Кровля-Мастер»"
    assert (told.order, told.document) == (queries.card(order).number, "ТН-7")
    both = together([first, second])
    assert (both.shipments, both.shipped_minor) == (3, whole)


def test_what_was_taken_back_did_not_leave(client):
    order = confirmed(client)
    shipments.ship(order, {1: 1_000}, TODAY)
    shipments.unship(queries.shipments(order)[0].id)
    close(TODAY)
    assert report(TODAY).figures.shipments == 0
    assert report(TODAY).shipments == ()


def test_goods_in_dollars_are_told_in_dollars_and_in_roubles(client):
    line = LineDraft("Болт", 2_000, 10_00, vat_bp=None)
    order = confirmed(client, line, currency="USD", rate_micro=90_500_000)
    shipments.ship(order, {1: 1_000}, TODAY)
    close(TODAY)
    (told,) = report(TODAY).shipments
    assert (told.amount_minor, told.currency, told.worth_minor) == (10_00, "USD", 905_00)
    assert report(TODAY).figures.shipped_minor == 905_00


def test_the_report_of_a_closed_day_keeps_what_left(client):
    order = confirmed(client)
    shipments.ship(order, {1: 1_000}, TODAY)
    close(TODAY)
    before = report(TODAY)
    shipments.unship(queries.shipments(order)[0].id)
    assert report(TODAY) == before


def test_a_day_closed_before_shipments_were_kept_does_not_say_that_nothing_left(client):
    shipments.ship(confirmed(client), {1: 1_000}, TODAY)
    close(TODAY)
    counts = '{"report": {"figures": {"calls": 2}, "moves": [], "money": []}}'
    execute(
        "INSERT INTO day_close (uid, created_at, updated_at, rev, day_on, closed_at, counts,"
        " comments, reason) VALUES ('old', ?, ?, 1, ?, ?, ?, '{}', '')",
        *["2026-01-01T10:00:00.000000Z"] * 2,
        TODAY - timedelta(days=1),
        "2026-01-01T10:00:00.000000Z",
        counts,
    )
    old = report(TODAY - timedelta(days=1))
    assert old.is_kept
    assert old.figures.shipments is None
    assert together([old, report(TODAY)]).shipments == 1, "what is known is counted"
    assert together([old]).shipments is None


def asked(day: date, minutes: int | None) -> None:
    at = datetime.combine(day, time(10)).astimezone()
    draft = LeadDraft(f"Заявка {minutes}", contact_name="Анна")
    lead = lead_requests.capture(RequestDraft(draft, RequestKind.CALL, received_at=at)).subject_id
    if minutes is not None:
        done, step = Contact("call", "agreed", "Ждут расчёт"), PlannedStep("call", "Дальше", NEXT)
        lead_answers.answer(lead, done, step, at + timedelta(minutes=minutes))


def test_how_soon_requests_were_answered_is_told(client):
    for minutes in (5, 20, None):
        asked(TODAY, minutes)
    asked(NEXT, 40)
    close(TODAY)
    close(NEXT)
    first, second = report(TODAY).figures, report(NEXT).figures
    assert (first.requests, first.unanswered, first.answer_seconds) == (3, 1, 750)
    assert (second.requests, second.unanswered, second.answer_seconds) == (1, 0, 2_400)
    both = together([report(TODAY), report(NEXT)])
    assert (both.requests, both.unanswered) == (4, 1)
    assert both.answer_seconds == 1_200, "the middle of all answers, not of two middles"


def test_the_plan_of_the_day_is_what_the_month_still_needs(client, make_payment):
    """On Monday, 23 November, six working days are left."""
    plans.set_targets([PlanDraft(TODAY, Measure.REVENUE, 700_00, TODAY)])
    make_payment(client, 100_00, paid_on=TODAY - timedelta(days=3))
    make_payment(client, 50_00, paid_on=TODAY)
    close(TODAY)
    figures = report(TODAY).figures
    assert (figures.received_minor, figures.day_plan_minor) == (50_00, 100_00)
    saturday = TODAY + timedelta(days=5)
    close(saturday)
    assert report(saturday).figures.day_plan_minor == 0, "nothing is asked of a day off"


def test_offers_and_invoices_are_told_with_their_sums(client):
    made = bill(client, LineDraft("Болт", 2_000, 100_00, vat_bp=2200))
    invoices.issue(made, TODAY)
    close(TODAY)
    figures = report(TODAY).figures
    assert (figures.invoices, figures.invoices_minor) == (1, 200_00)
    assert (figures.offers, figures.offers_minor) == (0, 0)


def test_how_much_is_planned_for_the_next_working_day_is_told(client, make_activity):
    friday = TODAY + timedelta(days=4)
    make_activity(client, due_on=friday + timedelta(days=3), kind="call")
    make_activity(client, due_on=friday + timedelta(days=3), kind="task")
    close(friday)
    assert report(friday).figures.next_steps == 2


@pytest.mark.parametrize(
    ("sql", "asks"),
    [
        (sums._SHIPPED, 1),
        (sums._PAPERS, 3),
        (day_rows._PAPERS, 3),
        (sums._MOVES, 3),
        (day_rows._MOVES, 3),
    ],
)
def test_what_was_done_on_a_day_is_found_by_the_day(db, sql, asks):
    asked = [None] * asks
    plan = [str(step[3]) for step in rows(f"EXPLAIN QUERY PLAN {sql}", *asked)]
    assert not [step for step in plan if step.startswith("SCAN") and "CONSTANT" not in step]


def test_reports_have_numbers_and_the_words_of_the_manager(client):
    service.close(
        TODAY,
        datetime.now(UTC),
        work_calendar(),
        before=Order(),
        reason="так",
        note=" Склад стоит ",
    )
    service.close(NEXT, datetime.now(UTC), work_calendar(), before=Order(), reason="так")
    first, second = report(TODAY), report(NEXT)
    assert (first.number, second.number) == (1, 2)
    assert (first.note, second.note) == ("Склад стоит", "")


def test_who_owes_past_due_is_told_by_client_and_kept(client, make_client, make_payment):
    other = make_client("ООО «Ромашка»")
    issued(client, 700_00, due=1)
    first = issued(other, 300_00, due=1)
    day = TODAY + timedelta(days=5)
    close(day)
    told = report(day)
    assert [(one.client, one.overdue_minor, one.days) for one in told.debts] == [
        ("ООО «Кровля-Мастер»", 700_00, 4), ("ООО «Ромашка»", 300_00, 4),
    ]  # fmt: skip
    assert sum(one.overdue_minor for one in told.debts) == told.figures.overdue_minor
    make_payment(other, 300_00, invoice=first, paid_on=day)
    assert report(day) == told
