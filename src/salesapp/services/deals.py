"""What the user does with deals. One `move` for drag, key, menu, list, import and undo."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from salesapp.db import journal
from salesapp.db.fields import now, parse_moment
from salesapp.db.models.activities import Activity
from salesapp.db.models.deals import Deal, StageMove
from salesapp.db.queries import deal_cards
from salesapp.db.queries.deal_cards import DealCard
from salesapp.db.search_text import refresh_deal
from salesapp.db.writes import deals as writes
from salesapp.domain.changes import Changes
from salesapp.domain.deals import (
    FACT_FIELDS,
    DealField,
    LostDetails,
    Severity,
    StageInfo,
    StageKind,
    check_lost,
    check_move,
    missing,
)
from salesapp.domain.entities import Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.fields import CUSTOM
from salesapp.services.own_values import write_own
from salesapp.services.stakeholders import note_competitor


@dataclass(frozen=True, slots=True)
class PlannedStep:
    """The next step to plan together with a move; kinds are those of activities."""

    kind: str
    subject: str
    due_on: date
    due_time: str | None = None


@dataclass(frozen=True, slots=True)
class Move:
    """A move of a deal to a stage, with what its gate asked for.

    Attributes:
        values: Fields of the gate by `DealField` code: text, date or id.
        comment: Why, for a move back or a reopening; kept with the move otherwise, too.
        lost: Required for a stage of refusal.
        won_reason: Replaces the proof of full payment when a deal is won.
    """

    deal_id: int
    stage_id: int
    values: Mapping[str, object] | None = None
    comment: str = ""
    lost: LostDetails | None = None
    won_reason: str = ""
    step: PlannedStep | None = None


_COLUMNS = {
    DealField.CLIENT: "client_id",
    DealField.CONTACT: "contact_id",
    DealField.DECISION_CONTACT: "decision_contact_id",
}
"""Fields whose column is named otherwise."""

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
    fields: Mapping[str, object], stage_id: int | None = None, step: PlannedStep | None = None
) -> Changes:
    """Make a deal; it starts on the first stage unless another is named.

    Raises:
        RuleError: FIELD_REQUIRED for `title` or `client_id`; what the gate of a later stage asks.
    """
    title = str(fields.get("title") or "").strip()
    if not title:
        raise RuleError(Rule.FIELD_REQUIRED, field="title")
    if not fields.get("client_id"):
        raise RuleError(Rule.FIELD_REQUIRED, field="client")
    first = writes.first_stage()
    with journal.action("deal.create", title) as recording:
        made = Deal.create(
            stage=first, number=writes.next_number(), **_clean({**fields, "title": title})
        )
        deal_id = int(made.id)
        write_own(Entity.DEAL, deal_id, _own(fields))
        refresh_deal(deal_id)
        StageMove.create(deal=deal_id, to_stage=first)
        if stage_id is not None and stage_id != first:
            move(Move(deal_id, stage_id))
        _plan(_existing(deal_id), step)
        recording.about(deal_id)
    return recording.result()


def update(deal_id: int, fields: Mapping[str, object], rev: int | None = None) -> Changes:
    """Change fields of a deal; `rev` is the revision the form was filled from.

    Raises:
        RuleError: RECORD_CHANGED when somebody else saved in between.
    """
    deal = _existing(deal_id)
    if rev is not None and deal.rev != rev:
        raise RuleError(Rule.RECORD_CHANGED, subject=deal.title)
    if "title" in fields and not str(fields["title"] or "").strip():
        raise RuleError(Rule.FIELD_REQUIRED, field="title")
    with journal.action("deal.update", deal.title) as recording:
        _write(deal, _clean(fields), _own(fields))
        recording.about(deal_id)
    return recording.result()


def delete(deal_id: int) -> Changes:
    """Put a deal into the bin; refused when documents belong to it."""
    deal = _existing(deal_id)
    if writes.has_papers(deal_id):
        raise RuleError(Rule.RECORD_IN_USE, subject=deal.title)
    with journal.action("deal.delete", deal.title) as recording:
        _write(deal, {"deleted_at": now()})
        writes.cancel_planned(deal_id)
        recording.about(deal_id)
    return recording.result()


def move(step: Move) -> Changes:
    """Move a deal to another stage: the one way for every way in.

    Raises:
        RuleError: RECORD_GONE, STAGE_FIELDS_MISSING (with `fields`), BACK_MOVE_NEEDS_COMMENT,
            LOST_NEEDS_REASON, LOST_NEEDS_COMMENT. Nothing is changed then.
    """
    deal = _existing(step.deal_id)
    target = deal_cards.stage_info(step.stage_id)
    source = deal_cards.stage_info(deal.stage_id)
    if target is None or source is None:
        raise RuleError(Rule.RECORD_GONE)
    if target.id == source.id:
        return Changes()
    with journal.action("deal.move", deal.title) as recording:
        _apply_values(deal, step)
        fresh = _existing(step.deal_id)
        if target.kind is StageKind.LOST:
            check_lost(step.lost)
        else:
            check_move(source, target, deal_cards.gate_values(fresh), step.comment)
        _enter(fresh, source, target, step)
        _plan(fresh, step.step)
        recording.about(deal.id)
    return recording.result()


def open_gate(deal_id: int, stage_id: int) -> list[deal_cards.GateField]:
    """Fields that keep the deal from entering the stage; empty when it may."""
    return [
        field
        for field in deal_cards.gate(deal_id, stage_id)
        if field.severity is Severity.BLOCK and not field.filled
    ]


def _apply_values(deal: DealCard, step: Move) -> None:
    """Write what the gate pop-over was given."""
    columns: dict[str, object] = {}
    own = _own(step.values or {})
    for code, given in (step.values or {}).items():
        if code in own:
            continue
        field = DealField(code)
        if field is DealField.CLIENT_INN:
            _set_client_inn(deal, str(given))
        elif field not in FACT_FIELDS:
            columns[_COLUMNS.get(field, str(field))] = given
    if step.won_reason:
        columns["won_reason"] = step.won_reason
    if columns or own:
        _write(deal, columns, own)


def _set_client_inn(deal: DealCard, inn: str) -> None:
    from salesapp.domain.tax_ids import check_inn

    checked = check_inn(inn)
    if not checked.valid:
        raise RuleError(Rule.FIELD_INVALID, field="inn", error=checked.error)
    writes.set_client_inn(deal.client_id, checked.normalized)


def _enter(deal: DealCard, source: StageInfo, target: StageInfo, step: Move) -> None:
    """Write the new stage, the move, and what closing or reopening changes."""
    moment = now()
    columns: dict[str, object] = {"stage_id": target.id, "stage_since_at": moment}
    if target.kind is StageKind.OPEN and source.kind is not StageKind.OPEN:
        columns |= _reopened()
    elif target.kind is StageKind.LOST and step.lost is not None:
        columns |= _lost(source, step.lost, moment)
    elif target.kind is StageKind.WON:
        columns["closed_on"] = moment.astimezone().date()
    _write(deal, columns)
    since = parse_moment(deal.stage_since_at)
    StageMove.create(
        deal=deal.id,
        from_stage=source.id,
        to_stage=target.id,
        moved_at=moment,
        seconds_before=max(0, int((moment - since).total_seconds())),
        comment=step.lost.comment if step.lost else step.comment,
    )
    if step.lost is not None and step.lost.competitor.strip():
        note_competitor(deal.id, step.lost.competitor, step.lost.competitor_price_minor)
    if step.lost is not None and step.lost.return_on is not None:
        Activity.create(
            kind="call",
            subject="Вернуться к клиенту: " + deal.title,
            client=deal.client_id,
            deal=deal.id,
            due_on=step.lost.return_on,
        )


def _lost(source: StageInfo, details: LostDetails, moment: datetime) -> dict[str, object]:
    return {
        "lost_reason_id": details.reason_id,
        "lost_comment": details.comment.strip(),
        "lost_stage_id": source.id,
        "competitor": details.competitor,
        "competitor_price_minor": details.competitor_price_minor,
        "return_on": details.return_on,
        "closed_on": moment.astimezone().date(),
    }


def _reopened() -> dict[str, object]:
    """The old closing stays in the journal and in the move's comment."""
    return {
        "lost_reason_id": None,
        "lost_comment": "",
        "lost_stage_id": None,
        "return_on": None,
        "won_reason": "",
        "closed_on": None,
    }


def _plan(deal: DealCard, step: PlannedStep | None) -> None:
    if step is not None:
        Activity.create(
            kind=step.kind,
            subject=step.subject,
            due_on=step.due_on,
            due_time=step.due_time,
            client=deal.client_id,
            deal=deal.id,
            contact=deal.contact_id,
        )


def _existing(deal_id: int) -> DealCard:
    found = deal_cards.card(deal_id)
    if found is None:
        raise RuleError(Rule.RECORD_GONE)
    return found


def _clean(fields: Mapping[str, object]) -> dict[str, object]:
    columns = {name: given for name, given in fields.items() if not name.startswith(CUSTOM)}
    unknown = set(columns) - EDITABLE
    if unknown:
        raise KeyError(f"not fields of a deal: {sorted(unknown)}")
    return {
        name: given.strip() if isinstance(given, str) else given for name, given in columns.items()
    }


def _own(fields: Mapping[str, object]) -> dict[str, object]:
    """Values of fields of the user's own."""
    return {name: given for name, given in fields.items() if name.startswith(CUSTOM)}


def _write(
    deal: DealCard, columns: Mapping[str, object], own: Mapping[str, object] | None = None
) -> None:
    names = {
        name.removesuffix("_id") if name.endswith("_id") else name: given
        for name, given in columns.items()
    }
    Deal.update(rev=Deal.rev + 1, updated_at=now(), **names).where(Deal.id == deal.id).execute()
    if write_own(Entity.DEAL, deal.id, own or {}) or {"title", "client", "contact"} & set(names):
        refresh_deal(deal.id)


def warnings(deal_id: int) -> list[str]:
    """Codes of the fields the deal's present stage would like to have, but has not."""
    deal = _existing(deal_id)
    stage = deal_cards.stage_info(deal.stage_id)
    if stage is None:
        return []
    values = deal_cards.gate_values(deal)
    return missing(stage.gates, values, Severity.WARN) + missing(
        stage.gates, values, Severity.BLOCK
    )


def completeness_bp(deal_id: int) -> int:
    """Share of the fields its stage asks for that the deal has, in basis points."""
    fields = deal_cards.gate(deal_id, _existing(deal_id).stage_id)
    if not fields:
        return 10_000
    return sum(1 for field in fields if field.filled) * 10_000 // len(fields)
