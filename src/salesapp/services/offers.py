"""What the user does with offers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from salesapp.db import journal
from salesapp.db.fields import moment_on, now
from salesapp.db.models.offers import Offer
from salesapp.db.queries import buyers, offers, organizations
from salesapp.db.queries.offers import OfferCard
from salesapp.db.queries.operations import changes_of
from salesapp.db.writes import deals as deal_writes
from salesapp.db.writes import offers as writes
from salesapp.db.writes.document_lines import replace_lines
from salesapp.documents.paper_names import offer_file_name
from salesapp.domain import lines as line_rules
from salesapp.domain.activities import ActivityDraft, ActivityKind
from salesapp.domain.changes import Changes, Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.lines import LineDraft
from salesapp.domain.offers import (
    END_RULE,
    OfferDraft,
    OfferState,
    SendTask,
    check_move,
)
from salesapp.domain.organizations import TaxMode, default_vat_bp
from salesapp.domain.paper_parts import PaperKind
from salesapp.domain.pricing import DocumentTotals
from salesapp.domain.terms import TermKind
from salesapp.domain.vat import VatMode
from salesapp.services import document_lines, papers
from salesapp.services.activity_steps import plan_one
from salesapp.services.clients import require_active
from salesapp.services.files import store_file
from salesapp.services.organizations import required, take_number
from salesapp.services.paper_templates import freeze_look, inherit_look, look_of
from salesapp.services.snapshots import freeze_buyer, freeze_seller


def create(client_id: int | None, deal_id: int | None, today: date) -> Changes:
    """A new draft with what is known: terms of the last offer, goods and dates of the deal."""
    seller = required()
    deal = _deal(deal_id)
    client_id = client_id if client_id is not None else deal.client_id
    buyer = buyers.buyer(client_id)
    contact_id = deal.contact_id
    if contact_id is None and client_id is not None:
        contact_id = buyers.main_contact(client_id)
    draft = OfferDraft(
        client_id=client_id,
        drawn_on=today,
        contact_id=contact_id,
        deal_id=deal_id,
        valid_until=today + timedelta(days=organizations.validity_days()[0]),
        ship_on=deal.ship_on,
        vat_mode=seller.draft.vat_mode,
        payment_terms=organizations.presets(TermKind.PAYMENT)[0],
        delivery_terms=organizations.presets(TermKind.DELIVERY)[0],
    )
    draft = _with_terms_of_last(draft)
    if deal.payment_terms:
        draft = replace(draft, payment_terms=deal.payment_terms)
    draft = replace(draft, lines=document_lines.lines_of_deal(deal_id, pricing(draft)))
    with journal.action("offer.create", buyer.name) as rec:
        rec.about(_insert(draft, seller.id))
    return rec.result()


def save(offer_id: int, draft: OfferDraft, rev: int | None = None) -> Changes:
    """Write the head and all lines of a draft; amounts are computed here.

    Raises:
        RuleError: DOCUMENT_FROZEN when it was sent; RECORD_CHANGED when `rev` is not the stored
            one; what `check_lines` refuses.
    """
    card = _draft_card(offer_id, rev)
    if draft.client_id != card.draft.client_id:
        require_active(draft.client_id)
    line_rules.check_lines(draft.lines, draft.counting)
    with journal.action("offer.save", _subject(card)) as rec:
        _write(offer_id, draft)
        rec.about(offer_id)
    return rec.result()


def line_from_product(product_id: int, quantity_milli: int, offer: OfferDraft) -> LineDraft:
    """A row for goods, priced in the VAT mode of the offer."""
    return document_lines.line_from_product(product_id, quantity_milli, pricing(offer))


def pricing(offer: OfferDraft) -> document_lines.Terms:
    """What the prices of an offer depend on."""
    return document_lines.Terms(
        offer.client_id,
        offer.vat_mode,
        offer.rated_on,
        offer.drawn_on,
        offer.currency,
        offer.rate_micro,
    )


def repriced(offer: OfferDraft) -> OfferDraft:
    """The offer with the prices that hold for its client and quantities; typed ones stay."""
    return replace(offer, lines=document_lines.repriced(offer.lines, pricing(offer)))


def with_vat_mode(offer: OfferDraft, mode: VatMode) -> OfferDraft:
    """The offer with its prices changed over to the other VAT mode."""
    if mode is offer.vat_mode:
        return offer
    lines = tuple(line_rules.converted(line, mode) for line in offer.lines)
    return replace(offer, vat_mode=mode, lines=lines)


def send(
    offer_id: int,
    today: date,
    *,
    reason: str = "",
    tasks: Sequence[SendTask] = (),
    operation_id: str | None = None,
) -> Changes:
    """Fix the version: number, copies of requisites, PDF; former versions are superseded.

    The deal's amount follows unless it was typed. Not undoable.

    Args:
        offer_id: The draft.
        today: The day it is sent.
        reason: Why it may fall below a limit of price or margin, and who agreed; kept.
        tasks: What to do with the client afterwards.
        operation_id: Of this very gesture, looked up before it is done again.

    Raises:
        RuleError: DOCUMENT_FROZEN, DOCUMENT_EMPTY, REQUISITES_MISSING, FIELD_REQUIRED,
            FIELD_INVALID with `field` and `line`, BELOW_LIMIT.
    """
    if (done := changes_of(operation_id, Entity.OFFER)) is not None:
        return done
    name = _subject(offers.card(offer_id))
    with journal.action("offer.send", name, undoable=False, operation_id=operation_id) as rec:
        card = offers.card(offer_id)
        check_move(card.state, OfferState.SENT)
        draft = _ready(replace(card.draft, drawn_on=today), today)
        document_lines.check_guard(draft, reason)
        _update(offer_id, guard_reason=reason.strip())
        seller = required()
        number = card.number or take_number(seller.id, "offer", today.year)[0]
        _post(card, draft, number)
        writes.supersede_others(card.root_id, offer_id)
        if draft.deal_id is not None:
            deal_writes.take_amount(draft.deal_id, card.total_minor, draft.currency)
        writes.drop_end_tasks(card.root_id)
        for task in tasks:
            _plan(task, offer_id, draft, number)
        rec.about(offer_id)
    return rec.result()


def new_version(offer_id: int, today: date) -> Changes:
    """A draft with the lines and terms of a sent version; the chain's own draft when it has one."""
    card = offers.card(offer_id)
    waiting = writes.draft_of_chain(card.root_id)
    if waiting is not None:
        return Changes(subject_id=waiting)
    draft = replace(card.draft, drawn_on=today)
    until = today + timedelta(days=organizations.validity_days()[0])
    if draft.valid_until is not None and draft.valid_until < until:
        draft = replace(draft, valid_until=until)
    with journal.action("offer.version", _subject(card)) as rec:
        version = writes.next_version(card.root_id)
        made = _insert(
            draft, card.organization_id, root=card.root_id, version=version, number=card.number
        )
        inherit_look(PaperKind.OFFER, made, (PaperKind.OFFER, offer_id))
        rec.about(made)
    return rec.result()


def accept(offer_id: int) -> Changes:
    """The client agreed."""
    return _answer(offer_id, OfferState.ACCEPTED, "")


def decline(offer_id: int, reason: str) -> Changes:
    """The client refused; the reason is required."""
    if not reason.strip():
        raise RuleError(Rule.FIELD_REQUIRED, field="reason")
    return _answer(offer_id, OfferState.DECLINED, reason.strip())


def delete(offer_id: int) -> Changes:
    """Delete a draft; a sent version stays for ever."""
    card = _draft_card(offer_id, None)
    with journal.action("offer.delete", _subject(card)) as rec:
        # The number belongs to the chain: a later version may take this one's place.
        _update(offer_id, deleted_at=now(), number=None)
        rec.about(offer_id)
    return rec.result()


def _deal(deal_id: int | None) -> writes.DealFacts:
    if deal_id is None:
        return writes.DealFacts()
    found = writes.deal_facts(deal_id)
    if found is None:
        raise RuleError(Rule.RECORD_GONE, field="deal_id")
    return found


def _with_terms_of_last(draft: OfferDraft) -> OfferDraft:
    last_id = offers.latest_of_client(draft.client_id)
    if last_id is None:
        return draft
    last = offers.card(last_id).draft
    own = last.client_id == draft.client_id
    return replace(
        draft,
        language=last.language if own else "ru",
        payment_terms=last.payment_terms,
        delivery_terms=last.delivery_terms,
        warranty=last.warranty,
    )


def line_rate(offer: OfferDraft, card: organizations.OrganizationCard | None = None) -> int | None:
    """The VAT rate of a new row typed by hand."""
    card = card or organizations.current()
    mode = TaxMode.OSNO if card is None else card.draft.tax_mode
    return default_vat_bp(mode, offer.rated_on)


def _insert(
    draft: OfferDraft,
    organization_id: int,
    *,
    root: int | None = None,
    version: int = 1,
    number: str | None = None,
) -> int:
    require_active(draft.client_id)
    made = Offer.create(
        organization=organization_id,
        drawn_on=draft.drawn_on,
        root=root,
        version=version,
        number=number,
    )
    offer_id = int(made.id)
    if root is None:
        writes.begin_chain(offer_id)
    _write(offer_id, draft)
    return offer_id


def _head(draft: OfferDraft, computed: DocumentTotals) -> dict[str, Any]:
    return {
        "client": draft.client_id,
        "contact": draft.contact_id,
        "deal": draft.deal_id,
        "drawn_on": draft.drawn_on,
        "valid_until": draft.valid_until,
        "ship_on": draft.ship_on,
        "language": draft.language,
        "currency": draft.currency,
        "vat_mode": str(draft.vat_mode),
        "discount_bp": draft.discount_bp,
        "discount_minor": draft.discount_minor,
        "rounding": str(draft.rounding),
        "rate_micro": draft.rate_micro,
        "rate_on": draft.rate_on,
        "payment_terms": draft.payment_terms,
        "delivery_terms": draft.delivery_terms,
        "delivery_term": draft.delivery_term,
        "warranty": draft.warranty,
        "letter": draft.letter,
        "subtotal_minor": computed.amount_minor,
        "vat_minor": computed.vat_minor,
        "total_minor": computed.total_minor,
    }


def _write(offer_id: int, draft: OfferDraft) -> None:
    computed = line_rules.totals(draft.lines, draft.counting)
    _update(offer_id, **_head(draft, computed))
    replace_lines("offer", offer_id, draft.lines, computed)


def _update(offer_id: int, **facts: Any) -> None:
    facts |= {"updated_at": now(), "rev": Offer.rev + 1}
    Offer.update(**facts).where(Offer.id == offer_id).execute()


def _draft_card(offer_id: int, rev: int | None) -> OfferCard:
    card = offers.card(offer_id, with_lines=False)
    if card.state is not OfferState.DRAFT:
        raise RuleError(Rule.DOCUMENT_FROZEN, number=card.number)
    if rev is not None and rev != card.rev:
        raise RuleError(Rule.RECORD_CHANGED)
    return card


def _ready(draft: OfferDraft, today: date) -> OfferDraft:
    if draft.client_id is None:
        raise RuleError(Rule.FIELD_REQUIRED, field="client_id")
    if draft.valid_until is not None and draft.valid_until < today:
        raise RuleError(Rule.FIELD_INVALID, field="valid_until", value=draft.valid_until)
    require_active(draft.client_id)
    line_rules.check_lines(draft.lines, draft.counting)
    line_rules.check_ready(draft.lines, draft.rated_on)
    return draft


def _post(card: OfferCard, draft: OfferDraft, number: str) -> None:
    from salesapp.documents.offer_pdf import build_offer

    seller = required().draft
    buyer = buyers.buyer(draft.client_id, draft.contact_id)
    freeze_look(PaperKind.OFFER, card.id, look_of(PaperKind.OFFER, card.id, draft.language))
    paper = papers.draw_offer(card, draft, seller, buyer, number)
    pdf = build_offer(paper)
    name = offer_file_name(number, card.version, draft.drawn_on, buyer.name, paper.language)
    _update(
        card.id,
        state=str(OfferState.SENT),
        number=number,
        drawn_on=draft.drawn_on,
        sent_at=moment_on(draft.drawn_on),
        seller_snapshot=freeze_seller(seller),
        buyer_snapshot=freeze_buyer(buyer),
        pdf=store_file(name, pdf, "application/pdf"),
    )


def _plan(task: SendTask, offer_id: int, draft: OfferDraft, number: str) -> None:
    plan_one(
        ActivityDraft(
            ActivityKind.OFFER,
            task.subject.replace("{number}", number),
            task.due_on,
            client_id=draft.client_id,
            deal_id=draft.deal_id,
            contact_id=draft.contact_id,
            offer_id=offer_id,
            rule=END_RULE if task.ends else "",
        )
    )


def _answer(offer_id: int, state: OfferState, reason: str) -> Changes:
    card = offers.card(offer_id)
    check_move(card.state, state)
    with journal.action(f"offer.{state}", _subject(card)) as rec:
        _update(offer_id, state=str(state), decline_reason=reason or None)
        writes.drop_end_tasks(card.root_id)
        rec.about(offer_id)
    return rec.result()


def _subject(card: OfferCard) -> str:
    return card.number or card.client_name
