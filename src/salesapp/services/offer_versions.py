"""What differs between two versions of an offer."""

from __future__ import annotations

from salesapp.db.queries import offers
from salesapp.domain.lines import totals
from salesapp.domain.offers import OfferChange, OfferDraft, changed_fields, changed_lines


def compare(old_id: int, new_id: int) -> OfferChange:
    """What differs between two versions."""
    return compare_drafts(offers.card(old_id).draft, offers.card(new_id).draft)


def compare_drafts(old: OfferDraft, new: OfferDraft) -> OfferChange:
    """What differs between a version and the text of the page."""
    return OfferChange(
        changed_fields(old, new),
        changed_lines(old.lines, new.lines),
        totals(old.lines, old.counting).total_minor,
        totals(new.lines, new.counting).total_minor,
    )
