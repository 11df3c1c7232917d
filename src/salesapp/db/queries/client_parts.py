"""What hangs on a client's card besides people: addresses, bank accounts, the group."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple

from salesapp.db.connection import row, rows
from salesapp.db.queries.money_sql import debts_sql, year_before
from salesapp.domain.addresses import MAIN_COLUMNS, AddressKind


class AddressRow(NamedTuple):
    """An address; `id` is None for a main one of which only the text is known."""

    id: int | None
    kind: AddressKind
    is_main: bool
    text: str
    hours: str
    contact: str
    note: str


class AccountRow(NamedTuple):
    """A bank account."""

    id: int
    is_main: bool
    bank_name: str
    bik: str
    account: str
    corr_account: str


class GroupRow(NamedTuple):
    """A group of companies."""

    id: int
    name: str
    note: str


class MemberRow(NamedTuple):
    """A company of a group with its money."""

    id: int
    name: str
    city: str
    category: str
    status: str
    turnover_12m_minor: int
    debt_minor: int
    overdue_minor: int


_ADDRESSES: Final = """
SELECT id, kind, is_main, text, hours, contact, note FROM client_address
WHERE client_id = ? AND deleted_at IS NULL ORDER BY id
"""
_MAIN_TEXTS: Final = f"SELECT {', '.join(MAIN_COLUMNS.values())} FROM client WHERE id = ?"  # noqa: S608 - constants
_ACCOUNTS: Final = """
SELECT id, is_main, bank_name, bik, account, corr_account FROM bank_account
WHERE client_id = ? AND deleted_at IS NULL ORDER BY is_main DESC, id
"""
_GROUP: Final = """
SELECT id, name, note FROM client_group WHERE id = ? AND deleted_at IS NULL
"""
_GROUP_OF: Final = """
SELECT pack.id, pack.name, pack.note FROM client
JOIN client_group AS pack ON pack.id = client.group_id AND pack.deleted_at IS NULL
WHERE client.id = ?
"""
_MEMBERS: Final = f"""
WITH member AS (SELECT id FROM client WHERE group_id = ?1 AND deleted_at IS NULL),
debt AS ({debts_sql(only="client_id IN (SELECT id FROM member)", today="?2")})
SELECT client.id, client.name, client.city, client.category, client.status,
    (SELECT coalesce(sum(amount_minor), 0) FROM payment_roubles
     WHERE client_id = client.id AND paid_on >= ?3 AND deleted_at IS NULL),
    coalesce(debt.open_minor, 0), coalesce(debt.overdue_minor, 0)
FROM member JOIN client ON client.id = member.id
LEFT JOIN debt ON debt.client_id = client.id
ORDER BY 6 DESC, client.name_key, client.id
"""  # noqa: S608 - constants
_LIKE: Final = """
SELECT id, name, note FROM client_group
WHERE deleted_at IS NULL AND name_key >= ?1 AND name_key < ?2 ORDER BY name_key, id LIMIT 20
"""


def addresses(client_id: int) -> list[AddressRow]:
    """The main ones first, each kind in its order, then the further ones."""
    texts = row(_MAIN_TEXTS, client_id)
    if texts is None:
        return []
    main = dict(zip(MAIN_COLUMNS, texts, strict=True))
    known = [AddressRow(*cells) for cells in rows(_ADDRESSES, client_id)]
    found = []
    for kind, text in main.items():
        if text:
            details = next((one for one in known if one.is_main and one.kind == kind), None)
            blank = AddressRow(None, kind, is_main=True, text=text, hours="", contact="", note="")
            found.append(
                blank if details is None else details._replace(kind=kind, is_main=True, text=text)
            )
    further = [
        one._replace(kind=AddressKind(one.kind), is_main=False)
        for one in known
        # After a merge the same address may stand here once more.
        if not one.is_main and one.text and one.text != main.get(AddressKind(one.kind))
    ]
    order = list(AddressKind)
    return found + sorted(further, key=lambda one: order.index(one.kind))


def accounts(client_id: int) -> list[AccountRow]:
    """The main one first."""
    found = [AccountRow(*cells) for cells in rows(_ACCOUNTS, client_id)]
    return [one._replace(is_main=place == 0) for place, one in enumerate(found)]


def group_of(client_id: int) -> GroupRow | None:
    """The group a client belongs to."""
    found = row(_GROUP_OF, client_id)
    return None if found is None else GroupRow._make(found)


def group(group_id: int) -> GroupRow | None:
    """One group; None when it is gone."""
    found = row(_GROUP, group_id)
    return None if found is None else GroupRow._make(found)


def members(group_id: int, today: date) -> list[MemberRow]:
    """The companies of a group, the one that paid most first."""
    since = year_before(today).isoformat()
    return [MemberRow._make(cells) for cells in rows(_MEMBERS, group_id, today.isoformat(), since)]


def groups_like(key: str) -> Sequence[GroupRow]:
    """Groups whose folded name begins so; the first twenty for an empty text."""
    return [GroupRow._make(cells) for cells in rows(_LIKE, key, key + "\U0010ffff")]
