"""Writes values of many records as one step of undo; what a rule refuses is left out and told.

The preview is the same run, rolled back at its end: it cannot promise what the writing refuses.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from salesapp.db import journal
from salesapp.db.connection import database
from salesapp.db.fields import now
from salesapp.db.queries import fields as field_queries
from salesapp.db.queries import links
from salesapp.db.queries.field_values import field_values
from salesapp.db.records import touch
from salesapp.db.writes import editing as writes
from salesapp.db.writes.custom_fields import refresh
from salesapp.domain.changes import Changes
from salesapp.domain.clients import Category
from salesapp.domain.edits import Edit, Op, Outcome, Refused, Wanted, applied, same
from salesapp.domain.entities import Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.field_values import ValueRefusedError, checked, parse_ways
from salesapp.domain.fields import ATTRIBUTE, CUSTOM, Field, FieldType
from salesapp.domain.jobs import JobControl, Silent
from salesapp.domain.tags import tag_key
from salesapp.services import attributes, tags
from salesapp.services.editing.clients import change as change_client
from salesapp.services.editing.editable import TAGS, editable_fields
from salesapp.services.editing.others import (
    change_contact,
    change_deal,
    change_lead,
    change_product,
)
from salesapp.services.own_values import write_own

BLOCK: Final = 250
MANY: Final = 500
"""From so many records on, plain columns are written by one statement for a block."""
_BLOCK_OF_MANY: Final = 5_000
_CHANGE: Final[dict[Entity, Callable[[int, Mapping[str, object]], None]]] = {
    Entity.CLIENT: change_client,
    Entity.CONTACT: change_contact,
    Entity.PRODUCT: change_product,
    Entity.LEAD: change_lead,
    Entity.DEAL: change_deal,
}
_OF_DUPLICATES: Final = frozenset({"inn", "kpp", "ogrn", "kind"})
_NAME: Final = {Entity.LEAD: "title", Entity.DEAL: "title"}


class Done(NamedTuple):
    """What a run did: the outcome, and what it touched (nothing after a preview)."""

    outcome: Outcome
    changes: Changes


class PreviewEnd(Exception):  # noqa: N818 - it ends a preview, nothing went wrong
    """Roll back: it was only asked what would happen."""


def set_cell(entity: Entity, record_id: int, field: Field, value: object) -> Changes:
    """Write one value of one record.

    Raises:
        RuleError: what the rules of the record say.
    """

    def plan(block: Sequence[int], _held: Wanted) -> Wanted:
        return {block[0]: {field.id: value}}

    done = _run(_Task("list.cell", entity, [record_id], [field], plan))
    for refused in done.outcome.refused:
        raise refused.error
    return done.changes


def write_block(
    entity: Entity, wanted: Wanted, control: JobControl | None = None, *, preview: bool = False
) -> Done:
    """Write values by record and field, as one step of undo."""
    codes = {code for values in wanted.values() for code in values}
    fields = [one for one in editable_fields(entity) if one.id in codes]

    def plan(block: Sequence[int], _held: Wanted) -> Wanted:
        return {record_id: wanted[record_id] for record_id in block}

    task = _Task("list.paste", entity, list(wanted), fields, plan)
    return _run(task, control, preview=preview)


def apply_edits(
    entity: Entity,
    ids: Sequence[int],
    edits: Sequence[Edit],
    control: JobControl | None = None,
    *,
    preview: bool = False,
) -> Done:
    """Change fields of many records in the same way, as one step of undo.

    Raises:
        RuleError: FIELD_INVALID when a value is none of its field.
    """
    edits = [_checked(edit) for edit in edits]
    plain = writes.PLAIN.get(entity, frozenset())
    simple = all(one.op in (Op.SET, Op.CLEAR) and one.field.id in plain for one in edits)
    if simple and len(ids) >= MANY:
        return _run_plain(entity, ids, edits, control or Silent(), preview=preview)

    def plan(block: Sequence[int], held: Wanted) -> Wanted:
        return {
            record_id: {
                one.field.id: applied(one, held.get(record_id, {}).get(one.field.id))
                for one in edits
            }
            for record_id in block
        }

    fields = [one.field for one in edits]
    return _run(_Task("list.bulk", entity, ids, fields, plan), control, preview=preview)


def _checked(edit: Edit) -> Edit:
    field = edit.field
    if edit.op is Op.REPLACE or field.type is FieldType.RECORD:
        return edit
    today = now().astimezone().date()
    try:
        if field.is_ways and isinstance(edit.value, str):
            value = parse_ways(field.type, edit.value, today)
        else:
            value = checked(field.type, edit.value, today, field.choices)
    except ValueRefusedError as error:
        raise RuleError(Rule.FIELD_INVALID, field=field.id, value=error.text) from error
    if field.id == "category" and field.entity is Entity.CLIENT and value not in (None, *Category):
        raise RuleError(Rule.FIELD_INVALID, field="category", value=value)
    return Edit(field, edit.op, value, edit.find)


class _Task(NamedTuple):
    """Which records get what: `plan` tells the values of a block out of those it holds."""

    action: str
    entity: Entity
    ids: Sequence[int]
    fields: Sequence[Field]
    plan: Callable[[Sequence[int], Wanted], Wanted]


def _run(task: _Task, control: JobControl | None = None, *, preview: bool = False) -> Done:
    action, entity, ids, fields, plan = task
    tally = _Tally(entity)
    total = len(ids)
    changes = Changes()
    try:
        with journal.action(action, subject=str(total)) as rec:
            for start, block in _blocks(ids, BLOCK):
                if control is not None:
                    control.step(start, total)
                held = _held(entity, block, fields)
                wanted = plan(block, held)
                for record_id in block:
                    tally.write(record_id, wanted.get(record_id, {}), held[record_id])
            tally.settle(preview=preview)
            if total == 1:
                rec.subject = tally.name(ids[0])
                rec.about(ids[0])
        changes = rec.result()
    except PreviewEnd:
        pass
    return Done(tally.outcome(), changes)


def _run_plain(
    entity: Entity,
    ids: Sequence[int],
    edits: Sequence[Edit],
    control: JobControl,
    *,
    preview: bool,
) -> Done:
    """Plain columns of many records: a statement for each block of them."""
    columns = {one.field.id: None if one.op is Op.CLEAR else one.value for one in edits}
    found = changed = 0
    total = len(ids)
    if preview:
        for start, block in _blocks(ids, _BLOCK_OF_MANY):
            control.step(start, total)
            here, differs = writes.count_many(entity, block, columns)
            found, changed = found + here, changed + differs
        return Done(_plain_outcome(changed, found, len(edits)), Changes())
    with journal.action("list.bulk", subject=str(total)) as rec:
        for start, block in _blocks(ids, _BLOCK_OF_MANY):
            control.step(start, total)
            found += writes.count_many(entity, block, columns)[0]
            changed += writes.set_many(entity, block, columns)
    touched = rec.result()
    if changed > MANY:
        touched = Changes.all()
    return Done(_plain_outcome(changed, found, len(edits)), touched)


def _plain_outcome(changed: int, found: int, fields: int) -> Outcome:
    return Outcome(changed, changed * fields, found - changed)


class _Tally:
    """Writes record by record and counts."""

    def __init__(self, entity: Entity) -> None:
        self._entity = entity
        self.changed = self.cells = self.same = 0
        self._refused: list[Refused] = []

    def write(
        self, record_id: int, wanted: Mapping[str, object], held: Mapping[str, object]
    ) -> None:
        """Write what differs; what a rule refuses is left out, the rest is tried again."""
        left = {
            code: value for code, value in wanted.items() if not _same(code, held.get(code), value)
        }
        if not left:
            self.same += 1
        while left:
            try:
                with database.atomic():
                    self._write(record_id, left)
            except RuleError as error:
                guilty = _guilty(self._entity, error, left)
                self._refused += [Refused(record_id, "", code, error) for code in guilty]
                left = {} if guilty == [""] else _without(left, guilty)
            else:
                self.changed += 1
                self.cells += len(left)
                return

    def _write(self, record_id: int, values: Mapping[str, object]) -> None:
        hung = values.get(TAGS)
        own = {code: value for code, value in values.items() if code.startswith(CUSTOM)}
        told = {code: value for code, value in values.items() if code.startswith(ATTRIBUTE)}
        apart = {TAGS, *own, *told}
        rest = {code: value for code, value in values.items() if code not in apart}
        if TAGS in values:
            _hang(self._entity, record_id, hung if isinstance(hung, tuple) else ())
        if own:
            write_own(self._entity, record_id, own)
            touch(self._entity.value, record_id)
            refresh(self._entity, [record_id])
        if told:
            numbers = {int(code.removeprefix(ATTRIBUTE)): told[code] for code in told}
            attributes.write(record_id, numbers)
        if rest:
            _CHANGE[self._entity](record_id, rest)

    def settle(self, *, preview: bool) -> None:
        """End without a trace what was only asked, or changed nothing."""
        if preview or not self.changed:
            raise PreviewEnd

    def name(self, record_id: int) -> str:
        """What a record is called."""
        return names_of(self._entity, [record_id]).get(record_id, "")

    def outcome(self) -> Outcome:
        """The counts, with the names of what was refused."""
        refused = named(self._entity, self._refused)
        return Outcome(self.changed, self.cells, self.same, refused)


def names_of(entity: Entity, ids: Sequence[int]) -> dict[int, str]:
    """What records are called."""
    field = Field(entity, _NAME.get(entity, "name"), FieldType.TEXT)
    found = field_values(entity, ids, [field], now().date()) if ids else {}
    return {one: str(values.get(field.id, "")) for one, values in found.items()}


def named(entity: Entity, refused: Sequence[Refused]) -> tuple[Refused, ...]:
    """Refusals with the names of their records."""
    names = names_of(entity, sorted({one.record_id for one in refused}))
    return tuple(one._replace(name=names.get(one.record_id, "")) for one in refused)


def _without(values: Mapping[str, object], codes: Sequence[str]) -> dict[str, object]:
    return {code: value for code, value in values.items() if code not in codes}


def _guilty(entity: Entity, error: RuleError, values: Mapping[str, object]) -> list[str]:
    """The fields a refusal is about; an empty code: the whole record."""
    if error.rule is Rule.DUPLICATE_CLIENT:
        return sorted(_OF_DUPLICATES & values.keys()) or [""]
    named = str(error.facts.get("field", ""))
    named = {"tag": TAGS, "category_id": "category"}.get(named, named)
    if named in values:
        return [named]
    # A field of the user's own is named by its title.
    own = {one.title: one.id for one in field_queries.own_fields(entity)}
    return [own[named]] if own.get(named) in values else [""]


def _held(entity: Entity, block: Sequence[int], fields: Sequence[Field]) -> dict[int, Values]:
    today = now().astimezone().date()
    real = [one for one in fields if one.id != TAGS]
    held = field_values(entity, block, real, today)
    if len(real) < len(fields):
        for record_id, hung in links.tags_of_many(entity, block).items():
            held[record_id][TAGS] = tuple(sorted(one.name for one in hung)) or None
    return held


Values = dict[str, object]


def _hang(entity: Entity, record_id: int, wanted: Sequence[str]) -> None:
    """Let a record carry exactly these tags, in whatever letters they are typed."""
    hung = {tag_key(one.name): one.id for one in links.tags(entity, record_id)}
    told = {tag_key(name): name for name in wanted}
    for key, name in told.items():
        if key not in hung:
            tags.add(entity, [record_id], name)
    for key, tag_id in hung.items():
        if key not in told:
            tags.remove(entity, [record_id], tag_id)


def _same(code: str, held: object, fresh: object) -> bool:
    """Whether a change changes nothing; a tag is the same in any letters."""
    if code == TAGS and isinstance(held, tuple) and isinstance(fresh, tuple):
        return {tag_key(str(one)) for one in held} == {tag_key(str(one)) for one in fresh}
    return same(held, fresh)


def _blocks(ids: Sequence[int], size: int) -> Iterator[tuple[int, list[int]]]:
    for start in range(0, len(ids), size):
        yield start, list(ids[start : start + size])
