"""What the user does with deals; moving them stands in `services/moves.py`."""

from __future__ import annotations

from collections.abc import Mapping

from salesapp.db import journal
from salesapp.db.fields import now
from salesapp.db.models.deals import Deal, StageMove
from salesapp.db.queries import deal_cards
from salesapp.db.search_text import refresh_deal
from salesapp.db.writes import deals as writes
from salesapp.domain.changes import Changes
from salesapp.domain.deals import Severity, missing
from salesapp.domain.entities import Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.fields import CUSTOM
from salesapp.services.clients import require_active
from salesapp.services.moves import (
    Move,
    PlannedStep,
    existing,
    move,
    open_gate,
    own_of,
    plan_step,
    write_columns,
)
from salesapp.services.own_values import write_own

__all__ = [
    "EDITABLE",
    "Move",
    "PlannedStep",
    "completeness_bp",
    "create",
    "delete",
    "move",
    "open_gate",
    "update",
    "warnings",
]

EDITABLE = frozenset(
    {
        "title", "client_id", "contact_id", "amount_minor", "currency", "expected_close_on",
        "source", "need", "volume", "delivery_term", "budget", "decision_contact_id",
        "payment_terms", "contract_basis", "pay_on", "ship_on", "ship_place", "ship_terms",
        "closing_documents", "competitor", "comment", "is_amount_manual",
    }
)  # fmt: skip
"""Columns a form may change."""


def create(
    fields: Mapping[str, object],
    stage_id: int | None = None,
    step: PlannedStep | None = None,
    *,
    pipeline_id: int | None = None,
) -> Changes:
    """Make a deal; it starts on the first stage of the pipeline unless another is named.

    Nothing is demanded of a deal that begins: its gate is asked on the way to later stages.

    Raises:
        RuleError: FIELD_REQUIRED for `title` or `client_id`; FIELD_INVALID (field `client`) with
            an archived client; what the gate of a later stage asks.
    """
    title = str(fields.get("title") or "").strip()
    if not title:
        raise RuleError(Rule.FIELD_REQUIRED, field="title")
    if not fields.get("client_id"):
        raise RuleError(Rule.FIELD_REQUIRED, field="client")
    require_active(fields["client_id"])
    first = writes.first_stage(pipeline_id, stage_id)
    with journal.action("deal.create", title) as recording:
        made = Deal.create(
            stage=first, number=writes.next_number(), **_clean({**fields, "title": title})
        )
        deal_id = int(made.id)
        write_own(Entity.DEAL, deal_id, own_of(fields))
        refresh_deal(deal_id)
        StageMove.create(deal=deal_id, to_stage=first)
        if stage_id is not None and stage_id != first:
            move(Move(deal_id, stage_id))
        plan_step(existing(deal_id), step)
        recording.about(deal_id)
    return recording.result()


def update(deal_id: int, fields: Mapping[str, object], rev: int | None = None) -> Changes:
    """Change fields of a deal; `rev` is the revision the form was filled from.

    Raises:
        RuleError: RECORD_CHANGED when somebody else saved in between.
    """
    deal = existing(deal_id)
    if rev is not None and deal.rev != rev:
        raise RuleError(Rule.RECORD_CHANGED, subject=deal.title)
    if "title" in fields and not str(fields["title"] or "").strip():
        raise RuleError(Rule.FIELD_REQUIRED, field="title")
    if fields.get("client_id") != deal.client_id:
        require_active(fields.get("client_id"))
    with journal.action("deal.update", deal.title) as recording:
        write_columns(deal, _clean(fields), own_of(fields))
        recording.about(deal_id)
    return recording.result()


def delete(deal_id: int) -> Changes:
    """Put a deal into the bin; refused when documents belong to it."""
    deal = existing(deal_id)
    if writes.has_papers(deal_id):
        raise RuleError(Rule.RECORD_IN_USE, subject=deal.title)
    with journal.action("deal.delete", deal.title) as recording:
        write_columns(deal, {"deleted_at": now()})
        writes.cancel_planned(deal_id)
        recording.about(deal_id)
    return recording.result()


def _clean(fields: Mapping[str, object]) -> dict[str, object]:
    columns = {name: given for name, given in fields.items() if not name.startswith(CUSTOM)}
    unknown = set(columns) - EDITABLE
    if unknown:
        raise KeyError(f"not fields of a deal: {sorted(unknown)}")
    return {
        name: given.strip() if isinstance(given, str) else given for name, given in columns.items()
    }


def warnings(deal_id: int) -> list[str]:
    """Codes of the fields the deal's present stage would like to have, but has not."""
    deal = existing(deal_id)
    stage = deal_cards.stage_info(deal.stage_id)
    if stage is None:
        return []
    values = deal_cards.gate_values(deal, stage.gates)
    return missing(stage.gates, values, Severity.WARN) + missing(
        stage.gates, values, Severity.BLOCK
    )


def completeness_bp(deal_id: int) -> int:
    """Share of the fields its stage asks for that the deal has, in basis points."""
    fields = deal_cards.gate(deal_id, existing(deal_id).stage_id)
    if not fields:
        return 10_000
    return sum(1 for field in fields if field.filled) * 10_000 // len(fields)
