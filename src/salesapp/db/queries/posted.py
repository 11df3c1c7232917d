"""What was kept of papers when they were posted."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

from salesapp.db.connection import row, value

Kind = Literal["offer", "sales_order", "invoice", "credit_note"]
_PDF: Final[dict[Kind, str]] = {
    "offer": "SELECT pdf_id FROM offer WHERE id = ?",
    "sales_order": "SELECT pdf_id FROM sales_order WHERE id = ?",
    "invoice": "SELECT pdf_id FROM invoice WHERE id = ?",
    "credit_note": "SELECT pdf_id FROM credit_note WHERE id = ?",
}
_PARTIES: Final[dict[Kind, str]] = {
    "offer": "SELECT seller_snapshot, buyer_snapshot FROM offer WHERE id = ?",
    "sales_order": "SELECT seller_snapshot, buyer_snapshot FROM sales_order WHERE id = ?",
    "invoice": "SELECT seller_snapshot, buyer_snapshot FROM invoice WHERE id = ?",
    "credit_note": "SELECT seller_snapshot, buyer_snapshot FROM credit_note WHERE id = ?",
}
_LINKS: Final[dict[Kind, str]] = {
    "offer": "SELECT client_id, deal_id, contact_id FROM offer WHERE id = ?",
    "sales_order": "SELECT client_id, deal_id, contact_id FROM sales_order WHERE id = ?",
    "invoice": "SELECT client_id, deal_id, NULL FROM invoice WHERE id = ?",
    "credit_note": "SELECT client_id, deal_id, NULL FROM credit_note WHERE id = ?",
}


class Links(NamedTuple):
    """Whom a paper is about."""

    client_id: int | None = None
    deal_id: int | None = None
    contact_id: int | None = None


class Parties(NamedTuple):
    """Copies of the requisites as text; None in a draft."""

    seller: str | None = None
    buyer: str | None = None


def pdf_of(kind: Kind, paper_id: int) -> int | None:
    """The stored file of a posted paper; None for a draft."""
    found = value(_PDF[kind], paper_id)
    return None if found is None else int(found)


def parties_of(kind: Kind, paper_id: int) -> Parties:
    """Both sides of a paper as they were when it was posted."""
    return Parties(*(row(_PARTIES[kind], paper_id) or ()))


def links_of(kind: Kind, paper_id: int) -> Links:
    """Client, deal and contact of a paper."""
    return Links(*(row(_LINKS[kind], paper_id) or ()))
