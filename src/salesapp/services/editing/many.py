"""Commands for many records at once: each through the same gate as for one, as one step of undo."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final, NamedTuple

from salesapp.db import journal
from salesapp.db.connection import database
from salesapp.db.queries import leads as lead_queries
from salesapp.db.queries.day_load import planned_per_day
from salesapp.db.records import require
from salesapp.db.writes import clients as client_writes
from salesapp.db.writes import deals as deal_writes
from salesapp.domain.activities import ActivityDraft, ActivityKind
from salesapp.domain.changes import Changes
from salesapp.domain.clients import ClientStatus
from salesapp.domain.deals import LostDetails
from salesapp.domain.edits import Outcome, Refused
from salesapp.domain.entities import Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.jobs import JobControl
from salesapp.domain.spreading import free_places
from salesapp.services import activities, clients, deals, leads, products
from salesapp.services.deals import PlannedStep
from salesapp.services.editing.run import Done, PreviewEnd, named

_STEP = 25
Work = Callable[[int], bool]
"""Does it to one record; False when there was nothing to do."""


class Batch(NamedTuple):
    """The records, and what is done to each; `action` names the step of undo."""

    action: str
    entity: Entity
    ids: Sequence[int]
    work: Work


def each(batch: Batch, control: JobControl | None = None, *, preview: bool = False) -> Done:
    """Do it to record after record; whom a rule refuses is left out and told."""
    changed = same = 0
    refused: list[Refused] = []
    changes = Changes()
    total = len(batch.ids)
    try:
        with journal.action(batch.action, subject=str(total)) as rec:
            for place, record_id in enumerate(batch.ids):
                if control is not None and place % _STEP == 0:
                    control.step(place, total)
                try:
                    with database.atomic():
                        done = batch.work(record_id)
                except RuleError as error:
                    refused.append(Refused(record_id, "", "", error))
                else:
                    changed, same = changed + done, same + (not done)
            _settle(keep=bool(changed) and not preview)
        changes = rec.result()
    except PreviewEnd:
        pass
    return Done(Outcome(changed, changed, same, named(batch.entity, refused)), changes)


def _settle(*, keep: bool) -> None:
    if not keep:
        raise PreviewEnd


def archive_client(reason: str) -> Work:
    """Put a client into the archive; refused while deals, leads or debts are open."""

    def work(client_id: int) -> bool:
        (status,) = require("client", client_id, "status")
        if status != ClientStatus.ARCHIVED:
            clients.archive(client_id, reason)
        return bool(status != ClientStatus.ARCHIVED)

    return work


def restore_client(client_id: int) -> bool:
    """Bring a client back from the archive."""
    (status,) = require("client", client_id, "status")
    if status == ClientStatus.ARCHIVED:
        clients.restore(client_id)
    return bool(status == ClientStatus.ARCHIVED)


def archive_product(product_id: int) -> bool:
    """Sell a product no more."""
    (active,) = require("product", product_id, "is_active")
    if active:
        products.archive(product_id)
    return bool(active)


def restore_product(product_id: int) -> bool:
    """Sell a product again."""
    (active,) = require("product", product_id, "is_active")
    if not active:
        products.restore(product_id)
    return not active


def move_deal(
    stage_id: int,
    comment: str,
    values: Mapping[str, object] | None = None,
    lost: LostDetails | None = None,
    won_reason: str = "",
) -> Work:
    """Move a deal to a stage, through its gate; `values` fill what the deal itself lacks."""

    def work(deal_id: int) -> bool:
        (stage,) = require("deal", deal_id, "stage_id")
        if stage == stage_id:
            return False
        given = values or {}
        if given:
            lacks = {str(one.field) for one in deals.open_gate(deal_id, stage_id)}
            given = {code: value for code, value in given.items() if code in lacks}
        deals.move(deals.Move(deal_id, stage_id, given, comment, lost, won_reason))
        return True

    return work


def answer_lead(step: PlannedStep | None) -> Work:
    """Note that somebody answered, and plan what comes next where nothing is planned."""

    def work(lead_id: int) -> bool:
        lead = lead_queries.one(lead_id)
        planned = lead is not None and lead.next_on is not None
        leads.contacted(lead_id, None if planned else step)
        return True

    return work


def postpone_lead(until: date, reason: str, today: date) -> Work:
    """Put a lead off till a day."""

    def work(lead_id: int) -> bool:
        leads.postpone(lead_id, until, reason, today)
        return True

    return work


def reject_lead(reason: str, comment: str) -> Work:
    """Close a lead that is none."""

    def work(lead_id: int) -> bool:
        leads.reject(lead_id, reason, comment)
        return True

    return work


STEPPED: Final = (Entity.CLIENT, Entity.DEAL, Entity.LEAD)
"""What has a next step."""


class Spread(NamedTuple):
    """A step for each of many records: what, from which day on, how many a day at most."""

    kind: ActivityKind
    subject: str
    first: date
    per_day: int
    only_without: bool = True
    """Leave out those who have a next step, are paused, or wait for an answer."""
    entity: Entity = Entity.CLIENT


def spread_steps(
    spread: Spread, is_working: Callable[[date], bool], today: date
) -> tuple[Work, dict[date, int]]:
    """Plan the step of one record after the other, filling working days to their norm.

    The dictionary is filled while it works: how many steps each day got.
    """
    places: Iterator[date] = free_places(
        spread.first, spread.per_day, is_working, planned_per_day(spread.first)
    )
    taken: dict[date, int] = {}
    ahead: list[date] = []

    def work(record_id: int) -> bool:
        if spread.only_without and not _lacks_step(spread.entity, record_id, today):
            return False
        if not ahead:
            ahead.append(_next(places))
        day = ahead[0]
        _plan(spread, record_id, day)
        ahead.clear()
        taken[day] = taken.get(day, 0) + 1
        return True

    return work, taken


def _lacks_step(entity: Entity, record_id: int, today: date) -> bool:
    if entity is Entity.LEAD:
        lead = lead_queries.one(record_id)
        return lead is not None and lead.lacks_step(today)
    lacks = deal_writes.lacks_step if entity is Entity.DEAL else client_writes.lacks_step
    return lacks(record_id, today.isoformat())


def _plan(spread: Spread, record_id: int, day: date) -> None:
    if spread.entity is Entity.LEAD:
        leads.plan_step(record_id, PlannedStep(spread.kind.value, spread.subject, day))
        return
    draft = ActivityDraft(spread.kind, spread.subject, day)
    owner = "deal_id" if spread.entity is Entity.DEAL else "client_id"
    activities.plan(replace(draft, **{owner: record_id}))  # type: ignore[arg-type]


def _next(places: Iterator[date]) -> date:
    day = next(places, None)
    if day is None:
        raise RuleError(Rule.FIELD_INVALID, field="due_on")
    return day
