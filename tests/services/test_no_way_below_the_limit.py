"""What is sold too cheaply needs somebody who agreed, by whatever way the paper is posted."""

from __future__ import annotations

from dataclasses import replace

import peewee as pw
import pytest

from salesapp.db.connection import execute
from salesapp.db.queries import invoices as invoice_queries
from salesapp.db.queries import offers as offer_queries
from salesapp.db.queries import orders as order_queries
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.guards import Guard
from salesapp.domain.orders import Agreement, OrderLine
from salesapp.services import checks, invoices, offers, orders, organizations
from salesapp.services.orders import Why
from tests.services.papers_kit import NUT, SELLER, TODAY

YES = Agreement("Кротов Сергей")
BOSS = "Согласовал РОП: первый заказ"


@pytest.fixture
def client(db, make_client):
    organizations.save(SELLER)
    organizations.set_guard(Guard.BLOCK)
    return make_client("ООО «Кровля-Мастер»", inn="7707083893", kpp="770701001")


@pytest.fixture
def bolt(client, make_product):
    """Goods at 100 roubles that cost 50 and go for no less than 90."""
    return make_product("Болт М20", price_minor=100_00, min_price_minor=90_00, cost_minor=50_00)


def line_of(bolt, client, discount_bp=1500):
    draft = offer_queries.card(offers.create(client, None, TODAY).subject_id).draft
    return replace(offers.line_from_product(bolt, 10_000, draft), discount_bp=discount_bp)


def sent(client, line, reason=BOSS):
    made = offers.create(client, None, TODAY).subject_id
    offers.save(made, replace(offer_queries.card(made).draft, lines=(line, NUT)))
    offers.send(made, TODAY, reason=reason)
    return made


def cheaper(invoice, by_bp=2000):
    """Lower the prices of a draft invoice."""
    draft = invoice_queries.card(invoice).draft
    lines = tuple(replace(line, discount_bp=by_bp) for line in draft.lines)
    invoices.save(invoice, replace(draft, lines=lines, instalments=()))


def refused(work):
    with pytest.raises(RuleError) as found:
        work()
    assert found.value.rule is Rule.BELOW_LIMIT
    assert found.value.facts["lines"] == (1,)


def reason_of(invoice):
    return invoice_queries.card(invoice).guard_reason


def test_an_invoice_by_hand_asks_for_the_reason_and_keeps_it(client, bolt):
    made = invoices.create(client, None, TODAY).subject_id
    draft = replace(invoice_queries.card(made).draft, lines=(line_of(bolt, client),))
    invoices.save(made, draft)
    refused(lambda: invoices.issue(made, TODAY))
    refused(lambda: invoices.issue(made, TODAY, reason="  "))
    assert invoice_queries.card(made).number is None, "no number was spent"
    invoices.issue(made, TODAY, reason=f" {BOSS} ")
    assert (invoice_queries.card(made).number, reason_of(made)) == ("1", BOSS)
    with pytest.raises(pw.IntegrityError, match="frozen"):
        execute("UPDATE invoice SET guard_reason = 'никто'")
    assert checks.check_store() == []


def test_what_was_agreed_in_the_offer_counts_for_its_invoice_at_the_same_prices(client, bolt):
    offer = sent(client, line_of(bolt, client))
    made = invoices.from_offer(offer, TODAY).subject_id
    invoices.issue(made, TODAY)
    assert reason_of(made) == BOSS
    again = invoices.from_offer(offer, TODAY).subject_id
    cheaper(again)
    refused(lambda: invoices.issue(again, TODAY))


def test_an_invoice_issued_anew_is_bound_by_what_was_agreed_in_the_first(client, bolt):
    made = invoices.create(client, None, TODAY).subject_id
    draft = replace(invoice_queries.card(made).draft, lines=(line_of(bolt, client),))
    invoices.save(made, draft)
    invoices.issue(made, TODAY, reason=BOSS)
    again = invoices.reissue(made, "Ошибка в сроке", TODAY).subject_id
    invoices.issue(again, TODAY)
    assert reason_of(again) == BOSS
    third = invoices.reissue(again, "Ещё дешевле", TODAY).subject_id
    cheaper(third)
    refused(lambda: invoices.issue(third, TODAY))


def test_an_order_made_of_a_fair_offer_cannot_be_made_cheap_in_silence(client, bolt):
    offer = sent(client, line_of(bolt, client, 500), reason="")
    made = orders.from_offer(offer, TODAY).subject_id
    draft = order_queries.card(made).draft
    rows = tuple(replace(one, line=replace(one.line, discount_bp=2000)) for one in draft.rows)
    orders.save(made, replace(draft, rows=rows))
    refused(lambda: orders.confirm(made, YES, TODAY, reason="Клиент просил"))
    orders.confirm(made, YES, TODAY, why=Why(BOSS))
    assert order_queries.card(made).guard_reason == BOSS
    with pytest.raises(pw.IntegrityError, match="frozen"):
        execute("UPDATE sales_order SET guard_reason = ''")


def test_every_part_invoiced_of_an_order_is_bound_by_what_was_agreed_for_it(client, bolt):
    offer = sent(client, line_of(bolt, client))
    made = orders.from_offer(offer, TODAY).subject_id
    orders.confirm(made, YES, TODAY)
    assert order_queries.card(made).guard_reason == BOSS
    first = invoices.from_order(made, TODAY).subject_id
    draft = invoice_queries.card(first).draft
    part = (replace(draft.lines[0], quantity_milli=3_000), *draft.lines[1:])
    invoices.save(first, replace(draft, lines=part, instalments=()))
    invoices.issue(first, TODAY)
    assert reason_of(first) == BOSS
    rest = invoices.from_order(made, TODAY).subject_id
    assert invoice_queries.card(rest).draft.lines[0].quantity_milli == 7_000
    cheaper(rest)
    refused(lambda: invoices.issue(rest, TODAY))
    cheaper(rest, 1000)
    invoices.issue(rest, TODAY)
    assert reason_of(rest) == "", "nothing is undercut any more"


def test_a_new_version_of_an_order_that_goes_lower_is_asked_anew(client, bolt):
    made = orders.create(client, None, TODAY).subject_id
    draft = order_queries.card(made).draft
    rows = (OrderLine(line_of(bolt, client)),)
    orders.save(made, replace(draft, rows=rows))
    refused(lambda: orders.confirm(made, YES, TODAY))
    orders.confirm(made, YES, TODAY, why=Why(BOSS))
    more = orders.new_version(made, TODAY).subject_id
    draft = order_queries.card(more).draft
    bigger = replace(draft.rows[0], line=replace(draft.rows[0].line, quantity_milli=20_000))
    orders.save(more, replace(draft, rows=(bigger,)))
    orders.confirm(more, YES, TODAY, reason="Больше болтов")
    lower = orders.new_version(made, TODAY).subject_id
    draft = order_queries.card(lower).draft
    cut = replace(draft.rows[0], line=replace(draft.rows[0].line, discount_bp=2500))
    orders.save(lower, replace(draft, rows=(cut,)))
    refused(lambda: orders.confirm(lower, YES, TODAY, reason="Ещё скидка"))


def test_goods_that_became_dearer_to_us_are_not_what_was_agreed(client, bolt):
    offer = sent(client, line_of(bolt, client))
    made = invoices.from_offer(offer, TODAY).subject_id
    draft = invoice_queries.card(made).draft
    dear = replace(draft.lines[0], cost_minor=84_00)
    invoices.save(made, replace(draft, lines=(dear, *draft.lines[1:])))
    refused(lambda: invoices.issue(made, TODAY))


def test_while_the_settings_only_warn_nobody_is_stopped(client, bolt):
    organizations.set_guard(Guard.WARN)
    made = invoices.create(client, None, TODAY).subject_id
    draft = replace(invoice_queries.card(made).draft, lines=(line_of(bolt, client),))
    invoices.save(made, draft)
    invoices.issue(made, TODAY)
    assert reason_of(made) == ""
