"""Invoices: states, what facts make of them, schedules of payment, numbers without gaps."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, NamedTuple

from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.lines import LineDraft
from salesapp.domain.money import Minor, div_half_up
from salesapp.domain.pricing import Counting, Rounding
from salesapp.domain.vat import VatMode

DUE_DAYS: Final = 5
"""Days to pay when nothing else was agreed."""


class InvoiceState(StrEnum):
    """What is stored; payment is never typed, see `status`."""

    DRAFT = "draft"
    ISSUED = "issued"
    VOID = "void"


MOVES: Final[dict[InvoiceState, frozenset[InvoiceState]]] = {
    InvoiceState.DRAFT: frozenset({InvoiceState.ISSUED}),
    InvoiceState.ISSUED: frozenset({InvoiceState.VOID}),
    InvoiceState.VOID: frozenset(),
}
"""Allowed moves between stored states."""


def check_move(old: InvoiceState, new: InvoiceState) -> None:
    """Refuse a move that the table does not allow."""
    if new in MOVES[old]:
        return
    if old is InvoiceState.DRAFT:
        raise RuleError(Rule.DOCUMENT_NOT_ISSUED)
    raise RuleError(Rule.DOCUMENT_FROZEN, state=old)


class InvoiceStatus(StrEnum):
    """What an invoice is in the eyes of the user, from facts only."""

    DRAFT = "draft"
    WAITING = "waiting"
    DUE_TODAY = "due_today"
    PART_PAID = "part_paid"
    OVERDUE = "overdue"
    PAID = "paid"
    VOID = "void"


def status(
    state: InvoiceState, total: Minor, open_minor: Minor, due_on: date | None, today: date
) -> InvoiceStatus:
    """The status by facts; `due_on` is that of the first instalment still open."""
    if state is not InvoiceState.ISSUED:
        return InvoiceStatus(state)
    if open_minor <= 0:
        return InvoiceStatus.PAID
    if due_on is not None and due_on <= today:
        return InvoiceStatus.OVERDUE if due_on < today else InvoiceStatus.DUE_TODAY
    return InvoiceStatus.PART_PAID if open_minor < total else InvoiceStatus.WAITING


@dataclass(frozen=True, slots=True)
class InstalmentDraft:
    """A part of an invoice and the day it is due."""

    due_on: date
    amount_minor: Minor


@dataclass(frozen=True, slots=True)
class InvoiceDraft:
    """Everything the page of an invoice edits.

    Without `instalments` the whole sum is due on `due_on`.
    """

    client_id: int | None
    deal_id: int | None = None
    offer_id: int | None = None
    due_on: date | None = None
    ship_on: date | None = None
    currency: str = "RUB"
    vat_mode: VatMode = VatMode.INCLUDED
    discount_bp: int = 0
    discount_minor: Minor = 0
    rounding: Rounding = Rounding.LINE
    rate_micro: int | None = None
    rate_on: date | None = None
    basis: str = ""
    terms: str = ""
    with_signature: bool = True
    instalments: tuple[InstalmentDraft, ...] = ()
    lines: tuple[LineDraft, ...] = ()

    @property
    def counting(self) -> Counting:
        """What its amounts depend on besides the lines."""
        return Counting(self.vat_mode, self.discount_bp, self.discount_minor, self.rounding)


def check_schedule(parts: Sequence[InstalmentDraft], total: Minor) -> None:
    """Refuse a schedule whose parts are not positive or do not make up the total."""
    if any(part.amount_minor <= 0 for part in parts):
        raise RuleError(Rule.AMOUNT_NOT_POSITIVE, field="amount_minor")
    told = sum(part.amount_minor for part in parts)
    if told != total:
        raise RuleError(Rule.FIELD_INVALID, field="instalments", total=total, sum=told)


_SHARE = re.compile(r"(\d{1,3})\s*%")
_BEFORE_SHIPMENT = re.compile(r"за\s+(\d{1,3})\s+\w+\s+до\s+отгрузки")
_DEFERRED = re.compile(r"отсрочк\w*\s+(?:платежа\s+)?(\d{1,3})|через\s+(\d{1,3})\s+д")


def schedule_of_terms(
    terms: str, total: Minor, drawn_on: date, ship_on: date | None
) -> tuple[InstalmentDraft, ...]:
    """Instalments out of words like «50 % предоплата, 50 % за 3 дня до отгрузки».

    Words that do not add up to 100 % give one instalment.
    """
    pieces = [piece.strip() for piece in terms.casefold().split(",") if piece.strip()]
    shares = [_SHARE.search(piece) for piece in pieces]
    percents = [int(share[1]) for share in shares if share]
    if len(percents) != len(pieces) or sum(percents) != 100 or not all(percents):
        return (InstalmentDraft(_due(terms.casefold(), drawn_on, ship_on), total),)
    parts: list[InstalmentDraft] = []
    rest = total
    for number, (piece, percent) in enumerate(zip(pieces, percents, strict=True), 1):
        amount = rest if number == len(pieces) else div_half_up(total * percent, 100)
        rest -= amount
        parts.append(InstalmentDraft(_due(piece, drawn_on, ship_on), amount))
    return tuple(part for part in parts if part.amount_minor) or tuple(parts[:1])


def _due(words: str, drawn_on: date, ship_on: date | None) -> date:
    shipped = ship_on or drawn_on
    if before := _BEFORE_SHIPMENT.search(words):
        return max(drawn_on, shipped - timedelta(days=int(before[1])))
    if deferred := _DEFERRED.search(words):
        return shipped + timedelta(days=int(deferred[1] or deferred[2]))
    if "факт" in words and "отгруз" in words:
        return shipped
    return drawn_on + timedelta(days=DUE_DAYS)


class Gap(NamedTuple):
    """Numbers missing from a series: first and last, both missing."""

    first: int
    last: int


def gaps(taken: Iterable[int], last: int) -> list[Gap]:
    """Counters missing between the first one taken and the last one given."""
    missing: list[Gap] = []
    expected: int | None = None
    for number in (*sorted(taken), last + 1):
        if expected is not None and number > expected:
            missing.append(Gap(expected, number - 1))
        expected = number + 1
    return missing
