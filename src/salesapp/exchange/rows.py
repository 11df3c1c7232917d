"""What a foreign file holds, in our words: typed rows, and what is wrong with them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple, TypeAlias


class FileKind(StrEnum):
    """What the rows of a file are."""

    COMPANIES = "companies"
    CONTACTS = "contacts"
    PRODUCTS = "products"
    DEALS = "deals"
    LEADS = "leads"


class Severity(StrEnum):
    """NOTE: taken as it is; WARNING: taken, but look at it; ERROR: the row is rejected."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"


class Trouble(StrEnum):
    """What is wrong with a value, a row or a column."""

    CHECKSUM = "checksum"
    FORM = "form"
    LEADING_ZERO_LOST = "leading_zero_lost"
    EMAIL = "email"
    PHONE = "phone"
    DATE = "date"
    NUMBER = "number"
    FLAG = "flag"
    VAT = "vat"
    DAMAGED_TEXT = "damaged_text"
    REQUISITES_DIFFER = "requisites_differ"
    SUM_DIFFERS = "sum_differs"
    GROUP_DIFFERS = "group_differs"
    DUPLICATE_ID = "duplicate_id"
    DUPLICATE_HEADING = "duplicate_heading"
    NAME_DERIVED = "name_derived"
    NO_NAME = "no_name"
    BROKEN_QUOTES = "broken_quotes"
    CELL_TOO_LONG = "cell_too_long"
    TOO_FEW_CELLS = "too_few_cells"
    TOO_MANY_CELLS = "too_many_cells"
    NO_KEY = "no_key"
    AMBIGUOUS = "ambiguous"
    REPEATS = "repeats"
    KNOWN = "known"
    UNKNOWN = "unknown"
    NOT_A_CHOICE = "not_a_choice"
    NEGATIVE = "negative"
    NO_CLIENT = "no_client"
    LOOKS_LIKE = "looks_like"
    TAKEN = "taken"
    STAGE_HELD = "stage_held"
    NO_PROPERTY = "no_property"
    TOTAL = "total"
    NUMBER_TAKEN = "number_taken"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something to look at; `field` is the heading in the file, `value` its text as it stood.

    Row numbers count as in a spreadsheet: the headings are row 1.
    """

    row_number: int
    field: str
    value: str
    code: Trouble
    severity: Severity
    suggestion: str = ""


@dataclass(frozen=True, slots=True)
class Rejected:
    """A row that is not taken, with its cells as they stood; `line` as an editor counts."""

    row_number: int
    line: int
    code: Trouble
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the file, our field for it (None: kept as extra text), and a sample."""

    heading: str
    field: str | None
    sample: str


class ReachKind(StrEnum):
    """The ways to reach somebody."""

    PHONE = "phone"
    EMAIL = "email"
    SITE = "site"
    MESSENGER = "messenger"


class Reach(NamedTuple):
    """One phone, e-mail, site or messenger name; `value_norm` is E.164, folded mail or text.

    `purpose` is work, mobile, home, fax, pager, mailing, other, personal, telegram, viber or vk.
    """

    kind: ReachKind
    purpose: str
    value: str
    value_norm: str
    extension: str = ""
    is_valid: bool = True


@dataclass(frozen=True, slots=True)
class BankDetails:
    """What was found in the free text «Банковские реквизиты»."""

    inn: str = ""
    kpp: str = ""
    ogrn: str = ""
    bik: str = ""
    account: str = ""
    corr_account: str = ""
    bank_name: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A product row of a deal or a lead."""

    row_number: int
    product: str
    price_minor: int | None
    quantity_milli: int | None
    amount_minor: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What rows of all kinds share; `extra` keeps unmapped and unreadable values by heading."""

    row_number: int
    external_id: str = ""
    comment: str = ""
    source: str = ""
    source_note: str = ""
    responsible: str = ""
    created_at: datetime | None = None
    updated_at: datetime | None = None
    created_by: str = ""
    updated_by: str = ""
    is_public: bool | None = None
    extra: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CompanyRow(Imported):
    """A company; `inn_error` is the code of `domain.tax_ids.check_inn`, empty when right."""

    name: str
    client_type: str = ""
    industry: str = ""
    employees: str = ""
    revenue_minor: int | None = None
    currency: str = ""
    inn: str = ""
    inn_error: str = ""
    kpp: str = ""
    ogrn: str = ""
    legal_address: str = ""
    actual_address: str = ""
    city: str = ""
    bank_details: str = ""
    bank: BankDetails | None = None
    is_own_company: bool | None = None
    reaches: tuple[Reach, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactRow(Imported):
    """A person; at least one of the three names is not empty."""

    last_name: str = ""
    first_name: str = ""
    second_name: str = ""
    salutation: str = ""
    birth_on: date | None = None
    position: str = ""
    company_name: str = ""
    company_external_id: str = ""
    client_type: str = ""
    address: str = ""
    in_export: bool | None = None
    reaches: tuple[Reach, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductRow(Imported):
    """A product; `vat_bp` None means without VAT only when `vat_given`."""

    name: str
    external_code: str = ""
    slug: str = ""
    sku: str = ""
    category: tuple[str, ...] = ()
    price_minor: int | None = None
    currency: str = ""
    vat_bp: int | None = None
    vat_given: bool = False
    price_includes_vat: bool | None = None
    unit: str = ""
    description: str = ""
    is_active: bool | None = None
    sort: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DealRow(Imported):
    """A deal with its product rows added up; `row_numbers` are all rows it was made of."""

    title: str
    pipeline: str = ""
    stage: str = ""
    stage_note: str = ""
    deal_type: str = ""
    amount_minor: int | None = None
    currency: str = ""
    probability_bp: int | None = None
    company_name: str = ""
    company_external_id: str = ""
    contact_name: str = ""
    contact_external_id: str = ""
    start_on: date | None = None
    close_on: date | None = None
    is_closed: bool | None = None
    loss_reason: str = ""
    lines: tuple[Line, ...] = ()
    row_numbers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadRow(Imported):
    """A lead with its product rows added up; `row_numbers` are all rows it was made of."""

    title: str
    stage: str = ""
    stage_note: str = ""
    last_name: str = ""
    first_name: str = ""
    second_name: str = ""
    salutation: str = ""
    birth_on: date | None = None
    position: str = ""
    company_name: str = ""
    address: str = ""
    amount_minor: int | None = None
    currency: str = ""
    loss_reason: str = ""
    reaches: tuple[Reach, ...] = ()
    lines: tuple[Line, ...] = ()
    row_numbers: tuple[int, ...] = ()


AnyRow: TypeAlias = CompanyRow | ContactRow | ProductRow | DealRow | LeadRow

ROW_TYPES: dict[FileKind, type[AnyRow]] = {
    FileKind.COMPANIES: CompanyRow,
    FileKind.CONTACTS: ContactRow,
    FileKind.PRODUCTS: ProductRow,
    FileKind.DEALS: DealRow,
    FileKind.LEADS: LeadRow,
}


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What the user decided instead of the guesses; `mapping` is heading to field ("" = none)."""

    encoding: str | None = None
    separator: str | None = None
    kind: FileKind | None = None
    mapping: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ParsedFile:
    """A whole file. Each of `total_rows` is blank, rejected or part of one of `rows`."""

    kind: FileKind
    encoding: str
    separator: str
    columns: tuple[Column, ...]
    rows: tuple[AnyRow, ...]
    problems: tuple[Problem, ...]
    rejected: tuple[Rejected, ...]
    total_rows: int
    blank_rows: int
