"""Papers of orders and returns: the confirmation of an order, the credit note."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Literal

from salesapp.db.queries import buyers, credits, document_lines, offers, orders
from salesapp.db.queries.buyers import Buyer
from salesapp.db.queries.credits import CreditCard
from salesapp.db.queries.document_lines import StoredLine
from salesapp.db.queries.orders import OrderCard
from salesapp.documents import texts
from salesapp.documents.conditions import (
    NO_VAT_NOTES,
    Conditions,
    basis_in,
    condition_pairs,
    invoice_basis,
    offer_basis,
    order_changes,
)
from salesapp.documents.paper_names import credit_file_name, order_file_name
from salesapp.documents.papers import CreditPaper, Language, ManagerPaper, OrderPaper, PaperLine
from salesapp.domain.dates import format_date_table
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.money import div_half_up
from salesapp.domain.orders import OrderDraft, OrderLine, OrderState, changed_lines
from salesapp.domain.organizations import OrganizationDraft, TaxMode
from salesapp.domain.paper_parts import PaperKind
from salesapp.domain.pricing import FULL_BP, Counting
from salesapp.services.paper_parties import (
    buyer_then,
    party_paper,
    seller_now,
    seller_paper,
    seller_then,
)
from salesapp.services.paper_templates import freeze_look, look_of
from salesapp.services.papers import body_of

Kind = Literal["sales_order", "credit_note"]


def printed(kind: Kind, paper_id: int) -> bytes:
    """The paper as it would be printed now."""
    if kind == "sales_order":
        from salesapp.documents.order_pdf import build_order

        return build_order(order_paper(paper_id))
    from salesapp.documents.credit_pdf import build_credit

    return build_credit(credit_paper(paper_id))


def file_name(kind: Kind, paper_id: int) -> str:
    """Name to save the paper by."""
    if kind == "sales_order":
        card = orders.card(paper_id)
        client = buyer_then("sales_order", paper_id, card.draft.client_id, None).name
        told = look_of(PaperKind.ORDER, card.id, card.draft.language).template.language
        return order_file_name(card.number, card.version, card.draft.drawn_on, client, told)
    note = credits.card(paper_id)
    client = buyer_then("credit_note", paper_id, note.client_id, None).name
    return credit_file_name(note.number, note.issued_on, client, note.language)


def order_paper(order_id: int) -> OrderPaper:
    """Everything the confirmation of an order prints."""
    card = orders.card(order_id)
    if card.state is OrderState.DRAFT:
        buyer = buyers.buyer(card.draft.client_id, card.draft.contact_id)
        return draw_order(card, seller_now(), buyer, card.number)
    seller = seller_then("sales_order", order_id)
    buyer = buyer_then("sales_order", order_id, card.draft.client_id, card.draft.contact_id)
    stored = document_lines.of_order(order_id)
    return draw_order(card, seller, buyer, card.number, stored)


def draw_order(
    card: OrderCard,
    seller: OrganizationDraft,
    buyer: Buyer,
    number: str | None,
    stored: Sequence[StoredLine] | None = None,
) -> OrderPaper:
    """The confirmation from its parts; `stored` lines keep their amounts."""
    draft, profile = card.draft, seller.profile
    template = look_of(PaperKind.ORDER, card.id, draft.language).template
    language = template.language
    lines, sums = body_of(draft.lines, draft.counting, stored, language)
    rate = draft.rate_micro is not None and draft.rate_on is not None
    return OrderPaper(
        number=number,
        version=card.version,
        issued_on=draft.drawn_on,
        seller=seller_paper(seller),
        client=party_paper(buyer),
        lines=tuple(
            _dated(line, one, language) for line, one in zip(lines, draft.rows, strict=True)
        ),
        totals=sums,
        manager=ManagerPaper(profile.name, profile.post, profile.phone, profile.email),
        addressee=buyer.contact,
        basis=_basis(card, language),
        changes=_changes(card, language),
        conditions=condition_pairs(_conditions(draft, language), language),
        currency=draft.currency,
        rate_note=texts.rate_note(
            draft.currency, draft.rate_micro or 0, draft.rate_on or draft.drawn_on, language
        )
        if rate
        else "",
        language=language,
        with_signature=seller.signature_id is not None,
        template=template,
    )


def freeze_order_look(card: OrderCard) -> None:
    """Keep with a version that is confirmed what it was printed by."""
    look = look_of(PaperKind.ORDER, card.id, card.draft.language)
    freeze_look(PaperKind.ORDER, card.id, look)


def freeze_credit_look(credit_id: int, language: Language) -> None:
    """Keep with a credit note what it was printed by."""
    freeze_look(PaperKind.CREDIT, credit_id, look_of(PaperKind.CREDIT, credit_id, language))


def credit_paper(credit_id: int) -> CreditPaper:
    """Everything a credit note prints."""
    card = credits.card(credit_id)
    seller = seller_then("credit_note", credit_id)
    buyer = buyer_then("credit_note", credit_id, card.client_id, None)
    drafts = tuple(one.draft for one in card.lines)
    lines, sums = body_of(drafts, Counting(card.vat_mode), card.lines, card.language)
    untaxed = sums.is_without_vat and seller.tax_mode is TaxMode.USN
    return CreditPaper(
        number=card.number,
        issued_on=_day_of(card),
        seller=seller_paper(seller),
        buyer=party_paper(buyer),
        lines=tuple(_taken_back(line, one) for line, one in zip(lines, card.lines, strict=True)),
        totals=sums,
        basis=invoice_basis(card.invoice_number, card.invoice_on, card.language),
        reason=card.reason,
        currency=card.currency,
        vat_note=NO_VAT_NOTES[card.language] if untaxed else "",
        with_signature=seller.signature_id is not None,
        language=card.language,
        template=look_of(PaperKind.CREDIT, credit_id, card.language).template,
    )


def _taken_back(line: PaperLine, one: StoredLine) -> PaperLine:
    """The line as it is printed: what was off the whole invoice is told beside it as a sum.

    Without it quantity times price would not come to the amount. A kopeck is left to rounding.
    """
    if not line.quantity_milli:
        return replace(line, is_sum_only=True)
    gross = one.totals.gross_minor
    told = div_half_up(gross * (FULL_BP - line.discount_bp), FULL_BP) - line.discount_minor
    if abs(told - line.amount_minor) <= 1:
        return line
    return replace(line, discount_bp=0, discount_minor=one.totals.discount_minor)


def _day_of(card: CreditCard) -> date:
    if card.issued_on is None:
        raise RuleError(Rule.DOCUMENT_NOT_ISSUED)
    return card.issued_on


def _dated(line: PaperLine, one: OrderLine, language: Language) -> PaperLine:
    day = one.ship_on
    return line if day is None else replace(line, term=format_date_table(day, language))


def _basis(card: OrderCard, language: Language) -> str:
    parts = [basis_in(card.draft.contract, language)]
    if card.offer_number and card.draft.offer_id is not None:
        made_on = offers.card(card.draft.offer_id).draft.drawn_on
        parts.append(offer_basis(card.offer_number, made_on, language))
    return ", ".join(filter(None, parts))


def _conditions(draft: OrderDraft, language: Language) -> Conditions:
    term = "" if draft.ship_on is None else format_date_table(draft.ship_on, language)
    return Conditions(draft.payment_terms, draft.delivery_terms, term)


def _changes(card: OrderCard, language: Language) -> str:
    """What a later version changed, one a line."""
    if card.version == 1:
        return ""
    known = {one.version: one.id for one in orders.versions(card.id)}
    before = known.get(card.version - 1)
    if before is None:
        return ""
    changes = changed_lines(orders.card(before).draft.rows, card.draft.rows)
    return order_changes(changes, language)
