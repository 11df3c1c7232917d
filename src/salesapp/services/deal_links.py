"""Links of a deal's lifeline that have no document of their own yet."""

from __future__ import annotations

from salesapp.db import journal
from salesapp.db.queries import deal_cards
from salesapp.db.writes import contacts as people
from salesapp.db.writes import deals as writes
from salesapp.domain.changes import Changes
from salesapp.domain.errors import Rule, RuleError
from salesapp.services import deals
from salesapp.services.deals import PlannedStep

_REPEATED = (
    "title", "client_id", "contact_id", "decision_contact_id", "amount_minor", "currency", "source",
    "need", "volume", "delivery_term", "payment_terms", "ship_place", "ship_terms",
    "is_amount_manual",
)  # fmt: skip
"""What a repeat sale begins with."""


def repeat(deal_id: int, step: PlannedStep | None = None) -> Changes:
    """A new deal with the client, people, terms and goods of a former one.

    Who has left the client since, or was deleted, has no part in it.
    """
    former = deal_cards.card(deal_id)
    if former is None:
        raise RuleError(Rule.RECORD_GONE)
    with journal.action("deal.repeat", former.title) as recording:
        begins: dict[str, object] = {name: getattr(former, name) for name in _REPEATED}
        for name in ("contact_id", "decision_contact_id"):
            person = getattr(former, name)
            if person is not None and people.is_gone(person, former.client_id):
                begins[name] = None
        deals.create(begins, step=step)
        if recording.subject_id is not None:
            writes.copy_lines(deal_id, recording.subject_id)
    return recording.result()
