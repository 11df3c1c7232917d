"""Offers: which state follows which, when an offer ends, what two versions tell of each other."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from salesapp.domain.errors import Rule
from salesapp.domain.lines import LineDraft
from salesapp.domain.offers import (
    LineChange,
    OfferDraft,
    OfferState,
    changed_fields,
    changed_lines,
    check_move,
    shown_state,
    warn_on,
)
from salesapp.domain.pricing import Counting, Rounding
from salesapp.domain.vat import VatMode
from tests.refusals import refused

S = OfferState
TODAY = date(2026, 11, 25)  # a Wednesday


@pytest.mark.parametrize(
    ("old", "new"),
    [(S.DRAFT, S.SENT), (S.SENT, S.ACCEPTED), (S.SENT, S.DECLINED), (S.SENT, S.SUPERSEDED),
     (S.ACCEPTED, S.SUPERSEDED)],
)  # fmt: skip
def test_moves_of_an_offer(old, new):
    check_move(old, new)


def test_a_draft_is_sent_first_and_what_was_decided_stays():
    with refused(Rule.DOCUMENT_NOT_ISSUED):
        check_move(S.DRAFT, S.ACCEPTED)
    for old in (S.DECLINED, S.SUPERSEDED, S.ACCEPTED, S.EXPIRED):
        with refused(Rule.DOCUMENT_FROZEN, state=old):
            check_move(old, S.SENT)


@pytest.mark.parametrize(
    ("stored", "until", "shown"),
    [
        (S.SENT, TODAY, S.SENT),
        (S.SENT, TODAY - timedelta(days=1), S.EXPIRED),
        (S.SENT, None, S.SENT),
        (S.ACCEPTED, TODAY - timedelta(days=1), S.ACCEPTED),
        (S.DRAFT, TODAY - timedelta(days=1), S.DRAFT),
    ],
)
def test_only_a_sent_offer_expires_by_itself(stored, until, shown):
    assert shown_state(stored, until, TODAY) is shown


def workday(day: date) -> bool:
    return day.weekday() < 5


@pytest.mark.parametrize(
    ("until", "days", "warned"),
    [
        (date(2026, 12, 4), 2, date(2026, 12, 2)),
        (date(2026, 12, 1), 2, date(2026, 11, 27)),  # Tuesday, Monday, Friday
        (date(2026, 12, 1), 1, date(2026, 11, 30)),
        (date(2026, 11, 30), 1, date(2026, 11, 27)),
        (date(2026, 11, 29), 1, date(2026, 11, 27)),
        (date(2026, 11, 26), 5, TODAY),
        (TODAY, 2, TODAY),
        (TODAY - timedelta(days=1), 2, None),
        (None, 2, None),
        (date(2026, 12, 4), 0, None),
    ],
)
def test_the_end_is_warned_of_so_many_working_days_before(until, days, warned):
    assert warn_on(until, TODAY, days, workday) == warned


def test_the_warning_stands_on_a_day_that_is_none_of_work_only_when_today_is_the_only_one():
    sunday = date(2026, 11, 29)
    assert warn_on(date(2026, 11, 30), sunday, 1, workday) == sunday


def test_the_day_of_shipment_decides_the_rates_of_tax():
    offer = OfferDraft(1, TODAY, ship_on=date(2027, 1, 5), discount_bp=5, discount_minor=7)
    assert offer.rated_on == date(2027, 1, 5)
    assert OfferDraft(1, TODAY).rated_on == TODAY
    assert offer.counting == Counting(VatMode.INCLUDED, 5, 7, Rounding.LINE)


def test_changed_heads_are_told_with_what_stood_there():
    old = OfferDraft(1, TODAY, warranty="год", contact_id=1)
    new = OfferDraft(1, TODAY, warranty="два", contact_id=2, discount_bp=500)
    # Who reads the offer is no part of what is offered.
    assert changed_fields(old, new) == (("discount_bp", 0, 500), ("warranty", "год", "два"))
    assert changed_fields(old, old) == ()


def line(name: str, quantity: int = 1_000, product: int | None = None, **more) -> LineDraft:
    given = {"price_minor": 100_00, **more}
    return LineDraft(name=name, quantity_milli=quantity, product_id=product, **given)


def test_lines_are_matched_by_product_else_by_article_and_name():
    bolt, nut, own = line("Болт", product=1), line("Гайка", product=2), line("Доставка", sku="D")
    assert changed_lines([bolt, nut, own], [own, nut, bolt]) == ()
    renamed = line("Болт М20", product=1)
    more = line("Доставка", 2_000, sku="D")
    other = line("Доставка", sku="E")
    assert changed_lines([bolt, nut, own], [renamed, more, other]) == (
        LineChange(bolt, renamed),
        LineChange(own, more),
        LineChange(None, other),
        LineChange(nut, None),
    )


def test_the_same_product_twice_is_matched_in_its_order():
    first, second = line("Болт", 1_000, product=1), line("Болт", 2_000, product=1)
    assert changed_lines([first, second], [first]) == (LineChange(second, None),)
    assert changed_lines([first], [first, second]) == (LineChange(None, second),)


@pytest.mark.parametrize(
    "more",
    [
        {"price_minor": 5},
        {"discount_bp": 5},
        {"discount_minor": 5},
        {"vat_bp": 1000},
        {"note": "x"},
        {"unit": "кг"},
    ],
)
def test_whatever_is_printed_of_a_line_makes_it_another_one(more):
    old, new = line("Болт", product=1), line("Болт", product=1, **more)
    assert changed_lines([old], [new]) == (LineChange(old, new),)


def test_an_offer_that_ends_on_monday_warns_on_friday_even_when_that_is_today():
    friday = date(2026, 11, 27)
    assert warn_on(date(2026, 11, 30), friday, 1, workday) == friday
    assert warn_on(date(2026, 11, 30), date(2026, 11, 28), 1, workday) == date(2026, 11, 28)
    holiday = {date(2026, 11, 27)}
    thursday = warn_on(
        date(2026, 11, 30), TODAY, 1, lambda day: workday(day) and day not in holiday
    )
    assert thursday == date(2026, 11, 26)
