"""The one move of a deal: drag, key, menu, list, bulk change, import and undo come through here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from salesapp.db import journal
from salesapp.db.fields import now, parse_moment
from salesapp.db.models.activities import Activity
from salesapp.db.models.deals import Deal, StageMove
from salesapp.db.permits import DEAL_STAGE, Permit, permitted
from salesapp.db.queries import deal_cards, pipelines
from salesapp.db.queries.client_matches import stop_duplicate
from salesapp.db.queries.deal_cards import DealCard
from salesapp.db.queries.wording import store_wording
from salesapp.db.records import require, touch
from salesapp.db.search_text import refresh_client, refresh_deal
from salesapp.db.writes import deals as writes
from salesapp.domain.activities import ActivityKind
from salesapp.domain.changes import Changes
from salesapp.domain.clients import ClientDraft, ClientStatus, ContactDraft, ContactRole
from salesapp.domain.deals import (
    CONDITION,
    FACT_FIELDS,
    OF_WINNING,
    DealField,
    LostDetails,
    Severity,
    StageInfo,
    StageKind,
    TaskDraft,
    check_lost,
    check_move,
    check_won,
)
from salesapp.domain.entities import Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.fields import CUSTOM
from salesapp.domain.text import name_key
from salesapp.services import contacts
from salesapp.services.clients import require_active
from salesapp.services.own_values import write_own
from salesapp.services.stakeholders import note_competitor
from salesapp.services.work_calendar import work_calendar


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
        values: Fields of the gate by `DealField` code: text, date or id; of a person who is not
            known yet the name.
        comment: Why, for a move back or a reopening; kept with the move otherwise, too.
        lost: Required for a stage of refusal.
        won_reason: Replaces the proof of full payment when a deal is won.
        won_on: The day of the win, today when left out.
    """

    deal_id: int
    stage_id: int
    values: Mapping[str, object] | None = None
    comment: str = ""
    lost: LostDetails | None = None
    won_reason: str = ""
    step: PlannedStep | None = None
    won_on: date | None = None


_COLUMNS: Final = {
    DealField.CLIENT: "client_id",
    DealField.CONTACT: "contact_id",
    DealField.DECISION_CONTACT: "decision_contact_id",
}
"""Fields whose column is named otherwise."""


def move(step: Move) -> Changes:
    """Move a deal to another stage, of its pipeline or of another.

    Raises:
        RuleError: RECORD_GONE, STAGE_FIELDS_MISSING (with `fields`), BACK_MOVE_NEEDS_COMMENT,
            LOST_NEEDS_REASON, LOST_NEEDS_COMMENT, WON_NEEDS_FACTS (with `fields`). Nothing is
            changed then.
    """
    deal = existing(step.deal_id)
    target = deal_cards.stage_info(step.stage_id)
    source = deal_cards.stage_info(deal.stage_id)
    if target is None or source is None or not pipelines.is_live(step.stage_id):
        raise RuleError(Rule.RECORD_GONE)
    if target.id == source.id:
        return Changes()
    with journal.action("deal.move", deal.title) as recording:
        _apply_values(deal, step)
        fresh = existing(step.deal_id)
        _check(fresh, source, target, step)
        _enter(fresh, source, target, step)
        if target.kind is StageKind.OPEN:
            _plan_tasks(fresh, pipelines.tasks(target.id))
        plan_step(fresh, step.step)
        recording.about(deal.id)
    return recording.result()


def _check(deal: DealCard, source: StageInfo, target: StageInfo, step: Move) -> None:
    if target.kind is StageKind.LOST:
        check_lost(step.lost)
        if step.lost is not None and not pipelines.has_reason(step.lost.reason_id):
            raise RuleError(Rule.LOST_NEEDS_REASON)
    closed = source.kind is not StageKind.OPEN
    if closed and target.kind is StageKind.OPEN:
        require_active(deal.client_id)
    reached = deal_cards.reached(deal.id) if closed else None
    check_move(source, target, deal_cards.gate_values(deal, target.gates), step.comment, reached)
    if target.kind is StageKind.WON:
        proved = deal_cards.facts(deal.id).proves_win
        check_won(proved=proved, amount_minor=deal.amount_minor, reason=step.won_reason)


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
    own = own_of(step.values or {})
    for code, given in (step.values or {}).items():
        if code in own or code.startswith(CONDITION):
            continue
        field = DealField(code)
        if field is DealField.CLIENT:
            require_active(given)
        if field is DealField.CLIENT_INN:
            _set_client_inn(deal, str(given))
        elif field not in FACT_FIELDS and field not in OF_WINNING:
            columns[_COLUMNS.get(field, str(field))] = given
    _make_people(columns.get("client_id", deal.client_id), columns)
    if DealField.AMOUNT in columns:
        columns["is_amount_manual"] = True
    if step.won_reason:
        columns["won_reason"] = step.won_reason
    if columns or own:
        write_columns(deal, columns, own)


def _make_people(client_id: object, columns: dict[str, object]) -> None:
    """Put people who were named into the base; the same name twice is one person."""
    made: dict[str, int] = {}
    for column, role in (("decision_contact_id", ContactRole.DECIDES), ("contact_id", "")):
        name = columns.get(column)
        if not isinstance(name, str):
            continue
        if not isinstance(client_id, int):
            raise RuleError(Rule.FIELD_REQUIRED, field="client")
        key = name_key(name)
        if key not in made:
            person = contacts.create(client_id, ContactDraft(name, role=str(role)))
            made[key] = int(person.subject_id or 0)
        columns[column] = made[key]


def _set_client_inn(deal: DealCard, inn: str) -> None:
    from salesapp.domain.tax_ids import check_inn

    checked = check_inn(inn)
    if not checked.valid:
        raise RuleError(Rule.FIELD_INVALID, field="inn", error=checked.error)
    if deal.client_id is not None:
        kpp, status = require("client", deal.client_id, "kpp, status")
        draft = ClientDraft("", inn=checked.normalized, kpp=str(kpp), status=ClientStatus(status))
        stop_duplicate(draft, deal.client_id)
    writes.set_client_inn(deal.client_id, checked.normalized)
    if deal.client_id is not None:
        refresh_client(deal.client_id)


def _enter(deal: DealCard, source: StageInfo, target: StageInfo, step: Move) -> None:
    """Write the new stage, the move, and what closing or reopening changes."""
    moment = now()
    columns: dict[str, object] = {"stage_id": target.id, "stage_since_at": moment}
    if target.kind is StageKind.OPEN and source.kind is not StageKind.OPEN:
        columns |= _reopened()
    elif target.kind is StageKind.LOST and step.lost is not None:
        columns |= _lost(source, step.lost, moment)
    elif target.kind is StageKind.WON:
        columns["closed_on"] = step.won_on or moment.astimezone().date()
    with permitted([Permit(DEAL_STAGE, deal.id, target.id)]):
        write_columns(deal, columns)
    StageMove.create(**_record(deal, source, target, step, moment))
    if step.lost is not None and step.lost.competitor.strip():
        note_competitor(deal.id, step.lost.competitor, step.lost.competitor_price_minor)
    if target.kind is StageKind.LOST:
        _give_up_steps(deal, step.lost.return_on if step.lost is not None else None)


def _give_up_steps(deal: DealCard, return_on: date | None) -> None:
    """What was planned in a lost deal is needed no more; the day to come back is."""
    back = None
    if return_on is not None:
        back = Activity.create(
            kind="call",
            subject=store_wording().return_to.format(title=deal.title),
            client=deal.client_id,
            due_on=return_on,
        )
    writes.cancel_planned(deal.id)
    if back is not None:
        touch("activity", int(back.id), None, deal_id=deal.id)


def _record(
    deal: DealCard, source: StageInfo, target: StageInfo, step: Move, moment: datetime
) -> dict[str, object]:
    """The row of the move: of a closing it keeps what was said, whatever comes later."""
    since = parse_moment(deal.stage_since_at)
    timed = source.kind is StageKind.OPEN
    made: dict[str, object] = {
        "deal": deal.id,
        "from_stage": source.id,
        "to_stage": target.id,
        "moved_at": moment,
        # A closed deal has no clock running: the days since its closing are nobody's.
        "seconds_before": max(0, int((moment - since).total_seconds())) if timed else 0,
        "comment": step.comment or step.won_reason,
        "close_was_on": deal.expected_close_on,
    }
    if target.kind is not StageKind.OPEN:
        made["amount_minor"] = deal.amount_minor
    if target.kind is StageKind.LOST and step.lost is not None:
        made |= {
            "comment": step.lost.comment.strip(),
            "lost_reason": step.lost.reason_id,
            "competitor": step.lost.competitor,
            "competitor_price_minor": step.lost.competitor_price_minor,
            "return_on": step.lost.return_on,
        }
    return made


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
    """The old closing stays with its move."""
    return {
        "lost_reason_id": None,
        "lost_comment": "",
        "lost_stage_id": None,
        "competitor_price_minor": None,
        "return_on": None,
        "won_reason": "",
        "closed_on": None,
    }


def task_day(task: TaskDraft, today: date) -> date:
    """The day a task of a stage falls on."""
    if not task.is_working:
        return today + timedelta(days=task.days)
    calendar = work_calendar()
    if not task.days:
        return calendar.next_working_day(today)
    return calendar.add_working_days(today, task.days)


def _plan_tasks(deal: DealCard, tasks: Iterable[TaskDraft]) -> None:
    """Plan the tasks of a stage; what is planned under the same words stays as it is."""
    today = now().astimezone().date()
    planned = writes.planned_subjects(deal.id)
    for task in tasks:
        if task.subject not in planned:
            plan_step(deal, PlannedStep(task.kind, task.subject, task_day(task, today)))


def plan_step(deal: DealCard, step: PlannedStep | None) -> None:
    """Plan a step of a deal inside an action."""
    if step is not None:
        Activity.create(
            kind=ActivityKind(step.kind).value,
            subject=step.subject,
            due_on=step.due_on,
            due_time=step.due_time,
            client=deal.client_id,
            deal=deal.id,
            contact=deal.contact_id,
        )


def existing(deal_id: int) -> DealCard:
    """The deal.

    Raises:
        RuleError: RECORD_GONE.
    """
    found = deal_cards.card(deal_id)
    if found is None:
        raise RuleError(Rule.RECORD_GONE)
    return found


def own_of(fields: Mapping[str, object]) -> dict[str, object]:
    """Values of fields of the user's own."""
    return {name: given for name, given in fields.items() if name.startswith(CUSTOM)}


def write_columns(
    deal: DealCard, columns: Mapping[str, object], own: Mapping[str, object] | None = None
) -> None:
    """Write columns of a deal inside an action; its revision and search text follow."""
    names = {
        name.removesuffix("_id") if name.endswith("_id") else name: given
        for name, given in columns.items()
    }
    Deal.update(rev=Deal.rev + 1, updated_at=now(), **names).where(Deal.id == deal.id).execute()
    if write_own(Entity.DEAL, deal.id, own or {}) or {"title", "client", "contact"} & set(names):
        refresh_deal(deal.id)
