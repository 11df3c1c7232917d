"""What of a paper cannot be printed as it was typed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date

from salesapp.domain.offers import OfferDraft
from salesapp.services import papers, trade_papers


def unprintable_in(draft: OfferDraft) -> str:
    """Characters of an offer that no face has, each once: a sign stands for them on the paper."""
    told = [draft.letter, draft.payment_terms, draft.delivery_terms, draft.delivery_term]
    for line in draft.lines:
        told += (line.name, line.sku, line.unit, line.note)
    return unprintable_text(*told, draft.warranty)


def unprintable_text(*texts: str) -> str:
    """Characters of the texts that no face has, each once."""
    from salesapp.documents.fonts import unprintable

    return unprintable(texts)


def unprintable_on(paper: object) -> str:
    """Characters of a whole paper that no face has: of its lines, its parties, its terms."""
    return unprintable_text(*_texts(paper))


def unprintable_offer(offer_id: int) -> str:
    """Characters of an offer that no face has, before it is sent."""
    return unprintable_on(papers.offer_paper(offer_id))


def unprintable_invoice(invoice_id: int, today: date) -> str:
    """Characters of an invoice that no face has, before it is issued."""
    return unprintable_on(papers.invoice_paper(invoice_id, today))


def unprintable_order(order_id: int) -> str:
    """Characters of the confirmation of an order that no face has, before it is confirmed."""
    return unprintable_on(trade_papers.order_paper(order_id))


def _texts(part: object) -> Iterator[str]:
    """Every text of a paper, however deep; how it looks is not looked at."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        for one in part:
            yield from _texts(one)
    elif is_dataclass(part):
        for one in fields(part):
            if one.name != "template":
                yield from _texts(getattr(part, one.name))
