"""The reports on goods, on clients and on debts as of a day, with numbers counted by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from salesapp.db.connection import execute, rows, value
from salesapp.db.queries import credits as credit_queries
from salesapp.db.queries import invoices as queries
from salesapp.db.queries import orders as order_queries
from salesapp.db.queries import (
    receivables,
    sales_ageing,
    sales_clients,
    sales_products,
    settlements,
)
from salesapp.domain.credits import CreditDraft
from salesapp.domain.entities import Entity
from salesapp.domain.errors import RuleError
from salesapp.domain.lines import LineDraft
from salesapp.domain.orders import Agreement, OrderLine
from salesapp.domain.payments import PaymentDraft, RefundDraft
from salesapp.domain.periods import Period, PeriodKind, period_of
from salesapp.domain.receivables import AgeBucket
from salesapp.domain.reconciliation import DebtBasis
from salesapp.domain.sales_reports import TOTAL, Asked, RatedPart, in_roubles, lines_in_roubles
from salesapp.services import (
    credits,
    invoices,
    orders,
    organizations,
    payments,
    refunds,
    shipments,
)
from tests.services.papers_kit import SELLER, TODAY, bill

NOVEMBER = Asked(period_of(PeriodKind.MONTH, TODAY), TODAY)
RATE = 90_500_000
"""90,50 roubles a dollar."""


@pytest.fixture
def bolts(db, make_product) -> int:
    organizations.save(SELLER)
    group = value(
        "INSERT INTO category (uid, created_at, updated_at, rev, name, position)"
        " VALUES ('g', '2026-01-01', '2026-01-01', 1, 'Крепёж', 1) RETURNING id"
    )
    return make_product("Болт М20×80", category=group)


@pytest.fixture
def clients(make_client) -> tuple[int, int]:
    return make_client("ООО «Луг»", inn="7707083893"), make_client("Northern Trade")


def line(product, quantity, price, cost=None, **facts) -> LineDraft:
    facts = {"vat_bp": 2200, "product_id": product, **facts}
    return LineDraft("Болт", quantity * 1_000, price, cost_minor=cost, **facts)


def issue(client, *lines, on=TODAY, dollars=False, due=5) -> int:
    made = bill(client, *lines)
    facts = {"due_on": on + timedelta(days=due)}
    if dollars:
        facts |= {"currency": "USD", "rate_micro": RATE, "rate_on": on}
    invoices.save(made, replace(queries.card(made).draft, **facts))
    invoices.issue(made, on)
    return made


def give_back(invoice, *quantities, on=TODAY) -> int:
    asked = {
        one.line_id: much * 1_000
        for one, much in zip(credit_queries.returnable(invoice), quantities, strict=False)
    }
    return int(credits.issue(CreditDraft(invoice, "Брак", asked), on).subject_id or 0)


def cancel(invoice, on) -> None:
    """Cancel an invoice on a day."""
    noon = datetime.combine(on, time(12)).astimezone()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(invoices, "now", lambda: noon)
        invoices.void(invoice, "Ошибка в цене")


def pay(client, amount, on=TODAY, **facts) -> int:
    return int(payments.register(PaymentDraft(client, amount, on, **facts)).subject_id or 0)


@pytest.fixture
def sold(bolts, clients, make_product) -> dict[str, int]:
    """Bolts to both clients, one of them in dollars, a part given back; a service beside."""
    meadow, north = clients
    nuts = make_product("Гайка М20")
    goods = line(bolts, 10, 122_00, cost=60_00)
    first = issue(meadow, goods, LineDraft("Доставка", 1_000, 1_220_00, vat_bp=2200))
    second = issue(north, line(bolts, 2, 10_00, cost=300_00), line(nuts, 3, 33), dollars=True)
    note = give_back(first, 4)
    issue(meadow, line(bolts, 7, 122_00), on=NOVEMBER.period.first - timedelta(days=1))
    bill(meadow, line(bolts, 100, 122_00))
    return {"first": first, "second": second, "note": note, "nuts": nuts}


def test_goods_are_counted_in_roubles_less_what_came_back(sold, bolts):
    found = {one.name: one for one in sales_products.lines(NOVEMBER)}
    bolt = found["Болт М20×80"]
    assert (bolt.group, bolt.unit, bolt.quantity_milli, bolt.clients) == ("Крепёж", "шт", 8_000, 2)
    # 10 − 4 bolts at 122 ₽; 2 bolts at 10 $ are 20 $ or 1 810 ₽.
    assert bolt.gross_minor == 732_00 + 1_810_00
    # The tax of 20 $ is 3,61 $ or 326,71 ₽ (326,705 upwards).
    assert bolt.net_minor == 600_00 + 1_810_00 - 326_71
    # 6 of ours cost 60 ₽, 2 in dollars 300 ₽.
    assert bolt.margin_minor == bolt.net_minor - 6 * 60_00 - 2 * 300_00
    delivery = found["Доставка"]
    assert (delivery.gross_minor, delivery.margin_minor, delivery.group) == (1_220_00, None, "")
    total = sales_products.lines(NOVEMBER)[-1]
    assert (total.id, total.quantity_milli, total.clients) == (TOTAL, None, 2)
    # 20,99 $ of the whole invoice are 1 899,60 ₽ (1 899,595 upwards).
    assert total.gross_minor == 732_00 + 1_220_00 + 1_899_60
    assert total.margin_minor == bolt.margin_minor


def test_the_papers_of_a_product_come_to_its_sum(sold):
    for one in sales_products.lines(NOVEMBER):
        papers = sales_products.behind(NOVEMBER, one, "gross_minor")
        assert sum(paper.amount_minor or 0 for paper in papers) == one.gross_minor
    (bolt,) = (one for one in sales_products.lines(NOVEMBER) if one.group)
    assert {(one.entity, one.record_id) for one in sales_products.behind(NOVEMBER, bolt, "")} == {
        (Entity.INVOICE, sold["first"]),
        (Entity.INVOICE, sold["second"]),
        (Entity.CREDIT, sold["note"]),
    }


def ordered(client, goods, **facts) -> tuple[int, int]:
    """A confirmed order of one line: its id and the key of the line."""
    made = int(orders.create(client, None, TODAY).subject_id or 0)
    draft = order_queries.card(made).draft
    orders.save(made, replace(draft, rows=(OrderLine(goods),), **facts))
    orders.confirm(made, Agreement("Кротов Сергей"), TODAY)
    return made, next(iter(order_queries.card(made).ordered))


def test_goods_that_left_are_worth_their_share_of_the_order(bolts, clients):
    meadow, north = clients
    before = NOVEMBER.period.first - timedelta(days=1)
    goods = line(bolts, 3, 100_00, cost=10_00, discount_minor=1)
    order, key = ordered(meadow, goods)
    shipments.ship(order, {key: 1_000}, before, "УПД 1")
    shipments.ship(order, {key: 2_000}, TODAY, "УПД 2")
    dollars = {"currency": "USD", "rate_micro": RATE, "rate_on": TODAY}
    abroad, its = ordered(north, line(bolts, 3, 10_00, vat_bp=None), **dollars)
    shipments.ship(abroad, {its: 1_000}, before)
    shipments.ship(abroad, {its: 1_000}, NOVEMBER.period.last)
    shipments.ship(abroad, {its: 1_000}, TODAY)
    shipments.unship(int(value("SELECT max(id) FROM shipment")))
    asked = NOVEMBER._replace(choice=sales_products.SHIPPED)
    bolt, total = sales_products.lines(asked)
    # Of 299,99 a third left before (100,00), of its tax 54,10 as well (18,03); 10 $ are 905 ₽.
    assert (bolt.quantity_milli, bolt.gross_minor) == (3_000, 199_99 + 905_00)
    assert bolt.net_minor == 199_99 - 36_07 + 905_00
    # The cost of two bolts is known for the first order only.
    assert (bolt.margin_minor, bolt.clients) == (199_99 - 36_07 - 20_00, 2)
    assert total[3:8] == (None, "", bolt.net_minor, bolt.gross_minor, bolt.margin_minor)
    opened = sales_products.behind(asked, bolt, "gross_minor")
    assert [(one.record_id, one.title, one.amount_minor) for one in opened] == [
        (abroad, "", 905_00), (order, "УПД 2", 199_99),
    ]  # fmt: skip
    act = settlements.moves(meadow, TODAY, "RUB", DebtBasis.SHIPMENTS)
    assert [one.amount_minor for one in act] == [100_00, 199_99], "as in the act"
    assert sales_products.lines(NOVEMBER) == [], "nothing was invoiced"


@given(st.lists(st.tuples(st.integers(0, 10**9), st.integers(0, 10**8)), max_size=9),
       st.integers(1, 10**9))  # fmt: skip
def test_lines_of_a_paper_in_roubles_are_together_the_paper(parts, rate):
    found = lines_in_roubles([RatedPart(total, vat, rate) for total, vat in parts])
    assert sum(gross for gross, _net in found) == in_roubles(sum(one for one, _v in parts), rate)
    assert sum(gross - net for gross, net in found) == in_roubles(sum(v for _o, v in parts), rate)


# Clients


def test_what_a_client_was_invoiced_paid_and_owes(sold, clients, make_deal):
    meadow, north = clients
    pay(meadow, 1_000_00, allocations=())
    refunds.register(RefundDraft(meadow, 300_00, TODAY))
    pay(north, 5_00, currency="USD", invoice_id=sold["second"])
    make_deal(meadow, stage="won", closed_on=TODAY)
    gone = make_deal(meadow, stage="won", closed_on=TODAY)
    execute("UPDATE deal SET deleted_at = created_at WHERE id = ?", gone)
    execute("UPDATE client SET status = 'archived' WHERE id = ?", north)
    pay(None, 40_00)
    found = {one.id: one for one in sales_clients.lines(NOVEMBER)}
    ours = found[meadow]
    # 1 220 + 1 220 invoiced, 488 back; 854 are owed from October, too.
    assert (ours.invoiced_minor, ours.paid_minor, ours.won) == (1_952_00, 700_00, 1)
    assert (ours.debt_minor, ours.average_minor) == (1_952_00 + 854_00, 2_440_00)
    assert ours.last_on == TODAY
    theirs = found[north]
    # 5 $ are 452,50 ₽; 15,99 $ left are 1 447,10 ₽ (1 447,095 upwards).
    assert (theirs.name, theirs.invoiced_minor) == ("Northern Trade", 1_899_60)
    assert (theirs.paid_minor, theirs.debt_minor, theirs.won) == (452_50, 1_447_10, 0)
    assert found[sales_clients.NOBODY].paid_minor == 40_00
    total = found[TOTAL]
    assert (total.invoiced_minor, total.paid_minor) == (3_851_60, 1_192_50)
    assert (total.debt_minor, total.average_minor) == (4_253_10, 2_169_80)
    assert list(found)[-1] == TOTAL


def test_behind_each_sum_of_a_client_stand_records_that_come_to_it(sold, clients, make_deal):
    meadow, north = clients
    pay(meadow, 1_000_00, allocations=())
    refunds.register(RefundDraft(meadow, 300_00, TODAY))
    pay(north, 5_00, currency="USD", invoice_id=sold["second"])
    make_deal(meadow, stage="won", closed_on=TODAY, amount_minor=9_00)
    for one in sales_clients.lines(NOVEMBER):
        for figure in ("invoiced_minor", "paid_minor", "debt_minor"):
            opened = sales_clients.behind(NOVEMBER, one, figure)
            assert sum(row.amount_minor or 0 for row in opened) == getattr(one, figure), figure
        assert len(sales_clients.behind(NOVEMBER, one, "won")) == one.won
        bills = sales_clients.behind(NOVEMBER, one, "average_minor")
        assert {row.entity for row in bills} == {Entity.INVOICE}


def test_other_days_have_nothing(sold):
    later = Asked(NOVEMBER.period.moved(1), TODAY)
    assert sales_products.lines(later) == sales_clients.lines(later) == []


def test_the_reports_read_the_days_of_the_period_only(db):
    for sql in (
        sales_products._INVOICED,
        sales_products._RETURNED,
        sales_products._SHIPPED,
        sales_clients._INVOICED,
        sales_clients._RETURNED,
        sales_clients._PAID,
        sales_clients._WON,
    ):
        plan = [one[3] for one in rows("EXPLAIN QUERY PLAN " + sql, "2026-11-01", "2026-11-30")]
        assert not [one for one in plan if one.startswith("SCAN")], (sql, plan)


def test_records_behind_a_sum_are_found_by_indices(db):
    asked = "2026-11-01", "2026-11-30", 1
    for sql in sales_clients._ROWS.values():
        plan = [one[3] for one in rows("EXPLAIN QUERY PLAN " + sql, *asked)]
        assert not [one for one in plan if one.startswith("SCAN")], (sql, plan)


def test_debts_of_a_day_read_nothing_that_was_settled_before(db):
    """What is open now and what was set off since; only the latter has no index of days."""
    plan = [one[3] for one in rows("EXPLAIN QUERY PLAN " + sales_ageing._OPEN, TODAY, "2026-11-24")]
    scanned = {one.split()[1] for one in plan if one.startswith("SCAN")}
    kept = {"receivable", "allocation", "credit_allocation"}
    assert scanned <= {*kept, "touched", "open"}, plan


# Debts as of a day


def aged(on, client) -> tuple[int, ...]:
    asked = Asked(Period(on, on), TODAY + timedelta(days=365))
    found = {one.id: one for one in sales_ageing.lines(asked)}
    return found[client][2:6] if client in found else (0, 0, 0, 0)


def test_debts_by_age_as_they_were_on_a_day(bolts, clients):
    client, other = clients
    early = TODAY - timedelta(days=60)
    issue(client, line(bolts, 1, 500_00), on=early, due=10)
    dollars = issue(other, line(bolts, 1, 10_00), on=early, due=20, dollars=True)
    assert aged(early - timedelta(days=1), client) == (0, 0, 0, 0)
    assert aged(early + timedelta(days=10), client) == (500_00, 0, 0, 0)
    assert aged(early + timedelta(days=11), client) == (0, 500_00, 0, 0)
    assert aged(early + timedelta(days=17), client) == (0, 500_00, 0, 0)
    assert aged(early + timedelta(days=18), client) == (0, 0, 500_00, 0)
    assert aged(early + timedelta(days=40), client) == (0, 0, 500_00, 0)
    assert aged(early + timedelta(days=41), client) == (0, 0, 0, 500_00)
    assert aged(early, other) == (905_00, 0, 0, 0)
    # Half is paid on the 30th day, what is left comes back on the 50th.
    pay(other, 4_00, on=early + timedelta(days=30), currency="USD", invoice_id=dollars)
    give_back(dollars, 1, on=early + timedelta(days=50))
    assert aged(early + timedelta(days=29), other) == (0, 0, 905_00, 0)
    assert aged(early + timedelta(days=30), other) == (0, 0, 543_00, 0)
    assert aged(early + timedelta(days=49), other) == (0, 0, 543_00, 0)
    assert aged(early + timedelta(days=50), other) == (0, 0, 0, 0)


def test_an_invoice_cancelled_later_was_owed_till_then(bolts, clients):
    client, _other = clients
    made = issue(client, line(bolts, 1, 500_00), on=TODAY - timedelta(days=3))
    cancel(made, TODAY - timedelta(days=1))
    assert aged(TODAY - timedelta(days=2), client) == (500_00, 0, 0, 0)
    assert aged(TODAY, client) == (0, 0, 0, 0)


def test_a_period_that_runs_tells_the_debts_of_today(bolts, clients):
    issue(clients[0], line(bolts, 1, 500_00), due=3)
    assert NOVEMBER.until == TODAY < NOVEMBER.period.last
    (one, total) = sales_ageing.lines(NOVEMBER)
    assert one[2:] == total[2:] == (500_00, 0, 0, 0, 0, 500_00)
    (paper,) = sales_ageing.behind(NOVEMBER, total, "total")
    assert (paper.amount_minor, paper.day) == (500_00, TODAY + timedelta(days=3))
    assert sales_ageing.behind(NOVEMBER, total, "overdue") == []


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["bill", "dollars", "pay", "pay dollars", "back", "refund", "void"]),
        st.integers(0, 1),
        st.integers(1, 9),
        st.integers(0, 60),
    ),
    max_size=10,
)


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STEPS)
def test_as_of_today_the_debts_are_those_of_now(bolts, clients, steps):
    made: list[int] = []
    for what, who, number, ago in steps:
        day = TODAY - timedelta(days=ago)
        try:
            if what in ("bill", "dollars"):
                goods = line(bolts, number, 12_34)
                made.append(issue(clients[who], goods, on=day, dollars=what == "dollars"))
            elif what == "back" and made:
                give_back(made[number % len(made)], 1, on=TODAY)
            elif what == "void" and made:
                cancel(made[number % len(made)], TODAY)
            elif what == "refund":
                refunds.register(RefundDraft(clients[who], number * 3_00, TODAY))
            elif what.startswith("pay"):
                currency = "USD" if what.endswith("dollars") else "RUB"
                pay(clients[who], number * 7_77, on=day, currency=currency)
        except RuleError:
            continue
    found = sales_ageing.lines(NOVEMBER)
    total = found[-1] if found else (0, "", 0, 0, 0, 0, 0, 0)
    live = {row.bucket: row.amount_minor for row in receivables.ageing(TODAY)}
    assert list(total[2:6]) == [live[age] for age in AgeBucket]
    for one in found[:-1]:
        assert one.total == receivables.debt_minor(one.id)
        opened = sales_ageing.behind(NOVEMBER, one, "total")
        assert sum(row.amount_minor or 0 for row in opened) == one.total
