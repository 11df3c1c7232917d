"""What the user does with fields of their own: adding, changing, ordering, putting them aside."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from salesapp.db import journal
from salesapp.db.fields import now
from salesapp.db.models.custom_fields import CustomField
from salesapp.db.models.deals import StageGate
from salesapp.db.queries import fields as queries
from salesapp.db.records import bury, require, touch
from salesapp.db.writes import custom_fields as writes
from salesapp.db.writes import kept_filters
from salesapp.domain.changes import Changes
from salesapp.domain.custom_fields import Effect, FieldDraft, checked_draft, effect
from salesapp.domain.deals import Severity
from salesapp.domain.entities import Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.fields import Field, own_id


def create(entity: Entity, draft: FieldDraft) -> Changes:
    """Add a field to a kind of record, after those it has.

    Raises:
        RuleError: FIELD_REQUIRED, FIELD_INVALID, as `checked_draft` tells.
    """
    fresh = checked_draft(draft, _titles(entity))
    with journal.action("field.create", subject=fresh.title) as rec:
        made = CustomField.create(
            entity=entity.value, position=writes.next_position(entity), **_columns(fresh)
        )
        rec.about(int(made.id))
    return rec.result()


def check(entity: Entity, draft: FieldDraft, field_id: int | None = None) -> None:
    """Refuse what `create` or `update` would refuse of a draft."""
    checked_draft(draft, _titles(entity, field_id))


def preview(entity: Entity, field_id: int, draft: FieldDraft) -> Effect:
    """What `update` would do to the values the field holds; nothing is written."""
    field = _field(entity, field_id)
    if draft.kind is field.type and draft.choices == field.choices and not draft.renamed:
        return Effect(held=queries.holders(field_id), kept=queries.holders(field_id))
    values = writes.values_of(field)
    return effect(values, field.type, field.choices, draft, now().astimezone().date())[0]


def update(entity: Entity, field_id: int, draft: FieldDraft) -> Changes:
    """Change a field; values are read as the new type, renamed entries are renamed in them.

    Saved lists and conditions of stages ask for the renamed entries, too.

    Values that cannot be read go, as `preview` has told; undo brings them back.

    Raises:
        RuleError: as `create`; RECORD_GONE.
    """
    field = _field(entity, field_id)
    fresh = checked_draft(draft, _titles(entity, field_id))
    with journal.action("field.update", subject=fresh.title) as rec:
        rec.about(field_id)
        _rewrite(field, fresh)
        touch("custom_field", field_id, None, **_columns(fresh))
    return rec.result()


def move(entity: Entity, field_id: int, place: int) -> Changes:
    """Put a field at another place among those in use (0 is the first)."""
    field = _field(entity, field_id)
    order = [one.custom_id for one in queries.own_fields(entity)]
    if field_id not in order:
        raise RuleError(Rule.RECORD_GONE, table="custom_field", id=field_id)
    order.remove(field_id)
    order.insert(max(0, place), field_id)
    with journal.action("field.move", subject=field.title) as rec:
        rec.about(field_id)
        for position, one in enumerate(order, 1):
            (known,) = require("custom_field", one, "position")
            if known != position:
                touch("custom_field", one, position=position)
    return rec.result()


def archive(entity: Entity, field_id: int) -> Changes:
    """Ask for a field no more: its values stay, no stage demands it."""
    field = _field(entity, field_id)
    with journal.action("field.archive", subject=field.title) as rec:
        rec.about(field_id)
        _write_gates(field_id, {})
        touch("custom_field", field_id, is_archived=True)
    return rec.result()


def restore(entity: Entity, field_id: int) -> Changes:
    """Ask for a field again, after those in use."""
    field = _field(entity, field_id)
    with journal.action("field.restore", subject=field.title) as rec:
        rec.about(field_id)
        touch("custom_field", field_id, is_archived=False, position=writes.next_position(entity))
    return rec.result()


def delete(entity: Entity, field_id: int) -> Changes:
    """Delete a field with everything it holds; undo brings both back."""
    field = _field(entity, field_id)
    with journal.action("field.delete", subject=field.title) as rec:
        rec.about(field_id)
        holders = sorted(writes.values_of(field))
        writes.clear(field_id)
        _write_gates(field_id, {})
        bury("custom_field", field_id)
        if field.is_text:
            writes.refresh(entity, holders)
    return rec.result()


def set_gates(field_id: int, demands: Mapping[int, Severity]) -> Changes:
    """Let stages demand a field of deals; stages left out demand it no more."""
    field = _field(Entity.DEAL, field_id)
    with journal.action("field.gates", subject=field.title) as rec:
        rec.about(field_id)
        _write_gates(field_id, demands)
    return rec.result()


def save(
    entity: Entity, field_id: int | None, draft: FieldDraft, demands: Mapping[int, Severity]
) -> Changes:
    """Add or change a field together with the stages that demand it, as one step of undo."""
    name = "field.create" if field_id is None else "field.update"
    with journal.action(name, subject=" ".join(draft.title.split())) as rec:
        if field_id is None:
            create(entity, draft)
            field_id = rec.subject_id
        else:
            update(entity, field_id, draft)
        if entity is Entity.DEAL and field_id is not None:
            _write_gates(field_id, demands)
    return rec.result()


def _rewrite(field: Field, fresh: FieldDraft) -> None:
    if fresh.kind is field.type and not fresh.renamed:
        return
    values = writes.values_of(field)
    today = now().astimezone().date()
    _told, becoming = effect(values, field.type, field.choices, fresh, today)
    # The old rows go by the old type, the new ones come by the new one.
    shaped = Field(field.entity, field.id, fresh.kind, choices=fresh.choices)
    changed = writes.write(shaped, becoming)
    kept_filters.rename_entries(field.id, fresh.renamed)
    if field.is_text or shaped.is_text:
        # The words of the search are read by the kind the field then has.
        CustomField.update(kind=fresh.kind.value).where(CustomField.id == field.custom_id).execute()
        writes.refresh(field.entity, sorted(changed or becoming))


def _write_gates(field_id: int, demands: Mapping[int, Severity]) -> None:
    known = queries.gates_of(own_id(field_id))
    for stage_id, severity in demands.items():
        if stage_id not in known:
            StageGate.create(
                stage=stage_id,
                field=own_id(field_id),
                severity=severity.value,
                position=writes.next_gate(stage_id),
            )
        elif known[stage_id] != severity:
            writes.set_severity(own_id(field_id), stage_id, severity.value)
    writes.drop_gates(own_id(field_id), [one for one in known if one not in demands])


def _field(entity: Entity, field_id: int) -> Field:
    found = queries.field_of(entity, own_id(field_id))
    if found is None:
        raise RuleError(Rule.RECORD_GONE, table="custom_field", id=field_id)
    return found


def _titles(entity: Entity, except_id: int | None = None) -> Sequence[str]:
    known = queries.own_fields(entity, archived=True)
    return [one.title for one in known if one.custom_id != except_id]


def _columns(draft: FieldDraft) -> dict[str, object]:
    return {
        "title": draft.title,
        "kind": draft.kind.value,
        "choices": json.dumps(list(draft.choices), ensure_ascii=False),
        "hint": draft.hint,
    }
