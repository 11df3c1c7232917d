"""Payments: what settles what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.money import Minor


class OpenInstalment(NamedTuple):
    """A part of an invoice not yet fully paid."""

    instalment_id: int
    invoice_id: int
    due_on: date
    open_minor: Minor
    invoice_number: str = ""


class OpenDebt(NamedTuple):
    """An instalment that waits for money."""

    client_id: int
    instalment_id: int
    invoice_id: int
    number: str
    drawn_on: date
    due_on: date
    open_minor: Minor


class PaymentKind(StrEnum):
    """Money that came in, or money given back."""

    RECEIVED = "received"
    REFUND = "refund"


class AllocationDraft(NamedTuple):
    """The part of a payment set against an instalment."""

    instalment_id: int
    amount_minor: Minor


@dataclass(frozen=True, slots=True)
class PaymentDraft:
    """Money received.

    Attributes:
        allocations: What it settles; None settles the oldest debts first, () leaves an advance.
        invoice_id: With `allocations` None: settle this invoice only, the rest is an advance.
    """

    client_id: int
    amount_minor: Minor
    paid_on: date
    reference: str = ""
    purpose: str = ""
    allocations: tuple[AllocationDraft, ...] | None = None
    invoice_id: int | None = None
    currency: str = "RUB"


@dataclass(frozen=True, slots=True)
class RefundDraft:
    """Money given back to a client out of what it paid and what settles nothing.

    Attributes:
        payment_id: Out of this payment only.
        invoice_id: What it is for; its payments give first, and are taken off it for the rest.
        credit_id: The credit note it is for, of `invoice_id`.
    """

    client_id: int
    amount_minor: Minor
    paid_on: date
    reference: str = ""
    purpose: str = ""
    currency: str = "RUB"
    payment_id: int | None = None
    invoice_id: int | None = None
    credit_id: int | None = None


class FreeMoney(NamedTuple):
    """What of a payment settles nothing; `is_near`: it paid for what the refund is about."""

    payment_id: int
    open_minor: Minor
    is_near: bool = False


class Settled(NamedTuple):
    """What a payment settles of an instalment by now."""

    payment_id: int
    instalment_id: int
    amount_minor: Minor


def share_refund(amount: Minor, free: Sequence[FreeMoney]) -> tuple[tuple[int, Minor], ...]:
    """Which payments a refund gives back, the near ones first; less than `amount` where less is."""
    rest = amount
    parts: list[tuple[int, Minor]] = []
    for one in sorted(free, key=lambda one: not one.is_near):
        share = min(rest, one.open_minor)
        if share > 0:
            parts.append((one.payment_id, share))
            rest -= share
    return tuple(parts)


def take_off(amount: Minor, settled: Sequence[Settled]) -> tuple[Settled, ...]:
    """What is taken off instalments so that it can be given back; the last one given first.

    Args:
        amount: What is missing.
        settled: What payments settle, the instalment due first before the others.

    Raises:
        RuleError: REFUND_TOO_LARGE with `amount` and `sum` when there is less.
    """
    rest = amount
    parts = []
    for one in reversed(settled):
        share = min(rest, one.amount_minor)
        if share > 0:
            parts.append(one._replace(amount_minor=share))
            rest -= share
    if rest:
        raise RuleError(Rule.REFUND_TOO_LARGE, amount=amount, sum=amount - rest)
    return tuple(parts)


def allocate_oldest_first(
    amount: Minor, waiting: Iterable[OpenInstalment]
) -> tuple[AllocationDraft, ...]:
    """Settle the instalments due first; what is left over stays an advance."""
    rest = amount
    settled: list[AllocationDraft] = []
    for part in sorted(waiting, key=lambda part: (part.due_on, part.instalment_id)):
        share = min(rest, part.open_minor)
        if share > 0:
            settled.append(AllocationDraft(part.instalment_id, share))
            rest -= share
    return tuple(settled)


def check_allocations(
    amount: Minor, allocations: Sequence[AllocationDraft], waiting: Mapping[int, Minor]
) -> None:
    """Refuse to settle more than was received or more than is owed.

    Args:
        amount: What may be set off.
        allocations: What is wanted.
        waiting: Open amounts by instalment, of this client's issued invoices.

    Raises:
        RuleError: AMOUNT_NOT_POSITIVE, ALLOCATION_TOO_LARGE, NOT_FOUND.
    """
    wanted: dict[int, Minor] = {}
    for part in allocations:
        if part.amount_minor <= 0:
            raise RuleError(Rule.AMOUNT_NOT_POSITIVE, field="amount_minor")
        wanted[part.instalment_id] = wanted.get(part.instalment_id, 0) + part.amount_minor
    if sum(wanted.values()) > amount:
        raise RuleError(Rule.ALLOCATION_TOO_LARGE, amount=amount, sum=sum(wanted.values()))
    for instalment_id, share in wanted.items():
        if instalment_id not in waiting:
            raise RuleError(Rule.NOT_FOUND, instalment_id=instalment_id)
        if share > waiting[instalment_id]:
            raise RuleError(Rule.ALLOCATION_TOO_LARGE, open=waiting[instalment_id], sum=share)


def by_invoice(debts: Sequence[OpenDebt]) -> list[list[OpenDebt]]:
    """Debts by their invoices, in the order they come."""
    found: defaultdict[int, list[OpenDebt]] = defaultdict(list)
    for debt in debts:
        found[debt.invoice_id].append(debt)
    return [*found.values()]
