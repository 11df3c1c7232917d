"""Files for the import of Bitrix24: the typed rows that are read from it, written as it writes.

UTF-8 with its mark, semicolons, every cell in quotes, one more semicolon at the end of a line, LF.
The headings are those our own import knows (`headings.py`), the rows those it makes (`rows.py`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Final

from salesapp.domain.tables import decimal_text
from salesapp.exchange.files import guard_text
from salesapp.exchange.headings import heading_of
from salesapp.exchange.rows import (
    AnyRow,
    BankDetails,
    DealRow,
    FileKind,
    LeadRow,
    Line,
    ProductRow,
    Reach,
    ReachKind,
)

_CONTACT_WAYS: Final = (
    "phone.work", "phone.mobile", "phone.fax", "phone.home", "phone.other", "email.work",
    "email.home", "email.mailing", "email.other", "site.work", "site.other",
    "messenger.telegram", "messenger.viber", "messenger.vk", "messenger.other",
)  # fmt: skip
_WRITTEN: Final = ("comment", "created_at", "updated_at")
COLUMNS: Final[dict[FileKind, tuple[str, ...]]] = {
    FileKind.COMPANIES: (
        "external_id", "name", "client_type", "industry", *_CONTACT_WAYS, "actual_address",
        "legal_address", "city", "bank_details", "source", *_WRITTEN, "inn", "kpp", "ogrn",
    ),
    FileKind.CONTACTS: (
        "external_id", "first_name", "second_name", "last_name", "birth_on", "position",
        "company_name", "company_external_id", "client_type", "source", *_CONTACT_WAYS, *_WRITTEN,
    ),
    FileKind.PRODUCTS: (
        "external_id", "name", "is_active", "external_code", "category", "price_minor", "currency",
        "vat_bp", "price_includes_vat", "unit", "description", "sku",
    ),
    FileKind.DEALS: (
        "external_id", "title", "pipeline", "stage", "amount_minor", "currency", "probability_bp",
        "company_name", "company_external_id", "contact_name", "contact_external_id", "product",
        "price_minor", "quantity_milli", "start_on", "close_on", "is_closed", "source", *_WRITTEN,
        "loss_reason", "stage_note",
    ),
    FileKind.LEADS: (
        "external_id", "title", "stage", "first_name", "second_name", "last_name", "created_at",
        "source", "phone.work", "email.work", "updated_at", "company_name",
        "position", "address", "comment", "amount_minor", "currency", "loss_reason",
    ),
}  # fmt: skip
"""The columns that go out, by the names of the fields that the import reads them into."""

_ELSE: Final = {
    ReachKind.PHONE: "work",
    ReachKind.EMAIL: "work",
    ReachKind.SITE: "work",
    ReachKind.MESSENGER: "other",
}
"""Where a way to reach somebody goes that has no column of its own."""
_TELEGRAM: Final = re.compile(r"@\w|(?:https?://)?t\.me/", re.IGNORECASE)
_PLACES: Final = {"_minor": 2, "_milli": 3, "_bp": 2}


def columns(kind: FileKind, levels: int = 2) -> tuple[str, ...]:
    """The fields of a file; groups of products stand in so many columns."""
    deep = tuple(f"category.{level}" for level in range(1, levels + 1))
    return tuple(part for one in COLUMNS[kind] for part in (deep if one == "category" else (one,)))


def write_rows(path: Path, kind: FileKind, rows: Iterable[AnyRow], levels: int = 2) -> int:
    """Write a file straight to the path; return how many records it has.

    A text that a spreadsheet would run is guarded by an apostrophe, as in every list.
    """
    fields = columns(kind, levels)
    count = 0
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        stream.write(_line(heading_of(kind, field) for field in fields))
        for row in rows:
            count += 1
            for line in _lines(row):
                stream.write(_line(_cell(row, line, field) for field in fields))
    return count


def bank_text(details: BankDetails) -> str:
    """Requisites as one text, in the wording that is read quickest."""
    tax = [f"ИНН {details.inn}"] if details.inn else []
    tax += [f"КПП {details.kpp}"] if details.kpp else []
    bank = f"р/с {details.account}" + (f" в {details.bank_name}" if details.bank_name else "")
    rest = [f"БИК {details.bik}"] if details.bik else []
    rest += [f"к/с {details.corr_account}"] if details.corr_account else []
    return ", ".join([*tax, bank, *rest])


def _lines(row: AnyRow) -> Iterator[Line | None]:
    """A line for each of the goods; one without any."""
    goods = row.lines if isinstance(row, DealRow | LeadRow) else ()
    yield from goods or (None,)


def _cell(row: AnyRow, line: Line | None, field: str) -> str:
    group, _, detail = field.partition(".")
    if detail and isinstance(row, ProductRow):
        place = int(detail) - 1
        return guard_text(row.category[place]) if place < len(row.category) else ""
    if detail:
        return _reached(getattr(row, "reaches", ()), group, detail)
    if field == "vat_bp" and isinstance(row, ProductRow):
        return _plain("vat_bp", row.vat_bp) + "%" if row.vat_bp is not None else "Без НДС"
    if line is not None and field in ("product", "price_minor", "quantity_milli", "amount_minor"):
        return _plain(field, getattr(line, field))
    return _plain(field, getattr(row, field, None))


def _plain(field: str, value: object) -> str:
    """A value as the portal writes it."""
    if isinstance(value, bool):
        return "Да" if value else "Нет"
    if isinstance(value, int):
        places = next((count for end, count in _PLACES.items() if field.endswith(end)), 0)
        return decimal_text(value, places, exact=field.endswith("_minor"), point=".")
    if isinstance(value, datetime):
        return value.astimezone().strftime("%d.%m.%Y %H:%M:%S")
    if isinstance(value, date):
        return value.strftime("%d.%m.%Y")
    return "" if value is None else guard_text(str(value))


def _reached(reaches: Iterable[Reach], kind: str, purpose: str) -> str:
    found = [one.value for one in reaches if one.kind == kind and _purpose(one) == purpose]
    return guard_text(", ".join(found))


def _purpose(reach: Reach) -> str:
    if f"{reach.kind}.{reach.purpose}" in _CONTACT_WAYS:
        return reach.purpose
    is_telegram = reach.kind is ReachKind.MESSENGER and _TELEGRAM.match(reach.value)
    return "telegram" if is_telegram else _ELSE[reach.kind]


def _line(cells: Iterable[str]) -> str:
    return "".join(f'"{_quoted(cell)}";' for cell in cells) + "\n"


def _quoted(cell: str) -> str:
    return cell.replace("\r\n", "\n").replace("\r", "\n").replace('"', '""')
