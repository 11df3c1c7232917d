"""Everything the panel of one client shows."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import Any, NamedTuple

from salesapp.db import connection
from salesapp.db.fields import parse_moment
from salesapp.db.queries import client_parts, contacts
from salesapp.db.queries.money_sql import debts_sql, year_before
from salesapp.domain.clients import (
    AccountDraft,
    ClientDraft,
    ClientKind,
    ClientStatus,
    InnFlag,
    PointDraft,
    PointKind,
)


class StepRow(NamedTuple):
    """The next step of a client; `time` is local, ``HH:MM``."""

    id: int
    kind: str
    subject: str
    on: date | None
    time: str | None


class DealRow(NamedTuple):
    """A deal of the client; `stage_kind` is open, won or lost."""

    id: int
    number: int | None
    title: str
    stage_name: str
    stage_kind: str
    amount_minor: int
    currency: str
    closed_on: date | None


class PaperRow(NamedTuple):
    """An offer or invoice of the client; `open_minor` is what is unpaid of an invoice."""

    kind: str
    id: int
    number: str
    version: int
    on: date | None
    state: str
    total_minor: int
    open_minor: int
    due_on: date | None
    currency: str


class ClientCard(NamedTuple):
    """One client: the form's fields, and what hangs on it."""

    id: int
    rev: int
    draft: ClientDraft
    created_at: datetime
    paused_until: date | None
    pause_reason: str
    last_contact_on: date | None
    turnover_12m_minor: int
    debt_minor: int
    overdue_minor: int
    step: StepRow | None
    points: tuple[contacts.PointRow, ...]
    contacts: list[contacts.ContactRow]
    deals: list[DealRow]
    papers: list[PaperRow]
    addresses: list[client_parts.AddressRow]
    accounts: list[client_parts.AccountRow]
    group: client_parts.GroupRow | None


_CLIENT = f"""
WITH debt AS ({debts_sql(only="client_id = ?1", today="?2")})
SELECT client.rev, client.created_at, client.paused_until, client.pause_reason, state.last_on,
    (SELECT coalesce(sum(amount_minor), 0) FROM payment_roubles
     WHERE client_id = ?1 AND paid_on >= ?3 AND deleted_at IS NULL),
    coalesce(debt.open_minor, 0), coalesce(debt.overdue_minor, 0),
    step.id, step.kind, step.subject, step.due_on, step.due_time,
    (SELECT json_group_array(json_array(id, kind, value, value_norm, purpose, is_valid))
     FROM (SELECT * FROM contact_point WHERE client_id = ?1 ORDER BY position, id)),
    (SELECT json_array(bank_name, bik, account, corr_account) FROM bank_account
     WHERE client_id = ?1 AND deleted_at IS NULL ORDER BY is_main DESC, id LIMIT 1),
    client.name, client.kind, client.full_name, client.inn, client.kpp, client.ogrn,
    client.inn_flag, client.category, client.status, client.city, client.legal_address,
    client.actual_address, client.delivery_address, client.industry, client.source,
    client.payment_terms, client.note, client.price_list_id
FROM client
LEFT JOIN client_state AS state ON state.client_id = client.id
LEFT JOIN activity AS step ON step.id = state.next_id
LEFT JOIN debt ON debt.client_id = client.id
WHERE client.id = ?1 AND client.deleted_at IS NULL
"""  # noqa: S608 - constants

_DEALS = """
SELECT deal.id, deal.number, deal.title, stage.name, stage.kind, deal.amount_minor,
    deal.currency, deal.closed_on
FROM deal JOIN stage ON stage.id = deal.stage_id
WHERE deal.client_id = ? AND deal.deleted_at IS NULL
ORDER BY stage.kind <> 'open', deal.closed_on DESC, deal.id DESC
"""

_PAPERS = """
SELECT * FROM (SELECT 'offer' AS kind, id, coalesce(number, ''), version, drawn_on AS day, state,
    total_minor, 0, valid_until, currency
FROM offer WHERE client_id = ?1 AND deleted_at IS NULL
UNION ALL
SELECT 'sales_order', id, coalesce(number, ''), version, drawn_on, state, total_minor, 0, NULL,
    currency
FROM sales_order WHERE client_id = ?1 AND deleted_at IS NULL AND state <> 'superseded'
UNION ALL
SELECT 'invoice', id, coalesce(number, ''), 1, issued_on, state, total_minor,
    (SELECT coalesce(sum(own_minor), 0) FROM receivable WHERE invoice_id = invoice.id),
    due_on, currency
FROM invoice WHERE client_id = ?1 AND deleted_at IS NULL)
ORDER BY day IS NOT NULL, day DESC, kind, id DESC
"""

_DRAFT_FIELDS = (
    "name",
    "kind",
    "full_name",
    "inn",
    "kpp",
    "ogrn",
    "inn_flag",
    "category",
    "status",
    "city",
    "legal_address",
    "actual_address",
    "delivery_address",
    "industry",
    "source",
    "payment_terms",
    "note",
    "price_list_id",
)
_DRAFT_START = 15


def card(client_id: int, today: date) -> ClientCard | None:
    """Everything of one client; None when it is gone."""
    since = year_before(today).isoformat()
    one = connection.row(_CLIENT, client_id, today.isoformat(), since)
    if one is None:
        return None
    points = tuple(contacts.point(cells) for cells in json.loads(one[13]))
    turnover, debt, overdue = one[5:8]
    return ClientCard(
        id=client_id,
        rev=one[0],
        draft=_draft(one, points),
        created_at=parse_moment(one[1]),
        paused_until=_day(one[2]),
        pause_reason=one[3],
        last_contact_on=_day(one[4]),
        turnover_12m_minor=turnover,
        debt_minor=debt,
        overdue_minor=overdue,
        step=StepRow(one[8], one[9], one[10], _day(one[11]), one[12]) if one[8] else None,
        points=points,
        contacts=contacts.of_client(client_id, former=True),
        deals=[_deal(cells) for cells in connection.rows(_DEALS, client_id)],
        papers=[_paper(cells) for cells in connection.rows(_PAPERS, client_id)],
        addresses=client_parts.addresses(client_id),
        accounts=client_parts.accounts(client_id),
        group=client_parts.group_of(client_id),
    )


def _deal(cells: tuple[Any, ...]) -> DealRow:
    id_, number, title, stage, kind, amount, currency, closed = cells
    return DealRow(id_, number, title, stage, kind, amount, currency, _day(closed))


def _draft(one: tuple[Any, ...], points: tuple[contacts.PointRow, ...]) -> ClientDraft:
    fields = dict(zip(_DRAFT_FIELDS, one[_DRAFT_START:], strict=True))
    fields["kind"] = ClientKind(fields["kind"])
    fields["status"] = ClientStatus(fields["status"])
    fields["inn_flag"] = InnFlag(fields["inn_flag"])
    account = AccountDraft(*json.loads(one[14])) if one[14] else AccountDraft()
    typed = tuple(PointDraft(PointKind(one.kind), one.value, one.purpose) for one in points)
    return ClientDraft(**fields, points=typed, account=account)


def _paper(cells: tuple[Any, ...]) -> PaperRow:
    kind, id_, number, version, on, state, total, unpaid, due, currency = cells
    return PaperRow(kind, id_, number, version, _day(on), state, total, unpaid, _day(due), currency)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
