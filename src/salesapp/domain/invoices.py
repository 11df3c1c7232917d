"""Invoices: states, what facts make of them, schedules of payment, numbers without gaps."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple

from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.lines import LineDraft
from salesapp.domain.money import Minor
from salesapp.domain.pricing import Counting, Rounding
from salesapp.domain.schedules import DUE_DAYS as DUE_DAYS  # noqa: PLC0414 - named here too
from salesapp.domain.schedules import (
    InstalmentDraft as InstalmentDraft,  # noqa: PLC0414 - named here too
)
from salesapp.domain.schedules import instalments, schedule_of_words
from salesapp.domain.vat import VatMode


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
    CREDITED = "credited"
    VOID = "void"


def status(
    state: InvoiceState,
    total: Minor,
    open_minor: Minor,
    due_on: date | None,
    today: date,
    credited: Minor = 0,
) -> InvoiceStatus:
    """The status by facts; `due_on` is that of the first instalment still open.

    What was `credited` (goods that came back) is asked for no more.
    """
    if state is not InvoiceState.ISSUED:
        return InvoiceStatus(state)
    if open_minor <= 0:
        return InvoiceStatus.CREDITED if 0 < total <= credited else InvoiceStatus.PAID
    if due_on is not None and due_on <= today:
        return InvoiceStatus.OVERDUE if due_on < today else InvoiceStatus.DUE_TODAY
    return InvoiceStatus.PART_PAID if open_minor < total - credited else InvoiceStatus.WAITING


@dataclass(frozen=True, slots=True)
class InvoiceDraft:
    """Everything the page of an invoice edits.

    Without `instalments` the whole sum is due on `due_on`. `order_id` is the first version of the
    order.
    """

    client_id: int | None
    deal_id: int | None = None
    offer_id: int | None = None
    order_id: int | None = None
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


def schedule_of_terms(
    terms: str, total: Minor, drawn_on: date, ship_on: date | None
) -> tuple[InstalmentDraft, ...]:
    """Instalments out of words like «50 % предоплата, 50 % за 3 дня до отгрузки»; at least one."""
    steps = schedule_of_words(terms)
    made = instalments(total, steps, drawn_on, ship_on)
    return made or (InstalmentDraft(steps[0].due_on(drawn_on, ship_on), total),)


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
