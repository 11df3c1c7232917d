"""Channels: sources sorted, costs spread, the table against a model, leads that need a channel."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesapp.db.connection import execute, value
from salesapp.db.queries import channel_report, history
from salesapp.db.queries import channels as queries
from salesapp.db.queries.channel_report import NONE, TOTAL, UNKNOWN, Figure
from salesapp.domain import channels as channels_domain
from salesapp.domain.channels import (
    CampaignDraft,
    ChannelDraft,
    ChannelState,
    CostDraft,
    Figures,
    cost_within,
)
from salesapp.domain.entities import Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.periods import Period, PeriodKind, period_of
from salesapp.services import channels, lead_conversion, undo

NOVEMBER = period_of(PeriodKind.MONTH, date(2026, 11, 23))
DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))


def at(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 9, tzinfo=UTC)


def channel(name: str) -> int:
    return queries.keys()[name.casefold()]


def line(lines, place):
    return next(one for one in lines if one.id == place)


@given(DAYS, st.integers(0, 400), st.integers(1, 10**12), DAYS, st.integers(1, 90))
def test_parts_of_a_cost_make_the_whole(first, length, amount, cut, step):
    cost = CostDraft(amount, first, first + timedelta(days=length))
    start, parts = first - timedelta(days=(cut - date(2026, 1, 1)).days % step), 0
    while start <= cost.to_on:
        part = cost_within(cost, Period(start, start + timedelta(days=step - 1)))
        assert part >= 0
        parts += part
        start += timedelta(days=step)
    assert parts == amount


@given(st.sampled_from([PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.YEAR]), DAYS)
def test_periods_follow_each_other_without_a_gap(kind, day):
    period = period_of(kind, day)
    assert period.holds(day)
    assert period.moved(-1).last + timedelta(days=1) == period.first
    assert period.moved(1).moved(-1) == period


def test_nothing_is_divided_by_nothing():
    assert Figures(cost_minor=5_000_00).lead_cost_minor is None
    assert Figures(leads=3).lead_cost_minor is None
    assert Figures(leads=3, cost_minor=10_00).lead_cost_minor == 333
    assert Figures(cost_minor=100, known_minor=400, margin_minor=250).return_bp == 15_000
    assert Figures(margin_minor=250, known_minor=400).return_bp is None


def test_a_new_store_knows_the_usual_channels(db):
    assert "Сайт" in queries.source_names()
    assert queries.channel_of("  САЙТ ") == channel("Сайт")
    assert queries.channel_of("Радио") is None


def test_a_renamed_channel_goes_on_meaning_its_old_name(db):
    site = channel("Сайт")
    channels.save(ChannelDraft("Наш сайт", state=ChannelState.SCALE), site)
    assert queries.channel_of("сайт") == queries.channel_of("наш сайт") == site
    with pytest.raises(RuleError) as refused:
        channels.save(ChannelDraft("сайт"))
    assert refused.value.rule is Rule.FIELD_INVALID
    undo.undo()
    assert queries.channel_of("наш сайт") is None


def test_the_table_counts_what_a_model_counts(
    make_client, make_deal, make_lead, make_invoice, make_payment
):
    random = Random(7)
    sources = ["Сайт", "сайт", "Выставка", "Радио", ""]
    model: dict[str, list[int]] = {text: [0] * 5 for text in sources}
    for number in range(60):
        day = NOVEMBER.first + timedelta(days=random.randint(-20, 45))
        within, text = NOVEMBER.holds(day), random.choice(sources)
        state = random.choice(["new", "qualified", "converted", "rejected"])
        make_lead(source=text, received_at=at(day), state=state)
        client = make_client(source=random.choice(sources))
        first = str(value("SELECT source FROM client WHERE id = ?", client))
        won = number % 2 == 0
        deal = make_deal(
            client, stage="won" if won else "offer", source=text, created_at=at(day),
            closed_on=day if won else None,
        )  # fmt: skip
        invoice = make_invoice(client, 1_000_00, deal=deal)
        make_payment(client, 400_00, invoice=invoice, paid_on=day)
        make_payment(client, 50_00, paid_on=day)
        if within:
            model[text][0] += 1
            model[text][1] += state in ("qualified", "converted")
            model[text][2] += 1
            model[text][3] += won
            model[text or first][4] += 400_00
            model[first][4] += 50_00
    lines = channel_report.table(NOVEMBER)
    expected = {
        channel("Сайт"): [a + b for a, b in zip(model["Сайт"], model["сайт"], strict=True)],
        channel("Выставка"): model["Выставка"],
        UNKNOWN: model["Радио"],
        NONE: model[""],
    }
    for place, counted in expected.items():
        assert list(line(lines, place).now[:5]) == counted
    total = line(lines, TOTAL)
    assert list(total.now[:5]) == [sum(one[at] for one in model.values()) for at in range(5)]
    for one in lines:
        for figure in Figure:
            behind = channel_report.behind(figure, one, NOVEMBER)
            if figure in (Figure.REVENUE, Figure.COST):
                told = one.now.revenue_minor if figure is Figure.REVENUE else one.now.cost_minor
                assert sum(row.amount_minor for row in behind) == told
            else:
                assert len(behind) == getattr(one.now, figure)


def test_the_margin_is_of_what_has_a_cost(make_client, make_deal, make_invoice, make_payment):
    client = make_client(source="Сайт")
    for cost in (60_00, None):
        deal = make_deal(client, source="Сайт")
        invoice = make_invoice(client, 122_00, deal=deal, state="draft")
        execute(
            "INSERT INTO invoice_line (position, sku, name, unit, quantity_milli, price_minor,"
            " is_price_manual, price_source, discount_bp, vat_bp, cost_minor, amount_minor,"
            " vat_minor, total_minor, invoice_id) VALUES"
            " (0, '', 'Болт', 'шт', 1000, 12200, 0, 'base', 0, 2200, ?, 12200, 2200, 12200, ?)",
            cost,
            invoice,
        )
        execute("UPDATE invoice SET state = 'issued' WHERE id = ?", invoice)
        make_payment(client, 61_00, invoice=invoice, paid_on=NOVEMBER.last)
    figures = line(channel_report.table(NOVEMBER), channel("Сайт")).now
    assert (figures.revenue_minor, figures.known_minor) == (122_00, 61_00)
    assert figures.margin_minor == 20_00


def test_costs_of_a_period_and_of_the_one_before(db):
    site = channel("Сайт")
    channels.save_cost(site, CostDraft(60_000_00, date(2026, 10, 1), date(2026, 11, 30)))
    found = line(channel_report.table(NOVEMBER, NOVEMBER.moved(-1)), site)
    assert found.before is not None
    assert found.now.cost_minor + found.before.cost_minor == 60_000_00
    assert found.now.cost_minor == 60_000_00 * 61 // 61 - 60_000_00 * 31 // 61
    with pytest.raises(RuleError) as refused:
        channels.save_cost(site, CostDraft(0, date(2026, 10, 1), date(2026, 11, 30)))
    assert refused.value.rule is Rule.AMOUNT_NOT_POSITIVE


def test_unknown_sources_are_sorted_without_touching_the_records(make_lead):
    make_lead(source="Радио 102", received_at=at(NOVEMBER.first))
    assert queries.unknown_sources() == [("Радио 102", 1)]
    channels.sort_sources({"Радио 102": channel("Реклама")})
    assert queries.unknown_sources() == []
    assert line(channel_report.table(NOVEMBER), channel("Реклама")).now.leads == 1
    assert value("SELECT source FROM lead") == "Радио 102"
    undo.undo()
    assert line(channel_report.table(NOVEMBER), UNKNOWN).now.leads == 1


def test_the_source_of_a_record_changes_with_its_campaign_and_is_remembered(make_lead):
    lead, site = make_lead(source="Почта"), channel("Сайт")
    autumn = channels.save_campaign(site, CampaignDraft("Осень")).subject_id
    channels.set_origin(Entity.LEAD, lead, site, autumn)
    origin = queries.origin(Entity.LEAD, lead)
    assert (origin.source, origin.channel_id, origin.campaign_id) == ("Сайт", site, autumn)
    told = {(one.action, one.field, one.old, one.new) for one in history.changes("lead", lead)}
    assert ("record.origin", "source", "Почта", "Сайт") in told
    undo.undo()
    assert queries.origin(Entity.LEAD, lead).source == "Почта"
    with pytest.raises(RuleError):
        channels.set_origin(Entity.LEAD, lead, channel("Почта"), autumn)


def test_a_lead_becomes_a_deal_only_by_a_known_channel(make_lead):
    lead, radio = make_lead("Болты", source="Радио", company_name="ООО «Луг»"), channel("Реклама")
    with pytest.raises(RuleError) as refused:
        lead_conversion.convert(lead, deal_title="Болты", step=None)
    assert refused.value.rule is Rule.SOURCE_UNKNOWN
    wave = channels.save_campaign(radio, CampaignDraft("Волна")).subject_id
    channels.set_origin(Entity.LEAD, lead, radio, wave)
    deal = lead_conversion.convert(lead, deal_title="Болты", step=None).subject_id
    assert queries.origin(Entity.DEAL, deal)[1:] == ("Реклама", radio, wave)
    client = value("SELECT client_id FROM deal")
    assert queries.origin(Entity.CLIENT, client)[1:] == ("Реклама", radio, wave)
    year = period_of(PeriodKind.YEAR, datetime.now(UTC).date())
    figures = channel_report.campaign_lines(radio, year)
    assert (figures[0].leads, figures[0].deals) == (1, 1)


def test_the_first_source_of_a_client_stays_when_it_comes_again(make_client, make_lead):
    client = make_client("ООО «Луг»", source="Выставка")
    lead = make_lead("Болты", source="Сайт", company_name="ООО «Луг»")
    lead_conversion.convert(lead, deal_title="Болты", step=None, client_id=client)
    assert value("SELECT source FROM client") == "Выставка"
    assert value("SELECT source FROM deal") == "Сайт"


def test_a_deleted_channel_leaves_the_records(make_lead):
    make_lead(source="Сайт", received_at=at(NOVEMBER.first))
    site = channel("Сайт")
    channels.save_cost(site, CostDraft(1_00, NOVEMBER.first, NOVEMBER.last))
    channels.delete(site)
    assert queries.channel_of("Сайт") is None
    assert line(channel_report.table(NOVEMBER), UNKNOWN).now.leads == 1
    assert line(channel_report.table(NOVEMBER), TOTAL).now.cost_minor == 0
    undo.undo()
    assert line(channel_report.table(NOVEMBER), site).now[0] == 1


def test_a_source_is_proposed_the_channel_whose_words_it_has():
    names = {1: "Сайт", 2: "Почта", 3: "Входящий звонок"}
    assert channels_domain.likely("Веб-сайт", names) == 1
    assert channels_domain.likely("Звонок", names) is None
    assert channels_domain.likely("Сайт или почта", names) is None
    assert channels_domain.likely("", names) is None
