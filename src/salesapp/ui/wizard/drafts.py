"""What was typed in the first run survives closing: it is kept with the settings, for its base."""

from __future__ import annotations

from dataclasses import asdict, fields
from typing import Any

from salesapp.db.store import store_path
from salesapp.domain.organizations import (
    AccountDraft,
    OrganizationDraft,
    ProfileDraft,
    TaxMode,
)
from salesapp.domain.vat import VatMode
from salesapp.ui.settings import settings, settings_file

_PLACE = "first_run"


def keep(draft: OrganizationDraft, step: int) -> None:
    """Keep a draft and the step it was left on."""
    told = {"store": str(store_path()), "step": step, "company": asdict(draft)}
    settings().pages[_PLACE] = told
    settings_file().save()


def forget() -> None:
    """The draft was saved for good."""
    settings().pages.pop(_PLACE, None)
    settings_file().save()


def kept() -> tuple[OrganizationDraft, int] | None:
    """The draft and the step of the last time, if it was not finished in the base that is open."""
    found = settings().pages.get(_PLACE)
    if not isinstance(found, dict) or not isinstance(found.get("company"), dict):
        return None
    if found.get("store", str(store_path())) != str(store_path()):
        # The company of one base is not that of the next one.
        return None
    step = found.get("step")
    return _company(found["company"]), step if isinstance(step, int) else 0


def _company(raw: dict[str, Any]) -> OrganizationDraft:
    plain = _fitting(OrganizationDraft("x"), raw)
    plain["tax_mode"] = _one_of(TaxMode, raw.get("tax_mode"), TaxMode.OSNO)
    plain["vat_mode"] = _one_of(VatMode, raw.get("vat_mode"), VatMode.INCLUDED)
    plain["account"] = AccountDraft(**_fitting(AccountDraft(), raw.get("account")))
    plain["profile"] = ProfileDraft(**_fitting(ProfileDraft(), raw.get("profile")))
    return OrganizationDraft(**({"name": ""} | plain))


def _fitting(sample: Any, raw: object) -> dict[str, Any]:
    """The values whose kind is that of the field; whatever else stands there is left out."""
    given = raw if isinstance(raw, dict) else {}
    found = {}
    for one in fields(sample):
        value, usual = given.get(one.name), getattr(sample, one.name)
        wanted = (int,) if usual is None else (type(usual),)
        if isinstance(value, wanted):
            found[one.name] = value
    return found


def _one_of(kind: Any, value: object, usual: Any) -> Any:
    return kind(value) if value in list(kind) else usual
