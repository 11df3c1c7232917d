"""The plan and its versions, order in the base, and the closing of a day."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta

import pytest

from salesapp.db.connection import execute, rows, value
from salesapp.db.queries import day, day_rows, plans
from salesapp.domain.activities import ActivityDraft, ActivityKind, ActivityResult
from salesapp.domain.calendar import WorkCalendar
from salesapp.domain.day import Check, Order
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.plans import Measure, PlanDraft
from salesapp.paths import resource
from salesapp.services import activities, deals, payments, undo
from salesapp.services import day as service
from salesapp.services import plans as plan_service
from salesapp.services.deals import Move

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)
NOVEMBER = date(2026, 11, 1)


@pytest.fixture(scope="module")
def calendar() -> WorkCalendar:
    text = next(resource("calendar").glob("*.json")).read_text("utf-8")
    return WorkCalendar(json.loads(text))


def target(month: date, on: date) -> int:
    return plans.target(month, Measure.REVENUE, on)


def test_a_report_of_a_day_keeps_the_target_of_that_day(db):
    plan_service.set_targets([PlanDraft(NOVEMBER, Measure.REVENUE, 4_500_000_00, NOVEMBER)])
    raised = PlanDraft(date(2026, 11, 15), Measure.REVENUE, 5_000_000_00, date(2026, 11, 15), "РОП")
    plan_service.set_targets([raised])
    assert target(NOVEMBER, date(2026, 11, 14)) == 4_500_000_00
    assert target(NOVEMBER, date(2026, 11, 15)) == 5_000_000_00
    assert [one.comment for one in plans.versions(NOVEMBER, NOVEMBER)] == ["", "РОП"]
    undo.undo()
    assert target(NOVEMBER, date(2026, 11, 30)) == 4_500_000_00


def test_a_target_set_twice_on_a_day_is_one_version(db):
    for amount in (1_00, 2_00):
        plan_service.set_targets([PlanDraft(NOVEMBER, Measure.REVENUE, amount, TODAY)])
    assert target(NOVEMBER, TODAY) == 2_00
    assert len(plans.versions(NOVEMBER, NOVEMBER)) == 1


def test_the_fact_is_money_of_the_month_and_reversals_are_taken_off(db, make_client, make_payment):
    client = make_client("Волжмонтаж")
    make_payment(client, 700_00, paid_on=date(2026, 11, 3))
    make_payment(client, 300_00, paid_on=date(2026, 11, 24))
    make_payment(client, 900_00, paid_on=date(2026, 10, 31))
    assert plans.fact(TODAY, Measure.REVENUE, TODAY) == 700_00
    assert plans.fact(TODAY, Measure.REVENUE, date(2026, 12, 5)) == 1_000_00
    paid = value("SELECT id FROM payment WHERE amount_minor = 70000")
    payments.reverse(paid, "Ошибка", TODAY)
    assert plans.fact(TODAY, Measure.REVENUE, TODAY) == 0


def test_a_client_is_new_in_the_month_of_its_first_money(db, make_client, make_payment):
    old, new = make_client("Давний"), make_client("Новый")
    make_payment(old, 100, paid_on=date(2026, 10, 5))
    for client in (old, new):
        make_payment(client, 100, paid_on=date(2026, 11, 5))
    assert plans.new_clients(TODAY, TODAY) == [new]
    assert plans.fact(TODAY, Measure.NEW_CLIENTS, TODAY) == 1


def test_what_is_paid_of_a_deal_is_no_chance_any_more(
    db, make_client, make_deal, make_invoice, make_payment
):
    client = make_client("Волжмонтаж")
    deal = make_deal(client, amount_minor=1_000_00, expected_close_on=date(2026, 11, 27))
    later = make_deal(client, amount_minor=500_00, expected_close_on=date(2026, 12, 2))
    make_invoice(client, 1_000_00, deal_id=deal)
    make_payment(client, 400_00, paid_on=TODAY)
    payment = value("SELECT max(id) FROM payment")
    part = value("SELECT max(id) FROM instalment")
    execute(
        "INSERT INTO allocation (payment_id, instalment_id, amount_minor, allocated_on)"
        " VALUES (?, ?, ?, ?)",
        payment,
        part,
        400_00,
        TODAY,
    )
    found = plans.chances(TODAY)
    assert [(one.deal_id, one.rest_minor) for one in found] == [(deal, 600_00)]
    assert later not in {one.deal_id for one in found}


def test_each_check_finds_what_it_names_and_nothing_else(
    db, calendar, make_client, make_deal, make_activity
):
    bare = make_client("Без шага")
    paused = make_client("На паузе")
    execute("UPDATE client SET paused_until = '2026-12-01' WHERE id = ?", paused)
    busy = make_client("С шагом")
    make_activity(busy, due_on=TODAY + timedelta(days=1))
    late = make_client("Просрочен")
    step = make_activity(late, due_on=TODAY - timedelta(days=1))
    deal = make_deal(busy, expected_close_on=TODAY - timedelta(days=1))
    found = day.order(TODAY, calendar)
    assert (found.client_step, found.overdue, found.past_close) == (1, 1, 1)
    assert [one.id for one in day.loose(Check.CLIENT_STEP, TODAY, calendar)] == [bare]
    assert [one.id for one in day.loose(Check.OVERDUE, TODAY, calendar)] == [step]
    assert [one.id for one in day.loose(Check.PAST_CLOSE, TODAY, calendar)] == [deal]
    assert [one.id for one in day.loose(Check.DEAL_STEP, TODAY, calendar)] == [deal]


def put_right(client: int, deal: int | None, step: int) -> None:
    activities.plan(
        ActivityDraft(ActivityKind.CALL, "Звонок", TODAY + timedelta(days=1), client_id=client)
    )
    activities.reschedule(step, TODAY + timedelta(days=1))


def test_a_day_closes_when_nothing_is_left(db, calendar, make_client, make_activity):
    client = make_client("Без шага")
    step = make_activity(None, kind="task", due_on=TODAY)
    before = service.order_at_close(TODAY, calendar)
    assert before.left == 2
    with pytest.raises(RuleError) as caught:
        service.close(TODAY, NOW, calendar, before=before)
    assert caught.value.rule is Rule.FIELD_REQUIRED
    assert caught.value.facts["field"] == "reason"
    put_right(client, None, step)
    service.close(TODAY, NOW, calendar, before=before, comments={7: " Дожали "}, chosen=[step])
    (counts, comments, reason) = rows("SELECT counts, comments, reason FROM day_close")[0]
    assert json.loads(counts)["before"]["client_step"] == 1
    assert Order(**json.loads(counts)["after"]).left == 0
    assert json.loads(comments) == {
        "moves": {"7": "Дожали"},
        "chosen": [step],
        "order": [],
    }
    assert reason == ""
    assert day_rows.closed_at(TODAY) == NOW
    assert day_rows.chosen_for(TODAY + timedelta(days=1)) == {step}


def test_a_day_closed_with_something_open_keeps_the_reason_and_never_changes(
    db, calendar, make_client
):
    make_client("Без шага")
    service.close(TODAY, NOW, calendar, before=Order(), reason=" Заболел ")
    assert value("SELECT reason FROM day_close") == "Заболел"
    with pytest.raises(RuleError) as caught:
        service.close(TODAY, NOW, calendar, before=Order(), reason="Ещё раз")
    assert caught.value.rule is Rule.DAY_CLOSED
    for statement in ("UPDATE day_close SET reason = ''", "DELETE FROM day_close"):
        with pytest.raises(Exception, match="frozen: day_close"):
            execute(statement)


def test_moves_of_the_day_are_told_with_their_way(db, make_client, make_deal, stage_id):
    client = make_client("Волжмонтаж")
    deal = make_deal(client)
    deals.move(Move(deal, stage_id("selection"), values={"need": "анкеры", "volume": "10 т"}))
    since = datetime.now(UTC) - timedelta(hours=1)
    (move,) = day_rows.moves(since, since + timedelta(hours=2))
    assert (move.deal_id, move.goes_back, move.kind) == (deal, False, "open")


def test_talks_count_what_is_done_and_what_is_planned(db, make_client, make_activity):
    client = make_client("Волжмонтаж")
    first = make_activity(client, due_on=TODAY)
    make_activity(client, due_on=TODAY)
    activities.complete(first, ActivityResult.NO_ANSWER, "", None, NOW)
    since = datetime(2026, 11, 22, 21, 0, tzinfo=UTC)
    told = day.talks(since, since + timedelta(days=1), TODAY)
    assert (told.calls, told.calls_planned) == (1, 2)
    assert len(day_rows.talks("call", since, since + timedelta(days=1), TODAY)) == 2
