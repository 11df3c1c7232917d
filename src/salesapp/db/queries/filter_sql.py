"""Filters as SQL: conditions over indexes where there are any, every value bound.

What a condition means is told by `domain/filter_match.py`; a test holds this against it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from salesapp.db.connection import named
from salesapp.db.fields import moment_text
from salesapp.db.queries import rfm
from salesapp.db.queries.list_fields import OVERDUE, SOURCES, TURNOVER, fields_of, place_of
from salesapp.db.queries.list_places import Place
from salesapp.db.queries.money_sql import year_before
from salesapp.domain.entities import Entity
from salesapp.domain.field_values import text_key
from salesapp.domain.fields import Field, FieldType
from salesapp.domain.filter_dates import Span, span_of
from salesapp.domain.filter_match import asked_as, compared, passes
from salesapp.domain.filters import Condition, Group, Joined, Node, Op, is_day, is_text
from salesapp.domain.search_words import tokens
from salesapp.domain.text import digits

_SPELLINGS: Final = 3_000
_END: Final = "\U0010ffff"
_DAY: Final = timedelta(days=1)
_SIGNS: Final = {Op.MORE: ">", Op.LESS: "<", Op.AT_LEAST: ">=", Op.AT_MOST: "<="}
_OPPOSITE: Final = {Op.IS_NOT: Op.IS, Op.NONE_OF: Op.ANY_OF, Op.HAS_NOT: Op.HAS}


@dataclass(slots=True)
class Bound:
    """Values of a statement by name, collected while it is written."""

    today: date
    values: dict[str, object] = field(default_factory=dict)
    joins: set[str] = field(default_factory=set)
    """Names of the joins the statement needs."""
    summed: bool = True
    """Whether the turnover beside the payments is the one of today."""

    def put(self, value: object) -> str:
        """The mark of a value."""
        name = f"p{len(self.values)}"
        self.values[name] = value
        return f":{name}"

    def named(self, sql: str) -> str:
        """A piece that speaks of today or of the year before; their values are bound."""
        if ":today" in sql:
            self.values["today"] = self.today.isoformat()
        if ":since" in sql:
            self.values["since"] = year_before(self.today).isoformat()
        if ":rfm_" in sql:
            self.values |= rfm.bounds(self.today)
        return sql


def where(entity: Entity, node: Node, bound: Bound) -> str:
    """The condition of a filter; `bound` gets its values and joins."""
    if isinstance(node, Condition):
        return _Asked(entity, node, bound).sql()
    if not node.parts:
        return "1"
    glue = " AND " if node.joined is Joined.ALL else " OR "
    return f"({glue.join(where(entity, part, bound) for part in node.parts)})"


def few_of(entity: Entity, condition: Condition, bound: Bound) -> str:
    """A statement over an index that names the records of a condition; empty without one."""
    return _Asked(entity, condition, bound).few()


def swept_of(entity: Entity, condition: Node, bound: Bound) -> str:
    """The condition by all the records its index names at once; empty where it has none."""
    if isinstance(condition, Group):
        return ""
    place = place_of(entity, fields_of(entity)[condition.field])
    if place.many or place.spellings:
        return ""
    ids = f"+{SOURCES[entity].table}.id"
    if condition.op is Op.IDLE:
        # Not longer ago and not never: later than the last day that counts.
        last = span_of(condition, bound.today).last
        later = few_of(entity, Condition(condition.field, Op.MORE, (last,)), bound)
        return f"{ids} NOT IN ({later})" if later else ""
    few = few_of(entity, condition, bound)
    return f"{ids} IN ({few})" if few else ""


def expression(entity: Entity, known: Field, bound: Bound) -> str:
    """The value of a field; `bound` gets the join it needs."""
    place = place_of(entity, known)
    if known.id == "turnover_12m" and not bound.summed:
        return bound.named(TURNOVER)
    if place.join:
        bound.joins.add(place.join)
    return bound.named(place.sql)


class _Asked:
    """One condition on its way to SQL."""

    def __init__(self, entity: Entity, condition: Condition, bound: Bound) -> None:
        self._entity, self._bound = entity, bound
        self._fields = fields_of(entity)
        self._field = self._fields[condition.field]
        self._place: Place = place_of(entity, self._field)
        self._condition = condition
        self._table = SOURCES[entity].table

    def sql(self) -> str:
        """The condition."""
        condition = self._condition
        if condition.op in _OPPOSITE:
            turned = Condition(condition.field, _OPPOSITE[condition.op], condition.values)
            # What is unknown is neither: then the opposite holds.
            return f"NOT coalesce({_Asked(self._entity, turned, self._bound).sql()}, 0)"
        if self._place.many:
            return self._many()
        value = expression(self._entity, self._field, self._bound)
        return f"({self._holds(value, self._place.key_sql)})"

    def few(self) -> str:
        """The same over an index, for a condition that is not an opposite."""
        place, op = self._place, self._condition.op
        stale = self._field.id == "turnover_12m" and not self._bound.summed
        if not place.few or stale or op in _OPPOSITE or op is Op.IDLE:
            return ""
        if op is Op.EMPTY and (place.join != "state" or place.many):
            return ""
        sums = place.sql == OVERDUE or (place.join == "money" and "coalesce" in place.sql)
        if sums and not self._leaves_zero_out():
            return ""
        return self._bound.named(place.few).format(holds=self._holds("value", self._beside()))

    def _leaves_zero_out(self) -> bool:
        """Whether records without a row in the summary, which are zero, do not suit."""
        op, values = self._condition.op, self._condition.values
        first = values[0] if values and isinstance(values[0], int) else None
        if op is Op.MORE:
            return first is not None and first >= 0
        return op in (Op.AT_LEAST, Op.IS, Op.BETWEEN) and first is not None and first > 0

    def _many(self) -> str:
        """Whether some of several values suits; empty means that there is none at all."""
        # The plus keeps the names in charge: `few` leads where it may.
        ids = f"+{self._table}.id"
        op = self._condition.op
        if op is Op.EMPTY:
            return f"{ids} NOT IN ({self._place.many.format(holds=self._filled('value'))})"
        holds = self._filled("value") if op is Op.FILLED else self._holds("value", self._beside())
        return f"{ids} IN ({self._place.many.format(holds=holds)})"

    def _beside(self) -> str:
        """The column of the folded text beside the value, where there is one."""
        return "key" if self._place.many and self._place.key_sql == "key" else ""

    def _filled(self, value: str) -> str:
        kind = self._field.type
        texts = is_text(kind) or kind in (FieldType.CHOICE, FieldType.CHOICES)
        return f"{value} <> ''" if texts else f"{value} IS NOT NULL"

    def _holds(self, value: str, key_sql: str) -> str:
        op, kind = self._condition.op, self._field.type
        if op is Op.FILLED:
            return self._filled(value)
        if op is Op.EMPTY:
            return f"NOT {self._filled(value)}" if "<>" in self._filled("") else f"{value} IS NULL"
        if is_text(kind):
            return self._text(value, key_sql)
        if is_day(kind):
            span = self._span(value, span_of(self._condition, self._bound.today))
            return f"{value} IS NULL OR {span}" if op is Op.IDLE else span
        if op is Op.ANY_OF:
            return f"{value} IN ({self._marks(self._condition.values)})"
        return self._amount(value)

    def _marks(self, values: tuple[object, ...]) -> str:
        return ", ".join(self._bound.put(one) for one in values)

    def _amount(self, value: str) -> str:
        op, values = self._condition.op, self._condition.values
        if op is Op.BETWEEN:
            ends = [
                f"{value} {sign} {self._bound.put(end)}"
                for sign, end in zip((">=", "<="), values, strict=True)
                if end is not None
            ]
            return " AND ".join(ends)
        return f"{value} {_SIGNS.get(op, '=')} {self._bound.put(values[0])}"

    def _span(self, value: str, span: Span) -> str:
        """Days are compared as text; a moment from the first midnight to the last, local ones."""
        parts = []
        moment = self._field.type is FieldType.MOMENT
        if span.first is not None:
            first = _midnight(span.first) if moment else span.first.isoformat()
            parts.append(f"{value} >= {self._bound.put(first)}")
        if span.last is not None:
            last = _midnight(span.last + _DAY) if moment else span.last.isoformat()
            parts.append(f"{value} {'<' if moment else '<='} {self._bound.put(last)}")
        return " AND ".join(parts) or f"{value} IS NOT NULL"

    # Texts

    def _spelt(self, value: str) -> str:
        """The condition by the values there are, when those are not too many to look at."""
        found = named(self._place.spellings, {"most": _SPELLINGS})
        if len(found) >= _SPELLINGS:
            return ""
        known = [*(str(one) for (one,) in found), ""]
        suits = [one for one in known if self._passes(one)]
        return f"{value} IN ({self._marks(tuple(suits))})"

    def _passes(self, text: str) -> bool:
        return passes(self._condition, lambda _id: text, self._fields, self._bound.today)

    def _text(self, value: str, key_sql: str) -> str:
        if self._place.spellings and (spelt := self._spelt(value)):
            return spelt
        op, kind = self._condition.op, self._field.type
        asked = [str(one) for one in self._condition.values]
        if op is Op.HAS:
            return self._words(value, asked[0])
        own = key_sql == "key" and kind is not FieldType.PHONE
        keys = [
            key
            for one in asked
            for key in ((text_key(kind, one),) if own else asked_as(self._field, one))
        ]
        spoken = kind in (FieldType.PHONE, FieldType.EMAIL, FieldType.LINK)
        name = "digits_of" if kind is FieldType.PHONE else "lowered" if spoken else "folded"
        if self._field.id == "name" and not key_sql:
            name = "keyed"
        key = key_sql or (value if self._place.key == "exact" else f"{name}({value})")
        if op is Op.BEGINS:
            begun = " OR ".join(self._begins(key, one) for one in keys)
            return f"({begun})" if keys[0] else "0"
        return f"{key} IN ({self._marks(tuple(keys))})"

    def _begins(self, key: str, begun: str) -> str:
        return f"{key} >= {self._bound.put(begun)} AND {key} < {self._bound.put(begun + _END)}"

    def _words(self, value: str, asked: str) -> str:
        kind = self._field.type
        if kind is FieldType.PHONE:
            numbers = asked_as(self._field, asked) if digits(asked) else ()
            found = (f"instr(digits_of({value}), {self._bound.put(one)}) > 0" for one in numbers)
            return f"({' OR '.join(found)})" if numbers else "0"
        if kind in (FieldType.EMAIL, FieldType.LINK):
            return f"instr(lowered({value}), {self._bound.put(compared(self._field, asked))}) > 0"
        words = tokens(asked)
        if not words:
            return "1"
        held = f"has_words({value}, {self._bound.put(json.dumps(words))})"
        if not self._place.words:
            return f"{value} <> '' AND {held}"
        match = self._bound.put(" ".join(f'"{word}"*' for word in words))
        index = f"{self._table}_fts"
        return (
            f"{self._table}.id IN (SELECT rowid FROM {index} WHERE {index} MATCH {match})"  # noqa: S608 - names of ours
            f" AND {held}"
        )


def _midnight(day: date) -> str:
    """The moment a day begins on this machine, as the store writes moments."""
    return moment_text(datetime.combine(day, time()).astimezone().astimezone(UTC))


def scoped(entity: Entity, asked: Group) -> str:
    """What hides the archive, unless the filter itself speaks of it."""
    from salesapp.domain.filters import conditions

    known, sql = SOURCES[entity].scope
    return "" if any(one.field == known for one in conditions(asked)) else sql
