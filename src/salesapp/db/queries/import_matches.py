"""Which records the rows of a table are: many keys asked at once, each by its index.

CROSS JOIN keeps the keys outside: without statistics the planner would walk the table instead.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Final

from salesapp.db.connection import rows, value
from salesapp.domain.clients import way_of

_INNS: Final = """
SELECT j.value, c.kpp, c.id FROM json_each(?) AS j
CROSS JOIN client AS c ON c.inn = j.value AND c.deleted_at IS NULL ORDER BY c.id
"""
_LIVING: Final = """
SELECT id, name, kpp FROM client
WHERE inn = ? AND deleted_at IS NULL AND status <> 'archived' ORDER BY id
"""
_NAMES: Final = {
    "client": """
SELECT j.value, c.id, c.inn FROM json_each(?) AS j
CROSS JOIN client AS c ON c.name_key = j.value AND c.deleted_at IS NULL ORDER BY c.id
""",
    "contact": """
SELECT j.value, c.id, '' FROM json_each(?) AS j
CROSS JOIN contact AS c ON c.name_key = j.value AND c.deleted_at IS NULL ORDER BY c.id
""",
    "product": """
SELECT j.value, c.id, '' FROM json_each(?) AS j
CROSS JOIN product AS c ON c.name_key = j.value AND c.deleted_at IS NULL ORDER BY c.id
""",
}
_POINTS: Final = {
    "client": """
SELECT j.value, p.client_id FROM json_each(?2) AS j
CROSS JOIN contact_point AS p ON p.kind = ?1 AND p.value_norm = j.value
CROSS JOIN client AS c ON c.id = p.client_id AND c.deleted_at IS NULL ORDER BY p.client_id
""",
    "contact": """
SELECT j.value, p.contact_id FROM json_each(?2) AS j
CROSS JOIN contact_point AS p ON p.kind = ?1 AND p.value_norm = j.value
CROSS JOIN contact AS c ON c.id = p.contact_id AND c.deleted_at IS NULL ORDER BY p.contact_id
""",
}
_SKUS: Final = """
SELECT j.value, p.id FROM json_each(?) AS j
CROSS JOIN product AS p ON p.sku = j.value AND p.deleted_at IS NULL
ORDER BY p.is_active DESC, p.id
"""
_KEYS: Final = """
SELECT j.value, k.record_id FROM json_each(?3) AS j
CROSS JOIN external_key AS k ON k.source = ?1 AND k.entity = ?2 AND k.ext_id = j.value
"""
_ON_SALE: Final = """
SELECT k.ext_id, k.record_id FROM external_key AS k
JOIN product AS p ON p.id = k.record_id AND p.is_active = 1 AND p.deleted_at IS NULL
WHERE k.source = ? AND k.entity = 'product' ORDER BY p.name_key, p.id
"""
_ALIVE: Final = {
    table: f"SELECT t.id FROM json_each(?) AS j CROSS JOIN {table} AS t ON t.id = j.value"  # noqa: S608 - names of ours
    " WHERE t.deleted_at IS NULL"
    for table in ("client", "contact", "product", "lead")
}
_POINTS_OF: Final = {
    "client": "SELECT p.client_id, p.kind, p.value_norm, p.value FROM json_each(?) AS j"
    " CROSS JOIN contact_point AS p ON p.client_id = j.value",
    "contact": "SELECT p.contact_id, p.kind, p.value_norm, p.value FROM json_each(?) AS j"
    " CROSS JOIN contact_point AS p ON p.contact_id = j.value",
}
_PEOPLE_OF: Final = """
SELECT a.client_id, c.name_key, c.id FROM json_each(?) AS j
CROSS JOIN affiliation AS a ON a.client_id = j.value
CROSS JOIN contact AS c ON c.id = a.contact_id AND c.deleted_at IS NULL ORDER BY a.id DESC
"""
_PLACES_OF: Final = """
SELECT a.contact_id, a.client_id FROM json_each(?) AS j
CROSS JOIN affiliation AS a ON a.contact_id = j.value
"""
_STAFFED: Final = """
SELECT DISTINCT a.client_id FROM json_each(?) AS j
CROSS JOIN affiliation AS a ON a.client_id = j.value
"""
_ACCOUNTS_OF: Final = """
SELECT b.client_id, b.account FROM json_each(?) AS j
CROSS JOIN bank_account AS b ON b.client_id = j.value AND b.deleted_at IS NULL
"""
LEAD_WORDS: Final = ("title", "company_name", "contact_name", "phones", "emails", "comment")
"""What a lead without a key is known by."""
_WORDED_LEADS: Final = f"""
SELECT id, {", ".join(LEAD_WORDS)} FROM lead WHERE deleted_at IS NULL AND id IN (
    SELECT record_id FROM custom_value WHERE entity = 'lead' AND text_value IS NOT NULL)
"""  # noqa: S608 - names of ours
_LEAD_POINTS: Final = """
SELECT id, phones, emails FROM lead WHERE deleted_at IS NULL AND (phones <> '' OR emails <> '')
"""
_LIST_PRICES: Final = """
SELECT p.product_id, p.amount_minor FROM json_each(?2) AS j
CROSS JOIN price AS p ON p.price_list_id = ?1 AND p.product_id = j.value AND p.from_milli = 0
WHERE (p.valid_from IS NULL OR p.valid_from <= ?3) AND (p.valid_to IS NULL OR p.valid_to >= ?3)
ORDER BY p.valid_from
"""
_NAMES_OF: Final = (
    "SELECT t.id, t.name FROM json_each(?) AS j CROSS JOIN client AS t ON t.id = j.value"
)


def _many(items: Iterable[object]) -> str:
    return json.dumps(list(items), ensure_ascii=False)


def by_inn(inns: Iterable[str]) -> dict[str, list[tuple[str, int]]]:
    """КПП and id of the clients with each ИНН."""
    found: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for inn, kpp, client_id in rows(_INNS, _many(inns)):
        found[inn].append((kpp, client_id))
    return found


def living_of_inn(inn: str) -> list[tuple[int, str, str]]:
    """Id, name and КПП of the clients with an ИНН that are in no archive."""
    return rows(_LIVING, inn)


def by_name(table: str, keys: Iterable[str]) -> dict[str, list[tuple[int, str]]]:
    """Id and ИНН (of clients) of the records with each folded name."""
    found: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for key, record_id, inn in rows(_NAMES[table], _many(keys)):
        found[key].append((record_id, inn))
    return found


def by_point(table: str, kind: str, norms: Iterable[str]) -> dict[str, list[int]]:
    """Clients or contacts with each phone or e-mail."""
    found: dict[str, list[int]] = defaultdict(list)
    for norm, record_id in rows(_POINTS[table], kind, _many(norms)):
        if record_id not in found[norm]:
            found[norm].append(record_id)
    return found


def by_sku(skus: Iterable[str]) -> dict[str, list[int]]:
    """Products with each article, those on sale first."""
    found: dict[str, list[int]] = defaultdict(list)
    for sku, product_id in rows(_SKUS, _many(skus)):
        found[sku].append(product_id)
    return found


def by_external(program: str, entity: str, keys: Iterable[str]) -> dict[str, int]:
    """Records by their key in another program."""
    return dict(rows(_KEYS, program, entity, _many(keys)))


def external_keys(program: str, entity: str) -> dict[str, int]:
    """Records that are not deleted by their key in another program."""
    sql = (
        f"SELECT k.ext_id, k.record_id FROM external_key AS k JOIN {entity} AS t"  # noqa: S608 - ours
        " ON t.id = k.record_id AND t.deleted_at IS NULL WHERE k.source = ? AND k.entity = ?"
    )
    return {str(key): int(record_id) for key, record_id in rows(sql, program, entity)}


def goods_on_sale(program: str) -> dict[str, int]:
    """Products that are sold by their keys in another program."""
    return {str(key): int(product_id) for key, product_id in rows(_ON_SALE, program)}


def alive(table: str, ids: Iterable[int]) -> set[int]:
    """Those of the records that are there and not deleted."""
    return {int(record_id) for (record_id,) in rows(_ALIVE[table], _many(ids))}


def points_of(table: str, ids: Iterable[int]) -> dict[int, set[tuple[str, str, str]]]:
    """Every way to reach the records, a number with an extension without it, too."""
    found: dict[int, set[tuple[str, str, str]]] = defaultdict(set)
    for record_id, kind, norm, shown in rows(_POINTS_OF[table], _many(ids)):
        found[record_id] |= {(kind, norm, ""), way_of(kind, norm, shown)}
    return found


def people_of(ids: Iterable[int]) -> dict[tuple[int, str], int]:
    """People of clients by client and folded name."""
    return {(client, key): person for client, key, person in rows(_PEOPLE_OF, _many(ids))}


def places_of(ids: Iterable[int]) -> set[tuple[int, int]]:
    """Contact and client of every place the people have."""
    return {(contact, client) for contact, client in rows(_PLACES_OF, _many(ids))}


def staffed(ids: Iterable[int]) -> set[int]:
    """Those of the clients with somebody at them."""
    return {int(client_id) for (client_id,) in rows(_STAFFED, _many(ids))}


def accounts_of(ids: Iterable[int]) -> set[tuple[int, str]]:
    """Client and number of every bank account of the clients."""
    return {(client, account) for client, account in rows(_ACCOUNTS_OF, _many(ids))}


def lead_points() -> list[tuple[int, str, str]]:
    """Id, phones and e-mails of every lead."""
    return [(int(one[0]), str(one[1]), str(one[2])) for one in rows(_LEAD_POINTS)]


def list_prices(list_id: int, ids: Iterable[int], on: date) -> dict[int, int]:
    """Prices of a price list on a day, from one piece on."""
    return {int(one): int(amount) for one, amount in rows(_LIST_PRICES, list_id, _many(ids), on)}


def lead_words() -> dict[str, int]:
    """Leads by all the words they are found by; the first of several."""
    sql = "SELECT search_text, id FROM lead WHERE deleted_at IS NULL ORDER BY id DESC"
    return {str(words): int(lead_id) for words, lead_id in rows(sql)}


def worded_leads() -> list[tuple[int, dict[str, str]]]:
    """Leads that are found by words of the user's own fields, too, with what tells them."""
    return [
        (int(lead_id), dict(zip(LEAD_WORDS, map(str, texts), strict=True)))
        for lead_id, *texts in rows(_WORDED_LEADS)
    ]


def client_names(ids: Iterable[int]) -> dict[int, str]:
    """Names of clients."""
    return {int(client_id): str(name) for client_id, name in rows(_NAMES_OF, _many(ids))}


def last_entry() -> int:
    """The newest entry of the journal: whether anything was done since."""
    return int(value("SELECT coalesce(max(id), 0) FROM journal"))
