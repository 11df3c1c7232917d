"""Cells with several phones, e-mails or sites, and the free text of bank details."""

from __future__ import annotations

import re
from functools import lru_cache

from salesapp.domain.phones import check_email, is_email, parse_phones, usual_phone
from salesapp.exchange.rows import BankDetails, Reach, ReachKind

_SEVERAL = re.compile(r"[,;/\n]+")
_SEVERAL_MAILS = re.compile(r"[,;\s]+")
_SEVERAL_SITES = re.compile(r"[,;\n]+\s*|\s+")
_WORD = re.compile(r"\w")
_DIGIT = re.compile(r"\d")
# The usual wording is read at once: recognising free text costs twenty times as much.
_USUAL_DETAILS = re.compile(
    r"ИНН (?P<inn>\d{12}|\d{10}), (?:КПП (?P<kpp>\d{4}[\dA-Z]{2}\d{3}), )?"
    r"р/с (?P<account>(?!301|40102)\d{20}) в (?P<bank_name>[^\n\s,;:][^\n;:]*[^\n\s,;:.]), "
    r"БИК (?P<bik>\d{9}), к/с (?P<corr_account>(?:301\d\d|40102)\d{15})",
    re.ASCII,
)


_PHONE, _EMAIL = ReachKind.PHONE, ReachKind.EMAIL


def read_cell(
    kind: ReachKind, purpose: str, text: str
) -> tuple[tuple[Reach, ...], tuple[str, ...]]:
    """As `read_reaches`; the one number or address most cells hold is read the quick way."""
    if kind is _PHONE:
        phone = usual_phone(text)
        if phone is not None and phone.e164 is not None:
            return (Reach(kind, purpose, phone.display, phone.e164),), ()
    elif kind is _EMAIL and is_email(text):
        return (Reach(kind, purpose, text, text.casefold()),), ()
    return read_reaches(kind, purpose, text)


@lru_cache(maxsize=2048)
def read_reaches(
    kind: ReachKind, purpose: str, text: str
) -> tuple[tuple[Reach, ...], tuple[str, ...]]:
    """Everything a cell holds, and those of its parts that are not what they should be."""
    if kind is ReachKind.PHONE:
        found = _phones(purpose, text)
    elif kind is ReachKind.EMAIL:
        found = _emails(purpose, text)
    else:
        separator = _SEVERAL_SITES if kind is ReachKind.SITE else _SEVERAL
        parts = [part.strip() for part in separator.split(text) if part.strip()]
        found = [Reach(kind, purpose, part, part.casefold()) for part in parts]
    return tuple(found), tuple(reach.value for reach in found if not reach.is_valid)


def read_bank_details(text: str) -> BankDetails | None:
    """Requisites out of free text; None when there are none."""
    if usual := _USUAL_DETAILS.fullmatch(text):
        return BankDetails(**usual.groupdict(""))
    from salesapp.domain.requisites import parse_requisites

    found = parse_requisites(text)
    details = BankDetails(
        inn=found.inn,
        kpp=found.kpp,
        ogrn=found.ogrn,
        bik=found.bik,
        account=found.account,
        corr_account=found.corr_account,
        bank_name=found.bank,
    )
    return None if details == BankDetails() else details


def _phones(purpose: str, text: str) -> list[Reach]:
    found = [
        Reach(
            ReachKind.PHONE,
            purpose,
            phone.full,
            phone.e164 or phone.display,
            phone.extension or "",
            phone.valid,
        )
        for phone in parse_phones(text)
    ]
    # Words without a digit are no numbers, yet somebody meant something by them.
    wordy = (part.strip() for part in _SEVERAL.split(text) if not _DIGIT.search(part))
    found.extend(
        Reach(ReachKind.PHONE, purpose, part, part, is_valid=False)
        for part in wordy
        if _WORD.search(part)
    )
    return found


def _emails(purpose: str, text: str) -> list[Reach]:
    parts = [part for part in _SEVERAL_MAILS.split(text) if part]
    if not all(check_email(part) for part in parts):
        # Words between the addresses belong together: keep them in one piece.
        parts = [part.strip() for part in _SEVERAL.split(text) if part.strip()]
    return [
        Reach(ReachKind.EMAIL, purpose, part, part.casefold(), is_valid=check_email(part))
        for part in parts
    ]
