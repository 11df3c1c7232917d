"""What the user calls the records of a table: for a fault that concerns one of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

_KINDS: Final = {
    "client": QT_TRANSLATE_NOOP("Records", "Clients"),
    "contact": QT_TRANSLATE_NOOP("Records", "Contacts"),
    "organization": QT_TRANSLATE_NOOP("Records", "Our companies"),
    "product": QT_TRANSLATE_NOOP("Records", "Products"),
    "price_list": QT_TRANSLATE_NOOP("Records", "Price lists"),
    "category": QT_TRANSLATE_NOOP("Records", "Groups of products"),
    "deal": QT_TRANSLATE_NOOP("Records", "Deals"),
    "lead": QT_TRANSLATE_NOOP("Records", "Leads"),
    "activity": QT_TRANSLATE_NOOP("Records", "Tasks and talks"),
    "offer": QT_TRANSLATE_NOOP("Records", "Offers"),
    "sales_order": QT_TRANSLATE_NOOP("Records", "Orders"),
    "order": QT_TRANSLATE_NOOP("Records", "Orders"),
    "invoice": QT_TRANSLATE_NOOP("Records", "Invoices"),
    "credit_note": QT_TRANSLATE_NOOP("Records", "Returns"),
    "payment": QT_TRANSLATE_NOOP("Records", "Payments"),
    "stage": QT_TRANSLATE_NOOP("Records", "Stages of deals"),
    "objection": QT_TRANSLATE_NOOP("Records", "Objections"),
    "script": QT_TRANSLATE_NOOP("Records", "Scripts"),
    "stored_file": QT_TRANSLATE_NOOP("Records", "Stored files"),
    "journal": QT_TRANSLATE_NOOP("Records", "Journal of changes"),
    "setting": QT_TRANSLATE_NOOP("Records", "Settings"),
}
_OTHER: Final = QT_TRANSLATE_NOOP("Records", "Other records")


def kind_words(table: str) -> str:
    """Whose records a table holds: "Invoices" for invoices and for their lines."""
    known = table if table in _KINDS else _owner(table)
    return translate("Records", _KINDS.get(known, _OTHER))


def kinds_in_words(tables: Iterable[str]) -> str:
    """Several tables in a row, each kind once."""
    return ", ".join(dict.fromkeys(kind_words(one) for one in tables))


def _owner(table: str) -> str:
    from salesapp.db.queries.soundness import owner_of

    return owner_of(table)
