"""Keeps the text records are found by in step with what they say."""

from __future__ import annotations

from salesapp.db import fulltext
from salesapp.db.connection import execute, row, rows, value
from salesapp.domain.clients import PointDraft, PointKind, read_points
from salesapp.domain.entities import Entity
from salesapp.domain.fields import TEXT_TYPES
from salesapp.domain.leads import LeadDraft, client_of
from salesapp.domain.search_words import search_text
from salesapp.domain.text import fold, name_key

_DEAL = """
SELECT d.title || ' ' || coalesce(d.number, '') || ' ' || coalesce(c.name, '') || ' '
    || coalesce(p.name, '')
FROM deal d LEFT JOIN client c ON c.id = d.client_id LEFT JOIN contact p ON p.id = d.contact_id
WHERE d.id = ?
"""
_LEAD = """
SELECT title, source, company_name, contact_name, position, phones, emails, comment
FROM lead WHERE id = ?
"""
_OWN = f"""
SELECT field.kind, held.text_value FROM custom_value AS held
JOIN custom_field AS field ON field.id = held.field_id AND field.deleted_at IS NULL
WHERE held.entity = ? AND held.record_id = ? AND held.text_value IS NOT NULL
AND field.kind IN ({", ".join(f"'{kind}'" for kind in sorted(TEXT_TYPES))})
ORDER BY field.position, field.id, held.slot
"""  # noqa: S608 - codes of ours


def refresh_client(client_id: int) -> None:
    """Write the search text of a client: its own words, its people, every way to reach them."""
    own = row("SELECT name, full_name, inn, ogrn, city FROM client WHERE id = ?", client_id)
    if own is None:
        return
    people = rows(
        "SELECT contact.name FROM affiliation JOIN contact ON contact.id = affiliation.contact_id"
        " AND contact.deleted_at IS NULL WHERE affiliation.client_id = ? ORDER BY contact.id",
        client_id,
    )
    points = rows(
        "SELECT kind, value_norm FROM contact_point WHERE client_id = ?1 OR contact_id IN"
        " (SELECT contact_id FROM affiliation JOIN contact ON contact.id = contact_id"
        " AND contact.deleted_at IS NULL WHERE client_id = ?1) ORDER BY id",
        client_id,
    )
    texts = [own[0], name_key(own[0]), *own[1:], *(name for (name,) in people)]
    if _write("client", client_id, texts, points):
        _refresh_deals("client_id", client_id)


def refresh_contact(contact_id: int) -> None:
    """Write the search text of a person and of the clients they work at."""
    own = row("SELECT name FROM contact WHERE id = ?", contact_id)
    if own is None:
        return
    points = rows(
        "SELECT kind, value_norm FROM contact_point WHERE contact_id = ? ORDER BY id", contact_id
    )
    if _write("contact", contact_id, [own[0]], points):
        _refresh_deals("contact_id", contact_id)
    for (client_id,) in rows("SELECT client_id FROM affiliation WHERE contact_id = ?", contact_id):
        refresh_client(client_id)


_TOLD = """
SELECT attribute.kind, attribute.name, attribute.unit, held.number_milli, held.text
FROM attribute_value AS held JOIN attribute ON attribute.id = held.attribute_id
WHERE held.product_id = ? AND attribute.deleted_at IS NULL ORDER BY held.id
"""


def refresh_product(product_id: int) -> None:
    """Write the search text of a product: name, article, maker, bar code, what it tells."""
    own = row("SELECT name, sku, manufacturer, barcode FROM product WHERE id = ?", product_id)
    if own is not None:
        # An article is found with and without its hyphens.
        told = [told_words(*one) for one in rows(_TOLD, product_id)]
        _write("product", product_id, [*own, fold(own[1]).replace(" ", ""), *told], [])


def told_words(kind: str, name: str, unit: str, number: int | None, text: str) -> str:
    """What a property is found by: a text, a number with its unit, the name of a flag set."""
    if number is not None:
        whole, part = divmod(abs(number), 1000)
        rest = f"{part:03}".rstrip("0")
        return f"{whole}{'.' if rest else ''}{rest} {unit}"
    if kind == "flag":
        return name if text == "yes" else ""
    return text


def refresh_deal(deal_id: int) -> None:
    """Write the search text of a deal: title, number, client and person."""
    found = value(_DEAL, deal_id)
    if found is not None:
        _write("deal", deal_id, [str(found)], [])


def _refresh_deals(column: str, record_id: int) -> None:
    """Let deals be found by what their client, or their person, is called now."""
    for (deal_id,) in rows(f"SELECT id FROM deal WHERE {column} = ?", record_id):  # noqa: S608 - names of ours
        refresh_deal(int(deal_id))


def refresh_lead(lead_id: int) -> None:
    """Write the search text of a lead: what was asked, who asked, every way to reach them."""
    own = row(_LEAD, lead_id)
    if own is None:
        return
    title, source, company, person, position, phones, emails, comment = own
    draft = LeadDraft(title, source, company, person, position, phones, emails, comment=comment)
    texts = [title, company, name_key(company), person, client_of(draft).inn]
    points = [(kind, text) for kind, text in _reached(draft) if text]
    _write("lead", lead_id, texts, points)


def _reached(draft: LeadDraft) -> list[tuple[str, str]]:
    phones = read_points((PointDraft(PointKind.PHONE, draft.phones),)) if draft.phones else []
    return [
        *(("phone", point.norm) for point in phones),
        *(("email", part.strip()) for part in draft.emails.split(",")),
    ]


def _write(table: str, record_id: int, texts: list[str], points: list[tuple[str, str]]) -> bool:
    own = rows(_OWN, Entity(table).value, record_id)
    phones = [norm for kind, norm in (*points, *own) if kind == "phone"]
    words = search_text(
        [*texts, *(norm for kind, norm in (*points, *own) if kind != "phone")],
        phones,
    )
    return set_words(table, record_id, words)


def set_words(table: str, record_id: int, words: str) -> bool:
    """Write what a record is found by; say whether that is something else now."""
    gathering = fulltext.gathering()
    if gathering is not None:
        old = value(f"SELECT search_text FROM {table} WHERE id = ?", record_id)  # noqa: S608 - names of ours
        if old is None or old == words:
            return False
        gathering.moved(table, record_id, old, words)
    sql = f"UPDATE {table} SET search_text = ? WHERE id = ? AND search_text <> ?"  # noqa: S608 - names of ours
    return bool(execute(sql, words, record_id, words))
