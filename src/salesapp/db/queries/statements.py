"""What the store knows that payments of a bank statement can be held against."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date

from salesapp.db.connection import rows
from salesapp.domain.money import Minor
from salesapp.domain.payments import OpenDebt
from salesapp.domain.statement_matching import KnownClient
from salesapp.domain.statements import RowKey

_OURS = """
SELECT account FROM bank_account
WHERE organization_id IS NOT NULL AND deleted_at IS NULL AND account <> ''
UNION SELECT DISTINCT account FROM statement_row
"""
_CLIENTS = """
SELECT id, inn, kpp, name_key FROM client
WHERE inn IN (SELECT value FROM json_each(?1)) AND deleted_at IS NULL
UNION
SELECT id, inn, kpp, name_key FROM client
WHERE name_key IN (SELECT value FROM json_each(?2)) AND deleted_at IS NULL ORDER BY id
"""
_DEBTS = """
SELECT debt.client_id, debt.instalment_id, debt.invoice_id, coalesce(paper.number, ''),
    coalesce(paper.issued_on, debt.due_on), debt.due_on, debt.own_minor
FROM receivable AS debt JOIN invoice AS paper ON paper.id = debt.invoice_id
WHERE paper.currency = ? AND debt.own_minor > 0 ORDER BY debt.due_on, debt.instalment_id
"""
_ALIASES = """
SELECT alias.payer, alias.client_id FROM json_each(?) AS asked
CROSS JOIN payer_alias AS alias ON alias.payer = asked.value
JOIN client ON client.id = alias.client_id AND client.deleted_at IS NULL
"""
_ACCOUNTS = """
SELECT held.account, min(held.client_id) FROM bank_account AS held
JOIN client ON client.id = held.client_id AND client.deleted_at IS NULL
WHERE held.account IN (SELECT value FROM json_each(?)) AND held.deleted_at IS NULL
GROUP BY held.account HAVING count(DISTINCT held.client_id) = 1
"""
_BOOKED = """
SELECT account, payer, number, drawn_on, amount_minor FROM statement_row
WHERE account IN (SELECT value FROM json_each(?)) AND drawn_on BETWEEN ? AND ?
AND NOT EXISTS (SELECT 1 FROM payment WHERE reverses_id = statement_row.payment_id)
"""
_RECORDED = """
SELECT client_id, paid_on, amount_minor, count(*) FROM payment AS money
WHERE paid_on BETWEEN ? AND ? AND currency = ? AND kind = 'received' AND client_id IS NOT NULL
AND reverses_id IS NULL AND deleted_at IS NULL
AND NOT EXISTS (SELECT 1 FROM payment WHERE reverses_id = money.id)
AND NOT EXISTS (SELECT 1 FROM statement_row WHERE payment_id = money.id)
GROUP BY client_id, paid_on, amount_minor
"""
_NAMES = "SELECT id, name FROM client WHERE id IN (SELECT value FROM json_each(?))"
_FILE = "SELECT file_name, notes FROM statement_row WHERE payment_id = ?"


def client_names(ids: Iterable[int | None]) -> dict[int, str]:
    """Names of clients by id."""
    return dict(rows(_NAMES, json.dumps([one for one in ids if one is not None])))


def own_accounts() -> frozenset[str]:
    """Accounts of our organisation, and those whose statements were taken before."""
    return frozenset(str(account) for (account,) in rows(_OURS))


def payers(inns: Iterable[str], name_keys: Iterable[str]) -> list[KnownClient]:
    """Clients with one of the ИНН, or of one of the names."""
    found = rows(_CLIENTS, _listed(inns), _listed(name_keys))
    return [KnownClient(*one) for one in found]


def open_debts(currency: str) -> list[OpenDebt]:
    """All that waits for money in a currency, the oldest first."""
    return [
        OpenDebt._make((*one[:4], date.fromisoformat(one[4]), date.fromisoformat(one[5]), one[6]))
        for one in rows(_DEBTS, currency)
    ]


def aliases(payers: Iterable[str]) -> dict[str, int]:
    """Clients that these ИНН and accounts paid for before, as a person chose."""
    return dict(rows(_ALIASES, _listed(payers)))


def accounts(wanted: Iterable[str]) -> dict[str, int]:
    """Clients by their bank accounts; what two clients have tells neither."""
    return dict(rows(_ACCOUNTS, _listed(wanted)))


def booked(wanted: Iterable[str], since: date, until: date) -> frozenset[RowKey]:
    """Payments of these days that were taken out of statements and still stand."""
    found = rows(_BOOKED, _listed(wanted), since.isoformat(), until.isoformat())
    return frozenset(RowKey._make((*one[:3], date.fromisoformat(one[3]), one[4])) for one in found)


def typed_by_hand(currency: str, since: date, until: date) -> dict[tuple[int, date, Minor], int]:
    """Payments of these days that came out of no statement: how many of a client, day and sum."""
    found = rows(_RECORDED, since.isoformat(), until.isoformat(), currency)
    return {(one[0], date.fromisoformat(one[1]), one[2]): one[3] for one in found}


def source_of(payment_id: int) -> tuple[str, str] | None:
    """The file a payment came out of, with the notes of the bank; None for one typed by hand."""
    found = rows(_FILE, payment_id)
    return (str(found[0][0]), str(found[0][1])) if found else None


def _listed(values: Iterable[str]) -> str:
    return json.dumps(sorted({one for one in values if one}), ensure_ascii=False)
