"""What a bank statement tells: its documents, its balances, and what is wrong with it."""

from __future__ import annotations

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple

from salesapp.domain.currencies import ROUBLE
from salesapp.domain.money import MAX_MINOR, Minor
from salesapp.domain.text import fold


class Flow(StrEnum):
    """Which way the money of a document went."""

    IN = "in"
    OUT = "out"
    OWN = "transfer"
    STRANGE = "strange"
    """Neither account is ours."""


class Fault(StrEnum):
    """What is wrong with a statement or one document of it."""

    ENCODING = "declared_encoding_mismatch"
    NO_END = "missing_end_of_file"
    CUT_OFF = "truncated_document"
    BALANCE = "balance_mismatch"
    DOUBLE = "duplicate_document"
    NO_SUM = "sum_not_read"
    NO_DATE = "date_not_read"
    REPEATED = "key_repeated"
    STRANGE = "strange_account"
    SECTION = "unknown_section"
    LINE = "line_not_understood"


LOST: Final = frozenset({Fault.CUT_OFF, Fault.NO_SUM, Fault.NO_DATE, Fault.REPEATED})
"""Faults of documents that cannot be taken."""


class Standing(StrEnum):
    """What a row is, before anybody chose anything."""

    NEW = "new"
    BOOKED = "booked"
    DOUBLE = "double"
    RECORDED = "recorded"
    BANKS_OWN = "banks_own"
    CURRENCY = "currency"
    """It came in a currency nothing is kept in."""
    STRANGE = "strange"
    """It came to an account nobody knows to be ours."""


class StatementFault(NamedTuple):
    """A fault with its place: line of the file, number of the document, what stood there."""

    fault: Fault
    line: int = 0
    number: str = ""
    text: str = ""
    stated_minor: Minor = 0
    found_minor: Minor = 0


class Party(NamedTuple):
    """Who pays or is paid."""

    name: str = ""
    inn: str = ""
    kpp: str = ""
    account: str = ""
    bank: str = ""
    bik: str = ""
    corr_account: str = ""


Notes = tuple[tuple[str, str], ...]
"""Keys nobody knows here, with their values."""


@dataclass(frozen=True, slots=True)
class BankDocument:
    """One document of a statement; `index` counts from 1, `line` is where it begins."""

    index: int
    line: int
    kind: str
    number: str
    on: date
    amount_minor: Minor
    payer: Party
    payee: Party
    purpose: str = ""
    received_on: date | None = None
    debited_on: date | None = None
    notes: Notes = ()

    def posted_on(self, flow: Flow) -> date:
        """The day the bank booked it."""
        return (self.received_on if flow is Flow.IN else self.debited_on) or self.on


class Balance(NamedTuple):
    """What the bank states of an account for some days."""

    account: str
    since: date | None = None
    until: date | None = None
    opening_minor: Minor | None = None
    received_minor: Minor | None = None
    spent_minor: Minor | None = None
    closing_minor: Minor | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """A whole statement."""

    encoding: str
    declared: str = ""
    version: str = ""
    sender: str = ""
    since: date | None = None
    until: date | None = None
    accounts: tuple[str, ...] = ()
    balances: tuple[Balance, ...] = ()
    documents: tuple[BankDocument, ...] = ()
    faults: tuple[StatementFault, ...] = ()
    notes: Notes = ()
    complete: bool = True


class RowKey(NamedTuple):
    """What tells one payment of a statement from every other one.

    `payer` is the payer's account, else the ИНН, else the name. Many pay through one account of a
    bank: behind it stands, after a stroke, a digest of who paid for what.
    """

    account: str
    payer: str
    number: str
    on: date
    amount_minor: Minor

    def roughly(self) -> RowKey:
        """The key without who paid for what: so it was kept before, and exports word it freely."""
        return self._replace(payer=self.payer.partition("/")[0])


_BANK_KINDS: Final = ("банковский ордер", "мемориальный ордер")
_THROUGH_BANK: Final = ("301", "302", "303", "409", "474", "476", "603")
"""Accounts of the bank itself: transfers of persons without an account go through them."""
_SUM = re.compile(r"([0-9]{1,3}(?: [0-9]{3})+|[0-9]{1,15})(?:[.,=-]([0-9]{1,2}))?")
_GROUPED = re.compile(
    r"([0-9]{1,3}(?:,[0-9]{3})+)\.([0-9]{1,2})|([0-9]{1,3}(?:\.[0-9]{3})+),([0-9]{1,2})"
    r"|([0-9]{1,3}(?:,[0-9]{3}){2,}|[0-9]{1,3}(?:\.[0-9]{3}){2,})"
)
_WORDS = re.compile(r"[^\W_]+")
_BLANKS = re.compile(r"[\s\u00a0\u202f']+")
_CODES: Final = {
    "810": ROUBLE, "643": ROUBLE, "840": "USD", "978": "EUR", "156": "CNY", "933": "BYN",
    "398": "KZT", "826": "GBP", "756": "CHF", "784": "AED", "949": "TRY", "392": "JPY",
    "344": "HKD", "051": "AMD", "417": "KGS", "860": "UZS", "972": "TJS", "944": "AZN",
    "981": "GEL", "356": "INR",
}  # fmt: skip


def parse_bank_sum(text: str) -> Minor | None:
    """`12500`, `12500,5`, `1 012 500.00`, `1.012.500,00`, `300-00` in kopecks.

    None when it may be read in two ways (`1,012`) or is no sum.
    """
    plain = _BLANKS.sub(" ", text.strip())
    if found := _GROUPED.fullmatch(plain):
        whole = found[1] or found[3] or found[5]
        whole, part = whole.replace(",", "").replace(".", ""), found[2] or found[4] or ""
    elif found := _SUM.fullmatch(plain):
        whole, part = found[1].replace(" ", ""), found[2] or ""
    else:
        return None
    minor = int(whole) * 100 + int(part.ljust(2, "0") if part else 0)
    return minor if minor <= MAX_MINOR else None


def currency_of(account: str) -> str:
    """The currency of an account by its sixth to eighth digit; roubles when that is not known."""
    return _CODES.get(account[5:8], ROUBLE)


def flow_of(document: BankDocument, ours: Collection[str]) -> Flow:
    """Which way the money went, seen from our accounts."""
    paid, received = document.payer.account in ours, document.payee.account in ours
    if paid and received:
        return Flow.OWN
    if paid or received:
        return Flow.OUT if paid else Flow.IN
    if document.payer.account and document.payee.account:
        return Flow.STRANGE
    # Without accounts the dates tell: the bank fills in the one of its client.
    if document.received_on:
        return Flow.IN
    return Flow.OUT if document.debited_on else Flow.STRANGE


def is_banks_own(document: BankDocument) -> bool:
    """Whether the bank itself pays: interest, a fee given back."""
    return fold(document.kind).replace("ё", "е").startswith(_BANK_KINDS)


def payer_key(payer: Party) -> str:
    """What a payer is known by another time; nothing when the bank pays for many persons."""
    if payer.account.startswith(_THROUGH_BANK):
        return ""
    return payer.inn or payer.account


def key_of(document: BankDocument, account: str) -> RowKey:
    """The key of a payment; zeros before a number are written by some exports only."""
    number = document.number.strip().upper()
    payer = document.payer.account or document.payer.inn or fold(document.payer.name)
    if payer.startswith(_THROUGH_BANK):
        words = "".join(_WORDS.findall(fold(f"{document.payer.name} {document.purpose}")))
        payer += "/" + hashlib.sha256(words.encode()).hexdigest()[:16]
    return RowKey(account, payer, number.lstrip("0") or number, document.on, document.amount_minor)


def doubles(documents: Iterable[BankDocument]) -> dict[int, int]:
    """Documents that are there twice: the index of each with that of the first one like it."""
    first: dict[RowKey, int] = {}
    found = {}
    for one in documents:
        known = first.setdefault(key_of(one, one.payee.account), one.index)
        if known != one.index:
            found[one.index] = known
    return found


def balance_faults(
    balances: Sequence[Balance], documents: Sequence[BankDocument], ours: Collection[str]
) -> list[StatementFault]:
    """Accounts whose documents do not make the turnover that the bank states."""
    stated: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for one in balances:
        for name, sum_minor in (("in", one.received_minor), ("out", one.spent_minor)):
            if sum_minor is not None:
                stated[one.account][name] += sum_minor
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for document in documents:
        flow = flow_of(document, ours)
        if flow in (Flow.IN, Flow.OWN):
            found[document.payee.account]["in"] += document.amount_minor
        if flow in (Flow.OUT, Flow.OWN):
            found[document.payer.account]["out"] += document.amount_minor
    return [
        StatementFault(
            Fault.BALANCE,
            text=account,
            number=name,
            stated_minor=stated_minor,
            found_minor=found[account][name],
        )
        for account, sums in stated.items()
        for name, stated_minor in sums.items()
        if stated_minor != found[account][name]
    ]
