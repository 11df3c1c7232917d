"""What is wrong with requisites, said so that it can be mended; and requisites as a text."""

from __future__ import annotations

from typing import Final

from salesapp.db.queries.client_card import ClientCard
from salesapp.domain.clients import ClientKind
from salesapp.domain.tax_ids import (
    IdCheck,
    check_account,
    check_bik,
    check_corr_account,
    check_inn,
    check_kpp,
    check_ogrn,
)
from salesapp.domain.text import digits
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

_LENGTHS: Final = {
    "inn": QT_TRANSLATE_NOOP("Requisites", "10 or 12 digits are needed, %n typed"),
    "inn_company": QT_TRANSLATE_NOOP("Requisites", "10 digits are needed, %n typed"),
    "inn_person": QT_TRANSLATE_NOOP("Requisites", "12 digits are needed, %n typed"),
    "kpp": QT_TRANSLATE_NOOP("Requisites", "9 signs are needed, %n typed"),
    "ogrn": QT_TRANSLATE_NOOP("Requisites", "13 or 15 digits are needed, %n typed"),
    "bik": QT_TRANSLATE_NOOP("Requisites", "9 digits are needed, %n typed"),
    "account": QT_TRANSLATE_NOOP("Requisites", "20 digits are needed, %n typed"),
}
_ERRORS: Final = {
    "non_digit": QT_TRANSLATE_NOOP("Requisites", "Only digits are allowed here"),
    "zeros": QT_TRANSLATE_NOOP("Requisites", "The number cannot begin with zeros only"),
    "checksum": QT_TRANSLATE_NOOP("Requisites", "The check digit does not agree: look for a typo"),
    "format": QT_TRANSLATE_NOOP("Requisites", "Such a number does not exist: look for a typo"),
    "prefix": QT_TRANSLATE_NOOP("Requisites", "The first digits are wrong: look for a typo"),
    "bik": QT_TRANSLATE_NOOP(
        "Requisites", "Enter the bank code first: the account is checked by it"
    ),
    "key": QT_TRANSLATE_NOOP("Requisites", "The account does not agree with the bank code"),
    "not_settlement": QT_TRANSLATE_NOOP("Requisites", "This is a correspondent account"),
    "not_corr": QT_TRANSLATE_NOOP("Requisites", "A correspondent account begins with 301"),
}
_LABELS: Final = {
    "inn": QT_TRANSLATE_NOOP("Requisites", "INN"),
    "kpp": QT_TRANSLATE_NOOP("Requisites", "KPP"),
    "ogrn": QT_TRANSLATE_NOOP("Requisites", "OGRN"),
    "account": QT_TRANSLATE_NOOP("Requisites", "Account"),
    "bank": QT_TRANSLATE_NOOP("Requisites", "Bank"),
    "bik": QT_TRANSLATE_NOOP("Requisites", "BIC"),
    "corr_account": QT_TRANSLATE_NOOP("Requisites", "Corr. account"),
    "address": QT_TRANSLATE_NOOP("Requisites", "Address"),
}


def label(name: str) -> str:
    """Short name of a requisite."""
    return translate("Requisites", _LABELS[name])


def inn_problem(value: str, kind: ClientKind) -> str:
    """What is wrong with an ИНН; nothing is asked of an empty or foreign one."""
    if not value or kind is ClientKind.FOREIGN:
        return ""
    wanted = 10 if kind is ClientKind.COMPANY else 12
    check = check_inn(value)
    if check.error == "length" or (check.valid and len(check.normalized) != wanted):
        name = "inn_company" if kind is ClientKind.COMPANY else "inn_person"
        return _length("inn" if check.error == "length" else name, check)
    return _problem("inn", check)


def kpp_problem(value: str) -> str:
    """What is wrong with a КПП."""
    return _problem("kpp", check_kpp(value)) if value else ""


def ogrn_problem(value: str) -> str:
    """What is wrong with an ОГРН."""
    return _problem("ogrn", check_ogrn(value)) if value else ""


def bik_problem(value: str) -> str:
    """What is wrong with a БИК."""
    return _problem("bik", check_bik(value)) if value else ""


def account_problem(value: str, bik: str) -> str:
    """What is wrong with a settlement account."""
    return _problem("account", check_account(value, bik)) if value else ""


def corr_problem(value: str, bik: str) -> str:
    """What is wrong with a correspondent account."""
    return _problem("account", check_corr_account(value, bik)) if value else ""


def card_text(card: ClientCard) -> str:
    """All requisites as a text to be pasted elsewhere."""
    draft, account = card.draft, card.draft.account
    lines = [draft.full_name or draft.name]
    for name, value in (
        ("inn", draft.inn),
        ("kpp", draft.kpp),
        ("ogrn", draft.ogrn),
        ("address", draft.legal_address),
        ("account", account.account),
        ("bank", account.bank_name),
        ("bik", account.bik),
        ("corr_account", account.corr_account),
    ):
        if value:
            lines.append(f"{label(name)}: {value}")
    return "\n".join(lines)


def _problem(name: str, check: IdCheck) -> str:
    if check.valid or check.error is None:
        return ""
    if check.error == "length":
        return _length(name, check)
    return translate("Requisites", _ERRORS.get(check.error, _ERRORS["format"]))


def _length(name: str, check: IdCheck) -> str:
    typed = len(check.normalized) if name == "kpp" else len(digits(check.normalized))
    return translate("Requisites", _LENGTHS[name], typed)
