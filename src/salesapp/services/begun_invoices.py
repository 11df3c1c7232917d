"""Invoices that were begun already: who asks for one twice is not to ask the client twice."""

from __future__ import annotations

from salesapp.db.queries import invoices, offers
from salesapp.domain.errors import RuleError
from salesapp.domain.line_choices import firm


def of_offer(offer_id: int) -> int | None:
    """A draft invoice of an offer with the very lines it would get now; None: there is none."""
    try:
        lines = firm(offers.card(offer_id).draft.lines)
    except RuleError:
        return None  # The offer is gone: making its invoice tells so.
    drafts = invoices.drafts_of_offer(offer_id)
    return next((one for one in drafts if invoices.card(one).draft.lines == lines), None)
