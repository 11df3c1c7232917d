"""Orders as a list: each order is a row, its newest version."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import Any, Final, NamedTuple

from salesapp.db.connection import marks, rows
from salesapp.db.queries.document_filter import Condition, about, all_ids, some_ids
from salesapp.db.queries.orders import done_of, money_of
from salesapp.domain.money import Minor
from salesapp.domain.orders import (
    LineFacts,
    Ordered,
    OrderedLine,
    OrderState,
    OrderStatus,
    is_invoiced,
    next_ship_on,
    status,
)


class OrderRow(NamedTuple):
    """A row of the list: the newest version of an order; `ship_on` is the next day to keep."""

    id: int
    root_id: int
    number: str | None
    version: int
    status: OrderStatus
    drawn_on: date
    ship_on: date | None
    client_id: int | None
    client_name: str
    deal_id: int | None
    deal_title: str
    total_minor: Minor
    invoiced_minor: Minor
    paid_minor: Minor
    has_offer: bool
    currency: str = "RUB"


class OrderGroup(StrEnum):
    """What the list is narrowed to."""

    ALL = "all"
    DRAFT = "draft"
    OPEN = "open"
    CANCELLED = "cancelled"


class OrderFilter(NamedTuple):
    """What the list shows; each order is one row, its newest version."""

    group: OrderGroup = OrderGroup.ALL
    client_id: int | None = None
    deal_id: int | None = None
    text: str = ""


_NEWEST: Final = """
AND NOT EXISTS (SELECT 1 FROM sales_order AS later WHERE later.root_id = paper.root_id
    AND later.version > paper.version AND later.deleted_at IS NULL)
"""
_IDS: Final = f"""
SELECT paper.id AS id FROM sales_order AS paper LEFT JOIN client ON client.id = paper.client_id
WHERE paper.deleted_at IS NULL {_NEWEST}
"""  # noqa: S608 - constants
_GROUPS: Final[dict[OrderGroup, str]] = {
    OrderGroup.ALL: "",
    OrderGroup.DRAFT: " AND paper.state = 'draft'",
    OrderGroup.OPEN: " AND paper.state = 'confirmed'",
    OrderGroup.CANCELLED: " AND paper.state = 'cancelled'",
}
_ORDER: Final = " ORDER BY paper.drawn_on DESC, paper.id DESC"
_ROWS: Final = """
SELECT paper.id, coalesce(paper.root_id, paper.id), paper.number, paper.version, paper.state,
    paper.drawn_on, coalesce(paper.confirmed_on, paper.requested_on), paper.client_id,
    coalesce(client.name, ''), paper.deal_id, coalesce(deal.title, ''), paper.total_minor,
    paper.offer_id IS NOT NULL,
    EXISTS (SELECT 1 FROM order_hold WHERE sales_order_id = paper.root_id AND released_on IS NULL),
    paper.currency
FROM sales_order AS paper
LEFT JOIN client ON client.id = paper.client_id
LEFT JOIN deal ON deal.id = paper.deal_id
WHERE paper.id IN (
"""
_LINES: Final = """
SELECT sales_order_id, order_key, quantity_milli, coalesce(confirmed_on, requested_on)
FROM sales_order_line WHERE sales_order_id IN (
"""
_COUNTS: Final = f"""
SELECT paper.state, count(*) FROM sales_order AS paper
WHERE paper.deleted_at IS NULL {_NEWEST} GROUP BY paper.state
"""  # noqa: S608 - constants


def ids(what: OrderFilter) -> array[int]:
    """Ids of the whole list in its order."""
    condition = _condition(what)
    return all_ids(_IDS + condition.sql + _ORDER, condition.params)


def first_ids(what: OrderFilter, limit: int = 200) -> list[int]:
    """The first ids of the list."""
    condition = _condition(what)
    return some_ids(_IDS + condition.sql + _ORDER, condition.params, limit)


def counts() -> dict[str, int]:
    """How many orders are in each stored state, by their newest version."""
    return {str(state): int(number) for state, number in rows(_COUNTS)}


def rows_of(wanted: Sequence[int], today: date) -> list[OrderRow]:
    """Rows of the list in the order of the ids; those gone meanwhile are left out."""
    found = {int(one[0]): one for one in rows(_ROWS + marks(len(wanted)) + ")", *wanted)}
    roots = list({int(one[1]) for one in found.values()})
    done, money = done_of(roots), money_of(roots)
    lines: dict[int, dict[int, OrderedLine]] = defaultdict(dict)
    for order_id, key, quantity, ship_on in rows(_LINES + marks(len(wanted)) + ")", *wanted):
        day = _day(ship_on) or _day(found[order_id][6]) if order_id in found else None
        lines[order_id][key] = OrderedLine(quantity, day)
    return [
        _row(found[one], lines[one], done.get(found[one][1], {}), money, today)
        for one in wanted
        if one in found
    ]


def _row(
    found: tuple[Any, ...],
    ordered: Ordered,
    done: Mapping[int, LineFacts],
    money: Mapping[int, tuple[Minor, Minor]],
    today: date,
) -> OrderRow:
    order_id, root, number, version, state, drawn, day, *rest = found
    invoiced, unpaid = money.get(root, (0, 0))
    paid = is_invoiced(ordered, done) and unpaid <= 0
    shown = status(OrderState(state), ordered, done, today, is_paid=paid, is_held=bool(rest[6]))
    waiting = shown not in {OrderStatus.FULFILLED, OrderStatus.CLOSED, OrderStatus.CANCELLED}
    return OrderRow(
        id=order_id,
        root_id=root,
        number=number,
        version=version,
        status=shown,
        drawn_on=date.fromisoformat(drawn),
        ship_on=(next_ship_on(ordered, done) or _day(day)) if waiting else None,
        client_id=rest[0],
        client_name=rest[1],
        deal_id=rest[2],
        deal_title=rest[3],
        total_minor=rest[4],
        invoiced_minor=invoiced,
        paid_minor=invoiced - unpaid,
        has_offer=bool(rest[5]),
        currency=rest[7],
    )


def _condition(what: OrderFilter) -> Condition:
    return Condition(_GROUPS[what.group]) & about(
        what.client_id, what.deal_id, what.text, "sales_order"
    )


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
