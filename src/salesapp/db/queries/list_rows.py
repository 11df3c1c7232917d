"""Values of the fields of records for the columns of a list, read for the rows in view."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from datetime import date
from typing import Any, Final

from salesapp.db import summaries
from salesapp.db.connection import named
from salesapp.db.fields import parse_moment
from salesapp.db.queries.filter_sql import Bound, expression
from salesapp.db.queries.list_fields import SOURCES, fields_of, place_of
from salesapp.domain.entities import Entity
from salesapp.domain.fields import Field, FieldType

Cell = Any
"""Text, scaled number, day, moment, flag, or None."""

_SHOWN_AS_TEXT: Final = frozenset({FieldType.RECORD})


def values(
    entity: Entity, ids: Sequence[int], wanted: Collection[str], today: date
) -> dict[int, dict[str, Cell]]:
    """Values by record and field, as they are shown; records gone meanwhile are left out."""
    known = fields_of(entity)
    asked = [known[one] for one in wanted if one in known]
    source = SOURCES[entity]
    bound = Bound(today, summed=summaries.are_of(today))
    cells = [_shown(entity, one, bound) for one in asked]
    joins = "".join(
        f" LEFT JOIN {source.joins[name].table} AS {name} ON {source.joins[name].on}"
        for name in sorted(bound.joins)
    )
    columns = "".join(f", {one}" for one in cells)
    sql = (
        f"SELECT {source.table}.id{columns} FROM json_each(:ids) AS wanted"  # noqa: S608 - names of ours
        f" JOIN {source.table} ON {source.table}.id = wanted.value{joins}"
        f" WHERE {source.table}.deleted_at IS NULL"
    )
    bound.values["ids"] = json.dumps(list(ids))
    return {
        int(found[0]): {
            one.id: _python(one, cell) for one, cell in zip(asked, found[1:], strict=True)
        }
        for found in named(sql, bound.values)
    }


def _shown(entity: Entity, known: Field, bound: Bound) -> str:
    place = place_of(entity, known)
    if not place.shown:
        return expression(entity, known, bound)
    if place.join:
        bound.joins.add(place.join)
    return place.shown


def _python(known: Field, cell: Cell) -> Cell:
    if cell is None or known.type in _SHOWN_AS_TEXT:
        return cell
    if known.type is FieldType.DAY:
        return date.fromisoformat(cell)
    if known.type is FieldType.MOMENT:
        return parse_moment(cell)
    if known.type is FieldType.FLAG:
        return bool(cell)
    return cell
