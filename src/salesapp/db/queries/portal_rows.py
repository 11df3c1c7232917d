"""Records as a portal takes them: blocks of rows by id, in the order asked."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final, NamedTuple

from salesapp.db.connection import rows
from salesapp.db.fields import moment_text, parse_moment
from salesapp.domain.entities import Entity


class ClientOut(NamedTuple):
    """A client with its main bank account."""

    id: int
    name: str
    status: str
    inn: str
    kpp: str
    ogrn: str
    city: str
    legal_address: str
    actual_address: str
    industry: str
    source: str
    note: str
    created_at: datetime
    updated_at: datetime
    bank_name: str | None
    bik: str | None
    account: str | None
    corr_account: str | None


class ContactOut(NamedTuple):
    """A person with the place that counts most."""

    id: int
    name: str
    last_name: str
    first_name: str
    second_name: str
    birth_on: date | None
    source: str
    note: str
    created_at: datetime
    updated_at: datetime
    position: str
    client_id: int | None
    client: str


class ProductOut(NamedTuple):
    """A product of the catalogue."""

    id: int
    uid: str
    name: str
    sku: str
    category_id: int | None
    unit: str
    price_minor: int | None
    price_includes_vat: bool
    vat_bp: int | None
    currency: str
    description: str
    is_active: bool


class DealOut(NamedTuple):
    """A deal on its stage."""

    id: int
    number: int | None
    title: str
    pipeline: str
    stage_code: str
    stage: str
    stage_kind: str
    probability_bp: int
    amount_minor: int
    currency: str
    expected_close_on: date | None
    closed_on: date | None
    source: str
    comment: str
    lost_reason: str
    lost_comment: str
    created_at: datetime
    updated_at: datetime
    client_id: int | None
    client: str
    contact_id: int | None
    contact: str


class LineOut(NamedTuple):
    """Goods of a deal."""

    name: str
    quantity_milli: int
    price_minor: int


class LeadOut(NamedTuple):
    """A lead as it stands."""

    id: int
    title: str
    state: str
    received_at: datetime
    source: str
    company_name: str
    contact_name: str
    position: str
    phones: str
    emails: str
    address: str
    amount_minor: int
    currency: str
    comment: str
    reject_reason: str
    updated_at: datetime


class PointOut(NamedTuple):
    """A way to reach somebody."""

    kind: str
    purpose: str
    value: str


_ASKED: Final = "FROM json_each(?) AS j CROSS JOIN {table} AS t ON t.id = j.value"
_CLIENTS: Final = f"""
SELECT t.id, t.name, t.status, t.inn, t.kpp, t.ogrn, t.city, t.legal_address, t.actual_address,
    t.industry, t.source, t.note, t.created_at, t.updated_at,
    b.bank_name, b.bik, b.account, b.corr_account
{_ASKED.format(table="client")}
LEFT JOIN bank_account AS b ON b.id = (
    SELECT id FROM bank_account WHERE client_id = t.id AND deleted_at IS NULL AND account <> ''
    ORDER BY is_main DESC, id LIMIT 1)
WHERE t.deleted_at IS NULL ORDER BY j.key
"""  # noqa: S608 - names of ours
_CONTACTS: Final = f"""
SELECT t.id, t.name, t.last_name, t.first_name, t.second_name, t.birth_on, t.source, t.note,
    t.created_at, t.updated_at, coalesce(a.position, ''), c.id, coalesce(c.name, '')
{_ASKED.format(table="contact")}
LEFT JOIN affiliation AS a ON a.id = (
    SELECT one.id FROM affiliation AS one
    JOIN client AS firm ON firm.id = one.client_id AND firm.deleted_at IS NULL
    WHERE one.contact_id = t.id ORDER BY one.until_on IS NOT NULL, one.is_main DESC, one.id LIMIT 1)
LEFT JOIN client AS c ON c.id = a.client_id
WHERE t.deleted_at IS NULL ORDER BY j.key
"""  # noqa: S608 - names of ours
_PRODUCTS: Final = f"""
SELECT t.id, t.uid, t.name, t.sku, t.category_id, t.unit, t.price_minor, t.price_includes_vat,
    t.vat_bp, t.currency, t.description, t.is_active
{_ASKED.format(table="product")} WHERE t.deleted_at IS NULL ORDER BY j.key
"""
_DEALS: Final = f"""
SELECT t.id, t.number, t.title, p.name, s.code, s.name, s.kind, s.probability_bp, t.amount_minor,
    t.currency, t.expected_close_on, t.closed_on, t.source, t.comment, coalesce(r.name, ''),
    t.lost_comment, t.created_at, t.updated_at,
    c.id, coalesce(c.name, ''), h.id, coalesce(h.name, '')
{_ASKED.format(table="deal")}
JOIN stage AS s ON s.id = t.stage_id JOIN pipeline AS p ON p.id = s.pipeline_id
LEFT JOIN lost_reason AS r ON r.id = t.lost_reason_id
LEFT JOIN client AS c ON c.id = t.client_id AND c.deleted_at IS NULL
LEFT JOIN contact AS h ON h.id = t.contact_id AND h.deleted_at IS NULL
WHERE t.deleted_at IS NULL ORDER BY j.key
"""
_LEADS: Final = f"""
SELECT t.id, t.title, t.state, t.received_at, t.source, t.company_name, t.contact_name,
    t.position, t.phones, t.emails, t.address, t.amount_minor, t.currency, t.comment,
    t.reject_reason, t.updated_at
{_ASKED.format(table="lead")} WHERE t.deleted_at IS NULL ORDER BY j.key
"""
_POINTS: Final = {
    owner: f"""
SELECT p.{owner}_id, p.kind, p.purpose, p.value FROM json_each(?) AS j
CROSS JOIN contact_point AS p ON p.{owner}_id = j.value ORDER BY p.{owner}_id, p.position, p.id
"""  # noqa: S608 - names of ours
    for owner in ("client", "contact")
}
_LINES: Final = """
SELECT l.deal_id, l.name, l.quantity_milli, l.price_minor FROM json_each(?) AS j
CROSS JOIN deal_line AS l ON l.deal_id = j.value ORDER BY l.deal_id, l.position, l.id
"""
_KEYS: Final = """
SELECT record_id, ext_id FROM external_key WHERE source = ? AND entity = ? ORDER BY id DESC
"""
_TABLES: Final = {
    Entity.CLIENT: "client",
    Entity.CONTACT: "contact",
    Entity.PRODUCT: "product",
    Entity.DEAL: "deal",
    Entity.LEAD: "lead",
}


_CHANGED: Final = "AND updated_at >= ?1"
_DEALS_CHANGED: Final = """
AND (updated_at >= ?1 OR id IN (
    SELECT record_id FROM journal_subject WHERE entity = 'deal' AND journal_id > coalesce(
        (SELECT id FROM journal WHERE at < ?1 ORDER BY id DESC LIMIT 1), 0)))
"""
"""Goods of a deal follow its offer without the deal itself being written."""


def every_id(entity: Entity, since: datetime | None = None) -> list[int]:
    """All records of a kind that are not deleted, or those that changed since a moment."""
    asked = () if since is None else (moment_text(since),)
    narrowed = _DEALS_CHANGED if entity is Entity.DEAL else _CHANGED
    narrowed = narrowed if asked else ""
    sql = f"SELECT id FROM {_TABLES[entity]} WHERE deleted_at IS NULL {narrowed} ORDER BY id"  # noqa: S608 - ours
    return [int(record_id) for (record_id,) in rows(sql, *asked)]


def keys_of(program: str, entity: Entity) -> dict[int, str]:
    """The oldest key of each record in another program."""
    return {int(record_id): str(key) for record_id, key in rows(_KEYS, program, str(entity))}


def clients(ids: Sequence[int]) -> list[ClientOut]:
    """Clients of a block."""
    return [ClientOut(*one) for one in _read(_CLIENTS, ids, {12: parse_moment, 13: parse_moment})]


def contacts(ids: Sequence[int]) -> list[ContactOut]:
    """People of a block."""
    made = {5: date.fromisoformat, 8: parse_moment, 9: parse_moment}
    return [ContactOut(*one) for one in _read(_CONTACTS, ids, made)]


def products(ids: Sequence[int]) -> list[ProductOut]:
    """Products of a block."""
    return [ProductOut(*one) for one in _read(_PRODUCTS, ids, {7: bool, 11: bool})]


def deals(ids: Sequence[int]) -> list[DealOut]:
    """Deals of a block."""
    made = {10: date.fromisoformat, 11: date.fromisoformat, 16: parse_moment, 17: parse_moment}
    return [DealOut(*one) for one in _read(_DEALS, ids, made)]


def leads(ids: Sequence[int]) -> list[LeadOut]:
    """Leads of a block."""
    return [LeadOut(*one) for one in _read(_LEADS, ids, {3: parse_moment, 15: parse_moment})]


def _read(
    sql: str, ids: Sequence[int], made: Mapping[int, Callable[[Any], object]]
) -> Iterator[list[Any]]:
    """Rows whose cells at some places are days, moments and flags."""
    for found in rows(sql, _many(ids)):
        cells = list(found)
        for place, convert in made.items():
            if cells[place] is not None:
                cells[place] = convert(cells[place])
        yield cells


def points(owner: str, ids: Sequence[int]) -> dict[int, list[PointOut]]:
    """Ways to reach clients or people."""
    found: dict[int, list[PointOut]] = defaultdict(list)
    for owner_id, *point in rows(_POINTS[owner], _many(ids)):
        found[int(owner_id)].append(PointOut(*point))
    return found


def lines(ids: Sequence[int]) -> dict[int, list[LineOut]]:
    """Goods of deals."""
    found: dict[int, list[LineOut]] = defaultdict(list)
    for deal_id, *line in rows(_LINES, _many(ids)):
        found[int(deal_id)].append(LineOut(*line))
    return found


def numbers() -> dict[int, int]:
    """How many living deals bear each number."""
    sql = "SELECT number, count(*) FROM deal WHERE number IS NOT NULL AND deleted_at IS NULL"
    return {int(number): int(count) for number, count in rows(sql + " GROUP BY number")}


def groups() -> dict[int, tuple[str, ...]]:
    """The path of each group of products, from the top."""
    known = {
        int(group_id): (str(name), parent)
        for group_id, name, parent in rows(
            "SELECT id, name, parent_id FROM category WHERE deleted_at IS NULL"
        )
    }
    paths: dict[int, tuple[str, ...]] = {}
    for group_id in known:
        path: list[str] = []
        at: int | None = group_id
        while at is not None and at in known and len(path) < len(known):
            path.insert(0, known[at][0])
            at = known[at][1]
        paths[group_id] = tuple(path)
    return paths


def _many(ids: Iterable[int]) -> str:
    return json.dumps(list(ids))
