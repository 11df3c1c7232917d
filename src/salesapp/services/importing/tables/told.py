"""Properties of goods out of a table: of its group or of all goods, made where there is none."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, Final

from salesapp.db import bulk
from salesapp.db.models.catalogue import Attribute as Table
from salesapp.db.queries import attributes as queries
from salesapp.db.writes import attributes as writes
from salesapp.domain.attributes import NO, YES, Attribute, AttributeKind, Value, check_value
from salesapp.domain.errors import RuleError
from salesapp.domain.field_values import is_empty
from salesapp.domain.fields import ATTRIBUTE, FieldType
from salesapp.domain.money import parse_quantity
from salesapp.domain.table_imports import PROPERTY, ImportField, TableOptions
from salesapp.domain.text import fold
from salesapp.exchange.rows import Severity, Trouble
from salesapp.services.importing.tables.rows import Change, Note, Row, RowPlan

_KINDS: Final = {
    FieldType.NUMBER: AttributeKind.NUMBER,
    FieldType.CHOICE: AttributeKind.LIST,
    FieldType.FLAG: AttributeKind.FLAG,
}
_UNIT: Final = re.compile(r"(.+), ([^\s,]{1,8})")


class ToldValues:
    """Compares and collects what rows tell of the properties of their product's group."""

    def __init__(self, options: TableOptions, parents: Mapping[int, int | None]) -> None:
        self.fields = [
            one
            for one in options.own
            if one.id in options.mapping and one.id.startswith((ATTRIBUTE, PROPERTY))
        ]
        self._parents = parents
        self._of: defaultdict[int | None, dict[str, Attribute]] = defaultdict(dict)
        self._next = 0
        self._have: dict[int, dict[int, Value]] = {}
        self._decided: set[tuple[int, str]] = set()
        self._lately: set[tuple[int, str]] = set()
        """What the last batch decided: it is planned again when others wrote meanwhile."""
        self._batch: set[tuple[int, str]] = set()
        self._new: list[int] = []
        self._listed: dict[int, Attribute] = {}
        self._told: list[tuple[int, int, Value]] = []

    def ask_anew(self) -> None:
        """Read the properties there are; forget what the last batch would have made."""
        self._of.clear()
        for one in queries.every() if self.fields else ():
            self._of[one.category_id].setdefault(_key(one), one)
        self._next = bulk.next_id(Table)
        self._decided -= self._lately

    def load(self, ids: Sequence[int]) -> None:
        """Read what the goods tell."""
        if self.fields and ids:
            for product_id, told in queries.values(ids).items():
                self._have.setdefault(product_id, dict(told))

    def take(
        self, row: Row, record_id: int, category_id: int | None, plan: RowPlan, *, keeps: bool
    ) -> bool:
        """Take what differs; say whether anything did.

        The first row of a file that speaks of a property decides it.
        """
        before = len(self._told)
        for field in self.fields:
            given = row.values.get(field.id)
            if is_empty(given) or (record_id, field.id) in self._decided:
                continue
            self._decided.add((record_id, field.id))
            self._batch.add((record_id, field.id))
            self._take(field, given, (record_id, category_id), plan, keeps=keeps)
        return len(self._told) > before

    def _take(
        self,
        field: ImportField,
        given: object,
        product: tuple[int, int | None],
        plan: RowPlan,
        *,
        keeps: bool,
    ) -> None:
        record_id, category_id = product
        known = self._attribute(field, category_id)
        if known is None:
            plan.notes.append(
                Note(Trouble.NO_PROPERTY, Severity.WARNING, field.title, str(given)[:200])
            )
            return
        value = _value(known, given)
        if value is None:
            trouble = Trouble.NUMBER if known.kind is AttributeKind.NUMBER else Trouble.NOT_A_CHOICE
            plan.notes.append(Note(trouble, Severity.WARNING, field.title, str(given)[:200]))
            return
        have = self._have.setdefault(record_id, {})
        old = have.get(known.id)
        if value == old or (keeps and old is not None):
            return
        if known.kind is AttributeKind.LIST and value not in known.choices:
            known = self._lengthened(known, str(value))
        have[known.id] = value
        self._told.append((record_id, known.id, value))
        plan.changes.append(Change(field.id, _shown(known, old), _shown(known, value)))

    def _attribute(self, field: ImportField, category_id: int | None) -> Attribute | None:
        """The property of the group or of one above it; of another program's, a new one."""
        key = fold(field.title)
        for group in self._groups(category_id, named=field.id.startswith(ATTRIBUTE)):
            here = self._of[group]
            if field.id.startswith(ATTRIBUTE):
                number = int(field.id.removeprefix(ATTRIBUTE))
                found = next((one for one in here.values() if one.id == number), None)
            else:
                found = here.get(key) or next(
                    (one for one in here.values() if fold(one.name) == key), None
                )
            if found is not None:
                return found
        return None if field.id.startswith(ATTRIBUTE) else self._make(field, category_id)

    def _groups(self, category_id: int | None, *, named: bool) -> list[int | None]:
        """Where a property may be: the group, those above it, all goods; of no group, any."""
        if category_id is None:
            return [None, *(one for one in self._of if one is not None and named)]
        path: list[int | None] = []
        group: int | None = category_id
        while group is not None:
            path.append(group)
            group = self._parents.get(group)
        return [*path, None]

    def _make(self, field: ImportField, category_id: int | None) -> Attribute:
        kind = _KINDS.get(field.type, AttributeKind.TEXT)
        name, unit = " ".join(field.title.split()), ""
        if kind is AttributeKind.NUMBER and (parted := _UNIT.fullmatch(name)):
            name, unit = parted[1], parted[2]
        made = Attribute(
            self._next, 1, category_id, "", name, kind, unit, (), False, False, True  # noqa: FBT003 - as its columns stand
        )  # fmt: skip
        self._next += 1
        self._of[category_id][_key(made)] = made
        self._new.append(made.id)
        self._listed[made.id] = made
        return made

    def _lengthened(self, known: Attribute, choice: str) -> Attribute:
        longer = known._replace(choices=(*known.choices, choice))
        self._of[known.category_id][_key(known)] = longer
        self._listed[known.id] = longer
        return longer

    def write_before(self) -> set[int]:
        """Write the properties themselves, their groups are there; the groups written to."""
        made = [self._listed[one] for one in self._new]
        bulk.insert(Table, [_columns(one, place) for place, one in enumerate(made)])
        fresh = set(self._new)
        changed = {
            number: {"choices": json.dumps(one.choices, ensure_ascii=False)}
            for number, one in self._listed.items()
            if number not in fresh
        }
        bulk.update(Table, changed)
        return {one.category_id or 0 for one in self._listed.values()}

    def write(self) -> None:
        """Write what goods tell."""
        for product_id, attribute_id, value in self._told:
            writes.set_value(product_id, attribute_id, value)

    def settle(self) -> None:
        """The batch is done."""
        self._lately, self._batch = self._batch, set()
        self._have, self._told = {}, []
        self._new, self._listed = [], {}


def _key(one: Attribute) -> str:
    return fold(f"{one.name}, {one.unit}" if one.unit else one.name)


def _value(known: Attribute, given: object) -> Value | None:
    """What is told as the property holds it; None when it is no value of it."""
    if known.kind is AttributeKind.FLAG:
        if isinstance(given, bool):
            return YES if given else NO
        word = fold(str(given))
        return YES if word in ("да", "true", "yes") else NO if word in ("нет", "false") else None
    if known.kind is AttributeKind.NUMBER:
        found = given if isinstance(given, int) else parse_quantity(str(given))
        return found if found is None or not isinstance(found, bool) else None
    if known.kind is AttributeKind.LIST:
        same = {fold(one): one for one in known.choices}
        text = " ".join(str(given).split())
        return same.get(fold(text), text) or None
    try:
        return check_value(known, str(given)) or None
    except RuleError:
        return None


def _shown(known: Attribute, value: Value | None) -> object:
    return value == YES if known.kind is AttributeKind.FLAG and value is not None else value


def _columns(one: Attribute, place: int) -> dict[str, Any]:
    return {
        "id": one.id,
        "category_id": one.category_id,
        "name": one.name,
        "kind": one.kind.value,
        "unit": one.unit,
        "choices": json.dumps(one.choices, ensure_ascii=False),
        "position": 1_000 + place,
    }
