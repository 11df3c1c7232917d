"""Negotiations: where a value stands between our limits, what a step is worth, who gave what."""

from __future__ import annotations

from datetime import date

import pytest

from salesapp.domain.errors import Rule
from salesapp.domain.negotiation import (
    Balance,
    ConcessionDraft,
    Limits,
    Side,
    Standing,
    Term,
    balance,
    check_concession,
    check_limits,
    standing,
    worth_minor,
)
from tests.refusals import refused

DAY = date(2026, 11, 23)
PRICE = Limits(target=100, limit=90, walk_away=80)
CREDIT = Limits(target=10, limit=30, walk_away=60)


@pytest.mark.parametrize(
    ("value", "where"),
    [
        (101, Standing.TARGET),
        (100, Standing.TARGET),
        (99, Standing.WITHIN),
        (90, Standing.WITHIN),
        (89, Standing.BEYOND),
        (80, Standing.BEYOND),
        (79, Standing.AWAY),
        (None, Standing.UNKNOWN),
    ],
)
def test_a_price_stands_the_worse_the_lower_it_is(value, where):
    assert standing(Term.PRICE, PRICE, value) is where


@pytest.mark.parametrize(
    ("value", "where"),
    [(10, Standing.TARGET), (11, Standing.WITHIN), (31, Standing.BEYOND), (61, Standing.AWAY)],
)
def test_a_deferral_stands_the_worse_the_longer_it_is(value, where):
    assert standing(Term.DEFERRAL, CREDIT, value) is where


def test_a_limit_that_was_not_set_holds_nobody():
    assert standing(Term.PRICE, Limits(), 5) is Standing.UNKNOWN
    assert standing(Term.PRICE, Limits(walk_away=80), 81) is Standing.TARGET
    assert standing(Term.PRICE, Limits(limit=0), -1) is Standing.BEYOND


@pytest.mark.parametrize(
    ("term", "limits"),
    [
        (Term.PRICE, PRICE),
        (Term.PRICE, Limits(90, 90, 90)),
        (Term.PRICE, Limits(target=0)),
        (Term.DEFERRAL, CREDIT),
        (Term.DEFERRAL, Limits(target=10, walk_away=60)),
    ],
)
def test_limits_go_from_the_best_to_the_worst(term, limits):
    check_limits({term: limits})


@pytest.mark.parametrize(
    ("term", "limits"),
    [
        (Term.PRICE, Limits(90, 100, 80)),
        (Term.PRICE, Limits(target=70, walk_away=80)),
        (Term.PRICE, Limits(target=-1)),
        (Term.PRICE, Limits(target=5, limit=-1)),
        (Term.DEFERRAL, Limits(30, 10, None)),
        (Term.VOLUME, Limits(limit=5, walk_away=6)),
    ],
)
def test_limits_in_a_wrong_order_are_refused(term, limits):
    with refused(Rule.FIELD_INVALID, field="limits", term=term.value):
        check_limits({Term.DELIVERY: Limits(1, 2, 3), term: limits})


def gave(value: int | None = None, term: Term | None = Term.PRICE, **more) -> ConcessionDraft:
    return ConcessionDraft(Side.GAVE, DAY, term, value, **more)


def test_a_concession_beyond_the_limit_needs_a_reason():
    limits = {Term.PRICE: PRICE}
    assert check_concession(gave(95), limits) is Standing.WITHIN
    assert check_concession(gave(85, reason="объём"), limits) is Standing.BEYOND
    for low in (85, 75):
        with refused(Rule.CONCESSION_NEEDS_REASON, term="price"):
            check_concession(gave(low, reason=" "), limits)
    # What we got, what has no term and what has no limits is judged by nobody.
    got = ConcessionDraft(Side.GOT, DAY, Term.PRICE, 5)
    assert check_concession(got, limits) is Standing.UNKNOWN
    assert check_concession(gave(term=None, text="образцы"), limits) is Standing.UNKNOWN
    assert check_concession(gave(5, Term.VOLUME), limits) is Standing.UNKNOWN


def test_an_empty_concession_is_refused():
    with refused(Rule.FIELD_REQUIRED, field="concession"):
        check_concession(gave(term=None, text="  "), {})
    with refused(Rule.FIELD_REQUIRED, field="value"):
        check_concession(gave(None, text="скидка"), {})
    assert check_concession(gave(0), {}) is Standing.UNKNOWN


@pytest.mark.parametrize(
    ("term", "before", "after", "worth"),
    [
        (Term.PRICE, 1_000_00, 950_00, 50_00),
        (Term.DELIVERY, 0, 30_00, 30_00),
        # 1 % a month of 1 000 roubles for 15 days of 30; for a half of the sum a month.
        (Term.DEFERRAL, 0, 15, 5_00),
        (Term.DEFERRAL, 30, 45, 5_00),
        (Term.PREPAYMENT, 10_000, 5_000, 5_00),
        (Term.VOLUME, 5, 10, None),
    ],
)
def test_what_a_step_is_worth(term, before, after, worth):
    found = worth_minor(term, before, after, amount_minor=1_000_00, month_bp=100)
    assert found == worth


@pytest.mark.parametrize(("days", "worth"), [(1, 1), (2, 1), (3, 2), (4, 2), (5, 3)])
def test_credit_is_rounded_half_up(days, worth):
    # A month of credit costs 15.00 kopecks here: half a kopeck a day.
    assert worth_minor(Term.DEFERRAL, 0, days, amount_minor=1_500, month_bp=100) == worth


def test_what_was_given_and_got():
    told = balance(
        [(Side.GAVE, 50), (Side.GOT, 70), (Side.GAVE, None), (Side.GOT, None), (Side.GAVE, 5)]
    )
    assert told == Balance(55, 70)
    assert told.net_minor == 15
    assert balance([]) == Balance(0, 0)


def test_a_part_of_the_prepayment_given_up_is_a_month_of_credit():
    # Two percent of a hundred million roubles, of the whole of it and of a basis point.
    sums = [
        worth_minor(Term.PREPAYMENT, 10_000, left, amount_minor=100_000_000_00, month_bp=200)
        for left in (0, 9_999)
    ]
    assert sums == [2_000_000_00, 200_00]
