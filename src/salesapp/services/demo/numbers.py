"""Invented requisites that pass every check: the tax offices 90 to 97 do not exist."""

from __future__ import annotations

from random import Random

from salesapp.domain import tax_ids

BIK = "042200603"
BANK = "Банк «Окский», г. Нижний Новгород"


def inn(random: Random, *, digits: int = 10) -> str:
    """A taxpayer number with right check digits."""
    while True:
        body = f"9{random.randint(0, 7)}" + _digits(random, digits - 2)
        if tax_ids.check_inn(body).valid:
            return body


def kpp(number: str) -> str:
    """The code at the place of the organisation itself."""
    return number[:4] + "01001"


def ogrn(random: Random) -> str:
    """A registration number with its check digit."""
    body = f"1{random.randint(5, 25):02d}9{random.randint(0, 7)}" + _digits(random, 7)
    return body + str(int(body) % 11 % 10)


def account(random: Random, bik: str = BIK) -> str:
    """A settlement account whose key fits the bank."""
    head, tail = "40702810", _digits(random, 11)
    return next(
        made for key in range(10) if tax_ids.check_account(made := f"{head}{key}{tail}", bik).valid
    )


def corr_account(bik: str = BIK) -> str:
    """The bank's own account; its last digits are those of the БИК."""
    return next(
        made
        for key in range(10)
        if tax_ids.check_corr_account(made := f"30101810{key}00000000{bik[-3:]}", bik).valid
    )


def _digits(random: Random, count: int) -> str:
    return "".join(str(random.randint(0, 9)) for _ in range(count))
