"""Channels: what a lead cost, what came back, costs spread over days, sources by their names."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesapp.domain.channels import (
    CampaignDraft,
    ChannelDraft,
    CostDraft,
    Figures,
    check_campaign,
    check_channel,
    check_cost,
    cost_within,
    half_up,
    likely,
    resolve,
)
from salesapp.domain.errors import Rule
from salesapp.domain.periods import Period, PeriodKind, period_of
from tests.refusals import refused


@pytest.mark.parametrize(
    ("part", "whole", "found"),
    [(5, 2, 3), (4, 2, 2), (-5, 2, -3), (1, 3, 0), (2, 3, 1), (0, 7, 0), (7, 1, 7), (7, 0, None)],
)
def test_a_quotient_is_rounded_half_away_from_nothing(part, whole, found):
    assert half_up(part, whole) == found
    assert half_up(part, -whole) is None


def test_figures_of_a_channel():
    told = Figures(
        leads=8, qualified=2, deals=2, won=3, revenue_minor=900_00, known_minor=900_00,
        margin_minor=300_00, cost_minor=200_00,
    )  # fmt: skip
    assert told.qualified_bp == 2500
    assert told.lead_cost_minor == 25_00
    assert told.win_cost_minor == 66_67
    assert told.margin_or_none == 300_00
    assert told.return_bp == 5_000  # a half of what was spent came on top of it


def test_nothing_is_told_where_there_is_nothing_to_divide_by():
    assert Figures(cost_minor=100).lead_cost_minor is None
    assert Figures(cost_minor=100, leads=1).win_cost_minor is None
    free = Figures(leads=2, won=1, known_minor=500, margin_minor=400)
    assert (free.lead_cost_minor, free.win_cost_minor, free.return_bp) == (None, None, None)
    # Of sales whose cost nobody knows no margin is told, not a margin of nothing.
    dark = Figures(leads=1, won=1, revenue_minor=900, cost_minor=100)
    assert (dark.margin_or_none, dark.return_bp) == (None, None)
    assert Figures().qualified_bp is None


def test_money_lost_is_told_as_a_return_below_nothing():
    assert Figures(known_minor=900, margin_minor=50, cost_minor=200).return_bp == -7_500


def test_figures_of_two_channels_are_summed_one_by_one():
    assert Figures(1, 2, 3, 4, 5, 6, 7, 8).plus(Figures(10, 20, 30, 40, 50, 60, 70, 80)) == Figures(
        11, 22, 33, 44, 55, 66, 77, 88
    )


def test_a_cost_falls_into_a_period_by_its_days():
    cost = CostDraft(100_00, date(2026, 1, 30), date(2026, 2, 2))  # four days
    january, february = (period_of(PeriodKind.MONTH, date(2026, month, 1)) for month in (1, 2))
    assert cost_within(cost, january) == cost_within(cost, february) == 50_00
    assert cost_within(cost, period_of(PeriodKind.MONTH, date(2026, 3, 1))) == 0
    assert cost_within(cost, Period(date(2026, 2, 2), date(2026, 2, 2))) == 25_00
    assert cost_within(cost, Period(date(2026, 1, 1), date(2026, 1, 30))) == 25_00
    assert cost_within(cost, Period(date(2026, 1, 1), date(2026, 1, 29))) == 0


@given(st.integers(1, 10_000_000), st.integers(0, 60), st.lists(st.integers(0, 80), max_size=4))
def test_parts_of_a_cost_in_adjacent_periods_sum_to_the_whole(amount, length, cuts):
    begun = date(2026, 1, 10)
    cost = CostDraft(amount, begun, begun + timedelta(days=length))
    first = date(2026, 1, 1)
    edges = [first, *(first + timedelta(days=one) for one in sorted(set(cuts)) if one), None]
    parts = []
    for start, following in pairwise(edges):
        last = following - timedelta(days=1) if following else date(2027, 1, 1)
        parts.append(cost_within(cost, Period(start, last)))
    assert sum(parts) == amount
    assert all(part >= 0 for part in parts)


def test_a_source_belongs_to_the_only_channel_whose_words_it_says():
    names = {1: "Сайт", 2: "Выставка", 3: "", 4: "Рекомендации партнёров"}
    assert likely("Веб-сайт", names) == likely("сайт", names) == 1
    assert likely("рекомендации наших ПАРТНЕРОВ", names) == 4
    assert likely("рекомендации", names) is None  # not all words of the name are said
    assert likely("сайт выставка", names) is None  # two channels are meant alike
    assert likely("звонок", names) is None
    assert likely("", names) is None


def test_sources_find_their_channels_however_they_are_spelled():
    assert resolve(["САЙТ", "Почта"], {"сайт": 5}) == {"САЙТ": 5, "Почта": None}


def test_a_channel_has_a_name_and_no_target_below_nothing():
    typed = ChannelDraft("  Наш   сайт ", owner=" Анна  Р. ", hypothesis=" a\n b ", note=" n ")
    assert check_channel(typed) == ChannelDraft(
        "Наш сайт", owner="Анна Р.", hypothesis="a\n b", note="n"
    )
    assert check_channel(ChannelDraft("Сайт", target_lead_minor=0)).target_lead_minor == 0
    for empty in ("  ", "—"):
        with refused(Rule.FIELD_REQUIRED, field="name"):
            check_channel(ChannelDraft(empty))
    with refused(Rule.FIELD_INVALID, field="target_lead_minor"):
        check_channel(ChannelDraft("Сайт", target_lead_minor=-1))


def test_a_campaign_does_not_end_before_it_starts():
    day = date(2026, 5, 1)
    one_day = CampaignDraft(" Метал  экспо ", day, day, " n ")
    assert check_campaign(one_day) == CampaignDraft("Метал экспо", day, day, "n")
    for open_one in (CampaignDraft("А", day, None), CampaignDraft("А", None, day)):
        assert check_campaign(open_one) == open_one
    with refused(Rule.FIELD_INVALID, field="ends_on"):
        check_campaign(CampaignDraft("А", day, day - timedelta(days=1)))
    with refused(Rule.FIELD_REQUIRED, field="name"):
        check_campaign(CampaignDraft(" "))


def test_a_cost_is_money_spent_from_one_day_to_another():
    day = date(2026, 5, 1)
    assert check_cost(CostDraft(1, day, day, note=" n ")) == CostDraft(1, day, day, note="n")
    for none in (0, -5):
        with refused(Rule.AMOUNT_NOT_POSITIVE):
            check_cost(CostDraft(none, day, day))
    with refused(Rule.FIELD_INVALID, field="to_on"):
        check_cost(CostDraft(1, day, day - timedelta(days=1)))
