"""What the user does with invoices."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from salesapp.db import journal
from salesapp.db.fields import local_today, moment_on, now
from salesapp.db.models.invoices import Invoice
from salesapp.db.queries import buyers, invoices, offers, orders
from salesapp.db.queries.invoices import InvoiceCard
from salesapp.db.queries.operations import changes_of
from salesapp.db.queries.organizations import OrganizationCard
from salesapp.db.writes import invoices as writes
from salesapp.db.writes.document_lines import replace_lines
from salesapp.db.writes.offers import DealFacts, deal_facts
from salesapp.documents.conditions import (
    Conditions,
    offer_basis,
    order_basis,
    terms_text,
)
from salesapp.documents.paper_names import invoice_file_name
from salesapp.domain import lines as line_rules
from salesapp.domain import tax_ids
from salesapp.domain.changes import Changes, Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.invoices import (
    DUE_DAYS,
    InvoiceDraft,
    InvoiceState,
    check_move,
    check_schedule,
    schedule_of_terms,
)
from salesapp.domain.line_choices import firm
from salesapp.domain.lines import LineDraft
from salesapp.domain.orders import check_invoiced, left_to_invoice
from salesapp.domain.organizations import requisites_problems
from salesapp.domain.paper_parts import PaperKind
from salesapp.domain.schedules import InstalmentDraft, instalments
from salesapp.services import document_lines, papers, price_guard
from salesapp.services.clients import require_active
from salesapp.services.files import store_file
from salesapp.services.organizations import required, take_number
from salesapp.services.paper_heads import invoice_head
from salesapp.services.paper_templates import freeze_look, inherit_look, look_of
from salesapp.services.snapshots import freeze_buyer, freeze_seller


def create(client_id: int | None, deal_id: int | None, today: date) -> Changes:
    """A draft for a client, or for a deal with its goods, terms and day of shipment."""
    seller = required()
    deal = (None if deal_id is None else deal_facts(deal_id)) or DealFacts()
    draft = InvoiceDraft(
        client_id=client_id,
        deal_id=deal_id,
        due_on=today + timedelta(days=DUE_DAYS),
        ship_on=deal.ship_on,
        vat_mode=seller.draft.vat_mode,
        terms=terms_text(Conditions(deal.payment_terms)),
    )
    lines = document_lines.lines_of_deal(deal_id, pricing(draft), once="invoice")
    return _create(replace(draft, lines=lines), seller)


def from_offer(offer_id: int, today: date) -> Changes:
    """A draft with the lines of an offer; its schedule follows the words about payment."""
    card = offers.card(offer_id)
    told = card.draft
    schedule = schedule_of_terms(told.payment_terms, card.total_minor, today, told.ship_on)
    terms = Conditions(told.payment_terms, told.delivery_terms, told.delivery_term)
    draft = InvoiceDraft(
        client_id=told.client_id,
        deal_id=told.deal_id,
        offer_id=offer_id,
        due_on=schedule[0].due_on,
        ship_on=told.ship_on,
        currency=told.currency,
        vat_mode=told.vat_mode,
        discount_bp=told.discount_bp,
        discount_minor=told.discount_minor,
        rounding=told.rounding,
        rate_micro=told.rate_micro,
        rate_on=told.rate_on,
        basis=offer_basis(card.number, told.drawn_on) if card.number else "",
        terms=terms_text(terms),
        instalments=schedule if card.total_minor else (),
        lines=firm(told.lines),
    )
    return _create(draft, required())


def from_order(order_id: int, today: date) -> Changes:
    """A draft of what was ordered and not invoiced yet, by the schedule of the order.

    Raises:
        RuleError: DOCUMENT_NOT_ISSUED before the order was confirmed; ORDER_INVOICED when all of
            it was invoiced.
    """
    in_force = orders.in_force(orders.root_of(order_id))
    if in_force is None:
        raise RuleError(Rule.DOCUMENT_NOT_ISSUED)
    card = orders.card(in_force)
    told = card.draft
    given = orders.given_off(card.root_id)
    lines = left_to_invoice(told, card.done, given)
    if not lines:
        raise RuleError(Rule.ORDER_INVOICED, number=card.number)
    counting = told.counting_left(given)
    total = line_rules.totals(lines, counting).total_minor
    schedule = instalments(total, told.schedule, today, told.last_ship_on)
    draft = InvoiceDraft(
        client_id=told.client_id,
        deal_id=told.deal_id,
        offer_id=told.offer_id,
        order_id=card.root_id,
        due_on=schedule[0].due_on if schedule else today + timedelta(days=DUE_DAYS),
        ship_on=told.ship_on,
        currency=told.currency,
        vat_mode=told.vat_mode,
        discount_bp=told.discount_bp,
        discount_minor=counting.discount_minor,
        rounding=told.rounding,
        rate_micro=told.rate_micro,
        rate_on=told.rate_on,
        basis=order_basis(card.number or "", told.drawn_on, told.contract),
        terms=terms_text(Conditions(told.payment_terms, told.delivery_terms)),
        instalments=schedule,
        lines=lines,
    )
    return _create(draft, required())


def save(invoice_id: int, draft: InvoiceDraft, rev: int | None = None) -> Changes:
    """Write the head, the lines and the schedule of a draft.

    Raises:
        RuleError: DOCUMENT_FROZEN when it was issued; RECORD_CHANGED when `rev` is not the
            stored one; what `check_lines` refuses.
    """
    card = _draft_card(invoice_id)
    if rev is not None and rev != card.rev:
        raise RuleError(Rule.RECORD_CHANGED)
    if draft.client_id != card.draft.client_id:
        require_active(draft.client_id)
    line_rules.check_lines(draft.lines, draft.counting)
    with journal.action("invoice.save", card.client_name) as rec:
        _write(invoice_id, draft)
        rec.about(invoice_id)
    return rec.result()


def line_from_product(product_id: int, quantity_milli: int, invoice: InvoiceDraft) -> LineDraft:
    """A row for goods, priced in the VAT mode of the invoice."""
    return document_lines.line_from_product(product_id, quantity_milli, pricing(invoice))


def pricing(invoice: InvoiceDraft) -> document_lines.Terms:
    """What the prices of an invoice depend on; a draft is priced as of today."""
    today = local_today()
    rated_on = invoice.ship_on or today
    return document_lines.Terms(
        invoice.client_id,
        invoice.vat_mode,
        rated_on,
        today,
        invoice.currency,
        invoice.rate_micro,
    )


def issue(
    invoice_id: int, today: date, *, reason: str = "", operation_id: str | None = None
) -> Changes:
    """Post an invoice: number, copies of requisites, schedule, PDF; all of it or nothing.

    A failure anywhere gives the number back, so no gap can appear. Not undoable.

    Args:
        invoice_id: The draft.
        today: The day it is issued.
        reason: Why it may fall below a limit of price or margin, and who agreed; kept. What was
            agreed for the same prices before (order, offer, the invoice replaced) counts still.
        operation_id: Of this very gesture, looked up before it is done again.

    Raises:
        RuleError: DOCUMENT_FROZEN, DOCUMENT_EMPTY, REQUISITES_MISSING with `fields`,
            FIELD_REQUIRED, FIELD_INVALID with `field` and `line`, AMOUNT_NOT_POSITIVE,
            BELOW_LIMIT.
    """
    if (done := changes_of(operation_id, Entity.INVOICE)) is not None:
        return done
    name = invoices.card(invoice_id).client_name
    with journal.action("invoice.issue", name, undoable=False, operation_id=operation_id) as rec:
        card = invoices.card(invoice_id)
        check_move(card.state, InvoiceState.ISSUED)
        seller = required()
        draft = _ready(card, seller, today)
        below = price_guard.of_invoice(card)
        _update(invoice_id, guard_reason=price_guard.reason_to_post(draft, below, reason))
        number, counter = take_number(seller.id, "invoice", today.year)
        _post(card, draft, seller, (number, counter, today))
        rec.about(invoice_id)
    return rec.result()


def void(invoice_id: int, reason: str) -> Changes:
    """Cancel an issued invoice; its number stays taken. Not undoable.

    Raises:
        RuleError: FIELD_REQUIRED without a reason; INVOICE_HAS_PAYMENTS.
    """
    card = _voidable(invoice_id, reason)
    with journal.action("invoice.void", card.number or "", undoable=False) as rec:
        _void(card, reason)
        rec.about(invoice_id)
    return rec.result()


def reissue(invoice_id: int, reason: str, today: date) -> Changes:
    """Cancel an issued invoice and begin a draft in its place with the same lines and schedule.

    A cancelled one is only copied. The subject of the changes is the draft.
    """
    card = invoices.card(invoice_id)
    if card.state is InvoiceState.DRAFT:
        raise RuleError(Rule.DOCUMENT_NOT_ISSUED)
    if card.state is InvoiceState.ISSUED:
        _voidable(invoice_id, reason)
    moved = _due_again(card.draft, today)
    with journal.action("invoice.reissue", card.number or "", undoable=False) as rec:
        if card.state is InvoiceState.ISSUED:
            _void(card, reason)
        made = _insert(moved, required(), replaces=invoice_id)
        inherit_look(PaperKind.INVOICE, made, (PaperKind.INVOICE, invoice_id))
        rec.about(made)
    return rec.result()


def _due_again(draft: InvoiceDraft, today: date) -> InvoiceDraft:
    """The invoice with the days to pay it: what was deferred stays so, the rest is due soon."""
    soon = today + timedelta(days=DUE_DAYS)
    parts = tuple(
        part._replace(due_on=max(part.due_on, soon))
        for part in draft.instalments
        if len(draft.instalments) > 1
    )
    return replace(draft, due_on=max(draft.due_on or soon, soon), instalments=parts)


def delete(invoice_id: int) -> Changes:
    """Delete a draft; an issued invoice stays for ever."""
    card = _draft_card(invoice_id)
    with journal.action("invoice.delete", card.client_name) as rec:
        _update(invoice_id, deleted_at=now())
        rec.about(invoice_id)
    return rec.result()


def _create(draft: InvoiceDraft, seller: OrganizationCard) -> Changes:
    buyer = buyers.buyer(draft.client_id)
    with journal.action("invoice.create", buyer.name) as rec:
        made = _insert(draft, seller)
        if draft.order_id is not None:
            order_id = orders.in_force(draft.order_id) or draft.order_id
            inherit_look(PaperKind.INVOICE, made, (PaperKind.ORDER, order_id))
        elif draft.offer_id is not None:
            inherit_look(PaperKind.INVOICE, made, (PaperKind.OFFER, draft.offer_id))
        rec.about(made)
    return rec.result()


def _insert(draft: InvoiceDraft, seller: OrganizationCard, replaces: int | None = None) -> int:
    require_active(draft.client_id)
    made = Invoice.create(
        organization=seller.id, bank_account=seller.bank_account_id, replaces=replaces
    )
    _write(int(made.id), draft)
    return int(made.id)


def _write(invoice_id: int, draft: InvoiceDraft) -> None:
    _update(invoice_id, **invoice_head(draft))
    computed = line_rules.totals(draft.lines, draft.counting)
    replace_lines("invoice", invoice_id, draft.lines, computed)
    writes.replace_schedule(invoice_id, draft.instalments)


def _update(invoice_id: int, **facts: Any) -> None:
    facts |= {"updated_at": now(), "rev": Invoice.rev + 1}
    Invoice.update(**facts).where(Invoice.id == invoice_id).execute()


def _draft_card(invoice_id: int) -> InvoiceCard:
    card = invoices.card(invoice_id)
    if card.state is not InvoiceState.DRAFT:
        raise RuleError(Rule.DOCUMENT_FROZEN, number=card.number)
    return card


def _ready(card: InvoiceCard, seller: OrganizationCard, today: date) -> InvoiceDraft:
    """The draft as it will be posted, or the rule that stops it."""
    draft = card.draft
    if problems := requisites_problems(seller.draft):
        raise RuleError(
            Rule.REQUISITES_MISSING,
            fields=tuple(problem.field for problem in problems),
            codes=tuple(problem.code for problem in problems),
        )
    if draft.client_id is None:
        raise RuleError(Rule.FIELD_REQUIRED, field="client_id")
    require_active(draft.client_id)
    buyer = buyers.buyer(draft.client_id)
    if buyer.inn and not buyer.is_unchecked and not tax_ids.check_inn(buyer.inn).valid:
        raise RuleError(Rule.REQUISITES_MISSING, fields=("inn",), name=buyer.name)
    line_rules.check_lines(draft.lines, draft.counting)
    line_rules.check_ready(draft.lines, draft.ship_on or today)
    _check_order(draft)
    if card.total_minor <= 0:
        raise RuleError(Rule.AMOUNT_NOT_POSITIVE, field="amount_minor")
    return replace(draft, instalments=_schedule(card, today))


def _check_order(draft: InvoiceDraft) -> None:
    if draft.order_id is None:
        return
    in_force = orders.in_force(draft.order_id)
    card = None if in_force is None else orders.card(in_force)
    ordered, done = ({}, {}) if card is None else (card.ordered, card.done)
    check_invoiced(draft.lines, ordered, done)


def _schedule(card: InvoiceCard, today: date) -> tuple[InstalmentDraft, ...]:
    draft = card.draft
    parts = draft.instalments
    if len(parts) <= 1:
        due_on = draft.due_on or (parts[0].due_on if parts else today + timedelta(days=DUE_DAYS))
        parts = (InstalmentDraft(due_on, card.total_minor),)
    check_schedule(parts, card.total_minor)
    if any(part.due_on < today for part in parts):
        raise RuleError(Rule.FIELD_INVALID, field="due_on")
    return parts


def _post(
    card: InvoiceCard,
    draft: InvoiceDraft,
    seller: OrganizationCard,
    given: tuple[str, int, date],
) -> None:
    from salesapp.documents.invoice_pdf import build_invoice

    number, counter, today = given
    buyer = buyers.buyer(draft.client_id)
    paper = papers.draw_invoice(draft, seller.draft, buyer, number, today)
    freeze_look(PaperKind.INVOICE, card.id, look_of(PaperKind.INVOICE, card.id, paper.language))
    paper = papers.with_look(paper, card.id, draft)
    pdf = build_invoice(paper)
    name = invoice_file_name(number, today, buyer.name, paper.language)
    writes.replace_schedule(card.id, draft.instalments)
    _update(
        card.id,
        state=str(InvoiceState.ISSUED),
        number=number,
        year=today.year,
        counter=counter,
        organization=seller.id,
        bank_account=seller.bank_account_id,
        issued_on=today,
        due_on=max(part.due_on for part in draft.instalments),
        issued_at=moment_on(today),
        seller_snapshot=freeze_seller(seller.draft),
        buyer_snapshot=freeze_buyer(buyer),
        pdf=store_file(name, pdf, "application/pdf"),
    )


def _voidable(invoice_id: int, reason: str) -> InvoiceCard:
    card = invoices.card(invoice_id)
    check_move(card.state, InvoiceState.VOID)
    if not reason.strip():
        raise RuleError(Rule.FIELD_REQUIRED, field="reason")
    if card.paid_minor:
        raise RuleError(Rule.INVOICE_HAS_PAYMENTS, number=card.number)
    if card.credited_minor:
        raise RuleError(Rule.INVOICE_HAS_CREDITS, number=card.number)
    return card


def _void(card: InvoiceCard, reason: str) -> None:
    _update(card.id, state=str(InvoiceState.VOID), voided_at=now(), void_reason=reason.strip())
