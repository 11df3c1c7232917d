"""Postings below a limit, schedules in words, terms that are none, and when an offer is silent."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from salesapp.domain.calendar import WorkCalendar
from salesapp.domain.credits import shared_out
from salesapp.domain.day import ANSWER_DAYS, silent_since
from salesapp.domain.errors import Rule
from salesapp.domain.guards import Agreed, Breach, Guard, check_guard, covers
from salesapp.domain.invoices import InvoiceDraft, schedule_of_terms
from salesapp.domain.lines import LineDraft, totals
from salesapp.domain.pricing import Counting, Rounding
from salesapp.domain.vat import VatMode
from tests.refusals import refused

DAY = date(2026, 11, 23)  # a Monday
BOLT = LineDraft("Болт", 1_000, 100_00, product_id=1)
NUT = LineDraft("Гайка", 1_000, 50_00, product_id=2)


def covered(before: list[LineDraft], now: list[LineDraft]) -> bool:
    agreed = Agreed(before, totals(before, Counting()), "разрешили")
    return covers(agreed, now, totals(now, Counting()))


def test_every_line_has_to_go_for_no_less_than_was_agreed():
    assert covered([BOLT, NUT], [NUT, BOLT])
    assert covered([BOLT, NUT], [BOLT])
    cheap = replace(NUT, price_minor=49_00)
    assert not covered([BOLT, NUT], [BOLT, cheap])
    assert not covered([BOLT, NUT], [cheap, BOLT])
    assert not covered([BOLT], [BOLT, NUT])
    assert covered([NUT, replace(NUT, price_minor=90_00)], [NUT])


def test_lines_below_a_limit_are_told_by_their_numbers():
    found = [Breach(0, 10, 5), Breach(3, 10, 5)]
    with refused(Rule.BELOW_LIMIT, lines=(1, 4), margin_bp=None):
        check_guard(found, Guard.BLOCK, " ")


def test_an_invoice_is_counted_by_its_own_rules():
    draft = InvoiceDraft(1, DAY, discount_bp=5, discount_minor=7)
    assert draft.counting == Counting(VatMode.INCLUDED, 5, 7, Rounding.LINE)


def test_terms_in_words_become_parts_of_the_total():
    made = schedule_of_terms(
        "50 % предоплата, 50 % за 3 дня до отгрузки", 1_000_01, DAY, date(2026, 12, 20)
    )
    assert [one.amount_minor for one in made] == [500_01, 500_00]
    (nothing,) = schedule_of_terms("50 % предоплата, 50 % за 3 дня до отгрузки", 0, DAY, None)
    assert nothing.amount_minor == 0


def test_a_term_is_not_negative_and_short_days_are_known():
    calendar = WorkCalendar({"years": {"2026": {
        "non_working_weekdays": [], "working_weekends": [], "short_days": ["2026-11-03"],
    }}})  # fmt: skip
    assert calendar.is_short(date(2026, 11, 3))
    assert not calendar.is_short(date(2026, 11, 2))
    with pytest.raises(ValueError, match=r"^a term cannot be negative$"):
        calendar.add_working_days(DAY, -1)


@pytest.mark.parametrize("shift", range(7))
def test_an_offer_is_silent_after_more_working_days_than_an_answer_takes(shift):
    calendar = WorkCalendar({"years": {}})
    today = DAY + timedelta(days=shift)
    since = silent_since(today, calendar)
    assert calendar.count_working_days(since, today) == ANSWER_DAYS + 1
    assert calendar.count_working_days(since + timedelta(days=1), today) == ANSWER_DAYS


def test_nothing_and_everything_can_be_shared_out():
    assert shared_out([], 0) == {}
    with refused(Rule.FIELD_INVALID, field="amount_minor", left=0):
        shared_out([], 1)
    with refused(Rule.FIELD_INVALID, field="amount_minor", left=0):
        shared_out([], -1)
