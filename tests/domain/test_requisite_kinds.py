"""Kinds of requisites, keys of accounts by the order of the Bank of Russia, lost zeros."""

from __future__ import annotations

from itertools import cycle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesapp.domain.tax_ids import (
    LEADING_ZERO_LOST,
    UNUSUAL_CURRENCY,
    UNUSUAL_PREFIX,
    check_account,
    check_bik,
    check_corr_account,
    check_inn,
    check_inn_kpp,
    check_kpp,
    check_ogrn,
    check_okpo,
    is_inn,
)

INN, KPP = "7707083893", "773601001"


def told(found) -> tuple[bool, str | None, str | None, str | None]:
    """Whether it is right, what is wrong, its kind, the warning."""
    return found.valid, found.error, found.kind, found.warning


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" 77 07 08 38 93 ", (True, None, "legal", None)),
        ("500100732259", (True, None, "individual", None)),
        ("0" * 10, (False, "zeros", None, None)),
        ("0" * 12, (False, "zeros", None, None)),
        ("770708389X", (False, "non_digit", None, None)),
        ("٧٧٠٧٠٨٣٨٩٣", (False, "non_digit", None, None)),
        ("7707083894", (False, "checksum", None, None)),
        ("500100732258", (False, "checksum", None, None)),
        ("500100732249", (False, "checksum", None, None)),
        ("77070838931", (False, "length", None, None)),
        ("", (False, "empty", None, None)),
    ],
)
def test_an_inn(text, expected):
    assert told(check_inn(text)) == expected
    assert is_inn(text) is expected[0]


@given(st.text("0123456789 X", max_size=14) | st.integers(0, 10**12 - 1).map(str))
def test_the_quick_way_finds_the_same_inns(text):
    assert is_inn(text) is check_inn(text).valid


def sums(body: str) -> str:
    """The digits of check of an ИНН of a person, by the order of the tax service."""
    for weights in ((7, 2, 4, 10, 3, 5, 9, 4, 6, 8), (3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8)):
        body += str(
            sum(int(one) * weight for one, weight in zip(body, weights, strict=True)) % 11 % 10
        )
    return body


@given(st.integers(1, 10**10 - 1))
def test_the_digits_of_check_of_a_person_are_those_of_the_tax_service(number):
    whole = sums(f"{number:010}")
    assert check_inn(whole).valid
    other = whole[:-1] + str((int(whole[-1]) + 1) % 10)
    assert not check_inn(other).valid


def test_a_zero_that_a_spreadsheet_has_lost_is_told():
    person, firm = sums("0100000001"), "0274062111"
    assert check_inn(firm).valid
    for whole in (person, firm):
        assert told(check_inn(whole[1:])) == (False, "length", None, LEADING_ZERO_LOST)
    assert check_inn("12345678901").warning is None
    assert check_inn("123456789").warning is None
    assert told(check_bik("44525225")) == (False, "length", None, LEADING_ZERO_LOST)
    assert told(check_bik("54525225")) == (False, "length", None, None)
    assert told(check_bik("4452522")) == (False, "length", None, None)


@pytest.mark.parametrize(
    ("inn", "kpp", "expected"),
    [
        (INN, KPP, (True, None, "legal", None)),
        (INN, "0", (False, "kpp_required", None, None)),
        ("500100732259", "0", (True, None, "individual", None)),
        ("500100732259", KPP, (False, "kpp_not_applicable", None, None)),
        (INN, "7736", (False, "length", None, None)),
        ("", KPP, (False, "empty", None, None)),
    ],
)
def test_a_kpp_fits_its_inn(inn, kpp, expected):
    assert told(check_inn_kpp(inn, kpp)) == expected


def test_letters_may_stand_in_the_middle_of_a_kpp():
    assert check_kpp("7736ab001").normalized == "7736AB001"
    assert check_kpp("7736ab001").valid
    assert check_kpp("77360100Я").error == "format"
    assert check_kpp("003601001").error == "zeros"


def registered(body: str, divisor: int) -> str:
    return body + str(int(body) % divisor % 10)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (registered("102770013219", 11), (True, None, "ogrn", None)),
        (registered("502770013219", 11), (True, None, "ogrn", None)),
        (registered("30450011600015", 13), (True, None, "ogrnip", None)),
        (registered("302770013219", 11), (False, "prefix", None, None)),
        (registered("10450011600015", 13), (False, "prefix", None, None)),
        ("X027700132195", (False, "non_digit", None, None)),
        ("10277001321", (False, "length", None, None)),
    ],
)
def test_a_number_of_registration(text, expected):
    assert told(check_ogrn(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("00032537", (True, None, "legal", None)),
        ("0" * 8, (False, "zeros", None, None)),
        ("0" * 10, (False, "zeros", None, None)),
        ("00032538", (False, "checksum", None, None)),
        ("123", (False, "length", None, None)),
    ],
)
def test_a_code_of_statistics(text, expected):
    assert told(check_okpo(text)) == expected


def statistics(body: str) -> str:
    """The digit of check of an ОКПО: weights from 1, then from 3 where 10 is left, else 0."""
    for start in (1, 3):
        weights = [(place + start - 1) % 10 + 1 for place in range(len(body))]
        left = sum(int(one) * weight for one, weight in zip(body, weights, strict=True)) % 11
        if left < 10:
            return body + str(left)
    return body + "0"


@given(st.integers(1, 10**9 - 1), st.sampled_from([7, 9]))
def test_the_digit_of_check_of_a_code_of_statistics(number, length):
    body = f"{number % 10**length or 1:0{length}}"
    found = check_okpo(statistics(body))
    assert (found.valid, found.kind) == (True, "legal" if length == 7 else "individual")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("044525225", (True, None, "bank", None)),
        ("004525225", (True, None, "treasury", None)),
        ("014525225", (True, None, "treasury", None)),
        ("024525225", (True, None, "treasury", None)),
        ("034525225", (True, None, None, UNUSUAL_PREFIX)),
        ("204525225", (True, None, None, UNUSUAL_PREFIX)),
        ("104525225", (True, None, None, UNUSUAL_PREFIX)),
        ("344525225", (False, "prefix", None, None)),
        ("000000000", (False, "prefix", None, None)),
        ("04452522X", (False, "non_digit", None, None)),
    ],
)
def test_a_bik(text, expected):
    assert told(check_bik(text)) == expected


def keyed(prefix: str, account: str) -> str:
    """The account with its key (the ninth digit) by the order of the Bank of Russia."""
    for key in "0123456789":
        whole = account[:8] + key + account[9:]
        if (
            sum(int(one) * weight for one, weight in zip(prefix + whole, cycle((7, 1, 3)))) % 10
            == 0
        ):
            return whole
    raise AssertionError(account)


def wrong(account: str) -> str:
    return account[:8] + str((int(account[8]) + 1) % 10) + account[9:]


@pytest.mark.parametrize(
    ("bik", "prefix"),
    [
        ("044525225", "225"),
        ("044525000", "025"),
        ("044525001", "025"),
        ("044525002", "025"),
        ("044525003", "003"),
        ("044585002", "085"),
    ],
)
@pytest.mark.parametrize("account", ["40702810000000012345", "40817978000000054321"])
def test_the_key_of_an_account_goes_by_the_bank_or_its_settlement_centre(bik, prefix, account):
    right = keyed(prefix, account)
    assert told(check_account(right, bik)) == (True, None, "settlement", None)
    assert told(check_account(wrong(right), bik)) == (False, "key", None, None)


@pytest.mark.parametrize(
    ("account", "kind"),
    [("30101810000000000225", "correspondent"), ("40102810000000000003", "treasury_single")],
)
def test_a_correspondent_account_is_none_of_a_client(account, kind):
    right = keyed("025", account)
    assert told(check_corr_account(right, "044525225")) == (True, None, kind, None)
    assert told(check_corr_account(wrong(right), "044525225")) == (False, "key", None, None)
    assert told(check_account(right, "044525225")) == (False, "not_settlement", None, None)
    assert told(check_corr_account(keyed("225", "40702810000000012345"), "044525225")) == (
        False, "not_corr", None, None,
    )  # fmt: skip
    assert told(check_corr_account("", "044525225")) == (False, "empty", None, None)
    assert told(check_corr_account(right, "1")) == (False, "bik", None, None)


def test_accounts_of_the_treasury_have_no_key_and_a_wrong_currency_is_told():
    assert told(check_account("03100643000000017300", "044525225")) == (
        True,
        None,
        "treasury",
        None,
    )
    rouble = keyed("225", "40702643000000012345")
    assert told(check_account(rouble, "044525225")) == (True, None, "settlement", UNUSUAL_CURRENCY)
