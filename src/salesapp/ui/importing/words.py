"""Words of the import: kinds of files, outcomes, policies, fields, and what is wrong."""

from __future__ import annotations

from typing import Final, NamedTuple

from salesapp.domain.imports import MatchPolicy, Outcome
from salesapp.exchange.rows import FileKind, Problem, Severity, Trouble
from salesapp.ui.format import quoted
from salesapp.ui.kit.tones import Tone
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

KINDS: Final = {
    FileKind.COMPANIES: QT_TRANSLATE_NOOP("Import", "Companies"),
    FileKind.CONTACTS: QT_TRANSLATE_NOOP("Import", "Contacts"),
    FileKind.PRODUCTS: QT_TRANSLATE_NOOP("Import", "Products"),
    FileKind.DEALS: QT_TRANSLATE_NOOP("Import", "Deals"),
    FileKind.LEADS: QT_TRANSLATE_NOOP("Import", "Leads"),
}


class OutcomeLook(NamedTuple):
    """How an outcome is named and shown."""

    name: str
    tone: Tone
    icon: str


OUTCOMES: Final = {
    Outcome.NEW: OutcomeLook(QT_TRANSLATE_NOOP("Import", "New"), "ok", "plus"),
    Outcome.UPDATED: OutcomeLook(QT_TRANSLATE_NOOP("Import", "Updated"), "info", "edit"),
    Outcome.MERGED: OutcomeLook(QT_TRANSLATE_NOOP("Import", "Merged"), "warn", "merge"),
    Outcome.UNCHANGED: OutcomeLook(QT_TRANSLATE_NOOP("Import", "Unchanged"), "neutral", "check"),
    Outcome.SKIPPED: OutcomeLook(QT_TRANSLATE_NOOP("Import", "Skipped"), "neutral", "minus"),
    Outcome.REJECTED: OutcomeLook(QT_TRANSLATE_NOOP("Import", "Rejected"), "risk", "stop"),
}

MANY: Final = {
    Outcome.NEW: QT_TRANSLATE_NOOP("ImportMany", "New"),
    Outcome.UPDATED: QT_TRANSLATE_NOOP("ImportMany", "Updated"),
    Outcome.MERGED: QT_TRANSLATE_NOOP("ImportMany", "Merged"),
    Outcome.UNCHANGED: QT_TRANSLATE_NOOP("ImportMany", "Unchanged"),
    Outcome.SKIPPED: QT_TRANSLATE_NOOP("ImportMany", "Skipped"),
    Outcome.REJECTED: QT_TRANSLATE_NOOP("ImportMany", "Rejected"),
}
"""The outcomes as names of filters: of many rows."""

POLICIES: Final = {
    MatchPolicy.MERGE: (
        QT_TRANSLATE_NOOP("Import", "Merge"),
        QT_TRANSLATE_NOOP("Import", "Empty fields are filled; what was typed here stays."),
    ),
    MatchPolicy.REPLACE: (
        QT_TRANSLATE_NOOP("Import", "Replace"),
        QT_TRANSLATE_NOOP("Import", "Values of the file take the place of those in the base."),
    ),
    MatchPolicy.SKIP: (
        QT_TRANSLATE_NOOP("Import", "Skip"),
        QT_TRANSLATE_NOOP("Import", "Records that are there already are left as they are."),
    ),
    MatchPolicy.ALLOW: (
        QT_TRANSLATE_NOOP("Import", "Allow"),
        QT_TRANSLATE_NOOP("Import", "Look-alikes become second records beside the first ones."),
    ),
}

TROUBLES: Final = {
    Trouble.CHECKSUM: QT_TRANSLATE_NOOP("Import", "The check digits do not agree"),
    Trouble.FORM: QT_TRANSLATE_NOOP("Import", "Wrong number of digits or odd signs"),
    Trouble.LEADING_ZERO_LOST: QT_TRANSLATE_NOOP("Import", "The leading zero was lost"),
    Trouble.EMAIL: QT_TRANSLATE_NOOP("Import", "Not an e-mail address"),
    Trouble.PHONE: QT_TRANSLATE_NOOP("Import", "Not a whole phone number"),
    Trouble.DATE: QT_TRANSLATE_NOOP("Import", "Not a date"),
    Trouble.NUMBER: QT_TRANSLATE_NOOP("Import", "Not a number"),
    Trouble.FLAG: QT_TRANSLATE_NOOP("Import", "Neither yes nor no"),
    Trouble.VAT: QT_TRANSLATE_NOOP("Import", "Not a rate of VAT"),
    Trouble.DAMAGED_TEXT: QT_TRANSLATE_NOOP("Import", "The text is damaged"),
    Trouble.REQUISITES_DIFFER: QT_TRANSLATE_NOOP("Import", "Differs from the bank details"),
    Trouble.SUM_DIFFERS: QT_TRANSLATE_NOOP("Import", "The sum differs from that of the lines"),
    Trouble.GROUP_DIFFERS: QT_TRANSLATE_NOOP("Import", "Rows of one deal disagree"),
    Trouble.DUPLICATE_ID: QT_TRANSLATE_NOOP("Import", "This ID is in the file twice"),
    Trouble.DUPLICATE_HEADING: QT_TRANSLATE_NOOP("Import", "Two columns have this heading"),
    Trouble.NAME_DERIVED: QT_TRANSLATE_NOOP("Import", "The name was made of other fields"),
    Trouble.NO_NAME: QT_TRANSLATE_NOOP("Import", "There is no name"),
    Trouble.BROKEN_QUOTES: QT_TRANSLATE_NOOP("Import", "The quotation marks are broken"),
    Trouble.CELL_TOO_LONG: QT_TRANSLATE_NOOP("Import", "A cell is too long"),
    Trouble.TOO_FEW_CELLS: QT_TRANSLATE_NOOP("Import", "The row has too few cells"),
    Trouble.TOO_MANY_CELLS: QT_TRANSLATE_NOOP("Import", "The row has too many cells"),
    Trouble.NO_KEY: QT_TRANSLATE_NOOP("Import", "Neither the key nor a name: who or what is it"),
    Trouble.AMBIGUOUS: QT_TRANSLATE_NOOP("Import", "Several records fit: choose another key"),
    Trouble.REPEATS: QT_TRANSLATE_NOOP("Import", "Repeats another row"),
    Trouble.KNOWN: QT_TRANSLATE_NOOP("Import", "Is in the base already, left as it is"),
    Trouble.UNKNOWN: QT_TRANSLATE_NOOP("Import", "There is no such record in the base"),
    Trouble.NOT_A_CHOICE: QT_TRANSLATE_NOOP("Import", "Not one of the values of the list"),
    Trouble.NEGATIVE: QT_TRANSLATE_NOOP("Import", "Less than zero"),
    Trouble.NO_CLIENT: QT_TRANSLATE_NOOP("Import", "There is no such client in the base"),
    Trouble.STAGE_HELD: QT_TRANSLATE_NOOP(
        "Import", "The gate of the stage holds the deal: it stands on an earlier one"
    ),
    Trouble.NO_PROPERTY: QT_TRANSLATE_NOOP(
        "Import", "The group of the product has no such property"
    ),
    Trouble.LOOKS_LIKE: QT_TRANSLATE_NOOP("Import", "Looks like another client"),
    Trouble.TOTAL: QT_TRANSLATE_NOOP("Import", "A line of totals, no record"),
    Trouble.NUMBER_TAKEN: QT_TRANSLATE_NOOP(
        "Import", "Another deal has this number: the new one got the next"
    ),
    Trouble.TAKEN: QT_TRANSLATE_NOOP("Import", "Another client has this INN"),
}

FIELDS: Final = {
    "external_id": QT_TRANSLATE_NOOP("ImportField", "ID in the other program"),
    "source": QT_TRANSLATE_NOOP("ImportField", "Source"),
    "source_note": QT_TRANSLATE_NOOP("ImportField", "Note on the source"),
    "comment": QT_TRANSLATE_NOOP("ImportField", "Comment"),
    "responsible": QT_TRANSLATE_NOOP("ImportField", "Responsible person"),
    "created_at": QT_TRANSLATE_NOOP("ImportField", "Created at"),
    "updated_at": QT_TRANSLATE_NOOP("ImportField", "Changed at"),
    "created_by": QT_TRANSLATE_NOOP("ImportField", "Created by"),
    "updated_by": QT_TRANSLATE_NOOP("ImportField", "Changed by"),
    "is_public": QT_TRANSLATE_NOOP("ImportField", "Open to everybody"),
    "phone.work": QT_TRANSLATE_NOOP("ImportField", "Work phone"),
    "phone.mobile": QT_TRANSLATE_NOOP("ImportField", "Mobile phone"),
    "phone.fax": QT_TRANSLATE_NOOP("ImportField", "Fax"),
    "phone.home": QT_TRANSLATE_NOOP("ImportField", "Home phone"),
    "phone.pager": QT_TRANSLATE_NOOP("ImportField", "Pager"),
    "phone.mailing": QT_TRANSLATE_NOOP("ImportField", "Phone for mailings"),
    "phone.other": QT_TRANSLATE_NOOP("ImportField", "Other phone"),
    "email.work": QT_TRANSLATE_NOOP("ImportField", "Work e-mail"),
    "email.home": QT_TRANSLATE_NOOP("ImportField", "Private e-mail"),
    "email.mailing": QT_TRANSLATE_NOOP("ImportField", "E-mail for mailings"),
    "email.other": QT_TRANSLATE_NOOP("ImportField", "Other e-mail"),
    "site.work": QT_TRANSLATE_NOOP("ImportField", "Site"),
    "site.personal": QT_TRANSLATE_NOOP("ImportField", "Personal page"),
    "site.other": QT_TRANSLATE_NOOP("ImportField", "Other site"),
    "city": QT_TRANSLATE_NOOP("ImportField", "Town"),
    "messenger.telegram": QT_TRANSLATE_NOOP("ImportField", "Telegram"),
    "messenger.viber": QT_TRANSLATE_NOOP("ImportField", "Viber"),
    "messenger.other": QT_TRANSLATE_NOOP("ImportField", "Other messenger"),
    "messenger.vk": QT_TRANSLATE_NOOP("ImportField", "VK"),
    "last_name": QT_TRANSLATE_NOOP("ImportField", "Surname"),
    "first_name": QT_TRANSLATE_NOOP("ImportField", "First name"),
    "second_name": QT_TRANSLATE_NOOP("ImportField", "Patronymic"),
    "full_name": QT_TRANSLATE_NOOP("ImportField", "Full name"),
    "salutation": QT_TRANSLATE_NOOP("ImportField", "Salutation"),
    "birth_on": QT_TRANSLATE_NOOP("ImportField", "Birthday"),
    "position": QT_TRANSLATE_NOOP("ImportField", "Position"),
    "address": QT_TRANSLATE_NOOP("ImportField", "Address"),
    "amount_minor": QT_TRANSLATE_NOOP("ImportField", "Amount"),
    "currency": QT_TRANSLATE_NOOP("ImportField", "Currency"),
    "product": QT_TRANSLATE_NOOP("ImportField", "Product"),
    "price_minor": QT_TRANSLATE_NOOP("ImportField", "Price"),
    "quantity_milli": QT_TRANSLATE_NOOP("ImportField", "Quantity"),
    "loss_reason": QT_TRANSLATE_NOOP("ImportField", "Reason of the refusal"),
    "title": QT_TRANSLATE_NOOP("ImportField", "Title"),
    "stage": QT_TRANSLATE_NOOP("ImportField", "Stage"),
    "stage_note": QT_TRANSLATE_NOOP("ImportField", "Note on the stage"),
    "company_name": QT_TRANSLATE_NOOP("ImportField", "Company"),
    "company_external_id": QT_TRANSLATE_NOOP("ImportField", "ID of the company"),
    "contact_name": QT_TRANSLATE_NOOP("ImportField", "Contact"),
    "contact_external_id": QT_TRANSLATE_NOOP("ImportField", "ID of the contact"),
    "pipeline": QT_TRANSLATE_NOOP("ImportField", "Pipeline"),
    "deal_type": QT_TRANSLATE_NOOP("ImportField", "Kind of the deal"),
    "probability_bp": QT_TRANSLATE_NOOP("ImportField", "Probability"),
    "start_on": QT_TRANSLATE_NOOP("ImportField", "Begun on"),
    "close_on": QT_TRANSLATE_NOOP("ImportField", "Closing on"),
    "is_closed": QT_TRANSLATE_NOOP("ImportField", "Deal closed"),
    "name": QT_TRANSLATE_NOOP("ImportField", "Name"),
    "client_type": QT_TRANSLATE_NOOP("ImportField", "Kind of the client"),
    "industry": QT_TRANSLATE_NOOP("ImportField", "Industry"),
    "employees": QT_TRANSLATE_NOOP("ImportField", "Employees"),
    "revenue_minor": QT_TRANSLATE_NOOP("ImportField", "Yearly revenue"),
    "inn": QT_TRANSLATE_NOOP("ImportField", "INN"),
    "kpp": QT_TRANSLATE_NOOP("ImportField", "KPP"),
    "ogrn": QT_TRANSLATE_NOOP("ImportField", "OGRN"),
    "legal_address": QT_TRANSLATE_NOOP("ImportField", "Legal address"),
    "actual_address": QT_TRANSLATE_NOOP("ImportField", "Actual address"),
    "bank_details": QT_TRANSLATE_NOOP("ImportField", "Bank details"),
    "is_own_company": QT_TRANSLATE_NOOP("ImportField", "Our own company"),
    "in_export": QT_TRANSLATE_NOOP("ImportField", "Takes part in the export"),
    "external_code": QT_TRANSLATE_NOOP("ImportField", "External code"),
    "slug": QT_TRANSLATE_NOOP("ImportField", "Symbolic code"),
    "sku": QT_TRANSLATE_NOOP("ImportField", "Article"),
    "vat_bp": QT_TRANSLATE_NOOP("ImportField", "VAT rate"),
    "price_includes_vat": QT_TRANSLATE_NOOP("ImportField", "VAT is in the price"),
    "unit": QT_TRANSLATE_NOOP("ImportField", "Unit"),
    "description": QT_TRANSLATE_NOOP("ImportField", "Description"),
    "is_active": QT_TRANSLATE_NOOP("ImportField", "Active"),
    "sort": QT_TRANSLATE_NOOP("ImportField", "Order"),
    "category.1": QT_TRANSLATE_NOOP("ImportField", "Group, level 1"),
    "category.2": QT_TRANSLATE_NOOP("ImportField", "Group, level 2"),
    "category.3": QT_TRANSLATE_NOOP("ImportField", "Group, level 3"),
    "category.4": QT_TRANSLATE_NOOP("ImportField", "Group, level 4"),
}

ENCODINGS: Final = {
    "utf-8-sig": "UTF-8 BOM",
    "utf-8": "UTF-8",
    "cp1251": "Windows-1251",
    "cp866": "DOS (CP866)",
    "koi8-r": "KOI8-R",
    "utf-16": "UTF-16",
    "utf-16-le": "UTF-16 LE",
    "utf-16-be": "UTF-16 BE",
    "utf-32": "UTF-32",
}

SEPARATORS: Final = {
    ";": QT_TRANSLATE_NOOP("Import", "semicolon"),
    ",": QT_TRANSLATE_NOOP("Import", "comma"),
    "\t": QT_TRANSLATE_NOOP("Import", "tab"),
}


def kind_name(kind: FileKind) -> str:
    """What the rows of a file are."""
    return translate("Import", KINDS[kind])


def outcome_name(outcome: Outcome) -> str:
    """The outcome of a row in a word."""
    return translate("Import", OUTCOMES[outcome].name)


def outcome_rows_name(outcome: Outcome) -> str:
    """The outcome of many rows in a word."""
    return translate("ImportMany", MANY[outcome])


def policy_name(policy: MatchPolicy) -> str:
    """What is done with known records, in a word."""
    return translate("Import", POLICIES[policy][0])


def policy_hint(policy: MatchPolicy) -> str:
    """What is done with known records, in a sentence."""
    return translate("Import", POLICIES[policy][1])


def trouble_name(trouble: Trouble) -> str:
    """What is wrong, in words."""
    return translate("Import", TROUBLES[trouble])


def field_name(field: str) -> str:
    """A field a column may be mapped to."""
    return translate("ImportField", FIELDS[field])


def separator_name(separator: str) -> str:
    """The sign between the cells."""
    known = SEPARATORS.get(separator)
    return translate("Import", known) if known else separator


def problem_text(problem: Problem) -> str:
    """One problem of a row: where, what stands there, what is wrong, what it may be."""
    text = trouble_name(problem.code)
    if problem.field:
        value = problem.value if len(problem.value) <= 40 else problem.value[:39] + "…"
        text = f"{problem.field} {quoted(value)}: {text.lower()}"
    if problem.suggestion:
        guess = translate("Import", QT_TRANSLATE_NOOP("Import", "maybe {value}"))
        text = f"{text}, {guess.format(value=problem.suggestion)}"
    return text


def problems_text(problems: tuple[Problem, ...]) -> str:
    """All problems of a row, the gravest first."""
    order = (Severity.ERROR, Severity.WARNING, Severity.NOTE)
    told = sorted(problems, key=lambda problem: order.index(problem.severity))
    return "; ".join(dict.fromkeys(problem_text(problem) for problem in told))
