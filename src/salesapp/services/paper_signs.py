"""What of a paper cannot be printed as it was typed."""

from __future__ import annotations

from salesapp.domain.offers import OfferDraft


def unprintable_in(draft: OfferDraft) -> str:
    """Characters of an offer that no face has, each once: boxes stand for them on the paper."""
    from salesapp.documents.fonts import unprintable

    told = [draft.letter, draft.payment_terms, draft.delivery_terms, draft.delivery_term]
    for line in draft.lines:
        told += (line.name, line.sku, line.unit, line.note)
    return unprintable([*told, draft.warranty])
