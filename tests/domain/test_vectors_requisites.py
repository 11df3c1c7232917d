"""Requisites against the shared vectors."""

import json
from pathlib import Path

import pytest

from salesapp.domain import tax_ids

DATA = Path(__file__).parents[1] / "data" / "vectors"


def cases(file, key="cases"):
    items = json.loads((DATA / file).read_text(encoding="utf-8"))[key]
    return [pytest.param(item, id=item["id"]) for item in items]


def agree(checked, case):
    assert checked.valid is case["valid"]
    assert checked.normalized == case["normalized"]
    assert checked.error == case["error"]
    if "kind" in case:
        assert checked.kind == case["kind"]


@pytest.mark.parametrize("case", cases("inn.json"))
def test_inn(case):
    checked = tax_ids.check_inn(case["input"])
    agree(checked, case)
    assert checked.warning == case.get("hint")


@pytest.mark.parametrize("case", cases("kpp.json"))
def test_kpp(case):
    agree(tax_ids.check_kpp(case["input"]), case)


@pytest.mark.parametrize("case", cases("kpp.json", "pairs"))
def test_kpp_fits_inn(case):
    checked = tax_ids.check_inn_kpp(case["inn"], case["kpp"])
    assert (checked.valid, checked.error) == (case["valid"], case["error"])


@pytest.mark.parametrize("case", cases("ogrn.json"))
def test_ogrn(case):
    agree(tax_ids.check_ogrn(case["input"]), case)


@pytest.mark.parametrize("case", cases("okpo.json"))
def test_okpo(case):
    agree(tax_ids.check_okpo(case["input"]), case)


@pytest.mark.parametrize("case", cases("bik_accounts.json"))
def test_bik_and_accounts(case):
    if case["type"] == "bik":
        agree(tax_ids.check_bik(case["input"]), case)
        return
    check = {
        "settlement": tax_ids.check_account,
        "correspondent": tax_ids.check_corr_account,
    }[case["type"]]
    checked = check(case["account"], case["bik"])
    agree(checked, case)
    assert case["key_checked"] is (checked.valid and checked.kind != "treasury")


def test_lost_zero_of_a_bik_is_told():
    assert tax_ids.check_bik("44525225").warning == tax_ids.LEADING_ZERO_LOST


def test_clearing_letter_stands_for_its_digit_in_the_key():
    # The sixth character is 8, and T is the letter of 8, M of 6.
    assert tax_ids.check_account("40702T10938120061991", "044525225").valid
    assert tax_ids.check_account("40702M10938120061991", "044525225").error == "key"


def test_rouble_code_643_inside_an_account_is_suspicious():
    for key in range(10):
        checked = tax_ids.check_account(f"40702643{key}38120061991", "044525225")
        if checked.valid:
            assert checked.warning == tax_ids.UNUSUAL_CURRENCY
            return
    pytest.fail("one of ten keys must fit")


def test_lone_zero_instead_of_a_kpp_is_empty():
    assert tax_ids.check_inn_kpp("777316379952", "0").valid
    assert tax_ids.check_inn_kpp("7784227765", "0").error == "kpp_required"


def test_wrong_inn_is_told_before_the_kpp():
    assert tax_ids.check_inn_kpp("7784227766", "770101001").error == "checksum"
