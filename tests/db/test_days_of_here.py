"""Summaries keep the days of this place; offers of ended deals are waited for no more."""

from __future__ import annotations

import time as clock
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from salesapp.db import fields, store, summaries
from salesapp.db.connection import execute, value
from salesapp.db.queries import day, deal_board
from salesapp.db.queries import offers as offer_queries
from salesapp.db.queries.deal_board import DealFilter
from salesapp.db.queries.soundness import broken_sums
from salesapp.domain.day import Check
from salesapp.domain.lines import LineDraft
from salesapp.services import offers, organizations
from salesapp.services.work_calendar import work_calendar
from tests.services.papers_kit import SELLER, TODAY

MORNING = datetime(2026, 11, 22, 23, 30, tzinfo=UTC)
"""Half past nine of the next day in Vladivostok."""
HERE = date(2026, 11, 23)


def put_clock(monkeypatch: pytest.MonkeyPatch, zone: str) -> None:
    """Let the machine be there."""
    monkeypatch.setenv("TZ", zone)
    clock.tzset()


@pytest.fixture
def east(monkeypatch):
    put_clock(monkeypatch, "Asia/Vladivostok")
    yield
    monkeypatch.undo()
    clock.tzset()


@pytest.fixture
def sent(make_client, make_deal, monkeypatch):
    """An offer sent for a deal: its number and that of the deal."""
    for module in (fields, offers):
        monkeypatch.setattr(module, "now", lambda: MORNING)
    organizations.save(SELLER)
    client = make_client("Северный Болт", inn="7707083893")
    deal = make_deal(client, "Болты", stage="offer", amount_minor=100_00)
    offer = offers.create(client, deal, TODAY).subject_id
    line = LineDraft("Болт", 1_000, 1_500_00, vat_bp=2200)
    offers.save(offer, replace(offer_queries.card(offer).draft, lines=(line,)))
    offers.send(offer, TODAY)
    return offer, deal


def silent() -> list[int]:
    """The silent offers of in a month: listed, and as many as are counted."""
    month = TODAY + timedelta(days=30)
    found = day.ids_of(Check.SILENT_OFFER, month, work_calendar())
    assert day.count(Check.SILENT_OFFER, month, work_calendar()) == len(found)
    assert list(broken_sums()) == []
    return found


def last_talk(table: str, key: str, record: int) -> str | None:
    """The day of the last talk that is kept."""
    return value(f"SELECT last_on FROM {table} WHERE {key} = ?", record)


def test_a_talk_of_the_morning_in_the_east_is_one_of_its_own_day(
    east, db, make_client, make_deal, make_activity
):
    client = make_client()
    deal = make_deal(client, stage_since_at=MORNING)
    make_activity(client, deal=deal, state="done", done_at=MORNING)
    assert last_talk("client_state", "client_id", client) == HERE.isoformat()
    assert last_talk("deal_state", "deal_id", deal) == HERE.isoformat()
    assert value("SELECT moved_on FROM deal_board WHERE deal_id = ?", deal) == HERE.isoformat()
    assert list(broken_sums()) == []


def test_a_machine_that_has_travelled_keeps_the_days_of_where_it_is(
    db, monkeypatch, make_client, make_deal, make_activity, sent
):
    client = make_client()
    deal = make_deal(client, stage_since_at=MORNING)
    make_activity(client, deal=deal, state="done", done_at=MORNING)
    assert last_talk("client_state", "client_id", client) == "2026-11-22"
    store.close_store()
    put_clock(monkeypatch, "Asia/Vladivostok")
    try:
        store.open_store(db)
        assert last_talk("client_state", "client_id", client) == HERE.isoformat()
        assert last_talk("deal_state", "deal_id", deal) == HERE.isoformat()
        assert value("SELECT moved_on FROM deal_board WHERE deal_id = ?", deal) == HERE.isoformat()
        assert value("SELECT edge_on FROM day_count WHERE kind = 'silent_offer'") == "2026-11-23"
        assert silent() == [sent[0]]
    finally:
        monkeypatch.undo()
        clock.tzset()
    summaries.follow_clock()
    assert last_talk("client_state", "client_id", client) == "2026-11-22"
    assert list(broken_sums()) == []


def test_the_offer_of_a_lost_deal_is_waited_for_no_more(db, sent):
    offer, deal = sent
    assert silent() == [offer]
    execute("UPDATE deal SET closed_on = '2026-11-24' WHERE id = ?", deal)
    assert silent() == []
    execute("UPDATE deal SET closed_on = NULL WHERE id = ?", deal)
    assert silent() == [offer]
    execute("UPDATE deal SET deleted_at = '2026-11-24T10:00:00.000Z' WHERE id = ?", deal)
    assert silent() == []


WAYS = (
    "UPDATE deal SET closed_on = '2026-11-24' WHERE id = {deal}",
    "UPDATE deal SET closed_on = NULL WHERE id = {deal}",
    "UPDATE deal SET deleted_at = '2026-11-24T10:00:00.000Z' WHERE id = {deal}",
    "UPDATE deal SET deleted_at = NULL WHERE id = {deal}",
    "UPDATE offer SET state = 'declined' WHERE id = {offer}",
    "UPDATE offer SET state = 'sent' WHERE id = {offer}",
)


# The state of one example is where the next one begins: it begins by putting all right.
@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.sampled_from(WAYS), max_size=8))
def test_whatever_becomes_of_deal_and_offer_what_is_counted_is_listed(sent, ways):
    offer, deal = sent
    for way in (*WAYS[1::2], *ways):
        execute(way.format(deal=deal, offer=offer))
    silent()


def test_a_deal_in_another_currency_without_an_offer_counts_at_the_known_rate(
    db, make_client, make_deal
):
    client = make_client("Northern Trade", inn="7707083893")
    make_deal(client, amount_minor=1_000_00, currency="USD")
    board = deal_board.figures(DealFilter(), TODAY)
    assert board.totals.amount_minor == 0
    organizations.save(SELLER)
    offer = offers.create(client, None, TODAY).subject_id
    line = LineDraft("Drill", 1_000, 1_500_00, vat_bp=2200)
    draft = replace(offer_queries.card(offer).draft, lines=(line,), currency="USD")
    offers.save(offer, replace(draft, rate_micro=90_000_000, rate_on=TODAY))
    board = deal_board.figures(DealFilter(), TODAY)
    assert board.totals.amount_minor == 90_000_00
