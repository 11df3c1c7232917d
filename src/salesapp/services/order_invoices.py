"""Draft invoices of an order follow its changes."""

from __future__ import annotations

from datetime import date

from salesapp.db import journal
from salesapp.db.queries import invoices as queries
from salesapp.db.queries import orders
from salesapp.db.queries.orders import OrderCard
from salesapp.domain.changes import Changes
from salesapp.domain.invoices import InvoiceState
from salesapp.domain.order_follow import differs, followed
from salesapp.domain.orders import OrderState
from salesapp.services import invoices


def follow(card: OrderCard) -> None:
    """Let the draft invoices of an order follow a version confirmed just now, inside its action.

    `card` is the version as it was before it was confirmed: it names the one in force then.
    """
    if card.in_force_id is None or card.in_force_id == card.id:
        return
    before = orders.card(card.in_force_id).draft
    for invoice_id in orders.invoices_of(card.root_id):
        told = queries.card(invoice_id)
        if told.state is not InvoiceState.DRAFT:
            continue
        done = orders.card(card.id).done
        made = followed(told.draft, before, card.draft, done)
        if made != told.draft:
            invoices.save(invoice_id, made)


def not_as_ordered(card: OrderCard) -> frozenset[int]:
    """Issued invoices that ask other prices than the version in force; they stay as they are."""
    if card.state is not OrderState.CONFIRMED:
        return frozenset()
    told = ((one, queries.card(one)) for one in orders.invoices_of(card.root_id))
    return frozenset(
        one
        for one, invoice in told
        if invoice.state is InvoiceState.ISSUED and differs(invoice.draft.lines, card.draft)
    )


def reissue(invoice_id: int, reason: str, today: date) -> Changes:
    """Begin a draft in place of an invoice, as its order is now: see `invoices.reissue`.

    What the invoice asked as a former version of the order did, is asked as this one does.
    """
    number = queries.card(invoice_id).number or ""
    with journal.action("invoice.reissue", number, undoable=False) as rec:
        made = invoices.reissue(invoice_id, reason, today).subject_id
        if made is not None:
            _follow_now(made)
            rec.about(made)
    return rec.result()


def _follow_now(invoice_id: int) -> None:
    order_id = queries.card(invoice_id).draft.order_id
    in_force = None if order_id is None else orders.in_force(order_id)
    if in_force is None:
        return
    for version in orders.versions(in_force):
        if version.state == OrderState.SUPERSEDED:
            before, order = orders.card(version.id).draft, orders.card(in_force)
            draft = queries.card(invoice_id).draft
            made = followed(draft, before, order.draft, order.done)
            if made != draft:
                invoices.save(invoice_id, made)
