"""What a document that is about to be posted sells too cheaply, and whether that was agreed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from salesapp.db.queries import invoices, offers, orders
from salesapp.db.queries.invoices import InvoiceCard
from salesapp.db.queries.orders import OrderCard
from salesapp.domain import guards
from salesapp.domain.currencies import ROUBLE
from salesapp.domain.errors import RuleError
from salesapp.domain.guards import Agreed, Breach
from salesapp.domain.lines import totals
from salesapp.services import document_lines
from salesapp.services.document_lines import PricedDraft


class Below(NamedTuple):
    """Limits a document undercuts, and the reason that was given for the same prices before."""

    found: tuple[Breach, ...]
    remembered: str = ""


def of_draft(draft: PricedDraft) -> Below:
    """Of a document that has none before it: an offer."""
    rate = None if draft.currency == ROUBLE else draft.rate_micro
    return Below(document_lines.breaches(draft.lines, draft.counting, rate))


def of_order(card: OrderCard) -> Below:
    """Of an order: what its offer, or the version before it, was agreed to for counts still."""
    return _remembering(card.draft, _before_order(card))


def of_invoice(card: InvoiceCard) -> Below:
    """Of an invoice: so do its order, its offer and the invoice it takes the place of."""
    return _remembering(card.draft, _before_invoice(card))


def reason_to_post(draft: PricedDraft, below: Below, reason: str) -> str:
    """The reason to keep with a document that is posted; empty when it undercuts nothing.

    Raises:
        RuleError: as `document_lines.check_guard`.
    """
    told = reason.strip() or below.remembered
    document_lines.check_guard(draft, told)
    return told if below.found else ""


def _remembering(draft: PricedDraft, sources: Iterator[tuple[PricedDraft, str]]) -> Below:
    below = of_draft(draft)
    if not below.found:
        return below
    computed = totals(draft.lines, draft.counting)
    for before, reason in sources:
        alike = (before.currency, before.counting.mode) == (draft.currency, draft.counting.mode)
        agreed = Agreed(before.lines, totals(before.lines, before.counting), reason)
        if reason and alike and guards.covers(agreed, draft.lines, computed):
            return below._replace(remembered=reason)
    return below


def _before_order(card: OrderCard) -> Iterator[tuple[PricedDraft, str]]:
    if card.in_force_id is not None and card.in_force_id != card.id:
        before = orders.card(card.in_force_id)
        yield before.draft, before.guard_reason
    yield from _offer(card.draft.offer_id)


def _before_invoice(card: InvoiceCard) -> Iterator[tuple[PricedDraft, str]]:
    draft = card.draft
    in_force = None if draft.order_id is None else orders.in_force(draft.order_id)
    if in_force is not None:
        order = orders.card(in_force)
        yield order.draft, order.guard_reason
    if card.replaces_id is not None:
        before = invoices.card(card.replaces_id)
        yield before.draft, before.guard_reason
    yield from _offer(draft.offer_id)


def _offer(offer_id: int | None) -> Iterator[tuple[PricedDraft, str]]:
    if offer_id is None:
        return
    try:
        offer = offers.card(offer_id)
    except RuleError:
        return  # A draft that was deleted meanwhile: it was agreed to by nobody.
    yield offer.draft, offer.guard_reason
