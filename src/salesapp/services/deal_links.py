"""Links of a deal's lifeline that have no document of their own yet."""

from __future__ import annotations

from datetime import date, datetime, time

from salesapp.db import journal
from salesapp.db.queries import activities as planned
from salesapp.db.queries import deal_cards
from salesapp.db.writes import deals as writes
from salesapp.domain.activities import ActivityDraft, ActivityKind, ActivityResult, NextStep
from salesapp.domain.changes import Changes
from salesapp.domain.errors import Rule, RuleError
from salesapp.services import activities, deals
from salesapp.services.deals import PlannedStep

_REPEATED = (
    "title", "client_id", "contact_id", "decision_contact_id", "amount_minor", "currency", "source",
    "need", "volume", "delivery_term", "payment_terms", "ship_place", "ship_terms",
    "is_amount_manual",
)  # fmt: skip
"""What a repeat sale begins with."""


def repeat(deal_id: int, step: PlannedStep | None = None) -> Changes:
    """A new deal with the client, people, terms and goods of a former one."""
    former = _card(deal_id)
    with journal.action("deal.repeat", former.title) as recording:
        deals.create({name: getattr(former, name) for name in _REPEATED}, step=step)
        if recording.subject_id is not None:
            writes.copy_lines(deal_id, recording.subject_id)
    return recording.result()


def record_shipment(
    deal_id: int, on: date, note: str, next_step: NextStep | None, now: datetime
) -> Changes:
    """The goods left: the planned step of the shipment is done, or one is written down as done.

    Raises:
        RuleError: NEXT_STEP_REQUIRED when nothing else is planned; FIELD_INVALID for a day to come.
    """
    deal = _card(deal_id)
    if on > now.astimezone().date():
        raise RuleError(Rule.FIELD_INVALID, field="ship_on")
    moment = now
    if on != now.astimezone().date():
        moment = datetime.combine(on, time(12)).astimezone()
    step = next(
        (one for one in planned.open_of_deal(deal_id) if one.kind == ActivityKind.SHIPMENT), None
    )
    with journal.action("deal.ship", deal.title) as recording:
        if deal.ship_on is None:
            deals.update(deal_id, {"ship_on": on})
        if step is not None:
            activities.complete(step.id, ActivityResult.DONE, note, next_step, moment)
        else:
            draft = ActivityDraft(
                ActivityKind.SHIPMENT,
                deal.title,
                on,
                client_id=deal.client_id,
                deal_id=deal_id,
                contact_id=deal.contact_id,
                note=note.strip(),
            )
            activities.log(draft, ActivityResult.DONE, next_step, moment)
        recording.about(deal_id)
    return recording.result()


def _card(deal_id: int) -> deal_cards.DealCard:
    found = deal_cards.card(deal_id)
    if found is None:
        raise RuleError(Rule.RECORD_GONE)
    return found
