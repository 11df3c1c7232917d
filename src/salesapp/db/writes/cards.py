"""Statements of changes to what hangs on a client: addresses, accounts, the group."""

from __future__ import annotations

from typing import Final

from salesapp.db.connection import execute, row, rows, value
from salesapp.domain.addresses import MAIN_COLUMNS, AddressKind

_MAIN_ADDRESS: Final = """
SELECT id FROM client_address
WHERE client_id = ? AND kind = ? AND is_main = 1 AND deleted_at IS NULL LIMIT 1
"""
_ONE_MAIN_ACCOUNT: Final = """
UPDATE bank_account SET is_main = (id = ?2)
WHERE client_id = ?1 AND deleted_at IS NULL AND is_main <> (id = ?2)
"""
_ACCOUNTS: Final = """
SELECT id FROM bank_account WHERE client_id = ? AND deleted_at IS NULL
ORDER BY is_main DESC, id
"""
_SAME_ACCOUNT: Final = """
SELECT id FROM bank_account
WHERE client_id = ? AND account = ? AND deleted_at IS NULL AND id <> ? LIMIT 1
"""
_MEMBERS: Final = "SELECT id FROM client WHERE group_id = ? AND deleted_at IS NULL"
_GROUP_BY_KEY: Final = (
    "SELECT id FROM client_group WHERE name_key = ? AND deleted_at IS NULL ORDER BY id LIMIT 1"
)


def main_address_row(client_id: int, kind: AddressKind) -> int | None:
    """The row with what is known of the main address of a kind."""
    found = value(_MAIN_ADDRESS, client_id, kind.value)
    return None if found is None else int(found)


def main_address_text(client_id: int, kind: AddressKind) -> str:
    """The text of the main address of a kind; a postal address is never the main one."""
    column = MAIN_COLUMNS.get(kind)
    if column is None:
        return ""
    sql = f"SELECT {column} FROM client WHERE id = ?"  # noqa: S608 - names of ours
    return str(value(sql, client_id) or "")


def one_main_account(client_id: int, account_id: int) -> None:
    """Make an account the only main one of its client."""
    execute(_ONE_MAIN_ACCOUNT, client_id, account_id)


def accounts_of(client_id: int) -> list[int]:
    """The accounts of a client, the main one first."""
    return [int(one) for (one,) in rows(_ACCOUNTS, client_id)]


def same_account(client_id: int, account: str, except_id: int) -> int | None:
    """Another account of the client with the same number."""
    found = row(_SAME_ACCOUNT, client_id, account, except_id)
    return None if found is None else int(found[0])


def group_members(group_id: int) -> list[int]:
    """The companies of a group."""
    return [int(one) for (one,) in rows(_MEMBERS, group_id)]


def group_called(key: str) -> int | None:
    """The group of that folded name."""
    found = value(_GROUP_BY_KEY, key)
    return None if found is None else int(found)
