"""Statements of changes to clients."""

from __future__ import annotations

from typing import NamedTuple

from salesapp.db.connection import execute, row, rows, value

_DEALS = "SELECT count(*) FROM deal WHERE client_id = ? AND deleted_at IS NULL"
_DOCUMENTS = """
SELECT (SELECT count(*) FROM offer WHERE client_id = ?1 AND deleted_at IS NULL)
    + (SELECT count(*) FROM sales_order WHERE client_id = ?1 AND deleted_at IS NULL)
    + (SELECT count(*) FROM invoice WHERE client_id = ?1 AND deleted_at IS NULL)
    + (SELECT count(*) FROM payment WHERE client_id = ?1)
"""
_ACTIVITIES = "SELECT id FROM activity WHERE client_id = ? AND deleted_at IS NULL"
_OWN_PEOPLE = """
SELECT contact_id FROM affiliation AS place
JOIN contact ON contact.id = contact_id AND contact.deleted_at IS NULL
WHERE client_id = ?1 AND NOT EXISTS (
    SELECT 1 FROM affiliation
    JOIN client ON client.id = affiliation.client_id AND client.deleted_at IS NULL
    WHERE affiliation.contact_id = place.contact_id AND affiliation.client_id <> ?1)
"""
_OPEN_DEALS = """
SELECT count(*) FROM deal JOIN stage ON stage.id = deal.stage_id AND stage.kind = 'open'
WHERE deal.client_id = ? AND deal.deleted_at IS NULL
"""
_OPEN_LEADS = """
SELECT count(*) FROM lead
WHERE client_id = ? AND state NOT IN ('converted', 'rejected') AND deleted_at IS NULL
"""
_ADD_NOTE = "UPDATE client SET note = trim(note || char(10) || ?, char(10)) WHERE id = ?"
_MAIN_ACCOUNT = """
SELECT id, bank_name, bik, account, corr_account FROM bank_account
WHERE client_id = ? AND deleted_at IS NULL ORDER BY is_main DESC, id LIMIT 1
"""
_LACKS_STEP = """
SELECT 1 FROM client_state WHERE client_id = ? AND is_open = 1 AND next_on IS NULL
AND (paused_until IS NULL OR paused_until < ?)
"""


class MainAccount(NamedTuple):
    """The bank account a client is known by."""

    id: int
    bank_name: str
    bik: str
    account: str
    corr_account: str


def deal_count(client_id: int) -> int:
    """How many deals there are with the client, closed ones too."""
    return int(value(_DEALS, client_id))


def document_count(client_id: int) -> int:
    """How many offers, orders, invoices and payments name the client."""
    return int(value(_DOCUMENTS, client_id))


def activity_ids(client_id: int, *, planned: bool = False) -> list[int]:
    """Activities with the client, on request only what is still planned."""
    sql = _ACTIVITIES + (" AND state = 'planned'" if planned else "")
    return [int(one) for (one,) in rows(sql, client_id)]


def own_people(client_id: int) -> list[int]:
    """People who work at this client and at no other."""
    return [int(one) for (one,) in rows(_OWN_PEOPLE, client_id)]


def open_deal_count(client_id: int) -> int:
    """How many deals with the client are still open."""
    return int(value(_OPEN_DEALS, client_id))


def open_lead_count(client_id: int) -> int:
    """How many leads of the client are still open."""
    return int(value(_OPEN_LEADS, client_id))


def add_note(client_id: int, text: str) -> None:
    """Put a line below the note of the client."""
    execute(_ADD_NOTE, text, client_id)


def main_account(client_id: int) -> MainAccount | None:
    """The bank account the form of the client shows."""
    found = row(_MAIN_ACCOUNT, client_id)
    return None if found is None else MainAccount(*found)


def lacks_step(client_id: int, day: str) -> bool:
    """Whether the client is open, not paused on the day, and nothing is planned with it."""
    return row(_LACKS_STEP, client_id, day) is not None
