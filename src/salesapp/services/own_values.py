"""Values of the user's own fields: written with the form of a record, or for many at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from salesapp.db import journal
from salesapp.db.fields import now
from salesapp.db.queries import fields as queries
from salesapp.db.queries.field_values import own_values
from salesapp.db.records import touch
from salesapp.db.writes import custom_fields as writes
from salesapp.domain.changes import Changes
from salesapp.domain.entities import Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.field_values import ValueRefusedError, checked
from salesapp.domain.fields import Field
from salesapp.domain.text import fold


def write_own(entity: Entity, record_id: int, values: Mapping[str, object]) -> bool:
    """Write values of one record inside an action; say whether any changed.

    The search text of the record is left to the caller.

    Raises:
        RuleError: FIELD_INVALID (facts `field`, `value`), RECORD_GONE for an unknown field.
    """
    known = {one.id: one for one in queries.own_fields(entity, archived=True)} if values else {}
    changed = False
    for code, value in values.items():
        field = known.get(code)
        if field is None:
            raise RuleError(Rule.RECORD_GONE, table="custom_field", id=code)
        changed |= bool(writes.write(field, {record_id: check_value(field, value)}))
    return changed


def set_values(entity: Entity, record_id: int, values: Mapping[str, object]) -> None:
    """Write values of one record inside an action, with its revision and search text.

    Raises:
        RuleError: as `write_own`.
    """
    if write_own(entity, record_id, values):
        touch(entity.value, record_id)
        writes.refresh(entity, [record_id])


def carry_own(entity: Entity, record_id: int, targets: Mapping[Entity, int]) -> None:
    """Give what a record holds to records made of it: to empty fields of one title and type."""
    fields = queries.own_fields(entity)
    held = own_values(entity, record_id, fields)
    by_name = {(fold(one.title), one.type): held[one.id] for one in fields if one.id in held}
    for target, target_id in targets.items() if by_name else ():
        own = queries.own_fields(target)
        known = own_values(target, target_id, own)
        found = {
            one.id: by_name[name]
            for one in own
            if (name := (fold(one.title), one.type)) in by_name and one.id not in known
        }
        if write_own(target, target_id, found):
            writes.refresh(target, [target_id])


def check_value(field: Field, value: object) -> object:
    """A value as the field may hold it: typed texts are read.

    Raises:
        RuleError: FIELD_INVALID (facts `field`, `value`).
    """
    today = now().astimezone().date()
    try:
        return checked(field.type, value, today, field.choices)
    except ValueRefusedError as error:
        raise RuleError(Rule.FIELD_INVALID, field=field.id, value=error.text) from error


def set_own(entity: Entity, record_ids: Sequence[int], code: str, value: object) -> Changes:
    """Let many records hold one value in a field (None: none), as one step of undo.

    Raises:
        RuleError: FIELD_INVALID (facts `field`, `value`), RECORD_GONE.
    """
    field = queries.field_of(entity, code)
    if field is None or not field.is_custom:
        raise RuleError(Rule.RECORD_GONE, table="custom_field", id=code)
    fresh = check_value(field, value)
    return write_many(field, dict.fromkeys(record_ids, fresh))


def write_many(field: Field, values: Mapping[int, object]) -> Changes:
    """Write checked values of many records into one field, as one step of undo."""
    table = field.entity.value
    with journal.action("custom.set", subject=field.title) as rec:
        changed = sorted(writes.write(field, values))
        for record_id in changed:
            touch(table, record_id)
        if field.is_text:
            writes.refresh(field.entity, changed)
        if len(values) == 1:
            rec.about(next(iter(values)))
    return rec.result()
