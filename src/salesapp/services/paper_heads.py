"""What the heads of orders and invoices are stored as, their sums among it."""

from __future__ import annotations

from typing import Any

from salesapp.domain import lines as line_rules
from salesapp.domain.invoices import InvoiceDraft
from salesapp.domain.orders import OrderDraft
from salesapp.domain.schedules import freeze


def order_head(draft: OrderDraft) -> dict[str, Any]:
    """Columns of an order."""
    computed = line_rules.totals(draft.lines, draft.counting)
    return {
        "client": draft.client_id,
        "contact": draft.contact_id,
        "deal": draft.deal_id,
        "offer": draft.offer_id,
        "drawn_on": draft.drawn_on,
        "requested_on": draft.requested_on,
        "confirmed_on": draft.confirmed_on,
        "contract": draft.contract.strip(),
        "language": draft.language,
        "currency": draft.currency,
        "vat_mode": str(draft.vat_mode),
        "discount_bp": draft.discount_bp,
        "discount_minor": draft.discount_minor,
        "rounding": str(draft.rounding),
        "rate_micro": draft.rate_micro,
        "rate_on": draft.rate_on,
        "schedule": freeze(draft.schedule),
        "payment_terms": draft.payment_terms,
        "delivery_terms": draft.delivery_terms,
        "comment": draft.comment,
        "subtotal_minor": computed.amount_minor,
        "vat_minor": computed.vat_minor,
        "total_minor": computed.total_minor,
    }


def invoice_head(draft: InvoiceDraft) -> dict[str, Any]:
    """Columns of an invoice."""
    computed = line_rules.totals(draft.lines, draft.counting)
    return {
        "client": draft.client_id,
        "deal": draft.deal_id,
        "offer": draft.offer_id,
        "sales_order": draft.order_id,
        "due_on": draft.due_on,
        "ship_on": draft.ship_on,
        "currency": draft.currency,
        "vat_mode": str(draft.vat_mode),
        "discount_bp": draft.discount_bp,
        "discount_minor": draft.discount_minor,
        "rounding": str(draft.rounding),
        "rate_micro": draft.rate_micro,
        "rate_on": draft.rate_on,
        "basis": draft.basis,
        "terms": draft.terms,
        "with_signature": draft.with_signature,
        "subtotal_minor": computed.amount_minor,
        "vat_minor": computed.vat_minor,
        "total_minor": computed.total_minor,
    }
