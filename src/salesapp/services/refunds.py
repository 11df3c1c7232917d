"""Money given back to clients."""

from __future__ import annotations

from salesapp.db import journal
from salesapp.db.models.payments import Payment
from salesapp.db.queries import buyers, credits, payments
from salesapp.db.queries.operations import changes_of
from salesapp.db.writes import payments as writes
from salesapp.domain.changes import Changes, Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.money import Minor, format_money
from salesapp.domain.payments import (
    AllocationDraft,
    PaymentKind,
    RefundDraft,
    Settled,
    share_refund,
    take_off,
)


def register(draft: RefundDraft, *, operation_id: str | None = None) -> Changes:
    """Give money back that settles nothing; for an invoice, what settles it is taken off first.

    What is taken off an invoice is owed again, until it is credited or cancelled. Not undoable: a
    mistake is taken back by `payments.reverse`.

    Raises:
        RuleError: AMOUNT_NOT_POSITIVE; REFUND_TOO_LARGE with `amount` and `sum`.
    """
    if (done := changes_of(operation_id, Entity.PAYMENT)) is not None:
        return done
    if draft.amount_minor <= 0:
        raise RuleError(Rule.AMOUNT_NOT_POSITIVE, field="amount_minor")
    told = f"{buyers.buyer(draft.client_id).name}, {format_money(draft.amount_minor)}"
    with journal.action("payment.refund", told, undoable=False, operation_id=operation_id) as rec:
        if draft.credit_id is not None and draft.amount_minor > (most := available(draft)):
            raise RuleError(Rule.REFUND_TOO_LARGE, amount=draft.amount_minor, sum=most)
        for one in to_take_off(draft):
            back = [AllocationDraft(one.instalment_id, -one.amount_minor)]
            writes.allocate(one.payment_id, back, draft.paid_on)
        parts = _shares(draft)
        made = Payment.create(
            client=draft.client_id,
            paid_on=draft.paid_on,
            amount_minor=-draft.amount_minor,
            currency=draft.currency,
            reference=draft.reference.strip(),
            purpose=draft.purpose.strip(),
            kind=str(PaymentKind.REFUND),
            invoice=draft.invoice_id,
            credit_note=draft.credit_id,
        )
        writes.refund(int(made.id), parts, draft.paid_on)
        rec.about(int(made.id))
    return rec.result()


def available(draft: RefundDraft) -> Minor:
    """How much can be given back so: what settles nothing, and what settles the invoice.

    For a credit note no more than the note comes to, less what was given back for it before.
    """
    free = payments.free_money(draft.client_id, draft.currency, draft.invoice_id, draft.payment_id)
    most = sum(one.open_minor for one in free) + sum(one.amount_minor for one in _settled(draft))
    if draft.credit_id is None:
        return most
    note = credits.card(draft.credit_id)
    return max(0, min(most, note.total_minor - payments.refunded_for(draft.credit_id)))


def to_take_off(draft: RefundDraft) -> tuple[Settled, ...]:
    """What is taken off the invoice because there is not enough besides.

    Raises:
        RuleError: REFUND_TOO_LARGE.
    """
    given = sum(amount for _payment, amount in _shares(draft))
    return take_off(draft.amount_minor - given, _settled(draft))


def _shares(draft: RefundDraft) -> tuple[tuple[int, Minor], ...]:
    free = payments.free_money(draft.client_id, draft.currency, draft.invoice_id, draft.payment_id)
    return share_refund(draft.amount_minor, free)


def _settled(draft: RefundDraft) -> list[Settled]:
    """What may be taken off: of a credit note nothing, its goods are paid back by the note."""
    if draft.invoice_id is None or draft.credit_id is not None:
        return []
    found = payments.settled_of_invoice(draft.invoice_id)
    return [one for one in found if draft.payment_id in (None, one.payment_id)]
