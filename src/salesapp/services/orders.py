"""What the user does with orders of clients."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

from salesapp.db import journal
from salesapp.db.fields import local_today, moment_on, now
from salesapp.db.models.orders import SalesOrder
from salesapp.db.queries import buyers, invoices, offers, orders
from salesapp.db.queries.operations import changes_of
from salesapp.db.queries.orders import OrderCard
from salesapp.db.writes import deals as deal_writes
from salesapp.db.writes import offers as offer_writes
from salesapp.db.writes import orders as writes
from salesapp.documents.paper_names import order_file_name
from salesapp.domain import lines as line_rules
from salesapp.domain.changes import Changes, Entity
from salesapp.domain.credit_stops import check_stops
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.invoices import InvoiceStatus
from salesapp.domain.line_choices import firm
from salesapp.domain.lines import LineDraft
from salesapp.domain.orders import (
    Agreement,
    OrderChange,
    OrderDraft,
    OrderLine,
    OrderState,
    changed_fields,
    changed_lines,
    check_floor,
    check_move,
    keyed,
)
from salesapp.domain.paper_parts import PaperKind
from salesapp.domain.schedules import check_schedule_steps, schedule_of_words
from salesapp.domain.vat import VatMode
from salesapp.services import (
    credit_stops,
    document_lines,
    order_invoices,
    price_guard,
    trade_papers,
)
from salesapp.services.clients import require_active
from salesapp.services.files import store_file
from salesapp.services.organizations import required, take_number
from salesapp.services.paper_heads import order_head
from salesapp.services.paper_templates import inherit_look
from salesapp.services.snapshots import freeze_buyer, freeze_seller


class Why(NamedTuple):
    """Reasons of our side to agree: to prices below a limit, to goods before the money."""

    below: str = ""
    credit: str = ""


def create(client_id: int | None, deal_id: int | None, today: date) -> Changes:
    """A draft for a client, or for a deal with its goods."""
    seller = required()
    deal = None if deal_id is None else offer_writes.deal_facts(deal_id)
    if deal is not None and client_id is None:
        client_id = deal.client_id
    terms = "" if deal is None else deal.payment_terms
    draft = OrderDraft(
        client_id=client_id,
        drawn_on=today,
        contact_id=None if deal is None else deal.contact_id,
        deal_id=deal_id,
        requested_on=None if deal is None else deal.ship_on,
        vat_mode=seller.draft.vat_mode,
        payment_terms=terms,
        schedule=schedule_of_words(terms),
    )
    lines = document_lines.lines_of_deal(deal_id, pricing(draft), once="sales_order")
    return _create(replace(draft, rows=tuple(map(OrderLine, lines))), seller.id)


def from_offer(offer_id: int, today: date) -> Changes:
    """An order with the lines and terms of an offer; the one begun before when there is one."""
    begun = orders.of_offer(offer_id)
    if begun is not None:
        return Changes(subject_id=begun)
    told = offers.card(offer_id).draft
    draft = OrderDraft(
        client_id=told.client_id,
        drawn_on=today,
        contact_id=told.contact_id,
        deal_id=told.deal_id,
        offer_id=offer_id,
        requested_on=told.ship_on,
        language=told.language,
        currency=told.currency,
        vat_mode=told.vat_mode,
        discount_bp=told.discount_bp,
        payment_terms=told.payment_terms,
        schedule=schedule_of_words(told.payment_terms),
        delivery_terms=", ".join(filter(None, (told.delivery_terms, told.delivery_term))),
        discount_minor=told.discount_minor,
        rounding=told.rounding,
        rate_micro=told.rate_micro,
        rate_on=told.rate_on,
        rows=tuple(OrderLine(replace(line, order_key=None)) for line in firm(told.lines)),
    )
    return _create(draft, required().id)


def save(order_id: int, draft: OrderDraft, rev: int | None = None) -> Changes:
    """Write the head and all lines of a draft; amounts are computed here.

    Raises:
        RuleError: DOCUMENT_FROZEN when it was confirmed; RECORD_CHANGED when `rev` is not the
            stored one; what `check_lines` and `check_schedule_steps` refuse.
    """
    card = _draft_card(order_id, rev)
    if draft.client_id != card.draft.client_id:
        require_active(draft.client_id)
    line_rules.check_lines(draft.lines, draft.counting)
    check_schedule_steps(draft.schedule)
    with journal.action("order.save", _subject(card)) as rec:
        _write(order_id, card.root_id, draft)
        rec.about(order_id)
    return rec.result()


def line_from_product(product_id: int, quantity_milli: int, order: OrderDraft) -> LineDraft:
    """A row for goods, priced in the VAT mode of the order."""
    return document_lines.line_from_product(product_id, quantity_milli, pricing(order))


def pricing(order: OrderDraft) -> document_lines.Terms:
    """What the prices of an order depend on."""
    return document_lines.Terms(
        order.client_id,
        order.vat_mode,
        order.ship_on or local_today(),
        order.drawn_on,
        order.currency,
        order.rate_micro,
    )


def confirm(
    order_id: int,
    agreement: Agreement,
    today: date,
    *,
    reason: str = "",
    why: Why | None = None,
    operation_id: str | None = None,
) -> Changes:
    """Fix a version the client agreed to; the first one takes the number of the order.

    The version in force is superseded, an offer that was sent is accepted, draft invoices and the
    deal's amount follow unless they were typed. Not undoable: what was agreed changes by a new
    version only.

    Args:
        order_id: The draft.
        agreement: Who agreed on the client's side.
        today: The day it is confirmed.
        reason: What changes and why; a later version needs it.
        why: Reasons on our side: below a limit of price or margin, and past the credit of the
            client. What was agreed for the same prices before (offer, version in force) counts.
        operation_id: Of this very gesture, looked up before it is done again.

    Raises:
        RuleError: DOCUMENT_FROZEN, DOCUMENT_EMPTY, FIELD_REQUIRED (``client_id``,
            ``agreed_with``, ``change_reason`` of a later version), FIELD_INVALID with `field` and
            `line`, ORDER_BELOW_DONE, BELOW_LIMIT, CREDIT_STOP.
    """
    if (done := changes_of(operation_id, Entity.ORDER)) is not None:
        return done
    name = _subject(orders.card(order_id))
    with journal.action("order.confirm", name, undoable=False, operation_id=operation_id) as rec:
        card = orders.card(order_id)
        check_move(card.state, OrderState.CONFIRMED)
        # The day it is agreed on is its date: rates that held when it was begun may hold no more.
        dated = card._replace(draft=replace(card.draft, drawn_on=today))
        _ready(dated, agreement, reason)
        _guarded(card, why or Why(), today)
        writes.supersede_others(card.root_id, order_id)
        writes.keep_gone(card.root_id)
        _post(card, agreement._replace(on=agreement.on or today), reason.strip(), today)
        order_invoices.follow(card)
        if card.draft.offer_id is not None:
            writes.accept_offer(card.draft.offer_id)
        if card.draft.deal_id is not None:
            deal_writes.take_amount(card.draft.deal_id, card.total_minor, card.draft.currency)
        rec.about(order_id)
    return rec.result()


def new_version(order_id: int, today: date) -> Changes:
    """A draft of a change of a confirmed order; the one begun before when there is one.

    Raises:
        RuleError: DOCUMENT_NOT_ISSUED for an order that was never confirmed; DOCUMENT_FROZEN for
            a cancelled one.
    """
    root_id = orders.root_of(order_id)
    waiting = writes.draft_of_chain(root_id)
    if waiting is not None:
        return Changes(subject_id=waiting)
    card = orders.card(orders.in_force(root_id) or order_id)
    check_move(card.state, OrderState.SUPERSEDED)
    with journal.action("order.version", _subject(card)) as rec:
        version = writes.next_version(root_id)
        made = _insert(replace(card.draft, drawn_on=today), card, version)
        inherit_look(PaperKind.ORDER, made, (PaperKind.ORDER, card.id))
        rec.about(made)
    return rec.result()


def cancel(order_id: int, reason: str) -> Changes:
    """Give an order up; its number stays taken, a change begun goes. Not undoable.

    Raises:
        RuleError: FIELD_REQUIRED without a reason; ORDER_SHIPPED when something left;
            ORDER_INVOICED with `number` while an invoice asks for money; DOCUMENT_FROZEN.
    """
    root_id = orders.root_of(order_id)
    card = orders.card(orders.in_force(root_id) or order_id)
    check_move(card.state, OrderState.CANCELLED)
    if not reason.strip():
        raise RuleError(Rule.FIELD_REQUIRED, field="reason")
    if orders.shipments(root_id):
        raise RuleError(Rule.ORDER_SHIPPED, number=card.number)
    _check_invoices(root_id, local_today())
    with journal.action("order.cancel", card.number or "", undoable=False) as rec:
        begun = writes.draft_of_chain(root_id)
        if begun is not None:
            _bury(begun)
        writes.keep_gone(root_id)
        _update(
            card.id,
            state=str(OrderState.CANCELLED),
            cancelled_at=now(),
            cancel_reason=reason.strip(),
        )
        rec.about(card.id)
    return rec.result()


def delete(order_id: int) -> Changes:
    """Delete a draft; a confirmed version stays for ever."""
    card = _draft_card(order_id, None)
    with journal.action("order.delete", _subject(card)) as rec:
        _bury(order_id)
        rec.about(order_id)
    return rec.result()


def compare(old: OrderDraft, new: OrderDraft) -> OrderChange:
    """What differs between two versions, or a version and the text of the page."""
    return OrderChange(
        changed_fields(old, new), changed_lines(old.rows, new.rows), _total(old), _total(new)
    )


def with_vat_mode(order: OrderDraft, mode: VatMode) -> OrderDraft:
    """The order with its prices changed over to the other VAT mode."""
    if mode is order.vat_mode:
        return order
    rows = tuple(replace(one, line=line_rules.converted(one.line, mode)) for one in order.rows)
    return replace(order, vat_mode=mode, rows=rows)


def _total(draft: OrderDraft) -> int:
    return line_rules.totals(draft.lines, draft.counting).total_minor


def _check_invoices(root_id: int, today: date) -> None:
    for one in invoices.rows_of(orders.invoices_of(root_id), today):
        if one.status not in {InvoiceStatus.DRAFT, InvoiceStatus.VOID, InvoiceStatus.CREDITED}:
            raise RuleError(Rule.ORDER_INVOICED, number=one.number)


def _create(draft: OrderDraft, organization_id: int) -> Changes:
    buyer = buyers.buyer(draft.client_id)
    require_active(draft.client_id)
    with journal.action("order.create", buyer.name) as rec:
        made = SalesOrder.create(organization=organization_id, drawn_on=draft.drawn_on)
        writes.begin_chain(int(made.id))
        _write(int(made.id), int(made.id), draft)
        if draft.offer_id is not None:
            inherit_look(PaperKind.ORDER, int(made.id), (PaperKind.OFFER, draft.offer_id))
        rec.about(int(made.id))
    return rec.result()


def _insert(draft: OrderDraft, card: OrderCard, version: int) -> int:
    require_active(draft.client_id)
    kept = SalesOrder.get_by_id(card.id)
    made = SalesOrder.create(
        organization=card.organization_id,
        drawn_on=draft.drawn_on,
        root=card.root_id,
        version=version,
        number=kept.number,
        year=kept.year,
        counter=kept.counter,
    )
    _write(int(made.id), card.root_id, draft)
    return int(made.id)


def _write(order_id: int, root_id: int, draft: OrderDraft) -> None:
    _update(order_id, **order_head(draft))
    rows = keyed(draft.rows, writes.last_key(root_id))
    computed = line_rules.totals(draft.lines, draft.counting)
    writes.write_lines(order_id, rows, computed)


def _update(order_id: int, **facts: Any) -> None:
    facts |= {"updated_at": now(), "rev": SalesOrder.rev + 1}
    SalesOrder.update(**facts).where(SalesOrder.id == order_id).execute()


def _bury(order_id: int) -> None:
    # The number belongs to the chain: a later version may take this one's place.
    _update(order_id, deleted_at=now(), number=None, year=None, counter=None)


def _draft_card(order_id: int, rev: int | None) -> OrderCard:
    card = orders.card(order_id)
    if card.state is not OrderState.DRAFT:
        raise RuleError(Rule.DOCUMENT_FROZEN, number=card.number)
    if rev is not None and rev != card.rev:
        raise RuleError(Rule.RECORD_CHANGED)
    return card


def _ready(card: OrderCard, agreement: Agreement, reason: str) -> None:
    draft = card.draft
    if draft.client_id is None:
        raise RuleError(Rule.FIELD_REQUIRED, field="client_id")
    require_active(draft.client_id)
    line_rules.check_lines(draft.lines, draft.counting)
    line_rules.check_ready(draft.lines, draft.rated_on)
    check_schedule_steps(draft.schedule)
    if not agreement.who.strip():
        raise RuleError(Rule.FIELD_REQUIRED, field="agreed_with")
    if card.version > 1:
        if not reason.strip():
            raise RuleError(Rule.FIELD_REQUIRED, field="change_reason")
        check_floor(draft.rows, card.done, orders.names_of(card.root_id))


def _guarded(card: OrderCard, why: Why, today: date) -> None:
    """Keep the reasons of our side, or the rule that stops it."""
    below = price_guard.of_order(card)
    told = price_guard.reason_to_post(card.draft, below, why.below)
    held = credit_stops.of_order(card, today)
    check_stops(held, why.credit)
    _update(card.id, guard_reason=told, credit_reason=why.credit.strip() if held else "")


def _post(card: OrderCard, agreement: Agreement, reason: str, today: date) -> None:
    from salesapp.documents.order_pdf import build_order

    seller = required()
    facts: dict[str, Any] = {"drawn_on": today}
    if card.version == 1:
        number, counter = take_number(seller.id, "order", today.year)
        facts |= {"number": number, "counter": counter, "year": today.year}
    buyer = buyers.buyer(card.draft.client_id, card.draft.contact_id)
    paper_number = facts.get("number", card.number)
    trade_papers.freeze_order_look(card)
    dated = card._replace(draft=replace(card.draft, drawn_on=today))
    paper = trade_papers.draw_order(dated, seller.draft, buyer, paper_number)
    pdf = build_order(paper)
    name = order_file_name(paper_number, card.version, today, buyer.name, paper.language)
    _update(
        card.id,
        **facts,
        pdf=store_file(name, pdf, "application/pdf"),
        state=str(OrderState.CONFIRMED),
        agreed_with=agreement.who.strip(),
        agreed_how=str(agreement.how),
        agreed_on=agreement.on,
        evidence=agreement.evidence_id,
        change_reason=reason,
        confirmed_at=moment_on(today),
        seller_snapshot=freeze_seller(seller.draft),
        buyer_snapshot=freeze_buyer(buyer),
    )


def _subject(card: OrderCard) -> str:
    return card.number or card.client_name
