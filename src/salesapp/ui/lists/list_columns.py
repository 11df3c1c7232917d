"""Columns made of fields: any field of a record can stand in its list."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from typing import Any, Final

from salesapp.db.queries.list_fields import fields_of
from salesapp.domain.clients import PointKind, ways_in
from salesapp.domain.currencies import ROUBLE
from salesapp.domain.entities import Entity
from salesapp.domain.field_values import Ref
from salesapp.domain.fields import Field, FieldType
from salesapp.domain.filters import Condition, Op, is_amount, is_text
from salesapp.ui import format as fmt
from salesapp.ui.costs import visible
from salesapp.ui.fields.format import cell_value, text_of
from salesapp.ui.fields.words import title_of as title
from salesapp.ui.kit.table_column import CellPainter, Column

Values = Callable[[Any], Any]
"""From a row to its values by field."""

_REACHED: Final = frozenset(
    (entity, kind.value) for entity in (Entity.CLIENT, Entity.CONTACT) for kind in PointKind
)
_WIDTHS: Final[dict[FieldType, int]] = {
    FieldType.LONG_TEXT: 220,
    FieldType.RECORD: 180,
    FieldType.MONEY: 110,
    FieldType.NUMBER: 90,
    FieldType.PERCENT: 80,
    FieldType.DAY: 100,
    FieldType.MOMENT: 120,
    FieldType.FLAG: 90,
}


def field_columns(
    entity: Entity,
    values: Values,
    *,
    without: Collection[str] = (),
    shown: Collection[str] = (),
    paint: Mapping[str, CellPainter] | None = None,
) -> list[Column]:
    """A column of each field, hidden unless it is among the `shown`; `paint` draws some."""
    painters = paint or {}
    return [
        replace(_column(one, values, hidden=one.id not in shown), paint=painters.get(one.id))
        for one in visible(fields_of(entity).values())
        if one.id not in without
    ]


def _column(field: Field, values: Values, *, hidden: bool) -> Column:
    return Column(
        field.id,
        title(field),
        _WIDTHS.get(field.type, 130),
        partial(_text, field, values),
        "right" if is_amount(field.type) else "left",
        sort_key=field.id,
        hidden=hidden,
        type=field.type,
        value=partial(_value, field, values),
    )


def _value(field: Field, values: Values, record: Any) -> Any:
    held = values(record)
    found = held.get(field.id)
    if isinstance(found, int) and field.id in _OF_RECORD:
        return fmt.money_value(found, getattr(held, "currency", ROUBLE))
    return cell_value(field, found)


def _text(field: Field, values: Values, record: Any) -> str:
    held = values(record)
    found = held.get(field.id)
    if isinstance(found, int) and field.id in _OF_RECORD:
        return fmt.money(found, getattr(held, "currency", ROUBLE))
    return text_of(field, found)


_OF_RECORD: Final = frozenset({"price_minor", "amount_minor"})
"""Sums in the currency of their record; the others are in roubles."""


def condition_of(field: Field, value: Any) -> Condition:
    """The filter by the value of a cell: exactly it, or its emptiness."""
    if value is None or value == "":
        return Condition(field.id, Op.EMPTY)
    if isinstance(value, Ref):
        return Condition(field.id, Op.ANY_OF, (value.id,))
    if isinstance(value, tuple):
        return Condition(field.id, Op.ANY_OF, tuple(str(one) for one in value))
    if isinstance(value, datetime):
        day = value.astimezone().date()
        return Condition(field.id, Op.IS, (day,))
    if isinstance(value, bool):
        return Condition(field.id, Op.IS, (int(value),))
    if isinstance(value, date) or is_amount(field.type):
        return Condition(field.id, Op.IS, (value,))
    if is_text(field.type):
        # Several ways to be reached are told in one cell, and asked one by one.
        several = not field.is_custom and (field.entity, field.id) in _REACHED
        told = ways_in(PointKind(field.id), str(value)) if several else (str(value),)
        return Condition(field.id, Op.ANY_OF, told)
    return Condition(field.id, Op.ANY_OF, (value,))
