"""What the checks of requisites say: what to do, or that all is well."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

from salesapp.domain import tax_ids
from salesapp.domain.organizations import OrganizationDraft
from salesapp.domain.tax_ids import IdCheck
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

Weight = Literal["", "wait", "short", "wrong", "ok"]


class Verdict(NamedTuple):
    """How a requisite stands: `short` may still become right, `wait` needs another field."""

    weight: Weight
    text: str = ""


_LENGTHS: Final = {
    "inn": QT_TRANSLATE_NOOP("Requisites", "10 or 12 digits are needed, %n given"),
    "kpp": QT_TRANSLATE_NOOP("Requisites", "9 signs are needed, %n given"),
    "ogrn": QT_TRANSLATE_NOOP("Requisites", "13 or 15 digits are needed, %n given"),
    "bik": QT_TRANSLATE_NOOP("Requisites", "9 digits are needed, %n given"),
    "account": QT_TRANSLATE_NOOP("Requisites", "20 digits are needed, %n given"),
    "corr_account": QT_TRANSLATE_NOOP("Requisites", "20 digits are needed, %n given"),
}
_LONGEST: Final = {
    "inn": 12, "kpp": 9, "ogrn": 15, "bik": 9, "account": 20, "corr_account": 20,
}  # fmt: skip
_ERRORS: Final = {
    "non_digit": QT_TRANSLATE_NOOP("Requisites", "Leave only digits"),
    "zeros": QT_TRANSLATE_NOOP("Requisites", "Zeros alone are no number: take it from the papers"),
    "format": QT_TRANSLATE_NOOP("Requisites", "Check the signs: something is out of place"),
    "prefix": QT_TRANSLATE_NOOP("Requisites", "Check the first digits"),
    "checksum": QT_TRANSLATE_NOOP("Requisites", "Check the digits: the control sum differs"),
    "key": QT_TRANSLATE_NOOP("Requisites", "Check the account or the bank code: they differ"),
    "not_corr": QT_TRANSLATE_NOOP("Requisites", "A correspondent account begins with 301"),
    "not_settlement": QT_TRANSLATE_NOOP(
        "Requisites", "This is the account of the bank: enter that of the company"
    ),
    "kpp_required": QT_TRANSLATE_NOOP("Requisites", "Fill in this field"),
    "kpp_not_applicable": QT_TRANSLATE_NOOP(
        "Requisites", "A sole trader has no KPP: clear the field"
    ),
    "empty": QT_TRANSLATE_NOOP("Requisites", "Fill in this field"),
}
_RIGHT: Final = {
    "inn": QT_TRANSLATE_NOOP("Requisites", "The INN is right"),
    "ogrn": QT_TRANSLATE_NOOP("Requisites", "The OGRN is right"),
    "bik": QT_TRANSLATE_NOOP("Requisites", "The bank code is right"),
    "account": QT_TRANSLATE_NOOP("Requisites", "The account belongs to this bank"),
    "corr_account": QT_TRANSLATE_NOOP("Requisites", "The account belongs to this bank"),
}
_WAITS: Final = QT_TRANSLATE_NOOP("Requisites", "will be checked when the bank code is filled in")
_LOST_ZERO: Final = QT_TRANSLATE_NOOP(
    "Requisites", "The leading zero seems to be lost: put 0 first"
)


def verdicts(draft: OrganizationDraft) -> dict[str, Verdict]:
    """How the requisites of a draft stand, by the name of the field; empty ones have none."""
    account = draft.account
    found: dict[str, tuple[str, IdCheck]] = {
        "inn": (draft.inn, tax_ids.check_inn(draft.inn)),
        "kpp": (draft.kpp, _kpp(draft)),
        "ogrn": (draft.ogrn, tax_ids.check_ogrn(draft.ogrn)),
        "bik": (account.bik, tax_ids.check_bik(account.bik)),
        "account": (account.account, tax_ids.check_account(account.account, account.bik)),
        "corr_account": (
            account.corr_account,
            tax_ids.check_corr_account(account.corr_account, account.bik),
        ),
    }
    return {
        name: _verdict(name, check) if text.strip() else Verdict("")
        for name, (text, check) in found.items()
    }


def _kpp(draft: OrganizationDraft) -> IdCheck:
    owner = tax_ids.check_inn(draft.inn)
    if owner.valid:
        return tax_ids.check_inn_kpp(draft.inn, draft.kpp)
    return tax_ids.check_kpp(draft.kpp)


def _verdict(name: str, check: IdCheck) -> Verdict:
    if check.valid:
        text = _RIGHT.get(name, "")
        return Verdict("ok" if text else "", translate("Requisites", text) if text else "")
    if check.error == "bik":
        return Verdict("wait", translate("Requisites", _WAITS))
    if check.warning == tax_ids.LEADING_ZERO_LOST:
        return Verdict("short", translate("Requisites", _LOST_ZERO))
    if check.error == "length":
        given = len(check.normalized)
        text = translate("Requisites", _LENGTHS[name], given)
        return Verdict("wrong" if given > _LONGEST[name] else "short", text)
    return Verdict("wrong", translate("Requisites", _ERRORS[check.error or "format"]))


def usual_corr_account(bik: str) -> str:
    """The correspondent account most banks of that code have; empty for a wrong code."""
    check = tax_ids.check_bik(bik)
    if not check.valid or check.kind != "bank":
        return ""
    tries = (f"30101810{key}00000000{check.normalized[6:]}" for key in range(10))
    return next((one for one in tries if tax_ids.check_corr_account(one, bik).valid), "")
