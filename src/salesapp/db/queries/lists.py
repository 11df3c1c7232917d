"""Lists of records: which ones, in what order, how many; at the speed of an index where one serves.

A condition few records suit leads; else the statement walks along the index of the order and asks
each record the rest, so that the first rows come at once however many there are.
"""

from __future__ import annotations

import json
import re
from array import array
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from salesapp.db import summaries
from salesapp.db.connection import look_up, named
from salesapp.db.matching import LIMIT, Source, candidates, inn_part, question
from salesapp.db.queries import product_search
from salesapp.db.queries.filter_sql import Bound, expression, few_of, scoped, swept_of, where
from salesapp.db.queries.list_fields import SOURCES, fields_of, place_of
from salesapp.db.queries.list_orders import laid_out, numbers
from salesapp.db.queries.list_places import Joined, Place, groups, ordered_by, presence
from salesapp.domain.entities import Entity
from salesapp.domain.filters import EVERYTHING, Condition, Group
from salesapp.domain.filters import Joined as Glue
from salesapp.domain.search_words import match_query
from salesapp.domain.views import Sort, SortKey

FIRST: Final = 100
"""More rows than any screen shows: the first answer; no more than are ranked."""
FEW: Final = 3_000
_MARK: Final = re.compile(r":([a-z]\w*)")


@dataclass(frozen=True, slots=True)
class ListQuery:
    """What a list shows and in what order; `today` decides what is overdue."""

    entity: Entity
    today: date
    asked: Group = EVERYTHING
    sort: Sort = ()
    text: str = ""


def size(entity: Entity) -> int:
    """About how many records there are, at once."""
    return int(named(f"SELECT coalesce(max(id), 0) FROM {SOURCES[entity].table}", {})[0][0])  # noqa: S608 - names of ours


def first_ids(query: ListQuery, limit: int = FIRST) -> array[int]:
    """The beginning of `ids`."""
    return _ids(query, limit)


def ids(query: ListQuery) -> array[int]:
    """Ids of all records of the list in order; with a text, the best matches first."""
    return _ids(query, None)


def count(query: ListQuery) -> int:
    """How many records the list has."""
    plan = _Plan(replace(query, sort=()), whole=True)
    summed = plan.summed()
    if not summed:
        along = "" if plan.has_own_index() else plan.along()
        summed = f"{plan.tables('', along)} WHERE {plan.condition}"
    return int(named(f"SELECT count(*) FROM {summed}", plan.values)[0][0])  # noqa: S608 - pieces of ours


def selection(query: ListQuery) -> tuple[str, dict[str, object]]:
    """A statement that gives the ids of the list in no order, and its values."""
    plan = _Plan(replace(query, sort=()), whole=True)
    table = SOURCES[query.entity].table
    tables = plan.tables("", plan.along())
    return f"SELECT {table}.id FROM {tables} WHERE {plan.condition}", plan.values  # noqa: S608 - pieces of ours


def narrowing(query: ListQuery | None, column: str) -> tuple[str, list[object]]:
    """A condition that a column names a record of the list, its values in their order.

    An archive is not hidden: the screen that asks has its own way to show it.
    """
    if query is None or not query.asked:
        return "1", []
    plan = _Plan(replace(query, sort=()), scope=False)
    table = SOURCES[query.entity].table
    sql = f"{column} IN (SELECT {table}.id FROM {plan.tables('')} WHERE {plan.condition})"  # noqa: S608 - pieces of ours
    values: list[object] = []

    def take(mark: re.Match[str]) -> str:
        values.append(plan.values[mark[1]])
        return "?"

    return _MARK.sub(take, sql), values


def _ids(query: ListQuery, limit: int | None) -> array[int]:
    result = array("q")
    if match_query(query.text) and not query.sort:
        found = _found(query)
        result = _passing(query, found)[:limit]
        if len(found) < LIMIT or (limit is not None and len(result) >= limit):
            return result
    known = set(result)
    plan = _Plan(query, whole=limit is None)
    if limit is None and (ranks := plan.ranks()):
        return _laid_out(query, ranks)
    for part in plan.parts():
        if limit is not None and len(result) >= limit:
            break
        rest = _list(part, plan.values, limit)
        result.extend(rest if not known else (one for one in rest if one not in known))
    return result[:limit]


def _found(query: ListQuery) -> list[int]:
    """The best matches of the text."""
    if query.entity is Entity.PRODUCT:
        return product_search.found(query.text)
    return [one.id for one in candidates(_source(query), query.text, forgiving=True)]


def _source(query: ListQuery) -> Source:
    return Source(query.entity.value)


def _passing(query: ListQuery, found: list[int]) -> array[int]:
    """Those of the records that pass the filter, in the order given."""
    plan = _Plan(replace(query, text="", sort=()), among=True)
    plan.values["among"] = json.dumps(found)
    table = SOURCES[query.entity].table
    sql = f"SELECT {table}.id FROM {plan.tables('')} WHERE {plan.condition}"  # noqa: S608 - pieces of ours
    known = set(_list(sql, plan.values, None))
    return array("q", [one for one in found if one in known])


def _laid_out(query: ListQuery, ranks: tuple[str, ...]) -> array[int]:
    """All ids in the order of the first column, out of two walks along indexes."""
    plan = _Plan(replace(query, sort=query.sort[1:]), whole=True)
    found = _list(plan.unled(), plan.values, None)
    bound = {"today": query.today.isoformat()}
    for place, statement in reversed(tuple(enumerate(ranks))):
        values = bound if ":today" in statement else {}
        down = query.sort[0].descending and not place
        if text := named(statement, values)[0][0]:
            look_up()
            found = laid_out(found, numbers(text), descending=down)
    return found


def _list(sql: str, values: dict[str, object], limit: int | None) -> array[int]:
    """Ids of a query, fetched as one text: the quickest way out of SQLite."""
    if limit is not None:
        sql += " LIMIT :limit"
        values = {**values, "limit": limit}
    return numbers(named(f"SELECT json_group_array(id) FROM ({sql})", values)[0][0])  # noqa: S608 - queries of ours


class _Plan:
    """Condition, tables and orders of one list."""

    def __init__(
        self, query: ListQuery, *, among: bool = False, scope: bool = True, whole: bool = False
    ) -> None:
        self._query = query
        self._source = SOURCES[query.entity]
        self._fields = fields_of(query.entity)
        asks_turnover = "turnover_12m" in str(query.asked) + str(query.sort)
        summed = not asks_turnover or summaries.are_of(query.today)
        self._bound = Bound(query.today, summed=summed)
        self._narrow = among
        self._few_lead = among
        self._scope = scope
        self._whole = whole
        self._sort = [one for one in query.sort if one.field in self._fields]
        self._orders = [self._order(one) for one in self._sort]
        self.condition = self._condition(among=among)

    @property
    def values(self) -> dict[str, object]:
        """Values by name."""
        return self._bound.values

    def tables(self, lead: str, along: str = "") -> str:
        """The tables; `lead` names the join that leads, if any."""
        table, joins = self._source.table, self._source.joins
        if lead:
            first = joins[lead]
            named = f"{first.table} AS {lead}{f' INDEXED BY {along}' if along else ''}"
            text = f"{named} CROSS JOIN {table} ON {first.on}"
        else:
            text = f"{table} INDEXED BY {along}" if along else table
        for name in sorted(self._bound.joins - {lead}):
            text += _beside(name, joins[name])
        return text

    def along(self) -> str:
        """The index of names that holds what most filters ask, unless something narrow leads."""
        return "" if self._narrow else self._source.along

    def summed(self) -> str:
        """Where to count whom a summary knows by itself: it is short, and its index shorter."""
        name, there = self._source.summary
        if not name or self._narrow or not scoped(self._query.entity, self._query.asked):
            return ""
        joined, parts = self._source.joins[name], [there]
        for one in self._apart():
            probe = Bound(self._query.today, self._bound.values, summed=self._bound.summed)
            sql = where(self._query.entity, one, probe)
            if probe.joins - {name} or f"{self._source.table}." in sql:
                # Told by a short table of another kind: whom it names is looked for here.
                few = swept_of(self._query.entity, one, probe) if probe.joins == {"money"} else ""
                sql = few.replace(f"+{self._source.table}.id", joined.on.split(" = ")[0])
            if not sql:
                return ""
            parts.append(sql)
        return f"{joined.table} AS {name} WHERE {' AND '.join(parts)}"

    def has_own_index(self) -> bool:
        """Whether all that is asked stands in the index of one field, in whatever order."""
        parts = self._apart()
        if len(parts) != 1 or not isinstance(parts[0], Condition):
            return False
        known = self._fields[parts[0].field]
        return known.id == self._source.scope[0] or bool(
            place_of(self._query.entity, known).spellings and not known.is_custom
        )

    def ranks(self) -> tuple[str, ...]:
        """Statements that rank all records by the first column, where that is the shorter way."""
        if not self._sort or self._few_lead or self._sort != list(self._query.sort):
            return ()
        key = self._sort[0]
        if key.field == "turnover_12m" and not self._bound.summed:
            return ()
        return place_of(self._query.entity, self._fields[key.field]).ranks

    def unled(self) -> str:
        """A statement for all the rows in their order, whether they have the values or not."""
        order = ", ".join([*self._orders, self._source.tail])
        return self._select("", "" if self._sort else self.along(), "", order)

    def parts(self) -> Iterator[str]:
        """Statements whose rows follow each other: with a value in the leading column, without."""
        table, tail = self._source.table, self._source.tail
        along = self.along()
        if not self._sort or self._sort[0].field == "name":
            order = [*self._orders, tail if not self._sort else f"{table}.id"]
            yield self._select("", along, "", ", ".join(order))
            return
        key = self._sort[0]
        place = place_of(self._query.entity, self._fields[key.field])
        stale = key.field == "turnover_12m" and not self._bound.summed
        value = expression(self._query.entity, self._fields[key.field], self._bound)
        present, absent = presence(self._fields[key.field], value)
        if led_to := self._by_values(key, place, value):
            yield from led_to
            return
        lead = place.join if place.order and not self._narrow and not stale else ""
        orders = self._orders
        if lead:
            # The bare column, so that its index may lead.
            present = re.sub(rf"coalesce\(({lead}\.\w+), 0\)", r"\1", present)
        first, column = place.lead
        if first and not self._narrow:
            # Told that few suit, the planner makes no Bloom filter of the whole table first.
            lead, present = first, f"likelihood({first}.{column} > '', 0.001)"
            down = " DESC" if key.descending else ""
            orders = [f"{first}.{column}{down}", *self._orders[1:]]
        led = "" if self._narrow or stale else place.along
        if led and not lead:
            present = f"{value} > ''"
        yield self._select(lead, led, present, ", ".join([*orders, tail]))
        rest = [*self._orders[1:], tail]
        yield self._select("", along if len(rest) == 1 else "", absent, ", ".join(rest))

    def _by_values(self, key: SortKey, place: Place, value: str) -> list[str]:
        """A statement for each value of the leading column, where an index leads to each."""
        known, rest = self._fields[key.field], ", ".join([*self._orders[1:], self._source.tail])
        if self._narrow or ordered_by(known, place, value) == value:
            return []
        found = groups(known, place, key, coded=known.id == self._source.scope[0])
        put = self._bound.put
        return [
            self._select("", "", f"{value} IN ({', '.join(map(put, alike))})", rest)
            for alike in found
        ]

    def _select(self, lead: str, along: str, part: str, order: str) -> str:
        condition = f"{part} AND {self.condition}" if part else self.condition
        table = self._source.table
        return (
            f"SELECT {table}.id FROM {self.tables(lead, along)} WHERE {condition} ORDER BY {order}"  # noqa: S608 - pieces of ours
        )

    def _order(self, key: SortKey) -> str:
        known = self._fields[key.field]
        place = place_of(self._query.entity, known)
        value = place.rank or expression(self._query.entity, known, self._bound)
        if not place.rank:
            value = ordered_by(known, place, value)
        if place.order and "coalesce" in value and self._bound.summed:
            value = value.removeprefix("coalesce(").removesuffix(", 0)")
        return value + (" DESC" if key.descending else "") + place.then

    def _condition(self, *, among: bool) -> str:
        query, table = self._query, self._source.table
        parts = [f"{table}.deleted_at IS NULL"]
        scope = scoped(query.entity, query.asked) if self._scope else ""
        if scope:
            parts.append(scope)
        lead = None if among else self._few()
        if lead is not None:
            self._narrow = self._few_lead = True
            parts.insert(0, f"{table}.id IN ({few_of(query.entity, lead, self._bound)})")
        if among:
            parts.insert(0, f"{table}.id IN (SELECT value FROM json_each(:among))")  # noqa: S608 - names of ours
        parts += [self._one(one) for one in self._apart() if one is not lead]
        if match_query(query.text) and (suited := self._suited(query)):
            self._narrow = True
            parts.append(f"{table}.id IN ({suited})")
        return " AND ".join(parts)

    def _suited(self, query: ListQuery) -> str:
        """A statement that names the records of the text."""
        if query.entity is Entity.PRODUCT and len(known := _found(query)) < LIMIT:
            # Goods are found by what is known of them, too, which stands in no index of theirs.
            return f"SELECT value FROM json_each({self._bound.put(json.dumps(known))})"  # noqa: S608 - names of ours
        match = question(_source(query), query.text)
        asked = [(f"{self._source.table}_fts", match)] if match else []
        if match and query.entity is Entity.CLIENT and (part := inn_part(query.text)):
            asked.append(("client_inn_fts", part))
        return " UNION ".join(
            f"SELECT rowid FROM {name} WHERE {name} MATCH {self._bound.put(wanted)}"  # noqa: S608 - names of ours
            for name, wanted in asked
        )

    def _one(self, part: Condition | Group) -> str:
        """A part of the filter; of all the rows its own index is read once, not row by row."""
        if self._whole:
            swept = swept_of(self._query.entity, part, self._bound) or self._beside_alone(part)
            if swept:
                return swept
        return where(self._query.entity, part, self._bound)

    def _beside_alone(self, part: Condition | Group) -> str:
        """A part that asks one table beside the list only: that table is read once, in a row."""
        probe = Bound(self._query.today, self._bound.values, summed=self._bound.summed)
        sql = where(self._query.entity, part, probe)
        if len(probe.joins) != 1 or f"{self._source.table}." in sql:
            return ""
        (name,) = probe.joins
        joined = self._source.joins[name]
        key = joined.on.split(" = ")[0]
        inside = f"SELECT {key} FROM {joined.table} AS {name} WHERE {sql}"  # noqa: S608 - pieces of ours
        return f"+{self._source.table}.id IN ({inside})" if joined.always else ""

    def _apart(self) -> tuple[Condition | Group, ...]:
        """The parts all of which must hold."""
        asked = self._query.asked
        if asked.joined is Glue.ALL or len(asked.parts) < 2:
            return asked.parts
        return (asked,)

    def _few(self) -> Condition | None:
        """The condition fewest records suit, when they are few."""
        best, least = None, FEW
        for one in self._apart():
            if not isinstance(one, Condition):
                continue
            bound = Bound(self._query.today, summed=self._bound.summed)
            sql = few_of(self._query.entity, one, bound)
            if not sql:
                continue
            counted = f"SELECT count(*) FROM (SELECT 1 FROM ({sql}) LIMIT {FEW})"  # noqa: S608 - pieces of ours
            found = int(named(counted, bound.values)[0][0])
            if found < least:
                best, least = one, found
        return best


def _beside(name: str, joined: Joined) -> str:
    kind = "CROSS JOIN" if joined.always else "LEFT JOIN"
    return f" {kind} {joined.table} AS {name} ON {joined.on}"
