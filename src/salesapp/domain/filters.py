"""Filters of lists: conditions over fields, joined by "and" and "or", kept as JSON.

What a condition means in Python stands in `filter_match.py`, in SQL in `db/queries/filter_sql.py`,
in words in `ui/lists/filter_words.py`; a test holds the first two against each other.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Final, TypeGuard

from salesapp.domain.fields import Field, FieldType

VERSION: Final = 1
DEEPEST: Final = 4
"""Groups within groups; more is refused as not meant by anybody."""
MOST_DAYS: Final = 36_500
LARGEST: Final = 10**15


class Op(StrEnum):
    """How a value is compared; the codes stand in the store."""

    IS = "is"
    IS_NOT = "is_not"
    ANY_OF = "any_of"
    NONE_OF = "none_of"
    HAS = "has"
    """Every word typed begins a word of the text, in any order."""
    HAS_NOT = "has_not"
    BEGINS = "begins"
    MORE = "more"
    LESS = "less"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    BETWEEN = "between"
    """Both ends belong to it; an end left out is open."""
    WITHIN = "within"
    """A day of a `Period`."""
    LAST_DAYS = "last_days"
    """Today and the days before it, so many in all."""
    NEXT_DAYS = "next_days"
    """Today and the days after it, so many in all."""
    OLDER = "older"
    """Longer ago than so many days."""
    IDLE = "idle"
    """Longer ago than so many days, or never."""
    EMPTY = "empty"
    FILLED = "filled"


class Period(StrEnum):
    """Days told by their distance from today."""

    TODAY = "today"
    YESTERDAY = "yesterday"
    TOMORROW = "tomorrow"
    PAST = "past"
    """Any day before today."""
    FUTURE = "future"
    """Any day after today."""
    THIS_WEEK = "this_week"
    LAST_WEEK = "last_week"
    NEXT_WEEK = "next_week"
    THIS_MONTH = "this_month"
    LAST_MONTH = "last_month"
    NEXT_MONTH = "next_month"
    THIS_QUARTER = "this_quarter"
    LAST_QUARTER = "last_quarter"
    NEXT_QUARTER = "next_quarter"
    THIS_YEAR = "this_year"
    LAST_YEAR = "last_year"
    NEXT_YEAR = "next_year"


class Joined(StrEnum):
    """How the parts of a group belong together."""

    ALL = "all"
    ANY = "any"


Value = str | int | date | None
"""Text or code, scaled number or flag (0, 1) or id, day; None is an open end."""


@dataclass(frozen=True, slots=True)
class Condition:
    """One field compared with values."""

    field: str
    op: Op
    values: tuple[Value, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Conditions and groups; one without parts lets everything through."""

    parts: tuple[Node, ...] = ()
    joined: Joined = Joined.ALL

    def __bool__(self) -> bool:
        return bool(self.parts)


Node = Condition | Group
EVERYTHING: Final = Group()

_TEXTS: Final = frozenset(
    {FieldType.TEXT, FieldType.LONG_TEXT, FieldType.LINK, FieldType.PHONE, FieldType.EMAIL}
)
_AMOUNTS: Final = frozenset({FieldType.NUMBER, FieldType.MONEY, FieldType.PERCENT})
_DAYS: Final = frozenset({FieldType.DAY, FieldType.MOMENT})
_TAIL: Final = (Op.EMPTY, Op.FILLED)
_TEXT_OPS: Final = (
    Op.HAS, Op.HAS_NOT, Op.IS, Op.IS_NOT, Op.BEGINS, Op.ANY_OF, Op.NONE_OF, *_TAIL
)  # fmt: skip
_AMOUNT_OPS: Final = (
    Op.MORE, Op.LESS, Op.AT_LEAST, Op.AT_MOST, Op.BETWEEN, Op.IS, Op.IS_NOT, *_TAIL
)  # fmt: skip
_DAY_OPS: Final = (
    Op.WITHIN, Op.LAST_DAYS, Op.NEXT_DAYS, Op.OLDER, Op.IDLE, Op.BETWEEN, Op.IS, Op.LESS, Op.MORE,
    *_TAIL,
)  # fmt: skip
_CHOICE_OPS: Final = (Op.ANY_OF, Op.NONE_OF, *_TAIL)


def is_text(kind: FieldType) -> bool:
    """Whether values of the type are words."""
    return kind in _TEXTS


def is_amount(kind: FieldType) -> bool:
    """Whether values of the type are scaled numbers."""
    return kind in _AMOUNTS


def is_day(kind: FieldType) -> bool:
    """Whether values of the type are compared by the day."""
    return kind in _DAYS


def operators(field: Field) -> tuple[Op, ...]:
    """What a field can be asked, the usual question first."""
    kind = field.type
    if is_text(kind):
        return _TEXT_OPS
    if is_amount(kind):
        # A computed sum is never empty: it is zero.
        return _AMOUNT_OPS[: -len(_TAIL)] if field.computed else _AMOUNT_OPS
    if is_day(kind):
        return _DAY_OPS
    if kind is FieldType.FLAG:
        return (Op.IS, *_TAIL) if field.is_custom or field.is_attribute else (Op.IS,)
    return _CHOICE_OPS


def wanted_values(op: Op) -> tuple[int, int]:
    """How many values an operator takes, at least and at most."""
    if op in _TAIL:
        return 0, 0
    if op is Op.BETWEEN:
        return 2, 2
    if op in (Op.ANY_OF, Op.NONE_OF):
        return 1, 500
    return 1, 1


def is_whole(condition: Condition, field: Field) -> bool:
    """Whether a condition can be asked: the operator suits the field, the values suit both."""
    if condition.op not in operators(field):
        return False
    least, most = wanted_values(condition.op)
    if not least <= len(condition.values) <= most:
        return False
    if condition.op is Op.BETWEEN and all(one is None for one in condition.values):
        return False
    return all(_suits(one, condition.op, field) for one in condition.values)


def _suits(given: Value, op: Op, field: Field) -> bool:
    if given is None:
        return op is Op.BETWEEN
    if op is Op.WITHIN:
        return given in set(Period)
    if op in (Op.LAST_DAYS, Op.NEXT_DAYS, Op.OLDER, Op.IDLE):
        return _whole_number(given) and 0 <= given <= MOST_DAYS
    if is_day(field.type):
        return isinstance(given, date)
    if field.type is FieldType.FLAG:
        return given in (0, 1)
    if is_amount(field.type) or field.type is FieldType.RECORD:
        return _whole_number(given) and abs(given) <= LARGEST
    return isinstance(given, str) and bool(given.strip())


def _whole_number(given: Value) -> TypeGuard[int]:
    return isinstance(given, int) and not isinstance(given, bool)


def conditions(node: Node) -> Iterator[Condition]:
    """Every condition of a filter."""
    if isinstance(node, Condition):
        yield node
        return
    for part in node.parts:
        yield from conditions(part)


def cleaned(group: Group, fields: Mapping[str, Field]) -> Group:
    """The filter without what cannot be asked: fields that are gone, values not typed yet."""
    kept: list[Node] = []
    for part in group.parts:
        if isinstance(part, Group):
            inner = cleaned(part, fields)
            if inner:
                kept.append(inner)
        elif part.field in fields and is_whole(part, fields[part.field]):
            kept.append(part)
    return Group(tuple(kept), group.joined)


def both(first: Group, second: Group) -> Group:
    """What passes both filters."""
    if not first or not second:
        return first or second
    parts: list[Node] = []
    for one in (first, second):
        parts += one.parts if one.joined is Joined.ALL or len(one.parts) == 1 else (one,)
    return Group(tuple(parts))


def every(*parts: Node) -> Group:
    """A filter all of whose parts must hold."""
    return Group(parts)


def without(group: Group, part: Node) -> Group:
    """The filter with one of its parts taken out."""
    return Group(tuple(one for one in group.parts if one is not part), group.joined)


# Kept as text


def filter_text(group: Group) -> str:
    """The filter as JSON."""
    return json.dumps({"version": VERSION, **plain(group)}, ensure_ascii=False)


def plain(group: Group) -> dict[str, Any]:
    """The filter in plain values."""
    return {"joined": group.joined.value, "parts": [_plain(one) for one in group.parts]}


def _plain(node: Node) -> dict[str, Any]:
    if isinstance(node, Group):
        return plain(node)
    values = [one.isoformat() if isinstance(one, date) else one for one in node.values]
    return {"field": node.field, "op": node.op.value, "values": values}


def read_filter(text: str, fields: Iterable[Field]) -> Group:
    """The filter of a text; what this program does not understand is left out.

    A text of a newer version is read as far as it goes: a segment of it may show more records
    than it did there, never an error.
    """
    try:
        kept = json.loads(text) if text else {}
    except (ValueError, RecursionError):
        return EVERYTHING
    return read_plain(kept, fields)


def read_plain(kept: object, fields: Iterable[Field]) -> Group:
    """The filter out of plain values; what is not understood is left out."""
    known = {one.id: one for one in fields}
    return _group(kept, known, 1) if isinstance(kept, dict) else EVERYTHING


def _group(kept: Mapping[str, Any], known: Mapping[str, Field], depth: int) -> Group:
    joined = Joined.ANY if kept.get("joined") == Joined.ANY else Joined.ALL
    parts: list[Node] = []
    found = kept.get("parts")
    for one in found if isinstance(found, list) else []:
        if not isinstance(one, dict):
            continue
        if "parts" in one:
            inner = _group(one, known, depth + 1) if depth < DEEPEST else EVERYTHING
            parts += [inner] if inner else []
        elif (condition := _condition(one, known)) is not None:
            parts.append(condition)
    return Group(tuple(parts), joined)


def _condition(kept: Mapping[str, Any], known: Mapping[str, Field]) -> Condition | None:
    field, values = known.get(str(kept.get("field"))), kept.get("values", [])
    told = kept.get("op")
    if field is None or not isinstance(told, str) or told not in set(Op):
        return None
    if not isinstance(values, list):
        return None
    op = Op(told)
    by_day = is_day(field.type) and op in (Op.IS, Op.LESS, Op.MORE, Op.BETWEEN)
    read = tuple(_day(one) if by_day else one for one in values)
    if not all(one is None or isinstance(one, str | int | date) for one in read):
        return None
    condition = Condition(field.id, op, read)
    return condition if is_whole(condition, field) else None


def _day(given: object) -> Value:
    try:
        return date.fromisoformat(str(given)) if given is not None else None
    except ValueError:
        return str(given)


def renamed_in(text: str, field: str, texts: Mapping[str, str]) -> str:
    """The text of a filter that asks a field for the new texts of its entries.

    What this program does not understand stays in it.
    """
    try:
        kept = json.loads(text)
    except (ValueError, RecursionError):
        return text
    return json.dumps(kept, ensure_ascii=False) if _rename(kept, field, texts) else text


def _rename(kept: object, field: str, texts: Mapping[str, str]) -> bool:
    if not isinstance(kept, dict):
        return False
    parts, values = kept.get("parts"), kept.get("values")
    changed = [_rename(one, field, texts) for one in parts] if isinstance(parts, list) else []
    if kept.get("field") == field and isinstance(values, list):
        fresh = [texts.get(one, one) if isinstance(one, str) else one for one in values]
        kept["values"] = list(dict.fromkeys(fresh))
        return fresh != values
    return any(changed)
