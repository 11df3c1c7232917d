"""The search of everything: one text against clients, people, deals, goods, leads and papers."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from contextlib import suppress
from typing import Final, NamedTuple

from salesapp.db.connection import Stopped, rows, within
from salesapp.db.matching import Source, candidates, meaning, mended
from salesapp.db.queries import contacts, links
from salesapp.domain.changes import Entity
from salesapp.domain.money import parse_money
from salesapp.domain.search_words import is_number
from salesapp.domain.text import fold, wrong_layout


class Hit(NamedTuple):
    """A record to go to: what it is called, and what tells it from others."""

    entity: Entity
    id: int
    title: str
    detail: str


_TITLES: Final[dict[Source, str]] = {
    Source.CLIENT: """
SELECT id, name, trim(city || CASE WHEN city <> '' AND inn <> '' THEN ', ' ELSE '' END || inn)
FROM client WHERE deleted_at IS NULL AND id IN (SELECT value FROM json_each(?))""",
    Source.DEAL: """
SELECT deal.id, deal.title, coalesce(client.name, '')
FROM deal LEFT JOIN client ON client.id = deal.client_id
WHERE deal.deleted_at IS NULL AND deal.id IN (SELECT value FROM json_each(?))""",
    Source.PRODUCT: """
SELECT id, name, sku FROM product
WHERE deleted_at IS NULL AND id IN (SELECT value FROM json_each(?))""",
    Source.LEAD: """
SELECT id, title, trim(company_name || ' ' || contact_name) FROM lead
WHERE deleted_at IS NULL AND id IN (SELECT value FROM json_each(?))""",
}
_NEWEST: Final = 1_000
"""So many of the newest papers are looked at for one or two digits; one called so always is."""
_ALIKE: Final = 200
"""So many of the newest papers with three digits or more are compared with what was typed."""


def _numbered(table: str, entity: str, title: str, suited: str) -> str:
    return f"""
SELECT '{entity}', {table}.id, {title}, coalesce(client.name, ''), {table}.id
FROM {table} LEFT JOIN client ON client.id = {table}.client_id
WHERE {table}.deleted_at IS NULL AND {table}.id IN (
    SELECT * FROM ({suited.format(table=table)})
    UNION SELECT id FROM {table} WHERE deleted_at IS NULL AND number = ?2)
"""  # noqa: S608 - names of ours


def _papers_sql(suited: str) -> str:
    offer = "offer.number || CASE WHEN offer.version > 1 THEN '/' || offer.version ELSE '' END"
    order = offer.replace("offer.", "sales_order.")
    parts = [
        _numbered("offer", "offer", offer, suited),
        _numbered("sales_order", "sales_order", order, suited),
        _numbered("invoice", "invoice", "invoice.number", suited),
        _numbered("credit_note", "credit_note", "credit_note.number", suited),
    ]
    return "UNION ALL".join(parts) + "ORDER BY 1 DESC, 5 DESC"


_FEW_DIGITS: Final = 2
_WALKED: Final = _papers_sql(
    "SELECT id FROM (SELECT id, number FROM {table} WHERE deleted_at IS NULL"  # noqa: S608 - names of ours
    f" AND number IS NOT NULL ORDER BY id DESC LIMIT {_NEWEST}) WHERE instr(number, ?1)"
    " ORDER BY id DESC LIMIT ?3"
)
_LOOKED_UP: Final = _papers_sql(
    "SELECT rowid FROM {table}_number_fts WHERE {table}_number_fts MATCH ?1"  # noqa: S608 - names of ours
    f" ORDER BY rowid DESC LIMIT {_ALIKE}"
)
"""By an index of every three signs of all numbers."""
_BY_SUM: Final = """
SELECT * FROM (SELECT 'deal', deal.id, deal.title, coalesce(client.name, '') FROM deal
LEFT JOIN client ON client.id = deal.client_id
WHERE deal.amount_minor = ?1 AND deal.deleted_at IS NULL ORDER BY deal.id DESC LIMIT ?2)
UNION ALL
SELECT * FROM (SELECT 'invoice', invoice.id, coalesce(invoice.number, ''),
coalesce(client.name, '') FROM invoice LEFT JOIN client ON client.id = invoice.client_id
WHERE invoice.total_minor = ?1 AND invoice.deleted_at IS NULL ORDER BY invoice.id DESC LIMIT ?2)
UNION ALL
SELECT * FROM (SELECT 'offer', offer.id, coalesce(offer.number, ''), coalesce(client.name, '')
FROM offer LEFT JOIN client ON client.id = offer.client_id
WHERE offer.total_minor = ?1 AND offer.deleted_at IS NULL ORDER BY offer.id DESC LIMIT ?2)
UNION ALL
SELECT * FROM (SELECT 'sales_order', sales_order.id, coalesce(sales_order.number, ''),
coalesce(client.name, '') FROM sales_order LEFT JOIN client ON client.id = sales_order.client_id
WHERE sales_order.total_minor = ?1 AND sales_order.deleted_at IS NULL
ORDER BY sales_order.id DESC LIMIT ?2)
UNION ALL
SELECT * FROM (SELECT 'credit_note', credit_note.id, coalesce(credit_note.number, ''),
coalesce(client.name, '') FROM credit_note LEFT JOIN client ON client.id = credit_note.client_id
WHERE credit_note.total_minor = ?1 AND credit_note.deleted_at IS NULL
ORDER BY credit_note.id DESC LIMIT ?2)
UNION ALL
SELECT * FROM (SELECT 'payment', payment.id, payment.reference, coalesce(client.name, '')
FROM payment LEFT JOIN client ON client.id = payment.client_id
WHERE payment.amount_minor = ?1 AND payment.deleted_at IS NULL ORDER BY payment.id DESC LIMIT ?2)
"""
_RECENT: Final = """
SELECT entity, record_id FROM (
    SELECT about.entity, about.record_id, max(about.journal_id) AS last
    FROM journal_subject AS about
    WHERE about.journal_id IN (
        SELECT id FROM journal
        WHERE id NOT IN (SELECT id FROM journal WHERE whole_id IS NOT NULL)
        ORDER BY id DESC LIMIT 200)
    AND about.entity IN ('client', 'contact', 'deal', 'product', 'lead')
    GROUP BY about.entity, about.record_id)
ORDER BY last DESC LIMIT ?
"""
_ORDER: Final = (Source.CLIENT, Source.CONTACT, Source.DEAL, Source.PRODUCT, Source.LEAD)
_LOOKED_AT: Final = 40
"""Of each kind so many are put in order, and the first ones shown."""
_SMALLEST_SUM: Final = 100_00
_SLIPS_MS: Final = 5
_MOST_KNOWN: Final = 20
_DIGITS: Final = re.compile(r"\d+")


def everything(text: str, limit_per_group: int = 5) -> list[Hit]:
    """Hits in groups (clients, people, deals, goods, leads, papers, sums), the best first.

    With nothing typed they are the favourites, the latest first.

    When nothing is found, the text is tried again as typed in the other keyboard layout, then with
    one slip of the finger undone.
    """
    if not text.strip():
        return favourites(limit_per_group)
    found = _everything(text, limit_per_group)
    other = wrong_layout(text)
    if not found and fold(other) and fold(other) != fold(text):
        found = _everything(other, limit_per_group)
    if not found:
        found = _slipped(text, limit_per_group)
    return found


def _everything(text: str, limit: int) -> list[Hit]:
    if not fold(text):
        return []
    found: list[Hit] = []
    for source in _ORDER:
        ids = [one.id for one in candidates(source, text, _LOOKED_AT)[:limit]]
        found += _named(source, ids)
    found += _known(text, limit, {hit.id for hit in found if hit.entity is Entity.PRODUCT})
    found += _papers(text, limit)
    seen = {(hit.entity, hit.id) for hit in found}
    return found + [hit for hit in _sums(text, limit) if (hit.entity, hit.id) not in seen]


def _slipped(text: str, limit: int) -> list[Hit]:
    """Hits of the text with one slip undone, as many as are found before the next picture."""
    found: list[Hit] = []
    with suppress(Stopped), within(_SLIPS_MS):
        meant = list(mended(text))
        for source in _ORDER:
            found += _named(source, [one.id for one in meaning(source, meant, _LOOKED_AT)[:limit]])
    return found


def _named(source: Source, ids: Sequence[int]) -> list[Hit]:
    if not ids:
        return []
    if source is Source.CONTACT:
        return [
            Hit(Entity.CONTACT, one.id, one.name, one.client_name) for one in contacts.hits(ids)
        ]
    entity = Entity(source.value)
    titles = {one[0]: Hit(entity, *one) for one in rows(_TITLES[source], json.dumps(ids))}
    return [titles[one] for one in ids if one in titles]


def _known(text: str, limit: int, already: set[int]) -> list[Hit]:
    """Goods found by what is known of them, with the words that were found."""
    from salesapp.db.queries import knowledge

    hits: dict[int, Hit] = {}
    for one in knowledge.search(text, _MOST_KNOWN):
        if one.product_id not in already:
            hits.setdefault(
                one.product_id, Hit(Entity.PRODUCT, one.product_id, one.product, one.text)
            )
    return list(hits.values())[:limit]


def _papers(text: str, limit: int) -> list[Hit]:
    """Papers whose number holds what was typed, newest first."""
    asked = _solid(text)
    runs = _DIGITS.findall(fold(text))
    longest = max(runs, key=len, default="")
    if not longest:
        return []
    exact = text.replace("№", "").replace("\0", "").strip()
    if len(longest) <= _FEW_DIGITS:
        # Nothing but digits: whatever number holds them suits, and no more of them are shown.
        most = limit if asked == longest else _NEWEST
        found = _suited(_WALKED, longest, exact, asked, most)
    else:
        # As typed, else with other signs between the digits.
        found = _suited(_LOOKED_UP, _phrase(exact), exact, asked)
        if not found:
            every = [_phrase(run) for run in runs if len(run) > _FEW_DIGITS]
            found = _suited(_LOOKED_UP, " AND ".join(every), exact, asked)
    found.sort(key=lambda hit: _solid(hit.title) != asked)
    return found[:limit]


def _phrase(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def _suited(statement: str, held: str, exact: str, asked: str, *more: int) -> list[Hit]:
    return [
        Hit(Entity(one[0]), *one[1:4])
        for one in rows(statement, held, exact, *more)
        if asked in _solid(one[2])
    ]


def _solid(number: str) -> str:
    """A number of a paper without its signs, to compare."""
    return fold(number.replace("№", "")).replace(" ", "").replace("_", "")


def _sums(text: str, limit: int) -> list[Hit]:
    if not is_number(text.replace(",", "")):
        return []
    amount = parse_money(text)
    if amount is None or amount < _SMALLEST_SUM:
        return []
    return [Hit(Entity(one[0]), *one[1:]) for one in rows(_BY_SUM, amount, limit)]


def favourites(limit: int = 8) -> list[Hit]:
    """Records with a star, the latest first."""
    known = {source.value for source in Source}
    latest = [one for one in links.starred(limit) if one.entity.value in known]
    hits = {
        (hit.entity, hit.id): hit
        for source in Source
        for hit in _named(
            source, [one.record_id for one in latest if one.entity.value == source.value]
        )
    }
    return [hits[key] for one in latest if (key := (one.entity, one.record_id)) in hits]


def recents(limit: int = 8) -> list[Hit]:
    """Records changed last, the latest first, for a search with nothing typed yet."""
    latest = [(Source(entity), int(one)) for entity, one in rows(_RECENT, limit)]
    hits = {
        (hit.entity.value, hit.id): hit
        for source in Source
        for hit in _named(source, [one for kind, one in latest if kind is source])
    }
    return [hits[source.value, one] for source, one in latest if (source.value, one) in hits]
