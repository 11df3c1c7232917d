"""Letters from templates: fields in braces, what is left of them, who gets the letter and how."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Final, NamedTuple

from salesapp.domain.errors import Rule, RuleError

FIELDS: Final = (
    "client.name", "client.inn", "client.city",
    "contact.name", "contact.first_name", "contact.position",
    "deal.title", "deal.amount", "deal.stage",
    "offer.number", "offer.total", "offer.valid_until",
    "invoice.number", "invoice.total", "invoice.open", "invoice.due_on",
    "me.name", "me.post", "me.phone", "me.email", "company.name", "today",
)  # fmt: skip
"""Fields a template may name."""
_FIELD: Final = re.compile(r"\{([A-Za-z_][\w.]*)\}")
_PART: Final = r"[^\s@<>,;:\"()\[\]\\]+"
_ADDRESS: Final = re.compile(rf"{_PART}@{_PART}\.{_PART}")
MOST_TEXT: Final = 100_000
MOST_BYTES: Final = 25 * 1024 * 1024
"""Attachments together: mail servers refuse more."""


class Unfilled(NamedTuple):
    """A field that has no value: where it stands, and its name."""

    start: int
    end: int
    field: str


@dataclass(frozen=True, slots=True)
class TemplateDraft:
    """Everything the form of a template holds; with a stage it is proposed there first."""

    name: str
    subject: str
    body: str
    stage_id: int | None = None


class Delivery(StrEnum):
    """How letters leave."""

    DRAFT = "draft"
    """As a draft in the mail program of the system."""
    SMTP = "smtp"


class Security(StrEnum):
    """How the connection to the server is guarded."""

    TLS = "tls"
    STARTTLS = "starttls"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class MailRules:
    """How letters leave; the password is nowhere."""

    delivery: Delivery = Delivery.DRAFT
    host: str = ""
    port: int = 465
    security: Security = Security.TLS
    user: str = ""
    sender: str = ""
    """Address of the sender; empty: that of the profile."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter as it was written."""

    to: tuple[str, ...]
    subject: str
    body: str
    copies: tuple[str, ...] = ()


def fill(text: str, values: Mapping[str, str]) -> str:
    """The text with its fields replaced; those without a value stay as they stand."""

    def put(found: re.Match[str]) -> str:
        value = values.get(found[1].lower()) or found[0]
        # «2026 г.» at the end of a sentence is followed by one point, not two.
        doubled = value.endswith(".") and text[found.end() : found.end() + 1] == "."
        return value[:-1] if doubled else value

    return _FIELD.sub(put, text)


def unfilled(text: str) -> list[Unfilled]:
    """Fields that are left in a text."""
    return [Unfilled(one.start(), one.end(), one[1]) for one in _FIELD.finditer(text)]


def addresses(text: str) -> tuple[str, ...]:
    """Addresses typed in a row, apart by comma, semicolon or space."""
    return tuple(part for part in re.split(r"[,;\s]+", text.strip()) if part)


def is_address(text: str) -> bool:
    """Whether a text looks like an address of e-mail that can be written to."""
    if len(text) > 254 or not text.isprintable() or _ADDRESS.fullmatch(text) is None:
        return False
    try:
        return bool(posted(text))
    except UnicodeError:
        return False


def posted(address: str) -> str:
    """The address as mail servers have it: the name of a Russian domain in Latin signs.

    Raises:
        UnicodeError: The domain is none.
    """
    user, at, domain = address.rpartition("@")
    return address if address.isascii() else f"{user}{at}{domain.encode('idna').decode('ascii')}"


def check_letter(letter: Letter) -> None:
    """Refuse a letter that cannot be sent.

    Raises:
        RuleError: FIELD_REQUIRED (`to`, `subject`, `body`), FIELD_INVALID (`to`) for an address
            that is none, LETTER_UNFILLED with the fields that have no value.
    """
    for field, value in (("to", letter.to), ("subject", letter.subject), ("body", letter.body)):
        if not value or (isinstance(value, str) and not value.strip()):
            raise RuleError(Rule.FIELD_REQUIRED, field=field)
    for one in (*letter.to, *letter.copies):
        if not is_address(one):
            raise RuleError(Rule.FIELD_INVALID, field="to", value=one)
    left = [one.field for one in (*unfilled(letter.subject), *unfilled(letter.body))]
    if left:
        raise RuleError(Rule.LETTER_UNFILLED, value=", ".join(dict.fromkeys(left)))


def check_template(draft: TemplateDraft) -> None:
    """Refuse a template nobody can use.

    Raises:
        RuleError: FIELD_REQUIRED; FIELD_INVALID (`value`) for a field that does not exist.
    """
    for field, text in (("name", draft.name), ("subject", draft.subject), ("body", draft.body)):
        if not text.strip():
            raise RuleError(Rule.FIELD_REQUIRED, field=field)
    wrong = unknown_fields(draft.subject) + unknown_fields(draft.body)
    if wrong:
        raise RuleError(Rule.FIELD_INVALID, field="body", value=", ".join(wrong))


def unknown_fields(text: str) -> list[str]:
    """Names in braces that are no field."""
    return [one.field for one in unfilled(text) if one.field.lower() not in FIELDS]


def check_mail(rules: MailRules) -> None:
    """Refuse a server nobody can reach.

    Raises:
        RuleError: FIELD_REQUIRED (`host`), FIELD_INVALID (`port`, `sender`).
    """
    if rules.delivery is Delivery.SMTP and not rules.host.strip():
        raise RuleError(Rule.FIELD_REQUIRED, field="host")
    if not 1 <= rules.port <= 65535:
        raise RuleError(Rule.FIELD_INVALID, field="port")
    if rules.sender and not is_address(rules.sender):
        raise RuleError(Rule.FIELD_INVALID, field="sender", value=rules.sender)


def dump_mail(rules: MailRules) -> str:
    """The rules as one line of text."""
    return json.dumps(asdict(rules), ensure_ascii=False, sort_keys=True)


def load_mail(text: str) -> MailRules:
    """Rules from their text; what is not understood is as usual."""
    try:
        found = json.loads(text or "{}")
        rules = MailRules(
            Delivery(found.get("delivery", Delivery.DRAFT)),
            str(found.get("host", "")),
            int(found.get("port", 465)),
            Security(found.get("security", Security.TLS)),
            str(found.get("user", "")),
            str(found.get("sender", "")),
        )
        check_mail(rules)
    except (ValueError, TypeError, AttributeError, OverflowError, RuleError):
        return MailRules()
    except RecursionError:
        return MailRules()
    return rules
