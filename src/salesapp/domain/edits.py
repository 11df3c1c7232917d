"""Changes of fields of many records: what may be done to a field, and what becomes of its value."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NamedTuple

from salesapp.domain.errors import RuleError
from salesapp.domain.field_values import Ref, is_empty, ordered
from salesapp.domain.fields import Field, FieldType
from salesapp.domain.text import folded


class Op(StrEnum):
    """What is done to a field."""

    SET = "set"
    CLEAR = "clear"
    ADD = "add"
    """An entry is added to a list, a line to a long text."""
    REMOVE = "remove"
    REPLACE = "replace"
    """A part of the text is replaced."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One change: the field, what is done, the value, and for REPLACE the text looked for."""

    field: Field
    op: Op
    value: object = None
    find: str = ""


NEEDED: Final = frozenset({"name", "title", "unit", "kind"})
"""Fields that are never empty."""
_REPLACED: Final = frozenset({FieldType.TEXT, FieldType.LONG_TEXT, FieldType.LINK, FieldType.EMAIL})


def ops_of(field: Field) -> tuple[Op, ...]:
    """What may be done to a field of many records."""
    found = [Op.SET]
    if field.type is FieldType.CHOICES:
        found = [Op.ADD, Op.REMOVE, Op.SET]
    elif field.type is FieldType.LONG_TEXT:
        found.append(Op.ADD)
    if field.type in _REPLACED or (field.type is FieldType.CHOICE and not field.choices):
        found.append(Op.REPLACE)
    if field.id not in NEEDED and field.type is not FieldType.FLAG:
        found.append(Op.CLEAR)
    return tuple(found)


def applied(edit: Edit, held: object) -> object:
    """The value of a record after the change."""
    if edit.op is Op.CLEAR:
        return None
    if edit.op is Op.SET:
        return edit.value
    if edit.op is Op.REPLACE:
        return _replaced(str(held or ""), edit.find, str(edit.value or "")) or None
    if edit.field.type is FieldType.CHOICES:
        before = _texts(held)
        told = {folded(one): one for one in _texts(edit.value)}
        if edit.op is Op.ADD:
            fresh = [told[one] for one in told if one not in map(folded, before)]
            return ordered([*before, *fresh], edit.field.choices) or None
        return tuple(one for one in before if folded(one) not in told) or None
    return "\n".join(part for part in (str(held or "").rstrip(), str(edit.value or "")) if part)


def _texts(value: object) -> tuple[str, ...]:
    if is_empty(value):
        return ()
    return tuple(str(one) for one in value) if isinstance(value, tuple | list) else (str(value),)


def _replaced(text: str, find: str, fresh: str) -> str:
    """Every place of the text, whatever the case of its letters."""
    if not find:
        return text
    return re.sub(re.escape(find), lambda _found: fresh, text, flags=re.IGNORECASE)


def same(held: object, fresh: object) -> bool:
    """Whether a change changes nothing."""
    if is_empty(held) and is_empty(fresh):
        return True
    if isinstance(held, Ref):
        return held.id == (fresh.id if isinstance(fresh, Ref) else fresh)
    return type(held) is type(fresh) and held == fresh


class Refused(NamedTuple):
    """A value that was not written: whose, of which field (empty: all of the record), and why."""

    record_id: int
    name: str
    field: str
    error: RuleError


class Outcome(NamedTuple):
    """What became of a change, or would become of it.

    Attributes:
        changed: Records that change.
        cells: Values that change.
        same: Records that hold those values already.
        refused: What is not written, with the reasons.
    """

    changed: int = 0
    cells: int = 0
    same: int = 0
    refused: tuple[Refused, ...] = ()

    @property
    def refused_records(self) -> int:
        """How many records keep something back."""
        return len({one.record_id for one in self.refused})


class Lines(NamedTuple):
    """A block laid over a table: values by record, and what does not fit.

    Attributes:
        values: Typed texts by record and field.
        rows_left: Rows of the block below the last row of the table.
        columns_left: Columns of the block right of the last column.
    """

    values: dict[int, dict[str, str]]
    rows_left: int = 0
    columns_left: int = 0


def laid(block: Sequence[Sequence[str]], ids: Sequence[int], fields: Sequence[str | None]) -> Lines:
    """Lay a copied block over the rows and columns from the current cell on.

    Args:
        block: Rows of cells.
        ids: Records from the current row on.
        fields: Fields of the columns from the current one on; None: no field is behind a column.
    """
    values: dict[int, dict[str, str]] = {}
    for record_id, row in zip(ids, block, strict=False):
        cells = {code: cell for code, cell in zip(fields, row, strict=False) if code is not None}
        if cells:
            values[record_id] = cells
    width = max(map(len, block), default=0)
    return Lines(values, max(0, len(block) - len(ids)), max(0, width - len(fields)))


def without_head(block: Sequence[Sequence[str]], titles: Sequence[str]) -> Sequence[Sequence[str]]:
    """The block without its line of titles, when it was copied with them."""
    if len(block) < 2:
        return block
    head = [cell.strip() for cell in block[0]]
    shown = list(titles[: len(head)])
    return block[1:] if len(shown) == len(head) and head == shown else block


Wanted = Mapping[int, Mapping[str, object]]
"""Values by record and field."""
