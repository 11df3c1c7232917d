"""Papers out of the store: drafts from what is known now, posted ones from their copies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from salesapp.db.queries import buyers, document_lines, invoices, offers, posted
from salesapp.db.queries.buyers import Buyer
from salesapp.db.queries.document_lines import StoredLine
from salesapp.db.queries.links import main_pictures
from salesapp.db.queries.offers import OfferCard
from salesapp.documents import texts
from salesapp.documents.conditions import (
    NO_VAT_NOTES,
    Conditions,
    basis_in,
    condition_pairs,
    schedule_pairs,
    text_pairs,
)
from salesapp.documents.paper_names import invoice_file_name, offer_file_name
from salesapp.documents.papers import (
    InvoicePaper,
    Language,
    ManagerPaper,
    OfferPaper,
    Pairs,
    PaperLine,
    PaperTotals,
)
from salesapp.domain.changes import Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.invoices import InvoiceDraft, InvoiceState
from salesapp.domain.line_choices import replaced
from salesapp.domain.lines import (
    LineDraft,
    effective_discount_bp,
    has_sum_discount,
    priced,
    totals,
)
from salesapp.domain.money import Minor
from salesapp.domain.offers import OfferDraft, OfferState
from salesapp.domain.organizations import OrganizationDraft, TaxMode
from salesapp.domain.paper_parts import PaperColumn, PaperKind
from salesapp.domain.paper_templates import PaperTemplate
from salesapp.domain.payment_purpose import purpose_text
from salesapp.domain.pricing import Counting, LineTotals, summed
from salesapp.domain.text import given_names
from salesapp.services.files import content, read_file
from salesapp.services.paper_parties import (
    buyer_then,
    own_text,
    party_paper,
    seller_now,
    seller_paper,
    seller_then,
)
from salesapp.services.paper_templates import look_of

Kind = posted.Kind


def offer_pdf(offer_id: int, draft: OfferDraft | None = None) -> bytes:
    """An offer as it would be printed now; `draft` is the page's text not yet saved."""
    from salesapp.documents.offer_pdf import build_offer

    return build_offer(offer_paper(offer_id, draft))


def invoice_pdf(invoice_id: int, today: date, draft: InvoiceDraft | None = None) -> bytes:
    """An invoice as it would be printed now; `draft` is the page's text not yet saved."""
    from salesapp.documents.invoice_pdf import build_invoice

    return build_invoice(invoice_paper(invoice_id, today, draft))


def stored_pdf(kind: Kind, paper_id: int) -> bytes:
    """The paper exactly as it was posted.

    Raises:
        RuleError: DOCUMENT_NOT_ISSUED for a draft; FILE_UNREADABLE when the file is damaged.
    """
    file_id = posted.pdf_of(kind, paper_id)
    if file_id is None:
        raise RuleError(Rule.DOCUMENT_NOT_ISSUED)
    return read_file(file_id)


def printable(kind: Kind, paper_id: int, today: date) -> bytes:
    """The stored paper of a posted document, or a draft printed now."""
    if posted.pdf_of(kind, paper_id) is not None:
        return stored_pdf(kind, paper_id)
    if kind in ("sales_order", "credit_note"):
        from salesapp.services import trade_papers

        return trade_papers.printed(kind, paper_id)
    return offer_pdf(paper_id) if kind == "offer" else invoice_pdf(paper_id, today)


def file_name(kind: Kind, paper_id: int, today: date) -> str:
    """Name to save the paper by, without characters that a system forbids."""
    if kind == "offer":
        card = offers.card(paper_id)
        client = buyer_then("offer", paper_id, card.draft.client_id, None).name
        told = card.draft
        language = look_of(PaperKind.OFFER, paper_id, told.language).template.language
        return offer_file_name(card.number, card.version, told.drawn_on, client, language)
    if kind in ("sales_order", "credit_note"):
        from salesapp.services import trade_papers

        return trade_papers.file_name(kind, paper_id)
    paper = invoices.card(paper_id)
    client = buyer_then("invoice", paper_id, paper.draft.client_id, None).name
    language = look_of(PaperKind.INVOICE, paper_id, "ru").template.language
    return invoice_file_name(paper.number, paper.issued_on or today, client, language)


def offer_paper(offer_id: int, draft: OfferDraft | None = None) -> OfferPaper:
    """Everything an offer prints."""
    card = offers.card(offer_id)
    if card.state is OfferState.DRAFT:
        seller = seller_now()
        told = draft or card.draft
        number = card.number
        buyer = buyers.buyer(told.client_id, told.contact_id)
        return draw_offer(card, told, seller, buyer, number)
    seller = seller_then("offer", offer_id)
    buyer = buyer_then("offer", offer_id, card.draft.client_id, card.draft.contact_id)
    stored = document_lines.of_offer(offer_id)
    return draw_offer(card, card.draft, seller, buyer, card.number, stored)


def draw_offer(
    card: OfferCard,
    draft: OfferDraft,
    seller: OrganizationDraft,
    buyer: Buyer,
    number: str | None,
    stored: Sequence[StoredLine] | None = None,
) -> OfferPaper:
    """The paper of an offer from its parts; `stored` lines keep their amounts."""
    template = look_of(PaperKind.OFFER, card.id, draft.language).template
    language = template.language
    lines, sums = body_of(draft.lines, draft.counting, stored, language)
    terms = Conditions(
        draft.payment_terms, draft.delivery_terms, draft.delivery_term, draft.warranty
    )
    given = " ".join(filter(None, given_names(buyer.contact, buyer.first_name, buyer.second_name)))
    polite = f"{given}, добрый день!" if language == "ru" and given else ""
    profile = seller.profile
    return OfferPaper(
        number=number,
        version=card.version,
        issued_on=draft.drawn_on,
        seller=seller_paper(seller),
        client=party_paper(buyer),
        lines=_with_photos(draft.lines, lines, template),
        totals=sums,
        manager=ManagerPaper(profile.name, profile.post, profile.phone, profile.email),
        addressee=buyer.contact,
        greeting=polite,
        letter=draft.letter,
        valid_until=draft.valid_until,
        conditions=condition_pairs(terms, language),
        why_us=own_text("offer.why_us", language),
        footer=own_text("offer.footer", language),
        currency=draft.currency,
        rate_note=_rate_note(draft.currency, draft.rate_micro, draft.rate_on, language),
        language=language,
        with_signature=seller.signature_id is not None,
        template=template,
    )


def invoice_paper(invoice_id: int, today: date, draft: InvoiceDraft | None = None) -> InvoicePaper:
    """Everything an invoice prints; a draft bears the date of today."""
    card = invoices.card(invoice_id)
    if card.state is InvoiceState.DRAFT:
        told = draft or card.draft
        buyer = buyers.buyer(told.client_id)
        paper = draw_invoice(told, seller_now(), buyer, None, today)
        return with_look(paper, invoice_id, told)
    seller = seller_then("invoice", invoice_id)
    buyer = buyer_then("invoice", invoice_id, card.draft.client_id, None)
    stored = document_lines.of_invoice(invoice_id)
    issued_on = card.issued_on or today
    paper = draw_invoice(card.draft, seller, buyer, card.number, issued_on, stored)
    return with_look(paper, invoice_id, card.draft)


def with_look(paper: InvoicePaper, invoice_id: int, draft: InvoiceDraft) -> InvoicePaper:
    """The invoice as the template chosen for it, or the usual one, wants it, in its language."""
    template = look_of(PaperKind.INVOICE, invoice_id, paper.language).template
    language = template.language
    if language == paper.language:
        return replace(paper, template=template)
    return replace(
        paper,
        template=template,
        language=language,
        totals=replace(paper.totals, document_discount=_whole_discount(draft.counting, language)),
        rate_note=_rate_note(draft.currency, draft.rate_micro, draft.rate_on, language),
        terms=_invoice_terms(draft, language),
        vat_note=NO_VAT_NOTES[language] if paper.vat_note else "",
        basis=basis_in(paper.basis, language),
        attention=own_text("invoice.attention", language),
    )


def _invoice_terms(draft: InvoiceDraft, language: Language = "ru") -> Pairs:
    parts = [(part.due_on, part.amount_minor) for part in draft.instalments]
    return (
        *text_pairs(draft.terms, language),
        *schedule_pairs(parts, draft.currency, language),
    )


def draw_invoice(
    draft: InvoiceDraft,
    seller: OrganizationDraft,
    buyer: Buyer,
    number: str | None,
    issued_on: date,
    stored: Sequence[StoredLine] | None = None,
) -> InvoicePaper:
    """The paper of an invoice from its parts; `stored` lines keep their amounts."""
    lines, sums = body_of(draft.lines, draft.counting, stored)
    untaxed = sums.is_without_vat and seller.tax_mode is TaxMode.USN
    return InvoicePaper(
        number=number,
        issued_on=issued_on,
        seller=seller_paper(seller),
        buyer=party_paper(buyer),
        lines=lines,
        totals=sums,
        basis=draft.basis,
        currency=draft.currency,
        rate_note=_rate_note(draft.currency, draft.rate_micro, draft.rate_on),
        attention=own_text("invoice.attention", "ru"),
        terms=_invoice_terms(draft),
        vat_note=NO_VAT_NOTES["ru"] if untaxed else "",
        purpose=purpose_text(number, issued_on, *_stated_vat(sums)) if number else "",
        with_signature=draft.with_signature,
    )


def _stated_vat(sums: PaperTotals) -> tuple[Minor | None, int | None]:
    if sums.is_without_vat:
        return None, None
    only = sums.vat_by_rate[0].vat_bp if len(sums.vat_by_rate) == 1 else None
    return sums.vat_minor, only


def body_of(
    lines: Sequence[LineDraft],
    how: Counting,
    stored: Sequence[StoredLine] | None,
    language: Language = "ru",
) -> tuple[tuple[PaperLine, ...], PaperTotals]:
    """Lines and sums of a paper; `stored` lines keep their amounts."""
    if stored is None:
        sums = totals(lines, how)
    else:
        sums = summed([priced(line) for line in lines], [line.totals for line in stored])
    printed = tuple(
        _paper_line(line, computed, how, replaced(lines, line))
        for line, computed in zip(lines, sums.lines, strict=True)
    )
    return printed, PaperTotals(
        subtotal_minor=sums.subtotal_minor,
        discount_minor=sums.discount_minor,
        amount_minor=sums.amount_minor,
        vat_minor=sums.vat_minor,
        total_minor=sums.total_minor,
        vat_mode=how.mode,
        vat_by_rate=sums.vat_by_rate,
        document_discount=_whole_discount(how, language),
    )


def _whole_discount(how: Counting, language: Language) -> str:
    """The discount of the whole document as it was agreed."""
    told = texts.percent(how.discount_bp, language) if how.discount_bp else ""
    off = texts.money(how.discount_minor, language) if how.discount_minor else ""
    return " + ".join(filter(None, (told, off)))


def _rate_note(
    currency: str, rate_micro: int | None, on: date | None, language: Language = "ru"
) -> str:
    """What a unit of another currency costs in roubles; empty where nothing is converted."""
    if currency == "RUB" or rate_micro is None:
        return ""
    return texts.rate_note(currency, rate_micro, on, language)


def _paper_line(line: LineDraft, computed: LineTotals, how: Counting, instead_of: int) -> PaperLine:
    as_sum = has_sum_discount(line, how)
    return PaperLine(
        sku=line.sku,
        name=line.name,
        quantity_milli=line.quantity_milli,
        unit=line.unit,
        price_minor=line.price_minor,
        discount_bp=0 if as_sum else effective_discount_bp(line.discount_bp, how.discount_bp),
        vat_bp=line.vat_bp,
        amount_minor=computed.amount_minor,
        vat_minor=computed.vat_minor,
        total_minor=computed.total_minor,
        note=line.note,
        discount_minor=computed.discount_minor if as_sum else 0,
        is_counted=line.is_counted,
        instead_of=instead_of,
    )


def _with_photos(
    drafts: Sequence[LineDraft], lines: tuple[PaperLine, ...], template: PaperTemplate
) -> tuple[PaperLine, ...]:
    """The lines with the photos of their goods, when the template shows them."""
    if PaperColumn.PHOTO not in template.columns:
        return lines
    ids = [one.product_id for one in drafts if one.product_id is not None]
    known = main_pictures(Entity.PRODUCT, ids)
    return tuple(
        replace(line, photo=_photo(known[one.product_id]))
        if one.product_id is not None and one.product_id in known
        else line
        for one, line in zip(drafts, lines, strict=True)
    )


@lru_cache(maxsize=64)
def _photo(sha256: str) -> bytes | None:
    """A photo by the hash of its content; a damaged one is left out and told by the check."""
    try:
        return content(sha256)
    except (OSError, RuleError):
        return None
