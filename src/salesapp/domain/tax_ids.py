"""Requisites of Russian companies: form and check digits.

Error codes: empty, non_digit, length, zeros, format, prefix, checksum, key, bik, not_corr,
not_settlement, kpp_required, kpp_not_applicable. A warning never makes a value invalid.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from operator import mul

_INN_10 = (2, 4, 10, 3, 5, 9, 4, 6, 8)
_INN_11 = (7, 2, 4, 10, 3, 5, 9, 4, 6, 8)
_INN_12 = (3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8)
_KEY_WEIGHTS = (7, 1, 3)

_KPP = re.compile(r"[0-9]{4}[0-9A-Z]{2}[0-9]{3}")
_ACCOUNT = re.compile(r"[0-9]{5}[0-9ABCEHKMPTX][0-9]{14}")
_CLEARING = {letter: str(digit) for digit, letter in enumerate("ABCEHKMPTX")}

LEADING_ZERO_LOST = "leading_zero_lost"
UNUSUAL_PREFIX = "unusual_prefix"
UNUSUAL_CURRENCY = "unusual_currency"


@dataclass(frozen=True, slots=True)
class IdCheck:
    """What a check found; `normalized` is the value without whitespace, valid or not."""

    valid: bool
    normalized: str
    error: str | None = None
    kind: str | None = None
    warning: str | None = None


def _strip(text: str) -> str:
    return "".join(text.split())


def _is_digits(text: str) -> bool:
    return text.isascii() and text.isdigit()


def _wrong(value: str, error: str, warning: str | None = None) -> IdCheck:
    return IdCheck(valid=False, normalized=value, error=error, warning=warning)


def _right(value: str, kind: str | None = None, warning: str | None = None) -> IdCheck:
    return IdCheck(valid=True, normalized=value, kind=kind, warning=warning)


def _weighted(value: str, weights: tuple[int, ...]) -> int:
    return sum(map(mul, map(int, value), weights))


def _inn_sums_agree(value: str) -> bool:
    if len(value) == 10:
        return _weighted(value, _INN_10) % 11 % 10 == int(value[9])
    return _weighted(value, _INN_11) % 11 % 10 == int(value[10]) and _weighted(
        value, _INN_12
    ) % 11 % 10 == int(value[11])


def is_inn(text: str) -> bool:
    """Whether `check_inn` finds nothing wrong, for those who ask for very many."""
    value = _strip(text)
    return (
        len(value) in (10, 12)
        and _is_digits(value)
        and bool(value.strip("0"))
        and _inn_sums_agree(value)
    )


def check_inn(text: str) -> IdCheck:
    """ИНН; kind is `legal` (10 digits) or `individual` (12)."""
    value = _strip(text)
    if not value:
        return _wrong(value, "empty")
    if not _is_digits(value):
        return _wrong(value, "non_digit")
    if len(value) not in (10, 12):
        lost = len(value) in (9, 11) and _inn_sums_agree("0" + value)
        return _wrong(value, "length", LEADING_ZERO_LOST if lost else None)
    if not value.strip("0"):
        return _wrong(value, "zeros")
    if not _inn_sums_agree(value):
        return _wrong(value, "checksum")
    return _right(value, "legal" if len(value) == 10 else "individual")


def check_kpp(text: str) -> IdCheck:
    """КПП of a legal entity or its subdivision."""
    value = _strip(text).upper()
    if not value:
        return _wrong(value, "empty")
    if len(value) != 9:
        return _wrong(value, "length")
    if not _KPP.fullmatch(value):
        return _wrong(value, "format")
    if value.startswith("00"):
        return _wrong(value, "zeros")
    return _right(value)


def check_inn_kpp(inn: str, kpp: str) -> IdCheck:
    """Whether the КПП fits the ИНН; `normalized` is the КПП, a lone `0` counts as empty."""
    owner = check_inn(inn)
    if not owner.valid:
        return _wrong(_strip(kpp).upper(), owner.error or "format")
    code = _strip(kpp).upper()
    if code == "0":
        code = ""
    if owner.kind == "individual":
        return _wrong(code, "kpp_not_applicable") if code else _right(code, owner.kind)
    if not code:
        return _wrong(code, "kpp_required")
    checked = check_kpp(code)
    return _right(checked.normalized, owner.kind) if checked.valid else checked


def check_ogrn(text: str) -> IdCheck:
    """ОГРН (13 digits, kind `ogrn`) or ОГРНИП (15 digits, kind `ogrnip`)."""
    value = _strip(text)
    if not value:
        return _wrong(value, "empty")
    if not _is_digits(value):
        return _wrong(value, "non_digit")
    if len(value) not in (13, 15):
        return _wrong(value, "length")
    company = len(value) == 13
    if value[0] not in ("15" if company else "3"):
        return _wrong(value, "prefix")
    if int(value[:-1]) % (11 if company else 13) % 10 != int(value[-1]):
        return _wrong(value, "checksum")
    return _right(value, "ogrn" if company else "ogrnip")


def _okpo_digit(value: str) -> int:
    for start in (1, 3):
        total = sum(
            int(digit) * ((place + start - 1) % 10 + 1) for place, digit in enumerate(value)
        )
        if total % 11 != 10:
            return total % 11
    return 0


def check_okpo(text: str) -> IdCheck:
    """ОКПО; a wrong one deserves a warning only."""
    value = _strip(text)
    if not value:
        return _wrong(value, "empty")
    if not _is_digits(value):
        return _wrong(value, "non_digit")
    if len(value) not in (8, 10):
        return _wrong(value, "length")
    if not value.strip("0"):
        return _wrong(value, "zeros")
    if _okpo_digit(value[:-1]) != int(value[-1]):
        return _wrong(value, "checksum")
    return _right(value, "legal" if len(value) == 8 else "individual")


def check_bik(text: str) -> IdCheck:
    """БИК of a bank or of a treasury body (kind `bank` or `treasury`)."""
    value = _strip(text)
    if not value:
        return _wrong(value, "empty")
    if not _is_digits(value):
        return _wrong(value, "non_digit")
    if len(value) != 9:
        lost = len(value) == 8 and value.startswith("4")
        return _wrong(value, "length", LEADING_ZERO_LOST if lost else None)
    if value[0] not in "012" or not value.strip("0"):
        return _wrong(value, "prefix")
    if value.startswith("04"):
        return _right(value, "bank")
    if value[:2] in ("00", "01", "02"):
        return _right(value, "treasury")
    return _right(value, warning=UNUSUAL_PREFIX)


def _key_agrees(prefix: str, account: str) -> bool:
    sixth = _CLEARING.get(account[5], account[5])
    number = prefix + account[:5] + sixth + account[6:]
    total = sum(int(digit) * _KEY_WEIGHTS[place % 3] % 10 for place, digit in enumerate(number))
    return total % 10 == 0


def _account_form(text: str, bik: str) -> tuple[str, str, str | None]:
    """Account and БИК without whitespace, and the code of the first thing wrong with them."""
    value = _strip(text).upper()
    bank = check_bik(bik)
    if not value:
        error: str | None = "empty"
    elif len(value) != 20:
        error = "length"
    elif not _ACCOUNT.fullmatch(value):
        error = "format"
    else:
        error = None if bank.valid else "bik"
    return value, bank.normalized, error


def check_account(account: str, bik: str) -> IdCheck:
    """Client account with the key checked against the БИК.

    Kind is `settlement`, or `treasury` for accounts that have no key.
    """
    value, bank, error = _account_form(account, bik)
    if error:
        return _wrong(value, error)
    if value.startswith(("301", "40102")):
        return _wrong(value, "not_settlement")
    if value.startswith("0"):
        return _right(value, "treasury")
    in_central_bank = bank[6:] in ("000", "001", "002")
    if not _key_agrees("0" + bank[4:6] if in_central_bank else bank[6:], value):
        return _wrong(value, "key")
    # Inside accounts the rouble is 810; 643 is a mistake of whoever typed it.
    return _right(value, "settlement", UNUSUAL_CURRENCY if value[5:8] == "643" else None)


def check_corr_account(account: str, bik: str) -> IdCheck:
    """Correspondent account of a bank, or the single account of the treasury."""
    value, bank, error = _account_form(account, bik)
    if error:
        return _wrong(value, error)
    if not value.startswith(("301", "40102")):
        return _wrong(value, "not_corr")
    if not _key_agrees("0" + bank[4:6], value):
        return _wrong(value, "key")
    return _right(value, "correspondent" if value.startswith("301") else "treasury_single")
