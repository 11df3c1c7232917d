"""Classes by purchases: the rules by themselves, and the count of all clients against them."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from salesapp.db.connection import execute, value
from salesapp.db.queries import classes as queries
from salesapp.domain.classes import (
    Dimension,
    Life,
    Rules,
    abc_of,
    check_rules,
    gaps_of,
    life_of,
    median,
    quiet_days,
    rhythm_of,
    spread_percent,
    xyz_of,
)
from salesapp.domain.errors import RuleError
from salesapp.domain.fit import Grade
from salesapp.domain.periods import PeriodKind, period_of
from salesapp.services import classes, fit, undo

RULES = Rules()
TODAY = date(2026, 11, 23)
DAYS = st.lists(st.dates(date(2024, 1, 1), TODAY), max_size=12)


@given(st.lists(st.integers(0, 2_000), min_size=1, max_size=30))
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_half_of_the_values_lie_on_each_side_of_the_median(values):
    middle = median(values)
    assert sum(one < middle for one in values) * 2 <= len(values)
    assert sum(one > middle for one in values) * 2 <= len(values)


@given(DAYS)
def test_everybody_stands_somewhere_and_silence_only_ages(days):
    rhythm = rhythm_of(days)
    order = [Life.NEW, Life.ACTIVE, Life.SLEEPING, Life.LOST]
    seen = [life_of(rhythm, TODAY + timedelta(days=step), RULES) for step in range(0, 900, 30)]
    if rhythm is None:
        assert set(seen) == {Life.PROSPECT}
    else:
        places = [order.index(one) for one in seen]
        assert places == sorted(places)


@given(DAYS)
def test_a_client_sleeps_by_its_own_rhythm(days):
    rhythm = rhythm_of(days)
    if rhythm is None:
        return
    sleeps, lost = quiet_days(rhythm.gap, RULES)
    assert sleeps < lost
    on_time = life_of(rhythm, rhythm.last_on + timedelta(days=sleeps), RULES)
    assert on_time in (Life.NEW, Life.ACTIVE)
    late = life_of(rhythm, rhythm.last_on + timedelta(days=sleeps + 1), RULES)
    assert late is Life.SLEEPING


@given(st.dictionaries(st.integers(1, 50), st.integers(-100, 10**11), max_size=30))
def test_the_first_clients_bring_the_first_share(revenues):
    found = abc_of(revenues, RULES)
    assert set(found) == {one for one, money in revenues.items() if money > 0}
    total = sum(revenues[one] for one in found)
    top = sum(revenues[one] for one, letter in found.items() if letter == "A")
    assert top * 100 >= total * RULES.a
    letters = [found[one] for one in sorted(found, key=lambda one: (-revenues[one], one))]
    assert letters == sorted(letters)


@given(st.lists(st.integers(1, 400), min_size=1, max_size=40))
def test_an_even_rhythm_has_no_spread(gaps):
    assert spread_percent([gaps[0]] * len(gaps)) == 0
    assert (spread_percent(gaps) or 0) >= 0


def test_too_little_history_gives_no_letter():
    assert xyz_of([30, 30], RULES) == ""
    assert xyz_of([30, 30, 31], RULES) == "X"
    assert xyz_of([10, 30, 31, 50], RULES) == "Y"
    assert xyz_of([2, 100, 3, 90], RULES) == "Z"


@pytest.mark.parametrize(
    "rules",
    [Rules(a=95, b=80), Rules(x=70, y=60), Rules(sleeps=90), Rules(new_days=0), Rules(lost=120)],
)
def test_limits_must_part_clients(rules):
    with pytest.raises(RuleError):
        check_rules(rules)


@pytest.fixture
def trade(make_client, make_invoice, make_payment):
    """Forty clients who buy by all sorts of rhythms; some never pay."""
    random = Random(11)
    model: dict[int, tuple[list[date], int]] = {}
    for _number in range(40):
        client = make_client()
        days: list[date] = []
        revenue = 0
        for _order in range(random.randint(0, 9)):
            day = TODAY - timedelta(days=random.randint(-20, 700))
            money = random.randint(1, 900) * 1_000_00
            invoice = make_invoice(client, money, issued_on=day)
            if random.random() < 0.8:
                paid = day + timedelta(days=random.randint(0, 10))
                make_payment(client, money // 2, invoice=invoice, paid_on=paid)
                if paid <= TODAY:
                    days.append(day)
                if date(2025, 11, 23) <= paid <= TODAY:
                    revenue += money // 2
        model[client] = (days, revenue)
    return model


def test_the_count_in_the_store_follows_the_rules(trade):
    classes.recount(TODAY)
    letters = abc_of({client: money for client, (_days, money) in trade.items()}, RULES)
    seen = set()
    for client, (days, money) in trade.items():
        found = queries.of_client(client)
        rhythm, gaps = rhythm_of(days), gaps_of(days)
        assert found is not None
        assert found.life is life_of(rhythm, TODAY, RULES)
        assert found.abc == letters.get(client, "")
        assert found.xyz == xyz_of(gaps, RULES)
        assert found.revenue_minor == money
        assert found.gap_days == (rhythm.gap if rhythm else None)
        assert found.spread_percent == spread_percent(gaps)
        seen.add(found.life)
    assert len(seen) >= 4


def test_counting_twice_changes_nothing_and_is_no_step_of_undo(trade):
    before = value("SELECT count(*) FROM journal")
    assert classes.recount(TODAY).ids
    kept = value("SELECT count(*) FROM client_class_history")
    assert not classes.recount(TODAY).ids
    assert value("SELECT count(*) FROM client_class_history") == kept
    assert value("SELECT count(*) FROM journal") == before
    assert undo.next_undo() is None
    assert not classes.is_due(TODAY)
    assert classes.is_due(TODAY + timedelta(days=1))


def test_movements_between_two_days(make_client, make_invoice, make_payment):
    old, fresh = make_client("ООО «Старый»"), make_client("ООО «Новый»")
    for back in (120, 100, 80, 60):
        day = date(2026, 10, 1) - timedelta(days=back - 60)
        paid = make_invoice(old, 100_000_00, issued_on=day)
        make_payment(old, 100_000_00, invoice=paid, paid_on=day)
    classes.recount(date(2026, 10, 15))
    assert queries.of_client(old).life is Life.NEW
    assert queries.since(old) is None
    day = date(2026, 11, 10)
    paid = make_invoice(fresh, 5_000_000_00, issued_on=day)
    make_payment(fresh, 5_000_000_00, invoice=paid, paid_on=day)
    classes.recount(TODAY)
    november = period_of(PeriodKind.MONTH, TODAY)
    found = {
        (one.source, one.target): one.clients for one in queries.moves(Dimension.LIFE, november)
    }
    assert found == {("new", "sleeping"): 1, ("prospect", "new"): 1}
    abc = {(one.source, one.target): one.clients for one in queries.moves(Dimension.ABC, november)}
    assert abc == {("A", "B"): 1, ("", "A"): 1}
    (gone,) = queries.who_moved(Dimension.LIFE, november, "new", "sleeping")
    assert (gone.id, gone.name) == (old, "ООО «Старый»")
    assert queries.moves(Dimension.LIFE, november.moved(-1)) == []
    assert queries.since(old) == TODAY


def test_the_grade_of_fit_moves_too(make_client):
    client = make_client()
    classes.recount(date(2026, 10, 31))
    fit.set_by_hand(client, Grade.B, "Договорились о поставках", date(2026, 12, 1), TODAY)
    classes.recount(TODAY)
    november = period_of(PeriodKind.MONTH, TODAY)
    (line,) = queries.moves(Dimension.FIT, november)
    assert (line.source, line.target) == ("", "B")
    classes.recount(date(2026, 12, 2))
    assert queries.of_client(client).fit == ""


def test_a_new_client_is_a_prospect_and_a_removed_one_leaves_nothing(make_client):
    client = make_client()
    assert queries.of_client(client).life is Life.PROSPECT
    execute("DELETE FROM client WHERE id = ?", client)
    assert queries.of_client(client) is None


def test_limits_of_the_users_own(trade):
    classes.set_rules(Rules(a=10, b=20))
    classes.recount(TODAY)
    assert value("SELECT count(*) FROM client_class WHERE abc = 'A'") < value(
        "SELECT count(*) FROM client_class WHERE abc = 'C'"
    )
    assert queries.rules().a == 10
