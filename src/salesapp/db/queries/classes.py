"""Classes of clients: of one, with what they follow from, and who moved between two days."""

from __future__ import annotations

from datetime import date
from typing import Any, Final, NamedTuple

from salesapp.db.connection import row, rows, value
from salesapp.domain.classes import Dimension, Life, Rules
from salesapp.domain.periods import Period

RULES: Final = "classes.rules"
COUNTED: Final = "classes.counted_on"

_ONE: Final = """
SELECT life, abc, xyz, fit, revenue_minor, orders, first_on, last_on, gap_days, spread_percent,
    abc_margin, margin_minor, costed_minor
FROM client_class WHERE id = ?
"""
_SETTING: Final = "SELECT value FROM setting WHERE key = ?"
_SINCE: Final = 'SELECT max("on") FROM client_class_history WHERE client_id = ?'
_USUAL: Final = {Dimension.LIFE: "prospect"}
_AT: Final = """
(SELECT {column} FROM client_class_history AS {name}
WHERE {name}.client_id = moved.client_id AND {name}."on" {bound} ORDER BY {name}."on" DESC LIMIT 1)
"""
_MOVES: Final = """
WITH moved AS (
    SELECT DISTINCT client_id FROM client_class_history WHERE "on" BETWEEN ?1 AND ?2
), pair AS (
    SELECT moved.client_id, coalesce({before}, ?3) AS source, {after} AS target FROM moved
)
"""
_TABLE: Final = """
SELECT pair.source, pair.target, count(*), sum(client_class.revenue_minor)
FROM pair JOIN client ON client.id = pair.client_id AND client.deleted_at IS NULL
JOIN client_class ON client_class.id = pair.client_id
WHERE pair.source <> pair.target GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2
"""
_WHO: Final = """
SELECT client.id, client.name, client.city, client_class.last_on, client_class.revenue_minor
FROM pair JOIN client ON client.id = pair.client_id AND client.deleted_at IS NULL
JOIN client_class ON client_class.id = pair.client_id
WHERE pair.source = ?4 AND pair.target = ?5
ORDER BY client_class.revenue_minor DESC, client.name_key
"""


class ClientClasses(NamedTuple):
    """Classes of a client and the figures behind them."""

    life: Life
    abc: str
    xyz: str
    fit: str
    revenue_minor: int
    orders: int
    first_on: date | None
    last_on: date | None
    gap_days: int | None
    spread_percent: int | None
    abc_margin: str = ""
    margin_minor: int | None = None
    """None where the cost of nothing that was paid is known."""
    costed_minor: int = 0
    """The part of the revenue whose cost is known."""


class MoveLine(NamedTuple):
    """How many went from one class to another; `id` counts the lines."""

    id: int
    source: str
    target: str
    clients: int
    revenue_minor: int


class MovedClient(NamedTuple):
    """A client that went."""

    id: int
    name: str
    city: str
    last_on: date | None
    revenue_minor: int


def of_client(client_id: int) -> ClientClasses | None:
    """Classes as last counted; None for a client that is gone."""
    found = row(_ONE, client_id)
    if found is None:
        return None
    life, abc, xyz, fit, revenue, orders, first, last, gap, spread, *margin = found
    return ClientClasses(
        Life(life),
        abc,
        xyz,
        fit,
        revenue,
        orders,
        _day(first),
        _day(last),
        gap,
        spread,
        *margin,
    )


def since(client_id: int) -> date | None:
    """Since when a client has its classes; None when they were never other."""
    found = _day(value(_SINCE, client_id))
    return None if found is None or found.year == 1 else found


def rules() -> Rules:
    """The limits of the classes."""
    kept = str(value(_SETTING, RULES) or "").split()
    if len(kept) == len(Rules._fields) and all(one.isdecimal() for one in kept):
        return Rules(*(int(one) for one in kept))
    return Rules()


def counted_on() -> date | None:
    """As of which day the classes were last counted."""
    kept = str(value(_SETTING, COUNTED) or "")
    return date.fromisoformat(kept) if kept else None


def moves(dimension: Dimension, period: Period) -> list[MoveLine]:
    """Who went where between the eve of a period and its last day, the largest stream first."""
    found = rows(_moves(dimension) + _TABLE, *_bounds(dimension, period))
    return [MoveLine(place, *line) for place, line in enumerate(found, start=1)]


def who_moved(dimension: Dimension, period: Period, source: str, target: str) -> list[MovedClient]:
    """The clients of one stream, the largest first."""
    sql, bounds = _moves(dimension) + _WHO, _bounds(dimension, period)
    return [
        MovedClient(client_id, name, city, _day(last_on), revenue)
        for client_id, name, city, last_on, revenue in rows(sql, *bounds, source, target)
    ]


def _moves(dimension: Dimension) -> str:
    before = _AT.format(column=dimension.value, name="old", bound="< ?1")
    after = _AT.format(column=dimension.value, name="fresh", bound="<= ?2")
    return _MOVES.format(before=before, after=after)


def _bounds(dimension: Dimension, period: Period) -> tuple[str, str, str]:
    usual = _USUAL.get(dimension, "")
    return period.first.isoformat(), period.last.isoformat(), usual


def _day(text: Any) -> date | None:
    return None if text is None else date.fromisoformat(text)
