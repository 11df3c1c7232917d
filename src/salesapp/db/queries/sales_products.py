"""The report on goods: what was invoiced or shipped of each in a period, in roubles.

Returns are taken off what was invoiced. What was shipped is worth what the order in force on the
day said, as an act of reconciliation by shipments tells it.
"""

from __future__ import annotations

from datetime import date
from itertools import groupby
from typing import Any, Final, NamedTuple

from salesapp.db.connection import rows
from salesapp.db.queries.channel_report import ReportRow
from salesapp.db.queries.settlements import LINE_IN_FORCE
from salesapp.domain.entities import Entity
from salesapp.domain.sales_reports import (
    TOTAL,
    Asked,
    RatedPart,
    lines_in_roubles,
    part_between,
    share_bp,
)

INVOICED: Final = 1
SHIPPED: Final = 2
"""What goods may be counted by."""


class ProductLine(NamedTuple):
    """A product in one unit; goods outside the catalogue are known by their name.

    `margin_minor` and `margin_bp` are of the lines whose cost is known; None where none is.
    """

    id: int
    name: str
    group: str
    quantity_milli: int | None
    unit: str
    net_minor: int
    gross_minor: int
    margin_minor: int | None
    margin_bp: int | None
    clients: int
    key: tuple[object, ...] = ()


class _Sold(NamedTuple):
    """A line of a paper in roubles; returns are negative."""

    entity: Entity
    paper_id: int
    number: str
    day: date
    client_id: int | None
    client: str
    key: tuple[object, ...]
    name: str
    group: str
    unit: str
    quantity_milli: int
    gross_minor: int
    net_minor: int
    cost_minor: int | None


_FACTS: Final = """
    paper.client_id, coalesce(client.name, ''), line.product_id,
    coalesce(product.name, line.name), coalesce(category.name, ''), line.unit,
    line.quantity_milli, line.total_minor, line.vat_minor,
    line.cost_minor * line.quantity_milli / 1000,
    CASE WHEN bill.currency <> 'RUB' THEN bill.rate_micro END
"""
_JOINS: Final = """
LEFT JOIN product ON product.id = line.product_id
LEFT JOIN category ON category.id = product.category_id
LEFT JOIN client ON client.id = paper.client_id
WHERE paper.issued_on BETWEEN ? AND ? AND paper.state = 'issued' AND paper.deleted_at IS NULL
    AND line.standing = 'firm'
ORDER BY paper.id, line.position, line.id
"""
_INVOICED: Final = f"""
SELECT paper.id, coalesce(paper.number, ''), paper.issued_on, {_FACTS}
FROM invoice AS paper JOIN invoice_line AS line ON line.invoice_id = paper.id
JOIN invoice AS bill ON bill.id = paper.id
{_JOINS}"""  # noqa: S608 - constants
_RETURNED: Final = f"""
SELECT paper.id, coalesce(paper.number, ''), paper.issued_on, {_FACTS}
FROM credit_note AS paper JOIN credit_note_line AS line ON line.credit_note_id = paper.id
JOIN invoice AS bill ON bill.id = paper.invoice_id
{_JOINS}"""  # noqa: S608 - constants
_BEFORE: Final = """
(SELECT coalesce(sum(past.quantity_milli), 0)
    FROM shipment AS former JOIN shipment_line AS past ON past.shipment_id = former.id
    WHERE former.sales_order_id = paper.sales_order_id AND former.deleted_at IS NULL
        AND past.key = part.key
        AND (former.shipped_on, former.id, past.id) < (paper.shipped_on, paper.id, part.id))
"""
_SHIPPED: Final = f"""
SELECT paper.sales_order_id, paper.document, paper.shipped_on,
    paper.client_id, coalesce(client.name, ''), line.product_id,
    coalesce(product.name, line.name), coalesce(category.name, ''), line.unit,
    part.quantity_milli, line.total_minor, line.vat_minor,
    line.cost_minor * part.quantity_milli / 1000,
    CASE WHEN bill.currency <> 'RUB' THEN bill.rate_micro END,
    line.quantity_milli, {_BEFORE}, paper.id
FROM shipment AS paper JOIN shipment_line AS part ON part.shipment_id = paper.id
JOIN sales_order_line AS line ON line.id = ({LINE_IN_FORCE.format(sent="paper")})
JOIN sales_order AS bill ON bill.id = line.sales_order_id
LEFT JOIN product ON product.id = line.product_id
LEFT JOIN category ON category.id = product.category_id
LEFT JOIN client ON client.id = paper.client_id
WHERE paper.shipped_on BETWEEN ? AND ? AND paper.deleted_at IS NULL
ORDER BY paper.id, part.id
"""  # noqa: S608 - constants


def lines(asked: Asked) -> list[ProductLine]:
    """The goods that brought most first, the total at the end."""
    sold = _sold(asked)
    if not sold:
        return []
    groups: dict[tuple[object, ...], list[_Sold]] = {}
    for one in sold:
        groups.setdefault(one.key, []).append(one)
    found = [_line(0, part) for part in groups.values()]
    found.sort(key=lambda line: (-line.gross_minor, line.name.casefold(), line.unit))
    found = [line._replace(id=place) for place, line in enumerate(found, start=1)]
    total = _line(TOTAL, sold)._replace(name="", group="", unit="", quantity_milli=None, key=())
    return [*found, total]


def behind(asked: Asked, line: ProductLine, _figure: str) -> list[ReportRow]:
    """The invoices and credit notes of a product, or its shipments, the latest first."""
    papers: dict[tuple[object, ...], list[_Sold]] = {}
    for one in _sold(asked):
        if line.id == TOTAL or one.key == line.key:
            papers.setdefault((one.entity, one.paper_id, one.number, one.day), []).append(one)
    found = sorted(papers.values(), key=lambda part: (part[0].day, part[0].paper_id), reverse=True)
    return [
        ReportRow(
            place,
            part[0].entity,
            part[0].paper_id,
            part[0].number,
            part[0].client,
            part[0].day,
            sum(one.gross_minor for one in part),
            "",
        )
        for place, part in enumerate(found, start=1)
    ]


def _sold(asked: Asked) -> list[_Sold]:
    if asked.choice == SHIPPED:
        return _shipped(asked)
    found: list[_Sold] = []
    days = asked.period.first, asked.period.last
    for entity, sql, sign in ((Entity.INVOICE, _INVOICED, 1), (Entity.CREDIT, _RETURNED, -1)):
        for _paper, part in groupby(rows(sql, *days), key=lambda row: row[0]):
            of_paper = list(part)
            rated = [RatedPart(row[10], row[11], row[13]) for row in of_paper]
            for row, (gross, net) in zip(of_paper, lines_in_roubles(rated), strict=True):
                found.append(_read(entity, sign, row, (gross, net)))
    return found


def _shipped(asked: Asked) -> list[_Sold]:
    """What left, worth its share of the line of the order."""
    found: list[_Sold] = []
    told = rows(_SHIPPED, asked.period.first, asked.period.last)
    for _shipment, part in groupby(told, key=lambda row: row[16]):
        of_paper = list(part)
        rated = [
            RatedPart(
                part_between(row[10], row[15], row[9], row[14]),
                part_between(row[11], row[15], row[9], row[14]),
                row[13],
            )
            for row in of_paper
        ]
        for row, sums in zip(of_paper, lines_in_roubles(rated), strict=True):
            found.append(_read(Entity.ORDER, 1, row[:14], sums))
    return found


def _read(entity: Entity, sign: int, row: tuple[Any, ...], sums: tuple[int, int]) -> _Sold:
    paper, number, day, client_id, client, product, name, group, unit, quantity, *rest = row
    cost = rest[2]
    return _Sold(
        entity,
        paper,
        number,
        date.fromisoformat(day),
        client_id,
        client,
        (product, "" if product is not None else name, unit),
        name,
        group,
        unit,
        sign * quantity,
        sign * sums[0],
        sign * sums[1],
        None if cost is None else sign * cost,
    )


def _line(line_id: int, sold: list[_Sold]) -> ProductLine:
    known = [one for one in sold if one.cost_minor is not None]
    net = sum(one.net_minor for one in known)
    margin = net - sum(one.cost_minor or 0 for one in known) if known else None
    first = sold[0]
    return ProductLine(
        line_id,
        first.name,
        first.group,
        sum(one.quantity_milli for one in sold),
        first.unit,
        sum(one.net_minor for one in sold),
        sum(one.gross_minor for one in sold),
        margin,
        None if margin is None else share_bp(margin, net),
        len({one.client_id for one in sold}),
        first.key,
    )
