"""Our own legal entity: the rates of its tax regime, and what keeps it from issuing an invoice."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from salesapp.domain.organizations import (
    AccountDraft,
    OrganizationDraft,
    RequisiteProblem,
    TaxMode,
    default_vat_bp,
    line_vat_bp,
    requisites_problems,
)

M = TaxMode
IN_2025, IN_2026 = date(2025, 12, 31), date(2026, 1, 1)


@pytest.mark.parametrize(
    ("mode", "before", "since"),
    [
        (M.OSNO, 2000, 2200),
        (M.USN_22, 2000, 2200),
        (M.USN, None, None),
        (M.USN_5, 500, 500),
        (M.USN_7, 700, 700),
    ],
)
def test_the_regime_decides_the_rate_of_a_new_line(mode, before, since):
    assert (default_vat_bp(mode, IN_2025), default_vat_bp(mode, IN_2026)) == (before, since)


@pytest.mark.parametrize(
    ("mode", "product", "on", "rate"),
    [
        (M.OSNO, 2000, IN_2026, 2200),
        (M.OSNO, 2200, IN_2025, 2000),
        (M.OSNO, 1000, IN_2026, 1000),
        (M.OSNO, 0, IN_2026, 0),
        (M.USN_5, 2200, IN_2026, 500),
        (M.USN, 2200, IN_2026, None),
        (M.USN_22, 2000, IN_2026, 2200),
    ],
)
def test_goods_bear_the_rate_of_the_day_and_of_the_regime(mode, product, on, rate):
    assert line_vat_bp(mode, product, on) == rate


BANK = AccountDraft("ПАО Сбербанк", "044525225", "40702810438000060473", "30101810400000000225")
WHOLE = OrganizationDraft("ООО «Рядкреп»", inn="7707083893", kpp="773601001", account=BANK)


def problems(**changed: str) -> list[tuple[str, str]]:
    account = {key: changed.pop(key) for key in list(changed) if hasattr(BANK, key)}
    return requisites_problems(replace(WHOLE, **changed, account=replace(BANK, **account)))


def test_whole_requisites_have_no_problem():
    assert problems() == []
    # A correspondent account is not needed, a wrong one is told.
    assert problems(corr_account="") == []
    # A sole trader has no КПП.
    assert problems(inn="500100732259", kpp="") == []


@pytest.mark.parametrize(
    ("changed", "field", "code"),
    [
        ({"name": " "}, "name", "empty"),
        ({"bank_name": ""}, "bank_name", "empty"),
        ({"inn": ""}, "inn", "empty"),
        ({"inn": "7707083894"}, "inn", "checksum"),
        ({"kpp": ""}, "kpp", "kpp_required"),
        ({"account": "40702810438000060474"}, "account", "key"),
        ({"corr_account": "30101810400000000226"}, "corr_account", "key"),
    ],
)
def test_each_wrong_requisite_is_told_alone(changed, field, code):
    assert problems(**changed) == [RequisiteProblem(field, code)]


def test_what_hangs_on_a_wrong_number_is_not_told_besides():
    # Without a right ИНН nothing can be said of the КПП, without a right БИК of its account.
    assert [one.field for one in problems(inn="1", kpp="x")] == ["inn"]
    assert [one.field for one in problems(bik="1", corr_account="5", bank_name=" ")] == [
        "bank_name",
        "bik",
        "account",
    ]
