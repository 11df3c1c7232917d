"""Whole lists for scripts: plain facts with stable names, money in minor units."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from itertools import chain, islice
from typing import Any, Final

from salesapp.db.connection import database, value
from salesapp.db.fields import moment_text
from salesapp.db.queries.field_values import field_values
from salesapp.db.queries.fields import own_fields
from salesapp.domain.entities import Entity
from salesapp.domain.fields import Field

LISTS: Final = {
    "clients": """
SELECT c.id, c.name, c.inn, c.kpp, c.category, c.status, c.city, c.inn_flag,
    t.next_on AS next_step_on, t.last_on AS last_contact_on
FROM client c LEFT JOIN client_state t ON t.client_id = c.id
WHERE c.deleted_at IS NULL ORDER BY c.name_key, c.id
""",
    "contacts": """
SELECT p.id, p.name, c.name AS client, a.position, a.role, a.attitude, p.birth_on,
    (SELECT group_concat(value, ', ') FROM contact_point
     WHERE contact_id = p.id AND kind = 'phone') AS phones,
    (SELECT group_concat(value, ', ') FROM contact_point
     WHERE contact_id = p.id AND kind = 'email') AS emails
FROM contact p LEFT JOIN affiliation a ON a.id = (
    SELECT id FROM affiliation WHERE contact_id = p.id
    ORDER BY until_on IS NOT NULL, is_main DESC, id LIMIT 1)
LEFT JOIN client c ON c.id = a.client_id
WHERE p.deleted_at IS NULL ORDER BY p.name_key, p.id
""",
    "leads": """
SELECT l.id, l.title, l.state, l.received_at, l.source, l.company_name, l.contact_name, l.position,
    l.phones, l.emails, l.amount_minor, l.currency, l.comment
FROM lead l WHERE l.deleted_at IS NULL ORDER BY l.id
""",
    "payments": """
SELECT p.id, p.paid_on, p.amount_minor, p.currency, c.name AS client, p.reference, p.purpose
FROM payment p LEFT JOIN client c ON c.id = p.client_id
WHERE p.deleted_at IS NULL ORDER BY p.paid_on, p.id
""",
    "products": """
SELECT p.id, p.sku, p.name, g.name AS category, p.unit, p.price_minor, p.currency, p.vat_bp,
    p.price_includes_vat, p.is_active
FROM product p LEFT JOIN category g ON g.id = p.category_id
WHERE p.deleted_at IS NULL ORDER BY p.name_key, p.id
""",
    "deals": """
SELECT d.id, d.number, d.title, c.name AS client, s.code AS stage, d.amount_minor, d.currency,
    d.expected_close_on, d.closed_on, t.next_on AS next_step_on
FROM deal d JOIN stage s ON s.id = d.stage_id LEFT JOIN client c ON c.id = d.client_id
LEFT JOIN deal_state t ON t.deal_id = d.id
WHERE d.deleted_at IS NULL ORDER BY s.position, d.id
""",
    "offers": """
SELECT o.id, o.number, o.version, o.state, o.drawn_on, o.valid_until, c.name AS client,
    o.total_minor, o.vat_minor, o.currency, d.number AS deal
FROM offer o LEFT JOIN client c ON c.id = o.client_id LEFT JOIN deal d ON d.id = o.deal_id
WHERE o.deleted_at IS NULL ORDER BY o.id
""",
    "orders": """
SELECT o.id, o.number, o.version, o.state, o.drawn_on, o.requested_on, o.confirmed_on,
    c.name AS client, o.total_minor, o.vat_minor, o.currency, o.agreed_with, o.agreed_how,
    o.agreed_on, d.number AS deal,
    (SELECT coalesce(sum(i.total_minor - coalesce((SELECT sum(k.total_minor) FROM credit_note k
        WHERE k.invoice_id = i.id AND k.state = 'issued'), 0)), 0)
     FROM invoice i WHERE i.sales_order_id = o.root_id AND i.state = 'issued') AS invoiced_minor,
    (SELECT max(s.shipped_on) FROM shipment s WHERE s.sales_order_id = o.root_id
     AND s.deleted_at IS NULL) AS shipped_on
FROM sales_order o LEFT JOIN client c ON c.id = o.client_id LEFT JOIN deal d ON d.id = o.deal_id
WHERE o.deleted_at IS NULL ORDER BY o.root_id, o.version
""",
    "credits": """
SELECT n.id, n.number, n.state, n.issued_on, c.name AS client, i.number AS invoice,
    n.total_minor, n.vat_minor, n.currency, n.reason
FROM credit_note n JOIN invoice i ON i.id = n.invoice_id LEFT JOIN client c ON c.id = n.client_id
WHERE n.deleted_at IS NULL ORDER BY n.id
""",
    "invoices": """
SELECT i.id, i.number, i.state, i.issued_on, i.due_on, c.name AS client, i.total_minor,
    i.vat_minor, i.currency,
    (SELECT coalesce(sum(a.amount_minor), 0) FROM allocation a
     JOIN instalment n ON n.id = a.instalment_id WHERE n.invoice_id = i.id) AS paid_minor,
    (SELECT coalesce(sum(k.total_minor), 0) FROM credit_note k WHERE k.invoice_id = i.id
     AND k.state = 'issued') AS credited_minor
FROM invoice i LEFT JOIN client c ON c.id = i.client_id
WHERE i.deleted_at IS NULL ORDER BY i.id
""",
}

_ENTITIES: Final = {
    "clients": Entity.CLIENT,
    "contacts": Entity.CONTACT,
    "leads": Entity.LEAD,
    "products": Entity.PRODUCT,
    "deals": Entity.DEAL,
}
"""Lists whose records have fields of the user's own: each gets them by title under ``fields``."""

_BLOCK: Final = 500
_FLAGS: Final = frozenset({"price_includes_vat", "is_active"})


_NUMBERED: Final = {
    "offer": "SELECT max(id) FROM offer WHERE number = ? AND deleted_at IS NULL",
    "order": "SELECT max(id) FROM sales_order WHERE number = ? AND state <> 'draft'",
    "invoice": "SELECT max(id) FROM invoice WHERE number = ? AND deleted_at IS NULL",
    "credit": "SELECT max(id) FROM credit_note WHERE number = ?",
}


def document_id(kind: str, number: str) -> int | None:
    """The newest paper of that number."""
    found = value(_NUMBERED[kind], number)
    return None if found is None else int(found)


def facts(name: str) -> Iterator[dict[str, Any]]:
    """The records of a list of `LISTS`, one by one."""
    entity, own = _ENTITIES.get(name), own_of(name)
    cursor = database.connection().execute(LISTS[name])
    first = next(cursor, None)
    if first is None:
        return
    columns = [column[0] for column in cursor.getdescription()]
    found = chain([first], cursor)
    while block := list(islice(found, _BLOCK)):
        held = field_values(entity, [row[0] for row in block], own, date.min) if entity else {}
        for row in block:
            fact = {
                column: bool(cell) if column in _FLAGS else cell
                for column, cell in zip(columns, row, strict=True)
            }
            if own:
                values = held[row[0]]
                fact["fields"] = {one.title: _plain(values.get(one.id)) for one in own}
            yield fact


def _plain(value: object) -> object:
    """A value of a field as a script reads it: ISO days and moments, lists of texts, numbers."""
    if isinstance(value, date):
        return moment_text(value) if isinstance(value, datetime) else value.isoformat()
    return list(value) if isinstance(value, tuple) else value


def own_of(name: str) -> tuple[Field, ...]:
    """The user's own fields of the records of a list."""
    entity = _ENTITIES.get(name)
    return own_fields(entity) if entity is not None else ()


def columns_of(name: str) -> list[str]:
    """Names of the columns of a list, of an empty one too."""
    # The outer row is always there, and SQLite names columns with their first row only.
    sql = f"SELECT listed.* FROM (SELECT 1) LEFT JOIN ({LISTS[name]}) AS listed LIMIT 1"  # noqa: S608 - queries of ours
    cursor = database.connection().execute(sql)
    return [str(column[0]) for column in cursor.getdescription()]
