"""Keeps the text records are found by in step with what they say."""

from __future__ import annotations

from salesapp.db.connection import execute, row, rows, value
from salesapp.domain.search_words import search_text
from salesapp.domain.text import fold, name_key

_DEAL = """
SELECT d.title || ' ' || coalesce(d.number, '') || ' ' || coalesce(c.name, '') || ' '
    || coalesce(p.name, '')
FROM deal d LEFT JOIN client c ON c.id = d.client_id LEFT JOIN contact p ON p.id = d.contact_id
WHERE d.id = ?
"""


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
    _write("client", client_id, texts, points)


def refresh_contact(contact_id: int) -> None:
    """Write the search text of a person and of the clients they work at."""
    own = row("SELECT name FROM contact WHERE id = ?", contact_id)
    if own is None:
        return
    points = rows(
        "SELECT kind, value_norm FROM contact_point WHERE contact_id = ? ORDER BY id", contact_id
    )
    _write("contact", contact_id, [own[0]], points)
    for (client_id,) in rows("SELECT client_id FROM affiliation WHERE contact_id = ?", contact_id):
        refresh_client(client_id)


def refresh_product(product_id: int) -> None:
    """Write the search text of a product: name, article, manufacturer, bar code."""
    own = row("SELECT name, sku, manufacturer, barcode FROM product WHERE id = ?", product_id)
    if own is not None:
        # An article is found with and without its hyphens.
        _write("product", product_id, [*own, fold(own[1]).replace(" ", "")], [])


def refresh_deal(deal_id: int) -> None:
    """Write the search text of a deal: title, number, client and person."""
    found = value(_DEAL, deal_id)
    execute("UPDATE deal SET search_text = ? WHERE id = ?", fold(str(found or "")), deal_id)


def _write(table: str, record_id: int, texts: list[str], points: list[tuple[str, str]]) -> None:
    phones = [norm for kind, norm in points if kind == "phone"]
    words = search_text(
        [*texts, *(norm for kind, norm in points if kind != "phone")],
        phones,
    )
    sql = f"UPDATE {table} SET search_text = ? WHERE id = ? AND search_text <> ?"  # noqa: S608 - names of ours
    execute(sql, words, record_id, words)
