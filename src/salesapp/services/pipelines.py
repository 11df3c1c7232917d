"""What the user does with pipelines: makes, names, orders and puts them aside; their stages."""

from __future__ import annotations

from collections.abc import Callable
from uuid import uuid4

from salesapp.db import journal
from salesapp.db.fields import now
from salesapp.db.models.deals import Pipeline, Stage, StageGate, StageTask
from salesapp.db.queries import deal_cards, gate_conditions
from salesapp.db.queries import pipelines as queries
from salesapp.db.queries.pipelines import StageSetup
from salesapp.db.queries.wording import store_wording
from salesapp.db.records import require, touch
from salesapp.db.writes import pipelines as writes
from salesapp.domain.changes import Changes
from salesapp.domain.deals import CONDITION, Severity, StageKind, TaskDraft, missing
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.filters import Group, cleaned, filter_text
from salesapp.domain.pipelines import (
    MOST_DAYS,
    NEW_STAGES,
    Place,
    StageDraft,
    check_whole,
    checked,
    moved,
)
from salesapp.services.moves import Move, move


def create(name: str, copy_of: int | None = None) -> Changes:
    """Make a pipeline, with the stages of another one or with four usual ones.

    Raises:
        RuleError: FIELD_REQUIRED (`name`), RECORD_GONE.
    """
    title = _title(name)
    with journal.action("pipeline.create", title) as recording:
        place = writes.next_place("pipeline", "deleted_at", None)
        made = int(Pipeline.create(name=title, position=place).id)
        if copy_of is None:
            names = store_wording().new_stages
            for position, (kind, chance, days) in enumerate(NEW_STAGES):
                stage = names[position]
                draft = StageDraft(stage, kind, chance, days)
                _make_stage(made, draft, position, kind.value if kind is not StageKind.OPEN else "")
        else:
            require("pipeline", copy_of)
            for known in queries.stages(copy_of):
                _copy_stage(made, known)
        recording.about(made)
    return recording.result()


def rename(pipeline_id: int, name: str) -> Changes:
    """Give a pipeline another name.

    Raises:
        RuleError: FIELD_REQUIRED (`name`), RECORD_GONE.
    """
    title = _title(name)
    with journal.action("pipeline.rename", title) as recording:
        touch("pipeline", pipeline_id, None, name=title)
        recording.about(pipeline_id)
    return recording.result()


def reorder(pipeline_id: int, place: int) -> Changes:
    """Give a pipeline another place among those in use."""
    (name,) = require("pipeline", pipeline_id, "name")
    order = [found for found, _name in queries.names() if found != pipeline_id]
    order.insert(max(0, min(place, len(order))), pipeline_id)
    with journal.action("pipeline.order", str(name)) as recording:
        writes.put_in_order("pipeline", order, now())
        recording.about(pipeline_id)
    return recording.result()


def archive(pipeline_id: int) -> Changes:
    """Put a pipeline aside: no deal begins there any more; closed ones stay in lists and reports.

    Raises:
        RuleError: PIPELINE_HAS_DEALS (`count`) while deals are open, PIPELINE_IS_LAST.
    """
    known = next((one for one in queries.pipelines() if one.id == pipeline_id), None)
    if known is None:
        raise RuleError(Rule.RECORD_GONE)
    if known.deals:
        raise RuleError(Rule.PIPELINE_HAS_DEALS, count=known.deals)
    if [found for found, _name in queries.names()] == [pipeline_id]:
        raise RuleError(Rule.PIPELINE_IS_LAST)
    with journal.action("pipeline.archive", known.name) as recording:
        touch("pipeline", pipeline_id, None, is_archived=True)
        recording.about(pipeline_id)
    return recording.result()


def restore(pipeline_id: int) -> Changes:
    """Use a pipeline again."""
    (name,) = require("pipeline", pipeline_id, "name")
    with journal.action("pipeline.restore", str(name)) as recording:
        touch("pipeline", pipeline_id, None, is_archived=False)
        recording.about(pipeline_id)
    return recording.result()


def add_stage(pipeline_id: int, draft: StageDraft, place: int | None = None) -> Changes:
    """Add a stage, after the last open one unless a place is given.

    Raises:
        RuleError: FIELD_REQUIRED (`name`), FIELD_INVALID.
    """
    good = checked(draft)
    require("pipeline", pipeline_id)
    with journal.action("stage.create", good.name) as recording:
        known = queries.stages(pipeline_id)
        made = _make_stage(pipeline_id, good, len(known))
        places = [Place(one.id, StageKind(one.kind)) for one in known]
        at = len(known) if place is None else place
        order = moved([*places, Place(made, good.kind)], made, at)
        writes.put_in_order("stage", order, now())
        recording.about(made)
    return recording.result()


def update_stage(stage_id: int, draft: StageDraft) -> Changes:
    """Change name, kind, probability, days or guidance of a stage.

    Raises:
        RuleError: FIELD_REQUIRED, FIELD_INVALID; STAGE_HAS_DEALS for another kind under deals;
            STAGE_KIND_NEEDED when the pipeline would lack a kind.
    """
    good = checked(draft)
    known = _stage(stage_id)
    with journal.action("stage.update", good.name) as recording:
        if good.kind != known.kind:
            if known.deals or queries.binned_on(stage_id):
                raise RuleError(Rule.STAGE_HAS_DEALS, count=known.deals)
            others = [one for one in queries.stages(known.pipeline_id) if one.id != stage_id]
            check_whole([*(StageKind(one.kind) for one in others), good.kind])
        touch(
            "stage",
            stage_id,
            None,
            name=good.name,
            kind=good.kind.value,
            probability_bp=good.probability_bp,
            max_days=good.max_days,
            guidance=good.guidance,
        )
        _order(known.pipeline_id, stage_id, known.position)
        recording.about(stage_id)
    return recording.result()


def move_stage(stage_id: int, place: int) -> Changes:
    """Give a stage another place; won and lost stages stay behind the open ones."""
    known = _stage(stage_id)
    with journal.action("stage.order", known.name) as recording:
        _order(known.pipeline_id, stage_id, place)
        recording.about(stage_id)
    return recording.result()


def remove_stage(
    stage_id: int, into: int | None = None, tell: Callable[[int, int], None] | None = None
) -> Changes:
    """Take a stage out; its deals go to another one, through its gate where they go forward.

    Args:
        stage_id: The stage to remove.
        into: Where its deals go; needed when there are any.
        tell: Called with deals moved and deals in all.

    Raises:
        RuleError: STAGE_HAS_DEALS (`count`) without `into`; STAGE_DEALS_HELD (`count`) when the
            gate of `into` holds some; STAGE_KIND_NEEDED for the last stage of a kind.
    """
    known = _stage(stage_id)
    others = [one for one in queries.stages(known.pipeline_id) if one.id != stage_id]
    check_whole([StageKind(one.kind) for one in others])
    deals = queries.deals_on(stage_id)
    if (deals or queries.binned_on(stage_id)) and into is None:
        raise RuleError(Rule.STAGE_HAS_DEALS, count=len(deals))
    with journal.action("stage.remove", known.name) as recording:
        comment = store_wording().stage_removed.format(name=known.name)
        if into is not None:
            _empty(known, deals, into, comment, tell)
            writes.move_binned(stage_id, into, now(), comment)
        touch("stage", stage_id, None, deleted_at=now())
        recording.about(stage_id)
    return recording.result()


def _empty(
    known: StageSetup,
    deals: list[int],
    into: int,
    comment: str,
    tell: Callable[[int, int], None] | None,
) -> None:
    target = _stage(into)
    if known.kind != StageKind.OPEN and target.kind != known.kind:
        raise RuleError(Rule.FIELD_INVALID, field="stage_id")
    if known.kind != StageKind.OPEN:
        # Closed stays closed, with all that was said then: only the name of it changes.
        writes.move_closed(deals, known.id, into, now(), comment)
        return
    held = 0
    for place, deal_id in enumerate(deals):
        if tell is not None and place % 50 == 0:
            tell(place, len(deals))
        try:
            move(Move(deal_id, into, comment=comment))
        except RuleError:
            held += 1
    if held:
        raise RuleError(Rule.STAGE_DEALS_HELD, count=held)


def set_gate(stage_id: int, field: str, severity: Severity | None) -> Changes:
    """Let a stage demand a field strictly, mildly, or no more."""
    known = _stage(stage_id)
    with journal.action("stage.gate", known.name) as recording:
        if severity is None:
            writes.drop_gate(stage_id, field)
        else:
            writes.set_gate(stage_id, field, severity.value)
        recording.about(stage_id)
    return recording.result()


def set_condition(
    stage_id: int, group: Group, severity: Severity, code: str | None = None
) -> Changes:
    """Let a stage demand that a deal passes a filter; `code` names the condition to change.

    `set_gate` makes it strict or mild, or takes it away, as any demand.

    Raises:
        RuleError: FIELD_REQUIRED (`condition`) for one that asks nothing, RECORD_GONE.
    """
    known = _stage(stage_id)
    asked = cleaned(group, gate_conditions.askable())
    if not asked:
        raise RuleError(Rule.FIELD_REQUIRED, field="condition")
    with journal.action("stage.gate", known.name) as recording:
        name = code or _condition_code()
        writes.set_gate(stage_id, name, severity.value)
        writes.set_condition(stage_id, name, filter_text(asked))
        recording.about(stage_id)
    return recording.result()


def save_task(stage_id: int, draft: TaskDraft, task_id: int | None = None) -> Changes:
    """Add or change a task that is planned when a deal enters the stage.

    Raises:
        RuleError: FIELD_REQUIRED (`subject`), FIELD_INVALID (`days`).
    """
    known = _stage(stage_id)
    subject = " ".join(draft.subject.split())
    if not subject:
        raise RuleError(Rule.FIELD_REQUIRED, field="subject")
    if not 0 <= draft.days <= MOST_DAYS:
        raise RuleError(Rule.FIELD_INVALID, field="days", value=draft.days)
    columns = {
        "kind": draft.kind,
        "subject": subject,
        "days": draft.days,
        "is_working": draft.is_working,
    }
    with journal.action("stage.task", known.name) as recording:
        if task_id is None:
            place = writes.next_place("stage_task", "stage_id", stage_id)
            StageTask.create(stage=stage_id, position=place, **columns)
        else:
            StageTask.update(**columns).where(StageTask.id == task_id).execute()
        recording.about(stage_id)
    return recording.result()


def move_task(stage_id: int, task_id: int, place: int) -> Changes:
    """Give a task of a stage another place."""
    known = _stage(stage_id)
    order = [one.id for one in queries.task_rows(stage_id) if one.id != task_id]
    order.insert(max(0, min(place, len(order))), task_id)
    with journal.action("stage.task", known.name) as recording:
        writes.put_tasks_in_order(order)
        recording.about(stage_id)
    return recording.result()


def remove_task(stage_id: int, task_id: int) -> Changes:
    """Plan a task no more; what is planned stays."""
    known = _stage(stage_id)
    with journal.action("stage.task", known.name) as recording:
        StageTask.delete().where(StageTask.id == task_id).execute()
        recording.about(stage_id)
    return recording.result()


def lacking(stage_id: int, tell: Callable[[int, int], None] | None = None) -> list[int]:
    """Deals on the stage that would not pass its gate today; `tell` hears how far it is."""
    stage = deal_cards.stage_info(stage_id)
    found = []
    every = queries.deals_on(stage_id) if stage is not None else []
    for place, deal_id in enumerate(every):
        if tell is not None and place % 50 == 0:
            tell(place, len(every))
        deal = deal_cards.card(deal_id)
        if deal is None or stage is None:
            continue
        if missing(stage.gates, deal_cards.gate_values(deal, stage.gates), Severity.BLOCK):
            found.append(deal_id)
    return found


def _condition_code() -> str:
    return f"{CONDITION}{uuid4().hex[:12]}"


def _title(name: str) -> str:
    title = " ".join(name.split())
    if not title:
        raise RuleError(Rule.FIELD_REQUIRED, field="name")
    return title


def _stage(stage_id: int) -> StageSetup:
    pipeline_id = queries.pipeline_of(stage_id)
    for one in queries.stages(pipeline_id) if pipeline_id is not None else []:
        if one.id == stage_id:
            return one
    raise RuleError(Rule.RECORD_GONE)


def _order(pipeline_id: int, stage_id: int, place: int) -> None:
    places = [Place(one.id, StageKind(one.kind)) for one in queries.stages(pipeline_id)]
    writes.put_in_order("stage", moved(places, stage_id, place), now())


def _make_stage(pipeline_id: int, draft: StageDraft, position: int, code: str = "") -> int:
    made = Stage.create(
        pipeline=pipeline_id,
        code=code or f"stage-{uuid4().hex[:8]}",
        name=draft.name,
        kind=draft.kind.value,
        position=position,
        probability_bp=draft.probability_bp,
        max_days=draft.max_days,
        guidance=draft.guidance,
    )
    return int(made.id)


def _copy_stage(pipeline_id: int, known: StageSetup) -> None:
    """The codes go along: what follows a sent offer knows its stage in every pipeline."""
    draft = StageDraft(
        known.name, StageKind(known.kind), known.probability_bp, known.max_days, known.guidance
    )
    made = _make_stage(pipeline_id, draft, known.position, known.code)
    asked = queries.conditions(known.id)
    for place, (field, severity) in enumerate(queries.gates(known.id).items()):
        StageGate.create(
            stage=made,
            field=_condition_code() if field in asked else field,
            severity=severity,
            position=place,
            condition=asked.get(field, ""),
        )
    for place, task in enumerate(queries.tasks(known.id)):
        StageTask.create(stage=made, position=place, **task._asdict())
