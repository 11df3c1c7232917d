"""Values of fields of many records, read in blocks: one statement per kind of source."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Final

from salesapp.db.connection import rows
from salesapp.db.fields import parse_moment
from salesapp.db.queries.field_sql import TAG_SIGN, field_sql
from salesapp.domain.currencies import ROUBLE
from salesapp.domain.entities import Entity
from salesapp.domain.field_values import Ref, loaded
from salesapp.domain.fields import Field, FieldType

Values = dict[str, object]
"""Values by id of the field; a field without a value is left out."""

_IDS: Final = "(SELECT value FROM json_each(?))"
_OWN: Final = f"""
SELECT field_id, record_id, text_value, int_value FROM custom_value
WHERE field_id IN {_IDS} AND record_id IN {_IDS}
"""  # noqa: S608 - constants
_NAMES: Final = {
    Entity.CLIENT: "name",
    Entity.CONTACT: "name",
    Entity.PRODUCT: "name",
    Entity.CATEGORY: "name",
    Entity.STAGE: "name",
    Entity.DEAL: "title",
    Entity.LEAD: "title",
}
_POINTS: Final = {"phone": "phone", "email": "email", "site": "site"}
_REACHED: Final = (Entity.CLIENT, Entity.CONTACT)


_CURRENCIES: Final = {
    entity: f"SELECT id, currency FROM {entity} WHERE currency <> '{ROUBLE}' AND id IN {_IDS}"  # noqa: S608 - constants
    for entity in (Entity.PRODUCT, Entity.LEAD, Entity.DEAL)
}
"""Records whose sums are in a currency of their own."""


def currencies_of(entity: Entity, ids: Iterable[int]) -> dict[int, str]:
    """The currencies of those records whose sums are not in roubles."""
    sql = _CURRENCIES.get(entity)
    if sql is None:
        return {}
    found = rows(sql, json.dumps([int(one) for one in ids]))
    return {int(record_id): str(currency) for record_id, currency in found}


def field_values(
    entity: Entity, ids: Sequence[int], fields: Iterable[Field], today: date
) -> dict[int, Values]:
    """What the records hold in the fields: a dictionary for every id, unknown ids have nothing.

    Types are those of `domain.field_values`; a RECORD is a `Ref`. Phones, e-mails and sites of
    clients and people are all told, joined by commas.
    """
    fields = tuple(fields)
    asked = json.dumps([int(one) for one in ids])
    found: dict[int, Values] = {int(one): {} for one in ids}
    own = [one for one in fields if one.is_custom]
    built_in = [one for one in fields if not one.is_custom]
    points = [one for one in built_in if entity in _REACHED and one.id in _POINTS]
    columns = [one for one in built_in if one not in points]
    if columns:
        _read_columns(entity, asked, columns, found, today)
    if points:
        _read_points(entity, asked, points, found)
    if own:
        _read_own(asked, own, found)
    return found


def own_values(entity: Entity, record_id: int, fields: Sequence[Field]) -> Values:
    """What one record holds in fields of the user's own."""
    found: dict[int, Values] = {record_id: {}}
    own = [one for one in fields if one.is_custom and one.entity is entity]
    if own:
        _read_own(json.dumps([record_id]), own, found)
    return found[record_id]


def _read_columns(
    entity: Entity, asked: str, fields: Sequence[Field], found: dict[int, Values], today: date
) -> None:
    table = entity.value
    told = [field_sql(one, today).value for one in fields]
    sql = f"SELECT {table}.id, {', '.join(told)} FROM {table} WHERE {table}.id IN {_IDS}"  # noqa: S608 - names of ours
    linked: dict[Entity, set[int]] = defaultdict(set)
    for record_id, *cells in rows(sql, asked):
        for field, cell in zip(fields, cells, strict=True):
            value = _python(field, cell)
            if value is not None:
                found[record_id][field.id] = value
                if field.type is FieldType.RECORD and field.target is not None:
                    linked[field.target].add(int(cell))
    names = {target: _names(target, ids) for target, ids in linked.items()}
    for field in fields:
        if field.type is FieldType.RECORD and field.target in names:
            for values in found.values():
                if (number := values.get(field.id)) is not None:
                    values[field.id] = Ref(int(str(number)), names[field.target].get(number, ""))


def _names(target: Entity, ids: Iterable[int]) -> dict[object, str]:
    sql = f"SELECT id, {_NAMES[target]} FROM {target} WHERE id IN {_IDS}"  # noqa: S608 - names of ours
    return {number: str(name or "") for number, name in rows(sql, json.dumps(list(ids)))}


def _read_points(
    entity: Entity, asked: str, fields: Sequence[Field], found: dict[int, Values]
) -> None:
    sql = (
        f"SELECT {entity}_id, kind, value FROM contact_point WHERE {entity}_id IN {_IDS}"  # noqa: S608
        " ORDER BY position, id"
    )
    wanted = {one.id for one in fields}
    texts: dict[tuple[int, str], list[str]] = defaultdict(list)
    for record_id, kind, text in rows(sql, asked):
        if kind in wanted:
            texts[record_id, kind].append(text)
    for (record_id, kind), parts in texts.items():
        found[record_id][kind] = ", ".join(parts)


def _read_own(asked: str, fields: Sequence[Field], found: dict[int, Values]) -> None:
    by_number = {one.custom_id: one for one in fields}
    held: dict[tuple[int, int], list[tuple[str | None, int | None]]] = defaultdict(list)
    for number, record_id, text, whole in rows(_OWN, json.dumps(list(by_number)), asked):
        held[record_id, number].append((text, whole))
    for (record_id, number), cells in held.items():
        field = by_number[number]
        value = loaded(field.type, cells, field.choices)
        if value is not None:
            found[record_id][field.id] = value


def _python(field: Field, cell: Any) -> object:
    if cell is None or cell == "":
        return None
    if field.type in (FieldType.DAY, FieldType.MOMENT):
        moment = field.type is FieldType.MOMENT
        return parse_moment(str(cell)) if moment else date.fromisoformat(str(cell))
    if field.type is FieldType.FLAG:
        return bool(cell)
    if field.type is FieldType.CHOICES:
        return tuple(str(cell).split(TAG_SIGN))
    return int(cell) if field.is_number or field.type is FieldType.RECORD else str(cell)
