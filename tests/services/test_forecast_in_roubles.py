"""The forecast of a month counts deals in other currencies by what they are worth in roubles."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from salesapp.db.fields import now as present
from salesapp.db.queries import channel_report, day_rows, deal_board, deal_funnel, plans
from salesapp.db.queries import credits as credit_queries
from salesapp.db.queries import deals as deal_queries
from salesapp.db.queries import invoices as invoice_queries
from salesapp.db.queries import offers as queries
from salesapp.db.queries.channel_report import Figure
from salesapp.db.queries.deal_board import DealFilter, LaneBy
from salesapp.db.queries.deal_funnel import FunnelFigure
from salesapp.domain.credits import CreditDraft
from salesapp.domain.lines import LineDraft
from salesapp.domain.payments import PaymentDraft
from salesapp.domain.periods import PeriodKind, period_of
from salesapp.services import credits, deals, invoices, moves, offers, organizations, payments
from salesapp.services.moves import Move
from salesapp.ui.deals.words import amount_cell
from tests.services.papers_kit import SELLER, TODAY

DOLLARS = {"currency": "USD", "rate_micro": 90_000_000, "rate_on": TODAY}
DRILL = LineDraft("Drill", 2_000, 500_00, vat_bp=None)


@pytest.fixture
def client(db, make_client) -> int:
    organizations.save(SELLER)
    return make_client("Northern Trade", inn="7707083893")


@pytest.fixture
def deal(client, make_deal) -> int:
    """A deal that was offered for a thousand dollars."""
    made = make_deal(client, expected_close_on=TODAY)
    offer = offers.create(None, made, TODAY).subject_id
    offers.save(offer, replace(queries.card(offer).draft, lines=(DRILL,), **DOLLARS))
    offers.send(offer, TODAY)
    return made


def billed(client: int, deal: int, **currency: object) -> int:
    made = invoices.create(client, deal, TODAY).subject_id
    draft = invoice_queries.card(made).draft
    invoices.save(made, replace(draft, lines=(DRILL,), **currency))
    invoices.issue(made, TODAY)
    return made


def rests() -> list[int]:
    return [one.rest_minor for one in plans.chances(TODAY)]


def test_a_deal_in_dollars_is_expected_in_roubles(deal):
    assert rests() == [90_000_00]


def test_what_was_paid_in_dollars_is_expected_no_more(client, deal):
    invoice = billed(client, deal, currency="USD", rate_micro=95_000_000, rate_on=TODAY)
    half = PaymentDraft(client, 500_00, TODAY, currency="USD", invoice_id=invoice)
    payments.register(half)
    assert rests() == [45_000_00]
    (left,) = credit_queries.returnable(invoice)
    credits.issue(CreditDraft(invoice, "Брак", {left.line_id: 1_000}), TODAY)
    assert rests() == [0]


def test_a_deal_in_roubles_billed_in_dollars_expects_what_the_dollars_did_not_bring(
    client, make_deal
):
    deal = make_deal(client, amount_minor=90_000_00, expected_close_on=TODAY)
    invoice = billed(client, deal, **DOLLARS)
    payments.register(PaymentDraft(client, 500_00, TODAY, currency="USD", invoice_id=invoice))
    assert rests() == [45_000_00]


def test_a_currency_without_any_rate_is_worth_nothing_yet(client, make_deal):
    deal = make_deal(client, amount_minor=1_000_00, expected_close_on=TODAY)
    deals.update(deal, {"currency": "CNY"})
    assert rests() == [0]


def test_the_rows_behind_the_figures_of_deals_and_leads_are_in_roubles(client, deal, make_lead):
    lead = make_lead("Drills", client_id=client, deal_id=deal, state="converted")
    invoice = billed(client, deal, **DOLLARS)
    payments.register(PaymentDraft(client, 500_00, TODAY, currency="USD", invoice_id=invoice))
    month = period_of(PeriodKind.MONTH, present().astimezone().date())
    (told,) = channel_report.behind(Figure.DEALS, channel_report.table(month)[-1], month)
    assert (told.record_id, told.amount_minor) == (deal, 90_000_00)
    (asked,) = day_rows.leads(present() + timedelta(days=1), 90)
    assert (asked.record_id, asked.amount_minor) == (lead, 45_000_00)


def test_a_move_is_told_in_the_currency_of_its_deal(deal, stage_id):
    moves.move(Move(deal, stage_id("selection"), values={"need": "Drills", "volume": "2"}))
    (told,) = day_rows.moves(present() - timedelta(days=1), present() + timedelta(days=1))
    assert (told.amount_minor, told.currency) == (1_000_00, "USD")


def test_the_board_the_lanes_and_the_lists_behind_the_funnel_sum_in_roubles(
    client, deal, make_deal, stage_id
):
    make_deal(client, "Болты", amount_minor=10_000_00)
    both = 100_000_00
    shown = DealFilter()
    figures = deal_board.figures(shown, TODAY)
    assert figures.totals.amount_minor == both
    assert deal_board.totals(shown, TODAY) == figures.totals
    stage = next(one for one in figures.stages if one.deals)
    assert stage.weighted_minor == both * stage.probability_bp // 10_000
    assert deal_board.figures(DealFilter(risk="no_step"), TODAY).totals.amount_minor == both
    assert deal_board.figures(DealFilter(text="Болты"), TODAY).totals.amount_minor == 10_000_00
    (lane,) = deal_board.lanes(shown, TODAY, LaneBy.STEP)
    assert lane.amount_minor == both
    ids = deal_funnel.behind(FunnelFigure.NOW, stage, shown, None, TODAY)
    assert deal_funnel.total_of(ids) == both


def test_lists_of_deals_tell_a_deal_in_dollars_as_dollars(client, deal, make_deal):
    other = make_deal(client, "Болты", amount_minor=10_000_00)
    told = [amount_cell(card).replace("\u00a0", " ") for card in deal_queries.cards([deal, other])]
    assert told == ["1 000 $", "10 000"]
