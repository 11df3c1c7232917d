"""Drafts of rows made into companies, contacts, products, deals and leads."""

from __future__ import annotations

from dataclasses import fields

from salesapp.domain.tax_ids import LEADING_ZERO_LOST, IdCheck, check_inn, check_kpp, check_ogrn
from salesapp.domain.text import name_parts
from salesapp.exchange.drafts import Draft
from salesapp.exchange.reaches import read_bank_details
from salesapp.exchange.rows import (
    BankDetails,
    CompanyRow,
    ContactRow,
    DealRow,
    FileKind,
    LeadRow,
    Line,
    ProductRow,
    Severity,
    Trouble,
)

_PERSON = ("last_name", "first_name", "second_name")
_OF_A_LINE = frozenset({"product", "price_minor", "quantity_milli", "amount_minor"})


def _names(row_type: type, *left_out: str) -> tuple[str, ...]:
    """Fields of a row type that are filled straight from cells."""
    made = {"row_number", "extra", "reaches", "lines", "row_numbers", *left_out}
    return tuple(one.name for one in fields(row_type) if one.name not in made)


_COMPANY = _names(CompanyRow, "name", "bank", "inn_error", "inn", "kpp", "ogrn")
_CONTACT = _names(ContactRow, *_PERSON)
_PRODUCT = _names(ProductRow, "name", "category", "vat_given")
_DEAL = _names(DealRow, "title", "amount_minor")
_LEAD = _names(LeadRow, "title", "amount_minor", *_PERSON)


def company(made: Draft) -> CompanyRow | None:
    """A company; None without a name."""
    if not made.text("name"):
        return None
    details = made.text("bank_details")
    bank = read_bank_details(details) if details else None
    inn = _inn(made, bank)
    kpp = _kpp(made)
    if made.text("ogrn"):
        ogrn = check_ogrn(made.text("ogrn"))
        _note_requisite(made, "ogrn", ogrn)
    else:
        ogrn = None
    common = made.typed(_COMPANY)
    return CompanyRow(
        row_number=made.row.number,
        name=made.text("name"),
        inn=inn.normalized if inn else "",
        inn_error=(inn.error or "") if inn else "",
        kpp=kpp,
        ogrn=ogrn.normalized if ogrn else "",
        bank=bank,
        reaches=tuple(made.reaches),
        extra=tuple(made.extra),
        **common,
    )


def contact(made: Draft) -> ContactRow | None:
    """A person; None without any name."""
    person = _person(made)
    if not any(person):
        return None
    common = made.typed(_CONTACT)
    return ContactRow(
        row_number=made.row.number,
        last_name=person[0],
        first_name=person[1],
        second_name=person[2],
        reaches=tuple(made.reaches),
        extra=tuple(made.extra),
        **common,
    )


def product(made: Draft) -> ProductRow | None:
    """A product; None without a name."""
    if not made.text("name"):
        return None
    common = made.typed(_PRODUCT)
    return ProductRow(
        row_number=made.row.number,
        name=made.text("name"),
        category=tuple(made.levels[level] for level in sorted(made.levels)),
        vat_given="vat_bp" in common,
        extra=tuple(made.extra),
        **common,
    )


def has_title(kind: FileKind, made: Draft) -> bool:
    """Whether a deal or lead can be called something."""
    if made.text("title"):
        return True
    return kind is FileKind.LEADS and bool(made.text("company_name") or any(_person(made)))


def deal(group: list[Draft]) -> DealRow:
    """A deal out of all its rows."""
    first = group[0]
    lines, amount = _lines(group)
    common = first.typed(_DEAL)
    return DealRow(
        row_number=first.row.number,
        title=first.text("title"),
        amount_minor=amount,
        lines=lines,
        row_numbers=tuple(made.row.number for made in group),
        extra=_extra(group),
        **common,
    )


def lead(group: list[Draft]) -> LeadRow:
    """A lead out of all its rows; without a title it is called by company or person."""
    first = group[0]
    person = _person(first)
    lines, amount = _lines(group)
    title = first.text("title")
    if not title:
        title = first.text("company_name") or " ".join(part for part in person if part)
        first.note("title", Trouble.NAME_DERIVED, Severity.NOTE, suggestion=title)
    common = first.typed(_LEAD)
    return LeadRow(
        row_number=first.row.number,
        title=title,
        last_name=person[0],
        first_name=person[1],
        second_name=person[2],
        amount_minor=amount,
        reaches=tuple(dict.fromkeys(reach for made in group for reach in made.reaches)),
        lines=lines,
        row_numbers=tuple(made.row.number for made in group),
        extra=_extra(group),
        **common,
    )


def _lines(group: list[Draft]) -> tuple[tuple[Line, ...], int | None]:
    """Product rows of one ID and their sum; rows that repeat without a product are noted."""
    first = group[0]
    lines: list[Line] = []
    for made in group:
        line = made.line()
        if line:
            lines.append(line)
        if made is first:
            continue
        if not line:
            made.note("external_id", Trouble.DUPLICATE_ID)
        if differing := _difference(first, made):
            made.note(differing, Trouble.GROUP_DIFFERS, suggestion=first.text(differing))
    if not lines:
        return (), first.typed(("amount_minor",)).get("amount_minor")
    amounts = [line.amount_minor for line in lines if line.amount_minor is not None]
    return tuple(lines), sum(amounts) if amounts else None


def _difference(first: Draft, other: Draft) -> str | None:
    """The first field in which two rows of one deal disagree."""
    for name, text in other.texts.items():
        if name not in _OF_A_LINE and first.text(name) != text:
            return name
    return None


def _extra(group: list[Draft]) -> tuple[tuple[str, str], ...]:
    return tuple(dict.fromkeys(pair for made in group for pair in made.extra))


def _person(made: Draft) -> tuple[str, str, str]:
    """Фамилия, имя, отчество, out of one cell when they stand together."""
    last, first, second = (made.text(name) for name in _PERSON)
    whole = made.text("full_name")
    if whole and not (last or first):
        found = name_parts(whole)
        return found[0], found[1], second or found[2]
    return last, first, second


def _inn(made: Draft, bank: BankDetails | None) -> IdCheck | None:
    """The ИНН of its own column; the one among the bank details is a second opinion."""
    text = made.text("inn")
    if not text:
        return None
    checked = check_inn(text)
    other = bank.inn if bank and check_inn(bank.inn).valid else ""
    if not checked.valid:
        _note_requisite(made, "inn", checked, other)
    elif other and other != checked.normalized:
        made.note("inn", Trouble.REQUISITES_DIFFER, suggestion=other)
    return checked


def _kpp(made: Draft) -> str:
    """КПП; banks and spreadsheets write 0 for none."""
    text = made.text("kpp")
    if not text or text == "0":
        return ""
    checked = check_kpp(text)
    _note_requisite(made, "kpp", checked)
    return checked.normalized


def _note_requisite(made: Draft, name: str, checked: IdCheck, suggestion: str = "") -> None:
    if checked.valid:
        return
    if checked.warning == LEADING_ZERO_LOST:
        made.note(name, Trouble.LEADING_ZERO_LOST, suggestion="0" + checked.normalized)
    elif checked.error == "checksum":
        made.note(name, Trouble.CHECKSUM, suggestion=suggestion)
    else:
        made.note(name, Trouble.FORM, suggestion=suggestion)
