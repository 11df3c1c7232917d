"""A client as papers print it."""

from __future__ import annotations

from typing import NamedTuple

from salesapp.db.connection import row
from salesapp.domain.errors import Rule, RuleError


class Buyer(NamedTuple):
    """Requisites of a client now; a posted paper keeps a copy."""

    name: str = ""
    inn: str = ""
    kpp: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    contact: str = ""
    first_name: str = ""
    second_name: str = ""
    is_unchecked: bool = False


_BUYER = """
SELECT client.name, client.inn, client.kpp, client.legal_address,
    (SELECT value FROM contact_point WHERE client_id = client.id AND kind = 'phone'
     ORDER BY position, id LIMIT 1),
    (SELECT value FROM contact_point WHERE client_id = client.id AND kind = 'email'
     ORDER BY position, id LIMIT 1),
    contact.name, contact.first_name, contact.second_name, client.inn_flag
FROM client LEFT JOIN contact ON contact.id = ?
WHERE client.id = ? AND client.deleted_at IS NULL
"""
_MAIN_CONTACT = """
SELECT contact_id FROM affiliation JOIN contact ON contact.id = affiliation.contact_id
WHERE affiliation.client_id = ? AND affiliation.until_on IS NULL AND contact.deleted_at IS NULL
ORDER BY is_main DESC, affiliation.id LIMIT 1
"""


def buyer(client_id: int | None, contact_id: int | None = None) -> Buyer:
    """A client with the person a paper is addressed to; empty without a client.

    Raises:
        RuleError: RECORD_GONE when the client was deleted.
    """
    if client_id is None:
        return Buyer()
    found = row(_BUYER, contact_id, client_id)
    if found is None:
        raise RuleError(Rule.RECORD_GONE, field="client_id")
    return Buyer._make((*(text or "" for text in found[:9]), bool(found[9])))


def main_contact(client_id: int) -> int | None:
    """The main person at a client."""
    found = row(_MAIN_CONTACT, client_id)
    return None if found is None else int(found[0])
