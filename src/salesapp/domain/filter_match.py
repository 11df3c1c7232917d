"""Whether a record passes a filter, told from its values: the meaning the SQL is held against."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from datetime import date, datetime
from typing import Final

from salesapp.domain.clients import plain_site
from salesapp.domain.fields import Field, FieldType
from salesapp.domain.filter_dates import span_of
from salesapp.domain.filters import Condition, Joined, Node, Op, is_day, is_text
from salesapp.domain.search_words import tokens
from salesapp.domain.text import digits, fold, name_key

Record = Callable[[str], object]
"""Value of a field by its id: text, int, date, aware moment, a list of texts, or None."""


def passes(node: Node, record: Record, fields: Mapping[str, Field], today: date) -> bool:
    """Whether a record passes the filter."""
    if isinstance(node, Condition):
        return _holds(node, record(node.field), fields[node.field], today)
    results = (passes(part, record, fields, today) for part in node.parts)
    return all(results) if node.joined is Joined.ALL or not node.parts else any(results)


def compared(field: Field, text: str) -> str:
    """A text as it is compared: without case, signs and, for names, the legal form."""
    if field.type is FieldType.PHONE:
        return digits(text)
    if field.type is FieldType.LINK and not field.is_custom:
        # Sites of clients are kept as they are compared.
        return plain_site(text.strip())
    if field.type in (FieldType.EMAIL, FieldType.LINK):
        return text.strip().casefold()
    return name_key(text) if field.id == "name" else fold(text)


def asked_as(field: Field, asked: str) -> tuple[str, ...]:
    """What is asked for as it is compared: a telephone typed with 8 is one with 7 as well."""
    key = compared(field, asked)
    with_8 = field.type is FieldType.PHONE and key.startswith("8") and len(key) > _SHORT
    return (key, f"7{key[1:]}") if with_8 else (key,)


_SHORT: Final = 4
"""So few digits are any part of a number."""


def has_words(field: Field, text: str, asked: str) -> bool:
    """Whether every word asked for begins a word of the text; digits of a phone: are part of it."""
    if field.type is FieldType.PHONE:
        return bool(digits(asked)) and any(one in digits(text) for one in asked_as(field, asked))
    if field.type in (FieldType.EMAIL, FieldType.LINK):
        return compared(field, asked) in compared(field, text)
    here = tokens(text)
    return all(any(one.startswith(word) for one in here) for word in tokens(asked))


def _holds(condition: Condition, value: object, field: Field, today: date) -> bool:
    op = condition.op
    if op is Op.EMPTY:
        return _is_empty(value)
    if op is Op.FILLED:
        return not _is_empty(value)
    if is_text(field.type):
        return _text_holds(condition, value, field)
    if is_day(field.type):
        return _day_holds(condition, value, today)
    if op in (Op.ANY_OF, Op.NONE_OF):
        several = isinstance(value, list | tuple | set | frozenset)
        here = set(value) if several and isinstance(value, Collection) else {value}
        return bool(here & set(condition.values)) is (op is Op.ANY_OF)
    return _amount_holds(condition, value)


def _is_empty(value: object) -> bool:
    return value is None or value in ("", [], (), frozenset())


def _text_holds(condition: Condition, value: object, field: Field) -> bool:
    asked = str(condition.values[0])
    several = isinstance(value, list | tuple)
    texts = [str(one) for one in value] if several and isinstance(value, Collection) else []
    texts = texts if several else [str(value or "")]
    match condition.op:
        case Op.IS | Op.IS_NOT:
            same = any(compared(field, one) in asked_as(field, asked) for one in texts)
            return same is (condition.op is Op.IS)
        case Op.ANY_OF | Op.NONE_OF:
            wanted = {key for one in condition.values for key in asked_as(field, str(one))}
            here = {compared(field, one) for one in texts}
            return bool(here & wanted) is (condition.op is Op.ANY_OF)
        case Op.HAS | Op.HAS_NOT:
            found = any(has_words(field, one, asked) for one in texts)
            return found is (condition.op is Op.HAS)
        case _:
            begun = tuple(filter(None, asked_as(field, asked)))
            return any(compared(field, one).startswith(begun) for one in texts) if begun else False


def _day_holds(condition: Condition, value: object, today: date) -> bool:
    if value is None:
        return condition.op is Op.IDLE
    day = value.astimezone().date() if isinstance(value, datetime) else value
    return isinstance(day, date) and span_of(condition, today).holds(day)


def _amount_holds(condition: Condition, value: object) -> bool:
    if value is None:
        return condition.op is Op.IS_NOT
    here = int(value) if isinstance(value, int) else 0
    first = condition.values[0]
    if condition.op is Op.BETWEEN:
        last = condition.values[1]
        above = not isinstance(first, int) or here >= first
        return above and (not isinstance(last, int) or here <= last)
    asked = first if isinstance(first, int) else 0
    return {
        Op.IS: here == asked,
        Op.IS_NOT: here != asked,
        Op.MORE: here > asked,
        Op.LESS: here < asked,
        Op.AT_LEAST: here >= asked,
        Op.AT_MOST: here <= asked,
    }[condition.op]
