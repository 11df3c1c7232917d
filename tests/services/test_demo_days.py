"""The sample company: what it did long ago stands on the days it was done, not on today."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from salesapp.db.connection import rows, value
from salesapp.db.fields import moment_on, parse_moment
from salesapp.db.queries import day, order_list, plans
from salesapp.db.queries.order_list import OrderFilter
from salesapp.domain.dates import add_months
from salesapp.domain.orders import OrderStatus
from salesapp.domain.plans import Measure, first_of, pace
from salesapp.services import checks
from salesapp.services.demo.fill import fill
from salesapp.services.work_calendar import work_calendar


@pytest.fixture
def company(db):
    fill()
    return datetime.now().astimezone().date()


def test_papers_of_the_year_left_on_their_days(company):
    sent = rows("SELECT drawn_on, sent_at FROM offer WHERE sent_at IS NOT NULL")
    assert len(sent) > 50
    assert all(str(parse_moment(at).astimezone().date()) == on for on, at in sent)
    issued = rows("SELECT issued_on, issued_at FROM invoice WHERE state = 'issued'")
    assert all(str(parse_moment(at).astimezone().date()) == on for on, at in issued)
    agreed = rows("SELECT drawn_on, confirmed_at FROM sales_order")
    assert all(str(parse_moment(at).astimezone().date()) == on for on, at in agreed)
    today = sum(on == company.isoformat() for on, _at in sent)
    assert today * 10 < len(sent)


def test_deals_beyond_the_offer_have_its_answer_and_few_offers_are_silent(company):
    beyond = value(
        "SELECT count(*) FROM offer JOIN deal ON deal.id = offer.deal_id"
        " JOIN stage ON stage.id = deal.stage_id WHERE offer.state = 'sent'"
        " AND stage.code NOT IN ('offer', 'selection', 'qualification', 'lost')"
    )
    assert beyond == 0
    assert 0 < day.order(company, work_calendar()).silent_offer <= 5


@pytest.mark.parametrize("today", [date(2026, 11, 22), date(2026, 11, 23)])
def test_nothing_was_done_in_the_days_to_come(db, today):
    """On a Sunday, too: a talk of Saturday was one of Friday, not of the Monday to come."""
    fill(today)
    last = value("SELECT max(done_at) FROM activity WHERE state = 'done'")
    assert parse_moment(last).astimezone().date() <= today
    assert value("SELECT count(*) FROM activity WHERE state = 'done'") > 300


def test_the_moment_of_another_day_is_its_noon_and_of_today_is_now():
    today = datetime.now().astimezone()
    assert abs(moment_on(today.date()) - today) < timedelta(minutes=1)
    other = moment_on(today.date() - timedelta(days=3)).astimezone()
    assert (other.date(), other.hour) == (today.date() - timedelta(days=3), 12)


def test_the_sample_company_trades_by_orders_with_a_return_and_its_money(db):
    fill(date(2026, 11, 23))
    shown = order_list.rows_of(list(order_list.ids(OrderFilter())), date(2026, 11, 23))
    statuses = {one.status for one in shown}
    assert {
        OrderStatus.CLOSED, OrderStatus.IN_FULFILMENT, OrderStatus.HELD, OrderStatus.CONFIRMED,
    } <= statuses  # fmt: skip
    assert any(one.version == 2 for one in shown), "one was agreed anew"
    assert any(0 < one.invoiced_minor < one.total_minor for one in shown), "invoiced in part"
    numbers_of = [one.number for one in shown if one.version == 1]
    assert numbers_of == sorted(numbers_of, reverse=True), "numbers follow time"
    assert value("SELECT count(*) FROM credit_note") == 1
    assert value("SELECT sum(amount_minor) FROM payment WHERE kind = 'refund'") == -value(
        "SELECT total_minor FROM credit_note"
    )
    assert checks.check_store() == []


@pytest.mark.parametrize(
    "today",
    [date(2026, 12, 1), date(2027, 1, 1), date(2027, 1, 12), date(2027, 1, 31), date(2028, 2, 29)],
)
def test_the_plan_looks_sensible_on_any_day_of_a_month(db, today):
    """On the first day next to nothing has come: what the deals promise was 47 times the plan."""
    fill(today)
    months = [add_months(first_of(today), place) for place in range(-11, 1)]
    targets = [plans.target(month, Measure.REVENUE, today) for month in months]
    asked = [one for one in targets if one]
    assert all(targets[-9:])
    assert max(asked) < 3 * min(asked), "no month asks for many times what another does"
    expected = sum(one.weighted_minor for one in plans.chances(today))
    fact = plans.fact(today, Measure.REVENUE, today)
    stands = pace(targets[-1], fact, expected, today, work_calendar())
    assert 80_00 <= stands.forecast_bp <= 130_00
    assert stands.fact_bp <= 100_00
