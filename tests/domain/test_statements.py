"""Sums, ways of the money and what is there twice in a bank statement."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from salesapp.domain.currencies import ROUBLE
from salesapp.domain.money import MAX_MINOR
from salesapp.domain.statements import (
    Balance,
    BankDocument,
    Fault,
    Flow,
    Party,
    balance_faults,
    currency_of,
    doubles,
    flow_of,
    is_banks_own,
    key_of,
    parse_bank_sum,
)

OURS, SECOND = "40702810938000012345", "40702978238000054321"
THEIRS, OTHERS = "40702810755570413510", "40702810900000000777"
DAY = date(2026, 11, 16)
PAID = BankDocument(
    1, 5, "Платежное поручение", "118", DAY, 12_500_00, Party("ООО Магнат", account=THEIRS),
    Party(account=OURS), received_on=DAY + timedelta(days=1),
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "minor"),
    [
        ("12500", 12_500_00),
        ("12500,5", 12_500_50),
        ("12500.05", 12_500_05),
        ("300-00", 300_00),
        ("300=75", 300_75),
        ("1 012 500.00", 1_012_500_00),
        ("1\u00a0012\u202f500,07", 1_012_500_07),
        (" 1'012'500.10 ", 1_012_500_10),
        ("1,012.50", 1_012_50),
        ("1,012,500.5", 1_012_500_50),
        ("1.012,50", 1_012_50),
        ("2.012.500,25", 2_012_500_25),
        ("3,012,500", 3_012_500_00),
        ("3.012.500", 3_012_500_00),
        ("99999999999999,99", 99_999_999_999_999_99),
        ("1,012", None),
        ("1.012", None),
        ("12 50", None),
        ("-5", None),
        ("", None),
        ("пять", None),
    ],
)
def test_a_sum_is_read_as_banks_write_it_and_refused_when_it_may_be_two(text, minor):
    assert parse_bank_sum(text) == minor


def test_the_largest_sum_is_one_and_a_kopeck_more_is_none():
    assert parse_bank_sum(f"{MAX_MINOR // 100},{MAX_MINOR % 100:02}") == MAX_MINOR
    assert parse_bank_sum(f"{(MAX_MINOR + 1) // 100},00") is None


@pytest.mark.parametrize(
    ("account", "currency"),
    [
        (OURS, ROUBLE),
        (SECOND, "EUR"),
        ("40702840100000000001", "USD"),
        ("40702156100000000001", "CNY"),
        ("40702643100000000001", ROUBLE),
        ("40702999100000000001", ROUBLE),
        ("", ROUBLE),
    ],
)
def test_the_sixth_digit_of_an_account_begins_its_currency(account, currency):
    assert currency_of(account) == currency


def test_a_payment_is_posted_when_the_bank_booked_it():
    booked = replace(PAID, debited_on=DAY - timedelta(days=1))
    assert booked.posted_on(Flow.IN) == DAY + timedelta(days=1)
    assert booked.posted_on(Flow.OUT) == DAY - timedelta(days=1)
    assert replace(PAID, received_on=None).posted_on(Flow.IN) == DAY


@pytest.mark.parametrize(
    ("payer", "payee", "received", "debited", "flow"),
    [
        (THEIRS, OURS, None, None, Flow.IN),
        (OURS, THEIRS, None, None, Flow.OUT),
        (OURS, SECOND, None, None, Flow.OWN),
        (THEIRS, OTHERS, DAY, DAY, Flow.STRANGE),
        ("", THEIRS, DAY, None, Flow.IN),
        (THEIRS, "", None, DAY, Flow.OUT),
        ("", "", DAY, DAY, Flow.IN),
        ("", "", None, None, Flow.STRANGE),
    ],
)
def test_which_way_the_money_went(payer, payee, received, debited, flow):
    one = replace(
        PAID,
        payer=Party(account=payer),
        payee=Party(account=payee),
        received_on=received,
        debited_on=debited,
    )
    assert flow_of(one, {OURS, SECOND}) is flow


def test_the_bank_itself_pays_by_orders_of_its_own():
    for kind in ("Банковский ордер", "МЕМОРИАЛЬНЫЙ ОРДЕР № 3", "мемориальный ордёр"):
        assert is_banks_own(replace(PAID, kind=kind)), kind
    assert not is_banks_own(PAID)


def test_zeros_before_a_number_and_small_letters_make_no_other_payment():
    key = key_of(PAID, OURS)
    assert (key.account, key.payer, key.number) == (OURS, THEIRS, "118")
    assert (key.on, key.amount_minor) == (DAY, 12_500_00)
    assert key_of(replace(PAID, number=" 000118 "), OURS) == key
    assert key_of(replace(PAID, number="00"), OURS).number == "00"
    assert key_of(replace(PAID, number="а-7"), OURS).number == "А-7"
    by_inn = replace(PAID, payer=Party("ООО Магнат", "6193181810"))
    assert key_of(by_inn, OURS).payer == "6193181810"
    by_name = replace(PAID, payer=Party("ООО  Магнат"))
    assert (
        key_of(by_name, OURS).payer == key_of(replace(PAID, payer=Party("ооо магнат")), OURS).payer
    )
    assert key_of(by_name, OURS).payer


def test_each_document_after_the_first_one_like_it_is_told_with_that_one():
    other = replace(PAID, index=2, amount_minor=1)
    elsewhere = replace(PAID, index=3, payee=Party(account=SECOND))
    again, third = replace(PAID, index=4), replace(PAID, index=5)
    assert doubles([PAID, other, elsewhere, again, third]) == {4: 1, 5: 1}


def test_documents_that_do_not_make_the_turnover_are_told_by_account_and_way():
    out = replace(
        PAID, index=2, payer=Party(account=OURS), payee=Party(account=THEIRS), amount_minor=300_00
    )
    own = replace(
        PAID, index=3, payer=Party(account=OURS), payee=Party(account=SECOND), amount_minor=50_00
    )
    documents, ours = [PAID, out, own], {OURS, SECOND}
    right = [
        Balance(OURS, received_minor=12_500_00, spent_minor=300_00),
        Balance(OURS, spent_minor=50_00),
        Balance(SECOND, received_minor=50_00, spent_minor=0),
    ]
    assert balance_faults(right, documents, ours) == []
    assert balance_faults([Balance(OURS)], documents, ours) == []
    wrong = [Balance(OURS, received_minor=12_000_00, spent_minor=350_00), right[2]]
    (fault,) = balance_faults(wrong, documents, ours)
    assert (fault.fault, fault.text, fault.number) == (Fault.BALANCE, OURS, "in")
    assert (fault.stated_minor, fault.found_minor) == (12_000_00, 12_500_00)
