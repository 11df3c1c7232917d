"""What a table is: proposed by its headings and cells, or as it was taken last time."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from salesapp.db.queries import attributes
from salesapp.db.queries.fields import own_fields as own_typed
from salesapp.db.queries.import_lists import price_lists
from salesapp.db.writes import import_mappings
from salesapp.domain.fields import FieldType
from salesapp.domain.table_imports import (
    ENTITIES,
    LIST,
    MODES,
    PROPERTY,
    DayOrder,
    ImportField,
    Key,
    Mode,
    TableKind,
    TableOptions,
    best_key,
    fields_of,
)
from salesapp.domain.text import fold
from salesapp.exchange.grid import Form, GridLook
from salesapp.exchange.table_headings import field_of, guess_kind, propose

_TYPES: Final = {
    "number": FieldType.NUMBER,
    "list": FieldType.CHOICE,
    "flag": FieldType.FLAG,
    "text": FieldType.TEXT,
}


def own_fields(kind: TableKind, look: GridLook | None = None) -> tuple[ImportField, ...]:
    """Fields beside the built-in ones: price lists, properties of groups, the user's own.

    What another program calls a property becomes one of the group of each product.
    """
    lists: list[ImportField] = []
    if kind in (TableKind.PRODUCTS, TableKind.PRICES):
        lists = [
            ImportField(f"{LIST}{number}", FieldType.MONEY, title=name)
            for number, name in price_lists()
        ]
    typed = own_typed(ENTITIES[kind])
    traits: list[ImportField] = []
    if kind is TableKind.PRODUCTS:
        typed = (*attributes.fields(), *typed)
        traits = [
            ImportField(f"{PROPERTY}{one.heading}", _TYPES[one.kind], (), one.heading)
            for one in (look.traits if look is not None else ())
            if not field_of(kind, one.heading)
        ]
    own = (ImportField(one.id, one.type, one.choices, one.title) for one in typed)
    return (*lists, *own, *traits)


def shape_of(look: GridLook, header: int) -> str:
    """What tells tables of one origin from others: the form and the headings."""
    text = "\n".join([str(look.form), *map(fold, look.headings(header))])
    return hashlib.sha256(text.encode()).hexdigest()


def proposed(
    look: GridLook, kind: TableKind | None = None, header: int | None = None
) -> TableOptions:
    """How to take a table that was never seen."""
    header = look.header if header is None else header
    headings, samples = look.headings(header), look.samples(header)
    kind = kind or guess_kind(headings, samples)
    own = own_fields(kind, look)
    mapping = propose(kind, headings, samples, own)
    mode = MODES.get(kind, Mode.BOTH)
    return TableOptions(
        kind=kind,
        header=header,
        mapping=mapping,
        key=best_key(kind, mapping),
        mode=Mode.BOTH if look.form is Form.COMMERCEML else mode,
        program="1c" if look.form is Form.COMMERCEML else "table",
        width=_strict_width(look, headings),
        own=own,
    )


def _strict_width(look: GridLook, headings: Sequence[str]) -> int:
    """In a text, cells beyond the headings mean that a separator stands inside a value."""
    if look.form is not Form.TEXT:
        return 0
    return max((place for place, name in enumerate(headings, 1) if name), default=0)


def remembered(look: GridLook, header: int | None = None) -> TableOptions | None:
    """How a table with these headings was taken last time."""
    header = look.header if header is None else header
    stored = import_mappings.options_of(shape_of(look, header)) if header else None
    if stored is None:
        return None
    plain = json.loads(stored)
    try:
        kind = TableKind(plain["kind"])
        options = proposed(look, kind, header)
        allowed = {one.id for one in fields_of(kind, options.own)}
        return replace(
            options,
            mapping=tuple(code if code in allowed else "" for code in plain["mapping"]),
            key=Key(plain["key"]),
            mode=Mode(plain["mode"]),
            decimal=str(plain["decimal"]),
            days=DayOrder(plain["days"]),
        )
    except (KeyError, ValueError, TypeError):
        # Written by a newer program: the proposal serves as well.
        return None


def remember(look: GridLook, options: TableOptions) -> None:
    """Keep how a table was taken, for the next one with the same headings."""
    if not options.header:
        return
    plain = {
        "kind": options.kind,
        "mapping": options.mapping,
        "key": options.key,
        "mode": options.mode,
        "decimal": options.decimal,
        "days": options.days,
    }
    import_mappings.put(shape_of(look, options.header), json.dumps(plain))
