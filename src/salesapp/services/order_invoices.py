"""Draft invoices of an order follow its changes."""

from __future__ import annotations

from salesapp.db.queries import invoices as queries
from salesapp.db.queries import orders
from salesapp.db.queries.orders import OrderCard
from salesapp.domain.invoices import InvoiceState
from salesapp.domain.order_follow import followed
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
