"""Our own legal entity: how it is taxed, and what a financial document needs of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from salesapp.domain import tax_ids
from salesapp.domain.vat import VatMode, rates_at, standard_rate_bp


class TaxMode(StrEnum):
    """Tax regime of the seller; it decides the rate of new lines."""

    OSNO = "osno"
    USN = "usn"
    USN_5 = "usn_5"
    USN_7 = "usn_7"
    USN_22 = "usn_22"


_FIXED_BP = {TaxMode.USN: None, TaxMode.USN_5: 500, TaxMode.USN_7: 700}


def default_vat_bp(mode: TaxMode, on: date) -> int | None:
    """The rate of a new line without a product; None is «Без НДС»."""
    return _FIXED_BP[mode] if mode in _FIXED_BP else standard_rate_bp(on)


def line_vat_bp(mode: TaxMode, product_bp: int | None, on: date) -> int | None:
    """The rate of goods in a document: a standard rate of other years becomes that of the day."""
    if mode in _FIXED_BP:
        return _FIXED_BP[mode]
    return product_bp if product_bp in rates_at(on) else standard_rate_bp(on)


@dataclass(frozen=True, slots=True)
class AccountDraft:
    """The main bank account as typed."""

    bank_name: str = ""
    bik: str = ""
    account: str = ""
    corr_account: str = ""


@dataclass(frozen=True, slots=True)
class ProfileDraft:
    """The manager who works here."""

    name: str = ""
    post: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class OrganizationDraft:
    """Everything the form of our organisation holds; pictures are ids of stored files."""

    name: str
    full_name: str = ""
    inn: str = ""
    kpp: str = ""
    ogrn: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    site: str = ""
    director_name: str = ""
    director_post: str = ""
    accountant_name: str = ""
    is_sole_trader: bool = False
    tax_mode: TaxMode = TaxMode.OSNO
    vat_mode: VatMode = VatMode.INCLUDED
    slogan: str = ""
    logo_id: int | None = None
    signature_id: int | None = None
    stamp_id: int | None = None
    account: AccountDraft = AccountDraft()
    profile: ProfileDraft = ProfileDraft()


class RequisiteProblem(NamedTuple):
    """A requisite that stops a financial document: field, and the code of what is wrong."""

    field: str
    code: str


def requisites_problems(draft: OrganizationDraft) -> list[RequisiteProblem]:
    """What must be mended before an invoice can be issued; codes as in `domain.tax_ids`."""
    account = draft.account
    checks = {
        "inn": tax_ids.check_inn(draft.inn),
        "kpp": tax_ids.check_inn_kpp(draft.inn, draft.kpp),
        "bik": tax_ids.check_bik(account.bik),
        "account": tax_ids.check_account(account.account, account.bik),
    }
    if account.corr_account:
        checks["corr_account"] = tax_ids.check_corr_account(account.corr_account, account.bik)
    if not checks["inn"].valid:
        del checks["kpp"]
    if not checks["bik"].valid:
        checks.pop("corr_account", None)
    problems = [
        RequisiteProblem(field, "empty")
        for field, text in (("name", draft.name), ("bank_name", account.bank_name))
        if not text.strip()
    ]
    return problems + [
        RequisiteProblem(field, found.error or "format")
        for field, found in checks.items()
        if not found.valid
    ]
