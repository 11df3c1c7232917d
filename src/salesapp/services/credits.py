"""What the user does when goods come back or a price is lowered: credit notes on invoices."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from salesapp.db import journal
from salesapp.db.fields import moment_on, now
from salesapp.db.models.credit_notes import CreditNote
from salesapp.db.queries import credits as queries
from salesapp.db.queries import invoices, orders, posted
from salesapp.db.queries.credits import CreditCard
from salesapp.db.queries.operations import changes_of
from salesapp.db.writes import credits as writes
from salesapp.db.writes import payments as payment_writes
from salesapp.documents.conditions import price_lowered
from salesapp.domain import credits as credit_rules
from salesapp.domain.changes import Changes, Entity
from salesapp.domain.credits import (
    CreditDraft,
    CreditedLine,
    CreditState,
    credited,
    lowered,
    spread,
)
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.invoices import InvoiceState
from salesapp.domain.money import Minor
from salesapp.domain.orders import check_invoiced
from salesapp.domain.payments import AllocationDraft
from salesapp.services import trade_papers
from salesapp.services.files import store_file
from salesapp.services.organizations import take_number


def lines_of(draft: CreditDraft) -> tuple[CreditedLine, ...]:
    """What a note comes to, line by line; refuses what `credited` and `lowered` refuse."""
    card = invoices.card(draft.invoice_id)
    found = queries.returnable(draft.invoice_id)
    if not draft.amounts:
        return credited(found, draft.quantities, card.draft.vat_mode)
    before = {one.line_id: one.left.total_minor for one in found}
    return tuple(
        line._replace(draft=replace(line.draft, note=_told(line, before[line.line_id], draft)))
        for line in lowered(found, draft.amounts, card.draft.vat_mode)
    )


def shared_out(invoice_id: int, total: Minor) -> dict[int, Minor]:
    """A sum off the whole invoice by its lines.

    Raises:
        RuleError: FIELD_INVALID with `left` when the lines hold less.
    """
    return credit_rules.shared_out(queries.returnable(invoice_id), total)


def _told(line: CreditedLine, before: Minor, draft: CreditDraft) -> str:
    """What a lowered price was and becomes, printed under the name."""
    taxed = line.draft.vat_bp is not None
    return price_lowered(before, before - line.totals.total_minor, draft.language, taxed=taxed)


def issue(draft: CreditDraft, today: date, *, operation_id: str | None = None) -> Changes:
    """Post a note: its number, its lines, less debt; all of it or nothing.

    What is still open of the invoice is lessened first; beyond that payments give back what they
    settled and become advances of the client. Not undoable: a mistake is cancelled by `void`.

    Raises:
        RuleError: FIELD_REQUIRED without a reason; DOCUMENT_NOT_ISSUED for a draft;
            DOCUMENT_FROZEN for a cancelled invoice; DOCUMENT_EMPTY; FIELD_INVALID with `line` and
            `left` when more would be taken back than was invoiced.
    """
    if (done := changes_of(operation_id, Entity.CREDIT)) is not None:
        return done
    if not draft.reason.strip():
        raise RuleError(Rule.FIELD_REQUIRED, field="reason")
    number = invoices.card(draft.invoice_id).number or ""
    with journal.action("credit.issue", number, undoable=False, operation_id=operation_id) as rec:
        rec.about(_post(draft, today))
    return rec.result()


def void(credit_id: int, reason: str, today: date) -> Changes:
    """Cancel a credit note: what it lessened is owed again, its number stays taken. Not undoable.

    Money that became an advance stays one until it is set against debts again.

    Raises:
        RuleError: FIELD_REQUIRED without a reason; DOCUMENT_FROZEN when it was cancelled before;
            ORDER_EXCEEDED when its goods were invoiced again, or are no longer ordered.
    """
    card = queries.card(credit_id)
    if card.state is not CreditState.ISSUED:
        raise RuleError(Rule.DOCUMENT_FROZEN, number=card.number)
    if not reason.strip():
        raise RuleError(Rule.FIELD_REQUIRED, field="reason")
    _check_order(card)
    with journal.action("credit.void", card.number or "", undoable=False) as rec:
        back = [AllocationDraft(one, -amount) for one, amount in queries.allocations(credit_id)]
        writes.allocate(credit_id, back, today)
        _update(credit_id, state=str(CreditState.VOID), voided_at=now(), void_reason=reason.strip())
        rec.about(credit_id)
    return rec.result()


def _check_order(card: CreditCard) -> None:
    """Nothing of an order in force may be invoiced twice by taking its return back."""
    order_id = invoices.card(card.invoice_id).draft.order_id
    in_force = None if order_id is None else orders.in_force(order_id)
    if in_force is not None:
        order = orders.card(in_force)
        check_invoiced([one.draft for one in card.lines], order.ordered, order.done)


def _post(draft: CreditDraft, today: date) -> int:
    card = invoices.card(draft.invoice_id)
    if card.state is InvoiceState.DRAFT:
        raise RuleError(Rule.DOCUMENT_NOT_ISSUED)
    if card.state is InvoiceState.VOID:
        raise RuleError(Rule.DOCUMENT_FROZEN, number=card.number)
    lines = lines_of(draft)
    sums = writes.totals_of(lines)
    number, counter = take_number(card.organization_id, "credit_note", today.year)
    parties = posted.parties_of("invoice", card.id)
    made = CreditNote.create(
        organization=card.organization_id,
        client=card.draft.client_id,
        deal=card.draft.deal_id,
        invoice=card.id,
        reason=draft.reason.strip(),
        language=draft.language,
        currency=card.draft.currency,
        vat_mode=str(card.draft.vat_mode),
        seller_snapshot=parties.seller or "",
        buyer_snapshot=parties.buyer or "",
    )
    credit_id = int(made.id)
    writes.write_lines(credit_id, lines)
    _update(
        credit_id,
        number=number,
        year=today.year,
        counter=counter,
        state=str(CreditState.ISSUED),
        issued_on=today,
        issued_at=moment_on(today),
        subtotal_minor=sums.amount_minor,
        vat_minor=sums.vat_minor,
        total_minor=sums.total_minor,
    )
    _settle(credit_id, card.id, sums.total_minor, today)
    _print(credit_id)
    return credit_id


def _print(credit_id: int) -> None:
    """Keep the paper as it was posted."""
    trade_papers.freeze_credit_look(credit_id, queries.card(credit_id).language)
    pdf = trade_papers.printed("credit_note", credit_id)
    name = trade_papers.file_name("credit_note", credit_id)
    _update(credit_id, pdf=store_file(name, pdf, "application/pdf"))


def _settle(credit_id: int, invoice_id: int, amount: int, today: date) -> None:
    """Lessen the instalments; payments give back first what the note takes the place of."""
    parts, freed = spread(amount, queries.instalments(invoice_id))
    for part in freed:
        _free(part, today)
    writes.allocate(credit_id, parts, today)


def _free(part: AllocationDraft, today: date) -> None:
    rest = part.amount_minor
    for source in queries.settled_by(part.instalment_id):
        share = min(rest, source.settled_minor)
        if share > 0:
            back: Sequence[AllocationDraft] = [AllocationDraft(part.instalment_id, -share)]
            payment_writes.allocate(source.payment_id, back, today)
            rest -= share


def _update(credit_id: int, **facts: Any) -> None:
    facts |= {"updated_at": now(), "rev": CreditNote.rev + 1}
    CreditNote.update(**facts).where(CreditNote.id == credit_id).execute()
