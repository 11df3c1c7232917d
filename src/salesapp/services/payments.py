"""What the user does with money received."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from salesapp.db import journal
from salesapp.db.models.payments import Payment
from salesapp.db.queries import buyers, invoices, payments
from salesapp.db.queries.operations import changes_of
from salesapp.db.writes import payments as writes
from salesapp.domain.changes import Changes, Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.money import format_money
from salesapp.domain.payments import (
    AllocationDraft,
    OpenInstalment,
    PaymentDraft,
    allocate_oldest_first,
    check_allocations,
)


def register(draft: PaymentDraft, *, operation_id: str | None = None) -> Changes:
    """Post money received and set it against debts; what is left over is an advance.

    Not undoable: a mistake is taken back by `reverse`. A second call with the same
    `operation_id` changes nothing and answers as the first one did.

    Raises:
        RuleError: AMOUNT_NOT_POSITIVE, ALLOCATION_TOO_LARGE, NOT_FOUND, RECORD_GONE.
    """
    if (done := changes_of(operation_id, Entity.PAYMENT)) is not None:
        return done
    if draft.amount_minor <= 0:
        raise RuleError(Rule.AMOUNT_NOT_POSITIVE, field="amount_minor")
    told = f"{buyers.buyer(draft.client_id).name}, {format_money(draft.amount_minor)}"
    with journal.action("payment.register", told, undoable=False, operation_id=operation_id) as rec:
        waiting = payments.open_instalments(draft.client_id, draft.currency)
        parts = _wanted(draft, waiting)
        made = Payment.create(
            client=draft.client_id,
            paid_on=draft.paid_on,
            amount_minor=draft.amount_minor,
            currency=draft.currency,
            reference=draft.reference,
            purpose=draft.purpose,
        )
        writes.allocate(int(made.id), parts, draft.paid_on)
        rec.about(int(made.id))
    return rec.result()


def allocate(
    payment_id: int, on: date, allocations: Sequence[AllocationDraft] | None = None
) -> Changes:
    """Set the rest of a payment (an advance) against debts; None settles the oldest first.

    Raises:
        RuleError: ALLOCATION_TOO_LARGE when nothing is left of the payment.
    """
    card = payments.card(payment_id)
    if card.open_minor <= 0 or card.client_id is None:
        raise RuleError(Rule.ALLOCATION_TOO_LARGE, amount=0)
    with journal.action("payment.allocate", card.client_name, undoable=False) as rec:
        waiting = payments.open_instalments(card.client_id, card.currency)
        parts = _checked(allocations, card.open_minor, waiting)
        writes.allocate(payment_id, parts, on)
        rec.about(payment_id)
    return rec.result()


def reverse(payment_id: int, reason: str, on: date) -> Changes:
    """Take a payment back by an opposite one: what it settled is owed again.

    A refund reversed is an advance again.

    Raises:
        RuleError: FIELD_REQUIRED without a reason; DOCUMENT_FROZEN when it was reversed before
            or is a reversal itself; PAYMENT_REFUNDED while a part of it is given back.
    """
    card = payments.card(payment_id)
    if not reason.strip():
        raise RuleError(Rule.FIELD_REQUIRED, field="reason")
    if card.reverses_id is not None or card.reversed_by_id is not None:
        raise RuleError(Rule.DOCUMENT_FROZEN)
    if card.refunded_minor:
        raise RuleError(Rule.PAYMENT_REFUNDED)
    told = f"{card.client_name}, {format_money(card.amount_minor)}"
    with journal.action("payment.reverse", told, undoable=False) as rec:
        made = Payment.create(
            client=card.client_id,
            paid_on=on,
            amount_minor=-card.amount_minor,
            currency=card.currency,
            reference=card.reference,
            purpose=card.purpose,
            reverses=payment_id,
            reason=reason.strip(),
            kind=str(card.kind),
            invoice=card.invoice_id,
            credit_note=card.credit_id,
        )
        given = [
            (one.payment_id, -one.amount_minor)
            for one in payments.refund_parts(payment_id)
            if one.refund_id == payment_id
        ]
        writes.refund(int(made.id), given, on)
        settled = _settled(payment_id)
        back = [AllocationDraft(one, -amount) for one, amount in settled.items()]
        writes.allocate(int(made.id), back, on)
        rec.about(int(made.id))
    return rec.result()


def release(payment_id: int, invoice_id: int, on: date) -> Changes:
    """Take what a payment settled of an invoice back: it is owed again, the money is an advance.

    Not undoable: setting the advance against the invoice again brings it back.

    Raises:
        RuleError: NOT_FOUND when the payment settles nothing of the invoice.
    """
    card = payments.card(payment_id)
    ours = {part.id for part in invoices.card(invoice_id).instalments}
    settled = {one: amount for one, amount in _settled(payment_id).items() if one in ours}
    if not settled or card.reverses_id is not None or card.reversed_by_id is not None:
        raise RuleError(Rule.NOT_FOUND, invoice_id=invoice_id)
    told = f"{card.client_name}, {format_money(sum(settled.values()))}"
    with journal.action("payment.release", told, undoable=False) as rec:
        back = [AllocationDraft(one, -amount) for one, amount in settled.items()]
        writes.allocate(payment_id, back, on)
        rec.about(payment_id)
    return rec.result()


def _settled(payment_id: int) -> dict[int, int]:
    """What a payment settles by now, by instalment."""
    sums: dict[int, int] = {}
    for part in payments.allocations_of_payment(payment_id):
        sums[part.instalment_id] = sums.get(part.instalment_id, 0) + part.amount_minor
    return {one: amount for one, amount in sums.items() if amount}


def _wanted(draft: PaymentDraft, waiting: Sequence[OpenInstalment]) -> Sequence[AllocationDraft]:
    if draft.allocations is None and draft.invoice_id is not None:
        waiting = [part for part in waiting if part.invoice_id == draft.invoice_id]
        if not waiting:
            raise RuleError(Rule.NOT_FOUND, invoice_id=draft.invoice_id)
    return _checked(draft.allocations, draft.amount_minor, waiting)


def _checked(
    wanted: Sequence[AllocationDraft] | None, amount: int, waiting: Sequence[OpenInstalment]
) -> Sequence[AllocationDraft]:
    if wanted is None:
        return allocate_oldest_first(amount, waiting)
    check_allocations(amount, wanted, {part.instalment_id: part.open_minor for part in waiting})
    return wanted
