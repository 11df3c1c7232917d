"""What a refund is about: a payment, an invoice, a credit note, a client, a deal."""

from __future__ import annotations

from typing import NamedTuple

from salesapp.db.queries import credits, deal_cards, invoices, payments
from salesapp.domain.changes import Entity
from salesapp.domain.payments import RefundDraft
from salesapp.ui import format as fmt
from salesapp.ui.invoices.words import invoice_name
from salesapp.ui.orders.words import credit_name
from salesapp.ui.selection import Selection
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

_FOR_CREDIT = QT_TRANSLATE_NOOP("RefundWords", "Refund for {name}")
_ADVANCE = QT_TRANSLATE_NOOP("RefundWords", "Return of an advance")


class Refund(NamedTuple):
    """What the dialog begins with."""

    about: RefundDraft
    purpose: str
    invoice_number: str = ""


def refund_about(asked: Selection) -> Refund:
    """What is to be given back, by what is selected; a client is asked for when none is known."""
    chosen = asked.one
    if asked.entity is Entity.PAYMENT and chosen is not None:
        money = payments.card(chosen)
        if money.client_id is not None and not money.is_refund:
            about = RefundDraft(
                money.client_id, 0, fmt.today(), currency=money.currency, payment_id=chosen
            )
            return Refund(about, translate("RefundWords", _ADVANCE))
    if asked.entity is Entity.INVOICE and chosen is not None:
        return _of_invoice(chosen)
    client = chosen if asked.entity is Entity.CLIENT else None
    if asked.entity is Entity.DEAL and chosen is not None:
        deal = deal_cards.card(chosen)
        client = None if deal is None else deal.client_id
    return Refund(RefundDraft(client or 0, 0, fmt.today()), translate("RefundWords", _ADVANCE))


def refund_for_credit(credit_id: int) -> Refund:
    """What a credit note lessened and the client had paid."""
    note = credits.card(credit_id)
    about = RefundDraft(
        note.client_id or 0,
        note.total_minor,
        fmt.today(),
        currency=note.currency,
        invoice_id=note.invoice_id,
        credit_id=credit_id,
    )
    words = translate("RefundWords", _FOR_CREDIT).format(name=credit_name(note.number))
    return Refund(about, words, note.invoice_number)


def _of_invoice(invoice_id: int) -> Refund:
    card = invoices.card(invoice_id)
    about = RefundDraft(
        card.draft.client_id or 0,
        0,
        fmt.today(),
        currency=card.draft.currency,
        invoice_id=invoice_id,
    )
    words = translate("RefundWords", _FOR_CREDIT).format(name=invoice_name(card.number))
    return Refund(about, words, card.number or "")
