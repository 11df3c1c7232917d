"""Our own legal entity, its main account, the manager, the number series."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, NamedTuple

from salesapp.db.connection import row, value
from salesapp.domain import credit_stops, terms
from salesapp.domain.guards import Guard
from salesapp.domain.offers import DAYS_BEFORE_END, MARGIN_LIMIT_BP
from salesapp.domain.organizations import (
    AccountDraft,
    OrganizationDraft,
    ProfileDraft,
    RequisiteProblem,
    TaxMode,
    requisites_problems,
)
from salesapp.domain.terms import TermKind
from salesapp.domain.vat import VatMode


class OrganizationCard(NamedTuple):
    """What is stored, and as what a form edits it."""

    id: int
    bank_account_id: int | None
    profile_id: int | None
    draft: OrganizationDraft


class Series(NamedTuple):
    """A series of numbers: the next one and its template."""

    next: int
    template: str


_ORGANIZATION = """
SELECT id, name, full_name, inn, kpp, ogrn, address, phone, email, site, director_name,
    director_post, accountant_name, is_sole_trader, tax_mode, vat_mode, slogan, logo_id,
    signature_id, stamp_id
FROM organization WHERE deleted_at IS NULL ORDER BY id LIMIT 1
"""
_NAMES = tuple(
    field.name for field in fields(OrganizationDraft) if field.name not in {"account", "profile"}
)
_ACCOUNT = """
SELECT id, bank_name, bik, account, corr_account FROM bank_account
WHERE organization_id = ? AND deleted_at IS NULL ORDER BY is_main DESC, id LIMIT 1
"""
_PROFILE = "SELECT id, name, post, phone, email FROM profile WHERE deleted_at IS NULL ORDER BY id"
_SERIES = (
    "SELECT last, template FROM number_series WHERE organization_id = ? AND kind = ? AND year = ?"
)
_TEMPLATE = """
SELECT template FROM number_series WHERE organization_id = ? AND kind = ?
ORDER BY year DESC LIMIT 1
"""
_SETTING = "SELECT value FROM setting WHERE key = ?"

TEMPLATES = {
    "offer": "КП-{n:04}",
    "order": "ЗК-{n:04}",
    "invoice": "{n}",
    "credit_note": "КН-{n:04}",
}
"""Templates of new series by kind."""
MARGIN_LIMIT = "offer.margin_limit_bp"
GUARD = "offer.guard"
END_DAYS = "offer.end_days"
LATE_DAYS = "credit.late_days"


def current() -> OrganizationCard | None:
    """Our organisation, or None before it was entered."""
    found = row(_ORGANIZATION)
    if found is None:
        return None
    account_id, account = _account(int(found[0]))
    profile_id, profile = _profile()
    facts: dict[str, Any] = dict(zip(_NAMES, found[1:], strict=True))
    facts["is_sole_trader"] = bool(facts["is_sole_trader"])
    facts["tax_mode"] = TaxMode(facts["tax_mode"])
    facts["vat_mode"] = VatMode(facts["vat_mode"])
    draft = OrganizationDraft(**facts, account=account, profile=profile)
    return OrganizationCard(int(found[0]), account_id, profile_id, draft)


def _account(organization_id: int) -> tuple[int | None, AccountDraft]:
    found = row(_ACCOUNT, organization_id)
    return (None, AccountDraft()) if found is None else (int(found[0]), AccountDraft(*found[1:]))


def _profile() -> tuple[int | None, ProfileDraft]:
    found = row(_PROFILE)
    return (None, ProfileDraft()) if found is None else (int(found[0]), ProfileDraft(*found[1:]))


def profile() -> ProfileDraft:
    """The manager who works here; empty before he was entered."""
    return _profile()[1]


def problems() -> list[RequisiteProblem]:
    """What stops a financial document now."""
    card = current()
    return requisites_problems(OrganizationDraft("") if card is None else card.draft)


def series(organization_id: int, kind: str, year: int) -> Series:
    """The series of a year; before the first number, with the template of the year before."""
    found = row(_SERIES, organization_id, kind, year)
    if found is not None:
        return Series(int(found[0]) + 1, str(found[1]))
    return Series(1, str(value(_TEMPLATE, organization_id, kind) or TEMPLATES[kind]))


def margin_limit_bp() -> int:
    """The margin below which an offer is to be agreed."""
    kept = setting(MARGIN_LIMIT)
    return int(kept) if kept.isdecimal() else MARGIN_LIMIT_BP


def guard() -> Guard:
    """What happens to a document below a limit of price or margin."""
    kept = setting(GUARD)
    return Guard(kept) if kept in set(Guard) else Guard.WARN


def presets(kind: TermKind) -> tuple[str, ...]:
    """The usual terms of a kind, the first one is that of new offers."""
    return terms.presets(kind, setting(kind))


def validity_days() -> tuple[int, ...]:
    """For how many days an offer may hold, the usual first."""
    return terms.validity_days(setting(TermKind.VALIDITY))


def end_days() -> int:
    """So many days before an offer ends a task is planned; 0: none is."""
    kept = setting(END_DAYS)
    return int(kept) if kept.isdecimal() else DAYS_BEFORE_END


def late_days() -> int:
    """A debt later than so many days holds back what is not paid for."""
    kept = setting(LATE_DAYS)
    return int(kept) if kept.isdecimal() else credit_stops.LATE_DAYS


def setting(key: str) -> str:
    """A setting of the store, empty when it was never set."""
    return str(value(_SETTING, key) or "")
